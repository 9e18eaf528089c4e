"""Preprocessing: exact steps, and nothing of the masked corner comes through."""

from dataclasses import replace

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from leukodesk.core.manifest import MaskCorner, Preprocessing
from leukodesk.core.preprocessing import prepare_pixels, preprocess, scale_pixels
from leukodesk.core.stain_normalisation import normalise_stain, reference_of
from leukodesk.core.synthetic import synthetic_field

PLAIN = Preprocessing(width_px=64, height_px=48, factor=1.0, offset=0.0)
CORNER = MaskCorner(height_fraction=24 / 224, width_fraction=60 / 224, value=235)


def noise(height: int, width: int, seed: int = 0) -> NDArray[np.uint8]:
    return np.random.default_rng(seed).integers(0, 256, (height, width, 3), np.uint8)


def test_an_image_of_the_inputs_size_is_only_scaled() -> None:
    pixels = noise(48, 64)
    result = preprocess(pixels, replace(PLAIN, factor=1 / 127.5, offset=-1.0))
    assert result.dtype == np.float32
    assert result.flags.c_contiguous
    np.testing.assert_allclose(result, pixels / 127.5 - 1, atol=1e-6)
    assert result.min() >= -1
    assert result.max() <= 1


def test_it_is_scaling_after_preparing() -> None:
    steps = replace(PLAIN, factor=0.5, offset=3.0, mask_corner=CORNER, clahe_clip_limit=2.0)
    prepared = prepare_pixels(noise(200, 300), steps)
    assert prepared.dtype == np.uint8
    np.testing.assert_array_equal(preprocess(noise(200, 300), steps), scale_pixels(prepared, steps))
    np.testing.assert_array_equal(scale_pixels(prepared, steps), prepared * np.float32(0.5) + np.float32(3))


def test_shrinking_takes_the_mean_of_every_area() -> None:
    pixels = noise(96, 128)
    expected = pixels.reshape(48, 2, 64, 2, 3).mean((1, 3))
    np.testing.assert_allclose(preprocess(pixels, PLAIN), expected, atol=0.51)


def test_growing_interpolates_between_neighbours() -> None:
    ramp = np.repeat(np.arange(0, 32, dtype=np.uint8)[np.newaxis, :, np.newaxis] * 8, 24, axis=0).repeat(3, 2)
    grown = preprocess(ramp, PLAIN)[10, :, 0]
    expected = np.clip((np.arange(64) + 0.5) / 2 - 0.5, 0, 31) * 8
    np.testing.assert_allclose(grown, expected, atol=0.51)


def test_one_side_grows_and_the_other_shrinks() -> None:
    pixels = noise(24, 640)
    expected = cv2.resize(pixels, (64, 48), interpolation=cv2.INTER_LINEAR)
    np.testing.assert_array_equal(preprocess(pixels, PLAIN), expected)


def test_the_pixels_given_stay_as_they_are() -> None:
    pixels = noise(48, 64)
    before = pixels.copy()
    pixels.flags.writeable = False
    preprocess(pixels, replace(PLAIN, mask_corner=CORNER, clahe_clip_limit=2.0))
    np.testing.assert_array_equal(pixels, before)


def test_pixels_need_not_be_contiguous() -> None:
    pixels = noise(96, 128)
    np.testing.assert_array_equal(preprocess(pixels[:, ::-1], PLAIN), preprocess(pixels[:, ::-1].copy(), PLAIN))


STAINS = {method: reference_of(synthetic_field(5, 200, 200), method) for method in ("reinhard", "macenko")}


