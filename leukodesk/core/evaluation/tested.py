"""What a model said of images it was not trained on: from this, and nothing else, all figures are made."""

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class TestedImages:
    """The test part through a model.

    Attributes:
        sha256: (n,) of the files; paths: where they lie.
        labels: (n,) true class indices.
        groups: (n,) patients; empty text where unknown.
        logits: (n, classes) float32, before temperature.
        distances: (n,) float32, to what the model knows.
    """

    __test__ = False  # no test, whatever its name begins with

    sha256: NDArray[np.str_] = field(repr=False)
    paths: tuple[Path, ...] = field(repr=False)
    labels: NDArray[np.int64] = field(repr=False)
    groups: NDArray[np.str_] = field(repr=False)
    logits: NDArray[np.float32] = field(repr=False)
    distances: NDArray[np.float32] = field(repr=False)
