"""What a recipe said of images it had not seen: one small file a fold, from which every table can be made again."""

import io
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.files import write_atomically


@dataclass(frozen=True)
class FoldPredictions:
    """One fold's test images through the network trained on the other folds.

    Attributes:
        split: the table's column that names the fold; fold: its number.
        sha256: (n,) of the image files.
        labels: (n,) true class indices.
        logits: (n, classes) float32, before temperature.
        distances: (n,) float32, to the features of the images trained on.
    """

    split: str
    fold: int
    sha256: NDArray[np.str_] = field(repr=False)
    labels: NDArray[np.int64] = field(repr=False)
    logits: NDArray[np.float32] = field(repr=False)
    distances: NDArray[np.float32] = field(repr=False)


def predictions_path(folder: Path, split: str, fold: int) -> Path:
    """Where one fold's predictions are kept."""
    return folder / f"{split}_{fold}.npz"


def write_predictions(folder: Path, predictions: FoldPredictions) -> None:
    """Write one fold's file, whole or not at all."""
    content = io.BytesIO()
    np.savez_compressed(
        content,
        sha256=packed_hashes(predictions.sha256),
        labels=predictions.labels.astype(np.int8),
        logits=predictions.logits,
        distances=predictions.distances,
    )
    write_atomically(predictions_path(folder, predictions.split, predictions.fold), content.getvalue())


def read_predictions(folder: Path, split: str) -> list[FoldPredictions]:
    """All folds of a split that have been made so far, in order."""
    found = []
    for path in sorted(folder.glob(f"{split}_[0-9]*.npz"), key=lambda path: int(path.stem.rsplit("_", 1)[1])):
        with np.load(path, allow_pickle=False) as file:
            found.append(
                FoldPredictions(
                    split,
                    int(path.stem.rsplit("_", 1)[1]),
                    unpacked_hashes(file["sha256"]),
                    file["labels"].astype(np.int64),
                    file["logits"],
                    file["distances"],
                )
            )
    return found


def packed_hashes(sha256: NDArray[np.str_]) -> NDArray[np.uint8]:
    """(n, 32): 32 bytes a hash instead of 256 as text, for a file, since hashes do not compress."""
    return np.array([list(bytes.fromhex(value)) for value in sha256], np.uint8)


def unpacked_hashes(packed: NDArray[np.uint8]) -> NDArray[np.str_]:
    """(n,) the hashes that `packed_hashes` was given."""
    return np.array([row.tobytes().hex() for row in packed])
