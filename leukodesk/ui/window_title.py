"""The title of the window: what is in front, and the program."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from leukodesk.ui.middle_pane import MiddlePane
    from leukodesk.ui.session import Item


def show_title(window: QWidget, middle: MiddlePane, current: Item | None) -> None:
    """Name the page in front, or the current image where that is seen."""
    program = QApplication.applicationName() or "LeukoDesk"
    if middle.shows_capture:
        front = QCoreApplication.translate("WindowTitle", "Live")
    elif middle.shows_scan:
        front = QCoreApplication.translate("WindowTitle", "Scan")
    else:
        front = "" if current is None else Path(current.path).name
    window.setWindowTitle(f"{front} – {program}" if front else program)
