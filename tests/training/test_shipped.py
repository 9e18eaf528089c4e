"""From a folder to a shipped bundle that holds: seen, fitted, written, and said of it what is true."""

import csv
from dataclasses import replace

import cv2
import numpy as np
import pytest

from leukodesk.core.bundle import read_bundle
from leukodesk.core.confidence import KnownFeatures
from leukodesk.core.errors import BundleError, DataSetError, WeightsError
from leukodesk.core.explanation import attention_map
from leukodesk.core.golden import verify_bundle
from leukodesk.core.images import read_image
from leukodesk.core.labelled.splits import TEST, TRAIN
from leukodesk.core.linear_head import LinearHead
from leukodesk.core.manifest import HEAD_FILE, KNOWN_FEATURES_FILE
from leukodesk.core.preprocessing import preprocess
from leukodesk.core.synthetic import synthetic_cell, synthetic_field
from training import networks, shipping
from training.__main__ import main
from training.architectures import ARCHITECTURES, Architecture
from training.architectures.layers import gap_head
from training.benchmark.divisions import BLOCK, RANDOM, division, read_set
from training.benchmark.kept_folds import calibration_of, keep_fold
from training.benchmark.place import Place
from training.description import DESCRIPTIONS, read_description
from training.shipped import head, seeing
from training.shipped.bundle import ship_model
from training.shipped.head import fit_on, shipped_fold
from training.shipped.recipe import SHIPPED
from training.shipped.seeing import see

SIDE_PX = 64


def build_tiny(input_shape, classes, *, frozen_batch_norm=False):
    """Two layers instead of forty; the second is a middle layer and the feature map, as where MobileNetV2 is cut."""
    import keras
    from keras import layers

    image = keras.Input(input_shape)
    early = layers.Conv2D(8, 5, 4, "same", activation="relu", name="early")(image)
    feature_map = layers.Conv2D(16, 3, 2, "same", activation="relu", name="feature_map")(early)
    return keras.Model(image, gap_head(feature_map, classes, 0.3))


TINY = Architecture(
    name="tiny",
    paper="none",
    build=build_tiny,
    default_input_px=SIDE_PX,
    feature_layer="feature_map",
    head="gap",
    input_factor=1 / 127.5,
    input_offset=-1.0,
    parameters=0,
    middle_layers=("early", "feature_map"),
)


def small(name, **changes):
    """A shipped model's recipe for images of few pixels and a network of few layers."""
    recipe = SHIPPED[name]
    network = replace(recipe.network, architecture=TINY.name, input_px=SIDE_PX)
    return replace(recipe, network=network, **changes)


FIELDS = small("all-subtypes", penalties=(1.0, 0.1), copies=1)
CELLS = small("lymphoblast", copies=0)


@pytest.fixture(scope="module", autouse=True)
def tiny_architecture():
    with pytest.MonkeyPatch.context() as monkeypatch:
        for module in (networks, seeing, shipping):
            monkeypatch.setattr(module, "ARCHITECTURES", {TINY.name: TINY})
        yield


def write_image(path, pixels):
    path.parent.mkdir(parents=True, exist_ok=True)
    cv2.imwrite(str(path), pixels.astype(np.uint8)[..., ::-1])


def write_table(path, *rows):
    with path.open("w", newline="") as file:
        csv.writer(file).writerows(rows)


