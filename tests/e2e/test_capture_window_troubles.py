"""When things break while the live camera is in use: a sentence with the remedy, and nothing is lost or hangs."""

import errno
import shutil
import threading
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from leukodesk.capture import live
from leukodesk.core.errors import CameraBusyError, CameraError, CameraFormatError, CameraLostError
from leukodesk.core.images import read_image
from leukodesk.core.synthetic import synthetic_field
from leukodesk.services.capturing import written
from leukodesk.ui.capture.capture_pane import CapturePane
from leukodesk.ui.capture.live_page import SERIES
from leukodesk.ui.main_window import MainWindow
from tests.e2e.capture_steps import (
    CLICK,
    capture,
    captured,
    folder_of,
    known_folder,
    live_folder,
    open_camera,
    open_live,
    press_space,
    said,
    sidecar,
    view,
    wait_live,
)
from tests.e2e.conftest import save
from tests.e2e.test_window_process import run
from tests.e2e.wizard_steps import wait
from tests.troubled_source import TroubledSource

pytestmark = pytest.mark.usefixtures("source")


@pytest.fixture(autouse=True)
def without_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """A camera that is away is tried again at once."""
    for name in ("FIRST_RETRY_S", "LAST_RETRY_S", "BEFORE_S"):
        monkeypatch.setattr(live, name, 0.1)


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (CameraLostError("The camera is gone. Check its cable and its power."), "Check its cable and its power."),
        (CameraBusyError("Another program has the camera. Close it."), "Another program has the camera. Close it."),
        (CameraFormatError("This format cannot be used. Choose another."), "Choose another."),
        (OSError("driver"), "Unplug the camera and plug it in again"),
    ],
    ids=["cable", "busy", "format", "driver"],
)
def test_what_breaks_is_said_with_its_remedy_and_the_live_view_comes_back_by_itself(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, source: TroubledSource, error: Exception, sentence: str
) -> None:
    pane = live_folder(window, qtbot, folder_of(tmp_path / "fields"))
    finder, page = pane.page.viewfinder, pane.page
    if isinstance(error, CameraError) and not isinstance(error, CameraFormatError):
        source.refuse = error
    source.lose = error
    wait(qtbot, lambda: sentence in said(finder))
    assert "No live image" in said(finder) and "Trying again" in said(finder)
    assert sentence in finder.accessibleDescription()
    assert not page.series.capture_button.isEnabled() and page.lights.summary() == "No live frame"
    press_space(pane, qtbot)
    source.lose = source.refuse = None
    wait_live(pane, qtbot)
    assert sentence not in said(finder) and "No live image" not in said(finder)
    assert not captured(pane) and capture(pane, qtbot).is_file()


def test_frames_of_another_size_are_shown_and_captured_as_they_are(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, source: TroubledSource
) -> None:
    pane = live_folder(window, qtbot, folder_of(tmp_path / "fields"))
    source.half_size = True
    wait(qtbot, lambda: "80 × 60 pixels" in pane.page.viewfinder.accessibleDescription())
    assert view(pane).std() > 0.5
    path = capture(pane, qtbot)
    assert read_image(path).pixels.shape == (60, 80, 3) and sidecar(path)["image"]["width_px"] == 80


def fill_disk(monkeypatch: pytest.MonkeyPatch, folder: Path) -> list[bool]:
    """The disk with this folder is full as long as there is something in the list."""
    full, write = [True], written.write_atomically

    def write_if_there_is_room(path: Path, content: bytes) -> None:
        if full and path.parent == folder:
            raise OSError(errno.ENOSPC, "No space left on device")
        write(path, content)

    monkeypatch.setattr(written, "write_atomically", write_if_there_is_room)
    return full


