"""Filters and orders of `scan_query` in SQL, for the columns of `files`."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from leukodesk.core.verdict import Verdict
from leukodesk.store.scan_places import folded
from leukodesk.store.scan_query import EVERYTHING, Filter, Order, Sorting

Condition = tuple[str, tuple[object, ...]]
"""SQL, and what its question marks stand for."""

PRESENT: Final = "missing = 0"
MISSING: Final = "missing = 1"
LISTED: Final = f"{PRESENT} AND rank IS NOT NULL"
"""Written just so in every query: the indexes are of these rows, and SQLite looks for the same words."""


def source(wanted: Filter) -> str:
    """Where files that are not missing are looked up: SQLite by itself would look at the rows of a million of them."""
    return "files INDEXED BY files_list" if wanted.file_ids is None else "files"


def where(wanted: Filter, always: str) -> Condition:
    """All that a file must be; `always` is a condition without question marks."""
    conditions = [(always, ()), *_conditions(wanted)]
    return " AND ".join(sql for sql, _ in conditions), tuple(value for _, values in conditions for value in values)


def asks_for_results(wanted: Filter) -> bool:
    """Whether only a file with a result or an error can be meant."""
    return replace(wanted, name="", seen=None, file_ids=None) != EVERYTHING


def order_by(sorting: Sorting, labels: Sequence[str]) -> Condition:
    """What stands behind ORDER BY; no two files are equal in it.

    Args:
        labels: in the model's order.
    """
    terms, values = _terms(sorting.order, labels)
    downwards = [f"{term} {_turned(way)}" if sorting.reverse else f"{term} {way}" for term, way in terms]
    return ", ".join([*_blanks_last(sorting.order), *downwards]), values


def as_json(ids: Sequence[int]) -> str:
    """For `IN (SELECT value FROM json_each(?))`, which takes any number of them."""
    return json.dumps([int(one) for one in ids])


def _conditions(wanted: Filter) -> Iterator[Condition]:
    for column, choices in (("rank", wanted.ranks), ("verdict", wanted.verdicts), ("label", wanted.labels)):
        if choices:
            plain = tuple(int(one) if column == "rank" else str(one) for one in choices)
            yield f"{column} IN ({', '.join('?' * len(plain))})", plain
    if wanted.failed_check:
        yield "instr(failed_checks, ?) > 0", (f" {wanted.failed_check} ",)
    bounds = (
        ("probability >= ?", wanted.least_probability),
        ("probability <= ?", wanted.most_probability),
        ("malignant >= ?", wanted.least_malignant),
        ("malignant <= ?", wanted.most_malignant),
        ("distance >= ?", wanted.least_distance),
        ("distance <= ?", wanted.most_distance),
    )
    yield from ((sql, (value,)) for sql, value in bounds if value is not None)
    if wanted.seen is not None:
        yield "seen = ?", (int(wanted.seen),)
    if wanted.file_ids is not None:
        yield "id IN (SELECT value FROM json_each(?))", (as_json(wanted.file_ids),)
    if wanted.name:
        yield "path_holds(path, ?)", (folded(wanted.name),)


_PLACE: Final = [("folder", "ASC"), ("place_key", "ASC"), ("id", "ASC")]
_MEASURES: Final = {
    Order.PROBABILITY: "probability",
    Order.MALIGNANT: "malignant",
    Order.DISTANCE: "distance",
    Order.WHITE_CELLS: "white_cells",
}


def _terms(order: Order, labels: Sequence[str]) -> tuple[list[tuple[str, str]], tuple[object, ...]]:
    """What is compared, in turn, with the way that is its natural one; and what the question marks stand for."""
    if order is Order.WORKLIST:
        return [("rank", "ASC"), ("by_malignant", "ASC"), ("by_distance", "ASC"), *_PLACE], ()
    if order is Order.NAME:
        return _PLACE, ()
    if order is Order.VERDICT:
        return [(_place_in("verdict", len(Verdict)), "ASC"), *_PLACE], tuple(map(str, Verdict))
    if order is Order.LABEL:
        return [(_place_in("label", len(labels)), "ASC"), *_PLACE], tuple(labels)
    if order is Order.CHECK:
        return [("failed_checks = ''", "ASC"), ("failed_checks", "ASC"), *_PLACE], ()
    if order is Order.SEEN:
        return [("seen", "ASC"), *_PLACE], ()
    return [(_MEASURES[order], "DESC"), *_PLACE], ()


def _place_in(column: str, count: int) -> str:
    return f"CASE {column} {' '.join(f'WHEN ? THEN {place}' for place in range(count))} END"


def _blanks_last(order: Order) -> list[str]:
    """Whichever way it is sorted, files without the value come last."""
    if order is Order.LABEL:
        return ["label IS NULL"]
    return [f"{_MEASURES[order]} IS NULL"] if order in _MEASURES else []


def _turned(way: str) -> str:
    return "ASC" if way == "DESC" else "DESC"
