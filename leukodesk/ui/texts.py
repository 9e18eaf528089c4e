"""Texts to read: wrapped, and to be selected by mouse and keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel

SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


def readable_label(text: str = "") -> QLabel:
    """A wrapped label whose text can be selected and copied."""
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextInteractionFlags(SELECTABLE)
    return label


def set_text_colour(label: QLabel, colour: str) -> None:
    """Write a label's text in a colour "#rrggbb"; its other colours stay."""
    palette = QPalette(label.palette())
    palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
    label.setPalette(palette)
