"""What is remembered of cameras and objectives between two runs: a part of the settings, read at the start."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeVar

Remembered = bool | float | str
"""A property's value; `capture.source.Value`, which the start does not wait for."""

MOST_CAMERAS = 12
MOST_OBJECTIVES = 16
MOST_VALUES = 60
MOST_ADDRESSES = 20

_Kept = TypeVar("_Kept")


@dataclass(frozen=True)
class ObjectiveSettings:
    """How one camera is set at one objective.

    Attributes:
        name: as the user named it; empty where none was named.
        values: what the user set, by the keys of properties.
        pixel_size_um: side of a pixel on the slide; None if it was never calibrated.
        pixel_size_width_px, pixel_size_binning: of the frames at which that was measured; pixel_size_date: when,
            "2026-11-21".
        flat_field_on, white_balance_on: whether the references, if there are any, are applied.
    """

    name: str = ""
    values: Mapping[str, Remembered] = field(default_factory=dict)
    pixel_size_um: float | None = None
    pixel_size_width_px: int = 0
    pixel_size_binning: float = 1.0
    pixel_size_date: str = ""
    flat_field_on: bool = True
    white_balance_on: bool = True

    def __post_init__(self) -> None:
        if self.pixel_size_um is not None and self.pixel_size_um <= 0:
            raise ValueError(f"pixel_size_um is {self.pixel_size_um}")
        if self.pixel_size_binning <= 0:
            raise ValueError(f"pixel_size_binning is {self.pixel_size_binning}")


@dataclass(frozen=True)
class CameraSettings:
    """One camera, by its source and id; objective: the name of the one in use; objectives: the latest used first."""

    source: str
    id: str
    objective: str = ""
    objectives: tuple[ObjectiveSettings, ...] = ()

    def at(self, name: str) -> ObjectiveSettings:
        """How it is set at this objective."""
        return next((one for one in self.objectives if one.name == name), ObjectiveSettings(name))

    def with_objective(self, settings: ObjectiveSettings) -> "CameraSettings":
        """The same camera, set so at this objective."""
        others = tuple(one for one in self.objectives if one.name != settings.name)
        return dataclasses.replace(self, objectives=_with_latest(others, settings, MOST_OBJECTIVES))

    def without_objective(self, name: str) -> "CameraSettings":
        """The same camera, which knows nothing of this objective; none is in use if it was that one."""
        others = tuple(one for one in self.objectives if one.name != name)
        return dataclasses.replace(self, objectives=others, objective="" if self.objective == name else self.objective)


@dataclass(frozen=True)
class SeriesSettings:
    """Where captured fields go and what they are called; empty for the default. Case and slide are asked anew."""

    folder: str = ""
    pattern: str = ""
    format: Literal["tiff", "png"] = "tiff"


@dataclass(frozen=True)
class CaptureSettings:
    """All that is remembered for the live view.

    Attributes:
        last_source, last_id: of the camera used last.
        addresses: files and addresses that the user named, by source, as typed: with the password where there is one.
            The file of the settings can be read by its owner only.
        cameras: the latest used first.
    """

    last_source: str = ""
    last_id: str = ""
    addresses: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    cameras: tuple[CameraSettings, ...] = ()
    series: SeriesSettings = field(default_factory=SeriesSettings)

    def camera(self, source: str, device_id: str) -> CameraSettings:
        """What is known of a camera."""
        found = (one for one in self.cameras if (one.source, one.id) == (source, device_id))
        return next(found, CameraSettings(source, device_id))

    def with_camera(self, camera: CameraSettings) -> "CaptureSettings":
        """The same with what is now known of this camera."""
        others = tuple(one for one in self.cameras if (one.source, one.id) != (camera.source, camera.id))
        return dataclasses.replace(self, cameras=_with_latest(others, camera, MOST_CAMERAS))

    def with_addresses(self, source: str, addresses: tuple[str, ...]) -> "CaptureSettings":
        """The same with these addresses of a source, the latest first."""
        kept = {**self.addresses, source: addresses[:MOST_ADDRESSES]}
        return dataclasses.replace(self, addresses={key: value for key, value in kept.items() if value})


def _with_latest(others: tuple[_Kept, ...], latest: _Kept, most: int) -> tuple[_Kept, ...]:
    return (latest, *others)[:most]
