"""Asks for a file, a folder or an address through which cameras are found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from leukodesk.capture.addresses import has_password
from leukodesk.ui.file_dialogs import dialog_start
from leukodesk.ui.remarks import Remark
from leukodesk.ui.texts import readable_label
from leukodesk.ui.theme import em

if TYPE_CHECKING:  # NumPy, for which the window does not wait
    from leukodesk.capture.source import FrameSource


class AddressDialog(QDialog):
    """Does not block the window.

    Args:
        sources: those that take an address; chosen: key of the one to begin with.

    Signals:
        added(str, str): key of the source, and what was typed or chosen.
    """

    added = Signal(str, str)

    def __init__(self, sources: Sequence[FrameSource], chosen: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Add file, folder or address"))
        self._sources = {source.key: source for source in sources}
        self.kinds = QComboBox()
        self.kinds.setAccessibleName(self.tr("Opened by"))
        for source in sources:
            self.kinds.addItem(source.name, source.key)
        self.kinds.setCurrentIndex(max(0, self.kinds.findData(chosen)))
        self.hint = readable_label()
        self.address = QLineEdit()
        self.address.setAccessibleName(self.tr("File, folder or address"))
        self.file_button = QPushButton(self.tr("File…"))
        self.file_button.setAccessibleName(self.tr("Choose a file"))
        self.folder_button = QPushButton(self.tr("Folder…"))
        self.folder_button.setAccessibleName(self.tr("Choose a folder"))
        self.password_note = Remark()
        self._compose()
        self.kinds.currentIndexChanged.connect(self._show_kind)
        self.address.textChanged.connect(self._show_address)
        self.file_button.clicked.connect(self._choose_file)
        self.folder_button.clicked.connect(self._choose_folder)
        self._show_kind()
        self._show_address()

    @property
    def source(self) -> FrameSource:
        """The one that is to open what is found there."""
        return self._sources[self.kinds.currentData()]

    def accept(self) -> None:
        if self._typed():
            self.added.emit(self.source.key, self._typed())
            super().accept()

    def _typed(self) -> str:
        return self.address.text().strip()

    def _show_kind(self) -> None:
        self.hint.setText(self.source.address_hint)
        for button in (self.file_button, self.folder_button):
            button.setVisible(bool(self.source.address_patterns))

    def _show_address(self) -> None:
        self.add_button.setEnabled(bool(self._typed()))
        note = self.tr(
            "The password is kept with the address in your settings, in a file that only your account can read, "
            "and is not shown again."
        )
        self.password_note.say([note] if has_password(self._typed()) else ())

    def _choose_file(self) -> None:
        endings = " ".join(self.source.address_patterns)
        pattern = self.tr("{source} ({endings});;All files (*)").format(source=self.source.name, endings=endings)
        path, _ = QFileDialog.getOpenFileName(self, self.tr("File"), str(dialog_start(self._typed())), pattern)
        if path:
            self.address.setText(path)

    def _choose_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self, self.tr("Folder"), str(dialog_start(self._typed())))
        if path:
            self.address.setText(path)

    def _compose(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setIcon(
            QIcon()
        )  # Qt's own is black, in the dark as well
        self.add_button = buttons.addButton(self.tr("Add"), QDialogButtonBox.ButtonRole.AcceptRole)
        for button in (self.file_button, self.folder_button):
            button.setAutoDefault(False)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        where = QHBoxLayout()
        where.addWidget(self.file_button)
        where.addWidget(self.folder_button)
        where.addStretch(1)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Opened &by"), self.kinds)
        form.addRow(self.tr("&Where"), self.address)
        form.addRow("", where)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.hint)
        column.addWidget(self.password_note)
        column.addStretch(1)
        column.addWidget(buttons)
        self.add_button.setDefault(True)
        self.address.setFocus()
        self.resize(em(self, 32), em(self, 14))
