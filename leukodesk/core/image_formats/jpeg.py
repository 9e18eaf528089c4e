"""JPEG, through libjpeg-turbo with its warnings as errors (simplejpeg, strict), which Pillow and OpenCV swallow.

A file without its end mark is refused even where its pixels may all be there: a progressive file cut between two scans
looks just like that, and is blurred. JPEG has no checksum; a flipped bit that still decodes cannot be noticed.
"""

import io
from typing import Final

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.errors import ImageError, ImageUnsupportedError
from leukodesk.core.image_formats.damage import damaged, truncated
from leukodesk.core.image_formats.pillow import finished, open_header, size_in_header
from leukodesk.core.image_formats.pixels import Decoded, to_rgb

_MAX_SCANS: Final = 500
_START_OF_SCAN: Final = b"\xff\xda"


def decode(data: bytes) -> Decoded:
    """Decode a JPEG file: grey, YCbCr, RGB, CMYK or YCCK; baseline or progressive; turned as its EXIF block says."""
    import simplejpeg
    from PIL.JpegImagePlugin import JpegImageFile

    if data.count(_START_OF_SCAN) > _MAX_SCANS:  # a few bytes can cost a whole pass over the image
        raise damaged("more scans than any camera writes")
    try:
        simplejpeg.decode_jpeg_header(data, strict=True)
    except ValueError as error:
        if not _is_rare_subsampling(error):
            raise _error(error) from error
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
    from PIL.JpegImagePlugin import JpegImageFile

    return size_in_header(JpegImageFile, file)


def decode_strictly(data: bytes, colours: str) -> NDArray[np.uint8] | None:
    """Decode a JPEG stream with every warning of libjpeg as an error.

    Args:
        data: one stream; bytes after its end mark do not matter.
        colours: "RGB", or "CMYK" for four inks.

    Returns:
        (height, width, 3 or 4) uint8; None where simplejpeg does not know the file's chroma subsampling. Pillow can
        read such a rare file, and then only truncation is noticed.

    Raises:
        ImageTruncatedError, ImageDamagedError, ImageUnsupportedError
    """
    import simplejpeg

    try:
        return np.asarray(simplejpeg.decode_jpeg(data, colours, strict=True), np.uint8)
    except ValueError as error:
        if _is_rare_subsampling(error):
            return None
        raise _error(error) from error


def _is_rare_subsampling(error: ValueError) -> bool:
    return "Could not determine subsampling" in str(error)


def _error(error: ValueError) -> ImageError:
    message = str(error)
    if "Premature end of JPEG file" in message:
        return truncated(message)
    if "Unsupported JPEG" in message or "Unsupported color" in message:
        return ImageUnsupportedError(
            "This is a rare kind of JPEG (12 bits, or a process that no camera uses), which LeukoDesk does not read. "
            "Save it as PNG or TIFF.",
            message,
        )
    return damaged(message)
