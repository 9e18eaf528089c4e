"""The panel that leads from a folder of images to a model: five pages, Back and Next."""

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from leukodesk.core.errors import LeukoDeskError
from leukodesk.core.training_runs.folder import TrainingRequest, read_result
from leukodesk.services.training_runs import RunSummary, delete_run, new_run
from leukodesk.ui.desk import Desk
from leukodesk.ui.icons import load_icon
from leukodesk.ui.palette import colours_of
from leukodesk.ui.texts import readable_label, set_text_colour
from leukodesk.ui.theme import em
from leukodesk.ui.training_wizard.audit_page import AuditPage
from leukodesk.ui.training_wizard.choices import (
    Choices,
    Places,
    bases,
    data_problems,
    make_request,
)
from leukodesk.ui.training_wizard.data_page import DataPage
from leukodesk.ui.training_wizard.interrupted_runs import InterruptedRun
from leukodesk.ui.training_wizard.method_page import MethodPage
from leukodesk.ui.training_wizard.page import Page
from leukodesk.ui.training_wizard.promotion import Promotion
from leukodesk.ui.training_wizard.result_page import ResultPage
from leukodesk.ui.training_wizard.step_header import StepHeader
from leukodesk.ui.training_wizard.surroundings import Surroundings, look_around
from leukodesk.ui.training_wizard.train_page import RunState, TrainPage
from leukodesk.ui.workers import TaskRunner

WIDTH_EM = 28
LOOKING = "looking"
STOP_WITHIN_S = 4.5


