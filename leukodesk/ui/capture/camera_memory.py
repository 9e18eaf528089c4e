"""What is remembered of each camera and objective: kept in the settings, asked for and changed here."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from leukodesk.capture.source import (
    AUTO_EXPOSURE,
    AUTO_GAIN,
    AUTO_WHITE_BALANCE,
    BINNING,
    EXPOSURE_MS,
    GAIN,
    PIXEL_FORMAT,
    PLACES,
    WHITE_BALANCE_BLUE,
    WHITE_BALANCE_RED,
    Device,
)
from leukodesk.core.pixel_size import binned_um
from leukodesk.ui.capture.remembered import MOST_VALUES, CameraSettings, ObjectiveSettings, Remembered, SeriesSettings

if TYPE_CHECKING:
    from leukodesk.ui.settings import SettingsStore

OBJECTIVES = ("10×", "20×", "40×", "60×", "100× oil")
"""What is offered on every camera."""

FIRST = (PIXEL_FORMAT, BINNING, AUTO_EXPOSURE, AUTO_GAIN, AUTO_WHITE_BALANCE)
"""Set before the rest, whose ranges depend on them."""

RULED_BY = {
    EXPOSURE_MS: AUTO_EXPOSURE,
    GAIN: AUTO_GAIN,
    WHITE_BALANCE_RED: AUTO_WHITE_BALANCE,
    WHITE_BALANCE_BLUE: AUTO_WHITE_BALANCE,
}
"""What cannot be set while the camera sets it itself, and the switch for that."""

SPARE_COLUMNS = 8
"""Of a binned frame: so many a camera leaves out, to come to a width that it likes."""


def binning_of(value: Remembered | None) -> float:
    """How many pixels of the sensor make one in a row, by what a camera calls its binning: 2, "2", "2x2"; else 1."""
    found = re.search(r"\d+(?:\.\d+)?", str(value))
    return max(1.0, float(found[0])) if found else 1.0


class CameraMemory:
    """Cameras, objectives, addresses and the series.

    Args:
        store: the settings; remember: changes them.
    """

    def __init__(self, store: SettingsStore, remember: Callable[..., None]) -> None:
        self._store, self._remember = store, remember

    # --- which camera -------------------------------------------------------------------------------------------------

    @property
    def last(self) -> tuple[str, str]:
        """Source and id of the camera used last; empty if there was none."""
        kept = self._store.settings.capture
        return kept.last_source, kept.last_id

    def opened(self, device: Device) -> None:
        """This camera delivers."""
        kept = self._store.settings.capture
        kept = kept.with_camera(kept.camera(device.source, device.id))
        self._remember(capture=dataclasses.replace(kept, last_source=device.source, last_id=device.id))

    def addresses(self, source: str) -> tuple[str, ...]:
        """What the user named for a source, the latest first."""
        return self._store.settings.capture.addresses.get(source, ())

    def add_address(self, source: str, address: str) -> None:
        """Look for cameras there, too."""
        others = tuple(one for one in self.addresses(source) if one != address)
        self._remember(capture=self._store.settings.capture.with_addresses(source, (address, *others)))

    def forget_address(self, source: str, address: str) -> None:
        """Look there no more."""
        others = tuple(one for one in self.addresses(source) if one != address)
        self._remember(capture=self._store.settings.capture.with_addresses(source, others))

    # --- how it is set ------------------------------------------------------------------------------------------------

    def wishes(self, device: Device) -> dict[str, Remembered]:
        """What to set on a camera for the objective in use, in an order that it can be set in."""
        values = self.settings(device).values
        ordered = sorted(values, key=lambda key: FIRST.index(key) if key in FIRST else len(FIRST))
        return {key: values[key] for key in ordered if not values.get(RULED_BY.get(key, ""), False)}

    def changed(self, device: Device, key: str, value: Remembered) -> None:
        """The user has set a property."""
        if key in PLACES:
            return
        values = {**self.settings(device).values, key: value}
        self._keep(device, values=dict(list(values.items())[-MOST_VALUES:]))

    def refused(self, device: Device, key: str) -> None:
        """The camera did not take what the user set: it is not wished for the next time."""
        values = self.settings(device).values
        if key in values:
            self._keep(device, values={one: value for one, value in values.items() if one != key})

    # --- the objective ------------------------------------------------------------------------------------------------

    def objective(self, device: Device) -> str:
        """The one in use; empty if none was named."""
        return self._camera(device).objective

    def objectives(self, device: Device) -> tuple[str, ...]:
        """The usual ones, and those the user named."""
        named = (one.name for one in self._camera(device).objectives if one.name)
        return tuple(dict.fromkeys((*OBJECTIVES, *named)))

    def settings(self, device: Device) -> ObjectiveSettings:
        """How a camera is set at the objective in use."""
        camera = self._camera(device)
        return camera.at(camera.objective)

    def choose_objective(self, device: Device, name: str) -> None:
        """Another objective is in use; a new one begins with what the camera is set to now. Ask for `wishes` then."""
        camera = self._camera(device)
        if name not in {one.name for one in camera.objectives}:
            camera = camera.with_objective(ObjectiveSettings(name, values=camera.at(camera.objective).values))
        self._keep_camera(dataclasses.replace(camera, objective=name))

    def forget_objective(self, device: Device, name: str) -> None:
        """Nothing is remembered of it any more."""
        self._keep_camera(self._camera(device).without_objective(name))

    def calibrated(self, device: Device, pixel_size_um: float, width_px: int, binning: float, day: date) -> None:
        """The pixel size at the objective in use has been measured, on frames of this width and binning."""
        self._keep(
            device,
            pixel_size_um=pixel_size_um,
            pixel_size_width_px=width_px,
            pixel_size_binning=binning,
            pixel_size_date=day.isoformat(),
        )

    def forget_pixel_size(self, device: Device) -> None:
        """It has to be calibrated anew at the objective in use."""
        self._keep(device, pixel_size_um=None, pixel_size_width_px=0, pixel_size_binning=1.0, pixel_size_date="")

    def pixel_size_um(self, device: Device, width_px: int, binning: float) -> float | None:
        """The pixel size of frames of this width and binning; None where it cannot be known from what was measured.

        A frame of another width at the same binning may have been cut, or reduced by the driver: nobody knows which.
        """
        settings = self.settings(device)
        measured_px, measured_at = settings.pixel_size_width_px, settings.pixel_size_binning
        if settings.pixel_size_um is None:
            return None
        if binning == measured_at:
            return settings.pixel_size_um if width_px == measured_px else None
        same_sensor = abs(width_px * binning - measured_px * measured_at) <= SPARE_COLUMNS * max(binning, measured_at)
        return binned_um(settings.pixel_size_um, measured_at, binning) if same_sensor else None

    def apply(self, device: Device, *, flat_field: bool | None = None, white_balance: bool | None = None) -> None:
        """Whether references are applied at the objective in use; None leaves it as it is."""
        changes = {"flat_field_on": flat_field, "white_balance_on": white_balance}
        self._keep(device, **{key: value for key, value in changes.items() if value is not None})

    # --- the series ---------------------------------------------------------------------------------------------------

    @property
    def series(self) -> SeriesSettings:
        """Folder, pattern and format of captured fields."""
        return self._store.settings.capture.series

    def keep_series(self, series: SeriesSettings) -> None:
        """Begin with these the next time."""
        self._remember(capture=dataclasses.replace(self._store.settings.capture, series=series))

    def _camera(self, device: Device) -> CameraSettings:
        return self._store.settings.capture.camera(device.source, device.id)

    def _keep(self, device: Device, **changes: Any) -> None:
        camera = self._camera(device)
        self._keep_camera(camera.with_objective(dataclasses.replace(camera.at(camera.objective), **changes)))

    def _keep_camera(self, camera: CameraSettings) -> None:
        self._remember(capture=self._store.settings.capture.with_camera(camera))
