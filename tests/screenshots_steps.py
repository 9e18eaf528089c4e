"""How the steps of the pictures wait for each other."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer

LONGEST_S = 600
BETWEEN_LOOKS_MS = 20


def wait_until(done: Callable[[], object]) -> None:
    """Until it is done; a step that fails would never be.

    Raises:
        TimeoutError: it took longer than any of this does.
    """
    until_s = time.monotonic() + LONGEST_S
    while not done():
        if time.monotonic() > until_s:
            raise TimeoutError("A step of the pictures did not come to its end: look at the window.")
        let_pass(BETWEEN_LOOKS_MS)


def let_pass(milliseconds: int) -> None:
    """As the window waits. `QTest.qWait` asks for events without end, and what is measured meanwhile suffers."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
