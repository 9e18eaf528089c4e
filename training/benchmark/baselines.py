"""What any model must beat: nine mean colours with a random forest, and a frozen network with logistic regression.

Each is fitted on all folds but one; its temperature and thresholds come from inner folds of the same images, by the
rule that the shipped models have. Near-duplicates and subjects are kept together there, so that nothing that was
memorised decides what is accepted.
"""

import time
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.calibration import Calibration, calibrate
from leukodesk.core.confidence import fit_known_features
from leukodesk.core.labelled.data_set import LabelledData
from leukodesk.core.labelled.splits import TEST, TRAIN, Split, k_folds, most_folds
from leukodesk.core.manifest import MaskCorner
from training.benchmark.divisions import Measured, division, fold_names, near_duplicates
from training.benchmark.features import COLOUR, GREY, colours_of, frozen_features_of
from training.benchmark.kept_folds import Facts, fold_facts
from training.benchmark.place import Place
from training.classical import fit_predict
from training.description import read_description
from training.predictions import FoldPredictions

MOST_INNER_FOLDS = 5
_SEED = 1

_LEAST_SHARE = {"random_forest": 1e-4, "logistic_regression": 1e-12}
"""Of a class: its logarithm is the logit. 300 trees say nothing finer."""


def mean_colours(place: Place, data: LabelledData, split: Measured, fold: int) -> tuple[FoldPredictions, Facts]:
    """Nine mean colours of each image, and a random forest on them: no cell's form is seen."""
    return _said("nine mean colours", judged(data, split, fold, colours_of(place, data), "random_forest"))


def mobilenet_colour(place: Place, data: LabelledData, split: Measured, fold: int) -> tuple[FoldPredictions, Facts]:
    """ImageNet's MobileNetV2 as it is, and logistic regression on its pooled features."""
    features = frozen_features_of(place, data, COLOUR, masked=_masked(split))
    return _said("frozen MobileNetV2, colour", judged(data, split, fold, features, "logistic_regression"))


def mobilenet_grey(place: Place, data: LabelledData, split: Measured, fold: int) -> tuple[FoldPredictions, Facts]:
    """The same on grey images, equalised: what is left when colour tells nothing."""
    features = frozen_features_of(place, data, GREY, masked=_masked(split))
    return _said("frozen MobileNetV2, grey, equalised", judged(data, split, fold, features, "logistic_regression"))


def judged(
    data: LabelledData, split: Measured, fold: int, features: NDArray[np.float32], kind: str
) -> tuple[FoldPredictions, Facts]:
    """What a classifier says of one fold that has learnt from the others, calibrated by inner folds of these.

    Args:
        data: the images; features: (n, d) of each.
        split, fold: which of them test.
        kind: of classifier, see `training.classical`.
    """
    began = time.perf_counter()
    task = _task_of(data, features, split, fold)
    learnt, tested = task.division.indices(TRAIN), task.division.indices(TEST)
    calibration = _calibrated(task, kind)
    logits, distances = task.told(kind, learnt, tested)
    facts = {
        "classifier": kind,
        **fold_facts(calibration, fold_names(data, split)[fold], task.division, time.perf_counter() - began),
    }
    return FoldPredictions(split.name, fold, data.sha256[tested], data.labels[tested], logits, distances), facts


def _said(features: str, made: tuple[FoldPredictions, Facts]) -> tuple[FoldPredictions, Facts]:
    predictions, facts = made
    return predictions, {"features": features, **facts}


def _masked(split: Measured) -> MaskCorner | None:
    """Where the scale bar is burnt in, whose style tells the class; single cells have none."""
    return read_description("all-subtypes").masked_corner if split.data == "taleghani" else None


@dataclass(frozen=True)
class _Task:
    """What is learnt from what.

    Attributes:
        features: (n, d) of all images; groups: (n,) subjects, empty where not known or not to be looked at.
        division: of the images.
    """

    data: LabelledData = field(repr=False)
    features: NDArray[np.float32] = field(repr=False)
    groups: NDArray[np.str_] = field(repr=False)
    division: Split

    def told(
        self, kind: str, learnt: NDArray[np.int64], asked: NDArray[np.int64]
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Logits (m, classes) and distances (m,) of some images by a classifier, and by features, of others."""
        labels, classes = self.data.labels[learnt], len(self.data.classes)
        shares = fit_predict(kind, self.features[learnt], labels, self.features[asked], classes)
        known = fit_known_features(self.features[learnt], labels)
        logits = np.log(np.clip(shares, _LEAST_SHARE[kind], 1)).astype(np.float32)
        return logits, known.distances(self.features[asked]).astype(np.float32)


def _task_of(data: LabelledData, features: NDArray[np.float32], split: Measured, fold: int) -> _Task:
    # A split that is blind to subjects is so inside, too: its thresholds are as leaky as its figures.
    groups = np.full(len(data.images), "", np.str_) if split.leaky else data.groups
    return _Task(data, features, groups, division(data, split, fold))


def _inner_folds(task: _Task) -> list[Split]:
    """Of the images that are learnt from, by subject where subjects are looked at, near-duplicates on one side."""
    learnt = task.division.indices(TRAIN)
    labels, groups, twins = task.data.labels[learnt], task.groups[learnt], near_duplicates(task.data)[learnt]
    count = min(MOST_INNER_FOLDS, most_folds(labels, groups, keep_together=twins))
    return k_folds(labels, groups, count, seed=_SEED, keep_together=twins)


def _calibrated(task: _Task, kind: str) -> Calibration:
    """Temperature and thresholds from what was said of each image when it was not learnt from."""
    inner, learnt = _inner_folds(task), task.division.indices(TRAIN)
    logits = np.zeros((len(learnt), len(task.data.classes)), np.float32)
    distances = np.zeros(len(learnt), np.float32)
    for one in inner:
        held_out = one.indices(TEST)
        logits[held_out], distances[held_out] = task.told(kind, learnt[one.indices(TRAIN)], learnt[held_out])
    said = f"the {len(learnt)} other images in {len(inner)} inner folds"
    return calibrate(logits, task.data.labels[learnt], distances, said, "each judged by what the other folds taught")
