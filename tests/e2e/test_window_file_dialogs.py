"""Where the dialogs for files begin: never in the folder that LeukoDesk was started in, which may be the program's."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from leukodesk.services.user_folders import documents_folder
from leukodesk.ui.file_dialogs import dialog_start
from leukodesk.ui.main_window import MainWindow
from tests.e2e.conftest import settle

ASKS = ("getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory")


@pytest.fixture
def starts(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Where the dialogs begin that are opened; each of them is cancelled."""
    begun: list[Path] = []

    def asked(*given: object, **_: object) -> tuple[str, str]:
        begun.append(Path(str(given[2])))
        return "", ""

    for name in ASKS:
        monkeypatch.setattr(QFileDialog, name, asked)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *given: asked(*given)[0])
    return begun


def test_a_dialog_begins_among_the_documents_and_then_where_the_last_file_was(
    window: MainWindow, starts: list[Path], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for key in ("open_images", "open_folder", "open_scan", "install_model"):
        window.actions_by_key[key].trigger()
    assert starts == [documents_folder()] * 4
    window.actions_by_key["export_model"].trigger()
    assert starts[-1] == documents_folder() / "tiny-1.0.0.leukodesk-model"

    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "one"), ""))
    window.actions_by_key["export_model"].trigger()
    settle(window, qtbot)
    window.actions_by_key["install_model"].trigger()
    assert starts[-1] == tmp_path


def test_scans_are_looked_for_where_they_lie(window: MainWindow, starts: list[Path], tmp_path: Path) -> None:
    window.scans.folder.mkdir(parents=True)
    elsewhere = tmp_path / "share" / "slide 3.sqlite"
    window.scans.opened(elsewhere)  # which is not there any more
    window.actions_by_key["open_scan"].trigger()
    elsewhere.parent.mkdir()
    elsewhere.touch()
    window.actions_by_key["open_scan"].trigger()

    assert starts == [window.scans.folder, elsewhere]


@pytest.mark.parametrize("last", ["", ".", "rtsp://camera.example/live", "/no such folder/here", "x" * 5000])
def test_what_is_not_there_is_no_place_to_begin(last: str) -> None:
    assert dialog_start(last) == documents_folder()
