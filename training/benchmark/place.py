"""Where a benchmark finds everything."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Place:
    """Folders.

    Attributes:
        data: of the real images: taleghani/, cnmc/, bccd/ and the others.
        models: of the model bundles.
        predictions: of the recipes' kept predictions, <recipe>/<split>_<fold>.npz.
        work: what is computed once and may be thrown away, such as features.
    """

    data: Path
    models: Path = Path("models")
    predictions: Path = Path("docs/benchmarks/predictions/models")
    work: Path = Path("build/training")
