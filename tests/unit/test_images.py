"""Reading image files: every kind that must be read, every cause for which one cannot be."""

import errno
import hashlib
import os
import struct
import subprocess
import sys
import tracemalloc
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from leukodesk.core import images
from leukodesk.core.errors import (
    ImageDamagedError,
    ImageEmptyError,
    ImageError,
    ImageIsFolderError,
    ImageNotFoundError,
    ImagePermissionError,
    ImageTooLargeError,
    ImageTooSmallError,
    ImageUnsupportedError,
    ImageVanishedError,
    NotAnImageError,
)
from leukodesk.core.image_formats.pixels import MAX_PIXELS
from leukodesk.core.images import IMAGE_SUFFIXES, ImageRecord, long_path, read_image, record_from_pixels
from tests.data import require_data
from tests.image_files import ImageFile, image_files, picture, pillow_file, png_chunk, tiff_file
from tests.unprivileged import folder_open_to_all, outcome_without_privileges

FILES = image_files()


def check_invariants(record: ImageRecord) -> None:
    assert record.pixels.dtype == np.uint8
    assert record.pixels.shape == (record.height_px, record.width_px, 3)
    assert record.pixels.flags.c_contiguous
    assert not record.pixels.flags.writeable
    assert min(record.pixels.shape[:2]) >= 32
    assert len(record.sha256) == 64
    assert all(note.endswith(".") for note in record.notes)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_kind_is_read(file: ImageFile, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "名前のない ﬁeld"
    path.write_bytes(file.data)
    record = read_image(path)
    check_invariants(record)
    assert record.pixels.shape == file.expected.shape
    assert np.abs(record.pixels.astype(float) - file.expected).mean() <= file.tolerance
    assert record.format == file.format
    assert record.source == str(path)
    assert record.sha256 == hashlib.sha256(file.data).hexdigest()
    assert len(record.notes) == len(file.notes)
    assert all(word in note for word, note in zip(file.notes, record.notes, strict=True))
    assert capfd.readouterr() == ("", ""), "codecs must not write on the terminal"


@pytest.mark.parametrize("name", ["JPEG baseline", "JPEG 4:2:0", "JPEG progressive", "JPEG RGB", "JPEG grey"])
def test_jpeg_pixels_are_those_of_pillow(name: str, tmp_path: Path) -> None:
    path = tmp_path / "x.jpg"
    path.write_bytes(next(file.data for file in FILES if file.name == name))
    with Image.open(path) as image:
        assert np.array_equal(read_image(path).pixels, np.asarray(image.convert("RGB")))


def test_a_file_is_told_by_its_content_and_not_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    path.write_bytes(pillow_file(picture(), "PNG"))
    assert read_image(str(path)).format == "PNG"


def test_long_paths_with_any_characters(tmp_path: Path) -> None:
    folder = tmp_path
    while len(str(folder)) < 700:
        folder = folder / ("Präparat 血液 🩸 " + "x" * 60)
        with_prefix = long_path(str(folder)) if sys.platform == "win32" else str(folder)
        Path(with_prefix).mkdir()
    file = folder / "feld'\"&.png"
    Path(long_path(str(file)) if sys.platform == "win32" else file).write_bytes(pillow_file(picture(), "PNG"))
    record = read_image(file)
    assert np.array_equal(record.pixels, picture()) and record.source == str(file)


def test_long_windows_paths_get_their_prefix() -> None:
    long = "\\".join(["x" * 50] * 6)
    assert long_path(f"C:\\{long}") == f"\\\\?\\C:\\{long}"
    assert long_path(f"\\\\server\\share\\{long}") == f"\\\\?\\UNC\\server\\share\\{long}"
    assert long_path(f"\\\\?\\C:\\{long}") == f"\\\\?\\C:\\{long}"
    assert long_path("C:\\x.png") == "C:\\x.png"


# What is not there, or not a file


def refused(path: str | Path, error: type[ImageError]) -> ImageError:
    """The error, which must be of this very class and speak to a person."""
    with pytest.raises(ImageError) as caught:
        read_image(path)
    assert type(caught.value) is error, f"{caught.value!r}: {caught.value.details}"
    message = caught.value.message
    assert message.endswith(".") and len(message) > 20 and str(path) not in message
    return caught.value


@pytest.mark.parametrize("name", ["missing.png", "missing/x.png", "file.png/x.png", "a\0b", "x" * 300 + ".png"])
def test_not_found(name: str, tmp_path: Path) -> None:
    (tmp_path / "file.png").touch()
    refused(tmp_path / name, ImageNotFoundError)


def test_every_kind_of_error_has_its_own_word() -> None:
    kinds = [error.kind for error in ImageError.__subclasses__()]
    assert len(set(kinds)) == len(kinds) == 12


def test_a_folder(tmp_path: Path) -> None:
    refused(tmp_path, ImageIsFolderError)


def test_an_empty_file(tmp_path: Path) -> None:
    path = tmp_path / "x.png"
    path.touch()
    refused(path, ImageEmptyError)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on Windows")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x.png")
    refused(tmp_path / "x.png", NotAnImageError)


