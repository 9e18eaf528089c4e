"""How sure the model is: the number, and a bar beside it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leukodesk.ui.palette import colours_of
from leukodesk.ui.theme import em
from leukodesk.ui.wording import probability_percent


def draw_share_bar(painter: QPainter, box: QRectF, share: float, fill: str, trough: str, edge: str) -> None:
    """A horizontal bar filled from the left.

    Args:
        box: of the whole bar, in pixels.
        share: 0 to 1.
        fill, trough, edge: colours "#rrggbb"; the edge keeps a pale filling visible on a pale ground.
    """
    radius = box.height() / 4
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(trough))
    painter.drawRoundedRect(box, radius, radius)
    filled = QRectF(box)
    filled.setWidth(box.width() * min(max(share, 0.0), 1.0))
    painter.setClipRect(filled)
    painter.setBrush(QColor(fill))
    painter.setPen(QColor(edge))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.restore()


class ConfidenceBar(QWidget):
    """The words "Confidence 94.2 %" and a bar. Hidden while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share: float | None = None
        self._state = "accepted"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_confidence(self, share: float | None, state: str = "accepted") -> None:
        """`share` is 0 to 1, or None to hide the bar; the colour goes by the verdict."""
        self._share, self._state = share, state
        self.setVisible(share is not None)
        self.setAccessibleName(self.text())
        self.update()

    def text(self) -> str:
        """What the bar says in words; empty while there is no confidence."""
        return (
            "" if self._share is None else self.tr("Confidence {value}").format(value=probability_percent(self._share))
        )

    def sizeHint(self) -> QSize:
        return QSize(em(self, 14), em(self, 1.25))

    def minimumSizeHint(self) -> QSize:
        return QSize(QFontMetrics(self.font()).horizontalAdvance(self.text()) + em(self, 4), em(self, 1.25))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._share is None:
            return
        colours = colours_of(self.palette())
        painter = QPainter(self)
        painter.setPen(QColor(colours.text))
        text_width = painter.fontMetrics().horizontalAdvance(self.text()) + em(self, 0.6)
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self.text())
        height = em(self, 0.6)
        box = QRectF(text_width, (self.height() - height) / 2, self.width() - text_width, height)
        fill = colours.tone(self._state).text
        draw_share_bar(painter, box, self._share, fill, colours.border, fill)
        painter.end()
