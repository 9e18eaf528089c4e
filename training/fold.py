"""A recipe on one split: a fresh network, tested on what it has not seen."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from leukodesk.core.confidence import KnownFeatures, fit_known_features
from leukodesk.core.labelled.splits import TEST, TRAIN, VALIDATION, Split
from leukodesk.core.training_runs.events import Epoch
from training.architectures import ARCHITECTURES
from training.engine import TrainingData, phases_of, train_network
from training.networks import build_network, predict
from training.predictions import FoldPredictions
from training.prepared import PreparedImages
from training.recipe import Recipe


@dataclass(frozen=True)
class TrainedFold:
    """A network with what it knows, and what it said of the images held back from it.

    Attributes:
        model: `keras.Model`, image → logits.
        known: statistics of the features of the images it was trained on.
        split: which images trained, chose and tested.
        predictions: of the test part; validation: of the part that chose, None without one.
    """

    model: Any = field(repr=False)
    known: KnownFeatures = field(repr=False)
    split: Split
    predictions: FoldPredictions
    validation: FoldPredictions | None = None
    history: tuple[Epoch, ...] = ()
    weights_said: str = ""


def train_fold(
    images: PreparedImages,
    split: Split,
    name: str,
    fold: int,
    recipe: Recipe,
    pretrained: Path | None,
    *,
    freeze: bool = True,
    checkpoints: Path | None = None,
    on_epoch: Callable[[Epoch], None] | None = None,
    before_batch: Callable[[], None] | None = None,
) -> TrainedFold:
    """Train on the train part, choose by the validation part if there is one, and predict the test part.

    Args:
        images, recipe: what is learnt from, and how.
        split: of the images; name, fold: what its predictions are filed under.
        pretrained: weights to start with, see `build_network`.
        freeze: what the recipe freezes of pretrained weights stays as it is loaded, normalisations too; False trains
            all of it.
        checkpoints, on_epoch, before_batch: see `train_network`.
    """
    architecture = ARCHITECTURES[recipe.architecture]
    labels = images.labels
    model, said = build_network(recipe, len(images.data.classes), pretrained, keep_statistics=freeze)
    train, validation = split.indices(TRAIN), split.indices(VALIDATION)
    data = TrainingData(images.pixels, labels, len(images.data.classes), train, validation, images.steps)
    phases = phases_of(recipe, pretrained=freeze and pretrained is not None)
    history = train_network(
        model,
        data,
        recipe,
        phases,
        architecture.feature_layer,
        checkpoints=checkpoints,
        on_epoch=on_epoch,
        before_batch=before_batch,
    )

    # In one go: a network is compiled anew for each call.
    told = split.indices(TRAIN, VALIDATION, TEST)
    logits, features = predict(model, images.pixels, told, images.steps, architecture, before_batch=before_batch)
    part_of = split.parts[told]
    known = fit_known_features(features[part_of == TRAIN], labels[train])

    def judged(part: str) -> FoldPredictions:
        chosen, here = split.indices(part), part_of == part
        distances = known.distances(features[here]).astype(np.float32)
        return FoldPredictions(name, fold, images.data.sha256[chosen], labels[chosen], logits[here], distances)

    return TrainedFold(
        model, known, split, judged(TEST), judged(VALIDATION) if len(validation) else None, history, said
    )
