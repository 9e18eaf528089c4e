"""A folder of labelled images, with a table of folds beside it where there is one."""

import csv
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.errors import ImageError
from leukodesk.core.image_folders import image_files_in
from leukodesk.core.images import read_image
from leukodesk.core.manifest import Preprocessing
from leukodesk.core.preprocessing import prepare_pixels


@dataclass(frozen=True)
class DataSet:
    """Labelled images, decoded once and kept small.

    Attributes:
        paths: as found below the folder, in natural order within each class.
        labels: (n,) int64, index into `classes`.
        classes: folder names in class order.
        sha256: of each file.
        pixels: (n, h, w, 3) uint8, after every step of preprocessing but the last scaling to floats.
        table: column → (n,) values as text, for the columns of the table; empty without a table.
        unreadable: files that were skipped, with the sentence that says why.
    """

    paths: tuple[Path, ...]
    labels: NDArray[np.int64]
    classes: tuple[str, ...]
    sha256: tuple[str, ...]
    pixels: NDArray[np.uint8] = field(repr=False)
    table: Mapping[str, NDArray[np.str_]] = field(repr=False)
    unreadable: tuple[tuple[Path, str], ...] = ()

    def fold_numbers(self, column: str) -> NDArray[np.int64]:
        """The column as integers.

        Raises:
            KeyError: the table has no such column.
            ValueError: an image has no number in it.
        """
        return self.table[column].astype(np.int64)


def read_data_set(folder: Path, classes: Sequence[str], steps: Preprocessing, table: Path | None = None) -> DataSet:
    """Read every image under `folder/<class>/`.

    Args:
        folder: holds one folder for each class.
        classes: their names, in class order.
        steps: the preprocessing the model will have; its size decides how much memory is needed.
        table: CSV with a `file` column (name or path below the folder); every image must have a row.

    Raises:
        FileNotFoundError: a class has no folder or no readable image.
        ValueError: an image is missing from the table.
    """
    rows = _read_table(table) if table else {}
    paths: list[Path] = []
    labels: list[int] = []
    hashes: list[str] = []
    pixels: list[NDArray[np.uint8]] = []
    unreadable: list[tuple[Path, str]] = []
    for index, name in enumerate(classes):
        before = len(paths)
        for path in image_files_in(folder / name) if (folder / name).is_dir() else ():
            try:
                record = read_image(path)
            except ImageError as error:
                unreadable.append((path, error.message))
                continue
            paths.append(path)
            labels.append(index)
            hashes.append(record.sha256)
            pixels.append(prepare_pixels(record.pixels, steps))
        if len(paths) == before:
            raise FileNotFoundError(f"{folder / name} holds no readable image.")
    for path, why in unreadable:
        print(f"skipped {path}: {why}", file=sys.stderr)
    columns = _columns_of(paths, folder, rows) if table else {}
    return DataSet(
        tuple(paths),
        np.array(labels, np.int64),
        tuple(classes),
        tuple(hashes),
        np.stack(pixels),
        columns,
        tuple(unreadable),
    )


def _read_table(table: Path) -> dict[str, dict[str, str]]:
    with table.open(newline="", encoding="utf-8-sig") as file:
        return {row["file"]: row for row in csv.DictReader(file)}


def _columns_of(
    paths: Sequence[Path], folder: Path, rows: Mapping[str, Mapping[str, str]]
) -> dict[str, NDArray[np.str_]]:
    chosen = []
    for path in paths:
        row = rows.get(path.relative_to(folder).as_posix()) or rows.get(path.name)
        if row is None:
            raise ValueError(f"{path.name} has no row in the table.")
        chosen.append(row)
    return {column: np.array([row[column] for row in chosen]) for column in chosen[0]}
