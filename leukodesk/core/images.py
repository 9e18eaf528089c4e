"""Image files into RGB pixels, or an error that says why not."""

import hashlib
import os
import stat
from dataclasses import dataclass, field
from io import BufferedReader
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.errors import (
    ImageEmptyError,
    ImageError,
    ImageIsFolderError,
    ImageNotFoundError,
    ImagePermissionError,
    ImageTooLargeError,
    ImageUnsupportedError,
    ImageVanishedError,
    NotAnImageError,
)
from leukodesk.core.image_formats.pixels import Decoded, check_size, without_alpha
from leukodesk.core.image_formats.sniffing import HEAD_BYTES, READABLE, sniff

IMAGE_SUFFIXES: Final = (".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".bmp", ".dib", ".tif", ".tiff", ".webp")
"""What dialogs offer and folders are searched for. A file named by the user is tried whatever its name ends in."""

MAX_FILE_BYTES: Final = 2 << 30
_SMALL_FILE_BYTES: Final = 64 << 20
_MAX_BYTES_PER_PIXEL: Final = 16
_WINDOWS_MAX_PATH: Final = 240  # 260 less what a file name within a folder may need


@dataclass(frozen=True)
class ImageRecord:
    """One image, read whole.

    Attributes:
        pixels: (height, width, 3) uint8 RGB, C-contiguous, not writeable.
        sha256: of the file's bytes; of size and pixel bytes for an image without a file (pasted, captured).
        source: the path as given, or a word such as "clipboard".
        format: the file format's name ("JPEG", "TIFF", …); empty without a file.
        notes: sentences on what reading did to it ("The first of 3 pages is shown.", "16 bits were reduced to 8.").
    """

    pixels: NDArray[np.uint8] = field(repr=False)
    sha256: str
    source: str
    format: str = ""
    notes: tuple[str, ...] = ()

    @property
    def width_px(self) -> int:
        return int(self.pixels.shape[1])

    @property
    def height_px(self) -> int:
        return int(self.pixels.shape[0])


@dataclass(frozen=True)
class ImageFile:
    """The bytes of an image file that are still to be decoded.

    Attributes:
        data: all of the file; sha256: of it.
        source: the path as given.
        format: the file format's name ("JPEG", "TIFF", …), one that is read.
    """

    data: bytes = field(repr=False)
    sha256: str
    source: str
    format: str


def read_image(path: str | Path) -> ImageRecord:
    """Read a JPEG, PNG, BMP, TIFF or WebP file, told by its content and not by its name.

    The bytes are read once, hashed and decoded from memory, so that the hash is that of the very bytes that are shown.
    Sizes are judged by the header before anything is decoded.

    Args:
        path: the file; any characters, any length.

    Returns:
        The whole image, upright, as RGB uint8.

    Raises:
        ImageError: one subclass for each cause; no half-read image is ever returned, and nothing else is raised.
    """
    return decode_image(read_image_file(path))


def read_image_file(path: str | Path) -> ImageFile:
    """The first half of `read_image`: what a file holds, for those who may know its content already.

    Raises:
        ImageError: as `read_image`; for what shows without decoding.
    """
    data, name = _read_bytes(path)
    return ImageFile(data, hashlib.sha256(data).hexdigest(), str(path), name)


def decode_image(file: ImageFile) -> ImageRecord:
    """The second half of `read_image`.

    Raises:
        ImageError: as `read_image`; for what shows only when decoding.
    """
    from leukodesk.core.image_formats.decoding import decode

    decoded = decode(file.format, file.data)
    return ImageRecord(decoded.pixels, file.sha256, file.source, file.format, decoded.notes)


def record_from_pixels(pixels: NDArray[np.uint8], source: str) -> ImageRecord:
    """Make a record of an image that has no file: pasted or captured.

    Args:
        pixels: (height, width, 3) uint8 RGB, or (height, width, 4) RGBA, which is laid on white; copied.
        source: a word such as "clipboard".

    Returns:
        A record whose hash depends on width and height as well as on the pixels.

    Raises:
        ImageUnsupportedError: another shape or dtype.
        ImageTooSmallError, ImageTooLargeError
    """
    if pixels.ndim != 3 or pixels.shape[2] not in (3, 4) or pixels.dtype != np.uint8:
        raise ImageUnsupportedError(
            "This image has an unexpected pixel layout and cannot be used.", f"{pixels.dtype} {pixels.shape}"
        )
    height_px, width_px = pixels.shape[:2]
    check_size(width_px, height_px)
    rgb = without_alpha(pixels) if pixels.shape[2] == 4 else Decoded(pixels)
    own = np.array(rgb.pixels, order="C", copy=True)
    own.setflags(write=False)
    digest = hashlib.sha256(f"RGB8 {width_px}x{height_px}\n".encode())
    digest.update(own.data)
    return ImageRecord(own, digest.hexdigest(), source, notes=rgb.notes)


def long_path(absolute: str) -> str:
    r"""Give a Windows path the prefix that lifts its limit of 260 characters: ``\\?\C:\…``, ``\\?\UNC\server\…``."""
    if len(absolute) < _WINDOWS_MAX_PATH or absolute.startswith("\\\\?\\"):
        return absolute
    if absolute.startswith("\\\\"):
        return "\\\\?\\UNC\\" + absolute[2:]
    return "\\\\?\\" + absolute


def _read_bytes(path: str | Path) -> tuple[bytes, str]:
    """All bytes of a readable image file, and its format's name."""
    # Behind the prefix of long paths Windows takes ".." for a name, so abspath, which resolves it.
    openable = Path(long_path(os.path.abspath(path)) if os.name == "nt" else path)  # noqa: PTH100
    size = _checked_size(openable)
    try:
        with openable.open("rb") as file:
            head = file.read(HEAD_BYTES)
            name = _readable_format(head)
            _check_file_size(name, size, file)
            file.seek(0)
            data = file.read()
    except PermissionError as error:
        raise _permission_error(error) from error
    except OSError as error:
        raise _vanished_error(str(error)) from error
    if len(data) < size:
        raise _vanished_error(f"{len(data)} bytes read of {size}")
    return data, name


def _checked_size(openable: Path) -> int:
    """Size in bytes of a file that is there, is a file and is not empty."""
    try:
        status = openable.stat()
    except PermissionError as error:
        raise _permission_error(error) from error
    except (OSError, ValueError) as error:  # ValueError: a path that no file can have
        raise ImageNotFoundError(
            "There is no such file. It may have been moved, renamed or deleted.", str(error)
        ) from error
    if stat.S_ISDIR(status.st_mode):
        raise ImageIsFolderError("This is a folder, not an image file. Open the images in it.", str(openable))
    if not stat.S_ISREG(status.st_mode):  # a pipe would block for ever, a device never end
        raise _not_an_image_error("not a regular file")
    if status.st_size == 0:
        raise ImageEmptyError("The file is empty (0 bytes). Copy it again from where it came from.", str(openable))
    return status.st_size


def _readable_format(head: bytes) -> str:
    name = sniff(head)
    if name is None:
        raise _not_an_image_error(f"first bytes {head[:16].hex(' ')}")
    if name not in READABLE:
        raise ImageUnsupportedError(
            f"This is a file of the kind {name}, which LeukoDesk does not read. Export it as TIFF, PNG or JPEG.",
            name,
        )
    return name


def _check_file_size(name: str, size: int, file: BufferedReader) -> None:
    """Refuse a file that would fill the memory, by what its header says of the image in it."""
    if size <= _SMALL_FILE_BYTES:
        return
    limit = MAX_FILE_BYTES
    if size <= limit:
        from leukodesk.core.image_formats.decoding import stated_size

        file.seek(0)
        width_px, height_px = stated_size(name, file)
        check_size(width_px, height_px)
        if name != "TIFF":  # which may have many pages
            limit = _SMALL_FILE_BYTES + _MAX_BYTES_PER_PIXEL * width_px * height_px
    if size > limit:
        raise ImageTooLargeError(
            f"The file has {size / 1e9:.1f} GB, more than an image that can be opened. Export the part that is needed.",
            f"{size} bytes, limit {limit}",
        )


def _permission_error(error: OSError) -> ImageError:
    return ImagePermissionError(
        "This file may not be opened: you have no permission to read it, or another program keeps it to itself.",
        str(error),
    )


def _vanished_error(details: str) -> ImageError:
    return ImageVanishedError(
        "The file could not be read to its end. It was moved or changed meanwhile, or its drive or network is gone.",
        details,
    )


def _not_an_image_error(details: str) -> ImageError:
    return NotAnImageError(
        f"This is not an image that LeukoDesk knows. It reads {', '.join(READABLE[:-1])} and {READABLE[-1]}.", details
    )
