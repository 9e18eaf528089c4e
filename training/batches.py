"""Batches of images for Keras, the same for every backend: augmented to train on, plain to judge by."""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.manifest import Preprocessing
from leukodesk.core.preprocessing import scale_pixels
from training.augmentation import augment
from training.pixel_file import Pixels
from training.recipe import Recipe


def class_weights(labels: NDArray[np.int64], classes: int) -> NDArray[np.float64]:
    """(classes,) weights that make every class count alike, with a mean of 1 over the images."""
    counts = np.bincount(labels, minlength=classes)
    return len(labels) / (classes * np.maximum(counts, 1))


def targets_of(labels: NDArray[np.int64], outputs: int) -> NDArray[np.float32]:
    """What the network is to say: one-hot (n, outputs), or for a network of one output the label itself (n, 1)."""
    if outputs == 1:
        return labels[:, np.newaxis].astype(np.float32)
    return np.eye(outputs, dtype=np.float32)[labels]


def augmented_batches(
    pixels: Pixels,
    chosen: NDArray[np.int64],
    labels: NDArray[np.int64],
    classes: int,
    steps: Preprocessing,
    recipe: Recipe,
    outputs: int,
) -> Any:
    """A `keras.utils.PyDataset` of (images, targets, weights), freshly shuffled and augmented each epoch.

    What is drawn depends on seed, epoch and place alone: set `epoch` to go on where a training was broken off.

    Args:
        pixels: prepared but not yet scaled.
        chosen: (n,) which of them to train on.
        labels: of all pixels; class indices.
        classes: how many there are.
        steps: the model's preprocessing; only its scaling is left to do.
        recipe: augmentation, balance, batch and seed.
        outputs: of the network, see `targets_of`.
    """
    import keras

    weights = class_weights(labels[chosen], classes) if recipe.balance == "weights" else np.ones(classes)

    class AugmentedBatches(keras.utils.PyDataset):
        def __init__(self) -> None:
            super().__init__(workers=1, use_multiprocessing=False, max_queue_size=8)
            self.epoch = 0
            self._ordered_for = -1
            self._order = chosen

        def _ordered(self) -> NDArray[np.int64]:
            if self._ordered_for != self.epoch:
                random = np.random.default_rng((recipe.seed, self.epoch))
                self._order = random.permutation(_balanced(chosen, labels, random) if oversampled else chosen)
                self._ordered_for = self.epoch
            return self._order

        def __len__(self) -> int:
            return math.ceil(count / recipe.batch)

        def __getitem__(self, index: int) -> tuple[NDArray[Any], NDArray[Any], NDArray[Any]]:
            first = index * recipe.batch
            numbers = self._ordered()[first : first + recipe.batch]
            seeds = [(recipe.seed, self.epoch, first + place) for place in range(len(numbers))]
            images = [
                augment(pixels[int(i)], recipe.augmentation, np.random.default_rng(seed))
                for i, seed in zip(numbers, seeds, strict=True)
            ]
            # Scaled together: a quarter of the bytes are copied.
            scaled = scale_pixels(np.stack(images), steps)
            return scaled, targets_of(labels[numbers], outputs), weights[labels[numbers]].astype(np.float32)

        def on_epoch_end(self) -> None:
            self.epoch += 1

    oversampled = recipe.balance == "augment"
    count = len(_balanced(chosen, labels, np.random.default_rng(0))) if oversampled else len(chosen)
    return AugmentedBatches()


def plain_batches(
    pixels: Pixels,
    chosen: NDArray[np.int64],
    labels: NDArray[np.int64],
    steps: Preprocessing,
    outputs: int,
    batch: int = 64,
) -> Any:
    """A `keras.utils.PyDataset` of (images, targets) as they are, in order."""
    import keras

    class PlainBatches(keras.utils.PyDataset):
        def __init__(self) -> None:
            super().__init__(workers=1, use_multiprocessing=False, max_queue_size=4)

        def __len__(self) -> int:
            return math.ceil(len(chosen) / batch)

        def __getitem__(self, index: int) -> tuple[NDArray[Any], NDArray[Any]]:
            numbers = chosen[index * batch : (index + 1) * batch]
            images = np.stack([pixels[int(i)] for i in numbers])
            return scale_pixels(images, steps), targets_of(labels[numbers], outputs)

    return PlainBatches()


def _balanced(chosen: NDArray[np.int64], labels: NDArray[np.int64], random: np.random.Generator) -> NDArray[np.int64]:
    """Every class as often as the commonest: all images of it, and some of them again, drawn without preference."""
    members = [chosen[labels[chosen] == label] for label in np.unique(labels[chosen])]
    most = max(len(one) for one in members)
    return np.concatenate([np.concatenate([one, random.choice(one, most - len(one))]) for one in members])
