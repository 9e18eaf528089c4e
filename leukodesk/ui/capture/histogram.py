"""How often each value of red, green and blue is in the live frame, with both ends marked."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from leukodesk.ui.capture.paced import Paced
from leukodesk.ui.palette import colours_of, is_dark
from leukodesk.ui.theme import em

if TYPE_CHECKING:  # the window does not wait for it
    import numpy as np
    from numpy.typing import NDArray

INTERVAL_MS = 100
END_SHARE = 0.001
"""An end is marked where more of the pixels than this are in the first or last bar of a channel."""
CHANNELS = (
    ("R", "#b3261e", "#ff8a80", Qt.PenStyle.SolidLine),
    ("G", "#1b7a3d", "#7bd88f", Qt.PenStyle.DashLine),
    ("B", "#1f5fbf", "#82b1ff", Qt.PenStyle.DotLine),
)
"""Letter, colour on light and on dark, and the line: told apart without colour, too."""
STRIPE_COLOURS = ("#000000", "#ffd200")
"""As the zebra in the picture."""


class Histogram(QWidget):
    """Three curves over 0 to 255; heights go with the root, so that small parts can be seen beside the background."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._newest: NDArray[np.float32] | None = None
        self._shares: list[list[float]] = []
        self._paced = Paced(self, INTERVAL_MS, self._show)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Histogram of red, green and blue"))
        self.setToolTip(self.tr("How often each value is in the frame, from 0 at the left to 255 at the right"))
        self._describe()

    def show_histogram(self, histogram: NDArray[np.float32]) -> None:
        """Show (3, bins), the share of the pixels by value of red, green and blue."""
        self._newest = histogram
        self._paced.tell()

    def clear(self) -> None:
        """There is no live frame."""
        self._paced.forget()
        self._newest, self._shares = None, []
        self._describe()
        self.update()

    def text(self) -> str:
        """What is said of the two ends."""
        if not self._shares:
            return self.tr("No histogram yet")
        ends = []
        for place, words in ((0, self.tr("Black: {channels}")), (-1, self.tr("At the limit: {channels}"))):
            letters = self._marked(place)
            if letters:
                ends.append(words.format(channels="".join(letters)))
        return " · ".join(ends) or self.tr("Neither end is reached")

    def _show(self) -> None:
        if self._newest is not None:
            self._shares = self._newest.tolist()
            self._describe()
            self.update()

    def _describe(self) -> None:
        if self.accessibleDescription() != self.text():
            self.setAccessibleDescription(self.text())

    def _marked(self, place: int) -> list[str]:
        """Letters of the channels that reach the first (0) or the last bar (-1)."""
        return [
            letter for (letter, *_), shares in zip(CHANNELS, self._shares, strict=False) if shares[place] > END_SHARE
        ]

    def sizeHint(self) -> QSize:
        return QSize(em(self, 14), em(self, 6.5))

    def minimumSizeHint(self) -> QSize:
        return QSize(em(self, 8), em(self, 6.5))

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, line = colours_of(self.palette()), em(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        below = 2.2 * line
        ground = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5 - 1.02 * below)
        painter.setPen(QColor(colours.border))
        painter.setBrush(QColor(colours.surface))
        painter.drawRect(ground)
        box = ground.adjusted(0.6 * line, 0.25 * line, -0.6 * line, -1)
        self._paint_ends(painter, ground, 0.4 * line)
        self._paint_curves(painter, box)
        self._paint_scale(painter, QRectF(0, self.height() - below, self.width(), below / 2))
        self._paint_words(painter, QRectF(0, self.height() - below / 2, self.width(), below / 2))
        painter.end()

    def _paint_ends(self, painter: QPainter, ground: QRectF, width: float) -> None:
        """Stripes at an end that pixels have reached."""
        for place, left in ((0, ground.left() + 1), (-1, ground.right() - width)):
            if not self._marked(place):
                continue
            end = QRectF(left, ground.top() + 1, width - 1, ground.height() - 2)
            painter.save()
            painter.setClipRect(end)
            painter.fillRect(end, QColor(STRIPE_COLOURS[0]))
            painter.setPen(QPen(QColor(STRIPE_COLOURS[1]), width / 3))
            for step in range(int(end.height() / width) + 3):
                y = end.top() + step * width
                painter.drawLine(QPointF(end.left() - 1, y), QPointF(end.right() + 1, y - width))
            painter.restore()

    def _paint_curves(self, painter: QPainter, box: QRectF) -> None:
        highest = sqrt(max((max(shares) for shares in self._shares), default=1.0)) or 1.0
        for (_, light, dark, style), shares in zip(CHANNELS, self._shares, strict=False):
            colour, step = QColor(dark if is_dark(self.palette()) else light), box.width() / (len(shares) - 1)
            points = [
                QPointF(box.left() + place * step, box.bottom() - box.height() * sqrt(share) / highest)
                for place, share in enumerate(shares)
            ]
            filling = QColor(colour)
            filling.setAlpha(45)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(filling)
            painter.drawPolygon(QPolygonF([box.bottomLeft(), *points, box.bottomRight()]))
            painter.setPen(QPen(colour, max(1.2, em(self, 0.08)), style))
            painter.drawPolyline(QPolygonF(points))

    def _paint_scale(self, painter: QPainter, box: QRectF) -> None:
        """The values at both ends, and which line is which colour."""
        align, dark = Qt.AlignmentFlag, is_dark(self.palette())
        painter.setPen(QColor(colours_of(self.palette()).muted))
        painter.drawText(box, int(align.AlignLeft | align.AlignVCenter), "0")
        painter.drawText(box, int(align.AlignRight | align.AlignVCenter), "255")
        width, gap = em(self, 2.6), em(self, 0.2)
        left, y = box.center().x() - width * len(CHANNELS) / 2, box.center().y()
        for letter, on_light, on_dark, style in CHANNELS:
            colour, middle = QColor(on_dark if dark else on_light), left + width / 2
            painter.setPen(QPen(colour, max(1.5, em(self, 0.12)), style))
            painter.drawLine(QPointF(middle - gap - em(self), y), QPointF(middle - gap, y))
            painter.setPen(colour)
            beside = QRectF(middle + gap, box.top(), width / 2, box.height())
            painter.drawText(beside, int(align.AlignLeft | align.AlignVCenter), letter)
            left += width

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(box.width()))
        painter.setPen(QColor(colours_of(self.palette()).text))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)
