"""Beside the list: how many fields of each class there are, and probability against distance."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QVBoxLayout, QWidget

from leukodesk.core.manifest import ClassInfo
from leukodesk.store.scan_query import Filter
from leukodesk.store.scan_rows import ScanRow
from leukodesk.ui.badge import draw_badge
from leukodesk.ui.confidence_bar import draw_share_bar
from leukodesk.ui.folder_scan.results_facts import ScanFacts
from leukodesk.ui.folder_scan.results_overview import Points
from leukodesk.ui.folder_scan.results_scatter import Area, Scatter
from leukodesk.ui.palette import colours_of
from leukodesk.ui.sentences import said
from leukodesk.ui.theme import em
from leukodesk.ui.view_data import Badge
from leukodesk.ui.wording import count_in_words


class ResultsCharts(QWidget):
    """Class histogram and scatter. What is chosen in them is asked of the fields of the list.

    Signals:
        changed(Filter): something else is asked.
        field_chosen(int): a file.
    """

    changed = Signal(object)
    field_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = Filter()
        self._facts: ScanFacts | None = None
        self.histogram, self.scatter = ClassHistogram(), Scatter()
        column = QVBoxLayout(self)
        column.setContentsMargins(em(self, 0.4), 0, 0, 0)
        column.addWidget(self.histogram)
        column.addWidget(self.scatter, 1)
        self.histogram.chosen.connect(self._choose_classes)
        self.scatter.area_chosen.connect(self._choose_area)
        self.scatter.field_chosen.connect(self.field_chosen)

    def set_facts(self, facts: ScanFacts) -> None:
        """Know the classes and the limit."""
        self._facts = facts
        self.histogram.set_classes(facts.setup.classes)
        self.scatter.set_facts(facts)

    def show_filter(self, wanted: Filter) -> None:
        """Mark what is asked, without a signal."""
        self._wanted = wanted
        self.histogram.show_chosen(wanted.labels)
        self._show_area()

    def show_counts(self, labels: Mapping[str, int]) -> None:
        """How many fields of each class there are."""
        self.histogram.show_counts(labels)

    def show_points(self, points: Points) -> None:
        """Draw these in the scatter."""
        self.scatter.show_points(points)
        self._show_area()

    def show_current(self, row: ScanRow | None) -> None:
        """Mark a field in the scatter."""
        known = self._facts is not None and row is not None and row.distance is not None
        times = self._facts.times_the_limit(row.distance) if known else None  # type: ignore[union-attr, arg-type]
        self.scatter.show_current(times, row.probability if row else None)

    def _choose_classes(self, labels: tuple[str, ...]) -> None:
        self.changed.emit(replace(self._wanted, labels=labels))

    def _choose_area(self, area: Area) -> None:
        if self._facts is None:
            return
        near, far = (None if end is None else self._facts.distance_of(end) for end in area.times)
        least, most = area.shares
        self.changed.emit(
            replace(
                self._wanted, least_probability=least, most_probability=most, least_distance=near, most_distance=far
            )
        )

    def _show_area(self) -> None:
        wanted, facts = self._wanted, self._facts
        if facts is None:
            return
        near, far = (
            None if end is None else facts.times_the_limit(end) for end in (wanted.least_distance, wanted.most_distance)
        )
        self.scatter.show_area(Area((wanted.least_probability, wanted.most_probability), (near, far)))


class ClassHistogram(QWidget):
    """One bar a class, to be chosen by click, or by Tab and space.

    Signals:
        chosen(tuple[str, ...]): keys of the classes that are chosen; none asks nothing.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bars: dict[str, ClassCount] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(QLabel(f"<b>{self.tr('Fields by class')}</b>"))
        self.setAccessibleName(self.tr("Fields by class"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_classes(self, classes: Sequence[ClassInfo]) -> None:
        """One bar for each of these."""
        for bar in self.bars.values():
            self._column.removeWidget(bar)
            bar.hide()
            bar.deleteLater()
        self.bars = {info.key: ClassCount(info) for info in classes}
        for bar in self.bars.values():
            bar.clicked.connect(self._clicked)
            self._column.addWidget(bar)

    def show_counts(self, labels: Mapping[str, int]) -> None:
        """How many there are of each."""
        most = max(labels.values(), default=0)
        for key, bar in self.bars.items():
            bar.show_count(labels.get(key, 0), most)

    def show_chosen(self, labels: Sequence[str]) -> None:
        """Mark what is asked, without a signal."""
        for key, bar in self.bars.items():
            bar.setChecked(key in labels)

    def _clicked(self) -> None:
        self.chosen.emit(tuple(key for key, bar in self.bars.items() if bar.isChecked()))


class ClassCount(QAbstractButton):
    """One class: badge, name, count and bar."""

    def __init__(self, info: ClassInfo) -> None:
        super().__init__()
        self._info, self._badge = info, Badge(info.letter, info.colour, info.shape)
        self._count, self._most = 0, 0
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_count(0, 0)

    def show_count(self, count: int, most: int) -> None:
        """How many; the longest bar stands for `most`."""
        self._count, self._most = count, most
        name = said(self._info.display_name)
        self.setAccessibleName(self.tr("{name}: {count} fields").format(name=name, count=count_in_words(count)))
        self.setToolTip(self.tr("{name}: {count} fields. Click to list only these.").format(name=name, count=count))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(em(self, 14), em(self, 2.3))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return chooses like space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, pad, side = colours_of(self.palette()), em(self, 0.3), em(self, 1.5)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = colours.accent if self.hasFocus() or self.isChecked() else None
        if frame or self.underMouse():
            painter.setPen(QColor(frame) if frame else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.surface))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), pad, pad)
        draw_badge(painter, QRectF(pad, (self.height() - side) / 2, side, side), self._badge, colours)
        room = QRectF(self.rect()).adjusted(3 * pad + side, 0.6 * pad, -1.5 * pad, -pad)
        font = self.font()
        font.setBold(self.isChecked())
        painter.setFont(font)
        painter.setPen(QColor(colours.text))
        top, count = Qt.AlignmentFlag.AlignTop, count_in_words(self._count)
        taken = painter.fontMetrics().horizontalAdvance(count) + pad
        name = painter.fontMetrics().elidedText(
            said(self._info.display_name), Qt.TextElideMode.ElideRight, int(room.width() - taken)
        )
        painter.drawText(room, top | Qt.AlignmentFlag.AlignLeft, name)
        painter.drawText(room, top | Qt.AlignmentFlag.AlignRight, count)
        room.setTop(room.bottom() - em(self, 0.45))
        share = self._count / self._most if self._most else 0.0
        draw_share_bar(painter, room, share, self._info.colour, colours.surface_raised, colours.muted)
        painter.end()
