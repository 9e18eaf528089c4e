"""Training itself: the phases of a recipe, epoch by epoch, each on the disk before the next begins."""

import hashlib
import math
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from leukodesk import __version__
from leukodesk.core.errors import Diverged
from leukodesk.core.files import remove_unfinished
from leukodesk.core.manifest import Preprocessing
from leukodesk.core.training_runs.events import Epoch
from training.batches import augmented_batches, plain_batches
from training.callbacks import Plateau, plateau_of
from training.checkpoint import CallbackState, Checkpoint, Progress, read_checkpoint, write_checkpoint
from training.pixel_file import Pixels
from training.recipe import Phase, Recipe


@dataclass(frozen=True)
class TrainingData:
    """What a network learns from, and what chooses when it has learnt enough.

    Attributes:
        pixels: prepared, not yet scaled; labels: (n,) of all of them; classes: how many there are.
        train, validation: which of them; validation may be empty.
        steps: the preprocessing, of which only the scaling is left.
    """

    pixels: Pixels = field(repr=False)
    labels: NDArray[np.int64] = field(repr=False)
    classes: int
    train: NDArray[np.int64] = field(repr=False)
    validation: NDArray[np.int64] = field(repr=False)
    steps: Preprocessing


def train_network(
    model: Any,
    data: TrainingData,
    recipe: Recipe,
    phases: tuple[Phase, ...],
    feature_layer: str,
    *,
    checkpoints: Path | None = None,
    on_epoch: Callable[[Epoch], None] | None = None,
    before_batch: Callable[[], None] | None = None,
) -> tuple[Epoch, ...]:
    """Trains a network in place, from its last checkpoint if there is one that belongs to the same training.

    Args:
        model: fresh, as `training.networks.build_network` makes it: the same for the same recipe.
        data: images and parts.
        recipe, phases: how; `phases_of` has left out what makes no sense without pretrained weights.
        feature_layer: name of the layer that ends what "features" freezes.
        checkpoints: folder of the checkpoint; None keeps none.
        on_epoch: told of each epoch when it is on the disk.
        before_batch: called before each batch; what it raises ends the training, which can be resumed.

    Returns:
        The history of all epochs.

    Raises:
        Diverged: the loss is no number.
    """
    digest = _digest(model, data, recipe, phases)
    if checkpoints is not None:
        remove_unfinished(checkpoints)
    checkpoint = read_checkpoint(checkpoints) if checkpoints is not None else None
    if checkpoint is not None and checkpoint.progress.recipe_sha256 != digest:
        checkpoint = None
    progress = checkpoint.progress if checkpoint is not None else Progress(digest)
    if checkpoint is not None and progress.epoch == 0:
        _assign(model.variables, checkpoint.model)
        checkpoint = None
    # Normalisations that the architecture built as constants stay so in every phase.
    constant = frozenset(layer.name for layer in model.layers if not layer.trainable)
    for number in range(progress.phase, len(phases)):
        freeze_up_to(model, phases[number].frozen_until, feature_layer, constant)
        run = _PhaseRun(model, data, recipe, phases, number, checkpoints, on_epoch, before_batch)
        history = run.fit(progress, checkpoint)
        checkpoint = None
        progress = Progress(digest, number + 1, 0, CallbackState(), history)
        if checkpoints is not None:
            write_checkpoint(checkpoints, Checkpoint(progress, _values(model.variables)))
    return progress.history


def phases_of(recipe: Recipe, *, pretrained: bool) -> tuple[Phase, ...]:
    """The recipe's phases; without pretrained weights nothing is frozen, and what trains the head alone is left out."""
    if pretrained:
        return recipe.phases
    whole = tuple(phase for phase in recipe.phases if phase.frozen_until != "features") or recipe.phases
    return tuple(replace(phase, frozen_until="") for phase in whole)


class _PhaseRun:
    """One phase: one compilation, and one call of Keras' `fit`."""

    def __init__(
        self,
        model: Any,
        data: TrainingData,
        recipe: Recipe,
        phases: tuple[Phase, ...],
        number: int,
        checkpoints: Path | None,
        on_epoch: Callable[[Epoch], None] | None,
        before_batch: Callable[[], None] | None,
    ) -> None:
        self.model, self.data, self.recipe, self.phases, self.number = model, data, recipe, phases, number
        self.phase = phases[number]
        self.checkpoints, self.on_epoch, self.before_batch = checkpoints, on_epoch, before_batch
        outputs = model.output_shape[-1]
        self.batches = augmented_batches(
            data.pixels, data.train, data.labels, data.classes, data.steps, recipe, outputs
        )
        self.validation = (
            plain_batches(data.pixels, data.validation, data.labels, data.steps, outputs)
            if len(data.validation)
            else None
        )
        compile_network(model, recipe, self.phase, len(self.batches))

    def fit(self, progress: Progress, checkpoint: Checkpoint | None) -> tuple[Epoch, ...]:
        """Trains to the end of the phase, from a checkpoint within it if there is one; returns the whole history."""
        model = self.model
        self.batches.epoch = len(progress.history)
        plateau = plateau_of(self.recipe, self.phase, validated=self.validation is not None)
        first = 0
        if checkpoint is not None:
            first = progress.epoch
            model.optimizer.build(model.trainable_variables)
            _assign(model.variables, checkpoint.model)
            _assign(model.optimizer.variables, checkpoint.optimiser)
            if progress.callbacks.stopped or first == self.phase.epochs:  # killed between the last epoch and its end
                if checkpoint.best:
                    model.set_weights(list(checkpoint.best))
                return progress.history
        watcher = _watcher(self, plateau, progress, first, checkpoint)
        model.fit(
            self.batches,
            validation_data=self.validation,
            initial_epoch=first,
            epochs=self.phase.epochs,
            callbacks=[*plateau.callbacks, watcher],
            shuffle=False,
            verbose=0,
        )
        return tuple(watcher.history)


