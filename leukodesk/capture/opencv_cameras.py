"""UVC and built-in cameras: which there are, opening one, and why it did not open."""

import errno
import os
import sys
from pathlib import Path
from typing import Any, Final, Protocol

from leukodesk.capture.opencv_controls import OpenCvControls
from leukodesk.capture.opencv_frames import compression_note, frame_of, named, opencv, rgb_of
from leukodesk.capture.source import PIXEL_FORMAT, Device, Frame, Property, Value
from leukodesk.capture.v4l2_controls import V4l2Controls
from leukodesk.core.errors import (
    CameraBusyError,
    CameraError,
    CameraFormatError,
    CameraLostError,
    CameraNotFoundError,
    CameraPermissionError,
    CameraSettingError,
)

_SIZES_PX: Final = (
    (3840, 2160), (3264, 2448), (2592, 1944), (2048, 1536), (1920, 1080), (1600, 1200), (1280, 1024), (1280, 960),
    (1280, 720), (1024, 768), (800, 600), (640, 480),
)  # fmt: skip
"""Resolutions that cameras have; OpenCV does not tell which of them one camera has."""

_RESOLUTION = "resolution"
_FORMATS: Final = ("YUYV", "MJPG")


class Controls(Protocol):
    """Exposure, gain and the like of an open camera."""

    def properties(self) -> tuple[Property, ...]: ...
    def change(self, key: str, value: Value) -> None: ...
    def close(self) -> None: ...


def list_cameras(source: str) -> tuple[Device, ...]:
    """The cameras that are plugged in, by the names their makers gave them."""
    return tuple(_device(source, info) for info in _found())


def open_camera(device: Device) -> "UvcCamera":
    """Open one of `list_cameras`.

    Raises:
        CameraNotFoundError, CameraPermissionError, CameraBusyError
    """
    cv2 = opencv()
    info = next((info for info in _found() if _device(device.source, info).id == device.id), None)
    if info is None:
        raise CameraNotFoundError(f"{device.name} is not there. Plug it in, and see that it has power.", named(device))
    linux = sys.platform.startswith("linux")
    if linux:
        check_node(info.path)
    capture = cv2.VideoCapture(info.index, info.backend)
    if not capture.isOpened():
        capture.release()
        raise _busy(device, users_of(info.path) if linux else ())
    try:
        controls: Controls = V4l2Controls(info.path) if linux else OpenCvControls(capture)
        return UvcCamera(device, capture, controls, info.path)
    except OSError as error:
        capture.release()
        raise CameraLostError("The camera was unplugged. Plug it in again.", str(error)) from error
    except CameraError:
        capture.release()
        raise


def _backends() -> tuple[int, ...]:
    """What cameras are opened through: on Windows DirectShow, as it knows more of the cameras for microscopes."""
    cv2 = opencv()
    by_platform = {"win32": (cv2.CAP_DSHOW, cv2.CAP_MSMF), "darwin": (cv2.CAP_AVFOUNDATION,)}
    return by_platform.get(sys.platform, (cv2.CAP_V4L2,))


def _found() -> list[Any]:
    """CameraInfo of each camera, once, by the first backend that has it."""
    from cv2_enumerate_cameras import enumerate_cameras

    by_path: dict[str, Any] = {}
    for backend in _backends():
        for info in enumerate_cameras(backend):
            by_path.setdefault(str(info.path or info.index).lower(), info)
    return sorted(by_path.values(), key=lambda info: int(info.index))


def _device(source: str, info: Any) -> Device:
    """A camera as the user knows it.

    Its id is what its maker wrote into it; a camera without a serial number is known by its socket.
    """
    usb = f"{info.vid:04X}:{info.pid:04X}" if info.vid is not None and info.pid is not None else ""
    serial, socket = _in_sysfs(Path("/sys/class/video4linux"), info.path)
    details = ", ".join(filter(None, (f"USB {usb}" if usb else "", f"serial number {serial}" if serial else "")))
    where = f"{usb}:{serial}" if usb and serial else f"{usb}@{socket}" if usb and socket else str(info.path)
    shown_path = info.path if str(info.path).startswith("/dev/") else ""
    return Device(source, f"camera:{where}", info.name or "Camera", ", ".join(filter(None, (details, shown_path))))


def _in_sysfs(video: Path, node: Any) -> tuple[str, str]:
    """Serial number and socket of the camera behind a node of Linux; empty where they are not known."""
    try:
        interface = (video / Path(str(node)).name / "device").resolve(strict=True)
    except (OSError, ValueError):
        return "", ""
    serial = interface.parent / "serial"
    # A node of the same camera with other images (infrared, thermal) is another camera.
    index = video / Path(str(node)).name / "index"
    suffix = f"#{number}" if (number := _line(index)) not in ("", "0") else ""
    return (f"{text}{suffix}" if (text := _line(serial)) else ""), interface.name + suffix


def _line(file: Path) -> str:
    try:
        return file.read_text("utf-8", "replace").strip()
    except OSError:
        return ""


def check_node(node: str) -> None:
    """Say why a camera's node cannot be opened; OpenCV only says that it did not.

    Raises:
        CameraNotFoundError, CameraPermissionError, CameraBusyError
    """
    try:
        os.close(os.open(node, os.O_RDWR | getattr(os, "O_NONBLOCK", 0)))
    except PermissionError as error:
        raise CameraPermissionError(
            "You have no permission to use this camera. Ask your administrator to add you to the group “video” "
            "(sudo usermod -aG video, and your user name), then log out and in again.",
            str(error),
        ) from error
    except OSError as error:
        if error.errno == errno.EBUSY:
            raise _busy_error(users_of(node), str(error)) from error
        raise CameraNotFoundError("The camera is not there any more. Plug it in again.", str(error)) from error


