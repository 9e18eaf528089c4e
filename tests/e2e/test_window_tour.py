"""The tour: eight steps on a generated field, by keyboard alone, left at any time, and nothing of it stays."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialogButtonBox, QLabel
from pytestqt.qtbot import QtBot

from leukodesk.services.user_folders import data_folder
from leukodesk.ui import app
from leukodesk.ui.first_start import IntendedUseDialog
from leukodesk.ui.main_window import MainWindow
from leukodesk.ui.models import Models
from leukodesk.ui.notices import NoticeLog
from leukodesk.ui.tour.panel import TourPanel
from leukodesk.ui.tour.steps import STEPS
from leukodesk.ui.tour.tour import Tour
from tests.e2e.conftest import open_files, seen, settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def begin(window: MainWindow, qtbot: QtBot) -> Tour:
    window.actions_by_key["tour"].trigger()
    settle(window, qtbot)
    assert window.help.tour is not None
    return window.help.tour


def names(window: MainWindow) -> list[str]:
    return [item.path for item in window.desk.session.items]


def test_it_leads_past_every_part_with_a_frame_around_it_and_ends(window: MainWindow, qtbot: QtBot) -> None:
    tour = begin(window, qtbot)
    assert names(window) == ["Generated field of the tour"]
    assert seen(window)
    read: list[str] = []
    for number, step in enumerate(STEPS, 1):
        title, text = step.said()
        assert (tour.panel.title.text(), tour.panel.text.text()) == (title, text)
        assert f"{number} of {len(STEPS)}" in tour.panel.count.text()
        target = step.target(window)
        assert target.isVisible(), title
        middle = target.mapTo(window, target.rect().center())
        assert tour.frame.isVisible() and tour.frame.geometry().adjusted(-4, -4, 4, 4).contains(middle), title
        read.append(tour.panel.next.accessibleDescription())
        assert title in read[-1] and text in read[-1]
        assert QApplication.focusWidget() is tour.panel.next
        qtbot.keyClick(tour.panel.next, Qt.Key.Key_Return)
    assert len(set(read)) == len(STEPS) == 8

    assert window.help.tour is None
    assert names(window) == []


def test_what_was_open_is_shown_again_and_nothing_of_the_tour_is_kept(
    window: MainWindow, qtbot: QtBot, field_file: str, user_folders: Path
) -> None:
    open_files(window, qtbot, field_file)
    before = seen(window)
    tour = begin(window, qtbot)
    assert len(names(window)) == 2
    tour.step(1)
    qtbot.keyClick(tour.panel.next, Qt.Key.Key_Escape)
    settle(window, qtbot)

    assert names(window) == [field_file]
    assert seen(window) == before
    assert window.store.settings.recent_files == (field_file,)
    window.save_settings()
    kept = [path for path in user_folders.rglob("*") if path.is_file() and b"of the tour" in path.read_bytes()]
    assert kept == [] and not any(data_folder().rglob("*.sqlite"))


def test_back_is_possible_but_not_from_the_first_step_and_the_checks_are_shown_with_theirs(
    window: MainWindow, qtbot: QtBot
) -> None:
    tour = begin(window, qtbot)
    assert not tour.panel.back.isEnabled()
    for _ in range(4):
        tour.panel.next.click()
    assert window.side.tabs.currentIndex() == 1
    tour.panel.back.click()
    assert window.side.tabs.currentIndex() == 0
    assert tour.panel.title.text() == STEPS[3].title
    tour.panel.leave.click()
    assert not tour.panel.isVisible() and not tour.frame.isVisible()


def test_begun_again_there_is_one_tour(window: MainWindow, qtbot: QtBot) -> None:
    first = begin(window, qtbot)
    first.step(3)
    second = begin(window, qtbot)

    assert second is not first
    assert second.panel.title.text() == STEPS[0].title
    assert names(window) == ["Generated field of the tour"]
    second.leave()


def test_the_panel_lies_in_the_window_beside_what_is_pointed_at_on_a_small_screen(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(1366, 728)
    tour = begin(window, qtbot)
    for _step in STEPS:
        panel = tour.panel.geometry()
        assert window.rect().contains(panel)
        assert not panel.intersects(window.side.geometry().translated(window.side.mapTo(window, QPoint(0, 0))))
        for label in (tour.panel.title, tour.panel.text):
            assert label.height() >= label.heightForWidth(label.width())
        tour.panel.next.click()


def test_its_letters_with_alt_mean_nothing_else(window: MainWindow, qtbot: QtBot) -> None:
    tour = begin(window, qtbot)
    texts = [action.text() for action in window.menuBar().actions()]
    texts += [button.text() for button in window.findChildren(QAbstractButton)]
    texts += [label.text() for label in window.findChildren(QLabel) if label.buddy() is not None]
    letters = Counter(text[text.index("&") + 1].lower() for text in texts if "&" in text)

    assert [letter for letter, count in letters.items() if count > 1] == []
    tour.leave()


def test_another_field_that_is_opened_ends_it(window: MainWindow, qtbot: QtBot, field_file: str) -> None:
    tour = begin(window, qtbot)
    tour.step(2)
    open_files(window, qtbot, field_file)

    qtbot.waitUntil(lambda: window.help.tour is None)
    assert not window.findChildren(TourPanel)
    settle(window, qtbot)
    assert names(window) == [field_file] and window.desk.position == 0
    assert Path(field_file).name in window.windowTitle()


def test_closing_the_window_in_the_midst_of_it_leaves_nothing_running(window: MainWindow, qtbot: QtBot) -> None:
    tour = begin(window, qtbot)
    window.close()

    qtbot.waitUntil(lambda: not tour._follow.isActive())
    assert window.stopped


@pytest.mark.parametrize("asked", [False, True], ids=["alone", "with a file"])
def test_it_begins_by_itself_after_the_first_start_and_not_when_files_are_opened(
    qtbot: QtBot, tiny_models_folder: Path, field_file: str, asked: bool
) -> None:
    make: Callable[[], MainWindow] = lambda: app.start_window(  # noqa: E731
        NoticeLog(), [field_file] if asked else [], Models(tiny_models_folder)
    )
    window = make()
    qtbot.addWidget(window)
    (dialog,) = window.findChildren(IntendedUseDialog)
    (agree,) = [
        one
        for one in dialog.buttons.buttons()
        if dialog.buttons.buttonRole(one) == QDialogButtonBox.ButtonRole.AcceptRole
    ]
    agree.click()
    settle(window, qtbot)
    assert (window.help.tour is None) == asked
    window.close()

    again = make()
    qtbot.addWidget(again)
    settle(again, qtbot)
    assert again.help.tour is None
    again.close()
