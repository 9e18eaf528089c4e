"""Objective, light, settings and live verdict in the window, and what a second window knows of them."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox
from pytestqt.qtbot import QtBot

from leukodesk.capture.micromanager_source import MicroManagerSource
from leukodesk.capture.source import EXPOSURE_MS, FRAME_RATE_HZ, Value
from leukodesk.core.synthetic import synthetic_field
from leukodesk.ui.capture.capture_pane import CapturePane
from leukodesk.ui.capture.live_page import CAMERA, OBJECTIVE
from leukodesk.ui.capture.pixel_size_dialog import PixelSizeDialog
from leukodesk.ui.capture.reference_dialog import ReferenceDialog
from leukodesk.ui.main_window import MainWindow
from tests.e2e.capture_steps import (
    CLICK,
    capture,
    folder_of,
    live_folder,
    only_sources,
    open_camera,
    open_live,
    said,
    sidecar,
    troubled,
    wait_live,
)
from tests.e2e.conftest import save, settle
from tests.e2e.wizard_steps import wait

KEY = Qt.Key


def choose_objective(pane: CapturePane, qtbot: QtBot, typed: str) -> None:
    """Type its name, and press Enter."""
    pane.page.tabs.setCurrentIndex(OBJECTIVE)
    line = pane.page.objective.findChild(QComboBox).lineEdit()
    line.selectAll()
    line.insert(typed)
    qtbot.keyClick(line, KEY.Key_Return)


def test_the_pixel_size_is_measured_by_the_keyboard_kept_with_the_field_and_known_the_next_time(
    window: MainWindow,
    make_window: Callable[..., MainWindow],
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    troubled(monkeypatch)
    folder = folder_of(tmp_path / "fields", 1)
    pane = live_folder(window, qtbot, folder)
    page, finder = pane.page, pane.page.viewfinder
    choose_objective(pane, qtbot, "100x oil")
    assert "Pixel size not calibrated" in said(page.objective) and "Not calibrated" in page.scale._calibrate.text()
    assert sidecar(capture(pane, qtbot))["pixel_size_um"] is None

    qtbot.mouseClick(page.objective.calibrate_button, CLICK)
    assert "First point" in said(finder)
    qtbot.keyClick(finder, KEY.Key_Return)
    for _ in range(20):
        qtbot.keyClick(finder, KEY.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(finder, KEY.Key_Return)
    (dialog,) = pane.findChildren(PixelSizeDialog)
    assert "100× oil" in said(dialog)
    (first, second) = finder.points
    qtbot.keyClick(dialog.distance, KEY.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(dialog.distance, "10")
    qtbot.keyClick(dialog.distance, KEY.Key_Return)

    size_um = 10 / (second[0] - first[0])
    wait(qtbot, page.scale._bar.isVisible)
    assert "µm" in page.scale._length.text() and not page.scale._calibrate.isVisible()
    path = capture(pane, qtbot)
    assert sidecar(path)["pixel_size_um"] == pytest.approx(size_um)
    assert sidecar(path)["objective"] == "100× oil"
    settle(window, qtbot)
    window.close()

    again = make_window()
    again.start([])
    settle(again, qtbot)
    pane = open_live(again, qtbot)
    assert pane.chooser.device is not None and pane.chooser.device.name == folder.name, "the one used last"
    qtbot.keyClick(pane.chooser.list, KEY.Key_Return)
    wait_live(pane, qtbot)
    wait(qtbot, pane.page.scale._bar.isVisible)
    assert sidecar(capture(pane, qtbot))["pixel_size_um"] == pytest.approx(size_um)


def test_the_light_is_evened_out_by_an_empty_place_and_that_is_marked_and_kept(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    troubled(monkeypatch)
    folder = tmp_path / "empty"
    folder.mkdir()
    save(folder / "empty.png", synthetic_field(1, 160, 120, 0, red_cells=0))
    pane = live_folder(window, qtbot, folder)
    choose_objective(pane, qtbot, "40×")
    qtbot.mouseClick(pane.page.objective.reference_button, CLICK)
    (dialog,) = pane.findChildren(ReferenceDialog)
    assert "40×" in said(dialog) and "without cells" in said(dialog)
    for count in (1, 2, 3):
        qtbot.mouseClick(dialog.take_button, CLICK)
        wait(qtbot, lambda count=count: dialog.count == count or dialog.take_button.click())
    qtbot.mouseClick(dialog.make_button, CLICK)
    wait(qtbot, lambda: "Flat field" in pane.page.viewfinder._corrections.text())
    assert pane.page.viewfinder._corrections.isVisible() and not pane.findChildren(ReferenceDialog)
    assert "Light reference of" in said(pane.page.objective)
    corrections = sidecar(capture(pane, qtbot))["corrections"]
    assert len(corrections) == 2 and corrections[0].startswith("Flat field") and "White balance" in corrections[1]

    pane.page.objective.flat_field.click()
    pane.page.objective.white_balance.click()
    wait(qtbot, lambda: not pane.page.viewfinder._corrections.isVisible())
    assert sidecar(capture(pane, qtbot))["corrections"] == []


def test_forgetting_an_objective_brings_back_the_light_reference_taken_without_one(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    troubled(monkeypatch)
    folder = tmp_path / "empty"
    folder.mkdir()
    save(folder / "empty.png", synthetic_field(1, 160, 120, 0, red_cells=0))
    pane = live_folder(window, qtbot, folder)
    box = pane.page.objective
    pane.page.tabs.setCurrentIndex(OBJECTIVE)
    qtbot.mouseClick(box.reference_button, CLICK)
    (dialog,) = pane.findChildren(ReferenceDialog)
    qtbot.mouseClick(dialog.take_button, CLICK)
    qtbot.mouseClick(dialog.make_button, CLICK)
    choose_objective(pane, qtbot, "40×")  # at once: it is made all the same, for the objective it was taken with
    wait(qtbot, lambda: "No light reference" in said(box) and not pane.findChildren(ReferenceDialog))
    box.forget_objective.trigger()
    wait(qtbot, lambda: "Light reference of" in said(box) and pane.objective.name == "")


def test_a_field_with_cells_is_refused_as_a_reference_and_why_is_said(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    troubled(monkeypatch)
    pane = live_folder(window, qtbot, folder_of(tmp_path / "fields", 1, (320, 240)))
    pane.page.tabs.setCurrentIndex(OBJECTIVE)
    qtbot.mouseClick(pane.page.objective.reference_button, CLICK)
    (dialog,) = pane.findChildren(ReferenceDialog)
    told: list[str] = []
    pane.noticed.connect(lambda sentence, _details: told.append(sentence))
    qtbot.mouseClick(dialog.take_button, CLICK)
    qtbot.mouseClick(dialog.make_button, CLICK)
    wait(qtbot, dialog.problem.isVisible)
    assert "empty" in dialog.problem.label.text() and dialog.count == 0
    assert dialog.steps.height() >= dialog.steps.heightForWidth(dialog.steps.width()), "the steps are still to be read"
    assert not told, "it is said once"
    assert sidecar(capture(pane, qtbot))["corrections"] == []
    dialog.close()


def number_of(pane: CapturePane, key: str) -> QDoubleSpinBox:
    pane.page.tabs.setCurrentIndex(CAMERA)
    return pane.page.properties.rows[key].findChild(QDoubleSpinBox)


def set_number(pane: CapturePane, qtbot: QtBot, key: str, typed: str) -> None:
    """Type it into the panel."""
    editor = number_of(pane, key)
    editor.selectAll()
    qtbot.keyClicks(editor, typed)
    qtbot.keyClick(editor, KEY.Key_Return)


def exposure(pane: CapturePane) -> Value | None:
    """What the camera says of the frame in view, which is the one that is captured."""
    seen = pane.run.looker._field
    return seen.frame.state.get(EXPOSURE_MS) if seen is not None else None


def test_settings_reach_the_camera_and_the_field_and_are_remembered_for_each_objective(
    window: MainWindow, make_window: Callable[..., MainWindow], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    only_sources(monkeypatch, MicroManagerSource())
    pane = open_live(window, qtbot)
    open_camera(pane, qtbot, "MMConfig_demo")
    wait_live(pane, qtbot)
    choose_objective(pane, qtbot, "40×")
    set_number(pane, qtbot, EXPOSURE_MS, "20")
    wait(qtbot, lambda: exposure(pane) == 20)
    assert sidecar(capture(pane, qtbot))["state"][EXPOSURE_MS] == 20
    choose_objective(pane, qtbot, "10×")
    set_number(pane, qtbot, EXPOSURE_MS, "7")
    wait(qtbot, lambda: exposure(pane) == 7)
    choose_objective(pane, qtbot, "40×")
    wait(qtbot, lambda: exposure(pane) == 20)
    wait(qtbot, lambda: number_of(pane, EXPOSURE_MS).value() == 20)
    settle(window, qtbot)
    window.close()

    again = make_window()
    again.start([])
    settle(again, qtbot)
    pane = open_live(again, qtbot)
    qtbot.keyClick(pane.chooser.list, KEY.Key_Return)
    wait_live(pane, qtbot)
    assert exposure(pane) == 20 and number_of(pane, EXPOSURE_MS).value() == 20
    choose_objective(pane, qtbot, "10×")
    wait(qtbot, lambda: exposure(pane) == 7)


def test_the_live_verdict_is_marked_changes_with_the_view_and_goes_when_switched_off(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    troubled(monkeypatch)
    folder = folder_of(tmp_path / "fields", 1, (320, 240))
    ramp = np.tile(np.arange(256, dtype=np.uint8)[None, :, None], (200, 1, 3))
    save(folder / "ramp.png", ramp)
    pane = live_folder(window, qtbot, folder, **{FRAME_RATE_HZ: 2.0})
    strip, finder = pane.page.live_verdict, pane.page.viewfinder
    assert not strip.isVisible()
    qtbot.mouseClick(pane.page.header.verdict, CLICK)
    for words in ("Rejected", ("Accepted", "Uncertain"), "Rejected"):
        wait(
            qtbot,
            lambda words=words: strip.verdict.text().startswith(words),
        )
        assert strip.isVisible() and strip.what.text().startswith("Live verdict, changing with the view")
        assert "LIVE: " in said(finder)
    assert window.desk.session.items == [], "a live verdict is no field"
    qtbot.mouseClick(pane.page.header.verdict, CLICK)
    assert not strip.isVisible() and "LIVE" not in said(finder)
    wait(qtbot, lambda: not pane.verdict._runner.busy)
    assert "LIVE" not in said(finder)


def test_without_a_model_the_live_verdict_says_so_and_fields_are_captured_all_the_same(
    make_window: Callable[..., MainWindow], qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    troubled(monkeypatch)
    window = make_window(models=tmp_path / "no models")
    window.start([])
    settle(window, qtbot)
    pane = live_folder(window, qtbot, folder_of(tmp_path / "fields", 1))
    qtbot.mouseClick(pane.page.header.verdict, CLICK)
    strip = pane.page.live_verdict
    wait(qtbot, lambda: strip.what.text() == "No live verdict")
    assert "model" in strip.verdict.text() and strip.verdict.text().endswith(".")
    assert capture(pane, qtbot).is_file()
    wait(qtbot, lambda: pane.page.last.verdict.text() != "Analysing…")
