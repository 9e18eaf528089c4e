"""Which model speaks: name, version, what it is for, and its card."""

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from leukodesk.ui.close_button import close_button
from leukodesk.ui.texts import readable_label
from leukodesk.ui.theme import em
from leukodesk.ui.view_data import ModelView

HASH_SHOWN = 16
"""Characters of the bundle's SHA-256 that are shown; the tooltip has them all."""


class ModelPanel(QWidget):
    """Name, version, task and hash of the model, with a button that opens its card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model: ModelView | None = None
        self._title = readable_label()
        self._name, self._task, self._hash = readable_label(), readable_label(), readable_label()
        self._standing = readable_label()
        self._button = QPushButton(self.tr("Model ca&rd…"))
        self._button.setToolTip(self.tr("What the model learned from, how well it does and where it is wrong"))
        self._button.clicked.connect(self.open_card)
        self._facts = QWidget()
        form = QFormLayout(self._facts)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(self.tr("Model"), self._name)
        form.addRow(self.tr("Looks at"), self._task)
        form.addRow(self.tr("Standing"), self._standing)
        form.addRow(self.tr("SHA-256"), self._hash)
        column = QVBoxLayout(self)
        column.addWidget(self._title)
        column.addWidget(self._facts)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._enlarge_title()
        self.show_model(None)

    def show_model(self, model: ModelView | None) -> None:
        """Show a model; None where there is none."""
        self._model = model
        self._facts.setVisible(model is not None)
        self._button.setEnabled(model is not None and bool(model.card))
        if model is None:
            self._title.setText(self.tr("No model"))
            return
        tasks = {"field": self.tr("a field of a smear"), "cell": self.tr("a single cell on black")}
        standings = {
            "active": self.tr("active: used unless another one is chosen"),
            "not active": self.tr("not active: chosen to look through"),
            "candidate": self.tr("candidate: not promoted, for looking only"),
            "this image": self.tr("active for its kind of image; chosen for this image alone"),
        }
        self._title.setText(model.title)
        self._standing.setText(standings[model.standing])
        self._name.setText(f"{model.name} {model.version}")
        self._task.setText(tasks.get(model.task, model.task))
        self._hash.setText(model.sha256[:HASH_SHOWN] + "…" if model.sha256 else "–")
        self._hash.setToolTip(model.sha256)

    def open_card(self) -> None:
        """Open the card of the model shown in a window of its own."""
        if self._model is not None:
            CardDialog(self._model, self).open()

    def _enlarge_title(self) -> None:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.2)
        font.setBold(True)
        self._title.setFont(font)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._enlarge_title()


class CardDialog(QDialog):
    """A model card to read. It neither follows links nor loads anything."""

    def __init__(self, model: ModelView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Model card – {name} {version}").format(name=model.name, version=model.version))
        self.text = _ClosedBrowser()
        self.text.setAccessibleName(self.tr("Model card"))
        self.text.setMarkdown(model.card)
        column = QVBoxLayout(self)
        column.addWidget(self.text, 1)
        column.addWidget(close_button(self))
        self.resize(em(self, 44), em(self, 36))


class _ClosedBrowser(QTextBrowser):
    """Shows text only: a card must not make the program open a file or a connection."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.document().setDocumentMargin(em(self, 0.8))

    def loadResource(self, kind: int, name: QUrl | str) -> None:
        """Nothing, whatever is asked for."""
