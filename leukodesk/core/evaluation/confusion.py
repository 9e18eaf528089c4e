"""Figures that follow from a confusion matrix alone: of one matrix, or of as many at once as a bootstrap draws.

Every function takes (..., classes, classes) counts, true class down, and returns (...) or (..., classes) float64. What
has nothing to be measured on, such as the recall of a class without images, is not a number.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

Counts = NDArray[np.integer[Any]] | NDArray[np.floating[Any]]

Figure = Callable[[Counts], NDArray[np.float64]]
"""One number of a matrix."""


def confusion_matrix(
    labels: NDArray[np.integer[Any]], predicted: NDArray[np.integer[Any]], classes: int
) -> NDArray[np.int64]:
    """(classes, classes) counts of (n,) true and predicted class indices."""
    return np.bincount(labels * classes + predicted, minlength=classes**2).reshape(classes, classes).astype(np.int64)


def accuracy(confusion: Counts) -> NDArray[np.float64]:
    """The share of images that were named rightly."""
    return _share(_diagonal(confusion).sum(-1), confusion.sum((-2, -1)))


def recall(confusion: Counts) -> NDArray[np.float64]:
    """Of each class: the share of its images that were named so."""
    return _share(_diagonal(confusion), confusion.sum(-1))


def precision(confusion: Counts) -> NDArray[np.float64]:
    """Of each class: the share that is of it among the images named so."""
    return _share(_diagonal(confusion), confusion.sum(-2))


def specificity(confusion: Counts) -> NDArray[np.float64]:
    """Of each class: the share of the other classes' images that were not named so."""
    others = confusion.sum((-2, -1))[..., np.newaxis] - confusion.sum(-1)
    wrongly = confusion.sum(-2) - _diagonal(confusion)
    return _share(others - wrongly, others)


def f1(confusion: Counts) -> NDArray[np.float64]:
    """Of each class: the harmonic mean of precision and recall, 2·hits / (images + answers)."""
    return _share(2 * _diagonal(confusion), confusion.sum(-1) + confusion.sum(-2))


def balanced_accuracy(confusion: Counts) -> NDArray[np.float64]:
    """The mean recall of the classes that have images."""
    return _mean_of_present(recall(confusion), confusion)


def macro_f1(confusion: Counts) -> NDArray[np.float64]:
    """The mean F1 of the classes that have images."""
    return _mean_of_present(f1(confusion), confusion)


def sensitivity(pairs: Counts) -> NDArray[np.float64]:
    """Of matrices of two kinds: the recall of kind 1."""
    return recall(pairs)[..., 1]


def true_negative_rate(pairs: Counts) -> NDArray[np.float64]:
    """Of matrices of two kinds: the recall of kind 0, which is the specificity of kind 1."""
    return recall(pairs)[..., 0]


def of_two_kinds(confusion: Counts, kind: NDArray[np.bool_]) -> Any:
    """(..., 2, 2): the classes that are of a kind taken together as index 1, the rest as 0.

    Args:
        kind: (classes,) which are.
    """
    members = np.stack([~kind, kind], axis=1).astype(np.float64)
    return members.T @ confusion @ members


def _diagonal(confusion: Counts) -> Any:
    return np.diagonal(confusion, axis1=-2, axis2=-1)


def _share(part: Any, whole: Any) -> NDArray[np.float64]:
    result: NDArray[np.float64] = np.divide(part, whole, out=np.full(np.shape(whole), np.nan), where=whole > 0)
    return result


def _mean_of_present(values: NDArray[np.float64], confusion: Counts) -> NDArray[np.float64]:
    present = confusion.sum(-1) > 0
    return _share(np.where(present, values, 0.0).sum(-1), present.sum(-1))
