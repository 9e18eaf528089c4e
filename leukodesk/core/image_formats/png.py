"""PNG, every chunk compared with its checksum, and only the chunks that make the picture given to the decoder.

So neither a text that unpacks to gigabytes nor the frames of an animation come near it. A pixel stream that is too
short, though every checksum holds, would leave the lower rows black; where they are black it is counted.
"""

import io
import struct
import zlib
from typing import Final

import numpy as np

from leukodesk.core.image_formats.damage import damaged, truncated
from leukodesk.core.image_formats.pillow import deep_colour, finished, open_header, profile_notes
from leukodesk.core.image_formats.pixels import Decoded, to_rgb

_PICTURE_CHUNKS: Final = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"eXIf", b"IEND")
_SIGNATURE_BYTES: Final = 8
_BITS_AT: Final = 24  # in the file: signature, length, "IHDR", width, height, bits
_CHANNELS: Final = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_ADAM7: Final = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
_MAX_PROFILE_BYTES: Final = 1 << 20


def decode(data: bytes) -> Decoded:
    """Decode a PNG file of any colour type and depth; of an animation, the still image that all viewers show."""
    from PIL.PngImagePlugin import PngImageFile

    picture, seen = _picture(data)
    image = open_header(PngImageFile, io.BytesIO(picture))
    image.load()
    # Rows are filled from the top, in an interlaced picture several times over.
    last_row = image.crop((0, image.height - 1, image.width, image.height))
    if image.info.get("interlace") or not np.asarray(last_row).any():
        _check_pixel_stream(picture)
    notes = ["The file is an animation; its still image is shown."] if b"acTL" in seen else []
    notes.extend(profile_notes(_unpacked_profile(seen.get(b"iCCP", b""))))
    is_deep_colour = picture[_BITS_AT] == 16 and image.mode in ("RGB", "RGBA", "LA")
    return finished(image, deep_colour(picture, image) if is_deep_colour else to_rgb(image), *notes)


def stated_size(file: io.BufferedReader) -> tuple[int, int]:
    """Width and height in px, as stored."""
    header = file.read(_BITS_AT)
    return int.from_bytes(header[16:20], "big"), int.from_bytes(header[20:24], "big")


def _picture(data: bytes) -> tuple[bytes, dict[bytes, memoryview]]:
    """Check every chunk up to the end mark, and keep those that make the picture.

    Returns:
        A PNG without text, animation and private chunks; and of each kind of chunk the first one's content.
    """
    view = memoryview(data)
    kept = [view[:_SIGNATURE_BYTES]]
    seen: dict[bytes, memoryview] = {}
    at = _SIGNATURE_BYTES
    while b"IEND" not in seen:
        length, kind = int.from_bytes(view[at : at + 4], "big"), bytes(view[at + 4 : at + 8])
        end = at + 12 + length
        if end > len(data):
            raise truncated(f"PNG chunk {kind!r} at {at} needs {end} bytes of {len(data)}")
        if zlib.crc32(view[at + 4 : end - 4]) != int.from_bytes(view[end - 4 : end], "big"):
            raise damaged(f"PNG chunk {kind!r} at {at}: checksum does not hold")
        seen.setdefault(kind, view[at + 8 : end - 4])
        if kind in _PICTURE_CHUNKS:
            kept.append(view[at:end])
        at = end
    return b"".join(kept), seen


def _check_pixel_stream(picture: bytes) -> None:
    """Refuse a checked PNG whose zlib stream holds fewer bytes than its rows need (PNG specification, 7 and 8)."""
    width, height, bits, colour, _, _, interlace = struct.unpack_from(">IIBBBBB", picture, 16)
    missing = 0
    for left, top, step_x, step_y in _ADAM7 if interlace else ((0, 0, 1, 1),):
        columns, rows = -(-(width - left) // step_x), -(-(height - top) // step_y)
        missing += rows * (1 + (columns * bits * _CHANNELS[colour] + 7) // 8)
    stream = zlib.decompressobj()
    at = _SIGNATURE_BYTES
    while missing > 0 and at < len(picture) and not stream.eof:
        length = int.from_bytes(picture[at : at + 4], "big")
        if picture[at + 4 : at + 8] == b"IDAT":
            missing -= len(stream.decompress(picture[at + 8 : at + 8 + length], missing))
        at += 12 + length
    if missing > 0:
        raise damaged(f"PNG pixel stream is {missing} bytes short")


def _unpacked_profile(chunk: bytes | memoryview) -> bytes | None:
    """The colour profile of an iCCP chunk (name, 0, method, zlib stream), no more of it than a profile may have."""
    if not chunk:
        return None
    packed = bytes(chunk).partition(b"\0")[2][1:]
    try:
        return zlib.decompressobj().decompress(packed, _MAX_PROFILE_BYTES)
    except zlib.error:
        return b""
