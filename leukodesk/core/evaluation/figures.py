"""Figures of a classifier from what it said of images it had not seen. Pure functions of arrays."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.calibration import Calibration, accepted
from leukodesk.core.confidence import ece, probabilities
from leukodesk.core.evaluation import bootstrap, confusion, curves
from leukodesk.core.evaluation.curves import Curve
from leukodesk.core.evaluation.tested import TestedImages
from leukodesk.core.manifest import ClassInfo, Thresholds

SPECIFICITY_ASKED_FOR = 0.95


@dataclass(frozen=True)
class Interval:
    """Figure and 95 % interval by bootstrap over groups; see `bootstrap.limits_of_share` where all are alike."""

    value: float
    low: float
    high: float


@dataclass(frozen=True)
class ClassFigures:
    """Of one class against all others. None where there is nothing to measure a figure on.

    Attributes:
        support: images of the class in the test part.
        precision: None where nothing was named so; recall: None where no image is of the class; specificity: None where
            all are; f1: None where neither is.
        auc, average_precision, sensitivity_at_95_specificity: None where the test part holds one of the two only.
        recall_interval: of `recall`.
    """

    key: str
    support: int
    precision: float | None
    recall: float | None
    specificity: float | None
    f1: float | None
    auc: float | None
    average_precision: float | None
    sensitivity_at_95_specificity: float | None
    recall_interval: Interval | None = None


@dataclass(frozen=True)
class Evaluation:
    """All figures of one model on one test part; plain values throughout, so that it is the JSON report as well.

    Every prediction is the most probable class, images that the thresholds would call uncertain included, but in
    `coverage` and `accepted_*`.

    Attributes:
        images, groups: how many were tested; groups counts patients, or images where patients are unknown. Intervals
            are drawn over the groups: of a handful they tell little, of one nothing (they are 0 to 1 then).
        accuracy, balanced_accuracy, macro_f1: the latter two are means over the classes that have images.
        classes: in the order of the logits.
        confusion: true class down, predicted across.
        roc, precision_recall: for every class (x values, y values), at most 200 points; no values where the test part
            holds one of the two only. x is the false positive rate, and the recall.
        reliability: for every bin that has images (mean confidence, accuracy, count), after temperature.
        coverage: (share kept, error among them) when the least sure are set aside first.
        brier_*, ece_*: before temperature (at 1) and after. Brier (1950) is halved, so that it lies between 0 and 1 and
            is for two classes the one that is usual for two.
        accepted_share, accepted_accuracy: by the bundle's thresholds; accuracy None where none is accepted.
        malignant_*: of the classes marked so, against the rest; None where the classes are not of both kinds. By the
            most probable class; AUC, curve and sensitivity at 95 % specificity by the summed probability of the
            malignant classes.
    """

    images: int
    groups: int
    split: str
    leaky: bool
    accuracy: Interval
    balanced_accuracy: Interval
    macro_f1: Interval
    malignant_sensitivity: Interval | None
    malignant_specificity: Interval | None
    malignant_auc: Interval | None
    malignant_sensitivity_at_95_specificity: float | None
    brier_before: float
    brier_after: float
    ece_before: float
    ece_after: float
    accepted_share: float
    accepted_accuracy: float | None
    classes: tuple[ClassFigures, ...]
    confusion: tuple[tuple[int, ...], ...]
    roc: tuple[Curve, ...]
    precision_recall: tuple[Curve, ...]
    reliability: tuple[tuple[float, float, int], ...]
    coverage: tuple[tuple[float, float], ...]
    malignant_roc: Curve | None = None


def evaluate(
    tested: TestedImages,
    classes: Sequence[ClassInfo],
    temperature: float,
    thresholds: Thresholds,
    *,
    split: str,
    leaky: bool,
    seed: int = bootstrap.SEED,
) -> Evaluation:
    """Every figure of a test part.

    Args:
        tested: at least one image.
        classes: in the order of the logits.
        temperature, thresholds: of the bundle, fitted on other images.
        split, leaky: in words, and whether near-duplicates or patients are on both sides.
        seed: of the bootstrap.

    Raises:
        ValueError: no image, or logits that are not one for each class.
    """
    if tested.logits.shape != (len(tested.labels), len(classes)) or not len(tested.labels):
        raise ValueError(f"logits {tested.logits.shape} of {len(tested.labels)} images and {len(classes)} classes")
    labels, predicted = tested.labels, tested.logits.argmax(1)
    codes = bootstrap.group_codes(tested.groups)
    draws = bootstrap.draw_groups(int(codes.max()) + 1, seed)
    drawn = bootstrap.resampled_confusions(draws, codes, labels, predicted, len(classes))
    matrix = confusion.confusion_matrix(labels, predicted, len(classes))
    before, after = (probabilities(tested.logits, one) for one in (1.0, temperature))
    right, confidence = predicted == labels, after[np.arange(len(labels)), predicted]
    kept = accepted(tested.logits, tested.distances, Calibration(temperature, thresholds))
    of_classes = [_of_one_class(tested, temperature, one) for one in range(len(classes))]
    malignant = _of_malignant(tested, classes, temperature, _Drawn(draws, codes, drawn))

    over_classes = bootstrap.independent_trials(codes, labels)

    def interval(figure: confusion.Figure, trials: int = over_classes) -> Interval:
        return figure_interval(figure, matrix, drawn, draws.shape[1], trials)

    return Evaluation(
        images=len(labels),
        groups=draws.shape[1],
        split=split,
        leaky=leaky,
        accuracy=interval(confusion.accuracy, draws.shape[1]),
        balanced_accuracy=interval(confusion.balanced_accuracy),
        macro_f1=interval(confusion.macro_f1),
        malignant_sensitivity=malignant.sensitivity,
        malignant_specificity=malignant.specificity,
        malignant_auc=malignant.auc,
        malignant_sensitivity_at_95_specificity=malignant.sensitivity_at_95_specificity,
        brier_before=brier(before, labels),
        brier_after=brier(after, labels),
        ece_before=ece(before, labels),
        ece_after=ece(after, labels),
        accepted_share=float(kept.mean()),
        accepted_accuracy=float(right[kept].mean()) if kept.any() else None,
        classes=_class_figures(classes, matrix, _Drawn(draws, codes, drawn), labels, of_classes),
        confusion=tuple(tuple(row) for row in matrix.tolist()),
        roc=tuple(one.roc for one in of_classes),
        precision_recall=tuple(one.precision_recall for one in of_classes),
        reliability=curves.reliability_bins(confidence, right),
        coverage=_coverage(tested, temperature, right),
        malignant_roc=malignant.roc,
    )


def malignant_kind(classes: Sequence[ClassInfo]) -> NDArray[np.bool_] | None:
    """(classes,) which are marked malignant, or None where all or none are: then there is no kind to tell."""
    kind = np.array([one.malignant == "yes" for one in classes])
    return kind if kind.any() and not kind.all() else None


def brier(probabilities: NDArray[np.float64], labels: NDArray[np.int64]) -> float:
    """Half the mean squared distance of the (n, classes) probabilities from the truth (Brier 1950): 0 to 1."""
    truth = np.zeros_like(probabilities)
    truth[np.arange(len(labels)), labels] = 1
    return float(((probabilities - truth) ** 2).sum(1).mean() / 2)


def figure_interval(
    figure: confusion.Figure, matrix: confusion.Counts, drawn: NDArray[np.float64], groups: int, trials: int
) -> Interval:
    """A figure of a confusion matrix, with the interval that its replicates give.

    Args:
        figure: of `core.evaluation.confusion`, one number a matrix.
        matrix: (classes, classes); drawn: (replicates, classes, classes); groups: how many were drawn from.
        trials: see `bootstrap.limits_of_share`.
    """
    value = float(figure(matrix))
    return Interval(value, *bootstrap.limits_of_share(value, figure(drawn), groups, trials))


@dataclass(frozen=True)
class _Drawn:
    """A bootstrap: how often each group was drawn, each image's group, and the confusion matrices that came of it."""

    draws: NDArray[np.float32]
    codes: NDArray[np.int64]
    confusions: NDArray[np.float64]


