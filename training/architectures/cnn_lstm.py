"""The CNN + LSTM of paper C: its custom convolutions, then a recurrent layer over the rows of the last feature map.

The paper speaks of sequences of patient data, which no still image has; rows from top to bottom are the sequence read
here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from training.architectures.architecture import Architecture
from training.architectures.layers import convolution_blocks, freeze_batch_norm

if TYPE_CHECKING:
    import keras

FILTERS = (32, 64, 128, 256)


def build(
    input_shape: tuple[int, int, int],
    classes: int,
    *,
    units: int = 64,
    dropout: float = 0.5,
    frozen_batch_norm: bool = False,
) -> keras.Model:
    """Builds the network with random weights.

    Args:
        input_shape: (height, width, channels), at least 16 each.
        classes: number of logits.
        units: of the recurrent layer.
        dropout: before the dense layer.
        frozen_batch_norm: keep batch normalisation as loaded while fine-tuning.

    Returns:
        A model from inputs in 0…1 to logits (batch, classes).
    """
    import keras
    from keras import layers

    image = keras.Input(input_shape, name="image")
    feature_map = convolution_blocks(image, FILTERS, "feature_map")
    _, rows, columns, channels = feature_map.shape
    x = layers.Reshape((rows, columns * channels), name="rows")(feature_map)
    x = layers.LSTM(units, name="lstm")(x)
    x = layers.Dropout(dropout, name="head_dropout")(x)
    model = keras.Model(image, layers.Dense(classes, dtype="float32", name="logits")(x), name="cnn_lstm")
    if frozen_batch_norm:
        freeze_batch_norm(model)
    return model


ARCHITECTURE = Architecture(
    name="cnn_lstm",
    paper="C",
    build=build,
    default_input_px=200,
    feature_layer="feature_map",
    head="other",
    input_factor=1 / 255,
    input_offset=0.0,
    parameters=1_193_668,
)
