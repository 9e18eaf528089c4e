"""What every page of the wizard has."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from leukodesk.ui.palette import colours_of
from leukodesk.ui.remarks import Remark, bold_label
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

    def say_serious(self, remark: Remark, findings: Sequence[str]) -> None:
        """Name in a remark what the audit found serious."""
        title = self.tr("Serious findings of the audit: figures measured on these images may deceive.")
        remark.say(findings, "warn", title if findings else "")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for label in self._muted:
                set_text_colour(label, colours_of(self.palette()).muted)
