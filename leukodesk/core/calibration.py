"""How sure is sure enough, and how far is too far: fitted on images that the model was not fitted on."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.confidence import fit_temperature, probabilities, threshold_at
from leukodesk.core.manifest import Thresholds

KEPT_BY_PROBABILITY, KEPT_BY_DISTANCE = 0.98, 0.99


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
    """Temperature by likelihood, and the two thresholds by the share of held-out images they keep.

    Args:
        logits: (n, classes).
        labels: (n,) class indices.
        distances: (n,) to the training features.
        held_out: which images these are, in words, for the manifest's rule ("fold 4 of block_fold").
        unseen: in which way the model did not know them, in words.
    """
    temperature = fit_temperature(logits, labels)
    greatest = probabilities(logits, temperature).max(axis=1)
    rule = (
        f"Thresholds keep {KEPT_BY_PROBABILITY:.0%} (probability) and {KEPT_BY_DISTANCE:.0%} (distance) of {held_out}, "
        f"{unseen}."
    )
    least_probability = -threshold_at(-greatest, KEPT_BY_PROBABILITY)
    return Calibration(
        temperature, Thresholds(float(least_probability), float(threshold_at(distances, KEPT_BY_DISTANCE)), rule)
    )


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
    kept: NDArray[np.bool_] = (greatest >= limits.least_probability) & (distances <= limits.greatest_distance)
    return kept
