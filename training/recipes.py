"""Recipes of full training by name. The papers' stand with their systems, the shipped models' in `training.shipped`."""

from collections.abc import Mapping
from types import MappingProxyType

from training.recipe import EarlyStopping, Phase, Recipe, ReduceRate

RECIPES: Mapping[str, Recipe] = MappingProxyType(
    {
        # A head first, then the upper two thirds of the backbone, with frozen normalisation statistics. The schedule is
        # fixed; nothing is chosen by looking at other images.
        "fine_tune": Recipe(
            architecture="mobilenet_v2",
            input_px=160,
            phases=(
                Phase(1, 2e-3, "cosine", "features"),
                Phase(6, 5e-4, "cosine", "block_6_project_BN"),
            ),
            optimiser="adamw",
            label_smoothing=0.05,
            dropout=0.3,
            mask_corner=True,
        ),
        # A small network from random weights, for machines and data sets that carry no more.
        "small_from_scratch": Recipe(
            architecture="residual_se",
            input_px=128,
            phases=(Phase(30, 1e-3),),
            early_stopping=EarlyStopping(6),
            reduce_rate=ReduceRate(0.5, 3),
            mixed_precision=True,
            mask_corner=True,
        ),
    }
)
