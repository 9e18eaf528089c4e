"""Where model bundles lie, which are installed, and which of them is active for a task."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import Literal

import leukodesk
from leukodesk.core.bundle import Bundle, find_bundles, read_bundle, read_manifest_of
from leukodesk.core.errors import BundleError
from leukodesk.core.manifest import Manifest, Task
from leukodesk.core.verdict import ModelIdentity
from leukodesk.core.versions import version_order
from leukodesk.services.active_file import read_active
from leukodesk.services.user_folders import data_folder

KINDS: dict[Task, str] = {"field": "fields", "cell": "single cells"}
"""What the models of a task are for, in a sentence."""


@dataclass(frozen=True)
class Library:
    """Where models lie.

    Attributes:
        shipped: those that LeukoDesk came with; read only.
        data: the user's folder of data, which holds models, candidates and what is active; None where only the shipped
            ones are to be looked at.
    """

    shipped: Path
    data: Path | None = None

    @property
    def models(self) -> Path:
        """The user's own: promoted and imported ones, each in name/version."""
        return self._own("models")

    @property
    def candidates(self) -> Path:
        """Trained ones that are not promoted yet, each in name/version."""
        return self._own("candidates")

    @property
    def runs(self) -> Path:
        """Training runs, each in a folder of its own; see `core.training_runs.folder`."""
        return self._own("runs")

    @property
    def active_file(self) -> Path:
        """Which model is active; see `active_file`."""
        return self._own("active.json")

    @property
    def log_file(self) -> Path:
        """Every promotion and rollback; see `promotion`."""
        return self._own("promotions.jsonl")

    @property
    def roots(self) -> tuple[Path, ...]:
        """All folders of models, candidates last: where the base of a "head" bundle is looked for."""
        return self.installed_roots if self.data is None else (*self.installed_roots, self.candidates)

    @property
    def installed_roots(self) -> tuple[Path, ...]:
        """The folders of the installed models, the user's own first."""
        return (self.shipped,) if self.data is None else (self.models, self.shipped)

    def _own(self, name: str) -> Path:
        if self.data is None:
            raise BundleError("Models are only looked at here: it was not said where the user's own ones lie.")
        return self.data / name


def own_library() -> Library:
    """LeukoDesk's own models, and the user's."""
    return Library(Path(models_folder()), data_folder())


def models_folder() -> Path:
    """Where LeukoDesk's own models lie: beside the package, in the clone as in the packaged program."""
    return Path(leukodesk.__file__).resolve().parent.parent / "models"


@dataclass(frozen=True)
class InstalledModel:
    """One folder `name/version`.

    Attributes:
        folder: where it lies; name, version: as its folders call it.
        manifest: its description, or None if that cannot be read.
        error: why it cannot be used, as far as its description shows; None if it can.
        place: "shipped" with LeukoDesk, the user's "own", or a "candidate".
        sha256: of the bundle; empty if its description cannot be used.
    """

    folder: Path
    manifest: Manifest | None
    error: BundleError | None
    place: Literal["shipped", "own", "candidate"] = "shipped"
    sha256: str = ""

    @property
    def name(self) -> str:
        return self.folder.parent.name

    @property
    def version(self) -> str:
        return self.folder.name

    @property
    def label(self) -> str:
        """What a user asks for it by: "name/version"."""
        return f"{self.name}/{self.version}"

    @property
    def identity(self) -> ModelIdentity:
        return ModelIdentity(self.name, self.version, self.sha256)


def list_models(library: Library | None = None) -> tuple[InstalledModel, ...]:
    """All installed models, by name and then the newest version first. A damaged one is listed with its error.

    Only the descriptions are read, which takes a millisecond each; `choose_model` looks at the files. A model that lies
    in both places is listed once.

    Args:
        library: where to look; `own_library()` if None.

    Raises:
        BundleError: a folder cannot be read.
    """
    library = library or own_library()
    found = [_look(folder, "shipped") for folder in find_bundles(library.shipped)]
    if library.data is not None:
        found = [_look(folder, "own") for folder in find_bundles(library.models)] + found
    return tuple(_one_of(list(same)) for _, same in groupby(_in_order(found), key=lambda model: model.label))


def list_candidates(library: Library | None = None) -> tuple[InstalledModel, ...]:
    """All candidates, in the same order; one that is installed by now is a candidate no more.

    Raises:
        BundleError: a folder cannot be read.
    """
    library = library or own_library()
    if library.data is None:
        return ()
    installed = {model.sha256 for model in list_models(library) if model.sha256}
    found = [_look(folder, "candidate") for folder in find_bundles(library.candidates)]
    return tuple(model for model in _in_order(found) if model.sha256 not in installed)


def active_model(task: Task, library: Library | None = None) -> InstalledModel:
    """The model that a task uses unless another one is asked for, and that candidates are compared with.

    It is the one that was promoted last. Where none ever was, it is the newest version that LeukoDesk came with.

    Raises:
        BundleError: there is none, or it is gone, changed or damaged. No other is taken in its place.
    """
    library = library or own_library()
    models = list_models(library)
    promoted = None if library.data is None else read_active(library.active_file).of(task).active
    return newest_shipped(task, models) if promoted is None else promoted_model(promoted, task, models)


def active_or_none(task: Task, library: Library | None = None) -> InstalledModel | None:
    """The same for who can do without: None if there is none that can be used."""
    with suppress(BundleError):
        return active_model(task, library)
    return None


