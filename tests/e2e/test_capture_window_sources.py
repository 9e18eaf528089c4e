"""The whole way with each kind of camera: choose it, see it, capture a field, read its verdict, open it."""

import importlib.util
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from leukodesk.capture.basler_source import BaslerSource
from leukodesk.capture.genicam_source import FOLDERS_VARIABLE, GenICamSource
from leukodesk.capture.micromanager_source import MicroManagerSource
from leukodesk.capture.opencv_source import OpenCvSource
from leukodesk.capture.source import FRAME_RATE_HZ, Device, Value
from leukodesk.core.images import read_image
from leukodesk.core.synthetic import synthetic_field
from leukodesk.ui.capture.camera_memory import CameraMemory
from leukodesk.ui.capture.capture_pane import CapturePane
from leukodesk.ui.main_window import MainWindow
from tests.data import require_data
from tests.e2e.capture_steps import (
    CLICK,
    add_address,
    capture,
    folder_of,
    known_folder,
    only_sources,
    open_camera,
    open_live,
    sidecar,
    view,
    wait_live,
)
from tests.e2e.wizard_steps import wait
from tests.network_cameras import Server, endless, http_camera, jpeg

SIMULATED = Device("basler", "BaslerCamEmu Emulation 0815-0000", "Basler Emulation")
VERDICTS = ("Accepted", "Uncertain", "Rejected")


