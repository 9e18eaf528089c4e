"""Item 1 of the benchmark, from predictions whose figures are known."""

import numpy as np
import pytest

from leukodesk.core.confidence import ece, probabilities
from leukodesk.core.errors import DataSetError
from leukodesk.core.evaluation.figures import Interval
from tests.unit.kept_predictions import calibrated, hashes, kept, predictions
from training.benchmark import recipes
from training.benchmark.divisions import BLOCK, CLUSTER, MEASURED, RANDOM
from training.benchmark.groups import NEAR_DUPLICATES, SESSIONS, Groups, read_groups, write_groups
from training.benchmark.kept_folds import keep_fold, read_kept
from training.benchmark.place import Place
from training.benchmark.resampling import resampling_of
from training.benchmark.subtypes import figures_of, headlines, markdown, measure
from training.benchmark.wording import told

BENIGN, EARLY, PRE, PRO = range(4)


def groups(*folds, together=1):
    """Of the images of folds with so many images each: neighbours are near-duplicates, each fold is a session."""
    sha256 = np.concatenate([hashes(fold, count) for fold, count in enumerate(folds)])
    sessions = np.concatenate([np.full(count, fold) for fold, count in enumerate(folds)])
    return Groups(sha256, {NEAR_DUPLICATES: np.arange(len(sha256)) // together, SESSIONS: sessions})


def block(labels, predicted, fold=0, facts=None, **more):
    return predictions(BLOCK, fold, labels, predicted, 4, **more), calibrated() if facts is None else facts


# Figures


def test_every_figure_of_known_predictions_is_the_known_one():
    labels = [BENIGN] * 4 + [EARLY] * 4 + [PRE] * 4 + [PRO] * 8
    predicted = [BENIGN] * 3 + [PRE] + [EARLY] * 4 + [PRE] * 2 + [BENIGN] * 2 + [PRO] * 8
    found = figures_of(kept(BLOCK, block(labels, predicted)), groups(20))
    assert found.images == found.groups == 20
    assert found.accuracy.value == pytest.approx(17 / 20)
    assert [one.value for one in found.recall] == pytest.approx([3 / 4, 1, 1 / 2, 1])
    assert found.balanced_accuracy.value == pytest.approx((3 / 4 + 1 + 1 / 2 + 1) / 4)
    assert found.macro_f1.value == pytest.approx(np.mean([6 / 9, 1, 4 / 7, 1]))
    assert found.confusion[PRE].tolist() == [2, 0, 2, 0]


def test_a_figure_lies_within_its_interval_and_what_nothing_contradicts_has_none_to_speak_of():
    labels = [BENIGN] * 30 + [EARLY] * 30
    found = figures_of(kept(BLOCK, block(labels, [BENIGN] * 20 + [EARLY] * 40)), groups(60))
    assert found.accuracy.low < found.accuracy.value < found.accuracy.high
    assert found.recall[EARLY] == Interval(1.0, 1.0, 1.0)


def test_near_duplicates_count_as_one_so_that_intervals_are_wider_than_by_image():
    labels, predicted = [BENIGN] * 40 + [EARLY] * 40, [BENIGN] * 30 + [EARLY] * 40 + [BENIGN] * 10
    one = kept(BLOCK, block(labels, predicted))
    by_image, by_ten = figures_of(one, groups(80)), figures_of(one, groups(80, together=10))
    assert by_ten.groups == 8
    assert by_ten.accuracy.high - by_ten.accuracy.low > 2 * (by_image.accuracy.high - by_image.accuracy.low)
    assert by_ten.accuracy.value == by_image.accuracy.value


def test_each_fold_is_scaled_by_the_temperature_of_its_own_validation_images():
    first = block([BENIGN, EARLY], [BENIGN, BENIGN], 0, calibrated(temperature=2.0))
    second = block([PRE, PRO], [PRE, PRO], 1, calibrated(temperature=0.5))
    found = figures_of(kept(BLOCK, first, second), groups(2, 2))
    scaled = np.concatenate([first[0].logits / 2.0, second[0].logits / 0.5])
    labels = np.array([BENIGN, EARLY, PRE, PRO])
    assert found.ece_after.value == pytest.approx(ece(probabilities(scaled, 1.0), labels))
    assert found.ece_before.value == pytest.approx(
        ece(probabilities(np.concatenate([first[0].logits, second[0].logits]), 1.0), labels)
    )
    assert found.ece_after.value != pytest.approx(found.ece_before.value)


def test_each_fold_accepts_by_the_thresholds_of_its_own_validation_images():
    strict = block([BENIGN, EARLY], [BENIGN, BENIGN], 0, calibrated(greatest_distance=0.5), distances=[0.4, 0.6])
    lax = block([PRE, PRO], [PRE, BENIGN], 1, calibrated(greatest_distance=9.0), distances=[0.6, 0.6])
    unsure = block([PRE], [PRE], 2, calibrated(least_probability=0.999), distances=[0.0])
    found = figures_of(kept(BLOCK, strict, lax, unsure), groups(2, 2, 1))
    assert found.accepted.value == pytest.approx(3 / 5)
    assert found.accepted_accuracy.value == pytest.approx(2 / 3)


def test_a_fold_without_thresholds_has_neither_a_scaled_ece_nor_accepted_images():
    found = figures_of(kept(BLOCK, block([BENIGN, EARLY], [BENIGN, EARLY], facts={"epochs": 3})), groups(2))
    assert found.ece_after is found.accepted is found.accepted_accuracy is None
    assert told(found.ece_after) == "–"


def test_where_nothing_is_accepted_there_is_no_accuracy_of_the_accepted():
    far = block([BENIGN, EARLY], [BENIGN, EARLY], distances=[2.0, 2.0])
    found = figures_of(kept(BLOCK, far), groups(2))
    assert found.accepted.value == 0
    assert found.accepted_accuracy is None


# The rule of the clusters


def clusters():
    """Three clusters of Benign, Early and Pre; never one of Pro."""
    wanted = [("Benign_00", [BENIGN] * 10, [BENIGN] * 4 + [PRO] * 6), ("Early_01", [EARLY] * 40, [EARLY] * 40)]
    wanted += [("Pre_00", [PRE] * 20, [PRE] * 16 + [EARLY] * 4)]
    return kept(
        CLUSTER,
        *(
            (predictions(CLUSTER, fold, labels, told, 4), calibrated(tested_on=name))
            for fold, (name, labels, told) in enumerate(wanted)
        ),
    )


def test_of_clusters_the_mean_recall_of_benign_early_and_pre_is_pooled_and_pro_is_untested():
    found = figures_of(clusters(), groups(10, 40, 20))
    assert found.recall[PRO] is None
    assert found.balanced_accuracy.value == pytest.approx((0.4 + 1.0 + 0.8) / 3)
    assert found.groups == 3, "clusters are drawn anew, not images"


def test_each_cluster_is_told_by_its_name_and_class():
    found = figures_of(clusters(), groups(10, 40, 20)).folds
    assert [(one.name, one.images, one.class_names) for one in found] == [
        ("Benign_00", 10, ("Benign (hematogones)",)),
        ("Early_01", 40, ("Early Pre-B",)),
        ("Pre_00", 20, ("Pre-B",)),
    ]
    assert [one.accuracy for one in found] == pytest.approx([0.4, 1.0, 0.8])


# What is kept


@pytest.fixture
def place(tmp_path):
    """With two of five blocks of our recipe, and all five of a baseline, of which nothing is wrong."""
    place = Place(tmp_path / "data", predictions=tmp_path / "docs" / "models")
    labels = [BENIGN, EARLY, PRE, PRO] * 5
    for recipe, folds in ((recipes.SUBTYPES, (0, 3)), (recipes.FROZEN_COLOUR, range(5))):
        for fold in folds:
            keep_fold(
                recipe.folder(place), predictions(BLOCK, fold, labels, labels, 4), calibrated(tested_on=str(fold))
            )
    write_groups(place.predictions, "taleghani", groups(*[20] * 5))
    return place


def test_missing_folds_are_said_and_give_no_headline(place):
    rows = measure(place)
    (ours,) = (row for row in rows if row.recipe is recipes.SUBTYPES and row.split is BLOCK)
    assert ours.made == "2 of 5 (missing: 1, 2, 4)"
    assert ours.figures.images == 40
    assert headlines(rows) == {}
    assert headlines(rows, recipes.FROZEN_COLOUR)["block_fold balanced accuracy"] == 1.0
    text = markdown(rows)
    assert "2 of 5 (missing: 1, 2, 4)" in text
    assert "| system S: four-block CNN | 0 of 5 | – |" in text


def test_random_folds_are_called_leaky_and_the_others_are_not(place):
    text = markdown(measure(place))
    (random,) = (line for line in text.splitlines() if line.startswith("### `random_fold`"))
    (blocks,) = (line for line in text.splitlines() if line.startswith("### `block_fold`"))
    assert "*leaky*" in random
    assert "leaky" not in blocks


def test_the_papers_folds_are_read_from_beside_the_recipes(place):
    folder = place.predictions.parent / "papers" / "T" / "mobilenet_v2_flatten"
    keep_fold(folder, predictions(BLOCK, 4, [BENIGN], [PRO], 4), {"epochs": 3})
    (row,) = (row for row in measure(place) if row.recipe is recipes.SYSTEM_T and row.split is BLOCK)
    assert row.made == "1 of 5 (missing: 0, 1, 2, 3)"
    assert row.figures.accuracy.value == 0


def test_groups_are_kept_as_they_were_and_an_unknown_image_is_no_group_of_its_own(tmp_path):
    write_groups(tmp_path, "taleghani", groups(3, 2, together=2))
    found = read_groups(tmp_path, "taleghani")
    assert found.of(hashes(0, 3), NEAR_DUPLICATES).tolist() == [0, 0, 1]
    assert found.of(hashes(1, 2), SESSIONS).tolist() == [0, 0], "numbered anew, without gaps"
    with pytest.raises(KeyError):
        found.of(hashes(7, 1), SESSIONS)
    with pytest.raises(DataSetError, match="--retrain"):
        read_groups(tmp_path, "cnmc")


def test_splits_whose_names_begin_alike_are_told_apart(tmp_path):
    cells = MEASURED["random"]
    keep_fold(tmp_path, predictions(RANDOM, 0, [BENIGN], [BENIGN], 4), {})
    keep_fold(tmp_path, predictions(cells, 1, [0, 1], [0, 1], 2), {})
    assert [fold.fold for fold in read_kept(tmp_path, RANDOM).folds] == [0]
    assert [fold.fold for fold in read_kept(tmp_path, cells).folds] == [1]


# Drawing anew


def test_a_calibration_error_is_that_of_core_and_lies_low_in_its_interval():
    random = np.random.default_rng(1)
    logits = random.normal(size=(400, 3)) * 2
    labels = np.array([random.choice(3, p=row) for row in probabilities(logits, 1.0)])
    found = resampling_of(np.arange(400)).ece(probabilities(logits, 1.0), labels)
    assert found.value == pytest.approx(ece(probabilities(logits, 1.0), labels))
    assert 0 < found.low < found.high < 0.2


def test_one_group_alone_says_nothing_of_others():
    found = resampling_of(np.zeros(9, np.int64)).share(np.arange(9) < 6)
    assert (found.value, found.low, found.high) == (6 / 9, 0.0, 1.0)
    assert told(found) == "0.667 (0–1)"
