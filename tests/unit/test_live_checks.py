"""The checks of every live frame."""

import cv2
import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from leukodesk.core.checks import run_checks
from leukodesk.core.checks.live import LIGHTS, at_live_size, live_checks
from leukodesk.core.checks.live_report import (
    CLIPPING,
    EXPOSURE,
    FOCUS,
    ILLUMINATION,
    STAIN,
    WHITE_CELLS,
    LiveReport,
)
from leukodesk.core.checks.report import Outcome
from leukodesk.core.synthetic import synthetic_field

Pixels = NDArray[np.uint8]
KEYS = [EXPOSURE, CLIPPING, ILLUMINATION, WHITE_CELLS, FOCUS, STAIN]
FIELD = synthetic_field(1, 640, 480, white_cells=3)


def with_outcome(report: LiveReport, outcome: Outcome) -> list[str]:
    return [check.key for check in report.checks.checks if check.outcome is outcome]


def lit(pixels: Pixels, share: object) -> Pixels:
    return np.clip(pixels * np.asarray(share, np.float32), 0, 255).astype(np.uint8)


def test_all_lights_of_a_good_field_are_green() -> None:
    report = live_checks(FIELD)
    assert with_outcome(report, Outcome.PASS) == KEYS
    assert report.white_cells == 3
    assert report.check(WHITE_CELLS).value == 3
    assert report.brightness == pytest.approx(230, abs=8)
    assert 260 < report.stain_hue_degrees < 340
    assert report.histogram.shape == (3, 64)
    assert report.histogram.sum(axis=1) == pytest.approx([1, 1, 1])


ONE_SIDE_DARK = np.linspace(1, 0.3, FIELD.shape[1])[None, :, None]
FRAMED_BY_BLACK = np.where(np.arange(FIELD.shape[1]) < 400, 0, 1)[None, :, None]
EMPTY = np.full_like(FIELD, 230)
SPOILT = {
    EXPOSURE: lit(FIELD, 0.12),
    CLIPPING: np.full_like(FIELD, 255),
    WHITE_CELLS: EMPTY,
    FOCUS: np.asarray(cv2.GaussianBlur(FIELD, (0, 0), 30), np.uint8),
    ILLUMINATION: lit(FIELD, ONE_SIDE_DARK),
    STAIN: np.repeat(FIELD[..., 1:2], 3, axis=2),
}


@pytest.mark.parametrize("key", SPOILT)
def test_what_is_spoilt_is_the_first_red_light_and_says_what_to_do(key: str) -> None:
    report = live_checks(SPOILT[key])
    assert with_outcome(report, Outcome.FAIL)[0] == key
    assert report.check(key).sentence != live_checks(FIELD).check(key).sentence


def test_black_around_a_field_is_uneven_light_and_not_too_much_of_it() -> None:
    report = live_checks(lit(FIELD, FRAMED_BY_BLACK))
    assert with_outcome(report, Outcome.FAIL)[0] == ILLUMINATION
    assert report.check(CLIPPING).outcome is Outcome.PASS


def test_of_a_closed_shutter_the_first_advice_is_more_light() -> None:
    report = live_checks(np.zeros_like(FIELD))
    assert with_outcome(report, Outcome.FAIL)[0] == EXPOSURE


def test_no_light_is_milder_than_the_checks_of_the_captured_frame() -> None:
    order = list(Outcome)
    for pixels in (FIELD, *SPOILT.values()):
        captured = {check.key: check.outcome for check in run_checks("field", pixels).checks}
        live = live_checks(pixels)
        for key, _, parts in LIGHTS:
            worst = max(order.index(captured[part]) for part in parts if part in captured)
            assert order.index(live.check(key).outcome) >= worst, key


def test_a_frame_of_twice_the_size_is_seen_with_the_checks_own_pixels() -> None:
    frame = np.asarray(cv2.resize(FIELD, (1280, 960), interpolation=cv2.INTER_CUBIC), np.uint8)
    captured = next(check for check in run_checks("field", frame).checks if check.key == "edge_blur_px")
    assert live_checks(frame).check(FOCUS).value == captured.value


def test_what_could_be_taken_better_is_yellow_before_the_smear_checks_warn() -> None:
    dim = lit(FIELD, 0.5)
    assert live_checks(dim).check(EXPOSURE).outcome is Outcome.WARN
    assert run_checks("field", dim).outcome is Outcome.PASS


def test_one_colour_at_its_limit_is_no_warning_but_says_how_to_see_where() -> None:
    reddish = FIELD.copy()
    reddish[reddish[..., 0] > 215, 0] = 255
    check = live_checks(reddish).check(CLIPPING)
    assert check.outcome is Outcome.PASS
    assert "have one colour at its limit; Zebra shows where" in check.sentence
    assert "Zebra" not in live_checks(FIELD).check(CLIPPING).sentence


def test_what_is_white_to_the_limit_is_yellow() -> None:
    assert live_checks(lit(FIELD, 2.0)).check(CLIPPING).outcome is Outcome.WARN


def test_a_field_without_white_cells_says_so() -> None:
    report = live_checks(synthetic_field(2, 640, 480, white_cells=0))
    assert report.white_cells == 0
    assert report.check(WHITE_CELLS).outcome is Outcome.WARN
    assert report.check(WHITE_CELLS).sentence.startswith("No white cell in view.")


@pytest.mark.parametrize(
    ("width", "height", "reduced"),
    [(1280, 960, (640, 480)), (960, 1280, (480, 640)), (640, 480, (640, 480)), (224, 224, (224, 224)),
     (2592, 1944, (640, 480)), (4000, 40, (640, 32)), (16, 8, (32, 32))],
)  # fmt: skip
def test_a_frame_is_reduced_to_640_px_and_never_enlarged(width: int, height: int, reduced: tuple[int, int]) -> None:
    small = at_live_size(np.zeros((height, width, 3), np.uint8))
    assert (small.shape[1], small.shape[0]) == reduced


@st.composite
def frames(draw: st.DrawFn) -> Pixels:
    """Any size, and what a camera with a closed shutter, too much light, a bad cable or a grey sensor delivers."""
    height, width = draw(st.integers(1, 200)), draw(st.integers(1, 200))
    colour = draw(st.tuples(*[st.integers(0, 255)] * 3))
    noise = draw(st.sampled_from([0, 3, 60]))
    random = np.random.default_rng(draw(st.integers(0, 99)))
    channels = draw(st.sampled_from([1, 3]))
    pixels = np.array(colour) + random.normal(0, noise, (height, width, channels))
    if channels == 1:
        pixels = pixels[..., [0, 0, 0]]
    return np.clip(pixels, 0, 255).astype(np.uint8)


@settings(max_examples=60, deadline=None)
@given(frames())
@example(np.zeros((64, 64, 3), np.uint8))
@example(np.full((64, 64, 3), 255, np.uint8))
@example(np.full((1, 3000, 3), 99, np.uint8))
def test_any_frame_gives_numbers(pixels: Pixels) -> None:
    before = pixels.copy()
    report = live_checks(pixels)
    assert [check.key for check in report.checks.checks] == KEYS
    assert np.isfinite([check.value for check in report.checks.checks]).all()
    assert np.isfinite([report.focus, report.brightness]).all()
    assert np.isnan(report.stain_hue_degrees) or 0 <= report.stain_hue_degrees < 360
    assert np.isfinite(report.histogram).all()
    assert (pixels == before).all()
