"""BMP, its length compared with what its header needs."""

import io
from typing import Final

from leukodesk.core.errors import ImageUnsupportedError
from leukodesk.core.image_formats.damage import truncated
from leukodesk.core.image_formats.pillow import finished, open_header, size_in_header
from leukodesk.core.image_formats.pixels import Decoded, to_rgb

_PACKED_BYTES_AT: Final = 34


def decode(data: bytes) -> Decoded:
    """Decode a BMP file: 1 to 32 bits, palette, bit fields, run lengths; bottom up or top down."""
    from PIL.BmpImagePlugin import BmpImageFile

    try:
        image = open_header(BmpImageFile, io.BytesIO(data))
    except OSError as error:
        if "Unsupported" not in str(error):
            raise truncated(f"BMP header: {error}") from error
        raise ImageUnsupportedError(
            "This is a rare kind of BMP, which LeukoDesk does not read. Save it as PNG or TIFF.", str(error)
        ) from error
    codec, _, offset, arguments = image.tile[0]
    row_bytes = int(arguments[1]) if codec == "raw" and isinstance(arguments, tuple) else 0
    needed = offset + (
        row_bytes * image.height or int.from_bytes(data[_PACKED_BYTES_AT : _PACKED_BYTES_AT + 4], "little")
    )
    if needed > len(data):
        raise truncated(f"BMP needs {needed} bytes of {len(data)}")
    image.load()
    return finished(image, to_rgb(image))


def stated_size(file: io.BufferedReader) -> tuple[int, int]:
    """Width and height in px, as stored."""
    from PIL.BmpImagePlugin import BmpImageFile

    return size_in_header(BmpImageFile, file)
