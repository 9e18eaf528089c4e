"""Item 1: subtypes of fields, on random, block and cluster folds, from what each recipe said of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.confidence import probabilities
from leukodesk.core.evaluation import confusion
from leukodesk.core.evaluation.figures import Interval
from training.benchmark import recipes
from training.benchmark.divisions import BLOCK, CLUSTER, RANDOM, Measured
from training.benchmark.groups import NEAR_DUPLICATES, SESSIONS, Groups, read_groups
from training.benchmark.kept_folds import KeptFolds, answers_of
from training.benchmark.place import Place
from training.benchmark.recipes import BenchmarkRecipe
from training.benchmark.resampling import Resampling, resampling_of
from training.benchmark.wording import number, table, told
from training.papers.kept import CLASSES

NAMES = CLASSES["taleghani"]

ROWS = (
    recipes.SUBTYPES,
    recipes.MEAN_COLOURS,
    recipes.FROZEN_COLOUR,
    recipes.FROZEN_GREY,
    recipes.SYSTEM_T,
    recipes.SYSTEM_S,
)

GROUPED_BY: Mapping[str, str] = {RANDOM.name: NEAR_DUPLICATES, BLOCK.name: NEAR_DUPLICATES, CLUSTER.name: SESSIONS}
"""Split → what is drawn anew for its intervals: of a split by colour clusters, these are what differs."""


@dataclass(frozen=True)
class FoldFigures:
    """One fold by itself: balanced accuracy is over the classes that it has (of a colour cluster there is one)."""

    name: str
    images: int
    class_names: tuple[str, ...]
    accuracy: float
    balanced_accuracy: float


@dataclass(frozen=True)
class SubtypeFigures:
    """One recipe on one split, all folds together.

    Attributes:
        images, groups: how many were tested; groups are drawn anew for every interval.
        accuracy, balanced_accuracy, macro_f1: the latter two over the classes that have images.
        recall: of each class; None for one that was not tested.
        ece_before, ece_after: without temperature, and with that of each fold's own validation images.
        accepted, accepted_accuracy: by the thresholds of each fold's own validation images.
        confusion: true class down, predicted across.
        folds: each by itself.
    """

    images: int
    groups: int
    accuracy: Interval
    balanced_accuracy: Interval
    macro_f1: Interval
    recall: tuple[Interval | None, ...]
    ece_before: Interval
    ece_after: Interval | None
    accepted: Interval | None
    accepted_accuracy: Interval | None
    confusion: NDArray[np.int64] = field(repr=False)
    folds: tuple[FoldFigures, ...] = ()


@dataclass(frozen=True)
class Row:
    """A recipe on a split; `made` says how many folds, `complete` whether all; figures are None where none was."""

    recipe: BenchmarkRecipe
    split: Measured
    made: str
    complete: bool
    figures: SubtypeFigures | None


def measure(place: Place) -> tuple[Row, ...]:
    """Every recipe on every split that it is measured on.

    Raises:
        DataSetError: the groups of the images are not kept.
    """
    groups = read_groups(place.predictions, "taleghani")
    found = []
    for split in (RANDOM, BLOCK, CLUSTER):
        for recipe in ROWS:
            if split in recipe.splits:
                kept = recipe.kept(place, split)
                figures = figures_of(kept, groups) if kept.folds else None
                found.append(Row(recipe, split, kept.made, not kept.missing, figures))
    return tuple(found)


def figures_of(kept: KeptFolds, groups: Groups) -> SubtypeFigures:
    """The figures of the folds that were made.

    Args:
        kept: at least one fold; groups: of the images.
    """
    answers = answers_of(kept)
    labels, predicted = answers.labels, answers.predicted
    resampling = resampling_of(groups.of(answers.sha256, GROUPED_BY[kept.split.name]))
    matrix = confusion.confusion_matrix(labels, predicted, len(NAMES))
    drawn = resampling.confusions(labels, predicted, len(NAMES))
    right, scaled, accepted = predicted == labels, answers.scaled, answers.accepted
    return SubtypeFigures(
        images=len(labels),
        groups=resampling.groups,
        accuracy=resampling.figure(confusion.accuracy, matrix, drawn),
        balanced_accuracy=resampling.figure(confusion.balanced_accuracy, matrix, drawn),
        macro_f1=resampling.figure(confusion.macro_f1, matrix, drawn),
        recall=_recalls(resampling, matrix, drawn),
        ece_before=resampling.ece(probabilities(answers.logits, 1.0), labels),
        ece_after=None if scaled is None else resampling.ece(probabilities(scaled, 1.0), labels),
        accepted=None if accepted is None else resampling.share(accepted),
        accepted_accuracy=None if accepted is None else resampling.share(right, accepted),
        confusion=matrix,
        folds=tuple(_of_fold(kept, place) for place in range(len(kept.folds))),
    )


def _recalls(
    resampling: Resampling, matrix: NDArray[np.int64], drawn: NDArray[np.float64]
) -> tuple[Interval | None, ...]:
    values, replicates = confusion.recall(matrix), confusion.recall(drawn)
    return tuple(
        resampling.interval(float(value), replicates[:, one]) if np.isfinite(value) else None
        for one, value in enumerate(values)
    )


def _of_fold(kept: KeptFolds, place: int) -> FoldFigures:
    fold = kept.folds[place]
    matrix = confusion.confusion_matrix(fold.labels, fold.logits.argmax(axis=1), len(NAMES))
    return FoldFigures(
        name=str(kept.facts[place].get("tested_on", fold.fold)),
        images=len(fold.labels),
        class_names=tuple(NAMES[one] for one in np.unique(fold.labels)),
        accuracy=float(confusion.accuracy(matrix)),
        balanced_accuracy=float(confusion.balanced_accuracy(matrix)),
    )


def headlines(rows: Sequence[Row], recipe: BenchmarkRecipe = recipes.SUBTYPES) -> dict[str, float]:
    """What the first table has of this item, of one recipe; only what was measured on all folds."""
    found: dict[str, float] = {}
    for row in rows:
        if row.recipe is not recipe or row.figures is None or not row.complete:
            continue
        found[f"{row.split.name} accuracy"] = row.figures.accuracy.value
        found[f"{row.split.name} balanced accuracy"] = row.figures.balanced_accuracy.value
        if row.figures.ece_after is not None:
            found[f"{row.split.name} ECE after scaling"] = row.figures.ece_after.value
        if row.figures.accepted is not None:
            found[f"{row.split.name} accepted"] = row.figures.accepted.value
    return found


def markdown(rows: Sequence[Row]) -> str:
    """The section: for each split a table of figures and one of recalls; for the clusters, each by itself."""
    lines = [
        "95 % intervals in brackets: groups are drawn anew, near-duplicates for `random_fold` and `block_fold`, colour "
        "clusters for `cluster_fold`. ECE scaled, accepted, and accuracy of the accepted: with the temperature and the "
        "thresholds of each fold's own validation images. An ECE's interval lies high: drawing anew adds noise to each "
        "bin.",
    ]
    for split in (RANDOM, BLOCK, CLUSTER):
        some = [row for row in rows if row.split is split]
        lines += ["", f"### `{split.name}`: {split.title}{', *leaky*' if split.leaky else ''}", ""]
        lines += _figures_table(some)
        if all(row.figures is None for row in some):
            continue
        lines += ["", *_recall_table(some)]
        if split is CLUSTER:
            lines += ["", *_cluster_table(some)]
        lines += ["", *_confusion_table(some)]
    return "\n".join(lines) + "\n"


def _figures_table(rows: Sequence[Row]) -> list[str]:
    head = ["recipe", "folds", "images", "accuracy", "balanced accuracy", "macro F1", "ECE", "ECE scaled", "accepted"]
    head.append("accuracy of the accepted")
    cells = []
    for row in rows:
        one = row.figures
        if one is None:
            cells.append([row.recipe.title, row.made, *["–"] * 8])
            continue
        figures = [one.accuracy, one.balanced_accuracy, one.macro_f1, one.ece_before, one.ece_after, one.accepted]
        cells.append([row.recipe.title, row.made, str(one.images), *map(told, figures), told(one.accepted_accuracy)])
    return table(head, cells)


def _recall_table(rows: Sequence[Row]) -> list[str]:
    head = ["recipe", *(f"recall of {name}" for name in NAMES), "balanced accuracy of each fold"]
    cells = []
    for row in rows:
        if row.figures is None:
            continue
        recalls = ["untested" if one is None else told(one) for one in row.figures.recall]
        by_fold = " ".join(number(fold.balanced_accuracy) for fold in row.figures.folds)
        cells.append([row.recipe.title, *recalls, by_fold])
    return table(head, cells)


def _cluster_table(rows: Sequence[Row]) -> list[str]:
    """What was recognised of every cluster that no network had seen; a cluster is of one class."""
    made = [(row.recipe.title, row.figures.folds) for row in rows if row.figures is not None]
    clusters = {fold.name: fold for _, folds in made for fold in folds}
    shares = [{fold.name: fold.accuracy for fold in folds} for _, folds in made]
    head = ["cluster left out", "class", "images", *(title for title, _ in made)]
    cells = [
        [name, ", ".join(fold.class_names), str(fold.images), *(number(one.get(name)) for one in shares)]
        for name, fold in sorted(clusters.items())
    ]
    sentence = (
        "Pro-B is of one session, which cannot be left out: it is untested, and always in training. Balanced accuracy "
        "is the mean recall of the other three classes. Of each cluster, the share that was named rightly:"
    )
    return [sentence, "", *table(head, cells)]


def _confusion_table(rows: Sequence[Row]) -> list[str]:
    """Of the first recipe that has figures, which is ours as soon as it was made."""
    first = next((row for row in rows if row.figures is not None), None)
    if first is None or first.figures is None:
        return []
    matrix = first.figures.confusion.tolist()
    head = [f"{first.recipe.title}: true ↓, predicted →", *NAMES]
    return table(head, ([name, *map(str, counts)] for name, counts in zip(NAMES, matrix, strict=True) if any(counts)))
