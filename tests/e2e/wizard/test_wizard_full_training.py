"""A short full training from the window, by the real trainer: epochs are seen, it is paused, goes on, and is judged."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from leukodesk.core.bundle import read_bundle
from leukodesk.services.model_library import models_folder
from leukodesk.ui.main_window import MainWindow
from leukodesk.ui.training_wizard import programs
from leukodesk.ui.training_wizard.train_page import RunState
from tests.e2e.conftest import settle
from tests.e2e.wizard_steps import (
    buttons,
    is_running,
    open_wizard,
    press,
    read_data,
    skip_ahead,
    text_in_sight,
    wait,
    write_two_classes,
)

IMAGES = 16
TENSORFLOW_MS = 300_000
"""Long enough for what TensorFlow takes on the slowest machine; nothing is measured by it."""


@pytest.mark.skipif(not programs.has_trainer(), reason="the training program is not installed")
def test_a_full_training_is_seen_paused_gone_on_with_and_judged(
    make_window: Callable[..., MainWindow], qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    skip_ahead(monkeypatch)
    window = make_window(Path(models_folder()))
    window.start([])
    settle(window, qtbot)
    shipped = window.desk.models.loaded
    assert shipped is not None
    wizard = open_wizard(window, qtbot)
    read_data(wizard, qtbot, write_two_classes(tmp_path / "ward", IMAGES))
    wizard.choices.classes[1].malignant = "no"
    press(wizard, "Next", qtbot)
    wait(qtbot, lambda: not wizard.audit.watch.running)
    press(wizard, "Next", qtbot)
    wizard.method.training.click()
    wizard.method.epochs_field.setValue(1)
    assert wizard.method.base_field.currentData() == shipped.label
    wait(qtbot, lambda: wizard.method.complete)
    press(wizard, "Start training", qtbot)

    train = wizard.train
    wait(qtbot, lambda: train.progress.history or not train.working, TENSORFLOW_MS)
    assert "Epoch 1 of at most 2" in text_in_sight(wizard)
    assert train.curves.isVisible() and "Epoch 1: loss" in train.curves.accessibleDescription()
    before, process = train.progress.history[0], train.watch.process_id
    press(wizard, "Pause", qtbot)
    wait(qtbot, lambda: not train.working)
    assert train.state is RunState.PAUSED and not is_running(process)
    assert "Paused. What is finished is kept" in text_in_sight(wizard)

    press(wizard, "Resume", qtbot)
    wait(qtbot, lambda: not train.working, TENSORFLOW_MS)
    assert train.state is RunState.FINISHED, train.log.toPlainText()
    assert [one.epoch for one in train.progress.history] == [1, 2], "it went on where it was"
    assert train.progress.history[0] == before

    assert wizard.page is wizard.result
    text = text_in_sight(wizard)
    assert "Balanced accuracy" in text and "The new model is not offered" in text
    run = train.run
    assert run is not None and (run / "report.html").is_file()
    candidate = read_bundle(window.desk.models.library.candidates / "ward" / "1.0.0")
    assert candidate.manifest.kind == "full" and len(candidate.manifest.classes) == 2
    assert "Use this model from now on" not in buttons(wizard)
    loaded = window.desk.models.loaded
    assert loaded is not None and loaded.label == shipped.label, "nothing changes unasked"
