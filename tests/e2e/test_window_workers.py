"""The one worker thread: order, cancelling, the latest request wins, faults, closing."""

import threading
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from leukodesk.core.errors import ImageEmptyError, LeukoDeskError
from leukodesk.ui.workers import Job, TaskRunner, UnexpectedError, Urgency


@pytest.fixture
def runner(qtbot: QtBot) -> Any:
    made = TaskRunner()
    yield made
    assert made.close()


def test_a_result_arrives_in_the_threads_of_the_window(runner: TaskRunner, qtbot: QtBot) -> None:
    threads: list[threading.Thread] = []
    results: list[int] = []

    def work(job: Job) -> int:
        job.stage("read")
        threads.append(threading.current_thread())
        return 42

    def done(result: int) -> None:
        results.append(result)
        threads.append(threading.current_thread())

    stages: list[str] = []
    runner.submit(work, slot="one", done=done, stage=stages.append)
    qtbot.waitUntil(lambda: not runner.busy)

    assert results == [42]
    assert stages == ["read"]
    assert threads[0] is not threading.main_thread() and threads[1] is threading.main_thread()


def test_the_latest_request_of_a_slot_wins(runner: TaskRunner, qtbot: QtBot) -> None:
    gate, results, cancelled = threading.Event(), [], []

    def work(job: Job, number: int) -> int:
        gate.wait(10)
        job.check()
        return number

    for number in range(5):
        runner.submit(
            lambda job, number=number: work(job, number),
            slot="current",
            done=results.append,
            cancelled=lambda number=number: cancelled.append(number),
        )
    gate.set()
    qtbot.waitUntil(lambda: not runner.busy)

    assert results == [4]
    assert cancelled == [0, 1, 2, 3]


def test_jobs_that_do_not_replace_one_another_are_all_done_in_turn(runner: TaskRunner, qtbot: QtBot) -> None:
    results: list[int] = []
    for number in range(4):
        runner.submit(lambda _job, number=number: number, slot="files", done=results.append, replaces=False)
    qtbot.waitUntil(lambda: not runner.busy)

    assert results == [0, 1, 2, 3]


def test_what_is_wanted_now_goes_before_the_background(runner: TaskRunner, qtbot: QtBot) -> None:
    gate, order = threading.Event(), []
    runner.submit(lambda _job: gate.wait(10), slot="first")
    runner.submit(lambda _job: order.append("background"), slot="background", urgency=Urgency.BACKGROUND)
    runner.submit(lambda _job: order.append("now"), slot="now")
    gate.set()
    qtbot.waitUntil(lambda: not runner.busy)

    assert order == ["now", "background"]


def test_a_cancelled_job_is_over_at_once_and_its_late_result_is_dropped(runner: TaskRunner, qtbot: QtBot) -> None:
    inside, gate = threading.Event(), threading.Event()
    results, cancelled, busy = [], [], []
    runner.busy_changed.connect(busy.append)

    def work(_job: Job) -> str:
        inside.set()
        gate.wait(10)
        return "late"

    runner.submit(work, slot="slow", done=results.append, cancelled=lambda: cancelled.append(True))
    assert inside.wait(10)
    runner.cancel("slow")

    assert cancelled == [True]
    assert busy == [True, False]
    gate.set()
    runner.submit(lambda _job: "next", slot="next", done=results.append)
    qtbot.waitUntil(lambda: not runner.busy)
    assert results == ["next"]


def test_an_error_with_a_sentence_is_passed_on_as_it_is(runner: TaskRunner, qtbot: QtBot) -> None:
    told: list[LeukoDeskError] = []
    error = ImageEmptyError("The file is empty.", "0 bytes")

    def work(_job: Job) -> None:
        raise error

    runner.submit(work, slot="one", failed=told.append)
    qtbot.waitUntil(lambda: not runner.busy)

    assert told == [error]


def test_a_fault_of_the_program_becomes_a_sentence_with_the_traceback_in_its_details(
    runner: TaskRunner, qtbot: QtBot
) -> None:
    told: list[LeukoDeskError] = []
    runner.submit(lambda _job: 1 / 0, slot="one", failed=told.append)
    qtbot.waitUntil(lambda: not runner.busy)

    assert isinstance(told[0], UnexpectedError)
    assert "Traceback" not in told[0].message
    assert "ZeroDivisionError" in told[0].details


def test_the_runner_says_when_there_is_nothing_left_to_do(runner: TaskRunner, qtbot: QtBot) -> None:
    with qtbot.waitSignal(runner.idle):
        runner.submit(lambda _job: None, slot="one")


def test_closing_does_not_wait_for_a_stage_that_does_not_end(qtbot: QtBot) -> None:
    runner, inside, gate, results = TaskRunner(), threading.Event(), threading.Event(), []

    def work(_job: Job) -> str:
        inside.set()
        gate.wait(10)
        return "late"

    runner.submit(work, slot="slow", done=results.append)
    assert inside.wait(10)

    assert not runner.close(timeout_s=0.05)
    gate.set()
    assert runner.close()
    assert results == []
