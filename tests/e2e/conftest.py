"""The real window with a tiny real model, and images made for the purpose."""

from collections.abc import Callable, Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from pytestqt.qtbot import QtBot

from leukodesk.core.manifest import Thresholds
from leukodesk.core.synthetic import synthetic_cell, synthetic_field
from leukodesk.ui.capture.capture_pane import CapturePane
from leukodesk.ui.main_window import MainWindow
from leukodesk.ui.models import Models
from leukodesk.ui.notices import NoticeLog
from leukodesk.ui.settings import SettingsStore
from tests.troubled_source import TroubledSource

WAIT_MS = 30_000
"""Long enough for the slowest machine; nothing is measured by it."""

SURE = Thresholds(least_probability=0.0, greatest_distance=1e9, rule="Everything is accepted, for a test.")


@pytest.fixture
def make_window(qtbot: QtBot, tmp_path: Path, tiny_models_folder: Path) -> Iterator[Callable[..., MainWindow]]:
    """Opens a window: `make_window(models=folder)`. Two of one test share their settings, as two runs do."""
    opened: list[MainWindow] = []

    def make(models: Path | None = None) -> MainWindow:
        store = SettingsStore(tmp_path / "config" / "settings.json")
        window = MainWindow(store, NoticeLog(), Models(models or tiny_models_folder))
        qtbot.addWidget(window)
        opened.append(window)
        window.show()
        return window

    yield make
    for window in opened:
        window.close()
        assert window.stopped


@pytest.fixture
def window(make_window: Callable[..., MainWindow], qtbot: QtBot) -> MainWindow:
    """The window with its model loaded and no image open."""
    made = make_window()
    made.start([])
    settle(made, qtbot)
    return made


@pytest.fixture
def field_file(tmp_path: Path) -> str:
    """A generated smear field as a file."""
    return save(tmp_path / "Feld ä.png", synthetic_field(3, 320, 240))


@pytest.fixture
def cell_file(tmp_path: Path) -> str:
    """A generated single cell on black as a file."""
    return save(tmp_path / "cell.png", synthetic_cell(3, 300))


@pytest.fixture
def no_smear_file(tmp_path: Path) -> str:
    """A grey ramp, which is no smear."""
    ramp = np.tile(np.arange(256, dtype=np.uint8)[None, :, None], (200, 1, 3))
    return save(tmp_path / "ramp.png", ramp)


@pytest.fixture
def broken_file(tmp_path: Path) -> str:
    """A file that is called an image and is none."""
    path = tmp_path / "broken.jpg"
    path.write_bytes(b"This is a letter.")
    return str(path)


@pytest.fixture
def folder_of_fields(tmp_path: Path) -> Path:
    """Five generated fields in a folder and a folder in it, with a text file between them."""
    root = tmp_path / "slide 7"
    for number in range(5):
        place = root if number < 3 else root / "more"
        place.mkdir(parents=True, exist_ok=True)
        save(place / f"field_{number}.png", synthetic_field(number, 200, 160))
    (root / "notes.txt").write_text("no image", encoding="utf-8")
    return root


@pytest.fixture
def source(monkeypatch: pytest.MonkeyPatch) -> TroubledSource:
    """The only kind of cameras there is: OpenCV's, which can be made to fail."""
    from tests.e2e.capture_steps import troubled  # which needs what is below

    return troubled(monkeypatch)


@pytest.fixture
def pane(window: MainWindow, source: TroubledSource, qtbot: QtBot, tmp_path: Path) -> CapturePane:
    """The page of the live camera, where a folder of three fields is played."""
    from tests.e2e.capture_steps import folder_of, live_folder

    return live_folder(window, qtbot, folder_of(tmp_path / "fields"))


def save(path: Path, pixels: NDArray[np.uint8]) -> str:
    """Write an image as PNG; returns its path."""
    content = cv2.imencode(".png", cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR))[1]
    path.write_bytes(content.tobytes())
    return str(path)


def settle(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until the worker has nothing to do."""
    qtbot.waitUntil(lambda: not window.desk.runner.busy, timeout=WAIT_MS)


def open_files(window: MainWindow, qtbot: QtBot, *paths: str | Path) -> None:
    """Open files and folders, and wait until all of them have a verdict."""
    window.desk.open_paths([str(path) for path in paths])
    settle(window, qtbot)


def seen(window: MainWindow) -> str:
    """What the verdict banner says, as it is read to a blind user."""
    return window.side.banner.spoken()