@dataclass(frozen=True)
class _ScoreFigures:
    """Of one score against one truth."""

    auc: float | None = None
    average_precision: float | None = None
    sensitivity_at_95_specificity: float | None = None
    roc: Curve = ((), ())
    precision_recall: Curve = ((), ())


def _of_one_class(tested: TestedImages, temperature: float, index: int) -> _ScoreFigures:
    kind = np.arange(tested.logits.shape[1]) == index
    return _of_score(curves.log_odds(tested.logits, temperature, kind), tested.labels == index)


def _of_score(scores: NDArray[np.float64], positive: NDArray[np.bool_]) -> _ScoreFigures:
    if positive.all() or not positive.any():
        return _ScoreFigures()
    false_rate, true_rate = curves.roc_curve(scores, positive)
    recall, precision = curves.precision_recall_curve(scores, positive)
    return _ScoreFigures(
        auc=curves.auc(false_rate, true_rate),
        average_precision=curves.average_precision(recall, precision),
        sensitivity_at_95_specificity=curves.sensitivity_at(SPECIFICITY_ASKED_FOR, false_rate, true_rate),
        roc=curves.thinned((false_rate, true_rate)),
        precision_recall=curves.thinned((recall, precision)),
    )


@dataclass(frozen=True)
class _MalignantFigures:
    sensitivity: Interval | None = None
    specificity: Interval | None = None
    auc: Interval | None = None
    sensitivity_at_95_specificity: float | None = None
    roc: Curve | None = None


