"""The rows of a scan as Qt asks for them: an array of ids, and of a few of them what is in them."""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QIcon, QImage, QPalette

from leukodesk.core.verdict import Verdict
from leukodesk.store.scan_file import ScanReader
from leukodesk.store.scan_query import Sorting
from leukodesk.store.scan_rows import ScanRow
from leukodesk.ui.badge import badge_icon
from leukodesk.ui.folder_scan.results_columns import Column, ColumnSpec, column_specs
from leukodesk.ui.folder_scan.results_facts import ScanFacts, tr
from leukodesk.ui.folder_scan.results_source import ScanSource
from leukodesk.ui.icons import state_icon, tinted_pixmap
from leukodesk.ui.palette import colours_of
from leukodesk.ui.sentences import said
from leukodesk.ui.wording import SPACE
from leukodesk.ui.workers import Job

KEPT_ROWS = 4000
KEPT_PICTURES = 600
"""At 128 px, 64 KB each."""
ASKED_AT_ONCE = 96
"""Rows of one request to the reader: more than stand on a screen."""

ROW = Qt.ItemDataRole.UserRole + 1
"""Role of the `ScanRow` itself; None while it is on its way."""
PICTURE = Qt.ItemDataRole.UserRole + 2
"""Role of the picture, a QImage; None where there is none yet, or none at all."""

AnyIndex = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
V = TypeVar("V")


