"""Video files and image sequences, played as cameras."""

import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from leukodesk.capture.image_sequence import REPEAT
from leukodesk.capture.opencv_frames import opencv
from leukodesk.capture.source import FRAME_RATE_HZ, OpenCamera
from leukodesk.core.errors import (
    CameraEndedError,
    CameraError,
    CameraFormatError,
    CameraNotFoundError,
    CameraSettingError,
    CameraTimeoutError,
)
from tests.opencv_playing import LONG_S, SOURCE, check_frame, device_at, flat, play
from tests.unprivileged import folder_open_to_all, outcome_without_privileges


def write_video(path: Path, count: int = 8, rate_hz: float = 50) -> Path:
    """A video whose images are one grey each, five levels brighter than the one before, with a red left half."""
    cv2 = opencv()  # so that it is quiet from the first
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), rate_hz, (64, 48))
    for number in range(count):
        image = flat(5 * number + 20)
        image[:, :32] = (0, 0, 200)  # BGR
        writer.write(image)
    writer.release()
    return path


# --- video files ------------------------------------------------------------------------------------------------------


def test_a_video_is_played_in_its_colours_and_ends(tmp_path: Path) -> None:
    device = device_at(write_video(tmp_path / "smear of today.avi", rate_hz=4))
    assert device.name == "smear of today.avi" and str(tmp_path) in device.details
    frames, error = play(SOURCE.open(device))
    assert isinstance(error, CameraEndedError)
    numbers = [frame.number for frame in frames]
    assert numbers == sorted(set(numbers)) and numbers[-1] == 8
    for frame in frames:
        check_frame(frame)
        left, right = frame.pixels[:, :28].mean((0, 1)), frame.pixels[:, 36:].mean((0, 1))
        assert np.abs(left - (200, 0, 0)).max() < 8
        assert np.abs(right - (5 * frame.number + 15)).max() < 8
        assert frame.notes == ("The image came compressed (MJPG).",)


def test_a_slow_reader_gets_the_image_of_now_and_the_last_one(tmp_path: Path) -> None:
    camera = SOURCE.open(device_at(write_video(tmp_path / "v.avi", count=30, rate_hz=100)))
    camera.next_frame(LONG_S)
    time.sleep(0.2)
    second = camera.next_frame(LONG_S)
    assert second.number > 2
    time.sleep(0.3)  # the end has long been due
    frames, error = play(camera)
    assert frames[-1].number == 30 and isinstance(error, CameraEndedError)


def test_an_image_that_is_not_due_is_a_timeout_and_not_lost(tmp_path: Path) -> None:
    camera = SOURCE.open(device_at(write_video(tmp_path / "v.avi", rate_hz=1)))
    assert camera.next_frame(LONG_S).number == 1
    with pytest.raises(CameraTimeoutError):
        camera.next_frame(0.01)
    assert camera.next_frame(LONG_S).number == 2
    assert {prop.key: prop.value for prop in camera.properties()} == {FRAME_RATE_HZ: 1.0}
    with pytest.raises(CameraSettingError):
        camera.change(FRAME_RATE_HZ, 5.0)
    camera.close()
    camera.close()


