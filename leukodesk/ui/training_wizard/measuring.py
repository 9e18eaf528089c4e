"""Asks the programs what a run will take, one at a time, and remembers what they said."""

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from leukodesk.core.training_runs.events import Estimate, Event, Failed, Stage
from leukodesk.core.training_runs.folder import TrainingRequest, write_request
from leukodesk.ui.child_process import Ending
from leukodesk.ui.child_watch import ChildWatch
from leukodesk.ui.training_wizard import programs
from leukodesk.ui.training_wizard.run_language import RUN_LANGUAGE

Answer = Estimate | Failed


class Measuring(QObject):
    """Measures a step of a run in a child process, in a folder that goes afterwards.

    Attributes:
        stage: what it is about, in a sentence; empty if it has not said.

    Signals:
        changed: it has begun or ended to measure, or is about something else.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watch = ChildWatch(RUN_LANGUAGE, self)
        self._watch.events.connect(self._take)
        self._watch.ended.connect(self._ended)
        self._known: dict[TrainingRequest, Answer] = {}
        self._asked: TrainingRequest | None = None
        self._said: Answer | None = None
        self.stage = ""
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    @property
    def running(self) -> bool:
        return self._watch.running

    def answer_for(self, request: TrainingRequest) -> Answer | None:
        """What the run will take, or why that cannot be told; None if it has not been measured."""
        answer = self._known.get(_measured(request))
        if isinstance(answer, Estimate) and request.epochs is not None:
            return answer.with_epochs(request.epochs)
        return answer

    def measure(self, request: TrainingRequest, again: bool = False) -> None:
        """Begin to measure a run, unless it is known already; another measurement under way is given up."""
        measured = _measured(request)
        if again:
            self._known.pop(measured, None)
        if measured in self._known or (self.running and self._asked == measured):
            return
        self.stop()
        self._asked, self._said, self.stage = measured, None, ""
        self._folder = tempfile.TemporaryDirectory(prefix="leukodesk-estimate-", ignore_cleanup_errors=True)
        run = Path(self._folder.name)

        def prepared() -> Sequence[str]:
            write_request(run, request)
            return programs.estimate(request, run)

        self._watch.start(prepared)
        self.changed.emit()

    def stop(self) -> None:
        """Measure no more."""
        self._watch.abandon()
        self._clean()

    def close(self, timeout_s: float) -> bool:
        """Stop, and wait for the process to end."""
        ended = self._watch.close(timeout_s)
        self._clean()
        return ended

    def _take(self, events: list[Event]) -> None:
        for event in events:
            if isinstance(event, Estimate | Failed):
                self._said = event
            elif isinstance(event, Stage):
                self.stage = event.text
                self.changed.emit()

    def _ended(self, ending: Ending) -> None:
        if ending.problem is not None:
            self._said = Failed(ending.problem.message, ending.problem.details)
        sentence = self.tr("How long this will take could not be measured.")
        self._answer(self._said or Failed(sentence, ending.errors or f"exit code {ending.code}"))
        self.changed.emit()

    def _answer(self, answer: Answer) -> None:
        if self._asked is not None:
            self._known[self._asked] = answer
        self._clean()

    def _clean(self) -> None:
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None


def _measured(request: TrainingRequest) -> TrainingRequest:
    """What a measurement depends on: not on how many epochs there are, which all take as long."""
    return replace(request, epochs=None)
