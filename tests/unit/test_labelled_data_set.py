"""Folders and tables of labelled images as laboratories keep them, read without losing a patient."""

import os
import threading
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from leukodesk.core.errors import DataSetError
from leukodesk.core.images import read_image
from leukodesk.core.labelled.data_set import LabelledData, only_classes, read_labelled_data
from leukodesk.core.labelled.groups import find_groups
from leukodesk.core.labelled.layout import PART_COLUMN, looks_like_a_person
from leukodesk.core.labelled.tables import files_of_table, read_table
from tests.data import require_data
from tests.labelled_folders import write_images, write_table


def contents(data: LabelledData) -> dict[str, list[str]]:
    """Names of the images by class, in order."""
    found: dict[str, list[str]] = {name: [] for name in data.classes}
    for image in data.images:
        found[data.classes[image.label]].append(image.path.relative_to(data.root).as_posix())
    return found


def groups(data: LabelledData) -> dict[str, str]:
    return {image.path.name: image.group for image in data.images}


def test_a_folder_for_each_class_nested_mixed_and_oddly_named(tmp_path: Path) -> None:
    write_images(
        tmp_path, "血 (ALL)/field 10.jpg", "血 (ALL)/field 2.PNG", "血 (ALL)/good focus/x.bmp", "näive—B/a b.tif",
        "class 10/x.webp", "class 9/x.png",
    )  # fmt: skip
    (tmp_path / "class 9" / ".hidden.png").write_bytes(b"")
    (tmp_path / "class 9" / "notes.txt").write_text("none")
    data = read_labelled_data(tmp_path)

    assert contents(data) == {
        "class 9": ["class 9/x.png"],
        "class 10": ["class 10/x.webp"],
        "näive—B": ["näive—B/a b.tif"],
        "血 (ALL)": ["血 (ALL)/field 2.PNG", "血 (ALL)/field 10.jpg", "血 (ALL)/good focus/x.bmp"],
    }
    assert (data.skipped, data.groups_from, data.columns) == ((), "none", {})
    image = data.images[0]
    record = read_image(image.path)
    assert (image.sha256, image.width_px, image.height_px) == (record.sha256, record.width_px, record.height_px)
    assert image.size_bytes == image.path.stat().st_size
    assert data.labels.tolist() == [0, 1, 2, 3, 3, 3] and data.sha256[0] == image.sha256


def test_the_staging_papers_layout_gives_its_four_classes(tmp_path: Path) -> None:
    write_images(
        tmp_path, *(f"{name}/{n}.png" for name in ("normal", "cancerous/early", "cancerous/pre") for n in (1, 2))
    )
    write_images(tmp_path, "cancerous/pro/1.png")
    assert {name: len(files) for name, files in contents(read_labelled_data(tmp_path)).items()} == {
        "early": 2, "normal": 2, "pre": 2, "pro": 1,
    }  # fmt: skip


def test_an_umbrella_is_told_by_its_name_or_by_the_subtypes_in_it(tmp_path: Path) -> None:
    write_images(tmp_path, "B/Early Pre-B/1.png", "B/Pro-B/1.png", "other/left/1.png", "other/right/1.png")
    assert read_labelled_data(tmp_path).classes == ("Early Pre-B", "other", "Pro-B")


def test_folders_around_the_classes_are_passed_through_and_parts_are_kept_as_a_column(tmp_path: Path) -> None:
    write_images(
        tmp_path / "download" / "dataset",
        "fold_0/all/1.png", "fold_0/hem/2.png", "fold_1/ALL/3.png", "fold_1/hem/4.png",
    )  # fmt: skip
    data = read_labelled_data(tmp_path)
    assert {name: len(files) for name, files in contents(data).items()} == {"all": 2, "hem": 2}
    assert data.columns == {PART_COLUMN: ("fold_0", "fold_1", "fold_0", "fold_1")}


def test_files_that_cannot_be_used_are_listed_and_nothing_more(tmp_path: Path) -> None:
    write_images(tmp_path, "a/1.png", "b/1.png", "lonely.png")
    (tmp_path / "a" / "empty.png").touch()
    (tmp_path / "b" / "broken.jpg").write_bytes((tmp_path / "b" / "1.png").read_bytes()[:90])
    (tmp_path / "c").mkdir()
    (tmp_path / "c" / "only.png").write_text("no image")
    data = read_labelled_data(tmp_path)

    assert contents(data) == {"a": ["a/1.png"], "b": ["b/1.png"]}
    skipped = {one.path.name: one.sentence for one in data.skipped}
    assert set(skipped) == {"lonely.png", "empty.png", "broken.jpg", "only.png"}
    assert "none of them" in skipped["lonely.png"] and "empty" in skipped["empty.png"]
    assert all(sentence.endswith(".") for sentence in skipped.values())


