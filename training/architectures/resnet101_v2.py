"""ResNet101V2 with a linear head on globally pooled features.

Source: He et al. 2016, "Identity Mappings in Deep Residual Networks".
"""

from training.architectures.applications import MINUS_ONE_TO_ONE, Backbone, on_backbone

BACKBONE = Backbone(
    application="ResNet101V2",
    scaling=MINUS_ONE_TO_ONE,
    feature_layer="post_relu",
    middle_layers=("conv3_block4_preact_relu", "conv4_block23_preact_relu"),
    cached_weights="resnet101v2_weights_tf_dim_ordering_tf_kernels_notop.h5",
)

ARCHITECTURE = on_backbone(BACKBONE, name="resnet101_v2", paper="R", parameters=42_634_756)
