"""A captured field on the disk: the very pixels, what is known of them twice over, and never half of anything."""

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from PIL import Image

from leukodesk.capture.source import Device
from leukodesk.core.errors import ImageError
from leukodesk.core.files import UNFINISHED, disk_is_full
from leukodesk.core.image_formats.decoding import decode
from leukodesk.core.images import read_image
from leukodesk.services.capturing.written import (
    ImageFormat,
    encoded,
    metadata,
    without_credentials,
    write_capture,
)
from tests.captures import DEVICE, TAKEN_AT, captured

FORMATS = list(ImageFormat)


@pytest.mark.parametrize("image_format", FORMATS)
def test_a_field_reads_back_as_it_was_with_all_that_is_known_of_it(image_format: ImageFormat, tmp_path: Path) -> None:
    capture = captured()
    files = write_capture(capture, tmp_path, "Ä-17_2_0007", image_format)

    record = read_image(files.image)
    assert np.array_equal(record.pixels, capture.pixels) and record.notes == () and record.format == image_format.name
    assert {path.name for path in tmp_path.iterdir()} == {f"Ä-17_2_0007{image_format.suffix}", "Ä-17_2_0007.json"}
    about = json.loads(files.sidecar.read_text("utf-8"))
    assert about["image"] == {"file": files.image.name, "format": image_format.name, "sha256": files.sha256,
                              "width_px": 320, "height_px": 240}  # fmt: skip
    assert files.sha256 == record.sha256 == hashlib.sha256(files.image.read_bytes()).hexdigest()
    assert about["taken_at"] == "2024-05-06T12:30:45.250000+02:00" and about["software"].startswith("LeukoDesk ")
    assert about["camera"] == {"source": "basler", "id": "40012345", "name": "Kamera µ 5"}
    assert about["state"] == {"exposure_ms": 12.5, "stage_x_um": -3.25, "mode": "Fast", "hdr": False}
    assert (about["case"], about["slide"], about["number"], about["how"]) == ("Ä-17", "2", 7, "auto")
    assert (about["objective"], about["pixel_size_um"]) == ("100× oil", 0.065)
    assert about["corrections"] == ["Flat field of 2024-05-01."] and about["notes"] == ["12 bits were reduced to 8."]
    assert [check["key"] for check in about["checks"]] == [check.key for check in capture.report.checks.checks]
    assert about["checks"][0]["value"] == pytest.approx(capture.report.checks.checks[0].value)


def test_other_programs_find_the_words_of_a_tiff(tmp_path: Path) -> None:
    capture = captured()
    with Image.open(write_capture(capture, tmp_path, "a", ImageFormat.TIFF).image) as image:
        tags = image.tag_v2
        assert json.loads(tags[270]) == metadata(capture)
        assert tags[305].startswith("LeukoDesk ") and tags[306] == "2024:05:06 12:30:45" and "Kamera" in tags[272]
        assert tags[296] == 3 and float(tags[282]) == float(tags[283]) == pytest.approx(1e4 / 0.065)


def test_other_programs_find_the_words_of_a_png(tmp_path: Path) -> None:
    capture = captured()
    with Image.open(write_capture(capture, tmp_path, "a", ImageFormat.PNG).image) as image:
        image.load()
        assert json.loads(image.text["Description"]) == metadata(capture)
        assert image.text["Source"] == "Kamera µ 5" and image.text["Creation Time"] == TAKEN_AT.isoformat()
        assert image.info["dpi"][0] == pytest.approx(25_400 / 0.065, rel=1e-4)


@pytest.mark.parametrize("image_format", FORMATS)
def test_what_was_never_calibrated_or_measured_is_not_made_up(image_format: ImageFormat, tmp_path: Path) -> None:
    report = replace(captured().report, stain_hue_degrees=float("nan"))
    files = write_capture(captured(pixel_size_um=None, report=report), tmp_path, "a", image_format)
    about = json.loads(files.sidecar.read_text("utf-8"))
    assert about["pixel_size_um"] is None and about["stain_hue_degrees"] is None
    with Image.open(files.image) as image:
        assert "dpi" not in image.info or (image_format is ImageFormat.TIFF and image.tag_v2.get(296) != 3)


@settings(max_examples=60)
@given(
    arrays.arrays(np.uint8, st.tuples(st.integers(32, 40), st.integers(32, 40), st.just(3))),
    st.sampled_from(FORMATS),
    st.text(max_size=30),
)
def test_any_pixels_and_any_words_come_back(pixels: np.ndarray, image_format: ImageFormat, words: str) -> None:
    capture = replace(captured(), pixels=pixels, case=words, notes=(words,), device=replace(DEVICE, name=words))
    content = encoded(capture, metadata(capture), image_format)
    assert np.array_equal(decode(image_format.name, content).pixels, pixels)


