"""USB cameras: names that last, why one does not open, and what can be set. The drivers are stood in for."""

import errno
import os
import struct
import sys
from dataclasses import dataclass, field
from pathlib import Path

import cv2
import numpy as np
import pytest
from cv2_enumerate_cameras.camera_info import CameraInfo

from leukodesk.capture import opencv_cameras
from leukodesk.capture.opencv_cameras import UvcCamera, check_node, list_cameras, open_camera, users_of
from leukodesk.capture.opencv_controls import OpenCvControls
from leukodesk.capture.source import (
    AUTO_EXPOSURE,
    AUTO_WHITE_BALANCE,
    EXPOSURE_MS,
    GAIN,
    PIXEL_FORMAT,
    Device,
    Property,
)
from leukodesk.capture.v4l2_controls import GET, QUERY, SET, V4l2Controls
from leukodesk.core.errors import (
    CameraBusyError,
    CameraFormatError,
    CameraLostError,
    CameraNotFoundError,
    CameraSettingError,
)

DEVICE = Device("opencv", "camera:1", "Microscope")


# --- the drivers' stand-ins -------------------------------------------------------------------------------------------


@dataclass
class Kernel:
    """Video4Linux's side of a camera with an exposure in units of 100 µs, a gain, and their automatic switches."""

    values: dict[int, int] = field(default_factory=lambda: {0x9A0901: 3, 0x9A0902: 157, 0x980913: 10, 0x98090C: 1})
    gone: bool = False

    def ioctl(self, handle: int, request: int, argument: bytes) -> bytes:
        if self.gone:
            raise OSError(errno.ENODEV, "No such device")
        (control,) = struct.unpack_from("=I", argument)
        if control not in self.values:
            raise OSError(errno.EINVAL, "Invalid argument")
        if request == QUERY:
            return self.about(control)
        if request == SET:
            self.set(control, struct.unpack("=Ii", argument)[1])
        else:
            assert request == GET
        return struct.pack("=Ii", control, self.values[control])

    def about(self, control: int) -> bytes:
        kind, low, high, step = {
            0x9A0901: (3, 0, 3, 1),
            0x9A0902: (1, 3, 2047, 1),
            0x980913: (1, 0, 100, 5),
            0x98090C: (2, 0, 1, 1),
        }[control]
        inactive = 0x10 if control == 0x9A0902 and self.values[0x9A0901] != 1 else 0
        name = b"Control".ljust(32, b"\0")
        return struct.pack("=II32siiiiI8x", control, kind, name, low, high, step, 0, inactive)

    def set(self, control: int, value: int) -> None:
        if control == 0x9A0901 and value not in (1, 3):  # as most UVC cameras have it
            raise OSError(errno.EINVAL, "Invalid argument")
        if control == 0x9A0902 and self.values[0x9A0901] != 1:
            raise OSError(errno.EACCES, "Permission denied")
        self.values[control] = value


class Capture:
    """A VideoCapture of a camera with two resolutions, of which it sends what it is set to."""

    sizes = ((1280, 960), (640, 480))

    def __init__(self, **settings: float) -> None:
        self.settings = {cv2.CAP_PROP_FOURCC: float(cv2.VideoWriter.fourcc(*"YUYV"))}
        self.settings |= {getattr(cv2, f"CAP_PROP_{name}"): value for name, value in settings.items()}
        self.size = [640, 480]
        self.image: np.ndarray | None = None
        self.there = True
        self.released = 0

    def isOpened(self) -> bool:
        return True

    def get(self, key: int) -> float:
        if key in (cv2.CAP_PROP_FRAME_WIDTH, cv2.CAP_PROP_FRAME_HEIGHT):
            size = tuple(self.size) if tuple(self.size) in self.sizes else self.sizes[-1]
            return float(size[key == cv2.CAP_PROP_FRAME_HEIGHT])
        return self.settings.get(key, -1.0)

    def set(self, key: int, value: float) -> bool:
        if key in (cv2.CAP_PROP_FRAME_WIDTH, cv2.CAP_PROP_FRAME_HEIGHT):
            self.size[key == cv2.CAP_PROP_FRAME_HEIGHT] = int(value)
            return True
        if key == cv2.CAP_PROP_FOURCC and value not in map(fourcc, ("YUYV", "MJPG")):
            return False
        if key not in self.settings or (value > 1000 and key == cv2.CAP_PROP_GAIN):
            return False
        self.settings[key] = value
        return True

    def grab(self) -> bool:
        return self.there

    def retrieve(self) -> tuple[bool, np.ndarray | None]:
        width, height = (int(self.get(key)) for key in (cv2.CAP_PROP_FRAME_WIDTH, cv2.CAP_PROP_FRAME_HEIGHT))
        return True, np.full((height, width, 3), (30, 60, 90), np.uint8) if self.image is None else self.image

    def release(self) -> None:
        self.released += 1


