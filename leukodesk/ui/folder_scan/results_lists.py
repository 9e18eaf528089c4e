"""Table and gallery over one model and one selection, which both outlive every new order of the rows."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QItemSelectionRange, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from leukodesk.store.scan_query import Sorting
from leukodesk.ui.folder_scan.results_columns import Column
from leukodesk.ui.folder_scan.results_gallery import ResultsGallery
from leukodesk.ui.folder_scan.results_model import FieldModel
from leukodesk.ui.folder_scan.results_table import ICON_EM, ResultsTable
from leukodesk.ui.theme import em

MOST_RUNS = 5000
"""Of selected rows that stand together; a selection in more pieces is given up when the order changes."""
Select = QItemSelectionModel.SelectionFlag


@dataclass(frozen=True)
class _Place:
    """What the user sees and has chosen, by files and not by rows.

    Attributes:
        selected: ids; everything: whether all were.
        current: id, or None; row: of it.
        anchor: id of the file that is to stay where it is on the screen, `offset_px` below the upper edge; None at the
            very top, which stays at the top.
        scrolled_px: how far it was scrolled.
    """

    selected: NDArray[np.int64] = field(repr=False)
    everything: bool
    current: int | None
    row: int
    anchor: int | None
    offset_px: int
    scrolled_px: int


class ResultsLists(QStackedWidget):
    """The fields of a list, as a table or as a gallery.

    Signals:
        selection_changed: other fields are selected; current_changed: another is current.
    """

    selection_changed = Signal()
    current_changed = Signal()

    def __init__(self, model: FieldModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.table, self.gallery = ResultsTable(model), ResultsGallery(model)
        self.gallery.setSelectionModel(self.table.selectionModel())
        self.addWidget(self.table)
        self.addWidget(self.gallery)
        self.chosen = self.table.selectionModel()
        self.chosen.selectionChanged.connect(lambda *_: self.selection_changed.emit())
        self.chosen.currentChanged.connect(lambda *_: self.current_changed.emit())
        self._restyle()

    @property
    def view(self) -> ResultsTable | ResultsGallery:
        """The one that is seen."""
        return self.gallery if self.currentWidget() is self.gallery else self.table

    def show_gallery(self, shown: bool) -> None:
        """Pictures side by side instead of rows; the current field is in sight there as well."""
        had_focus = self.view.hasFocus()
        self.setCurrentWidget(self.gallery if shown else self.table)
        if self.chosen.currentIndex().isValid():
            self.view.updateGeometries()
            self.view.scrollTo(self.chosen.currentIndex())
        if had_focus:
            self.view.setFocus()

    # --- what is chosen -----------------------------------------------------------------------------------------------

    @property
    def current_row(self) -> int:
        """-1 for none."""
        return self.chosen.currentIndex().row()

    @property
    def current_id(self) -> int | None:
        row = self.current_row
        return int(self.model.ids[row]) if 0 <= row < len(self.model.ids) else None

    @property
    def selected_count(self) -> int:
        return sum(end - begin for begin, end in self._runs())

    def selected_ids(self) -> NDArray[np.int64]:
        """Of the selected fields, in the order of the list."""
        pieces = [self.model.ids[begin:end] for begin, end in sorted(self._runs())]
        return np.concatenate(pieces) if pieces else np.zeros(0, np.int64)

    def _runs(self) -> list[tuple[int, int]]:
        """First and past the last of the rows that are selected together."""
        selection = self.chosen.selection()
        found = (selection.at(place) for place in range(selection.count()))
        return [(each.top(), each.bottom() + 1) for each in found]

    def go_to(self, row: int) -> None:
        """Make a row the current one, the only selected one, and bring it into sight."""
        index = self.model.index(row, Column.NAME)
        self.chosen.setCurrentIndex(index, Select.ClearAndSelect | Select.Rows)
        self.view.scrollTo(index)

    def go_to_file(self, file_id: int) -> None:
        """The same by its id, if it is on the list."""
        row = self.model.position_of(file_id)
        if row >= 0:
            self.go_to(row)

    # --- another order ------------------------------------------------------------------------------------------------

    def show_ids(self, ids: NDArray[np.int64], sorting: Sorting, to_top: bool) -> None:
        """Show these files. What is selected, current and in sight stays so, as far as it is on the list.

        Args:
            to_top: begin at the top, unless a field is current: the list was sorted or filtered anew.
        """
        place = self._place(to_top)
        self.model.set_ids(ids, sorting)
        self.table.show_sorting(sorting)
        self._restore(place)
        self.selection_changed.emit()
        self.current_changed.emit()

    def _place(self, to_top: bool) -> _Place:
        view, row, selected = self.view, self.current_row, self.selected_ids()
        height, scrolled_px = view.viewport().height(), view.verticalScrollBar().value()
        anchor_row, offset_px = -1, 0
        if row >= 0 and (to_top or -view.row_height() < view.offset_of(row) < height):
            anchor_row, offset_px = row, min(max(view.offset_of(row), 0), max(height - view.row_height(), 0))
        elif scrolled_px > 0 and not to_top:
            anchor_row, offset_px = view.top()
        ids = self.model.ids
        anchor = int(ids[anchor_row]) if 0 <= anchor_row < len(ids) else None
        everything = 0 < len(ids) == len(selected)
        return _Place(selected, everything, self.current_id, row, anchor, offset_px, 0 if to_top else scrolled_px)

    def _restore(self, place: _Place) -> None:
        count = len(self.model.ids)
        if not count:
            return
        last, current = len(Column) - 1, -1
        rows = np.arange(count) if place.everything else self.model.positions_of(place.selected)
        breaks = np.flatnonzero(np.diff(rows) > 1) + 1
        selection = QItemSelection()
        if len(rows) and len(breaks) < MOST_RUNS:
            for run in np.split(rows, breaks):
                begin, end = self.model.index(int(run[0]), 0), self.model.index(int(run[-1]), last)
                selection.append(QItemSelectionRange(begin, end))
        if place.current is not None:
            current = self.model.position_of(place.current)
            if current < 0:  # the one that stands there now is next
                current = min(place.row, count - 1)
        self.chosen.select(selection, Select.ClearAndSelect)
        if current >= 0:
            index = self.model.index(current, Column.NAME)
            alone = Select.Select | Select.Rows if selection.isEmpty() and len(place.selected) else Select.NoUpdate
            self.chosen.setCurrentIndex(index, alone)
        anchor = -1 if place.anchor is None else self.model.position_of(place.anchor)
        if anchor >= 0:
            self.view.scroll_so(anchor, place.offset_px)
        else:
            self.view.scroll_so(0, -place.scrolled_px)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._restyle()

    def _restyle(self) -> None:
        self.model.restyle(self.palette(), em(self, ICON_EM))