def test_patients_are_folders_below_the_class_if_all_are_named_like_patients(tmp_path: Path) -> None:
    write_images(tmp_path, "ALL/patient 1/a.png", "ALL/patient 2/b.png", "normal/patient 1/c.png", "normal/d.png")
    data = read_labelled_data(tmp_path)
    assert data.groups_from == "folder"
    assert groups(data) == {"a.png": "patient 1", "b.png": "patient 2", "c.png": "patient 1", "d.png": ""}
    write_images(tmp_path, "normal/out of focus/e.png")
    assert read_labelled_data(tmp_path).groups_from == "none"


@pytest.mark.parametrize(
    ("name", "is_person"),
    [
        ("patient 1", True), ("Patient_A", True), ("P001", True), ("17", True), ("H10", True), ("2021-113", True),
        ("Fall 3", True), ("slide-7b", True), ("subject12", True), ("L1", False), ("ALL-L2", False), ("M3", False),
        ("40x", False), ("x100", False), ("fold 2", False), ("batch_3", False), ("images 1", False), ("early", False),
        ("New folder (2)", False), ("augmented 1", False), ("Pro-B", False), ("patient", False), ("224 px", False),
    ],
)  # fmt: skip
def test_what_is_named_like_a_patient(name: str, is_person: bool) -> None:
    assert looks_like_a_person(name) is is_person


def test_patients_are_read_from_known_names_of_files(tmp_path: Path) -> None:
    write_images(tmp_path, "all/UID_16_11_1_all.png", "all/UID_2_1_1_all.png", "hem/UID_H10_1_1_hem.png", "hem/new.png")
    data = read_labelled_data(tmp_path)
    assert data.groups_from == "file name"
    assert list(groups(data).values()) == ["2", "16", "", "H10"]


def test_a_pattern_of_ones_own_finds_patients_or_says_why_not(tmp_path: Path) -> None:
    write_images(tmp_path, "a/x-77-1.png", "b/x-78-1.png", "b/other.png")
    data = read_labelled_data(tmp_path, group_pattern=r"x-(\d+)-")
    assert data.groups_from == "file name" and list(data.groups) == ["77", "", "78"]
    for pattern, words in (("(", "regular expression"), ("x-", "brackets"), ("y-(.)", "no file's name.*x-77-1")):
        with pytest.raises(DataSetError, match=words):
            read_labelled_data(tmp_path, group_pattern=pattern)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_table_of_files_labels_and_patients(tmp_path: Path, encoding: str, separator: str) -> None:
    write_images(tmp_path, "scans/ä 1.png", "scans/2.png", "3.png", "4.bmp")
    rows = [["FILE ", "Age", "Label", "Patient ID"], ["4.bmp", "", "B-ALL"], [r"scans\ä 1.png", "7", "B-ALL", "Müller"],
            ["scans/2.png", "9", "b-all ", "17"], ["3.png", "", "normal"]]  # fmt: skip
    data = read_labelled_data(write_table(tmp_path / "list.csv", rows, separator, encoding))
    assert contents(data) == {"B-ALL": ["4.bmp", "scans/2.png", "scans/ä 1.png"], "normal": ["3.png"]}
    assert (data.groups_from, list(data.groups)) == ("column", ["", "17", "Müller", ""])
    assert data.columns == {
        "Age": ("", "9", "7", ""),
        "Label": ("B-ALL", "b-all", "B-ALL", "normal"),
        "Patient ID": ("", "17", "Müller", ""),
    }


def test_rows_that_cannot_be_used_are_listed(tmp_path: Path) -> None:
    write_images(tmp_path, "a.png", "b.png", "deep/c.png")
    rows = [["file", "label"], ["a.png", "x"], ["a.png", "X"], ["a.png", "y"], ["b.png", ""], ["", "x"],
            ["gone.png", "x"], ["c.png", "y"]]  # fmt: skip
    data = read_labelled_data(write_table(tmp_path / "list.csv", rows))
    assert contents(data) == {"x": ["a.png"], "y": ["a.png", "deep/c.png"]}, "two labels of one file are for the audit"
    assert {(one.path.name, one.sentence.split(".")[0]) for one in data.skipped} == {
        ("a.png", "The table lists it twice"),
        ("b.png", "The table gives no label for it"),
        ("list.csv", "A row of the table names no file: x"),
        ("gone.png", "There is no such file"),
    }


def test_a_second_table_adds_columns_and_patients_to_a_folder(tmp_path: Path) -> None:
    write_images(tmp_path, "a/1.png", "b/1.png", "b/2.png", "b/3.png")
    rows = [["File", "slide", "fold"], ["a/1.png", "s1", "0"], ["B/1.PNG", "s2", "1"], ["2.png", "s1", "1"]]
    table = write_table(tmp_path / "more.csv", rows, ";")
    data = read_labelled_data(tmp_path, table=table)
    assert data.columns == {"slide": ("s1", "s2", "s1", ""), "fold": ("0", "1", "1", "")}
    assert (data.groups_from, list(data.groups)) == ("column", ["s1", "s2", "s1", ""])


