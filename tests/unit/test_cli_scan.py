"""`leukodesk scan`, as a technician and as the window start it."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest

import leukodesk
from leukodesk import cli
from leukodesk.commands import scan_output
from leukodesk.core.synthetic import synthetic_field
from leukodesk.core.verdict import Verdict
from leukodesk.services.analyse import analyse
from leukodesk.services.scan.events import Ended, Looking, Scanning, decode_scan_event
from leukodesk.services.scan.run import Orders
from leukodesk.store.scan_file import ScanReader
from leukodesk.store.scan_query import EVERYTHING, Order, Sorting
from leukodesk.store.scan_rows import ScanRow
from tests.bundles import generated_field
from tests.data import ROOT
from tests.image_files import pillow_file

Scan = Callable[..., tuple[int, str, str]]


def write(path: Path, seed: int) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(pillow_file(generated_field(seed), "PNG"))
    return path


def rows_of(out: Path) -> dict[str, ScanRow]:
    with ScanReader.open(out) as reader:
        ids = [int(one) for one in reader.file_ids(EVERYTHING, Sorting(Order.NAME))]
        return {os.fsdecode(row.place.path): row for row in reader.rows(ids)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three small fields, one of them in a folder below."""
    for number in range(3):
        write(tmp_path / "slides" / ("more" if number == 2 else "") / f"field {number}.png", number)
    return tmp_path / "slides"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "scan.sqlite"


@pytest.fixture
def scan(out: Path, tiny_models_folder: Path, capsys: pytest.CaptureFixture[str]) -> Scan:
    """`leukodesk scan` with the tiny model; returns exit code, output and complaints."""

    def run(*arguments: str | Path) -> tuple[int, str, str]:
        given = ["scan", "--out", str(out), *map(str, arguments), "--models-folder", str(tiny_models_folder)]
        return cli.main(given), *capsys.readouterr()

    return run


