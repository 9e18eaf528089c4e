"""Recipes by name. Those of the papers stand with their systems, in `training.papers`."""

import json
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

import msgspec

from training.recipe import EarlyStopping, Phase, Recipe, ReduceRate

RECIPES: Mapping[str, Recipe] = MappingProxyType(
    {
        # The shipped models: a head first, then the upper two thirds of the backbone, with frozen normalisation
        # statistics. The schedule is fixed; nothing is chosen by looking at other images.
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


def recipe_named(name_or_json: str) -> Recipe:
    """The recipe of a name; or, for a JSON object, `fine_tune` with its changes.

    Raises:
        KeyError: there is no recipe of this name.
        msgspec.ValidationError: the changes do not fit.
    """
    if not name_or_json.lstrip().startswith("{"):
        return RECIPES[name_or_json]
    changes: dict[str, Any] = json.loads(name_or_json)
    standard = RECIPES["fine_tune"]
    augmentation = replace(standard.augmentation, **changes.pop("augmentation", {}))
    whole = msgspec.to_builtins(standard) | changes | {"augmentation": msgspec.to_builtins(augmentation)}
    return msgspec.convert(whole, Recipe)
