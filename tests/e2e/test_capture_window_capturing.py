"""Capturing in the window: what is seen is what is kept; by hand, in series, by time, by itself, by the keyboard."""

from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from leukodesk.capture.image_sequence import REPEAT
from leukodesk.capture.source import FRAME_RATE_HZ
from leukodesk.core.checks.live import live_checks
from leukodesk.core.errors import CameraBusyError
from leukodesk.core.images import read_image
from leukodesk.core.synthetic import synthetic_field
from leukodesk.services.capturing.frame_picture import picture
from leukodesk.services.capturing.looking import Field, Shot
from leukodesk.ui.capture.capture_pane import CapturePane
from leukodesk.ui.capture.live_page import CAMERA, OBJECTIVE, SERIES
from leukodesk.ui.capture.property_rows import SwitchRow
from leukodesk.ui.main_window import MainWindow
from tests.e2e.capture_steps import (
    CLICK,
    capture,
    captured,
    controls_of,
    folder_of,
    known_folder,
    live_folder,
    middle_of,
    name_of,
    open_camera,
    open_live,
    press_space,
    reached_by_tab,
    said,
    sidecar,
    view,
    wait_live,
)
from tests.e2e.conftest import save
from tests.e2e.wizard_steps import wait
from tests.troubled_source import TroubledSource

pytestmark = pytest.mark.usefixtures("source")


def as_painted(pixels: NDArray[np.uint8], width: int, height: int) -> NDArray[np.uint8]:
    """The middle of a live view of this size when these pixels are painted there."""
    bgra = picture(pixels, width, height, zebra=False).bgra
    whole = np.zeros((height, width, 3), np.uint8)
    top, left = (height - bgra.shape[0]) // 2, (width - bgra.shape[1]) // 2
    whole[top : top + bgra.shape[0], left : left + bgra.shape[1]] = cv2.cvtColor(bgra, cv2.COLOR_BGRA2RGB)
    return middle_of(whole)


def frames_so_far(pane: CapturePane) -> int:
    assert pane.run.camera is not None
    newest = pane.run.camera.newest(0, 5)
    assert newest is not None
    return newest[0]


def test_what_stands_still_is_captured_however_far_the_camera_has_gone_on(pane: CapturePane, qtbot: QtBot) -> None:
    qtbot.mouseClick(pane.page.series.freeze_button, CLICK)
    assert "Frozen" in said(pane.page.viewfinder)
    before = frames_so_far(pane)
    wait(qtbot, lambda: frames_so_far(pane) > before + 4)  # the picture under way when it was pressed has come
    frozen, room = view(pane), pane.page.viewfinder.room_px
    wait(qtbot, lambda: frames_so_far(pane) > before + 8)
    assert np.array_equal(view(pane), frozen)
    first, second = (read_image(capture(pane, qtbot)).pixels for _ in range(2))
    assert np.array_equal(as_painted(first, *room), frozen) and np.array_equal(first, second)
    qtbot.mouseClick(pane.page.series.freeze_button, CLICK)
    wait(qtbot, lambda: not np.array_equal(view(pane), as_painted(first, *pane.page.viewfinder.room_px)))
    assert "Frozen" not in said(pane.page.viewfinder)


def test_a_series_is_named_by_case_slide_and_counter_as_was_shown_before(
    window: MainWindow, pane: CapturePane, qtbot: QtBot
) -> None:
    form = pane.page.series.form
    qtbot.keyClicks(form.case, "K 7\r")
    assert form.slide.hasFocus(), "Enter leads on"
    qtbot.keyClicks(form.slide, "B\r")
    assert pane.page.viewfinder.hasFocus()
    names = []
    for number in (1, 2):
        assert form.next_label.accessibleName() and f"Next: K 7_B_000{number}.tif" in said(form)
        names.append(capture(pane, qtbot).name)
    assert names == ["K 7_B_0001.tif", "K 7_B_0002.tif"]
    assert "2 fields captured in this series" in said(pane.page.series)
    kept = sidecar(captured(pane)[1])
    assert (kept["case"], kept["slide"], kept["number"]) == ("K 7", "B", 2)
    wait(qtbot, lambda: window.desk.session.done_count == 2)
    assert window.image_list.isVisible() and [Path(item.path).name for item in window.desk.session.items] == names
    form.pattern.setText("{objective}_{number}")
    form.finish()
    pane.page.objective.objective_chosen.emit("40×")
    assert "Next: 40×_1.tif" in said(form)