def _watcher(run: _PhaseRun, plateau: Plateau, progress: Progress, first: int, checkpoint: Checkpoint | None) -> Any:
    """A Keras callback that writes a checkpoint after each epoch, and then tells of it."""
    import keras

    class Watcher(keras.callbacks.Callback):
        def __init__(self) -> None:
            super().__init__()
            self.history = list(progress.history)
            self.began = 0.0

        def on_train_begin(self, logs: Any = None) -> None:
            if checkpoint is not None:
                plateau.restore(checkpoint)

        def on_epoch_begin(self, epoch: int, logs: Any = None) -> None:
            self.began = time.perf_counter()

        def on_train_batch_begin(self, batch: int, logs: Any = None) -> None:
            if run.before_batch is not None:
                run.before_batch()

        def on_test_batch_begin(self, batch: int, logs: Any = None) -> None:
            self.on_train_batch_begin(batch)

        def on_epoch_end(self, epoch: int, logs: Any = None) -> None:
            before = len(progress.history) - first
            told = _epoch_of(run, len(self.history) + 1, before, logs or {}, time.perf_counter() - self.began)
            if not math.isfinite(told.loss):
                raise Diverged(f"epoch {told.epoch}: the loss is {told.loss}")
            self.history.append(told)
            if run.checkpoints is not None:
                state = plateau.state(stopped=bool(run.model.stop_training))
                now = Progress(progress.recipe_sha256, run.number, epoch + 1, state, tuple(self.history))
                variables = _values(run.model.variables), _values(run.model.optimizer.variables)
                write_checkpoint(run.checkpoints, Checkpoint(now, *variables, plateau.best_weights()))
            if run.on_epoch is not None:
                run.on_epoch(told)

    return Watcher()


def _epoch_of(run: _PhaseRun, number: int, before: int, logs: dict[str, Any], seconds: float) -> Epoch:
    # An earlier phase may have stopped early; this one and those that follow may yet take all they are given.
    epochs = before + sum(phase.epochs for phase in run.phases[run.number :])
    return Epoch(
        epoch=number,
        epochs=epochs,
        loss=float(logs["loss"]),
        accuracy=float(logs["accuracy"]),
        learning_rate=float(np.asarray(run.model.optimizer.learning_rate)),
        images_per_s=len(run.batches) * run.recipe.batch / max(seconds, 1e-9),
        seconds=seconds,
        validation_loss=float(logs["val_loss"]) if "val_loss" in logs else None,
        validation_accuracy=float(logs["val_accuracy"]) if "val_accuracy" in logs else None,
        remaining_s=(epochs - number) * seconds,
    )


def _digest(model: Any, data: TrainingData, recipe: Recipe, phases: tuple[Phase, ...]) -> str:
    """Of all that decides a training, so that no checkpoint is taken for another one's, or for another version's."""
    parts = [data.train.tolist(), data.validation.tolist(), data.labels.tolist(), data.classes]
    network = [__version__, *(list(variable.shape) for variable in model.variables)]
    return hashlib.sha256(msgspec.json.encode([network, parts, data.steps, recipe, phases])).hexdigest()


def freeze_up_to(model: Any, until: str, feature_layer: str, constant: frozenset[str]) -> None:
    """Everything up to a layer is not trained; behind it, everything is but for what is constant.

    Args:
        model: changed in place; it must be compiled afterwards.
        until: as `Phase.frozen_until`; feature_layer: what "features" stands for.
        constant: names of layers that are never trained.
    """
    last = feature_layer if until == "features" else until
    names = [layer.name for layer in model.layers]
    first_trained = names.index(last) + 1 if last else 0
    for number, layer in enumerate(model.layers):
        layer.trainable = number >= first_trained and layer.name not in constant


def compile_network(model: Any, recipe: Recipe, phase: Phase, batches: int) -> None:
    """Gives a network the optimiser, loss and metric of a phase; `batches`: of an epoch, for the schedule."""
    import keras

    rate: Any = phase.rate
    if phase.schedule == "cosine":
        steps = batches * phase.epochs
        warm_up = min(batches // 2, steps // 10)
        rate = keras.optimizers.schedules.CosineDecay(
            phase.rate / 10, steps - warm_up, alpha=0.01, warmup_target=phase.rate, warmup_steps=warm_up
        )
    optimisers = keras.optimizers
    if recipe.optimiser == "adamw":
        optimiser = optimisers.AdamW(rate, weight_decay=recipe.weight_decay, clipnorm=1.0)
    else:
        optimiser = optimisers.Adam(rate)
    losses = keras.losses
    if model.output_shape[-1] == 1:
        loss = losses.BinaryCrossentropy(from_logits=True, label_smoothing=recipe.label_smoothing)
        accuracy = keras.metrics.BinaryAccuracy(name="accuracy", threshold=0.0)
    else:
        loss = losses.CategoricalCrossentropy(from_logits=True, label_smoothing=recipe.label_smoothing)
        accuracy = keras.metrics.CategoricalAccuracy(name="accuracy")
    model.compile(optimizer=optimiser, loss=loss, metrics=[accuracy], jit_compile=False)


def _values(variables: Any) -> tuple[NDArray[Any], ...]:
    return tuple(np.asarray(variable) for variable in variables)


def _assign(variables: Any, values: tuple[NDArray[Any], ...]) -> None:
    for variable, value in zip(variables, values, strict=True):
        variable.assign(value)
