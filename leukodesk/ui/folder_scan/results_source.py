"""Looks into a scan file for the window, in a thread of its own: a reader is used by one thread, and no image waits."""

import threading
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from leukodesk.core.checks import PROFILES, check_names
from leukodesk.core.errors import LeukoDeskError
from leukodesk.services.scan_exports.records import ShownPaths
from leukodesk.store.scan_file import ScanReader
from leukodesk.ui.folder_scan.results_facts import ScanFacts
from leukodesk.ui.workers import Job, TaskRunner, Urgency

CLOSE_WITHIN_S, LAST_WAIT_S = 3.0, 0.1
WRITING = "writing"
"""The slot of what changes the file: it is done even if the window closes."""

T = TypeVar("T")


class ScanSource(QObject):
    """One scan file. Every answer arrives in the thread of the window.

    Args:
        path: of the scan file.

    Signals:
        refused(LeukoDeskError): something could not be read or written.
    """

    refused = Signal(object)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self.runner = TaskRunner(self)
        self._opened = ExitStack()
        self._reader: ScanReader | None = None
        self._slots: set[str] = set()
        self._closed = threading.Event()

    def ask(
        self,
        work: Callable[[ScanReader, Job], T],
        done: Callable[[T], None],
        slot: str,
        *,
        ended: Callable[[], None] = lambda: None,
        stage: Callable[[str], None] = lambda _name: None,
        urgency: Urgency = Urgency.NOW,
        replaces: bool = True,
    ) -> None:
        """Let the reader be asked; the latest of a slot wins, unless it `replaces` none.

        Args:
            work: in the thread of the reader.
            done: what it returns goes there.
            ended: called however it ended; stage: told what the work says of its stages.
        """

        def finished(result: T) -> None:
            done(result)
            ended()

        def failed(error: LeukoDeskError) -> None:
            self.refused.emit(error)
            ended()

        self._slots.add(slot)
        self.runner.submit(
            lambda job: work(self._reader_of(), job),
            slot=slot,
            done=finished,
            failed=failed,
            cancelled=ended,
            stage=stage,
            urgency=urgency,
            replaces=replaces,
        )

    def is_asked(self, slot: str) -> bool:
        """Whether something of this slot is on its way."""
        return self.runner.is_open(slot)

    def begin_anew(self) -> None:
        """Nothing that was asked is of interest any more; what is being read ends at once."""
        if any(map(self.is_asked, self._slots)) and self._reader is not None:
            self.runner.cancel(*self._slots)
            self._reader.interrupt()

    def leave(self) -> None:
        """Begin to close the file; what is to be written is written before. Returns at once."""

        def close(_job: Job) -> None:
            try:
                self._opened.close()
            finally:
                self._closed.set()

        self.runner.cancel(*self._slots - {WRITING})
        if self._reader is not None and not self.is_asked(WRITING):
            self._reader.interrupt()
        self.runner.submit(close, slot="closing")

    def left(self, until_s: float) -> bool:
        """Wait for that, until `time.monotonic` says so, and end the thread; False if it does not end in time."""
        self._closed.wait(max(0.0, until_s - time.monotonic()))
        return self.runner.close(max(LAST_WAIT_S, until_s - time.monotonic()))

    def _reader_of(self) -> ScanReader:
        if self._reader is None:
            self._reader = self._opened.enter_context(ScanReader.open(self.path))
        return self._reader


def close_together(sources: Sequence[ScanSource]) -> bool:
    """Close several at once: a share that no longer answers holds up the window once, and not once for each of them.

    Returns:
        False if one of their threads does not end in time.
    """
    until_s = time.monotonic() + CLOSE_WITHIN_S
    for source in sources:
        source.leave()
    left = [source.left(until_s) for source in sources]
    return all(left)


def read_facts(reader: ScanReader, _job: Job) -> ScanFacts:
    """What is needed before the first row can be shown: not yet the names of the checks."""
    return ScanFacts(reader.setup, {}, ShownPaths.of(reader, full=False))


def with_check_names(facts: ScanFacts) -> ScanFacts:
    """The same with what the smear checks are called; in a scan of another version keys may have to stand for that."""
    known = facts.setup.checks_profile in PROFILES
    return replace(facts, checks=check_names(facts.setup.checks_profile) if known else {})
