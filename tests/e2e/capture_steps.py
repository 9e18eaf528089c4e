"""What the tests of the live camera in the window do again and again."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QSlider,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from leukodesk.capture.image_sequence import REPEAT
from leukodesk.capture.opencv_source import OpenCvSource
from leukodesk.capture.source import FRAME_RATE_HZ, FrameSource, Value
from leukodesk.core.synthetic import synthetic_field
from leukodesk.ui.capture import capture_pane
from leukodesk.ui.capture.address_dialog import AddressDialog
from leukodesk.ui.capture.camera_memory import CameraMemory
from leukodesk.ui.capture.capture_pane import CapturePane
from leukodesk.ui.main_window import MainWindow
from tests.e2e.conftest import save
from tests.e2e.wizard_steps import wait
from tests.troubled_source import TroubledSource

CLICK = Qt.MouseButton.LeftButton
SIZE_PX = (160, 120)
RATE_HZ = 50.0


def only_sources(monkeypatch: pytest.MonkeyPatch, *sources: FrameSource) -> None:
    """These are all kinds of cameras there are, so that nothing is looked for on this machine."""
    monkeypatch.setattr(capture_pane, "all_sources", lambda *_: sources)


def folder_of(folder: Path, count: int = 3, size_px: tuple[int, int] = SIZE_PX) -> Path:
    """A folder of generated fields."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        save(folder / f"field_{number}.png", synthetic_field(number, *size_px))
    return folder


def known_folder(window: MainWindow, folder: Path, **values: Value) -> None:
    """The folder was played as a camera before, quickly and again and again: that is remembered."""
    source = OpenCvSource()
    memory = CameraMemory(window.store, window.remember)
    memory.add_address(source.key, str(folder))
    (device,) = (one for one in source.devices([str(folder)]) if one.address)
    for key, value in {FRAME_RATE_HZ: RATE_HZ, REPEAT: True, **values}.items():
        memory.changed(device, key, value)


def troubled(monkeypatch: pytest.MonkeyPatch) -> TroubledSource:
    """A source that can be made to fail is the only one."""
    source = TroubledSource(OpenCvSource())
    only_sources(monkeypatch, source)
    return source


def live_folder(window: MainWindow, qtbot: QtBot, folder: Path, **values: Value) -> CapturePane:
    """The folder is played, and its fields are seen."""
    known_folder(window, folder, **values)
    pane = open_live(window, qtbot)
    open_camera(pane, qtbot, folder.name)
    wait_live(pane, qtbot)
    return pane


def open_live(window: MainWindow, qtbot: QtBot) -> CapturePane:
    """Press F3, and wait until every source has answered."""
    qtbot.keyClick(window, Qt.Key.Key_F3)
    pane = window.middle.capture
    assert pane is not None and pane.isVisible()
    assert window.isActiveWindow(), "nothing has taken the keyboard from it"
    wait_searched(pane, qtbot)
    return pane


def wait_searched(pane: CapturePane, qtbot: QtBot) -> None:
    wait(qtbot, pane.chooser.search_button.isEnabled)


def add_address(pane: CapturePane, qtbot: QtBot, kind: str, address: str) -> None:
    """Press “Add file, folder or address…”, choose what opens it, and type."""
    qtbot.mouseClick(pane.chooser.add_button, CLICK)
    (dialog,) = pane.chooser.findChildren(AddressDialog)
    dialog.kinds.setCurrentIndex(dialog.kinds.findText(kind))
    dialog.address.insert(address)  # a test cannot press keys for an ä
    qtbot.mouseClick(dialog.add_button, CLICK)
    wait_searched(pane, qtbot)


def open_camera(pane: CapturePane, qtbot: QtBot, name: str) -> None:
    """Choose the first camera of this name, and press Enter."""
    (row, *_) = (row for row in pane.chooser.list.rows() if row.device is not None and name in row.title)
    assert pane.chooser.list.choose(row.identity)
    qtbot.keyClick(pane.chooser.list, Qt.Key.Key_Return)


def wait_live(pane: CapturePane, qtbot: QtBot) -> None:
    """Wait until a frame is painted, and checked."""
    wait(qtbot, lambda: pane.page.series.can_capture and len(pane.page.lights.rows()) == 6)
    wait(qtbot, lambda: bool(view(pane).std() > 0.5))


def view(pane: CapturePane) -> NDArray[np.uint8]:
    """What is painted in the middle of the live view."""
    image = pane.page.viewfinder.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return middle_of(rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3))


def middle_of(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Where no mark is over the picture."""
    height, width = pixels.shape[:2]
    return pixels[height // 3 : 2 * height // 3, width // 3 : 2 * width // 3].copy()


def press_space(pane: CapturePane, qtbot: QtBot) -> None:
    qtbot.keyClick(pane.page.viewfinder, Qt.Key.Key_Space)


def capture(pane: CapturePane, qtbot: QtBot) -> Path:
    """Press the space bar; returns the file of the field when the page says that it is captured."""
    before = set(captured(pane))
    press_space(pane, qtbot)
    wait(qtbot, lambda: len(set(captured(pane)) - before) == 1)
    (path,) = set(captured(pane)) - before
    wait(qtbot, lambda: path.name in pane.page.last.what.text())
    return path


def captured(pane: CapturePane) -> list[Path]:
    """The images in the folder of the series."""
    folder = pane.page.series.series.folder
    return sorted((*folder.glob("*.tif"), *folder.glob("*.png")))


def sidecar(image: Path) -> dict[str, Any]:
    """What is kept beside a captured field."""
    kept: dict[str, Any] = json.loads(image.with_suffix(".json").read_text("utf-8"))
    return kept


def said(widget: QWidget) -> str:
    """Every sentence that can be read."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def controls_of(widget: QWidget) -> set[QWidget]:
    """What can be pressed, typed into, dragged or chosen from, and is in sight; not the inner parts of such."""
    found: set[QWidget] = set()
    for kind in (QAbstractButton, QComboBox, QAbstractSpinBox, QLineEdit, QSlider):
        found |= {one for one in widget.findChildren(kind) if one.isVisible() and one.isEnabled()}
    inner = (QComboBox, QAbstractSpinBox, QTabBar, QLineEdit)
    return {one for one in found if not isinstance(one.parentWidget(), inner)}


def reached_by_tab(window: QWidget, qtbot: QtBot) -> set[QWidget]:
    """What has the keyboard in turn while Tab is pressed, until it begins again."""
    reached: set[QWidget] = set()
    while True:
        focused = QApplication.focusWidget()
        assert focused is not None
        owner = focused.parentWidget() if isinstance(focused.parentWidget(), QComboBox | QAbstractSpinBox) else focused
        if owner in reached:
            return reached
        reached.add(owner)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)


def name_of(widget: QWidget) -> str:
    """What a screen reader calls it."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""
