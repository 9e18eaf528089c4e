"""The baselines beside the figures that were measured of them before this benchmark was written."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from training.benchmark.recipes import FROZEN_COLOUR, FROZEN_GREY, MEAN_COLOURS, BenchmarkRecipe
from training.benchmark.wording import table


@dataclass(frozen=True)
class Before:
    """A figure of a baseline as it was measured before, with other code."""

    recipe: BenchmarkRecipe
    headline: str
    value: float


FIELDS: Sequence[Before] = (
    Before(MEAN_COLOURS, "random_fold accuracy", 0.967),
    Before(MEAN_COLOURS, "block_fold accuracy", 0.935),
    Before(FROZEN_COLOUR, "random_fold accuracy", 0.983),
    Before(FROZEN_COLOUR, "block_fold balanced accuracy", 0.960),
    Before(FROZEN_COLOUR, "cluster_fold balanced accuracy", 0.746),
    Before(FROZEN_GREY, "random_fold accuracy", 0.964),
    Before(FROZEN_GREY, "cluster_fold balanced accuracy", 0.783),
)
CELLS: Sequence[Before] = (
    Before(FROZEN_COLOUR, "random AUROC", 0.90),
    Before(FROZEN_COLOUR, "subject_fold AUROC", 0.79),
    Before(FROZEN_COLOUR, "subject_fold AUROC, fold 0", 0.58),
    Before(FROZEN_COLOUR, "subject_fold AUROC, fold 1", 0.92),
    Before(FROZEN_COLOUR, "subject_fold AUROC, fold 2", 0.87),
    Before(FROZEN_COLOUR, "subject_fold weighted F1", 0.74),
)


def fields(found: Mapping[str, Mapping[str, float]]) -> str:
    """The section on fields. `found` holds recipe → headline → what it is now."""
    return _section(FIELDS, found)


def cells(found: Mapping[str, Mapping[str, float]]) -> str:
    """The section on single cells; argument as `fields`."""
    return _section(CELLS, found)


def _section(rows: Iterable[Before], found: Mapping[str, Mapping[str, float]]) -> str:
    told = [
        [
            row.recipe.title,
            row.headline,
            f"{row.value:.3f}",
            *_now(row.value, found.get(row.recipe.name, {}).get(row.headline)),
        ]
        for row in rows
    ]
    lines = [
        "The baselines beside what was measured of them before, by other code on the network in 8-bit numbers:",
        "",
        *table(["baseline", "figure", "before", "here", "difference"], told),
    ]
    return "\n".join(lines) + "\n"


def _now(before: float, value: float | None) -> tuple[str, str]:
    return ("–", "–") if value is None else (f"{value:.3f}", f"{round(value - before, 3) + 0.0:+.3f}")
