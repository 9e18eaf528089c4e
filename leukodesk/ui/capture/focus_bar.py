"""A bar to focus by: how near the focus is to the best so far, and how it went in the last seconds."""

from math import sqrt

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from leukodesk.ui.capture.paced import Paced
from leukodesk.ui.capture.peak_hold import TRACE_S, PeakHold
from leukodesk.ui.confidence_bar import draw_share_bar
from leukodesk.ui.elided_label import ElidedLabel
from leukodesk.ui.palette import colours_of
from leukodesk.ui.theme import em
from leukodesk.ui.wording import whole_percent

TEXT_INTERVAL_MS = 200
AT_BEST = 0.97


def length_of(share: float) -> float:
    """Part of the bar that is filled: its root, so that a far focus still moves it and a near one is told well."""
    return sqrt(min(max(share, 0.0), 1.0))


class FocusBar(QWidget):
    """The share of the best focus as a bar and in words; the best is held until the button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hold = PeakHold()
        self._paced = Paced(self, TEXT_INTERVAL_MS, self._show_text, self._show_text)
        self._label = ElidedLabel()
        self._again = QPushButton(self.tr("New best"))
        self._again.setToolTip(self.tr("Forget the best focus so far, as after the stage was moved"))
        self._again.setAccessibleDescription(self._again.toolTip())
        self._again.setAutoDefault(False)
        self._again.clicked.connect(self.reset)
        self._strip = _Strip(self._hold)
        top = QHBoxLayout()
        top.addWidget(self._label, 1)
        top.addWidget(self._again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        column.addWidget(self._strip)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Focus beside the best so far"))
        self._show_text()

    def show_focus(self, focus: float, time_ns: int) -> None:
        """Take the focus measure of a frame and when it was taken."""
        self._hold.add(focus, time_ns / 1e9)
        self._strip.update()
        self._paced.tell()

    def reset(self) -> None:
        """Forget the best: the stage was moved, or the camera was set otherwise."""
        self._hold.reset()
        self._paced.forget()
        self._strip.update()
        self._show_text()

    def text(self) -> str:
        """What the bar says in words."""
        return self._label.text()

    def _show_text(self) -> None:
        share = self._hold.share
        if share is None:
            text = self.tr("No focus measured yet")
        elif share >= AT_BEST:
            text = self.tr("{share} – the best so far").format(share=whole_percent(share))
        else:
            text = self.tr("{share} of the best focus").format(share=whole_percent(share))
        if text != self._label.text():
            self._label.set_text(text)


class _Strip(QWidget):
    """Above, the last seconds as a line below that of the best; under it the bar."""

    def __init__(self, hold: PeakHold) -> None:
        super().__init__()
        self._hold = hold
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setToolTip(self.tr("The focus of the last seconds below the best so far, and the focus now as a bar"))

    def sizeHint(self) -> QSize:
        return QSize(em(self, 12), em(self, 2.9))

    def minimumSizeHint(self) -> QSize:
        return QSize(em(self, 6), em(self, 2.9))

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, share = colours_of(self.palette()), self._hold.share
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = QRectF(0, self.height() - em(self, 0.8), self.width(), em(self, 0.75))
        draw_share_bar(painter, bar, length_of(share or 0.0), colours.accent, colours.surface_raised, colours.muted)
        box = QRectF(1, 2, self.width() - 2, bar.top() - em(self, 0.25) - 2)
        painter.setPen(QPen(QColor(colours.muted), 1, Qt.PenStyle.DashLine))
        painter.drawLine(box.topLeft(), box.topRight())
        painter.setPen(QPen(QColor(colours.border), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        line = QPolygonF(
            [
                QPointF(box.right() - box.width() * ago_s / TRACE_S, box.bottom() - box.height() * length_of(part))
                for ago_s, part in self._hold.trace()
            ]
        )
        painter.setPen(QPen(QColor(colours.accent), max(1.5, em(self, 0.1))))
        painter.drawPolyline(line)
        painter.end()
