"""What the tests of the retraining panel do again and again."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import cv2
import numpy as np
import psutil
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from leukodesk.core.training_runs.folder import TrainingRequest
from leukodesk.ui.main_window import MainWindow
from leukodesk.ui.training_wizard import programs
from leukodesk.ui.training_wizard.train_page import RunState
from leukodesk.ui.training_wizard.wizard import TrainingWizard
from tests.bundles import generated_field
from tests.e2e.conftest import WAIT_MS, save

MISBEHAVING = Path(__file__).resolve().parents[1] / "misbehaving_child.py"
ESTIMATE = '{"type":"estimate","seconds":90.0,"memory_mb":1.0,"disk_mb":1.0,"text":"One step was measured."}'
NO_FINDINGS = '{"findings":[]}'


def write_two_classes(root: Path, images: int) -> Path:
    """A folder with as many violet fields under "blasts" as greenish ones under "other"."""
    for label in ("blasts", "other"):
        (root / label).mkdir(parents=True)
        for seed in range(images):
            field = generated_field(seed + 1000 * (label == "other"))
            if label == "other":
                field = np.ascontiguousarray(field[..., [1, 0, 2]])
            save(root / label / f"image_{seed}.png", cv2.resize(field, (96, 80)))
    return root


def open_wizard(window: MainWindow, qtbot: QtBot) -> TrainingWizard:
    """Press F9."""
    qtbot.keyClick(window, Qt.Key.Key_F9)
    wizard = window.right.wizard
    assert wizard is not None and wizard.isVisible()
    wait(qtbot, lambda: not wizard.runner.busy)
    return wizard


def wait(qtbot: QtBot, done: Callable[[], object], timeout_ms: int = WAIT_MS) -> None:
    qtbot.waitUntil(lambda: bool(done()), timeout=timeout_ms)


def read_data(wizard: TrainingWizard, qtbot: QtBot, source: Path) -> None:
    """Choose images, as the folder dialog does when it is answered."""
    wizard.data.choose(str(source))
    wait(qtbot, lambda: not wizard.data.reading)


def press(wizard: QWidget, text: str, qtbot: QtBot) -> None:
    """Click the one button in sight that says so."""
    (button,) = [one for one in wizard.findChildren(QAbstractButton) if one.isVisible() and plain(one) == text]
    assert button.isEnabled(), f"{text} is not enabled"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def buttons(wizard: QWidget) -> set[str]:
    """What can be pressed."""
    found = wizard.findChildren(QAbstractButton)
    return {plain(one) for one in found if one.isVisible() and one.isEnabled()}


def plain(button: QAbstractButton) -> str:
    return button.text().replace("&", "")


def text_in_sight(wizard: QWidget) -> str:
    """Every sentence that can be read, from top to bottom."""
    return "\n".join(label.text() for label in wizard.findChildren(QLabel) if label.isVisible())


def misbehave(monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    """The program that trains is one that does not do as it should."""

    def command(request: TrainingRequest, run: Path) -> list[str]:
        return [sys.executable, str(MISBEHAVING), way]

    monkeypatch.setattr(programs, "train", command)


def skip_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    """Audit and estimate answer at once, with nothing to be said of the data."""

    def audit(data: str, out: Path, table: str = "", left_out: Sequence[str] = ()) -> list[str]:
        return [sys.executable, "-c", f"open({str(out)!r}, 'w').write({NO_FINDINGS!r})"]

    def estimate(request: TrainingRequest, run: Path) -> list[str]:
        return [sys.executable, "-c", f"print({ESTIMATE!r})"]

    monkeypatch.setattr(programs, "audit", audit)
    monkeypatch.setattr(programs, "estimate", estimate)


def start_training(wizard: TrainingWizard, qtbot: QtBot, source: Path) -> None:
    """Next, Next, Next."""
    read_data(wizard, qtbot, source)
    press(wizard, "Next", qtbot)
    wait(qtbot, lambda: not wizard.audit.watch.running)
    press(wizard, "Next", qtbot)
    wait(qtbot, lambda: wizard.method.complete)
    press(wizard, wizard.method.next_text, qtbot)


def end_of(wizard: TrainingWizard, qtbot: QtBot) -> RunState:
    """How the run ends."""
    wait(qtbot, lambda: not wizard.train.working)
    return wizard.train.state


def is_running(process_id: int | None) -> bool:
    if process_id is None or not psutil.pid_exists(process_id):
        return False
    return psutil.Process(process_id).status() != psutil.STATUS_ZOMBIE
