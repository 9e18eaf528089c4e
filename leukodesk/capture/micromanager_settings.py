"""What a camera and a microscope of Micro-Manager let be read and set."""

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from leukodesk.capture.micromanager_core import DRIVER_ERRORS, Core
from leukodesk.capture.source import (
    AUTO_EXPOSURE,
    AUTO_GAIN,
    AUTO_WHITE_BALANCE,
    BINNING,
    EXPOSURE_MS,
    FOCUS_UM,
    FRAME_RATE_HZ,
    GAIN,
    PIXEL_FORMAT,
    STAGE_X_UM,
    STAGE_Y_UM,
    WHITE_BALANCE_BLUE,
    WHITE_BALANCE_RED,
    Property,
    Value,
)
from leukodesk.core.errors import CameraSettingError

log = logging.getLogger(__name__)

OBJECTIVE: Final = "objective"
"""Key of the objective's name, as the microscope's turret tells it."""

SETTABLE_LIVE: Final = (EXPOSURE_MS, GAIN, STAGE_X_UM, STAGE_Y_UM)
"""What may be set while images come; for the rest the camera is stopped, as Micro-Manager does."""

_KNOWN: Final = {
    "gain": (GAIN, "Gain", ""),
    "binning": (BINNING, "Binning", ""),
    "pixeltype": (PIXEL_FORMAT, "Pixel format", ""),
    "pixelformat": (PIXEL_FORMAT, "Pixel format", ""),
    "framerate": (FRAME_RATE_HZ, "Frame rate", "Hz"),
    "acquisitionframerate": (FRAME_RATE_HZ, "Frame rate", "Hz"),
    "autoexposure": (AUTO_EXPOSURE, "Automatic exposure", ""),
    "exposureauto": (AUTO_EXPOSURE, "Automatic exposure", ""),
    "autogain": (AUTO_GAIN, "Automatic gain", ""),
    "gainauto": (AUTO_GAIN, "Automatic gain", ""),
    "autowhitebalance": (AUTO_WHITE_BALANCE, "Automatic white balance", ""),
    "whitebalanceauto": (AUTO_WHITE_BALANCE, "Automatic white balance", ""),
    "balancewhiteauto": (AUTO_WHITE_BALANCE, "Automatic white balance", ""),
    "whitebalancered": (WHITE_BALANCE_RED, "White balance, red", ""),
    "redgain": (WHITE_BALANCE_RED, "White balance, red", ""),
    "gainred": (WHITE_BALANCE_RED, "White balance, red", ""),
    "whitebalanceblue": (WHITE_BALANCE_BLUE, "White balance, blue", ""),
    "bluegain": (WHITE_BALANCE_BLUE, "White balance, blue", ""),
    "gainblue": (WHITE_BALANCE_BLUE, "White balance, blue", ""),
}
"""Adapters' names of what several sources have, in small letters without gaps: key, name for the technician, unit."""

_ORDER: Final = tuple(dict.fromkeys(key for key, _, _ in _KNOWN.values()))

_USEFUL: Final = re.compile(
    r"gain|white|balance|gamma|contrast|bright|saturation|hue|sharp|black|bitdepth|colou?r|light|mode|readout|offset"
    r"|temperature|cool|width|height|flip|mirror|rotat",
    re.IGNORECASE,
)
_SIMULATED: Final = re.compile(r"^(Bead|Stripe|Photon|ReadNoise|Fraction|Drop|Saturate)")
"""What the demo camera draws: of no use to a technician, but to whoever tries the program out."""

_NEVER: Final = re.compile(r"^(TestProperty|SimulateCrash|AsyncProperty|Transpose(Correction|XY|Mirror))")
"""What only breaks a simulator; and how Micro-Manager's own window turns images, which the core does not do."""

_SWITCHES: Final = (("off", "on"), ("0", "1"), ("no", "yes"), ("false", "true"), ("off", "continuous"))


@dataclass(frozen=True)
class _Setting:
    """One property of the camera's adapter; its key and the adapter's name for it."""

    key: str
    name: str
    unit: str
    driver_name: str


