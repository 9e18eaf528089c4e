"""Predictions come back from the disk as they went."""

import numpy as np

from tests.unit.kept_predictions import predictions
from training.benchmark.divisions import BLOCK, RANDOM
from training.predictions import predictions_path, read_predictions, write_predictions


def test_predictions_come_back_as_they_went(tmp_path):
    folds = [predictions(BLOCK, number, [0, 1, 2], [0, 1, 1], 3, distances=[1, 2, 3.5]) for number in (10, 2)]
    for one in (*folds, predictions(RANDOM, 0, [0], [0], 3)):
        write_predictions(tmp_path, one)
    back = read_predictions(tmp_path, "block_fold")
    assert [one.fold for one in back] == [2, 10]
    for name in ("sha256", "labels", "logits", "distances"):
        assert np.array_equal(getattr(back[1], name), getattr(folds[0], name))
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "block_fold_10.npz",
        "block_fold_2.npz",
        "random_fold_0.npz",
    ]
    assert predictions_path(tmp_path, "block_fold", 2).is_file()
