"""What a camera on Linux lets be set, asked of its driver (Video4Linux 2): OpenCV hands on no ranges."""

import errno
import os
import struct
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from leukodesk.capture.source import (
    AUTO_EXPOSURE,
    AUTO_GAIN,
    AUTO_WHITE_BALANCE,
    EXPOSURE_MS,
    GAIN,
    WHITE_BALANCE_BLUE,
    WHITE_BALANCE_RED,
    Property,
    Value,
)
from leukodesk.core.errors import CameraLostError, CameraSettingError

Ioctl = Callable[[int, int, bytes], bytes]

# From linux/videodev2.h. Its struct v4l2_queryctrl: id, type, name, minimum, maximum, step, default, flags, reserved.
QUERY, GET, SET = 0xC0445624, 0xC008561B, 0xC008561C
_QUERY_FORMAT, _VALUE_FORMAT = "=II32siiiiI8x", "=Ii"
_DISABLED, _READ_ONLY, _INACTIVE, _GRABBED = 0x1, 0x4, 0x10, 0x2
_BOOLEAN, _MENU = 2, 3
_EXPOSURE_AUTO: Final = 0x9A0901  # a menu: 0 all automatic, 1 manual, 2 shutter first, 3 aperture first
_AUTOMATIC, _MANUAL = (3, 0), (1, 2)


@dataclass(frozen=True)
class _Control:
    id: int
    key: str
    name: str
    unit: str = ""
    scale: float = 1.0


_CONTROLS: Final = (
    _Control(0x9A0902, EXPOSURE_MS, "Exposure", "ms", 0.1),  # in units of 100 µs
    _Control(_EXPOSURE_AUTO, AUTO_EXPOSURE, "Automatic exposure"),
    _Control(0x980913, GAIN, "Gain"),
    _Control(0x980912, AUTO_GAIN, "Automatic gain"),
    _Control(0x98090C, AUTO_WHITE_BALANCE, "Automatic white balance"),
    _Control(0x98090E, WHITE_BALANCE_RED, "White balance, red"),
    _Control(0x98090F, WHITE_BALANCE_BLUE, "White balance, blue"),
    _Control(0x98091A, "white_balance_temperature", "Colour temperature", "K"),
    _Control(0x980900, "brightness", "Brightness"),
    _Control(0x980901, "contrast", "Contrast"),
    _Control(0x980902, "saturation", "Saturation"),
    _Control(0x980910, "gamma", "Gamma"),
    _Control(0x98091B, "sharpness", "Sharpness"),
)


class V4l2Controls:
    """The controls of one open camera, through a second handle on its node.

    Args:
        node: "/dev/video0"; ioctl: the system's, or a test's.
    """

    def __init__(self, node: str, ioctl: Ioctl | None = None) -> None:
        if ioctl is None:
            import fcntl

            ioctl = fcntl.ioctl
        self._ioctl = ioctl
        self._handle: int | None = os.open(node, os.O_RDWR | getattr(os, "O_NONBLOCK", 0))

    def properties(self) -> tuple[Property, ...]:
        """Those that the driver has, with the values and limits of now."""
        return tuple(prop for control in _CONTROLS if (prop := self._property(control)) is not None)

    def change(self, key: str, value: Value) -> None:
        """Set one of them.

        Raises:
            CameraSettingError: the driver does not have it, or does not take it now.
            CameraLostError: the camera is gone.
        """
        control = next((control for control in _CONTROLS if control.key == key), None)
        prop = self._property(control) if control is not None else None
        if control is None or prop is None or isinstance(value, str):
            raise CameraSettingError("This camera does not have that setting.", f"{key} = {value!r}")
        tries = [round(float(value) / control.scale)]
        if control.id == _EXPOSURE_AUTO:
            tries = list(_AUTOMATIC if value else _MANUAL)
        elif not isinstance(prop.value, bool):
            tries = [_nearest(prop, float(value), control.scale)]
        refusals = [error for raw in tries if (error := self._set(control.id, raw)) is not None]
        if len(refusals) == len(tries):
            raise CameraSettingError(
                f"The camera does not take this for “{prop.name}” now. Switch its automatic setting off first.",
                f"{key} = {value!r}: {refusals}",
            )

    def close(self) -> None:
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def _property(self, control: _Control) -> Property | None:
        try:
            asked = self._call(QUERY, struct.pack(_QUERY_FORMAT, control.id, 0, b"", 0, 0, 0, 0, 0))
            _, kind, _, low, high, step, _, flags = struct.unpack(_QUERY_FORMAT, asked)
            if flags & _DISABLED:
                return None
            _, raw = struct.unpack(_VALUE_FORMAT, self._call(GET, struct.pack(_VALUE_FORMAT, control.id, 0)))
        except OSError as error:
            _check_there(error)
            return None
        writable = not flags & (_READ_ONLY | _INACTIVE | _GRABBED)
        if control.id == _EXPOSURE_AUTO:
            return Property(control.key, control.name, raw in _AUTOMATIC, writable=writable)
        if kind == _BOOLEAN:
            return Property(control.key, control.name, bool(raw), writable=writable)
        if kind == _MENU:
            return None
        scale = control.scale
        return Property(
            control.key, control.name, raw * scale, control.unit, low * scale, high * scale, step * scale, (), writable
        )

    def _set(self, control_id: int, raw: int) -> OSError | None:
        """What the driver has against it."""
        try:
            self._call(SET, struct.pack(_VALUE_FORMAT, control_id, raw))
        except OSError as error:
            _check_there(error)
            return error
        return None

    def _call(self, request: int, argument: bytes) -> bytes:
        return self._ioctl(self._handle if self._handle is not None else -1, request, argument)


def _check_there(error: OSError) -> None:
    """Let pass what a driver has against a question.

    Raises:
        CameraLostError: there is no driver any more.
    """
    if error.errno in (errno.ENODEV, errno.EBADF):
        raise CameraLostError("The camera is gone. Check its cable.", str(error)) from error


def _nearest(prop: Property, value: float, scale: float) -> int:
    """The driver's number that is nearest to a wish."""
    low, high, step = (round((limit or 0) / scale) for limit in (prop.minimum, prop.maximum, prop.step))
    raw = min(max(value / scale, low), high)
    return min(low + round((raw - low) / max(step, 1)) * max(step, 1), high)
