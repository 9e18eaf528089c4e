"""Figures of a classifier from what it said of images it had not seen. Pure functions of arrays."""

from collections.abc import Sequence
from dataclasses import dataclass

from leukodesk.core.evaluation.tested import TestedImages
from leukodesk.core.manifest import ClassInfo, Thresholds


@dataclass(frozen=True)
class Interval:
    """A figure with its 95 % interval by bootstrap over groups."""

    value: float
    low: float
    high: float


@dataclass(frozen=True)
class ClassFigures:
    """Of one class against all others. `auc` is None where the test part holds one of the two only."""

    key: str
    support: int
    precision: float
    recall: float
    specificity: float
    f1: float
    auc: float | None
    average_precision: float | None
    sensitivity_at_95_specificity: float | None


@dataclass(frozen=True)
class Evaluation:
    """All figures of one model on one test part; plain values throughout, so that it is the JSON report as well.

    Attributes:
        images, groups: how many were tested; groups counts patients, or images where patients are unknown.
        classes: in the order of the logits.
        confusion: true class down, predicted across.
        roc, precision_recall: for every class (x values, y values), at most 200 points.
        reliability: for every bin (mean confidence, accuracy, count), after temperature.
        coverage: (share kept, error among them) when the least sure are set aside first.
        accepted_share, accepted_accuracy: by the bundle's thresholds.
        malignant_*: of the classes marked so, against the rest; None where the classes are not of both kinds.
        leaky: what the split was.
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
    roc: tuple[tuple[tuple[float, ...], tuple[float, ...]], ...]
    precision_recall: tuple[tuple[tuple[float, ...], tuple[float, ...]], ...]
    reliability: tuple[tuple[float, float, int], ...]
    coverage: tuple[tuple[float, float], ...]


def evaluate(
    tested: TestedImages,
    classes: Sequence[ClassInfo],
    temperature: float,
    thresholds: Thresholds,
    *,
    split: str,
    leaky: bool,
    seed: int = 1,
) -> Evaluation:
    """Every figure of a test part.

    Args:
        tested: at least one image.
        classes: in the order of the logits.
        temperature, thresholds: of the bundle, fitted on other images.
        split, leaky: in words, and whether near-duplicates or patients are on both sides.
        seed: of the bootstrap.
    """
    raise NotImplementedError
