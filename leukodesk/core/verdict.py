"""The four ways an image can end."""

from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray


class Verdict(StrEnum):
    """Every image ends in exactly one."""

    ACCEPTED = "accepted"
    UNCERTAIN = "uncertain"
    REJECTED = "rejected"
    FAILED = "failed"


@dataclass(frozen=True)
class ModelIdentity:
    """What must stand wherever a result stands."""

    name: str
    version: str
    sha256: str


@dataclass(frozen=True)
class Prediction:
    """What a model makes of one image.

    Attributes:
        probabilities: (classes,) float64, temperature-scaled, in the manifest's class order, summing to 1.
        logits: (classes,) float32, as the network gave them.
        distance: to what the model knows; compare with the manifest's `greatest_distance`.
        feature_map: (h, w, channels) float32, kept so that an attention map can be drawn later.
        model_input: (h, w, 3) float32, the preprocessed image, for heads that need a second pass to explain.
    """

    probabilities: NDArray[np.float64]
    logits: NDArray[np.float32]
    distance: float
    feature_map: NDArray[np.float32] = field(repr=False)
    model_input: NDArray[np.float32] = field(repr=False)

    @property
    def class_index(self) -> int:
        return int(np.argmax(self.probabilities))
