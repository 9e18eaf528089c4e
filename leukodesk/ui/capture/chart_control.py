"""Puts every captured field on the control chart of its camera and objective, and shows the chart."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from leukodesk.core.errors import LeukoDeskError
from leukodesk.services.capturing.capture import Capture
from leukodesk.services.capturing.control_chart import ControlChart, control_chart, row_of
from leukodesk.store.control_chart_file import FILE_NAME, ControlChartFile
from leukodesk.ui.capture.chart_dialog import ChartDialog, ChartOf
from leukodesk.ui.workers import TaskRunner, Urgency

KEEPING, READING = "keeping the chart", "reading the chart"


class ChartControl(QObject):
    """Reads and writes in the runner's thread.

    Args:
        data: the user's folder of data; window: that the dialog belongs to.

    Signals:
        noticed(sentence, details): the technician should be told.
    """

    noticed = Signal(str, str)

    def __init__(self, data: Path, runner: TaskRunner, window: QWidget) -> None:
        super().__init__(window)
        self._file = ControlChartFile(data / FILE_NAME)
        self._runner, self._window = runner, window
        self._names: dict[str, str] = {}

    def add(self, capture: Capture) -> None:
        """A field is on the disk."""
        row = row_of(capture)
        self._names[row.camera] = capture.device.name
        self._runner.submit(
            lambda _job: self._file.add(row),
            slot=KEEPING,
            done=self._say,
            failed=self._tell,
            urgency=Urgency.BACKGROUND,
            replaces=False,
        )

    def show(self) -> None:
        """Open the dialog, with the chart that grew last."""
        self._runner.submit(lambda _job: self._file.charts(), slot=READING, done=self._open, failed=self._tell)

    def _open(self, charts: tuple[tuple[str, str], ...]) -> None:
        unnamed = self.tr("no objective named")
        choices = [
            ChartOf(camera, objective, f"{self._names.get(camera, camera)} · {objective or unnamed}")
            for camera, objective in charts
        ]
        dialog = ChartDialog(choices, 0, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wanted.connect(lambda chosen: self._read(dialog, chosen))
        dialog.baseline_wanted.connect(lambda chosen: self._begin_anew(dialog, chosen))
        dialog.finished.connect(lambda: self._runner.cancel(READING))
        dialog.open()
        if dialog.chosen is not None:
            self._read(dialog, dialog.chosen)

    def _read(self, dialog: ChartDialog, chosen: ChartOf) -> None:
        self._runner.submit(
            lambda _job: self._chart(chosen), slot=READING, done=dialog.show_chart, failed=dialog.show_problem
        )

    def _begin_anew(self, dialog: ChartDialog, chosen: ChartOf) -> None:
        now = datetime.now().astimezone()

        def restart() -> tuple[str, ControlChart]:
            return self._file.restart(chosen.camera, chosen.objective, now), self._chart(chosen)

        def restarted(made: tuple[str, ControlChart]) -> None:
            self._say(made[0])
            dialog.show_chart(made[1])

        self._runner.submit(lambda _job: restart(), slot=READING, done=restarted, failed=dialog.show_problem)

    def _chart(self, chosen: ChartOf) -> ControlChart:
        rows = self._file.rows(chosen.camera, chosen.objective)
        return control_chart(rows, self._file.baseline_since(chosen.camera, chosen.objective))

    def _say(self, sentence: str) -> None:
        if sentence:
            self.noticed.emit(sentence, "")

    def _tell(self, error: LeukoDeskError) -> None:
        self.noticed.emit(error.message, error.details)
