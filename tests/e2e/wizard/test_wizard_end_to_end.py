"""From a folder to a model at work, by the programs as they are: the audit, the adaptation, and the promotion."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from leukodesk.core.manifest import HEAD_FILE
from leukodesk.ui.main_window import MainWindow
from tests.data import ROOT
from tests.e2e.conftest import open_files, settle
from tests.e2e.wizard_steps import (
    buttons,
    open_wizard,
    press,
    read_data,
    text_in_sight,
    wait,
    write_two_classes,
)

IMAGES = 90
"""Of each class: enough that the test part holds as many as a comparison asks for."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_two_classes(tmp_path_factory.mktemp("data") / "ward", IMAGES)


def test_next_next_next_leads_to_a_better_model_at_work_and_back(
    window: MainWindow, qtbot: QtBot, folder: Path, field_file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_files(window, qtbot, field_file)
    wizard = open_wizard(window, qtbot)
    read_data(wizard, qtbot, folder)
    wizard.choices.classes[1].malignant = "no"
    press(wizard, "Next", qtbot)
    assert "Skip the audit" in buttons(wizard)
    wait(qtbot, lambda: not wizard.audit.watch.running)
    assert "Read" in wizard.audit.verdict.label.text(), "the colours tell these classes apart"
    assert wizard.audit.list.item(0).text() == "Shortcut: colours"

    press(wizard, "Next", qtbot)
    wait(qtbot, lambda: not wizard.method.measuring.running)
    assert "Shortcut: colours" in text_in_sight(wizard), "what is serious is said again"
    assert "of memory and" in wizard.method.estimate.text()
    press(wizard, "Start adaptation", qtbot)
    wait(qtbot, lambda: wizard.page is wizard.result)
    text = text_in_sight(wizard)
    assert "The new model is offered" in text and "Balanced accuracy" in text and "Shortcut: colours" in text

    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(opened.append(url)))  # there is no browser
    press(wizard, "Open the whole report", qtbot)
    report = Path(opened[0].toLocalFile())
    assert report.is_file() and f"Any web browser shows this file: {report}" in text_in_sight(wizard)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: True)
    press(wizard, "Open the whole report", qtbot)
    assert "web browser" not in text_in_sight(wizard)

    before = window.desk.models.loaded
    assert before is not None
    press(wizard, "Use this model from now on", qtbot)
    settle(window, qtbot)
    model = window.desk.models.loaded
    assert model is not None and model.label == "ward/1.0.0" and (model.folder / HEAD_FILE).is_file()
    analysis = window.desk.session.items[0].result
    assert analysis is not None and analysis.model is not None and analysis.model.name == "ward"
    assert "This model is at work now" in text_in_sight(wizard)

    press(wizard, f"Go back to {before.label}", qtbot)
    settle(window, qtbot)
    assert window.desk.models.loaded is not None and window.desk.models.loaded.label == before.label
    assert "Use this model from now on" in buttons(wizard)


def test_images_behind_a_finding_are_shown_in_the_viewer(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    folder = write_two_classes(tmp_path / "ward", 6)
    double = folder / "other" / "double.png"
    double.write_bytes((folder / "blasts" / "image_0.png").read_bytes())
    wizard = open_wizard(window, qtbot)
    read_data(wizard, qtbot, folder)
    press(wizard, "Next", qtbot)
    wait(qtbot, lambda: not wizard.audit.watch.running)
    titles = [wizard.audit.list.item(row).text() for row in range(wizard.audit.list.count())]
    wizard.audit.list.setCurrentRow(titles.index("Duplicates across classes"))
    names = [wizard.audit.images.item(row).text() for row in range(wizard.audit.images.count())]
    assert any("other/double.png" in name for name in names)

    row = next(row for row, name in enumerate(names) if "double" in name)
    wizard.audit.images.itemActivated.emit(wizard.audit.images.item(row))
    settle(window, qtbot)
    current = window.desk.session.current
    assert current is not None and current.path == str(double)
    assert window.viewer.isVisible() and wizard.isVisible()


def test_the_panel_imports_neither_tensorflow_nor_the_trainer() -> None:
    code = """
import importlib, pkgutil, sys
from leukodesk.ui import training_wizard
from leukodesk.ui.training_wizard import programs
for module in pkgutil.iter_modules(training_wizard.__path__, training_wizard.__name__ + "."):
    importlib.import_module(module.name)
programs.has_trainer()
print(sorted({"tensorflow", "keras", "training", "sklearn"} & set(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"
