"""Shortcuts: found where the class can be told from what is no cell, and not found where it cannot."""

from pathlib import Path

import numpy as np
import pytest

from leukodesk.core.audit.divisions import block_folds, divisions_of
from leukodesk.core.audit.reading import look_at_images
from leukodesk.core.audit.shortcuts import ShortcutFeatures, features_of, measure_shortcuts
from leukodesk.core.audit.traits import corner_brightness, file_traits, frame_strips, mean_colours
from leukodesk.core.audit.trees import grow_forest
from leukodesk.core.labelled.data_set import LabelledData, read_labelled_data
from leukodesk.core.labelled.splits import TEST, TRAIN, k_folds, split_by_shares
from tests.unit.audited_images import marked, tinted, write_classes


def _balanced(data: LabelledData) -> dict[str, float]:
    features = features_of(look_at_images(data))
    everything = ShortcutFeatures({**features.values, **features.corners})
    splits = k_folds(data.labels, data.groups, 4)
    return {one.key: one.balanced_accuracy for one in measure_shortcuts(everything, data.labels, splits)}


def test_a_lamp_that_goes_with_the_class_is_found_in_the_colours_and_not_in_the_files(tmp_path: Path) -> None:
    told = _balanced(read_labelled_data(write_classes(tmp_path, 40, tinted)))
    assert told["colour"] > 0.9
    assert told["metadata"] < 0.72


def test_a_scale_bar_that_goes_with_the_class_is_found_in_its_corner_alone(tmp_path: Path) -> None:
    told = _balanced(read_labelled_data(write_classes(tmp_path, 40, marked)))
    assert told["bottom_right"] > 0.9 and told["border"] > 0.8
    assert max(told["colour"], told["top_left"], told["top_right"], told["bottom_left"]) < 0.72


def test_the_quality_of_a_jpeg_is_found_in_the_file(tmp_path: Path) -> None:
    data = read_labelled_data(write_classes(tmp_path, 40, quality={"Early": 90, "Pre": 92}))
    told = _balanced(data)
    assert told["metadata"] == 1.0
    assert told["colour"] < 0.72


def test_a_shortcut_says_how_it_was_measured(tmp_path: Path) -> None:
    data = read_labelled_data(write_classes(tmp_path, 20, tinted))
    split = split_by_shares(data.labels, data.groups)
    shortcuts = measure_shortcuts(features_of(look_at_images(data)), data.labels, [split])
    assert [one.key for one in shortcuts] == ["colour", "border", "metadata"]
    colour = shortcuts[0]
    assert colour.is_clear and colour.chance == 0.5 and not colour.leaky and colour.division == split.title
    assert colour.accuracy is not None and colour.standard_error is not None and 0 < colour.standard_error < 0.25


def test_a_file_that_pillow_does_not_open_has_its_size_for_a_trait(tmp_path: Path) -> None:
    path = tmp_path / "field.png"
    path.write_bytes(b"no image for Pillow")
    traits = file_traits(path, 19, 10, 5)
    assert traits.numbers[:4] == (10, 5, 19, 0.38) and (traits.format, traits.tables) == ("", ())


@pytest.mark.parametrize(("width_px", "height_px"), [(32, 32), (33, 400), (400, 33)])
def test_traits_of_any_shape_are_as_many(width_px: int, height_px: int) -> None:
    random = np.random.default_rng(0)
    pixels = random.integers(0, 256, (height_px, width_px, 3), np.uint8)
    assert mean_colours(pixels).shape == (9,)
    assert frame_strips(pixels).shape == (96,) and corner_brightness(pixels).shape == (4, 90)
    grey = np.full((height_px, width_px, 3), 128, np.uint8)
    assert np.allclose(mean_colours(grey).reshape(3, 3), mean_colours(grey)[:3])


@pytest.mark.parametrize("images", [60, 5000])
def test_a_forest_tells_what_can_be_told_and_is_the_same_each_time(images: int) -> None:
    random = np.random.default_rng(0)
    values = random.normal(size=(images, 5))
    labels = np.where(values[:, 2] * values[:, 4] > 0, 2, 0).astype(np.int64)  # no line divides them; class 1 is absent
    half = images // 2
    forest = grow_forest(values[:half], labels[:half], 3, trees=16)
    told = forest.predict(values[half:])
    assert (told == labels[half:]).mean() > (0.97 if images > 1000 else 0.6)
    assert np.array_equal(told, grow_forest(values[:half], labels[:half], 3, trees=16).predict(values[half:]))
    assert 1 not in told


def test_a_forest_tells_nothing_from_noise_and_favours_no_large_class() -> None:
    random = np.random.default_rng(1)
    labels = (np.arange(600) % 10 == 0).astype(np.int64)
    told = grow_forest(random.normal(size=(300, 4)), labels[:300], 2).predict(random.normal(size=(300, 4)))
    recalls = [(told[labels[300:] == label] == label).mean() for label in (0, 1)]
    assert abs(np.mean(recalls) - 0.5) < 0.12


def test_blocks_are_runs_of_each_class_and_tear_no_duplicates_apart() -> None:
    labels = np.repeat([0, 1], [10, 20])
    together = np.full(30, "", "<U2")
    together[[1, 2]] = "a"
    splits = block_folds(labels, 5, together)
    tested = np.array([split.parts == TEST for split in splits])
    assert (tested.sum(axis=0) == 1).all() and tested[0].tolist()[:3] == [True, True, True]
    assert all((np.diff(np.flatnonzero(split.parts[10:] == TEST)) == 1).all() for split in splits)


def test_patients_are_kept_apart_where_they_are_known_and_blocks_serve_where_not() -> None:
    labels = np.tile([0, 1], 40)
    none = np.full(80, "")
    groups = np.array([f"patient {index // 8}" for index in range(80)])
    (by_patient,) = divisions_of(labels, groups, none)
    assert by_patient.title == "by patient" and not any(split.leaky for split in by_patient.splits)
    for split in by_patient.splits:
        assert not set(groups[split.parts == TRAIN]) & set(groups[split.parts == TEST])
    blocks, random = divisions_of(labels, none, none)
    assert "blocks" in blocks.title and not any(split.leaky for split in blocks.splits)
    assert "leaky" in random.title and all(split.leaky for split in random.splits)


def test_one_patient_a_class_cannot_be_left_out_so_that_everything_measured_is_leaky() -> None:
    labels = np.repeat([0, 1], 20)
    divisions = divisions_of(labels, np.where(labels == 0, "A", "B"), np.full(40, ""))
    assert all(split.leaky for division in divisions for split in division.splits) and len(divisions) == 2


def test_nothing_is_measured_where_a_class_has_one_image() -> None:
    assert divisions_of(np.array([0, 0, 0, 1]), np.full(4, ""), np.full(4, "")) == ()
