"""The viewer's view box: where on the image the window looks, and how close.

pyqtgraph's ViewBox holds the transform between image and screen; its own ideas of ranges, axes and menus are not used.
"""

import pyqtgraph as pg
from pyqtgraph.GraphicsScene.mouseEvents import MouseDragEvent
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtWidgets import QGraphicsSceneWheelEvent

WHEEL_STEP = 1.2
"""Zoom of one notch of the wheel."""
NOTCH = 120
"""What Qt reports for one notch."""
GREATEST_SCALE = 40.0
"""Device pixels for one image pixel."""
FIT_MARGIN = 0.98


class Stage(pg.ViewBox):
    """Keeps the middle of the view and the scale, and turns wheel and drag into changes of them.

    Signals:
        scale_changed(float): logical pixels for one image pixel.
    """

    scale_changed = Signal(float)

    def __init__(self) -> None:
        super().__init__(enableMenu=False, invertY=True, defaultPadding=0.0)
        self.disableAutoRange()
        self.setAspectLocked(True)
        self._image = QRectF()
        self._middle = QPointF()
        self._scale = 1.0
        self._fitted = True

    @property
    def scale_now(self) -> float:
        """Logical pixels for one image pixel."""
        return self._scale

    def set_image_size(self, width_px: int, height_px: int) -> None:
        self._image = QRectF(0, 0, width_px, height_px)

    def fit(self) -> None:
        """Show the whole image, and keep showing it when the window changes its size."""
        self._fitted = True
        self._place(self._image.center(), self._fit_scale())

    def zoom_to(self, scale: float) -> None:
        """Show the image with `scale` logical pixels for one image pixel, around the middle of the view."""
        self._fitted = False
        self._place(self._middle, scale)

    def zoom_by(self, factor: float, around: QPointF | None = None) -> None:
        """Zoom so that the point `around` (view coordinates, logical pixels) stays where it is; None is the middle."""
        self._fitted = False
        scale = self._within_limits(self._scale * factor)
        from_middle = (around or self.rect().center()) - self.rect().center()
        self._place(self._middle + from_middle / self._scale - from_middle / scale, scale)

    def pan_by(self, dx_px: float, dy_px: float) -> None:
        """Move the view over the image by logical pixels."""
        self._fitted = False
        self._place(self._middle + QPointF(dx_px, dy_px) / self._scale, self._scale)

    def image_point(self, scene_point: QPointF) -> QPointF:
        """The point of the image under a point of the scene."""
        return QPointF(self.mapSceneToView(scene_point))

    def _fit_scale(self) -> float:
        view = self.rect()
        if self._image.isEmpty() or view.isEmpty():
            return 1.0
        return FIT_MARGIN * min(view.width() / self._image.width(), view.height() / self._image.height())

    def _within_limits(self, scale: float) -> float:
        """No closer than some device pixels a pixel, no further than a quarter of the window."""
        return min(max(scale, min(self._fit_scale(), 1.0) / 4), GREATEST_SCALE)

    def _place(self, middle: QPointF, scale: float) -> None:
        """Look at `middle` (image pixels), which is kept on the image, at a scale."""
        if self.rect().isEmpty():
            return
        x = min(max(middle.x(), self._image.left()), self._image.right())
        y = min(max(middle.y(), self._image.top()), self._image.bottom())
        self._middle = QPointF(x, y)
        changed = scale != self._scale
        self._scale = scale
        width, height = self.rect().width() / scale, self.rect().height() / scale
        self.setRange(QRectF(x - width / 2, y - height / 2, width, height), padding=0, disableAutoRange=False)
        if changed:
            self.scale_changed.emit(scale)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)
        if self._fitted:
            self.fit()
        else:
            self._place(self._middle, self._scale)

    def wheelEvent(self, event: QGraphicsSceneWheelEvent, axis: int | None = None) -> None:
        self.zoom_by(WHEEL_STEP ** (event.delta() / NOTCH), event.pos())
        event.accept()

    def mouseDragEvent(self, event: MouseDragEvent, axis: int | None = None) -> None:
        """Pyqtgraph's own drag event; left or middle button moves the image."""
        if event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            event.ignore()
            return
        event.accept()
        moved = event.pos() - event.lastPos()
        self.pan_by(-moved.x(), -moved.y())
