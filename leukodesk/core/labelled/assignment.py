"""Units that must not be torn apart, and which part each goes to.

A unit is what stays on one side of a split: a patient's images, near-duplicates of each other, or one image. Sharing
units out so that every part has its share of every class is a packing problem without a fast exact answer. Here: from
the largest unit to the smallest, each goes where it brings the parts nearest to their shares (as scikit-learn's
`StratifiedGroupKFold` does, for parts of any size); then units move until every part has every class; then single
units move as long as that brings the parts nearer to their shares.
"""

from collections.abc import Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.disjoint_sets import leaders

Ints = NDArray[np.int64]
FREE: Final = -1
_DRAWS: Final = 20
_MOST_MOVES: Final = 200


def units_of(count: int, names: Sequence[NDArray[np.str_]]) -> Ints:
    """Images that share a name, directly or through others, are of one unit.

    Args:
        count: n, of the images.
        names: of (n,) each, one for every reason to stay together; an empty name is no reason.

    Returns:
        (n,) number of the unit of each image, counted from 0 in order of first appearance.
    """
    pairs = []
    for given in names:
        first: dict[str, int] = {}
        pairs += [(first.setdefault(name, index), index) for index, name in enumerate(given.tolist()) if name]
    numbers: dict[int, int] = {}
    return np.array([numbers.setdefault(one, len(numbers)) for one in leaders(count, pairs)], np.int64)


def class_counts(units: Ints, labels: NDArray[np.integer[Any]]) -> Ints:
    """(units, classes) images of each class in each unit; classes that no image has are left out."""
    _, classes = np.unique(labels, return_inverse=True)
    counts = np.zeros((int(units.max(initial=-1)) + 1, int(classes.max(initial=-1)) + 1), np.int64)
    np.add.at(counts, (units, classes), 1)
    return counts


def assign(counts: Ints, shares: Sequence[float], pinned: Ints, seed: int) -> Ints | None:
    """A part for every unit, such that every part has every class.

    Args:
        counts: (units, classes), from `class_counts`.
        shares: (parts,) above 0, summing to 1.
        pinned: (units,) the part that a unit must be in, or `FREE`.
        seed: decides between equals.

    Returns:
        (units,) parts, or None if no way was found; with units of one class each there is none then.
    """
    random = np.random.default_rng(seed)
    wanted = _wanted(counts, np.asarray(shares, np.float64), pinned)
    for _ in range(_DRAWS):
        shuffled = random.permutation(len(counts))
        order = shuffled[np.argsort(-counts[shuffled].sum(axis=1), kind="stable")]
        draft = _Draft(counts, wanted, pinned)
        for unit in order[pinned[order] == FREE]:
            draft.place(int(unit))
        if draft.cover():
            draft.improve()
            return draft.parts
    return None


def _wanted(counts: Ints, shares: NDArray[np.float64], pinned: Ints) -> NDArray[np.float64]:
    """(parts, classes) images: the shares, or what is pinned where that is more, the others then sharing the rest."""
    total = counts.sum(axis=0)
    held = np.stack([counts[pinned == part].sum(axis=0) for part in range(len(shares))])
    wanted = shares[:, np.newaxis] * total
    too_many = held > wanted
    rest = total - np.where(too_many, held, 0).sum(axis=0)
    open_shares = np.where(too_many, 0, shares[:, np.newaxis])
    scale = np.divide(rest, open_shares.sum(axis=0), out=np.zeros(len(total)), where=open_shares.sum(axis=0) > 0)
    return np.where(too_many, held, open_shares * scale)


class _Draft:
    """Parts so far. Its cost is the squared deviation from what is wanted, relative to it (Pearson's chi-square)."""

    def __init__(self, counts: Ints, wanted: NDArray[np.float64], pinned: Ints) -> None:
        self.parts = pinned.copy()
        self._counts = counts
        self._free = pinned == FREE
        self._wanted = wanted
        self._weight = 1 / np.maximum(wanted, 0.5)
        self._held = np.stack([counts[pinned == part].sum(axis=0) for part in range(len(wanted))])

    def place(self, unit: int) -> None:
        """Put a unit where it costs least."""
        part = int(np.argmin(self._cost_of_adding(self._counts[unit])))
        self.parts[unit] = part
        self._held[part] += self._counts[unit]

    def cover(self) -> bool:
        """Move units until every part has every class. Each move fills one gap and opens none."""
        while (missing := np.argwhere(self._held == 0)).size:
            fills = np.zeros((len(self._counts), len(self._held)), bool)
            for part, label in missing:
                fills[:, part] |= self._counts[:, label] > 0
            if not self._move_cheapest(np.where(fills, self._costs_of_moving(), np.inf)):
                return False
        return True

    def improve(self) -> None:
        """Move single units as long as that costs less and leaves no gap."""
        for _ in range(_MOST_MOVES):
            costs = self._costs_of_moving()
            if not self._move_cheapest(np.where(costs < -1e-9, costs, np.inf)):
                return

    def _move_cheapest(self, costs: NDArray[np.float64]) -> bool:
        """Move one unit, unless all costs are infinite."""
        unit, part = divmod(int(np.argmin(costs)), len(self._held))
        if not np.isfinite(costs[unit, part]):
            return False
        self._held[self.parts[unit]] -= self._counts[unit]
        self._held[part] += self._counts[unit]
        self.parts[unit] = part
        return True

    def _costs_of_moving(self) -> NDArray[np.float64]:
        """(units, parts) change of the cost; infinite for units that must stay or would leave a gap."""
        counts, held = self._counts, self._held[self.parts]
        beyond = held - self._wanted[self.parts]
        leaving = ((counts - 2 * beyond) * counts * self._weight[self.parts]).sum(axis=1)
        arriving = self._cost_of_adding(counts[:, np.newaxis])
        may_leave = self._free & np.all((counts == 0) | (held > counts), axis=1)
        costs: NDArray[np.float64] = np.where(may_leave[:, np.newaxis], leaving[:, np.newaxis] + arriving, np.inf)
        costs[np.arange(len(counts)), self.parts] = np.inf
        return costs

    def _cost_of_adding(self, counts: Ints) -> NDArray[np.float64]:
        """(…, parts) change of the cost, for counts (…, 1, classes)."""
        change: NDArray[np.float64] = ((2 * (self._held - self._wanted) + counts) * counts * self._weight).sum(axis=-1)
        return change
