"""How every training ends: the candidate is evaluated, compared and reported on the frozen test part."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import msgspec
import numpy as np

from leukodesk.core.audit.shortcuts import Shortcut
from leukodesk.core.bases import base_of
from leukodesk.core.bundle import Bundle, read_manifest_of
from leukodesk.core.errors import ImageError
from leukodesk.core.evaluation.comparison import Comparison, compare, compared_on, judged_by_shortcuts
from leukodesk.core.evaluation.comparison_wording import LEAKY_SENTENCE
from leukodesk.core.evaluation.figures import Evaluation
from leukodesk.core.evaluation.html_report import html_report
from leukodesk.core.evaluation.report import Report, make_report
from leukodesk.core.evaluation.tested import TestedImages, class_order, run_on_test_part
from leukodesk.core.files import write_atomically
from leukodesk.core.images import read_image
from leukodesk.core.inference import Classifier
from leukodesk.core.labelled.data_set import LabelledData
from leukodesk.core.labelled.splits import TRAIN, Split
from leukodesk.core.pictures import small_jpeg
from leukodesk.core.training_runs.events import Epoch
from leukodesk.core.training_runs.folder import (
    REPORT_HTML_FILE,
    REPORT_JSON_FILE,
    TrainingRequest,
    TrainingResult,
    TrainingRunError,
    write_result,
)

THUMBNAIL_PX = 160
THUMBNAIL_QUALITY = 85

_BALANCED_TITLE = "Balanced accuracy"
_SENSITIVITY_TITLE = "Sensitivity, malignant"


def conclude(
    run: Path,
    request: TrainingRequest,
    data: LabelledData,
    split: Split,
    candidate: Bundle,
    tested: TestedImages,
    evaluation: Evaluation,
    shortcuts: Sequence[Shortcut],
    active: Bundle | None,
    *,
    history: Sequence[Epoch] = (),
    first_layer_png: Sequence[bytes] = (),
    before_each: Callable[[], None] | None = None,
    active_base: Bundle | None = None,
    on_progress: Callable[[int, int], None] | None = None,
) -> TrainingResult:
    """Runs the active model on the test part, compares, and writes report.html, report.json and result.json.

    Args:
        run: the run folder.
        request, data, split: what was trained, and how it was divided.
        candidate: as written.
        tested, evaluation: the candidate on the split's test part, as `run_on_test_part` gives it.
        shortcuts: measured on the same split.
        active: the model at work for the task, or None.
        history: epochs, for the curves; none for an adaptation.
        first_layer_png: feature maps of the first layer, for the report.
        before_each: called before each image that the active model is asked about; what it raises ends it.
        active_base: the full bundle that an active `head` bundle builds upon; None looks for it beside the models that
            the request names.
        on_progress: told after each of these images how many of how many are done.

    Raises:
        ImageError, DataSetError, BundleError: the active model cannot be asked about the test part.
        TrainingRunError: the run folder cannot be written.
    """
    labels = [one.label for one in request.classes]
    active_tested = None
    if active is not None and compared_on(candidate, active) is not None:
        if active_base is None:
            active_base = base_of(active, _roots(request, active))
        classifier = Classifier(active, base=active_base)
        active_tested = run_on_test_part(
            classifier, data, split, labels, before_each=before_each, on_progress=on_progress
        )
    comparison = compare(
        candidate,
        tested,
        active,
        active_tested,
        bases=_bases(request, active_base),
        commonest_class=_commonest_class(data, split, labels),
        unlearnt=data.of_other_classes,
        unlearnt_labels=request.left_out,
    )
    comparison = judged_by_shortcuts(
        comparison, evaluation.balanced_accuracy.value, shortcuts, has_active=active_tested is not None
    )
    if split.leaky:
        first, *others = comparison.sentences
        comparison = replace(comparison, sentences=(first, LEAKY_SENTENCE, *others))
    report = make_report(request, data, split, candidate, tested, evaluation, comparison, shortcuts, history)
    _write_report(run, report, _thumbnails(report, tested), first_layer_png)
    result = TrainingResult(
        candidate=str(candidate.folder),
        report=str(run / REPORT_HTML_FILE),
        offered=comparison.offered,
        sentences=comparison.sentences,
        headline=_headline(comparison, evaluation),
        cautions=comparison.cautions,
        against=comparison.against,
    )
    write_result(run, result)
    return result


def _roots(request: TrainingRequest, active: Bundle) -> list[Path]:
    """Folders of models, each holding name/version, that the request speaks of."""
    folders = [active.folder, *([Path(request.base)] if request.base else [])]
    return list(dict.fromkeys([*(one.parent.parent for one in folders), *map(Path, request.earlier)]))


def _bases(request: TrainingRequest, active_base: Bundle | None) -> list[Bundle]:
    """What candidate and active model build upon; of the candidate's base the manifest alone, for its images."""
    bases = [active_base] if active_base is not None else []
    if request.base:
        bases.append(read_manifest_of(Path(request.base)))
    return bases


def _commonest_class(data: LabelledData, split: Split, labels: Sequence[str]) -> int | None:
    there = class_order(data, labels)[data.labels[split.indices(TRAIN)]]
    there = there[there >= 0]
    return int(np.bincount(there).argmax()) if len(there) else None


def _headline(comparison: Comparison, evaluation: Evaluation) -> tuple[tuple[str, float, float | None], ...]:
    """Of the comparison where there is one; of the whole test part otherwise."""
    balanced, sensitivity = comparison.candidate_balanced_accuracy, comparison.candidate_sensitivity
    if balanced is None:
        balanced = evaluation.balanced_accuracy.value
        whole = evaluation.malignant_sensitivity
        sensitivity = whole.value if whole is not None else None
    headline = [(_BALANCED_TITLE, balanced, comparison.other_balanced_accuracy)]
    if sensitivity is not None:
        headline.append((_SENSITIVITY_TITLE, sensitivity, comparison.other_sensitivity))
    return tuple(headline)


def _thumbnails(report: Report, tested: TestedImages) -> dict[str, bytes]:
    """A small JPEG of every wrongly named image; one that cannot be read any more has none, and the page says so."""
    paths = dict(zip(tested.sha256.tolist(), tested.paths, strict=True))
    found = {}
    for wrong in report.wrong_answers:
        try:
            pixels = read_image(paths[wrong.sha256]).pixels
        except ImageError:
            continue
        found[wrong.sha256] = small_jpeg(pixels, THUMBNAIL_PX, THUMBNAIL_QUALITY)
    return found


def _write_report(run: Path, report: Report, thumbnails: dict[str, bytes], first_layer_png: Sequence[bytes]) -> None:
    page = html_report(report, thumbnails, first_layer_png).encode()
    try:
        write_atomically(run / REPORT_JSON_FILE, msgspec.json.format(msgspec.json.encode(report), indent=2) + b"\n")
        write_atomically(run / REPORT_HTML_FILE, page)
    except OSError as error:
        sentence = "The report of the training cannot be written. See that the disk has room."
        raise TrainingRunError(sentence, str(error)) from error
