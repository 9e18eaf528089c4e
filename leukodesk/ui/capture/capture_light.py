"""The flat field and white balance of the camera and objective in use: loaded, taken, applied and forgotten."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from leukodesk.capture.source import Device, Frame
from leukodesk.core.corrections import NO_CORRECTIONS, LightReference, corrections_by, light_reference
from leukodesk.core.errors import LeukoDeskError, LightReferenceError
from leukodesk.services.capturing.references import References
from leukodesk.ui.capture.camera_memory import CameraMemory
from leukodesk.ui.capture.capture_run import CaptureRun
from leukodesk.ui.workers import Job, TaskRunner

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
        if device is not None:
            camera, objective = _camera_of(device), self._memory.objective(device)
            self._submit(lambda _job: self._references.load(camera, objective), self._set)

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
        device, frames = self._device, [frame.pixels for frame in self._frames]
        self._frames.clear()
        if device is None or not frames:
            return
        camera, objective = _camera_of(device), self._memory.objective(device)
        self._submit(lambda _job: _make(frames, self._references, camera, objective), self._made)

    def forget(self) -> None:
        """Correct nothing any more with this camera and objective."""
        if self._device is not None:
            camera, objective = _camera_of(self._device), self._memory.objective(self._device)
            self._submit(lambda _job: self._references.forget(camera, objective), lambda _: self.use(self._device))

    def _made(self, made: tuple[LightReference, LightReferenceError | None]) -> None:
        reference, problem = made
        self._set(reference)
        self.made.emit()
        if problem is not None:  # it serves for as long as the program is open
            self.refused.emit(problem)

    def _set(self, reference: LightReference | None) -> None:
        self.reference = reference
        self.apply()

    def _submit(self, work: Callable[[Job], object], done: Callable[..., None]) -> None:
        self._runner.submit(work, slot=LIGHT, done=done, failed=self._refuse)

    def _refuse(self, error: LeukoDeskError) -> None:
        self.refused.emit(error)


def _camera_of(device: Device) -> str:
    return f"{device.source} {device.id}"


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
