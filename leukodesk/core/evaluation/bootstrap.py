"""How far a figure may be off, by drawing the groups anew (Efron and Tibshirani 1993): patients, or images without."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.evaluation.intervals import wilson_interval

REPLICATES = 1000
SEED = 1
EITHER_SIDE = 0.025
"""Of what lies outside a 95 % interval."""
EQUAL = 1e-9
"""Two shares that differ by less come from the same counts."""


def group_codes(groups: NDArray[np.str_]) -> NDArray[np.int64]:
    """A number from 0 for every group; an image whose group is unknown is one of its own.

    Args:
        groups: (n,) names; empty text where unknown.

    Returns:
        (n,); one more than its maximum is how many groups there are.
    """
    known = groups != ""
    names, codes = np.unique(groups[known], return_inverse=True)
    result = np.empty(len(groups), np.int64)
    result[known] = codes
    result[~known] = len(names) + np.arange(int((~known).sum()))
    return result


def independent_trials(codes: NDArray[np.int64], labels: NDArray[np.integer[Any]]) -> int:
    """How many trials a mean over classes rests on: for each class as many groups as the rarest one has.

    Args:
        codes: (n,) group of each image; labels: (n,) class indices, which may be all the same.
    """
    groups_of_classes = [len(np.unique(codes[labels == one])) for one in np.unique(labels)]
    return min(len(np.unique(codes)), len(groups_of_classes) * min(groups_of_classes))


def draw_groups(count: int, seed: int) -> NDArray[np.float32]:
    """How often each group is drawn when as many as there are are drawn with replacement.

    Args:
        count: of groups; seed: the same seed, the same draws.

    Returns:
        (`REPLICATES`, count), whole numbers, which float32 holds exactly.
    """
    random = np.random.default_rng(seed)
    draws = np.empty((REPLICATES, count), np.float32)
    for row in draws:
        row[:] = np.bincount(random.integers(0, count, count), minlength=count)
    return draws


def resampled_confusions(
    draws: NDArray[np.float32],
    codes: NDArray[np.int64],
    labels: NDArray[np.integer[Any]],
    predicted: NDArray[np.integer[Any]],
    classes: int,
) -> NDArray[np.float64]:
    """The confusion matrix of every replicate: (replicates, classes, classes), true class down.

    A replicate without any image of a class that the images have would measure something else (of two classes, naming
    the other one always would be right): its matrix is not a number, and it does not count.

    Args:
        draws: (replicates, groups); codes: (n,) group of each image; labels, predicted: (n,) class indices.
    """
    cells = codes * classes**2 + labels * classes + predicted
    of_groups = np.bincount(cells, minlength=draws.shape[1] * classes**2).reshape(-1, classes**2)
    drawn = (draws @ of_groups.astype(np.float32)).astype(np.float64).reshape(-1, classes, classes)
    present = np.bincount(labels, minlength=classes) > 0
    drawn[(drawn.sum(2)[:, present] == 0).any(1)] = np.nan
    return drawn


def resampled_auc(
    draws: NDArray[np.float32], codes: NDArray[np.int64], scores: NDArray[np.float64], positive: NDArray[np.bool_]
) -> NDArray[np.float64]:
    """Area under the ROC curve of every replicate, ties counting half; not a number where one kind was not drawn.

    Args:
        draws: (replicates, groups); codes: (n,); scores: (n,) more for positive; positive: (n,) the truth.
    """
    order = np.argsort(scores, kind="stable")
    codes, positive = codes[order], positive[order]
    steps = np.flatnonzero(np.diff(scores[order], prepend=-np.inf) > 0)  # where a new score begins
    found = []
    for some in np.array_split(draws, max(1, len(draws) * len(codes) // 1_000_000)):
        weights = some[:, codes].astype(np.float64)
        positives = np.add.reduceat(weights * positive, steps, axis=1)
        negatives = np.add.reduceat(weights * ~positive, steps, axis=1)
        below = np.cumsum(negatives, axis=1) - negatives / 2
        pairs = positives.sum(1) * negatives.sum(1)
        wins = (positives * below).sum(1)
        found.append(np.divide(wins, pairs, out=np.full(len(some), np.nan), where=pairs > 0))
    return np.concatenate(found)


def limits_of_share(share: float, replicates: NDArray[np.float64], groups: int, trials: int) -> tuple[float, float]:
    """As `limits`, of a share; also where all replicates are alike, and drawing tells nothing of the next image.

    So it is where every answer was right. The exact interval tells more: had the share been below (α/2)^(1/n), n trials
    would hardly all have succeeded (Clopper and Pearson 1934). That bound holds for a mean over classes by the
    inequality of the means, and for an AUC by pairs of which no two have an image in common. So it is, too, where each
    of a few patients has the same share of right answers: then `wilson_interval` is taken, with a trial
    for each of them, as if their images were one image.

    Args:
        share: the figure itself; replicates, groups: see `limits`.
        trials: n; see `independent_trials`.
    """
    if share in (0, 1) and groups >= 2:
        least = float(EITHER_SIDE ** (1 / trials))
        return (least, 1.0) if share == 1 else (0.0, 1 - least)
    low, high = limits(replicates, groups)
    return (low, high) if high - low > EQUAL else wilson_interval(share, trials)


def limits(replicates: NDArray[np.float64], groups: int, least: float = 0.0, most: float = 1.0) -> tuple[float, float]:
    """The middle 95 % of a figure's replicates.

    Args:
        replicates: (r,); those that are not a number had nothing to be measured on, and do not count.
        groups: how many were drawn from. One alone tells nothing of others: then the limits are `least` and `most`.
        least, most: between which the figure lies.
    """
    if groups < 2 or np.isnan(replicates).all():
        return least, most
    low, high = np.nanquantile(replicates, (EITHER_SIDE, 1 - EITHER_SIDE))
    return float(low), float(high)
