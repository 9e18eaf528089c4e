"""A scan as CSV and as JSON lines: every file once, every figure as it is, and nothing that a program would obey."""

import csv
import io
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import leukodesk
from leukodesk.core.errors import Cancelled
from leukodesk.core.verdict import Verdict
from leukodesk.services.scan_exports.csv_table import CsvTable, neutralised, write_csv
from leukodesk.services.scan_exports.html_summary import write_html
from leukodesk.services.scan_exports.json_lines import write_json_lines
from leukodesk.services.scan_exports.records import ShownPaths
from leukodesk.services.scan_exports.written import ExportError
from leukodesk.store.scan_query import EVERYTHING, Filter, Order, Sorting
from leukodesk.store.scan_rows import FilePlace
from tests.scan_exported import Entry, classified, rejected, scan_of

WORKLIST = Sorting()
FORMULA_SIGNS = "=+-@\t\r\uff1d\uff0b\uff0d\uff20"

ENTRIES = (
    Entry(b"day 1/benign.png", b"1", classified("benign", 0.9996)),
    Entry(b"day 1/blast.png", b"22", classified("pre_b", 0.875)),
    Entry(
        b"=cmd|' C'!A0.png",
        b"333",
        classified("pro_b", 0.5, Verdict.UNCERTAIN, reasons=("Not sure.", "Unlike others."), distance=float("inf")),
    ),
    Entry(b'blurred, "very"\n.png', b"4444", rejected("The image is blurred. Focus again.")),
    Entry(b"caf\xe9.png", None, error="The file is gone."),
    Entry("\U0001f52c \u05e9\u05dc\u05d5\u05dd.png".encode(), b"55555", classified("benign", 0.7)),
)


def read_csv(path: Path) -> list[dict[str, str]]:
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf") and content.endswith(b"\r\n")
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))


def test_a_table_has_every_file_with_every_figure_in_the_order_asked_for(tmp_path: Path) -> None:
    with scan_of(tmp_path, ENTRIES) as reader:
        exported = write_csv(reader, EVERYTHING, Sorting(Order.NAME), tmp_path / "out" / "scan.csv")
        names = [row.place.path for row in reader.rows(reader.file_ids(EVERYTHING, Sorting(Order.NAME)).tolist())]
    rows = read_csv(tmp_path / "out" / "scan.csv")

    assert exported.files == len(rows) == len(ENTRIES)
    assert [row["path"] for row in rows] == [neutralised(name.decode("utf-8", "backslashreplace")) for name in names]
    by_name = {row["path"]: row for row in rows}
    blast = by_name["day 1/blast.png"]
    assert (blast["verdict"], blast["label"], blast["rank"]) == ("accepted", "pre_b", "worrying")
    assert blast["probability"] == "0.875" and float(blast["probabilities.benign"]) == pytest.approx(0.125 / 3)
    assert float(blast["malignant_probability"]) == pytest.approx(0.875 + 2 * 0.125 / 3)
    assert (blast["distance"], blast["checks.edge_blur_px"], blast["checks.contrast"]) == ("7.25", "1.5", "-0.25")
    assert (blast["white_cells"], blast["size_bytes"], blast["seen"], len(blast["sha256"])) == ("3", "2", "no", 64)
    unsure = by_name["'=cmd|' C'!A0.png"]
    assert unsure["reasons"] == "Not sure. Unlike others." and unsure["distance"] == ""
    blurred = by_name['blurred, "very"\n.png']
    assert (blurred["failed_checks"], blurred["checks.contrast"], blurred["label"]) == ("contrast", "0.5", "")
    gone = by_name["caf\\xe9.png"]
    assert (gone["verdict"], gone["error.kind"], gone["reasons"]) == ("failed", "vanished", "The file is gone.")
    assert gone["sha256"] == gone["size_bytes"] == gone["probability"] == ""


def test_on_every_line_stands_whose_results_they_are(tmp_path: Path) -> None:
    with scan_of(tmp_path, ENTRIES) as reader:
        write_csv(reader, EVERYTHING, WORKLIST, tmp_path / "scan.csv")
        write_json_lines(reader, EVERYTHING, WORKLIST, tmp_path / "scan.jsonl")
    for row in read_csv(tmp_path / "scan.csv"):
        assert row["model.name"] == "made-up" and row["model.version"] == "1.0.0" and row["model.sha256"] == "ab" * 32
        assert row["application.version"] == "0.9.9" and row["intended_use"] == leukodesk.INTENDED_USE
        assert (row["model.thresholds.least_probability"], row["model.thresholds.greatest_distance"]) == ("0.6", "30.0")
        assert row["exported_at"] and row["checks_profile"] == "field"
    for line in (tmp_path / "scan.jsonl").read_bytes().splitlines():
        record = json.loads(line)
        assert record["model"]["thresholds"]["rule"] == "made up"
        assert record["application"] == {"name": "LeukoDesk", "version": "0.9.9"}
        assert record["exported_at"] and record["intended_use"] == leukodesk.INTENDED_USE


