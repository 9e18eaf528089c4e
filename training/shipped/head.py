"""The last layer of a shipped model, on what its network has seen: fitted, calibrated, and asked about other images."""

import time
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.head_fitting import FittedHead, fit_head
from leukodesk.core.labelled.data_set import LabelledData
from leukodesk.core.labelled.splits import TEST, TRAIN
from training.benchmark.divisions import Measured, division, fold_names, near_duplicates
from training.benchmark.kept_folds import Facts
from training.benchmark.place import Place
from training.predictions import FoldPredictions
from training.shipped.recipe import ShippedRecipe
from training.shipped.seeing import Seen, see


@dataclass(frozen=True)
class Lesson:
    """What a head may learn from.

    Attributes:
        recipe: of the model; data: all images; seen: what the network sees of them.
    """

    recipe: ShippedRecipe
    data: LabelledData = field(repr=False)
    seen: Seen = field(repr=False)

    def head(self, learnt: NDArray[np.int64], groups: NDArray[np.str_]) -> FittedHead:
        """Fitted on some images; temperature, thresholds, and a penalty of several come from inner folds of them.

        Args:
            learnt: their indices.
            groups: of all images; what shares one is on one side of the inner folds.
        """
        return fit_head(
            self.seen.features[learnt],
            self.data.labels[learnt],
            groups[learnt],
            len(self.data.classes),
            copies=self.seen.copies[learnt],
            distance_features=self.seen.middle[learnt],
            keep_together=near_duplicates(self.data)[learnt],
            penalties=self.recipe.penalties,
            alike=self.recipe.alike,
        )


def shipped_fold(
    recipe: ShippedRecipe, place: Place, data: LabelledData, split: Measured, fold: int
) -> tuple[FoldPredictions, Facts]:
    """Fits a recipe's head on all folds of a split but one, and tells what it says of that one.

    Args:
        recipe: of a shipped model.
        place: of images, weights and kept features; data: the images.
        split, fold: which of them test.
    """
    began = time.perf_counter()
    seen = see(recipe, data, place.pretrained, place.work)
    parts = division(data, split, fold)
    learnt, tested = parts.indices(TRAIN), parts.indices(TEST)
    # A split that is blind to groups is so inside, too: its thresholds are as leaky as its figures.
    groups = np.full(len(data.images), "", np.str_) if split.leaky else np.array(recipe.validation_groups(data))
    fitted = Lesson(recipe, data, seen).head(learnt, groups)
    limits = fitted.calibration.thresholds
    facts = {
        "network": recipe.network.architecture,
        "copies": recipe.copies,
        "l2": fitted.l2,
        "alike": fitted.alike,
        "tested_on": fold_names(data, split)[fold],
        "temperature": fitted.calibration.temperature,
        "least_probability": limits.least_probability,
        "greatest_distance": limits.greatest_distance,
        "rule": limits.rule,
        "validation_images": len(learnt),
        "images": {TRAIN: len(learnt), TEST: len(tested)},
        "seconds": round(time.perf_counter() - began, 1),
    }
    logits = fitted.head.logits(seen.features[tested])
    distances = fitted.known.distances(seen.middle[tested]).astype(np.float32)
    return FoldPredictions(split.name, fold, data.sha256[tested], data.labels[tested], logits, distances), facts
