"""The section of a system, beside what its paper reports, as Markdown made from kept predictions alone."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.evaluation import confusion
from training.papers.kept import BINARY, CLASSES, MANY, Row, confusion_of, rows_of
from training.papers.reached import added, reached
from training.papers.system import System

FEW_FOLDS = 3
"""So few that each is said beside their mean."""


def table_of(system: System, folder: Path) -> str:
    """A system's section: its figures, the paper's, whether they are reached, and how the paper was read.

    Args:
        folder: of the predictions of all systems.
    """
    rows = list(rows_of(system, folder))
    run = [row for row in rows if row.folds]
    lines = [f"## {system.letter} · {system.title}", ""]
    lines += [*_figures(system, run), ""] if run else ["*Not run yet.*", ""]
    if run and (absent := [row for row in rows if not row.folds]):
        lines += [_not_run(absent), ""]
    lines += ["The paper reports:", "", *(f"- {one.what}: {one.figures}" for one in system.reported), ""]
    if told := [*reached(rows), *added(rows)]:
        lines += ["Reported and reached:", "", *(f"- {sentence}" for sentence in told), ""]
    lines += ["How it was read:", "", *(f"- {sentence}" for sentence in system.reading)]
    if matrices := [row for row in run if not row.variant.untrained]:
        lines += ["", *_matrices(system, matrices)]
    return "\n".join(lines) + "\n"


def machines_of(systems: Iterable[System], folder: Path) -> list[str]:
    """Every machine that the kept predictions were made on."""
    return sorted({fact["machine"] for system in systems for row in rows_of(system, folder) for fact in row.facts})


def _figures(system: System, rows: Sequence[Row]) -> list[str]:
    names = BINARY if system.data == "cnmc" else MANY
    head = ["network", "split", "folds", *names, "epochs", "minutes a fold"]
    return [_line(head), _line(["---"] * len(head)), *(_line(_cells(row)) for row in rows)]


def _cells(row: Row) -> list[str]:
    epochs = [fact["epochs"] for fact in row.facts]
    folds = f"{len(row.folds)} of {len(row.expected)}"
    if row.missing:
        folds += f" (not run: {', '.join(map(str, row.missing))})"
    return [
        row.title + (" (*untrained weights, one epoch*)" if row.variant.untrained else ""),
        row.split.title + (", *leaky*" if row.split.leaky else ""),
        folds,
        *_means(row.figures),
        f"{min(epochs)}–{max(epochs)}" if min(epochs) < max(epochs) else f"{epochs[0]}",
        f"{np.mean([fact['seconds'] for fact in row.facts]) / 60:.1f}",
    ]


def _means(values: NDArray[np.float64]) -> list[str]:
    """Of each column: the mean over folds, with each fold where they are few, else ± standard deviation."""
    told = []
    for column in values.T:
        known = column[np.isfinite(column)]
        mean = _share(known.mean() if len(known) else np.nan)
        if len(column) > FEW_FOLDS and len(known) > 1:
            mean += f" ± {known.std(ddof=1):.3f}"
        elif len(column) > 1:
            mean += f" ({' '.join(_share(value, 2) for value in column)})"
        told.append(mean)
    return told


def _share(value: float, places: int = 3) -> str:
    """A dash for what is not defined, such as the precision of a class that was never named."""
    return f"{value:.{places}f}" if np.isfinite(value) else "–"


def _not_run(rows: Sequence[Row]) -> str:
    by_split: dict[str, list[str]] = {}
    for row in rows:
        by_split.setdefault(row.split.title, []).append(row.title)
    return "Not run: " + "; ".join(f"{', '.join(titles)} ({split})" for split, titles in by_split.items()) + "."


def _matrices(system: System, rows: Sequence[Row]) -> list[str]:
    """Confusion matrices, and precision, recall and F1 of each class: the images of all folds together."""
    classes = CLASSES[system.data]
    head = ["network", "split", "truth", *(f"named {name}" for name in classes), "precision", "recall", "F1"]
    lines = ["Every tested image once, all folds together:", "", _line(head), _line(["---"] * len(head))]
    for row in rows:
        counts = np.sum([confusion_of(fold) for fold in row.folds], axis=0)
        measures = [measure(counts) for measure in (confusion.precision, confusion.recall, confusion.f1)]
        for number, name in enumerate(classes):
            shares = [_share(measure[number]) for measure in measures]
            split = row.split.title + (", *leaky*" if row.split.leaky else "")
            lines.append(_line([row.title, split, name, *map(str, counts[number]), *shares]))
    return lines


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"
