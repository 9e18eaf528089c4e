"""Imports what the window's pages need before they are wanted, and while nobody waits for anything else."""

from collections.abc import Sequence
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

from leukodesk.ui.workers import TaskRunner, Urgency

QUIET_MS = 400
"""So long nothing has been asked of the worker: the verdict before it is painted by then. Python does one thing at a
time, and beside an import the painting of a verdict held up the window for 150 ms instead of 40."""
SLOT = "importing ahead"


class ImportsAhead(QTimer):
    """Has the worker import modules, one at a time, so that opening a page does not hold up the window; then it goes.

    Args:
        owner: with which it ends, if that goes before.
        modules: their names, the first one first.
    """

    def __init__(self, owner: QObject, runner: TaskRunner, modules: Sequence[str]) -> None:
        super().__init__(owner, interval=QUIET_MS)
        self._runner, self._waiting = runner, list(modules)
        self.timeout.connect(self._import_next)
        runner.busy_changed.connect(self._wait_anew)
        self.start()

    def _wait_anew(self, _busy: bool) -> None:
        self.start()

    def _import_next(self) -> None:
        if self._runner.busy:
            return
        name = self._waiting.pop(0)
        self._runner.submit(lambda _job: import_module(name), slot=SLOT, urgency=Urgency.BACKGROUND)
        if not self._waiting:
            self.stop()
            self.deleteLater()