class TrainingWizard(QWidget):
    """Data → Audit → Method → Train → Result.

    Args:
        desk: that shows images and holds the models.

    Signals:
        close_wanted: the panel is to be put away; a training goes on.
    """

    close_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._library = library = desk.models.library
        self._places = Places((), {}, library.candidates, library.roots, frozenset())
        self._runs: tuple[RunSummary, ...] = ()
        self.choices = Choices()
        self.runner = TaskRunner(self)
        self.data = DataPage(self.choices, self.runner, lambda: self._places)
        self.audit = AuditPage(self.choices)
        self.method = MethodPage(self.choices, self._request)
        self.train = TrainPage()
        self.result = ResultPage()
        self.promotion = Promotion(self.result, desk, self)
        self.pages: tuple[Page, ...] = (self.data, self.audit, self.method, self.train, self.result)
        self._compose()
        self._connect()
        self._show(self.data)
        self.look_around()

    @property
    def page(self) -> Page:
        """The one in front."""
        return self.pages[self._stack.currentIndex()]

    def close_processes(self) -> bool:
        """Stop every process and thread, within five seconds; False if one does not end. What is finished is kept."""
        self.audit.watch.abandon()
        self.method.measuring.stop()
        self.train.watch.abandon()
        watches = (self.train.watch, self.audit.watch, self.method.measuring)
        ended = [watch.close(STOP_WITHIN_S) for watch in watches]
        self.audit.stop()
        return self.runner.close() and all(ended)

    # --- going on and back --------------------------------------------------------------------------------------------

    def go_on(self) -> None:
        """Next, where that makes sense."""
        page = self.page
        if not page.complete:
            return
        if page is self.audit:
            self.audit.stop()
        if page is self.method:
            self._begin()
        elif page is not self.result:
            self._show(self.pages[self.pages.index(page) + 1])

    def go_back(self) -> None:
        """Back, where that makes sense."""
        page = self.page
        if page is self.data or not page.can_go_back:
            return
        if page is self.audit:
            self.audit.stop()
        self.method.measuring.stop()
        before = self.method if page is self.result else self.pages[self.pages.index(page) - 1]
        self._show(self.data if self.choices.found is None else before)

    def _show(self, page: Page) -> None:
        focused: QWidget | None = self.window().focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self._stack.setCurrentIndex(self.pages.index(page))
        self._header.set_current(self.pages.index(page))
        if page is self.method:
            self.method.set_bases(bases(self._places, self.choices.task))
        page.entered()
        self._update()
        if had_focus:  # a training that ends takes the keyboard from nobody
            self.take_focus()

    def take_focus(self) -> None:
        """Bring the keyboard to what comes next: to Next, or to where the page begins."""
        can_go_on = self._next.isEnabled() and self._next.isVisibleTo(self)
        wanted = self._next if can_go_on else self.page.first_control
        if wanted is not None:
            wanted.setFocus()

    def _update(self) -> None:
        page = self.page
        self._back.setEnabled(page is not self.data and page.can_go_back)
        self._next.setText(page.next_text)
        self._next.setVisible(bool(page.next_text))
        self._next.setEnabled(page.complete)
        self._hint.setText(page.hint)

    # --- the run ------------------------------------------------------------------------------------------------------

    def _request(self) -> TrainingRequest | None:
        return None if data_problems(self.choices) else make_request(self.choices, self._places)

    def _begin(self) -> None:
        request = self._request()
        if request is None:
            return
        self.method.measuring.stop()
        self._show(self.train)
        root = self._library.runs
        self.train.begin(request, lambda: new_run(root, request))

    def _finished(self) -> None:
        run, request = self.train.run, self.train.request
        if run is None or request is None:
            return
        try:
            result = read_result(run)
        except LeukoDeskError as error:
            self.train.refuse_result(error)
            return
        if result is not None:
            self.result.show_result(request, result)
            self.promotion.take(run, request)
            if self.page is self.train:
                self._show(self.result)
            if not self.isVisible():
                self._desk.noticed.emit(self.tr("The training has finished. F9 shows what came of it."), "")
        self.look_around()

    # --- runs that were interrupted -----------------------------------------------------------------------------------

    def look_around(self) -> None:
        """See which models there are, and offer interrupted runs to be gone on with."""
        library = self._library
        self.runner.submit(
            lambda job: look_around(job, library),
            slot=LOOKING,
            done=self._looked,
            failed=lambda error: self.data.problem.say([error.message], "fail"),
        )

    def _looked(self, found: Surroundings) -> None:
        self._places, self._runs = found.places, found.runs
        own = self.train.run if self.train.state is not RunState.NONE else None
        offered = [run for run in found.runs if run.state == "interrupted" and run.folder != own]
        self.data.interrupted.show_runs([self._in_words(run) for run in offered])
        self.data.show_lost_classes()
        self._update()

    def _in_words(self, run: RunSummary) -> InterruptedRun:
        if run.request is None:
            return InterruptedRun(run.folder, run.folder.name, run.error, can_go_on=False)
        title = f"{run.request.title} ({run.request.name} {run.request.version})"
        parts = [self.tr("quick adaptation") if run.request.method == "adaptation" else self.tr("full training")]
        if run.last_epoch is not None:
            done = self.tr("{epoch} of at most {epochs} epochs done")
            parts.append(done.format(epoch=run.last_epoch.epoch, epochs=run.last_epoch.epochs))
        if run.failure:
            parts.append(run.failure)
        return InterruptedRun(run.folder, title, " · ".join(parts))

    def _resume(self, folder: Path) -> None:
        request = next((run.request for run in self._runs if run.folder == folder), None)
        if request is not None and not self.train.working:
            self._show(self.train)
            self.train.go_on_with(folder, request)

    def _discard(self, folder: Path) -> None:
        try:
            delete_run(folder)
        except LeukoDeskError as error:
            self.data.problem.say([error.message], "fail")
        self.look_around()

    def _given_up(self) -> None:
        self.look_around()
        if self.page is self.train:
            self._show(self.method if self.choices.found is not None else self.data)

    def _anew(self) -> None:
        self._show(self.data)

    # --- putting together ---------------------------------------------------------------------------------------------

    def _compose(self) -> None:
        self.setAccessibleName(self.tr("Retraining"))
        self._header = StepHeader([page.title for page in self.pages])
        self._close = QToolButton()
        self._close.setAutoRaise(True)
        self._close.setAccessibleName(self.tr("Put this panel away"))
        self._close.setToolTip(self.tr("Put this panel away (F9); a training goes on"))
        top = QHBoxLayout()
        top.addWidget(self._header, 1)
        top.addWidget(self._close)
        self._stack = QStackedWidget()
        for page in self.pages:
            self._stack.addWidget(page)
        self._hint = readable_label()
        self._hint.setAccessibleName(self.tr("What is still missing"))
        self._hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._back, self._next = QPushButton(self.tr("&Back")), QPushButton(self.tr("Ne&xt"))
        bottom = QHBoxLayout()
        bottom.addWidget(self._hint, 1)
        bottom.addWidget(self._back)
        bottom.addWidget(self._next)
        column = QVBoxLayout(self)
        column.setContentsMargins(em(self, 0.6), em(self, 0.3), em(self, 0.4), em(self, 0.4))
        column.setSpacing(em(self, 0.5))
        column.addLayout(top)
        column.addWidget(self._stack, 1)
        column.addLayout(bottom)
        self._restyle()

    def _restyle(self) -> None:
        """Colours and sizes that follow the palette and the font."""
        self._close.setIcon(load_icon("close", self.palette()))
        set_text_colour(self._hint, colours_of(self.palette()).muted)
        self.setMinimumWidth(em(self, WIDTH_EM))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "_hint"):
            self._restyle()

    def _connect(self) -> None:
        for page in self.pages:
            page.changed.connect(self._update)
        self._back.clicked.connect(self.go_back)
        self._next.clicked.connect(self.go_on)
        self._close.clicked.connect(self.close_wanted)
        self.audit.image_wanted.connect(lambda path: self._desk.open_paths([path]))
        self.train.forward_wanted.connect(self._finished)
        self.train.stopped_for_good.connect(self._given_up)
        self.data.interrupted.resume_wanted.connect(self._resume)
        self.data.interrupted.discard_wanted.connect(self._discard)
        self.result.again_wanted.connect(self._anew)
        self._desk.models_changed.connect(self.look_around)
