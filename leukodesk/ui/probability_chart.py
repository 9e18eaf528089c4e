"""The probability of every class as a bar with its value."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QLabel, QSizePolicy, QVBoxLayout, QWidget

from leukodesk.ui.badge import draw_badge
from leukodesk.ui.confidence_bar import draw_share_bar
from leukodesk.ui.palette import colours_of
from leukodesk.ui.theme import em
from leukodesk.ui.view_data import ClassBar
from leukodesk.ui.wording import percent


class ProbabilityChart(QWidget):
    """All classes with their probabilities. A class is chosen by click, or with the arrow keys and space.

    Signals:
        class_chosen(int): index in the order given, chosen by the user.
    """

    class_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_ClassRow] = []
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.class_chosen)
        self._nothing = QLabel(self.tr("No probabilities: no model has seen an image."))
        self._nothing.setWordWrap(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._nothing)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Probability of every class"))
        self.show_probabilities(())

    def show_probabilities(self, bars: Sequence[ClassBar]) -> None:
        """Show these classes in this order; the most probable one is marked. Empty: none were made."""
        if len(bars) != len(self._rows):
            self._make_rows(len(bars))
        best = max((bar.probability for bar in bars), default=0.0)
        for row, bar in zip(self._rows, bars, strict=True):
            row.show_bar(bar, best=bar.probability == best)
        self._nothing.setVisible(not bars)
        self._align()
        self.setAccessibleDescription(self.text())

    def set_chosen(self, index: int | None) -> None:
        """Mark the class whose attention map is shown, without a signal; None for no class."""
        self._group.setExclusive(index is not None)
        for place, row in enumerate(self._rows):
            row.setChecked(place == index)
        self._group.setExclusive(True)

    def text(self) -> str:
        """The chart in words, one line a class."""
        return "\n".join(row.accessibleName() for row in self._rows)

    def _make_rows(self, count: int) -> None:
        for row in self._rows:
            self._group.removeButton(row)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [_ClassRow() for _ in range(count)]
        for index, row in enumerate(self._rows):
            self._group.addButton(row, index)
            self._column.addWidget(row)

    def _align(self) -> None:
        """All names get the same width, so that all bars begin at the same place."""
        width = max((row.name_width() for row in self._rows), default=0)
        for row in self._rows:
            row.set_name_width(width)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._align()


class _ClassRow(QAbstractButton):
    """One class: badge, name, bar and value."""

    def __init__(self) -> None:
        super().__init__()
        self._bar: ClassBar | None = None
        self._best = False
        self._name_width = 0
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_bar(self, bar: ClassBar, best: bool) -> None:
        self._bar, self._best = bar, best
        self.setAccessibleName(f"{bar.name}: {percent(bar.probability)}")
        self.setAccessibleDescription(bar.explanation)
        self.setToolTip(f"{self.accessibleName()}\n{bar.explanation}".strip())
        self.update()

    def name_width(self) -> int:
        font = self.font()
        font.setBold(True)
        return QFontMetrics(font).horizontalAdvance(self._bar.name) if self._bar else 0

    def set_name_width(self, width: int) -> None:
        self._name_width = width
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(em(self, 10) + self._fixed_width(), em(self, 1.9))

    def minimumSizeHint(self) -> QSize:
        return QSize(em(self, 2.5) + self._fixed_width(), em(self, 1.9))

    def _fixed_width(self) -> int:
        return em(self, 3) + self._name_width + self._value_width()

    def _value_width(self) -> int:
        font = self.font()
        font.setBold(True)
        return QFontMetrics(font).horizontalAdvance(percent(0.9999))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return chooses like space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._bar is None:
            return
        colours, pad = colours_of(self.palette()), em(self, 0.35)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        side = em(self, 1.4)
        middle = self.height() / 2
        draw_badge(painter, QRectF(pad, middle - side / 2, side, side), self._bar.badge, colours)
        font = self.font()
        font.setBold(self._best)
        painter.setFont(font)
        painter.setPen(QColor(colours.text))
        name = QRectF(pad * 2 + side, 0, self._name_width, self.height())
        value = QRectF(self.width() - pad - self._value_width(), 0, self._value_width(), self.height())
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, self._bar.name)
        painter.drawText(
            value, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, percent(self._bar.probability)
        )
        left, height = name.right() + pad * 1.5, em(self, 0.75)
        bar = QRectF(left, middle - height / 2, max(0.0, value.left() - pad * 1.5 - left), height)
        draw_share_bar(painter, bar, self._bar.probability, self._bar.colour, colours.surface_raised, colours.muted)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        """Chosen: filled with a frame. Under the mouse: filled. With the focus: a frame in the accent colour."""
        colours = colours_of(self.palette())
        frame = colours.accent if self.hasFocus() else colours.border if self.isChecked() else None
        if frame is None and not self.underMouse():
            return
        painter.setPen(QColor(frame) if frame else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.surface) if self.isChecked() or self.underMouse() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), em(self, 0.25), em(self, 0.25))
