"""The images of a training run: which are read for an estimate, how they are divided, and what a card says of that."""

from dataclasses import replace
from pathlib import Path

import msgspec
import numpy as np
import pytest

from leukodesk.core.errors import DataSetError
from leukodesk.core.labelled.data_set import read_labelled_data, sample_labelled_data
from leukodesk.core.manifest import Manifest
from leukodesk.core.model_card import model_card
from leukodesk.core.training_runs.folder import RequestedClass, SplitChoice, TrainingRequest, TrainingRunError
from leukodesk.core.training_runs.images import SPLIT_FILE, divide, kept_split, own_data, read_requested
from tests.bundles import FOUR_CLASSES, tiny_manifest
from tests.labelled_folders import write_images, write_table

REQUEST = TrainingRequest(
    method="adaptation",
    data="",
    task="field",
    name="own",
    version="1.0.0",
    title="Own classes",
    classes=(RequestedClass("A", FOUR_CLASSES[0]), RequestedClass("B", FOUR_CLASSES[1])),
    candidates="",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "images"
    write_images(root, *(f"{name}/{number}.png" for name in "ABC" for number in range(20)))
    return root


def test_an_estimate_opens_a_few_images_and_counts_those_that_are_asked_for(folder: Path) -> None:
    for number in (1, 2, 3):  # none of those that are opened
        (folder / "A" / f"{number}.png").write_bytes(b"damaged")
    data, count = sample_labelled_data(folder, ["B", "a"], 8)
    assert count == 40 and len(data.images) == 8
    assert data.classes == ("B", "a")
    assert {(image.path.parent.name, image.label) for image in data.images} == {("B", 0), ("A", 1)}


def test_an_estimate_of_a_table_counts_its_rows_and_not_what_lies_beside_them(folder: Path) -> None:
    table = write_table(folder / "table.csv", [("file", "label"), ("A/1.png", "A"), ("B/1.png", "B"), ("B/2.png", "B")])
    assert sample_labelled_data(table, ["A", "B"], 64)[1] == 3


def test_an_estimate_of_images_that_cannot_be_read_is_refused(folder: Path) -> None:
    for path in folder.rglob("*.png"):
        path.write_bytes(b"damaged")
    for labels in (["A", "B"], ["D"]):
        with pytest.raises(DataSetError, match="None of the images that were tried"):
            sample_labelled_data(folder, labels, 8)


def test_classes_that_were_left_out_are_not_read_and_are_named_with_the_data(folder: Path) -> None:
    request = replace(REQUEST, data=str(folder), left_out=("C",))
    data = read_requested(request)
    assert {image.path.parent.name for image in data.images} == {"A", "B"}
    own = own_data(request, data, divide(request, data))
    assert (own.count, own.left_out) == (40, ("C",))
    manifest = replace(tiny_manifest(), training_data=(own,))
    card = model_card(manifest, network="n", measured="m", limits=())
    assert "Classes left out: “C”; the model does not know them" in card
    assert msgspec.json.decode(msgspec.json.encode(manifest), type=Manifest).training_data[0].left_out == ("C",)


def test_blocks_that_tear_a_patient_apart_are_called_leaky(folder: Path) -> None:
    request = replace(REQUEST, data=str(folder), split=SplitChoice("blocks"))
    data = read_requested(request)
    unknown = divide(request, data)
    assert not unknown.leaky
    torn = replace(data, images=tuple(replace(one, group=f"p{number % 4}") for number, one in enumerate(data.images)))
    split = divide(request, torn)
    assert split.leaky and "leaky" in split.title
    assert split.parts.tolist() == unknown.parts.tolist()
    first_and_last = tuple(
        replace(one, group=f"{one.label}-{part}") for one, part in zip(data.images, unknown.parts.tolist(), strict=True)
    )
    assert not divide(request, replace(data, images=first_and_last)).leaky


def test_a_column_that_tears_near_duplicates_apart_is_leaky(folder: Path) -> None:
    rows = [("file", "label", "fold")]
    rows += [(f"{name}/{number}.png", name, str(number % 4)) for name in "AB" for number in range(20)]
    table = write_table(folder / "table.csv", rows)
    request = replace(REQUEST, data=str(table), split=SplitChoice("column", column="fold", test_fold="0"))
    data = read_labelled_data(table)
    twins = np.array(["" if number > 1 else "twins" for number in range(40)])
    assert not divide(request, data, np.full(40, "")).leaky
    split = divide(request, data, twins)
    assert split.leaky and split.title.endswith(", leaky")


def test_a_kept_division_that_is_damaged_ends_with_a_sentence(folder: Path, tmp_path: Path) -> None:
    request = replace(REQUEST, data=str(folder))
    data = read_requested(request)
    first = kept_split(tmp_path, request, data)
    again = kept_split(tmp_path, replace(request, split=SplitChoice(seed=7)), data)
    assert again.parts.tolist() == first.parts.tolist() and again.title == first.title
    (tmp_path / SPLIT_FILE).write_bytes(b"{")
    with pytest.raises(TrainingRunError, match="cannot be read"):
        kept_split(tmp_path, request, data)
