"""95 % intervals by drawing groups anew: near-duplicates, sessions or subjects, never the single images of one."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.confidence import ece
from leukodesk.core.evaluation import bootstrap, confusion
from leukodesk.core.evaluation.figures import Interval

BINS = 15
"""Of confidence, as in `core.confidence.ece`."""


@dataclass(frozen=True)
class Resampling:
    """How often each group is drawn in every replicate.

    Attributes:
        draws: (replicates, groups); codes: (n,) number of each image's group, from 0 without gaps.
        fewest: groups of the kind that has fewest, such as healthy subjects: of one alone, nothing can be said of
            others, and every interval is 0 to 1.
    """

    draws: NDArray[np.float32] = field(repr=False)
    codes: NDArray[np.int64] = field(repr=False)
    fewest: int

    @property
    def groups(self) -> int:
        return int(self.draws.shape[1])

    def confusions(self, labels: NDArray[np.int64], predicted: NDArray[np.int64], classes: int) -> NDArray[np.float64]:
        """(replicates, classes, classes), true class down; NaN where a class was not drawn."""
        return bootstrap.resampled_confusions(self.draws, self.codes, labels, predicted, classes)

    def figure(self, figure: confusion.Figure, matrix: confusion.Counts, drawn: NDArray[np.float64]) -> Interval:
        """One number of a confusion matrix, `drawn` being its replicates."""
        return self.interval(float(figure(matrix)), figure(drawn))

    def share(self, hits: NDArray[np.bool_], among: NDArray[np.bool_] | None = None) -> Interval | None:
        """The share of hits among some images; None where there are none of these."""
        counted = np.ones(len(hits), bool) if among is None else among
        if not counted.any():
            return None
        parts, wholes = self._drawn_sums(hits & counted), self._drawn_sums(counted)
        replicates = np.divide(parts, wholes, out=np.full(len(wholes), np.nan), where=wholes > 0)
        return self.interval(float(hits[counted].mean()), replicates)

    def ece(self, probabilities: NDArray[np.float64], labels: NDArray[np.int64]) -> Interval:
        """The expected calibration error of (n, classes) probabilities."""
        confidence, right = probabilities.max(axis=1), probabilities.argmax(axis=1) == labels
        place = np.clip(np.ceil(confidence * BINS).astype(int) - 1, 0, BINS - 1)
        gaps = np.bincount(self.codes * BINS + place, right - confidence, self.groups * BINS)
        drawn = self.draws.astype(np.float64) @ gaps.reshape(-1, BINS)
        replicates = np.abs(drawn).sum(axis=1) / self._drawn_sums(np.ones(len(labels), bool))
        return self.interval(ece(probabilities, labels, BINS), replicates)

    def auc(self, value: float, scores: NDArray[np.float64], positive: NDArray[np.bool_]) -> Interval:
        """The area under a ROC curve, of the value that is known."""
        return self.interval(value, bootstrap.resampled_auc(self.draws, self.codes, scores, positive))

    def interval(self, value: float, replicates: NDArray[np.float64]) -> Interval:
        """A figure with the middle 95 % of its replicates."""
        return Interval(value, *bootstrap.limits(replicates, self.fewest))

    def _drawn_sums(self, counted: NDArray[np.bool_]) -> NDArray[np.float64]:
        return self.draws.astype(np.float64) @ np.bincount(self.codes, counted, self.groups)


def resampling_of(codes: NDArray[np.int64], fewest: int | None = None) -> Resampling:
    """Draws groups: always the same for the same count.

    Args:
        codes: (n,) numbers of groups, from 0 without gaps.
        fewest: groups of the kind that has fewest; None where there are no kinds of groups.
    """
    count = int(codes.max()) + 1
    return Resampling(bootstrap.draw_groups(count, bootstrap.SEED), codes, count if fewest is None else fewest)