def fourcc(name: str) -> float:
    return float(cv2.VideoWriter.fourcc(*name))


def by_key(properties: tuple[Property, ...]) -> dict[str, Property]:
    return {prop.key: prop for prop in properties}


@pytest.fixture
def node(tmp_path: Path) -> str:
    path = tmp_path / "video0"
    path.touch()
    return str(path)


def uvc_camera(node: str, capture: Capture, kernel: Kernel | None = None) -> UvcCamera:
    return UvcCamera(DEVICE, capture, V4l2Controls(node, (kernel or Kernel()).ioctl), node)


# --- which there are --------------------------------------------------------------------------------------------------


def list_these(monkeypatch: pytest.MonkeyPatch, *infos: CameraInfo) -> tuple[Device, ...]:
    monkeypatch.setattr("cv2_enumerate_cameras.enumerate_cameras", lambda backend: list(infos))
    return list_cameras("opencv")


def test_cameras_have_their_makers_names_and_each_its_own_id(monkeypatch: pytest.MonkeyPatch) -> None:
    devices = list_these(
        monkeypatch,
        CameraInfo(2, "Integrated Camera", r"\\?\usb#vid_04f2#2", 0x04F2, 0xB604, 700),
        CameraInfo(0, "Microscope 5 MP", r"\\?\usb#vid_0547#1", 0x0547, 0x4D88, 700),
        CameraInfo(0, "The same by the other backend", r"\\?\USB#VID_0547#1", 0x0547, 0x4D88, 1400),
    )
    assert [device.name for device in devices] == ["Microscope 5 MP", "Integrated Camera"]
    assert devices[0].details == "USB 0547:4D88"
    assert len({device.id for device in devices}) == 2


def test_a_serial_number_makes_an_id_that_no_socket_changes(tmp_path: Path) -> None:
    def plugged_in(socket: str, name: str, serial: str) -> tuple[str, str]:
        interface = tmp_path / "usb" / socket / f"{socket}:1.0"
        interface.mkdir(parents=True)
        if serial:
            (interface.parent / "serial").write_text(serial + "\n")
        node = tmp_path / "class" / name
        node.mkdir(parents=True)
        (node / "device").symlink_to(interface)
        (node / "index").write_text("0\n")
        return opencv_cameras._in_sysfs(tmp_path / "class", f"/dev/{name}")

    assert plugged_in("1-2", "video0", "A17") == ("A17", "1-2:1.0")
    assert plugged_in("3-1", "video4", "A17") == ("A17", "3-1:1.0")
    assert plugged_in("1-4", "video6", "") == ("", "1-4:1.0")
    assert opencv_cameras._in_sysfs(tmp_path / "class", "/dev/video9") == ("", "")


# --- why one does not open --------------------------------------------------------------------------------------------


def test_a_camera_that_was_unplugged_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    list_these(monkeypatch)
    with pytest.raises(CameraNotFoundError, match="Plug it in"):
        open_camera(DEVICE)


def test_a_node_that_has_gone_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CameraNotFoundError, match="Plug it in again"):
        check_node(str(tmp_path / "video0"))


