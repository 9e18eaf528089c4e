"""Pieces that several networks share."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import keras


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


def freeze_batch_norm(model: keras.Model) -> None:
    """Makes every batch normalisation a constant affine map: it keeps its statistics and learns nothing.

    Live statistics of a small set spoil a pretrained network. A frozen layer runs in inference mode while training too.
    """
    from keras import layers

    for layer in model.layers:
        if isinstance(layer, layers.BatchNormalization):
            layer.trainable = False
