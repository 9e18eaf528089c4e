"""One door to all formats, through which only pixels or an `ImageError` come out."""

import io
from collections.abc import Callable
from typing import Final, NamedTuple

import numpy as np

from leukodesk.core.errors import ImageError, ImageMemoryError
from leukodesk.core.image_formats import bmp, jpeg, png, tiff, webp
from leukodesk.core.image_formats.damage import damaged, truncated
from leukodesk.core.image_formats.pixels import Decoded


class _Format(NamedTuple):
    decode: Callable[[bytes], Decoded]
    stated_size: Callable[[io.BufferedReader], tuple[int, int]]


_FORMATS: Final = {
    "JPEG": _Format(jpeg.decode, jpeg.stated_size),
    "PNG": _Format(png.decode, png.stated_size),
    "BMP": _Format(bmp.decode, bmp.stated_size),
    "TIFF": _Format(tiff.decode, tiff.stated_size),
    "WebP": _Format(webp.decode, webp.stated_size),
}


def decode(name: str, data: bytes) -> Decoded:
    """Decode the whole bytes of a file.

    Args:
        name: one of `sniffing.READABLE`.
        data: all of the file.

    Returns:
        The pixels, upright, C-contiguous and not writeable.

    Raises:
        ImageError: a subclass; whatever the bytes are, nothing else is raised.
    """
    try:
        decoded = _FORMATS[name].decode(data)
        pixels = np.ascontiguousarray(decoded.pixels)
    except ImageError:
        raise
    except MemoryError as error:
        raise ImageMemoryError(
            "There is not enough memory to open this image. Close other programs, or export a smaller part of it."
        ) from error
    except OSError as error:  # in memory, OSError is Pillow's word for what does not decode
        details = f"{type(error).__name__}: {error}"
        raise (truncated(details) if "truncated" in details.lower() else damaged(details)) from error
    except Exception as error:  # hostile bytes make decoders raise nearly anything; all of it means the same
        raise damaged(f"{type(error).__name__}: {error}") from error
    pixels.setflags(write=False)
    return Decoded(pixels, decoded.notes)


def stated_size(name: str, file: io.BufferedReader) -> tuple[int, int]:
    """Width and height in px as the header of an open file states them; its pixels are not read.

    Raises:
        ImageError: the header makes no sense.
    """
    try:
        return _FORMATS[name].stated_size(file)
    except ImageError:
        raise
    except Exception as error:  # as above
        raise damaged(f"header: {type(error).__name__}: {error}") from error
