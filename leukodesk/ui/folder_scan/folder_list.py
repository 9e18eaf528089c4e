"""The folders that are to be scanned: chosen, dropped, taken away."""

import os
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from leukodesk.core.files import is_folder
from leukodesk.ui.file_dialogs import dialog_start
from leukodesk.ui.folder_scan.scan_choices import as_text
from leukodesk.ui.opening import paths_in
from leukodesk.ui.palette import colours_of
from leukodesk.ui.theme import em

SHOWN_ROWS = 4


class FolderList(QWidget):
    """A list with two buttons. Folders can be dropped anywhere on it.

    Signals:
        changed: there are other folders.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folders: list[str] = []  # as the system has them; the list shows what can be shown
        self.list = _DropHere(self.tr("Add a folder, or drop folders here"))
        self.list.setAccessibleName(self.tr("Folders to scan"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setFixedHeight(em(self, 1.5 * SHOWN_ROWS))
        self.add_button = QPushButton(self.tr("Add fol&der…"))
        self.add_button.setToolTip(self.tr("Choose a folder; folders can be dropped here, too"))
        self.add_button.setAutoDefault(True)
        self.add_button.clicked.connect(self.choose)
        self.remove_button = QPushButton(self.tr("Remove"))
        self.remove_button.setToolTip(self.tr("Take the selected folders off this list (Del); they stay as they are"))
        self.remove_button.clicked.connect(self.remove_selected)
        self.list.itemSelectionChanged.connect(self._enable)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list, self.remove_selected)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        buttons = QVBoxLayout()
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.remove_button)
        buttons.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.list, 1)
        row.addLayout(buttons)
        self._enable()

    @property
    def folders(self) -> tuple[str, ...]:
        """Absolute paths, in the order in which they were added."""
        return tuple(self._folders)

    def set_folders(self, folders: Iterable[str]) -> None:
        """Show these instead of those before."""
        self._folders.clear()
        self.list.clear()
        self.add(folders)

    def add(self, folders: Iterable[str]) -> None:
        """Put folders on the list; one that is on it stays where it is."""
        for folder in (str(Path(one).absolute()) for one in folders):
            if folder not in self._folders:
                self._folders.append(folder)
                self.list.addItem(as_text(os.fsencode(folder)))
                self.list.item(self.list.count() - 1).setToolTip(as_text(os.fsencode(folder)))
        self._enable()
        self.changed.emit()

    def choose(self) -> None:
        """Ask for a folder."""
        path = QFileDialog.getExistingDirectory(self, self.tr("Folder to scan"), str(self._start_folder()))
        if path:
            self.add([path])

    def remove_selected(self) -> None:
        """Take the selected ones off the list."""
        for row in sorted((self.list.row(item) for item in self.list.selectedItems()), reverse=True):
            self.list.takeItem(row)
            del self._folders[row]
        self._enable()
        self.changed.emit()

    def _start_folder(self) -> Path:
        """Beside the last one: the next slide of the day mostly lies there."""
        return dialog_start(Path(self._folders[-1]).parent if self._folders else "")

    def _enable(self) -> None:
        self.remove_button.setEnabled(bool(self.list.selectedItems()))


class _DropHere(QListWidget):
    """A list that says what to do with it while it is empty."""

    def __init__(self, hint: str) -> None:
        super().__init__()
        self._hint = hint

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.count() == 0:
            painter = QPainter(self.viewport())
            painter.setPen(QColor(colours_of(self.palette()).muted))
            painter.drawText(self.viewport().rect(), int(Qt.AlignmentFlag.AlignCenter), self._hint)
            painter.end()


def accept_folders(event: QDragEnterEvent) -> None:
    """Let folders be dropped. Nothing is looked at on the disk before they are."""
    if any(url.isLocalFile() for url in event.mimeData().urls()):
        event.acceptProposedAction()


def folders_in(data: QMimeData) -> list[str]:
    """The folders that are dropped; of files, the folders they lie in."""
    paths = paths_in(data)
    return list(dict.fromkeys(path if is_folder(path) else str(Path(path).parent) for path in paths))
