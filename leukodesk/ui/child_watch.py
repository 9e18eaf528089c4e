"""Brings what a child process says into the window's event loop, a few times a second and no oftener."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from leukodesk.ui import programs
from leukodesk.ui.child_process import ChildProcess
from leukodesk.ui.event_lines import Language

LOOK_EVERY_MS = 200


class ChildWatch(QObject):
    """Runs one child process at a time.

    Args:
        language: of its events.

    Signals:
        events(list): what it has said since the last time.
        ended(Ending): it has ended, and all its events have been given.
    """

    events = Signal(object)
    ended = Signal(object)

    def __init__(self, language: Language[Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._child: ChildProcess[Any] | None = None
        self._leaving: list[ChildProcess[Any]] = []
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)

    @property
    def running(self) -> bool:
        return self._child is not None

    @property
    def process_id(self) -> int | None:
        return self._child.process_id if self._child else None

    def start(self, command: Callable[[], Sequence[str]]) -> None:
        """Start a program; one that is running is abandoned first.

        Args:
            command: gives the program and its arguments; called in a thread.
        """
        self.abandon()
        self._child = ChildProcess(command, self._language, programs.working_folder(), programs.environment())
        self._timer.start()

    def tell(self, order: str) -> None:
        """Write a line to the child's standard input."""
        if self._child is not None:
            self._child.tell(order)

    def stop(self) -> None:
        """Ask the child to stop; `ended` follows within five seconds."""
        if self._child is not None:
            self._child.stop()

    def abandon(self) -> None:
        """Stop the child and hear no more of it."""
        if self._child is not None:
            self._child.stop()
            self._leaving = [child for child in self._leaving if child.ending is None]
            self._leaving.append(self._child)
            self._child = None
        self._timer.stop()

    def close(self, timeout_s: float) -> bool:
        """Stop everything, and wait for its end; False if that has not come in time."""
        self.abandon()
        ended = [child.wait(timeout_s) for child in self._leaving]
        return all(ended)

    def _look(self) -> None:
        child = self._child
        if child is None:
            return
        ending = child.ending  # before the events are taken, so that the last of them come first
        said = child.take()
        if said:
            self.events.emit(said)
        if ending is not None and child is self._child:
            self._child = None
            self._timer.stop()
            self.ended.emit(ending)
