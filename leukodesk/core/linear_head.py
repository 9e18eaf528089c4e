"""The last layer of a network that pools its feature map: what it is, and how a new one is fitted."""

import io
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.confidence import read_arrays


@dataclass(frozen=True)
class LinearHead:
    """logits = features · weights + bias.

    Attributes:
        weights: (features, classes) float32.
        bias: (classes,) float32.
    """

    weights: NDArray[np.float32]
    bias: NDArray[np.float32]

    def logits(self, features: NDArray[np.float32]) -> NDArray[np.float32]:
        """(…, features) → (…, classes); not finite where the features are not, which is for whoever asks to refuse."""
        with np.errstate(over="ignore", invalid="ignore"):
            result: NDArray[np.float32] = features @ self.weights + self.bias
        return result

    def to_bytes(self) -> bytes:
        """The content of `head.npz`."""
        buffer = io.BytesIO()
        np.savez(buffer, weights=self.weights, bias=self.bias)
        return buffer.getvalue()

    @staticmethod
    def from_bytes(content: bytes) -> "LinearHead":
        """Reads the content of `head.npz`. Whether it fits a network is for its reader to say.

        Raises:
            BundleError: not that, or not finite.
        """
        return LinearHead(**read_arrays(content, ("weights", "bias"), "last layer"))
