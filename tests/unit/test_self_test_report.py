"""What a self-test says of itself: outcomes of steps, the table, and a text for support without anything private."""

import getpass
import sys
from pathlib import Path

import pytest

import leukodesk
from leukodesk.core.errors import LeukoDeskError
from leukodesk.services.model_library import Library
from leukodesk.services.self_test.facts import facts
from leukodesk.services.self_test.report import Report, support_text, table_line, without_private
from leukodesk.services.self_test.steps import (
    Begun,
    Ended,
    Event,
    Facts,
    NotInstalledError,
    Over,
    Step,
    decode_event,
    encode_event,
    run_steps,
)


def fine() -> str:
    return "It works."


def refused() -> str:
    raise LeukoDeskError("The tube is empty.", "0 ml")


def absent() -> str:
    raise NotInstalledError("There is no trainer.")


def crash() -> str:
    raise ZeroDivisionError


def tried(*steps: Step) -> list[Event]:
    said: list[Event] = []
    run_steps(steps, said.append)
    return [decode_event(encode_event(event)) for event in said]


def report_of(*steps: Step) -> Report:
    report = Report()
    for event in tried(*steps):
        report = report.heard(event)
    return report


def test_every_step_is_tried_whatever_became_of_those_before() -> None:
    events = tried(Step("a", refused), Step("b", crash), Step("c", absent), Step("d", fine))

    assert [event.title for event in events if isinstance(event, Begun)] == ["a", "b", "c", "d"]
    rows = [event for event in events if isinstance(event, Ended)]
    assert [row.outcome for row in rows] == ["failed", "failed", "not installed", "passed"]
    assert (rows[0].sentence, rows[0].details) == ("The tube is empty.", "0 ml")
    assert "ZeroDivisionError" in rows[1].sentence and "crash" in rows[1].details
    assert rows[3].sentence == "It works." and rows[3].duration_ms >= 0
    assert events[-1] == Over()


def test_a_name_that_is_no_text_does_not_end_the_test() -> None:
    (row,) = [event for event in tried(Step("a", lambda: "file \udcff"), Step("b", fine)) if isinstance(event, Ended)][
        :1
    ]

    assert row.sentence == r"file \udcff"


def test_what_is_not_installed_is_no_failure_and_nothing_at_all_is_one() -> None:
    assert report_of(Step("a", fine), Step("b", absent)).passed
    assert not report_of(Step("a", fine), Step("b", refused)).passed
    assert not report_of().passed
    assert not Report(rows=report_of(Step("a", fine)).rows).passed, "it is not over"


def test_a_process_that_ends_in_the_midst_of_a_step_is_a_failure_of_that_step() -> None:
    report = Report().heard(Begun("Main window")).process_ended(-6, "could not load xcb")

    assert report.over and not report.passed
    (row,) = report.rows
    assert row.title == "Main window" and row.outcome == "failed"
    assert "exit code -6" in row.details and "xcb" in row.details
    whole = report_of(Step("a", fine))
    assert whole.process_ended(0, "") is whole


def test_a_line_of_the_table_holds_step_outcome_time_and_sentence() -> None:
    assert table_line(Ended("Images: PNG", "passed", 61.6, "Read.")).split() == [
        "Images:", "PNG", "passed", "62", "Read.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("No such file: '/home/anna maria/Patient 7/smear.png'", ["anna", "maria", "Patient", "smear"]),
        ("cannot open /mnt/Station 3/Case 12/a.tif", ["Station", "Case", "a.tif"]),
        (r"C:\Users\Müller\Fälle\4711.bmp: damaged", ["Müller", "4711", "Fälle"]),
        (r"\\server\share\x y.jpg is gone", ["server", "share", "x y"]),
        ("file:///home/anna/x is gone", ["anna"]),
        ("Kowalska_Ewa.jpeg is damaged", ["Kowalska"]),
        (f"of {getpass.getuser()}", [getpass.getuser()]),
    ],
)
def test_paths_names_of_images_and_people_are_gone(text: str, hidden: list[str]) -> None:
    said = without_private(text)

    assert [word for word in hidden if word in said] == []


def test_the_users_own_models_are_numbers_and_those_of_leukodesk_are_named() -> None:
    known = {
        "Model all-subtypes/2.0.0": "shipped, SHA-256 aa",
        "Model smith-anna/1.0.0": "own, SHA-256 bb",
        "Model smith-anna/1.0.10": "candidate, SHA-256 cc",
    }
    needed = Ended("Model smith-anna/1.0.10", "failed", 0.0, "It needs smith-anna 1.0.0 and all-subtypes/2.0.0.", "")
    text = support_text(Report(known, (needed,), over=True))

    assert "smith" not in text
    assert "Model <own model 1>: own, SHA-256 bb" in text and "It needs <own model 1> and all-subtypes/2.0.0." in text
    assert text.count("Model <own model 2>") == 2 and "SHA-256 cc" in text


def test_what_an_engineer_needs_stays() -> None:
    program = Path(leukodesk.__file__).resolve().parent.parent
    trace = f'File "{program}/leukodesk/core/images.py", line 7, in read\nFile "{sys.prefix}/lib/x.py", line 1'
    said = without_private(trace + "\nall-subtypes/2.0.0, 3 / 4 and/or 5 km/h at 50 %, exit code -6")

    assert 'File "<program>/leukodesk/core/images.py", line 7' in said
    assert 'File "<python>/lib/x.py", line 1' in said
    assert "all-subtypes/2.0.0, 3 / 4 and/or 5 km/h at 50 %, exit code -6" in said


def test_the_text_for_support_holds_system_models_table_and_the_errors(tiny_models_folder: Path) -> None:
    known = facts(Library(tiny_models_folder))
    report = report_of(Step("a", fine), Step("b", refused)).heard(Facts(known))
    text = support_text(report)

    assert f"LeukoDesk {leukodesk.__version__}" in text and leukodesk.INTENDED_USE in text
    sha256 = known["Model tiny/1.0.0"].rpartition(" ")[2]
    assert len(sha256) == 64 and sha256 in text
    for word in ("System", "Processor", "Memory", "GiB", "numpy", "ai-edge-litert", "The tube is empty.", "0 ml"):
        assert word in text
    assert "1 of 2 steps failed." in text
    assert str(tiny_models_folder) not in text and str(Path.home()) not in text
