"""How well the label can be told from what is no cell: mean colours, the border, the file itself."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.labelled.data_set import LabelledData
from leukodesk.core.labelled.splits import Split

CLEAR_SHORTCUT = 0.20
"""A shortcut whose balanced accuracy is this much over chance is called one."""

CLOSE_TO_MODEL = 0.05
"""A shortcut that comes this near to the model's balanced accuracy on the same images says what the model may use."""

ShortcutKey = Literal["colour", "border", "metadata"]


@dataclass(frozen=True)
class ShortcutFeatures:
    """What is no cell, of every image: numbers for each kind of shortcut.

    Attributes:
        values: key → (n, d) float64.
    """

    values: dict[ShortcutKey, NDArray[np.float64]] = field(repr=False)


@dataclass(frozen=True)
class Shortcut:
    """How well one kind predicts the label of images it was not fitted on.

    Attributes:
        key, name: stable word; words for the report ("mean colours alone").
        balanced_accuracy: mean recall of the classes, pooled over the splits' test parts.
        chance: 1 / classes.
        leaky: whether the splits were.
    """

    key: ShortcutKey
    name: str
    balanced_accuracy: float
    chance: float
    leaky: bool

    @property
    def is_clear(self) -> bool:
        return self.balanced_accuracy >= self.chance + CLEAR_SHORTCUT


def shortcut_features(data: LabelledData, on_progress: Callable[[int, int], None] | None = None) -> ShortcutFeatures:
    """Reads every image once and keeps what the shortcuts look at."""
    raise NotImplementedError


def measure_shortcuts(
    features: ShortcutFeatures, labels: NDArray[np.int64], splits: Sequence[Split]
) -> tuple[Shortcut, ...]:
    """Fits each shortcut on train (and validation) of each split and judges it on the test part."""
    raise NotImplementedError
