"""Random changes keep an image an image, depend on the seed alone, and can each be switched off."""

from dataclasses import fields, replace

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leukodesk.core.manifest import MaskCorner, Preprocessing
from leukodesk.core.preprocessing import prepare_pixels, preprocess, scale_pixels
from leukodesk.core.stain_normalisation import reference_of
from leukodesk.core.synthetic import synthetic_field
from training.augmentation import (
    C_CELL,
    FINE_TUNE,
    FINE_TUNE_CELL,
    NONE,
    P_CELL,
    R_CELL,
    Augmentation,
    C,
    P,
    R,
    S,
    augment,
    for_cells,
)

PRESETS = {"FINE_TUNE": FINE_TUNE, "R": R, "C": C, "S": S, "P": P}
CELL_PRESETS = {"FINE_TUNE": FINE_TUNE_CELL, "R": R_CELL, "C": C_CELL, "P": P_CELL}
# What makes each change seen in most draws, where it stands alone.
ALONE = {
    "rotation_degrees": {"rotation_degrees": 30.0},
    "flip_horizontally": {"flip_horizontally": True},
    "flip_vertically": {"flip_vertically": True},
    "zoom": {"zoom": 0.3},
    "stretch": {"stretch": 0.3},
    "shift": {"shift": 0.3},
    "shear": {"shear": 0.3},
    "stain": {"stain": 0.3},
    "gain": {"gain": 0.3},
    "hue_degrees": {"hue_degrees": 40.0},
    "saturation": {"saturation": 0.3},
    "value": {"value": 0.3},
    "grey_share": {"grey_share": 1.0},
    "gamma": {"gamma": 0.3},
    "contrast": {"contrast": 0.3},
    "brightness": {"brightness": 0.3},
    "blur_share": {"blur_share": 1.0, "greatest_blur_px": 2.0},
    "noise": {"noise": 8.0},
}
NO_CHANGES = {"fill", "keep_black", "greatest_blur_px"}


@pytest.fixture(scope="module")
def pixels():
    return synthetic_field(3, 160, 160)


@pytest.fixture(scope="module")
def cell(pixels):
    """A disc of stained pixels on black."""
    disc = cv2.circle(np.zeros((160, 160, 3), np.uint8), (80, 80), 35, (255, 255, 255), -1)
    return np.minimum(pixels, disc)


@pytest.mark.parametrize("preset", PRESETS.values(), ids=PRESETS)
def test_same_seed_same_image_and_another_seed_another(pixels, preset):
    one, same, other = (augment(pixels, preset, np.random.default_rng(seed)) for seed in (5, 5, 6))
    assert np.array_equal(one, same)
    assert not np.array_equal(one, other)


@pytest.mark.parametrize("preset", [NONE, *PRESETS.values()], ids=["NONE", *PRESETS])
def test_the_original_is_left_alone_and_the_result_fits_it(pixels, preset):
    before = pixels.copy()
    changed = augment(pixels, preset, np.random.default_rng(1))
    changed[:] = 0
    assert np.array_equal(pixels, before)
    assert (changed.shape, changed.dtype) == (pixels.shape, np.uint8)


def test_everything_switched_off_changes_nothing(pixels):
    assert np.array_equal(augment(pixels, NONE, np.random.default_rng(1)), pixels)


@pytest.mark.parametrize("method", ["reinhard", "macenko"])
@pytest.mark.parametrize("colour", ["rgb", "grey"])
def test_training_without_changes_shows_the_network_what_inference_does(method, colour):
    """With every step of the preprocessing asked for."""
    field, reference = synthetic_field(7, 300, 260), reference_of(synthetic_field(8, 160, 160), method)
    steps = Preprocessing(
        *(160, 128, 1 / 127.5, -1.0),
        colour=colour,
        mask_corner=MaskCorner(0.1, 0.3, 128),
        mask_border_fraction=0.05,
        clahe_clip_limit=2.0,
        stain_normalisation=reference,
    )
    trained_on = scale_pixels(augment(prepare_pixels(field, steps), NONE, np.random.default_rng(0)), steps)
    assert np.array_equal(trained_on, preprocess(field, steps))


def test_every_change_is_tested_alone():
    assert set(ALONE) == {field.name for field in fields(Augmentation)} - NO_CHANGES


@pytest.mark.parametrize("strengths", ALONE.values(), ids=ALONE)
def test_each_change_alone_changes_the_image(pixels, strengths):
    alone = replace(NONE, **strengths)
    changed = [augment(pixels, alone, np.random.default_rng(seed)) for seed in range(4)]
    assert any(np.abs(image.astype(int) - pixels).mean() > 1 for image in changed)


@pytest.mark.parametrize("name", ["flip_horizontally", "flip_vertically"])
def test_mirrored_images_are_exact(pixels, name):
    flipped = np.flip(pixels, axis=1 if name == "flip_horizontally" else 0)
    for seed in range(6):
        changed = augment(pixels, replace(NONE, **{name: True}), np.random.default_rng(seed))
        assert np.array_equal(changed, pixels) or np.array_equal(changed, flipped)


def middles(strengths, count):
    """(x, y) that a dot at (100, 80), twenty pixels right of the middle of 161 × 161, is brought to, count times."""
    dot = np.zeros((161, 161, 3), np.uint8)
    cv2.circle(dot, (100, 80), 4, (255, 255, 255), -1)
    for seed in range(count):
        moments = cv2.moments(augment(dot, replace(strengths, fill="constant"), np.random.default_rng(seed))[..., 0])
        yield moments["m10"] / moments["m00"], moments["m01"] / moments["m00"]


