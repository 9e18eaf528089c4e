"""Basler's cameras: pylon's simulated one plays fields from a folder, and everything else a camera is asked for."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from leukodesk.capture.basler_source import LOCAL, NETWORK, BaslerCamera, BaslerSource
from leukodesk.capture.genapi_camera import MANY_FAILED
from leukodesk.capture.source import (
    AUTO_EXPOSURE,
    BINNING,
    EXPOSURE_MS,
    FRAME_RATE_HZ,
    GAIN,
    PIXEL_FORMAT,
    Device,
    Frame,
    Property,
    Value,
)
from leukodesk.core.errors import (
    CameraBusyError,
    CameraError,
    CameraLostError,
    CameraNotFoundError,
    CameraPermissionError,
    CameraSettingError,
    CameraTimeoutError,
)
from leukodesk.core.synthetic import synthetic_field
from tests.data import require_data

WIDTH_PX, HEIGHT_PX = 160, 120
SIMULATED = Device("basler", "BaslerCamEmu Emulation 0815-0000", "Basler Emulation", "serial number 0815-0000, CamEmu")


@pytest.fixture(autouse=True)
def simulated_camera(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYLON_CAMEMU", "1")


@pytest.fixture
def camera() -> Iterator[BaslerCamera]:
    camera = BaslerSource().open(SIMULATED)
    yield camera
    camera.close()


@pytest.fixture(scope="module")
def field() -> NDArray[np.uint8]:
    return synthetic_field(3, WIDTH_PX, HEIGHT_PX)


@pytest.fixture
def folder(tmp_path: Path, field: NDArray[np.uint8]) -> Path:
    folder = tmp_path / "fields"
    folder.mkdir()
    cv2.imwrite(str(folder / "field.png"), field[:, :, ::-1])
    return folder


def play(camera: BaslerCamera, folder: Path, **more: Value) -> None:
    """What makes pylon's simulated camera show the images of a folder, one after the other."""
    wishes: dict[str, Value] = {
        "TestImageSelector": "Off",
        "ImageFilename": str(folder),
        "ImageFileMode": "On",
        "Width": WIDTH_PX,
        "Height": HEIGHT_PX,
        FRAME_RATE_HZ: 100.0,
        **more,
    }
    for key, value in wishes.items():
        camera.change(key, value)


def the(camera: BaslerCamera, key: str) -> Property:
    return next(prop for prop in camera.properties() if prop.key == key)


def difference(frame: Frame, field: NDArray[np.uint8]) -> float:
    return float(np.abs(frame.pixels.astype(int) - field.astype(int)).mean())


