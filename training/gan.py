"""One small class-conditional GAN as augmentation (paper C): invented images of each class, to be added to training.

It is here because the paper has it. It is not tuned, and what it is worth is what the held-out images say.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from leukodesk.core.labelled.splits import TRAIN, Split
from training.pixel_file import Pixels
from training.prepared import PreparedImages

SIDE_PX = 64
NOISE = 64
START = 8  # sides of the generator's first map
EPOCHS = 30
Generate = Callable[[int], tuple[NDArray[np.uint8], NDArray[np.int64]]]


class Invented:
    """Pixels of a data set followed by invented ones, which are enlarged when they are asked for.

    Args:
        real: prepared images of one size.
        small: (n, 64, 64, 3) uint8.
    """

    def __init__(self, real: Pixels, small: NDArray[np.uint8]) -> None:
        self._real, self._small = real, small
        self._height, self._width = real[0].shape[:2]

    def __len__(self) -> int:
        return len(self._real) + len(self._small)

    def __getitem__(self, index: int, /) -> NDArray[np.uint8]:
        if index < len(self._real):
            return self._real[index]
        small = self._small[index - len(self._real)]
        return np.asarray(cv2.resize(small, (self._width, self._height), interpolation=cv2.INTER_CUBIC), np.uint8)


def with_generated(
    images: PreparedImages, division: Split, seed: int, epochs: int = EPOCHS
) -> tuple[PreparedImages, Split]:
    """The same images with the training part doubled by invented ones, of each class equally many.

    The GAN sees the training part alone; validation and test part stay as they are.

    Args:
        images, division: of the data set.
        seed, epochs: see `train_gan`.
    """
    train = division.indices(TRAIN)
    labels = images.labels[train]
    real = (images.pixels[int(index)] for index in train)
    generate = train_gan(real, labels, len(images.data.classes), epochs, seed)
    small, invented = generate(math.ceil(len(train) / len(np.unique(labels))))
    one = images.data.images[int(train[0])]
    added = tuple(
        replace(one, path=Path(f"invented-{number}"), label=int(label), sha256=f"invented-{number}", group="")
        for number, label in enumerate(invented)
    )
    data = replace(images.data, images=images.data.images + added, columns={})
    parts = np.concatenate([division.parts, np.full(len(added), TRAIN)])
    return replace(images, data=data, pixels=Invented(images.pixels, small)), replace(division, parts=parts)


def train_gan(
    pixels: Iterable[NDArray[np.uint8]],
    labels: NDArray[np.int64],
    classes: int,
    epochs: int,
    seed: int,
    batch: int = 32,
) -> Generate:
    """Train a generator against a discriminator, both told the class.

    Args:
        pixels: n images (h, w, 3) uint8, each shrunk to 64 px as it comes.
        labels: (n,) class indices. Every class is drawn equally often.
        classes: how many there are.
        epochs: passes over as many images as there are.
        seed: of weights, order and noise; also sets Keras' own.
        batch: images a step.

    Returns:
        `generate(n_per_class)` → pixels (n_per_class · k, 64, 64, 3) uint8 and their labels, for the k classes that
        `labels` has. A second call goes on drawing.

    Source: Mirza and Osindero 2014, "Conditional Generative Adversarial Nets".
    """
    import keras

    keras.utils.set_random_seed(seed)
    random = np.random.default_rng(seed)
    real = np.stack([cv2.resize(image, (SIDE_PX, SIDE_PX), interpolation=cv2.INTER_AREA) for image in pixels])
    of_class = {int(label): np.flatnonzero(labels == label) for label in np.unique(labels)}
    present, one_hot = np.array(list(of_class)), np.eye(classes, dtype=np.float32)
    generator, discriminator = _generator(classes), _discriminator(classes)
    rivals = _against(generator, discriminator)
    for _ in range(epochs * max(1, len(real) // batch)):
        drawn = random.choice(present, batch)
        noise = random.standard_normal((batch, NOISE), np.float32)
        invented = np.asarray(generator.predict_on_batch([noise, one_hot[drawn]]))
        shown = real[[random.choice(of_class[label]) for label in drawn]] / np.float32(127.5) - 1
        _learn(discriminator, [np.concatenate([shown, invented]), one_hot[np.tile(drawn, 2)]], batch)
        # A step changes what may be trained at the time: here the generator alone.
        discriminator.trainable = False
        rivals.train_on_batch([noise, one_hot[drawn]], np.ones((batch, 1), np.float32))
        discriminator.trainable = True

    def generate(n_per_class: int) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
        wanted = np.repeat(present, n_per_class).astype(np.int64)
        images = np.empty((len(wanted), SIDE_PX, SIDE_PX, 3), np.uint8)
        for start in range(0, len(wanted), batch):
            some = wanted[start : start + batch]
            noise = random.standard_normal((len(some), NOISE), np.float32)
            drawn = np.asarray(generator.predict_on_batch([noise, one_hot[some]]))
            images[start : start + batch] = np.clip((drawn + 1) * 127.5, 0, 255)
        return images, wanted

    return generate


def _learn(discriminator: Any, inputs: list[NDArray[np.float32]], batch: int) -> None:
    """One step on half real, half invented images; real is 0.9, not 1, so that it is never quite sure."""
    truth = np.concatenate([np.full((batch, 1), 0.9, np.float32), np.zeros((batch, 1), np.float32)])
    discriminator.train_on_batch(inputs, truth)


def _generator(classes: int) -> Any:
    """(noise, one-hot class) → images (64, 64, 3) in −1…1."""
    import keras
    from keras import layers

    noise, label = keras.Input((NOISE,), name="noise"), keras.Input((classes,), name="label")
    x = layers.Dense(START * START * 64, activation="relu")(layers.Concatenate()([noise, label]))
    x = layers.Reshape((START, START, 64))(x)
    for filters in (64, 32, 16):
        x = layers.UpSampling2D()(x)
        x = layers.Conv2D(filters, 3, padding="same", use_bias=False)(x)
        x = layers.ReLU()(layers.BatchNormalization(momentum=0.8)(x))
    image = layers.Conv2D(3, 3, padding="same", activation="tanh", dtype="float32", name="image")(x)
    return keras.Model([noise, label], image, name="generator")


def _discriminator(classes: int) -> Any:
    """(image, one-hot class) → logit that the image is real, and of that class; compiled to learn it.

    Source: Miyato and Koyama 2018, "cGANs with Projection Discriminator".
    """
    import keras
    from keras import layers

    image, label = keras.Input((SIDE_PX, SIDE_PX, 3), name="image"), keras.Input((classes,), name="label")
    x = image
    for filters in (32, 64, 128):
        x = layers.LeakyReLU(0.2)(layers.Conv2D(filters, 3, strides=2, padding="same")(x))
    x = layers.Dropout(0.3)(layers.Flatten()(x))
    of_class = layers.Dot(1)([x, layers.Dense(x.shape[-1], use_bias=False)(label)])
    logit = layers.Add(dtype="float32", name="real")([layers.Dense(1)(x), of_class])
    model = keras.Model([image, label], logit, name="discriminator")
    model.compile(_adam(), keras.losses.BinaryCrossentropy(from_logits=True), jit_compile=False)
    return model


def _against(generator: Any, discriminator: Any) -> Any:
    """The generator followed by the discriminator, compiled to be taken for real."""
    import keras

    verdict = discriminator([generator.output, generator.inputs[1]])
    model = keras.Model(generator.inputs, verdict, name="rivals")
    model.compile(_adam(), keras.losses.BinaryCrossentropy(from_logits=True), jit_compile=False)
    return model


def _adam() -> Any:
    import keras

    return keras.optimizers.Adam(2e-4, beta_1=0.5)
