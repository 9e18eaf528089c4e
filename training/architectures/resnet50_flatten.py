"""The network of paper T: ResNet50 under a dense layer on the flattened feature map. 23,989,124 parameters."""

from training.architectures.applications import on_backbone
from training.architectures.resnet50 import BACKBONE

ARCHITECTURE = on_backbone(
    BACKBONE, name="resnet50_flatten", paper="T", parameters=23_989_124, head="flatten", dropout=0.5
)
