"""What a training will take, from a few measured steps of the very network and images it is about."""

import gc
import math
import shutil
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import psutil

from leukodesk.core.labelled.data_set import sample_labelled_data
from leukodesk.core.training_runs.events import Estimate, Stage
from leukodesk.core.training_runs.folder import SplitChoice, read_request
from leukodesk.core.training_runs.images import VALIDATION_SHARE
from leukodesk.core.training_runs.process import Channel
from training.architectures import ARCHITECTURES
from training.engine import TrainingData, phases_of, train_network
from training.networks import PREDICTED_TOGETHER, build_network, predict
from training.prepared import PreparedImages, prepare
from training.recipe import Phase, Recipe
from training.run import requested_recipe, scale_bar_of

PIXELS = "estimate"
"""Folder of the run in which the measured images lie meanwhile."""

MEASURED_IMAGES = 64
COMPARE_S_PER_IMAGE = 0.01
EXPORT_S, EXPORT_MB = 25.0, 700.0
"""Of exporting, verifying and comparing, whose share does not grow with the images; measured with MobileNetV2."""


def estimate_run(run: Path, channel: Channel) -> None:
    """Measures a training step in each phase, and tells what the whole will take at most.

    Args:
        run: the run folder; channel: the estimate is told there.

    Raises:
        LeukoDeskError: the data or the weights will not do.
        Cancelled: stopped.
    """
    try:
        channel.emit(_estimate(run, channel))
    finally:
        gc.collect()
        shutil.rmtree(run / PIXELS, ignore_errors=True)


def _estimate(run: Path, channel: Channel) -> Estimate:
    request = read_request(run)
    recipe = requested_recipe(request)
    channel.stage(Stage("train", "Measuring a training step"))
    some, count = sample_labelled_data(request.data, [one.label for one in request.classes], MEASURED_IMAGES)
    train_count, validation_count = (math.ceil(share * count) for share in _shares(request.split))
    began = time.perf_counter()
    images = prepare(some, recipe, run / PIXELS, mask_corner=scale_bar_of(request))
    read_s = (time.perf_counter() - began) / len(some.images)
    measured = _Measured(images, recipe, Path(request.base) if request.base else None, channel)
    phases = phases_of(recipe, pretrained=bool(request.base))
    batches = -(-train_count // recipe.batch)
    training_s = epoch_s = 0.0
    for phase in phases:
        channel.check()
        epoch_s = batches * measured.step_s(phase) + validation_count * measured.predict_s()
        training_s += phase.epochs * epoch_s
    # Every image is read to be listed and to be prepared; the test part once more by the active model.
    rest_s = (2 * read_s + measured.predict_s() + COMPARE_S_PER_IMAGE) * count + EXPORT_S
    weights_mb = measured.model.count_params() * 4 / 1e6
    return Estimate(
        seconds=measured.beginning_s + training_s + rest_s,
        memory_mb=psutil.Process().memory_info().rss / 1e6 + EXPORT_MB + 6 * weights_mb,
        disk_mb=count * recipe.input_px**2 * 3 / 1e6 + 8 * weights_mb,
        text=_in_words(phases, train_count),
        epochs=phases[-1].epochs,
        epoch_s=epoch_s,
    )


def _in_words(phases: Sequence[Phase], train_count: int) -> str:
    """Without the epochs of the last phase, which may be chosen differently after this."""
    text = f"{train_count} images in each epoch"
    first = sum(phase.epochs for phase in phases[:-1])
    return f"{text}; {first} epochs before, of the new last layer alone" if first else text


def _shares(choice: SplitChoice) -> tuple[float, float]:
    """Of the images that train and that validate; at most, where a column of folds decides."""
    return (1.0, VALIDATION_SHARE) if choice.kind == "column" else (0.70, 0.15)


class _Measured:
    """A network of the recipe, timed on a few images.

    Attributes:
        beginning_s: what loading, building and tracing took in the phases measured so far.
    """

    def __init__(self, images: PreparedImages, recipe: Recipe, pretrained: Path | None, channel: Channel) -> None:
        self.images, self.recipe, self.pretrained, self.channel = images, recipe, pretrained, channel
        self.architecture = ARCHITECTURES[recipe.architecture]
        self.model: Any = None
        self.beginning_s = 0.0

    def step_s(self, phase: Phase) -> float:
        """Seconds of one batch in a phase; the first epoch, in which Keras traces the network, is not counted."""
        began = time.perf_counter()
        chosen = np.arange(len(self.images.data.images))
        classes = len(self.images.data.classes)
        self.model, _ = build_network(self.recipe, classes, self.pretrained)
        data = TrainingData(self.images.pixels, self.images.labels, classes, chosen, chosen[:0], self.images.steps)
        two_epochs = (replace(phase, epochs=2),)
        history = train_network(
            self.model,
            data,
            self.recipe,
            two_epochs,
            self.architecture.feature_layer,
            before_batch=self.channel.check,
        )
        self.beginning_s += max(0.0, time.perf_counter() - began - 2 * history[-1].seconds)
        return history[-1].seconds / -(-len(chosen) // self.recipe.batch)

    def predict_s(self) -> float:
        """Seconds an image takes to be classified."""
        chosen = np.arange(min(PREDICTED_TOGETHER, len(self.images.data.images)))
        began = time.perf_counter()
        predict(self.model, self.images.pixels, chosen, self.images.steps, self.architecture)
        return (time.perf_counter() - began) / len(chosen)
