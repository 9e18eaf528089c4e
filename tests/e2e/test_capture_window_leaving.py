"""Leaving the live camera and coming back, closing the window in the midst of it, and room on small screens."""

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from leukodesk.core.images import read_image
from leukodesk.ui.capture.capture_pane import CapturePane
from leukodesk.ui.capture.live_page import CAMERA, OBJECTIVE, SERIES
from leukodesk.ui.main_window import MainWindow
from tests.e2e.capture_steps import (
    CLICK,
    capture,
    captured,
    controls_of,
    folder_of,
    known_folder,
    name_of,
    open_camera,
    open_live,
    press_space,
    wait_live,
)
from tests.e2e.conftest import open_files, settle
from tests.e2e.wizard_steps import wait
from tests.troubled_source import TroubledSource

pytestmark = pytest.mark.usefixtures("source")


@pytest.mark.parametrize("way", ["F3", "Close"])
def test_the_page_is_left_and_come_back_to_and_the_camera_stays_open(
    window: MainWindow, pane: CapturePane, qtbot: QtBot, source: TroubledSource, way: str
) -> None:
    assert not window.right.isVisible() and window.actions_by_key["capture"].isChecked()
    if way == "F3":
        qtbot.keyClick(window, Qt.Key.Key_F3)
    else:
        qtbot.mouseClick(pane.page.header.close_button, CLICK)
    assert not pane.isVisible() and window.empty.isVisible() and window.right.isVisible()
    assert not window.actions_by_key["capture"].isChecked() and not window.actions_by_key["shutter"].isEnabled()
    assert pane.run.looker._wants.paused, "nobody looks"
    qtbot.keyClick(window, Qt.Key.Key_F3)
    assert pane.isVisible() and pane.page.isVisible() and source.opened == 1
    numbers: list[int] = []
    pane.page.viewfinder.shown.connect(lambda number, _time: numbers.append(number))
    wait(qtbot, lambda: len(set(numbers)) > 2)
    assert capture(pane, qtbot).is_file()


def test_beside_the_live_view_nothing_is_said_of_an_image_behind_it(
    window: MainWindow, pane: CapturePane, qtbot: QtBot
) -> None:
    capture(pane, qtbot)
    wait(qtbot, lambda: "×" in window.status.size_label.text())
    assert not window.status.size_label.isVisible() and not window.status.cells_label.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_F3)
    assert window.status.size_label.isVisible()


def test_closing_while_live_lets_the_camera_go(window: MainWindow, pane: CapturePane, source: TroubledSource) -> None:
    window.close()
    assert window.stopped and source.closed == source.opened == 1
    assert not pane.run.looker._thread.is_alive()


def test_closing_while_a_series_is_written_leaves_whole_fields_only(
    window: MainWindow, pane: CapturePane, qtbot: QtBot
) -> None:
    confirmed: list[Path] = []
    pane.taker.written.connect(lambda written: confirmed.append(written.files.image))
    capture(pane, qtbot)
    for _ in range(5):
        assert pane.taker.shoot()
    wait(qtbot, lambda: len(confirmed) > 1)
    window.close()
    assert window.stopped and not pane.run.writer.unwritten
    assert set(confirmed) <= set(captured(pane))
    for path in captured(pane):
        kept = json.loads(path.with_suffix(".json").read_text("utf-8"))
        assert read_image(path).pixels.shape == (kept["image"]["height_px"], kept["image"]["width_px"], 3)
    assert not list(captured(pane)[0].parent.glob("*.tmp"))


def test_a_field_captured_by_time_does_not_take_away_the_image_that_is_looked_at(
    window: MainWindow, pane: CapturePane, qtbot: QtBot, field_file: str
) -> None:
    pane.page.tabs.setCurrentIndex(SERIES)
    qtbot.mouseClick(pane.page.series.time_lapse.button, CLICK)
    wait(qtbot, lambda: len(captured(pane)) == 1)
    settle(window, qtbot)
    open_files(window, qtbot, field_file)
    assert not pane.isVisible() and window.viewer.isVisible()
    pane.taker._tick()
    wait(qtbot, lambda: len(captured(pane)) == 2)
    wait(qtbot, lambda: window.desk.session.done_count == 3)
    current = window.desk.session.current
    assert current is not None and current.path == field_file and Path(field_file).name in window.windowTitle()
    assert not pane.run.looker._wants.paused, "fields are still to be taken"
    pane.taker.stop()
    assert pane.run.looker._wants.paused
    qtbot.keyClick(window, Qt.Key.Key_F3)
    newest = captured(pane)[1]
    wait(qtbot, lambda: newest.name in pane.page.last.what.text() and pane.page.last.verdict.text() != "Analysing…")
    qtbot.mouseClick(pane.page.last.show_button, CLICK)
    assert newest.name in window.windowTitle()


