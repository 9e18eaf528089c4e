"""What has been kept of a system: every network and every rival on every split, also those that were not run yet."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.evaluation import confusion
from leukodesk.core.evaluation.curves import auc, log_odds, roc_curve, sensitivity_at
from training.papers.system import DataSetName, PaperSplit, System, Variant
from training.predictions import FoldPredictions, predictions_path, read_predictions

CLASSES: dict[DataSetName, tuple[str, ...]] = {
    "cnmc": ("lymphoblast", "normal"),
    "taleghani": ("Benign (hematogones)", "Early Pre-B", "Pre-B", "Pro-B"),
}
"""In the order of the folders' names."""

LYMPHOBLAST = 0
"""Place of the lymphoblasts among the classes of C-NMC: the positive class of the systems with two."""

SPECIFICITY = 0.95
"""At which the sensitivity of system P is read off."""

RIVALS = {"svm": "SVM", "random_forest": "random forest", "knn": "k-NN", "hybrid": "hybrid: features + forest"}

BINARY = ("accuracy", "precision", "sensitivity", "specificity", "F1", "AUC", "sensitivity at 95 % specificity")
MANY = ("accuracy", "balanced accuracy", "macro F1", "lowest recall", "macro AUC")


@dataclass(frozen=True)
class Row:
    """One network, or one rival on its features, on one split.

    Attributes:
        name: what its predictions are filed under; title: in tables.
        folds: those that were run; facts: how each of them was made.
    """

    system: System
    split: PaperSplit
    variant: Variant
    name: str
    title: str
    folds: tuple[FoldPredictions, ...] = field(repr=False)
    facts: tuple[dict[str, Any], ...] = field(repr=False)

    @property
    def expected(self) -> tuple[int, ...]:
        """Numbers of the folds that the system consists of."""
        return tuple(range(1 if self.variant.untrained else self.split.folds))

    @property
    def missing(self) -> tuple[int, ...]:
        """Numbers of those that were not run."""
        run = {fold.fold for fold in self.folds}
        return tuple(fold for fold in self.expected if fold not in run)

    @property
    def accuracies(self) -> dict[int, float]:
        """Of each fold that was run."""
        return {fold.fold: float(confusion.accuracy(confusion_of(fold))) for fold in self.folds}

    @property
    def areas(self) -> dict[int, float]:
        """Under the ROC curve, of each fold that was run; the mean over the classes where there are several."""
        column = BINARY.index("AUC") if self.system.data == "cnmc" else MANY.index("macro AUC")
        return {fold.fold: float(row[column]) for fold, row in zip(self.folds, self.figures, strict=True)}

    @property
    def figures(self) -> NDArray[np.float64]:
        """(folds, `BINARY` or `MANY`)."""
        of = binary_figures if self.system.data == "cnmc" else many_figures
        return np.array([of(fold) for fold in self.folds])


def rows_of(system: System, folder: Path) -> Iterator[Row]:
    """All rows of a system, split by split.

    Args:
        folder: of the predictions of all systems.
    """
    for split in system.splits:
        for variant in system.variants_on(split):
            for name in (variant.name, *variant.rivals):
                place = folder / system.letter / name
                folds = tuple(read_predictions(place, split.name))
                facts = tuple(_facts(place, split.name, fold.fold) for fold in folds)
                yield Row(system, split, variant, name, RIVALS.get(name, variant.title), folds, facts)


def confusion_of(fold: FoldPredictions) -> NDArray[np.int64]:
    """(classes, classes) counts of true and predicted classes."""
    return confusion.confusion_matrix(fold.labels, fold.logits.argmax(axis=1), fold.logits.shape[1])


def binary_figures(fold: FoldPredictions) -> list[float]:
    """The figures named in `BINARY`, lymphoblasts being what is looked for."""
    counts = confusion_of(fold)
    wanted = np.arange(len(counts)) == LYMPHOBLAST
    false, true = roc_curve(log_odds(fold.logits, 1.0, wanted), fold.labels == LYMPHOBLAST)
    of_lymphoblasts = (confusion.precision, confusion.recall, confusion.specificity, confusion.f1)
    return [
        float(confusion.accuracy(counts)),
        *(float(measure(counts)[LYMPHOBLAST]) for measure in of_lymphoblasts),
        auc(false, true),
        sensitivity_at(SPECIFICITY, false, true),
    ]


def many_figures(fold: FoldPredictions) -> list[float]:
    """The figures named in `MANY`; each class's AUC is against all others."""
    counts = confusion_of(fold)
    classes = np.arange(len(counts))
    areas = [auc(*roc_curve(log_odds(fold.logits, 1.0, classes == one), fold.labels == one)) for one in classes]
    return [
        float(confusion.accuracy(counts)),
        float(confusion.balanced_accuracy(counts)),
        float(confusion.macro_f1(counts)),
        float(confusion.recall(counts).min()),
        float(np.mean(areas)),
    ]


def _facts(place: Path, split: str, fold: int) -> dict[str, Any]:
    facts: dict[str, Any] = json.loads(predictions_path(place, split, fold).with_suffix(".json").read_bytes())
    return facts