class MicroscopeSettings:
    """Everything that can be read or set, by the keys of `source`.

    Args:
        core: with its devices loaded; camera: label of the one that delivers.
    """

    def __init__(self, core: Core, camera: str) -> None:
        self._core, self._camera = core, camera
        self._settings = tuple(_settings(core, camera))
        self._stage = str(core.getXYStageDevice())
        self._focus = str(core.getFocusDevice())
        self._turret = _turret(core)

    def properties(self) -> tuple[Property, ...]:
        """All of them with their values of now; what cannot be read just now is left out."""
        found = [self._exposure(), *map(self._property, self._settings), *self._places()]
        return tuple(prop for prop in found if prop is not None)

    def state(self) -> dict[str, Value]:
        """What is kept with a frame."""
        kept = (GAIN, BINNING, PIXEL_FORMAT)
        found = [self._exposure(), *(self._property(each) for each in self._settings if each.key in kept)]
        return {prop.key: prop.value for prop in (*found, *self._places()) if prop is not None}

    def set(self, key: str, value: Value) -> None:
        """Set one to the nearest value that is allowed.

        Raises:
            CameraSettingError: there is no such property, or the adapter refuses.
        """
        prop = next((each for each in self.properties() if each.key == key), None)
        if prop is None or not prop.writable:
            raise CameraSettingError(
                "This camera does not let that be set.", f"{self._camera}: {key} is not there or read-only"
            )
        try:
            if key in (STAGE_X_UM, STAGE_Y_UM):
                x_um, y_um = self._core.getXYPosition(self._stage)
                place = (_number(prop, value), y_um) if key == STAGE_X_UM else (x_um, _number(prop, value))
                self._core.setXYPosition(self._stage, *place)
            elif key == EXPOSURE_MS:
                self._core.setExposure(self._camera, _number(prop, value))
            else:
                self._set_property(prop, value)
        except DRIVER_ERRORS as error:
            raise CameraSettingError(
                f"The camera does not take this value for “{prop.name}” and goes on as before.",
                f"{self._camera}: {key} = {value!r}, is {prop.value!r}: {error}",
            ) from error

    def _set_property(self, prop: Property, value: Value) -> None:
        name = next(each.driver_name for each in self._settings if each.key == prop.key)
        if isinstance(prop.value, bool):
            text = _word(_switch(self._core.getAllowedPropertyValues(self._camera, name)), value)
        elif prop.choices:
            text = _choice(prop, value)
        else:
            number = _number(prop, value)
            text = str(round(number)) if prop.step == 1 else repr(number)
        self._core.setProperty(self._camera, name, text)

    def _exposure(self) -> Property | None:
        try:
            value = float(self._core.getExposure(self._camera))
            low, high = _limits(self._core, self._camera, "Exposure")
        except DRIVER_ERRORS as error:
            log.debug("exposure cannot be read: %s", error)
            return None
        return Property(EXPOSURE_MS, "Exposure", value, "ms", low, high)

    def _property(self, setting: _Setting) -> Property | None:
        core, camera, name = self._core, self._camera, setting.driver_name
        try:
            text = str(core.getProperty(camera, name))
            choices = _sorted(core.getAllowedPropertyValues(camera, name))
            low, high = _limits(core, camera, name)
            writable = not core.isPropertyReadOnly(camera, name)
            kind = core.getPropertyType(camera, name).name
            switch = _switch(choices)
            if switch is not None and text in switch:
                return Property(setting.key, setting.name, text == switch[True], setting.unit, writable=writable)
            if choices or kind not in ("Float", "Integer"):
                return Property(setting.key, setting.name, text, setting.unit, choices=choices, writable=writable)
            step = 1.0 if kind == "Integer" else None
            return Property(setting.key, setting.name, float(text), setting.unit, low, high, step, writable=writable)
        except DRIVER_ERRORS as error:
            log.debug("%s of %s cannot be read: %s", name, camera, error)
            return None

    def _places(self) -> Iterator[Property]:
        """Where the stage, the focus and the turret are.

        Only the stage is moved from here: what drives a lens towards the slide is moved by hand, with the eye on it.
        """
        if self._stage:
            try:
                x_um, y_um = self._core.getXYPosition(self._stage)
                yield Property(STAGE_X_UM, "Stage x", _place_um(x_um), "µm")
                yield Property(STAGE_Y_UM, "Stage y", _place_um(y_um), "µm")
            except DRIVER_ERRORS as error:
                log.debug("the stage does not tell its place: %s", error)
        if self._focus:
            try:
                yield Property(FOCUS_UM, "Focus", _place_um(self._core.getPosition(self._focus)), "µm", writable=False)
            except DRIVER_ERRORS as error:
                log.debug("the focus does not tell its place: %s", error)
        if self._turret:
            try:
                yield Property(OBJECTIVE, "Objective", str(self._core.getStateLabel(self._turret)), writable=False)
            except DRIVER_ERRORS as error:
                log.debug("the turret does not tell its objective: %s", error)


