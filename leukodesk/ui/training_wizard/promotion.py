"""What the buttons of the result page do: the new model comes to work, or the one before it again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from leukodesk.ui.desk import Desk
from leukodesk.ui.training_wizard.result_page import ResultPage

if TYPE_CHECKING:
    from leukodesk.core.manifest import Task
    from leukodesk.core.training_runs.folder import TrainingRequest
    from leukodesk.ui.workers import Job


class Promotion(QObject):
    """Between the result page and the desk, whose worker does it. A refusal is a notice.

    Args:
        page: whose buttons are answered.
        desk: whose models are changed.
    """

    def __init__(self, page: ResultPage, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page, self._desk = page, desk
        self._run: Path | None = None
        self._request: TrainingRequest | None = None
        page.promote_wanted.connect(self.promote)
        page.rollback_wanted.connect(self.roll_back)
        desk.models_changed.connect(self._show_standing)
        desk.noticed.connect(lambda *_: self._show_standing())

    def take(self, run: Path, request: TrainingRequest) -> None:
        """The result of this run is shown."""
        self._run, self._request = run, request
        self._show_standing()

    def promote(self, candidate: Path) -> None:
        """Make the candidate the active model of its task, and analyse everything again with it."""
        models, run = self._desk.models, self._run
        self._change(lambda job: models.promote(job, candidate, run))

    def roll_back(self, task: Task) -> None:
        """Make the model active that was active before."""
        models = self._desk.models
        self._change(lambda job: models.roll_back(job, task))

    def _change(self, work: Callable[[Job], object]) -> None:
        self._page.set_busy(True)
        self._desk.change_model(work)

    def _show_standing(self) -> None:
        request, models = self._request, self._desk.models
        self._page.set_busy(False)
        if request is not None:
            active = models.active.get(request.task)
            is_active = active is not None and active.label == f"{request.name}/{request.version}"
            self._page.show_promotion(is_active, models.earlier.get(request.task, ""))
