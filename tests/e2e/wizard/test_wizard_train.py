"""The Train page with children that misbehave: whatever they do ends with a sentence, and the window stays usable."""

import importlib.util
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from leukodesk.core.audit.finding import Finding
from leukodesk.core.training_runs.events import Estimate, encode_event
from leukodesk.core.training_runs.folder import (
    TrainingRequest,
    TrainingResult,
    read_request,
    write_request,
    write_result,
)
from leukodesk.ui.main_window import MainWindow
from leukodesk.ui.training_wizard import programs
from leukodesk.ui.training_wizard.estimates import Machine
from leukodesk.ui.training_wizard.train_page import RunState
from leukodesk.ui.training_wizard.wizard import TrainingWizard
from tests.e2e.conftest import open_files, seen, settle
from tests.e2e.wizard_steps import (
    buttons,
    end_of,
    is_running,
    misbehave,
    open_wizard,
    press,
    read_data,
    skip_ahead,
    start_training,
    text_in_sight,
    wait,
    write_two_classes,
)

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_two_classes(tmp_path_factory.mktemp("data") / "ward", 4)


@pytest.fixture
def wizard(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> TrainingWizard:
    skip_ahead(monkeypatch)
    return open_wizard(window, qtbot)


Start = Callable[[str], None]


@pytest.fixture
def start(wizard: TrainingWizard, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, folder: Path) -> Start:
    """Next, Next, Next, with a program that goes wrong in this way."""

    def run(way: str) -> None:
        misbehave(monkeypatch, way)
        start_training(wizard, qtbot, folder)

    return run


def test_whoever_goes_on_with_a_run_in_another_window_sees_what_its_audit_had_found(
    wizard: TrainingWizard, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    read_data(wizard, qtbot, folder)
    request, run = wizard._request(), tmp_path / "run"
    assert request is not None
    write_request(run, replace(request, serious=("Shortcut: colours",)))
    write_result(run, TrainingResult("", "", offered=False, sentences=("The new model is not offered.",)))
    wizard.train.run, wizard.train.request = run, read_request(run)
    wizard._show(wizard.train)
    wizard.train.forward_wanted.emit()

    assert wizard.page is wizard.result and not wizard.choices.serious
    assert "Serious findings of the audit" in text_in_sight(wizard)
    assert "Shortcut: colours" in text_in_sight(wizard)
    assert "What now?" in text_in_sight(wizard) and "This one is kept as a candidate." in text_in_sight(wizard)


def heard(wizard: TrainingWizard, text: str, qtbot: QtBot) -> None:
    wait(qtbot, lambda: text in wizard.train.log.toPlainText())


def test_a_border_that_tells_the_class_is_masked_unless_the_technician_says_no(
    wizard: TrainingWizard, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    finding = Finding("shortcut_border", "Shortcut: border", "serious", "The class can be told.", remedy="mask border")
    findings = msgspec.json.encode({"findings": [finding]})

    def audit(data: str, out: Path, table: str = "", left_out: Sequence[str] = ()) -> list[str]:
        return [sys.executable, "-c", f"open({str(out)!r}, 'wb').write({findings!r})"]

    monkeypatch.setattr(programs, "audit", audit)
    read_data(wizard, qtbot, folder)
    press(wizard, "Next", qtbot)
    wait(qtbot, lambda: not wizard.audit.watch.running)
    press(wizard, "Next", qtbot)
    assert wizard.method.mask_box.isVisible() and wizard.method.mask_box.isChecked()
    assert "The audit found that the class can be told from there." in text_in_sight(wizard)
    wait(qtbot, lambda: wizard.method.complete)
    press(wizard, "Mask the border and the corners", qtbot)
    request = wizard._request()
    assert request is not None and not request.mask_border
    wait(qtbot, lambda: wizard.method.complete)
    press(wizard, "Back", qtbot)
    press(wizard, "Back", qtbot)
    wizard.data.task_field.setCurrentIndex(1)
    wizard.data.task_field.activated.emit(1)
    press(wizard, "Next", qtbot)
    press(wizard, "Next", qtbot)
    assert not wizard.method.mask_box.isVisible(), "a single cell may reach to the border"


@pytest.mark.parametrize(
    ("way", "sentence", "logged"),
    [
        ("crash", "ended without a result (exit code 1)", "the tube is empty"),
        ("quiet_end", "ended without a result (exit code 0)", "before"),
        ("disk_full", "The disk is full. Make room and try again.", "ENOSPC"),
        ("garbage", "ended without a result", "in two halves"),
        ("endless_line", "ended without a result", "after it"),
        pytest.param("killed", "ended from outside (signal 9). Most often the memory", "before", marks=posix_only),
    ],
)
def test_a_training_that_fails_ends_with_a_sentence_and_its_log(
    wizard: TrainingWizard, qtbot: QtBot, start: Start, way: str, sentence: str, logged: str
) -> None:
    start(way)

    assert end_of(wizard, qtbot) is RunState.FAILED
    assert sentence in wizard.train.outcome.label.text()
    assert logged in wizard.train.log.toPlainText()
    assert {"Try again", "Back"} <= buttons(wizard) and "Next" not in buttons(wizard)
    press(wizard, "Back", qtbot)
    assert wizard.page is wizard.method


def test_paused_it_waits_and_goes_on(wizard: TrainingWizard, qtbot: QtBot, start: Start) -> None:
    start("obedient")
    heard(wizard, "ready", qtbot)
    assert "Back" not in buttons(wizard)
    process = wizard.train.watch.process_id
    press(wizard, "Pause", qtbot)
    assert wizard.train.state is RunState.STOPPING

    assert end_of(wizard, qtbot) is RunState.PAUSED
    assert not is_running(process)
    assert "Paused. What is finished is kept" in text_in_sight(wizard)
    press(wizard, "Resume", qtbot)
    assert wizard.train.state is RunState.RUNNING
    wait(qtbot, lambda: is_running(wizard.train.watch.process_id))
    press(wizard, "Stop", qtbot)
    wait(qtbot, lambda: wizard.page is wizard.method)


@posix_only
def test_a_deaf_training_is_stopped_with_its_family_and_kept(
    wizard: TrainingWizard, qtbot: QtBot, start: Start
) -> None:
    start("deaf_family")
    wait(qtbot, wizard.train.log.toPlainText)
    family = [int(number) for number in wizard.train.log.toPlainText().split()]
    run = wizard.train.run
    beats: list[int] = []
    timer = QTimer(wizard)
    timer.timeout.connect(lambda: beats.append(1))
    timer.start(5)
    press(wizard, "Stop", qtbot)
    wait(qtbot, lambda: wizard.page is wizard.method)
    timer.stop()

    assert len(beats) > 50, "the window was alive while the child was being stopped"
    wait(qtbot, lambda: not any(is_running(number) for number in family))
    wait(qtbot, lambda: not wizard.runner.busy)
    press(wizard, "Back", qtbot)
    press(wizard, "Back", qtbot)
    assert run is not None and "A training was interrupted." in text_in_sight(wizard)


@posix_only
def test_closing_the_window_ends_the_training_and_the_next_window_offers_it(
    window: MainWindow,
    wizard: TrainingWizard,
    make_window: Callable[..., MainWindow],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    start: Start,
) -> None:
    start("deaf")
    heard(wizard, "ready", qtbot)
    process, run = wizard.train.watch.process_id, wizard.train.run
    window.close()
    assert window.stopped and not is_running(process)

    again = make_window()
    again.start([])
    settle(again, qtbot)
    later = open_wizard(again, qtbot)
    assert "ward (ward 1.0.0)" in text_in_sight(later)
    misbehave(monkeypatch, "obedient")
    press(later, "Go on", qtbot)
    heard(later, "ready", qtbot)
    assert later.train.run == run and later.page is later.train


def test_the_images_can_be_used_and_curves_are_drawn_while_it_trains(
    window: MainWindow, wizard: TrainingWizard, qtbot: QtBot, start: Start, field_file: str
) -> None:
    start("many_epochs")
    wait(qtbot, lambda: len(wizard.train.progress.history) == 300)
    assert "Epoch 300 of at most 300 · 30.0 images/s · about 10 seconds left" in text_in_sight(wizard)
    assert wizard.train.curves.isVisible()
    assert "Epoch 300: loss 0.003, accuracy 99.7%" in wizard.train.curves.accessibleDescription()

    open_files(window, qtbot, field_file)
    assert seen(window) and wizard.isVisible() and wizard.train.state is RunState.RUNNING
    qtbot.mouseClick(wizard._close, Qt.MouseButton.LeftButton)
    assert window.side.isVisible() and wizard.train.state is RunState.RUNNING


def test_a_run_that_cannot_be_written_ends_with_a_sentence(
    window: MainWindow, wizard: TrainingWizard, qtbot: QtBot, start: Start
) -> None:
    runs = window.desk.models.library.runs
    runs.parent.mkdir(parents=True, exist_ok=True)
    runs.write_text("in the way", encoding="utf-8")
    start("obedient")

    assert end_of(wizard, qtbot) is RunState.FAILED
    assert "A folder for the training cannot be made." in wizard.train.outcome.label.text()
    runs.unlink()
    press(wizard, "Try again", qtbot)
    heard(wizard, "ready", qtbot)


def test_a_machine_that_is_too_small_cannot_be_asked_to_start(
    wizard: TrainingWizard, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    have = Machine(memory_mb=0.5, disk_mb=10_000)
    monkeypatch.setattr(wizard.method, "_machine", lambda _folder: have)
    read_data(wizard, qtbot, folder)
    press(wizard, "Next", qtbot)
    press(wizard, wizard.audit.next_text.replace("&", ""), qtbot)
    wait(qtbot, lambda: not wizard.method.measuring.running)

    assert "It needs 1\u00a0MB of memory" in text_in_sight(wizard)
    assert "At most about 2 minutes" in text_in_sight(wizard)
    assert not {"Start adaptation", "Next"} & buttons(wizard)
    monkeypatch.setattr(wizard.method, "_machine", lambda _folder: Machine(2000, 2000))
    press(wizard, "Measure again", qtbot)
    wait(qtbot, lambda: "Start adaptation" in buttons(wizard))


def test_without_a_trainer_full_training_is_not_to_be_chosen_and_it_says_why(
    wizard: TrainingWizard, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name, *more: None if name == "tensorflow" else there(name, *more)
    )
    read_data(wizard, qtbot, folder)
    press(wizard, "Next", qtbot)
    wait(qtbot, lambda: not wizard.audit.watch.running)
    press(wizard, "Next", qtbot)

    assert not wizard.method.training.isEnabled() and wizard.method.adaptation.isChecked()
    assert "The training program (with TensorFlow) is not installed" in text_in_sight(wizard)


def test_other_epochs_are_reckoned_and_not_measured_again(
    wizard: TrainingWizard, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured: list[int | None] = []
    told = encode_event(Estimate(3600, 1, 1, epochs=30, epoch_s=100)).decode()

    def estimate(request: TrainingRequest, run: Path) -> list[str]:
        measured.append(request.epochs)
        return [sys.executable, "-c", f"print({told!r})"]

    monkeypatch.setattr(programs, "estimate", estimate)
    monkeypatch.setattr(programs, "trainer_problem", lambda: "")
    read_data(wizard, qtbot, folder)
    press(wizard, "Next", qtbot)
    wait(qtbot, lambda: not wizard.audit.watch.running)
    press(wizard, "Next", qtbot)
    wizard.method.training.click()
    wizard.method.epochs_field.setValue(15)
    wait(qtbot, lambda: wizard.method.complete)
    begun = len(measured)
    assert "At most about 35 minutes" in text_in_sight(wizard)
    wizard.method.epochs_field.setValue(9)

    assert "At most about 25 minutes" in text_in_sight(wizard)
    assert "Start training" in buttons(wizard) and not wizard.method.measuring.running
    assert len(measured) == begun


def test_an_estimate_that_fails_says_why(
    wizard: TrainingWizard, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failed = '{"type":"failed","sentence":"There are too few patients.","details":""}'
    monkeypatch.setattr(programs, "estimate", lambda request, run: [sys.executable, "-c", f"print({failed!r})"])
    read_data(wizard, qtbot, folder)
    press(wizard, "Next", qtbot)
    wait(qtbot, lambda: not wizard.audit.watch.running)
    press(wizard, "Next", qtbot)
    wait(qtbot, lambda: not wizard.method.measuring.running)

    assert "There are too few patients." in text_in_sight(wizard)
    assert "Start adaptation" not in buttons(wizard)
    request = wizard._request()
    assert request is not None and not isinstance(wizard.method.measuring.answer_for(request), Estimate)
