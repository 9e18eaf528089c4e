"""Everything the technician has chosen so far, what is still missing, and the request that comes of it. Qt-free."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:  # these import OpenCV, for which the window does not wait
    from leukodesk.core.audit.finding import Finding
    from leukodesk.core.labelled.data_set import GroupSource, LabelledData
    from leukodesk.core.manifest import ClassInfo, Malignant, Task
    from leukodesk.core.training_runs.folder import RequestedClass, TrainingRequest
    from leukodesk.services.model_library import InstalledModel

Method = Literal["adaptation", "training"]

FEWEST_CLASSES = 2
MOST_EPOCHS = 200
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}", re.ASCII)
_VERSION = re.compile(r"(\d+)\.(\d+)\.(\d+)(?:-.*)?", re.ASCII)


@dataclass
class ClassChoice:
    """One class of the data: what the folder or table calls it, how much there is of it, and what it will be.

    Attributes:
        label: of the data; images, groups: how many (groups 0: unknown).
        name: the model will use.
        malignant: None until it has been said.
        kept: whether it is learnt; its images are left out if not.
    """

    label: str
    images: int
    groups: int
    name: str
    malignant: Malignant
    kept: bool = True


@dataclass(frozen=True)
class FoundData:
    """What reading the images came to, without their thousands of entries.

    Attributes:
        source, table: what was read.
        images, groups: how many; groups counts known patients.
        skipped: (file, why) for files that were passed over.
    """

    source: str
    table: str
    images: int
    groups: int
    groups_from: GroupSource
    classes: tuple[ClassChoice, ...]
    skipped: tuple[tuple[str, str], ...]
    task: Task


@dataclass
class Choices:
    """The state of the wizard.

    Attributes:
        serious: titles of the audit's serious findings.
        border_tells: whether the audit found that the class can be told from border or corners.
        mask_border: paint them over; for fields alone, a cell on black may reach there.
        epochs: of full training; at most so many.
        ungrouped: do not look at patients, though they are known.
        blocks: divide by runs of neighbouring images, where no patients are known.
        base: label "name/version" of the model that is built upon; empty: none fits.
    """

    found: FoundData | None = None
    classes: list[ClassChoice] = field(default_factory=list)
    task: Task = "field"
    name: str = ""
    title: str = ""
    serious: tuple[str, ...] = ()
    border_tells: bool = False
    mask_border: bool = False
    method: Method = "adaptation"
    epochs: int = 12
    ungrouped: bool = False
    blocks: bool = False
    base: str = ""

    @property
    def kept_classes(self) -> list[ClassChoice]:
        """Those that are to be learnt."""
        return [one for one in self.classes if one.kept]

    @property
    def left_out(self) -> tuple[str, ...]:
        """Labels of those that are not."""
        return tuple(one.label for one in self.classes if not one.kept)

    def take(self, found: FoundData) -> None:
        """Begin with new data; what was chosen for other data goes."""
        self.found, self.task = found, found.task
        self.classes = list(found.classes)
        self.name = suggest_name(found.source)
        self.title = suggest_title(found.source)
        self.ungrouped = self.blocks = False
        self.take_findings(())

    def take_findings(self, findings: Sequence[Finding]) -> None:
        """What the audit found, which presets whether the border is masked."""
        self.serious = tuple(finding.title for finding in findings if finding.verdict == "serious")
        self.border_tells = self.mask_border = any(finding.remedy == "mask border" for finding in findings)


DataProblem = Literal["no data", "few classes", "no class name", "same class names", "bad name", "no title"]


def data_problems(choices: Choices) -> tuple[DataProblem, ...]:
    """What keeps the Data page from being complete, the first thing to mend first."""
    if choices.found is None:
        return ("no data",)
    problems: list[DataProblem] = []
    names = [one.name.strip().casefold() for one in choices.kept_classes]
    if len(names) < FEWEST_CLASSES:
        problems.append("few classes")
    if not all(names):
        problems.append("no class name")
    elif max(Counter(names).values(), default=0) > 1:
        problems.append("same class names")
    if not _NAME.fullmatch(choices.name):
        problems.append("bad name")
    if not choices.title.strip():
        problems.append("no title")
    return tuple(problems)


def suggest_name(source: str) -> str:
    """A model's name from a folder's: small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", _stem(source)).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:64].rstrip("-") or "my-model"


def suggest_title(source: str) -> str:
    """A model's title from a folder's name."""
    return " ".join(_stem(source).replace("_", " ").split()) or "My model"


def _stem(source: str) -> str:
    path = Path(source)
    return path.stem if path.suffix.lower() == ".csv" else path.name