def newest_shipped(task: Task, models: Iterable[InstalledModel]) -> InstalledModel:
    """The newest of the models for a task that LeukoDesk came with.

    Raises:
        BundleError: there is none, or it is damaged.
    """
    shipped = _of_task([model for model in models if model.place == "shipped"], task)
    if not shipped:
        raise BundleError(f"No model for {KINDS[task]} is installed.")
    chosen = max(shipped, key=lambda model: version_order(model.version))
    if chosen.error is not None:
        raise _unusable(chosen, shipped, chosen.error)
    return chosen


def promoted_model(wanted: ModelIdentity, task: Task, models: Iterable[InstalledModel]) -> InstalledModel:
    """The very model that was promoted.

    Raises:
        BundleError: it is gone, changed or damaged.
    """
    label = f"{wanted.name}/{wanted.version}"
    model = next((model for model in models if model.label == label), None)
    advice = "Install it again, or go back to the model before."
    if model is None:
        sentence = f"The active model for {KINDS[task]}, {label}, is no longer installed. {advice}"
        raise BundleError(sentence, f"SHA-256 {wanted.sha256}")
    if model.error is not None:
        raise BundleError(f"The model {label} cannot be used. {model.error.message} {advice}", model.error.details)
    if model.sha256 != wanted.sha256:
        sentence = f"The model {label} is not the one that was made active. {advice}"
        raise BundleError(sentence, f"SHA-256 {wanted.sha256} expected, {model.sha256} in {model.folder}")
    return model


def choose_model(wanted: str | None = None, task: Task = "field", library: Library | None = None) -> Bundle:
    """The model asked for, or else the active one of a task. Read whole, every hash compared.

    One that is damaged is an error, and never silently replaced by another.

    Args:
        wanted: "name", whose newest version is meant, or "name/version", of an installed model.
        task: what the model is for, where none is asked for.
        library: where to look; `own_library()` if None.

    Raises:
        BundleError: none installed, none of that name, or the chosen one is damaged.
    """
    library = library or own_library()
    if wanted is None:
        chosen = active_model(task, library)
        others = _of_task(list_models(library), task)
    else:
        models = list_models(library)
        others = [model for model in models if wanted in (model.name, model.label)]
        if not others:
            raise _unknown(wanted, models)
        chosen = max(others, key=lambda model: version_order(model.version))
    return read_model(chosen, others)


def find_model(label: str, library: Library | None = None) -> InstalledModel:
    """An installed model or a candidate by its "name/version".

    Raises:
        BundleError: there is none, or a candidate is called like an installed model.
    """
    library = library or own_library()
    models = (*list_models(library), *list_candidates(library))
    found = [model for model in models if model.label == label]
    if not found:
        raise _unknown(label, models)
    if len(found) > 1:
        sentence = f"An installed model and a candidate are both called {label}. Train again under another name."
        raise BundleError(sentence, ", ".join(str(model.folder) for model in found))
    return found[0]


def read_model(model: InstalledModel, others: Iterable[InstalledModel] = ()) -> Bundle:
    """A listed model, read whole.

    Args:
        others: models that may be asked for instead, for the sentence.

    Raises:
        BundleError: it cannot be used.
    """
    if model.error is not None:
        raise _unusable(model, others, model.error)
    try:
        return read_bundle(model.folder)
    except BundleError as error:
        raise _unusable(model, others, error) from error


def _look(folder: Path, place: Literal["shipped", "own", "candidate"]) -> InstalledModel:
    try:
        bundle = read_manifest_of(folder)
    except BundleError as error:
        return InstalledModel(folder, None, error, place)
    manifest = bundle.manifest
    if (manifest.name, manifest.version) == (folder.parent.name, folder.name):
        return InstalledModel(folder, manifest, None, place, bundle.sha256)
    details = f"{manifest.name}/{manifest.version} in {folder}"
    return InstalledModel(folder, None, BundleError("This model lies in a folder of another name.", details), place)


def _in_order(models: list[InstalledModel]) -> list[InstalledModel]:
    newest_first = sorted(models, key=lambda model: version_order(model.version), reverse=True)
    return sorted(newest_first, key=lambda model: model.name)


def _one_of(same: list[InstalledModel]) -> InstalledModel:
    """Of a model that lies in both places, the copy that can be used, the user's own before the shipped one."""
    usable = [model for model in same if model.error is None] or same
    chosen = replace(usable[0], place="shipped") if any(model.place == "shipped" for model in same) else usable[0]
    if len({model.sha256 for model in usable}) == 1:
        return chosen
    sentence = "Another model of the same name and version came with LeukoDesk. Remove one of the two."
    return replace(chosen, error=BundleError(sentence, "; ".join(str(one.folder) for one in usable)))


def _of_task(models: Iterable[InstalledModel], task: Task) -> list[InstalledModel]:
    """Those whose description says so, and those without a readable one whose other versions do."""
    models = list(models)
    names = {model.name for model in models if model.manifest is not None and model.manifest.task == task}
    return [m for m in models if m.name in names and (m.manifest is None or m.manifest.task == task)]


def _unknown(wanted: str, models: tuple[InstalledModel, ...]) -> BundleError:
    if not models:
        return BundleError(f"There is no model “{wanted}”: no model is installed.")
    known = ", ".join(model.label for model in models if model.place != "candidate")
    candidates = ", ".join(model.label for model in models if model.place == "candidate")
    sentence = f"There is no model “{wanted}”. Installed are: {known or 'none'}."
    return BundleError(f"{sentence} Candidates are: {candidates}." if candidates else sentence)


def _unusable(chosen: InstalledModel, others: Iterable[InstalledModel], error: BundleError) -> BundleError:
    sentence = f"The model {chosen.label} cannot be used. {error.message}"
    usable = [model.label for model in others if model.error is None and model.label != chosen.label]
    if usable:
        sentence += f" Instead, you may ask for {' or '.join(usable)}."
    return BundleError(sentence, error.details)
