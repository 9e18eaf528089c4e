"""The empty page's button, and File → Open sample fields: generated fields for a first try, which leave no trace."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from leukodesk.services.samples import SAMPLES
from leukodesk.services.user_folders import samples_folder
from leukodesk.ui.main_window import MainWindow
from tests.e2e.conftest import settle


def test_generated_fields_are_made_opened_and_analysed(window: MainWindow, qtbot: QtBot, user_folders: Path) -> None:
    button = window.empty.samples_button
    assert button.visibleRegion().boundingRect() == button.rect()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(window, qtbot)

    items = window.desk.session.items
    assert [Path(item.path).name for item in items] == list(SAMPLES)
    assert all(item.result is not None for item in items)
    assert Path(items[0].path).is_relative_to(user_folders)
    assert "generated" in window.windowTitle()
    settings = window.store.settings
    assert (settings.recent_files, settings.last_folder) == ((), "")

    window.actions_by_key["open_samples"].trigger()
    settle(window, qtbot)
    assert len(window.desk.session.items) == len(SAMPLES)


def test_where_they_cannot_be_made_it_is_said(window: MainWindow, qtbot: QtBot) -> None:
    samples_folder().parent.mkdir(parents=True, exist_ok=True)
    samples_folder().write_text("in the way", encoding="utf-8")
    window.actions_by_key["open_samples"].trigger()

    qtbot.waitUntil(window.notice_bar.isVisible)
    assert "sample fields could not be written" in window.notice_bar.label.text()
    assert window.desk.session.items == []
