"""How sure is sure enough, and how far is too far: fitted on images that the model was not fitted on."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.confidence import fit_temperature, probabilities, threshold_at
from leukodesk.core.manifest import Thresholds

KEPT_SHARE = 0.98
"""Of images like those that the model has learnt from, both thresholds together accept this share."""


@dataclass(frozen=True)
class Calibration:
    """Fitted on images that the model was not fitted on."""

    temperature: float
    thresholds: Thresholds


def calibrate(
    logits: NDArray[np.floating],
    labels: NDArray[np.int64],
    distances: NDArray[np.floating],
    held_out: str,
    unseen: str = "which the network was not trained on",
) -> Calibration:
    """Temperature by likelihood, and the two thresholds by the share of held-out images they keep together.

    Each threshold is set at the same rank among the held-out images: neither is stricter than the other, and together
    they accept 98 % of these images.

    Args:
        logits: (n, classes).
        labels: (n,) class indices.
        distances: (n,) to the training features.
        held_out: which images these are, in words, for the manifest's rule ("fold 4 of block_fold").
        unseen: in which way the model did not know them, in words.
    """
    temperature = fit_temperature(logits, labels)
    greatest = probabilities(logits, temperature).max(axis=1)
    rank = np.maximum(_rank(-greatest), _rank(np.asarray(distances, np.float64)))
    kept = rank <= threshold_at(rank, KEPT_SHARE)
    rule = f"Thresholds at which {KEPT_SHARE:.0%} of {held_out} are accepted, {unseen}."
    limits = Thresholds(float(greatest[kept].min()), float(np.max(distances[kept])), rule)
    return Calibration(temperature, limits)


def _rank(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """(n,) share of the values that are not greater than each."""
    return np.searchsorted(np.sort(values), values, side="right") / len(values)


def accepted(
    logits: NDArray[np.float32], distances: NDArray[np.float32], calibration: Calibration
) -> NDArray[np.bool_]:
    """Which of n images are sure enough and near enough: (n,) bool. The application's rule, on arrays.

    Args:
        logits: (n, classes).
        distances: (n,).
        calibration: from other images.
    """
    greatest = probabilities(logits, calibration.temperature).max(axis=1)
    limits = calibration.thresholds
    sure: NDArray[np.bool_] = (greatest >= limits.least_probability) & (distances <= limits.greatest_distance)
    return sure
