"""Figures of a cross-validation from its folds' predictions. What one test part is worth is `core.evaluation`'s."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.calibration import Calibration, accepted, calibrate
from leukodesk.core.confidence import ece, probabilities
from leukodesk.core.evaluation import confusion
from training.predictions import FoldPredictions


@dataclass(frozen=True)
class Figures:
    """Pooled over the folds of one split.

    Attributes:
        accuracy, balanced_accuracy, macro_f1: shares.
        recall: (classes,) of each class.
        fold_balanced_accuracy: of each fold by itself.
        ece_before, ece_after: expected calibration error, without temperature and with one fitted on the *other* folds.
        accepted_share, accepted_accuracy: with temperature and thresholds chosen on the *other* folds, how many images
            are accepted rather than uncertain, and how many of those are right.
        confusion: (classes, classes) counts, true class down, predicted across.
    """

    images: int
    accuracy: float
    balanced_accuracy: float
    macro_f1: float
    recall: NDArray[np.float64]
    fold_balanced_accuracy: tuple[float, ...]
    ece_before: float
    ece_after: float
    accepted_share: float
    accepted_accuracy: float
    confusion: NDArray[np.int64]


def figures_of(folds: Sequence[FoldPredictions]) -> Figures:
    """The figures of one split.

    Args:
        folds: at least two, with the same classes.
    """
    labels = np.concatenate([fold.labels for fold in folds])
    logits = np.concatenate([fold.logits for fold in folds])
    predicted = logits.argmax(axis=1)
    counts = confusion.confusion_matrix(labels, predicted, logits.shape[1])
    calibrations = [calibration_without(folds, fold) for fold in folds]
    scaled = [probabilities(fold.logits, one.temperature) for fold, one in zip(folds, calibrations, strict=True)]
    kept = np.concatenate(
        [accepted(fold.logits, fold.distances, one) for fold, one in zip(folds, calibrations, strict=True)]
    )
    return Figures(
        images=len(labels),
        accuracy=float(confusion.accuracy(counts)),
        balanced_accuracy=float(confusion.balanced_accuracy(counts)),
        macro_f1=float(confusion.macro_f1(counts)),
        recall=confusion.recall(counts),
        fold_balanced_accuracy=tuple(_balanced_accuracy(fold) for fold in folds),
        ece_before=ece(probabilities(logits, 1.0), labels),
        ece_after=ece(np.concatenate(scaled), labels),
        accepted_share=float(kept.mean()),
        accepted_accuracy=float((predicted == labels)[kept].mean()),
        confusion=counts,
    )


def calibration_without(folds: Sequence[FoldPredictions], left_out: FoldPredictions) -> Calibration:
    """What suits all folds but one, so that it never sees the images it is judged on."""
    others = [fold for fold in folds if fold is not left_out]
    logits, labels, distances = (
        np.concatenate([getattr(fold, name) for fold in others]) for name in ("logits", "labels", "distances")
    )
    return calibrate(logits, labels, distances, "the other folds")


def _balanced_accuracy(fold: FoldPredictions) -> float:
    counts = confusion.confusion_matrix(fold.labels, fold.logits.argmax(axis=1), fold.logits.shape[1])
    return float(confusion.balanced_accuracy(counts))