@pytest.mark.parametrize(("number", "kind"), [(errno.EACCES, "no_permission"), (errno.EBUSY, "busy")])
def test_a_node_says_why_it_does_not_open(monkeypatch: pytest.MonkeyPatch, node: str, number: int, kind: str) -> None:
    def refuse(path: str, flags: int) -> int:
        raise OSError(number, os.strerror(number), path)

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(opencv_cameras.CameraError) as caught:
        check_node(node)
    assert caught.value.kind == kind
    assert {"no_permission": "group “video”", "busy": "in use"}[kind] in caught.value.message


def test_the_program_that_has_the_camera_is_named(tmp_path: Path, node: str) -> None:
    for number, (name, target) in enumerate((("cheese", node), ("bash", str(tmp_path / "other")))):
        handles = tmp_path / "proc" / str(100 + number) / "fd"
        handles.mkdir(parents=True)
        (handles / "7").symlink_to(target)
        (handles.parent / "comm").write_text(name + "\n")
    users = users_of(node, tmp_path / "proc")
    assert users == ("cheese",)
    assert "Close cheese" in opencv_cameras._busy_error(users, "").message


def test_a_camera_that_opens_nowhere_is_busy(monkeypatch: pytest.MonkeyPatch, node: str) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    (device,) = list_these(monkeypatch, CameraInfo(97, "Microscope", node, None, None, cv2.CAP_V4L2))
    with pytest.raises(CameraBusyError, match="Close other programs"):
        open_camera(device)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Video4Linux is Linux's")
def test_a_camera_without_any_controls_delivers_all_the_same(monkeypatch: pytest.MonkeyPatch, node: str) -> None:
    (device,) = list_these(monkeypatch, CameraInfo(0, "Microscope", node, None, None, cv2.CAP_V4L2))
    capture = Capture()
    monkeypatch.setattr(cv2, "VideoCapture", lambda index, backend: capture)
    camera = open_camera(device)
    assert list(by_key(camera.properties())) == ["resolution", PIXEL_FORMAT]
    assert camera.next_frame(1).pixels.shape == (960, 1280, 3)
    camera.close()
    assert capture.released


# --- frames and settings ----------------------------------------------------------------------------------------------


def test_a_camera_is_opened_at_its_largest_resolution_and_delivers(node: str) -> None:
    camera = uvc_camera(node, Capture())
    frame = camera.next_frame(1)
    assert frame.pixels.shape == (960, 1280, 3)
    assert frame.pixels[0, 0].tolist() == [90, 60, 30]
    assert (frame.state[EXPOSURE_MS], frame.state[GAIN]) == (pytest.approx(15.7), 10.0)
    assert frame.notes == () and frame.number == 1
    camera.change("resolution", "640 × 480")
    assert camera.next_frame(1).pixels.shape == (480, 640, 3)
    assert by_key(camera.properties())["resolution"].value == "640 × 480"
    with pytest.raises(CameraSettingError):
        camera.change("resolution", "1024 × 768")
    assert camera.next_frame(1).pixels.shape == (480, 640, 3)
    camera.close()


def test_the_pixel_format_can_be_chosen_and_compression_is_noted(node: str) -> None:
    camera = uvc_camera(node, Capture())
    assert by_key(camera.properties())[PIXEL_FORMAT].choices == ("YUYV", "MJPG")
    camera.change(PIXEL_FORMAT, "MJPG")
    assert camera.next_frame(1).notes == ("The image came compressed (MJPG).",)
    for wish in ("H264", "anything"):
        with pytest.raises(CameraSettingError):
            camera.change(PIXEL_FORMAT, wish)
    assert by_key(camera.properties())[PIXEL_FORMAT].value == "MJPG"
    camera.close()


