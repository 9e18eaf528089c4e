"""From a trained network to a full model bundle: calibrated, exported, described and written."""

import io
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np

from leukodesk.core.bundle import Bundle, write_bundle
from leukodesk.core.calibration import calibrate
from leukodesk.core.golden import verify_bundle
from leukodesk.core.labelled.splits import TEST, TRAIN
from leukodesk.core.manifest import (
    CARD_FILE,
    HEAD_FILE,
    KERAS_FILE,
    KNOWN_FEATURES_FILE,
    MODEL_FILE,
    SCHEMA_VERSION,
    DataPart,
    GoldenCase,
    Manifest,
    Metric,
    TrainingData,
)
from training.architectures import ARCHITECTURES
from training.cross_validation import TrainedFold
from training.description import Description
from training.evaluation import Figures
from training.export import export_tflite, head_weights
from training.golden import golden_cases
from training.model_card import model_card
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


def ship(
    root: Path,
    version: str,
    trained: TrainedFold,
    images: PreparedImages,
    description: Description,
    recipe: Recipe,
    metrics: Sequence[Metric],
) -> Bundle:
    """Write `root/<name>/<version>/` and verify it.

    Args:
        root: the models folder.
        version: of the new bundle; an existing one is never overwritten.
        trained: the network to ship; the fold held out from it calibrates it.
        images, description, recipe: what it was made from.
        metrics: from cross-validation of the same recipe.

    Raises:
        BundleError: the bundle exists, or what was written does not hold.
    """
    architecture = ARCHITECTURES[recipe.architecture]
    predictions = trained.predictions
    calibration = calibrate(
        predictions.logits, predictions.labels, predictions.distances, f"fold {predictions.fold} of {predictions.split}"
    )
    tflite = export_tflite(trained.model, architecture.feature_layer, architecture.middle_layers)
    cases = golden_cases(tflite, images.steps, description.task, GOLDEN_SEEDS)
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
        name=description.name,
        version=version,
        kind="full",
        task=description.task,
        title=description.title,
        checks_profile=description.checks_profile,
        classes=tuple(described.info for described in description.classes),
        preprocessing=images.steps,
        head=architecture.head,
        distance_on="middle_features" if architecture.middle_layers else "features",
        temperature=calibration.temperature,
        thresholds=calibration.thresholds,
        training_data=(_training_data(images, description, trained),),
        metrics=tuple(metrics),
        golden_cases=tuple(GoldenCase(name, tuple(float(value) for value in logits)) for name, _, logits in cases),
        files={},
        details={"recipe": asdict(recipe)},
    )
    files[CARD_FILE] = model_card(manifest, description).encode()
    folder = root / manifest.name / manifest.version
    bundle = write_bundle(folder, manifest, files)
    verify_bundle(bundle)
    return bundle


def _training_data(images: PreparedImages, description: Description, trained: TrainedFold) -> TrainingData:
    hashes = images.data.sha256
    parts = (
        DataPart("train", tuple(hashes[trained.split.indices(TRAIN)].tolist())),
        DataPart("calibration", tuple(hashes[trained.split.indices(TEST)].tolist())),
    )
    source = description.data
    return TrainingData(source.name, len(hashes), source.citation, source.licence, parts)


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
