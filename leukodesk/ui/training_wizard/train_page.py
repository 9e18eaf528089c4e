"""The fourth page: the run at work. It can be paused, stopped, and gone on with; what is finished is on the disk."""

from collections.abc import Callable, Sequence
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QProgressBar, QPushButton, QSizePolicy, QWidget

from leukodesk.core.errors import LeukoDeskError
from leukodesk.core.training_runs.events import Event
from leukodesk.core.training_runs.folder import RESULT_FILE, TrainingRequest
from leukodesk.core.training_runs.process import STOPPED
from leukodesk.ui.child_process import Ending
from leukodesk.ui.child_watch import ChildWatch
from leukodesk.ui.durations import in_words
from leukodesk.ui.remarks import Remark, show_text
from leukodesk.ui.sentences import said
from leukodesk.ui.theme import em
from leukodesk.ui.training_wizard import programs
from leukodesk.ui.training_wizard.curves import TrainingCurves
from leukodesk.ui.training_wizard.page import Page
from leukodesk.ui.training_wizard.run_language import RUN_LANGUAGE
from leukodesk.ui.training_wizard.run_progress import KEPT_LINES, RunProgress, earlier_epochs

LOG_EM = 5


class RunState(Enum):
    """What the run is doing. Only one that is RUNNING or STOPPING has a process."""

    NONE = "none"
    RUNNING = "running"
    STOPPING = "stopping"
    PAUSED = "paused"
    FAILED = "failed"
    FINISHED = "finished"


