"""Batches of augmented images for Keras, the same for every backend."""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.manifest import Preprocessing
from leukodesk.core.preprocessing import scale_pixels
from training.augmentation import Augmentation, augment


def class_weights(labels: NDArray[np.int64], classes: int) -> NDArray[np.float64]:
    """(classes,) weights that make every class count alike, with a mean of 1 over the images."""
    counts = np.bincount(labels, minlength=classes)
    return len(labels) / (classes * np.maximum(counts, 1))


def augmented_batches(
    pixels: NDArray[np.uint8],
    labels: NDArray[np.int64],
    classes: int,
    steps: Preprocessing,
    strengths: Augmentation,
    batch: int,
    seed: int,
) -> Any:
    """A `keras.utils.PyDataset` of (images, one-hot labels, weights), freshly shuffled and augmented each epoch.

    Args:
        pixels: (n, h, w, 3) uint8, prepared but not yet scaled.
        labels: (n,) class indices.
        steps: the model's preprocessing; only its scaling is left to do.
        strengths: of the augmentation.
        batch: images a batch; the last one may be smaller.
        seed: what is drawn depends on seed, epoch and image alone, not on the number of workers.
    """
    import keras

    weights = class_weights(labels, classes)

    class AugmentedBatches(keras.utils.PyDataset):
        def __init__(self) -> None:
            super().__init__(workers=1, use_multiprocessing=False, max_queue_size=8)
            self.epoch = 0
            self._shuffle()

        def _shuffle(self) -> None:
            self.order = np.random.default_rng((seed, self.epoch)).permutation(len(labels))

        def __len__(self) -> int:
            return math.ceil(len(labels) / batch)

        def __getitem__(self, index: int) -> tuple[NDArray[Any], NDArray[Any], NDArray[Any]]:
            chosen = self.order[index * batch : (index + 1) * batch]
            images = [
                scale_pixels(augment(pixels[i], strengths, np.random.default_rng((seed, self.epoch, int(i)))), steps)
                for i in chosen
            ]
            targets = np.eye(classes, dtype=np.float32)[labels[chosen]]
            return np.stack(images), targets, weights[labels[chosen]].astype(np.float32)

        def on_epoch_end(self) -> None:
            self.epoch += 1
            self._shuffle()

    return AugmentedBatches()
