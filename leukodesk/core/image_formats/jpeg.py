"""JPEG, through libjpeg-turbo with its warnings as errors (simplejpeg, strict), which Pillow and OpenCV swallow.

A file without its end mark is refused even where its pixels may all be there: a progressive file cut between two scans
looks just like that, and is blurred. JPEG has no checksum; a flipped bit that still decodes cannot be noticed.
"""

import io
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.errors import ImageUnsupportedError
from leukodesk.core.image_formats.damage import damaged, truncated
from leukodesk.core.image_formats.pillow import finished, open_header
from leukodesk.core.image_formats.pixels import Decoded, check_size, to_rgb

_MAX_HEADER_BYTES: Final = 16 << 20
_MAX_SCANS: Final = 500

_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_HUFFMAN_CODED_FRAMES: Final = (0xC0, 0xC1, 0xC2)  # baseline, extended, progressive
_START_OF_IMAGE, _END_OF_IMAGE, _START_OF_SCAN = 0xD8, 0xD9, 0xDA


class Frame(NamedTuple):
    """What a JPEG says of itself before its first scan: kind of frame, bits per sample, size."""

    marker: int
    bits: int
    height_px: int
    width_px: int


def decode(data: bytes) -> Decoded:
    """Decode a JPEG file: grey, YCbCr, RGB, CMYK or YCCK; baseline or progressive; turned as its EXIF block says."""
    from PIL.JpegImagePlugin import JpegImageFile

    frame = read_frame(data)
    check_size(frame.width_px, frame.height_px)
    if frame.marker not in _HUFFMAN_CODED_FRAMES or frame.bits != 8:
        raise ImageUnsupportedError(
            "This is a rare kind of JPEG (12 bits, or a process that no camera uses), which LeukoDesk does not read. "
            "Save it as PNG or TIFF.",
            str(frame),
        )
    if data.count(bytes((0xFF, _START_OF_SCAN))) > _MAX_SCANS:  # a few bytes can cost a whole pass over the image
        raise damaged("more scans than any camera writes")
    image = open_header(JpegImageFile, io.BytesIO(data))
    pixels = decode_strictly(data, "CMYK" if image.mode == "CMYK" else "RGB")
    if pixels is None or image.mode == "CMYK":  # Pillow knows rare subsamplings, and Adobe's inverted inks
        image.load()
        return finished(image, to_rgb(image))
    if pixels.shape[1::-1] != image.size:
        raise damaged(f"two sizes: {pixels.shape}, {image.size}")
    return finished(image, Decoded(pixels))


def stated_size(file: io.BufferedReader) -> tuple[int, int]:
    """Width and height in px, as stored."""
    frame = read_frame(file.read(_MAX_HEADER_BYTES))
    return frame.width_px, frame.height_px


def decode_strictly(data: bytes, colours: str) -> NDArray[np.uint8] | None:
    """Decode a JPEG stream with every warning of libjpeg as an error.

    Args:
        data: one stream; bytes after its end mark do not matter.
        colours: "RGB", or "CMYK" for four inks.

    Returns:
        (height, width, 3 or 4) uint8; None where simplejpeg does not know the file's chroma subsampling. Pillow can
        read such a rare file, and then only truncation is noticed.

    Raises:
        ImageTruncatedError, ImageDamagedError
    """
    import simplejpeg

    try:
        return np.asarray(simplejpeg.decode_jpeg(data, colours, strict=True), np.uint8)
    except ValueError as error:
        message = str(error)
        if "Could not determine subsampling" in message:
            return None
        raise (truncated(message) if _has_no_end(data) else damaged(message)) from error


def read_frame(data: bytes) -> Frame:
    """Walk over the segments before the first scan, none of which may be missing or have stray bytes between them.

    Pillow would look for the next segment through megabytes of zeros, byte by byte.

    Raises:
        ImageTruncatedError, ImageDamagedError
    """
    frame = None
    at = 2
    while True:
        while data[at : at + 2] == b"\xff\xff":  # fill bytes
            at += 1
        start, segment = at, data[at : at + 4]
        if len(segment) < 4:
            raise truncated(f"JPEG header ends at {start}")
        marker, length = segment[1], int.from_bytes(segment[2:], "big")
        if segment[0] != 0xFF or marker < 0xC0 or _START_OF_IMAGE <= marker < _START_OF_SCAN or length < 2:
            raise damaged(f"no JPEG segment at {start}: {segment.hex(' ')}")
        at += 2 + length
        if at > len(data):
            raise truncated(f"JPEG segment at {start} needs {at} bytes of {len(data)}")
        if marker in _FRAMES and frame is None:
            content = data[start + 4 : at]
            frame = Frame(marker, content[0], int.from_bytes(content[1:3], "big"), int.from_bytes(content[3:5], "big"))
        if marker == _START_OF_SCAN:
            if frame is None:
                raise damaged("JPEG scan without a frame")
            return frame


def _has_no_end(data: bytes) -> bool:
    """Whether no end mark follows the last scan; inside a scan there can be none."""
    return data.rfind(bytes((0xFF, _END_OF_IMAGE))) < data.rfind(bytes((0xFF, _START_OF_SCAN)))
