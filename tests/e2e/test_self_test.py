"""The self-test as a user meets it: on the command line, in Help, with a trainer or without, and when things break."""

import stat
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from leukodesk.cli import main
from leukodesk.core.errors import LeukoDeskError
from leukodesk.core.training_runs.events import Estimate, Failed, encode_event
from leukodesk.services.add_ons import TRAINER, VERSION_FILE
from leukodesk.services.model_library import Library
from leukodesk.services.self_test.steps import (
    Begun,
    Ended,
    Event,
    Facts,
    NotInstalledError,
    Over,
    SelfTestError,
    Step,
    run_steps,
)
from leukodesk.services.self_test.steps import encode_event as encode_step
from leukodesk.ui.child_process import ChildProcess
from leukodesk.ui.main_window import MainWindow
from leukodesk.ui.programs import environment
from leukodesk.ui.self_test import command, language, running, trainer_step, window_step
from leukodesk.ui.self_test.dialog import SelfTestDialog
from leukodesk.ui.self_test.support_dialog import SupportDialog
from leukodesk.ui.self_test.trainer_step import train_a_step
from leukodesk.ui.self_test.waiting import wait_until
from leukodesk.ui.self_test.window_step import open_and_close
from leukodesk.ui.training_wizard import programs
from tests.data import ROOT
from tests.e2e.capture_steps import controls_of, name_of, reached_by_tab
from tests.e2e.wizard_steps import wait

FINE = (Facts({"System": "any"}), Begun("One"), Ended("One", "passed", 3.0, "It works."))
ABSENT = Ended("Training program", "not installed", 0.0, "It is not there.")
BROKEN = Ended("Two", "failed", 4.0, "The tube is empty.", "at /home/anna maria/smear.png")


def child_that(monkeypatch: pytest.MonkeyPatch, *events: Event, then: str = "") -> list[dict[str, bool]]:
    """The process of the self-test says these events, and then does something; returns how it was asked for."""
    asked: list[dict[str, bool]] = []
    said = b"".join(map(encode_step, events))
    code = f"import os, sys, time; sys.stdout.buffer.write({said!r}); sys.stdout.flush(); {then}"

    def started(home: Path, **options: bool) -> list[str]:
        assert home.is_dir()
        asked.append(options)
        return [sys.executable, "-c", code]

    monkeypatch.setattr(language, "self_test", started)
    monkeypatch.setattr(command, "self_test", started)
    return asked


# --- the command line -------------------------------------------------------------------------------------------------


