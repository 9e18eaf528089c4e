"""The features of a GenICam camera as properties, whichever package shows them.

Every such camera describes itself by a map of nodes (GenApi), most of them named by a standard (SFNC). `genicam` and
`pypylon` show the same nodes and spell their members differently.
"""

import logging
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from leukodesk.capture.source import (
    AUTO_EXPOSURE,
    AUTO_GAIN,
    AUTO_WHITE_BALANCE,
    BINNING,
    EXPOSURE_MS,
    FRAME_RATE_HZ,
    GAIN,
    PIXEL_FORMAT,
    WHITE_BALANCE_BLUE,
    WHITE_BALANCE_RED,
    Property,
    Value,
)
from leukodesk.core.errors import CameraSettingError

log = logging.getLogger(__name__)

_NUMBER, _CHOICE, _SWITCH, _TEXT = "number", "choice", "switch", "text"

_KINDS: Final = {
    "IInteger": _NUMBER, "IFloat": _NUMBER, "IEnumeration": _CHOICE, "IBoolean": _SWITCH, "IString": _TEXT,
    "IntegerParameter": _NUMBER, "FloatParameter": _NUMBER, "EnumParameter": _CHOICE, "BooleanParameter": _SWITCH,
    "StringParameter": _TEXT,
}  # fmt: skip
"""By the names of their classes: in `genicam`, and in `pypylon`."""

_WRITE_ONLY, _READ_ONLY, _READ_WRITE = 2, 3, 4
"""GenApi's access modes; below these a feature is not there, or not now."""

STOPS_GRABBING: Final = frozenset(
    {"PixelFormat", "Width", "Height", "BinningHorizontal", "BinningVertical", "DecimationHorizontal"}
)
"""What changes the size of an image in bytes: never set under a driver that fills buffers, even where it allows it."""

_COLOURED: Final = (
    "RGB8", "RGB8Packed", "BGR8", "BGR8Packed", "BayerRG8", "BayerGR8", "BayerGB8", "BayerBG8", "BGRa8", "BGRA8Packed",
    "RGBa8", "YUV422_8", "YUV422_8_UYVY", "YUV422Packed",
)  # fmt: skip
"""Formats with colours, the best first: as many bits as are shown, and colours by the camera's own calibration."""


@dataclass(frozen=True)
class _Known:
    """A property that LeukoDesk has a word for.

    Attributes:
        key, name: of the property.
        nodes: what it is called by cameras; the first that is there counts.
        scale: value of the property for a value of 1 of the node; unit: of the property, empty for the node's own.
        switch: an enumeration of Off, Once, Continuous that is shown as a switch.
        selector: a node that is set before, and the values for it, of which the first that is offered is taken.
        required: without that selector there is no such property.
        before: what is set first, where it is there, so that the node counts at all.
        also: nodes that are set to the same value.
    """

    key: str
    name: str
    nodes: tuple[str, ...]
    scale: float = 1.0
    unit: str = ""
    switch: bool = False
    selector: tuple[str, tuple[str, ...]] | None = None
    required: bool = False
    before: tuple[tuple[str, Value], ...] = ()
    also: tuple[str, ...] = ()


_RATIO = ("BalanceRatio", "BalanceRatioAbs", "BalanceRatioRaw")
_FREE_RATE: tuple[tuple[str, Value], ...] = (
    ("AcquisitionFrameRateEnable", True), ("AcquisitionFrameRateEnabled", True), ("AcquisitionFrameRateAuto", "Off"),
)  # fmt: skip

_KNOWN: Final = (
    _Known(EXPOSURE_MS, "Exposure", ("ExposureTime", "ExposureTimeAbs", "ExposureTimeRaw"), 0.001, "ms"),
    _Known(AUTO_EXPOSURE, "Automatic exposure", ("ExposureAuto",), switch=True),
    _Known(GAIN, "Gain", ("Gain", "GainAbs", "GainRaw"), selector=("GainSelector", ("All", "AnalogAll"))),
    _Known(AUTO_GAIN, "Automatic gain", ("GainAuto",), switch=True),
    _Known(
        WHITE_BALANCE_RED, "White balance red", _RATIO, selector=("BalanceRatioSelector", ("Red",)), required=True
    ),
    _Known(
        WHITE_BALANCE_BLUE, "White balance blue", _RATIO, selector=("BalanceRatioSelector", ("Blue",)), required=True
    ),
    _Known(AUTO_WHITE_BALANCE, "Automatic white balance", ("BalanceWhiteAuto",), switch=True),
    _Known(BINNING, "Binning", ("BinningHorizontal",), also=("BinningVertical",)),
    _Known(
        FRAME_RATE_HZ, "Frame rate", ("AcquisitionFrameRate", "AcquisitionFrameRateAbs"), unit="Hz", before=_FREE_RATE
    ),
    _Known(PIXEL_FORMAT, "Pixel format", ("PixelFormat",)),
)  # fmt: skip