class TrainPage(Page):
    """Starts the child process of a run, shows what it says, and stops it.

    Signals:
        state_changed: `state` is another.
        stopped_for_good: the user gave the run up; it is kept, and offered for resumption.
    """

    state_changed = Signal()
    stopped_for_good = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = RunState.NONE
        self.run: Path | None = None
        self.request: TrainingRequest | None = None
        self.progress = RunProgress()
        self._make_run: Callable[[], Path] = Path
        self._leaving = False
        self.watch = ChildWatch(RUN_LANGUAGE, self)
        self.watch.events.connect(self._take)
        self.watch.ended.connect(self._ended)
        self._compose()
        self._show_state()

    @property
    def title(self) -> str:
        return self.tr("Train")

    @property
    def complete(self) -> bool:
        return self.state is RunState.FINISHED

    @property
    def first_control(self) -> QWidget:
        return self.log

    @property
    def can_go_back(self) -> bool:
        return not self.working

    @property
    def working(self) -> bool:
        """Whether there is a process at work for the run."""
        return self.state in (RunState.RUNNING, RunState.STOPPING)

    @property
    def hint(self) -> str:
        if self.state is RunState.RUNNING:
            return self.tr("The images can be used meanwhile. Closing the window pauses the training.")
        return ""

    # --- running ------------------------------------------------------------------------------------------------------

    def begin(self, request: TrainingRequest, make_run: Callable[[], Path]) -> None:
        """Start a new run.

        Args:
            request: what is asked for; make_run: makes the run folder, in a thread.
        """
        self._make_run = make_run
        self._show_run(None, request, ())

    def go_on_with(self, run: Path, request: TrainingRequest) -> None:
        """Go on with a run that was interrupted."""
        self._show_run(run, request, earlier_epochs(run))

    def _show_run(self, run: Path | None, request: TrainingRequest, earlier: Sequence[Event]) -> None:
        self.run, self.request = run, request
        self.progress = RunProgress()
        self.progress.take(earlier)
        self.log.clear()
        self.curves.show_history(self.progress.history)
        self.curves.setVisible(request.method == "training")
        self.what.setText(self._what_for(request))
        self.resume()

    def resume(self) -> None:
        """Start the process; it goes on where the run was interrupted."""
        request = self.request
        if request is None or self.working:
            return
        self.progress.finished = self.progress.failed = None
        self._leaving = False
        self.outcome.say(())

        def prepared() -> Sequence[str]:
            if self.run is None:
                self.run = self._make_run()
            return programs.train(request, self.run)

        self.watch.start(prepared)
        self._set_state(RunState.RUNNING)

    def pause(self) -> None:
        """Stop the process and stay here; `resume` goes on."""
        if self.state is RunState.RUNNING:
            self.watch.stop()
            self._set_state(RunState.STOPPING)

    def stop(self) -> None:
        """Stop the process and leave the page. The run is kept."""
        self._leaving = True
        if self.working:
            self.pause()
        else:
            self._leave()

    def refuse_result(self, error: LeukoDeskError) -> None:
        """The process says that it has finished, but what it has written cannot be used."""
        self._fail(error.message, error.details)

    def _leave(self) -> None:
        self._leaving = False
        self._set_state(RunState.NONE)
        self.stopped_for_good.emit()

    # --- what it says -------------------------------------------------------------------------------------------------

    def _take(self, events: list[Event]) -> None:
        epochs = len(self.progress.epochs)
        for line in self.progress.take(events):
            self.log.appendPlainText(line)
        if len(self.progress.epochs) != epochs:
            self.curves.show_history(self.progress.history)
            self.curves.show()
        self._show_progress()

    def _ended(self, ending: Ending) -> None:
        if ending.errors.strip():
            self.log.appendPlainText(ending.errors.strip()[-20_000:])
        if ending.problem is not None:
            self._fail(ending.problem.message, ending.problem.details)
        elif self.progress.finished is not None and self.run is not None and (self.run / RESULT_FILE).is_file():
            self._set_state(RunState.FINISHED)
            self.forward_wanted.emit()
        elif self.progress.failed is not None:
            self._fail(self.progress.failed.sentence)
        elif ending.stopped or ending.code == STOPPED:
            self._paused()
        else:
            self._fail(self._sentence_for(ending.code))

    def _paused(self) -> None:
        if self._leaving:
            self._leave()
            return
        self._set_state(RunState.PAUSED)
        self.outcome.say([self.tr("Paused. What is finished is kept; Resume goes on from there.")])

    def _fail(self, sentence: str, details: str = "") -> None:
        if details:
            self.log.appendPlainText(details)
        self._set_state(RunState.FAILED)
        kept = self.tr("What was finished is kept. Try again goes on from there; Back lets you choose differently.")
        self.outcome.say([sentence, kept], "fail")
        if self._leaving:
            self._leave()

    def _sentence_for(self, code: int) -> str:
        if code < 0:
            return self.tr(
                "The training was ended from outside (signal {number}). Most often the memory was not enough: close "
                "other programs before you go on."
            ).format(number=-code)
        return self.tr("The training ended without a result (exit code {code}). The log says more.").format(code=code)

    # --- what is seen of it -------------------------------------------------------------------------------------------

    def _set_state(self, state: RunState) -> None:
        self.state = state
        self._show_state()
        self.state_changed.emit()
        self.changed.emit()

    def _show_state(self) -> None:
        state = self.state
        self.pause_button.setVisible(self.working)
        self.stop_button.setVisible(self.working or state is RunState.PAUSED)
        self.pause_button.setEnabled(state is RunState.RUNNING)
        self.stop_button.setEnabled(state is not RunState.STOPPING)
        self.resume_button.setVisible(state in (RunState.PAUSED, RunState.FAILED))
        self.resume_button.setText(self.tr("Try again") if state is RunState.FAILED else self.tr("Resume"))
        self.bar.setVisible(self.working)
        self._show_progress()

    def _show_progress(self) -> None:
        stage, step, history = (
            self.progress.stages[-1] if self.progress.stages else None,
            self.progress.step,
            self.progress.history,
        )
        if self.state is RunState.STOPPING:
            text = self.tr("Stopping…")
        elif not self.working:
            text = ""
        else:
            text = said(stage.text) if stage else self.tr("Starting…")
        show_text(self.stage, text)
        last = history[-1] if history else None
        if step is not None and step.total > 0:
            self.bar.setRange(0, step.total)
            self.bar.setValue(step.done)
        elif last is not None and stage is not None and stage.key == "train":
            self.bar.setRange(0, last.epochs)
            self.bar.setValue(last.epoch)
        else:
            self.bar.setRange(0, 0)
        show_text(self.figures, self._figures())

    def _figures(self) -> str:
        step, history = self.progress.step, self.progress.history
        parts: list[str] = []
        speed = remaining = None
        left = self.tr("{time} left")
        if history:
            last = history[-1]
            parts.append(self.tr("Epoch {epoch} of at most {epochs}").format(epoch=last.epoch, epochs=last.epochs))
            if not self.progress.stages or self.progress.stages[-1].key == "train":
                speed, remaining = last.images_per_s, last.remaining_s or None  # nothing is left after the last epoch
        if step is not None:
            speed, remaining = step.images_per_s or speed, step.remaining_s
            left = self.tr("{time} left for this step")
        if speed and self.working:
            parts.append(self.tr("{speed} images/s").format(speed=QLocale().toString(speed, "f", 1)))
        if remaining is not None and self.working:
            parts.append(left.format(time=in_words(remaining)))
        return " · ".join(parts)

    def _what_for(self, request: TrainingRequest) -> str:
        text = (
            self.tr("Quick adaptation: {title} ({name} {version})")
            if request.method == "adaptation"
            else self.tr("Full training: {title} ({name} {version})")
        )
        return text.format(title=request.title, name=request.name, version=request.version)

    def _compose(self) -> None:
        self.what = self.heading("")
        self.stage = self.sentence()
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Progress of the training"))
        self.bar.setTextVisible(False)
        self.column.addWidget(self.bar)
        self.figures = self.sentence(muted=True)
        self.outcome = Remark()
        self.column.addWidget(self.outcome)
        self.pause_button = QPushButton(self.tr("Pause"))
        self.pause_button.setToolTip(self.tr("Stop here, free the computer, and go on later"))
        self.pause_button.clicked.connect(self.pause)
        self.stop_button = QPushButton(self.tr("Stop"))
        self.stop_button.setToolTip(self.tr("Stop and choose differently; the run is kept and can be gone on with"))
        self.stop_button.clicked.connect(self.stop)
        self.resume_button = QPushButton(self.tr("Resume"))
        self.resume_button.clicked.connect(self.resume)
        row = QHBoxLayout()
        for button in (self.resume_button, self.pause_button, self.stop_button):
            row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)
        self.curves = TrainingCurves()
        self.curves.hide()
        self.column.addWidget(self.curves)
        self.heading(self.tr("Log"))
        self.log = QPlainTextEdit()
        self.log.setReadOnly(True)
        self.log.setTabChangesFocus(True)
        self.log.setMaximumBlockCount(KEPT_LINES)
        self.log.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.log.setAccessibleName(self.tr("Log of the training"))
        self.log.setMinimumHeight(em(self, LOG_EM))
        self.log.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)  # what is left, but not less
        self.column.addWidget(self.log, 1)
