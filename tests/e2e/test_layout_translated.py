"""In a language that is 40 % longer, and in one written from right to left, no text is cut off at 1366 × 768."""

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from leukodesk.ui.first_start import IntendedUseDialog
from leukodesk.ui.main_window import MainWindow
from leukodesk.ui.training_wizard import programs
from tests.cut_off import cut_off
from tests.e2e.capture_steps import folder_of, known_folder, open_camera, open_live, troubled, wait_live
from tests.e2e.conftest import open_files, settle
from tests.e2e.scan_results import open_results, write_results
from tests.e2e.scan_steps import open_scan
from tests.e2e.wizard_steps import ESTIMATE, open_wizard, read_data, wait, write_two_classes
from tests.pseudo_language import LANGUAGES, spoken, untranslated

WIDTH_PX, HEIGHT_PX = 1366, 768
HELP = ("user_guide", "shortcuts", "licences", "intended_use", "notices", "about")
DATA = ("tiny", "/", "slide", "fields", "blasts", "other")
"""What stands on the screen and is no text of LeukoDesk has one of these in it."""
FINDINGS = (
    '{"findings":[{"key":"balance","title":"Balance of the classes","verdict":"look","sentence":"Every class has 5 '
    'images."}]}'
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture(params=sorted(LANGUAGES))
def foreign(request: pytest.FixtureRequest, qapp: QApplication, make_window: Callable[..., MainWindow], qtbot: QtBot
            ) -> Iterator[MainWindow]:  # fmt: skip
    """The window on a small screen, in a language that nobody speaks."""
    with spoken(qapp, request.param):
        window = make_window()
        window.resize(WIDTH_PX, HEIGHT_PX)
        window.start([])
        settle(window, qtbot)
        yield window


def assert_whole(window: MainWindow) -> None:
    """Nothing is cut off, and the window has not grown beyond the screen."""
    QApplication.processEvents()
    QApplication.processEvents()
    assert not (found := cut_off(window)), "\n".join(found)
    assert window.width() <= WIDTH_PX and window.height() <= HEIGHT_PX
    assert [text for text in untranslated(window) if not any(word in text for word in DATA)] == []


def test_the_first_start(foreign: MainWindow, qtbot: QtBot) -> None:
    dialog = IntendedUseDialog(to_acknowledge=True, parent=foreign)
    dialog.show()
    QApplication.processEvents()
    assert not (found := cut_off(dialog)), "\n".join(found)
    assert dialog.width() <= WIDTH_PX and dialog.height() <= HEIGHT_PX
    dialog.reject()


def test_the_tour(foreign: MainWindow, qtbot: QtBot) -> None:
    foreign.help.start_tour()
    tour = foreign.help.tour
    assert tour is not None
    settle(foreign, qtbot)
    wait(qtbot, tour.panel.isVisible)
    for _ in range(3):
        assert_whole(foreign)
        tour.step(1)
    tour.leave()


def test_images_of_every_verdict(foreign: MainWindow, qtbot: QtBot, field_file: str, no_smear_file: str,
                                 broken_file: str) -> None:  # fmt: skip
    assert_whole(foreign)
    for path in (field_file, no_smear_file, broken_file):
        open_files(foreign, qtbot, path)
        for tab in range(foreign.side.tabs.count()):
            foreign.side.tabs.setCurrentIndex(tab)
            assert_whole(foreign)


def test_setting_up_a_scan(foreign: MainWindow, qtbot: QtBot, folder_of_fields: Path) -> None:
    pane = open_scan(foreign, qtbot)
    assert_whole(foreign)
    pane.setup.form.folders.add([str(folder_of_fields)])
    wait(qtbot, lambda: not pane.setup.survey.counting and not pane.setup.survey.measuring)
    assert_whole(foreign)


def test_results_of_a_scan(foreign: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    write_results(tmp_path / "Tuesday.sqlite", tmp_path / "slides")
    open_results(foreign, qtbot, tmp_path / "Tuesday.sqlite")
    assert_whole(foreign)


def test_retraining(foreign: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def audit(data: str, out: Path, table: str = "", left_out: Sequence[str] = ()) -> list[str]:
        return [sys.executable, "-c", f"open({str(out)!r}, 'w').write({FINDINGS!r})"]

    monkeypatch.setattr(programs, "audit", audit)
    monkeypatch.setattr(programs, "estimate", lambda request, run: [sys.executable, "-c", f"print({ESTIMATE!r})"])
    wizard = open_wizard(foreign, qtbot)
    assert_whole(foreign)
    read_data(wizard, qtbot, write_two_classes(tmp_path / "Ward 7", 5))
    assert_whole(foreign)
    wizard.go_on()
    wait(qtbot, lambda: not wizard.audit.watch.running)
    assert_whole(foreign)
    wizard.go_on()
    wait(qtbot, lambda: wizard.method.complete)
    assert_whole(foreign)


def test_the_live_camera(foreign: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    troubled(monkeypatch)
    known_folder(foreign, folder_of(tmp_path / "fields"))
    pane = open_live(foreign, qtbot)
    assert_whole(foreign)
    open_camera(pane, qtbot, "fields")
    wait_live(pane, qtbot)
    assert_whole(foreign)


@pytest.mark.parametrize("key", HELP)
def test_windows_of_the_help_menu(foreign: MainWindow, key: str) -> None:
    foreign.actions_by_key[key].trigger()
    (dialog,) = [one for one in foreign.findChildren(QDialog) if one.isVisible()]
    QApplication.processEvents()
    assert not (found := cut_off(dialog)), "\n".join(found)
    assert dialog.width() <= WIDTH_PX and dialog.height() <= HEIGHT_PX
    dialog.close()


def test_what_is_cut_off_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    label, button = QLabel("A label with a long text", window), QPushButton("A button with a long text", window)
    window.resize(400, 100)
    window.show()
    for widget in (label, button):
        widget.resize(widget.sizeHint())
    assert cut_off(window) == []
    label.resize(20, 20)
    button.resize(20, 20)
    assert len(cut_off(window)) == 2
    label.resize(label.sizeHint())
    button.move(390, 10)
    button.resize(button.sizeHint())
    assert len(cut_off(window)) == 1 and "390 to" in cut_off(window)[0]
