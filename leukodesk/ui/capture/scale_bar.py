"""The scale bar below the live picture, never in it."""

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from leukodesk.core.pixel_size import ScaleBar, scale_bar
from leukodesk.ui.palette import colours_of
from leukodesk.ui.theme import em

MOST_EM = 10
"""The bar is no longer than this."""


class ScaleBarStrip(QWidget):
    """A bar of a round length with its text, or the way to calibrate where the pixel size is not known.

    Signals:
        calibrate_wanted(): the pixel size is to be set.
    """

    calibrate_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = _Bar()
        self._length = QLabel()
        self._calibrate = QPushButton(self.tr("Not calibrated: set the pixel size…"))
        self._calibrate.setToolTip(self.tr("Click two points of a stage micrometer whose distance is known"))
        self._calibrate.setAutoDefault(False)
        self._calibrate.clicked.connect(self.calibrate_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self._bar, self._length, self._calibrate):
            row.addWidget(widget)
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Scale"))
        self.show_scale(None, None)

    def show_scale(self, pixel_size_um: float | None, scale: float | None) -> None:
        """Show the bar for a picture.

        Args:
            pixel_size_um: side of a pixel of the frame on the slide; None if it was never calibrated.
            scale: logical pixels of the window for one pixel of the frame; None while there is no picture.
        """
        bar = None
        if pixel_size_um is not None and scale is not None:
            bar = scale_bar(pixel_size_um / scale, em(self, MOST_EM))
        self._bar.show_bar(bar)
        text = bar.text if bar else ""
        if text != self._length.text():
            self._length.setText(text)
            self._length.setAccessibleName(self.tr("Scale bar: {length}").format(length=text) if text else "")
        self._length.setVisible(bar is not None)
        self._calibrate.setVisible(pixel_size_um is None)

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(0, em(self, 1.8)))

    def minimumSizeHint(self) -> QSize:  # as high with a bar as with a button
        return QSize(super().minimumSizeHint().width(), max(em(self, 1.8), self._calibrate.sizeHint().height()))


class _Bar(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._bar: ScaleBar | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_bar(self, bar: ScaleBar | None) -> None:
        if bar != self._bar:
            self._bar = bar
            self.updateGeometry()
            self.update()
        self.setVisible(bar is not None)

    def sizeHint(self) -> QSize:
        return QSize(round(self._bar.length_px) + 3 if self._bar else 0, em(self, 0.8))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._bar is None:
            return
        painter = QPainter(self)
        pen = QPen(QColor(colours_of(self.palette()).text), max(2, em(self, 0.15)))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        left, middle = 1.0, self.height() / 2
        right = left + self._bar.length_px
        painter.drawLine(QPointF(left, middle), QPointF(right, middle))
        painter.setPen(QPen(pen.color(), 1))
        for x in (left, right):
            painter.drawLine(QPointF(x, 1), QPointF(x, self.height() - 1))
        painter.end()