@pytest.mark.parametrize(("named", "network"), [((), []), (("192.0.2.17",), ["192.0.2.17"])])
def test_the_network_is_asked_for_cameras_that_were_named_only(
    named: tuple[str, ...], network: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    pylon, _ = BaslerSource()._pylon()
    asked = []
    enumerate_devices = pylon.TlFactory.EnumerateDevices

    def recorded(factory: Any, alike: list[Any]) -> Any:
        asked.extend((one.GetDeviceClass(), one.GetIpAddress()) for one in alike)
        assert all(kind for kind, _ in asked), "without a kind, pylon asks the network, too"
        return enumerate_devices(factory, [one for one in alike if one.GetDeviceClass() != NETWORK])

    monkeypatch.setattr(pylon.TlFactory, "EnumerateDevices", recorded)

    assert BaslerSource().devices(named)[0] == SIMULATED
    assert [address for kind, address in asked if kind == NETWORK] == network
    assert [kind for kind, _ in asked if kind != NETWORK] == list(LOCAL)


def test_every_simulated_camera_is_listed_with_an_id_that_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYLON_CAMEMU", "2")
    first, second = BaslerSource().devices()
    assert first == SIMULATED and second.name == first.name
    assert second.id != first.id and "0815-0001" in second.details
    assert BaslerSource().devices() == (first, second)


def test_a_folder_of_fields_is_played_pixel_by_pixel(
    camera: BaslerCamera, folder: Path, field: NDArray[np.uint8]
) -> None:
    second = synthetic_field(4, WIDTH_PX, HEIGHT_PX)
    cv2.imwrite(str(folder / "second.png"), second[:, :, ::-1])
    play(camera, folder)
    seen = [camera.next_frame(2.0) for _ in range(4)]
    assert {min((0, 1), key=lambda n: difference(frame, (field, second)[n])) for frame in seen} == {0, 1}
    assert all(min(difference(frame, field), difference(frame, second)) == 0 for frame in seen)
    numbers, times = [frame.number for frame in seen], [frame.time_ns for frame in seen]
    assert numbers == sorted(set(numbers)) and times == sorted(set(times))
    assert not any(frame.pixels.flags.writeable for frame in seen)


def test_real_fields_are_played(camera: BaslerCamera) -> None:
    folder = require_data("taleghani", "Pre")
    play(camera, folder, Width=224, Height=224)
    files = sorted(folder.iterdir())
    first = camera.next_frame(2.0)
    fields = [cv2.imread(str(file), cv2.IMREAD_COLOR)[:, :, ::-1] for file in files[:40]]
    assert min(difference(first, field) for field in fields) < 3  # each decoder rounds a JPEG in its own way


def test_a_camera_that_stands_on_grey_is_set_to_colours_and_the_frame_says_so(camera: BaslerCamera) -> None:
    assert the(camera, PIXEL_FORMAT).value == "RGB8Packed"
    assert camera.next_frame(2.0).notes == ("The camera was set from Mono8 to RGB8Packed, to send colours.",)
    camera.change(PIXEL_FORMAT, "BGR8Packed")
    assert camera.next_frame(2.0).notes == ()


@pytest.mark.parametrize(
    ("layout", "tolerance", "note"),
    [
        ("RGB8Packed", 0, ""),
        ("BGR8Packed", 0, ""),
        ("BGRA8Packed", 0, ""),
        ("RGB16Packed", 0, "16 bits"),
        ("BayerRG8", 4, "Bayer"),
        ("BayerGR10", 4, "10 bits"),
        ("BayerGB12", 4, "12 bits"),
        ("BayerBG16", 4, "16 bits"),
    ],
)
def test_every_colour_format_gives_the_same_field(
    camera: BaslerCamera, folder: Path, field: NDArray[np.uint8], layout: str, tolerance: float, note: str
) -> None:
    play(camera, folder, PixelFormat=layout)
    frame = camera.next_frame(2.0)
    assert difference(frame, field) <= tolerance
    assert note in " ".join(frame.notes)


@pytest.mark.parametrize("layout", ["Mono8", "Mono10", "Mono12", "Mono16"])
def test_every_grey_format_gives_the_field_in_grey(
    camera: BaslerCamera, folder: Path, field: NDArray[np.uint8], layout: str
) -> None:
    play(camera, folder, PixelFormat=layout)
    frame = camera.next_frame(2.0)
    grey = cv2.cvtColor(field, cv2.COLOR_RGB2GRAY)[:, :, None]
    assert difference(frame, grey) < 2
    assert "The camera sends grey only." in frame.notes


def test_size_and_format_change_while_it_is_live(camera: BaslerCamera) -> None:
    camera.change(FRAME_RATE_HZ, 200)
    assert camera.next_frame(2.0).pixels.shape == (1040, 1024, 3)
    assert the(camera, "Width").writable and the(camera, PIXEL_FORMAT).writable  # though not as long as it grabs
    camera.change("Width", 640)
    camera.change("Height", 480)
    assert camera.next_frame(2.0).pixels.shape == (480, 640, 3)
    camera.change("OffsetX", 2)
    assert the(camera, "OffsetX").value == 2
    camera.change(BINNING, 2)
    assert the(camera, BINNING).value == 2
    assert camera._features.get("BinningVertical").value == 2  # type: ignore[union-attr]


def test_values_go_to_the_nearest_that_is_allowed(camera: BaslerCamera) -> None:
    camera.change(EXPOSURE_MS, 5.00004)
    assert the(camera, EXPOSURE_MS).value == pytest.approx(5.0)
    exposure = the(camera, EXPOSURE_MS)
    assert (exposure.unit, exposure.minimum, exposure.maximum, exposure.step) == ("ms", 0.001, 10000.0, 0.0001)
    camera.change(EXPOSURE_MS, -1)
    assert the(camera, EXPOSURE_MS).value == exposure.minimum
    camera.change(GAIN, 1e9)
    assert the(camera, GAIN).value == pytest.approx(48)
    camera.change(AUTO_EXPOSURE, True)
    assert the(camera, AUTO_EXPOSURE).value is True
    camera.change("ExposureAuto", "Once")  # the camera's own word
    camera.change(AUTO_EXPOSURE, False)
    assert the(camera, AUTO_EXPOSURE).value is False
    camera.change("ReverseX", True)
    assert the(camera, "ReverseX").value is True
    state = camera.next_frame(2.0).state
    assert state[EXPOSURE_MS] == exposure.minimum and state[AUTO_EXPOSURE] is False


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("nonsense", 1, "no setting “nonsense”"),
        (PIXEL_FORMAT, "Violet7", "not among what the camera offers"),
        (EXPOSURE_MS, "long", "is a number"),
        (EXPOSURE_MS, float("nan"), "cannot be nan"),
        ("SensorWidth", 12, "cannot be set now"),
    ],
)
def test_a_setting_that_is_refused_leaves_the_camera_live(
    camera: BaslerCamera, key: str, value: Value, words: str
) -> None:
    with pytest.raises(CameraSettingError, match=words):
        camera.change(key, value)
    assert camera.next_frame(2.0).pixels.shape == (1040, 1024, 3)


