"""Copies in class folders: what is asked for and still is what was scanned, in a shape that a training reads."""

import csv
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

import leukodesk
from leukodesk.core.errors import Cancelled
from leukodesk.core.labelled.data_set import read_labelled_data
from leukodesk.core.verdict import Verdict
from leukodesk.services.safe_names import safe_name
from leukodesk.services.scan_exports import class_folders
from leukodesk.services.scan_exports.class_folders import CHANGED, NO_CLASS, TWICE, UNREADABLE, write_class_folders
from leukodesk.services.scan_exports.csv_table import neutralised
from leukodesk.services.scan_exports.records import Exported
from leukodesk.services.scan_exports.written import ExportError
from leukodesk.store.scan_query import EVERYTHING, Filter, Sorting
from leukodesk.store.scan_rows import FieldResult
from leukodesk.ui.training_wizard.data_reading import read_data
from leukodesk.ui.workers import Job
from tests.bundles import FOUR_CLASSES
from tests.scan_exported import Entry, classified, on_disk, rejected, scan_of

BENIGN, PRE_B = classified("benign", 0.9), classified("pre_b", 0.8)
UNSURE = classified("pre_b", 0.5, Verdict.UNCERTAIN, reasons=("Not sure.",))


def scanned(root: Path, files: Sequence[tuple[str, int, FieldResult]]) -> list[Entry]:
    """Images in a folder: name, what is in it (equal numbers are equal images), and what the model made of it."""
    contents = on_disk(root, [(name, seed) for name, seed, _ in files])
    return [Entry(os.fsencode(name), contents[name], result, root=os.fsencode(root)) for name, _, result in files]


def export(tmp_path: Path, entries: Sequence[Entry], wanted: Filter = EVERYTHING, **more: bool) -> Exported:
    with scan_of(tmp_path, entries) as reader:
        return write_class_folders(reader, wanted, Sorting(), tmp_path / "out", **more)


def files_below(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def table(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline=""), strict=True))


FOUR = (("a.png", 1, BENIGN), ("b.png", 2, BENIGN), ("day 1/a.png", 3, PRE_B), ("day 2/A.png", 4, PRE_B))


def test_copies_lie_in_class_folders_and_are_training_data_with_and_without_the_table(tmp_path: Path) -> None:
    exported = export(tmp_path, scanned(tmp_path / "scan", FOUR))

    assert exported == Exported(4, ())
    copies = {"benign/a.png", "benign/b.png", "pre_b/day 1/a.png", "pre_b/day 2/A.png"}
    assert files_below(tmp_path / "out") == copies | {"README.txt", "labels.csv"}
    for source in (tmp_path / "out", tmp_path / "out" / "labels.csv"):
        data = read_labelled_data(source)
        assert data.classes == ("benign", "pre_b") and data.skipped == ()
        assert {image.path.relative_to(tmp_path / "out").as_posix(): data.classes[image.label]
                for image in data.images} == {copy: copy.split("/")[0] for copy in copies}  # fmt: skip


def test_the_training_wizard_knows_the_folders_for_the_models_classes(tmp_path: Path) -> None:
    export(tmp_path, scanned(tmp_path / "scan", FOUR))
    job = SimpleNamespace(check=lambda: None, stage=lambda _: None)
    found = read_data(cast(Job, job), str(tmp_path / "out"), "", FOUR_CLASSES)
    assert [(one.name, one.images, one.malignant) for one in found.classes] == [
        ("Benign (hematogones)", 2, "no"), ("Pre-B", 2, "yes"),
    ]  # fmt: skip
    assert found.skipped == ()


def test_patients_are_not_torn_apart_by_a_training(tmp_path: Path) -> None:
    files = [
        ("2024/patient 1/x.png", 1, BENIGN), ("2024/patient 2/x.png", 2, PRE_B), ("patient 3/deep/x.png", 3, PRE_B),
        ("patient 3/y.png", 4, BENIGN), ("loose.png", 5, BENIGN),
    ]  # fmt: skip
    export(tmp_path, scanned(tmp_path / "scan", [(f"archive/{name}", seed, result) for name, seed, result in files]))

    by_folder = read_labelled_data(tmp_path / "out")
    by_table = read_labelled_data(tmp_path / "out" / "labels.csv")
    assert (by_folder.groups_from, by_table.groups_from) == ("folder", "column")
    for data in (by_folder, by_table):
        assert sorted(data.groups) == ["", "2024", "2024", "patient 3", "patient 3"]


