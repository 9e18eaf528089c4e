"""Figures against ones worked out by hand, and predictions that come back from the disk as they went."""

import numpy as np
import pytest

from leukodesk.core.calibration import accepted, calibrate
from training.evaluation import calibration_without, figures_of
from training.predictions import FoldPredictions, predictions_path, read_predictions, write_predictions


def fold(number, labels, predicted, confidence=4.0, split="block_fold"):
    labels, predicted = np.array(labels), np.array(predicted)
    logits = np.zeros((len(labels), 3), np.float32)
    logits[np.arange(len(labels)), predicted] = confidence
    hashes = np.array([f"{number:02x}{index:02x}".rjust(64, "0") for index in range(len(labels))])
    return FoldPredictions(split, number, hashes, labels, logits, np.arange(len(labels), dtype=np.float32))


def test_figures_are_those_worked_out_by_hand():
    folds = [fold(0, [0, 0, 1, 2], [0, 1, 1, 2]), fold(1, [0, 0, 1, 2], [0, 0, 0, 2])]
    figures = figures_of(folds)
    assert figures.images == 8
    assert figures.accuracy == pytest.approx(6 / 8)
    assert figures.recall.tolist() == pytest.approx([3 / 4, 1 / 2, 1.0])
    assert figures.balanced_accuracy == pytest.approx((3 / 4 + 1 / 2 + 1) / 3)
    assert figures.confusion.tolist() == [[3, 1, 0], [1, 1, 0], [0, 0, 2]]
    assert figures.fold_balanced_accuracy == pytest.approx(((1 / 2 + 1 + 1) / 3, (1 + 0 + 1) / 3))


def test_the_temperature_of_a_fold_does_not_see_the_fold():
    right, wrong = fold(0, [0, 1, 2] * 10, [0, 1, 2] * 10), fold(1, [0, 1, 2] * 10, [1, 2, 0] * 10)
    assert calibration_without([right, wrong], wrong).temperature < 0.1
    assert calibration_without([right, wrong], right).temperature > 10


def test_thresholds_keep_the_stated_shares_of_the_images_they_were_chosen_on():
    random = np.random.default_rng(0)
    labels = random.integers(0, 3, 4000)
    logits = (np.eye(3)[labels] * 3 + random.normal(0, 1, (4000, 3))).astype(np.float32)
    distances = random.gamma(5, 2, 4000).astype(np.float32)
    calibration = calibrate(logits, labels, distances, "a test")
    near, sure = np.full(4000, -1, np.float32), logits * 0 + np.array([50, 0, 0], np.float32)
    assert accepted(logits, near, calibration).mean() == pytest.approx(0.98, abs=0.001)
    assert accepted(sure, distances, calibration).mean() == pytest.approx(0.99, abs=0.001)
    assert not accepted(logits[:1], np.full(1, 1e6, np.float32), calibration).any()


def test_strange_images_are_counted_as_not_accepted():
    near, far = fold(0, [0, 1, 2] * 10, [0, 1, 2] * 10), fold(1, [0, 1, 2] * 10, [0, 1, 2] * 10)
    far.distances[:15] += 1000
    figures = figures_of([near, far])
    assert figures.accepted_share < 0.8
    assert figures.accepted_accuracy == 1


def test_overconfidence_is_mended_by_a_temperature_from_other_folds():
    labels, predicted = [0, 1, 2, 0] * 25, [0, 1, 2, 1] * 25
    figures = figures_of([fold(0, labels, predicted, 12.0), fold(1, labels, predicted, 12.0)])
    assert figures.ece_before == pytest.approx(0.25, abs=0.01)
    assert figures.ece_after < 0.02


def test_predictions_come_back_as_they_went(tmp_path):
    folds = [fold(number, [0, 1, 2], [0, 1, 1]) for number in (10, 2)]
    for one in folds:
        write_predictions(tmp_path, one)
    write_predictions(tmp_path, fold(0, [0], [0], split="random_fold"))
    back = read_predictions(tmp_path, "block_fold")
    assert [one.fold for one in back] == [2, 10]
    assert back[1].sha256.tolist() == folds[0].sha256.tolist()
    for name in ("labels", "logits", "distances"):
        assert np.array_equal(getattr(back[1], name), getattr(folds[0], name))
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "block_fold_10.npz",
        "block_fold_2.npz",
        "random_fold_0.npz",
    ]
    assert predictions_path(tmp_path, "block_fold", 2).is_file()
