"""How figures stand in a Markdown table."""

from collections.abc import Iterable, Sequence

import numpy as np

from leukodesk.core.evaluation.figures import Interval


def line(cells: Iterable[str]) -> str:
    """One row."""
    return "| " + " | ".join(cells) + " |"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """The lines of a table."""
    return [line(head), line(["---"] * len(head)), *(line(row) for row in rows)]


def told(figure: Interval | None) -> str:
    """A figure and its interval: "0.975 (0.969–0.981)"; a dash for none."""
    if figure is None or not np.isfinite(figure.value):
        return "–"
    if (figure.low, figure.high) == (0.0, 1.0):
        return f"{figure.value:.3f} (0–1)"
    return f"{figure.value:.3f} ({figure.low:.3f}–{figure.high:.3f})"


def number(value: float | None, places: int = 3) -> str:
    """A figure alone; a dash for none."""
    return "–" if value is None or not np.isfinite(value) else f"{value:.{places}f}"
