"""What is shown stays true while answers are late, fail, or are no longer wanted."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from leukodesk.core import explanation, image_folders
from leukodesk.core.bundle import Bundle
from leukodesk.core.errors import BundleError
from leukodesk.ui.main_window import MainWindow
from tests.e2e.conftest import SURE, WAIT_MS, settle


@pytest.fixture
def classified(
    make_window: Callable[..., MainWindow],
    make_tiny_bundle: Callable[..., Bundle],
    qtbot: QtBot,
    folder_of_fields: Path,
) -> MainWindow:
    """The window with five classified fields, the attention map of the first one shown."""
    window = make_window(make_tiny_bundle(thresholds=SURE).folder.parent.parent)
    window.start([str(folder_of_fields)])
    settle(window, qtbot)
    assert window.desk.attention is not None
    return window


def map_is_shown(window: MainWindow) -> bool:
    return window.viewer._attention._fill is not None


def test_the_map_of_a_class_is_never_shown_for_another(
    classified: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, inside, gate = classified.desk, threading.Event(), threading.Event()
    first = desk.class_index
    assert first is not None
    other = (first + 1) % 4

    def late(classifier: Any, prediction: Any, class_index: int) -> Any:
        if class_index == other:
            inside.set()
            gate.wait(60)
        return real(classifier, prediction, class_index)

    real = explanation.attention_map
    monkeypatch.setattr(explanation, "attention_map", late)
    desk.explain_class(other)
    qtbot.waitUntil(inside.is_set, timeout=WAIT_MS)
    assert not map_is_shown(classified)
    assert classified.actions_by_key["next_class"].isEnabled()

    desk.explain_class(first)
    gate.set()
    settle(classified, qtbot)

    assert desk.attention is not None and desk.attention.class_index == first
    assert classified.side.attention.class_index == first
    assert map_is_shown(classified)


def test_a_map_that_fails_is_a_notice_and_leaves_no_other_in_its_place(
    classified: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: Any) -> Any:
        raise BundleError("The model could not be run.")

    monkeypatch.setattr(explanation, "attention_map", fails)
    qtbot.keyClick(classified, Qt.Key.Key_Period)
    settle(classified, qtbot)

    assert classified.desk.attention is None
    assert not map_is_shown(classified)
    assert "could not be run" in classified.notice_bar.label.text()


@pytest.mark.parametrize("action", ["cancel", "analyse_waiting"])
def test_what_is_seen_of_a_finished_image_stays_as_it_is(classified: MainWindow, qtbot: QtBot, action: str) -> None:
    qtbot.keyClick(classified, Qt.Key.Key_Plus)
    zoom = classified.viewer.zoom_percent

    getattr(classified.desk, action)()
    settle(classified, qtbot)

    assert classified.viewer.zoom_percent == zoom
    assert map_is_shown(classified)


def test_the_other_images_go_on_after_a_class_was_chosen_and_given_up(
    make_window: Callable[..., MainWindow],
    make_tiny_bundle: Callable[..., Bundle],
    qtbot: QtBot,
    folder_of_fields: Path,
) -> None:
    window = make_window(make_tiny_bundle(thresholds=SURE).folder.parent.parent)
    window.start([str(folder_of_fields)])
    qtbot.waitUntil(lambda: window.desk.opened is not None, timeout=WAIT_MS)
    first = window.desk.class_index
    assert first is not None

    window.desk.explain_class((first + 1) % 4)
    window.desk.want_attention(False)
    settle(window, qtbot)

    assert all(item.result is not None for item in window.desk.session.items)


def test_images_that_are_still_looked_for_do_not_come_after_everything_was_closed(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, field_file: str, folder_of_fields: Path
) -> None:
    window.desk.open_paths([field_file])
    settle(window, qtbot)
    inside, gate, real = threading.Event(), threading.Event(), image_folders.image_files_in

    def late(*arguments: Any) -> Any:
        inside.set()
        gate.wait(60)
        return real(*arguments)

    monkeypatch.setattr(image_folders, "image_files_in", late)
    window.desk.open_paths([str(folder_of_fields)])
    qtbot.waitUntil(inside.is_set, timeout=WAIT_MS)
    window.actions_by_key["close_all"].trigger()
    gate.set()
    monkeypatch.undo()
    window.desk.open_paths([field_file])
    settle(window, qtbot)

    assert [item.path for item in window.desk.session.items] == [field_file]
