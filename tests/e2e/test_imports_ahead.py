"""What pages need is imported while nobody waits for anything else."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from leukodesk.ui.imports_ahead import QUIET_MS, ImportsAhead
from leukodesk.ui.workers import TaskRunner

PAGES = ("page_of_this_test", "other_page_of_this_test")


@pytest.fixture
def runner(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TaskRunner]:
    """A worker, and two modules that it can import."""
    monkeypatch.syspath_prepend(str(tmp_path))
    for page in PAGES:
        (tmp_path / f"{page}.py").write_text("", encoding="utf-8")
    runner = TaskRunner()
    yield runner
    assert runner.close()
    for page in PAGES:
        sys.modules.pop(page, None)


def imported() -> list[str]:
    return [page for page in PAGES if page in sys.modules]


def test_modules_are_imported_in_turn_and_the_timer_goes(qtbot: QtBot, runner: TaskRunner) -> None:
    owner = QObject()
    ImportsAhead(owner, runner, PAGES)
    qtbot.waitUntil(lambda: imported() == [PAGES[0]])
    qtbot.waitUntil(lambda: imported() == list(PAGES))
    qtbot.waitUntil(lambda: not runner.busy and not owner.children())


def test_nothing_is_imported_while_the_worker_is_asked_for_something(qtbot: QtBot, runner: TaskRunner) -> None:
    owner, go_on = QObject(), threading.Event()
    runner.submit(lambda _job: go_on.wait(), slot="a verdict")
    ImportsAhead(owner, runner, PAGES)
    qtbot.wait(2 * QUIET_MS)
    go_on.set()
    with qtbot.waitSignal(runner.idle):
        assert not imported()
    assert not imported()  # the verdict is to be painted first
    qtbot.waitUntil(lambda: imported() == list(PAGES))


def test_what_goes_before_leaves_no_import(qtbot: QtBot, runner: TaskRunner) -> None:
    owner = QObject()
    ImportsAhead(owner, runner, PAGES)
    owner.deleteLater()
    qtbot.wait(2 * QUIET_MS)
    assert not imported()
    runner.submit(lambda _job: None, slot="a verdict")
    qtbot.waitUntil(lambda: not runner.busy)