def test_a_scan_from_the_command_line_comes_to_what_analyse_says(
    tmp_path: Path, tiny_models_folder: Path, tiny_classifier: object
) -> None:
    """The whole program, with fields as the microscope gives them; run again, nothing is left to do."""
    folder, out = tmp_path / "Präparate 血", tmp_path / "scan.sqlite"
    folder.mkdir()
    for seed in range(3):
        pixels = synthetic_field(seed, 640, 480)
        content = cv2.imencode(".jpg", np.ascontiguousarray(pixels[..., ::-1]))[1].tobytes()
        (folder / f"Feld {seed}.jpg").write_bytes(content)
    (folder / "broken.jpg").write_bytes(content[: len(content) // 2])
    command = [sys.executable, "-m", "leukodesk", "scan", folder, "--out", out, "--csv", tmp_path / "table.csv"]
    command += ["--models-folder", tiny_models_folder, "--white-cells"]
    first, second = (
        subprocess.run(command, cwd=ROOT, capture_output=True, check=False, timeout=120, encoding="utf-8")
        for _ in range(2)
    )
    assert first.returncode == 1 and first.stderr == "", "a file that failed is told by the exit code"
    assert "4 of 4" in first.stdout and "1 failed" in first.stdout and leukodesk.INTENDED_USE in first.stdout
    rows = rows_of(out)
    assert len(rows) == 4 and rows["broken.jpg"].error_kind == "truncated"
    for name, row in rows.items():
        analysis = analyse(folder / name, tiny_classifier)  # type: ignore[arg-type]
        assert (row.verdict, row.label, row.reasons) == (analysis.verdict, analysis.label, analysis.reasons)
        assert row.white_cells == (len(analysis.cells) if "cells" in analysis.timings_ms else None)
    assert (tmp_path / "table.csv").read_text("utf-8-sig").count("\n") == 5
    assert second.returncode == 1 and "4 known" in second.stdout and rows_of(out) == rows


def test_without_a_folder_it_goes_on_with_what_the_file_says(scan: Scan, folder: Path, out: Path) -> None:
    code, said, complaints = scan(folder, "--no-recursion", "--pattern", "*0.png", "--pattern", "*1.PNG")
    assert (code, complaints) == (0, "") and said.startswith("Model: A tiny model for tests (tiny 1.0.0, SHA-256 ")
    assert list(rows_of(out)) == ["field 0.png", "field 1.png"]
    write(folder / "new 0.png", 7)
    code, said, _ = scan()
    assert code == 0 and "3 of 3, " in said and "2 known" in said
    scan("--pattern", "*.png", "--no-attention")
    with ScanReader.open(out) as reader:
        task = reader.task
    assert (task.recursive, task.patterns, task.attention) == (False, ("*.png",), False)
    assert (task.folders, task.model) == ((os.fsencode(folder),), "tiny/1.0.0")


def test_rejected_is_a_verdict_and_failed_is_not(scan: Scan, tmp_path: Path, folder: Path, out: Path) -> None:
    assert scan(folder)[0] == 0
    assert {row.verdict for row in rows_of(out).values()} <= {Verdict.REJECTED, Verdict.UNCERTAIN, Verdict.ACCEPTED}
    (folder / "broken.png").write_bytes(b"no image")
    code, said, _ = scan(folder)
    assert code == 1 and "1 failed" in said


def test_exports_are_written_afterwards_of_what_is_wanted(scan: Scan, tmp_path: Path, folder: Path) -> None:
    lines, page = tmp_path / "scan.jsonl", tmp_path / "scan.html"
    code, said, _ = scan(folder, "--jsonl", lines, "--html", page, "--where", "name=field 1")
    assert code == 0 and f"{lines}: 1 files." in said
    (record,) = map(json.loads, lines.read_text("utf-8").splitlines())
    assert record["path"] == "field 1.png" and str(folder) not in lines.read_text("utf-8")
    assert "<html" in page.read_text("utf-8")
    code, _, complaints = scan(folder, "--csv", lines / "x.csv", "--jsonl", lines, "--full-paths")
    assert code == 1 and "x.csv" in complaints, "what cannot be written is told, and the rest is written"
    assert str(folder) in lines.read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "name a folder"),
        (("nowhere",), "there is no folder nowhere"),
        ((".", "--checks", "none"), "choose from paper, field, cell"),
        ((".", "--workers", "0"), "at least one"),
        ((".", "--workers", "two"), "invalid"),
    ],
)
def test_wrong_usage_is_refused(scan: Scan, out: Path, arguments: tuple[str, ...], said: str) -> None:
    with pytest.raises(SystemExit) as ended:
        scan(*arguments)
    assert ended.value.code == 2 and not out.exists()


@pytest.mark.parametrize("arguments", [("--model", "none"), ("--where", "colour=red")])
def test_what_cannot_be_begun_is_said_and_leaves_no_file(
    scan: Scan, folder: Path, out: Path, arguments: tuple[str, str]
) -> None:
    code, said, complaints = scan(folder, *arguments)
    assert (code, said) == (2, "") and complaints.startswith("leukodesk: ") and not out.exists()
    code, said, complaints = scan(folder, *arguments, "--events")
    event = decode_scan_event(said.encode())
    assert code == 2 and complaints == "" and isinstance(event, Ended) and event.how == "failed" and event.sentence


