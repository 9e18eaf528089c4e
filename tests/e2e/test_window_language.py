"""The language of the window: asked at the first start, remembered, changed later; and the size of its texts."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from leukodesk.services.user_folders import config_folder
from leukodesk.ui import app
from leukodesk.ui.first_start import IntendedUseDialog
from leukodesk.ui.language_menu import OF_SYSTEM
from leukodesk.ui.main_window import MainWindow
from leukodesk.ui.models import Models
from leukodesk.ui.notices import NoticeLog
from leukodesk.ui.settings import SettingsStore
from leukodesk.ui.text_size import STEPS_PERCENT, set_text_size
from leukodesk.ui.theme import em
from leukodesk.ui.translations import ENGLISH, available_languages, translations_folder
from tests.data import ROOT

FIRST_START = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from leukodesk.ui import app
from leukodesk.ui.first_start import IntendedUseDialog

start_window = app.start_window
windows = []

def started(notices, paths):
    windows.append(start_window(notices, paths))
    QTimer.singleShot(0, choose if len(windows) == 1 else read)
    return windows[-1]

def question():
    return windows[-1].findChild(IntendedUseDialog)

def choose():
    box = question().languages
    box.activated.emit(box.findData("de"))

def read():
    app_ = QApplication.instance()
    print(windows[-1].menuBar().actions()[0].text(), question().languages.currentData(), windows[0].isVisible())
    question().accept()
    QTimer.singleShot(300, windows[-1].close)

app.start_window = started
print("ended with", app.run_window([]), len(windows))
"""


@pytest.fixture
def usual_texts(qapp: QApplication) -> Iterator[QFont]:
    """The font as it was, and is again afterwards."""
    before = QFont(qapp.font())
    yield before
    set_text_size(qapp, STEPS_PERCENT[0])
    qapp.setFont(before)


def settings() -> SettingsStore:
    return SettingsStore(config_folder() / "settings.json")


def test_the_first_start_goes_on_in_the_language_that_is_chosen_and_remembers_it() -> None:
    done = subprocess.run(
        [sys.executable, "-c", FIRST_START],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=90,
        check=False,
    )

    german = QTranslator()
    assert german.load(str(translations_folder() / "leukodesk_de.qm"))
    file_menu = german.translate("Actions", "&File") or "&File"
    assert done.stdout.splitlines() == [f"{file_menu} de False", "ended with 0 2"], done.stderr
    assert (settings().settings.language, settings().settings.acknowledged_intended_use) == ("de", 1)


def test_every_language_can_be_chosen_and_what_no_speaker_has_read_is_said(qtbot: QtBot) -> None:
    dialog = IntendedUseDialog(to_acknowledge=True, language="es")
    qtbot.addWidget(dialog)
    box = dialog.languages

    assert [box.itemData(row) for row in range(box.count())] == [
        OF_SYSTEM,
        *(one.code for one in available_languages()),
    ]
    assert box.currentData() == "es"
    for row, language in enumerate(available_languages(), 1):
        assert language.name in box.itemText(row)
        assert ("not reviewed by a speaker" in box.itemText(row)) != language.reviewed
    assert box.itemText(1) == "English" == next(one.name for one in available_languages() if one.code == ENGLISH)


def test_another_language_is_chosen_in_the_menu_for_the_next_start_and_nothing_open_is_lost(
    window: MainWindow, qtbot: QtBot
) -> None:
    menu = window.languages.menu
    actions = {action.data(): action for action in menu.actions()}
    assert menu.isEnabled() and actions[OF_SYSTEM].isChecked()
    actions["de"].trigger()

    assert window.store.settings.language == "de"
    assert [action for action in menu.actions() if action.isChecked()] == [actions["de"]]
    assert window.menuBar().actions()[0].text() == "&File"
    qtbot.waitUntil(window.notice_bar.isVisible)
    assert "next start" in window.notice_bar.label.text() and "Deutsch" in window.notice_bar.label.text()


def test_texts_grow_step_by_step_to_twice_the_size_at_once_and_shrink_again(
    window: MainWindow, usual_texts: QFont
) -> None:
    line = em(window)
    sizes = []
    for key in ("larger_text",) * 5 + ("smaller_text",) * 5:
        window.actions_by_key[key].trigger()
        QApplication.processEvents()
        sizes.append(window.store.settings.text_size_percent)
        assert QFontInfo(window.font()).pointSizeF() == pytest.approx(
            QFontInfo(usual_texts).pointSizeF() * sizes[-1] / 100, abs=0.6
        )
    assert sizes == [125, 150, 175, 200, 200, 175, 150, 125, 100, 100]
    assert em(window) == line

    window.actions_by_key["larger_text"].trigger()
    window.actions_by_key["usual_text"].trigger()
    QApplication.processEvents()
    assert (em(window), window.store.settings.text_size_percent) == (line, 100)


def test_the_size_of_texts_holds_from_the_first_moment_of_the_next_start(
    qtbot: QtBot, tiny_models_folder: Path, usual_texts: QFont
) -> None:
    make: Callable[[], MainWindow] = lambda: app.start_window(NoticeLog(), [], Models(tiny_models_folder))  # noqa: E731
    usual = make()
    line = em(usual)
    usual.actions_by_key["larger_text"].trigger()
    usual.close()
    larger = make()
    for one in (usual, larger):
        qtbot.addWidget(one)

    assert em(larger) > 1.15 * line
    larger.close()


@pytest.mark.parametrize("percent", ["0", "110", "-100", '"large"'])
def test_a_size_that_is_none_is_not_used(percent: str) -> None:
    path = config_folder() / "settings.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'{{"text_size_percent": {percent}}}', encoding="utf-8")

    store = settings()
    assert store.settings.text_size_percent == 100 and store.problem is not None
