"""MobileNetV3 (large) with a linear head on globally pooled features.

Source: Howard et al. 2019, "Searching for MobileNetV3".
"""

from training.architectures.applications import MINUS_ONE_TO_ONE, Backbone, on_backbone

ARCHITECTURE = on_backbone(
    Backbone(
        application="MobileNetV3Large",
        scaling=MINUS_ONE_TO_ONE,
        feature_layer="activation_19",
        middle_layers=("activation_1", "activation_13"),  # of the expansions of blocks 6 and 12
        cached_weights="weights_mobilenet_v3_large_224_1.0_float_no_top_v2.h5",
        options=(("include_preprocessing", False),),
    ),
    name="mobilenet_v3",
    paper="Howard et al. 2019",
    parameters=3_000_196,
)
