"""From a trained network to a full model bundle: calibrated, exported, described and written."""

import io
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from leukodesk.core.bundle import Bundle
from leukodesk.core.calibration import Calibration, calibrate
from leukodesk.core.golden import write_verified
from leukodesk.core.labelled.splits import TEST, TRAIN
from leukodesk.core.manifest import (
    CARD_FILE,
    HEAD_FILE,
    KERAS_FILE,
    KNOWN_FEATURES_FILE,
    MODEL_FILE,
    SCHEMA_VERSION,
    ClassInfo,
    DataPart,
    GoldenCase,
    Manifest,
    Metric,
    Preprocessing,
    Task,
    TrainingData,
)
from leukodesk.core.model_card import model_card
from training.architectures import ARCHITECTURES
from training.cross_validation import TrainedFold
from training.description import Description
from training.evaluation import Figures
from training.export import export_tflite, head_weights
from training.golden import golden_cases
from training.prepared import PreparedImages
from training.recipe import Recipe

GOLDEN_SEEDS = (11, 12, 13)


def metrics_of(split: str, title: str, leaky: bool, figures: Figures, class_names: Sequence[str]) -> list[Metric]:
    """The manifest's figures for one split."""
    note = f"{figures.images} images, {len(figures.fold_balanced_accuracy)} folds ({title})"
    named = [
        ("accuracy", figures.accuracy),
        ("balanced accuracy", figures.balanced_accuracy),
        ("macro F1", figures.macro_f1),
        *((f"recall of {name}", value) for name, value in zip(class_names, figures.recall, strict=True)),
        ("ECE after temperature", figures.ece_after),
        ("share accepted", figures.accepted_share),
        ("accuracy of the accepted", figures.accepted_accuracy),
    ]
    return [Metric(name, round(float(value), 5), split, leaky, note) for name, value in named]


@dataclass(frozen=True)
class BundleFacts:
    """What a bundle says of itself beside its network.

    Attributes:
        name, version, title, task, checks_profile, classes: as in the manifest.
        calibration: fitted on images that the network was not trained on.
        training_data: with the images of each part.
        metrics: with the split they were measured on; measured: how, as a sentence.
        limits: what is known to be wrong with model and data; shortcuts: how well the label can be told without cells.
    """

    name: str
    version: str
    title: str
    task: Task
    checks_profile: str
    classes: tuple[ClassInfo, ...]
    calibration: Calibration
    training_data: tuple[TrainingData, ...]
    metrics: tuple[Metric, ...]
    measured: str
    limits: tuple[str, ...]
    shortcuts: tuple[str, ...] = ()


def facts_of_description(
    description: Description, version: str, trained: TrainedFold, images: PreparedImages, metrics: Sequence[Metric]
) -> BundleFacts:
    """Of a model with a description, cross-validated; the fold held out from the network calibrates it."""
    told, source, hashes = trained.predictions, description.data, images.data.sha256
    parts = (
        DataPart("train", tuple(hashes[trained.split.indices(TRAIN)].tolist())),
        DataPart("calibration", tuple(hashes[trained.split.indices(TEST)].tolist())),
    )
    return BundleFacts(
        name=description.name,
        version=version,
        title=description.title,
        task=description.task,
        checks_profile=description.checks_profile,
        classes=tuple(described.info for described in description.classes),
        calibration=calibrate(told.logits, told.labels, told.distances, f"fold {told.fold} of {told.split}"),
        training_data=(TrainingData(source.name, len(hashes), source.citation, source.licence, parts),),
        metrics=tuple(metrics),
        measured="Measured by cross-validation of the recipe: each image was judged by a network that had not seen it.",
        limits=description.limits,
    )


def ship(root: Path, facts: BundleFacts, trained: TrainedFold, steps: Preprocessing, recipe: Recipe) -> Bundle:
    """Writes `root/<name>/<version>/` and verifies it; what does not hold does not stay.

    Args:
        root: a folder of models.
        facts: what the bundle says of itself; an existing version is never overwritten.
        trained: the network, with what it knows.
        steps: its preprocessing; recipe: how it was trained.

    Raises:
        BundleError: the bundle exists, or what was written does not hold.
    """
    architecture = ARCHITECTURES[recipe.architecture]
    tflite = export_tflite(trained.model, architecture.feature_layer, architecture.middle_layers)
    cases = golden_cases(tflite, steps, facts.task, GOLDEN_SEEDS)
    files: dict[str, bytes] = {
        MODEL_FILE: tflite,
        KERAS_FILE: _keras_bytes(trained.model),
        KNOWN_FEATURES_FILE: trained.known.to_bytes(),
        **{name: png for name, png, _ in cases},
    }
    if architecture.head == "gap":
        files[HEAD_FILE] = _head_bytes(trained.model)
    manifest = Manifest(
        schema_version=SCHEMA_VERSION,
        name=facts.name,
        version=facts.version,
        kind="full",
        task=facts.task,
        title=facts.title,
        checks_profile=facts.checks_profile,
        classes=facts.classes,
        preprocessing=steps,
        head=architecture.head,
        distance_on="middle_features" if architecture.middle_layers else "features",
        temperature=facts.calibration.temperature,
        thresholds=facts.calibration.thresholds,
        training_data=facts.training_data,
        metrics=facts.metrics,
        golden_cases=tuple(GoldenCase(name, tuple(float(value) for value in logits)) for name, _, logits in cases),
        files={},
        details={"recipe": asdict(recipe), "weights": trained.weights_said, "epochs": len(trained.history)},
    )
    card = model_card(
        manifest, network=recipe.architecture, measured=facts.measured, limits=facts.limits, shortcuts=facts.shortcuts
    )
    files[CARD_FILE] = card.encode()
    return write_verified(root / manifest.name / manifest.version, manifest, files)


def _keras_bytes(model: Any) -> bytes:
    """The network without its optimiser, as a .keras file."""
    # Not clone_model: a clone is compiled like its original, and its file holds an optimiser twice the network's size.
    bare = type(model).from_config(model.get_config())
    bare.set_weights(model.get_weights())
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / KERAS_FILE
        bare.save(path)
        return path.read_bytes()


def _head_bytes(model: Any) -> bytes:
    weights, bias = head_weights(model)
    buffer = io.BytesIO()
    np.savez(buffer, weights=weights, bias=bias)
    return buffer.getvalue()
