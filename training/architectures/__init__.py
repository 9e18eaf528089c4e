"""The networks that can be trained: one file each, and the registry of all of them."""

from collections.abc import Mapping
from types import MappingProxyType

from training.architectures import (
    cnn_lstm,
    densenet121,
    densenet201,
    efficientnet_b0,
    efficientnet_b3,
    four_block_cnn,
    gated_mobilenet,
    inception_v3,
    mobilenet_v2,
    mobilenet_v2_block_13,
    mobilenet_v2_flatten,
    mobilenet_v3,
    plain_cnn,
    residual_se,
    resnet50,
    resnet50_flatten,
    resnet101_v2,
    vgg16,
)
from training.architectures.architecture import Architecture

ARCHITECTURES: Mapping[str, Architecture] = MappingProxyType(
    {
        module.ARCHITECTURE.name: module.ARCHITECTURE
        for module in (
            # of the papers' own making
            plain_cnn,
            residual_se,
            four_block_cnn,
            cnn_lstm,
            # light backbones
            mobilenet_v2,
            mobilenet_v2_flatten,
            mobilenet_v2_block_13,
            gated_mobilenet,
            mobilenet_v3,
            efficientnet_b0,
            # large ones
            efficientnet_b3,
            densenet121,
            densenet201,
            inception_v3,
            resnet50,
            resnet50_flatten,
            resnet101_v2,
            vgg16,
        )
    }
)

__all__ = ["ARCHITECTURES", "Architecture"]