def test_fields_that_the_model_was_not_sure_of_are_no_training_data_before_somebody_sorts_them(tmp_path: Path) -> None:
    entries = scanned(tmp_path / "scan", [*FOUR, ("case 7/unsure.png", 5, UNSURE), ("x/unsure.png", 6, UNSURE)])
    made = export(tmp_path, entries)

    assert made.notes[0].startswith("2 of them lie beside the class folders")
    folders = {path.name for path in (tmp_path / "out").iterdir() if path.is_dir()}
    assert folders == {"benign", "early_pre_b", "pre_b", "pro_b"}, "also those to which nothing has been sorted yet"
    assert {"unsure.png", "unsure (2).png"} < files_below(tmp_path / "out")
    for source in (tmp_path / "out", tmp_path / "out" / "labels.csv"):
        data = read_labelled_data(source)
        assert len(data.images) == 4 and {skipped.path.name for skipped in data.skipped} == {
            "unsure.png", "unsure (2).png",
        }  # fmt: skip
    unsure = next(row for row in table(tmp_path / "out" / "labels.csv") if row["original"] == "case 7/unsure.png")
    assert (unsure["label"], unsure["most_probable"], unsure["verdict"], unsure["patient"]) == (
        "", "pre_b", "uncertain", "case 7",
    )  # fmt: skip
    assert "2 of them lie beside the class folders" in (tmp_path / "out" / "README.txt").read_text("utf-8")


def test_what_is_not_copied_is_told_file_by_file(tmp_path: Path) -> None:
    files = [*FOUR, ("again.png", 1, BENIGN), ("blurred.png", 5, rejected("The image is blurred.")),
             ("changed.png", 6, BENIGN), ("gone.png", 7, BENIGN), ("pipe.png", 8, BENIGN)]  # fmt: skip
    entries = scanned(tmp_path / "scan", files)
    (tmp_path / "scan" / "changed.png").write_bytes((tmp_path / "scan" / "b.png").read_bytes())
    (tmp_path / "scan" / "gone.png").unlink()
    (tmp_path / "scan" / "pipe.png").unlink()
    if sys.platform != "win32":
        os.mkfifo(tmp_path / "scan" / "pipe.png")  # which would block whoever opens it
    exported = export(tmp_path, entries)

    assert exported.files == 4
    assert sorted(exported.notes) == sorted(
        [f"1 not copied: {TWICE}.", f"1 not copied: {NO_CLASS}.", f"1 not copied: {CHANGED}.",
         f"2 not copied: {UNREADABLE}."]
    )  # fmt: skip
    left_out = {row["original"]: row["why"] for row in table(tmp_path / "out" / "not_copied.csv")}
    assert set(left_out) == {"again.png", "blurred.png", "changed.png", "gone.png", "pipe.png"}
    assert left_out["changed.png"] == CHANGED
    assert not any("changed" in name for name in files_below(tmp_path / "out"))


def test_whose_labels_they_are_stands_in_the_readme_and_in_every_row(tmp_path: Path) -> None:
    export(tmp_path, scanned(tmp_path / "scan", FOUR))
    readme = (tmp_path / "out" / "README.txt").read_text("utf-8")
    assert readme.startswith("THE LABELS HERE ARE A MODEL'S. NOBODY HAS REVIEWED THEM.")
    for words in (leukodesk.INTENDED_USE, "made-up 1.0.0", "ab" * 32, "0.9.9", "pre_b: Pre-B.", "probability of 0.6"):
        assert words in readme
    for row in table(tmp_path / "out" / "labels.csv"):
        assert row["model.sha256"] == "ab" * 32 and row["exported_at"] and row["intended_use"]
        assert len(row["sha256"]) == 64 and float(row["probability"]) > 0.7
    text = "".join((tmp_path / "out" / name).read_text("utf-8") for name in ("README.txt", "labels.csv"))
    assert str(tmp_path) not in text, "no path outside the scanned folder"


def test_originals_are_named_in_full_if_that_is_asked_for(tmp_path: Path) -> None:
    export(tmp_path, scanned(tmp_path / "scan", FOUR), full_paths=True)
    assert {row["original"] for row in table(tmp_path / "out" / "labels.csv")} == {
        str(tmp_path / "scan" / name) for name, _, _ in FOUR
    }


