"""What a report says, as plain values: the same for report.json and report.html. No absolute path is in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np

from leukodesk import INTENDED_USE, __version__
from leukodesk.core.audit.shortcuts import Shortcut
from leukodesk.core.bundle import Bundle
from leukodesk.core.confidence import probabilities
from leukodesk.core.evaluation.comparison import Comparison
from leukodesk.core.evaluation.figures import Evaluation
from leukodesk.core.evaluation.tested import TestedImages, class_order
from leukodesk.core.labelled.data_set import LabelledData
from leukodesk.core.labelled.splits import TEST, TRAIN, VALIDATION, Split
from leukodesk.core.manifest import ClassInfo, Task, Thresholds
from leukodesk.core.training_runs.events import Epoch
from leukodesk.core.training_runs.folder import TrainingRequest

MOST_WRONG_ANSWERS = 12


@dataclass(frozen=True)
class ModelFacts:
    """The candidate, as written."""

    name: str
    version: str
    sha256: str
    title: str
    kind: str
    task: Task
    base_sha256: str
    classes: tuple[ClassInfo, ...]
    temperature: float
    thresholds: Thresholds


@dataclass(frozen=True)
class PartFacts:
    """One part of the split: how many images and patients, and how many images of each class."""

    part: str
    images: int
    groups: int
    by_class: tuple[int, ...]


@dataclass(frozen=True)
class DataFacts:
    """The images.

    Attributes:
        name: as asked for, or the folder's.
        groups_from: what patients were taken from; "none" if they are unknown.
        unused: images that have a label but no part in this training; skipped: files that could not be used.
        left_out: classes of the data that are not learnt, as the data call them.
    """

    name: str
    citation: str
    licence: str
    groups_from: str
    parts: tuple[PartFacts, ...]
    unused: int
    skipped: int
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True)
class WrongAnswer:
    """An image that was named wrongly; the probability is that of the class it was named."""

    file: str
    sha256: str
    true_class: str
    predicted_class: str
    probability: float


@dataclass(frozen=True)
class Report:
    """Everything of report.json.

    Attributes:
        made_at: date and time, ISO 8601; software: LeukoDesk's version.
        offered, sentences: the verdict, the most important sentence first.
        shortcuts: on the same split as the evaluation.
        wrong_answers: the surest first.
        history: epochs of a training; none of an adaptation.
    """

    made_at: str
    software: str
    intended_use: str
    offered: bool
    sentences: tuple[str, ...]
    model: ModelFacts
    method: str
    recipe: str
    data: DataFacts
    split: str
    split_seed: int
    leaky: bool
    evaluation: Evaluation
    comparison: Comparison
    shortcuts: tuple[Shortcut, ...]
    wrong_answers: tuple[WrongAnswer, ...]
    history: tuple[Epoch, ...]


def make_report(
    request: TrainingRequest,
    data: LabelledData,
    split: Split,
    candidate: Bundle,
    tested: TestedImages,
    evaluation: Evaluation,
    comparison: Comparison,
    shortcuts: Sequence[Shortcut],
    history: Sequence[Epoch],
) -> Report:
    """Gathers what is known; arguments as for `core.evaluation.conclusion.conclude`."""
    return Report(
        made_at=datetime.now(UTC).astimezone().isoformat(timespec="minutes"),
        software=__version__,
        intended_use=INTENDED_USE,
        offered=comparison.offered,
        sentences=comparison.sentences,
        model=_model_facts(candidate),
        method=request.method,
        recipe=request.recipe if request.method == "training" else "",
        data=_data_facts(request, data, split),
        split=printable(split.title),
        split_seed=split.seed,
        leaky=split.leaky,
        evaluation=evaluation,
        comparison=comparison,
        shortcuts=tuple(shortcuts),
        wrong_answers=_wrong_answers(tested, candidate),
        history=tuple(history),
    )


def printable(text: str) -> str:
    """A text that can be written anywhere: file names may hold bytes that are no characters, and controls."""
    return "".join(one if one.isprintable() else "�" for one in text)


def _model_facts(candidate: Bundle) -> ModelFacts:
    manifest = candidate.manifest
    return ModelFacts(
        name=manifest.name,
        version=manifest.version,
        sha256=candidate.sha256,
        title=manifest.title,
        kind=manifest.kind,
        task=manifest.task,
        base_sha256=manifest.base_sha256,
        classes=manifest.classes,
        temperature=manifest.temperature,
        thresholds=manifest.thresholds,
    )


def _data_facts(request: TrainingRequest, data: LabelledData, split: Split) -> DataFacts:
    order = class_order(data, [one.label for one in request.classes])
    labels, groups = order[data.labels], data.groups
    parts = []
    for part in (TRAIN, VALIDATION, TEST):
        there = split.indices(part)
        there = there[labels[there] >= 0]
        named = groups[there][groups[there] != ""]
        by_class = np.bincount(labels[there], minlength=len(request.classes))
        parts.append(PartFacts(part, len(there), len(np.unique(named)), tuple(by_class.tolist())))
    return DataFacts(
        name=printable(request.data_name or data.root.name),
        citation=printable(request.citation),
        licence=printable(request.licence),
        groups_from=data.groups_from,
        parts=tuple(parts),
        unused=len(data.images) - sum(part.images for part in parts),
        skipped=len(data.skipped),
        left_out=tuple(map(printable, request.left_out)),
    )


def _wrong_answers(tested: TestedImages, candidate: Bundle) -> tuple[WrongAnswer, ...]:
    manifest = candidate.manifest
    predicted = tested.logits.argmax(1)
    sure = probabilities(tested.logits, manifest.temperature)[np.arange(len(predicted)), predicted]
    wrong = np.flatnonzero(predicted != tested.labels)
    surest = wrong[np.argsort(-sure[wrong], kind="stable")][:MOST_WRONG_ANSWERS]
    return tuple(
        WrongAnswer(
            file=printable(tested.paths[one].name),
            sha256=str(tested.sha256[one]),
            true_class=manifest.classes[tested.labels[one]].display_name,
            predicted_class=manifest.classes[predicted[one]].display_name,
            probability=float(sure[one]),
        )
        for one in surest
    )
