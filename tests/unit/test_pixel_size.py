import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leukodesk.core.pixel_size import PixelSize, PixelSizeError, binned_um, pixel_size, scale_bar


def test_two_points_of_a_known_distance_give_the_pixel_size() -> None:
    found = pixel_size((100.0, 100.0), (400.0, 500.0), 50.0)
    assert found.um == pytest.approx(0.1)
    assert found.uncertainty_um == pytest.approx(0.1 * math.sqrt(2) / 500)


def test_the_uncertainty_covers_clicks_a_pixel_beside() -> None:
    meant = pixel_size((0.0, 0.0), (200.0, 0.0), 20.0)
    for beside in (-1.0, 1.0):
        clicked = pixel_size((0.0, 0.0), (200.0 + beside, 0.0), 20.0)
        assert abs(clicked.um - meant.um) <= meant.uncertainty_um


def test_farther_points_are_more_certain() -> None:
    near, far = pixel_size((0, 0), (60, 0), 6.0), pixel_size((0, 0), (1200, 0), 120.0)
    assert near.um == pytest.approx(far.um)
    assert near.uncertainty_um > 15 * far.uncertainty_um


@pytest.mark.parametrize(
    ("first", "second", "distance_um", "words"),
    [
        ((10.0, 10.0), (10.0, 10.0), 10.0, "too near"),
        ((0.0, 0.0), (49.0, 0.0), 10.0, "too near"),
        ((0.0, 0.0), (math.nan, 0.0), 10.0, "too near"),
        ((0.0, 0.0), (100.0, 0.0), 0.0, "Type the distance"),
        ((0.0, 0.0), (100.0, 0.0), -5.0, "Type the distance"),
        ((0.0, 0.0), (100.0, 0.0), math.inf, "Type the distance"),
        ((0.0, 0.0), (1000.0, 0.0), 0.1, "no light microscope"),
        ((0.0, 0.0), (100.0, 0.0), 100_000.0, "no light microscope"),
    ],
)
def test_what_gives_no_pixel_size_is_refused(
    first: tuple[float, float], second: tuple[float, float], distance_um: float, words: str
) -> None:
    with pytest.raises(PixelSizeError, match=words):
        pixel_size(first, second, distance_um)


@pytest.mark.parametrize(
    ("size", "text"),
    [
        (PixelSize(0.06449, 0.00012), "0.0645 ± 0.0001 µm per pixel"),
        (PixelSize(0.1, 0.002), "0.100 ± 0.002 µm per pixel"),
        (PixelSize(12.3, 1.4), "12 ± 1 µm per pixel"),
    ],
)
def test_it_is_said_with_the_digits_that_are_known(size: PixelSize, text: str) -> None:
    assert size.describe() == text


def test_binning_makes_pixels_larger() -> None:
    assert binned_um(0.1, 1, 2) == pytest.approx(0.2)
    assert binned_um(0.4, 4, 2) == pytest.approx(0.2)


@pytest.mark.parametrize(
    ("um_per_px", "most_px", "length_um", "text"),
    [
        (0.1, 200, 20, "20 µm"),
        (0.1, 199, 10, "10 µm"),
        (0.1, 500, 50, "50 µm"),
        (0.065, 150, 5, "5 µm"),
        (5.0, 200, 1000, "1 mm"),
        (0.004, 150, 0.5, "500 nm"),
        (1.0, 1, 1, "1 µm"),
    ],
)
def test_a_scale_bar_is_round_and_fits(um_per_px: float, most_px: float, length_um: float, text: str) -> None:
    bar = scale_bar(um_per_px, most_px)
    assert bar.length_um == pytest.approx(length_um) and bar.text == text
    assert bar.length_px == pytest.approx(length_um / um_per_px)


@given(um_per_px=st.floats(1e-3, 1e3), most_px=st.floats(10, 2000))
def test_a_scale_bar_is_never_longer_than_the_room_nor_much_shorter(um_per_px: float, most_px: float) -> None:
    bar = scale_bar(um_per_px, most_px)
    assert most_px / 2.5 * (1 - 1e-6) <= bar.length_px <= most_px * (1 + 1e-6)
    assert f"{bar.length_um:e}"[0] in "125"
