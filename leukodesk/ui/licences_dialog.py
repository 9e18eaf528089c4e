"""Help → Licences: what LeukoDesk is made of, under which licences, with every text."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from leukodesk.core.errors import LeukoDeskError
from leukodesk.services.licences.notice import PackageLicence
from leukodesk.ui.close_button import close_button
from leukodesk.ui.licence_files import licence_files, load_licences
from leukodesk.ui.theme import em
from leukodesk.ui.workers import TaskRunner

SLOT = "licences"


class LicencesDialog(QDialog):
    """The packages on the left, found by typing; the licence of the chosen one on the right.

    Args:
        runner: reads them, so that nothing waits for it.
    """

    def __init__(self, runner: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Licences"))
        self.intro = QLabel(self.tr("LeukoDesk is under the Apache License 2.0. It is made of these parts as well:"))
        self.intro.setWordWrap(True)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find a part, a licence or words of its text"))
        self.search.setAccessibleName(self.tr("Find in the licences"))
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Parts of LeukoDesk"))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Licence of the chosen part"))
        self.text.setPlaceholderText(self.tr("Collecting the licences…"))
        self._lay_out()
        self.search.textChanged.connect(self._filter)
        self.list.currentItemChanged.connect(self._show_text)
        self._runner = runner
        self._asked = False
        self.finished.connect(lambda: runner.cancel(SLOT))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._asked:
            self._asked = True
            files = licence_files()
            self._runner.submit(lambda _job: load_licences(files), slot=SLOT, done=self._fill, failed=self._fail)

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.search)
        column.addWidget(self.list)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(left)
        splitter.addWidget(self.text)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([em(self, 16), em(self, 36)])
        splitter.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.addWidget(self.intro)
        column.addWidget(splitter, 1)
        column.addWidget(close_button(self))
        self.resize(em(self, 54), em(self, 34))

    def _fill(self, licences: Sequence[PackageLicence]) -> None:
        for licence in licences:
            item = QListWidgetItem(f"{licence.name} {licence.version}".strip())
            item.setToolTip(licence.licence)
            item.setData(Qt.ItemDataRole.UserRole, licence)
            self.list.addItem(item)
        self._filter(self.search.text())

    def _fail(self, error: LeukoDeskError) -> None:
        self.text.setPlainText(error.message)

    def _filter(self, words: str) -> None:
        """Leave what holds all words, and choose what has them in its name, if anything; what is chosen may stay so."""
        shown, named = [], []
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(not item.data(Qt.ItemDataRole.UserRole).holds(words))
            if not item.isHidden():
                shown.append(item)
                if words and all(word in item.text().casefold() for word in words.casefold().split()):
                    named.append(item)
        self.text.setPlaceholderText(self.tr("No part and no licence has these words.") if words and not shown else "")
        meant = named or shown
        if self.list.currentItem() not in meant:
            self.list.setCurrentRow(self.list.row(meant[0]) if meant else -1)

    def _show_text(self, item: QListWidgetItem | None) -> None:
        if item is None:
            self.text.clear()
            return
        licence: PackageLicence = item.data(Qt.ItemDataRole.UserRole)
        head = [f"{licence.name} {licence.version}".strip(), self.tr("Licence: {name}").format(name=licence.licence)]
        head += [licence.remark] if licence.remark else []
        parts = ["\n".join(head), *(f"── {text.name} ──\n\n{text.text}" for text in licence.texts)]
        self.text.setPlainText("\n\n".join(parts))
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
