"""Sliders of camera properties: ends exact, and no place that another value is shown for."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leukodesk.capture.source import Property
from leukodesk.ui.capture.number_scale import NumberScale, scale_of


@given(st.floats(1e-3, 10), st.floats(600, 1e6), st.floats(0, 1))
def test_exposures_over_decades_go_by_ratio(low: float, ratio: float, share: float) -> None:
    scale = scale_of(Property("exposure_ms", "Exposure", low, "ms", low, low * ratio))
    assert scale is not None and scale.by_ratio
    value = low * ratio**share
    assert scale.value_at(scale.place_of(value)) == pytest.approx(value, rel=math.log(ratio) / scale.places)
    assert (scale.value_at(0), scale.value_at(scale.places)) == (low, low * ratio)


def test_an_exposure_that_may_be_nothing_goes_by_ratio_all_the_same() -> None:
    scale = scale_of(Property("exposure_ms", "Exposure", 10.0, "ms", 0.0, 10_000.0))
    assert scale is not None and scale.by_ratio and scale.decimals == 2
    assert scale.value_at(0) == 0 and scale.place_of(0) == 0
    assert scale.place_of(10) == 500, "from a hundredth of a millisecond to ten seconds"


@given(st.integers(-100, 100), st.integers(1, 500), st.data())
def test_whole_steps_are_met_exactly(low: int, steps: int, data: st.DataObject) -> None:
    scale = scale_of(Property("k", "Knob", low, "", low, low + 2 * steps, 2))
    assert scale is not None and scale.decimals == 0
    value = low + 2 * data.draw(st.integers(0, steps))
    assert scale.value_at(scale.place_of(value)) == value


@pytest.mark.parametrize(
    ("scale", "decimals", "step"),
    [
        (NumberScale(0, 24, 0.1), 1, 0.1),
        (NumberScale(0, 1, 0.25), 2, 0.25),
        (NumberScale(0, 65535), 0, 1),
        (NumberScale(0, 65535, 1), 0, 1),
        (NumberScale(0, 4), 3, 0.001),
        (NumberScale(0.02, 2000, 0, True), 2, 0.01),
        (NumberScale(0, 1, 1e-12), 4, 1e-4),
    ],
)
def test_as_many_decimals_as_are_worth_it(scale: NumberScale, decimals: int, step: float) -> None:
    assert scale.decimals == decimals and scale.single_step == pytest.approx(step)


@pytest.mark.parametrize(("low", "high"), [(None, 1.0), (0.0, None), (1.0, 1.0), (0.0, math.inf), (2.0, 1.0)])
def test_without_a_range_there_is_no_slider(low: float | None, high: float | None) -> None:
    assert scale_of(Property("k", "Knob", 1.0, "", low, high)) is None
