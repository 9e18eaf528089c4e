"""Item 2: lymphoblasts among single cells, each healthy subject held out in turn, and at random beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.confidence import probabilities
from leukodesk.core.evaluation import confusion
from leukodesk.core.evaluation.curves import auc, log_odds, roc_curve
from leukodesk.core.evaluation.figures import Interval
from training.benchmark import recipes
from training.benchmark.divisions import RANDOM_CELLS, RANDOM_SEED, SUBJECT, Measured
from training.benchmark.groups import SUBJECTS, Groups, read_groups
from training.benchmark.kept_folds import KeptFolds, answers_of
from training.benchmark.place import Place
from training.benchmark.recipes import BenchmarkRecipe
from training.benchmark.resampling import resampling_of
from training.benchmark.wording import table, told
from training.papers.kept import LYMPHOBLAST

CLASSES = 2
ROWS = (recipes.LYMPHOBLAST, recipes.MEAN_COLOURS, recipes.FROZEN_COLOUR, recipes.FROZEN_GREY)


@dataclass(frozen=True)
class CellFigures:
    """One recipe on one fold, or on all folds of a split together.

    Attributes:
        cells, subjects: how many were tested; ill, healthy: subjects with lymphoblasts, and with normal cells.
        auroc: of the probability of a lymphoblast as the networks give it, without temperature.
        weighted_f1: mean of both classes' F1, each weighted by its cells.
        sensitivity, specificity: for lymphoblasts, by the more probable class.
        ece_before, ece_after: without temperature, and with that of each fold's own validation images.
        accepted, accepted_accuracy: by the thresholds of each fold's own validation images.
    """

    cells: int
    ill: int
    healthy: int
    auroc: Interval
    weighted_f1: Interval
    sensitivity: Interval
    specificity: Interval
    ece_before: Interval
    ece_after: Interval | None
    accepted: Interval | None
    accepted_accuracy: Interval | None


@dataclass(frozen=True)
class Row:
    """A recipe on a split: all folds together, and each by itself; figures are None where no fold was made.

    `made` says how many were, `complete` whether all.
    """

    recipe: BenchmarkRecipe
    split: Measured
    made: str
    complete: bool
    pooled: CellFigures | None
    folds: tuple[tuple[str, CellFigures], ...]


def measure(place: Place) -> tuple[Row, ...]:
    """Every recipe by subject and at random.

    Raises:
        DataSetError: the subjects of the cells are not kept.
    """
    groups = read_groups(place.predictions, "cnmc")
    found = []
    for split in (SUBJECT, RANDOM_CELLS):
        for recipe in ROWS:
            kept = recipe.kept(place, split)
            folds = tuple((str(one.fold), figures_of(kept.only(one.fold), groups)) for one in kept.folds)
            pooled = figures_of(kept, groups) if kept.folds else None
            found.append(Row(recipe, split, kept.made, not kept.missing, pooled, folds))
    return tuple(found)


def figures_of(kept: KeptFolds, groups: Groups) -> CellFigures:
    """The figures of the folds that were made, all together.

    Args:
        kept: at least one fold, with cells of both classes; groups: the subjects.
    """
    answers = answers_of(kept)
    labels, predicted, lymphoblast = answers.labels, answers.predicted, answers.labels == LYMPHOBLAST
    codes = groups.of(answers.sha256, SUBJECTS)
    ill, healthy = len(np.unique(codes[lymphoblast])), len(np.unique(codes[~lymphoblast]))
    both = resampling_of(codes, fewest=min(ill, healthy))
    matrix = confusion.confusion_matrix(labels, predicted, CLASSES)
    drawn = both.confusions(labels, predicted, CLASSES)
    scores = log_odds(answers.logits, 1.0, np.arange(CLASSES) == LYMPHOBLAST)
    scaled, accepted = answers.scaled, answers.accepted
    return CellFigures(
        cells=len(labels),
        ill=ill,
        healthy=healthy,
        auroc=both.auc(auc(*roc_curve(scores, lymphoblast)), scores, lymphoblast),
        weighted_f1=both.figure(weighted_f1, matrix, drawn),
        sensitivity=_recall_of(lymphoblast, predicted == labels, codes),
        specificity=_recall_of(~lymphoblast, predicted == labels, codes),
        ece_before=both.ece(probabilities(answers.logits, 1.0), labels),
        ece_after=None if scaled is None else both.ece(probabilities(scaled, 1.0), labels),
        accepted=None if accepted is None else both.share(accepted),
        accepted_accuracy=None if accepted is None else both.share(predicted == labels, accepted),
    )


def weighted_f1(counts: confusion.Counts) -> NDArray[np.float64]:
    """The mean F1 of the classes, each weighted by its images: (..., classes, classes) → (...)."""
    images = counts.sum(-1)
    weighted = np.where(images > 0, confusion.f1(counts), 0.0) * images
    return np.asarray(weighted.sum(-1) / images.sum(-1), np.float64)


def _recall_of(kind: NDArray[np.bool_], right: NDArray[np.bool_], codes: NDArray[np.int64]) -> Interval:
    """The share of one kind of cells that was named rightly; only subjects who have such cells are drawn."""
    subjects = np.unique(codes[kind], return_inverse=True)[1].astype(np.int64)
    found = resampling_of(subjects).share(right[kind])
    if found is None:
        raise ValueError("the folds have cells of one class only")
    return found


def headlines(rows: Sequence[Row], recipe: BenchmarkRecipe = recipes.LYMPHOBLAST) -> dict[str, float]:
    """What the first table has of this item, of one recipe; only what was measured on all folds."""
    found: dict[str, float] = {}
    for row in rows:
        if row.recipe is not recipe or row.pooled is None or not row.complete:
            continue
        found[f"{row.split.name} AUROC"] = row.pooled.auroc.value
        found[f"{row.split.name} weighted F1"] = row.pooled.weighted_f1.value
        if row.pooled.ece_after is not None:
            found[f"{row.split.name} ECE after scaling"] = row.pooled.ece_after.value
        for name, fold in row.folds:
            found[f"{row.split.name} AUROC, fold {name}"] = fold.auroc.value
            found[f"{row.split.name} weighted F1, fold {name}"] = fold.weighted_f1.value
    return found


def markdown(rows: Sequence[Row]) -> str:
    """The section: every fold of every recipe by subject, and the folds of a random split, together, beside it."""
    lines = [
        "95 % intervals in brackets: subjects are drawn anew. A fold by subject holds one healthy subject, who says "
        "nothing of others: what needs healthy subjects has the interval 0–1 there. Pooled AUROC ranks the cells of "
        "all folds by the probabilities that their networks give, without temperature: one that is fitted on two "
        "healthy subjects is no common measure.",
    ]
    for split in (SUBJECT, RANDOM_CELLS):
        some = [row for row in rows if row.split is split]
        lines += ["", f"### `{split.name}`: {split.title}{', *leaky*' if split.leaky else ''}", "", *_table(some)]
    lines += [
        "",
        f"The random folds are `k_folds` by cell with seed {RANDOM_SEED}, blind to subjects: *leaky*, and here only to "
        "show by how much such figures flatter.",
    ]
    return "\n".join(lines) + "\n"


def _table(rows: Sequence[Row]) -> list[str]:
    head = ["recipe", "fold", "cells", "subjects ill / healthy", "AUROC", "weighted F1", "sensitivity", "specificity"]
    head += ["ECE", "ECE scaled", "accepted", "accuracy of the accepted"]
    cells = []
    for row in rows:
        if row.pooled is None:
            cells.append([row.recipe.title, row.made, *["–"] * (len(head) - 2)])
            continue
        cells.append(_cells(row.recipe.title, f"pooled, {row.made}", row.pooled))
        if not row.split.leaky:  # folds at random differ by chance alone
            cells += [_cells(row.recipe.title, name, one) for name, one in row.folds]
    return table(head, cells)


def _cells(title: str, name: str, one: CellFigures) -> list[str]:
    figures = [one.auroc, one.weighted_f1, one.sensitivity, one.specificity, one.ece_before, one.ece_after]
    figures += [one.accepted, one.accepted_accuracy]
    return [title, name, str(one.cells), f"{one.ill} / {one.healthy}", *map(told, figures)]
