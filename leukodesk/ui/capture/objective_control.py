"""What is done with the objective: chosen, calibrated by two points, given a light reference, forgotten."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from leukodesk.capture.source import BINNING, Device, Frame
from leukodesk.ui.capture.camera_memory import CameraMemory, binning_of
from leukodesk.ui.capture.objective_box import OBJECTIVE, PIXEL_SIZE, REFERENCE, ObjectiveBox, ObjectiveView
from leukodesk.ui.capture.pixel_size_dialog import PixelSizeDialog
from leukodesk.ui.capture.reference_dialog import ReferenceDialog

if TYPE_CHECKING:  # NumPy, for which the window does not wait
    from leukodesk.core.errors import LeukoDeskError
    from leukodesk.core.pixel_size import PixelSize
    from leukodesk.ui.capture.capture_light import CaptureLight
    from leukodesk.ui.capture.viewfinder import Viewfinder


class ObjectiveControl(QObject):
    """Joins the objective's box with memory, light and live view.

    Signals:
        chosen: another objective is in use: the camera is to be set as it was with this one.
        scale_changed: the pixel size of the frames is another.
        noticed(sentence, details): the technician should be told.
    """

    chosen = Signal()
    scale_changed = Signal()
    noticed = Signal(str, str)

    def __init__(
        self, box: ObjectiveBox, viewfinder: Viewfinder, memory: CameraMemory, light: CaptureLight, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._box, self._viewfinder, self._memory, self._light = box, viewfinder, memory, light
        self._window = parent
        self._device: Device | None = None
        self._width_px, self._height_px, self._binning = 0, 0, 1.0
        self._reference_dialog: ReferenceDialog | None = None
        box.objective_chosen.connect(self._choose)
        box.calibrate_wanted.connect(self.calibrate)
        box.reference_wanted.connect(self._ask_for_reference)
        box.flat_field_switched.connect(lambda on: self._apply(flat_field=on))
        box.white_balance_switched.connect(lambda on: self._apply(white_balance=on))
        box.forget_wanted.connect(self._forget)
        viewfinder.points_set.connect(self._measure)
        light.changed.connect(self.show)
        light.made.connect(self._reference_made)
        light.refused.connect(self._reference_refused)

    def use(self, device: Device | None) -> None:
        """Another camera is in use."""
        self._device = device
        self._width_px = self._height_px = 0
        self._light.use(device)
        self.show()

    def see(self, frame: Frame) -> None:
        """Take note of what frames are like now."""
        seen = _size_of(frame)
        if seen != (self._width_px, self._height_px, self._binning):
            self._width_px, self._height_px, self._binning = seen
            self.show()

    @property
    def name(self) -> str:
        """Of the objective in use; empty if none was chosen."""
        return self._memory.objective(self._device) if self._device is not None else ""

    @property
    def pixel_size_um(self) -> float | None:
        """Of the frames of now; None if it is not known."""
        if self._device is None or not self._width_px:
            return None
        return self._memory.pixel_size_um(self._device, self._width_px, self._binning)

    def of(self, device: Device, frame: Frame) -> tuple[str, float | None]:
        """Name of the objective that a frame was taken with, and the size of its pixels if that is known."""
        width_px, _, binning = _size_of(frame)
        return self._memory.objective(device), self._memory.pixel_size_um(device, width_px, binning)

    def calibrate(self) -> None:
        """Let two points be set in the live view."""
        if self._device is not None and self._width_px:
            self._viewfinder.start_points()

    def show(self) -> None:
        """Bring the box to what is known."""
        self._box.setEnabled(self._device is not None)
        if self._device is None:
            self._box.show_objective(ObjectiveView())
            return
        settings, reference = self._memory.settings(self._device), self._light.reference
        problem = ""
        if reference is not None and self._width_px and settings.flat_field_on:
            size = (reference.width_px, reference.height_px)
            if size != (self._width_px, self._height_px):
                text = self.tr("It was made at {width} × {height} pixels and does not even out frames of this size.")
                problem = text.format(width=size[0], height=size[1])
        self._box.show_objective(
            ObjectiveView(
                names=self._memory.objectives(self._device),
                name=self._memory.objective(self._device),
                pixel_size_um=self.pixel_size_um,
                pixel_size_date=settings.pixel_size_date,
                reference_date=f"{reference.made_at:%Y-%m-%d}" if reference is not None else "",
                reference_problem=problem,
                flat_field_on=settings.flat_field_on,
                white_balance_on=settings.white_balance_on,
            )
        )
        self.scale_changed.emit()

    def _choose(self, name: str) -> None:
        if self._device is None:
            return
        self._memory.choose_objective(self._device, name)
        self._light.use(self._device)
        self.show()
        self.chosen.emit()

    def _apply(self, **changes: bool) -> None:
        if self._device is not None:
            self._memory.apply(self._device, **changes)
            self._light.apply()

    def _forget(self, what: str) -> None:
        if self._device is None:
            return
        if what in (REFERENCE, OBJECTIVE):
            self._light.forget()
        if what == PIXEL_SIZE:
            self._memory.forget_pixel_size(self._device)
        elif what == OBJECTIVE:
            self._memory.forget_objective(self._device, self.name)
            self._light.use(self._device)
            self.chosen.emit()
        self.show()

    # --- two points ---------------------------------------------------------------------------------------------------

    def _measure(self, x1: float, y1: float, x2: float, y2: float) -> None:
        dialog = PixelSizeDialog((x1, y1), (x2, y2), self.name, self.pixel_size_um, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.measured.connect(self._calibrated)
        dialog.finished.connect(self._viewfinder.stop_points)
        dialog.again_wanted.connect(self._viewfinder.start_points, Qt.ConnectionType.QueuedConnection)
        dialog.open()

    def _calibrated(self, measured: PixelSize) -> None:
        if self._device is not None:
            today = date.today()  # noqa: DTZ011 - the day where the user is
            self._memory.calibrated(self._device, measured.um, self._width_px, self._binning, today)
            self.show()

    # --- the light's reference ----------------------------------------------------------------------------------------

    def _ask_for_reference(self) -> None:
        self._light.forget_frames()
        if self._reference_dialog is not None:
            self._reference_dialog.raise_()
            return
        self._reference_dialog = dialog = ReferenceDialog(self.name, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.frame_wanted.connect(lambda: dialog.show_frames(self._light.take_frame()))
        dialog.made_wanted.connect(self._light.make)
        dialog.finished.connect(self._reference_closed)
        dialog.show()

    def _reference_closed(self) -> None:
        self._reference_dialog = None
        self._light.forget_frames()

    def _reference_made(self) -> None:
        if self._reference_dialog is not None:
            self._reference_dialog.accept()

    def _reference_refused(self, error: LeukoDeskError) -> None:
        if self._reference_dialog is not None:
            self._reference_dialog.show_problem(error)
        else:
            self.noticed.emit(error.message, error.details)


def _size_of(frame: Frame) -> tuple[int, int, float]:
    """Width and height in pixels, and binning."""
    height_px, width_px = frame.pixels.shape[:2]
    return width_px, height_px, binning_of(frame.state.get(BINNING))
