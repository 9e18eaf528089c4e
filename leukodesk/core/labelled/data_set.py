"""A set of labelled images as it lies on the disk: files, labels, patients. Pixels are read when they are needed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

GroupSource = Literal["none", "column", "folder", "file name"]
"""Where the groups come from: nothing is known, a column of the table, a folder below the class's, the files' names."""


@dataclass(frozen=True)
class LabelledImage:
    """One image that can be read.

    Attributes:
        path: of the file.
        label: index into the data set's `classes`.
        sha256: of the file; what an image is known by.
        group: patient, subject or slide: images of one group are never on both sides of a split. Empty if unknown.
    """

    path: Path
    label: int
    sha256: str
    width_px: int
    height_px: int
    size_bytes: int
    group: str = ""


@dataclass(frozen=True)
class SkippedFile:
    """A file that cannot be used, with the sentence that says why."""

    path: Path
    sentence: str


@dataclass(frozen=True)
class LabelledData:
    """All images of a folder or a table.

    Attributes:
        root: the folder that the paths lie in.
        classes: labels as the folder or table calls them, in natural order.
        images: in order of class, and then as a person would count their names.
        groups_from: what `group` was taken from.
        columns: of the table, each with one text for every image; empty without a table.
        skipped: files that were passed over; never fatal.
    """

    root: Path
    classes: tuple[str, ...]
    images: tuple[LabelledImage, ...]
    groups_from: GroupSource = "none"
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict, repr=False)
    skipped: tuple[SkippedFile, ...] = ()

    @property
    def labels(self) -> NDArray[np.int64]:
        """(n,) class indices."""
        return np.array([image.label for image in self.images], np.int64)

    @property
    def groups(self) -> NDArray[np.str_]:
        """(n,) groups; empty text where unknown."""
        return np.array([image.group for image in self.images], np.str_)

    @property
    def sha256(self) -> NDArray[np.str_]:
        """(n,) hashes of the files."""
        return np.array([image.sha256 for image in self.images], np.str_)


def read_labelled_data(
    source: str | Path,
    *,
    table: str | Path | None = None,
    group_pattern: str = "",
    on_progress: Callable[[int, int], None] | None = None,
) -> LabelledData:
    """The labelled images of a folder with one folder for each class, or of a CSV with `file,label[,patient,slide]`.

    Args:
        source: the folder, or the CSV file, whose paths are relative to its own folder.
        table: a CSV with further columns for the images of a folder, found by `file` (path below it, or name).
        group_pattern: regular expression whose first group in a file's name is the patient; empty: the known ones
            are tried (C-NMC's `UID_<subject>_…`).
        on_progress: told how many of how many files have been read; what it raises ends the reading.

    Raises:
        DataSetError: no folder, no class, or a table that does not fit; the message says what to do.
    """
    raise NotImplementedError
