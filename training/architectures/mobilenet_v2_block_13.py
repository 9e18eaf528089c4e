"""MobileNetV2 up to its fourteenth block with a linear head: what the later layers add has more of ImageNet's objects.

Source: Sandler et al. 2018, "MobileNetV2: Inverted Residuals and Linear Bottlenecks".
"""

from dataclasses import replace

from training.architectures.applications import on_backbone
from training.architectures.mobilenet_v2 import BACKBONE

NAME = "mobilenet_v2_block_13"
TRUNK_LAYER = "block_13_expand_relu"

ARCHITECTURE = on_backbone(
    replace(BACKBONE, feature_layer=TRUNK_LAYER),
    name=NAME,
    paper="Sandler et al. 2018, cut",
    parameters=618_564,
)
