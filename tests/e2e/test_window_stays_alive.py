"""While a stage of the worker is stuck, the window answers: menus open, the list moves, cancel works, it closes."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from pytestqt.qtbot import QtBot

from leukodesk.services import analyse as analyse_module
from leukodesk.ui.main_window import MainWindow
from tests.e2e.conftest import WAIT_MS, settle


class Stuck:
    """A stage that does not go on until it is let go."""

    def __init__(self, stage: Callable[..., Any]) -> None:
        self.stage = stage
        self.inside = threading.Event()
        self.gate = threading.Event()

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        self.inside.set()
        self.gate.wait(60)
        return self.stage(*arguments, **named)


@pytest.fixture(params=["read_image_file", "run_checks", "find_white_cells", "preprocess", "classify"])
def stuck(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, window: MainWindow) -> Iterator[Stuck]:
    """Each stage in turn is the one that hangs, until a test lets it go on."""
    assert window.desk.models.loaded is not None
    owner = window.desk.models.loaded.classifier if request.param == "classify" else analyse_module
    made = Stuck(getattr(owner, request.param))
    monkeypatch.setattr(owner, request.param, made)
    yield made
    made.gate.set()


def wait_inside(stuck: Stuck, qtbot: QtBot) -> None:
    qtbot.waitUntil(stuck.inside.is_set, timeout=WAIT_MS)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_window_answers_while_a_stage_is_stuck(
    window: MainWindow, qtbot: QtBot, stuck: Stuck, folder_of_fields: Path
) -> None:
    window.desk.open_paths([str(folder_of_fields)])
    wait_inside(stuck, qtbot)
    qtbot.waitUntil(window.status.cancel_button.isVisible)
    assert "Analysing" in window.side.banner.spoken()

    beats: list[int] = []
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(1))
    timer.start(1)
    qtbot.waitUntil(lambda: len(beats) >= 20)
    timer.stop()

    qtbot.keyClick(window, Qt.Key.Key_PageDown)
    assert window.desk.session.position == 1
    qtbot.keyClick(window, Qt.Key.Key_A)
    assert window.side.attention.mode == "off"

    menu = window.model_menu
    menu.popup(window.mapToGlobal(QPoint(0, 0)))
    qtbot.waitUntil(menu.isVisible)
    menu.close()
    assert not stuck.gate.is_set()

    stuck.gate.set()
    settle(window, qtbot)
    assert all(item.result is not None for item in window.desk.session.items)


def test_cancelling_a_stuck_stage_is_done_at_once_and_can_be_taken_up_again(
    window: MainWindow, qtbot: QtBot, stuck: Stuck, folder_of_fields: Path
) -> None:
    window.desk.open_paths([str(folder_of_fields)])
    wait_inside(stuck, qtbot)

    qtbot.mouseClick(window.status.cancel_button, Qt.MouseButton.LeftButton)

    assert not window.desk.runner.busy
    qtbot.waitUntil(lambda: not window.status.cancel_button.isVisible())
    assert "Not analysed yet" in window.side.banner.spoken()
    assert not stuck.gate.is_set()

    stuck.gate.set()
    window.actions_by_key["analyse_all"].trigger()
    settle(window, qtbot)
    assert all(item.result is not None for item in window.desk.session.items)


def test_the_window_closes_while_a_stage_is_stuck(
    window: MainWindow, qtbot: QtBot, stuck: Stuck, field_file: str
) -> None:
    window.desk.open_paths([field_file])
    wait_inside(stuck, qtbot)

    window.close()

    assert not window.isVisible()
    assert not window.stopped
    stuck.gate.set()
    window.stopped = window.desk.close()
