"""The baselines of the benchmark: what calibrates them, and that a kept fold is never made again."""

import csv
from pathlib import Path
from types import MappingProxyType

import cv2
import numpy as np
import pytest

from leukodesk.core.errors import DataSetError
from leukodesk.core.labelled.data_set import LabelledData, LabelledImage
from leukodesk.core.labelled.splits import TEST, TRAIN
from leukodesk.core.synthetic import synthetic_field
from tests.unit.kept_predictions import calibrated, predictions
from training.benchmark import retrain as module
from training.benchmark.baselines import judged
from training.benchmark.divisions import BLOCK, CLUSTER, RANDOM, RANDOM_CELLS, SUBJECT, division, fold_names, read_set
from training.benchmark.features import colours_of
from training.benchmark.groups import NEAR_DUPLICATES, read_groups
from training.benchmark.kept_folds import calibration_of, read_kept
from training.benchmark.place import Place
from training.benchmark.recipes import MEAN_COLOURS, SUBTYPES
from training.benchmark.retrain import Wanted, missing_folds, retrain

CLASS_NAMES = ("Benign", "Early", "Pre", "Pro")


def labelled(labels, classes, groups=None, **columns):
    """Data of which nothing but the tables is there."""
    images = tuple(
        LabelledImage(Path(f"{number}.png"), label, f"{number:064x}", 8, 8, 1, "" if groups is None else groups[number])
        for number, label in enumerate(labels)
    )
    return LabelledData(Path(), classes, images, columns={name: tuple(one) for name, one in columns.items()})


@pytest.fixture
def fields():
    """Forty fields of four classes in five blocks, and features by which the classes can nearly be told."""
    labels = np.repeat(range(4), 10)
    features = np.random.default_rng(1).normal(size=(40, 6)).astype(np.float32)
    features[:, :4] += 2 * np.eye(4, dtype=np.float32)[labels]
    blocks = [str(number % 5) for number in range(40)]
    return labelled(labels.tolist(), CLASS_NAMES, block_fold=blocks, near_duplicate_group=[""] * 40), features


# Divisions


def test_clusters_are_numbered_by_name_and_what_is_in_none_always_trains():
    names = [f"Pre_{number:02}" for number in range(12)]
    data = labelled([0] * 12 + [1, 1], ("Pre", "Pro"), cluster_fold=[*reversed(names), "", ""])
    assert fold_names(data, CLUSTER) == names
    first = division(data, CLUSTER, 0)
    assert first.indices(TEST).tolist() == [11]
    assert {12, 13} <= set(first.indices(TRAIN).tolist())
    assert not first.leaky


def test_random_folds_of_cells_are_drawn_once_and_for_all_blind_to_subjects():
    data = labelled([0] * 20 + [1] * 20, ("all", "hem"), groups=["7"] * 20 + ["H1"] * 20)
    tested = [division(data, RANDOM_CELLS, fold).indices(TEST).tolist() for fold in range(5)]
    assert sorted(number for fold in tested for number in fold) == list(range(40))
    assert tested == [division(data, RANDOM_CELLS, fold).indices(TEST).tolist() for fold in range(5)]
    assert division(data, RANDOM_CELLS, 0).leaky


def test_another_table_is_refused():
    data = labelled([0, 1], ("all", "hem"), subject_fold=["0", "1"])
    with pytest.raises(DataSetError, match="another one"):
        division(data, SUBJECT, 0)


# Baselines


def test_a_fold_is_judged_by_what_the_other_folds_taught(fields):
    data, features = fields
    told, facts = judged(data, BLOCK, 2, features, "logistic_regression")
    assert told.sha256.tolist() == [image.sha256 for number, image in enumerate(data.images) if number % 5 == 2]
    assert (told.logits.argmax(axis=1) == told.labels).mean() > 0.5
    assert facts["images"] == {"train": 32, "test": 8}
    assert facts["validation_images"] == 32
    assert calibration_of(facts).temperature == facts["temperature"]


def test_nothing_of_the_fold_that_tests_calibrates_it(fields):
    data, features = fields
    tested = division(data, BLOCK, 2).indices(TEST)
    others = features.copy()
    others[tested] = 100
    keys = ("temperature", "least_probability", "greatest_distance")
    (first, facts), (second, same) = (
        judged(data, BLOCK, 2, some, "logistic_regression") for some in (features, others)
    )
    assert [facts[key] for key in keys] == [same[key] for key in keys]
    assert second.distances.min() > first.distances.max(), "but its images are far"


