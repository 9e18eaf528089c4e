"""Probability against distance, a point a field; what a rectangle is drawn around is what is asked for from then on."""

from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from pyqtgraph.GraphicsScene.mouseEvents import MouseClickEvent, MouseDragEvent
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QGraphicsRectItem, QLabel, QSizePolicy, QVBoxLayout, QWidget

from leukodesk.ui.folder_scan.results_facts import TIMES, ScanFacts
from leukodesk.ui.folder_scan.results_overview import LEAST_TIMES, Points
from leukodesk.ui.palette import colours_of
from leukodesk.ui.texts import readable_label, set_text_colour
from leukodesk.ui.theme import em
from leukodesk.ui.wording import count_in_words

SYMBOLS = {"circle": "o", "square": "s", "triangle": "t1", "diamond": "d", "hexagon": "h"}
POINT_PX, CHOSEN_PX, REACH_PX = 7, 15, 12
NOTHING = Points((), 0)


@dataclass(frozen=True)
class Area:
    """A rectangle of the scatter: ends of the probability and of the multiple of the limit; None for no end."""

    shares: tuple[float | None, float | None]
    times: tuple[float | None, float | None]


class Scatter(QWidget):
    """The points, the limit of the distance as a line, and a ring around the current field.

    Signals:
        area_chosen(Area): a rectangle was drawn with the mouse.
        field_chosen(int): the file whose point was clicked.
    """

    area_chosen = Signal(object)
    field_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: ScanFacts | None = None
        self._points = NOTHING
        self._plots: dict[str, pg.ScatterPlotItem] = {}
        self._note = readable_label()
        self._axes = [pg.AxisItem("left"), pg.AxisItem("bottom")]
        self.box = SelectBox()
        self.view = pg.GraphicsView()
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._compose()
        self._restyle()
        self.box.drawn.connect(self._drawn)
        self.box.clicked.connect(self._clicked)

    def set_facts(self, facts: ScanFacts) -> None:
        """Know the classes and the limit."""
        self._facts = facts
        for item in self._plots.values():
            self.box.removeItem(item)
        self._plots = {info.key: pg.ScatterPlotItem(size=POINT_PX, pxMode=True) for info in facts.setup.classes}
        for info in facts.setup.classes:
            self._plots[info.key].setSymbol(SYMBOLS.get(info.shape, "o"))
            self._plots[info.key].sigClicked.connect(self._clicked_on_points)
            self.box.addItem(self._plots[info.key])
        self._restyle()

    def show_points(self, points: Points) -> None:
        """Draw these instead of those before."""
        self._points = points
        drawn = {one.label: one for one in points.classes}
        for label, item in self._plots.items():
            one = drawn.get(label)
            if one is None:
                item.setData([], [])
            else:
                item.setData(np.log2(one.times), 100 * one.shares)
        self._fit()
        self._note.setText(self._in_words())
        self.setAccessibleDescription(self._in_words())

    def show_current(self, times: float | None, share: float | None) -> None:
        """Put the ring around a field; None for none."""
        known = times is not None and share is not None
        self._ring.setVisible(known)
        if times is not None and share is not None:
            self._ring.setData([np.log2(max(times, LEAST_TIMES))], [100 * share])

    def show_area(self, area: Area) -> None:
        """Draw the rectangle that is asked for; none where neither probability nor distance is."""
        ends = (*area.shares, *area.times)
        self._frame.setVisible(any(end is not None for end in ends))
        (left, right), (bottom, top) = self.box.viewRange()
        least, most = area.shares
        bottom, top = bottom if least is None else 100 * least, top if most is None else 100 * most
        nearest, farthest = area.times
        left = left if nearest is None else float(np.log2(max(nearest, LEAST_TIMES)))
        right = right if farthest is None else float(np.log2(max(farthest, LEAST_TIMES)))
        self._frame.setRect(QRectF(QPointF(left, bottom), QPointF(right, top)).normalized())

    def point_of(self, file_id: int) -> QPointF | None:
        """Where a file is drawn, in the coordinates of the plot; None if it is not."""
        for one in self._points.classes:
            found = np.flatnonzero(one.ids == file_id)
            if len(found):
                return QPointF(float(np.log2(one.times[found[0]])), 100 * float(one.shares[found[0]]))
        return None

    # --- by mouse -----------------------------------------------------------------------------------------------------

    def _drawn(self, rect: QRectF) -> None:
        """What lies beyond the outermost points has no end."""
        every = self._points.classes
        if not every or not self._points.drawn:
            return
        times, shares = np.concatenate([one.times for one in every]), np.concatenate([one.shares for one in every])
        self.area_chosen.emit(
            Area(
                _ends(rect.top() / 100, rect.bottom() / 100, shares),
                _ends(2.0 ** rect.left(), 2.0 ** rect.right(), times),
            )
        )

    def _clicked_on_points(self, _item: object, _points: object, event: MouseClickEvent) -> None:
        """Points take clicks before the plot does; several may lie below one another."""
        self._clicked(self.box.mapSceneToView(event.scenePos()))

    def _clicked(self, point: QPointF) -> None:
        width_px, height_px = self.box.viewPixelSize()
        nearest: tuple[float, int] = (REACH_PX, -1)
        for one in self._points.classes:
            if not len(one.ids):
                continue
            away = np.hypot((np.log2(one.times) - point.x()) / width_px, (100 * one.shares - point.y()) / height_px)
            best = int(np.argmin(away))
            nearest = min(nearest, (float(away[best]), int(one.ids[best])))
        if nearest[1] >= 0:
            self.field_chosen.emit(nearest[1])

    # --- how it looks -------------------------------------------------------------------------------------------------

    def _compose(self) -> None:
        layout = pg.GraphicsLayout()
        layout.setContentsMargins(0, 0, em(self, 0.4), 0)
        self.view.setCentralItem(layout)
        layout.addItem(self._axes[0], 0, 0)
        layout.addItem(self.box, 0, 1)
        layout.addItem(self._axes[1], 1, 1)
        self._axes[0].setLabel(self.tr("probability of the class, %"))
        self._axes[1].setLabel(self.tr("distance / limit"))
        for axis in self._axes:
            axis.linkToView(self.box)
            axis.enableAutoSIPrefix(False)
        self._limit = pg.InfiniteLine(0.0, angle=90)
        self._ring = pg.ScatterPlotItem(size=CHOSEN_PX, brush=None)
        self._frame = QGraphicsRectItem()
        self._ring.setZValue(10)
        self._frame.setZValue(9)
        for item in (self._limit, self._ring, self._frame):
            self.box.addItem(item, ignoreBounds=True)
        self._frame.hide()
        self.view.setMinimumHeight(em(self, 12))
        self.view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)  # what is left, no more
        self.view.setAccessibleName(self.tr("Probability against distance"))
        self.view.setToolTip(
            self.tr("Draw a rectangle to list only what is in it; click a point to go to its field. The filters "
                    "Probability and Distance do the same by keyboard.")
        )  # fmt: skip
        title = QLabel(f"<b>{self.tr('Probability against distance')}</b>")
        title.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.2))
        column.addWidget(title)
        column.addWidget(self._note)
        column.addWidget(self.view, 1)
        self.setAccessibleName(self.tr("Probability against distance"))

    def _fit(self) -> None:
        times = [one.times for one in self._points.classes if len(one.times)]
        low = float(np.log2(min((part.min() for part in times), default=0.5)))
        high = float(np.log2(max((part.max() for part in times), default=2.0)))
        low, high = min(low, -1.0), max(high, 1.0)
        shares = [float(one.shares.min()) for one in self._points.classes if len(one.shares)]
        self.box.setRange(xRange=(low, high), yRange=(100 * min(shares, default=0.0), 100), padding=0.06)
        steps = range(int(np.floor(low)), int(np.ceil(high)) + 1)
        every = max(1, len(steps) // 6)
        self._axes[1].setTicks([[(step, _times_word(step)) for step in steps if step % every == 0]])

    def _in_words(self) -> str:
        points = self._points
        if not points.total:
            return self.tr("None of these fields was classified.")
        if points.drawn < points.total:
            return self.tr("{drawn} of {total} points are drawn: where they are dense, one for many.").format(
                drawn=count_in_words(points.drawn), total=count_in_words(points.total)
            )
        return self.tr("{total} fields. Draw a rectangle to list what is in it.").format(
            total=count_in_words(points.total)
        )

    def _restyle(self) -> None:
        colours = colours_of(self.palette())
        self.view.setBackground(QColor(colours.surface))
        set_text_colour(self._note, colours.muted)
        for axis in self._axes:
            axis.setPen(QColor(colours.border))
            axis.setTextPen(QColor(colours.muted))
        self._limit.setPen(_pen(colours.uncertain.text, 1, Qt.PenStyle.DashLine))
        self._ring.setPen(_pen(colours.text, 2))
        self._frame.setPen(_pen(colours.accent, 2))
        for label, item in self._plots.items():
            info = self._facts.info(label) if self._facts else None
            if info is not None:
                fill = QColor(info.colour)
                fill.setAlphaF(0.65)
                item.setBrush(fill)
                item.setPen(_pen(colours.muted, 0.5))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._restyle()


class SelectBox(pg.ViewBox):
    """A plot in which the left button draws a rectangle, and nothing zooms.

    Signals:
        drawn(QRectF): a rectangle, in the coordinates of the plot; clicked(QPointF): a click.
    """

    drawn = Signal(object)
    clicked = Signal(object)

    def __init__(self) -> None:
        super().__init__(enableMenu=False, enableMouse=False, defaultPadding=0.0)
        self._band = QGraphicsRectItem(self)
        self._band.setPen(_pen("#808080", 1, Qt.PenStyle.DashLine))
        self._band.setZValue(1e9)
        self._band.hide()

    def mouseDragEvent(self, event: MouseDragEvent, axis: int | None = None) -> None:
        """Pyqtgraph's own event."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        event.accept()
        corners = QRectF(event.buttonDownPos(), event.pos()).normalized()
        self._band.setRect(corners)
        self._band.setVisible(not event.isFinish())
        if event.isFinish():
            ends = [self.mapToView(corner) for corner in (corners.topLeft(), corners.bottomRight())]
            self.drawn.emit(QRectF(*ends).normalized())

    def mouseClickEvent(self, event: MouseClickEvent) -> None:
        """Pyqtgraph's own event."""
        if event.button() == Qt.MouseButton.LeftButton:
            event.accept()
            self.clicked.emit(self.mapToView(event.pos()))

    def wheelEvent(self, event: QEvent, axis: int | None = None) -> None:
        event.ignore()


def _ends(low: float, high: float, values: NDArray[np.float32]) -> tuple[float | None, float | None]:
    return (None if low <= values.min() else low, None if high >= values.max() else high)


def _times_word(step: int) -> str:
    return f"{2**step} {TIMES}" if step >= 0 else f"1/{2**-step} {TIMES}"


def _pen(colour: str, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    pen = QPen(QColor(colour), width, style)
    pen.setCosmetic(True)
    return pen
