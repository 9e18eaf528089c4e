"""16 bits to 8, transparency, orientation."""

import io

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from PIL import Image, ImageOps

from leukodesk.core.image_formats.pixels import reduce_to_8_bits, to_rgb, upright
from tests.image_files import exif_with, picture


@pytest.mark.parametrize(
    ("brightest", "white"),
    [(255, 255), (256, 1023), (1023, 1023), (1024, 4095), (4095, 4095), (4096, 16383), (16384, 65535), (65535, 65535)],
)
def test_white_is_that_of_the_smallest_depth_that_holds_the_brightest_sample(brightest: int, white: int) -> None:
    samples = np.array([[0, brightest // 2, brightest]], np.uint16)
    reduced, note = reduce_to_8_bits(samples)
    assert reduced.tolist() == [[int(np.floor(sample * 255 / white + 0.5)) for sample in samples[0].tolist()]]
    assert (f"0 to {white} was scaled" in note) == (white < 65535)


def test_8_bits_stretched_to_16_come_back_unchanged() -> None:
    levels = np.arange(256, dtype=np.uint16)[:, np.newaxis]
    assert (reduce_to_8_bits(levels * 257)[0] == levels).all()
    assert (reduce_to_8_bits(levels)[0] == levels).all()


def test_all_black_stays_black() -> None:
    assert not reduce_to_8_bits(np.zeros((40, 40), np.uint16))[0].any()


@given(arrays.arrays(np.uint16, st.tuples(st.integers(1, 130), st.integers(1, 5))))
def test_reducing_keeps_the_order_of_brightness(samples: np.ndarray) -> None:
    reduced, _ = reduce_to_8_bits(samples)
    order = np.argsort(samples, axis=None, kind="stable")
    assert (np.diff(reduced.ravel()[order].astype(int)) >= 0).all()


@pytest.mark.parametrize("orientation", range(10))
def test_upright_is_what_pillow_calls_upright(orientation: int) -> None:
    stored = Image.fromarray(picture())
    stream = io.BytesIO()
    stored.save(stream, "PNG", exif=exif_with(orientation))
    with Image.open(stream) as image:
        expected = np.asarray(ImageOps.exif_transpose(image))
    assert np.array_equal(upright(picture(), orientation), expected)


@given(st.integers(0, 255), st.integers(0, 255))
def test_transparency_is_laid_on_white_to_the_nearest_level(colour: int, alpha: int) -> None:
    rgba = np.full((32, 32, 4), (colour, 0, 255, alpha), np.uint8)
    rgba[0, 0, 3] = 255  # or all of it might count as a channel that was never filled
    red, green, blue = to_rgb(Image.fromarray(rgba)).pixels[5, 5].tolist()
    assert red == int(colour * alpha / 255 + 255 - alpha + 0.5 + 1e-9)
    assert green == 255 - alpha and blue == 255
