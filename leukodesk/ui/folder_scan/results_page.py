"""The results of a scan: its lists, what is asked of their fields, table or gallery, charts, and the ways out."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QLabel,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from leukodesk.core.errors import LeukoDeskError
from leukodesk.store.scan_file import ScanReader
from leukodesk.store.scan_query import EVERYTHING, Filter, Order, Sorting
from leukodesk.store.scan_rows import Rank, ScanRow
from leukodesk.ui.folder_scan.results_charts import ResultsCharts
from leukodesk.ui.folder_scan.results_columns import Column, sorted_in_words
from leukodesk.ui.folder_scan.results_exports import ExportKind, Exports, ExportStrip, Meant
from leukodesk.ui.folder_scan.results_facts import ScanFacts
from leukodesk.ui.folder_scan.results_filter_bar import ChipRow, FilterBar
from leukodesk.ui.folder_scan.results_filters import Part, chips, cleared, part_for, parts
from leukodesk.ui.folder_scan.results_lists import ResultsLists
from leukodesk.ui.folder_scan.results_model import FieldModel
from leukodesk.ui.folder_scan.results_overview import Counts, NameSearch, Points, read_counts, read_points
from leukodesk.ui.folder_scan.results_parts import PartButtons
from leukodesk.ui.folder_scan.results_source import WRITING, ScanSource, close_together, read_facts, with_check_names
from leukodesk.ui.folder_scan.results_tools import ResultsTools
from leukodesk.ui.palette import colours_of
from leukodesk.ui.remarks import Remark
from leukodesk.ui.scrolling import scrolling
from leukodesk.ui.texts import set_text_colour
from leukodesk.ui.theme import em
from leukodesk.ui.wording import count_in_words
from leukodesk.ui.workers import Job

FIRST_PAGE = 200
"""Rows that are shown before all of a list are sorted."""
LOOK_AFTER_MS = 1000
"""Between two looks whether the scan has written; more where looking takes long."""
CHARTS_SHARE = 0.23
"""Of the width, until the user gives them another."""


class ResultsPage(QWidget):
    """Shows one scan file, also while a scan is writing it.

    Args:
        path: of the scan file.

    Attributes:
        source: reads what is quick: rows, pictures, the first page.
        counting: reads what takes its time: whole lists, counts, points. Meanwhile the list can be scrolled.
        marking: writes which fields have been seen, which a slow disk makes wait.

    Signals:
        open_wanted(int): the field in this row of the list is to be opened in the viewer.
        listed: the list is another, or in another order; current_changed: another field is current, or more is known.
        noticed(sentence, details): the technician should be told.
        refused(LeukoDeskError): the file cannot be opened.
    """

    open_wanted = Signal(int)
    listed = Signal()
    current_changed = Signal()
    noticed = Signal(str, str)
    refused = Signal(object)

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self.facts: ScanFacts | None = None
        self.part, self.wanted, self.sorting = parts()[0], EVERYTHING, Sorting()
        self.counts: Counts | None = None
        self.source, self.counting, self.marking = (ScanSource(path, self) for _ in range(3))
        for source in (self.source, self.counting, self.marking):
            source.refused.connect(self._refused)
        self.exports = Exports(path, self)
        self.exports.noticed.connect(self.noticed)
        self._look = QTimer(self, singleShot=True, interval=LOOK_AFTER_MS)
        self._look.timeout.connect(self._look_for_changes)
        self._sorting_rows, self._refusing, self._parted = False, False, False
        self._compose()
        self._connect()
        self._restyle()
        self.source.ask(read_facts, self._opened, "facts")

    # --- reading ------------------------------------------------------------------------------------------------------

    def _opened(self, facts: ScanFacts) -> None:
        self.facts = self.model.facts = facts
        self.filters.set_facts(facts)
        self.charts.set_facts(facts)
        self.lists.table.setColumnHidden(Column.CELLS, not facts.setup.white_cells)
        wanted, sorting = self._asked(), self.sorting
        self.source.ask(
            lambda reader, _job: reader.file_ids(wanted, sorting, FIRST_PAGE),
            lambda ids: None if len(self.model.ids) else self._show_ids(ids, sorting, to_top=True),  # all may be there
            "first page",
        )
        self.refresh(to_top=True)
        self._look.start()

    def _know_checks(self, facts: ScanFacts) -> None:
        self.facts = self.model.facts = facts
        self.filters.set_facts(facts)
        self.model.redraw()
        self.chip_row.show_chips(chips(self.wanted, facts))

    def refresh(self, *, to_top: bool = False, only_order: bool = False) -> None:
        """Read the list, and its counts and points unless only its order is another.

        What is selected stays so, and what is in sight, unless the list is wanted from its top.
        """
        if self.facts is None:
            return
        wanted, sorting, facts, part, asked = self._asked(), self.sorting, self.facts, self.part, self.wanted
        search = NameSearch()
        self._sorting_rows = True
        self._show_line()
        only_order = only_order and not any(map(self.counting.is_asked, ("counts", "points")))
        self.counting.begin_anew()

        def read(reader: ScanReader, _job: Job) -> NDArray[np.int64]:
            return reader.file_ids(search.narrow(reader, wanted), sorting)

        def arrived(ids: NDArray[np.int64]) -> None:
            if self._refusing and self.isVisible():
                self._look.start()
            self._sorting_rows, self._refusing = False, False
            self.model.forget()
            self._show_ids(ids, sorting, to_top)

        self.counting.ask(read, arrived, "ids")
        if not facts.checks:
            self.counting.ask(lambda _reader, _job: with_check_names(facts), self._know_checks, "checks")
        if only_order:
            return
        self._ask_counts(lambda reader, job: read_counts(reader, job, search.narrow(reader, asked), part))
        if self.charts_area.isVisibleTo(self):
            self._ask_points(lambda reader, job: read_points(reader, job, facts, search.narrow(reader, asked), part))

    def _ask_counts(self, work: Callable[[ScanReader, Job], Counts]) -> None:
        self.counting.ask(work, self._show_counts, "counts")

    def _ask_points(self, work: Callable[[ScanReader, Job], Points]) -> None:
        self.counting.ask(work, self.charts.show_points, "points")

    def _look_for_changes(self) -> None:
        """Whether the scan has written since; the next look is the later the longer reading takes."""
        if self.counting.runner.busy:
            self._look.start(LOOK_AFTER_MS)
            return
        began = time.monotonic()

        def looked(changed: bool) -> None:
            if changed:
                self.refresh()

        def later() -> None:
            if self.isVisible() and not self._refusing:  # or the same would be said again every second
                self._look.start(LOOK_AFTER_MS + round(3000 * (time.monotonic() - began)))

        self.source.ask(lambda reader, _job: reader.changed(), looked, "look", ended=later)

    def _asked(self) -> Filter:
        return replace(self.wanted, ranks=self.part.ranks)

    # --- showing ------------------------------------------------------------------------------------------------------

    def _show_ids(self, ids: NDArray[np.int64], sorting: Sorting, to_top: bool) -> None:
        self.lists.show_ids(ids, sorting, to_top)
        self._list_or_nothing.setCurrentIndex(0 if len(ids) else 1)
        self._show_line()
        self._show_nothing()
        self.listed.emit()

    def _show_counts(self, counts: Counts) -> None:
        self.counts = counts
        self.part_buttons.show_counts(counts.all_of, counts.asked_of)
        self.charts.show_counts(counts.labels)
        self.other_model.say([counts.other_model] if counts.other_model else ())
        self._show_line()
        self._show_nothing()

    def _show_line(self) -> None:
        """How many fields are shown, and in what order."""
        shown = len(self.model.ids)
        total = max(self.counts.all_of[self.part.key], shown) if self.counts else shown
        pieces = [
            self.tr("{shown} of {total} fields shown").format(shown=count_in_words(shown), total=count_in_words(total)),
            sorted_in_words(self.sorting, is_ranked=Rank.WORRYING in (self.part.ranks or Rank)),
        ]
        if self._sorting_rows and self.lists.model.sorting != self.sorting:
            pieces[1] = self.tr("Sorting…")
        selected = self.lists.selected_count
        if selected > 1:
            pieces.append(self.tr("{count} selected").format(count=count_in_words(selected)))
        self.tools.line.setText(" · ".join(pieces))

    def _show_nothing(self) -> None:
        if self.counts is None or len(self.model.ids):
            return
        total = self.counts.all_of[self.part.key]
        if total and self.wanted != EVERYTHING:
            text = self.tr("None of the {count} fields in this list is what the filters ask for.").format(
                count=count_in_words(total)
            )
        elif self.counts.all_of["all"]:
            text = self.tr("There is no field in this list.")
        else:
            text = self.tr("No field has a result yet.")
        self.nothing.setText(text)

    def _refused(self, error: LeukoDeskError) -> None:
        self._sorting_rows, self._refusing = False, True
        if self.facts is None:
            self.refused.emit(error)
        else:
            self.noticed.emit(error.message, error.details)

    # --- what is chosen -----------------------------------------------------------------------------------------------

    def show_part(self, part: Part) -> None:
        """Show another list."""
        self.part = part
        self._ask_again()

    def show_only(self, wanted: Filter) -> None:
        """Ask something else of the fields."""
        self.wanted = replace(wanted, ranks=())
        self.part = part_for(self.wanted, self.part)
        self._ask_again()

    def sort_by(self, order: Order) -> None:
        """Sort by this; a second time, the other way round."""
        turned = order is self.sorting.order and order is not Order.WORKLIST and not self.sorting.reverse
        self.sorting = Sorting(order, turned)
        self.tools.show_sorting(self.sorting)
        self.lists.table.show_sorting(self.sorting)
        self.refresh(to_top=True, only_order=True)

    def _ask_again(self) -> None:
        self.part_buttons.show_part(self.part)
        self.lists.table.show_what_a_model_says(self.part.classified)
        self.filters.show_filter(self.wanted)
        self.charts.show_filter(self.wanted)
        if self.facts is not None:
            self.chip_row.show_chips(chips(self.wanted, self.facts))
        self.refresh(to_top=True)

    def toggle_seen(self) -> None:
        """Mark the selected fields, or the current one, as seen; no longer if the current one is marked already."""
        row, file_ids = self.current, self.lists.selected_ids()
        if not len(file_ids) and row is not None:
            file_ids = np.array([row.file_id])
        if len(file_ids):
            self._mark_seen(file_ids, not (row is not None and row.seen))
        self._show_current()  # not marked before it is written

    def toggle_seen_of(self, file_id: int) -> None:
        """Mark one field as seen, or no longer, whatever is selected."""
        row = self.model.row_of(file_id)
        self._mark_seen(np.array([file_id]), not (row is not None and row.seen))

    def _mark_seen(self, file_ids: NDArray[np.int64], seen: bool) -> None:
        def mark(reader: ScanReader, _job: Job) -> None:
            reader.mark_seen(file_ids.tolist(), seen)

        def done(_none: None) -> None:
            self.model.mark_seen(file_ids, seen)
            self.source.ask(lambda reader, _job: reader.changed(), lambda _own: None, "look")  # it was not the scan
            if self.wanted.seen is not None or self.sorting.order is Order.SEEN:
                self.refresh()

        self.marking.ask(mark, done, WRITING, replaces=False)

    @property
    def current(self) -> ScanRow | None:
        """What is known of the current field."""
        return self.model.row_at(self.lists.current_row)

    def _export(self, kind: ExportKind) -> None:
        ids = tuple(self.lists.selected_ids().tolist())
        meant = Meant(self._asked(), ids, len(self.model.ids), self.sorting, self.path.stem)
        self.exports.ask_and_write(kind, meant, self.tools.export_menu, self.window())

    def _selection_changed(self) -> None:
        self.tools.show_selected(self.lists.selected_count, self.lists.current_row >= 0)
        self._show_line()

    def _show_current(self) -> None:
        self.charts.show_current(self.current)
        self.tools.show_current(self.current)
        self.current_changed.emit()

    # --- putting together ---------------------------------------------------------------------------------------------

    def _compose(self) -> None:
        self.part_buttons, self.filters, self.chip_row = PartButtons(), FilterBar(), ChipRow()
        self.tools, self.other_model = ResultsTools(), Remark()
        self.part_buttons.show_part(self.part)
        self.model = FieldModel(self.source, self)
        self.lists, self.charts = ResultsLists(self.model), ResultsCharts()
        self.charts_area = scrolling(self.charts)
        self.charts_area.setMinimumWidth(em(self, 15))
        self.export_strip = ExportStrip(self.exports)
        self.nothing = QLabel(self.tr("Reading the scan…"), alignment=Qt.AlignmentFlag.AlignCenter)
        self.nothing.setWordWrap(True)
        self._list_or_nothing = QStackedWidget()
        self._list_or_nothing.addWidget(self.lists)
        self._list_or_nothing.addWidget(self.nothing)
        self._list_or_nothing.setCurrentIndex(1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(self._list_or_nothing)
        self.splitter.addWidget(self.charts_area)
        self.splitter.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.35))
        above = (self.other_model, self.part_buttons, self.filters, self.chip_row, self.tools, self.export_strip)
        for widget in above:
            column.addWidget(widget)
        column.addWidget(self.splitter, 1)

    def _connect(self) -> None:
        lists = self.lists
        self.part_buttons.chosen.connect(self.show_part)
        self.filters.changed.connect(self.show_only)
        self.chip_row.changed.connect(self.show_only)
        self.chip_row.clear_wanted.connect(lambda: self.show_only(cleared(self.wanted)))
        self.charts.changed.connect(self.show_only)
        self.charts.field_chosen.connect(lists.go_to_file)
        self.tools.worklist_button.clicked.connect(lambda: self.sort_by(Order.WORKLIST))
        self.tools.seen_button.clicked.connect(self.toggle_seen)
        self.tools.gallery_button.toggled.connect(lists.show_gallery)
        self.tools.charts_button.toggled.connect(self._show_charts)
        self.tools.export_menu.wanted.connect(self._export)
        lists.table.sort_wanted.connect(self.sort_by)
        for view in (lists.table, lists.gallery):
            view.open_wanted.connect(self.open_wanted)
            view.seen_wanted.connect(self.toggle_seen)
        lists.selection_changed.connect(self._selection_changed)
        lists.current_changed.connect(self._show_current)
        self.model.rows_arrived.connect(self._show_current)
        self.splitter.splitterMoved.connect(self._part)
        self._selection_changed()

    def _show_charts(self, shown: bool) -> None:
        self.charts_area.setVisible(shown)
        if shown and self.facts is not None:
            facts, asked, part = self.facts, self.wanted, self.part
            self._ask_points(lambda reader, job: read_points(reader, job, facts, asked, part))

    def take_focus(self) -> None:
        """Bring the keyboard to the list."""
        self.lists.view.setFocus()

    def close_threads(self) -> bool:
        """Close the file and end what reads it; False if that does not end in time. An export ends unwritten."""
        self._look.stop()
        sources = (self.marking, self.exports.source, self.counting, self.source)
        return close_together([source for source in sources if source is not None])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._parted:
            charts = round(CHARTS_SHARE * self.width())
            self.splitter.setSizes([self.width() - charts, charts])

    def _part(self) -> None:
        """The user has given list and charts other widths."""
        self._parted = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.facts is not None:
            self._look.start(0)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._look.stop()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._restyle()

    def _restyle(self) -> None:
        set_text_colour(self.nothing, colours_of(self.palette()).muted)