def _settings(core: Core, camera: str) -> Iterator[_Setting]:
    """The adapter's properties that make sense to a technician, the most useful first."""
    known: dict[str, _Setting] = {}
    useful: list[_Setting] = []
    others: list[_Setting] = []
    for name in map(str, core.getDevicePropertyNames(camera)):
        if name == "Exposure" or _NEVER.match(name) or not _is_setting(core, camera, name):
            continue
        key, title, unit = _KNOWN.get(re.sub(r"[^a-z]", "", name.lower()), (name, name, ""))
        is_switch = _switch(core.getAllowedPropertyValues(camera, name)) is not None
        if key != name and key not in known and is_switch == key.startswith("auto_"):
            known[key] = _Setting(key, title, unit, name)
        else:
            (useful if _USEFUL.search(name) and not _SIMULATED.match(name) else others).append(
                _Setting(name, name, "", name)
            )
    yield from (known[key] for key in _ORDER if key in known)
    yield from useful
    yield from others


def _is_setting(core: Core, camera: str, name: str) -> bool:
    """Whether it can be set while a camera is open, to something that can be chosen or counted."""
    if core.isPropertyReadOnly(camera, name) or core.isPropertyPreInit(camera, name):
        return False
    is_number = core.getPropertyType(camera, name).name in ("Float", "Integer")
    return is_number or len(core.getAllowedPropertyValues(camera, name)) > 1


def _turret(core: Core) -> str:
    """The label of the objectives' turret; empty if the microscope does not tell of one."""
    return next((str(label) for label in core.guessObjectiveDevices()), "")


def _place_um(value: float) -> float:
    """To a nanometre: what is behind it is the arithmetic of a motor's steps."""
    return round(float(value), 3) + 0.0  # never -0.0


def _limits(core: Core, device: str, name: str) -> tuple[float | None, float | None]:
    if not (core.hasProperty(device, name) and core.hasPropertyLimits(device, name)):
        return None, None
    return float(core.getPropertyLowerLimit(device, name)), float(core.getPropertyUpperLimit(device, name))


def _sorted(choices: tuple[str, ...]) -> tuple[str, ...]:
    """By size if all are numbers, else as the adapter has them."""
    try:
        return tuple(sorted(choices, key=float))
    except ValueError:
        return tuple(choices)


def _switch(choices: tuple[str, ...]) -> tuple[str, str] | None:
    """The words for off and on, as the adapter writes them; None if there are others to choose."""
    words = {word.lower(): word for word in choices if word.lower() != "once"}
    for off, on in _SWITCHES:
        if words.keys() == {off, on}:
            return words[off], words[on]
    return None


def _word(switch: tuple[str, str] | None, value: Value) -> str:
    """The adapter's word for on or off."""
    if switch is None or (isinstance(value, str) and value not in switch):
        raise ValueError(f"{value!r} is none of {switch}")
    return value if isinstance(value, str) else switch[bool(value)]


def _choice(prop: Property, value: Value) -> str:
    """The choice meant, or of numbers the nearest."""
    text = str(value)
    if text in prop.choices:
        return text
    try:
        wanted = float(text)
        return min(prop.choices, key=lambda each: abs(float(each) - wanted))
    except ValueError as error:
        raise CameraSettingError(
            f"“{text}” cannot be chosen for “{prop.name}”. There are: {', '.join(prop.choices)}.",
            f"{prop.key}: {error}",
        ) from error


def _number(prop: Property, value: Value) -> float:
    """The number meant, within the limits."""
    number = float(value)
    if prop.minimum is not None:
        number = max(number, prop.minimum)
    return number if prop.maximum is None else min(number, prop.maximum)