def test_what_nothing_can_be_learnt_from_is_said_in_a_sentence(tmp_path: Path) -> None:
    write_images(tmp_path, "ok/a/1.png", "ok/b/1.png", "single/a/1.png", "patients/ALL/patient 1/1.png")
    write_images(tmp_path, "patients/ALL/patient 2/2.png", "flat/1.png")
    (tmp_path / "empty").mkdir()
    (tmp_path / "bad" / "a").mkdir(parents=True)
    (tmp_path / "bad" / "a" / "x.png").touch()
    for name, words in (
        ("nowhere", "no such folder"), ("empty", "no image in this folder"), ("single", "one class, “a”"),
        ("patients", "one class, “ALL”"), ("flat", "could not be used: 1"), ("bad", "can be read"),
        ("a\0b", "no such folder"),
    ):  # fmt: skip
        with pytest.raises(DataSetError, match=words):
            read_labelled_data(tmp_path / name)
    for rows, words in (
        ([["file", "what"], ["1.png", "x"]], "no column “label”"),
        ([["name", "label"], ["1.png", "x"]], "no column “file”"),
        ([["file", "label"]], "is empty"),
    ):  # fmt: skip
        with pytest.raises(DataSetError, match=words):
            read_labelled_data(write_table(tmp_path / "ok" / "list.csv", rows))
    with pytest.raises(DataSetError, match="names none of the images"):
        read_labelled_data(tmp_path / "ok", table=write_table(tmp_path / "t.csv", [["file", "x"], ["z.png", "1"]]))
    with pytest.raises(DataSetError, match="cannot be read"):
        read_labelled_data(tmp_path / "ok", table=tmp_path / "none.csv")


def test_reading_tells_how_far_it_is_and_can_be_cancelled(tmp_path: Path) -> None:
    write_images(tmp_path, *(f"{name}/{number}.png" for name in "ab" for number in range(30)))
    told: list[tuple[int, int]] = []
    read_labelled_data(tmp_path, on_progress=lambda done, total: told.append((done, total)))
    assert told == [(done, 60) for done in range(1, 61)]

    class StopError(Exception):
        pass

    def stop(done: int, total: int) -> None:
        if done == 3:
            raise StopError

    with pytest.raises(StopError):
        read_labelled_data(tmp_path, on_progress=stop)
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("read-images")]


@pytest.mark.skipif(os.name == "nt", reason="file names are text there")
def test_names_that_are_no_text_give_labels_that_are(tmp_path: Path) -> None:
    write_images(tmp_path, "a/1.png", "b/1.png")
    try:
        (tmp_path / "a").rename(tmp_path / os.fsdecode(b"a\xff"))
    except OSError:
        pytest.skip("this file system only takes text for names")
    data = read_labelled_data(tmp_path)
    assert data.classes == ("a?", "b")


def test_classes_that_are_asked_for_are_kept_in_their_order_and_the_others_left_out(tmp_path: Path) -> None:
    rows = [["file", "label", "plate"]]
    for name in "abc":
        write_images(tmp_path, f"{name}/1.png", f"{name}/2.png")
        rows += [[f"{name}/1.png", name, f"{name}1"], [f"{name}/2.png", name, f"{name}2"]]
    data = read_labelled_data(write_table(tmp_path / "list.csv", rows))
    kept = only_classes(data, ("c", "a"))
    assert kept.classes == ("c", "a")
    assert [(image.label, image.path.parent.name, image.path.name) for image in kept.images] == [
        (0, "c", "1.png"), (0, "c", "2.png"), (1, "a", "1.png"), (1, "a", "2.png"),
    ]  # fmt: skip
    assert kept.columns["plate"] == ("c1", "c2", "a1", "a2")
    with pytest.raises(DataSetError, match="no class d"):
        only_classes(data, ("a", "d"))


def test_the_taleghani_folder_with_its_table() -> None:
    folder = require_data("taleghani")
    data = read_labelled_data(folder, table=folder / "groups.csv")
    assert dict(zip(data.classes, np.bincount(data.labels).tolist(), strict=True)) == {
        "Benign": 454, "Early": 886, "Pre": 866, "Pro": 723,
    }  # fmt: skip
    assert data.groups_from == "none" and data.skipped == ()
    assert list(data.columns["class"]) == [data.classes[label] for label in data.labels]
    assert set(data.columns["block_fold"]) == set("01234")
    copies = Counter(image.sha256 for image in data.images)
    assert sum(count > 1 for count in copies.values()) == 40


def test_the_names_of_the_cnmc_images_tell_the_subjects_of_its_table(tmp_path: Path) -> None:
    table = read_table(require_data("cnmc", "subjects.csv"))
    files, _ = files_of_table(table)
    assert len(files) == 1253
    by_column, by_name = find_groups(files, [table], ""), find_groups(files, [], "")
    assert (by_column[1], by_name[1]) == ("column", "file name")
    assert by_column[0] == by_name[0] and len(set(by_name[0])) == 14

    few = [[str(file.path), file.label, file.cells["subject"]] for file in files[::40]]
    data = read_labelled_data(write_table(tmp_path / "few.csv", [["file", "label", "subject"], *few]))
    assert data.classes == ("all", "hem") and set(data.groups[data.labels == 1]) == {"H10", "H14", "H22"}
    assert len(data.images) == len(few) and data.skipped == ()
