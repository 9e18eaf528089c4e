"""ResNet50 with a linear head on globally pooled features.

Source: He et al. 2016, "Deep Residual Learning for Image Recognition".
"""

from training.architectures.applications import BLUE_FIRST_LESS_MEAN, Backbone, on_backbone

BACKBONE = Backbone(
    application="ResNet50",
    scaling=BLUE_FIRST_LESS_MEAN,
    feature_layer="conv5_block3_out",
    middle_layers=("conv3_block4_out", "conv4_block6_out"),
    cached_weights="resnet50_weights_tf_dim_ordering_tf_kernels_notop.h5",
)

ARCHITECTURE = on_backbone(BACKBONE, name="resnet50", paper="C, P", parameters=23_595_908)
