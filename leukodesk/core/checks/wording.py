"""How a check is called and what it says: one row per measurement, so that profiles are tables and not code."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from leukodesk.core.checks.report import Limits, Outcome, SmearCheck


@dataclass(frozen=True)
class Wording:
    """What the technician reads of one measurement.

    Attributes:
        key: of the check; also the measurement's name.
        name: on the screen.
        unit: after `factor` has been applied.
        fine: the sentence of a pass.
        low, high: what is wrong and what to do, below and above the limits.
        factor: from the measurement to the shown value, 100 for percent.
    """

    key: str
    name: str
    unit: str
    fine: str
    low: str = ""
    high: str = ""
    factor: float = 1.0


def judge(wording: Wording, measured: float, limits: Limits) -> SmearCheck:
    """The check of one measurement; value and limits are in the shown unit."""
    outcome = limits.judge(measured)
    return SmearCheck(
        key=wording.key,
        name=wording.name,
        value=measured * wording.factor,
        unit=wording.unit,
        limits=limits.scaled(wording.factor),
        outcome=outcome,
        sentence=_sentence(wording, measured, limits, outcome),
    )


def judge_all(
    wordings: tuple[Wording, ...], measured: Mapping[str, float], limits: Mapping[str, Limits]
) -> tuple[SmearCheck, ...]:
    """The checks of a table of wordings, in its order. A measurement without limits always passes."""
    return tuple(judge(wording, measured[wording.key], limits.get(wording.key, Limits())) for wording in wordings)


def _sentence(wording: Wording, measured: float, limits: Limits, outcome: Outcome) -> str:
    if outcome is Outcome.PASS:
        return wording.fine
    if math.isnan(measured):
        return f"{wording.name} could not be measured."
    lowest = limits.warn_below if limits.warn_below is not None else limits.fail_below
    return wording.low if lowest is not None and measured < lowest else wording.high
