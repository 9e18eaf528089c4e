"""A few words that lie over the live picture, on a ground of their own."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from leukodesk.ui.palette import colours_of
from leukodesk.ui.texts import set_text_colour
from leukodesk.ui.theme import em


class Mark(QLabel):
    """On one line if there is room; hidden while it has nothing to say. The mouse goes through it to the picture.

    Args:
        state: that it is coloured by: "accepted", "warn", "neutral" …
    """

    def __init__(self, state: str = "neutral", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._restyle()
        self.hide()

    def say(self, text: str, state: str | None = None) -> None:
        """Show this, or nothing if it is empty."""
        if state is not None and state != self._state:
            self._state = state
            self._restyle()
        if text != self.text():
            self.setText(text)
            self.setVisible(bool(text))

    def sizeHint(self) -> QSize:
        width = self._width_of(self.text())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # no word is cut
        return QSize(max(map(self._width_of, self.text().split()), default=0), em(self, 1.4))

    def _width_of(self, text: str) -> int:
        margins = self.contentsMargins()
        return self.fontMetrics().horizontalAdvance(text) + margins.left() + margins.right() + 2

    def _restyle(self) -> None:
        self.setContentsMargins(em(self, 0.5), em(self, 0.2), em(self, 0.5), em(self, 0.2))
        set_text_colour(self, colours_of(self.palette()).tone(self._state).text)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        tone = colours_of(self.palette()).tone(self._state)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(tone.text))
        painter.setBrush(QColor(tone.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), em(self, 0.3), em(self, 0.3))
        painter.end()
        super().paintEvent(event)
