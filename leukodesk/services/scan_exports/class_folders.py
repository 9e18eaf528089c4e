"""Copies of a scan's files in one folder for each class, as the model sees them: to be looked at, and to learn from.

Below a class's folder there is one for each patient or slide where folders of the scan are named like one, so that a
training can keep them apart. Fields that the model was not sure of lie beside the class folders. `README.txt` says what
all this is, `labels.csv` what is known of each copy (a table for training as well), `not_copied.csv` what is missing.
"""

import hashlib
import os
import stat
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.files import folder_made_whole
from leukodesk.core.image_formats.sniffing import HEAD_BYTES, sniff
from leukodesk.core.images import IMAGE_SUFFIXES, long_path
from leukodesk.core.labelled.layout import looks_like_a_person
from leukodesk.core.verdict import Verdict
from leukodesk.services.safe_names import safe_name
from leukodesk.services.scan_exports.class_folders_readme import readme
from leukodesk.services.scan_exports.csv_table import Cell, CsvTable, flat
from leukodesk.services.scan_exports.records import Exported, OnProgress, ShownPaths, facts_of, rows_in_order
from leukodesk.services.scan_exports.written import ExportError, told_in_a_sentence
from leukodesk.store.scan_file import ScanReader
from leukodesk.store.scan_query import Filter, Sorting
from leukodesk.store.scan_rows import FilePlace, ScanRow

README_FILE, LABELS_FILE, NOT_COPIED_FILE = "README.txt", "labels.csv", "not_copied.csv"

NO_CLASS: Final = "rejected or failed, and so without a class"
CHANGED: Final = "changed since the scan (scan the folder again)"
UNREADABLE: Final = "gone, or not readable any more"
TWICE: Final = "the same image as one that is copied already"
BESIDE: Final = "lie beside the class folders, as the model was uncertain: move each into the folder of its class"

_CHUNK_BYTES: Final = 1 << 20
_SUFFIX: Final = {"JPEG": ".jpg", "PNG": ".png", "BMP": ".bmp", "TIFF": ".tif", "WebP": ".webp"}
_LABEL_COLUMNS: Final = (
    "file", "label", "patient", "verdict", "most_probable", "probability", "malignant_probability", "distance",
    "reasons", "original", "sha256",
)  # fmt: skip


class _NotCopied(Exception):
    """Why one file is not among the copies; its text is one of the words above."""


def write_class_folders(
    reader: ScanReader,
    wanted: Filter,
    sorting: Sorting,
    path: Path,
    *,
    full_paths: bool = False,
    on_progress: OnProgress | None = None,
) -> Exported:
    """Copies the files into a new folder; the originals are only read.

    A content is copied once, however many files have it. A file that has changed since the scan is not copied.
    Uncertain files lie beside the class folders: a training passes them over until somebody has moved them into one.

    Args:
        path: the folder, which must not exist yet.
        full_paths: `labels.csv` and `not_copied.csv` name the originals by their absolute paths.

    Returns:
        The number of copies; notes on what lies in no class folder, and on what was not copied.

    Raises:
        ExportError: it cannot be written, is there already, lies in a folder that was scanned, or would be empty.
    """
    _refuse(path, reader)
    ids = reader.file_ids(wanted, sorting)
    shown = ShownPaths.of(reader, full=full_paths)
    facts = flat(facts_of(reader.setup))
    with told_in_a_sentence(path), folder_made_whole(path) as folder:
        copies = _Copies(folder)
        left_out = _copy_all(copies, reader, ids, shown, facts, on_progress)
        notes = tuple(f"{count:,} not copied: {why}." for why, count in left_out.items())
        if not copies.count:
            raise ExportError("None of these files can be copied into class folders.", " ".join(notes))
        if not left_out:
            (folder / NOT_COPIED_FILE).unlink()
        text = readme(reader.setup, copies.count, copies.unsorted, notes, str(facts["exported_at"]))
        (folder / README_FILE).write_bytes(text.encode())
        if copies.unsorted:  # somebody is to move them into these
            for info in reader.setup.classes:
                (folder / safe_name(info.key)).mkdir(exist_ok=True)
            notes = (f"{copies.unsorted:,} of them {BESIDE}.", *notes)
    return Exported(copies.count, notes)


def _copy_all(
    copies: "_Copies",
    reader: ScanReader,
    ids: NDArray[np.int64],
    shown: ShownPaths,
    facts: dict[str, Cell],
    on_progress: OnProgress | None,
) -> Counter[str]:
    """Copies, and writes of each file what became of it; why some were not copied, and how many."""
    left_out: Counter[str] = Counter()
    with (copies.folder / LABELS_FILE).open("wb") as labels, (copies.folder / NOT_COPIED_FILE).open("wb") as others:
        labels_table = CsvTable(labels, (*_LABEL_COLUMNS, *facts))
        others_table = CsvTable(others, ("original", "why", "verdict"))
        for done, row in enumerate(row for rows in rows_in_order(reader, ids) for row in rows):
            if on_progress is not None:
                on_progress(done, len(ids))
            original = shown.file(row.place)
            try:
                copy = copies.add(row)
            except _NotCopied as reason:
                left_out[str(reason)] += 1
                others_table.add({"original": original, "why": str(reason), "verdict": str(row.verdict)})
            else:
                labels_table.add(_cells(copy, row, original) | facts)
    return left_out