_OTHERS: Final = (
    "BlackLevel", "Gamma", "Saturation", "Hue", "LightSourcePreset", "BslLightSourcePreset", "ReverseX", "ReverseY",
    "Width", "Height", "OffsetX", "OffsetY", "TestPattern", "TestImageSelector", "ImageFileMode", "ImageFilename",
)  # fmt: skip
"""Shown by the camera's own words where it has them; the last three are those of Basler's simulated camera."""


class Feature:
    """One node of a camera.

    Args:
        node: of `genicam` or `pypylon`.
        capitals: whether its members are spelled MaxValue (pypylon) and not max_value (genicam).
    """

    def __init__(self, node: Any, *, capitals: bool) -> None:
        self._node = node
        self._capitals = capitals
        self.kind = _KINDS.get(type(node).__name__, "")

    def _member(self, name: str, of: Any = None) -> Any:
        return getattr(self._node if of is None else of, name.title().replace("_", "") if self._capitals else name)

    @property
    def name(self) -> str:
        return str(self._member("name", self._member("node")))

    @property
    def display_name(self) -> str:
        return str(self._member("display_name", self._member("node"))) or self.name

    @property
    def unit(self) -> str:
        return str(self._member("unit") or "") if self.kind == _NUMBER else ""

    @property
    def readable(self) -> bool:
        return bool(self.kind) and self._member("get_access_mode")() in (_READ_ONLY, _READ_WRITE)

    @property
    def writable(self) -> bool:
        return bool(self.kind) and self._member("get_access_mode")() in (_WRITE_ONLY, _READ_WRITE)

    @property
    def value(self) -> Value:
        value: Value = self._member("value")
        return value

    def set(self, value: Value) -> None:
        setattr(self._node, "Value" if self._capitals else "value", value)

    @property
    def whole(self) -> bool:
        """Whether it takes whole numbers only."""
        return type(self._node).__name__.startswith(("IInt", "Int"))

    @property
    def limits(self) -> tuple[float, float, float | None]:
        """Least, greatest and, where there is one, the step of a number."""
        step = self._member("inc") if self.whole or self._member("has_inc")() else None
        return self._member("min"), self._member("max"), step or None

    @property
    def choices(self) -> tuple[str, ...]:
        """What a choice can be set to now."""
        return tuple(
            str(self._member("symbolic", entry))
            for entry in self._member("entries")
            if self._member("get_access_mode", entry)() in (_READ_ONLY, _READ_WRITE)
        )


class Features:
    """All features of one open camera.

    Args:
        find: a node by its name, or None.
        capitals: see `Feature`.
        errors: what the package raises.
    """

    def __init__(self, find: Callable[[str], Any], *, capitals: bool, errors: tuple[type[Exception], ...]) -> None:
        self._find = find
        self._capitals = capitals
        self._errors = errors

    def get(self, *names: str) -> Feature | None:
        """The first of these that is there and can be read now."""
        for name in names:
            node = self._find(name)
            if node is not None:
                feature = Feature(node, capitals=self._capitals)
                if feature.readable:
                    return feature
        return None

    def properties(self, locked: frozenset[str] = frozenset()) -> tuple[Property, ...]:
        """What can be read, with the values of now.

        Args:
            locked: names of nodes that cannot be written only because frames are being grabbed.
        """
        others = (_Known(name, "", (name,)) for name in _OTHERS)
        found = (self._safely_read(known, locked) for known in (*_KNOWN, *others))
        return tuple(prop for prop in found if prop is not None)

    def state(self) -> Mapping[str, Value]:
        """The values of the properties that LeukoDesk has words for."""
        found = (self._safely_read(known, frozenset()) for known in _KNOWN)
        return {prop.key: prop.value for prop in found if prop is not None}

    def writable_nodes(self) -> frozenset[str]:
        """Names of the nodes behind the properties that could be written now."""
        names = {name for known in _KNOWN for name in (*known.nodes, *known.also)}
        features = {name: self.get(name) for name in (*sorted(names), *_OTHERS)}
        return frozenset(name for name, feature in features.items() if feature is not None and feature.writable)

    def is_writable(self, key: str) -> bool:
        """Whether a property can be set while frames are being grabbed."""
        known = _known_of(key)
        feature = self._selected(known)
        return feature is not None and feature.writable and feature.name not in STOPS_GRABBING

    def set(self, key: str, value: Value) -> None:
        """Set a property, by its key or by the name of its node, to the nearest value that is allowed.

        Raises:
            CameraSettingError: there is no such property, or it does not take this value, or none now.
        """
        known = _known_of(key)
        name = known.name or known.key
        try:
            for first, needed in known.before:
                self._set_if_there(first, needed)
            feature = self._selected(known)
            if feature is None:
                raise CameraSettingError(f"This camera has no setting “{name}”.", f"no readable node of {known.nodes}")
            if not feature.writable:
                raise CameraSettingError(
                    f"“{name}” cannot be set now. If the camera sets it by itself, switch that off first.",
                    f"{feature.name} is not writable",
                )
            wanted = _wanted(feature, known, name, value)
            feature.set(wanted)
            for other in known.also:
                self._set_if_there(other, wanted)
        except self._errors as error:
            raise CameraSettingError(
                f"The camera does not take this value of “{name}”. It goes on as before.", f"{value!r}: {error}"
            ) from error

    def prefer_colour(self) -> str:
        """Choose a format with colours if the camera has them and sends grey; a sentence if that was done, or ""."""
        feature = self.get("PixelFormat")
        if feature is None or not str(feature.value).startswith("Mono") or not feature.writable:
            return ""
        before, choices = str(feature.value), feature.choices
        coloured = next((name for name in _COLOURED if name in choices), None)
        if coloured is None:
            return ""
        feature.set(coloured)
        return f"The camera was set from {before} to {coloured}, to send colours."

    def run_free(self) -> None:
        """Let frames come one after the other, whatever a program before has left the camera set to wait for."""
        self._set_if_there("AcquisitionMode", "Continuous")
        selector = self.get("TriggerSelector")
        if selector is None or not selector.writable:
            self._set_if_there("TriggerMode", "Off")
            return
        before = selector.value
        for kind in selector.choices:
            selector.set(kind)
            self._set_if_there("TriggerMode", "Off")
        selector.set(before)

    def _selected(self, known: _Known) -> Feature | None:
        """The node of a property, after what selects it was set."""
        if known.selector is not None:
            selector = self.get(known.selector[0])
            choices = selector.choices if selector is not None else ()
            choice = next((one for one in known.selector[1] if one in choices), None)
            if choice is None and known.required:
                return None
            if selector is not None and choice is not None and selector.value != choice and selector.writable:
                selector.set(choice)
        return self.get(*known.nodes)

    def _set_if_there(self, name: str, value: Value) -> None:
        feature = self.get(name)
        if feature is not None and feature.writable and feature.value != value:
            if feature.kind == _NUMBER:
                value = _nearest(feature, float(value))
            elif feature.kind == _CHOICE and value not in feature.choices:
                return
            feature.set(value)

    def _safely_read(self, known: _Known, locked: frozenset[str]) -> Property | None:
        """None if there is no such thing, or the camera does not tell."""
        try:
            feature = self._selected(known)
            return None if feature is None else _property_of(feature, known, locked)
        except self._errors as error:
            log.debug("%s cannot be read: %s", known.nodes, error)
            return None