@given(
    size=st.tuples(st.integers(1, 400), st.integers(1, 400)),
    target=st.tuples(st.integers(32, 96), st.integers(32, 96)),
    fractions=st.tuples(st.floats(0.01, 0.99), st.floats(0.01, 0.99)),
    steps=st.sampled_from(
        [
            {},
            {"colour": "grey"},
            {"clahe_clip_limit": 2.0},
            {"stain_normalisation": STAINS["reinhard"]},
            {"stain_normalisation": STAINS["macenko"]},
        ]
    ),
)
def test_nothing_of_the_masked_corner_has_any_influence(
    size: tuple[int, int], target: tuple[int, int], fractions: tuple[float, float], steps: dict[str, object]
) -> None:
    corner = MaskCorner(*fractions, value=235)
    wanted = replace(PLAIN, height_px=target[0], width_px=target[1], mask_corner=corner, **steps)
    image, other = noise(*size), noise(*size)
    rows, columns = (int(np.ceil(side * part - 1e-9)) for side, part in zip(size, fractions, strict=True))
    other[size[0] - rows :, size[1] - columns :] = noise(rows, columns, seed=1)
    np.testing.assert_array_equal(preprocess(image, wanted), preprocess(other, wanted))


@given(size=st.tuples(st.integers(20, 400), st.integers(20, 400)), value=st.sampled_from([0, 235, 255]))
def test_the_mask_is_no_larger_than_it_must_be(size: tuple[int, int], value: int) -> None:
    """Less than three pixels of the input (or what they show of the image) beyond the fractions asked for."""
    corner = MaskCorner(0.25, 0.5, value)
    flat = np.full((*size, 3), 128, np.uint8)
    masked = preprocess(flat, replace(PLAIN, mask_corner=corner))[..., 0] == value
    assert masked[-1, -1]
    rows, columns = masked[:, -1].sum(), masked[-1].sum()
    assert masked.sum() == rows * columns, "a rectangle"
    # One pixel of the image, one of the input, one of interpolation.
    assert 0.25 * 48 <= rows <= 0.25 * 48 + 2 + 48 / size[0] * 1.5
    assert 0.5 * 64 <= columns <= 0.5 * 64 + 2 + 64 / size[1] * 1.5


def test_the_scale_bar_of_a_224_pixel_field_is_masked_exactly() -> None:
    steps = replace(PLAIN, width_px=224, height_px=224, mask_corner=CORNER)
    result = preprocess(np.zeros((224, 224, 3), np.uint8), steps)
    expected = np.zeros((224, 224, 3))
    expected[200:, 164:] = 235
    np.testing.assert_array_equal(result, expected)


@given(
    size=st.tuples(st.integers(1, 400), st.integers(1, 400)),
    target=st.tuples(st.integers(32, 96), st.integers(32, 96)),
    fraction=st.floats(0.01, 0.49),
    steps=st.sampled_from([{}, {"clahe_clip_limit": 2.0}, {"stain_normalisation": STAINS["reinhard"]}]),
)
def test_nothing_of_the_masked_border_has_any_influence(
    size: tuple[int, int], target: tuple[int, int], fraction: float, steps: dict[str, object]
) -> None:
    wanted = replace(PLAIN, height_px=target[0], width_px=target[1], mask_border_fraction=fraction, **steps)
    image, other = noise(*size), noise(*size, seed=1)
    rows, columns = (int(np.ceil(side * fraction - 1e-9)) for side in size)
    other[rows : size[0] - rows, columns : size[1] - columns] = image[
        rows : size[0] - rows, columns : size[1] - columns
    ]
    np.testing.assert_array_equal(preprocess(image, wanted), preprocess(other, wanted))


def test_the_border_is_a_mid_grey_frame_of_the_width_asked_for() -> None:
    steps = replace(PLAIN, width_px=100, height_px=80, mask_border_fraction=0.1)
    result = preprocess(np.full((160, 200, 3), 7, np.uint8), steps)
    expected = np.full((80, 100, 3), 128)
    expected[8:-8, 10:-10] = 7
    np.testing.assert_array_equal(result, expected)


