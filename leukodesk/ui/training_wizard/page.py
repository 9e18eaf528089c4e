"""What every page of the wizard has."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from leukodesk.ui.palette import colours_of
from leukodesk.ui.scrolling import scrolling
from leukodesk.ui.texts import readable_label, set_text_colour
from leukodesk.ui.theme import em

ABOVE_HEADING_EM = 0.5


class Page(QWidget):
    """One step. Its contents scroll; the wizard's header and its Back and Next stand around it.

    Signals:
        changed: what is complete, or what stands on the Next button, may be another.
        forward_wanted: the page is done, go on.
    """

    changed = Signal()
    forward_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._muted: list[QLabel] = []
        self.column = QVBoxLayout()
        self.column.setContentsMargins(0, em(self, 0.3), em(self, 0.5), em(self, 0.3))
        self.column.setSpacing(em(self, 0.6))
        inside = QWidget()
        inside.setLayout(self.column)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(scrolling(inside))

    @property
    def title(self) -> str:
        """One word, for the header."""
        raise NotImplementedError

    @property
    def complete(self) -> bool:
        """Whether Next may be pressed."""
        return True

    @property
    def hint(self) -> str:
        """What is still missing, or what Next will do; stands beside it."""
        return ""

    @property
    def next_text(self) -> str:
        """What stands on Next; empty hides it."""
        return self.tr("Ne&xt")

    @property
    def can_go_back(self) -> bool:
        return True

    @property
    def first_control(self) -> QWidget | None:
        """Where the keyboard goes while Next cannot be pressed; None: nowhere else than it is."""
        return None

    def entered(self) -> None:
        """The page has come to the front by Next or Back."""

    def heading(self, text: str) -> QLabel:
        """A bold line, put below what is there with some room above it."""
        label = bold_label(text)
        if self.column.count():
            label.setContentsMargins(0, em(self, ABOVE_HEADING_EM), 0, 0)
        self.column.addWidget(label)
        return label

    def sentence(self, text: str = "", muted: bool = False) -> QLabel:
        """A paragraph, put below what is there; hidden while it is empty."""
        label = readable_label(text)
        label.setTextFormat(Qt.TextFormat.PlainText)  # a folder may be called "<b>"
        if muted:
            self._muted.append(label)
            set_text_colour(label, colours_of(self.palette()).muted)
        self.column.addWidget(label)
        label.setVisible(bool(text))  # not before: it would be a window of its own for a moment
        return label

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for label in self._muted:
                set_text_colour(label, colours_of(self.palette()).muted)


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
        mark = "• " if len(sentences) > 1 else ""
        show_text(self.title, title)
        show_text(self.label, "\n".join(mark + sentence for sentence in sentences))
        self.setAccessibleName(" ".join((title, *sentences)).strip())
        self.setVisible(bool(title or sentences))
        self._restyle()
        self.update()

    def say_serious(self, findings: Sequence[str]) -> None:
        """Name what the audit found serious."""
        title = self.tr("Serious findings of the audit: figures measured on these images may deceive.")
        self.say(findings, "warn", title if findings else "")

    def _restyle(self) -> None:
        for label in (self.title, self.label):
            set_text_colour(label, colours_of(self.palette()).tone(self._state).text)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._restyle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A surface tinted by the state, with a strip in its strong colour on the left, as verdicts have it."""
        colours, radius = colours_of(self.palette()), em(self, 0.25)
        tone = colours.tone(self._state)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(colours.border))
        painter.setBrush(QColor(tone.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tone.text))
        painter.drawRoundedRect(QRectF(0, 0, radius, self.height()), radius / 2, radius / 2)
        painter.end()