def _known_of(key: str) -> _Known:
    """By a property's key, or by the name of one of its nodes, which then means this node as the camera has it."""
    for known in _KNOWN:
        if key == known.key:
            return known
        if key in known.nodes:
            return _Known(key, "", (key,), before=known.before)
    return _Known(key, "", (key,))


def _property_of(feature: Feature, known: _Known, locked: frozenset[str]) -> Property | None:
    name = known.name or feature.display_name
    writable = feature.writable or feature.name in locked
    value = feature.value
    if feature.kind == _NUMBER:
        least, greatest, step = (_finite(limit, known.scale) for limit in feature.limits)
        number = _finite(int(value) if feature.whole else float(value), known.scale)
        if number is None:
            return None
        unit = known.unit or feature.unit
        return Property(known.key, name, number, unit, least, greatest, step, writable=writable)
    if feature.kind == _CHOICE:
        choices = feature.choices
        if known.switch and "Off" in choices and len(choices) > 1:
            return Property(known.key, name, value != "Off", writable=writable)
        return Property(known.key, name, str(value), choices=choices, writable=writable)
    return Property(known.key, name, bool(value) if feature.kind == _SWITCH else str(value), writable=writable)


def _finite(number: float | None, scale: float) -> float | None:
    """Scaled, without the noise of binary fractions; None if it is none or beyond all bounds."""
    if number is None or not math.isfinite(number):
        return None
    return number if scale == 1 else float(f"{number * scale:.12g}")


def _wanted(feature: Feature, known: _Known, name: str, value: Value) -> Value:
    """What to set a node to for a property's value.

    Raises:
        CameraSettingError: not a value of this kind.
    """
    if feature.kind == _NUMBER:
        try:
            number = float(value)
        except ValueError as error:
            raise CameraSettingError(f"“{name}” is a number; “{value}” is none.", feature.name) from error
        if not math.isfinite(number):
            raise CameraSettingError(f"“{name}” cannot be {number}.", feature.name)
        return _nearest(feature, number / known.scale)
    if feature.kind == _SWITCH:
        return value.lower() in {"1", "true", "on"} if isinstance(value, str) else bool(value)
    if feature.kind == _TEXT:
        return str(value)
    choices = feature.choices
    if isinstance(value, bool):
        value = next((one for one in ("Continuous", "Once", "On") if one in choices), "") if value else "Off"
    if str(value) not in choices:
        raise CameraSettingError(
            f"“{value}” is not among what the camera offers for “{name}”: {', '.join(choices)}.", feature.name
        )
    return str(value)


def _nearest(feature: Feature, number: float) -> float:
    """The allowed value that is nearest to a number, in the node's unit."""
    least, greatest, step = feature.limits
    number = min(max(number, least), greatest)
    if step:
        steps = min(round((number - least) / step), math.floor((greatest - least) / step + 1e-9))
        number = min(least + steps * step, greatest)
    return round(number) if feature.whole else float(number)
