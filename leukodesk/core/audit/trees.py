"""A small forest of extremely randomised trees in numpy: tells classes from a few numbers, of any scale, in a blink."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

TREES = 32
_SEED = 1
_DEEPEST = 14
_SMALLEST_LEAF = 2
_MOST_IMAGES_PER_TREE = 4096
"""Above this, each tree learns from a part of the images drawn anew: time stays flat, and memory."""


@dataclass(frozen=True)
class Forest:
    """Trees laid out flat: node i asks whether its feature is at most its threshold, and goes to one of two others.

    Attributes:
        features: (nodes,) which value is asked for; -1 in a leaf.
        thresholds: (nodes,) float64.
        children: (nodes,) index of the node for yes; the one for no follows it.
        shares: (nodes, classes) of the classes among the images that came here.
        trees: the first so many nodes are the roots.
    """

    features: NDArray[np.int64] = field(repr=False)
    thresholds: NDArray[np.float64] = field(repr=False)
    children: NDArray[np.int64] = field(repr=False)
    shares: NDArray[np.float64] = field(repr=False)
    trees: int

    def predict(self, values: NDArray[np.float64]) -> NDArray[np.int64]:
        """(n, d) values → (n,) class indices, by the mean of the shares in the leaves."""
        rows = np.arange(len(values))[:, np.newaxis]
        nodes = np.tile(np.arange(self.trees), (len(values), 1))
        for _ in range(_DEEPEST):
            asked = self.features[nodes]
            no = values[rows, np.maximum(asked, 0)] > self.thresholds[nodes]
            nodes = np.where(asked >= 0, self.children[nodes] + no, nodes)
        return np.asarray(self.shares[nodes].mean(axis=1).argmax(axis=1), np.int64)


def grow_forest(values: NDArray[np.float64], labels: NDArray[np.int64], classes: int, *, trees: int = TREES) -> Forest:
    """Grows all trees together, level by level, every class counting the same however many images it has.

    At each node some features are drawn, and for each of them the value of an image drawn from the node as threshold;
    the split with the purest halves (Gini) is taken. So no value need be scaled, and no number be tuned.

    Args:
        values: (n, d) float64, finite. labels: (n,) class indices; classes may be absent.
        classes: how many there are. trees: how many to grow.

    Source: Geurts et al. 2006, DOI 10.1007/s10994-006-6226-1.
    """
    random = np.random.default_rng(_SEED)
    weights = 1 / np.maximum(np.bincount(labels, minlength=classes), 1)
    level = _Level.roots(random, len(values), trees)
    grown: list[tuple[NDArray[np.int64], NDArray[np.float64], NDArray[np.int64], NDArray[np.float64]]] = []
    next_node = 0
    for depth in range(_DEEPEST + 1):
        counts = level.weigh(labels, weights, classes)
        feature, threshold = _best_splits(random, level, counts, values, labels, weights)
        if depth == _DEEPEST:
            feature[:] = -1
        splits = feature >= 0
        next_node += level.count
        child = np.where(splits, next_node + 2 * (np.cumsum(splits) - 1), 0)
        grown.append((feature, threshold, child, counts / counts.sum(axis=1, keepdims=True)))
        if not splits.any():
            break
        level = level.below(values, feature, threshold)
    features, thresholds, children, shares = (np.concatenate(parts) for parts in zip(*grown, strict=True))
    return Forest(features, thresholds, children, shares, trees)


@dataclass(frozen=True)
class _Level:
    """The nodes of one depth, with the images in each: one run of `rows` for each node.

    Attributes:
        rows: which images; nodes: in which node each of them is, ascending; count: of nodes.
    """

    rows: NDArray[np.int64]
    nodes: NDArray[np.int64]
    count: int

    @classmethod
    def roots(cls, random: np.random.Generator, images: int, trees: int) -> "_Level":
        share = min(images, _MOST_IMAGES_PER_TREE)
        rows = [random.permutation(images)[:share] for _ in range(trees)]
        return cls(np.concatenate(rows), np.repeat(np.arange(trees), share), trees)

    @property
    def sizes(self) -> NDArray[np.int64]:
        return np.bincount(self.nodes, minlength=self.count)

    def weigh(
        self,
        labels: NDArray[np.int64],
        weights: NDArray[np.float64],
        classes: int,
        among: NDArray[np.bool_] | None = None,
    ) -> NDArray[np.float64]:
        """(nodes, classes) summed weights of the images in each node, or of those among them."""
        label = labels[self.rows]
        cells = self.nodes * classes + label
        numbers = np.bincount(cells if among is None else cells[among], minlength=self.count * classes)
        return numbers.reshape(self.count, classes) * weights

    def below(
        self, values: NDArray[np.float64], feature: NDArray[np.int64], threshold: NDArray[np.float64]
    ) -> "_Level":
        """The level that the splits lead to; images in leaves are let go."""
        splits = feature >= 0
        inside = splits[self.nodes]
        rows, nodes = self.rows[inside], self.nodes[inside]
        no = values[rows, feature[nodes]] > threshold[nodes]
        below = 2 * (np.cumsum(splits) - 1)[nodes] + no
        order = np.argsort(below, kind="stable")
        return _Level(rows[order], below[order], 2 * int(splits.sum()))


def _best_splits(
    random: np.random.Generator,
    level: _Level,
    counts: NDArray[np.float64],
    values: NDArray[np.float64],
    labels: NDArray[np.int64],
    weights: NDArray[np.float64],
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Feature (-1: it stays a leaf) and threshold for each node of a level."""
    sizes = level.sizes
    starts = np.cumsum(sizes) - sizes
    feature, threshold = np.full(level.count, -1), np.zeros(level.count)
    best = np.zeros(level.count)
    may_split = (sizes >= 2 * _SMALLEST_LEAF) & ((counts > 0).sum(axis=1) > 1)
    for _ in range(_tries(values.shape[1])):
        asked = random.integers(0, values.shape[1], level.count)
        drawn = level.rows[starts + random.integers(0, sizes)]
        limit = values[drawn, asked]
        yes = values[level.rows, asked[level.nodes]] <= limit[level.nodes]
        left = level.weigh(labels, weights, counts.shape[1], yes)
        yes_sizes = np.bincount(level.nodes[yes], minlength=level.count)
        purity = _purity(left) + _purity(counts - left)
        large = np.minimum(yes_sizes, sizes - yes_sizes) >= _SMALLEST_LEAF
        better = may_split & large & (purity > best)
        feature[better], threshold[better], best[better] = asked[better], limit[better], purity[better]
    return feature, threshold


def _purity(counts: NDArray[np.float64]) -> NDArray[np.float64]:
    """Weight of a node times the chance that two images drawn from it are of one class."""
    return np.asarray((counts**2).sum(axis=1) / np.maximum(counts.sum(axis=1), 1e-12))


def _tries(features: int) -> int:
    return int(np.clip(round(np.sqrt(features)), 4, 16))
