"""The list of results as a table: a picture and a row for every field; and what the gallery shares with it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from leukodesk.store.scan_query import Sorting
from leukodesk.ui.folder_scan.results_columns import OF_A_MODEL, WIDE_CHECK_EM, Column, column_specs
from leukodesk.ui.folder_scan.results_model import PICTURE, FieldModel
from leukodesk.ui.theme import em

ROW_EM = 3.6
ICON_EM = 1.6
OPEN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
SEEN_KEYS = (Qt.Key.Key_M, Qt.Key.Key_Space)


class ResultsTable(QTableView):
    """Shows the fields of a model.

    Signals:
        sort_wanted(Order): a header was clicked.
        open_wanted(int): the field in a row is to be opened.
        seen_wanted: the selected fields are to be marked as seen, or no longer.
    """

    sort_wanted = Signal(object)
    open_wanted = Signal(int)
    seen_wanted = Signal()

    def __init__(self, model: FieldModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._specs = column_specs()
        self._fitting, self._name_is_fitted = False, True
        self._keys = ListKeys(self.open_wanted.emit, self.seen_wanted.emit)
        self.setModel(model)
        self.setAccessibleName(self.tr("Fields of the scan"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setItemDelegateForColumn(Column.PICTURE, PictureDelegate(self))
        self.setItemDelegateForColumn(Column.NAME, PathDelegate(self))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        # Not the table's: to draw itself, the header would ask for every row of a column whether it is selected.
        header.setSelectionModel(QItemSelectionModel(model, self))
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.sectionClicked.connect(self._clicked)
        self.doubleClicked.connect(lambda index: self.open_wanted.emit(index.row()))
        header.sectionResized.connect(self._resized)
        self._restyle()
        for column, spec in self._specs.items():
            self.setColumnWidth(column, em(self, spec.width_em))

    def show_what_a_model_says(self, shown: bool) -> None:
        """Leave its columns out where no model has seen any field of the list: what was wrong has their room then."""
        if shown == self.isColumnHidden(OF_A_MODEL[0]):
            for column in OF_A_MODEL:
                self.setColumnHidden(column, not shown)
            width_em = self._specs[Column.CHECK].width_em if shown else WIDE_CHECK_EM
            self.setColumnWidth(Column.CHECK, em(self, width_em))
            self._fit_name()

    def show_sorting(self, sorting: Sorting) -> None:
        """Put the arrow over the column by which the rows are sorted; none for the worklist."""
        header = self.horizontalHeader()
        column = next((column for column, spec in self._specs.items() if spec.order is sorting.order), -1)
        falls = column >= 0 and self._specs[Column(column)].is_number != sorting.reverse
        header.setSortIndicator(column, Qt.SortOrder.DescendingOrder if falls else Qt.SortOrder.AscendingOrder)

    def row_height(self) -> int:
        return self.verticalHeader().defaultSectionSize()

    def top(self) -> tuple[int, int]:
        """The first row in sight, and how far above the edge it begins, in pixels."""
        position = max(self.rowAt(0), 0)
        return position, self.rowViewportPosition(position)

    def offset_of(self, position: int) -> int:
        """Where a row begins, in pixels below the upper edge."""
        return self.rowViewportPosition(position)

    def scroll_so(self, position: int, offset_px: int) -> None:
        """Scroll so that a row begins so many pixels below the upper edge."""
        self.updateGeometries()
        self.verticalScrollBar().setValue(position * self.row_height() - offset_px)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_name()

    def _fit_name(self) -> None:
        """The name has the room that is left, until the user has given it another."""
        if not self._name_is_fitted:
            return
        others = sum(self.columnWidth(column) for column in self._specs if column is not Column.NAME)  # 0 if hidden
        least = em(self, self._specs[Column.NAME].width_em)
        self._fitting = True
        self.setColumnWidth(Column.NAME, max(least, self.viewport().width() - others))
        self._fitting = False

    def _resized(self, section: int, _before: int, _now: int) -> None:
        if not self._fitting and self.isVisible():
            self._name_is_fitted = self._name_is_fitted and section != Column.NAME

    def keyboardSearch(self, _search: str) -> None:
        """Not by typing, which would have to read every row: the name can be searched for in the filters."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._keys.take(event, self.currentIndex()):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._restyle()

    def sizeHint(self) -> QSize:
        return QSize(em(self, 50), em(self, 20))

    def minimumSizeHint(self) -> QSize:
        return QSize(em(self, 18), em(self, 6))

    def _restyle(self) -> None:
        self.verticalHeader().setDefaultSectionSize(em(self, ROW_EM))
        self.setIconSize(QSize(em(self, ICON_EM), em(self, ICON_EM)))

    def _clicked(self, section: int) -> None:
        order = self._specs[Column(section)].order
        if order is not None:
            self.sort_wanted.emit(order)


class ListKeys:
    """The same in table and gallery: Return opens the current field; M or space marks the selected ones, or no longer.

    Args:
        open_field: called with the row.
        mark_seen: called.
    """

    def __init__(self, open_field: Callable[[int], None], mark_seen: Callable[[], None]) -> None:
        self._open_field, self._mark_seen = open_field, mark_seen

    def take(self, event: QKeyEvent, current: QModelIndex) -> bool:
        """Do what a key is for; False if it is none of these."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.key() in OPEN_KEYS and current.isValid():
            self._open_field(current.row())
            return True
        if event.key() in SEEN_KEYS:
            self._mark_seen()
            return True
        return False


class PictureDelegate(QStyledItemDelegate):
    """A picture as large as fits."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        picture = index.data(PICTURE)
        if isinstance(picture, QImage):
            draw_picture(painter, option.rect.adjusted(2, 2, -2, -2), picture)


class PathDelegate(QStyledItemDelegate):
    """A path of which the ends are shown where there is no room for all of it."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideMiddle


def draw_picture(painter: QPainter, room: QRect, picture: QImage) -> QRect:
    """Draw a picture in the middle of a room, no larger than it is; returns where it has come to lie."""
    size = picture.size()
    if size.width() > room.width() or size.height() > room.height():
        size = size.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRect(0, 0, size.width(), size.height())
    place.moveCenter(room.center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(place, picture)
    painter.restore()
    return place