def test_only_what_is_selected_is_copied(tmp_path: Path) -> None:
    export(tmp_path, scanned(tmp_path / "scan", FOUR), Filter(labels=("benign",)))
    assert files_below(tmp_path / "out") == {"benign/a.png", "benign/b.png", "README.txt", "labels.csv"}


def test_nothing_is_ever_overwritten_and_an_empty_export_is_none(tmp_path: Path) -> None:
    entries = scanned(tmp_path / "scan", FOUR)
    (tmp_path / "out").mkdir()
    with pytest.raises(ExportError, match="already something called “out”"):
        export(tmp_path, entries)
    (tmp_path / "out").rmdir()
    with scan_of(tmp_path, entries) as reader:
        with pytest.raises(ExportError, match="lies in a folder that was scanned"):
            write_class_folders(reader, EVERYTHING, Sorting(), tmp_path / "scan" / "out")
        with pytest.raises(ExportError, match="None of these files can be copied"):
            write_class_folders(reader, Filter(name="no such file"), Sorting(), tmp_path / "out")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["scan", "scan.sqlite"]


def test_a_cancelled_export_and_a_full_disk_leave_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(done: int, total: int) -> None:
        if (done, total) == (2, 4):
            raise Cancelled

    def full(self: class_folders._Copies, row: object) -> None:
        raise OSError(28, "No space left on device")

    with scan_of(tmp_path, scanned(tmp_path / "scan", FOUR)) as reader:
        with pytest.raises(Cancelled):
            write_class_folders(reader, EVERYTHING, Sorting(), tmp_path / "out", on_progress=stop)
        monkeypatch.setattr(class_folders._Copies, "add", full)
        with pytest.raises(ExportError, match="The disk is full"):
            write_class_folders(reader, EVERYTHING, Sorting(), tmp_path / "out")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["scan", "scan.sqlite"]


@pytest.mark.skipif(sys.platform != "linux", reason="names that are no text exist on Linux alone")
def test_names_that_not_every_system_takes_become_names_that_all_do(tmp_path: Path) -> None:
    names = ["caf\udce9.png", "=1+1.png", "-x;=2.png", "what?.png", "\U0001f52c" * 50 + ".png", "line\nbreak.png",
             "field.dat", "CON.png", "\u05e9\u05dc\u05d5\u05dd.png"]  # fmt: skip
    export(
        tmp_path,
        scanned(tmp_path / "scan", [(name, seed, (BENIGN, PRE_B)[seed % 2]) for seed, name in enumerate(names)]),
    )

    copies = files_below(tmp_path / "out") - {"README.txt", "labels.csv"}
    expected = {"benign/caf_.png", "pre_b/_1_1.png", "benign/_x__2.png", "pre_b/what_.png", "pre_b/line_break.png",
                "benign/field.dat.png", "pre_b/_CON.png", "benign/\u05e9\u05dc\u05d5\u05dd.png"}  # fmt: skip
    assert copies > expected and len(copies) == len(names)
    for source in (tmp_path / "out", tmp_path / "out" / "labels.csv"):
        data = read_labelled_data(source)
        assert len(data.images) == len(names) and data.skipped == ()


@given(st.text() | st.binary().map(lambda name: name.decode("utf-8", "surrogateescape")))
def test_any_name_becomes_one_that_every_system_takes(name: str) -> None:
    safe = safe_name(name)
    assert safe and len(safe.encode("utf-8")) <= 151 and safe_name(safe) == safe
    assert (
        not set(safe) & set('<>:"/\\|?*\0\n\r\t\u202e')
        and not safe.startswith((".", " "))
        and not safe.endswith((".", " "))
    )
    assert neutralised(safe) == safe


@pytest.mark.parametrize(
    "name", ["field 1.png", "UID_11_1_1_all.bmp", "Smear-3 (copy).TIF", "\u05e9\u05dc.png", "a;b.png"]
)
def test_ordinary_names_stay(name: str) -> None:
    assert safe_name(name) == name


def test_a_long_name_keeps_its_ending() -> None:
    assert safe_name("x" * 300 + ".png").endswith("x.png") and safe_name("a." + "x" * 300).startswith("a.x")
