"""From a folder to a verified bundle that the application can use, by the command a user types."""

import csv
import json
from dataclasses import replace

import cv2
import msgspec
import numpy as np
import pytest

from leukodesk.core.bundle import read_bundle
from leukodesk.core.inference import Classifier
from leukodesk.core.preprocessing import preprocess, scale_pixels
from leukodesk.core.synthetic import synthetic_field
from tests.training.eager import eagerly
from training.__main__ import main
from training.architectures import ARCHITECTURES
from training.batches import augmented_batches, class_weights, targets_of
from training.description import DESCRIPTIONS
from training.export import export_tflite
from training.networks import build_network, predict, preprocessing_of
from training.predictions import read_predictions
from training.recipe import Recipe

RECIPE = {"architecture": "residual_se", "input_px": 64, "phases": [{"epochs": 1, "rate": 5e-4}], "batch": 8}
SMALL = Recipe(architecture="mobilenet_v2", input_px=64, phases=(), batch=4)


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    """Two classes that differ in brightness, eight fields each, with two splits of two folds."""
    folder = tmp_path_factory.mktemp("data")
    rows = []
    for index, name in enumerate(("Benign", "Pre")):
        (folder / name).mkdir()
        for number in range(8):
            pixels = synthetic_field(100 * index + number, 96, 96)
            file = f"{name}-{number}.png"
            cv2.imwrite(str(folder / name / file), (pixels * (1.0 - 0.4 * index)).astype(np.uint8)[..., ::-1])
            rows.append([file, number % 2, number // 4])
    with (folder / "groups.csv").open("w", newline="") as file:
        csv.writer(file).writerows([["file", "block_fold", "random_fold"], *rows])
    description = json.loads((DESCRIPTIONS / "all_subtypes.json").read_text(encoding="utf-8"))
    description["classes"] = [one for one in description["classes"] if one["folder"] in ("Benign", "Pre")]
    (folder / "description.json").write_text(json.dumps(description), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
@eagerly()
def fitted(data, tmp_path_factory):
    """The folder of the bundle and the folder of the predictions."""
    out = tmp_path_factory.mktemp("out")
    arguments = ["fit", "--data", data, "--description", data / "description.json", "--recipe", json.dumps(RECIPE)]
    arguments += ["--predictions", out / "predictions", "--models", out / "models", "--version", "0.0.1"]
    arguments += ["--work", out / "work"]
    assert main([str(argument) for argument in arguments]) == 0
    return out / "models" / "all-subtypes" / "0.0.1", out / "predictions"


def test_the_bundle_holds_and_classifies(fitted):
    bundle = read_bundle(fitted[0])
    assert [info.key for info in bundle.manifest.classes] == ["benign", "pre_b"]
    model_input = preprocess(synthetic_field(1, 640, 480), bundle.manifest.preprocessing)
    prediction = Classifier(bundle).classify(model_input)
    assert prediction.probabilities.sum() == pytest.approx(1)
    assert prediction.distance > 0


def test_the_bundle_says_which_images_trained_and_which_calibrated_it(fitted):
    (source,) = read_bundle(fitted[0]).manifest.training_data
    parts = {part.part: set(part.image_sha256) for part in source.parts}
    assert {name: len(hashes) for name, hashes in parts.items()} == {"train": 8, "calibration": 8}
    assert not parts["train"] & parts["calibration"]
    last = read_predictions(fitted[1], "block_fold")[-1]
    assert parts["calibration"] == set(last.sha256.tolist())


def test_the_leaky_split_is_labelled_so_in_manifest_and_card(fitted):
    manifest = read_bundle(fitted[0]).manifest
    assert {metric.split: metric.leaky for metric in manifest.metrics} == {"block_fold": False, "random_fold": True}
    card = (fitted[0] / "MODEL_CARD.md").read_text(encoding="utf-8")
    assert "random_fold (*leaky*)" in card and "block_fold (*leaky*)" not in card
    assert "not a diagnostic device" in card


def test_the_same_figures_are_printed_again_from_the_kept_predictions(data, fitted, capsys):
    arguments = ["figures", "--description", str(data / "description.json"), "--predictions", str(fitted[1])]
    assert main(arguments) == 0
    printed = capsys.readouterr().out
    value = next(
        metric.value
        for metric in read_bundle(fitted[0]).manifest.metrics
        if (metric.name, metric.split) == ("balanced accuracy", "block_fold")
    )
    assert f"| {value:.4f} |" in printed


def test_predictions_of_two_recipes_are_never_mixed(data, fitted):
    arguments = ["fit", "--data", str(data), "--description", str(data / "description.json")]
    arguments += ["--recipe", json.dumps({**RECIPE, "batch": 4}), "--predictions", str(fitted[1])]
    arguments += ["--work", str(fitted[1] / "work")]
    with pytest.raises(SystemExit, match="another recipe"):
        main(arguments)


def test_a_description_with_a_missing_part_names_it(data, tmp_path):
    (tmp_path / "d.json").write_text('{"name": "x"}', encoding="utf-8")
    with pytest.raises(msgspec.ValidationError, match="title"):
        main(["figures", "--description", str(tmp_path / "d.json")])


def test_distances_are_taken_on_the_middle_layers_the_way_the_bundle_does_it():
    """What training measures distances on must be the output that the exported network gives for it."""
    from ai_edge_litert.interpreter import Interpreter

    architecture, steps = ARCHITECTURES[SMALL.architecture], preprocessing_of(SMALL)
    pixels = np.stack([synthetic_field(seed, 64, 64) for seed in range(3)])
    network, said = build_network(SMALL, 4, None)
    assert "scratch" in said
    logits, distance_features = predict(network, pixels, np.arange(3), steps, architecture)
    content = export_tflite(network, architecture.feature_layer, architecture.middle_layers)
    classify = Interpreter(model_content=content).get_signature_runner("classify")
    for index, image in enumerate(pixels):
        found = classify(image=scale_pixels(image, steps)[np.newaxis])
        np.testing.assert_allclose(found["middle_features"][0], distance_features[index], atol=1e-4)
        np.testing.assert_allclose(found["logits"][0], logits[index], atol=1e-4)


def batches_of(**changes):
    random = np.random.default_rng(0)
    pixels, labels = random.integers(0, 256, (10, 32, 32, 3), np.uint8), np.array([0] * 7 + [1] * 3)
    recipe = replace(SMALL, input_px=32, **changes)
    return augmented_batches(pixels, np.arange(10), labels, 2, preprocessing_of(recipe), recipe, 2)


def test_batches_hold_every_image_once_an_epoch_and_change_with_the_epoch():
    batches = batches_of()
    first = [batches[index] for index in range(len(batches))]
    assert sum(targets.argmax(1).sum() for _, targets, _ in first) == 3
    assert [len(images) for images, _, _ in first] == [4, 4, 2]
    batches.on_epoch_end()
    assert not np.array_equal(first[0][0], batches[0][0])


def test_a_resumed_epoch_shows_what_the_unbroken_one_would_have_shown():
    unbroken, resumed = batches_of(), batches_of()
    for _ in range(3):
        unbroken.on_epoch_end()
    resumed.epoch = 3
    for one, other in zip(unbroken[1], resumed[1], strict=True):
        assert np.array_equal(one, other)


def test_balancing_by_augmentation_shows_every_class_as_often_and_no_repeat_is_the_same():
    batches = batches_of(balance="augment")
    parts = [batches[index] for index in range(len(batches))]
    targets = np.concatenate([part[1] for part in parts]).argmax(1)
    assert np.bincount(targets).tolist() == [7, 7]
    assert np.concatenate([part[2] for part in parts]).tolist() == [1.0] * 14
    of_the_rarer = np.concatenate([part[0] for part in parts])[targets == 1]
    assert len({image.tobytes() for image in of_the_rarer}) == 7


def test_a_network_of_one_output_is_shown_the_label_itself():
    assert targets_of(np.array([0, 1, 1]), 1).tolist() == [[0], [1], [1]]
    assert targets_of(np.array([0, 1, 1]), 2).tolist() == [[1, 0], [0, 1], [0, 1]]


def test_class_weights_make_every_class_count_alike():
    labels = np.array([0] * 6 + [1] * 2)
    weights = class_weights(labels, 2)[labels]
    assert weights[labels == 0].sum() == pytest.approx(weights[labels == 1].sum())
    assert weights.mean() == pytest.approx(1)
