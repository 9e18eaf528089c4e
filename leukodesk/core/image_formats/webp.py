"""WebP, its length compared with the length that it states. There is no checksum in it."""

import io

from leukodesk.core.image_formats.damage import damaged, truncated
from leukodesk.core.image_formats.pillow import finished, open_header
from leukodesk.core.image_formats.pixels import Decoded, check_size, to_rgb


def decode(data: bytes) -> Decoded:
    """Decode a WebP file, lossy or lossless; of an animation, the first frame."""
    from PIL.WebPImagePlugin import WebPImageFile

    length = 8 + int.from_bytes(data[4:8], "little")
    if length > len(data):
        raise truncated(f"WebP needs {length} bytes of {len(data)}")
    check_size(*_size(data))  # before Pillow's reader is made, which at once asks for the memory
    image = open_header(WebPImageFile, io.BytesIO(data[:length]))
    image.load()
    frames = int(getattr(image, "n_frames", 1))
    notes = (f"The file is an animation; the first of {frames} frames is shown.",) if frames > 1 else ()
    return finished(image, to_rgb(image), *notes)


def stated_size(file: io.BufferedReader) -> tuple[int, int]:
    """Width and height in px."""
    return _size(file.read(30))


def _size(head: bytes) -> tuple[int, int]:
    """Width and height in px from the first 30 bytes (RFC 9649, sections 2.5 to 2.7)."""
    if head[12:16] == b"VP8X":
        return int.from_bytes(head[24:27], "little") + 1, int.from_bytes(head[27:30], "little") + 1
    if head[12:16] == b"VP8L":
        bits = int.from_bytes(head[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if head[12:16] == b"VP8 ":
        return int.from_bytes(head[26:28], "little") & 0x3FFF, int.from_bytes(head[28:30], "little") & 0x3FFF
    raise damaged(f"WebP chunk {head[12:16]!r}")
