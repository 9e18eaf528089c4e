"""What a model said of images it was not trained on: from this, and nothing else, all figures are made."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.inference import Classifier
from leukodesk.core.labelled.data_set import LabelledData
from leukodesk.core.labelled.pixels import pixels_of
from leukodesk.core.labelled.splits import TEST, Split
from leukodesk.core.preprocessing import preprocess


@dataclass(frozen=True)
class TestedImages:
    """The test part through a model.

    Attributes:
        sha256: (n,) of the files; paths: where they lie.
        labels: (n,) true class indices.
        groups: (n,) patients; empty text where unknown.
        logits: (n, classes) float32, before temperature.
        distances: (n,) float32, to what the model knows.
    """

    __test__ = False  # no test, whatever its name begins with

    sha256: NDArray[np.str_] = field(repr=False)
    paths: tuple[Path, ...] = field(repr=False)
    labels: NDArray[np.int64] = field(repr=False)
    groups: NDArray[np.str_] = field(repr=False)
    logits: NDArray[np.float32] = field(repr=False)
    distances: NDArray[np.float32] = field(repr=False)


def class_order(data: LabelledData, labels: Sequence[str]) -> NDArray[np.int64]:
    """For every class of the data its index among the labels as a model orders them; −1 for one that it leaves out.

    Args:
        data: labelled images; labels: of the requested classes, in the order of the logits.
    """
    return np.array([labels.index(one) if one in labels else -1 for one in data.classes], np.int64)


def run_on_test_part(
    classifier: Classifier,
    data: LabelledData,
    split: Split,
    labels: Sequence[str],
    *,
    before_each: Callable[[], None] | None = None,
    on_progress: Callable[[int, int], None] | None = None,
) -> TestedImages:
    """Reads the test part's images one by one and asks a model about each: the application's own way of an image.

    Args:
        classifier: of any model; its classes may be others than the data's.
        data, split: the images, and which of them test.
        labels: the data's labels in the order that class indices are to have: `RequestedClass.label` of a request. An
            image with another label is passed over.
        before_each: called before each image; what it raises ends the work.
        on_progress: told after each image how many of how many are done.

    Raises:
        ImageError: an image cannot be read any more.
        DataSetError: an image is another than when the data was read.
        BundleError: the model cannot be run.
    """
    order = class_order(data, labels)
    images = [image for image in (data.images[one] for one in split.indices(TEST)) if order[image.label] >= 0]
    logits = np.empty((len(images), len(classifier.manifest.classes)), np.float32)
    distances = np.empty(len(images), np.float32)
    for index, image in enumerate(images):
        if before_each is not None:
            before_each()
        prediction = classifier.classify(preprocess(pixels_of(image), classifier.manifest.preprocessing))
        logits[index], distances[index] = prediction.logits, prediction.distance
        if on_progress is not None:
            on_progress(index + 1, len(images))
    return TestedImages(
        sha256=np.array([image.sha256 for image in images], np.str_),
        paths=tuple(image.path for image in images),
        labels=order[np.array([image.label for image in images], np.int64)],
        groups=np.array([image.group for image in images], np.str_),
        logits=logits,
        distances=distances,
    )