def users_of(node: str, processes: Path = Path("/proc")) -> tuple[str, ...]:
    """Names of the other programs that hold a node open, of those that this user may look into."""
    users: set[str] = set()
    for process in processes.glob("[0-9]*"):
        if process.name == str(os.getpid()):
            continue
        try:
            if any(os.path.realpath(handle) == os.path.realpath(node) for handle in (process / "fd").iterdir()):
                users.add(_line(process / "comm") or process.name)
        except OSError:  # another user's, or ended meanwhile
            continue
    return tuple(sorted(users))


def _busy(device: Device, users: tuple[str, ...]) -> CameraError:
    if sys.platform == "win32":
        return CameraBusyError(
            "The camera did not open. Close other programs that show it; and let desktop programs use cameras in "
            "Windows' Settings, Privacy, Camera.",
            named(device),
        )
    if sys.platform == "darwin":
        return CameraBusyError(
            "The camera did not open. Close other programs that show it; and let LeukoDesk use it in System Settings, "
            "Privacy & Security, Camera.",
            named(device),
        )
    return _busy_error(users, named(device))


def _busy_error(users: tuple[str, ...], details: str) -> CameraBusyError:
    advice = "Close other programs that show it, or unplug it and plug it in again."
    if users:
        advice = f"Close {', '.join(users)}, or unplug it and plug it in again."
    return CameraBusyError(f"The camera is in use by another program, or does not start. {advice}", details)


class UvcCamera:
    """An open camera.

    Args:
        device: what was opened; capture: an open VideoCapture; path: its node.
        controls: what of it can be set, beside its resolution and pixel format.
    """

    def __init__(self, device: Device, capture: Any, controls: Controls, path: str) -> None:
        self.device = device
        self._cv2 = opencv()
        self._capture = capture
        self._controls = controls
        self._path = path
        self._number = 0
        capture.set(self._cv2.CAP_PROP_BUFFERSIZE, 2)  # of the usual four, three would be old
        self._sizes_px = self._try_sizes()
        self._note = compression_note(capture)
        self._state: dict[str, Value] = {}
        self._read_state()

    def properties(self) -> tuple[Property, ...]:
        size, sizes = _size_name(self._size_px()), tuple(map(_size_name, self._sizes_px))
        code = self._format()
        choices = _FORMATS if code in _FORMATS else (code, *_FORMATS)
        return (
            *self._controls.properties(),
            Property(_RESOLUTION, "Resolution", size, "px", choices=sizes if size in sizes else (size, *sizes)),
            Property(PIXEL_FORMAT, "Pixel format", code, choices=choices),
        )

    def change(self, key: str, value: Value) -> None:
        if key == _RESOLUTION:
            self._change_size(str(value))
        elif key == PIXEL_FORMAT:
            self._change_format(str(value))
        else:
            self._controls.change(key, value)
        self._read_state()

    def next_frame(self, timeout_s: float) -> Frame:
        if not self._capture.grab():  # for as long as the driver likes
            gone = sys.platform.startswith("linux") and not Path(self._path).exists()
            raise CameraLostError(
                "The camera was unplugged. Plug it in again."
                if gone
                else "The camera sends no more images. Check its cable and try another socket.",
                named(self.device),
            )
        self._number += 1
        got, raw = self._capture.retrieve()
        if not got:
            raise CameraFormatError(
                "The camera sent an image that cannot be decoded. Choose another pixel format or resolution.",
                named(self.device),
            )
        return frame_of(rgb_of(raw), self._number, state=dict(self._state), note=self._note)

    def close(self) -> None:
        self._controls.close()
        self._capture.release()

    def _read_state(self) -> None:
        """What goes with each frame. Not asked for every frame: each question goes over the cable."""
        self._state = {prop.key: prop.value for prop in self.properties()}

    def _size_px(self) -> tuple[int, int]:
        get = self._capture.get
        return round(get(self._cv2.CAP_PROP_FRAME_WIDTH)), round(get(self._cv2.CAP_PROP_FRAME_HEIGHT))

    def _set_size(self, size_px: tuple[int, int]) -> bool:
        self._capture.set(self._cv2.CAP_PROP_FRAME_WIDTH, size_px[0])
        self._capture.set(self._cv2.CAP_PROP_FRAME_HEIGHT, size_px[1])
        return self._size_px() == size_px

    def _try_sizes(self) -> tuple[tuple[int, int], ...]:
        """Set the largest resolution that the camera has; what may be smaller than it is offered."""
        largest = next((size for size in _SIZES_PX if self._set_size(size)), self._size_px())
        return tuple(size for size in _SIZES_PX if size[0] <= largest[0] and size[1] <= largest[1])

    def _change_size(self, wish: str) -> None:
        before = self._size_px()
        size = next((size for size in self._sizes_px if _size_name(size) == wish), None)
        if size is None or not self._set_size(size):
            self._set_size(before)
            raise CameraSettingError("The camera does not have this resolution. Choose another one.", wish)

    def _format(self) -> str:
        code = int(self._capture.get(self._cv2.CAP_PROP_FOURCC)) & 0xFFFFFFFF
        return code.to_bytes(4, "little").decode("latin-1").strip("\0 ")

    def _change_format(self, wish: str) -> None:
        if len(wish) == 4:
            self._capture.set(self._cv2.CAP_PROP_FOURCC, self._cv2.VideoWriter.fourcc(*wish))
        if self._format() != wish:
            raise CameraSettingError("The camera does not have this pixel format. Choose another one.", wish)
        self._note = compression_note(self._capture)


def _size_name(size_px: tuple[int, int]) -> str:
    return f"{size_px[0]} × {size_px[1]}"
