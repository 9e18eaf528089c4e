from datetime import datetime, timedelta, timezone
from functools import cache

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from leukodesk.core.corrections import (
    NO_CORRECTIONS,
    LightReference,
    corrections_by,
    light_reference,
)
from leukodesk.core.errors import LightReferenceError
from leukodesk.core.synthetic import generate_field, synthetic_field

Pixels = NDArray[np.uint8]
Floats = NDArray[np.float32]

WIDTH, HEIGHT = 640, 480
MADE_AT = datetime(2026, 11, 21, 9, 30, tzinfo=timezone(timedelta(hours=1)))
TINT = (235.0, 215.0, 170.0)


def _shading(width: int = WIDTH, height: int = HEIGHT, falloff: float = 0.35) -> Floats:
    """(height, width, 1): how much of the light arrives; the brightest place is off the middle."""
    y, x = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j].astype(np.float32)
    radius = (x - 0.2) ** 2 + (y + 0.1) ** 2
    return np.asarray(1 - falloff * radius / radius.max(), np.float32)[..., None]


def _empty(seed: int = 0, falloff: float = 0.35, tint: tuple[float, float, float] = TINT, noise: float = 2.0) -> Pixels:
    random = np.random.default_rng(seed)
    light = _shading(falloff=falloff) * np.array(tint, np.float32)
    pixels = np.clip(np.rint(light + random.normal(0, noise, light.shape)), 0, 255).astype(np.uint8)
    pixels.flags.writeable = False
    return pixels


@cache
def _usual_reference() -> LightReference:
    return light_reference([_empty()], MADE_AT)


def _reference(*frames: Pixels) -> LightReference:
    return light_reference(frames, MADE_AT) if frames else _usual_reference()


def _unevenness(pixels: Pixels) -> float:
    """Greatest deviation of a smoothed empty frame from its mean, of the worst channel, as a share of it."""
    smooth = cv2.blur(pixels, (41, 41)).astype(np.float64)
    mean = smooth.mean(axis=(0, 1))
    return float((np.abs(smooth - mean) / mean).max())


def _tint(pixels: Pixels) -> float:
    red, green, blue = pixels.reshape(-1, 3).mean(axis=0)
    return float(max(red, green, blue) / min(red, green, blue) - 1)


def test_both_make_an_empty_place_even_and_neutral() -> None:
    another = _empty(seed=1)
    assert _unevenness(another) > 0.1 and _tint(another) > 0.3
    corrected = corrections_by(_reference()).apply(another)
    assert _unevenness(corrected) < 0.01 and _tint(corrected) < 0.01
    assert corrected.dtype == np.uint8 and corrected.shape == another.shape


def test_the_flat_field_alone_leaves_the_tint() -> None:
    corrected = corrections_by(_reference(), white_balance=False).apply(_empty(seed=1))
    assert _unevenness(corrected) < 0.01
    assert _tint(corrected) == pytest.approx(_tint(_empty(seed=1)), abs=0.02)


def test_the_white_balance_alone_leaves_the_shading() -> None:
    corrected = corrections_by(_reference(), flat_field=False).apply(_empty(seed=1))
    assert _tint(corrected) < 0.01
    assert _unevenness(corrected) == pytest.approx(_unevenness(_empty(seed=1)), abs=0.02)


def test_a_field_comes_back_as_even_light_would_have_shown_it() -> None:
    truth = generate_field(5, WIDTH, HEIGHT).pixels
    shaded = np.rint(truth * _shading() * (np.array(TINT, np.float32) / max(TINT))).astype(np.uint8)
    difference = np.abs(corrections_by(_reference()).apply(shaded).astype(int) - truth)
    assert np.abs(shaded.astype(int) - truth).mean() > 20
    assert difference.mean() < 1.5


@pytest.mark.parametrize(("flat_field", "white_balance"), [(True, True), (True, False), (False, True)])
@given(seed=st.integers(0, 1000))
@settings(max_examples=10, deadline=None)
def test_what_is_clipped_stays_clipped_and_nothing_gets_darker(
    flat_field: bool, white_balance: bool, seed: int
) -> None:
    pixels = np.random.default_rng(seed).integers(200, 256, (HEIGHT, WIDTH, 3)).astype(np.uint8)
    corrections = corrections_by(_reference(), flat_field=flat_field, white_balance=white_balance)
    corrected = corrections.apply(pixels)
    assert (corrected[pixels == 255] == 255).all()
    assert (corrected >= pixels).all()


def test_black_stays_black_and_the_raw_frame_is_left_alone() -> None:
    pixels = np.zeros((HEIGHT, WIDTH, 3), np.uint8)
    pixels.flags.writeable = False
    assert not corrections_by(_reference()).apply(pixels).any()


def test_what_was_done_is_said() -> None:
    reference = _reference()
    assert corrections_by(reference).describe((HEIGHT, WIDTH, 3)) == (
        "Flat field of 2026-11-21 applied.",
        "White balance of 2026-11-21 applied.",
    )
    assert corrections_by(reference, white_balance=False).describe((HEIGHT, WIDTH, 3)) == (
        "Flat field of 2026-11-21 applied.",
    )
    assert NO_CORRECTIONS.describe((HEIGHT, WIDTH, 3)) == ()


