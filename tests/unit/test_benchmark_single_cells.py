"""Item 2 of the benchmark, from predictions whose figures are known."""

import numpy as np
import pytest

from tests.unit.kept_predictions import calibrated, hashes, kept, predictions
from training.benchmark import recipes
from training.benchmark.divisions import RANDOM_CELLS, SUBJECT
from training.benchmark.groups import SUBJECTS, Groups, write_groups
from training.benchmark.kept_folds import keep_fold
from training.benchmark.place import Place
from training.benchmark.single_cells import figures_of, headlines, markdown, measure, weighted_f1

LYMPHOBLAST, NORMAL = 0, 1

TRUTH = [LYMPHOBLAST] * 8 + [NORMAL] * 4
"""Of a fold: two ill subjects with four cells each, and a healthy one."""


def subjects(folds):
    sha256 = np.concatenate([hashes(fold, 12) for fold in range(folds)])
    return Groups(sha256, {SUBJECTS: np.concatenate([3 * fold + np.repeat([0, 1, 2], 4) for fold in range(folds)])})


def fold(number, told, split=SUBJECT, **facts):
    return predictions(split, number, TRUTH, told, 2), calibrated(**facts)


def test_every_figure_of_known_predictions_is_the_known_one():
    found = figures_of(kept(SUBJECT, fold(0, [LYMPHOBLAST] * 6 + [NORMAL] * 6)), subjects(1))
    assert (found.cells, found.ill, found.healthy) == (12, 2, 1)
    assert found.sensitivity.value == pytest.approx(6 / 8)
    assert found.specificity.value == 1.0
    assert found.auroc.value == pytest.approx((6 + 2 * 0.5) / 8), "two ill cells are as normal as the normal ones"
    assert found.weighted_f1.value == pytest.approx((8 * (12 / 14) + 4 * (8 / 10)) / 12)


def test_weighted_f1_weighs_each_class_by_its_cells():
    assert weighted_f1(np.array([[10, 0], [0, 10]])) == 1.0
    assert weighted_f1(np.array([[30, 0], [10, 0]])) == pytest.approx(0.75 * (60 / 70)), "never named: an F1 of 0"


def test_one_healthy_subject_says_nothing_of_others_but_two_ill_ones_do():
    found = figures_of(kept(SUBJECT, fold(0, [LYMPHOBLAST] * 6 + [NORMAL] * 6)), subjects(1))
    for unknown in (found.specificity, found.auroc, found.weighted_f1, found.ece_before):
        assert (unknown.low, unknown.high) == (0.0, 1.0)
    assert (found.sensitivity.low, found.sensitivity.high) == (0.5, 1.0), "one ill subject has 4 of 4, the other 2"


def test_cells_of_all_folds_are_ranked_by_what_the_networks_say_whatever_temperature_a_fold_has():
    right = fold(0, [LYMPHOBLAST] * 8 + [NORMAL] * 4)
    wrong, scaled = fold(1, [LYMPHOBLAST] * 12), fold(1, [LYMPHOBLAST] * 12, temperature=8.0)
    found, same = (figures_of(kept(SUBJECT, right, one), subjects(2)) for one in (wrong, scaled))
    # Of 16 × 8 pairs, half are ranked rightly, and the cells that are wrongly named tie with all 16.
    assert found.auroc.value == same.auroc.value == pytest.approx((16 * 4 + 16 * 4 * 0.5) / 128)
    assert found.ece_after.value != pytest.approx(same.ece_after.value)


@pytest.fixture
def place(tmp_path):
    """All three folds by subject of our recipe, and one of five at random."""
    place = Place(tmp_path / "data", predictions=tmp_path / "models")
    folder = recipes.LYMPHOBLAST.folder(place)
    for number, right in enumerate((8, 4, 6)):
        keep_fold(folder, *fold(number, [LYMPHOBLAST] * right + [NORMAL] * (12 - right)))
    keep_fold(folder, *fold(0, TRUTH, RANDOM_CELLS))
    write_groups(place.predictions, "cnmc", subjects(3))
    return place


def test_each_fold_is_a_row_beside_all_of_them_together(place):
    rows = measure(place)
    found = headlines(rows)
    assert [found[f"subject_fold AUROC, fold {number}"] for number in range(3)] == pytest.approx([1, 0.75, 0.875])
    assert found["subject_fold AUROC"] == pytest.approx((18 + 6 * 0.5) / 24)
    assert found["subject_fold weighted F1"] < found["subject_fold weighted F1, fold 0"]
    lines = [line for line in markdown(rows).splitlines() if line.startswith("| **lymphoblast**")]
    assert [line.split(" | ")[1] for line in lines[:4]] == ["pooled, 3 of 3", "0", "1", "2"]
    assert all(line.split(" | ")[3] == "2 / 1" for line in lines[1:4])


def test_missing_folds_are_said_and_give_no_headline(place):
    rows = measure(place)
    assert not any(key.startswith("random") for key in headlines(rows))
    text = markdown(rows)
    assert "pooled, 1 of 5 (missing: 1, 2, 3, 4)" in text
    assert "| nine mean colours + random forest | 0 of 3 | – |" in text
    (random,) = (line for line in text.splitlines() if line.startswith("### `random`"))
    assert "*leaky*" in random
