"""RGB of every pixel layout that cameras send."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from numpy.typing import NDArray

from leukodesk.capture.pixels import BAYER_NOTE, GREY_NOTE, YUV_NOTE, to_rgb
from leukodesk.core.errors import CameraFormatError

COLOUR = (200, 120, 40)
PATTERNS = {"RG": "RGGB", "GR": "GRBG", "GB": "GBRG", "BG": "BGGR"}

small = st.tuples(st.integers(1, 9), st.integers(1, 9))


def mosaic(pattern: str, levels: tuple[int, int, int], dtype: Any = np.uint8) -> NDArray[Any]:
    """What a sensor behind these four filters (first row, then second) sees of one colour."""
    samples = np.empty((12, 16), dtype)
    for place, letter in enumerate(pattern):
        samples[place // 2 :: 2, place % 2 :: 2] = levels["RGB".index(letter)]
    return samples


def packed(samples: list[int], bits: int) -> NDArray[np.uint8]:
    """Samples as one long number, the first in its lowest bits: what the PFNC calls "p"."""
    number = sum(sample << (place * bits) for place, sample in enumerate(samples))
    return np.frombuffer(number.to_bytes(-(-len(samples) * bits // 8), "little"), np.uint8)


def in_pairs(samples: list[int], bits: int) -> NDArray[np.uint8]:
    """Two samples in three bytes, as GigE Vision 1 has them."""
    low = (1 << (bits - 8)) - 1
    sent: list[int] = []
    for first, second in zip(samples[0::2], [*samples[1::2], 0], strict=False):
        sent += [first >> (bits - 8), (first & low) | (second & low) << 4, second >> (bits - 8)]
    return np.array(sent[: -(-len(samples) * 3 // 2)], np.uint8)


@given(arrays.arrays(np.uint8, st.tuples(st.integers(1, 9), st.integers(1, 9), st.just(3))))
def test_colours_of_8_bits_are_what_they_were(pixels: NDArray[np.uint8]) -> None:
    for layout, raw in {
        "RGB8": pixels,
        "RGB8Packed": pixels,
        "BGR8": pixels[:, :, ::-1],
        "BGR8Packed": pixels[:, :, ::-1],
        "RGBa8": np.dstack([pixels, pixels[:, :, :1]]),
        "BGRa8": np.dstack([pixels[:, :, ::-1], pixels[:, :, :1]]),
        "BGRA8Packed": np.dstack([pixels[:, :, ::-1], pixels[:, :, :1]]),
    }.items():
        rgb = to_rgb(raw, layout)
        assert np.array_equal(rgb.pixels, pixels), layout
        assert rgb.notes == ()


@pytest.mark.parametrize("layout", ["Mono8", "Mono12", "BayerRG8", "BayerGB16", "RGB8", "BGR8", "BGRa8", "YUV422_8"])
def test_the_pixels_are_a_copy_that_nothing_can_change(layout: str) -> None:
    channels = {"RGB8": 3, "BGR8": 3, "BGRa8": 4, "YUV422_8": 2}.get(layout, 1)
    raw = np.full((8, 8, channels) if channels > 1 else (8, 8), 7, np.uint16 if "1" in layout else np.uint8)
    pixels = to_rgb(raw, layout).pixels
    before = pixels.copy()
    raw[:] = 255
    assert np.array_equal(pixels, before)
    assert pixels.dtype == np.uint8 and pixels.shape == (8, 8, 3)
    assert pixels.flags.c_contiguous and not pixels.flags.writeable


@given(arrays.arrays(np.uint8, small))
def test_grey_becomes_three_equal_channels(raw: NDArray[np.uint8]) -> None:
    rgb = to_rgb(raw, "Mono8")
    assert (rgb.pixels == raw[:, :, np.newaxis]).all()
    assert rgb.notes == (GREY_NOTE,)


@given(st.sampled_from([10, 12, 14, 16]), st.data())
def test_the_eight_highest_bits_are_kept(bits: int, data: st.DataObject) -> None:
    raw = data.draw(arrays.arrays(np.uint16, small, elements=st.integers(0, (1 << bits) - 1)))
    rgb = to_rgb(raw, f"Mono{bits}")
    assert (rgb.pixels[:, :, 0] == raw // 2 ** (bits - 8)).all()
    assert rgb.notes == (GREY_NOTE, f"{bits} bits were reduced to 8.")
    colours = to_rgb(np.dstack([raw, raw // 2, raw // 4]), f"RGB{bits}")
    assert (colours.pixels[:, :, 1] == raw // 2 // 2 ** (bits - 8)).all()
    assert colours.notes == (f"{bits} bits were reduced to 8.",)


def test_twelve_bits_in_a_sixteen_bit_layout_are_not_shown_black() -> None:
    raw = np.array([[0, 2048, 4095, 4096, 65535]], np.uint16)
    rgb = to_rgb(raw, "Mono16", significant_bits=12)
    assert rgb.pixels[0, :, 0].tolist() == [0, 128, 255, 255, 255]
    assert "12 bits were reduced to 8." in rgb.notes
    assert to_rgb(raw % 256, "Mono16", significant_bits=8).notes == (GREY_NOTE,)
    assert to_rgb(raw, "Mono12", significant_bits=16).notes == (GREY_NOTE, "12 bits were reduced to 8.")


@pytest.mark.parametrize("name", PATTERNS)
def test_the_first_letters_of_a_bayer_pattern_are_its_first_pixels(name: str) -> None:
    rgb = to_rgb(mosaic(PATTERNS[name], COLOUR), f"Bayer{name}8")
    assert (rgb.pixels == COLOUR).all()
    assert rgb.notes == (BAYER_NOTE,)
    for bits in (10, 12, 16):
        levels = tuple(level << (bits - 8) for level in COLOUR)
        deep = to_rgb(mosaic(PATTERNS[name], levels, np.uint16), f"Bayer{name}{bits}")
        assert (deep.pixels == COLOUR).all()
        assert deep.notes == (BAYER_NOTE, f"{bits} bits were reduced to 8.")


def test_a_bayer_image_too_small_to_interpolate_is_refused() -> None:
    with pytest.raises(CameraFormatError, match="too small"):
        to_rgb(np.zeros((2, 8), np.uint8), "BayerRG8")


@given(st.sampled_from([10, 12, 14]), st.integers(1, 9), st.integers(1, 5), st.data())
def test_packed_samples_are_those_that_were_packed(bits: int, width: int, height: int, data: st.DataObject) -> None:
    samples = data.draw(arrays.arrays(np.uint16, (height, width), elements=st.integers(0, (1 << bits) - 1)))
    flat = samples.ravel().tolist()
    expected = to_rgb(samples, f"Mono{bits}")
    sent = {f"Mono{bits}p": packed(flat, bits)}
    if bits < 14:
        sent[f"Mono{bits}Packed"] = in_pairs(flat, bits)
    for layout, raw in sent.items():
        unpacked = to_rgb(raw, layout, size_px=(width, height))
        assert np.array_equal(unpacked.pixels, expected.pixels), layout
        assert unpacked.notes == expected.notes


@given(st.sampled_from([10, 12]), st.integers(0, 5))
def test_packed_rows_may_be_padded(bits: int, padding: int) -> None:
    samples = np.arange(15, dtype=np.uint16).reshape(3, 5) * 61
    rows = [np.concatenate([packed(row.tolist(), bits), np.full(padding, 255, np.uint8)]) for row in samples]
    unpacked = to_rgb(np.concatenate(rows), f"Mono{bits}p", size_px=(5, 3), stride_bytes=len(rows[0]))
    assert np.array_equal(unpacked.pixels, to_rgb(samples, f"Mono{bits}").pixels)


@pytest.mark.parametrize(("layout", "dtype"), [("Mono8", np.uint8), ("Mono16", np.uint16), ("BGR8", np.uint8)])
def test_padding_at_the_end_of_rows_is_no_part_of_the_image(layout: str, dtype: Any) -> None:
    channels = 3 if layout == "BGR8" else 1
    image = np.arange(4 * 6 * channels, dtype=dtype).reshape(4, 6 * channels)
    padded = np.pad(image, ((0, 0), (0, 2)), constant_values=99)
    shaped = image.reshape((4, 6, 3) if channels == 3 else (4, 6))
    flat = to_rgb(padded.ravel(), layout, size_px=(6, 4), stride_bytes=padded.strides[0])
    assert np.array_equal(flat.pixels, to_rgb(shaped, layout).pixels)
    assert np.array_equal(to_rgb(image.ravel(), layout, size_px=(6, 4)).pixels, flat.pixels)


@pytest.mark.parametrize(
    ("layout", "order"),
    [
        ("YUV422_8", "YUYV"),
        ("YCbCr422_8", "YUYV"),
        ("YUV422_YUYV_Packed", "YUYV"),
        ("YUV422_8_UYVY", "UYVY"),
        ("YCbCr422_8_CbYCrY", "UYVY"),
        ("YUV422Packed", "UYVY"),
    ],
)
def test_yuv_of_the_full_range(layout: str, order: str) -> None:
    red, green, blue = COLOUR
    y = 0.299 * red + 0.587 * green + 0.114 * blue
    rgb = to_rgb(yuv_of(y, 128 + 0.564 * (blue - y), 128 + 0.713 * (red - y), order), layout)
    assert np.abs(rgb.pixels.astype(int) - COLOUR).max() <= 2
    assert rgb.notes == (YUV_NOTE,)
    black_white = to_rgb(np.concatenate([yuv_of(0, 128, 128, order), yuv_of(255, 128, 128, order)]), layout)
    assert (black_white.pixels[:4] == 0).all() and (black_white.pixels[4:] == 255).all()


@pytest.mark.parametrize(("layout", "order"), [("YCbCr601_422_8", "YUYV"), ("YCbCr601_422_8_CbYCrY", "UYVY")])
def test_yuv_of_the_television_range(layout: str, order: str) -> None:
    black_white = to_rgb(np.concatenate([yuv_of(16, 128, 128, order), yuv_of(235, 128, 128, order)]), layout)
    assert black_white.pixels[:4].max() <= 1 and black_white.pixels[4:].min() >= 254


def yuv_of(y: float, u: float, v: float, order: str) -> NDArray[np.uint8]:
    """(4, 4, 2) of one colour."""
    of_two = [round({"Y": y, "U": u, "V": v}[letter]) for letter in order]
    return np.tile(np.array(of_two, np.uint8).reshape(1, 2, 2), (4, 2, 1))


@pytest.mark.parametrize("layout", ["", "Coord3D_ABC32f", "Mono1p", "Mono8Signed", "BayerXX8", "Mono14Packed", "mono8"])
def test_an_unknown_layout_is_refused_with_what_to_set_instead(layout: str) -> None:
    with pytest.raises(
        CameraFormatError, match="Set its pixel format to RGB8, BGR8, a Bayer format or Mono8"
    ) as caught:
        to_rgb(np.zeros((8, 8), np.uint8), layout)
    assert f"“{layout}”" in caught.value.message


@pytest.mark.parametrize(
    ("shape", "dtype", "layout"),
    [
        ((8, 8), np.uint16, "Mono8"),
        ((8, 8), np.uint8, "Mono12"),
        ((8, 8), np.uint8, "RGB8"),
        ((64,), np.uint8, "Mono8"),
        ((8, 8, 4), np.uint8, "BGR8"),
        ((8, 12), np.uint8, "Mono12p"),
    ],
)
def test_pixels_that_are_not_laid_out_as_said_are_refused(shape: tuple[int, ...], dtype: Any, layout: str) -> None:
    with pytest.raises(CameraFormatError, match="not laid out"):
        to_rgb(np.zeros(shape, dtype), layout)


@pytest.mark.parametrize("layout", ["Mono8", "Mono16", "Mono12p", "Mono10Packed", "RGB8", "YUV422_8"])
def test_half_an_image_is_refused(layout: str) -> None:
    with pytest.raises(CameraFormatError, match="less of an image"):
        to_rgb(np.zeros(50, np.uint8), layout, size_px=(8, 8))


def test_an_odd_width_of_yuv_is_refused() -> None:
    with pytest.raises(CameraFormatError, match="odd width"):
        to_rgb(np.zeros((4, 5, 2), np.uint8), "YUV422_8")
