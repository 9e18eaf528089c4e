"""Quick adaptation: a new last layer for a laboratory's own classes, on the features of a model that is there already.

Nothing is trained but one linear layer, so that it takes seconds to minutes and needs no more than the application
itself. From a run folder to a candidate and a verdict on it.
"""

import hashlib
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.audit.duplicates import near_duplicate_names
from leukodesk.core.audit.reading import Looks, look_at_images
from leukodesk.core.audit.shortcuts import Shortcut, features_of, measure_shortcuts
from leukodesk.core.bundle import Bundle, read_bundle, write_bundle
from leukodesk.core.errors import BundleError, DataSetError, ImageError
from leukodesk.core.evaluation.comparison_wording import near_shortcut
from leukodesk.core.evaluation.conclusion import conclude
from leukodesk.core.evaluation.figures import Evaluation, evaluate
from leukodesk.core.evaluation.metrics import metrics_of_evaluation
from leukodesk.core.evaluation.tested import TestedImages
from leukodesk.core.files import is_folder
from leukodesk.core.golden import golden_images, verify_bundle
from leukodesk.core.head_fitting import FittedHead, fit_head
from leukodesk.core.image_folders import image_files_in
from leukodesk.core.images import read_image
from leukodesk.core.inference import Classifier
from leukodesk.core.labelled.data_set import LabelledData, LabelledImage
from leukodesk.core.labelled.pixels import pixels_of
from leukodesk.core.labelled.splits import TEST, TRAIN, VALIDATION, Split
from leukodesk.core.manifest import (
    CARD_FILE,
    HEAD_FILE,
    KNOWN_FEATURES_FILE,
    SCHEMA_VERSION,
    DataPart,
    GoldenCase,
    Manifest,
    Preprocessing,
)
from leukodesk.core.model_card import model_card
from leukodesk.core.preprocessing import preprocess
from leukodesk.core.training_runs.events import Estimate, Message, Stage
from leukodesk.core.training_runs.folder import RESULT_FILE, TrainingRequest, read_request
from leukodesk.core.training_runs.images import kept_split, own_data, read_requested, told_of_base
from leukodesk.core.training_runs.process import Channel
from leukodesk.services.feature_cache import FeatureCache, Features, cache_folder

LIMITS = (
    "Its last layer was fitted on the images of one laboratory. On those of another stain, camera or microscope it is "
    "to be expected wrong unless it says uncertain.",
    "It sees what the network it builds upon has learnt to see, and nothing else.",
    "It knows the classes it was fitted on, and nothing else.",
)

MEASURED_IMAGES = 5
FIXED_S, FIXED_MB = 12.0, 450.0
FIT_S_PER_IMAGE = 0.012
"""Of everything that is no reading and no network, measured on two slow cores with 1280 features."""


@dataclass(frozen=True)
class _Base:
    """The network that is built upon: its classifier, and the preprocessing that the new model will have."""

    bundle: Bundle
    classifier: Classifier
    steps: Preprocessing

    @property
    def distance_on(self) -> Literal["features", "middle_features"]:
        return self.bundle.manifest.distance_on


