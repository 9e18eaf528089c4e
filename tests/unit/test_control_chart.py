"""The daily control chart: limits as Shewhart's, rules as Westgard's, hues on a circle, a sentence for each drift."""

import math
import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leukodesk.core.checks.live_report import ILLUMINATION
from leukodesk.core.checks.report import CheckReport, Limits, Outcome
from leukodesk.services.capturing.control_chart import (
    BASELINE_DAYS,
    ControlChart,
    Curve,
    chart_camera,
    circular_mean_degrees,
    control_chart,
    row_of,
)
from leukodesk.store.control_chart_file import ChartRow
from tests.captures import DEVICE, TAKEN_AT, captured

FIRST = datetime(2024, 3, 1, 9, tzinfo=timezone(timedelta(hours=1)))
QUIET = ChartRow(FIRST, "a", "100×", blur_px=1.0, brightness=200.0, stain_hue_degrees=300.0, illumination=90.0,
                 exposure_ms=10.0)  # fmt: skip
UP_AND_DOWN = (3.0, -3.0) * 10  # a moving range of 6: a standard deviation of 6 / 1.128 = 5.32


def rows(key: str, values: Sequence[float], base: ChartRow = QUIET) -> list[ChartRow]:
    """One field a day."""
    return [
        replace(base, taken_at=base.taken_at + timedelta(days=day), **{key: value}) for day, value in enumerate(values)
    ]


def curve(chart: ControlChart, key: str) -> Curve:
    return next(one for one in chart.curves if one.measure.key == key)


def brightness(*after: float) -> ControlChart:
    """A baseline of twenty days around 200, and the days after it."""
    return control_chart(rows("brightness", [200 + one for one in (*UP_AND_DOWN, *after)]))


def test_centre_and_limits_are_those_of_individual_values() -> None:
    limits = curve(brightness(50), "brightness").limits
    assert limits is not None and not limits.is_provisional and limits.days == BASELINE_DAYS
    assert limits.centre == pytest.approx(200) and limits.sigma == pytest.approx(6 / 1.128)
    assert limits.at(-3) == pytest.approx(200 - 18 / 1.128)


def test_a_day_is_the_median_of_its_fields() -> None:
    many = [replace(QUIET, taken_at=FIRST + timedelta(minutes=minute), brightness=value)
            for minute, value in enumerate([190.0, 200.0, 999.0, None])]  # fmt: skip
    (day,) = curve(control_chart(many), "brightness").days
    assert (day.day, day.median, day.fields) == (date(2024, 3, 1), 200.0, 3)
    assert control_chart(many[::-1]) == control_chart(many)


def test_the_day_is_that_of_the_place() -> None:
    late = replace(QUIET, taken_at=datetime(2024, 3, 1, 23, 30, tzinfo=timezone(timedelta(hours=-8))))
    assert curve(control_chart([late]), "brightness").days[0].day == date(2024, 3, 1)


@pytest.mark.parametrize(
    ("after", "rules", "sentence"),
    [
        ((-15.0,), (), None),
        ((-16.5,), ("1-3s",), "Brightness is unusually low on 2024-03-21: check the lamp."),
        (
            (17.0,),
            ("1-3s",),
            "Brightness is unusually high on 2024-03-21: check the lamp, the condenser and the exposure.",
        ),
        ((-11.0,), (), None),
        ((11.0, -11.0), (), None),
        ((-11.0, -11.0), ("2-2s",), "Brightness has been unusually low for 2 days: check the lamp."),
        ((2.0, 1.0, 0.0, -1.0, -2.0, -3.0, -5.0), ("7-T",), "Brightness has been falling for 7 days: check the lamp."),
        ((0.3, 0.2, 0.1, 0.0, -0.1, -0.2, -0.3), (), None),
        ((1.0, *(-8.0, -5.0) * 3, -8.0), ("7-x",), "Brightness has been on the low side for 7 days: check the lamp."),
        ((1.0, *(-8.0, -5.0) * 3), (), None),
        ((-2.0, -1.0) * 4, (), None),
        ((5, 0, -5.6, -7, -8, -9, -10.0, -15), ("7-T",), "Brightness has been falling for 7 days: check the lamp."),
    ],
)
def test_each_rule_has_its_sentence(after: tuple[float, ...], rules: tuple[str, ...], sentence: str | None) -> None:
    chart = brightness(*after)
    assert curve(chart, "brightness").days[-1].rules == rules
    assert [finding.sentence for finding in chart.findings] == ([] if sentence is None else [sentence])


def test_what_gets_better_is_no_alarm() -> None:
    sharper = control_chart(rows("blur_px", [2.0] * 20 + [0.5]))
    blurred = control_chart(rows("blur_px", [2.0] * 20 + [3.0]))
    assert sharper.findings == () and [finding.measure for finding in blurred.findings] == ["blur_px"]


def test_too_few_days_have_no_limits_and_ten_have_provisional_ones() -> None:
    values = [200 + one for one in UP_AND_DOWN]
    assert curve(control_chart(rows("brightness", values[:9])), "brightness").limits is None
    limits = curve(control_chart(rows("brightness", values[:10])), "brightness").limits
    assert limits is not None and limits.is_provisional


