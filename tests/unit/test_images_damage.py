"""Files that are cut off, altered or made up: an error with the right word, never a crash, never a half-read image."""

import io
import struct
import warnings
import zlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from leukodesk.core.errors import (
    ImageDamagedError,
    ImageError,
    ImageMemoryError,
    ImageTooLargeError,
    ImageTruncatedError,
    ImageUnsupportedError,
)
from leukodesk.core.image_formats import decoding, pixels
from leukodesk.core.image_formats.decoding import decode
from leukodesk.core.image_formats.pixels import Decoded
from leukodesk.core.image_formats.sniffing import HEAD_BYTES, READABLE, sniff
from tests.image_files import (
    ImageFile,
    bmp_run_lengths,
    deep_picture,
    exif_with,
    image_files,
    opencv_file,
    picture,
    pillow_file,
    png_chunk,
    png_with,
    tiff_file,
)

FILES = {file.name: file for file in image_files() if len(file.data) < 50_000}
# Pillow leaves libtiff its own voice for damage that shows only while it unpacks; that cannot be kept back.
LIBTIFF_VOICES = (
    "tempfile.tif: ", "LZWDecode: ", "PackBitsDecode: ", "ZIPDecode: ",
    "JPEGLib: ", "JPEGSetupDecode: ", "TIFF", "_TIFF",
)  # fmt: skip
CHECKED_BY_SUM = [name for name in FILES if name.startswith("PNG") and "more" not in name]


@pytest.fixture(autouse=True)
def nothing_on_the_terminal(capfd: pytest.CaptureFixture[str]) -> Iterator[None]:
    yield
    out, err = capfd.readouterr()
    assert out == "" and not [line for line in err.splitlines() if not line.startswith(LIBTIFF_VOICES)]


@cache
def whole(name: str) -> Decoded:
    return decode(FILES[name].format, FILES[name].data)


def outcome(data: bytes) -> Decoded | ImageError | None:
    """What reading these bytes gives; None where they are not even taken for an image."""
    name = sniff(data[:HEAD_BYTES])
    if name not in READABLE:
        return None
    try:
        decoded = decode(name, data)
    except ImageError as error:
        return error
    assert decoded.pixels.dtype == np.uint8 and decoded.pixels.ndim == 3 and decoded.pixels.shape[2] == 3
    assert decoded.pixels.flags.c_contiguous and not decoded.pixels.flags.writeable
    assert min(decoded.pixels.shape[:2]) >= pixels.MIN_SIDE_PX
    return decoded


def refused(data: bytes, error: type[ImageError]) -> ImageError:
    result = outcome(data)
    assert type(result) is error, f"{result!r} {getattr(result, 'details', '')}"
    assert result.message.endswith(".")
    return result


# Cut off


@pytest.mark.parametrize("file", FILES.values(), ids=lambda file: file.name)
def test_a_file_cut_anywhere_is_refused_or_whole(file: ImageFile) -> None:
    cuts = sorted(
        {*np.linspace(8, len(file.data) - 1, 60).astype(int).tolist(), *range(len(file.data) - 12, len(file.data))}
    )
    for cut in cuts:
        result = outcome(file.data[:cut])
        if isinstance(result, Decoded):
            assert np.array_equal(result.pixels, whole(file.name).pixels), cut


