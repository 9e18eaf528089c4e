"""Files that macOS asks the program to open: by “Open with”, or by a drop on its icon. They are no arguments there."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent


class FileOpenEvents(QObject):
    """Listens for them as an event filter of the application.

    Signals:
        files_arrived(paths): the system asks to open these.
    """

    files_arrived = Signal(object)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QFileOpenEvent) or not event.file():
            return False
        self.files_arrived.emit([event.file()])
        return True