def test_the_command_prints_the_table_and_ends_with_0(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = child_that(monkeypatch, *FINE, ABSENT, Over())

    assert command.run_self_test(scenarios=True) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["Step", "Outcome", "ms", "What", "was", "found"]
    assert "It works." in lines[1] and "not installed" in lines[2]
    assert lines[-1] == "All 2 steps are in order."
    assert asked == [{"scenarios": True}]


@pytest.mark.parametrize(
    ("events", "then", "said"),
    [
        ((*FINE, BROKEN, Over()), "", "The tube is empty."),
        ((*FINE, Begun("Main window")), "os.abort()", "Main window"),
        ((*FINE, Begun("Main window")), "", "Main window"),
        ((), "raise SystemExit('no such module')", "no such module"),
        ((Over(),), "", "0 steps"),
    ],
)
def test_the_command_ends_with_1_when_a_step_fails_or_the_process_does(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    events: tuple[Event, ...],
    then: str,
    said: str,
) -> None:
    child_that(monkeypatch, *events, then=then)

    assert command.run_self_test() == 1
    assert said in capsys.readouterr().out


def test_the_command_says_that_its_process_cannot_be_started(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "self_test", lambda *_, **__: [str(tmp_path / "no program")])

    assert command.run_self_test() == 1
    assert "could not be started" in capsys.readouterr().out


def no_temporary_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(**_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tempfile.TemporaryDirectory", full)


def test_the_command_says_that_the_disk_is_full(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    no_temporary_folder(monkeypatch)

    assert command.run_self_test() == 1
    said = capsys.readouterr().out
    assert "Free some space" in said and said.endswith("1 of 1 steps failed.\n")


WITHOUT_TRAINER = """
import sys
from leukodesk.ui.training_wizard import programs
programs.trainer_problem = lambda: 'there is none.'
from leukodesk.cli import main
sys.exit(main(sys.argv[1:]))
"""


def test_all_steps_are_in_order_and_nothing_of_the_users_is_touched(tmp_path: Path, user_folders: Path) -> None:
    home = tmp_path / "home é"
    home.mkdir()
    before = sorted(user_folders.rglob("*"))
    options = ["--self-test", "--within", str(home), "--hidden"]
    start = [sys.executable, "-c", WITHOUT_TRAINER, *options]
    child = ChildProcess(lambda: start, language.SELF_TEST_LANGUAGE, ROOT, environment())
    assert child.wait(240)

    said = child.take()
    rows = [event for event in said if isinstance(event, Ended)]
    assert [row for row in rows if row.outcome == "failed"] == []
    assert [row.title for row in rows if row.outcome == "not installed"] == ["Training program"]
    assert rows[-1].title == "Main window" and "offscreen" in rows[-1].sentence
    assert said[-1] == Over() and child.ending is not None and child.ending.code == 0
    assert sorted(user_folders.rglob("*")) == before
    assert (home / "generated_field.png").is_file()


@pytest.mark.parametrize("error", [ImportError("not packed"), zlib.error("incorrect header")])
def test_a_part_that_is_missing_or_damaged_fails_alone(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, error: Exception
) -> None:
    def damaged(*_: object) -> Iterator[Step]:
        raise error

    for name in ("_models", "_scan", "_frames", "_trainer", "_window"):
        monkeypatch.setattr(running, name, damaged)
    said: list[Event] = []
    run_steps(running.all_steps(Library(tmp_path), tmp_path), said.append)

    rows = [event for event in said if isinstance(event, Ended)]
    assert len([row for row in rows if row.title.startswith("Images: ") and row.outcome == "passed"]) == 5
    assert {row.title for row in rows if row.outcome == "failed" and str(error) in row.details} == {
        "Models", "Folder scan", "Frames from a file", "Training program", "Main window",
    }  # fmt: skip


def test_the_process_ends_when_whoever_started_it_goes(tmp_path: Path) -> None:
    child = ChildProcess(lambda: language.self_test(tmp_path), language.SELF_TEST_LANGUAGE, ROOT, environment())
    child.stop()

    assert child.wait(30)
    assert Over() not in child.take()


def test_scenarios_are_asked_for_together_with_the_self_test(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--scenarios"])

    assert "--scenarios belongs to --self-test" in capsys.readouterr().err


# --- the window, and the training program -----------------------------------------------------------------------------


@pytest.fixture
def tiny_models(tiny_models_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(window_step, "models_folder", lambda: tiny_models_folder)
    return tiny_models_folder


@pytest.mark.usefixtures("qapp", "tiny_models")
def test_the_window_opens_with_its_model_and_closes(tmp_path: Path) -> None:
    sentence = open_and_close(tmp_path)

    assert "tiny/1.0.0 at work" in sentence and "offscreen" in sentence


@pytest.mark.usefixtures("qapp")
def test_a_window_without_a_model_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window_step, "models_folder", lambda: tmp_path)

    with pytest.raises(LeukoDeskError):
        open_and_close(tmp_path)


@pytest.mark.usefixtures("qapp", "tiny_models")
def test_a_fault_in_the_event_loop_of_the_window_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fault(*_: object) -> None:
        raise ZeroDivisionError("in the event loop")

    monkeypatch.setattr(MainWindow, "_show_busy", fault)

    with pytest.raises(ZeroDivisionError, match="in the event loop"):
        open_and_close(tmp_path)


@pytest.mark.usefixtures("qapp")
def test_waiting_has_an_end() -> None:
    with pytest.raises(SelfTestError, match="did not come"):
        wait_until(lambda: False, timeout_s=0.01)


def trainer_that(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    monkeypatch.setattr(programs, "trainer_problem", lambda: "")
    monkeypatch.setattr(programs, "estimate", lambda _request, _run: [sys.executable, "-c", code])


def test_a_trainer_that_measures_a_step_passes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    line = encode_event(Estimate(1.0, 2.0, 3.0, "30 epochs")).decode()
    trainer_that(monkeypatch, f"print({line!r})")

    assert train_a_step(tmp_path) == "It trained for a step: 30 epochs."


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("import os; os.abort()", "without a word"),
        ("pass", "without a word"),
        (f"print({encode_event(Failed('The disk is full.')).decode()!r})", "The disk is full."),
        (f"print({encode_event(Estimate(1.0, 2.0, 3.0)).decode()!r}); raise SystemExit(1)", "without a word"),
    ],
)
def test_a_trainer_that_crashes_is_silent_or_refuses_fails(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, code: str, said: str
) -> None:
    trainer_that(monkeypatch, code)

    with pytest.raises(SelfTestError, match=said):
        train_a_step(tmp_path)


def test_a_trainer_that_does_not_start_or_hangs_fails(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(programs, "trainer_problem", lambda: "")
    monkeypatch.setattr(programs, "estimate", lambda _request, _run: [str(tmp_path / "no such program")])
    with pytest.raises(LeukoDeskError, match="could not be started"):
        train_a_step(tmp_path)

    trainer_that(monkeypatch, "import time; time.sleep(100)")
    monkeypatch.setattr(trainer_step, "PATIENCE_S", 0.2)
    with pytest.raises(SelfTestError, match="in time"):
        train_a_step(tmp_path)


def test_a_trainer_that_is_absent_is_no_failure_and_one_of_another_version_is(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "LeukoDesk"
    program.mkdir()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program / "LeukoDesk"))
    with pytest.raises(NotInstalledError, match="is not there"):
        train_a_step(tmp_path)

    add_on = tmp_path / TRAINER
    add_on.mkdir()
    (add_on / VERSION_FILE).write_text("0.0.1", "utf-8")
    with pytest.raises(SelfTestError, match=r"of LeukoDesk 0\.0\.1"):
        train_a_step(tmp_path)


# --- Help → Self-test -------------------------------------------------------------------------------------------------


def open_dialog(window: MainWindow) -> SelfTestDialog:
    window.actions_by_key["self_test"].trigger()
    (dialog,) = (one for one in window.findChildren(SelfTestDialog) if one.isVisible())
    return dialog


def cells(dialog: SelfTestDialog, row: int) -> list[str]:
    return [dialog.table.item(row, column).text() for column in range(dialog.table.columnCount())]


@pytest.mark.qt_log_ignore(r"This plugin does not support raise\(\)", extend=True)
def test_the_table_grows_in_the_help_menu_and_the_window_stays_alive(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = child_that(monkeypatch, *FINE, ABSENT, Begun("Folder scan"), then="sys.stdin.read()")
    dialog = open_dialog(window)
    wait(qtbot, lambda: dialog.table.rowCount() == 2)

    assert cells(dialog, 0) == ["One", "in order", "3 ms", "It works."]
    assert cells(dialog, 1)[1] == "not installed"
    assert dialog.said.text() == "Trying: Folder scan…" and asked == [{"hidden": True}]
    assert not dialog.support_button.isEnabled() and dialog.stop_button.isVisible()
    assert open_dialog(window) is dialog, "there is one"
    qtbot.mouseClick(dialog.stop_button, Qt.MouseButton.LeftButton)
    assert dialog.said.text() == "Stopped after 2 steps." and dialog.table.rowCount() == 2
    dialog.close()


def test_a_full_disk_is_told(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    no_temporary_folder(monkeypatch)
    dialog = open_dialog(window)

    assert "Free some space" in cells(dialog, 0)[3] and dialog.said.text().startswith("1 of 1 steps failed.")
    assert dialog.again_button.isVisible() and not dialog.watch.running
    dialog.close()


def test_what_fails_is_told_shown_to_the_user_and_then_saved_for_support(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    child_that(monkeypatch, *FINE, BROKEN, Over())
    dialog = open_dialog(window)
    wait(qtbot, lambda: not dialog.watch.running)
    assert dialog.said.text().startswith("1 of 2 steps failed.")
    assert cells(dialog, 1)[1] == "failed"

    qtbot.mouseClick(dialog.support_button, Qt.MouseButton.LeftButton)
    (support,) = dialog.findChildren(SupportDialog)
    shown = support.text.toPlainText()
    assert support.isVisible() and "The tube is empty." in shown and "System: any" in shown
    assert "anna" not in shown and "smear.png" not in shown
    path = tmp_path / "for support.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    assert not path.exists()
    qtbot.mouseClick(support.save_button, Qt.MouseButton.LeftButton)
    assert path.read_text("utf-8") == shown, "what was shown is what is saved"
    assert path.stat().st_mode & stat.S_IROTH, "others may read what is handed on"
    assert str(path) in support.said.text()
    support.save(tmp_path)
    assert "could not be saved" in support.said.text()

    child_that(monkeypatch, *FINE, Over())
    support.close()
    qtbot.mouseClick(dialog.again_button, Qt.MouseButton.LeftButton)
    wait(qtbot, lambda: not dialog.watch.running)
    assert dialog.said.text() == "All is in order: 1 steps." and dialog.table.rowCount() == 1
    dialog.close()


def test_a_process_that_crashes_is_a_row_of_the_table(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    child_that(monkeypatch, *FINE, Begun("Main window"), then="os.abort()")
    dialog = open_dialog(window)
    wait(qtbot, lambda: not dialog.watch.running)

    assert cells(dialog, 1)[:2] == ["Main window", "failed"]
    assert "ended by itself" in cells(dialog, 1)[3]
    dialog.close()


def test_closing_in_the_midst_of_it_leaves_nothing(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    child_that(monkeypatch, *FINE, then="sys.stdin.read()")
    dialog = open_dialog(window)
    wait(qtbot, lambda: dialog.table.rowCount() == 1)
    home = Path(dialog.home)
    assert home.is_dir()
    dialog.close()

    assert not home.exists()


@pytest.mark.parametrize("kind", [SelfTestDialog, SupportDialog])
def test_everything_in_it_can_be_reached_by_keyboard_and_read(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, kind: type[QDialog]
) -> None:
    child_that(monkeypatch, *FINE, Over())
    dialog: QDialog = open_dialog(window)
    assert isinstance(dialog, SelfTestDialog)
    wait(qtbot, lambda: not dialog.watch.running)
    if kind is SupportDialog:
        dialog.show_support()
        (dialog,) = dialog.findChildren(SupportDialog)
    wait(qtbot, dialog.isActiveWindow)
    buttons = {one for one in controls_of(dialog) if name_of(one)}

    assert buttons and buttons <= reached_by_tab(dialog, qtbot)
    for one in window.findChildren(QDialog):
        one.close()
