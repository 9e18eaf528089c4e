"""Classical classifiers on the features of a network: the rivals and the hybrid of paper P, and the baselines.

On the features of a frozen network they are its rivals; a random forest on those of the trained network is its hybrid.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray


def _svm(labels: NDArray[np.int64], seed: int) -> Any:
    """Gaussian kernel on standardised features; its scores become probabilities by Platt's sigmoid, cross-validated."""
    from sklearn.calibration import CalibratedClassifierCV
    from sklearn.model_selection import StratifiedKFold
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler
    from sklearn.svm import SVC

    smallest = int(np.unique(labels, return_counts=True)[1].min())
    if smallest < 2:
        raise ValueError("An SVM needs at least two images of every class.")
    folds = StratifiedKFold(min(5, smallest), shuffle=True, random_state=seed)
    machine = make_pipeline(StandardScaler(), SVC(class_weight="balanced"))
    return CalibratedClassifierCV(machine, ensemble=False, cv=folds)


def _random_forest(_labels: NDArray[np.int64], seed: int) -> Any:
    """Leaves of three images at least: in fully grown trees the weight of a class changes next to nothing."""
    from sklearn.ensemble import RandomForestClassifier

    return RandomForestClassifier(
        300, min_samples_leaf=3, class_weight="balanced_subsample", random_state=seed, n_jobs=1
    )


def _knn(labels: NDArray[np.int64], _seed: int) -> Any:
    """Five neighbours on standardised features, the nearer ones counting more."""
    from sklearn.neighbors import KNeighborsClassifier
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    return make_pipeline(StandardScaler(), KNeighborsClassifier(min(5, len(labels)), weights="distance"))


def _logistic_regression(_labels: NDArray[np.int64], _seed: int) -> Any:
    """On standardised features, with an L2 penalty of 100: there are more features than images of a class."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    return make_pipeline(StandardScaler(), LogisticRegression(C=0.01, class_weight="balanced", max_iter=1000))


CLASSIFIERS: Mapping[str, Callable[[NDArray[np.int64], int], Any]] = MappingProxyType(
    {
        "svm": _svm,
        "random_forest": _random_forest,
        "knn": _knn,
        "hybrid": _random_forest,
        "logistic_regression": _logistic_regression,
    }
)


def fit_predict(
    kind: str,
    features: NDArray[np.floating],
    labels: NDArray[np.int64],
    asked: NDArray[np.floating],
    classes: int | None = None,
    seed: int = 1,
) -> NDArray[np.float64]:
    """Train a classifier, every class counting alike, and ask it.

    Args:
        kind: of `CLASSIFIERS`.
        features: (n, d) of the images to learn from; labels: (n,) their class indices.
        asked: (m, d) of the images to classify.
        classes: how many there are, None for as many as `labels` has; one that `labels` has not gets the probability 0.
        seed: of whatever is drawn.

    Returns:
        Probabilities (m, classes), each row with a sum of 1.

    Raises:
        ValueError: an SVM and a class with a single image.
    """
    present, counts = np.unique(labels, return_counts=True)
    probabilities = np.zeros((len(asked), int(present[-1]) + 1 if classes is None else classes))
    if len(present) == 1:
        probabilities[:, present[0]] = 1.0
        return probabilities
    classifier = CLASSIFIERS[kind](labels, seed).fit(features, labels)
    found = np.asarray(classifier.predict_proba(asked), np.float64)
    if kind == "knn":  # it knows no class weights: a neighbour of a rare class is worth more
        found = found / counts
        found /= found.sum(1, keepdims=True)
    probabilities[:, present] = found
    return probabilities
