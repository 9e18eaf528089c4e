"""The model bundles that are installed, and which of them is active for a task."""

import re
from dataclasses import dataclass
from pathlib import Path

import leukodesk
from leukodesk.core.bundle import Bundle, find_bundles, read_bundle, read_manifest_of
from leukodesk.core.errors import BundleError
from leukodesk.core.manifest import Manifest, Task


@dataclass(frozen=True)
class InstalledModel:
    """One folder `models/<name>/<version>`.

    Attributes:
        folder: where it lies; name, version: as its folders call it.
        manifest: its description, or None if that cannot be used.
        error: why it cannot be used, as far as its description shows; None if it can.
    """

    folder: Path
    manifest: Manifest | None
    error: BundleError | None

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


def models_folder() -> Path:
    """Where LeukoDesk's own models lie: beside the package, in the clone as in the packaged program."""
    return Path(leukodesk.__file__).resolve().parent.parent / "models"


def list_models(root: str | Path | None = None) -> tuple[InstalledModel, ...]:
    """All installed models, by name and then the newest version first. A damaged one is listed with its error.

    Only the descriptions are read, which takes a millisecond each; `choose_model` looks at the files.

    Args:
        root: the folder of the models; LeukoDesk's own if None.

    Raises:
        BundleError: the folder cannot be read.
    """
    models = [_installed(folder) for folder in find_bundles(models_folder() if root is None else root)]
    newest_first = sorted(models, key=lambda model: version_order(model.version), reverse=True)
    return tuple(sorted(newest_first, key=lambda model: model.name))


def choose_model(wanted: str | None = None, task: Task = "field", root: str | Path | None = None) -> Bundle:
    """The model asked for, or else the active one of a task: its newest version. Read whole, every hash compared.

    A newest version that is damaged is an error, and never silently replaced by an older one.

    Args:
        wanted: "name", whose newest version is meant, or "name/version".
        task: what the model is for, where none is asked for.
        root: the folder of the models; LeukoDesk's own if None.

    Raises:
        BundleError: none installed, none of that name, or the chosen one is damaged.
    """
    models = list_models(root)
    if wanted is None:
        candidates = _of_task(models, task)
    else:
        candidates = [model for model in models if wanted in (model.name, model.label)]
        if not candidates:
            raise _unknown(wanted, models)
    if not candidates:
        kind = "fields" if task == "field" else "single cells"
        raise BundleError(f"No model for {kind} is installed.", f"in {models_folder() if root is None else root}")
    chosen = max(candidates, key=lambda model: version_order(model.version))
    if chosen.error is not None:
        raise _unusable(chosen, candidates, chosen.error)
    try:
        return read_bundle(chosen.folder)
    except BundleError as error:
        raise _unusable(chosen, candidates, error) from error


def version_order(version: str) -> tuple[object, ...]:
    """A sort key: 1.0.0-rc.1 before 1.0.0 before 1.2.0 before 1.10.0 (semver.org, 11); what is no version is first."""
    match = re.fullmatch(r"(\d+)\.(\d+)\.(\d+)(?:-(.+))?", version, re.ASCII)
    if match is None:
        return (-1, 0, 0, False, (), version)
    numbers = tuple(int(number) for number in match.group(1, 2, 3))
    parts = (match.group(4) or "").split(".")
    # Numbers before words, and compared as numbers.
    preliminary = tuple((0, int(part), "") if part.isascii() and part.isdigit() else (1, 0, part) for part in parts)
    return (*numbers, match.group(4) is None, preliminary, version)


def _installed(folder: Path) -> InstalledModel:
    try:
        manifest = read_manifest_of(folder).manifest
    except BundleError as error:
        return InstalledModel(folder, None, error)
    if (manifest.name, manifest.version) == (folder.parent.name, folder.name):
        return InstalledModel(folder, manifest, None)
    details = f"{manifest.name}/{manifest.version} in {folder}"
    return InstalledModel(folder, None, BundleError("This model lies in a folder of another name.", details))


def _of_task(models: tuple[InstalledModel, ...], task: Task) -> list[InstalledModel]:
    """Those whose description says so, and those without a readable one whose other versions do."""
    names = {model.name for model in models if model.manifest is not None and model.manifest.task == task}
    return [m for m in models if m.name in names and (m.manifest is None or m.manifest.task == task)]


def _unknown(wanted: str, models: tuple[InstalledModel, ...]) -> BundleError:
    if not models:
        return BundleError(f"There is no model “{wanted}”: no model is installed.")
    known = ", ".join(model.label for model in models)
    return BundleError(f"There is no model “{wanted}”. Installed are: {known}.")


def _unusable(chosen: InstalledModel, candidates: list[InstalledModel], error: BundleError) -> BundleError:
    sentence = f"The model {chosen.label} cannot be used. {error.message}"
    others = [model.label for model in candidates if model.error is None and model is not chosen]
    if others:
        sentence += f" Instead, you may ask for {' or '.join(others)}."
    return BundleError(sentence, error.details)
