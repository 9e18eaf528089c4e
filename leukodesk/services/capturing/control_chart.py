"""The daily control chart: whether focus, light and stain of a camera drift, before its results do.

Each day is one value, the median of its fields. Centre and limits are those of Shewhart's chart of individual values:
the mean of a baseline, and its mean moving range over 1.128 as standard deviation (NIST/SEMATECH e-Handbook of
Statistical Methods, 6.3.2.2). As in the charts of Levey and Jennings (1950) the baseline has twenty days (CLSI C24);
from ten on the limits are provisional. Days are judged by rules with Westgard's names (Westgard et al., Clin Chem
27:493, 1981), the two of seven days only where these are off by a standard deviation: the centre of twenty days is not
known better than to a fifth of one.
"""

import hashlib
import math
import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from typing import Final

from leukodesk.capture.addresses import without_password
from leukodesk.capture.source import EXPOSURE_MS, Device
from leukodesk.core.checks.live_report import FOCUS, ILLUMINATION
from leukodesk.services.capturing.capture import Capture
from leukodesk.store.control_chart_file import ChartRow

BASELINE_DAYS: Final = 20
PROVISIONAL_DAYS: Final = 10
RUN_DAYS: Final = 7
_RANGE_TO_SIGMA: Final = 1.128
"""d₂ for ranges of two: the mean range of pairs from a normal distribution, in standard deviations."""


@dataclass(frozen=True)
class Measure:
    """One of the curves.

    Attributes:
        key: of `ChartRow`; name, unit: on the screen.
        least_sigma: what is less is not worth a word, however quiet the baseline was.
        falls, rises: how it is said that it moves, and low, high: that it is; an empty advice means that this way it
            does no harm.
        advice_low, advice_high: what to look at.
    """

    key: str
    name: str
    unit: str
    least_sigma: float
    falls: str = "falling"
    rises: str = "rising"
    low: str = "low"
    high: str = "high"
    advice_low: str = ""
    advice_high: str = ""

    @property
    def is_angle(self) -> bool:
        return self.unit == "°"


MEASURES: Final = (
    Measure("blur_px", "Blur", "px", 0.05,
            advice_high="clean the objective, and check the focus and the camera's mount"),
    Measure("brightness", "Brightness", "of 255", 1.0, advice_low="check the lamp",
            advice_high="check the lamp, the condenser and the exposure"),
    Measure("stain_hue_degrees", "Stain hue", "°", 1.0, "moving towards blue", "moving towards pink", "blue", "pink",
            advice_low="check the stain, its buffer and the white balance",
            advice_high="check the stain, its buffer and the white balance"),
    Measure("illumination", "Evenness of light", "%", 0.5,
            advice_low="check the condenser and the field diaphragm, and take the flat field anew"),
    Measure("exposure_ms", "Exposure", "ms", 0.05, falls="getting shorter", rises="getting longer", low="short",
            high="long", advice_low="check the lamp and the camera's settings", advice_high="check the lamp"),
)  # fmt: skip
"""In the order in which they are shown."""


@dataclass(frozen=True)
class ControlLimits:
    """Centre and standard deviation of the baseline, in the measure's unit.

    Attributes:
        days: how many the baseline has; is_provisional: whether that is fewer than it should be.
    """

    centre: float
    sigma: float
    days: int

    @property
    def is_provisional(self) -> bool:
        return self.days < BASELINE_DAYS

    def at(self, sigmas: float) -> float:
        """The value so many standard deviations above the centre."""
        return self.centre + sigmas * self.sigma


@dataclass(frozen=True)
class Day:
    """The fields of one day.

    Attributes:
        day: by the clock where they were taken.
        median: of an angle it may be below 0 or above 360, so that no curve jumps.
        fields: how many were measured; rules: those by which the day is out of control, the gravest first.
    """

    day: date
    median: float
    fields: int
    rules: tuple[str, ...] = ()


@dataclass(frozen=True)
class Curve:
    """One measure over the days; limits: None before there are enough days."""

    measure: Measure
    days: tuple[Day, ...]
    limits: ControlLimits | None


@dataclass(frozen=True)
class Finding:
    """What is wrong on the last day. measure: its key; rule: its name; sentence: what to do."""

    measure: str
    rule: str
    sentence: str


@dataclass(frozen=True)
class ControlChart:
    """All curves, in the order of `MEASURES`, and what is wrong on the last day."""

    curves: tuple[Curve, ...]
    findings: tuple[Finding, ...]


def chart_camera(device: Device) -> str:
    """By what the chart names a camera: its id without a password; of a file, whose name may be a patient's, a hash."""
    if device.id.startswith("file:"):
        return f"file:{hashlib.sha256(device.id.encode(errors='backslashreplace')).hexdigest()[:16]}"
    return without_password(device.id)


def row_of(capture: Capture) -> ChartRow:
    """What the chart keeps of a captured field."""
    report = capture.report
    evenness = report.check(ILLUMINATION)
    # The light stands for two checks; where the other is the worse one, evenness itself is not told.
    is_evenness = evenness.limits.warn_above is None and evenness.limits.fail_above is None
    exposure_ms = capture.state.get(EXPOSURE_MS)
    return ChartRow(
        taken_at=capture.taken_at,
        camera=chart_camera(capture.device),
        objective=capture.objective,
        blur_px=_finite(report.check(FOCUS).value),
        brightness=_finite(report.brightness),
        stain_hue_degrees=_finite(report.stain_hue_degrees),
        illumination=_finite(evenness.value) if is_evenness else None,
        exposure_ms=None if exposure_ms is None or isinstance(exposure_ms, str) else _finite(exposure_ms),
    )


