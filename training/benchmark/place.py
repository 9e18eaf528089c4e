"""Where a benchmark finds everything."""

from dataclasses import dataclass
from pathlib import Path

PRETRAINED = Path("pretrained/tf2_mobilenet_v2_1.0_224_ptq.tflite")
"""ImageNet's MobileNetV2, below the folder of real images."""


@dataclass(frozen=True)
class Place:
    """Folders.

    Attributes:
        data: of the real images: taleghani/, cnmc/, bccd/ and the others.
        models: of the model bundles.
        predictions: of the recipes' kept predictions, <recipe>/<split>_<fold>.npz.
        work: what is computed once and may be thrown away, such as features.
        weights: another file of pretrained weights than the one below `data`.
    """

    data: Path
    models: Path = Path("models")
    predictions: Path = Path("docs/benchmarks/predictions/models")
    work: Path = Path("build/training")
    weights: Path | None = None

    @property
    def pretrained(self) -> Path:
        """The weights that a network begins with."""
        return self.weights or self.data / PRETRAINED
