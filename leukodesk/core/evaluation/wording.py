"""Numbers in words, the same in every sentence and table of an evaluation."""

from leukodesk.core.evaluation.figures import Interval
from leukodesk.core.manifest import Task
from leukodesk.core.phrases import counted

FEW_GROUPS = 10
"""An interval over fewer patients says little of others."""


def percent(share: float, decimals: int = 0, unit: str = " %") -> str:
    """A share as "92 %"; what is not quite all or nothing is never rounded to 100 or 0."""
    while (
        decimals < 3
        and share not in (0, 1)
        and f"{share * 100:.{decimals}f}"
        in (
            f"{0:.{decimals}f}",
            f"{100:.{decimals}f}",
        )
    ):
        decimals += 1
    return f"{share * 100:.{decimals}f}{unit}"


def points(difference: float) -> str:
    """A difference of shares in percentage points, signed, with as many decimals as the shares: "+3.0", "−0.4"."""
    text = f"{abs(difference) * 100:.1f}"
    sign = "" if not text.strip("0.") else "−" if difference < 0 else "+"
    return sign + text


def interval(figure: Interval | None, decimals: int = 1) -> str:
    """A share with its interval: "92.0 % (88.1–95.2 %)"."""
    if figure is None:
        return "–"
    low, high = percent(figure.low, decimals, unit=""), percent(figure.high, decimals)
    return f"{percent(figure.value, decimals)} ({low}–{high})"


def few_groups(groups: int, task: Task, groups_known: bool) -> list[str]:
    """What intervals over a handful of patients are worth; nothing to say of many."""
    if groups >= FEW_GROUPS:
        return []
    basis = counted(groups, "patient or slide" if groups_known else task)
    if groups == 1:
        return [f"All of it comes from {basis}, which says nothing of others: the intervals are as wide as can be."]
    return [f"The intervals rest on {basis} alone, and say little of others."]
