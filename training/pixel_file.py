"""Prepared images in one file, read one at a time: memory stays flat however many there are."""

import hashlib
import threading
import weakref
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

import msgspec
import numpy as np
from numpy.typing import NDArray

from leukodesk.core.files import file_made_whole
from leukodesk.core.labelled.data_set import LabelledImage
from leukodesk.core.labelled.pixels import pixels_of
from leukodesk.core.manifest import Preprocessing
from leukodesk.core.preprocessing import prepare_pixels


class Pixels(Protocol):
    """Prepared images, by number: an array (n, h, w, 3) uint8, or a `PixelFile`."""

    def __len__(self) -> int: ...

    def __getitem__(self, index: int, /) -> NDArray[np.uint8]: ...


class PixelFile:
    """The images in a file that `prepare_pixel_file` wrote.

    The file is read and not mapped into memory, where every page that was looked at would count as the process's own.

    Args:
        path: of the file.
        count: of images.
        size_px: their height and width.
    """

    def __init__(self, path: Path, count: int, size_px: tuple[int, int]) -> None:
        self._shape = (*size_px, 3)
        self._bytes = int(np.prod(self._shape))
        self._count = count
        self._lock = threading.Lock()
        self._file = path.open("rb")
        weakref.finalize(self, self._file.close)

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, index: int, /) -> NDArray[np.uint8]:
        if not 0 <= index < self._count:
            raise IndexError(index)
        with self._lock:
            self._file.seek(index * self._bytes)
            content = self._file.read(self._bytes)
        return np.frombuffer(content, np.uint8).reshape(self._shape)


def prepare_pixel_file(
    folder: Path,
    images: Sequence[LabelledImage],
    steps: Preprocessing,
    on_progress: Callable[[int, int], None] | None = None,
) -> PixelFile:
    """Reads and prepares every image, or takes the file that was made of the same images in the same way before.

    Args:
        folder: where the file is kept, under a name that follows from the images' hashes and the preprocessing.
        images: in the order wanted.
        steps: all but the last, the scaling to floats, is done.
        on_progress: told how many of how many are done; what it raises ends the work.

    Raises:
        DataSetError, ImageError: an image has changed, or gone, since it was listed.
        OSError: the disk is full, or cannot be written.
    """
    key = msgspec.json.encode([[image.sha256 for image in images], steps])
    path = folder / f"pixels-{hashlib.sha256(key).hexdigest()[:16]}.bin"
    size_px = (steps.height_px, steps.width_px)
    if not path.is_file():
        with file_made_whole(path) as file:
            for number, image in enumerate(images, 1):
                file.write(prepare_pixels(pixels_of(image), steps).tobytes())
                if on_progress is not None:
                    on_progress(number, len(images))
    return PixelFile(path, len(images), size_px)