def test_space_in_a_text_field_types_a_space_and_elsewhere_captures(
    window: MainWindow, pane: CapturePane, qtbot: QtBot
) -> None:
    case = pane.page.series.form.case
    qtbot.keyClicks(case, "a b")
    assert case.text() == "a b" and not captured(pane)
    for focused in (pane.page.viewfinder, pane.page.lights.findChild(QWidget), pane.page.tabs.tabBar(), pane):
        before = len(captured(pane))
        qtbot.keyClick(focused, Qt.Key.Key_Space)
        wait(qtbot, lambda before=before: len(captured(pane)) == before + 1)
    before = len(captured(pane))
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    wait(qtbot, lambda: len(captured(pane)) == before + 1)


def test_a_second_click_at_the_same_place_takes_a_second_field(
    window: MainWindow, pane: CapturePane, qtbot: QtBot
) -> None:
    shutter = pane.page.series.capture_button
    place = shutter.mapTo(window, shutter.rect().center())
    for count in (1, 2):
        clicked = window.childAt(place)
        assert clicked is shutter
        qtbot.mouseClick(clicked, CLICK)
        wait(qtbot, lambda count=count: len(captured(pane)) == count)
        wait(qtbot, lambda: captured(pane)[-1].name in pane.page.last.what.text() and pane.page.last.isVisible())
        wait(qtbot, lambda: "Analysing" not in pane.page.last.verdict.text())
    assert pane.isVisible() and window.rect().contains(place)
    assert window.windowTitle().startswith("Live – "), "not the image that is not seen"


def test_three_fields_are_taken_by_time_and_no_more(pane: CapturePane, qtbot: QtBot) -> None:
    lapse = pane.page.series.time_lapse
    lapse.count.setValue(3)
    lapse.every.setValue(1)
    pane.page.tabs.setCurrentIndex(SERIES)
    qtbot.mouseClick(lapse.button, CLICK)
    assert lapse.button.isChecked() and "2 still to take" in lapse.sentence.text()
    pane.taker._clock.setInterval(50)  # nobody waits for seconds here
    wait(qtbot, lambda: not lapse.button.isChecked())
    wait(qtbot, lambda: len(captured(pane)) == 3)
    assert [sidecar(path)["how"] for path in captured(pane)] == ["time-lapse"] * 3
    assert not pane.taker.time_lapse_runs and pane.page.series.can_capture


def test_a_frame_that_stands_still_is_taken_by_time_once_and_then_said_to_be_no_new_one(
    pane: CapturePane, qtbot: QtBot
) -> None:
    lapse = pane.page.series.time_lapse
    qtbot.mouseClick(pane.page.series.freeze_button, CLICK)
    qtbot.mouseClick(lapse.button, CLICK)
    wait(qtbot, lambda: len(captured(pane)) == 1)
    assert lapse.sentence.text() == "until stopped"
    for _ in range(2):
        pane.taker._tick()
        assert lapse.sentence.text() == "No new frame arrives, so nothing is taken · until stopped"
    qtbot.mouseClick(pane.page.series.freeze_button, CLICK)
    wait(qtbot, lambda: not pane.taker._tick() and lapse.sentence.text() == "until stopped")
    wait(qtbot, lambda: len(captured(pane)) == 2)


