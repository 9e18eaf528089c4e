"""What is asked before the window closes."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget


def ask_to_stop_scan(window: QWidget, stop: Callable[[], None]) -> QMessageBox:
    """Ask whether a running scan is to be stopped. Returns at once; the window stays as it is until the answer.

    Args:
        stop: called if it is.
    """
    tr = window.tr
    box = QMessageBox(QMessageBox.Icon.Question, tr("A scan is running"), tr("A scan is running."), parent=window)
    box.setInformativeText(
        tr("It stops when the window is closed. What is finished is kept, and it can be continued later.")
    )
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    yes = box.addButton(tr("&Stop the scan and close"), QMessageBox.ButtonRole.AcceptRole)
    keep = box.addButton(tr("&Keep the window open"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    yes.clicked.connect(stop)
    box.open()
    return box