READING = """
from leukodesk.core.images import read_image

def act(path):
    return read_image(path).format
"""


def test_no_permission_for_the_file_or_for_its_folder() -> None:
    with folder_open_to_all() as folder:
        path = folder / "x.png"
        path.write_bytes(pillow_file(picture(), "PNG"))
        path.chmod(0o644)
        assert outcome_without_privileges(READING, path) == "PNG"
        path.chmod(0)
        assert outcome_without_privileges(READING, path) == ImagePermissionError.kind
        path.chmod(0o644)
        folder.chmod(0)
        assert outcome_without_privileges(READING, path) == ImagePermissionError.kind
        folder.chmod(0o755)


def test_vanished_between_looking_and_opening(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.png"
    path.write_bytes(pillow_file(picture(), "PNG"))
    look = images._checked_size

    def look_and_lose(openable: Path) -> int:
        size = look(openable)
        openable.unlink()
        return size

    monkeypatch.setattr(images, "_checked_size", look_and_lose)
    refused(path, ImageVanishedError)


def test_changed_while_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.png"
    path.write_bytes(pillow_file(picture(), "PNG"))
    look = images._checked_size
    monkeypatch.setattr(images, "_checked_size", lambda openable: look(openable) + 1)
    refused(path, ImageVanishedError)


@pytest.mark.parametrize("number", [errno.EIO, errno.ENODEV, errno.ESTALE], ids=errno.errorcode.get)
def test_the_drive_is_gone_while_reading(number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.png"
    path.write_bytes(pillow_file(picture(), "PNG"))

    class Unplugged(BytesIO):
        def read(self, *_: Any) -> bytes:
            raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, "open", lambda self, mode: Unplugged())
    assert os.strerror(number) in refused(path, ImageVanishedError).details


def test_permission_lost_between_looking_and_opening(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.png"
    path.write_bytes(pillow_file(picture(), "PNG"))

    def kept_by_another_program(self: Path, mode: str) -> None:
        raise PermissionError(errno.EACCES, "used by another process")

    monkeypatch.setattr(Path, "open", kept_by_another_program)
    refused(path, ImagePermissionError)


# What is not an image, or not one of ours


@pytest.mark.parametrize(
    "data",
    [
        b"x", b"\0" * 5000, b"Patient;Result\n1;2\n", b"BMW is not a bitmap, nor is this", b"RIFF\0\0\0\0WAVEfmt ",
        b"\xff\xd8", b"<html><body/></html>", b"P9 not netpbm", b"PK\3\4", b"\x89PNG\n\x1a\n",
    ],
    ids=lambda data: repr(data[:12]),
)  # fmt: skip
def test_not_an_image(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "x.png"
    path.write_bytes(data)
    assert "JPEG, PNG, BMP, TIFF and WebP" in refused(path, NotAnImageError).message


UNSUPPORTED = {
    "GIF": pillow_file(picture(), "GIF"),
    "JPEG 2000": pillow_file(picture(), "JPEG2000"),
    "Netpbm": pillow_file(picture(), "PPM"),
    "Windows icon": pillow_file(picture(), "ICO", sizes=[(32, 32)]),
    "PDF": b"%PDF-1.7\n",
    "HEIC": b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
    "AVIF": b"\0\0\0\x18ftypavif\0\0\0\0mif1avif",
    "video (MP4)": b"\0\0\0\x18ftypisom\0\0\0\0isomiso2",
    "video (AVI)": b"RIFF\0\0\0\0AVI LIST",
    "DICOM": b"\0" * 128 + b"DICM\2\0\0\0",
    "PSD": b"8BPS\0\1",
    "SVG": b'\xef\xbb\xbf<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>',
    "CZI": b"ZISRAWFILE\0\0\0\0\0\0",
    "ND2": b"\xda\xce\xbe\x0a\0\0\0\0",
    "CR2": b"II*\0\x10\0\0\0CR\2\0",
    "JPEG XL": b"\xff\x0a\0\0",
    "HDF5": b"\x89HDF\r\n\x1a\n",
    "FITS": b"SIMPLE  =                    T",
}


@pytest.mark.parametrize("name", UNSUPPORTED)
def test_known_but_not_read(name: str, tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(UNSUPPORTED[name])
    assert name in refused(path, ImageUnsupportedError).message


# Sizes


@pytest.mark.parametrize("file_format", ["JPEG", "PNG", "BMP", "TIFF", "WEBP"])
@pytest.mark.parametrize(("width", "height"), [(31, 64), (64, 31), (1, 1)])
def test_too_small(file_format: str, width: int, height: int, tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(pillow_file(picture(width, height) if width > 1 else picture()[:1, :1], file_format))
    assert f"{width} × {height}" in refused(path, ImageTooSmallError).message


def test_just_large_enough(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(pillow_file(picture(32, 32), "PNG"))
    assert read_image(path).pixels.shape == (32, 32, 3)


@pytest.mark.parametrize("file_format", ["JPEG", "PNG", "BMP", "TIFF", "WebP"])
def test_too_large_is_refused_by_the_header(file_format: str, tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(claims_to_be(file_format, 16_000, 16_000))
    message = refused(path, ImageTooLargeError).message
    assert "256 megapixels" in message and "200" in message


def claims_to_be(file_format: str, width: int, height: int) -> bytes:
    """A small file whose header states another size."""
    if file_format == "TIFF":
        return tiff_file(picture(), 2, tags={256: ("I", [width]), 257: ("I", [height])})
    data = bytearray(pillow_file(picture(), file_format.upper(), **({"exif": b"E"} if file_format == "WebP" else {})))
    if file_format == "JPEG":
        at = data.index(b"\xff\xc0") + 5
        data[at : at + 4] = struct.pack(">HH", height, width)
    elif file_format == "PNG":
        data[8:33] = png_chunk(b"IHDR", struct.pack(">II", width, height) + bytes(data[24:29]))
    elif file_format == "BMP":
        data[18:26] = struct.pack("<ii", width, height)
    else:
        data[24:30] = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return bytes(data)


@pytest.mark.parametrize("file_format", ["JPEG", "PNG", "BMP", "TIFF", "WebP"])
def test_a_large_claim_without_the_bytes_for_it_is_no_image(file_format: str, tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(claims_to_be(file_format, 12_000, 12_000))
    with pytest.raises(ImageError) as caught:
        read_image(path)
    assert caught.value.kind in {"truncated", "damaged"}


def sparse(path: Path, size: int, head: bytes = b"") -> Path:
    with path.open("wb") as file:
        file.write(head)
        file.truncate(size)
    return path


def peak_memory_of_refusal(path: Path, error: type[ImageError]) -> int:
    tracemalloc.start()
    try:
        refused(path, error)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_huge_files_are_refused_without_being_read(tmp_path: Path) -> None:
    gigabyte = 1 << 30
    cases: list[tuple[int, bytes, type[ImageError]]] = [
        (gigabyte, b"", NotAnImageError),
        (3 * gigabyte, pillow_file(picture(), "TIFF"), ImageTooLargeError),
        *((gigabyte, pillow_file(picture(), name), ImageTooLargeError) for name in ("JPEG", "PNG", "BMP", "WEBP")),
        (gigabyte, claims_to_be("TIFF", 16_000, 16_000), ImageTooLargeError),
        (gigabyte, claims_to_be("TIFF", 8, 8), ImageTooSmallError),
        (gigabyte, b"\xff\xd8\xff\xe0", ImageDamagedError),
    ]
    for size, head, error in cases:
        assert peak_memory_of_refusal(sparse(tmp_path / "x", size, head), error) < 20_000_000, (size, head[:12])


def test_a_large_file_with_a_small_tail_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(images, "_SMALL_FILE_BYTES", 1000)
    for file in FILES:
        path = tmp_path / "x"
        path.write_bytes(file.data)
        if file.name != "PNG text bomb":
            assert read_image(path).format == file.format, file.name


# Without a file


def test_a_record_from_pixels_is_a_copy_and_its_hash_knows_the_shape() -> None:
    pixels = picture(64, 48)
    record = record_from_pixels(pixels, "clipboard")
    check_invariants(record)
    assert record.source == "clipboard" and record.format == "" and record.notes == ()
    pixels[0, 0] = 0
    assert np.array_equal(record.pixels, picture(64, 48))
    assert record.sha256 == record_from_pixels(picture(64, 48)[:, ::-1][:, ::-1], "camera").sha256
    assert record.sha256 != record_from_pixels(pixels, "clipboard").sha256
    same_bytes = record.pixels.reshape(64, 48, 3)
    assert record_from_pixels(same_bytes, "clipboard").sha256 != record.sha256


@pytest.mark.parametrize(
    "pixels",
    [
        np.zeros((48, 64), np.uint8), np.zeros((48, 64, 2), np.uint8), np.zeros((48, 64, 3), np.float32),
        np.zeros((48, 64, 3), np.uint16), np.zeros((1, 48, 64, 3), np.uint8),
    ],
    ids=lambda pixels: f"{pixels.dtype} {pixels.shape}",
)  # fmt: skip
def test_pixels_of_another_layout_are_refused(pixels: Any) -> None:
    with pytest.raises(ImageUnsupportedError):
        record_from_pixels(pixels, "clipboard")


def test_a_transparent_record_is_laid_on_white_and_says_so() -> None:
    rgba = np.dstack([picture(64, 48), np.full((48, 64), 255, np.uint8)])
    assert record_from_pixels(rgba, "clipboard").sha256 == record_from_pixels(picture(64, 48), "clipboard").sha256
    rgba[:, :32, 3] = 0
    record = record_from_pixels(rgba, "clipboard")
    assert (record.pixels[:, :32] == 255).all() and np.array_equal(record.pixels[:, 32:], picture(64, 48)[:, 32:])
    assert record.notes == ("Transparent parts were laid on white.",)


def test_pixels_of_another_size_are_refused() -> None:
    with pytest.raises(ImageTooSmallError):
        record_from_pixels(np.zeros((31, 64, 3), np.uint8), "clipboard")
    too_many = np.broadcast_to(np.zeros(3, np.uint8), (MAX_PIXELS // 10_000 + 1, 10_000, 3))
    with pytest.raises(ImageTooLargeError):
        record_from_pixels(too_many, "clipboard")


# The house


def test_importing_takes_no_codec_with_it() -> None:
    code = "import sys, leukodesk.core.images; print([m for m in ('PIL', 'cv2', 'simplejpeg') if m in sys.modules])"
    child = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert child.stdout.strip() == "[]"


def test_suffixes_are_small_letters_with_a_dot() -> None:
    assert len(set(IMAGE_SUFFIXES)) == len(IMAGE_SUFFIXES)
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in IMAGE_SUFFIXES)


def test_real_images_are_read_or_refused(capfd: pytest.CaptureFixture[str]) -> None:
    data = require_data()
    folders = ["taleghani", "bccd", "cnmc", "pbc_lmu", "chula"]
    files = [path for folder in folders for path in sorted((data / folder).rglob("*.*"))][::60]
    files += sorted((data / "not_smears").rglob("*.*"))[::3]
    read = 0
    for path in files:
        if path.suffix.lower() in IMAGE_SUFFIXES:
            check_invariants(read_image(path))
            read += 1
        elif path.is_file():
            refused(path, NotAnImageError)
    assert read > 50
    assert capfd.readouterr() == ("", "")