def test_fields_go_where_they_were_meant_when_they_were_taken(pane: CapturePane, qtbot: QtBot, tmp_path: Path) -> None:
    """Although the folder is still being looked at when another is chosen."""
    series, looked_at = pane.page.series.series, pane.run.camera
    assert looked_at is not None
    newest = looked_at.newest(0, 5)
    assert newest is not None
    field = Field(looked_at.device, newest[1], newest[1].pixels, ())
    meant = ("first", "a"), ("first", "b"), ("second", "c"), ("first", "d")
    for folder, case in meant:  # at once, before any answer
        pane.taker.series = replace(series, folder=tmp_path / folder, case=case)
        pane.taker.take(Shot(field, live_checks(field.pixels), "shutter"), "", None)
    wait(qtbot, lambda: len([*tmp_path.glob("*/*.tif")]) == len(meant))
    for folder, case in meant:
        (path,) = (tmp_path / folder).glob(f"{case}_*.json")
        assert sidecar(path)["case"] == case


def test_nothing_is_taken_by_time_while_the_camera_is_away(
    pane: CapturePane, qtbot: QtBot, source: TroubledSource
) -> None:
    lapse = pane.page.series.time_lapse
    qtbot.mouseClick(lapse.button, CLICK)
    wait(qtbot, lambda: len(captured(pane)) == 1)
    source.lose = source.refuse = CameraBusyError("Another program has the camera.")
    wait(qtbot, lambda: not pane.page.series.can_capture)
    pane.taker._tick()
    assert not pane.taker.shoot() and lapse.button.isChecked() and "No new frame" in lapse.sentence.text()
    source.lose = source.refuse = None
    wait(qtbot, lambda: pane.page.series.can_capture)
    pane.taker._tick()
    wait(qtbot, lambda: len(captured(pane)) == 2)
    first, second = (sidecar(path)["taken_at"] for path in captured(pane))
    assert first < second


