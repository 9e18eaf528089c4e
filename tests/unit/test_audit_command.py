"""`audit` on the command line: text, JSON and events, and what it exits with."""

import argparse
import json
from pathlib import Path

import pytest

from leukodesk.commands import audit as application_audit
from leukodesk.core.audit.report import decode_report
from leukodesk.core.training_runs.events import Failed, Finished, Progress, Stage, decode_event
from tests.unit.audited_images import tinted, write_classes
from training.commands import audit as training_audit


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_classes(tmp_path_factory.mktemp("clean"), 50)


def _run(*given: str | Path, command: object = application_audit) -> int:
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)  # type: ignore[attr-defined]
    return command.run(parser.parse_args(list(map(str, given))))  # type: ignore[attr-defined,no-any-return]


def test_text_names_each_item_and_exits_with_0_where_nothing_is_serious(
    clean: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(clean, command=training_audit) == 0
    out = capsys.readouterr().out
    assert "Exact duplicates" in out and "It is not known of which patients" in out and "SERIOUS" not in out


def test_something_serious_exits_with_1_and_is_in_the_json(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    write_classes(tmp_path / "images", 30, tinted)
    assert _run(tmp_path / "images", "--json") == 1
    report = decode_report(capsysbinary.readouterr().out)
    assert report.verdict == "serious" and report.findings[0].key.startswith("shortcut_")


def test_events_tell_how_far_it_is_and_the_report_is_in_the_file(
    clean: Path, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    file = tmp_path / "audit.json"
    assert _run(clean, "--events", "--out", file) == 0
    events = [decode_event(line) for line in capsysbinary.readouterr().out.splitlines()]
    assert [event.key for event in events if isinstance(event, Stage)] == ["read", "audit"]
    last = [event for event in events if isinstance(event, Progress)][-1]
    assert (last.done, last.total) == (100, 100)
    assert events[-1] == Finished(str(file))
    assert decode_report(file.read_bytes()).images == 100


def test_a_class_can_be_left_out_and_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder, out = write_classes(tmp_path / "images", 6), tmp_path / "audit.json"
    for number in range(6):
        (folder / "-x").mkdir(exist_ok=True)
        (folder / "-x" / f"{number}.png").write_bytes((folder / "Pre" / f"field {number}.png").read_bytes())
    _run(folder, "--without=-x", "--out", out)
    assert "Classes left out: -x" in capsys.readouterr().out.splitlines()[0]
    report = decode_report(out.read_bytes())
    assert [one.name for one in report.classes] == ["Early", "Pre"] and report.left_out == ("-x",)
    assert report.finding("duplicates_across_classes").verdict == "fine"
    assert _run(folder, "--without", "Pre", "--without", "Early") == 2
    assert "Fewer than two classes remain" in capsys.readouterr().err
    assert _run(folder, "--without", "Pro") == 2
    assert "no class Pro" in capsys.readouterr().err


def test_folds_of_a_column_that_share_a_patient_are_found(clean: Path, tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    rows = [f"{label}/field {i}.png,P{i % 10},{i % 2}" for label in ("Early", "Pre") for i in range(50)]
    torn = [row.replace(",P0,0", f",P0,{number % 2}") for number, row in enumerate(rows)]
    for lines, code in ((rows, "fine"), ([*torn[:10], *(row.replace("P3,1", "P3,0") for row in torn[10:])], "serious")):
        table.write_text("\n".join(["file,patient,fold", *lines]), encoding="utf-8")
        out = tmp_path / "audit.json"
        _run(clean, "--table", table, "--fold-column", "fold", "--out", out)
        assert decode_report(out.read_bytes()).finding("patients_across_split").verdict == code


def test_what_cannot_be_done_exits_with_2_and_a_sentence(
    clean: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(tmp_path / "nowhere") == 2
    assert "no such folder" in capsys.readouterr().err
    assert _run(clean, "--fold-column", "fold") == 2
    assert "no column fold" in capsys.readouterr().err
    (tmp_path / "taken").write_bytes(b"")
    assert _run(clean, "--out", tmp_path / "taken" / "audit.json") == 2
    assert "could not be written" in capsys.readouterr().err
    assert _run(tmp_path / "nowhere", "--events") == 2
    lines = capsys.readouterr().out.splitlines()
    assert isinstance(decode_event(lines[-1].encode()), Failed) and json.loads(lines[-1])["sentence"]
