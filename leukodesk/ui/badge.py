"""Draws a class's badge: letter, colour and shape together, so that none of them is needed alone."""

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPainterPath, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from leukodesk.ui.palette import Colours, colours_of, readable_on
from leukodesk.ui.theme import em
from leukodesk.ui.view_data import Badge

CORNERS = {"triangle": (3, -90.0), "diamond": (4, -90.0), "hexagon": (6, -90.0)}
"""Corners of the polygon and the direction of the first one, in degrees."""


def badge_path(shape: str, box: QRectF) -> QPainterPath:
    """The outline of a shape, as large as fits in `box`; a circle for a shape unknown."""
    path = QPainterPath()
    if shape == "square":
        inset = box.width() * 0.08
        path.addRoundedRect(box.adjusted(inset, inset, -inset, -inset), box.width() * 0.1, box.width() * 0.1)
    elif shape in CORNERS:
        count, first = CORNERS[shape]
        angles = [(first + 360.0 * corner / count) * pi / 180 for corner in range(count)]
        corners = [QPointF(cos(angle), sin(angle)) for angle in angles]
        bounds = QPolygonF(corners).boundingRect()
        scale = min(box.width() / bounds.width(), box.height() / bounds.height())
        middle = bounds.center()
        path.addPolygon(QPolygonF([box.center() + (point - middle) * scale for point in corners]))
        path.closeSubpath()
    else:
        path.addEllipse(box)
    return path


def draw_badge(painter: QPainter, box: QRectF, badge: Badge, colours: Colours, tentative: bool = False) -> None:
    """Draw a badge; a tentative one is hatched with a broken outline, so that it never looks like a certain one."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    line = max(1.0, box.width() * (0.06 if tentative else 0.035))
    path = badge_path(badge.shape, box.adjusted(line, line, -line, -line))
    if tentative:
        pen = QPen(QColor(colours.text), line, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([2.2, 1.4])
        painter.fillPath(path, QColor(colours.surface))
        _hatch(painter, path, box, QColor(badge.colour))
    else:
        pen = QPen(QColor(colours.text), line)
        painter.fillPath(path, QColor(badge.colour))
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, pen)
    _draw_letter(painter, box, badge, colours, tentative)
    painter.restore()


def _hatch(painter: QPainter, path: QPainterPath, box: QRectF, colour: QColor) -> None:
    """Fill with diagonal stripes that grow with the badge; Qt's own patterns stay one pixel wide."""
    painter.save()
    painter.setClipPath(path)
    painter.setPen(QPen(colour, box.width() * 0.055, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    for stripe in range(1, 16):
        reach = box.width() * stripe / 8
        painter.drawLine(QPointF(box.left() + reach, box.top()), QPointF(box.left(), box.top() + reach))
    painter.restore()


def _draw_letter(painter: QPainter, box: QRectF, badge: Badge, colours: Colours, tentative: bool) -> None:
    font = QFont(painter.font())
    font.setBold(True)
    share = {"triangle": 0.4, "diamond": 0.42}.get(badge.shape, 0.52) / (1 if len(badge.letter) < 2 else 1.5)
    font.setPixelSize(max(1, round(box.height() * share)))
    letter_box = box.translated(0, box.height() * 0.14) if badge.shape == "triangle" else box
    outline = QPainterPath()
    outline.addText(QPointF(0, 0), font, badge.letter)
    bounds = outline.boundingRect()
    outline.translate(letter_box.center() - bounds.center())
    if tentative:  # a ring of the surface keeps the letter readable on the hatching
        painter.strokePath(outline, QPen(QColor(colours.surface), max(2.0, box.width() * 0.09)))
    painter.fillPath(outline, QColor(colours.text if tentative else readable_on(badge.colour)))


def badge_icon(badge: Badge, size_px: int, colours: Colours, tentative: bool = False) -> QIcon:
    """The badge as an icon, sharp on screens of up to two device pixels to one."""
    icon = QIcon()
    for ratio in (1, 2):
        pixmap = QPixmap(size_px * ratio, size_px * ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        pixmap.setDevicePixelRatio(ratio)
        painter = QPainter(pixmap)
        draw_badge(painter, QRectF(0, 0, size_px, size_px), badge, colours, tentative)
        painter.end()
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):  # its colours mean something, selected or not
            icon.addPixmap(pixmap, mode)
    return icon


class BadgeMark(QWidget):
    """A badge as a widget, `size_em` line heights wide and high."""

    def __init__(self, size_em: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size_em = size_em
        self._badge: Badge | None = None
        self._tentative = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_badge(self, badge: Badge | None, tentative: bool = False) -> None:
        self._badge, self._tentative = badge, tentative
        self.setVisible(badge is not None)
        self.update()

    def sizeHint(self) -> QSize:
        side = em(self, self._size_em)
        return QSize(side, side)

    def paintEvent(self, event: object) -> None:
        if self._badge is None:
            return
        painter = QPainter(self)
        draw_badge(painter, QRectF(self.rect()), self._badge, colours_of(self.palette()), self._tentative)
        painter.end()
