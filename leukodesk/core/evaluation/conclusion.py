"""How every training ends: the candidate is evaluated, compared and reported on the frozen test part."""

from collections.abc import Callable, Sequence
from pathlib import Path

from leukodesk.core.audit.shortcuts import Shortcut
from leukodesk.core.bundle import Bundle
from leukodesk.core.evaluation.figures import Evaluation
from leukodesk.core.evaluation.tested import TestedImages
from leukodesk.core.events import Epoch
from leukodesk.core.labelled.data_set import LabelledData
from leukodesk.core.labelled.splits import Split
from leukodesk.core.training_run import TrainingRequest, TrainingResult


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
) -> TrainingResult:
    """Runs the active model on the test part, compares, and writes report.html, report.json and result.json.

    Args:
        run: the run folder.
        request, data, split: what was trained, and how it was divided.
        candidate: as written.
        tested, evaluation: the candidate on the split's test part.
        shortcuts: measured on the same split.
        active: the model at work for the task, or None.
        history: epochs, for the curves; none for an adaptation.
        first_layer_png: feature maps of the first layer, for the report.
        before_each: called before each image that the active model is asked about; what it raises ends it.
    """
    raise NotImplementedError
