"""What an open GenICam camera does, whichever package drives it: settings, and frames with what was set."""

import logging
import time
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from leukodesk.capture.genapi import Features
from leukodesk.capture.pixels import RgbPixels
from leukodesk.capture.source import PIXEL_FORMAT, Device, Frame, Property, Value
from leukodesk.core.errors import CameraError, CameraSettingError, CameraTimeoutError

log = logging.getLogger(__name__)

STATE_EVERY_S: Final = 0.5
"""How old what a frame says of the camera may be: each reading is a dozen messages over its cable."""

MANY_FAILED: Final = 30
"""So many images in a row that failed are no accident."""


@dataclass(frozen=True)
class Grabbed:
    """One image from the driver.

    Attributes:
        rgb: None if it failed on its way.
        missed: how many were lost before it, as far as the driver says.
        failure: what the driver says of one that failed.
    """

    rgb: RgbPixels | None
    missed: int = 0
    failure: str = ""


class GenApiCamera(ABC):
    """An open camera that delivers from `begin` on; a kind of driver fills in the rest.

    Args:
        device: what was opened.
        features: of the open camera.
        errors: what the driver's package raises.
    """

    def __init__(self, device: Device, features: Features, errors: tuple[type[Exception], ...]) -> None:
        self._device = device
        self._features = features
        self._errors = errors
        self._locked: frozenset[str] = frozenset()
        self._colour_note = ""
        self._number = 0
        self._failed_in_a_row = 0
        self._state: Mapping[str, Value] = {}
        self._state_at: float | None = None
        self._last_number: int | None = None
        self._open = True

    @abstractmethod
    def _start(self) -> None:
        """Let the driver grab."""

    @abstractmethod
    def _stop(self) -> None:
        """Let the driver no longer grab."""

    @abstractmethod
    def _grab(self, timeout_s: float) -> Grabbed | None:
        """The newest image; None if none came in time."""

    @abstractmethod
    def _explain(self, error: Exception) -> CameraError:
        """The driver's error as one of ours."""

    @abstractmethod
    def _release(self) -> None:
        """Give the device back to the driver. May raise what the driver's package raises."""

    @property
    def device(self) -> Device:
        return self._device

    def begin(self) -> None:
        """Set the camera to deliver by itself, in colours if it can, and let it begin; closes it if that fails.

        Raises:
            CameraError: it does not begin.
        """
        try:
            with self._explained():
                self._features.run_free()
                self._colour_note = self._features.prefer_colour()
                before = self._features.writable_nodes()
                self._start()
                self._locked = before - self._features.writable_nodes()
        except BaseException:
            self.close()
            raise

    def properties(self) -> tuple[Property, ...]:
        return self._features.properties(self._locked)

    def change(self, key: str, value: Value) -> None:
        with self._explained():
            try:
                if self._features.is_writable(key):
                    self._features.set(key, value)
                else:
                    self._change_at_rest(key, value)
            except CameraSettingError as error:
                if self._is_gone():
                    raise self._explain(error.__cause__ if isinstance(error.__cause__, Exception) else error) from error
                raise
        self._state_at = None
        if key in (PIXEL_FORMAT, "PixelFormat"):
            self._colour_note = ""

    def next_frame(self, timeout_s: float) -> Frame:
        deadline = time.monotonic() + timeout_s
        while True:
            with self._explained():
                grabbed = self._grab(max(0.0, deadline - time.monotonic()))
            if grabbed is None:
                raise CameraTimeoutError("No image came from the camera in time.", f"{timeout_s:.2f} s")
            self._number += 1 + grabbed.missed
            if grabbed.rgb is not None:
                self._failed_in_a_row = 0
                return self._frame(grabbed.rgb)
            self._count_failure(grabbed.failure)

    def close(self) -> None:
        if not self._open:
            return
        self._open = False
        for step in (self._stop, self._release):
            try:
                step()
            except Exception as error:  # noqa: BLE001 - what a driver raises for a camera that is gone is past naming
                log.warning("%s: closing: %r", self._device.name, error)

    def _is_gone(self) -> bool:
        """Whether the driver says that the camera is no longer there."""
        return False

    def _missed(self, number: int | None, discarded: int) -> int:
        """How many images the driver lost before this one.

        Args:
            number: that the driver gave it; it begins anew at times. None if it gives none.
            discarded: how many were let go since the one before because this one is newer, or had failed.
        """
        last, self._last_number = self._last_number, number
        return 0 if number is None or last is None else max(0, number - last - 1 - discarded)

    def _change_at_rest(self, key: str, value: Value) -> None:
        """Set what cannot be set, or should not, while images are on their way."""
        self._stop()
        try:
            self._features.set(key, value)
        finally:
            self._start()

    def _count_failure(self, failure: str) -> None:
        log.debug("%s: an image failed: %s", self._device.name, failure)
        self._failed_in_a_row += 1
        if self._failed_in_a_row >= MANY_FAILED:
            raise CameraError(
                "No image of the camera arrives whole. Plug it directly into the computer, and lower its frame rate "
                "or its image size.",
                f"{self._failed_in_a_row} in a row failed; the last: {failure}",
            )

    def _frame(self, rgb: RgbPixels) -> Frame:
        now = time.monotonic_ns()
        notes = (*rgb.notes, self._colour_note) if self._colour_note else rgb.notes
        return Frame(rgb.pixels, self._number, now, datetime.now().astimezone(), self._fresh_state(), notes)

    def _fresh_state(self) -> Mapping[str, Value]:
        now = time.monotonic()
        if self._state_at is None or now - self._state_at >= STATE_EVERY_S:
            self._state, self._state_at = self._features.state(), now
        return self._state

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except self._errors as error:
            raise self._explain(error) from error