def test_near_duplicates_are_on_one_side_of_the_inner_folds_too(fields):
    """Each image twice: were its twin learnt from, nothing would be far, and the threshold be next to nothing."""
    data, _ = fields
    twins = [f"nd{number // 2}" for number in range(40)]
    together = labelled(
        data.labels.tolist(), CLASS_NAMES, block_fold=[str(number // 2 % 5) for number in range(40)],
        near_duplicate_group=twins,
    )  # fmt: skip
    apart = labelled(
        data.labels.tolist(), CLASS_NAMES, block_fold=together.columns["block_fold"], near_duplicate_group=[""] * 40
    )
    doubled = np.repeat(np.random.default_rng(2).normal(size=(20, 12)).astype(np.float32), 2, axis=0)
    kept, torn = (judged(one, BLOCK, 0, doubled, "logistic_regression")[1] for one in (together, apart))
    assert kept["temperature"] > torn["temperature"], "what was memorised makes nobody sure"


# Folds made once


@pytest.fixture
def place(tmp_path):
    """Two generated fields of each class in each of five random folds."""
    folder = tmp_path / "data" / "taleghani"
    rows = [["file", "class", "colour_cluster", "near_duplicate_group", "random_fold"]]
    for number, name in enumerate(CLASS_NAMES * 10):
        path = folder / name / f"WBC-{name}-{number:03}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        cv2.imwrite(str(path), synthetic_field(number, 48, 48)[..., ::-1])
        rows.append([path.name, name, f"{name}_00", f"nd{number // 8}", str(number % 5)])
    with (folder / "groups.csv").open("w", newline="") as file:
        csv.writer(file).writerows(rows)
    return Place(tmp_path / "data", predictions=tmp_path / "predictions", work=tmp_path / "work")


@pytest.fixture
def made(monkeypatch):
    """The folds that were made, by a maker that names every image rightly."""
    calls = []

    def maker(_place, data, split, fold):
        calls.append((split.name, fold))
        labels = data.labels[division(data, split, fold).indices(TEST)]
        return predictions(split, fold, labels.tolist(), labels, 4), calibrated()

    monkeypatch.setattr(module, "MAKERS", MappingProxyType({SUBTYPES.name: maker}))
    return calls


def test_broken_off_it_goes_on_with_the_next_fold(place, made):
    wanted = Wanted(splits=(RANDOM.name,))
    lines = retrain(place, wanted)
    assert [next(lines), next(lines)] == [
        f"all-subtypes random_fold {fold}: 1.0000 of 8 images right" for fold in (0, 1)
    ]
    lines.close()
    list(retrain(place, wanted))
    assert made == [("random_fold", fold) for fold in range(5)]
    assert list(retrain(place, wanted)) == []
    assert read_kept(SUBTYPES.folder(place), RANDOM).missing == ()


def test_only_what_is_asked_for_is_made_and_groups_are_kept_with_it(place, made):
    list(retrain(place, Wanted((SUBTYPES.name,), (RANDOM.name,), (3,))))
    assert made == [("random_fold", 3)]
    kept = read_kept(SUBTYPES.folder(place), RANDOM)
    assert kept.made == "1 of 5 (missing: 0, 1, 2, 4)"
    groups = read_groups(place.predictions, "taleghani")
    assert len(np.unique(groups.of(read_set(place.data, "taleghani").sha256, NEAR_DUPLICATES))) == 5


def test_what_nothing_here_can_make_is_not_asked_for(place):
    assert not any(recipe.name in ("T", "S") for recipe, _, _ in missing_folds(place, Wanted()))
    assert {recipe.name for recipe, _, _ in missing_folds(place, Wanted((MEAN_COLOURS.name,)))} == {"mean_colours"}


def test_features_are_computed_once(place, monkeypatch):
    data = read_set(place.data, "taleghani")
    first = colours_of(place, data)
    assert first.shape == (40, 9)
    monkeypatch.setattr("training.benchmark.features.mean_colours", None)
    assert np.array_equal(colours_of(place, data), first)
