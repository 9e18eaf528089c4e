"""The folder scan in the middle of the window: first what to scan, then its progress over the list of its results."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from leukodesk.store.scan_file import ScanTask
from leukodesk.ui.desk import Desk
from leukodesk.ui.folder_scan import scan_programs
from leukodesk.ui.folder_scan.results_page import ResultsPage
from leukodesk.ui.folder_scan.running_page import RunningStrip
from leukodesk.ui.folder_scan.scan_choices import KnownScan, folders_in_words
from leukodesk.ui.folder_scan.scan_memory import ScanMemory
from leukodesk.ui.folder_scan.scan_reading import look_at_file
from leukodesk.ui.folder_scan.scan_run import RunState, ScanRun
from leukodesk.ui.folder_scan.setup_page import SetupPage
from leukodesk.ui.sentences import said
from leukodesk.ui.workers import TaskRunner

STOP_WITHIN_S = 4.5
OPENING = "opening"


class ScanPane(QWidget):
    """Setup, then results with a strip of progress above them.

    Args:
        desk: that shows images and holds the models; memory: which scans there are.

    Attributes:
        runner: reads scan files for the setup, in a thread that no image waits for.
        run: the scan that runs, or ran last.
        results: of the scan that is shown; None before there is one.

    Signals:
        results_made(ResultsPage): other results are shown, or the same from their beginning.
        close_wanted: the pane is to be put away; a scan goes on.
        noticed(sentence, details): the technician should be told.
    """

    results_made = Signal(object)
    close_wanted = Signal()
    noticed = Signal(str, str)

    def __init__(self, desk: Desk, memory: ScanMemory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._memory = desk, memory
        self.runner = TaskRunner(self)
        self.run = ScanRun(self)
        self.results: ResultsPage | None = None
        self.setup = SetupPage(desk, self.runner, memory)
        self.strip = RunningStrip(self.run)
        self._shown = (ScanTask(()), Path())
        self._all_closed = True
        self._compose()
        self._connect()

    @property
    def working(self) -> bool:
        """Whether a scan is running."""
        return self.run.working

    def take_focus(self) -> None:
        """Bring the keyboard to what comes next."""
        if self.stack.currentWidget() is self.setup:
            self.setup.enter()
        elif self.results is not None:
            self.results.take_focus()

    def show_setup(self) -> None:
        """Ask for another scan; one that runs goes on."""
        self.stack.setCurrentWidget(self.setup)
        self.setup.enter()

    def show_run(self) -> None:
        """Go back to the scan that runs."""
        self._show(self.run.task, self.run.path)

    def start(self, task: ScanTask, path: Path) -> None:
        """Begin a scan, or go on with one, in this file."""
        if self.working:
            return
        library = self._desk.models.library
        self._memory.begun(path)
        if self._shown != (task, path):
            self._close_results()  # they are made anew as soon as the file says what the results are of
        self.run.begin(task, path, lambda: scan_programs.scan(task, path, library))
        self._show(task, path)

    def open(self, path: Path) -> None:
        """Show the results of a scan."""

        def looked(known: KnownScan | None) -> None:
            if known is None or known.task is None:
                sentence = said(known.problem) if known is not None else self.tr("It is no longer there.")
                text = self.tr("The scan {path} cannot be opened. {sentence}")
                self.noticed.emit(text.format(path=path, sentence=sentence), "")
                self.setup.look_for_scans()
                return
            if not self.working and self.run.path != path:
                self.run.forget()
            self._memory.opened(path)
            self._show(known.task, path, writable=known.writable)

        self.runner.submit(
            lambda job: look_at_file(job, path),
            slot=OPENING,
            done=looked,
            failed=lambda error: self.noticed.emit(error.message, error.details),
        )

    def close_processes(self) -> bool:
        """Stop every process and thread, within five seconds; False if one does not end. What is finished is kept."""
        self.run.watch.abandon()
        self._close_results()
        ended = self.run.watch.close(STOP_WITHIN_S)
        return all((ended, self.setup.close_threads(), self.runner.close(), self._all_closed))

    # --- what is shown ------------------------------------------------------------------------------------------------

    def _show(self, task: ScanTask, path: Path, *, writable: bool = True) -> None:
        """The strip, and the results as soon as there are some; a scan that is not writable is only looked at."""
        if path != self._shown[1]:
            self._close_results()
        self._shown = (task, path)
        installed = (model.manifest for model in self._desk.models.installed if model.label == task.model)
        manifest = next(installed, None)
        title = folders_in_words(task.folders)
        self.strip.show_scan(
            title, manifest.classes if manifest is not None else (), of_run=self._shows_run, writable=writable
        )
        self.stack.setCurrentWidget(self._page)
        if self.results is None and (not self._shows_run or self.run.progress is not None):
            self._make_results()
        self.strip.setFocus()

    @property
    def _shows_run(self) -> bool:
        return self.run.state is not RunState.NONE and self._shown[1] == self.run.path

    def _make_results(self) -> None:
        self.results = results = ResultsPage(self._shown[1])
        results.noticed.connect(self.noticed)
        results.refused.connect(lambda error: self.noticed.emit(error.message, error.details))
        self._column.addWidget(results, 1)
        self.results_made.emit(results)

    def _close_results(self) -> None:
        if self.results is not None:
            self._all_closed = self.results.close_threads() and self._all_closed
            self._column.removeWidget(self.results)
            self.results.hide()
            self.results.deleteLater()
            self.results = None

    # --- what happens to the run --------------------------------------------------------------------------------------

    def _run_changed(self) -> None:
        self.setup.set_running(self.run.path if self.working else None)
        if self.results is None and self._shows_run and self.run.progress is not None:
            self._make_results()

    def _run_ended(self) -> None:
        run = self.run
        if run.state is not RunState.FAILED:
            self._memory.ended(run.path)
        if self._shows_run and self.results is None and run.path.exists():
            self._make_results()
        elif self._shows_run and self.results is not None:
            self.results.refresh()
        self.setup.look_for_scans()
        if not self.isVisible() or not self._shows_run:
            text = self.tr("The scan of {folders} has ended. {sentence} F4 shows what came of it.")
            title = folders_in_words(run.task.folders)
            self.noticed.emit(text.format(folders=title, sentence=said(run.sentence)), run.details)

    def _continue(self) -> None:
        self.start(*self._shown)

    # --- putting together ---------------------------------------------------------------------------------------------

    def _compose(self) -> None:
        self._page = QWidget()
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.strip)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.setup)
        self.stack.addWidget(self._page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)

    def _connect(self) -> None:
        self.run.changed.connect(self._run_changed)
        self.run.ended.connect(self._run_ended)
        self.setup.start_wanted.connect(self.start)
        self.setup.open_wanted.connect(self.open)
        self.strip.continue_wanted.connect(self._continue)
        self.strip.new_wanted.connect(self.show_setup)
        self.strip.run_wanted.connect(self.show_run)
        for page in (self.setup, self.strip):
            page.close_wanted.connect(self.close_wanted)
