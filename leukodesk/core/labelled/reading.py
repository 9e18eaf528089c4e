"""Opening many image files: each is decoded once to see that it can be, hashed, and let go of."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from leukodesk.core.errors import ImageError
from leukodesk.core.images import read_image

_MOST_THREADS: Final = 4
_AHEAD: Final = 16


@dataclass(frozen=True)
class OpenedFile:
    """What is kept of an image that can be read."""

    sha256: str
    width_px: int
    height_px: int
    size_bytes: int


def open_all(
    paths: Iterable[Path], total: int, on_progress: Callable[[int, int], None] | None
) -> Iterator[OpenedFile | ImageError]:
    """Each file's hash and size, or the error that it cannot be read for; in order.

    A few threads read ahead, since decoders let go of the interpreter. No more than a few images are in memory.

    Args:
        paths: of the files.
        total: how many there are.
        on_progress: told how many of how many are done, in the calling thread; what it raises ends the reading.
    """
    with ThreadPoolExecutor(min(_MOST_THREADS, os.cpu_count() or 1), "read-images") as pool:
        for done, future in enumerate(_in_order(pool, paths), 1):
            yield future.result()
            if on_progress is not None:
                on_progress(done, total)


def _in_order(pool: ThreadPoolExecutor, paths: Iterable[Path]) -> Iterator[Future[OpenedFile | ImageError]]:
    ahead: deque[Future[OpenedFile | ImageError]] = deque()
    for path in paths:
        ahead.append(pool.submit(_open, path))
        if len(ahead) >= _AHEAD:
            yield ahead.popleft()
    yield from ahead


def _open(path: Path) -> OpenedFile | ImageError:
    try:
        image = read_image(path)
        return OpenedFile(image.sha256, image.width_px, image.height_px, path.stat().st_size)
    except ImageError as error:
        return error
    except OSError as error:
        return ImageError("The file was gone before it was read to its end.", str(error))