@pytest.mark.parametrize("image_format", FORMATS)
def test_words_that_are_no_text_are_written_all_the_same(image_format: ImageFormat, tmp_path: Path) -> None:
    files = write_capture(captured(case="\udcff"), tmp_path, "a", image_format)
    assert json.loads(files.sidecar.read_text("utf-8"))["case"] == "\udcff" and read_image(files.image)


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("rtsp://me:secret@10.0.0.5:554/live?token=secret", "rtsp://10.0.0.5:554"),
        ("http://camera/user=me&password=secret", "http://camera"),
        ("rtsp://me:sec/ret@camera/live", "rtsp://…"),
        ("rtsp://me:p@secret@camera", "rtsp://camera"),
        ("Stream rtsp://me:secret@camera/a of http://secret@b/c", "Stream rtsp://camera of http://b"),
        ("Basler 40012345", "Basler 40012345"),
    ],
)
def test_nothing_that_opens_a_camera_is_kept(address: str, shown: str, tmp_path: Path) -> None:
    assert without_credentials(address) == shown
    device = Device("opencv", address, address, address, address)
    capture = captured(device=device, notes=(address,), corrections=(address,), state={"url": address})
    for image_format in FORMATS:
        files = write_capture(capture, tmp_path, image_format.name, image_format)
        assert b"secret" not in files.sidecar.read_bytes() and b"secret" not in files.image.read_bytes()


def test_a_name_that_is_taken_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "a.tif").write_bytes(b"other")
    with pytest.raises(FileExistsError):
        write_capture(captured(), tmp_path, "a", ImageFormat.TIFF)
    (tmp_path / "b.json").write_bytes(b"other")
    with pytest.raises(FileExistsError):
        write_capture(captured(), tmp_path, "b", ImageFormat.TIFF)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a.tif": b"other", "b.json": b"other"}


@pytest.mark.parametrize("flushes", range(3))
def test_a_full_disk_leaves_nothing(flushes: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.fsync", failing_after(flushes, OSError(28, "No space left on device")))
    with pytest.raises(OSError, match="No space") as caught:
        write_capture(captured(), tmp_path, "a", ImageFormat.PNG)
    assert disk_is_full(caught.value) and not list(tmp_path.iterdir())


def test_a_folder_that_is_gone_is_not_made_again(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_capture(captured(), tmp_path / "stick" / "series", "a", ImageFormat.PNG)
    assert not list(tmp_path.iterdir())


KILLED = """
import os, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from leukodesk.services.capturing.written import ImageFormat, write_capture
from tests.captures import captured

captures = [captured(seed) for seed in (1, 2)]

def write_all(folder, calls_left):
    def counted(work):
        def act(*arguments, **named):
            nonlocal calls_left
            calls_left -= 1
            if calls_left < 0:
                os._exit(9)
            return work(*arguments, **named)
        return act
    for name in ("fsync", "open"):
        setattr(os, name, counted(getattr(os, name)))
    for name in ("replace", "touch", "chmod"):
        setattr(Path, name, counted(getattr(Path, name)))
    for number, capture in enumerate(captures):
        files = write_capture(capture, folder, f"a_{number}", ImageFormat.TIFF)
        with Path(folder, "confirmed").open("a") as file:
            file.write(files.image.name + " ")
    os._exit(0)

calls, ended = 0, 9
while ended == 9:
    folder = Path(sys.argv[2], f"{calls:02}")
    folder.mkdir()
    child = os.fork()
    if child == 0:
        write_all(folder, calls)
    ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    calls += 1
sys.exit(ended)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process for each step would take minutes")
def test_whenever_it_is_killed_no_image_is_half_and_none_lacks_its_sidecar(tmp_path: Path) -> None:
    call = [sys.executable, "-W", "ignore", "-c", KILLED, str(Path(__file__).parents[2]), str(tmp_path)]
    child = subprocess.run(call, capture_output=True, text=True, check=False)
    assert child.returncode == 0, child.stderr

    counts = []
    for folder in sorted(tmp_path.iterdir()):
        images = {path.name for path in folder.glob("a_*.tif")}
        counts.append(len(images))
        confirmed = folder / "confirmed"
        assert set(confirmed.read_text().split() if confirmed.exists() else ()) <= images
        for name in images:
            about = json.loads((folder / name).with_suffix(".json").read_text("utf-8"))
            assert read_image(folder / name).sha256 == about["image"]["sha256"]
    assert len(counts) > 10 and counts == sorted(counts) and set(counts) == {0, 1, 2}


def test_a_half_written_file_is_no_image(tmp_path: Path) -> None:
    (tmp_path / f"{UNFINISHED}x.tmp").write_bytes(encoded(captured(), metadata(captured()), ImageFormat.TIFF)[:5000])
    with pytest.raises(ImageError):
        read_image(tmp_path / f"{UNFINISHED}x.tmp")


def failing_after(calls: int, error: OSError) -> Callable[[int], None]:
    """What flushes so many times and then fails."""
    left = [calls]

    def flush(handle: int) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise error

    return flush