def test_a_video_cut_short_says_so(tmp_path: Path) -> None:
    whole = write_video(tmp_path / "v.avi", count=40).read_bytes()
    short = tmp_path / "short.avi"
    short.write_bytes(whole[: len(whole) * 3 // 4])
    frames, error = play(SOURCE.open(device_at(short)))
    assert frames and isinstance(error, CameraEndedError)
    assert f"after {frames[-1].number} of its 40 images" in error.message


@pytest.mark.parametrize("content", [b"just text\n" * 100, b"", b"RIFF\x00\x00\x00\x00AVI LIST"])
def test_what_is_no_video_is_refused_whatever_its_name(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.avi"
    path.write_bytes(content)
    with pytest.raises(CameraFormatError, match=r"not a video|no image"):
        SOURCE.open(device_at(path))


def test_nothing_is_written_to_the_terminal(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "notes.avi").write_text("text")
    for address in (str(tmp_path / "notes.avi"), "rtsp://me:secret@127.0.0.1:1/live"):
        with pytest.raises(CameraError):
            SOURCE.open(device_at(address))
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("name", ["none.avi", "none", "none/img_%03d.png", "none.png"])
def test_what_is_not_there_is_said(tmp_path: Path, name: str) -> None:
    error: CameraError
    try:
        camera = SOURCE.open(device_at(tmp_path / name))
        error = play(camera)[1]
    except CameraError as raised:
        error = raised
    assert "There is no such" in error.message


def test_a_file_and_a_folder_that_may_not_be_read_are_told_apart_from_missing_ones() -> None:
    code = """
from leukodesk.capture.opencv_frames import opencv
from leukodesk.capture.image_sequence import REPEAT
from leukodesk.capture.opencv_source import OpenCvSource
from leukodesk.core.errors import CameraError
import cv2, cv2_enumerate_cameras
def act(path):
    kinds = []
    for name in ("v.avi", "closed", "closed/img_%d.png"):
        try:
            device = [d for d in OpenCvSource().devices([path + "/" + name]) if d.address][0]
            OpenCvSource().open(device)
            kinds.append("opened")
        except CameraError as error:
            kinds.append(error.kind)
    return kinds
"""
    with folder_open_to_all() as folder:
        write_video(folder / "v.avi").chmod(0)
        (folder / "closed").mkdir(mode=0)
        assert outcome_without_privileges(code, folder) == ["no_permission"] * 3


# --- image sequences --------------------------------------------------------------------------------------------------


def once(camera: OpenCamera) -> OpenCamera:
    """To its end, and quickly."""
    camera.change(FRAME_RATE_HZ, 60.0)
    camera.change(REPEAT, False)
    return camera


def write_images(folder: Path, names: list[str]) -> None:
    folder.mkdir(exist_ok=True)
    for place, name in enumerate(names):
        Image.fromarray(flat(place + 1)).save(folder / name)


def test_a_folder_is_played_in_the_order_people_count(tmp_path: Path) -> None:
    write_images(tmp_path / "case", ["field 1.png", "field 2.tif", "field 10.png"])
    (tmp_path / "case" / "notes.txt").write_text("no image")
    frames, error = play(once(SOURCE.open(device_at(tmp_path / "case"))))
    assert [int(frame.pixels[0, 0, 0]) for frame in frames] == [1, 2, 3]
    assert [frame.state["file"] for frame in frames] == ["field 1.png", "field 2.tif", "field 10.png"]
    assert isinstance(error, CameraEndedError)
    for frame in frames:
        check_frame(frame)


def test_a_numbered_series_is_played_by_its_numbers_and_may_have_gaps(tmp_path: Path) -> None:
    write_images(tmp_path, ["img_007.png", "img_008.png", "img_1000.png", "img_12.png", "img_009.jpg", "x_img_001.png"])
    frames, _ = play(once(SOURCE.open(device_at(tmp_path / "img_%03d.png"))))
    assert [frame.state["file"] for frame in frames] == ["img_007.png", "img_008.png", "img_1000.png"]


def test_each_image_keeps_its_own_size_and_notes(tmp_path: Path) -> None:
    Image.fromarray(flat(9, (40, 50))).save(tmp_path / "1.png")
    Image.fromarray(np.full((60, 80), 4095, np.uint16)).save(tmp_path / "2.png")
    frames, _ = play(once(SOURCE.open(device_at(tmp_path))))
    assert [frame.pixels.shape for frame in frames] == [(50, 40, 3), (60, 80, 3)]
    assert frames[0].notes == () and "16 bits" in frames[1].notes[0]


def test_a_damaged_image_is_named_and_the_next_one_comes(tmp_path: Path) -> None:
    write_images(tmp_path, ["1.png", "3.png"])
    (tmp_path / "2.png").write_bytes((tmp_path / "1.png").read_bytes()[:60])
    camera = once(SOURCE.open(device_at(tmp_path)))
    assert camera.next_frame(LONG_S).state["file"] == "1.png"
    with pytest.raises(CameraFormatError, match=r"^2\.png: "):
        camera.next_frame(LONG_S)
    assert camera.next_frame(LONG_S).state["file"] == "3.png"
    with pytest.raises(CameraEndedError):
        camera.next_frame(LONG_S)


def test_the_rate_of_a_sequence_can_be_set_within_its_limits(tmp_path: Path) -> None:
    write_images(tmp_path, ["1.png", "2.png"])
    camera = SOURCE.open(device_at(tmp_path))
    rate, _ = camera.properties()
    assert (rate.key, rate.value, rate.unit) == (FRAME_RATE_HZ, 5.0, "1/s")
    camera.change(FRAME_RATE_HZ, 0.0)
    assert camera.properties()[0].value == rate.minimum
    camera.next_frame(LONG_S)
    with pytest.raises(CameraTimeoutError):
        camera.next_frame(0.01)
    camera.change(FRAME_RATE_HZ, 1000.0)
    assert camera.properties()[0].value == rate.maximum
    assert camera.next_frame(LONG_S).number == 2
    for key, value in ((FRAME_RATE_HZ, "fast"), ("gain", 1.0)):
        with pytest.raises(CameraSettingError):
            camera.change(key, value)


def test_a_sequence_begins_again_at_its_end_as_long_as_it_is_not_told_otherwise(tmp_path: Path) -> None:
    write_images(tmp_path, ["1.png", "2.png"])
    camera = SOURCE.open(device_at(tmp_path))
    camera.change(FRAME_RATE_HZ, 60.0)
    frames = [camera.next_frame(LONG_S) for _ in range(5)]
    assert [frame.state["file"] for frame in frames] == ["1.png", "2.png", "1.png", "2.png", "1.png"]
    assert [frame.number for frame in frames] == [1, 2, 3, 4, 5]
    camera.change(REPEAT, False)
    camera.next_frame(LONG_S)
    with pytest.raises(CameraEndedError):
        camera.next_frame(LONG_S)


def test_a_folder_without_images_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CameraNotFoundError, match="no image there"):
        SOURCE.open(device_at(tmp_path))


def test_a_device_has_the_same_id_whenever_it_is_listed(tmp_path: Path) -> None:
    addresses = ["rtsp://camera/live", str(tmp_path), "  ", ""]
    first, second = (SOURCE.devices(addresses) for _ in range(2))
    assert first == second
    assert len({device.id for device in first}) == len(first)
    assert sum(bool(device.address) for device in first) == 2
