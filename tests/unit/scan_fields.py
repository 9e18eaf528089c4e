"""Made-up files and results for the tests of scan files, and what lists of them must be in plain Python."""

import hashlib
import math
import os
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from leukodesk.core.image_folders import natural_key
from leukodesk.core.verdict import Verdict
from leukodesk.store.scan_file import ScanReader, ScanTask, ScanWriter
from leukodesk.store.scan_query import Filter, Order, Sorting
from leukodesk.store.scan_rows import FieldResult, FilePlace, FileState, Rank, ScanRow
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


# --------------------------------------------------------------------------------- what lists must be, in plain Python


def expected_ids(rows: Iterable[ScanRow], wanted: Filter, sorting: Sorting, folders: Sequence[bytes]) -> list[int]:
    """What `ScanReader.file_ids` must say of these rows."""
    meant = [row for row in rows if is_meant(row, wanted)]
    key, is_blank = _ORDERS[sorting.order]
    blank = [row for row in meant if is_blank(row)]
    valued = [row for row in meant if not is_blank(row)]

    def place(row: ScanRow) -> Any:
        return folders.index(row.place.root), _walk_key(row.place.path), row.file_id

    valued.sort(key=lambda row: (key(row), place(row)), reverse=sorting.reverse)
    blank.sort(key=place, reverse=sorting.reverse)
    return [row.file_id for row in (*valued, *blank)]


def is_meant(row: ScanRow, wanted: Filter) -> bool:
    """Whether a filter means it."""
    return (
        _one_of(row.rank, wanted.ranks)
        and _one_of(row.verdict, wanted.verdicts)
        and _one_of(row.label, wanted.labels)
        and (not wanted.failed_check or wanted.failed_check in row.failed_checks)
        and _within(row.probability, wanted.least_probability, wanted.most_probability)
        and _within(row.malignant_probability, wanted.least_malignant, wanted.most_malignant)
        and _within(row.distance, wanted.least_distance, wanted.most_distance)
        and _plain(wanted.name) in _plain(os.fsdecode(row.place.path))
        and wanted.seen in {None, row.seen}
        and (wanted.file_ids is None or row.file_id in wanted.file_ids)
    )


def _one_of(value: object, choices: Sequence[object]) -> bool:
    return not choices or value in choices


def _within(value: float | None, least: float | None, most: float | None) -> bool:
    if least is None and most is None:
        return True
    return value is not None and (least is None or value >= least) and (most is None or value <= most)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())


def _walk_key(path: bytes) -> tuple[Any, ...]:
    """The order in which `image_files_in` lists: the files of a folder before those of the folders below."""
    *folders, name = os.fsdecode(path).split("/")
    return (*((1, natural_key(folder)) for folder in folders), (0, natural_key(name)))


def _worklist(row: ScanRow) -> tuple[float, ...]:
    if row.rank is not Rank.WORRYING:
        return (row.rank, 0, 0)
    malignant, distance = row.malignant_probability, row.distance
    return (
        row.rank,
        1 if malignant is None else -round(100 * malignant),
        math.inf if distance is None else -distance,
    )


def _never(row: ScanRow) -> bool:
    return False


def _greatest_first(name: str) -> tuple[Callable[[ScanRow], Any], Callable[[ScanRow], bool]]:
    return lambda row: -getattr(row, name), lambda row: getattr(row, name) is None


_ORDERS: dict[Order, tuple[Callable[[ScanRow], Any], Callable[[ScanRow], bool]]] = {
    Order.WORKLIST: (_worklist, _never),
    Order.NAME: (lambda row: (), _never),
    Order.VERDICT: (lambda row: list(Verdict).index(row.verdict), _never),
    Order.LABEL: (lambda row: LABELS.index(row.label or ""), lambda row: row.label is None),
    Order.PROBABILITY: _greatest_first("probability"),
    Order.MALIGNANT: _greatest_first("malignant_probability"),
    Order.DISTANCE: _greatest_first("distance"),
    Order.CHECK: (lambda row: (not row.failed_checks, row.failed_checks), _never),
    Order.WHITE_CELLS: _greatest_first("white_cells"),
    Order.SEEN: (lambda row: row.seen, _never),
}
