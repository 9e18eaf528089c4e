"""A training that is broken off anywhere and resumed ends where an unbroken one ends, to the last bit."""

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pytest

from leukodesk.core.errors import Cancelled, Diverged
from tests.training.eager import eagerly
from training.augmentation import Augmentation
from training.checkpoint import read_checkpoint
from training.engine import TrainingData, phases_of, train_network
from training.networks import preprocessing_of
from training.recipe import EarlyStopping, Phase, Recipe, ReduceRate

RECIPE = Recipe(
    architecture="residual_se",
    input_px=32,
    phases=(Phase(2, 1e-2, "cosine"), Phase(4, 1e-2)),
    optimiser="adamw",
    early_stopping=EarlyStopping(2),
    reduce_rate=ReduceRate(0.5, 1),
    batch=8,
    dropout=0.5,
    augmentation=Augmentation(),
)


@pytest.fixture(scope="module")
def data():
    random = np.random.default_rng(3)
    labels = np.arange(30) % 2
    pixels = random.integers(0, 200, (30, 32, 32, 3)).astype(np.uint8) + (40 * labels[:, None, None, None]).astype(
        np.uint8
    )
    return TrainingData(pixels, labels, 2, np.arange(20), np.arange(20, 30), preprocessing_of(RECIPE))


class Breaks:
    """Stops a training before a batch, counted from where it begins."""

    def __init__(self, batch):
        self.left = batch

    def __call__(self):
        self.left -= 1
        if self.left < 0:
            raise Cancelled


def network(recipe=RECIPE):
    """As small as a network can be that has everything a training must carry over: normalisation, dropout, a head."""
    import keras
    from keras import layers

    keras.utils.set_random_seed(recipe.seed)
    image = keras.Input((32, 32, 3))
    x = layers.Conv2D(4, 3, strides=4, activation="relu", name="features_map")(layers.BatchNormalization()(image))
    x = layers.Dropout(0.5)(layers.GlobalAveragePooling2D()(x))
    return keras.Model(image, layers.Dense(2, name="logits")(x))


def train(data, recipe=RECIPE, **options):
    model = network(recipe)
    history = train_network(model, data, recipe, recipe.phases, "features_map", **options)
    return model, history


def figures(history):
    return [(one.epoch, one.loss, one.accuracy, one.validation_loss, one.learning_rate) for one in history]


class Unbroken(NamedTuple):
    """A training from its first epoch to its last, its checkpoint, and how much was on the disk when it told of it."""

    model: Any
    history: Any
    checkpoints: Path
    kept: list[int]


@pytest.fixture(scope="module")
def unbroken(data, tmp_path_factory):
    folder, kept = tmp_path_factory.mktemp("unbroken"), []
    model, history = train(
        data, checkpoints=folder, on_epoch=lambda _: kept.append(len(read_checkpoint(folder).progress.history))
    )
    return Unbroken(model, history, folder, kept)


@pytest.fixture
def finished(unbroken, tmp_path):
    """A copy of its checkpoint."""
    return shutil.copytree(unbroken.checkpoints, tmp_path / "finished")


@pytest.mark.parametrize("batches", [4, 9, 16, 19])
def test_broken_off_and_resumed_it_ends_where_an_unbroken_one_ends(data, unbroken, tmp_path, batches):
    with pytest.raises(Cancelled):
        train(data, checkpoints=tmp_path, before_batch=Breaks(batches))
    model, history = train(data, checkpoints=tmp_path)
    assert figures(history) == figures(unbroken.history)
    for one, other in zip(model.get_weights(), unbroken.model.get_weights(), strict=True):
        assert np.array_equal(one, other)


def test_a_finished_training_is_not_done_again(data, unbroken, finished):
    model, history = train(data, checkpoints=finished, before_batch=Breaks(0))
    assert figures(history) == figures(unbroken.history)
    assert np.array_equal(model.get_weights()[0], unbroken.model.get_weights()[0])


@eagerly()
def test_a_checkpoint_of_another_recipe_is_not_taken_up(data, finished):
    other = replace(RECIPE, phases=(Phase(1, 1e-3),))
    _, history = train(data, other, checkpoints=finished)
    assert len(history) == 1


def test_each_epoch_is_on_the_disk_before_it_is_told(unbroken):
    assert unbroken.kept == list(range(1, len(unbroken.history) + 1))
    assert [path.name for path in unbroken.checkpoints.iterdir()] == ["checkpoint.npz"]


@eagerly()
def test_the_best_weights_are_those_that_stay(data):
    from training.batches import plain_batches

    recipe = replace(RECIPE, phases=(Phase(6, 5e-2),), early_stopping=EarlyStopping(2))
    model, history = train(data, recipe)
    batches = plain_batches(data.pixels, data.validation, data.labels, data.steps, 2)
    loss = model.evaluate(batches, verbose=0)[0]
    assert loss == pytest.approx(min(one.validation_loss for one in history), rel=1e-4)


@eagerly()
def test_a_frozen_backbone_does_not_move_and_constants_stay_constant(data):
    recipe = replace(RECIPE, phases=(Phase(1, 1e-1, frozen_until="features"),))
    before, (model, _) = network(), train(data, recipe)
    names = [one.name for one in model.layers]
    last = names.index("features_map")
    for number, (one, other) in enumerate(zip(before.layers, model.layers, strict=True)):
        same = all(map(np.array_equal, one.get_weights(), other.get_weights()))
        assert same or number > last, one.name
    assert not np.array_equal(before.layers[-1].get_weights()[0], model.layers[-1].get_weights()[0])


def test_without_pretrained_weights_nothing_is_frozen():
    recipe = replace(
        RECIPE, phases=(Phase(1, 1e-3, frozen_until="features"), Phase(2, 1e-3, frozen_until="stage1_add"))
    )
    assert phases_of(recipe, pretrained=True) == recipe.phases
    assert phases_of(recipe, pretrained=False) == (Phase(2, 1e-3),)
    only_head = replace(recipe, phases=recipe.phases[:1])
    assert phases_of(only_head, pretrained=False) == (Phase(1, 1e-3),)


@eagerly()
def test_a_loss_that_is_no_number_ends_the_training(data):
    recipe = replace(RECIPE, optimiser="adam", phases=(Phase(8, 1e30),), early_stopping=None, reduce_rate=None)
    with pytest.raises(Diverged):
        train(data, recipe)
