"""Help → Licences: what is there is listed, found by typing, and can be read."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from leukodesk.services.licences.notice import LicenceText, PackageLicence, write_licences
from leukodesk.ui import licence_files
from leukodesk.ui.icons import program_icon
from leukodesk.ui.licences_dialog import LicencesDialog
from leukodesk.ui.main_window import MainWindow
from leukodesk.ui.workers import TaskRunner

PARTS = (
    PackageLicence("Pillow", "13", "MIT-CMU", "", (LicenceText("LICENSE", "Imaging Library text, to lie beside it"),)),
    PackageLicence("PySide6", "6", "LGPL-3.0", "May be replaced.", (LicenceText("LGPL.txt", "Lesser text"),)),
)


@pytest.fixture
def runner() -> Iterator[TaskRunner]:
    made = TaskRunner()
    yield made
    assert made.close()


@pytest.fixture
def packaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program folder as PyInstaller leaves it, with its licences."""
    program = tmp_path / "LeukoDesk"
    write_licences(program / "_internal" / "licences" / "licences.json", PARTS)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(program / "_internal"), raising=False)
    monkeypatch.setattr(sys, "executable", str(program / "LeukoDesk"))
    return program


def shown(dialog: LicencesDialog) -> list[str]:
    rows = (dialog.list.item(row) for row in range(dialog.list.count()))
    return [row.text() for row in rows if not row.isHidden()]


def opened(qtbot: QtBot, runner: TaskRunner) -> LicencesDialog:
    dialog = LicencesDialog(runner)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.list.count() > 0)
    return dialog


def test_the_licence_of_the_chosen_part_is_read_and_parts_are_found_by_typing(
    qtbot: QtBot, runner: TaskRunner, packaged: Path
) -> None:
    dialog = opened(qtbot, runner)
    assert shown(dialog) == ["Pillow 13", "PySide6 6"]
    assert "Imaging Library text" in dialog.text.toPlainText()

    qtbot.keyClicks(dialog.search, "lesser repl")

    assert shown(dialog) == ["PySide6 6"]
    for words in ("LGPL-3.0", "May be replaced.", "Lesser text"):
        assert words in dialog.text.toPlainText()
    dialog.search.clear()
    assert shown(dialog) == ["Pillow 13", "PySide6 6"] and dialog.list.currentItem().text() == "PySide6 6"
    dialog.list.setCurrentRow(0)
    qtbot.keyClicks(dialog.search, "side")  # which both have in their texts
    assert shown(dialog) == ["Pillow 13", "PySide6 6"] and dialog.list.currentItem().text() == "PySide6 6"
    dialog.search.clear()
    qtbot.keyClicks(dialog.search, "nothing like it")
    assert shown(dialog) == [] and dialog.text.toPlainText() == "" and dialog.text.placeholderText() != ""
    dialog.close()


def test_add_ons_beside_the_program_are_listed_with_it(qtbot: QtBot, runner: TaskRunner, packaged: Path) -> None:
    extra = PackageLicence("TensorFlow", "2", "Apache-2.0", "", (LicenceText("LICENSE", "Apache"),))
    write_licences(
        packaged.parent / "LeukoDesk Trainer" / "_internal" / "licences" / "licences.json", (PARTS[0], extra)
    )

    dialog = opened(qtbot, runner)

    assert shown(dialog) == ["Pillow 13", "PySide6 6", "TensorFlow 2"]
    dialog.close()


def test_a_missing_list_is_said_and_nothing_is_made_up(qtbot: QtBot, runner: TaskRunner, packaged: Path) -> None:
    (packaged / "_internal" / "licences" / "licences.json").unlink()
    dialog = LicencesDialog(runner)
    qtbot.addWidget(dialog)
    dialog.show()

    qtbot.waitUntil(lambda: "Copy the program's folder anew" in dialog.text.toPlainText())

    assert dialog.list.count() == 0
    dialog.close()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_from_source_what_is_installed_here_is_listed(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(licence_files, "licences_here", lambda _texts: PARTS)
    window.actions_by_key["licences"].trigger()

    (dialog,) = window.findChildren(LicencesDialog)
    qtbot.waitUntil(lambda: dialog.list.count() == len(PARTS))
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    assert "Lesser text" in dialog.text.toPlainText()
    window.actions_by_key["licences"].trigger()
    assert [one for one in window.findChildren(LicencesDialog) if one.isVisible()] == [dialog]
    assert dialog.list.count() == len(PARTS)
    dialog.close()


def test_the_programs_icon_is_drawn_in_the_sizes_that_systems_ask_for(qtbot: QtBot) -> None:
    icon = program_icon()

    for size_px in (16, 48, 128):
        drawn = icon.pixmap(size_px, size_px).toImage()
        assert drawn.width() == size_px
        assert drawn.pixelColor(0, 0).alpha() == 0, "the ground is not painted"
        assert drawn.pixelColor(size_px // 2, size_px // 3).alpha() == 255
