"""The probability of every class as a bar with its value."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from leukodesk.ui.badge import draw_badge
from leukodesk.ui.confidence_bar import draw_share_bar
from leukodesk.ui.palette import colours_of
from leukodesk.ui.texts import readable_label, set_text_colour
from leukodesk.ui.theme import em
from leukodesk.ui.view_data import ClassBar
from leukodesk.ui.wording import probability_percent


class ProbabilityChart(QWidget):
    """All classes with their probabilities. A class is chosen by click, or with the arrow keys and space.

    Signals:
        class_chosen(int): index in the order given, chosen by the user.
    """

    class_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[ClassBar, ...] = ()
        self._rows: list[_ClassRow] = []
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._chosen)
        self._nothing = readable_label(self.tr("No probabilities, because nothing has been classified."))
        self._meaning = readable_label()
        self._meaning.setAccessibleName(self.tr("What the class means"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._nothing)
        self._column.addWidget(self._meaning)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Probability of every class"))
        self._restyle()
        self.show_probabilities(())

    def show_probabilities(self, bars: Sequence[ClassBar]) -> None:
        """Show these classes in this order; the most probable one is marked. Empty: none were made."""
        if len(bars) != len(self._rows):
            self._make_rows(len(bars))
        best = max((bar.probability for bar in bars), default=0.0)
        for row, bar in zip(self._rows, bars, strict=True):
            row.show_bar(bar, best=bar.probability == best)
        self._bars = tuple(bars)
        self._nothing.setVisible(not bars)
        self._explain()
        self.setAccessibleDescription(self.text())

    def set_chosen(self, index: int | None) -> None:
        """Mark the class whose attention map is shown, without a signal; None for no class."""
        self._group.setExclusive(index is not None)
        for place, row in enumerate(self._rows):
            row.setChecked(place == index)
        self._group.setExclusive(True)
        self._explain()

    def text(self) -> str:
        """The chart in words, one line a class."""
        return "\n".join(row.accessibleName() for row in self._rows)

    def _chosen(self, index: int) -> None:
        self._explain()
        self.class_chosen.emit(index)

    def _make_rows(self, count: int) -> None:
        for row in self._rows:
            self._group.removeButton(row)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [_ClassRow() for _ in range(count)]
        for index, row in enumerate(self._rows):
            self._group.addButton(row, index)
            self._column.insertWidget(index, row)

    def _restyle(self) -> None:
        self._meaning.setContentsMargins(0, em(self, 0.4), 0, 0)
        set_text_colour(self._meaning, colours_of(self.palette()).muted)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._restyle()

    def _explain(self) -> None:
        """Say what the chosen class means, or the most probable one where none is chosen."""
        chosen = self._group.checkedId()
        best = max(range(len(self._bars)), key=lambda index: self._bars[index].probability, default=-1)
        bar = self._bars[chosen if 0 <= chosen < len(self._bars) else best] if self._bars else None
        self._meaning.setText(f"{bar.name}: {bar.explanation}" if bar and bar.explanation else "")
        self._meaning.setVisible(bool(self._meaning.text()))


class _ClassRow(QAbstractButton):
    """One class: badge, name, bar and value."""

    def __init__(self) -> None:
        super().__init__()
        self._bar: ClassBar | None = None
        self._best = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_bar(self, bar: ClassBar, best: bool) -> None:
        self._bar, self._best = bar, best
        self.setAccessibleName(f"{bar.name}: {probability_percent(bar.probability)}")
        self.setAccessibleDescription(bar.explanation)
        self.setToolTip(f"{self.accessibleName()}\n{bar.explanation}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(max(em(self, 16), self.minimumSizeHint().width()), em(self, 2.7))

    def minimumSizeHint(self) -> QSize:
        """Name and value are never cut."""
        name = self._bar.name if self._bar else ""
        width = QFontMetrics(self._font(bold=True)).horizontalAdvance(name + probability_percent(0.9999))
        return QSize(em(self, 4) + width, em(self, 2.7))

    def _font(self, bold: bool) -> QFont:
        font = QFont(self.font())
        font.setBold(bold)
        return font

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return chooses like space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._bar is None:
            return
        colours, pad, side = colours_of(self.palette()), em(self, 0.35), em(self, 1.7)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        draw_badge(painter, QRectF(pad, (self.height() - side) / 2, side, side), self._bar.badge, colours)
        room = QRectF(self.rect()).adjusted(3 * pad + side, pad, -1.5 * pad, -1.3 * pad)
        top = Qt.AlignmentFlag.AlignTop
        painter.setFont(self._font(bold=self._best))
        painter.setPen(QColor(colours.text))
        painter.drawText(room, top | Qt.AlignmentFlag.AlignLeft, self._bar.name)
        painter.drawText(room, top | Qt.AlignmentFlag.AlignRight, probability_percent(self._bar.probability))
        room.setTop(room.bottom() - em(self, 0.6))
        draw_share_bar(painter, room, self._bar.probability, self._bar.colour, colours.surface_raised, colours.muted)
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
