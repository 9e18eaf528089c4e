"""The text for support: shown whole before it is saved, so that whoever sends it knows what is in it."""

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from leukodesk.core.files import write_atomically
from leukodesk.ui.close_button import close_button
from leukodesk.ui.file_dialogs import dialog_start
from leukodesk.ui.theme import em

FILE_NAME = "leukodesk-self-test.txt"


class SupportDialog(QDialog):
    """Shows the text, and saves what it shows.

    Args:
        text: what would be saved.
    """

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("For support"))
        told = QLabel(
            self.tr(
                "This is all that will be in the file. It holds no image, no result of a patient and no name of a "
                "file, a person or a model of your own. LeukoDesk sends nothing: take the file to support yourself."
            )
        )
        told.setWordWrap(True)
        self.text = QPlainTextEdit(text)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setAccessibleName(self.tr("What will be saved"))
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.hide()
        self.save_button = QPushButton(self.tr("&Save…"))
        self.save_button.clicked.connect(self.ask_where)
        buttons = close_button(self)
        buttons.addButton(self.save_button, QDialogButtonBox.ButtonRole.ActionRole)
        column = QVBoxLayout(self)
        column.addWidget(told)
        column.addWidget(self.text, 1)
        column.addWidget(self.said)
        column.addWidget(buttons)
        self.resize(QSize(em(self, 50), em(self, 34)).boundedTo(self.screen().availableSize()))

    def ask_where(self) -> None:
        """Ask for a place, and save there."""
        start = str(dialog_start() / FILE_NAME)
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save for support"), start, self.tr("Text (*.txt)"))
        if path:
            self.save(Path(path))

    def save(self, path: Path) -> None:
        """Write what is shown; a disk that refuses is said."""
        try:
            write_atomically(path, self.text.toPlainText().encode("utf-8"))
            path.chmod(0o644)  # it is made to be handed on
        except OSError as error:
            self._say(self.tr("It could not be saved there ({error}). Choose another place.").format(error=error))
        else:
            self._say(self.tr("Saved as {path}.").format(path=path))

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.said.setAccessibleName(sentence)
        self.said.show()
