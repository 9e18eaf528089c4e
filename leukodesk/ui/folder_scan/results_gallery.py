"""The list of results as pictures side by side. Qt's own icon view lays out every item; this one only what is seen."""

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QIcon, QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from leukodesk.core.verdict import Verdict
from leukodesk.store.scan_rows import THUMBNAIL_PX, ScanRow
from leukodesk.ui.folder_scan.results_columns import Column
from leukodesk.ui.folder_scan.results_facts import share_in_words
from leukodesk.ui.folder_scan.results_model import PICTURE, ROW, FieldModel
from leukodesk.ui.folder_scan.results_table import ListKeys, draw_picture
from leukodesk.ui.palette import colours_of
from leukodesk.ui.theme import em

AnyIndex = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
LINES = {Verdict.UNCERTAIN: Qt.PenStyle.DashLine, Verdict.FAILED: Qt.PenStyle.DotLine}
"""Of the frame, so that a verdict is not told by colour alone."""
Move = QAbstractItemView.CursorAction
Hint = QAbstractItemView.ScrollHint


class ResultsGallery(QAbstractItemView):
    """Shows the fields of a model as a grid, as wide as there is room.

    Signals:
        open_wanted(int): the field in a row is to be opened.
        seen_wanted: the selected fields are to be marked as seen, or no longer.
    """

    open_wanted = Signal(int)
    seen_wanted = Signal()

    def __init__(self, model: FieldModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = ListKeys(self.open_wanted.emit, self.seen_wanted.emit)
        self.setModel(model)
        self.setAccessibleName(self.tr("Gallery of the fields of the scan"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.doubleClicked.connect(lambda index: self.open_wanted.emit(index.row()))

    # --- where things are ---------------------------------------------------------------------------------------------

    def cell(self) -> QSize:
        """Of one field, with its two lines of text."""
        return QSize(THUMBNAIL_PX + em(self, 1.2), THUMBNAIL_PX + em(self, 3.6))

    def per_line(self) -> int:
        """How many stand side by side."""
        return max(1, self.viewport().width() // self.cell().width())

    def row_height(self) -> int:
        return self.cell().height()

    def _count(self) -> int:
        return self.model().rowCount()

    def _place(self, position: int) -> QRect:
        """Of a field on the viewport."""
        cell, per_line = self.cell(), self.per_line()
        x, y = position % per_line * cell.width(), position // per_line * cell.height()
        return QRect(QPoint(x, y - self.verticalOffset()), cell)

    def visualRect(self, index: AnyIndex) -> QRect:
        return self._place(index.row()) if index.isValid() else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        cell, per_line = self.cell(), self.per_line()
        column, line = point.x() // cell.width(), (point.y() + self.verticalOffset()) // cell.height()
        position = line * per_line + column
        there = 0 <= column < per_line and 0 <= position < self._count()
        return self.model().index(position, 0) if there else QModelIndex()

    def scrollTo(self, index: AnyIndex, hint: Hint = Hint.EnsureVisible) -> None:
        place, bar, height = self.visualRect(index), self.verticalScrollBar(), self.viewport().height()
        if hint is Hint.PositionAtCenter:
            bar.setValue(bar.value() + place.center().y() - height // 2)
        elif place.top() < 0 or hint is Hint.PositionAtTop:
            bar.setValue(bar.value() + place.top())
        elif place.bottom() > height:
            bar.setValue(bar.value() + place.bottom() - height)

    def top(self) -> tuple[int, int]:
        """The first field in sight, and where its line begins, in pixels below the upper edge."""
        position = self.verticalOffset() // self.cell().height() * self.per_line()
        return position, self._place(position).top()

    def offset_of(self, position: int) -> int:
        """Where a field's line begins, in pixels below the upper edge."""
        return self._place(position).top()

    def scroll_so(self, position: int, offset_px: int) -> None:
        """Scroll so that a field's line begins so many pixels below the upper edge."""
        self.updateGeometries()
        self.verticalScrollBar().setValue(position // self.per_line() * self.cell().height() - offset_px)

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def isIndexHidden(self, _index: AnyIndex) -> bool:
        return False

    def updateGeometries(self) -> None:
        bar, cell = self.verticalScrollBar(), self.cell()
        lines = -(-self._count() // self.per_line())
        bar.setRange(0, max(0, lines * cell.height() - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(cell.height() // 2)
        super().updateGeometries()

    # --- keyboard and selection ---------------------------------------------------------------------------------------

    def moveCursor(self, action: Move, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        count, per_line = self._count(), self.per_line()
        page = max(1, self.viewport().height() // self.cell().height()) * per_line
        current = self.currentIndex().row()
        by = {
            Move.MoveLeft: -1, Move.MovePrevious: -1, Move.MoveRight: 1, Move.MoveNext: 1, Move.MoveUp: -per_line,
            Move.MoveDown: per_line, Move.MovePageUp: -page, Move.MovePageDown: page, Move.MoveHome: -count,
            Move.MoveEnd: count,
        }[action]  # fmt: skip
        if not count:
            return QModelIndex()
        return self.model().index(min(max(current + by, 0), count - 1) if current >= 0 else 0, 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """What a rectangle of the viewport touches."""
        cell, per_line, count = self.cell(), self.per_line(), self._count()
        rect = rect.normalized().translated(0, self.verticalOffset())
        first, last = max(rect.left() // cell.width(), 0), min(rect.right() // cell.width(), per_line - 1)
        lines = range(max(rect.top() // cell.height(), 0), min(rect.bottom() // cell.height(), count // per_line) + 1)
        chosen, model = QItemSelection(), self.model()
        for line in lines if first <= last else ():
            begin, end = line * per_line + first, min(line * per_line + last, count - 1)
            if begin <= end:
                chosen.select(model.index(begin, 0), model.index(end, 0))
        self.selectionModel().select(chosen, command | QItemSelectionModel.SelectionFlag.Rows)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        return QRegion(self.viewport().rect()) if not selection.isEmpty() else QRegion()

    def keyboardSearch(self, _search: str) -> None:
        """Not by typing, which would have to read every row: the name can be searched for in the filters."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._keys.take(event, self.currentIndex()):
            super().keyPressEvent(event)

    # --- painting -----------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        position, offset = self.top()
        super().resizeEvent(event)
        self.scroll_so(position, offset)

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometries()

    def sizeHint(self) -> QSize:
        return QSize(em(self, 50), em(self, 20))

    def minimumSizeHint(self) -> QSize:
        return self.cell()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        cell, per_line = self.cell(), self.per_line()
        first_line = (event.rect().top() + self.verticalOffset()) // cell.height()
        last_line = (event.rect().bottom() + self.verticalOffset()) // cell.height()
        for position in range(first_line * per_line, min((last_line + 1) * per_line, self._count())):
            self._paint_field(painter, position)
        painter.end()

    def _paint_field(self, painter: QPainter, position: int) -> None:
        model, room = self.model(), self._place(position).adjusted(2, 2, -2, -2)
        index = model.index(position, 0)
        selected, palette = self.selectionModel().isSelected(index), self.palette()
        if selected:
            painter.fillRect(room, palette.highlight())
        row, picture = index.data(ROW), index.data(PICTURE)
        box = QRect(room.left(), room.top(), room.width(), THUMBNAIL_PX + em(self, 0.6))
        if isinstance(picture, QImage):
            draw_picture(painter, box.adjusted(4, 4, -4, -4), picture)
        if isinstance(row, ScanRow):
            self._paint_verdict(painter, index, row, box)
            painter.setPen(palette.highlightedText().color() if selected else palette.text().color())
            self._paint_lines(painter, row, room.adjusted(em(self, 0.2), box.height(), -em(self, 0.2), 0), index)
        if position == self.currentIndex().row() and self.hasFocus():
            pen = QPen(palette.text().color(), 1, Qt.PenStyle.DotLine)
            painter.setPen(pen)
            painter.drawRect(room.adjusted(0, 0, -1, -1))

    def _paint_verdict(self, painter: QPainter, index: QModelIndex, row: ScanRow, box: QRect) -> None:
        """A frame in the verdict's colour and line, its icon and the class's badge in the upper corners."""
        tone = colours_of(self.palette()).tone(row.verdict.value)
        painter.setPen(QPen(QColor(tone.text), 3, LINES.get(row.verdict, Qt.PenStyle.SolidLine)))
        painter.drawRect(box.adjusted(2, 2, -3, -3))
        side = em(self, 1.5)
        left = QRect(box.left() + 5, box.top() + 5, side, side)
        right = QRect(box.right() - side - 4, box.top() + 5, side, side)
        lower = QRect(right.left(), box.bottom() - side - 4, side, side)
        for column, place in ((Column.VERDICT, left), (Column.CLASS, right), (Column.SEEN, lower)):
            icon = index.siblingAtColumn(column).data(Qt.ItemDataRole.DecorationRole)
            if isinstance(icon, QIcon) and not icon.isNull():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(tone.surface))
                painter.drawEllipse(place.adjusted(-2, -2, 2, 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                icon.paint(painter, place)

    def _paint_lines(self, painter: QPainter, row: ScanRow, room: QRect, index: QModelIndex) -> None:
        metrics, align = self.fontMetrics(), Qt.AlignmentFlag
        label = (
            index.siblingAtColumn(Column.CLASS).data() if row.label else index.siblingAtColumn(Column.VERDICT).data()
        )
        share = share_in_words(row.probability) if row.probability is not None else ""
        taken = metrics.horizontalAdvance(share) + em(self, 0.3) if share else 0
        text = metrics.elidedText(label, Qt.TextElideMode.ElideRight, room.width() - taken)
        name = metrics.elidedText(index.siblingAtColumn(Column.NAME).data(), Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, align.AlignTop | align.AlignLeft, text)
        painter.drawText(room, align.AlignTop | align.AlignRight, share)
        painter.drawText(room.adjusted(0, metrics.height(), 0, 0), align.AlignTop | align.AlignLeft, name)
