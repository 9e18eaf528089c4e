"""Pieces that several networks share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import keras


MOMENTUM = 0.9
"""Of the batch normalisations of networks that are trained from random weights.

With Keras' 0.99 the running variance, which begins at 1, takes a thousand steps to come down to that of images scaled
to 0…1. A data set of a thousand cells has twenty steps an epoch: early stopping would judge, and the bundle would
use, statistics that are mostly those of the beginning. Measured on system S: after eight epochs 86 % of the training
images right by the statistics of their own batch, and 21 % by the running ones. The papers name no momentum.
"""


def gap_head(feature_map: keras.KerasTensor, classes: int, dropout: float) -> keras.KerasTensor:
    """Global average pooling, dropout and one dense layer: the head whose attention map is exact without a gradient.

    Args:
        feature_map: (batch, h, w, d).
        classes: number of logits.
        dropout: share of the pooled features that is dropped while training.

    Returns:
        Logits (batch, classes), float32 under mixed precision too.
    """
    from keras import layers

    pooled = layers.GlobalAveragePooling2D(name="features")(feature_map)
    pooled = layers.Dropout(dropout, name="head_dropout")(pooled)
    return layers.Dense(classes, dtype="float32", name="logits")(pooled)


def flatten_head(feature_map: keras.KerasTensor, classes: int, dropout: float) -> keras.KerasTensor:
    """Paper T's head: the flattened feature map, dropout and one dense layer, which knows every place by itself.

    Args, returns: as of `gap_head`. The dense layer grows with the feature map.
    """
    from keras import layers

    x = layers.Flatten(name="flatten")(feature_map)
    x = layers.Dropout(dropout, name="head_dropout")(x)
    return layers.Dense(classes, dtype="float32", name="logits")(x)


def convolution_blocks(image: keras.KerasTensor, filters: Sequence[int], last_pool: str) -> keras.KerasTensor:
    """Blocks of a 3×3 convolution with ReLU, batch normalisation and 2×2 max pooling: the custom network of R and C.

    Args:
        image: (batch, h, w, channels).
        filters: of each block's convolution; the last one is named `last_conv`.
        last_pool: name of the last pooling.

    Returns:
        (batch, h / 2^n, w / 2^n, filters[-1]), sizes rounded down.
    """
    from keras import layers

    x = image
    for number, width in enumerate(filters, 1):
        last = number == len(filters)
        x = layers.Conv2D(width, 3, padding="same", activation="relu", name="last_conv" if last else f"conv{number}")(x)
        x = layers.BatchNormalization(momentum=MOMENTUM, name=f"norm{number}")(x)
        x = layers.MaxPooling2D(name=last_pool if last else f"pool{number}")(x)
    return x


def freeze_batch_norm(model: keras.Model) -> None:
    """Makes every batch normalisation a constant affine map: it keeps its statistics and learns nothing.

    Live statistics of a small set spoil a pretrained network. A frozen layer runs in inference mode while training too.
    """
    from keras import layers

    for layer in model.layers:
        if isinstance(layer, layers.BatchNormalization):
            layer.trainable = False
