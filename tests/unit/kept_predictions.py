"""Predictions as a benchmark keeps them, made up so that their figures are known."""

import hashlib

import numpy as np

from training.benchmark.kept_folds import KeptFolds
from training.predictions import FoldPredictions

SURE = 4.0
"""The logit of the class that is named; all others have 0."""


def hashes(fold, count):
    """Of images that nobody has."""
    return np.array([hashlib.sha256(f"{fold} {number}".encode()).hexdigest() for number in range(count)])


def predictions(split, fold, labels, predicted, classes, distances=None):
    """One fold, in which each image is named as told."""
    logits = np.zeros((len(labels), classes), np.float32)
    logits[np.arange(len(labels)), predicted] = SURE
    far = np.zeros(len(labels)) if distances is None else distances
    return FoldPredictions(
        split.name, fold, hashes(fold, len(labels)), np.array(labels, np.int64), logits, np.array(far, np.float32)
    )


def calibrated(temperature=1.0, least_probability=0.0, greatest_distance=1.0, **more):
    """What a fold's validation images have set."""
    return {
        "temperature": temperature,
        "least_probability": least_probability,
        "greatest_distance": greatest_distance,
        **more,
    }


def kept(split, *folds):
    """Folds, each with its facts, as (predictions, facts)."""
    return KeptFolds(split, tuple(fold for fold, _ in folds), tuple(facts for _, facts in folds))
