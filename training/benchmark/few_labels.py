"""Item 3, second half: what a few labels of a strange laboratory make of the shipped model, by quick adaptation."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from itertools import product

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.calibration import accepted
from leukodesk.core.head_fitting import fit_head
from leukodesk.core.inference import Classifier
from leukodesk.core.labelled.data_set import LabelledImage, read_labelled_data
from leukodesk.core.labelled.pixels import pixels_of
from leukodesk.core.preprocessing import preprocess
from leukodesk.core.turned_copies import copies_for, turned
from training.benchmark.bundles import identity, newest_bundle
from training.benchmark.parallel import in_threads
from training.benchmark.place import Place
from training.benchmark.wording import table

STRANGE_SET = "pbc_lmu"
LABELS_A_CLASS = (5, 10, 20, 40)
DRAWS = 10


@dataclass(frozen=True)
class SetFeatures:
    """What a network makes of n images.

    Attributes:
        labels: (n,); classes: how many there are.
        features: (n, d), that a head decides by; copies: (n, copies, d), of the images turned.
        distance_features: (n, m), that the distance is taken on.
    """

    labels: NDArray[np.int64] = field(repr=False)
    classes: int
    features: NDArray[np.float32] = field(repr=False)
    copies: NDArray[np.float32] = field(repr=False)
    distance_features: NDArray[np.float32] = field(repr=False)


@dataclass(frozen=True)
class Draw:
    """A head fitted on so many labels a class, on all other images."""

    labels_a_class: int
    accuracy: float
    accepted_share: float
    accuracy_of_accepted: float


@dataclass(frozen=True)
class FewLabels:
    """All draws on one base; model: its name, version and SHA-256."""

    model: tuple[str, str, str]
    images: int
    classes: int
    draws: tuple[Draw, ...] = field(repr=False)


def measure(
    place: Place, name: str = "all-subtypes", on_progress: Callable[[int, int], None] | None = None
) -> FewLabels:
    """Quick adaptation of the newest version of a model to the cells of two other laboratories.

    Args:
        place: where data and models are; name: of the bundle that is built upon.
        on_progress: told how many of how many images and fits are done.

    Raises:
        BundleError: there is no such model, or it cannot be built upon.
        DataSetError: the images are not there.
    """
    bundle = newest_bundle(place, name)
    told = set_features(place, name, on_progress)
    draws = tuple(fitted_draw(told, count, seed) for count, seed in product(LABELS_A_CLASS, range(DRAWS)))
    return FewLabels(identity(bundle), len(told.labels), told.classes, draws)


def set_features(place: Place, name: str, on_progress: Callable[[int, int], None] | None = None) -> SetFeatures:
    """The features of every image, prepared as the bundle's manifest says. Arguments and errors as `measure`."""
    bundle = newest_bundle(place, name)
    data = read_labelled_data(place.data / STRANGE_SET)

    steps = bundle.manifest.preprocessing
    kinds = copies_for(min(LABELS_A_CLASS) * len(data.classes), steps.height_px, steps.width_px)

    def seen(classifier: Classifier, image: LabelledImage) -> list[NDArray[np.float32]]:
        prepared = preprocess(pixels_of(image), steps)
        outputs = classifier.run(prepared)
        copies = [classifier.run(turned(prepared, kind)).features for kind in kinds]
        return [outputs.features, np.stack(copies), outputs.distance_features]

    found = in_threads(bundle, (place.models,), seen, data.images, on_progress)
    return SetFeatures(data.labels, len(data.classes), *(np.stack(some) for some in zip(*found, strict=True)))


def fitted_draw(told: SetFeatures, labels_a_class: int, seed: int) -> Draw:
    """Draws images to be labelled, fits a head on them as the quick adaptation does, and tests it on all others."""
    order = np.random.default_rng(seed).permutation(len(told.labels))
    learnt = np.concatenate([order[told.labels[order] == one][:labels_a_class] for one in range(told.classes)])
    rest = np.setdiff1d(order, learnt)
    # The kinds of copies of more images are the first of those of fewer.
    copies = len(copies_for(len(learnt), 1, 1))
    fitted = fit_head(
        told.features[learnt],
        told.labels[learnt],
        np.full(len(learnt), "", np.str_),
        told.classes,
        copies=told.copies[learnt, :copies],
        distance_features=told.distance_features[learnt],
    )
    logits = fitted.head.logits(told.features[rest])
    distances = fitted.known.distances(told.distance_features[rest]).astype(np.float32)
    right, kept = logits.argmax(1) == told.labels[rest], accepted(logits, distances, fitted.calibration)
    accuracy_of_accepted = float(right[kept].mean()) if kept.any() else float("nan")
    return Draw(labels_a_class, float(right.mean()), float(kept.mean()), accuracy_of_accepted)


def headlines(measured: FewLabels) -> dict[str, float]:
    """What the first table of the benchmark has of this item."""
    return {
        f"{STRANGE_SET} after quick adaptation, {count} labels a class": float(
            np.mean([draw.accuracy for draw in measured.draws if draw.labels_a_class == count])
        )
        for count in LABELS_A_CLASS
    }


def markdown(measured: FewLabels) -> str:
    """The section."""
    name, version, sha256 = measured.model
    head = ["labels a class", "accuracy", "accepted", "accuracy of the accepted"]
    lines = [
        f"### `{STRANGE_SET}` after quick adaptation of {name} {version}",
        "",
        f"A new last layer on the features of {name} {version} (network's SHA-256 {sha256[:12]}…), "
        f"fitted and calibrated on so many labelled images of each of {measured.classes} classes and tested on all "
        f"others of {measured.images}; mean ± standard deviation over {DRAWS} draws of the labelled images.",
        "",
        *table(head, map(partial(_row, measured), LABELS_A_CLASS)),
    ]
    return "\n".join(lines) + "\n"


def _row(measured: FewLabels, labels_a_class: int) -> list[str]:
    draws = [draw for draw in measured.draws if draw.labels_a_class == labels_a_class]
    columns = (
        [draw.accuracy for draw in draws],
        [draw.accepted_share for draw in draws],
        [draw.accuracy_of_accepted for draw in draws],
    )
    return [str(labels_a_class), *map(_mean_and_sd, columns)]


def _mean_and_sd(values: list[float]) -> str:
    return f"{np.nanmean(values):.3f} ± {np.nanstd(values, ddof=1):.3f}"
