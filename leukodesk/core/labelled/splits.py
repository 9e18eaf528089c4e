"""Which images train, which choose, and which test: always the same for the same images and seed."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

TRAIN, VALIDATION, TEST = "train", "validation", "test"


@dataclass(frozen=True)
class Split:
    """A part for every image.

    Attributes:
        title: in words, for reports: "70/15/15, stratified, by patient".
        parts: (n,) "train", "validation", "test", or "" for an image that is in none.
        grouped: whether no group is on both sides.
        leaky: whether images of one patient, or near-duplicates, may be on both sides; said wherever figures appear.
        seed: it was drawn with; 0 where nothing was drawn.
    """

    title: str
    parts: NDArray[np.str_] = field(repr=False)
    grouped: bool
    leaky: bool
    seed: int = 0

    def indices(self, *parts: str) -> NDArray[np.int64]:
        """Of the images in any of these parts, in order."""
        return np.flatnonzero(np.isin(self.parts, parts))


def split_by_shares(
    labels: NDArray[np.integer[Any]],
    groups: NDArray[np.str_],
    shares: Sequence[float] = (0.70, 0.15, 0.15),
    *,
    seed: int = 1,
    ungrouped: bool = False,
    always_test: Collection[int] = (),
    keep_together: NDArray[np.str_] | None = None,
) -> Split:
    """Train, validation and test by shares, stratified by class, by group wherever groups are known.

    Args:
        labels: (n,) class indices; groups: (n,), empty text where unknown (such an image is a group of its own).
        shares: of train, validation and test, or of train and test (then without a validation part); summing to 1.
        seed: of the draw.
        ungrouped: ask for a split that does not look at groups although they exist; the split is then `leaky`.
        always_test: indices of images that an earlier training has frozen as its test part; their whole groups too.
        keep_together: (n,) a name shared by near-duplicates, which stay on one side; empty text: no duplicates.

    Raises:
        DataSetError: fewer groups of a class than parts, so that a part would be without that class.
    """
    raise NotImplementedError


def split_by_blocks(
    labels: NDArray[np.integer[Any]],
    shares: Sequence[float] = (0.70, 0.15, 0.15),
    *,
    keep_together: NDArray[np.str_] | None = None,
) -> Split:
    """Contiguous runs of each class, in the order of the images: for data without ids, whose neighbours are alike."""
    raise NotImplementedError


def split_by_column(folds: Sequence[str], test_fold: str, validation_share: float, labels: NDArray[np.integer[Any]],
                    groups: NDArray[np.str_], *, seed: int = 1, leaky: bool = False) -> Split:  # fmt: skip
    """A fold column of a table: one fold tests; validation is cut from the others, by group where known."""
    raise NotImplementedError


def leave_one_group_out(labels: NDArray[np.integer[Any]], groups: NDArray[np.str_]) -> list[Split]:
    """One split a group, which tests alone."""
    raise NotImplementedError


def k_folds(
    labels: NDArray[np.integer[Any]], groups: NDArray[np.str_], k: int, *, seed: int = 1, ungrouped: bool = False
) -> list[Split]:
    """Stratified folds, by group wherever groups are known; without a validation part."""
    raise NotImplementedError