def test_json_lines_have_what_is_known_and_null_for_the_rest(tmp_path: Path) -> None:
    with scan_of(tmp_path, ENTRIES) as reader:
        exported = write_json_lines(reader, EVERYTHING, WORKLIST, tmp_path / "scan.jsonl")
    lines = (tmp_path / "scan.jsonl").read_text("utf-8").splitlines()
    records = {record["path"]: record for record in map(json.loads, lines)}

    assert exported.files == len(lines) == len(records) == len(ENTRIES)
    blast = records["day 1/blast.png"]
    assert blast["probabilities"]["pre_b"] == 0.875 and list(blast["probabilities"]) == [
        "benign", "early_pre_b", "pre_b", "pro_b",
    ]  # fmt: skip
    assert blast["checks"] == [{"key": "edge_blur_px", "value": 1.5}, {"key": "contrast", "value": -0.25}]
    assert blast["error"] is None and blast["seen"] is False
    assert records["=cmd|' C'!A0.png"]["distance"] is None, "JSON has no word for infinite"
    assert records["caf\\xe9.png"]["error"] == {"kind": "vanished"} and records["caf\\xe9.png"]["sha256"] is None
    assert records['blurred, "very"\n.png']["probabilities"] is None


def test_only_what_is_meant_is_exported_and_none_is_no_error(tmp_path: Path) -> None:
    with scan_of(tmp_path, ENTRIES) as reader:
        wanted = Filter(verdicts=(Verdict.REJECTED,))
        assert write_csv(reader, wanted, WORKLIST, tmp_path / "some.csv").files == 1
        assert write_csv(reader, Filter(name="no such file"), WORKLIST, tmp_path / "none.csv").files == 0
        assert write_json_lines(reader, Filter(name="no such file"), WORKLIST, tmp_path / "none.jsonl").files == 0
    (row,) = read_csv(tmp_path / "some.csv")
    assert row["verdict"] == "rejected"
    assert b"probabilities.pre_b" in (tmp_path / "none.csv").read_bytes(), "headers stand there all the same"


def test_no_path_outside_the_scanned_folder_is_told_unless_asked_for(tmp_path: Path) -> None:
    with scan_of(tmp_path, ENTRIES) as reader:
        for write, name in ((write_csv, "scan.csv"), (write_json_lines, "scan.jsonl")):
            write(reader, EVERYTHING, WORKLIST, tmp_path / name)
            assert b"archive" not in (tmp_path / name).read_bytes()
            write(reader, EVERYTHING, WORKLIST, tmp_path / name, full_paths=True)
            assert (tmp_path / name).read_bytes().count(b"/archive/slides/") == len(ENTRIES)


def test_with_several_folders_paths_begin_with_the_folders_own_name() -> None:
    shown = ShownPaths([b"/a/slides", b"/b/slides", b"/c/old", b"/"], full=False)
    roots = (b"/a/slides", b"/b/slides", b"/c/old", b"/")
    assert [shown.file(FilePlace(root, b"x/1.png")) for root in roots] == [
        "slides/x/1.png", "slides (2)/x/1.png", "old/x/1.png", "folder/x/1.png",
    ]  # fmt: skip
    assert ShownPaths([b"/a/slides"], full=False).file(FilePlace(b"/a/slides", b"x/1.png")) == "x/1.png"
    assert ShownPaths([b"/a/slides"], full=True).file(FilePlace(b"/a/slides", b"x/1.png")) == "/a/slides/x/1.png"
    assert shown.file(FilePlace(b"/met/later", b"1.png")) == "later/1.png"


def test_files_of_an_earlier_run_of_another_folder_are_not_taken_for_this_folders(tmp_path: Path) -> None:
    entries = [Entry(b"1.png", b"1", classified("benign", 0.9), root=b"/a/old"),
               Entry(b"1.png", b"2", classified("benign", 0.9), root=b"/a/new")]  # fmt: skip
    with scan_of(tmp_path, entries, folders=[b"/a/new"]) as reader:
        write_csv(reader, EVERYTHING, Sorting(Order.NAME), tmp_path / "scan.csv")
    assert [row["path"] for row in read_csv(tmp_path / "scan.csv")] == ["old/1.png", "new/1.png"]


