"""Joins the box of the series with what takes and writes fields, and with the control chart they go into."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from leukodesk.services.capturing.names import names_in
from leukodesk.ui.capture.camera_memory import CameraMemory
from leukodesk.ui.capture.capture_run import CaptureRun
from leukodesk.ui.capture.field_taker import FieldTaker
from leukodesk.ui.capture.live_page import LivePage
from leukodesk.ui.closing import ask_to_give_up_fields
from leukodesk.ui.wording import count_in_words
from leukodesk.ui.workers import TaskRunner

if TYPE_CHECKING:
    from leukodesk.services.capturing.writer import NotWritten, Written

LOOKING = "looking into the folder"


class SeriesControl(QObject):
    """What the buttons of the series do.

    Args:
        page: has the box; run: has the writer; taker: takes fields.
        runner: looks into folders; memory: of folder, pattern and format.

    Signals:
        noticed(sentence, details): the technician should be told.
    """

    noticed = Signal(str, str)

    def __init__(
        self,
        page: LivePage,
        run: CaptureRun,
        taker: FieldTaker,
        runner: TaskRunner,
        memory: CameraMemory,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._box, self._run, self._taker, self._runner, self._memory = page.series, run, taker, runner, memory
        box = self._box
        taker.series = box.series
        box.series_changed.connect(self._series_changed)
        box.folder_chosen.connect(self._look_into)
        box.capture_wanted.connect(taker.shoot)
        box.auto_switched.connect(self._switch_auto)
        box.time_lapse.started.connect(taker.start_time_lapse)
        box.time_lapse.stopped.connect(taker.stop)
        box.retry_wanted.connect(run.writer.retry)
        box.retry_in_wanted.connect(run.writer.retry)
        box.give_up_wanted.connect(self._ask_to_give_up)
        taker.written.connect(self._written)
        taker.not_written.connect(self._not_written)
        taker.refused.connect(box.show_refused)
        taker.warned.connect(box.show_room)
        taker.ticked.connect(self._ticked)
        taker.nothing_new.connect(self._nothing_new)
        taker.stopped.connect(self._stopped)
        self._look_into(box.series.folder)

    def stop(self) -> None:
        """Take nothing more by itself."""
        self._taker.stop()

    def _series_changed(self) -> None:
        self._taker.series = self._box.series
        if self._taker.auto_runs:
            self._taker.start_auto(self._box.form.objective)  # of another slide nothing has been taken yet
        self._memory.keep_series(self._box.form.settings)

    def _look_into(self, folder: Path) -> None:
        self._runner.submit(
            lambda _job: names_in(folder),
            slot=LOOKING,
            done=self._box.form.show_taken,
            failed=lambda error: self.noticed.emit(error.message, error.details),
        )

    def _switch_auto(self, on: bool) -> None:
        if on:
            self._taker.start_auto(self._box.form.objective)
        else:
            self._taker.stop_auto()
        self._box.show_auto(on=self._taker.auto_runs, sentence=self.tr("Waiting for a sharp field…"))

    def _written(self, written: Written) -> None:
        path = written.files.image
        if path.name != self._box.form.next_name:  # the folder is not as it was when it was looked into
            self._look_into(self._box.series.folder)
        self._box.show_written(path)

    def _not_written(self, event: NotWritten) -> None:
        self._box.show_not_written(event.error, event.waiting)

    def _ask_to_give_up(self) -> None:
        if self._run.writer.held:
            ask_to_give_up_fields(self._box.window(), self._run.writer.held, self.give_up)

    def give_up(self) -> None:
        """Keep no longer what could not be saved."""
        self._run.writer.discard()
        self._taker.forget_taken()
        self._box.show_given_up()

    def _ticked(self, left: int | None) -> None:
        self._box.show_time_lapse(running=True, sentence=self._still_to_take(left))

    def _nothing_new(self, left: int | None) -> None:
        sentence = self.tr("No new frame arrives, so nothing is taken")
        self._box.show_time_lapse(running=True, sentence=f"{sentence} · {self._still_to_take(left)}")

    def _still_to_take(self, left: int | None) -> str:
        if left is None:
            return self.tr("until stopped")
        return self.tr("{count} still to take").format(count=count_in_words(left))

    def _stopped(self) -> None:
        self._box.show_time_lapse(running=False)
        self._box.show_auto(on=False)
