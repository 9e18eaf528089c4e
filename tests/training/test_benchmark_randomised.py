"""The randomised-weights test on a network small enough to know what must come of it."""

from typing import Any

import numpy as np
import pytest

from training.architectures.layers import gap_head
from training.benchmark.randomised import SHARES, Unlikeness, cascade, maps_of

CLASSES = 3


def small_network() -> Any:
    import keras
    from keras import layers

    keras.utils.set_random_seed(11)
    x = image = keras.Input((32, 32, 3))
    for width in (8, 16):
        x = layers.Conv2D(width, 3, strides=2, padding="same", activation="relu")(x)
        x = layers.BatchNormalization()(x)
    return keras.Model(image, gap_head(layers.ReLU()(x), CLASSES, 0.1))


@pytest.fixture(scope="module")
def told() -> tuple[Any, list[Any], tuple[Unlikeness, ...]]:
    model, random = small_network(), np.random.default_rng(1)
    before = model.get_weights()
    inputs = random.normal(size=(12, 32, 32, 3)).astype(np.float32)
    return model, before, cascade(model, inputs, np.arange(12) % CLASSES)


def test_a_network_that_forgets_looks_elsewhere(told: tuple[Any, list[Any], tuple[Unlikeness, ...]]) -> None:
    _, _, found = told
    assert len(found) == len(SHARES)
    assert (found[0].what, found[-1].what) == ("the last layer", "every layer")
    assert found[-1].strength < 0.5 and abs(found[-1].correlation) < 0.5


def test_the_network_that_is_tested_keeps_its_weights(told: tuple[Any, list[Any], tuple[Unlikeness, ...]]) -> None:
    model, before, _ = told
    assert all(np.array_equal(one, other) for one, other in zip(model.get_weights(), before, strict=True))


def test_a_network_with_another_head_is_refused() -> None:
    import keras
    from keras import layers

    image = keras.Input((8, 8, 3))
    flat = keras.Model(image, layers.Dense(CLASSES)(layers.Flatten()(image)))
    with pytest.raises(ValueError, match="no GAP head"):
        cascade(flat, np.zeros((1, 8, 8, 3), np.float32), np.zeros(1, np.int64))


def test_the_maps_are_those_of_the_application() -> None:
    features = np.array([[[[1.0, 2.0], [0.0, 4.0]]]], np.float32)
    weights = np.array([[1.0, -1.0], [0.5, 0.0]], np.float32)
    (first,) = maps_of(features, weights, np.array([0]))
    assert first.tolist() == [[1.0, 1.0]]
    (second,) = maps_of(features, weights, np.array([1]))
    assert second.tolist() == [[0.0, 0.0]]