@pytest.fixture(scope="module")
def data_folder(tmp_path_factory):
    """Fields of four classes in five blocks, two of each in each; and four cells of each of six subjects.

    The classes differ in brightness.
    """
    folder = tmp_path_factory.mktemp("data")
    rows = [["file", "class", "colour_cluster", "near_duplicate_group", "random_fold", "block_fold"]]
    for label, name in enumerate(("Benign", "Early", "Pre", "Pro")):
        for number in range(10):
            file = f"WBC-{name}-{number:03}.png"
            field = synthetic_field(100 * label + number, 80, 80) * (1 - 0.2 * label)
            write_image(folder / "taleghani" / name / file, field)
            rows.append([file, name, f"{name}_00", "", str(number % 5), str(number // 2)])
    write_table(folder / "taleghani" / "groups.csv", *rows)
    rows = [["file", "label", "subject", "subject_fold"]]
    for place, subject in enumerate(("7", "H1", "8", "H2", "9", "H3")):
        name = "hem" if subject.startswith("H") else "all"
        for cell in range(4):
            file = f"{name}/UID_{subject}_{cell}_{name}.png"
            write_image(folder / "cnmc" / file, synthetic_cell(10 * place + cell, 80) * (0.7 if name == "hem" else 1))
            rows.append([file, name, subject, str(place // 2)])
    write_table(folder / "cnmc" / "subjects.csv", *rows)
    return folder


@pytest.fixture(scope="module")
def place(data_folder, tiny_architecture, tmp_path_factory):
    """With random weights: nothing is fetched, and no file need be at hand."""
    folder = tmp_path_factory.mktemp("place")
    weights = folder / "random.keras"
    networks.build_network(FIELDS.network, 4, None)[0].save(weights)
    return Place(data_folder, folder / "models", folder / "predictions", folder / "work", weights)


def made(recipe, place):
    """A bundle, the images that it was made of, and what was seen of them."""
    data = read_set(place.data, recipe.data)
    bundle = ship_model(recipe, data, place, "0.0.1", tables="## 9 · A table\n\n| figure |\n|---|")
    return bundle, data, see(recipe, data, place.pretrained, place.work)


@pytest.fixture(scope="module")
def fields(place):
    data = read_set(place.data, "taleghani")
    for fold in range(5):  # before, so that the bundle says how good its recipe is
        keep_fold(place.predictions / FIELDS.name, *shipped_fold(FIELDS, place, data, BLOCK, fold))
    return made(FIELDS, place)


@pytest.fixture(scope="module")
def cells(place):
    return made(CELLS, place)


@pytest.fixture(params=["fields", "cells"])
def shipped(request):
    return request.getfixturevalue(request.param)


def test_the_bundle_is_read_and_holds(shipped):
    bundle = read_bundle(shipped[0].folder)
    assert verify_bundle(bundle).identity.sha256 == shipped[0].sha256


def test_it_says_of_every_image_what_head_and_features_say(shipped):
    bundle, data, seen = shipped
    head, known = (
        kind.from_bytes(bundle.read_file(file))
        for kind, file in ((LinearHead, HEAD_FILE), (KnownFeatures, KNOWN_FEATURES_FILE))
    )
    classifier = verify_bundle(bundle)
    for number, image in enumerate(data.images):
        found = classifier.classify(preprocess(read_image(image.path).pixels, bundle.manifest.preprocessing))
        np.testing.assert_allclose(found.logits, head.logits(seen.features[number]), atol=1e-4)
        assert found.distance == pytest.approx(float(known.distances(seen.middle[[number]])[0]), abs=1e-3)


def test_the_attention_map_is_grad_cam_exactly(shipped):
    bundle, data, _ = shipped
    head, classifier = LinearHead.from_bytes(bundle.read_file(HEAD_FILE)), verify_bundle(bundle)
    found = classifier.classify(preprocess(read_image(data.images[0].path).pixels, bundle.manifest.preprocessing))
    for number in range(len(bundle.manifest.classes)):
        drawn = attention_map(classifier, found, number)
        expected = np.maximum(found.feature_map @ head.weights[:, number], 0)
        np.testing.assert_allclose(drawn, expected / max(expected.max(), 1e-30), atol=1e-6)
        np.testing.assert_allclose(drawn, classifier.explain(found.model_input, number), atol=1e-4)


def test_the_head_is_fitted_on_the_images_that_do_not_test(fields, cells):
    for recipe, (bundle, data, seen), learnt in (
        (FIELDS, fields, np.array(fields[1].columns["block_fold"]) != "4"),
        (CELLS, cells, np.full(24, True)),
    ):
        (source,) = bundle.manifest.training_data
        parts = {part.part: set(part.image_sha256) for part in source.parts}
        assert parts[TRAIN] == set(data.sha256[learnt])
        assert parts.get(TEST, set()) == set(data.sha256[~learnt])
        fitted = fit_on(np.flatnonzero(learnt), recipe, data, seen, np.array(recipe.validation_groups(data)))
        head = LinearHead.from_bytes(bundle.read_file(HEAD_FILE))
        np.testing.assert_array_equal(head.weights, fitted.head.weights)
        np.testing.assert_array_equal(head.bias, fitted.head.bias)
        assert bundle.manifest.temperature == fitted.calibration.temperature
        assert bundle.manifest.thresholds == fitted.calibration.thresholds


def test_nothing_but_the_last_layer_is_trained(place, fields):
    from keras.saving import load_model

    shipped, begun = load_model(fields[0].folder / "model.keras"), load_model(place.weights)
    for one, other in zip(shipped.layers[:-1], begun.layers[:-1], strict=True):
        np.testing.assert_equal(one.get_weights(), other.get_weights())
    assert fields[0].manifest.details["epochs"] == 0
    assert fields[0].manifest.details["weights"] == "The backbone starts with the weights of random.keras."


def test_manifest_and_card_say_how_good_the_recipe_is_on_the_splits_whose_folds_were_all_made(fields, cells):
    bundle = fields[0]
    assert {(metric.split, metric.leaky) for metric in bundle.manifest.metrics} == {("block_fold", False)}
    assert not cells[0].manifest.metrics
    card = bundle.read_file("MODEL_CARD.md").decode()
    assert "## 9 · A table" in card and "Nothing else of the network is trained." in card
    assert "not a diagnostic device" in card
    assert "40 images (32 train, 8 test)" in card and read_description("all-subtypes").credit in card
    places = [card.index(f"## {part}") for part in ("Intended use", "Forbidden use", "Data and credit", "Limits", "9")]
    assert places == sorted(places)
    value = next(metric.value for metric in bundle.manifest.metrics if metric.name == "balanced accuracy")
    assert value > 0.5 and f"{value:.3f}" in card


def test_what_was_seen_is_kept_and_seen_anew_only_where_anything_is_different(place, fields, monkeypatch):
    _, data, seen = fields
    asked = []
    monkeypatch.setattr(seeing, "export_tflite", lambda *_: asked.append(1) or pytest.fail("seen again"))
    again = see(FIELDS, data, place.pretrained, place.work)
    for name in ("features", "copies", "middle"):
        np.testing.assert_array_equal(getattr(again, name), getattr(seen, name))
    fewer = replace(data, images=data.images[1:], columns={})
    grey = replace(FIELDS, network=replace(FIELDS.network, colour="grey"))
    for recipe, images in ((replace(FIELDS, copies=2), data), (grey, data), (FIELDS, fewer)):
        with pytest.raises(pytest.fail.Exception, match="seen again"):
            see(recipe, images, place.pretrained, place.work)
    assert len(asked) == 3


def test_copies_are_augmented_and_the_image_itself_is_not(fields):
    _, _, seen = fields
    assert seen.copies.shape == (40, 1, 16) and seen.features.shape == (40, 16) and seen.middle.shape == (40, 24)
    assert (np.abs(seen.copies[:, 0] - seen.features).max(axis=1) > 1e-3).all()
    np.testing.assert_allclose(seen.middle[:, 8:], seen.features, atol=1e-5)


def test_nothing_of_the_fold_that_tests_chooses_or_calibrates_anything(place, fields, monkeypatch):
    _, data, seen = fields
    tested = division(data, BLOCK, 1).indices(TEST)
    others = replace(seen, features=seen.features.copy(), copies=seen.copies.copy(), middle=seen.middle.copy())
    for changed in (others.features, others.copies, others.middle):
        changed[tested] = 100
    told, facts = shipped_fold(FIELDS, place, data, BLOCK, 1)
    monkeypatch.setattr(head, "see", lambda *_: others)
    strange, same = shipped_fold(FIELDS, place, data, BLOCK, 1)
    assert calibration_of(facts) == calibration_of(same) and facts["l2"] == same["l2"]
    assert facts["images"] == {"train": 32, "test": 8} and facts["tested_on"] == "1"
    assert told.sha256.tolist() == data.sha256[tested].tolist()
    assert strange.distances.min() > told.distances.max(), "but its images are far"


@pytest.mark.parametrize(("split", "expected"), [(BLOCK, {"0", "2", "3", "4"}), (RANDOM, {""})])
def test_a_split_that_is_blind_to_groups_is_so_inside_too(place, fields, monkeypatch, split, expected):
    groups = []
    fit_head = head.fit_head
    monkeypatch.setattr(
        head, "fit_head", lambda *given, **named: groups.append(set(given[2])) or fit_head(*given, **named)
    )
    shipped_fold(FIELDS, place, fields[1], split, 1)
    assert groups == [expected]


def test_a_version_is_never_overwritten_and_without_weights_nothing_is_made(place, fields, tmp_path):
    with pytest.raises(BundleError, match="exists"):
        ship_model(FIELDS, fields[1], place, "0.0.1")
    with pytest.raises(WeightsError, match="no file"):
        ship_model(FIELDS, fields[1], replace(place, models=tmp_path, weights=None), "0.0.2")
    assert not list(tmp_path.iterdir())


def test_folders_that_are_not_the_classes_are_refused(place, fields):
    other = replace(fields[1], classes=("Benign", "Early", "Other", "Pro"))
    with pytest.raises(DataSetError, match="Benign, Early, Other, Pro"):
        ship_model(FIELDS, other, place, "0.0.2")


def test_the_command_ships_what_it_is_asked_for(place, fields, monkeypatch, capsys, tmp_path):
    asked = []
    monkeypatch.setattr("training.shipped.bundle.ship_model", lambda *given: asked.append(given) or fields[0])
    sections = "\n\n".join(f"## {item} · T\n\n| {item} |" for item in ("1", "2", "3", "3b", "4", "5"))
    (tmp_path / "models.md").write_text(f"# The models\n\n{sections}\n", encoding="utf-8")
    arguments = ["ship", "all-subtypes", "--data", place.data, "--version", "2.0.0", "--models", tmp_path]
    assert main([str(one) for one in (*arguments, "--tables", tmp_path / "models.md")]) == 0
    ((recipe, data, where, version, tables),) = asked
    assert (recipe, where.models, version) == (SHIPPED["all-subtypes"], tmp_path, "2.0.0")
    assert len(data.images) == 40 and "| 3b |" in tables and "| 2 |" not in tables
    assert f"all-subtypes 0.0.1 written and verified: {fields[0].sha256}" in capsys.readouterr().out


@pytest.mark.parametrize("recipe", SHIPPED.values(), ids=SHIPPED)
def test_what_is_shipped_can_be_seen_through(recipe):
    architecture = ARCHITECTURES[recipe.network.architecture]
    assert architecture.head == "gap" and architecture.middle_layers and architecture.backbone == "MobileNetV2"
    assert bool(recipe.network.stain_normalisation) == (recipe.stain is not None)
    assert recipe.network.phases == () and recipe.description.name == recipe.name
    folders = {"taleghani": ("Benign", "Early", "Pre", "Pro"), "cnmc": ("all", "hem")}[recipe.data]
    assert tuple(described.folder for described in recipe.description.classes) == folders, "in the labels' order"


def test_every_description_has_a_recipe_and_is_read_by_name():
    names = {path.stem.replace("_", "-") for path in DESCRIPTIONS.glob("*.json")}
    assert names == set(SHIPPED)
    with pytest.raises(FileNotFoundError):
        read_description("another")
