"""Image files for the benchmarks of the folder scan: real fields where there are some, else generated ones."""

import hashlib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import cv2
import numpy as np

from leukodesk.core.synthetic import synthetic_field

WIDTH_PX, HEIGHT_PX = 640, 480
GENERATED = 24
IN_A_FOLDER = 1000


def fields_of_usual_size(data: Path | None, scratch: Path) -> list[Path]:
    """Fields of 640 × 480: those of the data set BCCD below `data`, or, without it, generated ones in `scratch`."""
    if data is not None:
        real = sorted((data / "bccd" / "JPEGImages").glob("*.jpg"))
        if real:
            return real
    folder = scratch / "generated"
    folder.mkdir(parents=True)
    for seed in range(GENERATED):
        field = synthetic_field(seed, WIDTH_PX, HEIGHT_PX)
        cv2.imwrite(str(folder / f"{seed}.jpg"), field[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, 92])
    return sorted(folder.iterdir())


def write_different(folder: Path, count: int, sources: Sequence[Path]) -> Path:
    """So many JPEG files that all differ in content: the sources in turn, each time with another pixel changed.

    They lie in folders of a thousand.

    Raises:
        RuntimeError: two are the same after all.
    """
    pictures = [np.asarray(cv2.imread(str(path))) for path in sources]

    def write(number: int) -> bytes:
        picture = pictures[number % len(pictures)].copy()
        row, column = divmod(number * 7919 % (picture.shape[0] * picture.shape[1]), picture.shape[1])
        picture[row, column] = np.where(picture[row, column] > 127, 0, 255)
        content = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, 92])[1].tobytes()
        (folder / f"{number // IN_A_FOLDER:03}" / f"field {number:06}.jpg").write_bytes(content)
        return hashlib.sha256(content).digest()

    for number in range(0, count, IN_A_FOLDER):
        (folder / f"{number // IN_A_FOLDER:03}").mkdir(parents=True)
    with ThreadPoolExecutor(2) as pool:
        contents = set(pool.map(write, range(count)))
    if len(contents) != count:
        raise RuntimeError(f"only {len(contents)} of {count} files differ")
    return folder
