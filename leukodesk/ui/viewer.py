"""The image of a field with everything that is laid over it; zoomed and moved by mouse or by the window's actions."""

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leukodesk.ui.palette import colours_of
from leukodesk.ui.theme import em
from leukodesk.ui.view_data import AttentionMode
from leukodesk.ui.viewer_items import AttentionLayer, CellLayer, ImageLayer
from leukodesk.ui.viewer_stage import Stage


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
        self._size_px = (0, 0)
        self._cell_count = 0
        self._over_image = False
        self._stage = Stage()
        self._view = _View(self)
        self._view.setCentralItem(self._stage)
        for layer in (self._image, self._attention, self._cells):
            self._stage.addItem(layer, ignoreBounds=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._view)
        self.setFocusProxy(self._view)
        self.setAccessibleName(self.tr("Image viewer"))
        self._stage.scale_changed.connect(lambda _scale: self.zoom_changed.emit(self.zoom_percent))
        self._view.moved.connect(self._mouse_moved)
        self._view.left.connect(self._mouse_left)
        self._view.double_clicked.connect(self.fit)
        self._recolour()
        self._describe()

    @property
    def zoom_percent(self) -> float:
        """Device pixels for one image pixel, in percent."""
        return self._stage.scale_now * self.devicePixelRatioF() * 100

    def show_image(self, levels: Sequence[NDArray[np.uint8]] | None) -> None:
        """Show an image and fit it; what was laid over the one before is taken away.

        Args:
            levels: (height, width, 3) uint8 RGB, the full image first and each next half its size; None or empty for
                no image. They are not copied and must not change.
        """
        levels = levels if levels is not None else ()
        self._size_px = (levels[0].shape[1], levels[0].shape[0]) if len(levels) else (0, 0)
        self.clear_attention()
        self.show_cells(())
        self._image.set_levels(levels)
        for layer in (self._attention, self._cells):
            layer.set_size(*self._size_px)
        self._stage.set_image_size(*self._size_px)
        self._stage.fit()
        self._describe()

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

    def clear_attention(self) -> None:
        """Take the attention map away."""
        self.show_attention(None, ())

    def set_attention_mode(self, mode: AttentionMode) -> None:
        """Whether the attention map is drawn, and how."""
        self._attention.set_mode(mode)

    def set_attention_opacity(self, opacity: float) -> None:
        """0 to 1, on top of the opacity that the map has itself."""
        self._attention.set_strength(opacity)

    def show_cells(
        self, outlines: Sequence[NDArray[np.float32]], boxes: Sequence[tuple[float, float, float, float]] = ()
    ) -> None:
        """Outlines (points, 2) of nuclei and boxes (x, y, width, height) of their cells, in pixels of the image."""
        self._cell_count = len(outlines)
        self._cells.set_cells(outlines, boxes)
        self._describe()

    def set_cells_visible(self, visible: bool) -> None:
        self._cells.setVisible(visible)

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

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._recolour()

    def _mouse_moved(self, scene_point: QPointF) -> None:
        point = self._stage.image_point(scene_point)
        x_px, y_px = int(np.floor(point.x())), int(np.floor(point.y()))
        colour = self._image.colour_at(x_px, y_px)
        if colour is None:
            self._mouse_left()
            return
        self._over_image = True
        self.cursor_moved.emit(x_px, y_px, colour)

    def _mouse_left(self) -> None:
        if self._over_image:
            self._over_image = False
            self.cursor_left.emit()

    def _recolour(self) -> None:
        self._view.setBackground(QColor(colours_of(self.palette()).viewer))

    def _describe(self) -> None:
        """What a screen reader says of the image."""
        if self._size_px == (0, 0):
            self.setAccessibleDescription(self.tr("No image is shown."))
            return
        text = self.tr("{width} × {height} pixels").format(width=self._size_px[0], height=self._size_px[1])
        if self._cell_count:
            text += self.tr(", {count} white cells outlined").format(count=self._cell_count)
        self.setAccessibleDescription(text)


class _View(pg.GraphicsView):
    """Leaves keys and drops to the window, tells of the mouse, and shows when it has the keyboard focus.

    Signals:
        moved(QPointF): the mouse, in the scene. pyqtgraph's own signal leaves out what comes too quickly.
        left(): the mouse left.
        double_clicked(): with the left button.
    """

    moved = Signal(QPointF)
    left = Signal()
    double_clicked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setAccessibleName(self.tr("Image"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.moved.emit(self.mapToScene(event.position().toPoint()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.double_clicked.emit()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.left.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def drawForeground(self, painter: QPainter, rect: QRectF) -> None:
        """A frame in the accent colour while the keyboard is here."""
        if not self.hasFocus():
            return
        pen = QPen(QColor(colours_of(self.palette()).accent), em(self, 0.25))
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.sceneRect())
