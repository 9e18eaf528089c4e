"""PySide makes a class of Qt when it is first named, and the process dies if two threads do so at once.

So the window's thread names all of them before the worker imports anything of Qt. That takes 50 ms on a fast computer:
the start does not wait for it, and it is done in slices, so the window does not stand still. Seen with PySide 6.11.
"""

import time
from collections.abc import Callable, Iterator

from PySide6 import QtCore, QtGui, QtWidgets

SLICE_S = 0.01


def make_all_classes(owner: QtCore.QObject, then: Callable[[], None]) -> None:
    """Make the classes of the modules that the window's pages are made of, while its events go on.

    Args:
        owner: with which it ends, if that goes before.
        then: is called afterwards.
    """
    classes = _made_one_by_one()
    timer = QtCore.QTimer(owner, interval=0)

    def make_some() -> None:
        until_s = time.monotonic() + SLICE_S
        for _ in classes:
            if time.monotonic() > until_s:
                return
        timer.stop()
        timer.deleteLater()
        then()

    timer.timeout.connect(make_some)
    timer.start()


def _made_one_by_one() -> Iterator[object]:
    for module in (QtCore, QtGui, QtWidgets):
        for name in dir(module):
            yield getattr(module, name)
