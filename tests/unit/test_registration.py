from functools import cache

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from leukodesk.core.registration import (
    HEIGHT_PX,
    WIDTH_PX,
    Fields,
    Thumbnail,
    difference_px,
    is_same_place,
    thumbnail,
)
from leukodesk.core.sharpness import edge_sharpness
from leukodesk.core.synthetic import synthetic_field

Pixels = NDArray[np.uint8]

WIDTH, HEIGHT = 640, 480


@cache
def _smear(seed: int = 1) -> Pixels:
    """Twice as wide and high as a field."""
    return synthetic_field(seed, 2 * WIDTH, 2 * HEIGHT, 12, red_cell_radius_px=30)


def _cut(right: float = 0.0, down: float = 0.0, blur_px: float = 0.0, light: float = 1.0, seed: int = 1) -> Pixels:
    """A field of the smear, moved by shares of a field from a middle one."""
    x, y = round((0.5 + right) * WIDTH), round((0.5 + down) * HEIGHT)
    pixels = _smear(seed)[y : y + HEIGHT, x : x + WIDTH]
    if blur_px:
        pixels = np.asarray(cv2.GaussianBlur(pixels, (0, 0), blur_px), np.uint8)
    return np.asarray(cv2.convertScaleAbs(pixels, alpha=light), np.uint8)


def _overlap(one: Thumbnail, *others: Thumbnail) -> float:
    fields = Fields()
    for other in others:
        fields.add(other)
    search = fields.search(one)
    assert fields.step(search, len(others))
    return search.overlap


@pytest.mark.parametrize("shape", [(480, 640), (960, 1280), (1944, 2592), (100, 130), (64, 2000)])
def test_a_thumbnail_has_one_size(shape: tuple[int, int]) -> None:
    pixels = np.zeros((*shape, 3), np.uint8)
    pixels[..., 1] = 77
    one = thumbnail(pixels)
    assert one.shape == (HEIGHT_PX, WIDTH_PX) and (one == 77).all()


@pytest.mark.parametrize("moved_px", [0.0, 0.5, 1.0, 1.5])
def test_a_small_shift_is_measured(moved_px: float) -> None:
    one, other = _cut(), _cut(right=moved_px / WIDTH_PX)
    assert difference_px(thumbnail(one), thumbnail(other)) == pytest.approx(moved_px, abs=0.4)


def test_flicker_is_no_movement() -> None:
    assert difference_px(thumbnail(_cut()), thumbnail(_cut(light=0.98))) < 0.2


def test_movement_is_more_than_shaking() -> None:
    assert difference_px(thumbnail(_cut()), thumbnail(_cut(right=0.05))) > 2.5


def test_the_same_place_is_known_in_another_focus_and_another_place_is_not() -> None:
    here = thumbnail(_cut())
    assert is_same_place(here, thumbnail(_cut(blur_px=6)), 2.0)
    assert not is_same_place(here, thumbnail(_cut(right=0.04)), 2.0)
    assert not is_same_place(here, thumbnail(_cut(seed=2)), 2.0)


@pytest.mark.parametrize(
    ("right", "down"),
    [(0, 0), (0.1, 0), (0, -0.2), (-0.3, 0.1), (0.25, 0.3), (-0.25, -0.25), (0.45, 0), (0, -0.45), (0.02, 0.02)],
)
@pytest.mark.parametrize("blur_px", [0.0, 4.0])
def test_a_field_is_found_by_what_it_has_in_common_with_one_taken(right: float, down: float, blur_px: float) -> None:
    overlap = _overlap(thumbnail(_cut()), thumbnail(_cut(right, down, blur_px, light=1.02)))
    assert overlap == pytest.approx((1 - abs(right)) * (1 - abs(down)), abs=0.04)


@pytest.mark.parametrize(("right", "down"), [(0.5, 0.5), (-0.5, 0.4), (0.5, -0.5)])
def test_a_corner_in_common_is_another_field(right: float, down: float) -> None:
    assert _overlap(thumbnail(_cut()), thumbnail(_cut(right, down))) == 0


def test_other_fields_are_told_apart_though_each_has_one_dark_nucleus() -> None:
    fields = [thumbnail(synthetic_field(seed, 240, 180, 1)) for seed in range(24)]
    for number, one in enumerate(fields):
        assert _overlap(one, *fields[:number]) == 0


def test_dust_on_the_camera_makes_no_two_fields_one() -> None:
    dust = np.full((HEIGHT, WIDTH, 1), 1.0, np.float32)
    for x, y in np.random.default_rng(0).integers(20, 460, (12, 2)):
        cv2.circle(dust, (int(x), int(y)), 7, 0.75, cv2.FILLED)
    dusty = [np.rint(_cut(*place) * dust).astype(np.uint8) for place in ((0, 0), (0.3, 0.1), (-0.5, 0.5))]
    here, beside, elsewhere = (thumbnail(pixels) for pixels in dusty)
    assert _overlap(here, beside) == pytest.approx(0.7 * 0.9, abs=0.04)
    assert _overlap(here, elsewhere) == 0


def test_a_search_goes_on_where_it_stopped_the_latest_first() -> None:
    fields = Fields()
    for seed in range(40):
        fields.add(thumbnail(synthetic_field(seed, 160, 120, 2)))
    search = fields.search(thumbnail(synthetic_field(5, 160, 120, 2)))
    found = []
    while not fields.step(search, 10):
        found.append(search.overlap)
    assert found == [0, 0, 0] and search.overlap == pytest.approx(1, abs=0.02)
    assert search.done == len(fields) == 40


def test_what_is_empty_is_like_nothing() -> None:
    empty = np.full((HEIGHT_PX, WIDTH_PX), 220, np.uint8)
    assert _overlap(empty, empty, thumbnail(_cut())) == 0
    assert Fields().step(Fields().search(empty), 1)


def test_edge_sharpness_falls_with_blur_and_hardly_depends_on_the_field() -> None:
    sharp = [edge_sharpness(synthetic_field(seed, WIDTH, HEIGHT, seed % 4)) for seed in range(6)]
    blurred = [edge_sharpness(synthetic_field(seed, WIDTH, HEIGHT, seed % 4, blur_px=3)) for seed in range(6)]
    assert min(sharp) > 0.75 * np.median(sharp)
    assert max(blurred) < 0.6 * np.median(sharp)
    assert edge_sharpness(np.full((100, 100, 3), 200, np.uint8)) == 0
