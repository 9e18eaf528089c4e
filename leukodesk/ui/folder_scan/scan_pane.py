"""The folder scan in the middle of the window: first what to scan, then its progress over the list of its results."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from leukodesk.ui.desk import Desk
from leukodesk.ui.folder_scan.setup_page import SetupPage
from leukodesk.ui.workers import TaskRunner


class ScanPane(QWidget):
    """Setup, then results with a strip of progress above them.

    Args:
        desk: that shows images and holds the models.

    Attributes:
        runner: reads folders and scan files, in a thread that no image waits for.

    Signals:
        field_wanted(str): the path of a file that is to be shown in the viewer.
        close_wanted: the pane is to be put away; a scan goes on.
        noticed(sentence, details): the technician should be told.
    """

    field_wanted = Signal(str)
    close_wanted = Signal()
    noticed = Signal(str, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.runner = TaskRunner(self)
        self.setup = SetupPage()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.setup)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)

    @property
    def working(self) -> bool:
        """Whether a scan is running."""
        return False

    def take_focus(self) -> None:
        """Bring the keyboard to what comes next."""
        self.setup.add_button.setFocus()

    def close_processes(self) -> bool:
        """Stop every process and thread, within five seconds; False if one does not end. What is finished is kept."""
        return self.runner.close()