def test_it_can_be_opened_again_and_closed_twice() -> None:
    source = BaslerSource()
    for _ in range(3):
        camera = source.open(SIMULATED)
        assert camera.device == SIMULATED
        assert camera.next_frame(2.0).number == 1
        camera.close()
        camera.close()


def test_no_frame_in_time_is_said(camera: BaslerCamera) -> None:
    camera.change("TriggerMode", "On")  # it waits to be told
    camera.change("Width", 64)  # and nothing is on its way any more
    with pytest.raises(CameraTimeoutError):
        camera.next_frame(0.05)


def test_many_images_that_fail_are_said(camera: BaslerCamera, tmp_path: Path) -> None:
    play(camera, tmp_path / "nothing here", **{FRAME_RATE_HZ: 1000.0})
    with pytest.raises(CameraError, match="No image of the camera arrives whole") as error:
        camera.next_frame(5.0)
    assert f"{MANY_FAILED} in a row" in error.value.details and "nothing here" in error.value.details


def test_a_camera_that_is_gone_is_lost(camera: BaslerCamera, monkeypatch: pytest.MonkeyPatch) -> None:
    from pypylon import genicam, pylon

    camera.next_frame(2.0)
    monkeypatch.setattr(pylon.InstantCamera, "IsCameraDeviceRemoved", lambda driver: True)
    monkeypatch.setattr(pylon.InstantCamera, "RetrieveResult", _raising(genicam.RuntimeException("device removed")))
    with pytest.raises(CameraLostError, match="gone"):
        camera.next_frame(0.1)
    with pytest.raises(CameraLostError):
        camera.change("nonsense", 1)
    monkeypatch.setattr(pylon.InstantCamera, "StopGrabbing", _raising(genicam.RuntimeException("device removed")))
    camera.close()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The device is controlled by another application. Err: (0xE1018006)", CameraBusyError),
        ("Failed to open device. Error: 'Device is exclusively opened by another client'", CameraBusyError),
        ("Cannot open device: LIBUSB_ERROR_ACCESS", CameraPermissionError),
        ("Something else", CameraError),
    ],
)
def test_why_a_camera_cannot_be_opened_is_said(
    monkeypatch: pytest.MonkeyPatch, text: str, kind: type[CameraError]
) -> None:
    source = BaslerSource()
    pylon, (of_pylon,) = source._pylon()

    with monkeypatch.context() as patch:
        patch.setattr(pylon.InstantCamera, "Open", _raising(of_pylon(text)))
        with pytest.raises(CameraError) as error:
            source.open(SIMULATED)
    assert type(error.value) is kind and text in error.value.details
    monkeypatch.setenv("PYLON_CAMEMU", "0")
    with pytest.raises(CameraNotFoundError, match="Basler Emulation is not found"):
        source.open(SIMULATED)


def _raising(error: Exception) -> Callable[..., Any]:
    def fail(*arguments: object) -> None:
        raise error

    return fail
