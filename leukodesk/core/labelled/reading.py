"""Opening many image files: each is decoded once to see that it can be, hashed, and let go of."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from leukodesk.core.errors import ImageError
from leukodesk.core.images import ImageRecord, read_image
from leukodesk.core.read_ahead import read_ahead

WhileOpen = Callable[[Path, ImageRecord], None]
"""Called in a reading thread with each image that can be read, before its pixels are let go of."""


@dataclass(frozen=True)
class OpenedFile:
    """What is kept of an image that can be read."""

    sha256: str
    width_px: int
    height_px: int
    size_bytes: int


def open_all(
    paths: Iterable[Path],
    total: int,
    on_progress: Callable[[int, int], None] | None,
    while_open: WhileOpen | None = None,
) -> Iterator[OpenedFile | ImageError]:
    """Each file's hash and size, or the error that it cannot be read for; in order.

    Args:
        paths: of the files.
        total: how many there are.
        on_progress: told how many of how many are done, in the calling thread; what it raises ends the reading.
        while_open: see `WhileOpen`.
    """
    return read_ahead(partial(_open, while_open), paths, total, on_progress)


def _open(while_open: WhileOpen | None, path: Path) -> OpenedFile | ImageError:
    try:
        image = read_image(path)
        if while_open is not None:
            while_open(path, image)
        return OpenedFile(image.sha256, image.width_px, image.height_px, path.stat().st_size)
    except ImageError as error:
        return error
    except OSError as error:
        return ImageError("The file was gone before it was read to its end.", str(error))
