"""Made-up files and results for the tests of scan files. Processes of the tests import it, too: nothing heavy."""

import hashlib
import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from leukodesk.core.verdict import Verdict
from leukodesk.store.scan_file import ScanReader, ScanTask, ScanWriter
from leukodesk.store.scan_query import Filter, Sorting
from leukodesk.store.scan_rows import FieldResult, FilePlace, FileState, Rank
from tests.scan_setups import SETUP

ROOT = b"/scanned"
TASK = ScanTask((ROOT,), patterns=("*.png",), model="made-up/1.0.0")
LABELS = tuple(info.key for info in SETUP.classes)


def content_of(number: int) -> bytes:
    return hashlib.sha256(b"%d" % number).digest()


def file_of(path: str | bytes, number: int, root: bytes = ROOT) -> FileState:
    """A file whose content has a number."""
    return FileState(FilePlace(root, os.fsencode(path)), 1000 + number, 10**18 + number, content_of(number))


def unreadable(path: str, kind: str = "truncated") -> FileState:
    return FileState(FilePlace(ROOT, os.fsencode(path)), -1, -1, None, kind, "The file is cut off.", "end of file")


def result_of(number: int, label: str = "pre_b", share: float = 0.9, **changes: Any) -> FieldResult:
    """An accepted field of a malignant class, unless it is said otherwise."""
    others = [key for key in LABELS if key != label]
    result = FieldResult(
        content_of(number), Verdict.ACCEPTED, Rank.WORRYING, label=label,
        probabilities={label: share} | dict.fromkeys(others, (1 - share) / len(others)),
        malignant_probability=share, distance=10.0, checks={"focus": 31.5}, width_px=640, height_px=480, white_cells=3,
        thumbnail=b"thumbnail %d" % number, attention=b"map %d" % number,
    )  # fmt: skip
    return replace(result, **changes)


def rejected(number: int, *checks: str) -> FieldResult:
    return FieldResult(
        content_of(number), Verdict.REJECTED, Rank.REJECTED, ("Out of focus.",), failed_checks=checks or ("focus",),
        checks={"focus": 2.0}, width_px=640, height_px=480, thumbnail=b"thumbnail",
    )  # fmt: skip


def scan(path: Path, files: Sequence[FileState], results: Sequence[FieldResult] = (), gone: Iterable[str] = ()) -> None:
    """A whole run."""
    with ScanWriter.open(path) as writer:
        writer.begin(TASK, SETUP)
        writer.add(files, results)
        writer.finish([FilePlace(ROOT, os.fsencode(one)) for one in gone])


def ids_by_path(reader: ScanReader) -> dict[str, int]:
    """Of every listed file."""
    rows = reader.rows(reader.file_ids(Filter(), Sorting()))
    return {os.fsdecode(row.place.path): row.file_id for row in rows}


def seen_paths(path: Path) -> set[str]:
    with ScanReader.open(path) as reader:
        rows = reader.rows(reader.file_ids(Filter(seen=True), Sorting()))
    return {os.fsdecode(row.place.path) for row in rows}


def mark(path: Path, *names: str, seen: bool = True) -> None:
    with ScanReader.open(path) as reader:
        known = ids_by_path(reader)
        reader.mark_seen([known[name] for name in names], seen)
