"""The figures that a bundle's manifest and card hold."""

from leukodesk.core.evaluation.figures import Evaluation
from leukodesk.core.manifest import Metric


def metrics_of_evaluation(evaluation: Evaluation) -> tuple[Metric, ...]:
    """The manifest's figures of one test part, with their intervals in words."""
    counted = f"{evaluation.images} images"
    if evaluation.groups < evaluation.images:
        counted += f" of {evaluation.groups} patients"
    intervals = {
        "accuracy": evaluation.accuracy,
        "balanced accuracy": evaluation.balanced_accuracy,
        "macro F1": evaluation.macro_f1,
        "sensitivity for malignant classes": evaluation.malignant_sensitivity,
        "specificity for malignant classes": evaluation.malignant_specificity,
    }
    figures = [
        (name, one.value, f"{counted}; 95 % interval {one.low:.3f} to {one.high:.3f}")
        for name, one in intervals.items()
        if one is not None
    ]
    figures += [
        (f"recall of {one.key}", one.recall, f"{one.support} images")
        for one in evaluation.classes
        if one.recall is not None
    ]
    figures += [
        ("ECE after temperature", evaluation.ece_after, counted),
        ("share accepted", evaluation.accepted_share, counted),
    ]
    if evaluation.accepted_accuracy is not None:
        figures.append(("accuracy of the accepted", evaluation.accepted_accuracy, counted))
    return tuple(
        Metric(name, round(float(value), 5), evaluation.split, evaluation.leaky, note) for name, value, note in figures
    )