@pytest.mark.parametrize("percent", [30, 60, 90, 99])
@pytest.mark.parametrize("file", FILES.values(), ids=lambda file: file.name)
def test_a_file_cut_off_is_called_truncated(file: ImageFile, percent: int) -> None:
    if "followed by more" not in file.name:
        refused(file.data[: len(file.data) * percent // 100], ImageTruncatedError)


@given(st.sampled_from(sorted(FILES)), st.floats(0, 1))
def test_no_prefix_gives_other_pixels(name: str, share: float) -> None:
    data = FILES[name].data
    result = outcome(data[: int(share * len(data))])
    if isinstance(result, Decoded):
        assert np.array_equal(result.pixels, whole(name).pixels)


@pytest.mark.parametrize("name", ["JPEG baseline", "JPEG progressive"])
@pytest.mark.parametrize("missing", [1, 2, 3])
def test_a_jpeg_without_its_end_mark_is_truncated(name: str, missing: int) -> None:
    refused(FILES[name].data[:-missing], ImageTruncatedError)


def test_a_progressive_jpeg_of_which_scans_are_missing_is_truncated() -> None:
    data = FILES["JPEG progressive"].data
    last_scan = (
        data.rindex(b"\xff\xc4") if data.rindex(b"\xff\xc4") > data.index(b"\xff\xda") else data.rindex(b"\xff\xda")
    )
    refused(data[:last_scan], ImageTruncatedError)


# Altered


@pytest.mark.parametrize("name", CHECKED_BY_SUM)
def test_no_altered_byte_of_a_png_goes_unnoticed(name: str) -> None:
    data = FILES[name].data
    for at in np.linspace(8, len(data) - 1, 80).astype(int).tolist():
        altered = bytearray(data)
        altered[at] ^= 0x10
        assert isinstance(outcome(bytes(altered)), ImageError), at


@given(st.sampled_from(sorted(FILES)), st.data())
@settings(max_examples=400)
def test_altered_bytes_give_an_image_or_an_error(name: str, data: st.DataObject) -> None:
    altered = bytearray(FILES[name].data)
    for _ in range(data.draw(st.integers(1, 4))):
        altered[data.draw(st.integers(0, len(altered) - 1))] = data.draw(st.integers(0, 255))
    outcome(bytes(altered))


@given(st.sampled_from(sorted(FILES)), st.data())
@settings(max_examples=300)
def test_altered_headers_give_an_image_or_an_error(name: str, data: st.DataObject) -> None:
    altered = bytearray(FILES[name].data)
    at = data.draw(st.integers(2, min(200, len(altered) - 5)))
    altered[at : at + 4] = data.draw(st.sampled_from([b"\0\0\0\0", b"\xff\xff\xff\xff", b"\x80\0\0\0", b"\0\0\0\x80"]))
    outcome(bytes(altered))


@given(st.sampled_from(sorted(FILES)), st.data())
def test_missing_or_doubled_parts_give_an_image_or_an_error(name: str, data: st.DataObject) -> None:
    content = FILES[name].data
    start, stop = sorted(data.draw(st.tuples(*[st.integers(0, len(content))] * 2)))
    outcome(content[:start] + content[stop:])
    outcome(content[:stop] + content[start:])


@given(
    st.sampled_from(
        [b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"BM", b"II*\0\x08\0\0\0", b"MM\0*", b"RIFF\xff\0\0\0WEBPVP8X", b""]
    ),
    st.binary(max_size=400),
)
@settings(max_examples=400)
def test_any_bytes_give_an_image_or_an_error(start: bytes, rest: bytes) -> None:
    outcome(start + rest)


def test_a_jpeg_that_libjpeg_warns_of_is_damaged() -> None:
    data = FILES["JPEG baseline"].data
    middle = (data.index(b"\xff\xda") + len(data)) // 2
    refused(data[:middle] + data[middle + 40 :], ImageDamagedError)
    refused(data[:-2] + b"\0" * 20 + data[-2:], ImageDamagedError)
    refused(data[:middle] + b"\xff\xd9" + data[middle:], ImageDamagedError)


def test_zeros_instead_of_the_rest_as_a_failed_copy_leaves_them() -> None:
    for file in FILES.values():
        if file.format in {"JPEG", "PNG"} and "followed" not in file.name:
            half = len(file.data) // 2
            result = outcome(file.data[:half] + bytes(len(file.data) - half))
            assert isinstance(result, ImageTruncatedError | ImageDamagedError)
            refused(file.data[:20] + bytes(5_000_000), ImageDamagedError)


@pytest.mark.parametrize("name", ["TIFF deflate", "TIFF planar deflate"])
def test_deflate_in_tiff_is_checked_against_its_sum(name: str) -> None:
    data = bytearray(FILES[name].data)
    packed = zlib.compress(b"")[:1]
    last_of_first_strip = _strip_end(bytes(data))
    assert packed in data
    data[last_of_first_strip - 1] ^= 1
    refused(bytes(data), ImageDamagedError)


def test_jpeg_in_tiff_is_decoded_strictly() -> None:
    data = bytearray(FILES["TIFF JPEG"].data)
    end = _strip_end(bytes(data))
    data[end - 40 : end - 2] = bytes(38)
    refused(bytes(data), ImageDamagedError)


def test_jpeg_in_tiff_that_is_larger_than_its_strip() -> None:
    data = bytearray(FILES["TIFF JPEG"].data)
    frame = data.index(b"\xff\xc0")
    data[frame + 5 : frame + 9] = b"\xff\xff\xff\xff"
    refused(bytes(data), ImageDamagedError)


def _strip_end(data: bytes) -> int:
    with Image.open(io.BytesIO(data)) as image:
        return int(image.tag_v2[273][0] + image.tag_v2[279][0])  # type: ignore[attr-defined]


def test_run_lengths_of_a_bmp_that_end_early() -> None:
    short = bytearray(bmp_run_lengths(picture()[:, :, 0])[:-800] + b"\0\1")
    refused(bytes(short), ImageTruncatedError)
    struct.pack_into("<I", short, 34, 0)
    refused(bytes(short), ImageDamagedError)


def test_webp_whose_picture_is_shorter_than_it_says() -> None:
    data = bytearray(FILES["WebP lossy"].data)
    data[4:8] = struct.pack("<I", len(data) // 2)
    assert isinstance(outcome(bytes(data)), ImageError)
    refused(b"RIFF\x20\0\0\0WEBPVP8?" + bytes(30), ImageDamagedError)


# Made up to do harm


def test_png_that_unpacks_to_far_more_than_its_picture() -> None:
    head = png_chunk(b"IHDR", struct.pack(">IIBBBBB", 64, 64, 8, 2, 0, 0, 0))
    body = png_chunk(b"IDAT", zlib.compress(bytes(200_000_000), 1))
    result = outcome(b"\x89PNG\r\n\x1a\n" + head + body + png_chunk(b"IEND", b""))
    assert isinstance(result, Decoded) and result.pixels.shape == (64, 64, 3)


@pytest.mark.parametrize("rows", [0, 1, 59, 64])
@pytest.mark.parametrize("parts", [1, 7])
@pytest.mark.parametrize("interlace", [0, 1])
def test_png_pixel_stream_that_is_too_short(rows: int, parts: int, interlace: int) -> None:
    head = png_chunk(b"IHDR", struct.pack(">IIBBBBB", 64, 60, 8, 2, 0, 0, interlace))
    stream = zlib.compress((bytes(1) + b"\x50" * 60 * 3 + bytes(12)) * rows)
    size = -(-len(stream) // parts)
    body = b"".join(png_chunk(b"IDAT", stream[at : at + size]) for at in range(0, len(stream), size))
    result = outcome(b"\x89PNG\r\n\x1a\n" + head + body + png_chunk(b"IEND", b""))
    if rows < 60 or interlace:  # the seven passes of an interlaced picture have more rows
        assert isinstance(result, ImageTruncatedError | ImageDamagedError)
    else:
        assert isinstance(result, Decoded) and (result.pixels[:, :60] == 0x50).all()


def test_interlaced_png_and_one_that_ends_in_black() -> None:
    raw = b"".join(b"\0" * (1 + 3 * (64 // step_x)) * (64 // step_y) for step_x, step_y in ADAM7_STEPS)
    head = png_chunk(b"IHDR", struct.pack(">IIBBBBB", 64, 64, 8, 2, 0, 0, 1))
    data = b"\x89PNG\r\n\x1a\n" + head + png_chunk(b"IDAT", zlib.compress(raw)) + png_chunk(b"IEND", b"")
    for png in (data, pillow_file(np.zeros((64, 64, 3), np.uint8), "PNG")):
        result = outcome(png)
        assert isinstance(result, Decoded) and not result.pixels.any()


ADAM7_STEPS = ((8, 8), (8, 8), (4, 8), (4, 4), (2, 4), (2, 2), (1, 2))


def test_jpeg_with_thousands_of_scans() -> None:
    data = FILES["JPEG baseline"].data
    scan = data.index(b"\xff\xda")
    refused(data[:-2] + data[scan : scan + 14] * 1000 + data[-2:], ImageDamagedError)


def test_webp_that_claims_a_canvas_beyond_all_bounds() -> None:
    data = bytearray(pillow_file(picture(), "WEBP", exif=exif_with(1)))
    data[24:30] = b"\xff" * 6
    refused(bytes(data), ImageTooLargeError)


def test_tiff_whose_pages_lead_round_in_a_circle() -> None:
    data = bytearray(tiff_file([picture()] * 2, 2))
    (first,) = struct.unpack_from("<I", data, 4)
    (entries,) = struct.unpack_from("<H", data, first)
    struct.pack_into("<I", data, first + 2 + 12 * entries, first)
    result = outcome(bytes(data))
    assert isinstance(result, Decoded) and result.notes == ()


def test_no_memory_is_said_and_may_be_otherwise_another_time(monkeypatch: pytest.MonkeyPatch) -> None:
    def exhausted(data: bytes) -> Decoded:
        raise MemoryError

    monkeypatch.setitem(decoding._FORMATS, "PNG", decoding._FORMATS["PNG"]._replace(decode=exhausted))
    assert "memory" in refused(FILES["PNG RGB"].data, ImageMemoryError).message


# An image, but not one of ours


def test_rare_jpegs() -> None:
    for marker, bits in ((0xC0, 12), (0xC1, 12), (0xC3, 8), (0xC5, 8), (0xC9, 8)):
        data = bytearray(FILES["JPEG baseline"].data)
        at = data.index(b"\xff\xc0")
        data[at + 1], data[at + 4] = marker, bits
        refused(bytes(data), ImageUnsupportedError)


def test_rare_bmps() -> None:
    plain = FILES["BMP RGB"].data
    for at, value in ((28, 17), (30, 5)):
        data = bytearray(plain)
        data[at] = value
        refused(bytes(data), ImageUnsupportedError)


GREY = picture()[:, :, 0]
RARE_TIFFS = {
    "floating": pillow_file(Image.fromarray(GREY.astype(np.float32)), "TIFF"),
    "32-bit": pillow_file(Image.fromarray(GREY.astype(np.int32)), "TIFF"),
    "32-bit or signed": tiff_file(GREY.astype(np.int16), 1, tags={339: ("H", [2])}),
    "Lab": pillow_file(Image.fromarray(picture()).convert("LAB"), "TIFF"),
    "whole-slide": pillow_file(picture(), "TIFF", description="Aperio Image Library v11"),
    "camera raw": tiff_file(picture(), 2, tags={50706: ("B", [1, 4, 0, 0])}),
    "raw data": tiff_file(picture(), 2, tags={254: ("I", [1])}),
    "raw": tiff_file(GREY, 32803),
    "old-style JPEG": tiff_file(picture(), 2, compression=6),
    "number 34925": tiff_file(picture(), 2, compression=34925),
    "separate planes": tiff_file(deep_picture(), 2, planar=2),
    "3 × 32 bits": tiff_file(picture().astype(np.float32), 2, tags={339: ("H", [3, 3, 3])}),
    "7 channels": tiff_file(np.zeros((48, 64, 7), np.uint8), 1),
    "1 × 16 bits": tiff_file(deep_picture()[:, :, 0], 0, byte_order=">"),
}


@pytest.mark.parametrize("name", RARE_TIFFS)
def test_rare_tiffs(name: str) -> None:
    assert name in refused(RARE_TIFFS[name], ImageUnsupportedError).message


# Odd, and yet read


def test_16_bit_colours_that_only_pillow_reads_keep_their_upper_8_bits() -> None:
    cmyk = np.dstack([deep_picture(), np.zeros((48, 64), np.uint16)])
    result = outcome(tiff_file(cmyk, 5))
    with Image.open(io.BytesIO(tiff_file((cmyk >> 8).astype(np.uint8), 5))) as image:
        expected = np.asarray(image.convert("RGB"))
    assert isinstance(result, Decoded) and "upper 8" in result.notes[0]
    assert np.array_equal(result.pixels, expected)


def test_grey_with_alpha_and_16_bits() -> None:
    grey = deep_picture()[:, :, 0]
    raw = np.dstack([grey, np.full_like(grey, 65535)]).astype(">u2")
    rows = b"".join(b"\0" + row.tobytes() for row in raw)
    head = png_chunk(b"IHDR", struct.pack(">IIBBBBB", 64, 48, 16, 4, 0, 0, 0))
    data = b"\x89PNG\r\n\x1a\n" + head + png_chunk(b"IDAT", zlib.compress(rows)) + png_chunk(b"IEND", b"")
    result = outcome(data)
    assert isinstance(result, Decoded) and len(result.notes) == 1
    assert np.array_equal(result.pixels[:, :, 0], np.floor(grey / 257 + 0.5))


def test_a_jpeg_with_rare_subsampling_is_read_by_pillow_and_still_whole_or_refused() -> None:
    data = bytearray(pillow_file(np.full((48, 64, 3), 128, np.uint8), "JPEG", subsampling=0))
    at = data.index(b"\xff\xc0")
    data[at + 14] = data[at + 17] = 0x21  # chroma twice as wide as luma; the flat picture has bits enough for it
    result = outcome(bytes(data))
    assert isinstance(result, Decoded) and result.pixels.shape == (48, 64, 3)
    refused(bytes(data[:-30]), ImageTruncatedError)


def test_a_broken_exif_block_leaves_the_pixels_as_they_are(recwarn: pytest.WarningsRecorder) -> None:
    plain = FILES["JPEG baseline"].data
    for exif in (b"Exif\0\0rubbish", b"Exif\0\0II*\0\xff\xff\xff\xff", exif_with(6)[:-9], exif_with(99)):
        segment = b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif
        result = outcome(plain[:2] + segment + plain[2:])
        assert isinstance(result, Decoded)
        assert np.array_equal(result.pixels, whole("JPEG baseline").pixels)
    assert not recwarn.list


def test_png_orientation_that_makes_no_sense() -> None:
    result = outcome(png_with(png_chunk(b"eXIf", b"rubbish"), FILES["PNG RGB"].data))
    assert isinstance(result, Decoded) and np.array_equal(result.pixels, picture())


def test_tiff_tag_outside_the_file_is_truncated_and_a_private_one_too_long_is_not() -> None:
    data = bytearray(tiff_file(deep_picture(), 2, tags={65000: ("H", [1, 2, 3])}))
    entry = data.index(struct.pack("<HHI", 65000, 3, 3))
    struct.pack_into("<I", data, entry + 8, 1 << 30)
    refused(bytes(data), ImageTruncatedError)
    assert isinstance(outcome(tiff_file(picture(), 2, tags={284: ("H", [1, 1])})), Decoded)


def test_tiff_strips_that_are_missing_empty_or_without_size() -> None:
    rgb = picture()
    refused(tiff_file(rgb, 2, tags={273: ("I", [8])}), ImageDamagedError)
    refused(tiff_file(rgb, 2, tags={279: ("I", [0, 0, 0])}), ImageDamagedError)
    refused(tiff_file(rgb, 2, compression=8, tags={279: ("I", [])}), ImageDamagedError)
    refused(tiff_file(rgb, 2, tags={279: ("I", [3840, 3840, 1535])}), ImageDamagedError)
    refused(tiff_file(rgb, 2, tags={279: ("I", [3840])}), ImageDamagedError)
    refused(tiff_file(rgb, 2, tags={278: ("I", [0])}), ImageDamagedError)
    refused(tiff_file(rgb, 2, tags={256: ("s", [b"x"])}), ImageDamagedError)


def test_tiles(tmp_path: object) -> None:
    rgb = picture(96, 64)
    tiles = [rgb[top : top + 32, left : left + 32] for top in (0, 32) for left in (0, 32, 64)]
    body = b"".join(np.ascontiguousarray(tile).tobytes() for tile in tiles)
    tags = {322: ("I", [32]), 323: ("I", [32]), 325: ("I", [3072] * 6), 273: ("I", []), 278: ("I", []), 279: ("I", [])}
    head = tiff_file(rgb, 2, tags={**tags, 324: ("I", [0] * 6)})
    data = tiff_file(rgb, 2, tags={**tags, 324: ("I", [len(head) + 3072 * part for part in range(6)])}) + body
    result = outcome(data)
    assert isinstance(result, Decoded) and np.array_equal(result.pixels, rgb)
    refused(data[:-1], ImageTruncatedError)
    refused(tiff_file(rgb, 2, tags={**tags, 324: ("I", [8] * 5)}), ImageDamagedError)


def test_reading_in_several_threads_disturbs_nobody() -> None:
    filters = list(warnings.filters)
    names = sorted(FILES) * 3
    with ThreadPoolExecutor(4) as threads:
        results = threads.map(lambda name: decode(FILES[name].format, FILES[name].data).pixels, names)
        for name, result in zip(names, results, strict=True):
            assert np.array_equal(result, whole(name).pixels), name
    assert warnings.filters == filters


def test_opencv_that_cannot_read_a_file_is_no_error() -> None:
    deep = deep_picture()
    assert isinstance(outcome(opencv_file(deep, ".png")), Decoded)
    with_alpha = np.dstack([deep, deep[:, :, 0]])
    associated = tiff_file(with_alpha, 2, tags={338: ("H", [1])})
    assert isinstance(outcome(associated), Decoded)
