"""Lights that can be read while numbers change thirty times a second, and the best focus that is held."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leukodesk.core.checks.report import Limits, Outcome, SmearCheck
from leukodesk.ui.capture.calm_checks import FRAMES, CalmChecks
from leukodesk.ui.capture.peak_hold import TRACE_S, PeakHold

LIMITS = Limits(fail_below=10, warn_below=20)


def check(value: float, key: str = "focus", unit: str = "", limits: Limits = LIMITS) -> SmearCheck:
    outcome = limits.judge(value)
    return SmearCheck(key, key.title(), value, unit, limits, outcome, f"It is {outcome}.")


def shown(calm: CalmChecks, *values: float) -> tuple[float, Outcome]:
    """What a light shows after frames with these values."""
    for value in values:
        calm.add([check(value)])
    (light,) = calm.look()
    return light.value, light.outcome


def test_the_first_frame_is_shown_as_it_is() -> None:
    assert CalmChecks().look() == ()
    assert shown(CalmChecks(), 25.0) == (25.0, Outcome.PASS)


def test_one_frame_that_differs_does_not_show() -> None:
    calm = CalmChecks()
    shown(calm, 25.0, 25.0, 25.0)
    assert shown(calm, 3.0) == (25.0, Outcome.PASS)
    assert shown(calm, math.nan) == (25.0, Outcome.PASS)


def test_small_changes_leave_the_number_alone_and_larger_ones_do_not() -> None:
    calm = CalmChecks()
    assert shown(calm, 30.0) == (30.0, Outcome.PASS)
    assert shown(calm, *[30.4] * FRAMES) == (30.0, Outcome.PASS)
    assert shown(calm, *[31.0] * FRAMES) == (31.0, Outcome.PASS)


def test_a_light_turns_when_it_was_so_twice_in_a_row() -> None:
    calm = CalmChecks()
    shown(calm, *[21.0] * FRAMES)
    assert shown(calm, *[19.0] * FRAMES) == (21.0, Outcome.PASS)
    assert shown(calm, *[21.0] * FRAMES) == (21.0, Outcome.PASS)
    assert shown(calm, *[19.0] * FRAMES) == (21.0, Outcome.PASS), "the time before was not in a row"
    assert shown(calm, 19.0) == (19.0, Outcome.WARN)


def test_once_no_frames_come_the_last_one_is_shown_exactly() -> None:
    calm = CalmChecks()
    shown(calm, *[25.0] * FRAMES, 4.0)
    (light,) = calm.settle()
    assert (light.value, light.outcome) == (4.0, Outcome.FAIL)
    assert shown(calm, 4.01) == (4.0, Outcome.FAIL), "calm from there on"
    calm.forget()
    assert calm.look() == () == calm.settle()
    assert shown(calm, 26.0) == (26.0, Outcome.PASS)


def test_measurements_of_two_kinds_are_not_mixed() -> None:
    """A light shows the worst of several checks, which may have another unit from one frame to the next."""
    calm = CalmChecks()
    for _ in range(4):
        calm.add([check(90.0, unit="%")])
    calm.add([check(0.2, unit="grey levels")])
    calm.look()
    (light,) = calm.look()
    assert (light.value, light.unit) == (0.2, "grey levels")


@given(st.lists(st.floats(allow_nan=True), min_size=1, max_size=30))
def test_what_is_shown_was_measured_and_fits_together(values: list[float]) -> None:
    calm = CalmChecks()
    for value in values:
        calm.add([check(value)])
        (light,) = calm.look()
        assert light.outcome is LIMITS.judge(light.value) and light.sentence == f"It is {light.outcome}."
        assert any(light.value is one or light.value == one for one in values)


@pytest.mark.parametrize("unit_size", [1e-9, 1.0, 1e7])
def test_the_best_focus_is_held_whatever_the_size_of_its_values(unit_size: float) -> None:
    hold = PeakHold()
    assert hold.share is None and hold.trace() == []
    for step, focus in enumerate([1, 10, 100, 100, 100, 10, 10, 10]):
        hold.add(focus * unit_size, step / 30)
    assert hold.share == pytest.approx(0.1)
    hold.reset()
    assert hold.share is None
    hold.add(2 * unit_size, 1.0)
    assert hold.share == 1.0


def test_one_noisy_frame_makes_no_best_focus() -> None:
    hold = PeakHold()
    for step, focus in enumerate([5, 5, 500, 5, math.nan, 5, -1, 5]):
        hold.add(focus, step / 30)
    assert hold.share == 1.0


def test_nothing_to_focus_on_is_no_best_focus() -> None:
    hold = PeakHold()
    for step in range(5):
        hold.add(0.0, step / 30)
    assert hold.share is None and hold.trace() == []


def test_the_trace_holds_the_last_seconds_only() -> None:
    hold = PeakHold()
    for step in range(1000):
        hold.add(1.0 + step, step / 30)
    ago_s, shares = zip(*hold.trace(), strict=True)
    assert ago_s[-1] == 0 and TRACE_S - 0.1 < ago_s[0] <= TRACE_S
    assert list(shares) == sorted(shares) and shares[-1] == 1.0