def test_another_frame_size_gets_no_flat_field_and_it_is_said() -> None:
    corrections = corrections_by(_reference())
    binned = np.asarray(cv2.resize(_empty(), (320, 240), interpolation=cv2.INTER_AREA), np.uint8)
    corrected = corrections.apply(binned)
    assert _unevenness(corrected) > 0.1 and _tint(corrected) < 0.01
    assert corrections.describe((240, 320, 3)) == (
        "The flat-field reference was made at 640 × 480 and is not applied.",
        "White balance of 2026-11-21 applied.",
    )
    without_balance = corrections_by(_reference(), white_balance=False)
    assert without_balance.apply(binned) is binned
    assert without_balance.describe((240, 320, 3)) == (
        "The flat-field reference was made at 640 × 480 and is not applied.",
    )


def test_nothing_wanted_is_nothing_done() -> None:
    corrections = corrections_by(_reference(), flat_field=False, white_balance=False)
    pixels = _empty()
    assert corrections is NO_CORRECTIONS and corrections.apply(pixels) is pixels


def test_dust_is_not_printed_into_the_reference() -> None:
    dusty = _empty().copy()
    for x, y in ((100, 100), (400, 300), (600, 50)):
        cv2.circle(dusty, (x, y), 6, (150, 140, 110), cv2.FILLED)
    clean, with_dust = _reference(), _reference(cv2.GaussianBlur(dusty, (0, 0), 4).astype(np.uint8))
    assert np.abs(with_dust.light / clean.light - 1).max() < 0.01


def test_a_cell_in_one_of_three_frames_does_not_matter() -> None:
    frames = [_empty(seed=seed).copy() for seed in range(3)]
    cv2.circle(frames[1], (300, 200), 60, (120, 60, 140), cv2.FILLED)
    with pytest.raises(LightReferenceError):
        _reference(frames[1])
    assert np.abs(_reference(*frames).light / _reference().light - 1).max() < 0.01


def _with_cells(count: int, radius: int, rgb: tuple[int, int, int]) -> Pixels:
    pixels, random = _empty().copy(), np.random.default_rng(4)
    for _ in range(count):
        middle = (int(random.integers(WIDTH)), int(random.integers(HEIGHT)))
        cv2.circle(pixels, middle, radius, rgb, cv2.FILLED, cv2.LINE_AA)
    return pixels


def _blotchy() -> Pixels:
    random = np.random.default_rng(2)
    coarse = np.asarray(cv2.resize(random.normal(1, 0.06, (14, 18)), (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC))
    return np.clip(200 * coarse[..., None] * np.ones(3), 0, 255).astype(np.uint8)


def _cut_by_a_diaphragm() -> Pixels:
    y, x = np.mgrid[-1 : 1 : HEIGHT * 1j, -1 : 1 : WIDTH * 1j]
    return np.where((np.hypot(x, y) < 1.2)[..., None], _empty(), _empty() // 4).astype(np.uint8)


@pytest.mark.parametrize(
    ("pixels", "words"),
    [
        (np.full((HEIGHT, WIDTH, 3), 255, np.uint8), "overexposed"),
        (_empty(tint=(280, 230, 200)), "overexposed"),
        (_empty(tint=(70, 60, 50)), "too dark"),
        (np.zeros((HEIGHT, WIDTH, 3), np.uint8), "too dark"),
        (_empty(tint=(240, 200, 60)), "too strongly coloured"),
        (_with_cells(1, 24, (150, 90, 160)), "not empty"),
        (_with_cells(40, 15, (220, 130, 110)), "not empty"),
        (synthetic_field(3, WIDTH, HEIGHT), "not empty"),
        (synthetic_field(3, WIDTH, HEIGHT, blur_px=12), "not empty"),
        (synthetic_field(3, WIDTH, HEIGHT, 0, blur_px=25), "not empty|blotchy"),
        (_blotchy(), "blotchy|not empty"),
        (_cut_by_a_diaphragm(), "blotchy|not empty"),
        (_empty(falloff=0.75), "falls off too far"),
    ],
)
def test_what_cannot_tell_of_the_light_is_refused(pixels: Pixels, words: str) -> None:
    with pytest.raises(LightReferenceError, match=words):
        _reference(pixels)


def test_frames_of_several_sizes_are_refused() -> None:
    with pytest.raises(LightReferenceError, match="not of one size"):
        _reference(_empty(), _empty()[:400])


def test_a_noisy_camera_can_make_a_reference() -> None:
    noisy = _reference(_empty(tint=(200, 190, 180), noise=9.0))
    clean = _reference(_empty(tint=(200, 190, 180)))
    assert np.abs(noisy.light / clean.light - 1).max() < 0.01


def test_a_reference_says_how_even_and_of_what_colour_the_light_is() -> None:
    reference = _reference()
    light = reference.light
    assert (light.min(axis=(0, 1)) / light.max(axis=(0, 1))).min() == pytest.approx(0.65, abs=0.02)
    red, green, blue = reference.background_rgb
    assert red > green > blue


@pytest.mark.parametrize(
    "light",
    [
        np.ones((4, 4), np.float32),
        np.full((4, 4, 3), np.nan, np.float32),
        np.zeros((4, 4, 3), np.float32),
        np.full((4, 4, 3), 1e6, np.float32),
        np.ones((4, 4000, 3), np.float32),
    ],
)
def test_what_is_no_light_is_no_reference(light: Floats) -> None:
    with pytest.raises(ValueError, match="light"):
        LightReference(light, WIDTH, HEIGHT, MADE_AT)