def adapt(run: Path, channel: Channel, cache_root: Path | None = None) -> Path:
    """Does what a run asks for. Broken off and begun again, it finds its split and all features it had computed.

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
    request = read_request(run)
    base = _base_of(request)
    channel.stage(Stage("read", "Reading the images"))
    data = read_requested(request, channel.progress)
    _tell_skipped(data, channel)
    channel.stage(Stage("audit", "Looking for duplicates and shortcuts"))
    looks = look_at_images(data, channel.progress)
    split = kept_split(run, request, data, lambda: _duplicates(looks, data))
    channel.stage(Stage("features", "Looking at the images through the network"))
    cache = FeatureCache(cache_root or cache_folder(), base.bundle.sha256, base.steps, base.distance_on)
    features = features_of_images(base.classifier, base.steps, data.images, cache, channel.progress)
    channel.stage(Stage("train", "Fitting the new last layer"))
    fitted = _fit(data, split, looks, features, channel)
    channel.stage(Stage("evaluate", "Testing it on images it has not seen"))
    tested = _tested(data, split, features, fitted)
    split = told_of_base(split, tested.sha256, base.bundle.manifest)
    calibration, classes = fitted.calibration, tuple(one.info for one in request.classes)
    evaluation = evaluate(
        tested, classes, calibration.temperature, calibration.thresholds, split=split.title, leaky=split.leaky
    )
    shortcuts = measure_shortcuts(features_of(looks), data.labels, [split])
    channel.stage(Stage("write", "Writing the model"))
    candidate = _write(request, base, data, split, fitted, evaluation, shortcuts)
    channel.stage(Stage("compare", "Comparing it with the model at work"))
    active = read_bundle(request.active) if request.active else None
    conclude(
        run,
        request,
        data,
        split,
        candidate,
        tested,
        evaluation,
        shortcuts,
        active,
        before_each=channel.check,
        on_progress=channel.progress,
    )
    return run / RESULT_FILE


def estimate(run: Path, channel: Channel) -> None:
    """Measures a few of the images, and tells what the whole will take at most.

    Raises:
        LeukoDeskError: the base or the images will not do.
    """
    request = read_request(run)
    base = _base_of(request)
    source = Path(request.data)
    files = image_files_in(source if source.is_dir() else source.parent)
    channel.stage(Stage("features", "Measuring on a few images"))
    outputs = base.classifier.run(np.zeros((base.steps.height_px, base.steps.width_px, 3), np.float32))
    read_s, run_s = _measured_s(base, files[:: max(1, len(files) // MEASURED_IMAGES)][:MEASURED_IMAGES], channel)
    count = len(files)
    numbers_mb = count * (outputs.features.nbytes + outputs.distance_features.nbytes) / 1e6
    # Every image is read to be listed, to be audited and for the network; the test part once more by the active model.
    per_image_s = 3 * read_s + run_s + 0.15 * (read_s + run_s) + FIT_S_PER_IMAGE
    channel.emit(
        Estimate(
            seconds=FIXED_S + count * per_image_s,
            memory_mb=FIXED_MB + 6 * numbers_mb,
            disk_mb=numbers_mb + 10,
            text=f"{count} images, {1000 * (read_s + run_s):.0f} ms each to be read and seen by the network",
        )
    )


def features_of_images(
    classifier: Classifier,
    steps: Preprocessing,
    images: Sequence[LabelledImage],
    cache: FeatureCache,
    on_progress: Callable[[int, int], None],
) -> Features:
    """What the network makes of every image; only those that are not in the cache are read.

    Args:
        classifier: of the base; steps: the preprocessing, of the base's input size.
        images: in the order that the features are to have.
        cache: of this network and preprocessing.
        on_progress: told how many of how many images are done; what it raises ends it, and what is done stays done.

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
            outputs = classifier.run(preprocess(pixels_of(image), steps))
            cache.add(image.sha256, outputs.features, outputs.distance_features)
        on_progress(len(missing), len(missing))
    finally:
        cache.flush()
    cache.prune()
    return cache.read([image.sha256 for image in images])


def _base_of(request: TrainingRequest) -> _Base:
    if not request.base:
        raise BundleError("The quick adaptation builds upon a model. Choose one, or choose the full training.")
    bundle = read_bundle(request.base)
    if bundle.manifest.kind != "full" or bundle.manifest.head != "gap":
        sentence = f"The quick adaptation cannot build upon {bundle.manifest.name}: only upon a whole model that pools."
        raise BundleError(sentence, f"kind {bundle.manifest.kind}, head {bundle.manifest.head} in {bundle.folder}")
    steps = bundle.manifest.preprocessing
    if request.task == "cell":  # a cell on black has no scale bar, and may reach into the corner
        steps = replace(steps, mask_corner=None)
    return _Base(bundle, Classifier(bundle), steps)


def _tell_skipped(data: LabelledData, channel: Channel) -> None:
    for skipped in data.skipped[:20]:
        channel.emit(Message(f"{skipped.path.name}: {skipped.sentence}"))
    if len(data.skipped) > 20:
        channel.emit(Message(f"{len(data.skipped) - 20} more files cannot be used; the audit lists them all."))


def _duplicates(looks: Looks, data: LabelledData) -> NDArray[np.str_]:
    return near_duplicate_names(looks.appearance, data.sha256)


