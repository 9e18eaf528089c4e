"""A new last layer for the features of a network: fitted, calibrated and described by cross-validation."""

import contextlib
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.calibration import Calibration, calibrate
from leukodesk.core.confidence import KnownFeatures, fit_known_features, fit_temperature, probabilities
from leukodesk.core.errors import DataSetError
from leukodesk.core.labelled.splits import TEST, TRAIN, Split, k_folds, most_folds
from leukodesk.core.linear_head import LinearHead
from leukodesk.core.logistic_regression import (
    PrincipalFeatures,
    alike_within_classes,
    fit_logistic,
    principal_features,
)

PENALTIES = (100.0, 30.0, 10.0, 3.0, 1.0, 0.3, 0.1, 0.03, 0.01, 0.003, 0.001)
"""L2 penalties that are tried, from the strongest; the next ones begin where it ended."""

MOST_FOLDS = 5
_SEED = 1
PATIENCE = 2
"""Penalties after the best that may be worse before weaker ones are no longer tried."""

MOST_ALIKE = 5_000
"""Images up to which axes are tried along which classes differ alike: many images need no such help, and much room."""


@dataclass(frozen=True)
class FittedHead:
    """A head with all that a bundle needs of it.

    Attributes:
        head: fitted on all images.
        known: what the distance features of all images look like.
        calibration: temperature and thresholds, from what heads fitted on the other folds said of each image.
        l2: the penalty that was chosen.
        alike: whether the axes were chosen along which images of one class differ alike.
        folds: how many; grouped: whether patients and near-duplicates were kept together in them.
        logits: (n, classes) float32 and distances: (n,) float64, of every image by a head that had not seen it.
    """

    head: LinearHead
    known: KnownFeatures
    calibration: Calibration
    l2: float
    alike: bool
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
    copies: NDArray[np.float32] | None = None,
    distance_features: NDArray[np.float32] | None = None,
    keep_together: NDArray[np.str_] | None = None,
    penalties: Sequence[float] = PENALTIES,
    alike: Sequence[bool] = (True, False),
    on_progress: Callable[[int, int], None] | None = None,
    before_each: Callable[[], None] | None = None,
) -> FittedHead:
    """Multinomial logistic regression whose axes, L2 penalty, temperature and thresholds come from stratified folds.

    Args:
        features: (n, d) that the head is to decide by.
        labels: (n,) class indices; every class has at least two images.
        groups: (n,) patients; empty text where unknown.
        classes: how many there are.
        copies: (n, copies, d) features of turned copies of the same images; they are learnt from, never judged.
        distance_features: (n, m) that the distance is taken on; `features` if None.
        keep_together: (n,) a name shared by near-duplicates; empty text: none.
        penalties: L2 penalties to choose among, from the strongest.
        alike: whether axes are tried along which images of one class differ alike, and whether others are, in the order
            of preference; of more than `MOST_ALIKE` images, only the others are.
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
        rows = _rows(features, labels, copies)
        if before_each is not None:
            before_each()
        distances = _held_out_distances(near, labels, splits, before_each)
        known = fit_known_features(near, labels)
    except ValueError as error:
        raise DataSetError("Nothing can be learnt from these images: they are all alike.", str(error)) from error
    kinds = tuple(alike) if len(labels) <= MOST_ALIKE else (False,)
    choice = _Choice(rows, labels, classes, splits, kinds, tuple(penalties), before_each)
    found = _best_fit(choice, on_progress)
    axes = _axes(rows, np.arange(len(rows.labels)), found.alike)
    weights = fit_logistic(axes.coordinates, rows.labels, classes, axes.variances, found.l2, before_each=before_each)
    unseen = "each judged by a head that was fitted on the other folds"
    if not grouped:
        unseen += ", which may hold images of the same patients"
    calibration = calibrate(found.logits, labels, distances, f"the {len(labels)} images in {len(splits)} folds", unseen)
    return FittedHead(
        head=axes.head_of(weights),
        known=known,
        calibration=calibration,
        l2=found.l2,
        alike=found.alike,
        folds=len(splits),
        grouped=grouped,
        logits=found.logits.astype(np.float32),
        distances=distances,
    )


@dataclass(frozen=True)
class _Rows:
    """What is learnt from: the images, in order, and behind them their copies.

    Attributes:
        principal: of all rows; labels: (rows,); images: (rows,) the image that each row is or is a copy of.
    """

    principal: PrincipalFeatures
    labels: NDArray[np.int64]
    images: NDArray[np.int64]

    def of(self, images: NDArray[np.int64]) -> NDArray[np.int64]:
        """The rows of these images and their copies."""
        return np.flatnonzero(np.isin(self.images, images))


@dataclass(frozen=True)
class _Choice:
    """What every axes and penalty are tried on. `labels` are those of the images alone, without copies."""

    rows: _Rows
    labels: NDArray[np.int64]
    classes: int
    splits: Sequence[Split]
    kinds: tuple[bool, ...]
    penalties: tuple[float, ...]
    before_each: Callable[[], None] | None


@dataclass(frozen=True)
class _Tried:
    """Axes and a penalty with what they came to.

    Attributes:
        logits: (n, classes) of every image by a head that had seen neither it nor a copy.
        losses: (n,) cross-entropy at the best temperature; every class has the same weight in their mean.
    """

    alike: bool
    l2: float
    logits: NDArray[np.float64]
    losses: NDArray[np.float64]

    @property
    def loss(self) -> float:
        return float(self.losses.mean())


def _rows(features: NDArray[np.float32], labels: NDArray[np.int64], copies: NDArray[np.float32] | None) -> _Rows:
    images = np.arange(len(labels))
    if copies is None or copies.shape[1] == 0:
        return _Rows(principal_features(features), labels, images)
    everything = np.concatenate([features, copies.reshape(-1, features.shape[1])])
    images = np.concatenate([images, np.repeat(images, copies.shape[1])])
    return _Rows(principal_features(everything), labels[images], images)


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


def _best_fit(choice: _Choice, on_progress: Callable[[int, int], None] | None) -> _Tried:
    """The axes and penalty whose held-out logits have the least loss, or simpler ones that are as good.

    Of a few images, one that happens to lie well decides which penalty is the best. So the first of those within one
    standard error of it is taken (Breiman et al. 1984): axes along which classes differ alike before others, and a
    strong penalty before a weak one.
    """
    kinds = choice.kinds
    of_each = len(choice.penalties) * len(choice.splits)

    def told(kind: int, done: int) -> None:
        if on_progress is not None:
            on_progress(kind * of_each + done, len(kinds) * of_each)

    tried = [one for kind, alike in enumerate(kinds) for one in _tried(choice, alike, partial(told, kind))]
    told(len(kinds), 0)
    best = min(tried, key=lambda one: one.loss)
    return next(one for one in tried if _as_good(one.losses - best.losses))


def _as_good(more: NDArray[np.float64]) -> bool:
    """Whether losses of n images that are so much more than others may be so by chance: within one standard error."""
    return float(more.mean()) <= float(more.std(ddof=1)) / math.sqrt(len(more))


def _tried(choice: _Choice, alike: bool, on_progress: Callable[[int], None]) -> list[_Tried]:
    """Every penalty on one kind of axes, from the strongest, until they only get worse."""
    learnt = [choice.rows.of(split.indices(TRAIN)) for split in choice.splits]
    axes = []
    for some in learnt:
        if choice.before_each is not None:
            choice.before_each()
        axes.append(_axes(choice.rows, some, alike))
    starts: list[NDArray[np.float64] | None] = [None] * len(choice.splits)
    tried: list[_Tried] = []
    for number, l2 in enumerate(choice.penalties):
        logits = np.zeros((len(choice.labels), choice.classes))
        for fold, split in enumerate(choice.splits):
            on_progress(number * len(choice.splits) + fold)
            weights = _fitted(choice, axes[fold], learnt[fold], l2, starts[fold])
            starts[fold], held_out = weights, split.indices(TEST)
            logits[held_out] = axes[fold].coordinates[held_out] @ weights[:-1] + weights[-1]
        tried.append(_Tried(alike, l2, logits, _balanced_losses(logits, choice.labels)))
        if number - min(range(number + 1), key=lambda one: tried[one].loss) >= PATIENCE:
            break
    return tried


def _axes(rows: _Rows, learnt: NDArray[np.int64], alike: bool) -> PrincipalFeatures:
    return alike_within_classes(rows.principal, rows.labels, learnt) if alike else rows.principal


def _fitted(
    choice: _Choice,
    axes: PrincipalFeatures,
    learnt: NDArray[np.int64],
    l2: float,
    start: NDArray[np.float64] | None,
) -> NDArray[np.float64]:
    return fit_logistic(
        axes.coordinates[learnt],
        choice.rows.labels[learnt],
        choice.classes,
        axes.variances,
        l2,
        start=start,
        before_each=choice.before_each,
    )


def _balanced_losses(logits: NDArray[np.float64], labels: NDArray[np.int64]) -> NDArray[np.float64]:
    """(n,) cross-entropies at the best temperature, weighted so that every class counts the same in their mean."""
    chosen = probabilities(logits, fit_temperature(logits, labels))[np.arange(len(labels)), labels]
    counts = np.bincount(labels)
    weights = len(labels) / (np.count_nonzero(counts) * counts[labels])
    return np.asarray(-np.log(np.maximum(chosen, 1e-12)) * weights, np.float64)
