"""What the Help menu opens: once each, beside the window and never in its way."""

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

import leukodesk
from leukodesk.services.model_library import models_folder
from leukodesk.services.user_folders import documents_folder
from leukodesk.ui.about import AboutDialog
from leukodesk.ui.main_window import MainWindow


def open_dialogs(window: MainWindow) -> list[QDialog]:
    return [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize("key", ["user_guide", "shortcuts", "intended_use", "notices", "licences", "about"])
def test_a_window_of_the_help_menu_opens_once_and_blocks_nothing(window: MainWindow, qtbot: QtBot, key: str) -> None:
    window.actions_by_key[key].trigger()
    window.actions_by_key[key].trigger()

    (dialog,) = open_dialogs(window)
    assert dialog.windowTitle() and not dialog.isModal()
    dialog.close()
    assert open_dialogs(window) == []


def test_about_says_the_version_the_intended_use_and_where_files_are_kept(window: MainWindow, qtbot: QtBot) -> None:
    window.help.show_about()

    (dialog,) = window.findChildren(AboutDialog)
    for text in (
        leukodesk.__version__,
        leukodesk.INTENDED_USE,
        str(models_folder()),
        "settings",
        "log",
        str(window.scans.folder),
    ):
        assert text.casefold() in dialog.text.text().casefold()
    assert f"Captured fields&nbsp;&nbsp;</td><td>{documents_folder()}" in dialog.text.text()
    dialog.close()
