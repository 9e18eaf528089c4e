"""The plain network of paper R (its layer list): four convolutions, one sigmoid output. 390,593 parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from training.architectures.architecture import Architecture
from training.architectures.layers import convolution_blocks, freeze_batch_norm, gap_head

if TYPE_CHECKING:
    import keras

FILTERS = (32, 64, 128, 256)


def build(
    input_shape: tuple[int, int, int],
    classes: int,
    *,
    dropout: float = 0.5,
    frozen_batch_norm: bool = False,
) -> keras.Model:
    """Builds the network with random weights.

    Args:
        input_shape: (height, width, channels).
        classes: 2 gives the paper's single output, the logit of the second class; more give one logit each.
        dropout: before the dense layer.
        frozen_batch_norm: keep batch normalisation as loaded while fine-tuning.

    Returns:
        A model from inputs in 0…1 to logits (batch, 1) or (batch, classes).
    """
    import keras

    image = keras.Input(input_shape, name="image")
    x = convolution_blocks(image, FILTERS, f"pool{len(FILTERS)}")
    model = keras.Model(image, gap_head(x, 1 if classes == 2 else classes, dropout), name="plain_cnn")
    if frozen_batch_norm:
        freeze_batch_norm(model)
    return model


ARCHITECTURE = Architecture(
    name="plain_cnn",
    paper="R, C",
    build=build,
    default_input_px=224,
    feature_layer="last_conv",
    head="other",
    input_factor=1 / 255,
    input_offset=0.0,
    parameters=390_593,
    usual_classes=2,
)
