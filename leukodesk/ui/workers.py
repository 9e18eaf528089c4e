"""The one worker thread: everything slow runs there, one job after another, and reports to the window by signals.

One thread, because the LiteRT interpreter must not be entered twice at once and two cores may be all there are.
"""

import itertools
import logging
import queue
import threading
import time
import traceback
from collections.abc import Callable
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from leukodesk.core.errors import Cancelled, LeukoDeskError

log = logging.getLogger(__name__)


class Urgency(IntEnum):
    """Which waiting job is taken first."""

    NOW = 0
    BACKGROUND = 1


def _nothing(*_: object) -> None:
    """The answer of a job nobody asked to hear from."""


class Job:
    """One piece of work, as the worker thread and the window both see it.

    The work calls `stage` (or `check`) at its stage borders: that is where it can be cancelled.
    """

    def __init__(
        self,
        work: Callable[["Job"], Any],
        slot: str,
        done: Callable[[Any], None],
        failed: Callable[[LeukoDeskError], None],
        cancelled: Callable[[], None],
        stage: Callable[[str], None],
        deliver: Callable[["Job", Callable[[], None]], None],
    ) -> None:
        self.work = work
        self.slot = slot
        self.done = done
        self.failed = failed
        self.cancelled = cancelled
        self._stage = stage
        self._deliver = deliver
        self._cancel = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop at its next stage border. Callable from any thread."""
        self._cancel.set()

    @property
    def is_cancelled(self) -> bool:
        return self._cancel.is_set()

    def check(self) -> None:
        """Raise `Cancelled` if the job has been cancelled."""
        if self.is_cancelled:
            raise Cancelled

    def stage(self, name: str) -> None:
        """Say which stage begins, unless the job has been cancelled, which raises `Cancelled`."""
        self.check()
        self._deliver(self, lambda: self._stage(name))


class TaskRunner(QObject):
    """Runs jobs in one thread; every answer arrives in the thread of the window.

    A cancelled job is over for the window at once, even if its work is still on the way to the next stage border:
    whatever it delivers later is dropped.
    """

    busy_changed = Signal(bool)
    idle = Signal()
    """No job is waiting or running any more, and none was cancelled to get there."""
    _arrived = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue: queue.PriorityQueue[tuple[int, int, Job | None]] = queue.PriorityQueue()
        self._number = itertools.count()
        self._open: list[Job] = []
        self._lock = threading.Lock()
        self._closed = False
        self._arrived.connect(self._receive, Qt.ConnectionType.QueuedConnection)
        # A daemon: a codec that never returns must not keep the program alive after its window has closed.
        self._thread = threading.Thread(target=self._run, name="leukodesk-worker", daemon=True)
        self._thread.start()

    @property
    def busy(self) -> bool:
        return bool(self._open)

    def is_open(self, slot: str) -> bool:
        """Whether a job of this slot is waiting or running."""
        return any(job.slot == slot for job in self._open)

    def submit(
        self,
        work: Callable[[Job], Any],
        *,
        slot: str,
        done: Callable[[Any], None] = _nothing,
        failed: Callable[[LeukoDeskError], None] = _nothing,
        cancelled: Callable[[], None] = _nothing,
        stage: Callable[[str], None] = _nothing,
        urgency: Urgency = Urgency.NOW,
        replaces: bool = True,
    ) -> Job:
        """Queue a job; an earlier one of the same slot is cancelled, because the latest request wins.

        Args:
            work: called with the job in the worker thread; what it returns goes to `done`.
            slot: what the job is for.
            done, failed, cancelled, stage: called in the window's thread. One of the first three is called, once.
            urgency: a waiting job that is wanted now goes before those of the background.
            replaces: whether it replaces the earlier ones of its slot; else they are all done in turn.

        Returns:
            The job, for cancelling it.
        """
        if replaces:
            self.cancel(slot)
        job = Job(work, slot, done, failed, cancelled, stage, self._deliver)
        was_busy = self.busy
        self._open.append(job)
        self._queue.put((int(urgency), next(self._number), job))
        if not was_busy:
            self.busy_changed.emit(True)
        return job

    def cancel(self, *slots: str) -> None:
        """Cancel the jobs of these slots."""
        for job in [job for job in self._open if job.slot in slots]:
            job.cancel()
            self._open.remove(job)
            job.cancelled()
            if not self._open:
                self.busy_changed.emit(False)

    def close(self, timeout_s: float = 2.0) -> bool:
        """Cancel everything and wait for the thread. False if it is still inside a stage after `timeout_s`."""
        with self._lock:
            self._closed = True
        for job in self._open:
            job.cancel()
        self._open.clear()
        self._queue.put((-1, next(self._number), None))
        self._thread.join(timeout_s)
        if self._thread.is_alive():
            log.warning("The worker thread was still busy %.1f s after closing.", timeout_s)
            return False
        return True

    # --- in the worker thread -----------------------------------------------------------------------------------------

    def _deliver(self, job: Job, answer: Callable[[], None]) -> None:
        with self._lock:  # so that nothing is emitted from an object that has been closed, and perhaps deleted
            if not self._closed:
                self._arrived.emit(job, answer)

    def _run(self) -> None:
        while True:
            _, _, job = self._queue.get()
            if job is None:
                return
            if not job.is_cancelled:
                self._perform(job)

    def _perform(self, job: Job) -> None:
        started = time.perf_counter()
        try:
            result = job.work(job)
        except Cancelled:
            log.debug("%s: cancelled", job.slot)
            self._deliver(job, lambda: self._end(job, job.cancelled))
        except LeukoDeskError as error:
            level = logging.DEBUG if job.is_cancelled else logging.WARNING  # what was broken off need not succeed
            log.log(level, "%s: %s (%s)", job.slot, error.message, error.details)
            told = error
            self._deliver(job, lambda: self._end(job, lambda: job.failed(told)))
        except Exception as error:
            log.exception("%s: unexpected", job.slot)
            fault = UnexpectedError(error)
            self._deliver(job, lambda: self._end(job, lambda: job.failed(fault)))
        else:
            log.debug("%s: %.1f ms", job.slot, 1000 * (time.perf_counter() - started))
            self._deliver(job, lambda: self._end(job, lambda: job.done(result)))

    # --- in the window's thread ---------------------------------------------------------------------------------------

    def _receive(self, job: Job, answer: Callable[[], None]) -> None:
        if job in self._open:
            answer()

    def _end(self, job: Job, answer: Callable[[], None]) -> None:
        self._open.remove(job)
        try:
            answer()
        finally:
            if not self._open:
                self.busy_changed.emit(False)
                self.idle.emit()


class UnexpectedError(LeukoDeskError):
    """A fault of the program itself, in the form in which the technician is told of it."""

    def __init__(self, error: Exception) -> None:
        super().__init__(
            "Something unexpected went wrong. LeukoDesk goes on; the details are in the notices and in the log.",
            "".join(traceback.format_exception(error)),
        )
