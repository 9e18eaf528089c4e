"""The picture of a live frame: its size, what of the frame it shows, and that no clipped spot is lost in it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from leukodesk.services.capturing.frame_picture import LEAST_SPOT_PX, STRIPE_COLOURS_BGRA, Crop, picture


def frame(width: int, height: int, value: int = 120) -> NDArray[np.uint8]:
    return np.full((height, width, 3), value, np.uint8)


def striped(bgra: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Where a picture has one of the zebra's colours."""
    return np.any([(bgra == colour).all(axis=2) for colour in STRIPE_COLOURS_BGRA], axis=0)


@pytest.mark.parametrize(
    ("frame_size", "room", "size"),
    [
        ((1280, 960), (900, 675), (900, 675)),
        ((1280, 960), (900, 500), (667, 500)),
        ((2592, 1944), (300, 900), (300, 225)),
        ((320, 240), (900, 900), (900, 675)),
        ((1281, 37), (100, 100), (100, 3)),
        ((5000, 2), (100, 100), (100, 1)),
        ((1, 1), (1, 1), (1, 1)),
    ],
)
def test_the_whole_frame_is_fitted_into_the_room(
    frame_size: tuple[int, int], room: tuple[int, int], size: tuple[int, int]
) -> None:
    made = picture(frame(*frame_size), *room, zebra=True)
    assert made.bgra.shape == (size[1], size[0], 4) and made.bgra.flags.c_contiguous
    assert made.crop == Crop(0, 0, *frame_size)
    assert (made.frame_width_px, made.frame_height_px) == frame_size
    assert (made.room_width_px, made.room_height_px) == room


def test_colours_are_those_of_the_frame_in_the_order_of_the_screen() -> None:
    pixels = frame(40, 30)
    pixels[:, :20] = (200, 100, 50)
    made = picture(pixels, 20, 15, zebra=False)
    assert made.bgra[7, 4].tolist() == [50, 100, 200, 255]
    assert made.bgra[7, 15].tolist() == [120, 120, 120, 255]


def test_fine_detail_becomes_its_mean_and_no_pattern() -> None:
    pixels = frame(1200, 800, 0)
    pixels[::2, ::2] = pixels[1::2, 1::2] = 200
    made = picture(pixels, 300, 200, zebra=False).bgra[..., :3]
    assert made.min() >= 98 and made.max() <= 102


def test_a_zoom_shows_the_middle_and_keeps_pixels_square() -> None:
    pixels = np.random.default_rng(1).integers(0, 250, (60, 80, 3), np.uint8)
    same = picture(pixels, 40, 20, zebra=False, zoom=1.0)
    assert same.crop == Crop(20, 20, 40, 20) and same.scale == 1.0
    assert np.array_equal(same.bgra[..., 2::-1], pixels[20:40, 20:60])
    twice = picture(pixels, 40, 20, zebra=False, zoom=2.0)
    assert twice.crop == Crop(30, 25, 20, 10) and twice.scale == 2.0
    assert np.array_equal(twice.bgra[..., 2::-1], pixels[25:35, 30:50].repeat(2, axis=0).repeat(2, axis=1))


def test_a_zoom_shows_no_more_than_there_is() -> None:
    made = picture(frame(80, 60), 400, 300, zebra=False, zoom=2.0)
    assert made.crop == Crop(0, 0, 80, 60) and made.bgra.shape == (120, 160, 4)


@given(st.data())
def test_a_single_clipped_pixel_is_seen_in_every_picture(data: st.DataObject) -> None:
    width, height = data.draw(st.integers(20, 700)), data.draw(st.integers(20, 700))
    x, y = data.draw(st.integers(0, width - 1)), data.draw(st.integers(0, height - 1))
    pixels = frame(width, height)
    pixels[y, x, data.draw(st.integers(0, 2))] = 255
    made = picture(pixels, data.draw(st.integers(20, 300)), data.draw(st.integers(20, 300)), zebra=True)
    rows, columns = np.nonzero(striped(made.bgra))
    assert rows.size
    at_x, at_y = made.picture_point(x + 0.5, y + 0.5)
    assert np.hypot(columns + 0.5 - at_x, rows + 0.5 - at_y).min() <= LEAST_SPOT_PX
    assert np.ptp(rows) <= LEAST_SPOT_PX + made.scale + 1 and np.ptp(columns) <= LEAST_SPOT_PX + made.scale + 1


def test_a_clipped_spot_has_both_colours_of_the_zebra_and_the_rest_none() -> None:
    pixels = frame(1280, 960)
    pixels[400, 600] = 255
    made = picture(pixels, 900, 675, zebra=True)
    spot = made.bgra[striped(made.bgra)]
    assert {tuple(colour) for colour in spot.tolist()} == set(STRIPE_COLOURS_BGRA)
    assert not striped(picture(pixels, 900, 675, zebra=False).bgra).any()
    assert not striped(picture(frame(1280, 960, 253), 900, 675, zebra=True).bgra).any()


def test_the_frame_is_not_changed() -> None:
    pixels = frame(100, 80, 255)
    pixels.flags.writeable = False
    for zoom in (None, 1.0, 2.0):
        assert striped(picture(pixels, 50, 40, zebra=True, zoom=zoom).bgra).all()
    assert (pixels == 255).all()


@pytest.mark.parametrize("zoom", [None, 1.0, 2.0])
def test_points_go_from_the_picture_to_the_frame_and_back(zoom: float | None) -> None:
    made = picture(frame(640, 480), 300, 200, zebra=False, zoom=zoom)
    x, y = made.frame_point(17.0, 31.0)
    assert made.picture_point(x, y) == pytest.approx((17.0, 31.0))
    assert made.frame_point(made.bgra.shape[1] / 2, made.bgra.shape[0] / 2) == pytest.approx((320, 240))
