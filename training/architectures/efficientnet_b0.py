"""EfficientNetB0 with a linear head on globally pooled features.

Source: Tan and Le 2019, "EfficientNet: Rethinking Model Scaling for Convolutional Neural Networks".
"""

from training.architectures.applications import IMAGENET_UNITS_TIMES_255, Backbone, on_backbone

BACKBONE = Backbone(
    application="EfficientNetB0",
    scaling=IMAGENET_UNITS_TIMES_255,
    feature_layer="top_activation",
    middle_layers=("block4a_expand_activation", "block6a_expand_activation"),
    cached_weights="efficientnetb0_notop.h5",
)

ARCHITECTURE = on_backbone(BACKBONE, name="efficientnet_b0", paper="C, P", parameters=4_054_695)