def test_a_quiet_camera_is_not_made_a_fuss_of() -> None:
    chart = control_chart(rows("brightness", [200.0] * 20 + [200.9]))
    assert chart.findings == () and curve(chart, "brightness").limits is not None


def test_only_the_last_day_is_told_of_and_only_of_what_was_measured_on_it() -> None:
    assert brightness(-30, 0).findings == ()
    assert [bool(day.rules) for day in curve(brightness(-30, 0), "brightness").days[-2:]] == [True, False]
    all_rows = rows("brightness", [200 + one for one in (*UP_AND_DOWN, -30)])
    later = replace(QUIET, taken_at=FIRST + timedelta(days=30), brightness=None)
    assert control_chart([*all_rows, later]).findings == ()


def test_a_baseline_begun_anew_forgets_what_was_before() -> None:
    values = [200 + one for one in UP_AND_DOWN] + [150 + one for one in UP_AND_DOWN]
    since = FIRST + timedelta(days=20)
    assert brightness(-50).findings and not control_chart(rows("brightness", values), since).findings
    assert len(curve(control_chart(rows("brightness", values), since), "brightness").days) == 20


def test_without_fields_there_is_nothing() -> None:
    chart = control_chart([])
    assert chart.findings == () and all(one.days == () and one.limits is None for one in chart.curves)


@pytest.mark.parametrize("turn", [0, 60, 90, 180, 299])
def test_hues_lie_on_a_circle(turn: int) -> None:
    values = [(300 + turn + one) % 360 for one in (*UP_AND_DOWN, -25)]
    chart = control_chart(rows("stain_hue_degrees", values))
    found = curve(chart, "stain_hue_degrees")
    assert found.limits is not None and found.limits.sigma == pytest.approx(6 / 1.128)
    assert found.limits.centre % 360 == pytest.approx((300 + turn) % 360)
    assert [finding.sentence for finding in chart.findings] == [
        "Stain hue is unusually blue on 2024-03-21: check the stain, its buffer and the white balance."
    ]


@given(st.lists(st.floats(-50, 50), min_size=1, max_size=20), st.floats(0, 360))
def test_a_mean_of_angles_turns_with_them(offsets: list[float], turn: float) -> None:
    mean, turned = circular_mean_degrees(offsets), circular_mean_degrees([one + turn for one in offsets])
    assert math.cos(math.radians(turned - mean - turn)) == pytest.approx(1)


@given(st.lists(st.tuples(st.integers(0, 40), st.none() | st.floats(-1e6, 1e6)), max_size=60), st.sampled_from(
    ["blur_px", "brightness", "stain_hue_degrees", "exposure_ms"]))  # fmt: skip
def test_any_rows_make_a_chart(values: list[tuple[int, float | None]], key: str) -> None:
    chart = control_chart(
        [replace(QUIET, taken_at=FIRST + timedelta(days=day), **{key: value}) for day, value in values]
    )
    assert sum(day.fields for day in curve(chart, key).days) == sum(value is not None for _, value in values)
    assert all(finding.sentence.endswith(".") for finding in chart.findings)


def test_chance_alone_seldom_gives_an_alarm_and_a_real_drift_mostly_does() -> None:
    def alarmed(shift: Callable[[int], float]) -> float:
        charts = 0
        for seed in range(100):
            generator = random.Random(seed)
            values = [200 + 4 * (generator.gauss(0, 1) + shift(day)) for day in range(27)]
            charts += bool(control_chart(rows("brightness", values)).findings)
        return charts / 100

    assert alarmed(lambda day: 0) < 0.1
    assert alarmed(lambda day: -3.0 if day >= 20 else 0) > 0.8


def test_a_row_holds_what_was_measured_and_nobody() -> None:
    device = replace(DEVICE, id="stream:rtsp://me:secret@recorder/2")
    capture = captured(device=device)
    row = row_of(capture)
    assert (row.taken_at, row.camera, row.objective, row.exposure_ms) == (
        TAKEN_AT,
        "stream:rtsp://me:•••@recorder/2",
        "100× oil",
        12.5,
    )
    assert row.blur_px == capture.report.check("focus").value and row.brightness == capture.report.brightness
    assert row.illumination == capture.report.check(ILLUMINATION).value
    file = replace(DEVICE, id="file:/films/Meier.avi")
    assert "Ä-17" not in repr(row) and "Meier" not in row_of(captured(device=file)).camera
    assert chart_camera(file) != chart_camera(replace(file, id="file:/films/Huber.avi"))


def test_what_was_not_measured_is_left_out() -> None:
    report = captured().report
    evenness = replace(report.check(ILLUMINATION), value=30.0, limits=Limits(warn_above=2), outcome=Outcome.WARN)
    checks = tuple(
        evenness if one.key == ILLUMINATION else replace(one, value=math.nan) for one in report.checks.checks
    )
    report = replace(report, checks=CheckReport("live", checks), stain_hue_degrees=math.nan)
    row = row_of(captured(report=report, state={"exposure_ms": "auto"}))
    assert (row.blur_px, row.stain_hue_degrees, row.illumination, row.exposure_ms) == (None,) * 4
