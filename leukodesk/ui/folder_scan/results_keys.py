"""The keys of the list of results, the same for table and gallery."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent

OPEN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
SEEN = (Qt.Key.Key_M, Qt.Key.Key_Space)


class ListKeys:
    """Return opens the current field; M or space marks the selected ones as seen, or no longer.

    Args:
        open_field: called with the row.
        mark_seen: called.
    """

    def __init__(self, open_field: Callable[[int], None], mark_seen: Callable[[], None]) -> None:
        self._open_field, self._mark_seen = open_field, mark_seen

    def take(self, event: QKeyEvent, current: QModelIndex) -> bool:
        """Do what a key is for; False if it is none of these."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.key() in OPEN and current.isValid():
            self._open_field(current.row())
            return True
        if event.key() in SEEN:
            self._mark_seen()
            return True
        return False
