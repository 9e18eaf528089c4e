"""Cameras of GenTL producers: those that the `genicam` package simulates, and everything else that may happen."""

import importlib.util
import logging
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from leukodesk.capture.genapi_camera import MANY_FAILED
from leukodesk.capture.genicam_camera import GenICamCamera
from leukodesk.capture.genicam_source import FOLDERS_VARIABLE, GenICamSource
from leukodesk.capture.source import FRAME_RATE_HZ, PIXEL_FORMAT, Property
from leukodesk.core.errors import (
    CameraBusyError,
    CameraError,
    CameraLostError,
    CameraNotFoundError,
    CameraPermissionError,
    CameraSettingError,
    CameraSupportMissingError,
    CameraTimeoutError,
)


@pytest.fixture(autouse=True)
def no_producers(monkeypatch: pytest.MonkeyPatch) -> None:
    """None but those that a test names, whatever this machine has."""
    monkeypatch.delenv(FOLDERS_VARIABLE, raising=False)


@pytest.fixture(scope="module")
def producer() -> str:
    """The file of the simulated cameras."""
    package = importlib.util.find_spec("genicam")
    assert package is not None and package.submodule_search_locations is not None
    return str(Path(package.submodule_search_locations[0]) / "viky.cti")


@pytest.fixture
def camera(producer: str) -> Iterator[GenICamCamera]:
    source = GenICamSource()
    camera = source.open(source.devices([producer])[0])
    camera.change(FRAME_RATE_HZ, 200)
    yield camera
    camera.close()


def the(camera: GenICamCamera, key: str) -> Property:
    return next(prop for prop in camera.properties() if prop.key == key)


def test_cameras_of_a_named_producer_are_listed_with_ids_that_stay(producer: str) -> None:
    red, green, blue = GenICamSource().devices([producer])
    assert (red.source, red.name, red.address) == ("genicam", "Machine Vision Games Ltd. Viky", producer)
    assert "serial number 0" in red.details and "viky.cti" in red.details
    assert len({red.id, green.id, blue.id}) == 3
    assert GenICamSource().devices([producer]) == (red, green, blue)


def test_producers_of_the_system_are_found(producer: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FOLDERS_VARIABLE, os.pathsep.join([str(tmp_path), str(Path(producer).parent)]))
    source = GenICamSource()
    devices = source.devices()
    assert [device.address for device in devices] == ["", "", ""]
    camera = source.open(devices[1])
    assert camera.next_frame(2.0).pixels.shape == (400, 400, 3)
    camera.close()


def test_frames_come_in_colour_and_each_is_its_own(camera: GenICamCamera) -> None:
    frames = [camera.next_frame(2.0) for _ in range(6)]
    kept = [frame.pixels.copy() for frame in frames]
    later = [camera.next_frame(2.0) for _ in range(6)]  # the driver's buffers are filled again
    assert all(np.array_equal(frame.pixels, copy) for frame, copy in zip(frames, kept, strict=True))
    assert len({frame.pixels.tobytes() for frame in frames + later}) > 6  # a ball flies through the image
    assert frames[0].pixels.dtype == np.uint8 and not frames[0].pixels.flags.writeable
    numbers, times = [frame.number for frame in frames + later], [frame.time_ns for frame in frames + later]
    assert numbers == sorted(set(numbers)) and times == sorted(set(times))
    assert frames[0].state[PIXEL_FORMAT] == "RGBa8" and frames[0].taken_at.tzinfo is not None


def test_after_a_pause_the_newest_frame_comes(camera: GenICamCamera) -> None:
    before = camera.next_frame(2.0)
    time.sleep(0.15)  # thirty frames, of which the driver can hold four
    assert camera.next_frame(2.0).number - before.number > 8


def test_waiting_for_a_frame_leaves_other_threads_free(camera: GenICamCamera, no_turns_taken: None) -> None:
    camera.change(FRAME_RATE_HZ, 10)
    turns = 0
    done = threading.Event()

    def work() -> None:
        nonlocal turns
        while not done.is_set():
            turns += 1
            time.sleep(0.001)

    worker = threading.Thread(target=work)
    camera.next_frame(2.0)
    worker.start()
    camera.next_frame(2.0)
    done.set()
    worker.join()
    assert turns > 5  # the package's own waiting would leave it one


