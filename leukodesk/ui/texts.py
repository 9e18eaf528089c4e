"""Texts to read: wrapped, and to be selected by mouse and keyboard."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel

SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
_BEFORE_PERCENT = re.compile(r"(?<=\d) (?=%)")


class ReadableLabel(QLabel):
    """A wrapped label whose text can be selected and copied; a number is never torn from its percent sign."""

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setTextInteractionFlags(SELECTABLE)
        self.setText(text)

    def setText(self, text: str) -> None:
        super().setText(_BEFORE_PERCENT.sub("\N{NO-BREAK SPACE}", text))


def readable_label(text: str = "") -> QLabel:
    """A label to read."""
    return ReadableLabel(text)


def set_text_colour(label: QLabel, colour: str) -> None:
    """Write a label's text in a colour "#rrggbb"; its other colours stay."""
    palette = QPalette(label.palette())
    palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
    label.setPalette(palette)
