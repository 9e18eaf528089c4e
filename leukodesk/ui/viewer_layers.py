"""What the viewer draws: the image from the level that suits the zoom, the attention map, and outlines over both.

Everything here is drawn by the processor, so only the visible part is drawn, and never from a level finer than the
screen shows. Coordinates are pixels of the full image, y downwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QDataStream, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from leukodesk.ui.view_data import AttentionMode

if TYPE_CHECKING:  # the window does not wait for it
    import numpy as np
    from numpy.typing import NDArray

SHARP_FROM = 6.0
"""Screen pixels for one image pixel from which pixels are drawn as squares instead of smoothed."""
THICK_LINES_UP_TO = 40
"""Outlines visible at once that are drawn two pixels wide; Qt draws lines of one pixel ten times faster."""


class ImageLayer:
    """The image, kept as its levels: the full one first, each next half the size.

    Attributes:
        size_px: width and height of the full image.
    """

    def __init__(self) -> None:
        self.size_px = (0, 0)
        self._levels: tuple[NDArray[np.uint8], ...] = ()
        self._images: tuple[QImage, ...] = ()

    def set_levels(self, levels: Sequence[NDArray[np.uint8]]) -> None:
        """Levels are (height, width, 3) uint8 RGB. They are drawn from where they lie, not copied."""
        self._levels = tuple(level if level.flags.c_contiguous else level.copy() for level in levels)
        self._images = tuple(
            QImage(level.data, level.shape[1], level.shape[0], level.strides[0], QImage.Format.Format_RGB888)
            for level in self._levels
        )
        self.size_px = (self._images[0].width(), self._images[0].height()) if self._images else (0, 0)

    def colour_at(self, x_px: int, y_px: int) -> tuple[int, int, int] | None:
        """Red, green and blue of a pixel of the full image; None outside it."""
        if not self._levels or not (0 <= x_px < self.size_px[0] and 0 <= y_px < self.size_px[1]):
            return None
        red, green, blue = (int(value) for value in self._levels[0][y_px, x_px])
        return red, green, blue

    def draw(self, painter: QPainter, exposed: QRectF) -> None:
        """Draw the exposed part; the painter's unit is one pixel of the full image, here and below."""
        if not self._images:
            return
        scale = painter.deviceTransform().m11()
        smooth = scale < SHARP_FROM and abs(scale - 1) > 1e-6
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
        _draw_part(painter, self._images[self.level_for(scale)], self.size_px, exposed)

    def level_for(self, scale: float) -> int:
        """The coarsest level that still has a pixel for every screen pixel.

        Args:
            scale: screen pixels for one pixel of the full image.
        """
        fitting = (index for index, image in enumerate(self._images) if image.width() >= scale * self.size_px[0])
        return max(fitting, default=0)


class AttentionLayer:
    """The attention map over the image.

    Attributes:
        mode: filled, as outlines, or not at all.
        strength: 0 to 1; multiplies the map's own opacity.
    """

    LINE = QColor("#ffe14d")
    SHADOW = QColor(0, 0, 0, 200)

    def __init__(self) -> None:
        self._fill: QImage | None = None
        self._outlines: list[QPolygonF] = []
        self.mode: AttentionMode = "off"
        self.strength = 0.5

    def set_map(self, rgba: NDArray[np.uint8] | None, outlines: Sequence[NDArray[np.float32]]) -> None:
        """`rgba` is (height, width, 4) uint8 of any size; outlines are (points, 2) in pixels of the full image."""
        self._fill = None if rgba is None else _premultiplied(rgba)
        self._outlines = [_polygon(points) for points in outlines if len(points)]

    def draw(self, painter: QPainter, size_px: tuple[int, int], exposed: QRectF) -> None:
        """Draw the exposed part over an image of this size."""
        if self.mode == "fill" and self._fill is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setOpacity(self.strength)
            _draw_part(painter, self._fill, size_px, exposed)
        elif self.mode == "outline":
            painter.setOpacity(0.4 + 0.6 * self.strength)
            _draw_outlines(painter, self._outlines, exposed, self.LINE, self.SHADOW)
        painter.setOpacity(1.0)


class CellLayer:
    """Outlines of nuclei, and the boxes of the whole cells.

    Attributes:
        visible: whether they are drawn.
    """

    LINE = QColor("#35e0b8")
    BOX = QColor("#ffffff")
    SHADOW = QColor(0, 0, 0, 170)

    def __init__(self) -> None:
        self.visible = True
        self._nuclei: list[QPolygonF] = []
        self._boxes: list[QPolygonF] = []

    def set_cells(
        self, outlines: Sequence[NDArray[np.float32]], boxes: Sequence[tuple[float, float, float, float]]
    ) -> None:
        """Outlines are (points, 2), boxes (x, y, width, height), all in pixels of the full image."""
        self._nuclei = [_polygon(points) for points in outlines if len(points)]
        self._boxes = [QPolygonF(QRectF(*box)) for box in boxes]

    def draw(self, painter: QPainter, exposed: QRectF) -> None:
        """Draw what lies in the exposed part."""
        if not self.visible:
            return
        _draw_outlines(painter, self._boxes, exposed, self.BOX, self.SHADOW, thin=True)
        _draw_outlines(painter, self._nuclei, exposed, self.LINE, self.SHADOW)


def _draw_part(painter: QPainter, image: QImage, size_px: tuple[int, int], exposed: QRectF) -> None:
    """Draw the exposed part of an image that is stretched to the size of the full image."""
    x_scale, y_scale = image.width() / size_px[0], image.height() / size_px[1]
    left, top = int(exposed.left() * x_scale), int(exposed.top() * y_scale)
    right = min(image.width(), int(exposed.right() * x_scale) + 2)
    bottom = min(image.height(), int(exposed.bottom() * y_scale) + 2)
    left, top = max(0, left - 1), max(0, top - 1)
    source = QRectF(left, top, right - left, bottom - top)
    if source.isEmpty():
        return
    target = QRectF(left / x_scale, top / y_scale, source.width() / x_scale, source.height() / y_scale)
    painter.drawImage(target, image, source)


def _draw_outlines(
    painter: QPainter,
    outlines: Sequence[QPolygonF],
    exposed: QRectF,
    colour: QColor,
    shadow: QColor,
    thin: bool = False,
) -> None:
    """Draw closed outlines twice, a dark shadow below and to the right, so that they show on any stain."""
    visible = [outline for outline in outlines if outline.boundingRect().intersects(exposed)]
    width = 1.0 if thin or len(visible) > THICK_LINES_UP_TO else 2.0
    shift = width * 0.75 / max(painter.worldTransform().m11(), 1e-6)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for ink, offset in ((shadow, shift), (colour, 0.0)):
        pen = QPen(ink, width)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.save()
        painter.translate(offset, offset)
        for outline in visible:
            painter.drawPolygon(outline)
        painter.restore()


def _polygon(points: NDArray[np.float32]) -> QPolygonF:
    """Pixel coordinates name a pixel; its middle lies half a pixel further."""
    middles = points.reshape(-1, 2).astype(float) + 0.5
    # As Qt itself writes a polygon: number by number it would take five times longer.
    written = len(middles).to_bytes(4, "big") + middles.astype(">f8").tobytes()
    polygon = QPolygonF()
    QDataStream(QByteArray(written)) >> polygon
    return polygon


def _premultiplied(rgba: NDArray[np.uint8]) -> QImage:
    """A copy in the form that Qt draws fastest."""
    height, width = rgba.shape[:2]
    pixels = rgba.tobytes()
    image = QImage(pixels, width, height, 4 * width, QImage.Format.Format_RGBA8888)
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
