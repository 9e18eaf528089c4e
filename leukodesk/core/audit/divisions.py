"""On which images shortcuts are tried that they were not fitted on: those of other patients, or of another time."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.errors import DataSetError
from leukodesk.core.labelled.splits import TEST, TRAIN, Split, k_folds, most_folds

FOLDS = 5


@dataclass(frozen=True)
class Division:
    """Folds that each test once; `title` says in words how they were made."""

    title: str
    splits: tuple[Split, ...]


def divisions_of(
    labels: NDArray[np.integer[Any]], groups: NDArray[np.str_], duplicates: NDArray[np.str_]
) -> tuple[Division, ...]:
    """By patient where patients are known; else by contiguous blocks of each class, and at random, which is leaky.

    Near-duplicates stay on one side, but at random: that is what a careless split does.

    Args:
        labels: (n,) class indices; groups: (n,), empty text where unknown.
        duplicates: (n,) a name shared by near-duplicates, empty for the others.

    Returns:
        The most honest one first; none where a class has fewer than two images.
    """
    known = bool((groups != "").any())
    if known and (by_patient := _by_patient(labels, groups, duplicates)):
        return (by_patient,)
    folds = min(FOLDS, int(np.bincount(labels)[np.unique(labels)].min(initial=FOLDS)))
    if folds < 2:
        return ()
    blocks = tuple(replace(split, leaky=known) for split in block_folds(labels, folds, duplicates))
    random = k_folds(labels, np.full(len(labels), "", np.str_), folds)
    divisions = (
        Division("contiguous blocks of each class", blocks),
        Division("at random, leaky: neighbours on both sides", tuple(replace(split, leaky=True) for split in random)),
    )
    return tuple(division for division in divisions if division.splits)


def block_folds(labels: NDArray[np.integer[Any]], folds: int, keep_together: NDArray[np.str_]) -> list[Split]:
    """Each class cut into as many runs of neighbours; duplicates across a border go to the earlier one."""
    number = np.zeros(len(labels), np.int64)
    for label in np.unique(labels):
        (places,) = np.nonzero(labels == label)
        number[places] = np.arange(len(places)) * folds // len(places)
    for name in np.unique(keep_together[keep_together != ""]):
        together = keep_together == name
        number[together] = number[together].min()
    parts = [np.where(number == fold, TEST, TRAIN) for fold in range(folds)]
    return [
        Split(f"block {fold + 1} of {folds}", part, grouped=False, leaky=False)
        for fold, part in enumerate(parts)
        if len(set(part.tolist())) == 2
    ]


def _by_patient(
    labels: NDArray[np.integer[Any]], groups: NDArray[np.str_], duplicates: NDArray[np.str_]
) -> Division | None:
    folds = min(FOLDS, most_folds(labels, groups, keep_together=duplicates))
    if folds < 2:
        return None
    try:
        return Division("by patient", tuple(k_folds(labels, groups, folds, keep_together=duplicates)))
    except DataSetError:  # patients chained by duplicates, or of several classes: not every part can have every class
        return None
