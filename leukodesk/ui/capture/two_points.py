"""Two points that are set on the live picture, for the pixel size: where they are, and how they are drawn."""

import math

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPen

Point = tuple[float, float]


class TwoPoints:
    """A cross to aim with and up to two points, all in pixels of the frame.

    Attributes:
        cross: where the next point would be set; None while there is no frame.
        points: those that have been set, at most two.
    """

    def __init__(self) -> None:
        self.cross: Point | None = None
        self.points: list[Point] = []

    def aim(self, x_px: float, y_px: float, limits: tuple[float, float, float, float]) -> None:
        """Move the cross, but not out of `limits` (left, top, right, bottom)."""
        left, top, right, bottom = limits
        self.cross = min(max(x_px, left), right), min(max(y_px, top), bottom)

    def set_point(self) -> bool:
        """Set a point at the cross; a third one begins anew. True if both are there now."""
        if self.cross is None or self.points == [self.cross]:
            return False
        if len(self.points) == 2:
            self.points.clear()
        self.points.append(self.cross)
        return len(self.points) == 2

    def take_back(self) -> None:
        """Remove the last point."""
        del self.points[-1:]

    def length_px(self) -> float | None:
        """From the first point to the second, or to the cross while that is open; None before the first."""
        end = self.points[1] if len(self.points) == 2 else self.cross
        return math.dist(self.points[0], end) if self.points and end is not None else None


def draw_points(painter: QPainter, points: list[QPointF], cross: QPointF | None, size: float) -> None:
    """Draw points with a line between them, and the cross while there are fewer than two.

    Args:
        points: at most two, where they are on the widget; cross: likewise.
        size: of the marks, in pixels.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ends = points if len(points) == 2 or cross is None else [*points, cross]
    for pen in (QPen(QColor("black"), size / 5), QPen(QColor("white"), size / 14)):  # seen on any ground
        painter.setPen(pen)
        if len(ends) == 2:
            painter.drawLine(ends[0], ends[1])
        for point in points:
            painter.drawEllipse(point, size / 2, size / 2)
        if cross is not None and len(points) < 2:
            for direction in (QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)):
                painter.drawLine(cross + direction * size / 3, cross + direction * size * 1.5)
    painter.restore()
