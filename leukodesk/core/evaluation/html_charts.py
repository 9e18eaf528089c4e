"""The charts of report.html."""

from collections.abc import Sequence
from html import escape

from leukodesk.core.evaluation.curves import Curve
from leukodesk.core.evaluation.figures import Evaluation
from leukodesk.core.evaluation.svg_charts import Axis, Series, legend, line_chart
from leukodesk.core.manifest import ClassInfo
from leukodesk.core.training_runs.events import Epoch

LEAKY = '<span class="leaky">leaky split</span>'
"""Stands wherever a figure of a leaky split stands."""

LARGEST_MARK_PX = 12.0


def evaluation_charts(evaluation: Evaluation, classes: Sequence[ClassInfo]) -> str:
    """ROC, precision and recall, reliability, coverage and error."""
    mark = LEAKY if evaluation.leaky else ""
    charts = (_roc(evaluation, classes), _precision_recall(evaluation, classes), _reliability(evaluation))
    return "".join(one.replace("</h3>", f"{mark}</h3>", 1) for one in (*charts, _coverage(evaluation)))


def history_charts(history: Sequence[Epoch]) -> str:
    """Loss and accuracy by epoch, of the training and the validation part."""
    x = Axis("epoch", history[0].epoch - 0.5, history[-1].epoch + 0.5, percent=False, whole=True)
    loss = [
        Series("training", [(one.epoch, one.loss) for one in history], "#2a5f9e"),
        Series("validation", _known(history, "validation_loss"), "#b4472b", 1),
    ]
    accuracy = [
        Series("training", [(one.epoch, one.accuracy) for one in history], "#2a5f9e"),
        Series("validation", _known(history, "validation_accuracy"), "#b4472b", 1),
    ]
    most = max(y for one in loss for _, y in one.points)
    loss_chart = line_chart("Loss by epoch", x, Axis("loss", 0, most * 1.05 or 1.0, percent=False), _marked(loss))
    accuracy_chart = line_chart("Accuracy by epoch", x, Axis("accuracy"), _marked(accuracy))
    return _figure("Loss", loss_chart, loss, "What the training makes small.") + _figure(
        "Accuracy", accuracy_chart, accuracy, "Training figures are of augmented images, and may lie below validation."
    )


def _known(history: Sequence[Epoch], name: str) -> list[tuple[float, float]]:
    values = [(one.epoch, getattr(one, name)) for one in history]
    return [(epoch, value) for epoch, value in values if value is not None]


def _marked(series: Sequence[Series]) -> list[Series]:
    """With a small mark at each point, so that one epoch alone is seen too."""
    return [Series(one.name, one.points, one.colour, one.dash, [2.5] * len(one.points)) for one in series]


def _roc(evaluation: Evaluation, classes: Sequence[ClassInfo]) -> str:
    series = _of_classes(evaluation.roc, classes, [_area("AUC", one.auc) for one in evaluation.classes])
    if evaluation.malignant_roc is not None and evaluation.malignant_auc is not None and len(classes) > 2:
        points = list(zip(*evaluation.malignant_roc, strict=True))
        series.append(Series(f"malignant, any{_area('AUC', evaluation.malignant_auc.value)}", points))
    x, y = Axis("false alarms (1 − specificity)"), Axis("sensitivity")
    text = "Each class against all others. The further to the upper left, the better; the diagonal is chance."
    return _figure("ROC curves", line_chart("ROC curves", x, y, series, diagonal=True), series, text)


def _precision_recall(evaluation: Evaluation, classes: Sequence[ClassInfo]) -> str:
    areas = [_area("AP", one.average_precision) for one in evaluation.classes]
    series = _of_classes(evaluation.precision_recall, classes, areas)
    chart = line_chart("Precision and recall", Axis("recall (sensitivity)"), Axis("precision"), series)
    text = "How many of those named so are so, as more of them are found. AP: average precision."
    return _figure("Precision and recall", chart, series, text)


def _of_classes(curves: Sequence[Curve], classes: Sequence[ClassInfo], notes: Sequence[str]) -> list[Series]:
    return [
        Series(f"{one.display_name}{note}", list(zip(*curve, strict=True)), one.colour, index + 1)
        for index, (one, curve, note) in enumerate(zip(classes, curves, notes, strict=True))
    ]


def _area(name: str, value: float | None) -> str:
    return "" if value is None else f" ({name} {value:.3f})"


def _reliability(evaluation: Evaluation) -> str:
    most = max(count for *_, count in evaluation.reliability)
    points = [(confidence, accuracy) for confidence, accuracy, _ in evaluation.reliability]
    sizes = [3 + (LARGEST_MARK_PX - 3) * (count / most) ** 0.5 for *_, count in evaluation.reliability]
    series = [Series("images by how sure the model is", points, "#2a5f9e", 0, sizes, joined=False)]
    chart = line_chart("Reliability", Axis("how sure the model is"), Axis("how often it is right"), series,
                       diagonal=True)  # fmt: skip
    text = (
        "On the diagonal, the model is as often right as it is sure; below, it is too sure. Larger marks are more "
        f"images. Expected calibration error {evaluation.ece_after:.3f} (before temperature "
        f"{evaluation.ece_before:.3f})."
    )
    return _figure("Reliability", chart, [], text)


def _coverage(evaluation: Evaluation) -> str:
    most = max(error for _, error in evaluation.coverage)
    y = Axis("errors among them", 0, max(0.05, most * 1.1))
    series = [Series("errors", evaluation.coverage, "#2a5f9e", 0, [3.0] if len(evaluation.coverage) == 1 else [])]
    chart = line_chart("Coverage and error", Axis("images kept"), y, series)
    text = "How many errors are left when the images the model is least sure of are set aside for a person."
    return _figure("Coverage and error", chart, [], text)


def _figure(title: str, chart: str, series: Sequence[Series], text: str) -> str:
    names = legend(series) if series else ""
    return f"<figure><h3>{escape(title)}</h3>{chart}{names}<figcaption>{escape(text)}</figcaption></figure>"
