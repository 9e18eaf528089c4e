"""InceptionV3 with a linear head on globally pooled features.

Source: Szegedy et al. 2016, "Rethinking the Inception Architecture for Computer Vision".
"""

from training.architectures.applications import MINUS_ONE_TO_ONE, Backbone, on_backbone

BACKBONE = Backbone(
    application="InceptionV3",
    scaling=MINUS_ONE_TO_ONE,
    feature_layer="mixed10",
    middle_layers=("mixed2", "mixed7"),
    cached_weights="inception_v3_weights_tf_dim_ordering_tf_kernels_notop.h5",
    smallest_input_px=75,
)

ARCHITECTURE = on_backbone(BACKBONE, name="inception_v3", paper="R, C", parameters=21_810_980, default_input_px=299)