def next_version(name: str, taken: Iterable[tuple[str, str]]) -> str:
    """The first free version of a model.

    Args:
        taken: (name, version) of the models and candidates that there are.
    """
    versions = [
        tuple(int(part) for part in match.groups())
        for other, version in taken
        if other == name and (match := _VERSION.fullmatch(version))
    ]
    if not versions:
        return "1.0.0"
    major, minor, _ = max(versions)
    return f"{major}.{minor + 1}.0"


def requested_classes(classes: Iterable[ClassChoice], known: Sequence[ClassInfo]) -> tuple[RequestedClass, ...]:
    """The classes as the request wants them, with badges and sentences for their names.

    Args:
        known: classes of the models at hand, whose names mean the same here.
    """
    from dataclasses import replace

    from leukodesk.core.labelled.class_infos import suggest_classes, with_malignancy
    from leukodesk.core.training_runs.folder import RequestedClass

    chosen = list(classes)
    infos = suggest_classes([one.name.strip() for one in chosen], known)
    return tuple(
        RequestedClass(one.label, replace(with_malignancy(info, one.malignant), display_name=one.name.strip()))
        for one, info in zip(chosen, infos, strict=True)
    )


@dataclass(frozen=True)
class Places:
    """Where things are.

    Attributes:
        installed: models; active: that of each task.
        candidates, earlier: see `TrainingRequest`.
        taken: (name, version) of every model, candidate and run that there is.
    """

    installed: tuple[InstalledModel, ...]
    active: dict[Task, InstalledModel]
    candidates: Path
    earlier: tuple[Path, ...]
    taken: frozenset[tuple[str, str]]

    @property
    def known_classes(self) -> tuple[ClassInfo, ...]:
        """Of all models, those of the active ones first."""
        models = (*self.active.values(), *self.installed)
        return tuple(info for model in models if model.manifest is not None for info in model.manifest.classes)


def bases(places: Places, task: Task) -> tuple[InstalledModel, ...]:
    """Models whose features a new head can be fitted on: the active one first, then the others of the task.

    What has learnt to see fields sees single cells, too, if less well; a first model of a task has nothing else.
    """
    active = places.active.get(task)

    def rank(model: InstalledModel) -> tuple[bool, bool]:
        fits = model.manifest is not None and model.manifest.task == task
        return (active is None or model.label != active.label, not fits)

    fitting = (
        model
        for model in places.installed
        if model.manifest is not None and model.manifest.kind == "full" and model.manifest.head == "gap"
    )
    return tuple(sorted(fitting, key=rank))


def lost_classes(choices: Choices, places: Places) -> tuple[str, ...]:
    """Names of the classes that the model at work tells apart and the new one no longer would.

    The comparison at the end does not offer such a model, however good it is; better said before hours of training.

    Args:
        choices: with nothing missing; see `data_problems`.
    """
    from leukodesk.core.evaluation.other_classes import other_classes

    active = places.active.get(choices.task)
    if active is None or active.manifest is None:
        return ()
    own = [one.info for one in requested_classes(choices.kept_classes, places.known_classes)]
    return tuple(one.display_name for one in other_classes(own, active.manifest.classes).lost)


def make_request(choices: Choices, places: Places) -> TrainingRequest:
    """What is asked for.

    Raises:
        ValueError: something is still missing; see `data_problems`.
    """
    from leukodesk.core.training_runs.folder import SplitChoice, TrainingRequest

    if choices.found is None:
        raise ValueError("there are no data")
    base = next((model for model in places.installed if model.label == choices.base), None)
    active = places.active.get(choices.task)
    in_blocks = choices.blocks and not choices.found.groups
    return TrainingRequest(
        method=choices.method,
        data=choices.found.source,
        table=choices.found.table,
        task=choices.task,
        name=choices.name,
        version=next_version(choices.name, places.taken),
        title=choices.title.strip(),
        classes=requested_classes(choices.kept_classes, places.known_classes),
        mask_border=choices.mask_border and choices.task == "field",
        left_out=choices.left_out,
        candidates=str(places.candidates),
        split=SplitChoice(kind="blocks" if in_blocks else "shares", ungrouped=choices.ungrouped),
        base=str(base.folder) if base else "",
        active=str(active.folder) if active else "",
        earlier=tuple(str(folder) for folder in places.earlier),
        epochs=choices.epochs if choices.method == "training" else None,
        data_name=suggest_title(choices.found.source),
        serious=choices.serious,
    )


def count_classes(data: LabelledData) -> tuple[tuple[int, int], ...]:
    """(images, known groups) of every class."""
    counts = Counter(image.label for image in data.images)
    groups: dict[int, set[str]] = {}
    for image in data.images:
        if image.group:
            groups.setdefault(image.label, set()).add(image.group)
    return tuple((counts[index], len(groups.get(index, ()))) for index in range(len(data.classes)))
