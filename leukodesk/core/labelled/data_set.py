"""A set of labelled images as it lies on the disk: files, labels, patients. Pixels are read when they are needed."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.errors import DataSetError, ImageError
from leukodesk.core.files import is_file, is_folder
from leukodesk.core.image_folders import natural_key
from leukodesk.core.labelled.groups import GroupSource, find_groups
from leukodesk.core.labelled.layout import LabelledFile, files_by_class_folder, same_key
from leukodesk.core.labelled.reading import OpenedFile, WhileOpen, open_all
from leukodesk.core.labelled.tables import Table, files_of_table, read_table, with_columns

__all__ = [
    "GroupSource",
    "LabelledData",
    "LabelledImage",
    "SkippedFile",
    "only_classes",
    "read_labelled_data",
    "sample_labelled_data",
]

_LONGEST_LABEL = 200


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
        of_other_classes: how many images that can be read are of classes that were not asked for.
    """

    root: Path
    classes: tuple[str, ...]
    images: tuple[LabelledImage, ...] = field(repr=False)
    groups_from: GroupSource = "none"
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict, repr=False)
    skipped: tuple[SkippedFile, ...] = ()
    of_other_classes: int = 0

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
    while_open: WhileOpen | None = None,
) -> LabelledData:
    """The labelled images of a folder with one folder for each class, or of a CSV with `file,label[,patient,slide]`.

    Args:
        source: the folder, or the CSV file, whose paths are relative to its own folder.
        table: a CSV with further columns for the images of a folder, found by `file` (path below it, or name).
        group_pattern: regular expression whose first group in a file's name is the patient; empty: the known ones
            are tried (C-NMC's `UID_<subject>_…`).
        on_progress: told how many of how many files have been read; what it raises ends the reading.
        while_open: for what else is wanted of the pixels, which are not kept; see `WhileOpen`.

    Which folder is the class is said in `layout.files_by_class_folder`, and who the patient is in `groups.find_groups`.
    Labels that differ only in capitals or blanks are one class. Pixels are not kept. An image may be there twice, even
    under two labels: that is for the audit to find.

    Raises:
        DataSetError: no folder, fewer than two classes, or a table that does not fit; the message says what to do.
    """
    root, files, skipped, tables = _list_files(Path(source))
    if table is not None:
        tables.insert(0, read_table(Path(table)))
        files = with_columns(files, tables[0])
    files = _by_label(files)
    groups, groups_from = find_groups(files, tables, group_pattern)
    readable: list[tuple[LabelledFile, str, OpenedFile]] = []
    opened = open_all((file.path for file in files), len(files), on_progress, while_open)
    for file, group, result in zip(files, groups, opened, strict=True):
        if isinstance(result, ImageError):
            skipped.append(SkippedFile(file.path, result.message))
        else:
            readable.append((file, group, result))
    classes = _classes([file.label for file, _, _ in readable], len(skipped))
    columns = dict.fromkeys(name for file, _, _ in readable for name in file.cells)
    return LabelledData(
        root,
        tuple(classes.values()),
        tuple(_image(file, list(classes).index(same_key(file.label)), group, one) for file, group, one in readable),
        groups_from,
        {name: tuple(file.cells.get(name, "") for file, _, _ in readable) for name in columns},
        tuple(skipped),
    )


def sample_labelled_data(source: str | Path, labels: Sequence[str], most: int) -> tuple[LabelledData, int]:
    """A few of the images, evenly taken, and how many files there are in all: enough for an estimate, and quick.

    Args:
        source: as for `read_labelled_data`.
        labels: those that count, which become the classes in this order.
        most: so many files are opened at most; none of the others is.

    Raises:
        DataSetError: no such folder or table, or none of the files that were tried can be read.
    """
    root, files, _, _ = _list_files(Path(source))
    classes = {same_key(label): number for number, label in enumerate(labels)}
    files = [file for file in _by_label(files) if same_key(file.label) in classes]
    some = files[:: max(1, len(files) // most)][:most]
    opened = zip(some, open_all((file.path for file in some), len(some), None), strict=True)
    images = tuple(
        _image(file, classes[same_key(file.label)], "", one) for file, one in opened if not isinstance(one, ImageError)
    )
    if not images:
        sentence = "None of the images that were tried can be read. Choose another folder."
        raise DataSetError(sentence, ", ".join(str(file.path) for file in some))
    return LabelledData(root, tuple(labels), images), len(files)


def only_classes(data: LabelledData, labels: Sequence[str]) -> LabelledData:
    """The images of these classes alone, which become the classes in this order.

    Args:
        data: whose classes hold the labels, as they are written there.

    Raises:
        DataSetError: a class is not there.
    """
    if missing := [label for label in labels if label not in data.classes]:
        raise DataSetError(f"The images hold no class {missing[0]}. Choose the folder again.", f"{data.classes}")
    place = {data.classes.index(label): number for number, label in enumerate(labels)}
    kept = [number for number, image in enumerate(data.images) if image.label in place]
    kept.sort(key=lambda number: place[data.images[number].label])
    images = tuple(replace(data.images[number], label=place[data.images[number].label]) for number in kept)
    columns = {name: tuple(values[number] for number in kept) for name, values in data.columns.items()}
    others = data.of_other_classes + len(data.images) - len(images)
    return replace(data, classes=tuple(labels), images=images, columns=columns, of_other_classes=others)


def _by_label(files: Sequence[LabelledFile]) -> list[LabelledFile]:
    """In order of their labels; within one, the order is kept."""
    return sorted(files, key=lambda file: _label_order(file.label))


def _list_files(source: Path) -> tuple[Path, list[LabelledFile], list[SkippedFile], list[Table]]:
    """Root, labelled files in order of their names, what is passed over, and the table if the source is one."""
    if is_folder(source):
        unseen: list[Path] = []
        files, unusable = files_by_class_folder(source, unseen.append)
        unusable += [(folder, "This folder could not be looked into.") for folder in unseen]
        return source, files, [SkippedFile(*one) for one in unusable], []
    if not is_file(source):
        raise DataSetError("There is no such folder or table. It may have been moved, renamed or deleted.", str(source))
    table = read_table(source)
    files, unusable = files_of_table(table)
    files.sort(key=lambda file: (natural_key(file.name), file.name))
    return source.parent, files, [SkippedFile(*one) for one in unusable], [table]


def _label_order(label: str) -> tuple[str, str]:
    key = same_key(label)
    return natural_key(key[:_LONGEST_LABEL]), key


def _classes(labels: Sequence[str], skipped: int) -> dict[str, str]:
    """Label as it is written most often, by what its spellings share; in the order of the labels."""
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for label in labels:
        spellings[same_key(label)][label] += 1
    classes = {key: counts.most_common(1)[0][0] for key, counts in spellings.items()}
    if len(classes) >= 2:
        return classes
    unusable = f" Files that could not be used: {skipped}." if skipped else ""
    if not classes:
        raise DataSetError(f"None of the images has a label and can be read.{unusable}")
    raise DataSetError(
        f"All images are of one class, “{labels[0]}”: nothing can be learnt from that. Choose a folder that holds one "
        f"folder for each class, or a table with at least two labels.{unusable}"
    )


def _image(file: LabelledFile, label: int, group: str, opened: OpenedFile) -> LabelledImage:
    return LabelledImage(file.path, label, opened.sha256, opened.width_px, opened.height_px, opened.size_bytes, group)
