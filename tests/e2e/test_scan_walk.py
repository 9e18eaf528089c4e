"""The fields of a scan in the viewer: opened from the list, gone through in its order, marked, and back again."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from leukodesk.core.verdict import ModelIdentity
from leukodesk.ui.folder_scan.results_page import ResultsPage
from leukodesk.ui.main_window import MainWindow
from tests.e2e.conftest import open_files, save, seen, settle
from tests.e2e.scan_results import WORKLIST, calm, open_results, seen_names, write_results
from tests.e2e.wizard_steps import wait


def made_here(window: MainWindow) -> ModelIdentity:
    """The model at work."""
    assert window.desk.models.loaded is not None
    identity: ModelIdentity = window.desk.models.loaded.classifier.identity
    return identity


@pytest.fixture
def scan_file(tmp_path: Path, window: MainWindow) -> Path:
    path = tmp_path / "Tuesday.sqlite"
    write_results(path, tmp_path / "slides", made_here(window))
    return path


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot, scan_file: Path) -> ResultsPage:
    return open_results(window, qtbot, scan_file)


def open_row(window: MainWindow, page: ResultsPage, row: int, qtbot: QtBot) -> None:
    """Double click a row."""
    place = page.lists.table.visualRect(page.model.index(row, 1)).center()
    viewport = page.lists.table.viewport()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=place)
    there(window, row, qtbot)


def there(window: MainWindow, row: int, qtbot: QtBot) -> None:
    """Wait until the field of a row has been analysed."""
    wait(qtbot, lambda: window.walk.position == row and window.desk.opened is not None)
    settle(window, qtbot)


def current_name(window: MainWindow) -> str:
    current = window.desk.session.current
    assert current is not None
    return Path(current.path).name


def test_a_double_click_opens_the_field_with_its_attention_map(
    window: MainWindow, page: ResultsPage, qtbot: QtBot
) -> None:
    open_row(window, page, 0, qtbot)

    assert window.viewer.isVisible() and current_name(window) == "strange.png"
    assert "Model: tiny 1.0.0" in seen(window)
    wait(qtbot, lambda: window.desk.attention is not None)
    bar = window.middle.walk_bar
    assert bar.isVisible() and bar.place_label.text() == "Field 1 of 4 · strange.png"
    assert bar.found_label.text().startswith("In the scan: Uncertain · Pre-B · 99.0")
    assert not bar.caution.isVisible()
    assert not window.image_list.isVisible()


def test_next_and_previous_go_through_the_list_in_its_order_and_back_is_the_same_row(
    window: MainWindow, page: ResultsPage, qtbot: QtBot
) -> None:
    page.take_focus()
    page.lists.go_to(0)
    qtbot.keyClick(page.lists.table, Qt.Key.Key_Return)
    there(window, 0, qtbot)
    assert not window.actions_by_key["previous"].isEnabled()

    walked = [current_name(window)]
    for row in range(1, 4):
        qtbot.keyClick(window, Qt.Key.Key_PageDown)
        there(window, row, qtbot)
        walked.append(current_name(window))
    assert walked == WORKLIST
    assert not window.actions_by_key["next"].isEnabled()

    qtbot.keyClick(window, Qt.Key.Key_PageUp)
    there(window, 2, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_Backspace)
    assert page.isVisible() and page.lists.current_row == 2 and page.lists.table.hasFocus()
    assert not window.middle.walk_bar.isVisible()


def test_a_file_that_is_no_longer_there_says_so(window: MainWindow, page: ResultsPage, qtbot: QtBot) -> None:
    open_row(window, page, WORKLIST.index("sure.png"), qtbot)
    assert "Failed" in seen(window) and "There is no such file" in seen(window)
    assert "In the scan: Accepted" in window.middle.walk_bar.found_label.text()


def test_a_file_that_has_changed_since_it_was_scanned_says_so(
    window: MainWindow, page: ResultsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    from leukodesk.core.synthetic import synthetic_field

    save(tmp_path / "slides" / "strange.png", synthetic_field(77, 160, 120))
    open_row(window, page, 0, qtbot)
    caution = window.middle.walk_bar.caution
    wait(qtbot, caution.isVisible)
    assert "has changed since it was scanned" in caution.label.text()


def test_the_field_in_the_viewer_is_marked_as_seen_by_a_key(
    window: MainWindow, page: ResultsPage, qtbot: QtBot, scan_file: Path
) -> None:
    open_row(window, page, 0, qtbot)
    assert seen_names(scan_file) == set(), "opening marks nothing"
    qtbot.keyClick(window, Qt.Key.Key_M)
    wait(qtbot, lambda: seen_names(scan_file) == {"strange.png"})
    bar = window.middle.walk_bar
    wait(qtbot, lambda: bar.seen_button.text() == "Seen (M)" and bar.seen_button.isChecked())

    qtbot.mouseClick(bar.seen_button, Qt.MouseButton.LeftButton)
    wait(qtbot, lambda: seen_names(scan_file) == set())


def test_a_field_that_leaves_the_list_when_it_is_marked_is_followed_by_the_next(
    window: MainWindow, page: ResultsPage, qtbot: QtBot, scan_file: Path
) -> None:
    page.show_only(replace(page.wanted, seen=False))
    calm(page, qtbot)
    open_row(window, page, 0, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_M)
    wait(qtbot, lambda: len(page.model.ids) == 3)
    wait(qtbot, lambda: "No longer in this list" in window.middle.walk_bar.place_label.text())
    assert current_name(window) == "strange.png", "it stays in the viewer until the next one is asked for"

    qtbot.keyClick(window, Qt.Key.Key_M)
    wait(qtbot, lambda: seen_names(scan_file) == set() and len(page.model.ids) == 4)
    assert window.middle.walk_bar.seen_button.text() == "Mark as seen (M)", (
        "it is the field in the viewer that is meant"
    )
    qtbot.keyClick(window, Qt.Key.Key_M)
    wait(qtbot, lambda: seen_names(scan_file) == {"strange.png"} and len(page.model.ids) == 3)

    qtbot.keyClick(window, Qt.Key.Key_PageDown)
    wait(qtbot, lambda: current_name(window) == WORKLIST[1])
    settle(window, qtbot)


def test_the_images_that_were_open_before_come_back(
    window: MainWindow, qtbot: QtBot, scan_file: Path, folder_of_fields: Path
) -> None:
    open_files(window, qtbot, folder_of_fields)
    page = open_results(window, qtbot, scan_file)
    open_row(window, page, 0, qtbot)
    assert current_name(window) == "strange.png"

    qtbot.mouseClick(window.middle.walk_bar.back_button, Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    assert [Path(item.path).name for item in window.desk.session.items] == [f"field_{n}.png" for n in range(5)]
    window.middle.show_scan(False)
    assert window.image_list.isVisible() and current_name(window) == "field_0.png"


def test_opening_another_image_ends_the_walk(
    window: MainWindow, page: ResultsPage, qtbot: QtBot, field_file: str
) -> None:
    open_row(window, page, 0, qtbot)
    open_files(window, qtbot, field_file)
    assert current_name(window) == Path(field_file).name
    assert not window.middle.walk_bar.isVisible() and window.viewer.isVisible()


def test_another_model_at_work_is_said(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    write_results(path, tmp_path / "others")
    page = open_results(window, qtbot, path)
    open_row(window, page, 0, qtbot)
    caution = window.middle.walk_bar.caution
    assert caution.isVisible()
    assert "made with the model made-up/1.0.0" in caution.label.text() and "tiny/1.0.0" in caution.label.text()
    assert "not installed here" in caution.label.text()
    assert not window.middle.walk_bar.model_button.isVisible()


def test_the_scans_model_is_chosen_from_the_caution(window: MainWindow, page: ResultsPage, qtbot: QtBot) -> None:
    window.choose_checks("paper")
    settle(window, qtbot)
    open_row(window, page, 0, qtbot)
    bar = window.middle.walk_bar
    assert "smear checks “field”; here it is “paper”" in bar.caution.label.text()
    qtbot.mouseClick(bar.model_button, Qt.MouseButton.LeftButton)
    there(window, 0, qtbot)
    assert window.desk.checks_profile is None and not bar.caution.isVisible()