def _of_malignant(
    tested: TestedImages, classes: Sequence[ClassInfo], temperature: float, drawn: _Drawn
) -> _MalignantFigures:
    kind = malignant_kind(classes)
    if kind is None:
        return _MalignantFigures()
    positive, groups = kind[tested.labels], drawn.draws.shape[1]
    matrix = confusion.confusion_matrix(positive.astype(int), kind[tested.logits.argmax(1)].astype(int), 2)
    pairs = confusion.of_two_kinds(drawn.confusions, kind)
    scores = curves.log_odds(tested.logits, temperature, kind)
    score = _of_score(scores, positive)
    trials_with, trials_without = (len(np.unique(drawn.codes[some])) for some in (positive, ~positive))
    auc = None
    if score.auc is not None:
        replicates = bootstrap.resampled_auc(drawn.draws, drawn.codes, scores, positive)
        trials = min(trials_with, trials_without)
        auc = Interval(score.auc, *bootstrap.limits_of_share(score.auc, replicates, groups, trials))
    return _MalignantFigures(
        sensitivity=figure_interval(confusion.sensitivity, matrix, pairs, groups, trials_with)
        if positive.any()
        else None,
        specificity=figure_interval(confusion.true_negative_rate, matrix, pairs, groups, trials_without)
        if not positive.all()
        else None,
        auc=auc,
        sensitivity_at_95_specificity=score.sensitivity_at_95_specificity,
        roc=score.roc if score.auc is not None else None,
    )


def _class_figures(
    classes: Sequence[ClassInfo],
    matrix: NDArray[np.int64],
    drawn: _Drawn,
    labels: NDArray[np.int64],
    scores: Sequence[_ScoreFigures],
) -> tuple[ClassFigures, ...]:
    precision, recall, specificity, f1 = (
        figure(matrix).tolist()
        for figure in (confusion.precision, confusion.recall, confusion.specificity, confusion.f1)
    )
    recalls, support, groups = confusion.recall(drawn.confusions), matrix.sum(1).tolist(), drawn.draws.shape[1]
    trials = [len(np.unique(drawn.codes[labels == one])) for one in range(len(classes))]
    return tuple(
        ClassFigures(
            key=one.key,
            support=support[index],
            precision=_known(precision[index]),
            recall=_known(recall[index]),
            specificity=_known(specificity[index]),
            f1=_known(f1[index]),
            auc=scores[index].auc,
            average_precision=scores[index].average_precision,
            sensitivity_at_95_specificity=scores[index].sensitivity_at_95_specificity,
            recall_interval=(
                Interval(
                    recall[index],
                    *bootstrap.limits_of_share(recall[index], recalls[:, index], groups, trials[index]),
                )
                if support[index]
                else None
            ),
        )
        for index, one in enumerate(classes)
    )


def _known(value: float) -> float | None:
    return None if math.isnan(value) else value


def _coverage(tested: TestedImages, temperature: float, right: NDArray[np.bool_]) -> tuple[tuple[float, float], ...]:
    predicted, classes = tested.logits.argmax(1), tested.logits.shape[1]
    of_classes = np.stack([curves.log_odds(tested.logits, temperature, np.arange(classes) == one)
                           for one in range(classes)], axis=1)  # fmt: skip
    confidence = of_classes[np.arange(len(predicted)), predicted]
    kept, error = curves.thinned(curves.coverage_curve(confidence, right))
    return tuple(zip(kept, error, strict=True))
