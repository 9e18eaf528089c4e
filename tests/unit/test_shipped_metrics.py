"""The figures and the tables that a shipped bundle carries."""

import numpy as np
import pytest

from tests.unit.kept_predictions import calibrated, predictions
from training.benchmark.divisions import BLOCK, RANDOM, RANDOM_CELLS, SUBJECT
from training.benchmark.kept_folds import keep_fold
from training.benchmark.place import Place
from training.benchmark.sections import SECTIONS
from training.shipped.card_tables import ITEMS, tables_of
from training.shipped.metrics import metrics_of
from training.shipped.recipe import ALL_SUBTYPES, LYMPHOBLAST, SHIPPED


@pytest.fixture
def place(tmp_path):
    return Place(tmp_path / "data", predictions=tmp_path / "kept")


def keep(place, recipe, split, labels, predicted, facts=None):
    """The same in every fold of a split."""
    classes = len(recipe.description.classes)
    for fold in range(split.folds):
        made = predictions(split, fold, labels, predicted, classes, distances=[0.0] * (len(labels) - 1) + [2.0])
        keep_fold(place.predictions / recipe.name, made, calibrated() if facts is None else facts)


def values(metrics, split):
    return {metric.name: metric.value for metric in metrics if metric.split == split.name}


def test_figures_are_pooled_over_the_folds(place):
    keep(place, ALL_SUBTYPES, BLOCK, [0, 0, 1, 2, 3, 3], [0, 1, 1, 2, 3, 3])
    found = values(metrics_of(ALL_SUBTYPES, place), BLOCK)
    assert found["accuracy"] == pytest.approx(5 / 6, abs=1e-5)
    assert found["balanced accuracy"] == pytest.approx((1 / 2 + 1 + 1 + 1) / 4)
    assert found["recall of Benign (hematogones)"] == 1 / 2 and found["recall of Pro-B"] == 1
    # The last image of each fold is too far: five of six are accepted, four of them right.
    assert found["share accepted"] == pytest.approx(5 / 6, abs=1e-5)
    assert found["accuracy of the accepted"] == pytest.approx(4 / 5)
    sure = np.exp(4) / (np.exp(4) + 3)
    assert found["ECE after temperature"] == pytest.approx(sure - 5 / 6, abs=1e-4)


def test_leaky_splits_are_labelled_and_splits_with_a_fold_missing_left_out(place):
    keep(place, ALL_SUBTYPES, RANDOM, [0, 1, 2, 3], [0, 1, 2, 3])
    keep(place, ALL_SUBTYPES, BLOCK, [0, 1, 2, 3], [0, 1, 2, 3])
    found = metrics_of(ALL_SUBTYPES, place)
    assert {metric.split: metric.leaky for metric in found} == {"random_fold": True, "block_fold": False}
    assert {metric.note for metric in found if metric.split == "block_fold"} == {
        "20 images, 5 folds (contiguous blocks of file numbers)"
    }
    (place.predictions / "all-subtypes" / "block_fold_3.npz").unlink()
    assert {metric.split for metric in metrics_of(ALL_SUBTYPES, place)} == {"random_fold"}


def test_a_class_that_no_fold_tests_has_no_recall_and_without_thresholds_nothing_is_accepted(place):
    keep(place, ALL_SUBTYPES, BLOCK, [0, 1, 2], [0, 1, 1], facts={})
    found = values(metrics_of(ALL_SUBTYPES, place), BLOCK)
    assert "recall of Pro-B" not in found and found["balanced accuracy"] == pytest.approx(2 / 3, abs=1e-5)
    assert not {"share accepted", "ECE after temperature"} & found.keys()


def test_two_classes_have_a_curve_of_the_first(place):
    from sklearn.metrics import roc_auc_score

    random = np.random.default_rng(1)
    labels = np.array([0] * 20 + [1] * 20)
    told, facts = predictions(SUBJECT, 0, labels, labels, 2), calibrated(temperature=2.0)
    told.logits[:] = random.normal(0, 1, (40, 2)) + 0.7 * np.eye(2)[labels]
    for fold in range(SUBJECT.folds):
        keep_fold(place.predictions / "lymphoblast", predictions(SUBJECT, fold, labels, labels, 2), facts)
    keep_fold(place.predictions / "lymphoblast", told, facts)
    logits = np.concatenate([told.logits, np.tile(4 * np.eye(2)[labels], (2, 1))])
    expected = roc_auc_score(np.tile(labels == 0, 3), logits[:, 0] - logits[:, 1])
    found = values(metrics_of(LYMPHOBLAST, place), SUBJECT)
    assert found["AUROC of Lymphoblast"] == pytest.approx(expected, abs=1e-5) and expected < 0.99
    assert not values(metrics_of(LYMPHOBLAST, place), RANDOM_CELLS)


def test_the_curve_is_the_benchmarks_and_beside_it_stands_what_each_folds_own_temperature_makes_of_it(place):
    labels = np.array([0, 0, 1, 1])
    for fold in range(SUBJECT.folds):
        told = predictions(SUBJECT, fold, labels, labels, 2)
        told.logits[:] = np.outer([4.0, 3.0, 1.0, -2.0], [0.5, -0.5])
        facts = calibrated(temperature=10.0 if fold == 1 else 1.0)
        keep_fold(place.predictions / "lymphoblast", told, facts)
    found = values(metrics_of(LYMPHOBLAST, place), SUBJECT)
    assert found["AUROC of Lymphoblast"] == 1
    # Two lymphoblasts of one fold, at .4 and .3 now, fall behind a normal cell at 1 of each of the other two.
    assert found["AUROC of Lymphoblast after temperature"] == pytest.approx(1 - 4 / 36, abs=1e-5)


DOCUMENT = "# The shipped models\n\nText.\n\n" + "\n\n".join(
    f"## {section.title}\n\n{section.name} said" for section in SECTIONS
)


@pytest.mark.parametrize("name", SHIPPED)
def test_the_card_has_the_sections_that_speak_of_its_model(name):
    tables = tables_of(DOCUMENT + "\n", name)
    headings = [line for line in tables.splitlines() if line.startswith("## ")]
    assert [heading.split()[1] for heading in headings] == list(ITEMS[name])
    assert "subtypes said" in tables if name == "all-subtypes" else "single-cells said" in tables
    assert "# The shipped models" not in tables.splitlines()


def test_a_document_without_one_of_them_is_refused():
    with pytest.raises(ValueError, match=r"lack the sections \['5'\]"):
        tables_of(DOCUMENT.partition("## 5")[0], "all-subtypes")
