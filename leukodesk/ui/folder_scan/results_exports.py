"""Takes the fields of a list out of the scan: asks where to, writes in a thread of its own, and says where it lies."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QMenu, QProgressBar, QPushButton, QWidget

from leukodesk.services.user_folders import data_folder, documents_folder
from leukodesk.store.scan_file import ScanReader
from leukodesk.store.scan_query import Filter, Sorting
from leukodesk.ui.file_dialogs import dialog_start
from leukodesk.ui.folder_scan.results_facts import tr
from leukodesk.ui.folder_scan.results_source import ScanSource
from leukodesk.ui.theme import em
from leukodesk.ui.wording import count_in_words
from leukodesk.ui.workers import Job

if TYPE_CHECKING:
    from leukodesk.core.errors import LeukoDeskError
    from leukodesk.services.scan_exports.records import Exported, OnProgress


class Write(Protocol):
    """One of `services.scan_exports`."""

    def __call__(
        self,
        reader: ScanReader,
        wanted: Filter,
        sorting: Sorting,
        path: Path,
        *,
        full_paths: bool,
        on_progress: OnProgress | None,
    ) -> Exported: ...


@dataclass(frozen=True)
class ExportKind:
    """One way out.

    Attributes:
        key: stable name; text: in the menu; tip: one sentence.
        suffix: of the file; empty for a folder. pattern: for the dialog.
        write: finds the function, imported when it is wanted.
    """

    key: str
    text: str
    tip: str
    suffix: str
    pattern: str
    write: Callable[[], Write]


def export_kinds() -> tuple[ExportKind, ...]:
    """All of them."""
    return (
        ExportKind(
            "csv", tr("&Table (CSV)…"), tr("One line a field, for spreadsheet programs"), ".csv", tr("Tables (*.csv)"),
            _csv,
        ),
        ExportKind(
            "jsonl", tr("&JSON lines…"), tr("One record a field, for other programs"), ".jsonl",
            tr("JSON lines (*.jsonl)"), _json_lines,
        ),
        ExportKind(
            "html", tr("&Summary with pictures (HTML)…"),
            tr("One page with pictures and attention maps, to read and print"), ".html", tr("Pages (*.html)"), _html,
        ),
        ExportKind(
            "folders", tr("&Copies in class folders…"),
            tr("Copies of the image files, one folder for each class: also a folder for retraining"), "", "",
            _class_folders,
        ),
    )  # fmt: skip


def _csv() -> Write:
    from leukodesk.services.scan_exports.csv_table import write_csv

    return write_csv


def _json_lines() -> Write:
    from leukodesk.services.scan_exports.json_lines import write_json_lines

    return write_json_lines


def _html() -> Write:
    from leukodesk.services.scan_exports.html_summary import write_html

    return write_html


def _class_folders() -> Write:
    from leukodesk.services.scan_exports.class_folders import write_class_folders

    return write_class_folders


@dataclass(frozen=True)
class Meant:
    """Which fields are meant, and in what order.

    Attributes:
        listed: the filter of the list; selected: ids of the selected fields.
        count: of the listed ones; sorting: of the list.
        name: of the scan file, without its suffix.
    """

    listed: Filter
    selected: tuple[int, ...]
    count: int
    sorting: Sorting
    name: str

    def filter_of(self, selected: bool) -> Filter:
        """As the exports take it."""
        return Filter(file_ids=self.selected) if selected else self.listed


class ExportMenu(QMenu):
    """What can be taken out, of which fields.

    Signals:
        wanted(ExportKind): one was chosen.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setToolTipsVisible(True)
        self.kinds = {kind.key: self._add(kind) for kind in export_kinds()}
        self.addSeparator()
        self.only_selected = self.addAction(self.tr("Only the se&lected fields"))
        self.only_selected.setCheckable(True)
        self.only_selected.setToolTip(self.tr("Else every field of the list, as it is filtered and sorted"))
        self.full_paths = self.addAction(self.tr("With &full paths"))
        self.full_paths.setCheckable(True)
        self.full_paths.setToolTip(
            self.tr("Else only paths below the scanned folder, which say nothing of this machine")
        )

    def _add(self, kind: ExportKind) -> QAction:
        action = self.addAction(kind.text)
        action.setToolTip(kind.tip)
        action.triggered.connect(lambda _on=False: self.wanted.emit(kind))
        return action

    def show_selected(self, count: int) -> None:
        """How many fields are selected; with several it is they that are taken for meant."""
        self.only_selected.setText(
            self.tr("Only the {count} se&lected fields").format(count=count_in_words(count))
            if count > 1
            else self.tr("Only the se&lected field")
        )
        self.only_selected.setEnabled(count > 0)
        self.only_selected.setChecked(count > 1)