def _fit(data: LabelledData, split: Split, looks: Looks, features: Features, channel: Channel) -> FittedHead:
    learnt = split.indices(TRAIN, VALIDATION)
    return fit_head(
        features.features[learnt],
        data.labels[learnt],
        data.groups[learnt],
        len(data.classes),
        distance_features=features.distance_features[learnt],
        keep_together=_duplicates(looks, data)[learnt],
        on_progress=channel.progress,
        before_each=channel.check,
    )


def _tested(data: LabelledData, split: Split, features: Features, fitted: FittedHead) -> TestedImages:
    test = split.indices(TEST)
    return TestedImages(
        sha256=data.sha256[test],
        paths=tuple(data.images[int(place)].path for place in test),
        labels=data.labels[test],
        groups=data.groups[test],
        logits=fitted.head.logits(features.features[test]),
        distances=fitted.known.distances(features.distance_features[test]).astype(np.float32),
    )


def _write(
    request: TrainingRequest,
    base: _Base,
    data: LabelledData,
    split: Split,
    fitted: FittedHead,
    evaluation: Evaluation,
    shortcuts: Sequence[Shortcut],
) -> Bundle:
    """The head bundle, written and verified; or the one that this very run had written before it was broken off."""
    images = golden_images(
        lambda model_input: fitted.head.logits(base.classifier.run(model_input).features), base.steps, request.task
    )
    own, below = _manifest(request, base, data, split, fitted, evaluation), base.bundle.manifest
    manifest = replace(own, golden_cases=tuple(GoldenCase(one.file, tuple(map(float, one.logits))) for one in images))
    balanced_accuracy = evaluation.balanced_accuracy.value
    card = model_card(
        manifest,
        network=f"a new last layer on {below.name} {below.version} ({base.bundle.sha256[:12]}…)",
        measured=f"Measured once, on the test part ({split.title}), which nothing of the last layer was fitted on.",
        limits=LIMITS,
        shortcuts=tuple(filter(None, (near_shortcut(one, balanced_accuracy) for one in shortcuts))),
    )
    files = {
        HEAD_FILE: fitted.head.to_bytes(),
        KNOWN_FEATURES_FILE: fitted.known.to_bytes(),
        CARD_FILE: card.encode(),
        **{one.file: one.png for one in images},
    }
    folder = Path(request.candidates) / request.name / request.version
    bundle = _written_before(folder, files) or write_bundle(folder, manifest, files)
    verify_bundle(bundle, base.bundle)
    return bundle


def _written_before(folder: Path, files: Mapping[str, bytes]) -> Bundle | None:
    if not is_folder(folder):
        return None
    bundle = read_bundle(folder)
    hashes = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    return bundle if bundle.manifest.files == hashes else None


def _manifest(
    request: TrainingRequest, base: _Base, data: LabelledData, split: Split, fitted: FittedHead, evaluation: Evaluation
) -> Manifest:
    hashes = data.sha256
    parts = tuple(DataPart(part, tuple(hashes[split.indices(part)].tolist())) for part in (TRAIN, VALIDATION, TEST))
    below = base.bundle.manifest
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
        training_data=(own_data(request, parts), *below.training_data),
        metrics=metrics_of_evaluation(evaluation),
        golden_cases=(),
        files={},
        base_sha256=base.bundle.sha256,
        details={
            "adaptation": {
                "base": f"{below.name}/{below.version}",
                "l2": fitted.l2,
                "folds": fitted.folds,
                "folds_grouped": fitted.grouped,
                "split": split.title,
                "seed": split.seed,
            }
        },
    )


def _measured_s(base: _Base, files: Sequence[Path], channel: Channel) -> tuple[float, float]:
    """Seconds to read an image, and to preprocess and run it, by the mean of a few that can be read."""
    reading, running = [], []
    for path in files:
        channel.check()
        began = time.perf_counter()
        try:
            pixels = read_image(path).pixels
        except ImageError:
            continue
        read = time.perf_counter()
        base.classifier.run(preprocess(pixels, base.steps))
        reading.append(read - began)
        running.append(time.perf_counter() - read)
    if not reading:
        raise DataSetError("None of the images that were tried can be read. Choose another folder.", str(files))
    return float(np.mean(reading)), float(np.mean(running))