def test_what_can_be_no_scan_file_is_code_2_and_stays_as_it_is(scan: Scan, folder: Path, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear colleague")
    for out in (letter, tmp_path, tmp_path / "nowhere" / "scan.sqlite"):
        code, said, complaints = scan(folder, "--out", str(out))
        assert (code, said) == (2, "") and "scan file" in complaints
    assert letter.read_text() == "Dear colleague"


def test_a_scan_file_may_be_named_from_where_one_is(
    scan: Scan, folder: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(out.parent)
    for folders in ((folder,), ()):
        assert scan(*folders, "--out", out.name)[0] == scan(*folders)[0] < 2


def test_a_scan_that_found_no_image_or_could_not_read_one_says_so(scan: Scan, folder: Path) -> None:
    _, said, _ = scan(folder, "--pattern", "*.nothing")
    assert "there is no image in the folders" in said
    (folder / "torn.png").write_bytes(b"")
    code, said, _ = scan(folder, "--pattern", "torn.png")
    assert code == 1 and "The scan is finished. It failed for 1 file." in said


def test_what_had_to_end_is_code_3(scan: Scan, folder: Path, tmp_path: Path) -> None:
    scan(folder)
    folder.rename(tmp_path / "away")
    code, _, complaints = scan()
    assert code == 3 and "no such folder" in complaints


@pytest.mark.parametrize("first", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_in_good_order_and_the_second_one_at_once(first: int) -> None:
    orders, before = Orders(), signal.getsignal(first)
    with scan_output._stopped_by_signals(orders):
        os.kill(os.getpid(), first) if sys.platform != "win32" else signal.raise_signal(first)
        assert orders.stopped
        assert signal.getsignal(first) is signal.SIG_DFL
    assert signal.getsignal(first) is before


def started(out: Path, models: Path, *arguments: str | Path) -> "subprocess.Popen[bytes]":
    command = [
        sys.executable,
        "-m",
        "leukodesk",
        "scan",
        *arguments,
        "--out",
        out,
        "--workers",
        "1",
        "--models-folder",
        models,
    ]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe)


@pytest.fixture
def many(folder: Path) -> Path:
    """So many fields that a scan is not done before it can be stopped."""
    for number in range(3, 600):
        write(folder / f"field {number}.png", number)
    return folder


@pytest.mark.usefixtures("heard_interrupts")
@pytest.mark.skipif(os.name != "posix", reason="signals as POSIX knows them")
def test_ctrl_c_leaves_a_scan_that_goes_on(
    many: Path, out: Path, tiny_models_folder: Path, scan: Scan, capsys: pytest.CaptureFixture[str]
) -> None:
    with started(out, tiny_models_folder, many, "--events") as process:
        assert process.stdout is not None
        for line in process.stdout:
            event = decode_scan_event(line)
            if isinstance(event, Scanning) and event.done:
                process.send_signal(signal.SIGINT)
                break
        rest, complaints = process.communicate(timeout=60)
    ended = decode_scan_event(rest.splitlines()[-1])
    assert process.returncode == 130 and complaints == b""
    assert isinstance(ended, Ended) and ended.how == "stopped" and 0 < ended.done < 600
    assert len(rows_of(out)) == ended.done
    for path in list(many.glob("field ??*.png"))[:-20]:  # what is left to do need not take long
        path.unlink()
    code, said, _ = scan()
    assert code == 0 and "The scan is finished." in said
    left = {path.relative_to(many).as_posix() for path in many.rglob("*.png")}
    assert set(rows_of(out)) == left


def test_the_window_hears_events_and_gives_orders(many: Path, out: Path, tiny_models_folder: Path) -> None:
    with started(out, tiny_models_folder, many, "--events") as process:
        assert process.stdin is not None and process.stdout is not None

        def order(line: bytes) -> None:
            assert process.stdin is not None
            process.stdin.write(line)
            process.stdin.flush()

        events = map(decode_scan_event, process.stdout)
        assert isinstance(next(events), Looking)
        order(b"pause\n")
        paused = next(event for event in events if isinstance(event, Scanning) and event.state == "paused")
        order(b"nonsense\nresume\n")
        running = next(event for event in events if isinstance(event, Scanning) and event.done > paused.done)
        assert running.state == "running" and running.total == 600
        process.stdin.close()  # whoever started it is gone
        *_, ended = events
        process.stdin = None
        assert isinstance(ended, Ended) and ended.how == "stopped" and process.wait(60) == 130
    assert 0 < len(rows_of(out)) == ended.done < 600


@pytest.mark.skipif(os.name != "posix", reason="pipes as POSIX knows them")
def test_a_reader_that_leaves_stops_the_scan(many: Path, out: Path, tiny_models_folder: Path) -> None:
    for arguments, code in ((("--events",), {130, 141}), ((), {141})):
        with started(out, tiny_models_folder, many, *arguments) as process:
            assert process.stdout is not None and process.stderr is not None
            process.stdout.readline()
            process.stdout.close()
            complaints = process.stderr.read()
        assert complaints == b"" and process.returncode in code
    assert len(rows_of(out)) < 600


def test_a_terminal_has_one_line_that_is_rewritten(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    tell = scan_output._bar()
    tell(Looking(7))
    tell(Scanning(30, 120, 5, 12.5, 7.2, {"accepted": 20, "failed": 10}, {}))
    tell(Scanning(120, 120, 5, None, None, {"accepted": 110, "failed": 10}, {}, state="paused"))
    tell(Ended("finished", "The scan is finished.", "", 120, 120, 10))
    written = capsys.readouterr().out
    assert written.count("\n") == 1 and written.endswith("\n")
    lines = written.rstrip("\n").split("\r")[1:]
    assert lines[0] == "Looking through the folders: 7 files"
    assert lines[1].startswith("[#####...............] 30 of 120, 12.5/s, 7 s left") and len(lines[1]) == 59
    assert lines[2].startswith("[####################] 120 of 120, paused") and len(lines[2]) == 59


def test_a_log_has_a_line_now_and_then(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    clock = iter([100.0, 101.0, 111.0, 112.0])
    monkeypatch.setattr(scan_output.time, "monotonic", lambda: next(clock))
    tell = scan_output._lines()
    tell(Looking(1))
    tell(Looking(2000))
    tell(Scanning(1, 9000, 0, 2.0, 4500.0, {"accepted": 1}, {}))
    tell(Scanning(9000, 9000, 8999, None, None, {"accepted": 9000}, {}))
    assert capsys.readouterr().out.splitlines() == [
        "Looking through the folders: 1 files",
        "1 of 9000, 2.0/s, 75 min left, 1 accepted",
        "9000 of 9000, 8999 known, 9000 accepted",
    ]
    assert [scan_output._duration(seconds) for seconds in (99, 100, 7200)] == ["99 s", "2 min", "2.0 h"]


def test_a_scan_is_exported_without_scanning_whatever_has_become_of_its_images(
    scan: Scan, folder: Path, out: Path, tmp_path: Path
) -> None:
    scan(folder)
    shutil.rmtree(folder)
    before, table = out.read_bytes(), tmp_path / "table.csv"
    code, said, complaints = scan("--no-scan", "--csv", table, "--where", "name=field 1")
    assert (code, complaints) == (0, "") and f"{table}: 1 files." in said and "tiny 1.0.0" in said
    assert "field 1.png" in table.read_text("utf-8-sig") and out.read_bytes() == before
    assert scan("--no-scan", "--csv", tmp_path)[0] == 1


@pytest.mark.parametrize("more", [["--events"], ["."]])
def test_what_makes_no_sense_without_scanning_is_refused(
    scan: Scan, folder: Path, capsys: pytest.CaptureFixture[str], more: list[str]
) -> None:
    scan(folder)
    with pytest.raises(SystemExit, match="2"):
        scan("--no-scan", *more)
    assert "with --no-scan, name no folder and ask for no events" in capsys.readouterr().err


def test_a_condition_that_cannot_be_meant_is_refused_without_scanning_too(scan: Scan, folder: Path) -> None:
    scan(folder)
    code, _, complaints = scan("--no-scan", "--where", "colour=red")
    assert code == 2 and "There is no “colour”" in complaints