def test_the_angle_stays_within_its_bound_and_uses_it():
    angles = [np.rad2deg(np.arctan2(y - 80, x - 80)) for x, y in middles(replace(NONE, rotation_degrees=30), 60)]
    assert -30.5 < min(angles) < -20
    assert 20 < max(angles) < 30.5
    assert {round(np.hypot(x - 80, y - 80)) for x, y in middles(replace(NONE, rotation_degrees=30), 20)} == {20}


def test_stretching_scales_one_axis_and_zooming_both():
    stretched = [(x - 80) / 20 for x, _ in middles(replace(NONE, stretch=0.2), 60)]
    zoomed = [(x - 80) / 20 for x, _ in middles(replace(NONE, zoom=0.2), 60)]
    assert 0.78 < min(stretched) < 0.85
    assert 1.15 < max(stretched) < 1.22
    assert np.exp(-0.2) - 0.02 < min(zoomed) < 0.87
    assert 1.15 < max(zoomed) < np.exp(0.2) + 0.02


def test_shifts_are_shares_of_width_and_height():
    offsets = [(x - 100, y - 80) for x, y in middles(replace(NONE, shift=0.2), 60)]
    assert np.abs(offsets).max() <= 0.2 * 161 + 0.5
    assert np.abs(offsets).max(axis=0).min() > 0.15 * 161


def test_fill_decides_what_comes_in_from_beyond():
    white = np.full((50, 50, 3), 255, np.uint8)
    shrunk = {
        fill: augment(white, replace(NONE, shift=0.4, fill=fill), np.random.default_rng(0))
        for fill in ("reflect", "nearest", "constant")
    }
    assert shrunk["reflect"].min() == shrunk["nearest"].min() == 255
    assert shrunk["constant"].min() == 0


def test_grey_share_of_one_takes_all_colour(pixels):
    grey = augment(pixels, replace(NONE, grey_share=1.0), np.random.default_rng(2))
    assert np.ptp(grey.astype(int), axis=2).max() == 0


def test_turning_the_hue_leaves_grey_grey_and_all_lightness(pixels):
    turned = [augment(pixels, replace(NONE, hue_degrees=60.0), np.random.default_rng(seed)) for seed in range(4)]
    for image in turned:
        assert np.abs(image.max(axis=2).astype(int) - pixels.max(axis=2)).max() <= 1
    grey = np.repeat(pixels[..., :1], 3, axis=2)
    assert np.array_equal(augment(grey, replace(NONE, hue_degrees=60.0), np.random.default_rng(2)), grey)


def test_restaining_leaves_white_white():
    white = np.full((40, 40, 3), 255, np.uint8)
    assert augment(white, replace(NONE, stain=0.3), np.random.default_rng(2)).min() >= 254


def test_restaining_by_nothing_returns_the_image(pixels):
    """A gain too small to see goes the whole way to optical density and back."""
    assert np.array_equal(augment(pixels, replace(NONE, gain=1e-9), np.random.default_rng(2)), pixels)


def test_noise_has_the_strength_drawn_and_no_pattern():
    grey = np.full((160, 160, 3), 128, np.uint8)
    noise = [
        augment(grey, replace(NONE, noise=8.0), np.random.default_rng(seed)).astype(int) - 128 for seed in range(9)
    ]
    assert 4 < max(one.std() for one in noise) < 8.2
    assert abs(np.mean(noise)) < 0.1
    strong = [one.ravel() for one in noise if one.std() > 2]
    assert abs(np.corrcoef(strong[0], strong[1])[0, 1]) < 0.02


def test_large_images_get_noise_too():
    grey = np.full((700, 700, 3), 128, np.uint8)
    assert 1 < augment(grey, replace(NONE, noise=8.0), np.random.default_rng(0)).std() < 8.2


@pytest.mark.parametrize("preset", CELL_PRESETS.values(), ids=CELL_PRESETS)
def test_around_a_cell_it_stays_black(cell, preset):
    for seed in range(8):
        changed = augment(cell, preset, np.random.default_rng(seed))
        assert (changed[:3].max(), changed[:, -3:].max()) == (0, 0)
        assert changed.max() > 60


def test_for_cells_changes_only_the_background():
    assert replace(for_cells(FINE_TUNE), fill=FINE_TUNE.fill, keep_black=False) == FINE_TUNE


def test_fine_tuning_augments_as_it_was_measured_with():
    """Turned by any angle, mirrored, and the strengths that the fine-tuned model before the shipped one had."""
    measured = replace(
        NONE,
        rotation_degrees=180,
        flip_horizontally=True,
        flip_vertically=True,
        zoom=0.2,
        shift=0.08,
        stain=0.15,
        gain=0.04,
        gamma=0.12,
        brightness=0.05,
        contrast=0.08,
        grey_share=0.15,
        blur_share=0.2,
        greatest_blur_px=1.2,
        noise=4.0,
    )
    assert measured == FINE_TUNE == Augmentation()


@pytest.mark.parametrize(
    "wrong",
    [{"zoom": -0.1}, {"noise": float("nan")}, {"stretch": 1.0}, {"rotation_degrees": 200}, {"fill": "wrap"}],
    ids=str,
)
def test_strengths_without_sense_are_refused(wrong):
    with pytest.raises(ValueError, match=next(iter(wrong))):
        Augmentation(**wrong)


@settings(max_examples=60)
@given(
    size=st.tuples(st.integers(1, 40), st.integers(1, 40)),
    level=st.sampled_from([0, 1, 128, 255]),
    preset=st.sampled_from([*PRESETS.values(), *CELL_PRESETS.values()]),
    seed=st.integers(0, 2**32),
)
def test_any_size_and_any_flat_colour_can_be_changed(size, level, preset, seed):
    changed = augment(np.full((*size, 3), level, np.uint8), preset, np.random.default_rng(seed))
    assert (changed.shape, changed.dtype) == ((*size, 3), np.uint8)
