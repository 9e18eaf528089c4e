"""Waiting in the program as a test does: the window lives on meanwhile, and waiting has an end."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop

from leukodesk.services.self_test.steps import SelfTestError

PATIENCE_S = 180.0
"""For the slowest thing on the slowest computer; nothing is measured by it."""

_AT_ONCE_MS = 50
_BREATH_S = 0.005

WaitUntil = Callable[[Callable[[], object]], None]
"""Waits until a condition holds; raises if it does not within a time that is long enough for anything."""


def wait_until(condition: Callable[[], object], timeout_s: float = PATIENCE_S) -> None:
    """Let the window go on until a condition holds.

    Raises:
        SelfTestError: it does not hold within that time.
    """
    until_s = time.monotonic() + timeout_s
    while not condition():
        if time.monotonic() > until_s:
            raise SelfTestError("What was waited for did not come.", f"after {timeout_s} s")
        process_events()
        time.sleep(_BREATH_S)


def process_events() -> None:
    """What has happened by now is answered, and what is to be deleted is."""
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, _AT_ONCE_MS)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@contextmanager
def faults_fail() -> Iterator[None]:
    """An exception that ends in Qt's event loop, where nobody catches it, is raised at the end."""
    caught: list[BaseException] = []

    def keep(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        caught.append(error)

    before, sys.excepthook = sys.excepthook, keep
    try:
        yield
    finally:
        sys.excepthook = before
    if caught:
        raise caught[0]
