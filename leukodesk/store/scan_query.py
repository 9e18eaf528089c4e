"""Which files of a scan are meant, and in what order."""

from dataclasses import dataclass
from enum import StrEnum

from leukodesk.core.verdict import Verdict
from leukodesk.store.scan_rows import Rank


class Order(StrEnum):
    """By what a list of files is sorted. Equals stand by their place, as people count, the first folder first.

    Numbers begin with the greatest. Files without the value (no class, no distance …) come last either way.
    """

    WORKLIST = "worklist"
    """By rank; within `Rank.WORRYING` by malignant probability in whole percents, as it is shown, then by distance."""
    NAME = "name"
    VERDICT = "verdict"
    """Accepted, uncertain, rejected, failed."""
    LABEL = "class"
    """In the model's order."""
    PROBABILITY = "probability"
    MALIGNANT = "malignant"
    DISTANCE = "distance"
    WHITE_CELLS = "cells"
    CHECK = "check"
    """By the first smear check that warned or failed; files with none last."""
    SEEN = "seen"
    """Those not marked so first."""


@dataclass(frozen=True)
class Filter:
    """What a file must be to be listed; what is None or empty does not matter.

    Attributes:
        ranks, verdicts, labels: one of these.
        failed_check: the key of a smear check that warned or failed.
        least_probability, most_probability: of the label, inclusive; files without one are left out.
        least_malignant, most_malignant: of the malignant classes together, likewise.
        least_distance, most_distance: likewise.
        name: part of its path below the scanned folder, regardless of case.
        seen: only those marked so, or only those not.
        file_ids: only these; None for all.
    """

    ranks: tuple[Rank, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    labels: tuple[str, ...] = ()
    failed_check: str = ""
    least_probability: float | None = None
    most_probability: float | None = None
    least_malignant: float | None = None
    most_malignant: float | None = None
    least_distance: float | None = None
    most_distance: float | None = None
    name: str = ""
    seen: bool | None = None
    file_ids: tuple[int, ...] | None = None


EVERYTHING = Filter()


@dataclass(frozen=True)
class Sorting:
    """An order, from its natural beginning or from its end."""

    order: Order = Order.WORKLIST
    reverse: bool = False
