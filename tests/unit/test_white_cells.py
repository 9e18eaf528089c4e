from collections.abc import Sequence
from itertools import cycle, product

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from leukodesk.core.synthetic import SyntheticField, generate_field, synthetic_field
from leukodesk.core.white_cells import WhiteCell, find_white_cells

Pixels = NDArray[np.uint8]


def _centre(cell: WhiteCell) -> tuple[float, float]:
    x, y, width, height = cell.box_px
    return x + width / 2, y + height / 2


def _assert_found(truth: SyntheticField, cells: tuple[WhiteCell, ...]) -> None:
    """Every generated cell has exactly one found cell whose middle lies well within it."""
    assert len(cells) == len(truth.white_cell_boxes_px)
    for x, y, width, height in truth.white_cell_boxes_px:
        within = [
            cell
            for cell in cells
            if abs(_centre(cell)[0] - x - width / 2) < width / 3 and abs(_centre(cell)[1] - y - height / 2) < height / 3
        ]
        assert len(within) == 1


@pytest.mark.parametrize("seed", range(8))
def test_every_white_cell_is_found_once_where_it_is(seed: int) -> None:
    truth = generate_field(seed, white_cells=seed % 5 + 1)
    _assert_found(truth, find_white_cells(truth.pixels))


@pytest.mark.parametrize(("width", "height"), [(224, 224), (1600, 1200), (480, 640)])
def test_found_at_every_size(width: int, height: int) -> None:
    truth = generate_field(3, width, height, 3)
    _assert_found(truth, find_white_cells(truth.pixels))


def _field_of_blasts(
    *centres: tuple[float, float], red_cells: Sequence[tuple[int, int, int]] = ((200, 140, 135),)
) -> Pixels:
    """A drawn field: red cells on a grid, of these colours in turn, and blasts with hardly any cytoplasm."""
    pixels = np.full((480, 640, 3), (228, 230, 222), np.uint8)
    places = product(range(30, 640, 80), range(30, 480, 80))
    for (x, y), colour in zip(places, cycle(red_cells), strict=False):
        if all(np.hypot(x - across, y - down) > 80 for across, down in centres):
            cv2.circle(pixels, (x, y), 30, colour, cv2.FILLED, cv2.LINE_AA)
    for across, down in centres:
        middle = (round(across), round(down))
        cv2.circle(pixels, middle, 42, (150, 150, 205), cv2.FILLED, cv2.LINE_AA)
        cv2.circle(pixels, middle, 40, (95, 45, 160), cv2.FILLED, cv2.LINE_AA)
    return np.asarray(cv2.GaussianBlur(pixels, (0, 0), 1), np.uint8)


@pytest.mark.parametrize(("pale", "deep"), [((180, 180, 205), (140, 140, 200)), ((170, 170, 205), (150, 150, 205))])
def test_a_lone_blast_is_told_from_bluish_red_cells(pale: tuple[int, int, int], deep: tuple[int, int, int]) -> None:
    """They differ so much among themselves, and are so many, that the best single threshold lies between them."""
    (cell,) = find_white_cells(_field_of_blasts((250, 240), red_cells=(pale, deep)))
    assert _centre(cell) == pytest.approx((250, 240), abs=8)


@pytest.mark.parametrize("distance", [75, 80, 85])
def test_touching_cells_are_two(distance: int) -> None:
    cells = find_white_cells(_field_of_blasts((250, 240), (250 + distance, 240)))
    assert len(cells) == 2
    left, right = sorted(_centre(cell)[0] for cell in cells)
    assert abs(left - 250) < 10 and abs(right - 250 - distance) < 10


def test_a_chain_of_touching_cells_is_counted() -> None:
    assert len(find_white_cells(_field_of_blasts((200, 240), (277, 240), (354, 240), (393, 307)))) == 4


