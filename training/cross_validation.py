"""A recipe on every fold of a split: each time a fresh network, tested on the images it was not trained on."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.confidence import KnownFeatures, fit_known_features
from leukodesk.core.manifest import Preprocessing
from training.architectures import ARCHITECTURES
from training.dataset import DataSet
from training.fit import fit, predict
from training.predictions import FoldPredictions, predictions_path, write_predictions
from training.recipe import Recipe


@dataclass(frozen=True)
class TrainedFold:
    """A network with what it knows, and what it said of the images held back from it.

    Attributes:
        model: `keras.Model`, image → logits.
        known: statistics of the features of the images it was trained on.
        held_out: (n,) bool, the images of the fold.
    """

    model: Any
    known: KnownFeatures
    predictions: FoldPredictions
    held_out: NDArray[np.bool_]


def train_fold(
    data: DataSet, split: str, fold: int, steps: Preprocessing, recipe: Recipe, pretrained: Path | None
) -> TrainedFold:
    """Train on every image outside a fold and predict the fold."""
    held_out = data.fold_numbers(split) == fold
    if not held_out.any() or held_out.all():
        raise ValueError(f"Fold {fold} of {split} leaves nothing to train on or nothing to test on.")
    known_labels = data.labels[~held_out]
    model = fit(data.pixels[~held_out], known_labels, len(data.classes), steps, recipe, pretrained)
    architecture = ARCHITECTURES[recipe.architecture]
    known = fit_known_features(predict(model, data.pixels[~held_out], steps, architecture)[1], known_labels)
    logits, features = predict(model, data.pixels[held_out], steps, architecture)
    distances = known.distances(features).astype(np.float32)
    hashes = np.array(data.sha256)[held_out]
    predictions = FoldPredictions(split, fold, hashes, data.labels[held_out], logits, distances)
    return TrainedFold(model, known, predictions, held_out)


def cross_validate(
    data: DataSet, split: str, steps: Preprocessing, recipe: Recipe, pretrained: Path | None, folder: Path
) -> None:
    """Make every fold's predictions that `folder` does not hold yet: starting again loses one fold at most."""
    for fold in sorted(set(data.fold_numbers(split).tolist())):
        if predictions_path(folder, split, fold).is_file():
            print(f"{split} {fold}: kept from before")
            continue
        print(f"{split} {fold}: training", flush=True)
        trained = train_fold(data, split, fold, steps, recipe, pretrained)
        write_predictions(folder, trained.predictions)
        hits = trained.predictions.logits.argmax(axis=1) == trained.predictions.labels
        print(f"{split} {fold}: {hits.mean():.4f} of {len(hits)} images right", flush=True)