def test_a_cable_that_is_pulled_is_told_from_a_camera_that_is_silent(
    monkeypatch: pytest.MonkeyPatch, node: str
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    capture = Capture()
    camera = uvc_camera(node, capture)
    capture.there = False
    with pytest.raises(CameraLostError, match="sends no more images"):
        camera.next_frame(1)
    Path(node).unlink()
    with pytest.raises(CameraLostError, match="was unplugged"):
        camera.next_frame(1)
    camera.close()
    camera.close()
    assert capture.released == 2


def test_grey_and_16_bits_from_a_driver_are_shown(node: str) -> None:
    capture = Capture()
    camera = uvc_camera(node, capture)
    capture.image = np.full((48, 64), 51200, np.uint16)
    frame = camera.next_frame(1)
    assert (frame.pixels == 200).all()
    assert frame.notes == ("The camera sends grey only.", "16 bits were reduced to 8.")
    capture.image = np.zeros((48, 64, 2), np.uint8)
    with pytest.raises(CameraFormatError):
        camera.next_frame(1)
    camera.close()


def test_linux_tells_the_limits_of_what_can_be_set(node: str) -> None:
    kernel = Kernel()
    controls = V4l2Controls(node, kernel.ioctl)
    found = by_key(controls.properties())
    assert list(found) == [EXPOSURE_MS, AUTO_EXPOSURE, GAIN, AUTO_WHITE_BALANCE]
    exposure = found[EXPOSURE_MS]
    assert (exposure.value, exposure.minimum, exposure.maximum, exposure.step) == pytest.approx((15.7, 0.3, 204.7, 0.1))
    assert exposure.unit == "ms" and not exposure.writable
    assert found[AUTO_EXPOSURE].value is True and found[AUTO_WHITE_BALANCE].value is True
    with pytest.raises(CameraSettingError, match="automatic setting off first"):
        controls.change(EXPOSURE_MS, 20.0)
    controls.change(AUTO_EXPOSURE, False)
    controls.change(EXPOSURE_MS, 20.04)
    controls.change(GAIN, 63.0)
    controls.change(AUTO_WHITE_BALANCE, False)
    found = by_key(controls.properties())
    assert found[EXPOSURE_MS].value == pytest.approx(20.0) and found[EXPOSURE_MS].writable
    assert found[GAIN].value == 65.0
    assert found[AUTO_EXPOSURE].value is False and found[AUTO_WHITE_BALANCE].value is False
    controls.change(EXPOSURE_MS, 1e6)
    assert by_key(controls.properties())[EXPOSURE_MS].value == pytest.approx(204.7)
    controls.change(AUTO_EXPOSURE, True)
    assert kernel.values[0x9A0901] == 3
    for key, value in (("gamma", 1.0), ("zoom", 1.0), (GAIN, "high")):
        with pytest.raises(CameraSettingError, match="does not have that setting"):
            controls.change(key, value)
    controls.close()
    controls.close()


def test_a_camera_that_goes_while_it_is_set_is_lost(node: str) -> None:
    kernel = Kernel()
    controls = V4l2Controls(node, kernel.ioctl)
    kernel.gone = True
    with pytest.raises(CameraLostError):
        controls.change(GAIN, 5.0)
    with pytest.raises(CameraLostError):
        controls.properties()
    controls.close()


def test_windows_exposure_is_a_power_of_two_of_a_second() -> None:
    capture = Capture(EXPOSURE=-6.0, GAIN=32.0, AUTO_EXPOSURE=0.0)
    controls = OpenCvControls(capture)
    found = by_key(controls.properties())
    assert list(found) == [EXPOSURE_MS, GAIN, AUTO_EXPOSURE]
    assert found[EXPOSURE_MS].value == pytest.approx(15.625)
    controls.change(AUTO_EXPOSURE, False)
    controls.change(EXPOSURE_MS, 30.0)
    assert capture.settings[cv2.CAP_PROP_EXPOSURE] == -5 and capture.settings[cv2.CAP_PROP_AUTO_EXPOSURE] == 0.25
    assert by_key(controls.properties())[AUTO_EXPOSURE].value is False
    for key, value in ((GAIN, 5000.0), ("zoom", 1.0), (EXPOSURE_MS, "long")):
        with pytest.raises(CameraSettingError):
            controls.change(key, value)
    controls.close()
