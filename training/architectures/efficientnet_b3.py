"""EfficientNetB3 with a linear head on globally pooled features.

Source: Tan and Le 2019, "EfficientNet: Rethinking Model Scaling for Convolutional Neural Networks".
"""

from training.architectures.applications import IMAGENET_UNITS_TIMES_255, Backbone, on_backbone

BACKBONE = Backbone(
    application="EfficientNetB3",
    scaling=IMAGENET_UNITS_TIMES_255,
    feature_layer="top_activation",
    middle_layers=("block4a_expand_activation", "block6a_expand_activation"),
    cached_weights="efficientnetb3_notop.h5",
)

ARCHITECTURE = on_backbone(BACKBONE, name="efficientnet_b3", paper="C, P", parameters=10_789_683, default_input_px=300)
