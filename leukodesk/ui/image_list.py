"""The images that are open: file name, verdict and class of each; quick with thousands of them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractItemView, QListView, QVBoxLayout, QWidget

from leukodesk.ui.icons import state_icon
from leukodesk.ui.theme import em
from leukodesk.ui.two_line_rows import SECOND_LINE, SHORT_SECOND_LINE, TwoLineDelegate
from leukodesk.ui.view_data import ImageRow

ICON_EM = 1.3
STATES = ("waiting", "analysing", "accepted", "uncertain", "rejected", "failed")
AnyIndex = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()


class ImageList(QWidget):
    """One row an image. Arrow keys and mouse choose the current one.

    Signals:
        current_changed(int): index of the row the user went to.
        clicked: a row has been clicked, which may be the current one.
    """

    current_changed = Signal(int)
    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ImageModel(self)
        self._view = QListView()
        self._view.setModel(self._model)
        self._arrange()
        self._restyle()
        self._quiet = False
        self._view.selectionModel().currentChanged.connect(self._moved)
        self._view.clicked.connect(lambda _index: self.clicked.emit())

    def set_items(self, rows: Sequence[ImageRow]) -> None:
        """Show these images instead of those before; none is current yet."""
        self._model.set_rows(rows)

    def update_item(self, index: int, row: ImageRow) -> None:
        """Show that something changed about one image."""
        self._model.set_row(index, row)

    def set_current(self, index: int) -> None:
        """Go to a row without a signal; -1 for none."""
        self._quiet = True
        self._view.setCurrentIndex(self._model.index(index))
        self._quiet = False

    def current_index(self) -> int:
        """Of the current row; -1 for none."""
        return self._view.currentIndex().row()

    def sizeHint(self) -> QSize:
        return QSize(em(self, 16), em(self, 20))

    def minimumSizeHint(self) -> QSize:
        return QSize(em(self, 9), em(self, 6))

    def _moved(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and not self._quiet:
            self.current_changed.emit(current.row())

    def _arrange(self) -> None:
        view = self._view
        view.setAccessibleName(self.tr("Open images"))
        view.setItemDelegate(TwoLineDelegate(view))
        view.setUniformItemSizes(True)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(view)
        self.setFocusProxy(view)

    def _restyle(self) -> None:
        """Icons that follow the font and the palette."""
        self._model.set_icons({state: state_icon(state, self.palette(), em(self, ICON_EM)) for state in STATES})

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._restyle()


class ImageModel(QAbstractListModel):
    """The rows as Qt asks for them: only those in sight."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ImageRow] = []
        self._icons: dict[str, QIcon] = {}

    def set_rows(self, rows: Sequence[ImageRow]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def set_row(self, index: int, row: ImageRow) -> None:
        self._rows[index] = row
        self.dataChanged.emit(self.index(index), self.index(index))

    def set_icons(self, icons: dict[str, QIcon]) -> None:
        """An icon for every state."""
        self._icons = icons
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def rowCount(self, parent: AnyIndex = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.name
            case Qt.ItemDataRole.DecorationRole:
                return self._icons[row.state]
            case Qt.ItemDataRole.ToolTipRole:
                return row.path or row.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{row.name}: {self._said_of(row)}"
            case _:
                return {SECOND_LINE: self._said_of(row), SHORT_SECOND_LINE: row.label}.get(
                    role
                )  # the icon says the rest

    def _said_of(self, row: ImageRow) -> str:
        word = self._word(row.state)
        return f"{word} · {row.label}" if row.label else word

    def _word(self, state: str) -> str:
        return {
            "waiting": self.tr("Waiting"),
            "analysing": self.tr("Analysing…"),
            "accepted": self.tr("Accepted"),
            "uncertain": self.tr("Uncertain"),
            "rejected": self.tr("Rejected"),
            "failed": self.tr("Failed"),
        }[state]
