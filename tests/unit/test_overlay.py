import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from leukodesk.core.overlay import (
    SCREEN_SIDE_PX,
    attention_outline,
    attention_rgba,
    draw_attention,
    screen_size,
)


def _one_cell(rows: int, columns: int, row: int, column: int) -> NDArray[np.float32]:
    attention = np.zeros((rows, columns), np.float32)
    attention[row, column] = 1
    return attention


@pytest.mark.parametrize(("row", "column"), [(0, 0), (2, 5), (4, 6)])
def test_attention_lies_in_the_middle_of_its_cell(row: int, column: int) -> None:
    alpha = attention_rgba(_one_cell(5, 7, row, column), 700, 500)[..., 3].astype(float)
    y, x = np.unravel_index(int(alpha.argmax()), alpha.shape)
    assert row * 100 <= y < row * 100 + 100 and column * 100 <= x < column * 100 + 100
    if 0 < row < 4:
        rows, columns = np.indices(alpha.shape)
        assert (rows * alpha).sum() / alpha.sum() == pytest.approx(row * 100 + 49.5, abs=0.5)
        assert (columns * alpha).sum() / alpha.sum() == pytest.approx(column * 100 + 49.5, abs=0.5)


def test_more_attention_is_lighter_and_less_transparent() -> None:
    ramp = np.linspace(0, 1, 256, dtype=np.float32)[None].repeat(4, axis=0)
    rgba = attention_rgba(ramp, 256, 4)
    lightness = cv2.cvtColor(np.ascontiguousarray(rgba[..., :3]), cv2.COLOR_RGB2LAB)[1, :, 0].astype(int)
    assert (np.diff(lightness) >= -1).all() and lightness[-1] - lightness[0] > 200
    alpha = rgba[1, :, 3].astype(int)
    assert alpha[0] == 0 and alpha[-1] == 255 and (np.diff(alpha) >= 0).all()


def test_no_attention_leaves_the_image_as_it_is() -> None:
    pixels = np.random.default_rng(1).integers(0, 256, (300, 90, 3), dtype=np.uint8)
    nothing = np.zeros((7, 7), np.float32)
    assert np.array_equal(draw_attention(pixels, nothing), pixels)
    assert np.array_equal(draw_attention(pixels, np.ones((7, 7), np.float32), opacity=0), pixels)
    assert attention_outline(nothing, 90, 300) == ()


def test_drawn_attention_is_the_blend_of_image_and_rgba() -> None:
    random = np.random.default_rng(2)
    pixels = random.integers(0, 256, (600, 64, 3), dtype=np.uint8)
    attention = random.random((4, 4), dtype=np.float32)
    rgba = attention_rgba(attention, 64, 600).astype(float)
    alpha = rgba[..., 3:] / 255 * 0.5
    expected = pixels * (1 - alpha) + rgba[..., :3] * alpha
    assert np.abs(draw_attention(pixels, attention, 0.5) - expected).max() < 1.6


def test_outline_of_a_round_hill_is_a_circle_at_its_level() -> None:
    y, x = np.mgrid[0:64, 0:64].astype(np.float32)
    hill = np.clip(1 - np.hypot(x - 31.5, y - 31.5) / 40, 0, 1)
    (outline,) = attention_outline(hill, 2000, 2000, level=0.5)
    assert outline.dtype == np.float32
    radii = np.hypot(*(outline - (999.5, 999.5)).T)
    assert radii.mean() == pytest.approx(20 / 64 * 2000, rel=0.01)
    assert radii.std() < 2  # less than half a pixel of the enlargement, which has 3.9 of the image


def test_outline_reaches_the_border_of_the_image() -> None:
    attention = np.zeros((4, 4), np.float32)
    attention[:2] = 1
    (outline,) = attention_outline(attention, 400, 300)
    assert outline[:, 0].min() == pytest.approx(-0.5) and outline[:, 0].max() == pytest.approx(399.5)
    assert outline[:, 1].min() == pytest.approx(-0.5) and outline[:, 1].max() == pytest.approx(149.5, abs=1)


def test_a_hole_has_an_outline_of_its_own() -> None:
    attention = np.ones((5, 5), np.float32)
    attention[2, 2] = 0
    assert len(attention_outline(attention, 500, 500)) == 2


def test_a_map_for_the_screen_keeps_the_proportions_and_is_never_larger_than_the_image() -> None:
    assert screen_size(640, 480) == (640, 480)
    assert screen_size(4000, 3000) == (SCREEN_SIDE_PX, 768)
    assert screen_size(100_000, 32) == (SCREEN_SIDE_PX, 1)


@given(
    attention=arrays(np.float32, st.tuples(st.integers(1, 9), st.integers(1, 9)), elements=st.floats(width=32)),
    width=st.integers(1, 80),
    height=st.integers(1, 80),
    level=st.floats(0.01, 0.99),
)
def test_any_map_can_be_drawn_on_any_image(
    attention: NDArray[np.float32], width: int, height: int, level: float
) -> None:
    pixels = np.full((height, width, 3), 127, np.uint8)
    assert attention_rgba(attention, width, height).shape == (height, width, 4)
    assert draw_attention(pixels, attention).shape == pixels.shape
    for outline in attention_outline(attention, width, height, level):
        assert np.isfinite(outline).all()
        assert outline.min() >= -0.51 and (outline <= np.array([width, height]) - 0.49).all()
