"""How well the label can be told from what is no cell: mean colours, the border, the file itself."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.audit.reading import Looks
from leukodesk.core.audit.traits import FileTraits
from leukodesk.core.audit.trees import grow_forest
from leukodesk.core.labelled.splits import TEST, TRAIN, VALIDATION, Split

CLEAR_SHORTCUT = 0.20
"""A shortcut whose balanced accuracy is this much over chance is called one."""

CLOSE_TO_MODEL = 0.05
"""A shortcut that comes this near to the model's balanced accuracy on the same images says what the model may use."""

ShortcutKey = Literal["colour", "border", "metadata", "top_left", "top_right", "bottom_left", "bottom_right"]

SHORTCUT_NAMES: Mapping[ShortcutKey, str] = {
    "colour": "mean colours alone",
    "border": "the border and the corners alone",
    "metadata": "the files' sizes and formats alone",
    "top_left": "the brightness of the top left corner alone",
    "top_right": "the brightness of the top right corner alone",
    "bottom_left": "the brightness of the bottom left corner alone",
    "bottom_right": "the brightness of the bottom right corner alone",
}

CORNER_KEYS: tuple[ShortcutKey, ...] = ("top_left", "top_right", "bottom_left", "bottom_right")
"""In the order of `traits.CORNERS`."""


@dataclass(frozen=True)
class ShortcutFeatures:
    """What is no cell, of every image: numbers for each kind of shortcut.

    Attributes:
        values: key → (n, d) float64.
        corners: the same for each corner alone, which is a part of the border; not among `values`.
    """

    values: Mapping[ShortcutKey, NDArray[np.float64]] = field(repr=False)
    corners: Mapping[ShortcutKey, NDArray[np.float64]] = field(default_factory=dict, repr=False)


@dataclass(frozen=True)
class Shortcut:
    """How well one kind predicts the label of images it was not fitted on.

    Attributes:
        key, name: stable word; words for the report ("mean colours alone").
        balanced_accuracy: mean recall of the classes, pooled over the splits' test parts.
        chance: 1 / classes.
        leaky: whether the splits were.
        accuracy: share of the tested images that were told right; larger classes count for more.
        standard_error: of the balanced accuracy, as if images were independent of each other: at least so uncertain.
        division: how the splits were made, in words.
    """

    key: ShortcutKey
    name: str
    balanced_accuracy: float
    chance: float
    leaky: bool
    accuracy: float | None = None
    standard_error: float | None = None
    division: str = ""

    @property
    def is_clear(self) -> bool:
        return self.balanced_accuracy >= self.chance + CLEAR_SHORTCUT


def features_of(looks: Looks) -> ShortcutFeatures:
    """The numbers that shortcuts are measured on, from images that have been looked at."""
    corners = looks.corners.reshape(len(looks.corners), -1)
    return ShortcutFeatures(
        {
            "colour": looks.colours,
            "border": np.hstack([looks.strips, corners[:, ::_EVERY_CORNER_VALUE]]),
            "metadata": _file_numbers(looks.files),
        },
        {key: looks.corners[:, place] for place, key in enumerate(CORNER_KEYS)},
    )


def measure_shortcuts(
    features: ShortcutFeatures, labels: NDArray[np.int64], splits: Sequence[Split], *, division: str = ""
) -> tuple[Shortcut, ...]:
    """Fits each shortcut on train (and validation) of each split and judges it on the test part.

    Args:
        features: of n images.
        labels: (n,) class indices.
        splits: at least one, with images in train and in test; an image that several of them test counts each time.
        division: how they were made, in words for the report.
    """
    return tuple(
        _measured(key, values, labels, splits, division or splits[0].title) for key, values in features.values.items()
    )


_EVERY_CORNER_VALUE = 3
"""Of the corners, the border takes a third of the values: enough to see a scale bar without swamping the strips."""


def _measured(
    key: ShortcutKey, values: NDArray[np.float64], labels: NDArray[np.int64], splits: Sequence[Split], division: str
) -> Shortcut:
    classes = int(labels.max()) + 1
    tested = np.concatenate([split.indices(TEST) for split in splits])
    told = np.concatenate([_told(values, labels, split, classes) for split in splits])
    right = told == labels[tested]
    counts = np.bincount(labels[tested], minlength=classes)
    present = counts > 0
    recalls = np.bincount(labels[tested], right, classes)[present] / counts[present]
    # A recall of 0 or 1 is not certain either: one image more on each side (Agresti and Coull).
    smooth = (recalls * counts[present] + 2) / (counts[present] + 4)
    variance = (smooth * (1 - smooth) / (counts[present] + 4)).sum() / present.sum() ** 2
    return Shortcut(
        key,
        SHORTCUT_NAMES[key],
        float(recalls.mean()),
        1 / classes,
        any(split.leaky for split in splits),
        float(right.mean()),
        float(np.sqrt(variance)),
        division,
    )


def _told(values: NDArray[np.float64], labels: NDArray[np.int64], split: Split, classes: int) -> NDArray[np.int64]:
    """The classes that a forest grown on the rest tells the tested images to be."""
    learnt, tested = split.indices(TRAIN, VALIDATION), split.indices(TEST)
    telling = np.ptp(values[learnt], axis=0) > 0
    if not telling.any():  # nothing to tell them by: all are called the same
        return np.zeros(len(tested), np.int64)
    forest = grow_forest(values[learnt][:, telling], labels[learnt], classes)
    return forest.predict(values[tested][:, telling])


def _file_numbers(files: Sequence[FileTraits]) -> NDArray[np.float64]:
    """(n, d): the numbers, and a number for each format and for each set of quantisation tables, coarse ones last."""
    formats = {name: number for number, name in enumerate(sorted({file.format for file in files}))}
    tables = sorted({file.tables for file in files}, key=lambda steps: (sum(steps), steps))
    table_numbers = {steps: number for number, steps in enumerate(tables)}
    return np.array(
        [(*file.numbers, formats[file.format], sum(file.tables), table_numbers[file.tables]) for file in files],
        np.float64,
    )
