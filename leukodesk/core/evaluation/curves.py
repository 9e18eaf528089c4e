"""Curves of a score: ROC, precision and recall, coverage and error, reliability. Pure functions of arrays."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

MOST_POINTS = 200
"""Of a curve in a report: more than a chart of some hundred pixels can show."""

Curve = tuple[tuple[float, ...], tuple[float, ...]]
"""x values and y values, as plain numbers."""

_Arrays = tuple[NDArray[np.float64], NDArray[np.float64]]


def log_odds(logits: ArrayLike, temperature: float, kind: NDArray[np.bool_]) -> NDArray[np.float64]:
    """log(p / (1 − p)) of the summed probability p of some classes: ranks images as p does, also where p rounds to 1.

    Args:
        logits: (n, classes); temperature: they are divided by; kind: (classes,) which classes, neither all nor none.

    Returns:
        (n,)
    """
    scaled = np.asarray(logits, np.float64) / temperature
    return _log_sum(scaled[:, kind]) - _log_sum(scaled[:, ~kind])


def _log_sum(values: NDArray[np.float64]) -> NDArray[np.float64]:
    greatest = values.max(1)
    result: NDArray[np.float64] = greatest + np.log(np.exp(values - greatest[:, np.newaxis]).sum(1))
    return result


def roc_curve(scores: NDArray[np.float64], positive: NDArray[np.bool_]) -> _Arrays:
    """False positive rates and true positive rates, from (0, 0) to (1, 1), one point for every different score.

    Args:
        scores: (n,) more for positive; positive: (n,) the truth, of both kinds.
    """
    true, false = _caught(scores, positive)
    return np.append(0, false / false[-1]), np.append(0, true / true[-1])


def auc(x: NDArray[np.float64], y: NDArray[np.float64]) -> float:
    """The area under a curve whose x rises, by trapezoids."""
    return float(np.trapezoid(y, x))


def sensitivity_at(specificity: float, false_rate: NDArray[np.float64], true_rate: NDArray[np.float64]) -> float:
    """The greatest sensitivity of the ROC points with at least this specificity. No point between two is invented."""
    return float(true_rate[false_rate <= 1 - specificity + 1e-12].max())


def precision_recall_curve(scores: NDArray[np.float64], positive: NDArray[np.bool_]) -> _Arrays:
    """Recall, rising from 0, and precision; arguments as for `roc_curve`. At recall 0, precision is said to be 1."""
    true, false = _caught(scores, positive)
    return np.append(0, true / true[-1]), np.append(1, true / (true + false))


def average_precision(recall: NDArray[np.float64], precision: NDArray[np.float64]) -> float:
    """The mean precision over the steps of recall, Σ (Rₙ − Rₙ₋₁)·Pₙ, which flatters less than trapezoids."""
    return float((np.diff(recall) * precision[1:]).sum())


def _caught(scores: NDArray[np.float64], positive: NDArray[np.bool_]) -> _Arrays:
    """How many positive and how many others lie at or above each different score, from the highest down."""
    order = np.argsort(-scores, kind="stable")
    ends = np.flatnonzero(np.append(np.diff(scores[order]) != 0, True))
    true = np.cumsum(positive[order])[ends].astype(np.float64)
    return true, ends + 1 - true


def coverage_curve(confidence: NDArray[np.float64], right: NDArray[np.bool_]) -> _Arrays:
    """The share of images kept and the share of errors among them, when the least sure are set aside first.

    Images that are equally sure go together.

    Args:
        confidence: (n,); right: (n,) whether named rightly.
    """
    hits, misses = _caught(confidence, right)
    kept = hits + misses
    return kept / len(right), misses / kept


def reliability_bins(
    probabilities: NDArray[np.float64], right: NDArray[np.bool_], bins: int = 15
) -> tuple[tuple[float, float, int], ...]:
    """Mean confidence, accuracy and count of every bin that has images: the bins of `core.confidence.ece`.

    Args:
        probabilities: (n,) of the named class; right: (n,).
    """
    place = np.clip(np.ceil(probabilities * bins).astype(int) - 1, 0, bins - 1)
    counts = np.bincount(place, minlength=bins)
    confidences, hits = np.bincount(place, probabilities, bins), np.bincount(place, right, bins)
    return tuple(
        (float(confidences[one] / counts[one]), float(hits[one] / counts[one]), int(counts[one]))
        for one in np.flatnonzero(counts)
    )


def thinned(curve: _Arrays) -> Curve:
    """At most `MOST_POINTS` of a curve's points, evenly by their number, the first and the last among them."""
    x, y = curve
    kept = np.unique(np.linspace(0, len(x) - 1, min(MOST_POINTS, len(x))).round().astype(int))
    return tuple(x[kept].tolist()), tuple(y[kept].tolist())