class _Walk:
    """Something that is gone through in place of the list."""

    count, position = 1, 0

    def step(self, by: int) -> None:
        raise AssertionError(f"Nobody steps by {by}.")

    def leave(self) -> None:
        raise AssertionError("Nobody closes the image.")


def test_a_field_captured_while_a_scan_is_gone_through_waits_for_its_place_on_the_list(
    window: MainWindow, pane: CapturePane, qtbot: QtBot, field_file: str
) -> None:
    pane.page.tabs.setCurrentIndex(SERIES)
    qtbot.mouseClick(pane.page.series.time_lapse.button, CLICK)
    wait(qtbot, lambda: len(captured(pane)) == 1)
    settle(window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_F3)
    window.desk.begin_walk(_Walk())
    window.desk.walk_to(field_file, [])
    settle(window, qtbot)
    taken: list[object] = []
    pane.taker.written.connect(taken.append)
    pane.taker._tick()
    wait(qtbot, lambda: len(taken) == 1)
    current = window.desk.session.current
    assert window.desk.walk is not None and current is not None and current.path == field_file
    qtbot.keyClick(window, Qt.Key.Key_F3)
    window.desk.end_walk()
    wait(qtbot, lambda: window.desk.session.done_count == 2)
    assert [item.path for item in window.desk.session.items] == [str(path) for path in captured(pane)]


@pytest.fixture
def twice_the_font(qapp: QApplication) -> Iterator[None]:
    before = QFont(qapp.font())
    larger = QFont(before)
    larger.setPointSizeF(2 * before.pointSizeF())
    qapp.setFont(larger)
    yield
    qapp.setFont(before)


def can_be_seen(widget: QWidget, window: QWidget) -> bool:
    """Whether it lies in the window with all its width; what lies in a column that scrolls may be below."""
    place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    return place.left() >= 0 and place.right() <= window.width()


def assert_fits(window: MainWindow, pane: CapturePane, qtbot: QtBot) -> None:
    window.resize(1366, 768 - 40)  # the task bar
    QApplication.processEvents()
    assert window.width() <= 1366 and window.height() <= 768 - 40
    shutter = pane.page.series.capture_button
    whole = QRect(QPoint(0, 0), window.size())
    assert whole.contains(QRect(shutter.mapTo(window, QPoint(0, 0)), shutter.size())), "the shutter is always in sight"
    assert pane.page.viewfinder.width() >= 320 and pane.page.viewfinder.height() >= 160
    for tab in (SERIES, CAMERA, OBJECTIVE):
        pane.page.tabs.setCurrentIndex(tab)
        QApplication.processEvents()
        beyond = [(type(one).__name__, name_of(one)) for one in controls_of(pane.page) if not can_be_seen(one, window)]
        assert not beyond


def test_everything_fits_a_small_screen(window: MainWindow, pane: CapturePane, qtbot: QtBot) -> None:
    pane.page.series.form.case.setText("a case with a long number " * 2)
    pane.page.series.form.finish()
    capture(pane, qtbot)
    qtbot.mouseClick(pane.page.header.verdict, CLICK)
    wait(qtbot, lambda: "LIVE" in pane.page.viewfinder._verdict.text())
    assert_fits(window, pane, qtbot)


def test_everything_fits_a_small_screen_at_twice_the_font(
    twice_the_font: None, window: MainWindow, pane: CapturePane, qtbot: QtBot
) -> None:
    for _ in range(2):
        capture(pane, qtbot)
    assert window.image_list.isVisible()
    pane.page.header.verdict.click()
    wait(qtbot, lambda: "LIVE" in pane.page.viewfinder._verdict.text() and "·" in pane.page.viewfinder._verdict.text())
    assert_fits(window, pane, qtbot)


def test_nothing_has_been_chosen_and_the_window_is_closed(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, source: TroubledSource
) -> None:
    known_folder(window, folder_of(tmp_path / "fields", 1))
    pane = open_live(window, qtbot)
    assert pane.chooser.isVisible() and pane.chooser.list.current is not None
    window.close()
    assert window.stopped and source.opened == 0


def test_the_camera_chosen_again_is_opened_again(
    window: MainWindow, pane: CapturePane, qtbot: QtBot, source: TroubledSource
) -> None:
    qtbot.mouseClick(pane.page.header.choose, CLICK)
    wait(qtbot, pane.chooser.search_button.isEnabled)
    open_camera(pane, qtbot, "fields")
    wait_live(pane, qtbot)
    assert (source.opened, source.closed) == (2, 1)
    press_space(pane, qtbot)
    wait(qtbot, lambda: len(captured(pane)) == 1)
    assert np.ptp(read_image(captured(pane)[0]).pixels) > 50
