"""An image that another model is made for: that one is offered, judges this image alone, and stays only if asked to."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QLabel, QWidget
from pytestqt.qtbot import QtBot

from leukodesk.core.bundle import read_bundle
from leukodesk.core.synthetic import synthetic_cell, synthetic_field
from leukodesk.ui.main_window import MainWindow
from tests.bundles import CELL_CLASSES
from tests.e2e.conftest import open_files, save, seen, settle
from tests.e2e.scan_results import calm, open_results
from tests.e2e.scan_steps import open_scan
from tests.e2e.wizard_steps import open_wizard, press, read_data, skip_ahead, wait
from tests.scan_here import scan_here

OFFER = "This looks like a single cell cut out on black. The model for single cells (tiny-cells 1.0.0) can judge it."


@pytest.fixture
def two_tasks(make_window: Callable[..., MainWindow], two_tasks_folder: Path, qtbot: QtBot) -> MainWindow:
    """The window with the model for fields at work, and one for cells installed."""
    made = make_window(two_tasks_folder)
    made.start([])
    settle(made, qtbot)
    return made


@pytest.fixture
def cells(tmp_path: Path) -> list[str]:
    """Two single cells on black, and a field between them."""
    pixels = (synthetic_cell(3, 300), synthetic_field(3, 320, 240), synthetic_cell(7, 300))
    return [save(tmp_path / f"{number}.png", one) for number, one in enumerate(pixels)]


def checked_model(window: MainWindow) -> str:
    (action,) = [one for one in window.model_menu.actions() if one.isChecked()]
    return str(action.data())


def listed(window: MainWindow, row: int) -> str:
    """What the list says of an image."""
    (view,) = window.image_list.findChildren(QAbstractItemView)
    return str(view.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))


def said_in(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def choose(window: MainWindow, qtbot: QtBot, label: str) -> None:
    action: QAction
    (action,) = [one for one in window.model_menu.actions() if one.data() == label]
    action.trigger()
    settle(window, qtbot)


def test_a_cell_is_rejected_with_reasons_and_the_other_model_is_offered(
    two_tasks: MainWindow, qtbot: QtBot, cells: list[str]
) -> None:
    open_files(two_tasks, qtbot, cells[0])
    offer = two_tasks.side.offer

    assert "Rejected" in seen(two_tasks) and "A single cell cut out on black belongs to a cell model" in seen(two_tasks)
    assert offer.isVisible() and offer.label.text() == OFFER and offer.accessibleName() == OFFER
    assert offer.ask_button.isVisible() and not offer.stay_button.isVisible() and not offer.back_button.isVisible()
    assert offer.ask_button.accessibleName() == "Use tiny-cells 1.0.0 for this image"
    assert two_tasks.actions_by_key["ask_other"].isEnabled()
    assert checked_model(two_tasks) == "tiny/1.0.0"


def test_the_offered_model_judges_this_image_alone(two_tasks: MainWindow, qtbot: QtBot, cells: list[str]) -> None:
    window, offer = two_tasks, two_tasks.side.offer
    open_files(window, qtbot, *cells)
    offer.ask_button.setFocus()
    qtbot.keyClick(offer.ask_button, Qt.Key.Key_Space)
    settle(window, qtbot)

    assert "Model: tiny-cells 1.0.0" in seen(window) and "Rejected" not in seen(window)
    assert "Lymphoblast" in seen(window) or "Normal cell" in seen(window)
    assert offer.label.text() == "tiny-cells 1.0.0 was chosen for this image alone. Other images go to tiny 1.0.0."
    assert not window.actions_by_key["ask_other"].isEnabled()
    assert window.desk.attention is not None, "the map of the model that judged"
    named = [info.display_name for info in CELL_CLASSES]
    assert any(name in listed(window, 0) for name in named) and "Rejected" in listed(window, 2)

    window.actions_by_key["next"].trigger()
    settle(window, qtbot)
    assert "Model: tiny 1.0.0" in seen(window) and not offer.isVisible()
    window.actions_by_key["next"].trigger()
    settle(window, qtbot)
    assert "Rejected" in seen(window) and offer.label.text() == OFFER
    assert checked_model(window) == "tiny/1.0.0" and window.store.settings.task == "field"

    for _ in range(2):
        window.actions_by_key["previous"].trigger()
        settle(window, qtbot)
    assert "Model: tiny-cells 1.0.0" in seen(window)  # what was chosen for it stays with it


def test_what_was_chosen_for_an_image_can_be_taken_back(two_tasks: MainWindow, qtbot: QtBot, cells: list[str]) -> None:
    open_files(two_tasks, qtbot, cells[0])
    qtbot.keyClick(two_tasks, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    settle(two_tasks, qtbot)
    assert "Model: tiny-cells 1.0.0" in seen(two_tasks)
    two_tasks.actions_by_key["analyse_again"].trigger()
    settle(two_tasks, qtbot)
    assert "Model: tiny-cells 1.0.0" in seen(two_tasks)

    two_tasks.side.offer.back_button.click()
    settle(two_tasks, qtbot)
    assert "Rejected" in seen(two_tasks) and two_tasks.side.offer.label.text() == OFFER


def test_staying_with_it_is_a_choice_of_the_model_at_work(
    two_tasks: MainWindow, qtbot: QtBot, cells: list[str]
) -> None:
    window, offer = two_tasks, two_tasks.side.offer
    window.choose_checks("field")
    open_files(window, qtbot, *cells)
    offer.ask_button.click()
    settle(window, qtbot)
    offer.stay_button.click()
    settle(window, qtbot)

    assert checked_model(window) == "tiny-cells/1.0.0" and window.desk.checks_profile is None
    assert "tiny-cells 1.0.0 judges all images from now on" in window.notice_bar.label.text()
    assert "Model: tiny-cells 1.0.0" in seen(window) and not offer.isVisible()
    window.actions_by_key["next"].trigger()
    settle(window, qtbot)
    assert "Rejected" in seen(window)
    assert "This looks like a whole field of a smear" in offer.label.text() and "tiny 1.0.0" in offer.label.text()
    offer.ask_button.click()
    settle(window, qtbot)
    assert "Model: tiny 1.0.0" in seen(window)
    window.actions_by_key["next"].trigger()
    settle(window, qtbot)
    assert "Model: tiny-cells 1.0.0" in seen(window)


def test_another_model_at_work_ends_what_was_chosen_for_an_image(
    two_tasks: MainWindow, qtbot: QtBot, cells: list[str]
) -> None:
    open_files(two_tasks, qtbot, cells[0])
    two_tasks.side.offer.ask_button.click()
    settle(two_tasks, qtbot)
    choose(two_tasks, qtbot, "tiny/1.0.0")
    assert "Rejected" in seen(two_tasks) and two_tasks.side.offer.label.text() == OFFER


def test_the_panel_of_the_model_says_who_judged(two_tasks: MainWindow, qtbot: QtBot, cells: list[str]) -> None:
    open_files(two_tasks, qtbot, *cells)
    two_tasks.side.offer.ask_button.click()
    settle(two_tasks, qtbot)
    texts = [label.text() for label in two_tasks.side.model.findChildren(QLabel)]
    assert "tiny-cells 1.0.0" in texts and "active for its kind of image; chosen for this image alone" in texts
    two_tasks.actions_by_key["next"].trigger()
    settle(two_tasks, qtbot)
    texts = [label.text() for label in two_tasks.side.model.findChildren(QLabel)]
    assert "tiny 1.0.0" in texts and "active: used unless another one is chosen" in texts


def test_an_offered_model_that_is_damaged_is_an_error_and_the_way_back_stays(
    make_window: Callable[..., MainWindow],
    qtbot: QtBot,
    cells: list[str],
    tmp_path: Path,
    two_tasks_folder: Path,
) -> None:
    root = tmp_path / "models"
    shutil.copytree(two_tasks_folder, root)
    (root / "tiny-cells" / "1.0.0" / "model.tflite").write_bytes(b"damaged")
    window = make_window(root)
    window.start([cells[0]])
    settle(window, qtbot)
    window.side.offer.ask_button.click()
    settle(window, qtbot)

    assert "Failed" in seen(window) and "The model tiny-cells/1.0.0 cannot be used" in seen(window)
    window.side.offer.back_button.click()
    settle(window, qtbot)
    assert "Rejected" in seen(window)


def test_without_a_model_for_it_nothing_is_offered(window: MainWindow, qtbot: QtBot, cell_file: str) -> None:
    open_files(window, qtbot, cell_file)

    assert "Rejected" in seen(window)
    assert "There is no usable model for single cells" in window.side.offer.label.text()
    assert not window.side.offer.ask_button.isVisible() and not window.actions_by_key["ask_other"].isEnabled()


def test_what_no_model_is_made_for_gets_no_offer(two_tasks: MainWindow, qtbot: QtBot, no_smear_file: str) -> None:
    open_files(two_tasks, qtbot, no_smear_file)

    assert "Rejected" in seen(two_tasks) and not two_tasks.side.offer.isVisible()


def test_a_scan_of_cells_with_the_model_for_fields_says_so_above_its_results(
    two_tasks: MainWindow, qtbot: QtBot, tmp_path: Path, two_tasks_folder: Path
) -> None:
    cells = tmp_path / "cells"
    cells.mkdir()
    for seed in (1, 3):
        save(cells / f"{seed}.png", synthetic_cell(seed, 300))
    path = tmp_path / "cells.sqlite"
    scan_here(cells, path, read_bundle(two_tasks_folder / "tiny" / "1.0.0"))
    page = open_results(two_tasks, qtbot, path)
    text = "Most of the 2 images look like single cells cut out on black"
    assert page.other_model.isVisible() and text in page.other_model.label.text()

    qtbot.mouseClick(page.part_buttons.buttons["rejected"], Qt.MouseButton.LeftButton)
    calm(page, qtbot)
    page.open_wanted.emit(0)
    settle(two_tasks, qtbot)
    assert two_tasks.side.offer.label.text() == OFFER
    two_tasks.side.offer.ask_button.click()
    settle(two_tasks, qtbot)
    (caution,) = [text for text in said_in(two_tasks.middle) if "The scan was made with" in text]
    assert "The scan was made with the model tiny/1.0.0; what is shown here is what tiny-cells/1.0.0 finds." in caution

    scan_here(cells, path, read_bundle(two_tasks_folder / "tiny-cells" / "1.0.0"))
    page.refresh()
    calm(page, qtbot)
    assert not page.other_model.isVisibleTo(page), "it is made for them"


def test_a_scan_can_be_made_with_either_model(two_tasks: MainWindow, qtbot: QtBot) -> None:
    form = open_scan(two_tasks, qtbot).setup.form
    names = [form.models.itemText(row) for row in range(form.models.count())]
    assert names == [
        "tiny/1.0.0 (active for fields) – A tiny model for tests",
        "tiny-cells/1.0.0 (active for single cells) – A tiny model for cells, for tests",
    ]
    assert form.task().model == "tiny/1.0.0"
    form.models.setCurrentIndex(1)
    assert form.task().model == "tiny-cells/1.0.0"


def test_single_cells_are_adapted_on_the_model_for_cells(
    two_tasks: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    skip_ahead(monkeypatch)
    for label, first in (("blasts", 0), ("normal", 100)):
        (tmp_path / "ward" / label).mkdir(parents=True)
        for seed in range(first, first + 6):
            save(tmp_path / "ward" / label / f"{seed}.png", synthetic_cell(seed, 200))
    wizard = open_wizard(two_tasks, qtbot)
    read_data(wizard, qtbot, tmp_path / "ward")
    assert wizard.choices.task == "cell"
    press(wizard, "Next", qtbot)
    wait(qtbot, lambda: not wizard.audit.watch.running)
    press(wizard, "Next", qtbot)
    wait(qtbot, lambda: wizard.method.complete)
    assert wizard.method.base_field.currentData() == "tiny-cells/1.0.0"
    assert not wizard.method.about_base.isVisible(), "it was made for such images"
    request = wizard._request()
    assert request is not None and Path(request.base).parts[-2:] == ("tiny-cells", "1.0.0")
    assert (request.task, request.active, request.mask_border) == ("cell", request.base, False)