@pytest.fixture
def no_turns_taken() -> Iterator[None]:
    """A thread runs only when another lets it, as a window does that waits for a driver."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(60)
    yield
    sys.setswitchinterval(before)


def test_format_and_size_change_while_it_is_live(camera: GenICamCamera) -> None:
    assert the(camera, PIXEL_FORMAT).choices == ("RGBa8", "Mono8")
    camera.change(PIXEL_FORMAT, "Mono8")
    assert camera.next_frame(2.0).notes == ("The camera sends grey only.",)
    camera.change("Width", 333)
    camera.change("Height", 9999)
    frame = camera.next_frame(2.0)
    assert frame.pixels.shape == (800, 333, 3)
    assert frame.state[PIXEL_FORMAT] == "Mono8"
    camera.change("PixelFormat", "RGBa8")
    assert camera.next_frame(2.0).notes == ()


def test_settings_stay_within_their_ranges(camera: GenICamCamera) -> None:
    camera.change(FRAME_RATE_HZ, 100000)
    rate = the(camera, FRAME_RATE_HZ)
    assert (rate.value, rate.unit, rate.minimum, rate.maximum, rate.step) == (200, "Hz", 1, 200, 1)
    camera.change(FRAME_RATE_HZ, 50.4)
    assert the(camera, FRAME_RATE_HZ).value == 50
    with pytest.raises(CameraSettingError, match="no setting “Exposure”"):
        camera.change("exposure_ms", 5)
    with pytest.raises(CameraSettingError, match="not among what the camera offers"):
        camera.change(PIXEL_FORMAT, "BayerRG8")
    assert camera.next_frame(2.0).pixels.shape == (400, 400, 3)


def test_it_can_be_opened_again_and_closed_twice(producer: str) -> None:
    source = GenICamSource()
    device = source.devices([producer])[0]
    interrupts = signal.getsignal(signal.SIGINT)
    for _ in range(3):
        camera = source.open(device)
        assert camera.device == device and camera.next_frame(2.0).number == 1
        camera.close()
        camera.close()
    assert signal.getsignal(signal.SIGINT) == interrupts


def test_while_one_camera_is_open_all_are_listed_and_another_can_be_opened(producer: str) -> None:
    source = GenICamSource()
    devices = source.devices([producer])
    first = source.open(devices[0])
    assert source.devices([producer]) == devices
    second = source.open(devices[1])
    with pytest.raises(CameraBusyError, match="Another program has the camera"):
        source.open(devices[0])
    first.close()
    assert second.next_frame(2.0).pixels.shape == (400, 400, 3)
    second.close()
    source.open(devices[0]).close()


def test_a_producer_that_another_has_is_busy(producer: str) -> None:
    source = GenICamSource()
    camera = source.open(source.devices([producer])[0])
    with pytest.raises(CameraBusyError):
        GenICamSource().devices([producer])
    camera.close()
    assert len(GenICamSource().devices([producer])) == 3


def test_without_a_producer_the_remedy_is_said(producer: str, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    source = GenICamSource()
    with pytest.raises(CameraSupportMissingError, match="Install the camera maker's software"):
        source.devices()
    with pytest.raises(CameraNotFoundError, match=r"gone\.cti is not there"):
        source.devices([str(tmp_path / "gone.cti")])
    (tmp_path / "damaged.cti").write_bytes(b"no library")
    with pytest.raises(CameraSupportMissingError, match=r"damaged\.cti cannot be loaded"):
        source.devices([str(tmp_path / "damaged.cti")])
    with caplog.at_level(logging.WARNING):  # one that is damaged hides no camera of another
        assert len(source.devices([str(tmp_path / "damaged.cti"), producer])) == 3
    assert "damaged.cti" in caplog.text


def test_a_camera_that_is_not_there_is_not_found(producer: str) -> None:
    source = GenICamSource()
    device = source.devices([producer])[0]
    other = type(device)("genicam", "Other 77 (viky.cti)", "Other", address=producer)
    with pytest.raises(CameraNotFoundError, match="The camera Other is not found"):
        source.open(other)
    source.open(device).close()  # the producer was let go


def test_no_frame_in_time_is_said(camera: GenICamCamera) -> None:
    camera.change(FRAME_RATE_HZ, 4)
    camera.change("Width", 400)  # nothing is on its way any more
    camera.next_frame(2.0)
    with pytest.raises(CameraTimeoutError):
        camera.next_frame(0.0)


@pytest.mark.parametrize(
    ("kind", "words", "expected"),
    [
        ("IoException", "cable", CameraLostError),
        ("InvalidHandleException", "", CameraLostError),
        ("AccessDeniedException", "", CameraBusyError),
        ("ErrorException", "no permission to open the device", CameraPermissionError),
        ("ErrorException", "", CameraError),
    ],
)
def test_what_the_producer_reports_is_said(
    camera: GenICamCamera, monkeypatch: pytest.MonkeyPatch, kind: str, words: str, expected: type[CameraError]
) -> None:
    from genicam import gentl

    failing = _raising(getattr(gentl, kind)(words))
    with monkeypatch.context() as patch:
        patch.setattr(type(camera._acquirer), "try_fetch", failing)
        with pytest.raises(CameraError) as error:
            camera.next_frame(0.1)
    assert type(error.value) is expected and kind in error.value.details


def test_a_camera_that_cannot_be_let_go_can_be_opened_again(producer: str, monkeypatch: pytest.MonkeyPatch) -> None:
    source = GenICamSource()
    device = source.devices([producer])[0]
    camera = source.open(device)
    from genicam import gentl

    with monkeypatch.context() as patch:
        patch.setattr(type(camera._acquirer), "_release_data_streams", _raising(gentl.IoException("cable")))
        camera.close()
    again = source.open(device)
    assert again.next_frame(2.0).number == 1
    again.close()


def test_many_incomplete_images_are_said(camera: GenICamCamera, monkeypatch: pytest.MonkeyPatch) -> None:
    from genicam import gentl

    with monkeypatch.context() as patch:
        patch.setattr(gentl.Buffer, "is_complete", lambda buffer: False)
        with pytest.raises(CameraError, match="No image of the camera arrives whole") as error:
            camera.next_frame(5.0)
    assert f"{MANY_FAILED} in a row" in error.value.details
    assert camera.next_frame(2.0).pixels.shape == (400, 400, 3)


def _raising(error: Exception) -> Callable[..., Any]:
    def fail(*arguments: object, **named: object) -> None:
        raise error

    return fail