def test_lobes_of_one_nucleus_are_one_cell() -> None:
    pixels = _field_of_blasts()
    cv2.circle(pixels, (320, 240), 75, (185, 165, 212), cv2.FILLED, cv2.LINE_AA)
    for lobe in ((290, 215), (345, 220), (325, 275)):
        cv2.circle(pixels, lobe, 20, (95, 45, 160), cv2.FILLED, cv2.LINE_AA)
    (cell,) = find_white_cells(pixels)
    x, y, width, height = cell.box_px
    assert x < 270 and y < 195 and x + width > 365 and y + height > 295


def test_area_and_outline_are_the_nucleus_in_pixels_of_the_image() -> None:
    pixels = np.asarray(cv2.resize(_field_of_blasts((300, 200)), None, fx=3, fy=3), np.uint8)
    (cell,) = find_white_cells(pixels)
    assert cell.outline_px.dtype == np.float32 and cell.outline_px.shape[1] == 2
    assert cell.nucleus_area_px == pytest.approx(np.pi * 120**2, rel=0.15)
    radii = np.hypot(*(cell.outline_px - (901, 601)).T)
    assert radii.min() > 105 and radii.max() < 135
    x, y, width, height = cell.box_px
    assert width == pytest.approx(1.3 * 240, rel=0.1) and height == pytest.approx(1.3 * 240, rel=0.1)
    assert x + width / 2 == pytest.approx(901, abs=8) and y + height / 2 == pytest.approx(601, abs=8)


def test_boxes_stay_within_the_image() -> None:
    cells = find_white_cells(generate_field(2, white_cells=[(10.0, 240.0), (630.0, 470.0)]).pixels)
    assert len(cells) == 2
    for x, y, width, height in (cell.box_px for cell in cells):
        assert x >= 0 and y >= 0 and x + width <= 640 and y + height <= 480 and width > 0 and height > 0


@pytest.mark.parametrize("seed", range(4))
def test_red_cells_and_platelets_alone_are_no_white_cells(seed: int) -> None:
    assert find_white_cells(synthetic_field(seed, white_cells=0)) == ()


@pytest.mark.parametrize("level", [0, 128, 255])
def test_none_in_a_blank_image(level: int) -> None:
    assert find_white_cells(np.full((100, 120, 3), level, np.uint8)) == ()


def test_the_same_image_gives_the_same_cells_and_is_not_changed() -> None:
    pixels = synthetic_field(4)
    before = pixels.copy()
    pixels.flags.writeable = False
    first, second = find_white_cells(pixels), find_white_cells(pixels)
    assert [cell.box_px for cell in first] == [cell.box_px for cell in second]
    assert np.array_equal(pixels, before)


@settings(max_examples=60, deadline=None)
@given(
    coarse=arrays(np.uint8, st.tuples(st.integers(2, 12), st.integers(2, 12), st.just(3))),
    width=st.integers(32, 300),
    height=st.integers(32, 300),
    smooth=st.booleans(),
)
def test_never_raises_and_never_leaves_the_image(coarse: Pixels, width: int, height: int, smooth: bool) -> None:
    interpolation = cv2.INTER_LINEAR if smooth else cv2.INTER_NEAREST
    pixels = np.asarray(cv2.resize(coarse, (width, height), interpolation=interpolation), np.uint8)
    for cell in find_white_cells(pixels):
        x, y, box_width, box_height = cell.box_px
        assert x >= 0 and y >= 0 and x + box_width <= width and y + box_height <= height
        assert np.isfinite(cell.outline_px).all() and cell.nucleus_area_px > 0


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(0, 2**32 - 1), width=st.integers(32, 700), height=st.integers(32, 700))
def test_noise_never_raises(seed: int, width: int, height: int) -> None:
    noise = np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)
    find_white_cells(noise)


def test_large_even_shapes_are_divided_in_no_time() -> None:
    """Their distance transform is a ridge, a peak at every pixel: compared pair by pair, this would take minutes."""
    pixels = np.full((600, 900, 3), 245, np.uint8)
    for x in range(20, 880, 160):
        cv2.rectangle(pixels, (x, 20), (x + 120, 580), (90, 40, 160), cv2.FILLED)
    assert len(find_white_cells(pixels)) < 100
