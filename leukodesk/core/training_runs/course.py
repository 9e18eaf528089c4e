"""What every training does before a model learns, and after: whoever trains does only what lies between.

`read_images` → a model learns, and is asked about the test part → `judge` → its bundle is written → `finish`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.audit.duplicates import near_duplicate_names
from leukodesk.core.audit.reading import Looking, Looks
from leukodesk.core.audit.shortcuts import Shortcut, features_of, measure_shortcuts
from leukodesk.core.audit.traits import FRAME_FRACTION
from leukodesk.core.bundle import Bundle, read_bundle
from leukodesk.core.calibration import Calibration
from leukodesk.core.errors import BundleError
from leukodesk.core.evaluation.comparison_wording import near_shortcuts
from leukodesk.core.evaluation.conclusion import conclude
from leukodesk.core.evaluation.figures import Evaluation, evaluate
from leukodesk.core.evaluation.tested import TestedImages
from leukodesk.core.labelled.data_set import LabelledData
from leukodesk.core.labelled.splits import Split
from leukodesk.core.manifest import Manifest
from leukodesk.core.training_runs.events import Epoch, Message, Stage
from leukodesk.core.training_runs.folder import RESULT_FILE, TrainingRequest
from leukodesk.core.training_runs.images import kept_split, read_requested, told_of_base
from leukodesk.core.training_runs.process import Channel

MOST_SKIPPED_NAMED = 20


@dataclass(frozen=True)
class RunImages:
    """The images of a run.

    Attributes:
        data: in the order of the requested classes.
        looks: what one look at each left.
        near_duplicates: (n,) a name shared by near-duplicates; empty text for the others.
        split: how they are divided: as the run began, if it did.
    """

    data: LabelledData
    looks: Looks
    near_duplicates: NDArray[np.str_]
    split: Split


@dataclass(frozen=True)
class Judged:
    """What a model is worth on the test part.

    Attributes:
        split: that of the run, marked leaky if the network that is built upon has learnt from the test part.
        tested: the test part through the model.
        evaluation: its figures.
        shortcuts: on the same split; none of what is masked.
    """

    split: Split
    tested: TestedImages
    evaluation: Evaluation
    shortcuts: tuple[Shortcut, ...]

    @property
    def how_measured(self) -> str:
        """A sentence for the model card."""
        unseen = "" if self.split.leaky else ", which nothing was trained on or chosen by"
        return f"Measured once, on the test part ({self.split.title}){unseen}."

    @property
    def near_shortcuts(self) -> tuple[str, ...]:
        """Sentences on the shortcuts that come near the model."""
        return near_shortcuts(self.shortcuts, self.evaluation.balanced_accuracy.value)


def read_images(run: Path, request: TrainingRequest, channel: Channel) -> RunImages:
    """Reads the images that a run asks for, each once, and divides them.

    Raises:
        DataSetError: the data cannot be read, or not be divided as asked for.
        TrainingRunError: the run folder cannot be read or written.
        Cancelled: stopped.
    """
    channel.stage(Stage("read", "Reading the images"))
    looking = Looking()
    data = read_requested(request, channel.progress, looking.take)
    _tell_skipped(data, channel)
    channel.stage(Stage("audit", "Looking for duplicates and shortcuts"))
    looks = looking.at(data)
    near_duplicates = near_duplicate_names(looks.appearance, data.sha256)
    split = kept_split(run, request, data, near_duplicates)
    channel.emit(Message(f"{len(data.images)} images; {split.title}."))
    return RunImages(data, looks, near_duplicates, split)


def masked_border(request: TrainingRequest) -> float | None:
    """How wide a border of each image is masked, as a share of height and width; None: none."""
    return FRAME_FRACTION if request.mask_border else None


def judge(
    request: TrainingRequest,
    images: RunImages,
    tested: TestedImages,
    calibration: Calibration,
    base: Manifest | None,
) -> Judged:
    """Every figure of a new model on the test part, and what shortcuts reach there.

    Args:
        request, images: of the run.
        tested: the test part through the model.
        calibration: its temperature and thresholds, from other images.
        base: of the model that it builds upon, if it does on one.
    """
    split = images.split if base is None else told_of_base(images.split, tested.sha256, base)
    evaluation = evaluate(
        tested,
        tuple(one.info for one in request.classes),
        calibration.temperature,
        calibration.thresholds,
        split=split.title,
        leaky=split.leaky,
    )
    shortcuts = measure_shortcuts(features_of(images.looks), images.data.labels, [split])
    if request.mask_border:  # what a model does not see it does not use
        shortcuts = tuple(one for one in shortcuts if one.key != "border")
    return Judged(split, tested, evaluation, shortcuts)


def finish(
    run: Path,
    request: TrainingRequest,
    images: RunImages,
    judged: Judged,
    candidate: Bundle,
    channel: Channel,
    *,
    history: Sequence[Epoch] = (),
    first_layer_png: Sequence[bytes] = (),
) -> Path:
    """Compares the candidate with the model at work, and writes report and result.

    Args:
        run, request, images, judged: as above.
        candidate: as written.
        channel: told how far it is.
        history, first_layer_png: see `conclude`.

    Returns:
        Path of result.json.

    Raises:
        LeukoDeskError: see `conclude`; or the model at work is gone.
    """
    channel.stage(Stage("compare", "Comparing it with the model at work"))
    conclude(
        run,
        request,
        images.data,
        judged.split,
        candidate,
        judged.tested,
        judged.evaluation,
        judged.shortcuts,
        _active(request),
        history=history,
        first_layer_png=first_layer_png,
        before_each=channel.check,
        on_progress=channel.progress,
    )
    return run / RESULT_FILE


def _active(request: TrainingRequest) -> Bundle | None:
    if not request.active:
        return None
    try:
        return read_bundle(request.active)
    except BundleError as error:
        sentence = "The model at work that the new one was to be compared with cannot be read any more."
        raise BundleError(
            f"{sentence} {error.message} Train once more.", f"{request.active}: {error.details}"
        ) from error


def _tell_skipped(data: LabelledData, channel: Channel) -> None:
    for skipped in data.skipped[:MOST_SKIPPED_NAMED]:
        channel.emit(Message(f"{skipped.path.name}: {skipped.sentence}"))
    if len(data.skipped) > MOST_SKIPPED_NAMED:
        more = len(data.skipped) - MOST_SKIPPED_NAMED
        channel.emit(Message(f"{more} more files cannot be used; the audit lists them all."))
