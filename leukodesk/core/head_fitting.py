"""A new last layer for the features of a network: fitted, calibrated and described by cross-validation."""

import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.calibration import Calibration, calibrate
from leukodesk.core.confidence import KnownFeatures, fit_known_features, fit_temperature, probabilities
from leukodesk.core.errors import DataSetError
from leukodesk.core.labelled.splits import TEST, TRAIN, Split, k_folds, most_folds
from leukodesk.core.linear_head import LinearHead
from leukodesk.core.logistic_regression import PrincipalFeatures, fit_logistic, principal_features

PENALTIES = (10.0, 3.0, 1.0, 0.3, 0.1, 0.03, 0.01, 0.003, 0.001)
"""L2 penalties that are tried, from the strongest; the next ones begin where it ended."""

MOST_FOLDS = 5
_SEED = 1
PATIENCE = 2
"""Penalties in a row that may be worse than the best before weaker ones are no longer tried."""


@dataclass(frozen=True)
class FittedHead:
    """A head with all that a bundle needs of it.

    Attributes:
        head: fitted on all images.
        known: what the distance features of all images look like.
        calibration: temperature and thresholds, from what heads fitted on the other folds said of each image.
        l2: the penalty that was chosen.
        folds: how many; grouped: whether patients and near-duplicates were kept together in them.
        logits: (n, classes) float32 and distances: (n,) float64, of every image by a head that had not seen it.
    """

    head: LinearHead
    known: KnownFeatures
    calibration: Calibration
    l2: float
    folds: int
    grouped: bool
    logits: NDArray[np.float32] = field(repr=False)
    distances: NDArray[np.float64] = field(repr=False)


def fit_head(
    features: NDArray[np.float32],
    labels: NDArray[np.int64],
    groups: NDArray[np.str_],
    classes: int,
    *,
    distance_features: NDArray[np.float32] | None = None,
    keep_together: NDArray[np.str_] | None = None,
    on_progress: Callable[[int, int], None] | None = None,
    before_each: Callable[[], None] | None = None,
) -> FittedHead:
    """Multinomial logistic regression whose L2 penalty, temperature and thresholds come from stratified folds.

    Args:
        features: (n, d) that the head is to decide by.
        labels: (n,) class indices; every class has at least two images.
        groups: (n,) patients; empty text where unknown.
        classes: how many there are.
        distance_features: (n, m) that the distance is taken on; `features` if None.
        keep_together: (n,) a name shared by near-duplicates; empty text: none.
        on_progress: told how many of how many fits are done.
        before_each: called before each step of a fit; what it raises ends it.

    Raises:
        DataSetError: a class with fewer than two images, or features that never vary.
    """
    if int(np.bincount(labels, minlength=classes).min()) < 2:
        raise DataSetError("A class has fewer than two images to learn from. Add images of it.")
    near = features if distance_features is None else distance_features
    splits, grouped = _folds(labels, groups, keep_together)
    try:
        principal = principal_features(features)
        if before_each is not None:
            before_each()
        distances = _held_out_distances(near, labels, splits, before_each)
        known = fit_known_features(near, labels)
    except ValueError as error:
        raise DataSetError("Nothing can be learnt from these images: they are all alike.", str(error)) from error
    choice = _Choice(principal, labels, classes, splits, before_each)
    l2, logits = _best_penalty(choice, on_progress)
    weights = fit_logistic(principal.coordinates, labels, classes, principal.variances, l2, before_each=before_each)
    unseen = "each judged by a head that was fitted on the other folds"
    if not grouped:
        unseen += ", which may hold images of the same patients"
    calibration = calibrate(logits, labels, distances, f"the {len(labels)} images in {len(splits)} folds", unseen)
    return FittedHead(
        principal.head_of(weights), known, calibration, l2, len(splits), grouped, logits.astype(np.float32), distances
    )


@dataclass(frozen=True)
class _Choice:
    """What every penalty is tried on."""

    principal: PrincipalFeatures
    labels: NDArray[np.int64]
    classes: int
    splits: Sequence[Split]
    before_each: Callable[[], None] | None


def _folds(
    labels: NDArray[np.int64], groups: NDArray[np.str_], keep_together: NDArray[np.str_] | None
) -> tuple[list[Split], bool]:
    """At most five folds with every class in each; by image where a class has one patient only."""
    count = min(MOST_FOLDS, most_folds(labels, groups, keep_together=keep_together))
    # With few patients, each with several classes, it may be that no such folds exist.
    with contextlib.suppress(DataSetError):
        if count >= 2:
            return k_folds(labels, groups, count, seed=_SEED, keep_together=keep_together), True
    nobody = np.zeros(len(labels), "<U1")
    return k_folds(labels, nobody, min(MOST_FOLDS, most_folds(labels, nobody)), seed=_SEED), False


def _held_out_distances(
    near: NDArray[np.float32],
    labels: NDArray[np.int64],
    splits: Sequence[Split],
    before_each: Callable[[], None] | None,
) -> NDArray[np.float64]:
    distances = np.zeros(len(labels))
    for split in splits:
        if before_each is not None:
            before_each()
        others, held_out = split.indices(TRAIN), split.indices(TEST)
        distances[held_out] = fit_known_features(near[others], labels[others]).distances(near[held_out])
    return distances


def _best_penalty(choice: _Choice, on_progress: Callable[[int, int], None] | None) -> tuple[float, NDArray[np.float64]]:
    """The penalty whose held-out logits, at their best temperature, have the least class-balanced cross-entropy."""
    starts: list[NDArray[np.float64] | None] = [None] * len(choice.splits)
    best_logits = np.zeros((len(choice.labels), choice.classes))
    best, best_loss, worse = PENALTIES[0], np.inf, 0
    total = len(PENALTIES) * len(choice.splits)
    for number, l2 in enumerate(PENALTIES):
        logits = np.zeros((len(choice.labels), choice.classes))
        for fold, split in enumerate(choice.splits):
            if on_progress is not None:
                on_progress(number * len(choice.splits) + fold, total)
            starts[fold] = weights = _fitted(choice, split, l2, starts[fold])
            held_out = split.indices(TEST)
            logits[held_out] = choice.principal.coordinates[held_out] @ weights[:-1] + weights[-1]
        loss = _balanced_loss(logits, choice.labels)
        if loss < best_loss:
            best, best_logits, best_loss, worse = l2, logits, loss, 0
        else:
            worse += 1
            if worse == PATIENCE:
                break
    if on_progress is not None:
        on_progress(total, total)
    return best, best_logits


def _fitted(choice: _Choice, split: Split, l2: float, start: NDArray[np.float64] | None) -> NDArray[np.float64]:
    others = split.indices(TRAIN)
    return fit_logistic(
        choice.principal.coordinates[others],
        choice.labels[others],
        choice.classes,
        choice.principal.variances,
        l2,
        start=start,
        before_each=choice.before_each,
    )


def _balanced_loss(logits: NDArray[np.float64], labels: NDArray[np.int64]) -> float:
    chosen = probabilities(logits, fit_temperature(logits, labels))[np.arange(len(labels)), labels]
    losses = -np.log(np.maximum(chosen, 1e-12))
    return float(np.mean([losses[labels == one].mean() for one in np.unique(labels)]))
