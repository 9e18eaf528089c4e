"""Takes fields: by the shutter, by the clock, or whenever a new sharp one is in view; and hands them to the writer."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from leukodesk.capture.source import Frame
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
TIME_LAPSE = "time-lapse"


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
        ticked(count left or None): the time-lapse has taken one. nothing_new(the same): there was none to take.
        stopped: time-lapse and auto-capture have ended.
    """

    written = Signal(object)
    not_written = Signal(object)
    refused = Signal(object)
    warned = Signal(str)
    ticked = Signal(object)
    nothing_new = Signal(object)
    stopped = Signal()

    def __init__(self, run: CaptureRun, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._run, self._runner = run, runner
        self.series: Series | None = None
        self.live = False
        self._prepared: set[Path] = set()
        self._waiting: dict[Path, list[tuple[Capture, Series]]] = {}
        self._left: int | None = None
        self._lapsed: Frame | None = None
        self._auto = False
        self._auto_capture: AutoCapture | None = None
        self._auto_series: tuple[object, ...] = ()
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._tick)
        run.writer_told.connect(self._writer_told)

    # --- what the user wants ------------------------------------------------------------------------------------------

    def shoot(self, how: str = "shutter", unless: Frame | None = None) -> bool:
        """Take the frame in view; False if there is none, or only the one that is not wanted again."""
        return self.live and self._run.looker.shoot(how, unless)

    def start_time_lapse(self, interval_s: float, count: int) -> None:
        """Take one now, and one whenever so much time has passed.

        Args:
            count: how many in all; 0 until it is stopped.
        """
        self._left, self._lapsed = count or None, None
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
        series, frame = self.series, shot.field.frame
        if series is None:
            return
        if shot.how == TIME_LAPSE:
            self._lapsed = frame
        capture = Capture(
            pixels=shot.field.pixels,
            taken_at=frame.taken_at,
            device=shot.field.device,
            report=shot.report,
            state=frame.state,
            objective=objective,
            pixel_size_um=pixel_size_um,
            corrections=shot.field.corrections,
            notes=frame.notes,
            case=series.case,
            slide=series.slide,
            how=shot.how,
        )
        if series.folder in self._prepared:
            self._put(capture, series)
        else:
            self._put_when_ready(capture, series)

    def _put_when_ready(self, capture: Capture, series: Series) -> None:
        """Let it wait, with the series it was taken in, until its folder has been looked at."""
        folder, size = series.folder, capture.pixels.nbytes
        waiting = self._waiting.setdefault(folder, [])
        waiting.append((capture, series))
        if len(waiting) > 1:  # the folder is being looked at
            return
        self._runner.submit(
            lambda _job: prepare_folder(folder, size),
            slot=PREPARING,
            done=lambda warning: self._folder_ready(folder, warning),
            failed=lambda error: self._folder_refused(folder, error),
            replaces=False,  # fields may wait for another folder, too
        )

    def _folder_ready(self, folder: Path, warning: str) -> None:
        self._prepared.add(folder)
        for capture, series in self._waiting.pop(folder):
            self._put(capture, series)
        if warning:
            self.warned.emit(warning)

    def _folder_refused(self, folder: Path, error: LeukoDeskError) -> None:
        del self._waiting[folder]
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
        if not self.shoot(TIME_LAPSE, self._lapsed):  # the camera is away for a moment, or its picture stands still
            self.nothing_new.emit(self._left)
            return
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
