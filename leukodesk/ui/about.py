"""Two windows of the Help menu: about LeukoDesk, and its keyboard shortcuts."""

import platform
from collections.abc import Iterable
from html import escape
from pathlib import Path

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

import leukodesk
from leukodesk.ui.actions import plain
from leukodesk.ui.close_button import close_button
from leukodesk.ui.sentences import said
from leukodesk.ui.theme import em
from leukodesk.ui.translations import translation_note


class AboutDialog(QDialog):
    """Version, licence, and where LeukoDesk keeps its files.

    Args:
        places: name → folder or file, as the user may want to find them.
    """

    def __init__(self, places: dict[str, Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About LeukoDesk"))
        rows = "".join(
            f"<tr><td>{name}&nbsp;&nbsp;</td><td>{escape(str(path))}</td></tr>" for name, path in places.items()
        )
        self.text = QLabel(
            f"<h2>LeukoDesk {leukodesk.__version__}</h2>"
            f"<p>{self.tr('A desktop workbench for stained blood smears.')}</p>"
            f"<p><b>{said(leukodesk.INTENDED_USE)}</b></p>"
            f"<p>{self.tr('Licence: Apache-2.0. Nothing leaves this computer.')}</p>"
            f"<table>{rows}</table>"
            f"<p>{translation_note()}</p>"
            f"<p>Python {platform.python_version()}, Qt {qVersion()}</p>"
        )
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        column = QVBoxLayout(self)
        column.addWidget(self.text)
        column.addWidget(close_button(self))
        self.setMinimumWidth(em(self, 40))
        self.adjustSize()  # the height that the wrapped text takes at this width


class ShortcutsDialog(QDialog):
    """Every action with its keys."""

    def __init__(self, actions: Iterable[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        rows = list(actions)
        self.table = QTableWidget(len(rows), 3)
        self.table.setAccessibleName(self.tr("Actions and their keys"))
        self.table.setHorizontalHeaderLabels([self.tr("Action"), self.tr("Keys"), self.tr("What it does")])
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        for row, action in enumerate(rows):
            keys = "  ·  ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts())
            for column, text in enumerate((plain(action.text()), keys, action.statusTip())):
                self.table.setItem(row, column, QTableWidgetItem(text))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        column_layout = QVBoxLayout(self)
        column_layout.addWidget(self.table)
        column_layout.addWidget(close_button(self))
        self.resize(em(self, 48), em(self, 32))
