"""MobileNetV2 up to its fourteenth block, whose feature map is seen twice: as it is, and where nuclei are.

What a nucleus is, a small gate tells from colours: of a pixel, of its neighbourhood, and of the whole image. It is
learnt from generated fields (`training.nucleus_gate`) and is a constant of the network.

Source: Sandler et al. 2018, "MobileNetV2: Inverted Residuals and Linear Bottlenecks"; cut where the papers' later
layers have learnt more of ImageNet's objects than of texture.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from training.architectures.applications import build_backbone, fix_names
from training.architectures.architecture import Architecture
from training.architectures.layers import freeze_batch_norm, gap_head
from training.architectures.mobilenet_v2 import BACKBONE

if TYPE_CHECKING:
    import keras

NAME = "mobilenet_v2_gated"
TRUNK_LAYER = "block_13_expand_relu"
FEATURE_LAYER = "gated_features"

GATE = "nucleus_gate"
"""Name of the gate's output, and what the names of its layers with weights begin with."""
LOCAL, IMAGE, HIDDEN, CHANCE = (f"{GATE}_{part}" for part in ("local", "image", "hidden", "chance"))
"""Its layers with weights: of the colours near a pixel, of the whole image's, of both, and the nucleus' probability."""

PIXEL_PX = 2
"""A pixel of the gate is so many of the input's wide."""
NEIGHBOURHOODS = (5, 15)
"""Sides of the squares around it, in pixels of the gate."""
WIDTHS = (64, 32)
"""Of the gate's two inner layers."""
TRUNK_STRIDE = 16
SMALLEST_MEAN = 0.02
"""Added to the gate's mean before it is divided by it: a field without nuclei is not seen as one full of them."""


def gate_inputs(image: keras.KerasTensor) -> tuple[keras.KerasTensor, keras.KerasTensor]:
    """What the gate knows: colours near each pixel (batch, h/2, w/2, 9) and of the whole image (batch, 12)."""
    from keras import layers, ops

    pixel = layers.AveragePooling2D(PIXEL_PX, name="gate_pixel")(image)
    near = [
        layers.AveragePooling2D(side, 1, padding="same", name=f"gate_near_{side}")(pixel) for side in NEIGHBOURHOODS
    ]
    of_image = [of(pixel, axis=(1, 2)) for of in (ops.mean, ops.std, ops.max, ops.min)]
    return layers.Concatenate(name="gate_colours")([pixel, *near]), layers.Concatenate(name="gate_light")(of_image)


def nucleus_gate(image: keras.KerasTensor) -> keras.KerasTensor:
    """How much of each place of the trunk's map is nucleus, (batch, h/16, w/16, 1) in 0…1; none of it is trained."""
    from keras import layers

    def pointwise(width: int, name: str, activation: str | None) -> Any:
        return layers.Conv2D(width, 1, activation=activation, name=name, trainable=False)

    colours, light = gate_inputs(image)
    of_image = layers.Dense(WIDTHS[0], use_bias=False, name=IMAGE, trainable=False)(light)
    of_image = layers.Reshape((1, 1, WIDTHS[0]), name="gate_everywhere")(of_image)
    x = layers.ReLU(name="gate_relu")(pointwise(WIDTHS[0], LOCAL, None)(colours) + of_image)
    x = pointwise(WIDTHS[1], HIDDEN, "relu")(x)
    x = pointwise(1, CHANCE, "sigmoid")(x)
    return layers.AveragePooling2D(TRUNK_STRIDE // PIXEL_PX, name=GATE)(x)


def build(
    input_shape: tuple[int, int, int],
    classes: int,
    *,
    dropout: float = 0.3,
    frozen_batch_norm: bool = False,
    **options: Any,
) -> keras.Model:
    """Builds the network with random weights.

    Args:
        input_shape: (height, width, 3), both multiples of 32.
        classes: number of logits.
        dropout: before the dense layer.
        frozen_batch_norm: keep batch normalisation as loaded while fine-tuning.
        options: more of them for the backbone, such as MobileNet's width `alpha`.
    """
    import keras
    from keras import layers, ops

    whole = build_backbone(BACKBONE, input_shape, options)
    image, trunk = whole.input, whole.get_layer(TRUNK_LAYER).output
    gate = nucleus_gate(image)
    relative = gate / (ops.mean(gate, axis=(1, 2), keepdims=True) + SMALLEST_MEAN)
    gated = layers.Multiply(name="trunk_on_nuclei")([trunk, relative])
    base = keras.Model(image, layers.Concatenate(name=FEATURE_LAYER)([trunk, gated]))
    fix_names(base)
    if frozen_batch_norm:
        freeze_batch_norm(base)
    return keras.Model(image, gap_head(base.output, classes, dropout), name=NAME)


ARCHITECTURE = Architecture(
    name=NAME,
    paper="Sandler et al. 2018; our own gate",
    build=build,
    default_input_px=224,
    feature_layer=FEATURE_LAYER,
    head="gap",
    input_factor=BACKBONE.scaling.factor,
    input_offset=BACKBONE.scaling.offset,
    parameters=624_389,
    middle_layers=("block_6_expand_relu", TRUNK_LAYER),
    backbone=BACKBONE.application,
    cached_weights=BACKBONE.cached_weights,
)