def test_a_scan_without_files_is_exported_too(tmp_path: Path) -> None:
    with scan_of(tmp_path, []) as reader:
        for write, name in ((write_csv, "scan.csv"), (write_json_lines, "scan.jsonl"), (write_html, "scan.html")):
            assert write(reader, EVERYTHING, WORKLIST, tmp_path / name).files == 0
    assert "<h1>slides</h1>" in (tmp_path / "scan.html").read_text("utf-8")


def test_a_cancelled_export_leaves_what_was_there(tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        assert (done, total) == (0, len(ENTRIES))
        raise Cancelled

    (tmp_path / "scan.csv").write_text("old")
    with scan_of(tmp_path, ENTRIES) as reader, pytest.raises(Cancelled):
        write_csv(reader, EVERYTHING, WORKLIST, tmp_path / "scan.csv", on_progress=stop)
    assert (tmp_path / "scan.csv").read_text() == "old"
    assert not list(tmp_path.glob(".leukodesk-*"))


def test_neither_a_scan_nor_an_image_is_ever_replaced_by_an_export(tmp_path: Path) -> None:
    image = tmp_path / "field.png"
    image.write_bytes(b"\x89PNG\r\n\x1a\n and more")
    with scan_of(tmp_path, ENTRIES) as reader:
        for path, what in ((tmp_path / "scan.sqlite", "a scan"), (image, "an image")):
            before = path.read_bytes()
            with pytest.raises(ExportError, match=f"is {what}"):
                write_csv(reader, EVERYTHING, WORKLIST, path)
            assert path.read_bytes() == before
        with pytest.raises(ExportError, match="Choose another place"):
            write_csv(reader, EVERYTHING, WORKLIST, tmp_path)


def test_a_full_disk_is_told_in_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    with scan_of(tmp_path, ENTRIES) as reader:
        monkeypatch.setattr(Path, "replace", full)
        with pytest.raises(ExportError, match="The disk is full"):
            write_csv(reader, EVERYTHING, WORKLIST, tmp_path / "scan.csv")
    assert not (tmp_path / "scan.csv").exists() and not list(tmp_path.glob(".leukodesk-*"))


def test_reasons_that_quote_what_is_no_text_are_written_all_the_same(tmp_path: Path) -> None:
    entry = Entry(b"a.png", b"1", replace(classified("benign", 0.9), reasons=("About “\u202e\U0001f9ea”; =1+1",)))
    with scan_of(tmp_path, [entry]) as reader:
        write_csv(reader, EVERYTHING, WORKLIST, tmp_path / "scan.csv")
    assert read_csv(tmp_path / "scan.csv")[0]["reasons"] == "About “\u202e\U0001f9ea”;' =1+1"


@given(st.lists(st.text(), min_size=1, max_size=5))
@settings(max_examples=200)
def test_any_cell_comes_back_whole_and_is_no_formula(texts: list[str]) -> None:
    file = io.BytesIO()
    columns = [f"column {number}" for number in range(len(texts))]
    CsvTable(file, columns).add(dict(zip(columns, texts, strict=True)))
    header, row = csv.reader(io.StringIO(file.getvalue().decode("utf-8-sig"), newline=""), strict=True)

    assert header == columns and row == [neutralised(text) for text in texts]
    for cell, text in zip(row, texts, strict=True):
        assert cell.replace("'", "") == text.replace("'", ""), "nothing but apostrophes is put in"
        for part in re.split("[;\t\r\n]", cell):
            assert not part.lstrip().startswith(tuple(FORMULA_SIGNS))
        if not text.lstrip().startswith(tuple(FORMULA_SIGNS)) and not set(text) & set(";\t\r\n"):
            assert cell == text, "an ordinary cell stays as it is"


@given(st.binary().map(lambda name: name.decode("utf-8", "surrogateescape")))
def test_names_that_are_no_text_do_not_stop_a_table(name: str) -> None:
    file = io.BytesIO()
    CsvTable(file, ["path"]).add({"path": name})
    _, row = csv.reader(io.StringIO(file.getvalue().decode("utf-8-sig"), newline=""))
    assert row == [neutralised(name.encode("utf-8", "backslashreplace").decode())]


@given(st.floats(allow_nan=False, allow_infinity=False) | st.integers(-(10**12), 10**12))
def test_numbers_stay_the_numbers_they_are(number: float) -> None:
    file = io.BytesIO()
    CsvTable(file, ["n"]).add({"n": number})
    assert float(file.getvalue().decode("utf-8-sig").splitlines()[1]) == number


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\uff1d1", "a;=1", "a\n=1"])
def test_formulas_are_marked(text: str) -> None:
    assert neutralised(text) != text and neutralised(text).replace("'", "") == text


@pytest.mark.parametrize("text", ["", "a-b.png", "3-4", "x=1", "day 1/a.png", "Not sure. Unlike it."])
def test_other_cells_stay(text: str) -> None:
    assert neutralised(text) == text
