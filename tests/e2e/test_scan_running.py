"""A scan at work: how far it is, paused, stopped, continued, broken off, and asked about when the window closes."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from leukodesk.store.scan_file import ScanReader
from leukodesk.ui.folder_scan.scan_pane import ScanPane
from leukodesk.ui.folder_scan.scan_run import RunState
from leukodesk.ui.main_window import MainWindow
from tests.e2e.conftest import open_files, seen, settle
from tests.e2e.scan_steps import choose_folder, in_sight, open_scan, press, scan_as
from tests.e2e.wizard_steps import is_running, text_in_sight, wait

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
Start = Callable[[str], ScanPane]


@pytest.fixture
def start(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, folder_of_fields: Path) -> Start:
    """Begins a scan that goes as a test wants; it is stopped after the test."""

    def begin(way: str) -> ScanPane:
        scan_as(monkeypatch, way)
        pane = open_scan(window, qtbot)
        pane.setup.form.folders.add([str(folder_of_fields)])
        qtbot.keyClick(pane.setup, Qt.Key.Key_Return)
        assert pane.working
        return pane

    return begin


def said(pane: ScanPane) -> str:
    return text_in_sight(pane.strip)


def heard(pane: ScanPane, qtbot: QtBot) -> ScanPane:
    wait(qtbot, lambda: pane.run.progress is not None)
    return pane


def stop(pane: ScanPane, qtbot: QtBot) -> None:
    pane.run.stop()
    wait(qtbot, lambda: not pane.working)


def test_a_folder_is_scanned_to_its_end_with_the_results_below_and_again_at_once(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, folder_of_fields: Path, broken_file: str
) -> None:
    Path(broken_file).rename(folder_of_fields / "broken.jpg")
    pane = open_scan(window, qtbot)
    choose_folder(pane, qtbot, monkeypatch, folder_of_fields)
    press(pane.setup, "Start scan", qtbot)
    wait(qtbot, lambda: not pane.working)

    assert pane.run.state is RunState.FINISHED and "Finished: slide 7" in said(pane)
    with ScanReader.open(pane.run.path) as reader:
        summary = reader.summary()
    assert summary.files == 6 and summary.finished
    for verdict, number in summary.verdicts.items():
        assert f"{verdict.value.capitalize()} {number}" in said(pane)
    assert "Failed 1" in said(pane)
    results = pane.results
    assert results is not None
    wait(qtbot, lambda: len(results.model.ids) == 5)  # the list of what failed is one of its own
    press(pane.strip, "Scan again", qtbot)
    wait(qtbot, lambda: not pane.working)
    assert pane.run.progress is not None and pane.run.progress.known == 6


def test_it_says_how_far_it_is(qtbot: QtBot, start: Start) -> None:
    pane = heard(start("obedient"), qtbot)

    assert "Scanning slide 7" in said(pane)
    assert "12.5 images/s · about 4 minutes left · 10 known already" in said(pane)
    assert pane.strip.bar.text() == "3 of 2\u202f000" and pane.strip.bar.value() == 3
    assert {"Accepted 2", "Uncertain 1", "Rejected 0", "Failed 0"} <= set(said(pane).splitlines())
    assert "Benign (hematogones) 3" in said(pane) and "field_3.png" in said(pane)
    stop(pane, qtbot)


def test_it_looks_through_the_folders_first(qtbot: QtBot, start: Start) -> None:
    pane = start("looking")
    wait(qtbot, lambda: pane.run.found)

    assert "Looking through the folders: 1\u202f200 files" in said(pane)
    assert "Pause" not in in_sight(pane.strip)
    stop(pane, qtbot)


def test_paused_it_waits_resumed_it_goes_on_stopped_it_can_be_continued(qtbot: QtBot, start: Start) -> None:
    pane = heard(start("obedient"), qtbot)
    press(pane.strip, "Pause", qtbot)
    wait(qtbot, lambda: pane.run.state is RunState.PAUSED)
    assert "Paused: slide 7" in said(pane) and "Nothing is computed until Resume." in said(pane)
    press(pane.strip, "Resume", qtbot)
    wait(qtbot, lambda: pane.strip.bar.value() == 4)
    assert "Scanning slide 7" in said(pane)

    process = pane.run.watch.process_id
    press(pane.strip, "Stop", qtbot)
    assert "Stopping: slide 7" in said(pane) and not {"Pause", "Stop"} & in_sight(pane.strip)
    wait(qtbot, lambda: not pane.working)
    assert "The scan was stopped." in said(pane) and not is_running(process)
    press(pane.strip, "Continue", qtbot)
    heard(pane, qtbot)
    assert "Scanning slide 7" in said(pane) and "The scan was stopped." not in said(pane)
    stop(pane, qtbot)


@posix_only
def test_ended_from_outside_it_says_so_and_can_be_continued(qtbot: QtBot, start: Start) -> None:
    pane = heard(start("obedient"), qtbot)
    process = pane.run.watch.process_id
    assert process is not None
    os.kill(process, signal.SIGKILL)
    wait(qtbot, lambda: not pane.working)

    assert pane.run.state is RunState.FAILED
    assert "ended from outside (signal 9). What is done is kept." in said(pane)
    press(pane.strip, "Continue", qtbot)
    heard(pane, qtbot)
    stop(pane, qtbot)


def test_what_a_scan_says_of_its_failure_is_passed_on(qtbot: QtBot, start: Start) -> None:
    pane = start("disk_full")
    wait(qtbot, lambda: not pane.working)

    assert "The disk is full. Make room, then continue the scan. Continue goes on where it was." in said(pane)
    assert "Continue" in in_sight(pane.strip) and "what happened" in pane.strip.outcome.label.toolTip()


def test_one_that_ends_without_a_word_is_a_failure(qtbot: QtBot, start: Start) -> None:
    pane = start("chatter")
    wait(qtbot, lambda: not pane.working)

    assert "The scan ended unexpectedly (exit code 1)." in said(pane)
    assert "the tube is empty" in pane.run.details


def test_a_folder_that_has_gone_is_a_sentence(window: MainWindow, qtbot: QtBot, folder_of_fields: Path) -> None:
    pane = open_scan(window, qtbot)
    pane.setup.form.folders.add([str(folder_of_fields)])
    folder_of_fields.rename(folder_of_fields.with_name("elsewhere"))
    pane.setup.survey.stop()
    pane.setup.start()
    wait(qtbot, lambda: not pane.working)

    assert "A folder of the scan cannot be reached." in said(pane)


def test_the_window_is_used_meanwhile_and_told_of_the_end(
    window: MainWindow, qtbot: QtBot, start: Start, field_file: str
) -> None:
    pane = heard(start("obedient"), qtbot)
    open_files(window, qtbot, field_file)
    assert seen(window) and window.viewer.isVisible() and pane.working
    stop(pane, qtbot)
    assert "The scan of slide 7 has ended. The scan was stopped. F4 shows what came of it." in (
        window.notice_bar.label.text()
    )
    qtbot.keyClick(window, Qt.Key.Key_F4)
    assert pane.strip.isVisible() and "Stopped: slide 7" in said(pane)


def test_closing_asks_and_what_is_stopped_so_is_offered_by_the_next_window(
    window: MainWindow,
    qtbot: QtBot,
    start: Start,
    make_window: Callable[..., MainWindow],
) -> None:
    pane = heard(start("obedient"), qtbot)
    process = pane.run.watch.process_id
    assert not window.close() and window.isVisible()
    (box,) = window.findChildren(QMessageBox)
    press(box, "Keep the window open", qtbot)
    assert window.isVisible() and pane.working

    wait(qtbot, lambda: not window.findChildren(QMessageBox))
    window.close()
    (box,) = window.findChildren(QMessageBox)
    press(box, "Stop the scan and close", qtbot)
    assert not window.isVisible() and window.stopped and not is_running(process)

    again = make_window()
    again.start([])
    settle(again, qtbot)
    wait(qtbot, lambda: "A scan was interrupted: slide 7" in again.notice_bar.label.text())

    assert "Continue" in in_sight(open_scan(again, qtbot).setup)
    again.close()
    later = make_window()
    later.start([])
    settle(later, qtbot)
    assert not later.notice_bar.isVisible(), "it is said once"


def test_the_end_of_the_session_closes_without_asking(window: MainWindow, qtbot: QtBot, start: Start) -> None:
    pane = heard(start("obedient"), qtbot)
    process = pane.run.watch.process_id
    window.leave()

    assert not window.isVisible() and window.stopped and not is_running(process)
