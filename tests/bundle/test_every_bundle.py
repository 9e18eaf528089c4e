"""Every model that LeukoDesk is shipped with: whole, doing what it says, and described honestly."""

import io
import re
from pathlib import Path

import numpy as np
import pytest

from leukodesk import INTENDED_USE
from leukodesk.core.bundle import Bundle, find_bundles, read_bundle
from leukodesk.core.checks import run_checks
from leukodesk.core.confidence import MOST_COMPONENTS, reasons_for_uncertainty
from leukodesk.core.explanation import attention_map
from leukodesk.core.golden import verify_bundle
from leukodesk.core.inference import Classifier
from leukodesk.core.manifest import CARD_FILE, KERAS_FILE, KNOWN_FEATURES_FILE, Task
from leukodesk.core.preprocessing import preprocess
from leukodesk.core.synthetic import synthetic_cell, synthetic_field
from leukodesk.services.model_library import choose_model, list_models, models_folder

LARGEST_BUNDLE_BYTES = 25_000_000
FOLDERS = find_bundles(models_folder())


@pytest.fixture(scope="module", params=FOLDERS, ids=[f"{path.parent.name}/{path.name}" for path in FOLDERS])
def bundle(request: pytest.FixtureRequest) -> Bundle:
    folder: Path = request.param
    return read_bundle(folder)


@pytest.fixture(scope="module")
def classifier(bundle: Bundle) -> Classifier:
    return Classifier(bundle)


@pytest.mark.parametrize(("task", "name"), [("field", "all-subtypes"), ("cell", "lymphoblast")])
def test_there_is_an_active_model_for_each_task(task: Task, name: str) -> None:
    manifest = choose_model(task=task).manifest
    assert (manifest.task, manifest.name) == (task, name)


def test_none_is_unusable() -> None:
    assert [model.label for model in list_models() if model.error is not None] == []


def test_its_golden_cases_hold(bundle: Bundle) -> None:
    verify_bundle(bundle)


def test_its_golden_cases_are_answered_differently(bundle: Bundle) -> None:
    """Else they could not tell a working network from a constant."""
    logits = np.array([case.logits for case in bundle.manifest.golden_cases])
    assert len(logits) >= 2
    assert np.ptp(logits, axis=0).max() > 0.1


def test_it_is_whole_and_small(bundle: Bundle) -> None:
    assert {KERAS_FILE, CARD_FILE} <= set(bundle.manifest.files)
    size = sum(path.stat().st_size for path in bundle.folder.rglob("*") if path.is_file())
    assert size <= LARGEST_BUNDLE_BYTES


def test_its_known_features_hold_no_more_components_than_allowed(bundle: Bundle) -> None:
    with np.load(io.BytesIO(bundle.read_file(KNOWN_FEATURES_FILE))) as file:
        assert file["components"].shape[1] <= MOST_COMPONENTS


def test_it_wants_a_profile_of_checks_that_exists(bundle: Bundle) -> None:
    assert run_checks(bundle.manifest.checks_profile, synthetic_field(0, 320, 240)).checks


def test_every_generated_image_gets_probabilities_and_maps(bundle: Bundle, classifier: Classifier) -> None:
    for seed in range(3):
        pixels = synthetic_field(seed, 320, 240) if bundle.manifest.task == "field" else synthetic_cell(seed)
        prediction = classifier.classify(preprocess(pixels, bundle.manifest.preprocessing))
        assert prediction.probabilities.sum() == pytest.approx(1)
        assert prediction.distance > 0
        for index in range(len(bundle.manifest.classes)):
            attention = attention_map(classifier, prediction, index)
            assert attention.min() >= 0
            assert attention.max() in (0, pytest.approx(1))


def test_noise_and_flat_colours_are_unlike_anything_it_knows(bundle: Bundle, classifier: Classifier) -> None:
    noise = np.random.default_rng(0).integers(0, 256, (240, 320, 3), np.uint8)
    purple = np.full((240, 320, 3), (140, 80, 170), np.uint8)
    for pixels in (noise, purple):
        prediction = classifier.classify(preprocess(pixels, bundle.manifest.preprocessing))
        assert reasons_for_uncertainty(prediction, bundle.manifest)


def test_no_image_taught_and_tested_it(bundle: Bundle) -> None:
    for data in bundle.manifest.training_data:
        assert data.citation.strip()
        assert data.licence.strip()
        assert sum(len(part.image_sha256) for part in data.parts) == data.count
        # A data set may hold an image twice, but not on both sides.
        assert sum(len(set(part.image_sha256)) for part in data.parts) == len(
            {sha256 for part in data.parts for sha256 in part.image_sha256}
        )


def test_its_figures_say_how_they_were_measured(bundle: Bundle) -> None:
    metrics = bundle.manifest.metrics
    assert metrics
    assert all(metric.split.strip() for metric in metrics)
    assert all(metric.leaky for metric in metrics if "random" in metric.split), "random splits of this data leak"
    assert not all(metric.leaky for metric in metrics)


def test_its_card_says_what_must_be_said(bundle: Bundle) -> None:
    card = bundle.read_file(CARD_FILE).decode()
    manifest = bundle.manifest
    assert f"{manifest.name} {manifest.version}" in card
    assert INTENDED_USE in card
    assert "leaky" in card or not any(metric.leaky for metric in manifest.metrics)
    for data in manifest.training_data:
        assert data.citation in card
        assert data.licence in card
    for info in manifest.classes:
        assert info.display_name in card
        assert info.does_not_mean in card


def test_its_classes_are_named_as_what_they_are(bundle: Bundle) -> None:
    for info in bundle.manifest.classes:
        said = f"{info.display_name} {info.means}"
        assert info.does_not_mean.strip()
        if bundle.manifest.task == "field":
            assert not re.search(r"healthy|normal|severe|severity|stage|mild|advanced", said, re.IGNORECASE), said
