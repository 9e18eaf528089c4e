"""What is there before anything is chosen: models, candidates, interrupted runs. For the worker thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from leukodesk.ui.training_wizard.choices import Places

if TYPE_CHECKING:
    from leukodesk.services.model_library import Library
    from leukodesk.services.training_runs import RunSummary
    from leukodesk.ui.workers import Job


@dataclass(frozen=True)
class Surroundings:
    """Models and runs as they are at one moment."""

    places: Places
    runs: tuple[RunSummary, ...]


def look_around(_job: Job, library: Library) -> Surroundings:
    """Look for models and runs.

    Raises:
        LeukoDeskError: a folder cannot be looked into.
    """
    from leukodesk.services.model_library import KINDS, active_or_none, list_models
    from leukodesk.services.training_runs import list_runs

    # Without one there is nothing to compare with; the window says so where it matters.
    active = {task: model for task in KINDS if (model := active_or_none(task, library)) is not None}
    runs = list_runs(library.runs)
    taken = {(folder.parent.name, folder.name) for folder in library.candidates.glob("*/*")}
    taken |= {(run.request.name, run.request.version) for run in runs if run.request is not None}
    installed = list_models(library)
    taken |= {(model.name, model.version) for model in installed}
    return Surroundings(Places(installed, active, library.candidates, library.roots, frozenset(taken)), runs)
