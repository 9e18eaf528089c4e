"""PNG, every chunk compared with its checksum, and only the chunks that make the picture given to the decoder.

So neither a text that unpacks to gigabytes nor the frames of an animation come near it.
"""

import io
import zlib
from typing import Final

from leukodesk.core.image_formats.damage import damaged, truncated
from leukodesk.core.image_formats.pillow import deep_colour, finished, open_header, profile_notes, size_in_header
from leukodesk.core.image_formats.pixels import Decoded, to_rgb

_PICTURE_CHUNKS: Final = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"eXIf", b"IEND")
_SIGNATURE_BYTES: Final = 8
_BITS_AT: Final = 24  # in the file: signature, length, "IHDR", width, height, bits
_MAX_PROFILE_BYTES: Final = 1 << 20


def decode(data: bytes) -> Decoded:
    """Decode a PNG file of any colour type and depth; of an animation, the still image that all viewers show."""
    from PIL.PngImagePlugin import PngImageFile

    picture, seen = _picture(data)
    image = open_header(PngImageFile, io.BytesIO(picture))
    image.load()
    notes = ["The file is an animation; its still image is shown."] if b"acTL" in seen else []
    notes.extend(profile_notes(_unpacked_profile(seen.get(b"iCCP", b""))))
    is_deep_colour = picture[_BITS_AT] == 16 and image.mode in ("RGB", "RGBA", "LA")
    return finished(image, deep_colour(picture, image) if is_deep_colour else to_rgb(image), *notes)


def stated_size(file: io.BufferedReader) -> tuple[int, int]:
    """Width and height in px, as stored."""
    from PIL.PngImagePlugin import PngImageFile

    return size_in_header(PngImageFile, file)


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


def _unpacked_profile(chunk: bytes | memoryview) -> bytes | None:
    """The colour profile of an iCCP chunk (name, 0, method, zlib stream), no more of it than a profile may have."""
    if not chunk:
        return None
    packed = bytes(chunk).partition(b"\0")[2][1:]
    try:
        return zlib.decompressobj().decompress(packed, _MAX_PROFILE_BYTES)
    except zlib.error:
        return b""
