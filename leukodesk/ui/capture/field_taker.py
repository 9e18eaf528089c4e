"""Takes fields: by the shutter, by the clock, or whenever a new sharp one is in view; and hands them to the writer."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from leukodesk.core.errors import LeukoDeskError
from leukodesk.services.capturing.auto_capture import AutoCapture
from leukodesk.services.capturing.capture import Capture
from leukodesk.services.capturing.looking import Shot
from leukodesk.services.capturing.writer import WriterEvent, Written, prepare_folder
from leukodesk.services.capturing.written import ImageFormat
from leukodesk.ui.capture.capture_run import CaptureRun
from leukodesk.ui.capture.series_form import Series
from leukodesk.ui.workers import TaskRunner

PREPARING = "preparing the folder"


class FieldTaker(QObject):
    """Every frame that is taken ends as `written` or as `stopped`; nothing is dropped without a word.

    Args:
        run: whose frames are taken; runner: looks at folders, which may be on a slow disk.

    Attributes:
        series: the one that fields belong to now.
        live: whether the frame in view is one of now: of a camera that is away, nothing is taken.

    Signals:
        written(Written): a field is on the disk, with its sidecar.
        not_written(NotWritten): it is kept in memory until it is saved elsewhere, again, or given up.
        refused(error): it was not taken.
        warned(sentence): there is little room left.
        ticked(count left or None): the time-lapse has taken one. stopped: time-lapse and auto-capture have ended.
    """

    written = Signal(object)
    not_written = Signal(object)
    refused = Signal(object)
    warned = Signal(str)
    ticked = Signal(object)
    stopped = Signal()

    def __init__(self, run: CaptureRun, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._run, self._runner = run, runner
        self.series: Series | None = None
        self.live = False
        self._prepared: set[Path] = set()
        self._waiting: list[Capture] = []
        self._left: int | None = None
        self._auto = False
        self._auto_capture: AutoCapture | None = None
        self._auto_series: tuple[object, ...] = ()
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._tick)
        run.writer_told.connect(self._writer_told)

    # --- what the user wants ------------------------------------------------------------------------------------------

    def shoot(self, how: str = "shutter") -> bool:
        """Take the frame in view; False if there is none."""
        return self.live and self._run.looker.shoot(how)

    def start_time_lapse(self, interval_s: float, count: int) -> None:
        """Take one now, and one whenever so much time has passed.

        Args:
            count: how many in all; 0 until it is stopped.
        """
        self._left = count or None
        self._clock.start(round(1000 * interval_s))
        self._tick()

    @property
    def time_lapse_runs(self) -> bool:
        return self._clock.isActive()

    @property
    def auto_runs(self) -> bool:
        return self._auto

    def start_auto(self, objective: str) -> None:
        """Take every sharp field from now on that has not been taken yet in this series, with this objective."""
        series, camera = self.series, self._run.camera
        if series is None or camera is None:
            return
        series_now = (camera.device.id, objective, series.case, series.slide, series.folder)
        if self._auto_capture is None or self._auto_series != series_now:
            self._auto_capture, self._auto_series = AutoCapture(), series_now
        self._auto = True
        self._run.looker.follow(self._auto_capture)

    def stop_auto(self) -> None:
        """Take no more by itself; begun again in the same series, it still knows what was taken."""
        self._auto = False
        self._run.looker.follow(None)

    def forget_taken(self) -> None:
        """What was taken is not kept, or may be lost: it is to be taken again."""
        self._auto_capture = None

    def stop(self) -> None:
        """Take nothing more by itself."""
        running = self.time_lapse_runs or self._auto
        self._clock.stop()
        self.stop_auto()
        if running:
            self.stopped.emit()

    # --- taking -------------------------------------------------------------------------------------------------------

    def take(self, shot: Shot, objective: str, pixel_size_um: float | None) -> None:
        """Keep a frame with all that is known of it."""
        if self.series is None:
            return
        frame = shot.field.frame
        self._keep(
            Capture(
                pixels=shot.field.pixels,
                taken_at=frame.taken_at,
                device=shot.field.device,
                report=shot.report,
                state=frame.state,
                objective=objective,
                pixel_size_um=pixel_size_um,
                corrections=shot.field.corrections,
                notes=frame.notes,
                case=self.series.case,
                slide=self.series.slide,
                how=shot.how,
            )
        )

    def _keep(self, capture: Capture) -> None:
        series = self.series
        if series is None:
            return
        if series.folder in self._prepared:
            self._put(capture, series)
            return
        self._waiting.append(capture)
        if len(self._waiting) > 1:  # the folder is being looked at
            return
        folder, size = series.folder, capture.pixels.nbytes
        self._runner.submit(
            lambda _job: prepare_folder(folder, size),
            slot=PREPARING,
            done=lambda warning: self._folder_ready(series, warning),
            failed=self._folder_refused,
        )

    def _folder_ready(self, series: Series, warning: str) -> None:
        self._prepared.add(series.folder)
        waiting, self._waiting = self._waiting, []
        for capture in waiting:
            self._put(capture, series)
        if warning:
            self.warned.emit(warning)

    def _folder_refused(self, error: LeukoDeskError) -> None:
        self._waiting.clear()
        self._refuse(error)

    def _put(self, capture: Capture, series: Series) -> None:
        try:
            self._run.writer.put(capture, series.folder, series.pattern, ImageFormat(series.format))
        except LeukoDeskError as error:
            self._refuse(error)

    def _refuse(self, error: LeukoDeskError) -> None:
        self.stop()
        self.forget_taken()
        self.refused.emit(error)

    def _tick(self) -> None:
        if not self.shoot("time-lapse"):
            return  # no frame is there: the camera is away for a moment
        if self._left is not None:
            self._left -= 1
        self.ticked.emit(self._left)
        if self._left == 0:
            self.stop()

    def _writer_told(self, event: WriterEvent) -> None:
        if isinstance(event, Written):
            self.written.emit(event)
            return
        self._prepared.discard(event.folder)
        self.stop()
        self.not_written.emit(event)
