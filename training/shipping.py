"""From a network that is ready to a full model bundle: exported, described, written and verified."""

import io
import tempfile
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from leukodesk.core.bundle import Bundle
from leukodesk.core.calibration import Calibration
from leukodesk.core.confidence import KnownFeatures
from leukodesk.core.golden import write_verified
from leukodesk.core.manifest import (
    CARD_FILE,
    HEAD_FILE,
    KERAS_FILE,
    KNOWN_FEATURES_FILE,
    MODEL_FILE,
    SCHEMA_VERSION,
    ClassInfo,
    GoldenCase,
    Manifest,
    Metric,
    Preprocessing,
    Task,
    TrainingData,
)
from leukodesk.core.model_card import model_card
from training.architectures import ARCHITECTURES
from training.export import export_tflite, head_weights
from training.golden import golden_cases
from training.recipe import Recipe

GOLDEN_SEEDS = (11, 12, 13)


@dataclass(frozen=True)
class BundleFacts:
    """What a bundle says of itself beside its network.

    Attributes:
        name, version, title, task, checks_profile, classes: as in the manifest.
        calibration: fitted on images that the network was not trained on.
        training_data: with the images of each part.
        metrics: with the split they were measured on; measured: how, as a sentence.
        limits: what is known to be wrong with model and data; shortcuts: how well the label can be told without cells.
        network_credits: whose work is in the network, a sentence each.
        tables: the benchmark's, as Markdown, for the card.
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
    network_credits: tuple[str, ...] = ()
    tables: str = ""


@dataclass(frozen=True)
class Network:
    """A network that is ready to be shipped.

    Attributes:
        model: `keras.Model`, image → logits.
        known: statistics of what it knows.
        weights_said: what it began with; epochs: how many it was trained for since.
    """

    model: Any = field(repr=False)
    known: KnownFeatures = field(repr=False)
    weights_said: str
    epochs: int


def ship(root: Path, facts: BundleFacts, network: Network, steps: Preprocessing, recipe: Recipe) -> Bundle:
    """Writes `root/<name>/<version>/` and verifies it; what does not hold does not stay.

    Args:
        root: a folder of models.
        facts: what the bundle says of itself; an existing version is never overwritten.
        network: with what it knows.
        steps: its preprocessing; recipe: how it was trained.

    Raises:
        BundleError: the bundle exists, or what was written does not hold.
    """
    architecture = ARCHITECTURES[recipe.architecture]
    tflite = export_tflite(network.model, architecture.feature_layer, architecture.middle_layers)
    cases = golden_cases(tflite, steps, facts.task, GOLDEN_SEEDS)
    files: dict[str, bytes] = {
        MODEL_FILE: tflite,
        KERAS_FILE: _keras_bytes(network.model),
        KNOWN_FEATURES_FILE: network.known.to_bytes(),
        **{name: png for name, png, _ in cases},
    }
    if architecture.head == "gap":
        files[HEAD_FILE] = _head_bytes(network.model)
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
        details={"recipe": asdict(recipe), "weights": network.weights_said, "epochs": network.epochs},
    )
    card = model_card(
        manifest,
        network=recipe.architecture,
        measured=facts.measured,
        limits=facts.limits,
        shortcuts=facts.shortcuts,
        network_credits=facts.network_credits,
        tables=facts.tables,
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
