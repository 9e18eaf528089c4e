"""The figures that a shipped bundle carries in its manifest, from kept predictions."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.confidence import ece, probabilities
from leukodesk.core.evaluation import confusion
from leukodesk.core.evaluation.curves import auc, log_odds, roc_curve
from leukodesk.core.manifest import Metric
from training.benchmark.kept_folds import KeptFolds, answers_of
from training.benchmark.place import Place
from training.benchmark.recipes import RECIPES
from training.shipped.recipe import ShippedRecipe


def metrics_of(recipe: ShippedRecipe, place: Place) -> tuple[Metric, ...]:
    """Of every split whose folds were all made."""
    measured = next(one for one in RECIPES if one.name == recipe.name)
    kept = [measured.kept(place, split) for split in measured.splits]
    names = [described.info.display_name for described in recipe.description.classes]
    return tuple(metric for one in kept if not one.missing for metric in _metrics(one, names))


def _metrics(kept: KeptFolds, class_names: list[str]) -> Iterator[Metric]:
    answers, split = answers_of(kept), kept.split
    labels, right = answers.labels, answers.predicted == answers.labels
    counts = confusion.confusion_matrix(labels, answers.predicted, len(class_names))
    recalls = confusion.recall(counts)
    named = [("accuracy", float(right.mean())), ("balanced accuracy", float(np.nanmean(recalls)))]
    named += [(f"recall of {name}", float(value)) for name, value in zip(class_names, recalls, strict=True)]
    if answers.scaled is not None and answers.accepted is not None:
        if len(class_names) == 2:
            # As the benchmark's tables have it; beside it, what is left when each fold has its own temperature.
            named.append((f"AUROC of {class_names[0]}", _area(answers.logits, labels)))
            named.append((f"AUROC of {class_names[0]} after temperature", _area(answers.scaled, labels)))
        named += [
            ("ECE after temperature", ece(probabilities(answers.scaled, 1.0), labels)),
            ("share accepted", float(answers.accepted.mean())),
            ("accuracy of the accepted", float(right[answers.accepted].mean())),
        ]
    note = f"{len(labels)} images, {len(kept.folds)} folds ({split.title})"
    for name, value in named:
        if np.isfinite(value):  # a class that is in no fold, as Pro-B among colour clusters, has no recall
            yield Metric(name, round(value, 5), split.name, split.leaky, note)


def _area(logits: NDArray[np.float64], labels: NDArray[np.int64]) -> float:
    """Under the ROC curve of the first of two classes, all folds together."""
    return auc(*roc_curve(log_odds(logits, 1.0, np.arange(2) == 0), labels == 0))
