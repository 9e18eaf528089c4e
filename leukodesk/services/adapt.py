"""Quick adaptation: a new last layer for a laboratory's own classes, on the features of a model that is there already.

Nothing is trained but one linear layer, so that it takes seconds to minutes and needs no more than the application
itself. From a run folder to a candidate and a verdict on it.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.bundle import Bundle, read_bundle
from leukodesk.core.errors import BundleError
from leukodesk.core.evaluation.metrics import metrics_of_evaluation
from leukodesk.core.evaluation.tested import TestedImages
from leukodesk.core.files import is_folder, remove_unfinished
from leukodesk.core.golden import golden_images, write_verified
from leukodesk.core.head_fitting import FittedHead, fit_head
from leukodesk.core.inference import Classifier
from leukodesk.core.labelled.data_set import LabelledData, LabelledImage
from leukodesk.core.labelled.pixels import pixels_of
from leukodesk.core.labelled.splits import TEST, TRAIN, VALIDATION
from leukodesk.core.manifest import (
    CARD_FILE,
    HEAD_FILE,
    KNOWN_FEATURES_FILE,
    SCHEMA_VERSION,
    GoldenCase,
    Manifest,
    Preprocessing,
)
from leukodesk.core.model_card import model_card
from leukodesk.core.preprocessing import preprocess
from leukodesk.core.training_runs.course import Judged, RunImages, finish, judge, masked_border, read_images
from leukodesk.core.training_runs.events import Stage
from leukodesk.core.training_runs.folder import RESULT_FILE, TrainingRequest, read_request, read_result
from leukodesk.core.training_runs.images import own_data
from leukodesk.core.training_runs.process import Channel
from leukodesk.core.turned_copies import copies_for, turned
from leukodesk.services.feature_cache import FeatureCache, Features
from leukodesk.services.user_folders import features_folder

LIMITS = (
    "Its last layer was fitted on the images of one laboratory. On those of another stain, camera or microscope it is "
    "to be expected wrong unless it says uncertain.",
    "It sees what the network it builds upon has learnt to see, and nothing else.",
    "It knows the classes it was fitted on, and nothing else.",
)


@dataclass(frozen=True)
class AdaptationBase:
    """The network that is built upon: its classifier, and the preprocessing that the new model will have."""

    bundle: Bundle
    classifier: Classifier
    steps: Preprocessing

    @property
    def distance_on(self) -> Literal["features", "middle_features"]:
        return self.bundle.manifest.distance_on


def adapt(run: Path, channel: Channel, cache_root: Path | None = None) -> Path:
    """Does what a run asks for; begun again, it finds its split and all features. A finished run is left as it is.

    Args:
        run: the run folder.
        channel: events go there; it says when to stop.
        cache_root: folder of the features; the user's own if None.

    Returns:
        The path of result.json.

    Raises:
        LeukoDeskError: data, base or active model will not do; the message says what to do.
        OSError: something cannot be written.
        Cancelled: stopped.
    """
    if read_result(run) is not None:
        return run / RESULT_FILE
    request = read_request(run)
    base = base_for(request)
    images = read_images(run, request, channel)
    channel.stage(Stage("features", "Looking at the images through the network"))
    caches = partial(FeatureCache, cache_root or features_folder(), base.bundle.sha256, base.steps, base.distance_on)
    features = features_of_images(base.classifier, base.steps, images.data.images, caches(), channel.progress)
    learnt = [images.data.images[int(place)] for place in images.split.indices(TRAIN, VALIDATION)]
    copies = features_of_copies(base.classifier, base.steps, learnt, caches, channel.progress)
    channel.stage(Stage("train", "Fitting the new last layer"))
    fitted = _fit(images, features, copies, channel)
    channel.stage(Stage("evaluate", "Testing it on the images set aside for that"))
    judged = judge(request, images, _tested(images, features, fitted), fitted.calibration, base.bundle.manifest)
    channel.stage(Stage("write", "Writing the model"))
    candidate = _write(request, base, images.data, fitted, judged)
    return finish(run, request, images, judged, candidate, channel)


def features_of_images(
    classifier: Classifier,
    steps: Preprocessing,
    images: Sequence[LabelledImage],
    cache: FeatureCache,
    on_progress: Callable[[int, int], None],
    kind: int = 0,
) -> Features:
    """What the network makes of every image; only those that are not in the cache are read.

    Args:
        classifier: of the base; steps: the preprocessing, of the base's input size.
        images: in the order that the features are to have.
        cache: of this network and preprocessing.
        on_progress: told how many of how many images are done; what it raises ends it, and what is done stays done.
        kind: in which way each is turned, of `turned_copies.turned`; the cache must be of the same kind.

    Raises:
        ImageError: an image cannot be read any more.
        DataSetError: an image is another than when the data was read.
        OSError: the cache cannot be written.
    """
    known = cache.known()
    missing = {image.sha256: image for image in images if image.sha256 not in known}
    try:
        for done, image in enumerate(missing.values()):
            on_progress(done, len(missing))
            outputs = classifier.run(turned(preprocess(pixels_of(image), steps), kind))
            cache.add(image.sha256, outputs.features, outputs.distance_features)
        on_progress(len(missing), len(missing))
    finally:
        cache.flush()
    cache.prune()
    return cache.read([image.sha256 for image in images])


def features_of_copies(
    classifier: Classifier,
    steps: Preprocessing,
    images: Sequence[LabelledImage],
    cache_of: Callable[[int], FeatureCache],
    on_progress: Callable[[int, int], None],
) -> NDArray[np.float32] | None:
    """What the network makes of turned copies of a few images; None of many, which need none.

    Args:
        cache_of: the cache of a kind of copies; otherwise as `features_of_images`.

    Returns:
        (n, copies, d) that a head may learn from.
    """
    kinds = copies_for(len(images), steps.height_px, steps.width_px)
    found = []
    for number, kind in enumerate(kinds):

        def told(done: int, total: int, before: int = number * len(images)) -> None:
            on_progress(before + len(images) - total + done, len(kinds) * len(images))

        found.append(features_of_images(classifier, steps, images, cache_of(kind), told, kind).features)
    return np.stack(found, axis=1) if found else None


def base_for(request: TrainingRequest) -> AdaptationBase:
    """The network that a request asks to build upon.

    Raises:
        BundleError: none is named, or it cannot be read or built upon.
    """
    if not request.base:
        raise BundleError("The quick adaptation builds upon a model. Choose one, or choose the full training.")
    try:
        bundle = read_bundle(request.base)
    except BundleError as error:
        sentence = f"The model to build upon cannot be used. {error.message} Or choose another one."
        raise BundleError(sentence, f"{request.base}: {error.details}") from error
    if bundle.manifest.kind != "full" or bundle.manifest.head != "gap":
        sentence = f"The quick adaptation cannot build upon {bundle.manifest.name}: only upon a whole model that pools."
        raise BundleError(sentence, f"kind {bundle.manifest.kind}, head {bundle.manifest.head} in {bundle.folder}")
    steps = bundle.manifest.preprocessing
    if request.task == "cell":  # a cell on black has no scale bar, and may reach into the corner
        steps = replace(steps, mask_corner=None)
    if request.mask_border:
        steps = replace(steps, mask_border_fraction=masked_border(request))
    return AdaptationBase(bundle, Classifier(bundle), steps)


def _fit(images: RunImages, features: Features, copies: NDArray[np.float32] | None, channel: Channel) -> FittedHead:
    data, learnt = images.data, images.split.indices(TRAIN, VALIDATION)
    return fit_head(
        features.features[learnt],
        data.labels[learnt],
        data.groups[learnt],
        len(data.classes),
        copies=copies,
        distance_features=features.distance_features[learnt],
        keep_together=images.near_duplicates[learnt],
        on_progress=channel.progress,
        before_each=channel.check,
    )


def _tested(images: RunImages, features: Features, fitted: FittedHead) -> TestedImages:
    data, test = images.data, images.split.indices(TEST)
    return TestedImages(
        sha256=data.sha256[test],
        paths=tuple(data.images[int(place)].path for place in test),
        labels=data.labels[test],
        groups=data.groups[test],
        logits=fitted.head.logits(features.features[test]),
        distances=fitted.known.distances(features.distance_features[test]).astype(np.float32),
    )


def _write(
    request: TrainingRequest, base: AdaptationBase, data: LabelledData, fitted: FittedHead, judged: Judged
) -> Bundle:
    """The head bundle, written and verified; or the one that this very run had written before it was broken off."""
    images = golden_images(
        lambda model_input: fitted.head.logits(base.classifier.run(model_input).features), base.steps, request.task
    )
    own, below = _manifest(request, base, data, fitted, judged), base.bundle.manifest
    manifest = replace(own, golden_cases=tuple(GoldenCase(one.file, tuple(map(float, one.logits))) for one in images))
    card = model_card(
        manifest,
        network=f"a new last layer on {below.name} {below.version} ({base.bundle.sha256[:12]}…)",
        measured=judged.how_measured,
        limits=LIMITS,
        shortcuts=judged.near_shortcuts,
    )
    files = {
        HEAD_FILE: fitted.head.to_bytes(),
        KNOWN_FEATURES_FILE: fitted.known.to_bytes(),
        CARD_FILE: card.encode(),
        **{one.file: one.png for one in images},
    }
    folder = Path(request.candidates) / request.name / request.version
    remove_unfinished(folder.parent)
    return _written_before(folder, files) or write_verified(folder, manifest, files, base.bundle)


def _written_before(folder: Path, files: Mapping[str, bytes]) -> Bundle | None:
    if not is_folder(folder):
        return None
    bundle = read_bundle(folder)
    hashes = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    return bundle if bundle.manifest.files == hashes else None


def _manifest(
    request: TrainingRequest, base: AdaptationBase, data: LabelledData, fitted: FittedHead, judged: Judged
) -> Manifest:
    below, split = base.bundle.manifest, judged.split
    return Manifest(
        schema_version=SCHEMA_VERSION,
        name=request.name,
        version=request.version,
        kind="head",
        task=request.task,
        title=request.title,
        checks_profile=request.task,
        classes=tuple(one.info for one in request.classes),
        preprocessing=base.steps,
        head="gap",
        distance_on=base.distance_on,
        temperature=fitted.calibration.temperature,
        thresholds=fitted.calibration.thresholds,
        training_data=(own_data(request, data, split), *below.training_data),
        metrics=metrics_of_evaluation(judged.evaluation),
        golden_cases=(),
        files={},
        base_sha256=base.bundle.sha256,
        details={
            "adaptation": {
                "base": f"{below.name}/{below.version}",
                "l2": fitted.l2,
                "alike_within_classes": fitted.alike,
                "folds": fitted.folds,
                "folds_grouped": fitted.grouped,
                "split": split.title,
                "seed": split.seed,
            }
        },
    )
