"""What the tests of the folder scan do again and again."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from leukodesk.services.model_library import Library
from leukodesk.store.scan_file import ScanTask, ScanWriter
from leukodesk.ui.folder_scan import scan_programs
from leukodesk.ui.folder_scan.scan_pane import ScanPane
from leukodesk.ui.main_window import MainWindow
from tests.e2e.wizard_steps import wait
from tests.scan_setups import SETUP

SCAN_CHILD = Path(__file__).resolve().parents[1] / "scan_child.py"


def open_scan(window: MainWindow, qtbot: QtBot) -> ScanPane:
    """Press F4."""
    qtbot.keyClick(window, Qt.Key.Key_F4)
    pane = window.middle.scan
    assert pane is not None and pane.isVisible()
    wait(qtbot, lambda: not pane.runner.busy)
    QApplication.processEvents()  # what has been put on the page comes into sight
    return pane


def choose_folder(pane: ScanPane, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Press “Add folder…” and answer the dialog; wait until all is counted and measured."""
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    qtbot.mouseClick(pane.setup.form.folders.add_button, Qt.MouseButton.LeftButton)
    survey = pane.setup.survey
    wait(qtbot, lambda: not survey.counting and not survey.measuring)


def button(widget: QWidget, text: str) -> QAbstractButton:
    """The one button in sight that says so."""
    (found,) = [one for one in widget.findChildren(QAbstractButton) if one.isVisible() and shown(one) == text]
    return found


def press(widget: QWidget, text: str, qtbot: QtBot) -> None:
    """Click it."""
    found = button(widget, text)
    assert found.isEnabled(), f"{text} is not enabled"
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def shown(one: QAbstractButton) -> str:
    return one.text().replace("&", "")


def in_sight(widget: QWidget) -> set[str]:
    """What can be pressed."""
    return {shown(one) for one in widget.findChildren(QAbstractButton) if one.isVisible() and one.isEnabled()}


def scan_as(monkeypatch: pytest.MonkeyPatch, way: str) -> list[tuple[ScanTask, Path]]:
    """Scans are done by `scan_child.py`, in a scan file that is there; returns what is asked of it."""
    asked: list[tuple[ScanTask, Path]] = []

    def command(task: ScanTask, out: Path, library: Library) -> list[str]:
        asked.append((task, out))
        write_scan(out, task)
        return [sys.executable, str(SCAN_CHILD), way]

    monkeypatch.setattr(scan_programs, "scan", command)
    return asked


def write_scan(path: Path, task: ScanTask, *, finished: bool = False) -> None:
    """A scan file without a result."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with ScanWriter.open(path) as writer:
        writer.begin(task, SETUP)
        if finished:
            writer.finish(())
