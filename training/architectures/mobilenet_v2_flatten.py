"""Paper T's head and schedule on MobileNetV2, the backbone whose ImageNet weights are small enough to be at hand."""

from training.architectures.applications import on_backbone
from training.architectures.mobilenet_v2 import BACKBONE

ARCHITECTURE = on_backbone(
    BACKBONE, name="mobilenet_v2_flatten", paper="T (head)", parameters=2_508_868, head="flatten", dropout=0.5
)
