"""The last layer of a shipped model, on what its network has seen: fitted, calibrated, and asked about other images."""

import time

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.head_fitting import FittedHead, fit_head
from leukodesk.core.labelled.data_set import LabelledData
from leukodesk.core.labelled.splits import TEST, TRAIN
from training.benchmark.divisions import Measured, division, fold_names, near_duplicates
from training.benchmark.kept_folds import Facts, fold_facts
from training.benchmark.place import Place
from training.predictions import FoldPredictions
from training.shipped.recipe import ShippedRecipe
from training.shipped.seeing import Seen, see


def fit_on(
    learnt: NDArray[np.int64], recipe: ShippedRecipe, data: LabelledData, seen: Seen, groups: NDArray[np.str_]
) -> FittedHead:
    """A recipe's head on some images; temperature, thresholds, and a penalty of several come from inner folds of them.

    Args:
        learnt: indices of the images.
        recipe: of the model; data: all images; seen: what the network sees of them.
        groups: of all images; what shares one is on one side of the inner folds.
    """
    return fit_head(
        seen.features[learnt],
        data.labels[learnt],
        groups[learnt],
        len(data.classes),
        copies=seen.copies[learnt],
        distance_features=seen.middle[learnt],
        keep_together=near_duplicates(data)[learnt],
        penalties=recipe.penalties,
        alike=recipe.alike,
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
    fitted = fit_on(learnt, recipe, data, seen, groups)
    facts = {
        "network": recipe.network.architecture,
        "copies": recipe.copies,
        "l2": fitted.l2,
        "alike": fitted.alike,
        **fold_facts(fitted.calibration, fold_names(data, split)[fold], parts, time.perf_counter() - began),
    }
    logits = fitted.head.logits(seen.features[tested])
    distances = fitted.known.distances(seen.middle[tested]).astype(np.float32)
    return FoldPredictions(split.name, fold, data.sha256[tested], data.labels[tested], logits, distances), facts
