"""PySide makes a class of Qt when it is first named, and the process dies if two threads do so at once.

So the window's thread names all of them before the worker imports anything of Qt: 50 ms, for which the start does not
wait. Seen with PySide 6.11.
"""

from PySide6 import QtCore, QtGui, QtWidgets


def make_all_classes() -> None:
    """Make the classes of the modules that the window's pages are made of."""
    for module in (QtCore, QtGui, QtWidgets):
        for name in dir(module):
            getattr(module, name)
