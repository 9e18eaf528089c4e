"""What lists of a scan must be, in plain Python."""

import math
import os
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from leukodesk.core.image_folders import natural_key
from leukodesk.core.verdict import Verdict
from leukodesk.store.scan_query import Filter, Order, Sorting
from leukodesk.store.scan_rows import Rank, ScanRow
from tests.unit.scan_fields import LABELS


def expected_ids(rows: Iterable[ScanRow], wanted: Filter, sorting: Sorting, folders: Sequence[bytes]) -> list[int]:
    """What `ScanReader.file_ids` must say of these rows."""
    meant = [row for row in rows if is_meant(row, wanted)]
    key, is_blank = _ORDERS[sorting.order]
    blank = [row for row in meant if is_blank(row)]
    valued = [row for row in meant if not is_blank(row)]

    def place(row: ScanRow) -> Any:
        return folders.index(row.place.root), walk_key(row.place.path), row.file_id

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


def walk_key(path: bytes) -> tuple[Any, ...]:
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
