"""MobileNetV2 with a linear head on globally pooled features: the light backbone of the first bundles.

Source: Sandler et al. 2018, "MobileNetV2: Inverted Residuals and Linear Bottlenecks".
"""

from training.architectures.applications import MINUS_ONE_TO_ONE, Backbone, on_backbone

BACKBONE = Backbone(
    application="MobileNetV2",
    scaling=MINUS_ONE_TO_ONE,
    feature_layer="out_relu",
    middle_layers=("block_6_expand_relu", "block_13_expand_relu"),
    cached_weights="mobilenet_v2_weights_tf_dim_ordering_tf_kernels_1.0_*_no_top.h5",
)

ARCHITECTURE = on_backbone(
    BACKBONE, name="mobilenet_v2", paper="P; Sandler et al. 2018", parameters=2_263_108, default_input_px=160
)
