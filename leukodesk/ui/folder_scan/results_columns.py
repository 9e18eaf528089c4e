"""The columns of the list of results: what stands in them, how they are sorted, and how that is said."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import IntEnum

from leukodesk.store.scan_query import Order, Sorting
from leukodesk.store.scan_rows import ScanRow
from leukodesk.ui.folder_scan.results_facts import (
    ScanFacts,
    checks_in_words,
    distance_in_words,
    share_in_words,
    tr,
    verdict_word,
)
from leukodesk.ui.wording import whole_percent


class Column(IntEnum):
    """In the order in which they stand."""

    PICTURE = 0
    SEEN = 1  # in sight in a narrow window, too: marking must be seen to do something
    NAME = 2
    VERDICT = 3
    CLASS = 4
    PROBABILITY = 5
    MALIGNANT = 6
    DISTANCE = 7
    CHECK = 8
    CELLS = 9


OF_A_MODEL = (Column.CLASS, Column.PROBABILITY, Column.MALIGNANT, Column.DISTANCE)
"""Empty where no model has seen a field: in the lists of rejected and of failed ones."""
WIDE_CHECK_EM = 30
"""Of the column that says what was wrong, in these lists."""


@dataclass(frozen=True)
class ColumnSpec:
    """One of them.

    Attributes:
        title, tip: of the header.
        width_em: at first.
        text: what stands in a cell.
        order: by which a click on the header sorts; None where that makes no sense.
        is_number: stands at the right.
    """

    title: str
    tip: str
    width_em: float
    text: Callable[[ScanFacts, ScanRow], str]
    order: Order | None = None
    is_number: bool = False


def column_specs() -> Mapping[Column, ColumnSpec]:
    """All of them, in the user's language."""
    return {
        Column.PICTURE: ColumnSpec(tr("Field"), tr("A small picture of the field"), 4.9, lambda _facts, _row: ""),
        Column.NAME: ColumnSpec(
            tr("Name"), tr("Where the file lies below the scanned folder"), 11,
            ScanFacts.name_of, Order.NAME,
        ),
        Column.VERDICT: ColumnSpec(
            tr("Verdict"), tr("How the field ended"), 7, lambda _facts, row: verdict_word(row.verdict), Order.VERDICT
        ),
        Column.CLASS: ColumnSpec(
            tr("Class"), tr("The most probable class; hatched where the verdict is uncertain"), 9.5,
            lambda facts, row: facts.class_name(row.label) if row.label else "–", Order.LABEL,
        ),
        Column.PROBABILITY: ColumnSpec(
            tr("Probability"), tr("Of the most probable class"), 6.3,
            lambda _facts, row: share_in_words(row.probability), Order.PROBABILITY, is_number=True,
        ),
        Column.MALIGNANT: ColumnSpec(
            tr("Malignant"), tr("Probability of all malignant classes together"), 6.3,
            lambda _facts, row: share_in_words(row.malignant_probability, whole_percent), Order.MALIGNANT,
            is_number=True,
        ),
        Column.DISTANCE: ColumnSpec(
            tr("Distance / limit"),
            tr("How far the field is from those the model was trained on; above 1 × the limit it is unlike them"), 7.6,
            lambda facts, row: distance_in_words(facts, row.distance), Order.DISTANCE, is_number=True,
        ),
        Column.CHECK: ColumnSpec(
            tr("Smear check / error"), tr("The smear checks that warned or failed; of a file that failed, why"), 10,
            checks_in_words, Order.CHECK,
        ),
        Column.CELLS: ColumnSpec(
            tr("Cells"), tr("White cells that were found"), 4,
            lambda _facts, row: "–" if row.white_cells is None else str(row.white_cells), Order.WHITE_CELLS,
            is_number=True,
        ),
        Column.SEEN: ColumnSpec(
            tr("Seen"), tr("Whether somebody has looked at it and said so (key M)"), 4.7,
            lambda _facts, row: tr("seen") if row.seen else "", Order.SEEN,
        ),
    }  # fmt: skip


def sorted_in_words(sorting: Sorting, is_ranked: bool) -> str:
    """By what the list is sorted, and what comes first.

    Args:
        is_ranked: whether there is anything in the list that needs eyes; else the worklist's order is that of names.
    """
    if sorting.order is Order.WORKLIST and not is_ranked:
        sorting = Sorting(Order.NAME, sorting.reverse)
    first, last = _ENDS[sorting.order]()
    if sorting.order is Order.WORKLIST:
        return tr("Worklist: {first}").format(first=last if sorting.reverse else first)
    title = next(spec.title for spec in column_specs().values() if spec.order is sorting.order)
    return tr("Sorted by {column}: {first}").format(column=title.lower(), first=last if sorting.reverse else first)


_ENDS: Mapping[Order, Callable[[], tuple[str, str]]] = {
    Order.WORKLIST: lambda: (
        tr("malignant and uncertain first, by malignant probability in whole percents, then by distance"),
        tr("from its end"),
    ),
    Order.NAME: lambda: (tr("from A to Z"), tr("from Z to A")),
    Order.VERDICT: lambda: (tr("accepted first, failed last"), tr("failed first, accepted last")),
    Order.LABEL: lambda: (tr("in the model's order"), tr("against the model's order")),
    Order.PROBABILITY: lambda: (tr("the highest first"), tr("the lowest first")),
    Order.MALIGNANT: lambda: (tr("the highest first"), tr("the lowest first")),
    Order.DISTANCE: lambda: (tr("the most unusual first"), tr("the most usual first")),
    Order.CHECK: lambda: (tr("those with a failed check first"), tr("those without a failed check first")),
    Order.WHITE_CELLS: lambda: (tr("the most first"), tr("the fewest first")),
    Order.SEEN: lambda: (tr("not yet seen first"), tr("seen first")),
}
