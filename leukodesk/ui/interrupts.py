"""Ctrl-C in the terminal, or the system asking the program to end, closes the window as the user would."""

import signal
from types import FrameType

from PySide6.QtCore import QObject, QTimer, Signal

SIGNALS = (signal.SIGINT, signal.SIGTERM)
LOOK_EVERY_MS = 250
"""Python hears of a signal only when it is run, which Qt's event loop by itself does not do."""


class Interrupts(QObject):
    """Turns signals of the system into one of Qt's.

    Signals:
        received: the program is to end.
    """

    received = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._asked = False
        self._handlers_before = {number: signal.signal(number, self._note) for number in SIGNALS}
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _note(self, _number: int, _frame: FrameType | None) -> None:
        self._asked = True

    def _look(self) -> None:
        if self._asked:
            self._asked = False
            self.received.emit()

    def remove(self) -> None:
        """Put everything back as it was."""
        self._timer.stop()
        for number, handler in self._handlers_before.items():
            signal.signal(number, handler)