class Exports(QObject):
    """Writes one export at a time, in a thread of its own with a reader of its own, so that the list goes on.

    Attributes:
        source: what it reads from; None before the first export.

    Signals:
        progressed(done, total): so many fields are written; total 0 while that is not known.
        running_changed(bool): one is being written, or not any more.
        noticed(sentence, details): the technician should be told.
    """

    progressed = Signal(int, int)
    running_changed = Signal(bool)
    noticed = Signal(str, str)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._folder = path.parent
        if self._folder.is_relative_to(data_folder()):  # which nobody looks into
            self._folder = documents_folder()
        self.source: ScanSource | None = None

    @property
    def running(self) -> bool:
        return self.source is not None and self.source.is_asked("export")

    def ask_and_write(self, kind: ExportKind, meant: Meant, menu: ExportMenu, window: QWidget) -> None:
        """Ask where to, and write what the menu says."""
        title, name = kind.text.replace("&", "").removesuffix("…"), f"{meant.name}{kind.suffix}"
        start = str(dialog_start(self._folder) / (name if kind.suffix else f"{meant.name} by class"))
        if kind.suffix:
            path, _ = QFileDialog.getSaveFileName(window, title, start, kind.pattern)
            path = path if not path or Path(path).suffix else path + kind.suffix
        else:
            folder = self.tr("{title}: name of a new folder").format(title=title)
            path, _ = QFileDialog.getSaveFileName(window, folder, start)
        if path:
            self._folder = Path(path).parent
            selected = menu.only_selected.isChecked() and menu.only_selected.isEnabled()
            wanted, full_paths = meant.filter_of(selected), menu.full_paths.isChecked()
            self.write(kind, wanted, meant.sorting, Path(path), full_paths=full_paths)

    def write(self, kind: ExportKind, wanted: Filter, sorting: Sorting, path: Path, *, full_paths: bool) -> None:
        """Write; one that is under way goes on, and this one is refused."""
        if self.running:
            self.noticed.emit(self.tr("An export is being written. Wait for it, or cancel it."), "")
            return
        if self.source is None:
            self.source = ScanSource(self._path, self)
            self.source.refused.connect(self._failed)

        def work(reader: ScanReader, job: Job) -> Exported:
            def on_progress(done: int, total: int) -> None:
                job.check()
                job.stage(f"{done} {total}")

            return kind.write()(reader, wanted, sorting, path, full_paths=full_paths, on_progress=on_progress)

        self.source.ask(work, lambda made: self._written(path, made), "export", ended=self._ended, stage=self._staged)
        self.running_changed.emit(True)

    def cancel(self) -> None:
        """Write no more; nothing of it is left."""
        if self.source is not None and self.running:
            self.source.runner.cancel("export")
            self.noticed.emit(self.tr("The export was cancelled; nothing of it is left."), "")

    def _staged(self, stage: str) -> None:
        done, total = map(int, stage.split())
        self.progressed.emit(done, total)

    def _written(self, path: Path, made: Exported) -> None:
        fields = self.tr("1 field was") if made.files == 1 else self.tr("{count} fields were").format(
            count=count_in_words(made.files)
        )  # fmt: skip
        sentence = self.tr("{fields} written to {path}.").format(fields=fields, path=path)
        self.noticed.emit(" ".join((sentence, *made.notes)), "")

    def _failed(self, error: LeukoDeskError) -> None:
        self.noticed.emit(error.message, error.details)

    def _ended(self) -> None:
        self.running_changed.emit(False)


class ExportStrip(QWidget):
    """How far an export is, and how to stop it. Hidden while there is none."""

    def __init__(self, exports: Exports, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label, self.bar = QLabel(self.tr("Writing the export…")), QProgressBar()
        self.bar.setAccessibleName(self.tr("Fields that are written"))
        self.cancel_button = QPushButton(self.tr("Cancel e&xport"))
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(exports.cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._label)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel_button)
        self.bar.setMaximumHeight(em(self, 1.4))
        exports.progressed.connect(self._show)
        exports.running_changed.connect(self._show_running)
        self.hide()

    def _show(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _show_running(self, running: bool) -> None:
        self.bar.setRange(0, 0)
        self.setVisible(running)
