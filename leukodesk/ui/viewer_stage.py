"""Where on the image the viewer looks, and how close: the arithmetic between pixels of the image and of the screen."""

from PySide6.QtCore import QObject, QPointF, QRectF, QSizeF, Signal
from PySide6.QtGui import QTransform

GREATEST_SCALE = 40.0
"""Logical pixels for one image pixel."""
FIT_MARGIN = 0.98


class Stage(QObject):
    """Keeps the point of the image that is in the middle of the view, and the scale.

    Signals:
        moved(): another part of the image is seen.
        scale_changed(): it is seen closer or from further away.
    """

    moved = Signal()
    scale_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = QRectF()
        self._image = QRectF()
        self._middle = QPointF()
        self._scale = 1.0
        self._fitted = True

    @property
    def scale(self) -> float:
        """Logical pixels for one image pixel."""
        return self._scale

    @property
    def to_view(self) -> QTransform:
        """From pixels of the image to logical pixels of the view."""
        corner = self._view.center() - self._middle * self._scale
        return QTransform(self._scale, 0, 0, self._scale, corner.x(), corner.y())

    def image_point(self, view_point: QPointF) -> QPointF:
        """The point of the image under a point of the view."""
        return self._middle + (view_point - self._view.center()) / self._scale

    def set_image_size(self, width_px: int, height_px: int) -> None:
        """Another image is shown, as a whole."""
        self._image = QRectF(0, 0, width_px, height_px)
        self.fit()

    def set_view_size(self, size: QSizeF) -> None:
        """Keep showing the whole image if it is shown so, else what is in the middle."""
        self._view = QRectF(QPointF(), size)
        if self._fitted:
            self.fit()
        else:
            self._place(self._middle, self._scale)

    def fit(self) -> None:
        """Show the whole image, and keep showing it when the view changes its size."""
        self._fitted = True
        self._place(self._image.center(), self._fit_scale())

    def zoom_to(self, scale: float) -> None:
        """Show the image with `scale` logical pixels for one image pixel, around the middle of the view."""
        self._fitted = False
        self._place(self._middle, scale)

    def zoom_by(self, factor: float, around: QPointF | None = None) -> None:
        """Zoom so that the point `around` of the view stays where it is; None is the middle."""
        self._fitted = False
        scale = self._within_limits(self._scale * factor)
        from_middle = QPointF() if around is None else around - self._view.center()
        self._place(self._middle + from_middle / self._scale - from_middle / scale, scale)

    def pan_by(self, dx_px: float, dy_px: float) -> None:
        """Move the view over the image by logical pixels."""
        self._fitted = False
        self._place(self._middle + QPointF(dx_px, dy_px) / self._scale, self._scale)

    def _fit_scale(self) -> float:
        if self._image.isEmpty() or self._view.isEmpty():
            return 1.0
        return FIT_MARGIN * min(self._view.width() / self._image.width(), self._view.height() / self._image.height())

    def _within_limits(self, scale: float) -> float:
        """No closer than some pixels of the screen a pixel, no further than a quarter of the view."""
        return min(max(scale, min(self._fit_scale(), 1.0) / 4), GREATEST_SCALE)

    def _place(self, middle: QPointF, scale: float) -> None:
        """Look at `middle` (image pixels), which is kept on the image, at a scale."""
        if self._view.isEmpty():
            return
        x = min(max(middle.x(), self._image.left()), self._image.right())
        y = min(max(middle.y(), self._image.top()), self._image.bottom())
        changed = scale != self._scale
        self._middle, self._scale = QPointF(x, y), scale
        self.moved.emit()
        if changed:
            self.scale_changed.emit()
