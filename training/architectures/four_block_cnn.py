"""The four-block network with a flatten head of paper S. 5,402,148 parameters at 128 px and four classes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from training.architectures.architecture import Architecture
from training.architectures.layers import MOMENTUM, freeze_batch_norm

if TYPE_CHECKING:
    import keras

FILTERS = (32, 64, 128, 256)
DENSE_UNITS = (256, 128)


def build(
    input_shape: tuple[int, int, int],
    classes: int,
    *,
    block_dropout: float = 0.25,
    dropout: float = 0.5,
    frozen_batch_norm: bool = False,
) -> keras.Model:
    """Builds the network with random weights.

    Args:
        input_shape: (height, width, channels), a multiple of 16. The first dense layer grows with it.
        classes: number of logits.
        block_dropout, dropout: behind every block; behind every dense layer but the last.
        frozen_batch_norm: keep batch normalisation as loaded while fine-tuning.

    Returns:
        A model from inputs in 0…1 to logits (batch, classes).
    """
    import keras
    from keras import layers

    x = image = keras.Input(input_shape, name="image")
    for number, filters in enumerate(FILTERS, 1):
        last = filters == FILTERS[-1]
        x = layers.Conv2D(filters, 3, padding="same", activation="relu", name=f"conv{number}a")(x)
        name = "last_conv" if last else f"conv{number}b"
        x = layers.Conv2D(filters, 3, padding="same", activation="relu", name=name)(x)
        x = layers.BatchNormalization(momentum=MOMENTUM, name=f"norm{number}")(x)
        x = layers.MaxPooling2D(name=f"pool{number}")(x)
        x = layers.Dropout(block_dropout, name=f"block_dropout{number}")(x)
    x = layers.Flatten(name="flatten")(x)
    for number, units in enumerate(DENSE_UNITS, 1):
        x = layers.Dense(units, activation="relu", name=f"dense{number}")(x)
        x = layers.Dropout(dropout, name=f"dropout{number}")(x)
    model = keras.Model(image, layers.Dense(classes, dtype="float32", name="logits")(x), name="four_block_cnn")
    if frozen_batch_norm:
        freeze_batch_norm(model)
    return model


ARCHITECTURE = Architecture(
    name="four_block_cnn",
    paper="S",
    build=build,
    default_input_px=128,
    feature_layer="last_conv",
    head="other",
    input_factor=1 / 255,
    input_offset=0.0,
    parameters=5_402_148,
)
