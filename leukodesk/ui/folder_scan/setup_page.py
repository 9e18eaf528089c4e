"""What to scan, how much that is, and which scans there are. With a folder chosen, Enter is right."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from leukodesk.core.errors import LeukoDeskError
from leukodesk.ui.desk import Desk
from leukodesk.ui.durations import in_words
from leukodesk.ui.file_dialogs import dialog_start
from leukodesk.ui.folder_scan.folder_list import accept_folders, folders_in
from leukodesk.ui.folder_scan.recent_scans import RecentScans
from leukodesk.ui.folder_scan.scan_choices import SUFFIX, KnownScan, folders_in_words, same_question, suggest_file
from leukodesk.ui.folder_scan.scan_form import ScanForm
from leukodesk.ui.folder_scan.scan_memory import ScanMemory
from leukodesk.ui.folder_scan.scan_reading import FoundScans, find_scans, look_at_file
from leukodesk.ui.folder_scan.survey import Survey
from leukodesk.ui.icons import load_icon
from leukodesk.ui.palette import colours_of
from leukodesk.ui.remarks import Remark, bold_label
from leukodesk.ui.scrolling import scrolling
from leukodesk.ui.sentences import said
from leukodesk.ui.texts import readable_label, set_text_colour
from leukodesk.ui.theme import em
from leukodesk.ui.wording import count_in_words
from leukodesk.ui.workers import TaskRunner

FORM_EM, RECENT_EM, LEAST_RECENT_EM = 50, 36, 18
SCANS, FILE = "scans", "scan file"


class SetupPage(QWidget):
    """Asks what to scan.

    Args:
        desk: that holds the models; runner: for reading scan files; memory: which scans there are.

    Signals:
        start_wanted(ScanTask, Path): a scan is to be begun, or gone on with, in this file.
        open_wanted(Path): the results of a scan are to be shown.
        close_wanted: the page is to be put away.
    """

    start_wanted = Signal(object, object)
    open_wanted = Signal(object)
    close_wanted = Signal()

    def __init__(self, desk: Desk, runner: TaskRunner, memory: ScanMemory) -> None:
        super().__init__()
        self._desk, self._runner, self._memory = desk, runner, memory
        self._found = FoundScans()
        self._looked = False
        self._chosen: Path | None = None
        self._at_file: KnownScan | None = None
        self._running: Path | None = None
        self.survey = Survey(desk.models.library, self)
        self.form = ScanForm()
        self.recent = RecentScans()
        self.setAcceptDrops(True)
        self._compose()
        self._connect()
        self._restyle()
        self._show_models()

    @property
    def file(self) -> Path:
        """Where the scan goes."""
        found, today = self._found, datetime.now().astimezone().date()
        return self._chosen or suggest_file(self._memory.folder, self.form.task(), found.scans, found.names, today)

    @property
    def known(self) -> KnownScan | None:
        """The scan that the file holds already; None if it is a new one."""
        if self._chosen is not None:
            return self._at_file
        return next((scan for scan in self._found.scans if scan.path == self.file), None)

    @property
    def can_start(self) -> bool:
        knows_files = self._looked and not self._runner.is_open(FILE)  # else it could go into the file of another scan
        return self._running is None and knows_files and not self._missing()

    def set_running(self, path: Path | None) -> None:
        """The file of the scan that runs, if there is one: no other can be started meanwhile."""
        if path != self._running:
            self._running = path
            self.recent.show_scans(self._found.scans, path)
            self._show()

    def enter(self) -> None:
        """The page comes to the front: look for scans, and count again, as files may have come."""
        self.form.show_checks(self._desk.checks_profile)
        self.look_for_scans()
        self.survey.look_again()
        self.take_focus()

    def take_focus(self) -> None:
        """Bring the keyboard to what comes next."""
        (self.start_button if self.can_start else self.form.folders.add_button).setFocus()

    def look_for_scans(self) -> None:
        """See which scans there are."""
        folder, others = self._memory.folder, self._memory.recent
        self._runner.submit(
            lambda job: find_scans(job, folder, others), slot=SCANS, done=self._scans_found, failed=self._refuse
        )

    def start(self) -> None:
        """Begin, if that makes sense."""
        if self.can_start:
            self.survey.stop()
            task, path = self.form.task(), self.file
            self._chosen = self._at_file = None
            self.form.folders.set_folders(())  # what is set up next is another scan
            self.start_wanted.emit(task, path)

    def choose_file(self) -> None:
        """Ask where the scan is to go; one that is there already can be gone on with."""
        pattern = self.tr("Scans (*{suffix});;All files (*)").format(suffix=SUFFIX)
        ask_not = QFileDialog.Option.DontConfirmOverwrite  # nothing is overwritten: a scan is gone on with
        start = str(dialog_start(self.file.parent) / self.file.name)
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Scan file"), start, pattern, options=ask_not)
        if path:
            self._chosen, self._at_file = Path(path if Path(path).suffix else path + SUFFIX), None
            chosen = self._chosen
            self._runner.submit(
                lambda job: look_at_file(job, chosen), slot=FILE, done=self._file_read, failed=self._refuse
            )
            self._show()

    def close_threads(self) -> bool:
        """End what runs; False if it does not end in time."""
        return self.survey.close()

    # --- dropping, Enter ----------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        accept_folders(event)

    def dropEvent(self, event: QDropEvent) -> None:
        if folders := folders_in(event.mimeData()):
            self.form.folders.add(folders)
            event.acceptProposedAction()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.start()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._restyle()

    def _restyle(self) -> None:
        set_text_colour(self.what, colours_of(self.palette()).muted)
        self.close_button.setIcon(load_icon("close", self.palette()))
        self._left.setMaximumWidth(em(self, FORM_EM))
        self.recent.setMaximumWidth(em(self, RECENT_EM))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Larger texts, and scans that have come, want other widths."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        """Form and scans beside each other, or one below the other where there is no room: neither is cut."""
        room = self._area.width() - self._area.verticalScrollBar().sizeHint().width()
        scans_px = max(self.recent.minimumSizeHint().width(), em(self, LEAST_RECENT_EM))
        needed = self._left.minimumSizeHint().width() + self._both.spacing() + scans_px
        beside = self.recent.isHidden() or needed <= room
        ways = QBoxLayout.Direction
        self._both.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        for place, share in enumerate((FORM_EM, RECENT_EM)):
            self._both.setStretch(place, share if beside else 0)

    # --- what is found out --------------------------------------------------------------------------------------------

    def _scans_found(self, found: FoundScans) -> None:
        could_start = self.start_button.isEnabled()
        self._found, self._looked = found, True
        self.recent.show_scans(found.scans, self._running)
        self._show()
        self._lead_on(could_start)

    def _file_read(self, known: KnownScan | None) -> None:
        self._at_file = known
        self._show()

    def _refuse(self, error: LeukoDeskError) -> None:
        self._looked = True
        self._show()
        self.problem.say([error.message], "fail")

    def _show_models(self) -> None:
        models = self._desk.models
        active = {model.folder for model in models.active.values()}
        self.form.show_models(models.installed, active, models.loaded.folder if models.loaded else None)

    def _changed(self) -> None:
        could_start = self.start_button.isEnabled()
        self.survey.look(self.form.task() if self.form.folders.folders else None)
        self._show()
        self._lead_on(could_start)

    def _lead_on(self, could_start: bool) -> None:
        """A folder has been chosen, and nothing else is missing: Enter begins."""
        # Asked of the window, not of the button: when a file dialog has just been closed, no window is active yet.
        if self.can_start and not could_start and self.window().focusWidget() is self.form.folders.add_button:
            self.start_button.setFocus()

    # --- what is seen of it -------------------------------------------------------------------------------------------

    def _show(self) -> None:
        self.form.show_file(self.file if self._chosen or self.form.folders.folders else None)
        self._show_remark()
        self.hint.setText(self._hint())
        self.count_label.setText(self._count_in_words())
        self.stop_button.setVisible(self.survey.counting)
        known = self.known
        if known is None:
            self.start_button.setText(self.tr("Start scan"))
        else:
            self.start_button.setText(self.tr("Continue scan") if known.unfinished else self.tr("Scan again"))
        self.start_button.setEnabled(self.can_start)

    def _missing(self) -> str:
        """What keeps a scan from being started; empty if nothing does."""
        if not self.form.folders.folders:
            return self.tr("Choose a folder first.")
        if self.survey.problem:
            return said(self.survey.problem)
        if not self.form.task().model:
            return self.tr("No model can be used. The notices say why.")
        if self.survey.complete and not self.survey.files:
            return self.tr("There is no image in these folders.")
        return self._wrong_with_file()

    def _wrong_with_file(self) -> str:
        known = self.known
        if known is None:
            return ""
        if known.task is None:
            return self.tr("Choose another scan file. {problem}").format(problem=said(known.problem))
        if not known.writable:
            return self.tr("This scan file lies where nothing may be written. Choose another one.")
        if not same_question(known.task, self.form.task()):
            return self.tr("This file holds a scan of other folders: {folders}. Choose another one.").format(
                folders=folders_in_words(known.task.folders)
            )
        return ""

    def _show_remark(self) -> None:
        known, wrong = self.known, self._wrong_with_file() or self.survey.problem
        if wrong and self.form.folders.folders:
            self.problem.say([wrong], "fail")
        elif known is not None and known.summary is not None:
            done = count_in_words(known.summary.files - known.summary.waiting)
            text = self.tr(
                "These folders have been scanned before, with {count} images so far. Only what is new, has changed or "
                "was left is computed; change the scan file to begin anew."
            )
            self.problem.say([text.format(count=done)])
        else:
            self.problem.say(())

    def _hint(self) -> str:
        missing = self._missing()
        if missing:
            return "" if self.problem.isVisibleTo(self) else missing
        if self._running is not None:
            return self.tr("A scan is running. This one can be started when it has ended.")
        survey = self.survey
        if survey.seconds is not None:
            time = in_words(survey.seconds)
            return self.tr("At most {time}").format(time=time) if self.known else self._capitalised(time)
        if survey.measuring:
            return self.tr("Measuring how long it will take…")
        return ""

    def _count_in_words(self) -> str:
        survey = self.survey
        if not self.form.folders.folders or survey.problem:
            return ""
        count = count_in_words(survey.files)
        if survey.counting:
            return self.tr("{count} images found, counting…").format(count=count)
        if not survey.complete:
            return self.tr("At least {count} images; not all were counted").format(count=count)
        return self.tr("1 image found") if survey.files == 1 else self.tr("{count} images found").format(count=count)

    def _capitalised(self, text: str) -> str:
        return text[:1].upper() + text[1:]

    def _continue(self, scan: KnownScan) -> None:
        if scan.task is not None and self._running is None:
            self.survey.stop()
            self.start_wanted.emit(scan.task, scan.path)

    # --- putting together ---------------------------------------------------------------------------------------------

    def _compose(self) -> None:
        self.setAccessibleName(self.tr("Scan folders"))
        self._compose_controls()
        top = QHBoxLayout()
        top.addWidget(bold_label(self.tr("Scan folders")), 1)
        top.addWidget(self.close_button)
        counted = QHBoxLayout()
        counted.addWidget(self.count_label, 1)
        counted.addWidget(self.stop_button)
        bottom = QHBoxLayout()
        bottom.addWidget(self.hint, 1)
        bottom.addWidget(self.start_button)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, em(self, 0.5), 0)
        column.setSpacing(em(self, 0.6))
        for item in (self.what, self.form):
            column.addWidget(item)
        column.addLayout(counted)
        column.addWidget(self.problem)
        column.addLayout(bottom)
        column.addStretch(1)
        self._left = left
        both = QWidget()
        self._both = row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(em(self, 2))
        row.addWidget(left, FORM_EM)
        row.addWidget(self.recent, RECENT_EM)
        row.addStretch()
        self._area = scrolling(both)
        self._area.setHorizontalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded
        )  # beside the wizard at twice the font
        both.installEventFilter(self)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(em(self, 0.8), em(self, 0.3), em(self, 0.4), em(self, 0.4))
        outside.addLayout(top)
        outside.addWidget(self._area, 1)

    def _compose_controls(self) -> None:
        self.what = readable_label(
            self.tr(
                "Every image of the folders is checked and classified, unattended; the fields that need eyes come "
                "first in the list of results. A scan can be stopped and continued at any time. The images stay as "
                "they are."
            )
        )
        self.close_button = QToolButton()
        self.close_button.setAutoRaise(True)
        self.close_button.setAccessibleName(self.tr("Put this page away"))
        self.close_button.setToolTip(self.tr("Put this page away (F4); a scan goes on"))
        self.count_label, self.hint = readable_label(), readable_label()
        self.count_label.setAccessibleName(self.tr("Images found"))
        self.hint.setAccessibleName(self.tr("How long it will take, or what is still missing"))
        self.stop_button = QPushButton(self.tr("Stop counting"))
        self.stop_button.hide()
        self.problem = Remark()
        self.start_button = QPushButton(self.tr("Start scan"))
        self.start_button.setAutoDefault(True)
        self.start_button.setDefault(True)

    def _connect(self) -> None:
        self.form.changed.connect(self._changed)
        self.form.file_wanted.connect(self.choose_file)
        self.form.submitted.connect(self.start)
        self.survey.changed.connect(self._show)
        self.stop_button.clicked.connect(self.survey.stop)
        self.start_button.clicked.connect(self.start)
        self.close_button.clicked.connect(self.close_wanted)
        self.recent.continue_wanted.connect(self._continue)
        self.recent.open_wanted.connect(lambda scan: self.open_wanted.emit(scan.path))
        self._desk.models_changed.connect(self._show_models)
