"""Sentences that stand out: headings, and remarks on a ground that says how much they matter."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from leukodesk.ui.palette import colours_of
from leukodesk.ui.sentences import said
from leukodesk.ui.texts import readable_label, set_text_colour
from leukodesk.ui.theme import em
from leukodesk.ui.tinted_surface import paint_tinted_surface


def bold_label(text: str) -> QLabel:
    """A heading."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label


def show_text(label: QLabel, text: str) -> None:
    """Write a paragraph, or take it away if there is nothing to say."""
    label.setText(text)
    label.setVisible(bool(text))


class Remark(QFrame):
    """A few sentences on a ground that says how much they matter: "warn", "fail", "pass" or "neutral"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = "neutral"
        self.label = readable_label()
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(em(self, 0.8), em(self, 0.45), em(self, 0.6), em(self, 0.45))
        self.title = bold_label("")
        self.title.hide()
        self._box.addWidget(self.title)
        self._box.addWidget(self.label)
        self.hide()

    def add(self, widget: QWidget) -> None:
        """Put something below the sentences."""
        self._box.addWidget(widget)

    def say(self, sentences: Sequence[str], state: str = "neutral", title: str = "") -> None:
        """Show these below a title, as a list if there are several; with nothing to say the remark goes."""
        self._state = state
        title, sentences = said(title), [said(sentence) for sentence in sentences]
        mark = "• " if len(sentences) > 1 else ""
        show_text(self.title, title)
        show_text(self.label, "\n".join(mark + sentence for sentence in sentences))
        self.setAccessibleName(" ".join((title, *sentences)).strip())
        self.setVisible(bool(title or sentences))
        self._restyle()
        self.update()

    def _restyle(self) -> None:
        for label in (self.title, self.label):
            set_text_colour(label, colours_of(self.palette()).tone(self._state).text)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._restyle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A surface tinted by the state, as verdicts have it."""
        paint_tinted_surface(self, colours_of(self.palette()).tone(self._state), em(self, 0.25))
