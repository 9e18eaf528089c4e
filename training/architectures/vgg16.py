"""VGG16 with a linear head on globally pooled features.

Source: Simonyan and Zisserman 2015, "Very Deep Convolutional Networks for Large-Scale Image Recognition".
"""

from training.architectures.applications import BLUE_FIRST_LESS_MEAN, Backbone, on_backbone

BACKBONE = Backbone(
    application="VGG16",
    scaling=BLUE_FIRST_LESS_MEAN,
    feature_layer="block5_pool",
    middle_layers=("block4_conv3", "block5_conv3"),
    cached_weights="vgg16_weights_tf_dim_ordering_tf_kernels_notop.h5",
)

ARCHITECTURE = on_backbone(BACKBONE, name="vgg16", paper="R, C", parameters=14_716_740)
