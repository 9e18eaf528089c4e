"""What a camera on Windows lets be set through OpenCV, which tells neither ranges nor whether a switch is on."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from leukodesk.capture.opencv_frames import opencv
from leukodesk.capture.source import AUTO_EXPOSURE, AUTO_WHITE_BALANCE, EXPOSURE_MS, GAIN, Property, Value
from leukodesk.core.errors import CameraSettingError


@dataclass(frozen=True)
class _Number:
    """One number of the driver's, and how it is shown."""

    driver: int
    key: str
    name: str
    unit: str = ""
    shown: Callable[[float], float] = float
    driven: Callable[[float], float] = float


class OpenCvControls:
    """The controls of an open VideoCapture. Those whose value the driver does not tell are not offered.

    A camera is automatic when it is opened: so the USB video class has it, and the drivers do not tell.
    """

    def __init__(self, capture: Any) -> None:
        cv2 = opencv()
        self._capture = capture
        numbers = (
            # Both of Windows' ways count exposure in powers of two of a second.
            _Number(cv2.CAP_PROP_EXPOSURE, EXPOSURE_MS, "Exposure", "ms", lambda v: 1000 * 2**v, _log_of_seconds),
            _Number(cv2.CAP_PROP_GAIN, GAIN, "Gain"),
            _Number(cv2.CAP_PROP_WB_TEMPERATURE, "white_balance_temperature", "Colour temperature", "K"),
            _Number(cv2.CAP_PROP_BRIGHTNESS, "brightness", "Brightness"),
            _Number(cv2.CAP_PROP_CONTRAST, "contrast", "Contrast"),
            _Number(cv2.CAP_PROP_SATURATION, "saturation", "Saturation"),
        )
        self._numbers = tuple(number for number in numbers if capture.get(number.driver) not in (0.0, -1.0))
        keys = {number.key for number in self._numbers}
        self._switches: dict[str, tuple[int, str, float, float]] = {}
        self._on: dict[str, bool] = {}
        if EXPOSURE_MS in keys:
            self._add_switch(AUTO_EXPOSURE, cv2.CAP_PROP_AUTO_EXPOSURE, "Automatic exposure", 0.75, 0.25)
        if "white_balance_temperature" in keys:
            self._add_switch(AUTO_WHITE_BALANCE, cv2.CAP_PROP_AUTO_WB, "Automatic white balance", 1, 0)

    def properties(self) -> tuple[Property, ...]:
        switches = (Property(key, name, self._on[key]) for key, (_, name, _, _) in self._switches.items())
        numbers = (
            Property(number.key, number.name, number.shown(self._capture.get(number.driver)), number.unit)
            for number in self._numbers
        )
        return (*numbers, *switches)

    def change(self, key: str, value: Value) -> None:
        if key in self._switches and isinstance(value, bool):
            driver, _, on, off = self._switches[key]
            taken = self._capture.set(driver, on if value else off)
            self._on[key] = value if taken else self._on[key]
        else:
            number = next((number for number in self._numbers if number.key == key), None)
            if number is None or isinstance(value, str | bool):
                raise CameraSettingError("This camera does not have that setting.", f"{key} = {value!r}")
            taken = self._capture.set(number.driver, number.driven(float(value)))
        if not taken:
            raise CameraSettingError("The camera does not take this value. Try another one.", f"{key} = {value!r}")

    def close(self) -> None:
        """Nothing: the capture is not its own."""

    def _add_switch(self, key: str, driver: int, name: str, on: float, off: float) -> None:
        self._switches[key] = (driver, name, on, off)
        self._on[key] = True


def _log_of_seconds(exposure_ms: float) -> float:
    return float(round(math.log2(max(exposure_ms, 0.001) / 1000)))
