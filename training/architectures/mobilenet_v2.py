"""MobileNetV2 with a linear head on globally pooled features: the light backbone of the first bundles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from training.architectures.architecture import Architecture
from training.architectures.layers import freeze_batch_norm, gap_head

if TYPE_CHECKING:
    import keras


def build(
    input_shape: tuple[int, int, int],
    classes: int,
    *,
    alpha: float = 1.0,
    dropout: float = 0.3,
    frozen_batch_norm: bool = True,
) -> keras.Model:
    """Builds MobileNetV2 with random weights; `training.pretrained` gives it those of ImageNet. Nothing is downloaded.

    Args:
        input_shape: (height, width, 3); any size from 32 px, best a multiple of 32.
        classes: number of logits.
        alpha: width multiplier of the backbone.
        dropout: before the dense layer.
        frozen_batch_norm: keep batch normalisation as loaded while fine-tuning; False to train from random weights.

    Returns:
        A model from inputs in −1…1 to logits (batch, classes).

    Source: Sandler et al. 2018, "MobileNetV2: Inverted Residuals and Linear Bottlenecks".
    """
    import keras

    backbone = keras.applications.MobileNetV2(
        input_shape=input_shape, alpha=alpha, include_top=False, weights=None, name="mobilenet_v2_backbone"
    )
    if frozen_batch_norm:
        freeze_batch_norm(backbone)
    logits = gap_head(backbone.output, classes, dropout)
    return keras.Model(backbone.input, logits, name="mobilenet_v2")


ARCHITECTURE = Architecture(
    name="mobilenet_v2",
    paper="Sandler et al. 2018",
    build=build,
    default_input_px=160,
    feature_layer="out_relu",
    head="gap",
    input_factor=1 / 127.5,
    input_offset=-1.0,
    middle_layers=("block_6_expand_relu", "block_13_expand_relu"),
)
