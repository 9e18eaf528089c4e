"""The recipes that stand in the tables, ours first, and what makes their folds again."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import MappingProxyType

from leukodesk.core.labelled.data_set import LabelledData
from training.benchmark import baselines
from training.benchmark.divisions import BLOCK, CLUSTER, RANDOM, RANDOM_CELLS, SUBJECT, Measured
from training.benchmark.kept_folds import Facts, KeptFolds, read_kept
from training.benchmark.place import Place
from training.predictions import FoldPredictions
from training.shipped.head import shipped_fold
from training.shipped.recipe import SHIPPED

FIELDS, CELLS = (RANDOM, BLOCK, CLUSTER), (SUBJECT, RANDOM_CELLS)

MakeFold = Callable[[Place, LabelledData, Measured, int], tuple[FoldPredictions, Facts]]
"""Trains a recipe on all folds of a split but one, and tells what it says of that one.

The facts hold what was fitted on the fold's own validation images: see `kept_folds.Facts`.
"""


@dataclass(frozen=True)
class BenchmarkRecipe:
    """A row of the tables.

    Attributes:
        name: what it is called on the command line; title: in tables.
        splits: that it is measured on.
        kept_in: folder of its predictions below those of the recipes.
    """

    name: str
    title: str
    splits: tuple[Measured, ...]
    kept_in: str

    def folder(self, place: Place) -> Path:
        return place.predictions / self.kept_in

    def kept(self, place: Place, split: Measured) -> KeptFolds:
        """What has been made of a split so far."""
        return read_kept(self.folder(place), split)


SUBTYPES = BenchmarkRecipe("all-subtypes", "**all-subtypes**", FIELDS, "all-subtypes")
LYMPHOBLAST = BenchmarkRecipe("lymphoblast", "**lymphoblast**", CELLS, "lymphoblast")
MEAN_COLOURS = BenchmarkRecipe("mean_colours", "nine mean colours + random forest", (*FIELDS, *CELLS), "mean_colours")
FROZEN_COLOUR = BenchmarkRecipe(
    "mobilenet_colour", "frozen MobileNetV2 + logistic regression, colour", (*FIELDS, *CELLS), "mobilenet_colour"
)
FROZEN_GREY = BenchmarkRecipe(
    "mobilenet_grey", "frozen MobileNetV2 + logistic regression, grey", (*FIELDS, *CELLS), "mobilenet_grey"
)
SYSTEM_T = BenchmarkRecipe(
    "T", "system T: frozen MobileNetV2, flatten head", (RANDOM, BLOCK), "../papers/T/mobilenet_v2_flatten"
)
SYSTEM_S = BenchmarkRecipe("S", "system S: four-block CNN", (RANDOM, BLOCK), "../papers/S/four_block_cnn")

RECIPES = (SUBTYPES, LYMPHOBLAST, MEAN_COLOURS, FROZEN_COLOUR, FROZEN_GREY, SYSTEM_T, SYSTEM_S)

MAKERS: Mapping[str, MakeFold] = MappingProxyType(
    {
        SUBTYPES.name: partial(shipped_fold, SHIPPED[SUBTYPES.name]),
        LYMPHOBLAST.name: partial(shipped_fold, SHIPPED[LYMPHOBLAST.name]),
        MEAN_COLOURS.name: baselines.mean_colours,
        FROZEN_COLOUR.name: baselines.mobilenet_colour,
        FROZEN_GREY.name: baselines.mobilenet_grey,
    }
)
"""Recipe → what makes one of its folds. The papers' systems are made by `python -m training recipe`."""