class FieldModel(QAbstractTableModel):
    """The fields of a list in its order. What is in a row comes when it is first looked at.

    Signals:
        rows_arrived: more is known of rows that are in sight.
    """

    rows_arrived = Signal()

    def __init__(self, source: ScanSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ids: NDArray[np.int64] = np.zeros(0, np.int64)
        self.facts: ScanFacts | None = None
        self.sorting = Sorting()
        self._source = source
        self._specs = column_specs()
        self._rows: _Kept[ScanRow] = _Kept(KEPT_ROWS)
        self._pictures: _Kept[QImage | None] = _Kept(KEPT_PICTURES)
        self._stale: set[int] = set()
        self._gone: set[int] = set()
        self._wanted: OrderedDict[int, None] = OrderedDict()
        self._fetch_soon = QTimer(self, singleShot=True, interval=0)
        self._fetch_soon.timeout.connect(self._fetch)
        self._icons: dict[tuple[str, bool], QIcon] = {}
        self._icon_px, self._palette = 16, QPalette()

    # --- what it holds ------------------------------------------------------------------------------------------------

    def set_ids(self, ids: NDArray[np.int64], sorting: Sorting) -> None:
        """Show these files in this order."""
        self.beginResetModel()
        self.ids, self.sorting = ids, sorting
        self._wanted.clear()
        self._gone.clear()
        self.endResetModel()

    def forget(self) -> None:
        """Read rows again when they are next looked at, and show what is known until then."""
        self._stale.update(self._rows.keys())
        self.redraw()

    def mark_seen(self, file_ids: NDArray[np.int64], seen: bool) -> None:
        """Show what has been written of these files."""
        for file_id in set(self._rows.keys()).intersection(file_ids.tolist()):
            self._rows.change(file_id, lambda row: replace(row, seen=seen))
        self.redraw()
        self.rows_arrived.emit()

    def row_at(self, position: int) -> ScanRow | None:
        """What is in a row, if it is known already; else it is asked for."""
        if not 0 <= position < len(self.ids):
            return None
        file_id = int(self.ids[position])
        row = self._rows.get(file_id)
        if (row is None or file_id in self._stale) and file_id not in self._gone:
            self._want(file_id)
        return row

    def row_of(self, file_id: int) -> ScanRow | None:
        """What is known of a file, on the list or not."""
        return self._rows.get(file_id)

    def position_of(self, file_id: int) -> int:
        """Where a file stands; -1 if it is not on the list."""
        found = np.flatnonzero(self.ids == file_id)
        return int(found[0]) if len(found) else -1

    def positions_of(self, file_ids: NDArray[np.int64]) -> NDArray[np.int64]:
        """Where files stand, sorted; those that are not on the list are left out."""
        if not len(file_ids) or not len(self.ids):
            return np.zeros(0, np.int64)
        return np.flatnonzero(np.isin(self.ids, file_ids))

    def restyle(self, palette: QPalette, icon_px: int) -> None:
        """Icons that follow the font and the palette."""
        self._palette, self._icon_px = palette, icon_px
        self._icons.clear()
        self.redraw()

    @property
    def fetching(self) -> bool:
        """Whether rows are on their way."""
        return bool(self._wanted) or self._source.is_asked("rows")

    # --- fetching -----------------------------------------------------------------------------------------------------

    def _want(self, file_id: int) -> None:
        self._wanted[file_id] = None
        self._wanted.move_to_end(file_id)
        while len(self._wanted) > ASKED_AT_ONCE:  # what has been scrolled past is of no interest
            self._wanted.popitem(last=False)
        if not self._source.is_asked("rows"):
            self._fetch_soon.start()

    def _fetch(self) -> None:
        wanted = list(self._wanted)
        self._wanted.clear()
        if not wanted or self._source.is_asked("rows"):
            self._wanted.update(dict.fromkeys(wanted))
            return
        without_picture = [file_id for file_id in wanted if file_id not in self._pictures or file_id in self._stale]

        def read(reader: ScanReader, _job: Job) -> tuple[list[ScanRow], dict[int, QImage]]:
            return reader.rows(wanted), pictures_of(reader.thumbnails(without_picture))

        def arrived(answer: tuple[list[ScanRow], dict[int, QImage]]) -> None:
            self._stale.difference_update(wanted)
            for row in answer[0]:
                self._rows.put(row.file_id, row)
            self._gone.update(set(wanted).difference(row.file_id for row in answer[0]))
            for file_id in without_picture:
                self._pictures.put(file_id, answer[1].get(file_id))
            self.redraw()
            self.rows_arrived.emit()

        self._source.ask(read, arrived, "rows", ended=self._go_on)

    def _go_on(self) -> None:
        if self._wanted:
            self._fetch_soon.start()

    def redraw(self) -> None:
        """Let the views draw again what is in sight; they ask for nothing else."""
        if len(self.ids):
            last = self.index(len(self.ids) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    # --- what Qt asks for ---------------------------------------------------------------------------------------------

    def rowCount(self, parent: AnyIndex = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: AnyIndex = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return section + 1 if role == Qt.ItemDataRole.DisplayRole else None
        spec = self._specs[Column(section)]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _with_margin(spec, spec.title)
            case Qt.ItemDataRole.ToolTipRole:
                return spec.tip if spec.order is None else tr("{tip}. Click to sort.").format(tip=spec.tip)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT if spec.is_number else _LEFT
            case _:
                return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self.facts is None:
            return None
        column, spec = Column(index.column()), self._specs[Column(index.column())]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if spec.is_number else _LEFT
        row = self.row_at(index.row())
        if row is None:
            return "…" if role == Qt.ItemDataRole.DisplayRole and column is Column.NAME else None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _with_margin(spec, spec.text(self.facts, row))
            case Qt.ItemDataRole.DecorationRole:
                return self._icon(column, row)
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(column, row)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(column, row)
            case _:
                return self._own(role, row)

    def _own(self, role: int, row: ScanRow) -> Any:
        if role == ROW:
            return row
        return self._pictures.get(row.file_id) if role == PICTURE else None

    def _tip(self, column: Column, row: ScanRow) -> str:
        assert self.facts is not None  # noqa: S101 (asked before)
        if column is Column.CHECK and row.verdict is not Verdict.FAILED:
            return "\n".join(self.facts.check_name(key) for key in row.failed_checks)
        return "\n".join((self.facts.name_of(row), *map(said, row.reasons)))

    def _spoken(self, column: Column, row: ScanRow) -> str:
        """A cell with its column's title; in the first of a row, all of it."""
        assert self.facts is not None  # noqa: S101
        spec = self._specs[column]
        if column is not Column.PICTURE:
            return f"{spec.title}: {spec.text(self.facts, row) or '–'}"
        texts = ((one.title, one.text(self.facts, row)) for one in self._specs.values())
        return ", ".join(f"{title}: {text}" for title, text in texts if text)

    def _icon(self, column: Column, row: ScanRow) -> QIcon | None:
        if column is Column.VERDICT:
            return self._made(row.verdict.value, False)
        if column is Column.CLASS and row.label:
            return self._made(f"class {row.label}", row.verdict is Verdict.UNCERTAIN)
        return self._made("seen", False) if column is Column.SEEN and row.seen else None

    def _made(self, name: str, tentative: bool) -> QIcon | None:
        key = (name, tentative)
        if key not in self._icons:
            self._icons[key] = self._make(name, tentative)
        return self._icons[key]

    def _make(self, name: str, tentative: bool) -> QIcon:
        colours = colours_of(self._palette)
        if name.startswith("class "):
            badge = self.facts.badge(name.removeprefix("class ")) if self.facts else None
            return badge_icon(badge, self._icon_px, colours, tentative) if badge else QIcon()
        if name != "seen":
            return state_icon(name, self._palette, self._icon_px)
        icon = QIcon()
        highlighted = self._palette.color(QPalette.ColorRole.HighlightedText).name()
        for mode, colour in ((QIcon.Mode.Normal, colours.muted), (QIcon.Mode.Selected, highlighted)):
            icon.addPixmap(tinted_pixmap("seen", QColor(colour).name(), self._icon_px, 2.0), mode)
        return icon


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _with_margin(spec: ColumnSpec, text: str) -> str:
    """What stands at the right keeps its distance from what stands at the left of the next column."""
    return text + 2 * SPACE if spec.is_number else text


def pictures_of(thumbnails: Mapping[int, bytes]) -> dict[int, QImage]:
    """JPEG files decoded, as they are drawn fastest. Those that cannot be are left out."""
    decoded = {file_id: QImage.fromData(content) for file_id, content in thumbnails.items()}
    return {
        file_id: image.convertToFormat(QImage.Format.Format_RGB32)
        for file_id, image in decoded.items()
        if not image.isNull()
    }


class _Kept(Generic[V]):
    """The things that were used last, by file."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._things: OrderedDict[int, V] = OrderedDict()

    def keys(self) -> tuple[int, ...]:
        return tuple(self._things)

    def __contains__(self, file_id: object) -> bool:
        return file_id in self._things

    def get(self, file_id: int) -> V | None:
        if file_id in self._things:
            self._things.move_to_end(file_id)
        return self._things.get(file_id)

    def change(self, file_id: int, change: Callable[[V], V]) -> None:
        """Put another one in its place."""
        self._things[file_id] = change(self._things[file_id])

    def put(self, file_id: int, thing: V) -> None:
        self._things[file_id] = thing
        self._things.move_to_end(file_id)
        while len(self._things) > self._most:
            self._things.popitem(last=False)