@dataclass(frozen=True)
class _Copy:
    """A copy that was made: its path in the folder; its label and its patient, empty where it has none."""

    file: str
    label: str
    patient: str


class _Copies:
    """The copies that have been made in a folder.

    Args:
        folder: where to.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._contents: set[bytes] = set()
        self._namesakes: Counter[str] = Counter()
        self.unsorted = 0
        """How many lie beside the class folders."""

    @property
    def count(self) -> int:
        return len(self._contents)

    def add(self, row: ScanRow) -> _Copy:
        """Copy a file.

        Raises:
            _NotCopied: it is not to be copied, or cannot be read.
            OSError: the copy cannot be written.
        """
        if row.label is None or row.content is None or row.verdict not in (Verdict.ACCEPTED, Verdict.UNCERTAIN):
            raise _NotCopied(NO_CLASS)
        if row.content in self._contents:
            raise _NotCopied(TWICE)
        source = _on_disk(row.place)
        *above, name = (safe_name(part) for part in os.fsdecode(row.place.path).split("/"))
        patient = next((part for part in above if looks_like_a_person(part)), "")
        is_sorted = row.verdict is Verdict.ACCEPTED
        label = row.label if is_sorted else ""
        below = PurePosixPath(safe_name(label), patient) if is_sorted else PurePosixPath()
        if PurePosixPath(name).suffix.lower() not in IMAGE_SUFFIXES:
            name += _suffix_by_content(source)
        file = self._copy(source, below, name, row.content)
        self._contents.add(row.content)
        self.unsorted += not is_sorted
        return _Copy(file, label, patient)

    def _copy(self, source: Path, below: PurePosixPath, name: str, content: bytes) -> str:
        """Under the name, or with a number where it is taken; returns the path in the folder."""
        (self.folder / below).mkdir(parents=True, exist_ok=True)
        while True:
            file = below / self._numbered(below, name)
            try:
                target = (self.folder / file).open("xb")
            except FileExistsError:
                self._namesakes[_key(below / name)] += 1
                continue
            break
        try:
            with target:
                digest = hashlib.sha256()
                for chunk in _chunks(source):
                    digest.update(chunk)
                    target.write(chunk)
            if digest.digest() != content:
                raise _NotCopied(CHANGED)
        except _NotCopied:
            (self.folder / file).unlink()
            raise
        return str(file)

    def _numbered(self, below: PurePosixPath, name: str) -> str:
        number = self._namesakes[_key(below / name)] + 1
        path = PurePosixPath(name)
        return name if number == 1 else f"{path.stem} ({number}){path.suffix}"


def _key(file: PurePosixPath) -> str:
    return str(file).casefold()


def _cells(copy: _Copy, row: ScanRow, original: str) -> dict[str, Cell]:
    return {
        "file": copy.file,
        "label": copy.label,
        "patient": copy.patient,
        "verdict": str(row.verdict),
        "most_probable": row.label,
        "probability": row.probability,
        "malignant_probability": row.malignant_probability,
        "distance": row.distance,
        "reasons": " ".join(row.reasons),
        "original": original,
        "sha256": None if row.content is None else row.content.hex(),
    }


def _refuse(path: Path, reader: ScanReader) -> None:
    if os.path.lexists(path):
        raise ExportError(f"There is already something called “{path.name}” there. Choose a new folder.", str(path))
    target = Path(os.path.realpath(path))
    for folder in {*reader.folders, *reader.task.folders}:
        if target.is_relative_to(os.path.realpath(os.fsdecode(folder))):
            raise ExportError(
                "This place lies in a folder that was scanned: the copies would be scanned with it next time. Choose "
                "another place.",
                str(path),
            )


def _on_disk(place: FilePlace) -> Path:
    path = str(place.location)
    return Path(long_path(path) if os.name == "nt" else path)


def _suffix_by_content(source: Path) -> str:
    """What the name of such an image ends in: a training finds images by that."""
    head = next(_chunks(source), b"")[:HEAD_BYTES]
    return _SUFFIX.get(sniff(head) or "", "")


def _chunks(source: Path) -> Iterator[bytes]:
    """The bytes of a regular file; a pipe that took its place would block for ever."""
    try:
        if not stat.S_ISREG(source.stat().st_mode):
            raise _NotCopied(UNREADABLE)
        with source.open("rb") as file:
            while chunk := file.read(_CHUNK_BYTES):
                yield chunk
    except (OSError, ValueError) as error:
        raise _NotCopied(UNREADABLE) from error