@pytest.mark.parametrize("method", ["reinhard", "macenko"])
def test_what_is_painted_over_counts_for_no_stain_and_stays_as_it_is(method: str) -> None:
    """The colours of the cells depend on the rest of the image alone: as if the corner were not there."""
    field = synthetic_field(8, 200, 200)
    steps = replace(PLAIN, width_px=200, height_px=200, stain_normalisation=STAINS[method])
    masked = prepare_pixels(field, replace(steps, mask_corner=MaskCorner(0.5, 1 - 1e-12, 235)))
    assert (masked[100:] == 235).all()
    np.testing.assert_array_equal(masked[:100], normalise_stain(field[:100], STAINS[method]))


@pytest.mark.parametrize("method", ["reinhard", "macenko"])
@pytest.mark.parametrize("colour", ["rgb", "grey"])
def test_the_steps_follow_each_other_in_the_order_documented(method: str, colour: str) -> None:
    """Resized, corner, border, stain, grey, equalised, scaled: each step done here by hand."""
    field = synthetic_field(9, 300, 280)
    steps = Preprocessing(
        *(128, 120, 1 / 127.5, -1.0),
        colour=colour,
        mask_corner=CORNER,
        clahe_clip_limit=2.0,
        mask_border_fraction=0.05,
        stain_normalisation=STAINS[method],
    )
    masked = prepare_pixels(field, replace(steps, stain_normalisation=None, colour="rgb", clahe_clip_limit=None))
    unmasked = prepare_pixels(field, replace(PLAIN, width_px=128, height_px=120))
    stained = normalise_stain(masked, STAINS[method], shown=(masked == unmasked).all(axis=2))
    plain = replace(PLAIN, width_px=128, height_px=120)
    grey = prepare_pixels(stained, replace(plain, colour=colour))
    equalised = prepare_pixels(grey, replace(plain, colour=colour, clahe_clip_limit=2.0))
    np.testing.assert_array_equal(prepare_pixels(field, steps), equalised)
    np.testing.assert_array_equal(preprocess(field, steps), scale_pixels(equalised, steps))


def test_grey_is_three_equal_channels_of_luma() -> None:
    pixels = noise(48, 64)
    result = preprocess(pixels, replace(PLAIN, colour="grey"))
    np.testing.assert_allclose(result[..., 0], pixels @ np.array([0.299, 0.587, 0.114]), atol=0.51)
    np.testing.assert_array_equal(result[..., 0], result[..., 2])


@pytest.mark.parametrize("colour", ["rgb", "grey"])
def test_equalising_spreads_lightness(colour: str) -> None:
    flat = np.clip(np.random.default_rng(0).normal(128, 4, (48, 64, 1)), 0, 255).astype(np.uint8).repeat(3, 2)
    steps = replace(PLAIN, colour=colour)
    spread = preprocess(flat, replace(steps, clahe_clip_limit=4.0)).std()
    assert spread > 2 * preprocess(flat, steps).std()


def test_equalising_keeps_the_hue() -> None:
    pixels = np.empty((48, 64, 3), np.uint8)
    pixels[:] = (150, 90, 180)
    pixels[:, :32] = (190, 140, 215)
    before, after = (
        cv2.cvtColor(prepare_pixels(pixels, replace(PLAIN, clahe_clip_limit=limit)), cv2.COLOR_RGB2LAB).astype(int)
        for limit in (None, 2.0)
    )
    assert np.abs(before[..., 1:] - after[..., 1:]).max() <= 4
    assert np.abs(before[..., 0] - after[..., 0]).max() > 4


@pytest.mark.parametrize(
    "pixels",
    [
        np.zeros((48, 64), np.uint8),
        np.zeros((48, 64, 4), np.uint8),
        np.zeros((48, 64, 3), np.float32),
        np.zeros((0, 64, 3), np.uint8),
    ],
)
def test_what_is_no_rgb_image_is_refused(pixels: NDArray[np.uint8]) -> None:
    with pytest.raises(ValueError, match="expected"):
        preprocess(pixels, PLAIN)
