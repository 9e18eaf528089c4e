"""Item 4: what is left of a shipped model's accuracy when its images come from another camera, lamp or microscope."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.checks import run_checks
from leukodesk.core.checks.report import Outcome
from leukodesk.core.confidence import reasons_for_uncertainty
from leukodesk.core.evaluation import confusion
from leukodesk.core.evaluation.bootstrap import SEED, draw_groups, group_codes, limits
from leukodesk.core.evaluation.figures import Interval
from leukodesk.core.inference import Classifier
from leukodesk.core.labelled.data_set import LabelledImage
from leukodesk.core.labelled.pixels import pixels_of
from leukodesk.core.preprocessing import preprocess
from leukodesk.core.verdict import Prediction
from training.benchmark.bundles import identity, newest_bundle
from training.benchmark.corruptions import KINDS, MIDDLE, SIDE_PX, Direction, Kind, Pixels, apply, at_side
from training.benchmark.home import evenly_chosen, held_out_images
from training.benchmark.parallel import in_threads
from training.benchmark.place import Place
from training.benchmark.wording import table

IMAGES = 300
"""Measured by default, 61 times each: on two cores, about nine seconds for every millisecond that the model takes."""

ROWS: tuple[tuple[Kind, Direction], ...] = tuple((kind, one) for kind in KINDS for one in kind.directions)
"""Every kind in every direction: a row of the table."""

STRENGTHS = len(ROWS[0][1].strengths)


@dataclass(frozen=True)
class Corrupted:
    """One kind in one direction.

    Attributes:
        name: "brightness, darker".
        accuracy, balanced_accuracy: (5,) from weak to strong.
        lost: accuracy lost at the middle strength, a share, with its 95 % interval.
        accepted: at the middle strength, the share with the verdict accepted, smear checks and thresholds together.
        wrongly_accepted: at the middle strength, the share that is accepted and wrong, of all images.
    """

    name: str
    accuracy: tuple[float, ...]
    balanced_accuracy: tuple[float, ...]
    lost: Interval
    accepted: float
    wrongly_accepted: float


@dataclass(frozen=True)
class CorruptionFigures:
    """One shipped model.

    Attributes:
        model: name, version and SHA-256; images: how many were measured, of how many held out.
        calibrating: how many of the measured ones set the model's temperature and thresholds.
        accuracy, balanced_accuracy, accepted, wrongly_accepted: of the same images as they are.
        rows: each kind in each direction.
    """

    model: tuple[str, str, str]
    images: int
    held_out: int
    calibrating: int
    accuracy: float
    balanced_accuracy: float
    accepted: float
    wrongly_accepted: float
    rows: tuple[Corrupted, ...]

    @property
    def worst(self) -> Corrupted:
        """The row that loses most accuracy at the middle strength."""
        return max(self.rows, key=lambda row: row.lost.value)

    @property
    def most_wrongly_accepted(self) -> Corrupted:
        """The row with the most confident wrong answers at the middle strength."""
        return max(self.rows, key=lambda row: row.wrongly_accepted)


@dataclass(frozen=True)
class Answers:
    """What a model says of one image, or of n images stacked.

    Attributes:
        clean: (…,) predicted class index of the image as it is; accepted: (…,) whether it is accepted.
        corrupted: (…, rows, 5) predicted class indices.
        corrupted_accepted: (…, rows) whether accepted at the middle strength.
    """

    clean: NDArray[np.int64]
    accepted: NDArray[np.bool_]
    corrupted: NDArray[np.int64]
    corrupted_accepted: NDArray[np.bool_]


def measure(
    place: Place, name: str, most: int = IMAGES, on_progress: Callable[[int, int], None] | None = None
) -> CorruptionFigures:
    """The newest version of a model, on images of its own data set that it was not trained on.

    Args:
        place: where data and models are; name: of the bundle.
        most: images, evenly chosen where there are more.
        on_progress: told how many of how many images are done.

    Raises:
        BundleError: there is no such model, or it cannot be run.
        DataSetError: the images are not there.
        ValueError: it was trained on all of them.
    """
    bundle = newest_bundle(place, name)
    held_out = held_out_images(bundle, place)
    if not held_out:
        raise ValueError(f"{name} was trained on every image at home")
    images = evenly_chosen(held_out, most)
    told = in_threads(bundle, (place.models,), answers_on, images, on_progress)
    manifest = bundle.manifest
    calibrated_on = manifest.images_of("validation", "calibration")
    return figures_of(
        stacked(told),
        np.array([image.label for image in images]),
        np.array([image.group for image in images], np.str_),
        len(manifest.classes),
        model=identity(bundle),
        held_out=len(held_out),
        calibrating=sum(image.sha256 in calibrated_on for image in images),
    )


def stacked(told: Sequence[Answers]) -> Answers:
    """The answers to n images."""
    names = [one.name for one in fields(Answers)]
    return Answers(*(np.stack([getattr(one, name) for one in told]) for name in names))


def answers_on(classifier: Classifier, image: LabelledImage) -> Answers:
    """Everything that a model says of one image, as it is and corrupted."""
    clean = at_side(pixels_of(image))
    prediction = _classify(classifier, clean)
    corrupted = np.empty((len(ROWS), STRENGTHS), np.int64)
    accepted = np.empty(len(ROWS), bool)
    for row, (kind, direction) in enumerate(ROWS):
        for place, strength in enumerate(direction.strengths):
            # The image's own hash seeds its noise: the same for every model, in any order.
            random = np.random.default_rng([int(image.sha256[:8], 16), row, place])
            pixels = apply(clean, kind, strength, random)
            found = _classify(classifier, pixels)
            corrupted[row, place] = found.class_index
            if place == MIDDLE:
                accepted[row] = _is_accepted(classifier, pixels, found)
    return Answers(
        np.array(prediction.class_index),
        np.array(_is_accepted(classifier, clean, prediction)),
        corrupted,
        accepted,
    )


def figures_of(
    answers: Answers,
    labels: NDArray[np.int64],
    groups: NDArray[np.str_],
    classes: int,
    *,
    model: tuple[str, str, str],
    held_out: int,
    calibrating: int,
) -> CorruptionFigures:
    """The figures that follow from the answers to n images.

    Args:
        labels: (n,) true classes; groups: (n,) patients, which intervals draw anew; empty text where unknown.
    """
    codes = group_codes(groups)
    draws = draw_groups(int(codes.max()) + 1, SEED)[:, codes].astype(np.float64)
    right = answers.clean == labels
    rows = []
    for number, (kind, direction) in enumerate(ROWS):
        predicted, accepted = answers.corrupted[:, number], answers.corrupted_accepted[:, number]
        matrices = [confusion.confusion_matrix(labels, one, classes) for one in predicted.T]
        middle = predicted[:, MIDDLE] == labels
        lost = right.astype(np.float64) - middle
        low, high = limits(draws @ lost / draws.sum(axis=1), int(codes.max()) + 1, least=-1.0)
        rows.append(
            Corrupted(
                name=", ".join(filter(None, (kind.name, direction.name))),
                accuracy=tuple(float(confusion.accuracy(one)) for one in matrices),
                balanced_accuracy=tuple(float(confusion.balanced_accuracy(one)) for one in matrices),
                lost=Interval(float(lost.mean()), low, high),
                accepted=float(accepted.mean()),
                wrongly_accepted=float((accepted & ~middle).mean()),
            )
        )
    counts = confusion.confusion_matrix(labels, answers.clean, classes)
    return CorruptionFigures(
        model=model,
        images=len(labels),
        held_out=held_out,
        calibrating=calibrating,
        accuracy=float(confusion.accuracy(counts)),
        balanced_accuracy=float(confusion.balanced_accuracy(counts)),
        accepted=float(answers.accepted.mean()),
        wrongly_accepted=float((answers.accepted & ~right).mean()),
        rows=tuple(rows),
    )


def headlines(figures: CorruptionFigures) -> dict[str, float]:
    """For the first table: shares, at the middle strength, of the worst kind in its worse direction."""
    return {
        "accuracy lost at the middle strength": figures.worst.lost.value,
        "wrong and accepted at the middle strength": figures.most_wrongly_accepted.wrongly_accepted,
    }


def markdown(figures: CorruptionFigures) -> str:
    """The section of one model."""
    name, version, _ = figures.model
    worst, confident = figures.worst, figures.most_wrongly_accepted
    chosen = f"{figures.images} images that the model was not trained on"
    if figures.images < figures.held_out:
        chosen += f", evenly spaced over all {figures.held_out} of them"
    if figures.calibrating:
        chosen += f" ({figures.calibrating} of these set its temperature and thresholds)"
    head = ["corruption", *(f"strength {place}" for place in range(1, STRENGTHS + 1))]
    head += [f"lost at {MIDDLE + 1}, points", f"accepted at {MIDDLE + 1}", f"wrong and accepted at {MIDDLE + 1}"]
    as_is = ["*none*", f"{figures.accuracy:.3f} / {figures.balanced_accuracy:.3f}", *["–"] * STRENGTHS]
    as_is += [f"{figures.accepted:.3f}", f"{figures.wrongly_accepted:.3f}"]
    lines = [
        f"### {name} {version}",
        "",
        f"{chosen}. **Worst at the middle strength: {worst.name}, {100 * worst.lost.value:.1f} points of accuracy "
        f"lost.** Most often wrong and accepted there: {confident.name}, {confident.wrongly_accepted:.3f} of all "
        "images.",
        "",
        *table(head, [as_is, *(_cells(row) for row in figures.rows)]),
        "",
        *_explained(),
    ]
    return "\n".join(lines) + "\n"


def _explained() -> Iterator[str]:
    kinds = "; ".join(f"*{kind.name}*: {kind.said}" for kind in KINDS)
    yield (
        f"Accuracy / balanced accuracy; points lost with their 95 % interval, subjects or near-duplicates drawn anew. "
        f"Every image is brought to {SIDE_PX} × {SIDE_PX} px, then corrupted, then prepared as the model wants it. "
        f"{kinds}. Where a kind has two directions, both are measured and the worse counts. *Accepted* is the verdict "
        "that the application gives, smear checks included, as a share of all images. What is burnt into the corner "
        "of an image turns and moves with it, to where no model masks it."
    )


def _classify(classifier: Classifier, pixels: Pixels) -> Prediction:
    return classifier.classify(preprocess(pixels, classifier.manifest.preprocessing))


def _is_accepted(classifier: Classifier, pixels: Pixels, prediction: Prediction) -> bool:
    """The verdict `services.analyse` comes to: no check fails or warns, and the model is sure and at home."""
    if reasons_for_uncertainty(prediction, classifier.manifest):
        return False
    return run_checks(classifier.manifest.checks_profile, pixels).outcome is Outcome.PASS


def _cells(row: Corrupted) -> list[str]:
    shares = [f"{one:.3f} / {other:.3f}" for one, other in zip(row.accuracy, row.balanced_accuracy, strict=True)]
    lost = f"{100 * row.lost.value:.1f} ({100 * row.lost.low:.1f} to {100 * row.lost.high:.1f})"
    return [row.name, *shares, lost, f"{row.accepted:.3f}", f"{row.wrongly_accepted:.3f}"]
