"""The residual squeeze-and-excitation network of paper R (its title, figure 3 and discussion)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from training.architectures.architecture import Architecture
from training.architectures.layers import MOMENTUM, freeze_batch_norm, gap_head

if TYPE_CHECKING:
    import keras

FILTERS = (32, 64, 128, 256)


def squeeze_and_excite(x: keras.KerasTensor, ratio: int, name: str) -> keras.KerasTensor:
    """Weights the channels of x (batch, h, w, d) by a gate in 0…1 that is computed from their averages.

    Source: Hu et al. 2018, "Squeeze-and-Excitation Networks".
    """
    from keras import layers

    channels = x.shape[-1]
    gate = layers.GlobalAveragePooling2D(keepdims=True, name=f"{name}_squeeze")(x)
    gate = layers.Dense(channels // ratio, activation="relu", name=f"{name}_reduce")(gate)
    gate = layers.Dense(channels, activation="sigmoid", name=f"{name}_excite")(gate)
    return layers.Multiply(name=f"{name}_scale")([x, gate])


def _stage(x: keras.KerasTensor, filters: int, ratio: int, name: str) -> keras.KerasTensor:
    """Two 3×3 convolutions with squeeze-and-excitation, added to a 1×1 projection of the input."""
    from keras import layers

    shortcut = layers.Conv2D(filters, 1, use_bias=False, name=f"{name}_shortcut")(x)
    shortcut = layers.BatchNormalization(momentum=MOMENTUM, name=f"{name}_shortcut_norm")(shortcut)
    for index in (1, 2):
        x = layers.Conv2D(filters, 3, padding="same", use_bias=False, name=f"{name}_conv{index}")(x)
        x = layers.BatchNormalization(momentum=MOMENTUM, name=f"{name}_norm{index}")(x)
        if index == 1:
            x = layers.ReLU(name=f"{name}_relu1")(x)
    x = squeeze_and_excite(x, ratio, f"{name}_se")
    return layers.ReLU(name=f"{name}_relu2")(layers.Add(name=f"{name}_add")([x, shortcut]))


def build(
    input_shape: tuple[int, int, int],
    classes: int,
    *,
    ratio: int = 16,
    dropout: float = 0.5,
    frozen_batch_norm: bool = False,
) -> keras.Model:
    """Builds the network with random weights: four stages of 32, 64, 128 and 256 channels, each halving the size.

    Args:
        input_shape: (height, width, channels), a multiple of 16.
        classes: number of logits.
        ratio: reduction of the squeeze-and-excitation blocks.
        dropout: before the dense layer.
        frozen_batch_norm: keep batch normalisation as loaded while fine-tuning.

    Returns:
        A model from inputs in 0…1 to logits (batch, classes). The last pooling, `feature_map`, feeds a GAP head.
    """
    import keras
    from keras import layers

    x = image = keras.Input(input_shape, name="image")
    for number, filters in enumerate(FILTERS, 1):
        x = _stage(x, filters, ratio, f"stage{number}")
        x = layers.MaxPooling2D(name="feature_map" if filters == FILTERS[-1] else f"stage{number}_pool")(x)
    model = keras.Model(image, gap_head(x, classes, dropout), name="residual_se")
    if frozen_batch_norm:
        freeze_batch_norm(model)
    return model


ARCHITECTURE = Architecture(
    name="residual_se",
    paper="R",
    build=build,
    default_input_px=224,
    feature_layer="feature_map",
    head="gap",
    input_factor=1 / 255,
    input_offset=0.0,
    parameters=1_232_064,
    usual_classes=2,
)