def test_a_full_disk_in_mid_series_loses_nothing_and_the_field_is_saved_elsewhere(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane = live_folder(window, qtbot, folder_of(tmp_path / "fields"))
    series, first = pane.page.series, capture(pane, qtbot)
    full = fill_disk(monkeypatch, first.parent)
    qtbot.mouseClick(series.freeze_button, CLICK)
    press_space(pane, qtbot)
    wait(qtbot, series.unwritten.isVisible)
    assert "Not saved" in said(series) and "The disk is full" in said(series) and "1 field is not saved" in said(series)
    assert not series.capture_button.isEnabled() and captured(pane) == [first]
    press_space(pane, qtbot)
    qtbot.mouseClick(series.retry_button, CLICK)
    wait(qtbot, lambda: pane.unsaved == 1)
    (kept,) = pane.run.writer.unwritten
    qtbot.mouseClick(series.give_up_button, CLICK)
    (box,) = window.findChildren(QMessageBox)
    assert "Give up 1 captured field?" in box.text()
    box.reject()
    assert pane.run.writer.unwritten == (kept,), "it is not lost by one click"

    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(elsewhere))
    qtbot.mouseClick(series.elsewhere_button, CLICK)
    wait(qtbot, lambda: not series.unwritten.isVisible())
    (saved,) = captured(pane)
    assert saved.parent == elsewhere and np.array_equal(read_image(saved).pixels, kept.pixels)
    assert first.is_file() and list(first.parent.glob("*.tif")) == [first]
    wait(qtbot, lambda: window.desk.session.done_count == 2)
    assert capture(pane, qtbot).parent == elsewhere, "the series goes on there"
    assert full


