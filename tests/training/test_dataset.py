"""A folder per class with a table of folds: what is read, what is skipped and said, what is refused."""

import csv

import cv2
import numpy as np
import pytest

from leukodesk.core.images import read_image
from leukodesk.core.preprocessing import prepare_pixels, preprocess, scale_pixels
from leukodesk.core.synthetic import synthetic_field
from training.dataset import read_data_set
from training.description import CornerInPixels, read_description
from training.fit import preprocessing_of
from training.recipe import Recipe

STEPS = preprocessing_of(Recipe(input_px=64), CornerInPixels(24, 60, 224).as_fractions())


@pytest.fixture
def folder(tmp_path):
    for index, name in enumerate(("one", "two")):
        (tmp_path / name).mkdir()
        for number in range(3):
            pixels = synthetic_field(10 * index + number, 96, 96)
            cv2.imwrite(str(tmp_path / name / f"{name}-{number}.png"), pixels[..., ::-1])
    return tmp_path


def write_table(folder, rows):
    with (folder / "folds.csv").open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["file", "fold"])
        writer.writerows(rows)
    return folder / "folds.csv"


def test_images_labels_hashes_and_folds_belong_together(folder):
    rows = [(f"{name}-{number}.png", number % 2) for name in ("one", "two") for number in range(3)]
    data = read_data_set(folder, ("two", "one"), STEPS, write_table(folder, rows))
    assert [path.name for path in data.paths] == [
        f"{name}-{number}.png" for name in ("two", "one") for number in range(3)
    ]
    assert data.labels.tolist() == [0, 0, 0, 1, 1, 1]
    assert data.fold_numbers("fold").tolist() == [0, 1, 0, 0, 1, 0]
    assert data.sha256[4] == read_image(folder / "one" / "one-1.png").sha256


def test_training_sees_exactly_what_the_application_sees(folder):
    data = read_data_set(folder, ("one", "two"), STEPS)
    for path, prepared in zip(data.paths, data.pixels, strict=True):
        pixels = read_image(path).pixels
        assert np.array_equal(prepared, prepare_pixels(pixels, STEPS))
        assert np.array_equal(scale_pixels(prepared, STEPS), preprocess(pixels, STEPS))


def test_an_unreadable_file_is_skipped_and_said(folder, capsys):
    (folder / "one" / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\nnothing more")
    data = read_data_set(folder, ("one", "two"), STEPS)
    assert len(data.paths) == 6
    assert [path.name for path, _ in data.unreadable] == ["broken.png"]
    assert "broken.png" in capsys.readouterr().err


def test_an_image_without_a_row_is_refused(folder):
    with pytest.raises(ValueError, match=r"one-1\.png has no row"):
        read_data_set(folder, ("one", "two"), STEPS, write_table(folder, [("one-0.png", 0)]))


def test_a_class_without_images_is_refused(folder):
    with pytest.raises(FileNotFoundError, match="three"):
        read_data_set(folder, ("one", "three"), STEPS)


def test_the_projects_own_description_holds():
    description = read_description("all-subtypes")
    assert description.folders == ("Benign", "Early", "Pre", "Pro")
    assert [split.leaky for split in description.splits] == [False, True]
    words = " ".join(described.info.display_name for described in description.classes).lower()
    assert "healthy" not in words and "stage" not in words and "normal" not in words


def test_a_description_that_is_not_there_is_refused():
    with pytest.raises(FileNotFoundError):
        read_description("no-such-thing")
