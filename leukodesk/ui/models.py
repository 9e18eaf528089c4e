"""The models as the window knows them. Loaded and changed in the worker thread only, one job at a time.

One rule says which model is at work: the active one of the task, until the technician chooses another installed one to
look through, or a candidate. What is chosen is remembered until the active model is chosen again, or another one
becomes active; a candidate is not remembered.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from leukodesk.core.errors import BundleError, LeukoDeskError
from leukodesk.services.user_folders import data_folder
from leukodesk.ui.view_data import ModelStanding, ModelView
from leukodesk.ui.views import model_view

if TYPE_CHECKING:  # these import OpenCV, for which the window does not wait
    from leukodesk.core.inference import Classifier
    from leukodesk.core.manifest import Task
    from leukodesk.services.active_file import Change
    from leukodesk.services.model_library import InstalledModel, Library
    from leukodesk.ui.workers import Job


def _not_loaded() -> LeukoDeskError:
    return BundleError("No model is loaded. The notices say why; choose one in the menu Model.")


@dataclass(frozen=True)
class LoadedModel:
    """A model at work: its label ("name/version"), the classifier, and what the model panel says of it.

    Attributes:
        folder: where it lies.
    """

    label: str
    classifier: Classifier
    view: ModelView
    folder: Path

    @property
    def task(self) -> Task:
        return self.classifier.manifest.task


@dataclass(frozen=True)
class Remembered:
    """What is to be at work the next time: the active model of a task, or another one.

    Attributes:
        label: "name/version" of an installed model; empty for the active one of `task`.
    """

    label: str = ""
    task: Task = "field"


class Models:
    """The installed models and the one at work.

    Args:
        root: the folder of the shipped models; LeukoDesk's own if None.
        data: the user's folder of data; the one of the operating system if None.

    Attributes:
        installed: every model bundle, usable or not; candidates: those that are not promoted.
        active: the active model of each task that has one that can be used.
        earlier: label of the model before, for each task that has one to go back to.
        loaded: the one at work, or None; problem: why there is none.
        task: what the images are taken for: that of the model at work, or of the one that could not be loaded.
    """

    def __init__(self, root: Path | None = None, data: Path | None = None) -> None:
        self._root, self._data = root, data
        self.installed: tuple[InstalledModel, ...] = ()
        self.candidates: tuple[InstalledModel, ...] = ()
        self.active: dict[Task, InstalledModel] = {}
        self.earlier: dict[Task, str] = {}
        self.loaded: LoadedModel | None = None
        self.problem: LeukoDeskError = _not_loaded()
        self.task: Task = "field"
        self._beside: LoadedModel | None = None

    @property
    def library(self) -> Library:
        """Where models lie."""
        from leukodesk.services.model_library import Library, models_folder

        return Library(Path(self._root or models_folder()), self.data)

    @property
    def data(self) -> Path:
        """The user's folder of data."""
        return self._data or data_folder()

    def wanted(self) -> LoadedModel:
        """The model at work.

        Raises:
            LeukoDeskError: why there is none.
        """
        if self.loaded is None:
            raise self.problem
        return self.loaded

    @property
    def remembered(self) -> Remembered | None:
        """How the model at work is found again; None if it is a candidate, or there is none."""
        if self.loaded is None or self.loaded.view.standing == "candidate":
            return None
        return Remembered("" if self.loaded.view.standing == "active" else self.loaded.label, self.loaded.task)

    def start(self, job: Job, remembered: Remembered) -> tuple[LeukoDeskError, ...]:
        """Look what is installed, and load what was used last.

        Returns:
            What the technician should be told.
        """
        job.stage("models")
        self.look()
        told: list[LeukoDeskError] = [
            BundleError(f"The model {model.label} cannot be used. {model.error.message}", model.error.details)
            for model in self.installed
            if model.error is not None
        ]
        known = {model.label for model in self.installed}
        if remembered.label and remembered.label not in known:
            told.append(
                BundleError(f"The model {remembered.label}, used last, is no longer installed. The active one is used.")
            )
            remembered = Remembered()
        try:
            self.choose(job, remembered.label or None, remembered.task)
        except LeukoDeskError as error:
            told.append(error)
        return tuple(told)

    def look(self) -> None:
        """Look what is installed, what is active, and what could be gone back to.

        Raises:
            LeukoDeskError: a folder cannot be read.
        """
        from leukodesk.services.model_library import KINDS, active_or_none, list_candidates, list_models
        from leukodesk.services.promotion import model_before

        library = self.library
        active: dict[Task, InstalledModel] = {}
        earlier: dict[Task, str] = {}
        for task in KINDS:
            # Whoever asks for one that cannot be used is told why.
            if (model := active_or_none(task, library)) is not None:
                active[task] = model
            with suppress(BundleError):
                before = model_before(task, library)
                if before is not None:
                    earlier[task] = before.label
        self.installed, self.candidates = list_models(library), list_candidates(library)
        self.active, self.earlier = active, earlier

    def choose(self, job: Job, wanted: str | None, task: Task = "field") -> None:
        """Load a model.

        Args:
            wanted: "name/version" of an installed one, or the folder of a candidate; None for the active one.
            task: of the active one.

        Raises:
            LeukoDeskError: it cannot be used; no other one is taken in its place.
        """
        job.stage("models")
        self.loaded, self.problem, self.task = None, _not_loaded(), task
        try:
            self.loaded = self._load(job, wanted, task)
        except LeukoDeskError as error:
            self.problem = error
            raise
        self.task = self.loaded.task

    def active_of(self, job: Job, task: Task) -> LoadedModel:
        """The active model of a task, loaded beside the one at work and kept for the next image.

        Raises:
            LeukoDeskError: there is none that can be used.
        """
        active, beside = self.active.get(task), self._beside
        if beside is None or active is None or beside.classifier.identity != active.identity:
            job.stage("models")
            self._beside = beside = self._load(job, None, task)
        return beside

    def _load(self, job: Job, wanted: str | None, task: Task) -> LoadedModel:
        from leukodesk.core.bases import verify_model
        from leukodesk.services.model_library import choose_model, read_model

        library = self.library
        candidate = next((model for model in self.candidates if str(model.folder) == wanted), None)
        bundle = read_model(candidate) if candidate is not None else choose_model(wanted, task, library)
        job.check()
        classifier = verify_model(bundle, library.roots)
        manifest = bundle.manifest
        active = self.active.get(manifest.task)
        standing: ModelStanding = "not active"
        if candidate is not None:
            standing = "candidate"
        elif active is not None and active.sha256 == bundle.sha256:
            standing = "active"
        view = model_view(bundle, standing)
        return LoadedModel(f"{manifest.name}/{manifest.version}", classifier, view, bundle.folder)

    def install(self, job: Job, path: Path) -> str:
        """Install the model of a file; returns its label. The model at work stays at work.

        Raises:
            LeukoDeskError: it is refused.
        """
        from leukodesk.services.model_archives import import_model

        job.stage("models")
        manifest = import_model(path, self.library).manifest
        self.look()
        return f"{manifest.name}/{manifest.version}"

    def export(self, job: Job, path: Path) -> Path:
        """Write the model at work as one file; returns its path.

        Raises:
            LeukoDeskError: there is none, or the file cannot be written.
        """
        from leukodesk.services.model_archives import export_model

        job.stage("models")
        folder = self.wanted().folder
        model = next(one for one in (*self.installed, *self.candidates) if one.folder == folder)
        return export_model(model, path, self.library)

    def promote(self, job: Job, candidate: Path, run: Path | None) -> Change:
        """Make a candidate the active model of its task, and load it. One that is not offered is refused.

        Raises:
            LeukoDeskError: it is refused; the model at work stays at work.
        """
        from leukodesk.services.promotion import promote, user_name

        return self._change(job, lambda: promote(candidate, self.library, who=user_name(), run=run))

    def roll_back(self, job: Job, task: Task) -> Change:
        """Make the model before the active one again, and load it.

        Raises:
            LeukoDeskError: it is refused; the model at work stays at work.
        """
        from leukodesk.services.promotion import roll_back, user_name

        return self._change(job, lambda: roll_back(task, self.library, who=user_name()))

    def _change(self, job: Job, change: Callable[[], Change]) -> Change:
        job.stage("models")
        made = change()
        self.look()
        self.choose(job, None, made.task)
        return made
