"""MobileNetV2 up to its fourteenth block, whose feature map is seen twice: as it is, and where nuclei are.

Source: Sandler et al. 2018, "MobileNetV2: Inverted Residuals and Linear Bottlenecks"; cut where the papers' later
layers have learnt more of ImageNet's objects than of texture.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from training.architectures.applications import build_backbone, fix_names
from training.architectures.architecture import Architecture
from training.architectures.gate import load_gate, nucleus_gate
from training.architectures.layers import freeze_batch_norm, gap_head
from training.architectures.mobilenet_v2 import BACKBONE
from training.architectures.mobilenet_v2_block_13 import TRUNK_LAYER

if TYPE_CHECKING:
    import keras

NAME = "mobilenet_v2_gated"
FEATURE_LAYER = "gated_features"

TRUNK_STRIDE = 16
SMALLEST_MEAN = 0.02
"""Added to the gate's mean before it is divided by it: a field without nuclei is not seen as one full of them."""


def build(
    input_shape: tuple[int, int, int],
    classes: int,
    *,
    dropout: float = 0.3,
    frozen_batch_norm: bool = False,
    **options: Any,
) -> keras.Model:
    """Builds the network with random weights, but for the gate, which is the learnt one.

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
    gate = nucleus_gate(image, TRUNK_STRIDE)
    relative = gate / (ops.mean(gate, axis=(1, 2), keepdims=True) + SMALLEST_MEAN)
    gated = layers.Multiply(name="trunk_on_nuclei")([trunk, relative])
    base = keras.Model(image, layers.Concatenate(name=FEATURE_LAYER)([trunk, gated]))
    fix_names(base)
    if frozen_batch_norm:
        freeze_batch_norm(base)
    model = keras.Model(image, gap_head(base.output, classes, dropout), name=NAME)
    load_gate(model)
    return model


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
    middle_layers=BACKBONE.middle_layers,
    backbone=BACKBONE.application,
    cached_weights=BACKBONE.cached_weights,
)
