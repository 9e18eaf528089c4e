"""The flat field and white balance of the camera and objective in use: loaded, taken, applied and forgotten."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from leukodesk.capture.source import Device, Frame
from leukodesk.core.corrections import NO_CORRECTIONS, LightReference, corrections_by, light_reference
from leukodesk.core.errors import LightReferenceError
from leukodesk.services.capturing.references import References
from leukodesk.ui.capture.camera_memory import CameraMemory
from leukodesk.ui.capture.capture_run import CaptureRun
from leukodesk.ui.workers import TaskRunner

LIGHT = "light reference"


class CaptureLight(QObject):
    """Keeps the looker's corrections those of the camera and objective in use.

    Args:
        run: whose frames are corrected; memory: says what is applied; runner: reads and makes references.
        references: where they are kept.

    Attributes:
        reference: the one in use, applied or not; None if there is none.

    Signals:
        changed: another reference is in use, or another part of it is applied. made: a new one has been made.
        refused(error): a reference cannot serve, be read or be kept.
    """

    changed = Signal()
    made = Signal()
    refused = Signal(object)

    def __init__(
        self, run: CaptureRun, memory: CameraMemory, runner: TaskRunner, references: References, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._run, self._memory, self._runner, self._references = run, memory, runner, references
        self._device: Device | None = None
        self._frames: list[Frame] = []
        self.reference: LightReference | None = None

    def use(self, device: Device | None) -> None:
        """Another camera, or another objective of it, is in use."""
        self._device = device
        self._set(None)
        if (key := self._key()) is not None:
            self._do(lambda: self._references.load(*key), lambda reference: self._known(key, reference))

    def apply(self) -> None:
        """Apply what the memory says is wanted of the reference."""
        corrections = NO_CORRECTIONS
        if self.reference is not None and self._device is not None:
            settings = self._memory.settings(self._device)
            corrections = corrections_by(
                self.reference, flat_field=settings.flat_field_on, white_balance=settings.white_balance_on
            )
        self._run.looker.want(corrections=corrections)
        self.changed.emit()

    def take_frame(self) -> int:
        """Take the newest frame, as it comes from the camera, for a reference; returns how many there are now."""
        newest = self._run.camera.newest(0, 0) if self._run.camera is not None else None
        if newest is not None and all(newest[1] is not frame for frame in self._frames):
            self._frames.append(newest[1])
        return len(self._frames)

    def forget_frames(self) -> None:
        """Begin a reference anew."""
        self._frames.clear()

    def make(self) -> None:
        """Make a reference of the frames taken, keep it and apply it; it is told by `made`, or refused."""
        key, frames = self._key(), [frame.pixels for frame in self._frames]
        self._frames.clear()
        if key is not None and frames:
            self._do(lambda: _make(frames, self._references, *key), lambda made: self._made(key, *made))

    def forget(self) -> None:
        """Correct nothing any more with this camera and objective."""
        if (key := self._key()) is not None:
            self._do(lambda: self._references.forget(*key), lambda _: self._known(key, None))

    def _key(self) -> tuple[str, str] | None:
        """What the reference in use is kept by: camera and objective."""
        device = self._device
        return None if device is None else (f"{device.source} {device.id}", self._memory.objective(device))

    def _do(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        """In the worker, each in its turn: what was made is kept and what was forgotten goes, whatever comes next."""
        self._runner.submit(lambda _job: work(), slot=LIGHT, done=done, failed=self.refused.emit, replaces=False)

    def _made(self, key: tuple[str, str], reference: LightReference, problem: LightReferenceError | None) -> None:
        self._known(key, reference)
        self.made.emit()
        if problem is not None:  # it serves for as long as the program is open
            self.refused.emit(problem)

    def _known(self, key: tuple[str, str], reference: LightReference | None) -> None:
        """The answer of the worker; another camera or objective may be in use by now, for which it does not hold."""
        if key == self._key():
            self._set(reference)

    def _set(self, reference: LightReference | None) -> None:
        self.reference = reference
        self.apply()


def _make(
    frames: list[NDArray[np.uint8]], references: References, camera: str, objective: str
) -> tuple[LightReference, LightReferenceError | None]:
    """A reference of these frames, and why it was not kept if it was not."""
    reference = light_reference(frames, datetime.now().astimezone())
    try:
        references.keep(camera, objective, reference)
    except LightReferenceError as error:
        return reference, error
    return reference, None