def test_a_folder_that_has_vanished_is_told_and_the_field_is_kept_until_it_is_back(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    pane = live_folder(window, qtbot, folder_of(tmp_path / "fields"))
    series, folder = pane.page.series, capture(pane, qtbot).parent
    wait(qtbot, lambda: window.desk.session.done_count == 1)
    shutil.rmtree(folder)
    press_space(pane, qtbot)
    wait(qtbot, series.unwritten.isVisible)
    assert f"The folder “{folder.name}” is gone" in said(series)
    folder.mkdir()
    qtbot.mouseClick(series.retry_button, CLICK)
    wait(qtbot, lambda: len(captured(pane)) == 1)
    wait(qtbot, lambda: not series.unwritten.isVisible() and series.capture_button.isEnabled())


def test_a_field_with_the_name_of_one_that_was_deleted_gets_a_verdict_of_its_own(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    pane = live_folder(window, qtbot, folder_of(tmp_path / "fields"))
    first, form = capture(pane, qtbot), pane.page.series.form
    session = window.desk.session
    wait(qtbot, lambda: session.done_count == 1)
    known = session.items[0].result
    shutil.rmtree(first.parent)
    first.parent.mkdir()
    assert capture(pane, qtbot) == first and len(session.items) == 1
    wait(qtbot, lambda: session.items[0].result not in (None, known))
    wait(qtbot, lambda: pane.page.last.verdict.text() not in ("", "Analysing…"))
    wait(qtbot, lambda: form.next_name is not None and form.next_name.endswith("_0002.tif"))


def test_what_could_not_be_kept_is_taken_again_by_auto_capture(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    fields = tmp_path / "fields"
    fields.mkdir()
    save(fields / "field.png", synthetic_field(0, 320, 240))
    pane = live_folder(window, qtbot, fields)
    pane.page.tabs.setCurrentIndex(SERIES)
    series, blocked = pane.page.series, tmp_path / "blocked"
    blocked.write_text("no folder")
    series.form.set_folder(blocked)
    qtbot.mouseClick(series.auto_button, CLICK)
    wait(qtbot, series.refused.isVisible)
    assert not series.auto_button.isChecked() and not pane.taker.auto_runs
    blocked.unlink()
    qtbot.mouseClick(series.auto_button, CLICK)
    wait(qtbot, lambda: len(captured(pane)) == 1)


def test_of_a_camera_that_is_lost_no_frozen_frame_and_no_live_verdict_stay(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, source: TroubledSource
) -> None:
    pane = live_folder(window, qtbot, folder_of(tmp_path / "fields", 1, (320, 240)))
    strip, series = pane.page.live_verdict, pane.page.series
    qtbot.mouseClick(pane.page.header.verdict, CLICK)
    wait(qtbot, lambda: "LIVE: " in said(pane.page.viewfinder))
    qtbot.mouseClick(series.freeze_button, CLICK)
    source.lose = source.refuse = CameraBusyError("Another program has the camera.")
    wait(qtbot, lambda: not series.can_capture)
    wait(qtbot, lambda: not pane.verdict._runner.busy)
    assert strip.verdict.text() == "No live frame" and "LIVE: " not in said(pane.page.viewfinder)
    assert not series.freeze_button.isChecked()
    source.lose = source.refuse = None
    wait_live(pane, qtbot)
    wait(qtbot, lambda: "LIVE: " in said(pane.page.viewfinder))


def test_a_folder_that_cannot_be_written_to_is_said_before_anything_is_taken(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    pane = live_folder(window, qtbot, folder_of(tmp_path / "fields"))
    pane.page.tabs.setCurrentIndex(SERIES)
    blocked = tmp_path / "a file"
    blocked.write_text("no folder")
    pane.page.series.form.set_folder(blocked)
    press_space(pane, qtbot)
    wait(qtbot, pane.page.series.refused.isVisible)
    assert "a file" in said(pane.page.series) and "Choose another folder" in said(pane.page.series)
    pane.page.series.form.set_folder(tmp_path / "good")
    assert capture(pane, qtbot).parent == tmp_path / "good"
    assert not pane.page.series.refused.isVisible()


def come_back(window: MainWindow, pane: CapturePane, qtbot: QtBot, hang: threading.Event) -> None:
    """The driver returns after all."""
    hang.set()
    wait(qtbot, lambda: not any(camera.is_running for camera in pane.run._leaving))
    window.stopped = pane.close_threads()


@pytest.mark.parametrize("where", ["open", "next_frame", "close"])
def test_a_driver_that_hangs_does_not_keep_the_window_open(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, source: TroubledSource, where: str
) -> None:
    known_folder(window, folder_of(tmp_path / "fields"))
    pane = open_live(window, qtbot)
    hang, source.hang_at = threading.Event(), where
    if where == "open":
        source.hang = hang
    open_camera(pane, qtbot, "fields")
    if where == "open":
        wait(qtbot, lambda: "Opening the camera" in said(pane.page.viewfinder) and source.held.is_set())
    else:
        wait_live(pane, qtbot)
        source.hang = hang
    if where == "next_frame":
        wait(qtbot, source.held.is_set)
    window.close()
    assert not window.isVisible() and not window.stopped and source.held.is_set()
    come_back(window, pane, qtbot, hang)


def test_another_camera_can_be_used_while_the_driver_of_the_first_hangs(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, source: TroubledSource
) -> None:
    known_folder(window, folder_of(tmp_path / "second"))
    pane = live_folder(window, qtbot, folder_of(tmp_path / "first"))
    hang = source.hang = threading.Event()
    wait(qtbot, source.held.is_set)
    source.hang = None  # only the first one hangs
    qtbot.mouseClick(pane.page.header.choose, CLICK)
    wait(qtbot, pane.chooser.search_button.isEnabled)
    open_camera(pane, qtbot, "second")
    assert "Opening the camera" in said(pane.page.viewfinder) and not pane.page.series.can_capture
    wait_live(pane, qtbot)
    assert sidecar(capture(pane, qtbot))["camera"]["name"] == "second"
    window.close()
    assert not window.stopped, "the first one's thread is still in its driver"
    come_back(window, pane, qtbot, hang)


def test_the_whole_program_ends_while_a_driver_hangs(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "fields", 1)
    done = run(
        f"""
import threading
from leukodesk.capture.opencv_source import OpenCvSource
from leukodesk.ui.capture import capture_pane
from tests.troubled_source import TroubledSource

source = TroubledSource(OpenCvSource())
source.hang = threading.Event()
capture_pane.all_sources = lambda *_: (source,)

def begin(window):
    window.middle.show_capture(True)
    (device,) = [one for one in source.devices([{str(folder)!r}]) if one.address]
    window.middle.capture.open(device)

def close(window):
    print(source.held.wait(30))
    window.close()
    print("closed", window.stopped, flush=True)

run(begin, close)
"""
    )
    assert done.stdout.splitlines() == ["True", "closed False"], done.stderr
    assert done.returncode == 0


def test_a_field_that_is_not_saved_is_not_lost_by_closing_unless_that_is_wanted(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane = live_folder(window, qtbot, folder_of(tmp_path / "fields"))
    folder = capture(pane, qtbot).parent
    wait(qtbot, lambda: window.desk.session.done_count == 1)
    fill_disk(monkeypatch, folder)
    press_space(pane, qtbot)
    wait(qtbot, pane.page.series.unwritten.isVisible)
    for answer in ("Keep the window open", "Lose them and close"):
        window.close()
        assert window.isVisible() and pane.unsaved == 1
        (box,) = window.findChildren(QMessageBox)
        assert "1 captured field is not saved." in box.text() and "save it elsewhere" in box.informativeText()
        (button,) = (one for one in box.buttons() if one.text().replace("&", "") == answer)
        qtbot.mouseClick(button, CLICK)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not window.isVisible() and window.stopped and pane.unsaved == 0