@pytest.fixture(autouse=True)
def no_other_cameras(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(FOLDERS_VARIABLE, raising=False)
    monkeypatch.setenv("PYLON_CAMEMU", "1")


@pytest.fixture
def mjpeg() -> Iterator[Server]:
    with http_camera() as camera:
        image = jpeg(synthetic_field(3, 320, 240))
        camera.images = lambda: endless(image)
        yield camera


def lights_have_words_and_numbers(pane: CapturePane) -> bool:
    rows = pane.page.lights.rows()
    return len(rows) == 6 and all(any(sign.isdigit() for sign in row) and row.endswith(".") for row in rows)


def capture_and_open(window: MainWindow, pane: CapturePane, qtbot: QtBot) -> Path:
    """Space, the verdict, and “Show”; returns the file."""
    on_disk: list[bool] = []
    pane.taker.written.connect(
        lambda written: on_disk.append(written.files.image.is_file() and written.files.sidecar.is_file())
    )
    wait(qtbot, lambda: lights_have_words_and_numbers(pane))
    path = capture(pane, qtbot)
    assert on_disk == [True]
    strip = pane.page.last
    wait(qtbot, lambda: strip.verdict.text().startswith(VERDICTS))
    (item,) = window.desk.session.items
    assert item.path == str(path) and item.result is not None
    assert strip.isVisible() and strip.what.text() == f"Captured: {path.name}"

    qtbot.mouseClick(strip.show_button, CLICK)
    assert window.viewer.isVisible() and not pane.isVisible() and path.name in window.windowTitle()
    wait(qtbot, lambda: window.desk.opened is not None and not window.desk.runner.busy)
    opened = window.desk.opened
    assert opened is not None and np.array_equal(opened.levels[0], read_image(path).pixels)
    return path


def test_a_folder_of_fields_is_played_through_opencv(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    only_sources(monkeypatch, OpenCvSource())
    folder = folder_of(tmp_path / "Objektträger ä", size_px=(320, 240))
    known_folder(window, folder)
    CameraMemory(window.store, window.remember).forget_address("opencv", str(folder))
    (button,) = (one for one in window.findChildren(QToolButton) if one.text() == "Live")
    qtbot.mouseClick(button, CLICK)
    pane = open_live_is_there(window, qtbot)
    add_address(pane, qtbot, OpenCvSource.name, str(folder))
    open_camera(pane, qtbot, folder.name)
    wait_live(pane, qtbot)
    path = capture_and_open(window, pane, qtbot)
    fields = [synthetic_field(number, 320, 240) for number in range(3)]
    assert any(np.array_equal(read_image(path).pixels, field) for field in fields)
    kept = sidecar(path)
    assert kept["camera"]["source"] == "opencv" and kept["state"]["file"].startswith("field_")
    assert len(kept["checks"]) == 6 and kept["how"] == "shutter"


def open_live_is_there(window: MainWindow, qtbot: QtBot) -> CapturePane:
    pane = window.middle.capture
    assert pane is not None and pane.isVisible() and window.actions_by_key["capture"].isChecked()
    wait(qtbot, pane.chooser.search_button.isEnabled)
    return pane


def test_a_network_camera_is_seen_and_captured(
    window: MainWindow, qtbot: QtBot, mjpeg: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    only_sources(monkeypatch, OpenCvSource())
    pane = open_live(window, qtbot)
    add_address(pane, qtbot, OpenCvSource.name, f"{mjpeg.url}/live")
    open_camera(pane, qtbot, "Stream from 127.0.0.1")
    wait_live(pane, qtbot)
    path = capture_and_open(window, pane, qtbot)
    difference = read_image(path).pixels.astype(int) - synthetic_field(3, 320, 240)
    assert np.abs(difference).mean() < 3


def test_micro_manager_is_seen_and_captured_with_the_place_of_the_stage(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    only_sources(monkeypatch, MicroManagerSource())
    pane = open_live(window, qtbot)
    open_camera(pane, qtbot, "MMConfig_demo")
    wait_live(pane, qtbot)
    state = sidecar(capture_and_open(window, pane, qtbot))["state"]
    assert {"stage_x_um", "stage_y_um", "focus_um", "exposure_ms", "binning"} <= set(state)


def test_genicam_is_seen_and_captured(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    package = importlib.util.find_spec("genicam")
    assert package is not None and package.submodule_search_locations is not None
    only_sources(monkeypatch, GenICamSource())
    pane = open_live(window, qtbot)
    add_address(pane, qtbot, GenICamSource.name, str(Path(package.submodule_search_locations[0]) / "viky.cti"))
    open_camera(pane, qtbot, "Viky")
    wait_live(pane, qtbot)
    path = capture_and_open(window, pane, qtbot)
    assert sidecar(path)["camera"]["name"] == "Machine Vision Games Ltd. Viky"
    assert sidecar(path)["image"]["width_px"] == 400


def play_by_basler(window: MainWindow, folder: Path, width_px: int, height_px: int, **more: Value) -> None:
    """What pylon's simulated camera has to be set to, so that it plays a folder, is remembered."""
    memory = CameraMemory(window.store, window.remember)
    wishes: dict[str, Value] = {
        "TestImageSelector": "Off",
        "ImageFilename": str(folder),
        "ImageFileMode": "On",
        "Width": width_px,
        "Height": height_px,
        FRAME_RATE_HZ: 30.0,
        **more,
    }
    for key, value in wishes.items():
        memory.changed(SIMULATED, key, value)


def test_basler_plays_fields_larger_than_what_is_checked(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    only_sources(monkeypatch, BaslerSource())
    play_by_basler(window, folder_of(tmp_path / "fields", 1, (800, 600)), 800, 600)
    pane = open_live(window, qtbot)
    open_camera(pane, qtbot, SIMULATED.name)
    wait(qtbot, lambda: view(pane).std() > 5)
    wait_live(pane, qtbot)
    assert "800 × 600 pixels" in pane.page.viewfinder.accessibleDescription()
    path = capture_and_open(window, pane, qtbot)
    assert np.array_equal(read_image(path).pixels, synthetic_field(0, 800, 600))


def test_real_fields_are_played_captured_and_classified(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = min(require_data("taleghani", "Pre").iterdir())
    folder = tmp_path / "real"
    folder.mkdir()
    (folder / real.name).write_bytes(real.read_bytes())
    only_sources(monkeypatch, BaslerSource())
    play_by_basler(window, folder, 224, 224)
    pane = open_live(window, qtbot)
    open_camera(pane, qtbot, SIMULATED.name)
    wait_live(pane, qtbot)
    path = capture_and_open(window, pane, qtbot)
    difference = read_image(path).pixels.astype(int) - read_image(real).pixels
    assert np.abs(difference).mean() < 3  # each decoder rounds a JPEG in its own way


@pytest.mark.parametrize(
    ("layout", "note"), [("RGB16Packed", "16 bits"), ("BayerGB12", "Bayer")], ids=["16 bits", "Bayer"]
)
def test_other_layouts_are_made_into_colours_and_what_was_done_is_kept(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, layout: str, note: str
) -> None:
    only_sources(monkeypatch, BaslerSource())
    play_by_basler(window, folder_of(tmp_path / "fields", 1, (320, 240)), 320, 240, PixelFormat=layout)
    pane = open_live(window, qtbot)
    open_camera(pane, qtbot, SIMULATED.name)
    wait_live(pane, qtbot)
    path = capture(pane, qtbot)
    assert note in " ".join(sidecar(path)["notes"])
    assert np.abs(read_image(path).pixels.astype(int) - synthetic_field(0, 320, 240)).mean() < 5


def test_every_kind_of_camera_is_listed_and_what_is_missing_says_how_to_get_it(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name, *more: None if name == "pypylon" else found(name, *more)
    )
    pane = open_live(window, qtbot)
    rows = pane.chooser.list.rows()
    assert [row.title for row in rows if row.is_source] == [
        OpenCvSource.name, MicroManagerSource.name, GenICamSource.name, BaslerSource.name,
    ]  # fmt: skip
    (basler,) = (row for row in rows if row.source == "basler" and not row.is_source)
    assert not basler.usable and "pip install leukodesk[basler]" in basler.text
    place = rows.index(basler)
    pane.chooser.list.setCurrentRow(place)
    assert not pane.chooser.open_button.isEnabled()
    assert "pip install" in pane.chooser.list.item(place).data(Qt.ItemDataRole.AccessibleTextRole)
