"""MobileNetV2 up to its fourteenth block with a linear head: what the later layers add has more of ImageNet's objects.

Source: Sandler et al. 2018, "MobileNetV2: Inverted Residuals and Linear Bottlenecks".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from training.architectures.applications import build_backbone, fix_names
from training.architectures.architecture import Architecture
from training.architectures.layers import freeze_batch_norm, gap_head
from training.architectures.mobilenet_v2 import BACKBONE

if TYPE_CHECKING:
    import keras

NAME = "mobilenet_v2_block_13"
FEATURE_LAYER = "block_13_expand_relu"


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

    whole = build_backbone(BACKBONE, input_shape, options)
    base = keras.Model(whole.input, whole.get_layer(FEATURE_LAYER).output)
    fix_names(base)
    if frozen_batch_norm:
        freeze_batch_norm(base)
    return keras.Model(base.input, gap_head(base.output, classes, dropout), name=NAME)


ARCHITECTURE = Architecture(
    name=NAME,
    paper="Sandler et al. 2018, cut",
    build=build,
    default_input_px=224,
    feature_layer=FEATURE_LAYER,
    head="gap",
    input_factor=BACKBONE.scaling.factor,
    input_offset=BACKBONE.scaling.offset,
    parameters=618_564,
    middle_layers=("block_6_expand_relu", FEATURE_LAYER),
    backbone=BACKBONE.application,
    cached_weights=BACKBONE.cached_weights,
)
