"""Children that do as they should, and such that do not: all are heard, and all are ended."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import psutil
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leukodesk.core.errors import LeukoDeskError
from leukodesk.core.training_runs.events import Epoch, Event, Message, Progress, encode_event
from leukodesk.ui.child_process import ChildProcess, ChildStartError, Ending, without_chatter
from leukodesk.ui.event_lines import LONGEST_LINE_BYTES, EventLines
from leukodesk.ui.training_wizard.run_language import RUN_LANGUAGE

SCRIPT = Path(__file__).resolve().parents[1] / "misbehaving_child.py"
WAIT_S = 30.0
Start = Callable[[str], ChildProcess[Event]]
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")


@pytest.fixture
def start() -> Iterator[Start]:
    children: list[ChildProcess[Event]] = []

    def make(way: str) -> ChildProcess[Event]:
        child = ChildProcess(lambda: [sys.executable, str(SCRIPT), way], RUN_LANGUAGE, SCRIPT.parent, os.environ)
        children.append(child)
        return child

    yield make
    for child in children:
        child.stop()
        assert child.wait(WAIT_S)


def first_event(child: ChildProcess[Event]) -> Event:
    deadline = time.monotonic() + WAIT_S
    while time.monotonic() < deadline:
        if events := child.take():
            return events[0]
        time.sleep(0.01)
    pytest.fail("the child said nothing")


def ending_of(child: ChildProcess[Event]) -> Ending:
    assert child.wait(WAIT_S)
    assert child.ending is not None
    return child.ending


def texts(child: ChildProcess[Event]) -> list[str]:
    return [event.text for event in child.take() if isinstance(event, Message)]


def running(process_id: int) -> bool:
    return psutil.pid_exists(process_id) and psutil.Process(process_id).status() != psutil.STATUS_ZOMBIE


def ends(process_id: int) -> bool:
    """A killed process takes a moment."""
    deadline = time.monotonic() + WAIT_S
    while running(process_id) and time.monotonic() < deadline:
        time.sleep(0.01)
    return not running(process_id)


def test_what_is_no_event_is_kept_as_text_and_halves_are_put_together(
    start: Start,
) -> None:
    child = start("garbage")
    ending = ending_of(child)

    said = texts(child)
    assert said[-1] == "in two halves"
    assert "no event" in said[0] and said[1:3] == ["{", "[1, 2]"]
    assert ending == Ending(0, stopped=False, errors="")


def test_megabytes_without_a_line_feed_fill_nothing(start: Start) -> None:
    child = start("endless_line")
    ending_of(child)

    said = texts(child)
    assert len(said) == 2 and str(LONGEST_LINE_BYTES) in said[0] and said[1] == "after it"


def test_a_crash_leaves_its_last_words(start: Start) -> None:
    ending = ending_of(start("crash"))

    assert ending.code == 1 and not ending.stopped
    assert "the tube is empty" in ending.errors


@posix_only
def test_a_signal_is_told_from_an_exit_code(start: Start) -> None:
    assert ending_of(start("killed")).code == -9


def test_a_child_that_listens_is_asked_and_not_killed(start: Start) -> None:
    child = start("obedient")
    assert first_event(child) == Message("ready")
    child.stop()

    assert ending_of(child) == Ending(0, stopped=True, errors="")
    assert texts(child) == ["asked"]


@posix_only
def test_a_deaf_child_ends_with_all_it_has_started(start: Start) -> None:
    child = start("deaf_family")
    said = first_event(child)
    assert isinstance(said, Message)
    family = [int(number) for number in said.text.split()]
    assert all(running(number) for number in family)
    child.stop()

    assert ending_of(child).code == -9
    assert all(ends(number) for number in family)


@posix_only
def test_what_an_ended_child_leaves_behind_is_ended_too(start: Start) -> None:
    child = start("orphans")

    assert ending_of(child).code == 0
    (orphan,) = texts(child)
    assert ends(int(orphan))


@posix_only
def test_a_child_ends_by_itself_when_its_parent_is_killed(tmp_path: Path) -> None:
    code = (
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "from leukodesk.ui.child_process import ChildProcess\n"
        "from leukodesk.ui.training_wizard.run_language import RUN_LANGUAGE\n"
        f"child = ChildProcess(lambda: [sys.executable, {str(SCRIPT)!r}, 'obedient'], "
        "RUN_LANGUAGE, Path('.'), os.environ)\n"
        "while not child.take(): pass\n"
        "print(child.process_id, flush=True)\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=WAIT_S, check=False)
    orphan = int(done.stdout)

    assert ends(orphan)


def test_a_program_that_is_not_there_ends_with_an_error_in_words(tmp_path: Path) -> None:
    child = ChildProcess(lambda: [str(tmp_path / "nothing")], RUN_LANGUAGE, tmp_path, os.environ)
    problem = ending_of(child).problem

    assert isinstance(problem, ChildStartError) and "could not be started" in problem.message
    assert "nothing" in problem.details and child.process_id is None
    child.stop()


def test_what_cannot_be_prepared_is_the_problem(tmp_path: Path) -> None:
    def command() -> list[str]:
        raise LeukoDeskError("The disk is full.")

    problem = ending_of(ChildProcess(command, RUN_LANGUAGE, tmp_path, os.environ)).problem
    assert problem is not None and problem.message == "The disk is full."


def test_progress_that_is_overtaken_is_left_out(start: Start) -> None:
    child = start("obedient")
    first_event(child)
    child._keep([Progress(1, 9, 1.0), Progress(2, 9, 1.0), Message("x"), Progress(3, 9, 1.0)])

    assert child.take() == [Progress(2, 9, 1.0), Message("x"), Progress(3, 9, 1.0)]


EVENTS = st.sampled_from([Message("ä\n"), Progress(1, 2, 3.5), Epoch(1, 2, 0.5, 0.6, 1e-3, 9.0, 1.0)])


@given(st.lists(EVENTS, max_size=6), st.lists(st.integers(0, 400), max_size=8))
def test_events_are_the_same_however_their_bytes_are_cut(events: list[Event], cuts: list[int]) -> None:
    content = b"".join(encode_event(event) for event in events)
    places = sorted({0, len(content), *(cut for cut in cuts if cut < len(content))})
    lines = EventLines(RUN_LANGUAGE)

    heard = [event for start, end in pairwise(places) for event in lines.feed(content[start:end])]
    assert heard == events
    assert list(lines.end()) == []


@given(st.binary(max_size=300))
def test_no_bytes_are_too_strange(content: bytes) -> None:
    lines = EventLines(RUN_LANGUAGE)

    heard = [*lines.feed(content), *lines.end()]
    assert len(heard) <= content.count(b"\n") + 1
    assert all(event.text.isprintable() for event in heard if isinstance(event, Message))


def test_the_greetings_of_tensorflow_are_no_errors():
    said = """WARNING: All log messages before absl::InitializeLog() is called are written to STDERR
I0000 00:00:1795254527.866207    1498 port.cc:153] oneDNN custom operations are on.
INFO: Created TensorFlow Lite XNNPACK delegate for CPU.
Traceback (most recent call last):
ValueError: what matters"""
    assert without_chatter(said) == "Traceback (most recent call last):\nValueError: what matters"
