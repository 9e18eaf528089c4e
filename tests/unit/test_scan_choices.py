"""What is chosen before a scan becomes what the command line is asked, and nothing is lost on the way."""

import argparse
import os
import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from leukodesk.commands import scan as scan_command
from leukodesk.core.errors import LeukoDeskError
from leukodesk.services.model_library import Library, own_library
from leukodesk.store.scan_file import ScanTask
from leukodesk.store.scan_rows import FilePlace
from leukodesk.ui.folder_scan import scan_programs
from leukodesk.ui.folder_scan.scan_choices import (
    KnownScan,
    as_text,
    folders_in_words,
    outermost,
    patterns_in,
    same_question,
    suggest_file,
)
from leukodesk.ui.folder_scan.scan_reading import MOST_MEASURED, _keep_sample, count_files, find_scans, measure_rate
from leukodesk.ui.workers import Job

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("typed", "patterns"),
    [
        ("", ()),
        ("  ", ()),
        ("png", ("*.png",)),
        (".tif", ("*.tif",)),
        ("png, *.tif;day1_?.jpg", ("*.png", "*.tif", "day1_?.jpg")),
        ("a.png a.png", ("a.png",)),
        ("[ab]*", ("[ab]*",)),
    ],
)
def test_file_patterns_as_people_type_them(typed: str, patterns: tuple[str, ...]) -> None:
    assert patterns_in(typed) == patterns


def test_a_folder_within_another_one_is_not_scanned_twice() -> None:
    top = Path("s")
    given = [str(top / "a" / "b"), str(top / "a"), str(top / "ab"), str(top / "a")]

    assert outermost(given) == (str(top / "a"), str(top / "ab"))


def test_folders_are_named_and_no_name_is_too_strange() -> None:
    assert folders_in_words([b"/x/slide 7"]) == "slide 7"
    assert folders_in_words([b"/x/a", b"/x/b", b"/x/c", b"/x/d"]) == "a, b + 2"
    assert folders_in_words([b"/"]) == "/"
    assert as_text(b"/x/\xff") == "/x/?" or sys.platform == "win32"


def task(*folders: bytes, **more: object) -> ScanTask:
    return ScanTask(folders, model="tiny/1.0.0", **more)  # type: ignore[arg-type]


def test_a_scan_goes_into_that_of_the_same_folders_else_into_a_new_file(tmp_path: Path) -> None:
    known = KnownScan(tmp_path / "old.sqlite", datetime.now(UTC), task(b"/x/b", b"/x/a"))
    taken = {"a 2026-11-21.sqlite"}

    def suggested(asked: ScanTask) -> str:
        return suggest_file(tmp_path, asked, [known], taken, TODAY).name

    assert suggested(task(b"/x/a", b"/x/b")) == "old.sqlite"
    assert suggested(task(b"/x/a", b"/x/b", attention=False)) == "old.sqlite", "another setup, but the same files"
    assert suggested(task(b"/x/a", b"/x/b", recursive=False)) == "a 2026-11-21 2.sqlite"
    assert suggested(task(b"/x/c")) == "c 2026-11-21.sqlite"
    assert suggested(task(b"/")) == "scan 2026-11-21.sqlite"
    assert suggested(task()) == "scan 2026-11-21.sqlite"
    known = replace(known, writable=False)
    assert suggested(task(b"/x/a", b"/x/b")) == "a 2026-11-21 2.sqlite"


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"recursive": False, "patterns": ("*.png", "-a*"), "checks_profile": "paper"},
        {"attention": False, "white_cells": True},
    ],
)
def test_the_command_line_asks_for_what_was_chosen(tmp_path: Path, asked: dict[str, object]) -> None:
    folder = tmp_path / "-slide"
    folder.mkdir()
    wanted = task(os.fsencode(folder), **asked)
    out = tmp_path / "scans" / "out.sqlite"
    command = scan_programs.scan(wanted, out, Library(tmp_path / "models"))
    assert command[:4] == [sys.executable, "-m", "leukodesk", "scan"]
    parser = argparse.ArgumentParser()
    scan_command.add_arguments(parser)
    options = parser.parse_args(command[4:])

    assert scan_command._task(options) == wanted
    assert options.out == out and out.parent.is_dir() and options.events
    assert options.models_folder == str(tmp_path / "models")
    assert "--models-folder" not in scan_programs.scan(wanted, out, own_library())


def test_what_cannot_be_begun_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(LeukoDeskError, match=r"cannot be reached") as raised:
        scan_programs.scan(task(os.fsencode(tmp_path / "gone")), tmp_path / "out.sqlite", own_library())
    assert "gone" in raised.value.details
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(LeukoDeskError, match="Choose another scan file"):
        scan_programs.scan(task(os.fsencode(tmp_path)), tmp_path / "file" / "out.sqlite", own_library())


def job() -> Job:
    return Job(print, "", print, print, print, print, lambda job, answer: None)


def test_the_sample_that_is_measured_is_spread_over_all_files() -> None:
    import random

    sample: list[FilePlace] = []
    chance = random.Random(1)
    for number in range(1, 4001):
        _keep_sample(sample, FilePlace(b"/x", str(number).encode()), number, chance)

    numbers = sorted(int(place.path) for place in sample)
    assert len(set(numbers)) == MOST_MEASURED
    assert numbers[0] < 500 and numbers[-1] > 3500 and 1500 < numbers[MOST_MEASURED // 2] < 2500


def test_nothing_is_measured_where_there_is_nothing(tmp_path: Path) -> None:
    counted = count_files(job(), task(os.fsencode(tmp_path)))

    assert counted.files == 0 and counted.sample == ()
    assert measure_rate(job(), counted.sample, task(), own_library()) is None


def test_no_folder_of_scans_is_no_scan(tmp_path: Path) -> None:
    found = find_scans(job(), tmp_path / "scans", [str(tmp_path / "gone.sqlite")])

    assert found.scans == () and found.names == frozenset()
    assert same_question(task(b"/a"), task(b"/a", attention=False))
