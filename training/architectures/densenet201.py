"""DenseNet201 with a linear head on globally pooled features.

Source: Huang et al. 2017, "Densely Connected Convolutional Networks".
"""

from training.architectures.applications import IMAGENET_UNITS, Backbone, on_backbone

BACKBONE = Backbone(
    application="DenseNet201",
    scaling=IMAGENET_UNITS,
    feature_layer="relu",
    middle_layers=("pool3_relu", "pool4_relu"),
    cached_weights="densenet201_weights_tf_dim_ordering_tf_kernels_notop.h5",
)

ARCHITECTURE = on_backbone(BACKBONE, name="densenet201", paper="R, P", parameters=18_329_668)