def test_what_is_taken_by_time_or_by_itself_stops_with_the_end_of_what_is_played(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    pane = live_folder(window, qtbot, folder_of(tmp_path / "fields"), **{REPEAT: False, FRAME_RATE_HZ: 2.0})
    series = pane.page.series
    qtbot.mouseClick(series.time_lapse.button, CLICK)
    qtbot.mouseClick(series.auto_button, CLICK)
    assert series.time_lapse.button.isChecked() and series.auto_button.isChecked()
    wait(qtbot, lambda: "Played to the end" in said(pane.page.viewfinder))
    assert not series.time_lapse.button.isChecked() and not series.auto_button.isChecked()
    pane.page.tabs.setCurrentIndex(CAMERA)
    again = pane.page.properties.rows[REPEAT]
    assert isinstance(again, SwitchRow) and again.switch.isVisible()
    qtbot.mouseClick(again.switch, CLICK, pos=QPoint(8, again.switch.height() // 2))
    wait_live(pane, qtbot)


def test_every_distinct_field_is_taken_once_by_itself(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "stage"
    folder.mkdir()
    fields = [synthetic_field(number, 320, 240) for number in range(3)]
    for place, which in enumerate((0, 1, 0, 2)):  # the first place is seen again
        for still in range(10):
            save(folder / f"{place}_{still}.png", fields[which])
    pane = live_folder(window, qtbot, folder, **{FRAME_RATE_HZ: 20.0})
    qtbot.mouseClick(pane.page.series.auto_button, CLICK)
    assert pane.page.series.auto_sentence.isVisible() and pane.page.series.auto_sentence.text().endswith((".", "…"))
    wait(qtbot, lambda: len(captured(pane)) == 3)
    wait(qtbot, lambda: "Already taken" in pane.page.series.auto_sentence.text())
    qtbot.mouseClick(pane.page.series.auto_button, CLICK)
    assert not pane.taker.auto_runs and pane.page.series.auto_sentence.isHidden()
    taken = [read_image(path).pixels for path in captured(pane)]
    assert len(taken) == 3
    assert all(sum(np.array_equal(field, one) for one in taken) == 1 for field in fields)
    assert {sidecar(path)["how"] for path in captured(pane)} == {"auto"}


def test_while_nothing_is_live_the_shutter_is_grey_and_does_nothing(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, source: TroubledSource
) -> None:
    known_folder(window, folder_of(tmp_path / "fields"))
    source.refuse = CameraBusyError("Another program has the camera. Close it.")
    pane = open_live(window, qtbot)
    open_camera(pane, qtbot, "fields")
    wait(qtbot, lambda: "Another program has the camera. Close it." in said(pane.page.viewfinder))
    series = pane.page.series
    for control in (series.capture_button, series.freeze_button, series.auto_button, series.time_lapse.button):
        assert not control.isEnabled()
    press_space(pane, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert not pane.taker.shoot() and not captured(pane) and not pane.page.last.isVisible()
    assert pane.page.lights.summary() == "No live frame"


def test_another_camera_is_never_frozen_nor_taken_for_the_one_before(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    known_folder(window, folder_of(tmp_path / "second", 1, (120, 96)))
    pane = live_folder(window, qtbot, folder_of(tmp_path / "first"))
    qtbot.mouseClick(pane.page.series.freeze_button, CLICK)
    qtbot.mouseClick(pane.page.header.choose, CLICK)
    assert pane.chooser.isVisible()
    wait(qtbot, pane.chooser.search_button.isEnabled)
    open_camera(pane, qtbot, "second")
    assert not pane.page.series.can_capture and not pane.page.properties.rows
    wait(qtbot, lambda: pane.page.series.can_capture and "120 × 96" in pane.page.viewfinder.accessibleDescription())
    assert not pane.page.series.freeze_button.isChecked() and "Frozen" not in said(pane.page.viewfinder)
    assert sidecar(capture(pane, qtbot))["camera"]["name"] == "second"


def test_every_command_of_the_menu_does_what_it_says(window: MainWindow, pane: CapturePane, qtbot: QtBot) -> None:
    actions, page = window.actions_by_key, pane.page
    for key, button in (
        ("freeze", page.series.freeze_button),
        ("zebra", page.header.zebra),
        ("live_verdict", page.header.verdict),
        ("auto_capture", page.series.auto_button),
    ):
        before = button.isChecked()
        actions[key].trigger()
        assert button.isChecked() is not before, key
        actions[key].trigger()
        assert button.isChecked() is before, key
    actions["shutter"].trigger()
    wait(qtbot, lambda: len(captured(pane)) == 1)
    actions["control_chart"].trigger()
    wait(qtbot, lambda: QApplication.activeModalWidget() is not None)
    chart = QApplication.activeModalWidget()
    assert chart is not None
    chart.close()
    actions["choose_camera"].trigger()
    assert pane.chooser.isVisible()
    wait(qtbot, pane.chooser.search_button.isEnabled)


def test_the_field_is_seen_without_stripes_until_zebra_is_switched_on(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "bright"
    folder.mkdir()
    save(folder / "field.png", np.maximum(synthetic_field(1, 320, 240), np.uint8(255)))
    known_folder(window, folder)
    pane = open_live(window, qtbot)
    open_camera(pane, qtbot, "bright")
    wait(qtbot, lambda: len(pane.page.lights.rows()) == 6)
    wait(qtbot, lambda: int(view(pane).min()) == 255)
    qtbot.mouseClick(pane.page.header.zebra, CLICK)
    wait(qtbot, lambda: int(view(pane).min()) < 128)
    qtbot.mouseClick(pane.page.header.zebra, CLICK)
    wait(qtbot, lambda: int(view(pane).min()) == 255)


def test_tab_reaches_every_control_and_every_control_has_a_name(
    window: MainWindow, pane: CapturePane, qtbot: QtBot
) -> None:
    pane.page.series.form.files_button.click()
    for tab in (SERIES, CAMERA, OBJECTIVE):
        pane.page.tabs.setCurrentIndex(tab)
        QApplication.processEvents()
        wanted = controls_of(pane.page)
        assert len(wanted) > 8
        pane.page.viewfinder.setFocus()
        unreached = wanted - reached_by_tab(window, qtbot)
        assert not unreached, [(type(one).__name__, name_of(one)) for one in unreached]
        assert all(name_of(one) for one in wanted), [one for one in wanted if not name_of(one)]
