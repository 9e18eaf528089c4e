"""The `field` and `cell` profiles on generated images: every check passes, warns and fails where it should."""

from collections.abc import Callable

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from numpy.typing import NDArray

from leukodesk.core.checks import PROFILES, run_checks
from leukodesk.core.checks.cell import _WORDINGS as CELL_WORDINGS
from leukodesk.core.checks.field import _LIKENESS, _QUALITY, RESEMBLANCE
from leukodesk.core.checks.fitted import fitted_checks
from leukodesk.core.checks.report import CheckReport, Limits, Outcome, SmearCheck
from leukodesk.core.checks.wording import Wording, judge
from leukodesk.core.synthetic import synthetic_cell, synthetic_field

Pixels = NDArray[np.uint8]
SEEDS = (1, 2, 3, 4, 5)


def check_of(report: CheckReport, key: str) -> SmearCheck:
    return next(check for check in report.checks if check.key == key)


def flat(*rgb: int) -> Pixels:
    return np.full((240, 320, 3), rgb, np.uint8)


def blurred(pixels: Pixels, sigma: float) -> Pixels:
    return np.asarray(cv2.GaussianBlur(pixels, (0, 0), sigma), np.uint8)


def noise() -> Pixels:
    return np.random.default_rng(3).integers(0, 256, (240, 320, 3), dtype=np.uint8)


def text_page() -> Pixels:
    page = np.full((400, 300, 3), 250, np.uint8)
    for line in range(30, 400, 22):
        cv2.putText(page, "smear of an old page", (10, line), cv2.FONT_HERSHEY_SIMPLEX, 0.6, (20, 20, 20), 1)
    return page


def bright_cells_on_black() -> Pixels:
    image = np.zeros((300, 300, 3), np.uint8)
    random = np.random.default_rng(5)
    for x, y in random.integers(10, 290, (40, 2)):
        cv2.circle(image, (int(x), int(y)), 8, (20, 200, 60), -1)
    return blurred(image, 1.5)


def purple_clouds() -> Pixels:
    cloud = cv2.GaussianBlur(np.random.default_rng(9).normal(0, 1, (256, 256)).astype(np.float32), (0, 0), 4)
    share = ((cloud - cloud.min()) / (cloud.max() - cloud.min()))[..., None]
    return np.asarray(np.array([235, 220, 235]) - share * np.array([110, 150, 70]), np.uint8)


NOT_SMEARS: dict[str, Callable[[], Pixels]] = {
    "noise": noise,
    "flat purple": lambda: flat(150, 80, 180),
    "flat pink": lambda: flat(235, 190, 205),
    "blank": lambda: flat(255, 255, 255),
    "black": lambda: flat(0, 0, 0),
    "grey": lambda: flat(128, 128, 128),
    "text": text_page,
    "fluorescence": bright_cells_on_black,
    "purple clouds": purple_clouds,
    "inverted smear": lambda: 255 - synthetic_field(1),
    "heavily blurred smear": lambda: blurred(synthetic_field(1), 30),
}


@pytest.mark.parametrize("seed", SEEDS)
def test_a_generated_field_passes(seed: int) -> None:
    report = run_checks("field", synthetic_field(seed))
    assert report.outcome is Outcome.PASS, report.sentences(Outcome.FAIL) + report.sentences(Outcome.WARN)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_generated_cell_is_not_rejected(seed: int) -> None:
    report = run_checks("cell", synthetic_cell(seed))
    assert report.outcome is not Outcome.FAIL, report.sentences(Outcome.FAIL)


@pytest.mark.parametrize("make", NOT_SMEARS.values(), ids=NOT_SMEARS.keys())
@pytest.mark.parametrize("profile", ["field", "cell"])
def test_what_is_no_smear_is_rejected(profile: str, make: Callable[[], Pixels]) -> None:
    report = run_checks(profile, make())
    assert report.outcome is Outcome.FAIL
    assert all(report.sentences(Outcome.FAIL))


def test_a_cell_shown_to_the_field_profile_is_called_one() -> None:
    report = run_checks("field", synthetic_cell(1))
    assert any("single cell" in sentence for sentence in report.sentences(Outcome.FAIL))


def test_a_field_shown_to_the_cell_profile_is_called_one() -> None:
    report = run_checks("cell", synthetic_field(1))
    assert any("whole field" in sentence for sentence in report.sentences(Outcome.FAIL))


def darkened(pixels: Pixels, share: float) -> Pixels:
    return (pixels * share).astype(np.uint8)


def faded(pixels: Pixels, share: float) -> Pixels:
    """The contrast reduced to a share, the brightness kept."""
    return np.clip(220 + (pixels.astype(np.float64) - 220) * share, 0, 255).astype(np.uint8)


