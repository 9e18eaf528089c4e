"""One scan at work: the child process that does it, and what is known of it."""

from collections.abc import Callable, Sequence
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from leukodesk.services.scan.events import Ended, Looking, Scanning
from leukodesk.store.scan_file import ScanTask
from leukodesk.ui.child_process import Ending
from leukodesk.ui.child_watch import ChildWatch
from leukodesk.ui.folder_scan.scan_programs import SCAN_LANGUAGE

KEPT_ERROR_CHARACTERS = 20_000


class RunState(Enum):
    """What the scan is doing. Only one that is RUNNING, PAUSED or STOPPING has a process."""

    NONE = "none"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPING = "stopping"
    FINISHED = "finished"
    STOPPED = "stopped"
    FAILED = "failed"


WORKING = (RunState.RUNNING, RunState.PAUSED, RunState.STOPPING)


class ScanRun(QObject):
    """Starts the process, hears what it says, and ends it.

    Attributes:
        state: what it is doing.
        task, path: of the scan that runs or ran last.
        found: files that were found so far, while the folders are being looked through; else None.
        progress: the latest word on how far it is; None before there is one.
        sentence, details: how it ended, for the technician and for the log.
        waits: for an order to be followed: to pause or to go on.

    Signals:
        changed: the state, or how far it is.
        ended: it is over; `state` says how.
    """

    changed = Signal()
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = RunState.NONE
        self.task = ScanTask(())
        self.path = Path()
        self.found: int | None = None
        self.progress: Scanning | None = None
        self.sentence = self.details = ""
        self.waits = False
        self._end: Ended | None = None
        self.watch = ChildWatch(SCAN_LANGUAGE, self)
        self.watch.events.connect(self._take)
        self.watch.ended.connect(self._ended)

    @property
    def working(self) -> bool:
        """Whether there is a process at work."""
        return self.state in WORKING

    def begin(self, task: ScanTask, path: Path, command: Callable[[], Sequence[str]]) -> None:
        """Start a scan, or go on with one.

        Args:
            command: gives the command line; called in a thread, where it may prepare what it needs.
        """
        self.task, self.path = task, path
        self.found = self.progress = self._end = None
        self.sentence = self.details = ""
        self.waits = False
        self.watch.start(command)
        self._set_state(RunState.RUNNING)

    def forget(self) -> None:
        """Another scan is looked at; this one has ended."""
        if not self.working:
            self.found = self.progress = None
            self.sentence = self.details = ""
            self._set_state(RunState.NONE)

    def pause(self) -> None:
        """Nothing new is begun until `resume`."""
        self._order(RunState.RUNNING, "pause")

    def resume(self) -> None:
        """Go on."""
        self._order(RunState.PAUSED, "resume")

    def stop(self) -> None:
        """End it; what is finished is kept. It is over within five seconds."""
        if self.state in (RunState.RUNNING, RunState.PAUSED):
            self.watch.stop()
            self._set_state(RunState.STOPPING)

    def _order(self, state: RunState, order: str) -> None:
        if self.state is state and self.progress is not None and not self.waits:
            self.watch.tell(order)
            self.waits = True
            self.changed.emit()

    # --- what it says -------------------------------------------------------------------------------------------------

    def _take(self, events: list[object]) -> None:
        for event in events:
            match event:
                case Looking():
                    self.found = event.found
                case Scanning():
                    self._take_progress(event)
                case Ended():
                    self._end = event
                case _:
                    pass
        self.changed.emit()

    def _take_progress(self, event: Scanning) -> None:
        self.found, self.progress = None, event
        if self.state is RunState.STOPPING:
            return
        state = RunState.PAUSED if event.state == "paused" else RunState.RUNNING
        if state is not self.state:
            self.state, self.waits = state, False

    def _ended(self, ending: Ending) -> None:
        end = self._end
        self.found, self.waits = None, False
        self.details = ending.errors.strip()[-KEPT_ERROR_CHARACTERS:]
        if ending.problem is not None:
            state, self.sentence, self.details = RunState.FAILED, ending.problem.message, ending.problem.details
        elif end is not None:
            state = {"finished": RunState.FINISHED, "stopped": RunState.STOPPED}.get(end.how, RunState.FAILED)
            self.sentence, self.details = end.sentence, end.details or self.details
        elif ending.stopped:
            state = RunState.STOPPED
            self.sentence = self.tr("The scan was stopped. It can be continued: what is done is kept.")
        else:
            state, self.sentence = RunState.FAILED, self._sentence_for(ending.code)
        self._set_state(state)
        self.ended.emit()

    def _sentence_for(self, code: int) -> str:
        if code < 0:
            return self.tr(
                "The scan was ended from outside (signal {number}). What is done is kept. If the memory was not "
                "enough, close other programs first."
            ).format(number=-code)
        return self.tr("The scan ended unexpectedly (exit code {code}). What is done is kept.").format(code=code)

    def _set_state(self, state: RunState) -> None:
        self.state = state
        self.changed.emit()
