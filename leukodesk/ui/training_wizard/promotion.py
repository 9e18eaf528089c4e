"""Takes the new model into use, or the one before it again, in the worker thread."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from leukodesk.core.errors import BundleError, LeukoDeskError
from leukodesk.ui.training_wizard.result_page import ResultPage
from leukodesk.ui.workers import TaskRunner

if TYPE_CHECKING:  # these import OpenCV, for which the window does not wait
    from leukodesk.core.manifest import Task
    from leukodesk.core.training_run import TrainingRequest
    from leukodesk.services.model_library import Library

PROMOTING = "promoting"


@dataclass(frozen=True)
class Standing:
    """Whether a candidate is at work, and what can be gone back to ("" if nothing)."""

    active: bool
    before: str


class Promotion(QObject):
    """What the buttons of the result page do.

    Signals:
        models_changed: another model is active.
    """

    models_changed = Signal()

    def __init__(self, page: ResultPage, runner: TaskRunner, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page, self._runner, self._library = page, runner, library
        self._run: Path | None = None
        self._request: TrainingRequest | None = None
        page.promote_wanted.connect(self.promote)
        page.rollback_wanted.connect(self.roll_back)

    def take(self, run: Path, request: TrainingRequest) -> None:
        """The result of this run is shown."""
        self._run, self._request = run, request

    def promote(self, candidate: Path) -> None:
        """Make the candidate the active model of its task."""
        from leukodesk.services.promotion import promote, user_name

        run, library = self._run, self._library
        self._submit(lambda: promote(candidate, library, who=user_name(), run=run))

    def roll_back(self, task: Task) -> None:
        """Make the model active that was active before."""
        from leukodesk.services.promotion import roll_back, user_name

        library = self._library
        self._submit(lambda: roll_back(task, library, who=user_name()))

    def _submit(self, change: object) -> None:
        request, library = self._request, self._library
        if request is None or not callable(change):
            return

        def work(_job: object) -> Standing:
            change()
            return standing(request, library)

        self._page.set_busy(True)
        self._runner.submit(work, slot=PROMOTING, done=self._done, failed=self._failed, replaces=False)

    def _done(self, now: Standing) -> None:
        self._page.set_busy(False)
        self._page.show_promotion(now.active, now.before)
        self.models_changed.emit()

    def _failed(self, error: LeukoDeskError) -> None:
        self._page.set_busy(False)
        self._page.show_problem(error.message, error.details)


def standing(request: TrainingRequest, library: Library) -> Standing:
    """Where the model of a request stands now."""
    from leukodesk.services.model_library import active_model
    from leukodesk.services.promotion import model_before

    active = active_model(request.task, library)
    try:
        before = model_before(request.task, library)
    except BundleError:
        before = None  # gone: it cannot be gone back to
    return Standing(active.label == f"{request.name}/{request.version}", before.label if before else "")
