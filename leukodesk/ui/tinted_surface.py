"""The surface that verdicts and remarks stand on."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from leukodesk.ui.palette import Tone, colours_of


def paint_tinted_surface(widget: QWidget, tone: Tone, radius_px: float) -> None:
    """Fill a widget with the tone's surface in a frame, with a strip in its strong colour on the left."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(colours_of(widget.palette()).border))
    painter.setBrush(QColor(tone.surface))
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius_px, radius_px)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tone.text))
    painter.drawRoundedRect(QRectF(0, 0, radius_px, widget.height()), radius_px / 2, radius_px / 2)
    painter.end()
