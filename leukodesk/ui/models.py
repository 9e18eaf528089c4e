"""The models as the window knows them. Loaded and changed in the worker thread only, one job at a time."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from leukodesk.core.errors import BundleError, LeukoDeskError
from leukodesk.ui.view_data import ModelView
from leukodesk.ui.views import model_view

if TYPE_CHECKING:  # these import OpenCV, for which the window does not wait
    from leukodesk.core.inference import Classifier
    from leukodesk.services.model_library import InstalledModel
    from leukodesk.ui.workers import Job


def _not_loaded() -> LeukoDeskError:
    return BundleError("No model is loaded. The notices say why; choose one in the menu Model.")


@dataclass(frozen=True)
class LoadedModel:
    """A model at work: its label ("name/version"), the classifier, and what the model panel says of it."""

    label: str
    classifier: Classifier
    view: ModelView


class Models:
    """The installed models and the one at work.

    Args:
        root: the folder of the models; LeukoDesk's own if None.

    Attributes:
        installed: every model bundle, usable or not.
        loaded: the one at work, or None.
        problem: why there is none.
    """

    def __init__(self, root: Path | None = None) -> None:
        self.root = root
        self.installed: tuple[InstalledModel, ...] = ()
        self.loaded: LoadedModel | None = None
        self.problem: LeukoDeskError = _not_loaded()

    def wanted(self) -> LoadedModel:
        """The model at work.

        Raises:
            LeukoDeskError: why there is none.
        """
        if self.loaded is None:
            raise self.problem
        return self.loaded

    def start(self, job: Job, remembered: str) -> tuple[LeukoDeskError, ...]:
        """Look what is installed, and load the model used last, or else the active one for fields.

        Returns:
            What the technician should be told.
        """
        from leukodesk.services.model_library import list_models

        job.stage("models")
        self.installed = list_models(self.root)
        told: list[LeukoDeskError] = [
            BundleError(f"The model {model.label} cannot be used. {model.error.message}", model.error.details)
            for model in self.installed
            if model.error is not None
        ]
        known = {model.label for model in self.installed}
        if remembered and remembered not in known:
            told.append(
                BundleError(f"The model {remembered}, used last, is no longer installed. The active one is used.")
            )
        try:
            self.choose(job, remembered if remembered in known else None)
        except LeukoDeskError as error:
            told.append(error)
        return tuple(told)

    def choose(self, job: Job, label: str | None) -> None:
        """Load a model; None for the active one for fields.

        Raises:
            LeukoDeskError: it cannot be used; no other one is taken in its place.
        """
        from leukodesk.core.golden import verify_bundle
        from leukodesk.services.model_library import choose_model

        job.stage("models")
        self.loaded, self.problem = None, _not_loaded()
        try:
            bundle = choose_model(label, root=self.root)
            job.check()
            classifier = verify_bundle(bundle)
            view = model_view(bundle)
        except LeukoDeskError as error:
            self.problem = error
            raise
        manifest = bundle.manifest
        self.loaded = LoadedModel(f"{manifest.name}/{manifest.version}", classifier, view)