def control_chart(rows: Sequence[ChartRow], since: datetime | None = None) -> ControlChart:
    """The chart of one camera and objective.

    Args:
        rows: of its fields, in any order.
        since: where the baseline begins; what was before is left out.
    """
    kept = [row for row in rows if since is None or row.taken_at >= since]
    curves = tuple(_curve(measure, kept) for measure in MEASURES)
    last = max((row.taken_at.date() for row in kept), default=None)
    findings = [_finding(curve) for curve in curves if curve.days and curve.days[-1].day == last]
    return ControlChart(curves, tuple(finding for finding in findings if finding is not None))


def circular_mean_degrees(angles: Sequence[float]) -> float:
    """The direction of the sum of all, 0–360; 359° and 1° have 0°."""
    x = math.fsum(math.cos(math.radians(angle)) for angle in angles)
    y = math.fsum(math.sin(math.radians(angle)) for angle in angles)
    return math.degrees(math.atan2(y, x)) % 360


def _curve(measure: Measure, rows: Sequence[ChartRow]) -> Curve:
    found = [(row.taken_at.date(), value) for row in rows if (value := getattr(row, measure.key)) is not None]
    if measure.is_angle and found:  # turned so that the cut between 360 and 0 is opposite to where they lie
        around = circular_mean_degrees([value for _, value in found])
        found = [(day, around + (value - around + 180) % 360 - 180) for day, value in found]
    by_day: dict[date, list[float]] = {}
    for day, value in found:
        by_day.setdefault(day, []).append(value)
    days = [Day(day, statistics.median(values), len(values)) for day, values in sorted(by_day.items())]
    limits = _limits(measure, [day.median for day in days])
    if limits is None:
        return Curve(measure, tuple(days), None)
    off = [(day.median - limits.centre) / limits.sigma for day in days]
    judged = [
        Day(day.day, day.median, day.fields, _broken(measure, off[: place + 1])) for place, day in enumerate(days)
    ]
    return Curve(measure, tuple(judged), limits)


def _limits(measure: Measure, medians: Sequence[float]) -> ControlLimits | None:
    if len(medians) < PROVISIONAL_DAYS:
        return None
    baseline = medians[:BASELINE_DAYS]
    ranges = [abs(after - before) for before, after in pairwise(baseline)]
    sigma = max(statistics.fmean(ranges) / _RANGE_TO_SIGMA, measure.least_sigma)
    return ControlLimits(statistics.fmean(baseline), sigma, len(baseline))


def _beyond_3s(off: Sequence[float]) -> bool:
    return off[-1] > 3


def _twice_beyond_2s(off: Sequence[float]) -> bool:
    return len(off) >= 2 and min(off[-2:]) > 2


def _trend_of_7(off: Sequence[float]) -> bool:
    run = off[-RUN_DAYS:]
    rises = all(after > before for before, after in pairwise(run))
    return len(run) == RUN_DAYS and rises and run[-1] - run[0] > 1


def _seven_on_a_side(off: Sequence[float]) -> bool:
    run = off[-RUN_DAYS:]
    return len(run) == RUN_DAYS and min(run) > 0 and statistics.fmean(run) > 1


_RULES: Final[dict[str, Callable[[Sequence[float]], bool]]] = {
    "1-3s": _beyond_3s,
    "2-2s": _twice_beyond_2s,
    "7-T": _trend_of_7,
    "7-x": _seven_on_a_side,
}
"""Whether the last of some days is out of control above the centre; off: in standard deviations from it.

1-3s: beyond three. 2-2s: the second in turn beyond two. 7-T: the seventh that is higher. 7-x: the seventh on one side.
"""


def _broken(measure: Measure, off: Sequence[float]) -> tuple[str, ...]:
    """The rules by which the last of some days is out of control, on a side that does harm."""
    up = [name for name, rule in _RULES.items() if measure.advice_high and rule(off)]
    down = [name for name, rule in _RULES.items() if measure.advice_low and rule([-one for one in off])]
    return tuple(name for name in _RULES if name in up or name in down)


def _finding(curve: Curve) -> Finding | None:
    last, measure = curve.days[-1], curve.measure
    if not last.rules or curve.limits is None:
        return None
    rule = last.rules[0]
    before = curve.days[-RUN_DAYS].median if rule == "7-T" else curve.limits.centre
    is_up = last.median > before
    is_so, moves = (measure.high, measure.rises) if is_up else (measure.low, measure.falls)
    told = {
        "1-3s": f"is unusually {is_so} on {last.day.isoformat()}",
        "2-2s": f"has been unusually {is_so} for 2 days",
        "7-T": f"has been {moves} for {RUN_DAYS} days",
        "7-x": f"has been on the {is_so} side for {RUN_DAYS} days",
    }[rule]
    advice = measure.advice_high if is_up else measure.advice_low
    return Finding(measure.key, rule, f"{measure.name} {told}: {advice}.")


def _finite(value: float) -> float | None:
    return float(value) if math.isfinite(value) else None
