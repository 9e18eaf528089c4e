"""The image of a field with everything that is laid over it; zoomed and moved by mouse or by the window's actions."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from leukodesk.ui.palette import colours_of
from leukodesk.ui.theme import em
from leukodesk.ui.view_data import AttentionMode
from leukodesk.ui.viewer_layers import AttentionLayer, CellLayer, ImageLayer
from leukodesk.ui.viewer_stage import Stage

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

WHEEL_STEP = 1.2
"""Zoom of one notch of the wheel."""
NOTCH = 120
"""What Qt reports for one notch."""
DRAG_BUTTONS = Qt.MouseButton.LeftButton | Qt.MouseButton.MiddleButton


class Viewer(QWidget):
    """Shows one image. The zoom stays when overlays change; a new image is fitted.

    Signals:
        cursor_moved(int, int, object): x and y of the image pixel under the mouse and its (red, green, blue).
        cursor_left(): the mouse is no longer over the image.
        zoom_changed(float): percent; 100 is one image pixel for one device pixel.
    """

    cursor_moved = Signal(int, int, object)
    cursor_left = Signal()
    zoom_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image, self._attention, self._cells = ImageLayer(), AttentionLayer(), CellLayer()
        self._stage = Stage(self)
        self._cell_count = 0
        self._over_image = False
        self._drag_from: QPointF | None = None
        self._dragging = False
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Image viewer"))
        self._stage.moved.connect(self.update)
        self._stage.scale_changed.connect(lambda: self.zoom_changed.emit(self.zoom_percent))
        self._describe()

    @property
    def zoom_percent(self) -> float:
        """Device pixels for one image pixel, in percent."""
        return self._stage.scale * self.devicePixelRatioF() * 100

    def show_image(self, levels: Sequence[NDArray[np.uint8]] | None) -> None:
        """Show an image and fit it; what was laid over the one before is taken away.

        Args:
            levels: (height, width, 3) uint8 RGB, the full image first and each next half its size; None or empty for
                no image. They are not copied and must not change.
        """
        self.clear_attention()
        self.show_cells(())
        self._image.set_levels(levels if levels is not None else ())
        self._stage.set_image_size(*self._image.size_px)
        self._describe()
        self.update()

    def clear(self) -> None:
        """Show no image."""
        self.show_image(None)

    def show_attention(self, rgba: NDArray[np.uint8] | None, outlines: Sequence[NDArray[np.float32]]) -> None:
        """Lay an attention map over the image.

        Args:
            rgba: (height, width, 4) uint8, stretched over the image; 1,000 pixels a side are plenty. None for no map.
            outlines: (points, 2) each, x and y in pixels of the image.
        """
        self._attention.set_map(rgba, outlines)
        self.update()

    def clear_attention(self) -> None:
        """Take the attention map away."""
        self.show_attention(None, ())

    def set_attention_mode(self, mode: AttentionMode) -> None:
        """Whether the attention map is drawn, and how."""
        self._attention.mode = mode
        self.update()

    def set_attention_opacity(self, opacity: float) -> None:
        """0 to 1, on top of the opacity that the map has itself."""
        self._attention.strength = opacity
        self.update()

    def show_cells(
        self, outlines: Sequence[NDArray[np.float32]], boxes: Sequence[tuple[float, float, float, float]] = ()
    ) -> None:
        """Outlines (points, 2) of nuclei and boxes (x, y, width, height) of their cells, in pixels of the image."""
        self._cell_count = len(outlines)
        self._cells.set_cells(outlines, boxes)
        self._describe()
        self.update()

    def set_cells_visible(self, visible: bool) -> None:
        """Whether outlines and boxes are drawn."""
        self._cells.visible = visible
        self.update()

    def fit(self) -> None:
        """Show the whole image."""
        self._stage.fit()

    def actual_size(self) -> None:
        """Show one image pixel as one device pixel."""
        self._stage.zoom_to(1 / self.devicePixelRatioF())

    def zoom_by(self, factor: float) -> None:
        """Zoom around the middle of the view; more than 1 comes closer."""
        self._stage.zoom_by(factor)

    def pan_by(self, dx_px: float, dy_px: float) -> None:
        """Move over the image by logical pixels of the screen, to the right and downwards."""
        self._stage.pan_by(dx_px, dy_px)

    def sizeHint(self) -> QSize:
        return QSize(em(self, 40), em(self, 30))

    def minimumSizeHint(self) -> QSize:
        return QSize(em(self, 10), em(self, 8))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stage.set_view_size(QSizeF(event.size()))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        painter = QPainter(self)
        painter.setClipRect(event.rect())  # is so anyway, but Qt draws lines in half the time if it is said
        painter.fillRect(event.rect(), QColor(colours.viewer))
        to_view = self._stage.to_view
        painter.save()
        painter.setTransform(to_view)
        size_px = self._image.size_px
        exposed = to_view.inverted()[0].mapRect(QRectF(event.rect())) & QRectF(0, 0, *size_px)
        self._image.draw(painter, exposed)
        self._attention.draw(painter, size_px, exposed)
        self._cells.draw(painter, exposed)
        painter.restore()
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), em(self, 0.25)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()))
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._stage.zoom_by(WHEEL_STEP ** (event.angleDelta().y() / NOTCH), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if event.button() & DRAG_BUTTONS:
            self._drag_from, self._dragging = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & DRAG_BUTTONS:
            self._drag_to(event.position())
        point = self._stage.image_point(event.position())
        x_px, y_px = math.floor(point.x()), math.floor(point.y())
        colour = self._image.colour_at(x_px, y_px)
        if colour is None:
            self._mouse_left()
            return
        self._over_image = True
        self.cursor_moved.emit(x_px, y_px, colour)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self._drag_from = None
        if event.button() == Qt.MouseButton.LeftButton:
            self.fit()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._mouse_left()

    def _drag_to(self, point: QPointF) -> None:
        """Take the image along; a hand that trembles at a click does not move it."""
        if self._drag_from is None:
            return
        way = point - self._drag_from
        if self._dragging or way.manhattanLength() >= QApplication.startDragDistance():
            self._drag_from, self._dragging = point, True
            self._stage.pan_by(-way.x(), -way.y())

    def _mouse_left(self) -> None:
        if self._over_image:
            self._over_image = False
            self.cursor_left.emit()

    def _describe(self) -> None:
        """What a screen reader says of the image."""
        width_px, height_px = self._image.size_px
        if not width_px:
            self.setAccessibleDescription(self.tr("No image is shown."))
            return
        text = self.tr("{width} × {height} pixels").format(width=width_px, height=height_px)
        if self._cell_count:
            text += self.tr(", {count} white cells outlined").format(count=self._cell_count)
        self.setAccessibleDescription(text)