def dark_to_one_side(pixels: Pixels, share: float) -> Pixels:
    light = np.linspace(1, share, pixels.shape[1])[None, :, None]
    return (pixels * light).astype(np.uint8)


def framed(pixels: Pixels, share: float) -> Pixels:
    """A share of the width turned black."""
    image = pixels.copy()
    image[:, : int(share * pixels.shape[1])] = 0
    return image


FIELD = synthetic_field(1)
FIELD_CASES = {
    "shorter_side_px": (synthetic_field(1, 100, 100, 2), synthetic_field(1, 60, 60, 1)),
    "background_brightness": (darkened(FIELD, 0.21), darkened(FIELD, 0.12)),
    "black_share": (framed(FIELD, 0.25), framed(FIELD, 0.6)),
    "edge_blur_px": (blurred(FIELD, 12), blurred(FIELD, 30)),
    "contrast": (faded(FIELD, 0.07), flat(220, 220, 220)),
    "illumination": (dark_to_one_side(FIELD, 0.45), dark_to_one_side(FIELD, 0.3)),
}


@pytest.mark.parametrize("key", FIELD_CASES)
def test_field_checks_pass_warn_and_fail(key: str) -> None:
    outcomes = [check_of(run_checks("field", pixels), key).outcome for pixels in (FIELD, *FIELD_CASES[key])]
    assert outcomes == [Outcome.PASS, Outcome.WARN, Outcome.FAIL]


