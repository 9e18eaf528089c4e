"""The first start, later ones, and what a start must not need."""

import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

import leukodesk
from leukodesk.services.user_folders import config_folder
from leukodesk.ui import app, first_start
from leukodesk.ui.first_start import IntendedUseDialog
from leukodesk.ui.main_window import MainWindow
from leukodesk.ui.models import Models
from leukodesk.ui.notices import NoticeLog
from tests.e2e.conftest import settle


@pytest.fixture
def start(qtbot: QtBot, tiny_models_folder: Path) -> Iterator[Callable[..., MainWindow]]:
    """Starts the program as `leukodesk` does, but for the event loop."""
    opened: list[MainWindow] = []

    def begin(*paths: str, asked: Sequence[str] | None = None) -> MainWindow:
        window = app.start_window(NoticeLog(), paths if asked is None else asked, Models(tiny_models_folder))
        qtbot.addWidget(window)
        opened.append(window)
        return window

    yield begin
    for window in opened:
        window.close()


def dialogs_of(window: MainWindow) -> list[IntendedUseDialog]:
    return window.findChildren(IntendedUseDialog)


def press(dialog: IntendedUseDialog, role: QDialogButtonBox.ButtonRole, qtbot: QtBot) -> None:
    (button,) = [one for one in dialog.buttons.buttons() if dialog.buttons.buttonRole(one) == role]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_first_start_shows_the_intended_use_over_a_window_that_stands_already(
    start: Callable[..., MainWindow], qtbot: QtBot, field_file: str
) -> None:
    window = start(field_file)
    (dialog,) = dialogs_of(window)

    assert window.isVisible() and dialog.isVisible()
    assert "Not a diagnostic device" in dialog.text.text()
    assert window.desk.session.items == []

    press(dialog, QDialogButtonBox.ButtonRole.AcceptRole, qtbot)
    settle(window, qtbot)
    assert [item.path for item in window.desk.session.items] == [field_file]


def test_it_is_acknowledged_once(start: Callable[..., MainWindow], qtbot: QtBot) -> None:
    window = start()
    press(dialogs_of(window)[0], QDialogButtonBox.ButtonRole.AcceptRole, qtbot)
    settle(window, qtbot)
    window.close()

    again = start()
    settle(again, qtbot)
    assert dialogs_of(again) == []


def test_refusing_closes_the_program_and_is_not_remembered(start: Callable[..., MainWindow], qtbot: QtBot) -> None:
    window = start()
    press(dialogs_of(window)[0], QDialogButtonBox.ButtonRole.RejectRole, qtbot)

    assert not window.isVisible()
    assert window.stopped
    assert len(dialogs_of(start())) == 1


def test_a_new_version_of_the_intended_use_is_asked_again(
    start: Callable[..., MainWindow], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = start()
    press(dialogs_of(window)[0], QDialogButtonBox.ButtonRole.AcceptRole, qtbot)
    window.close()
    monkeypatch.setattr(app, "INTENDED_USE_VERSION", first_start.INTENDED_USE_VERSION + 1)

    assert len(dialogs_of(start())) == 1


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_files_of_a_second_start_wait_for_the_answer_and_come_at_once_after_it(
    start: Callable[..., MainWindow], qtbot: QtBot, field_file: str, cell_file: str
) -> None:
    asked = [field_file]
    window = start(asked=asked)
    app.come_forward(window, asked, [cell_file])
    assert not window.desk.runner.busy and window.desk.session.items == []

    press(dialogs_of(window)[0], QDialogButtonBox.ButtonRole.AcceptRole, qtbot)
    settle(window, qtbot)
    assert [item.path for item in window.desk.session.items] == [field_file, cell_file]

    app.come_forward(window, asked, [field_file])
    settle(window, qtbot)
    assert len(window.desk.session.items) == 2
    current = window.desk.session.current
    assert current is not None and current.path == field_file


def test_unusable_settings_are_a_notice_and_the_window_stands(start: Callable[..., MainWindow], qtbot: QtBot) -> None:
    path = config_folder() / "settings.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text('{"geometry": 7', encoding="utf-8")

    window = start()

    assert window.isVisible()
    qtbot.waitUntil(window.notice_bar.isVisible)
    assert "settings were not usable" in window.notice_bar.label.text()


def test_a_geometry_that_makes_no_sense_is_passed_over(start: Callable[..., MainWindow]) -> None:
    path = config_folder() / "settings.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        '{"acknowledged_intended_use": 1, "geometry": "ö§$%", "splitter": "AAAA"}',
        encoding="utf-8",
    )

    window = start()
    screen = QApplication.primaryScreen().availableGeometry()

    assert window.isVisible()
    assert screen.intersects(window.frameGeometry())


def test_a_missing_translation_is_no_fault(qapp: QApplication) -> None:
    assert app.install_translation(qapp, QLocale("tlh")) is False


def test_the_window_stands_before_anything_heavy_is_imported() -> None:
    script = (
        "import sys\n"
        "from leukodesk import cli\n"
        "from leukodesk.ui import app\n"
        "from leukodesk.ui.notices import NoticeLog\n"
        "application = app.make_application()\n"
        "window = app.start_window(NoticeLog(), [])\n"
        "application.processEvents()\n"
        "heavy = {'numpy', 'cv2', 'ai_edge_litert', 'PIL', 'tensorflow', 'pyqtgraph', 'PySide6.QtOpenGL',\n"
        "    'leukodesk.services.licences', 'leukodesk.services.guide'}\n"
        "print(sorted(heavy & set(sys.modules)), window.isVisible())\n"
        "window.close()\n"
    )
    done = in_a_process_of_its_own(script)

    assert done.stdout.strip() == "[] True", done.stderr


def test_every_class_of_qt_is_made_before_the_worker_imports_pages() -> None:
    """Two threads that make classes of PySide at once end the process."""
    script = (
        "from PySide6 import QtCore, QtGui, QtWidgets\n"
        "from leukodesk.ui import app, main_window\n"
        "from leukodesk.ui.notices import NoticeLog\n"
        "def ImportsAhead(owner, runner, modules):\n"
        "    modules = QtCore, QtGui, QtWidgets\n"
        "    print([name for module in modules for name in dir(module) if name not in vars(module)])\n"
        "    application.exit()\n"
        "main_window.ImportsAhead = ImportsAhead\n"
        "application = app.make_application()\n"
        "window = app.start_window(NoticeLog(), [])\n"
        "window.start([])\n"
        "application.exec()\n"
        "window.leave()\n"
    )
    done = in_a_process_of_its_own(script)

    assert done.stdout.split("\n")[0] == "[]", done.stderr


def in_a_process_of_its_own(script: str) -> subprocess.CompletedProcess[str]:
    """What a Python of its own, which has imported nothing yet, prints."""
    root = Path(leukodesk.__file__).parent.parent
    return subprocess.run(
        [sys.executable, "-c", script], cwd=root, capture_output=True, text=True, timeout=120, check=False
    )