def without_green_absorption(cell: Pixels) -> Pixels:
    """Red and green swapped with blue kept: what was purple is green."""
    return np.ascontiguousarray(cell[..., [1, 0, 2]] // np.array([2, 1, 2], np.uint8))


def shrunk(cell: Pixels, share: float) -> Pixels:
    """The cell small in the middle of as large an image."""
    image = np.zeros_like(cell)
    small = cv2.resize(cell, None, fx=share, fy=share, interpolation=cv2.INTER_AREA)
    top = (cell.shape[0] - small.shape[0]) // 2
    image[top : top + small.shape[0], top : top + small.shape[1]] = small
    return image


CELL = synthetic_cell(1)
CELL_FAILURES = {
    "shorter_side_px": np.asarray(cv2.resize(CELL, (60, 60), interpolation=cv2.INTER_AREA), np.uint8),
    "black_border": np.maximum(CELL, 90),
    "cell_share": shrunk(CELL, 0.2),
    "main_piece": np.tile(shrunk(CELL, 0.8), (2, 2, 1)),
    "stained_share": without_green_absorption(CELL),
    "cell_brightness": (CELL * 0.1 + (CELL.max(axis=2, keepdims=True) > 0) * 8).astype(np.uint8),
}


@pytest.mark.parametrize("key", CELL_FAILURES)
def test_cell_checks_fail(key: str) -> None:
    assert check_of(run_checks("cell", CELL), key).outcome is Outcome.PASS
    assert check_of(run_checks("cell", CELL_FAILURES[key]), key).outcome is Outcome.FAIL


def test_a_blurred_cell_is_warned_of() -> None:
    assert check_of(run_checks("cell", blurred(CELL, 12)), "sharpness").outcome is Outcome.WARN


def test_what_is_not_a_number_fails_and_a_limit_itself_passes() -> None:
    limits = Limits(fail_below=1, warn_below=2, warn_above=3, fail_above=4)
    values = (float("nan"), 0.9, 1.0, 2.0, 3.0, 3.5, 4.1)
    fail, warn, passed = Outcome.FAIL, Outcome.WARN, Outcome.PASS
    assert [limits.judge(value) for value in values] == [fail, fail, warn, passed, passed, warn, fail]
    assert Limits(warn_below=1).judge(float("nan")) is fail


def test_a_measurement_that_is_not_a_number_is_said_to_be_missing() -> None:
    wording = Wording("focus", "Focus", "px", "Edges are sharp.", low="Too sharp.")
    check = judge(wording, float("nan"), Limits(fail_below=1))
    assert (check.outcome, check.sentence) == (Outcome.FAIL, "Focus could not be measured.")


def every_judged_limit() -> list[tuple[Wording, Limits]]:
    fitted = fitted_checks()
    return [(wording, fitted.field_limits.get(wording.key, Limits())) for wording in _QUALITY + _LIKENESS] + [
        (wording, fitted.cell_limits.get(wording.key, Limits())) for wording in CELL_WORDINGS
    ]


@pytest.mark.parametrize(
    ("wording", "limits"), every_judged_limit(), ids=[wording.key for wording, _ in every_judged_limit()]
)
def test_every_limit_judges_and_has_a_sentence(wording: Wording, limits: Limits) -> None:
    sides = [
        (limits.fail_below, -1e-6, Outcome.FAIL, wording.low),
        (limits.warn_below, -1e-6, Outcome.WARN, wording.low),
        (limits.warn_above, 1e-6, Outcome.WARN, wording.high),
        (limits.fail_above, 1e-6, Outcome.FAIL, wording.high),
    ]
    for limit, beyond, outcome, sentence in sides:
        if limit is not None:
            check = judge(wording, limit + beyond, limits)
            assert (check.outcome, check.sentence) == (outcome, sentence)
            assert sentence
    on_the_limit = limits.warn_below if limits.warn_below is not None else limits.warn_above
    if on_the_limit is not None:
        assert judge(wording, on_the_limit, limits).outcome is Outcome.PASS


def test_limits_are_in_order_and_all_have_a_check() -> None:
    fitted = fitted_checks()
    shown = {wording.key for wording in _QUALITY + _LIKENESS} | {RESEMBLANCE}
    assert set(fitted.field_limits) <= shown
    assert set(fitted.cell_limits) == {wording.key for wording in CELL_WORDINGS}
    for limits in (*fitted.field_limits.values(), *fitted.cell_limits.values()):
        given_limits = [limits.fail_below, limits.warn_below, limits.warn_above, limits.fail_above]
        present = [limit for limit in given_limits if limit is not None]
        assert present == sorted(present)


def test_the_data_file_says_how_it_came_about() -> None:
    fitted = fitted_checks()
    assert fitted.version and fitted.how and fitted.written_by == "python -m training.fit_checks"
    assert all(count > 0 for count in fitted.images.values())
    assert {term.measurement for term in fitted.resemblance.terms} <= {wording.key for wording in _QUALITY + _LIKENESS}


def test_the_resemblance_names_what_speaks_against_it() -> None:
    check = check_of(run_checks("field", text_page()), RESEMBLANCE)
    assert check.outcome is Outcome.FAIL
    assert "above all" in check.sentence


def test_shown_values_and_limits_share_their_unit() -> None:
    check = check_of(run_checks("field", synthetic_field(1)), "background_share")
    assert 5 < check.value < 100
    assert check.limits.warn_below is not None and check.limits.warn_below > 1


@pytest.mark.parametrize("profile", PROFILES)
def test_same_image_same_report_and_untouched(profile: str) -> None:
    pixels = synthetic_field(2)
    before = pixels.copy()
    assert run_checks(profile, pixels) == run_checks(profile, pixels)
    assert np.array_equal(pixels, before)


@pytest.mark.parametrize(("profile", "pixels"), [("field", synthetic_field(2)), ("cell", synthetic_cell(2))])
def test_numbers_do_not_depend_on_where_in_memory_they_are_computed_nor_on_threads(
    profile: str, pixels: Pixels
) -> None:
    reports = set()
    threads, in_the_way = cv2.getNumThreads(), []
    try:
        for turn in range(24):
            in_the_way.append(np.empty(70_000 + 16 * turn, np.uint8))  # what is allocated next lies elsewhere
            cv2.setNumThreads(1 + turn % 2)
            reports.add(repr([check.value for check in run_checks(profile, pixels.copy()).checks]))
    finally:
        cv2.setNumThreads(threads)
    assert len(reports) == 1


def test_an_image_that_may_not_be_written_to_is_fine() -> None:
    pixels = synthetic_field(2)
    pixels.setflags(write=False)
    assert run_checks("field", pixels).profile == "field"


def test_an_unknown_profile_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="film"):
        run_checks("film", synthetic_field(1))


@given(
    pixels=arrays.arrays(
        np.uint8,
        st.tuples(st.integers(32, 90), st.integers(32, 90), st.just(3)),
        elements=st.integers(0, 255),
        fill=st.integers(0, 255),
    ),
    profile=st.sampled_from(PROFILES),
)
@settings(deadline=None, max_examples=60)
def test_any_image_gets_a_report(pixels: Pixels, profile: str) -> None:
    report = run_checks(profile, pixels)
    assert report.profile == profile
    assert all(np.isfinite(check.value) and check.sentence for check in report.checks)


@pytest.mark.parametrize("shape", [(32, 3000), (3000, 32), (32, 32), (33, 1000), (500, 40)])
@pytest.mark.parametrize("profile", PROFILES)
def test_any_shape_gets_a_report(profile: str, shape: tuple[int, int]) -> None:
    random = np.random.default_rng(0)
    for pixels in (np.zeros((*shape, 3), np.uint8), random.integers(0, 256, (*shape, 3), dtype=np.uint8)):
        assert all(np.isfinite(check.value) for check in run_checks(profile, pixels).checks)
