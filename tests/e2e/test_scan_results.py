"""The results of a scan as a technician sees them: the lists, their order, what is asked of them, and the ways out."""

import csv
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QDoubleSpinBox, QFileDialog, QRadioButton
from pytestqt.qtbot import QtBot

from leukodesk.services.user_folders import data_folder
from leukodesk.store.scan_file import ScanReader
from leukodesk.store.scan_query import EVERYTHING
from leukodesk.ui.folder_scan.results_columns import OF_A_MODEL, Column
from leukodesk.ui.folder_scan.results_model import ROW
from leukodesk.ui.folder_scan.results_page import ResultsPage
from leukodesk.ui.folder_scan.results_source import ScanSource, close_together
from leukodesk.ui.main_window import MainWindow
from leukodesk.ui.palette import colours_of
from leukodesk.ui.theme import set_scheme
from leukodesk.ui.workers import Job
from tests.e2e.scan_results import WORKLIST, add_result, calm, names, open_results, seen_names, write_results
from tests.e2e.wizard_steps import wait
from tests.scan_exported import classified

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # of panels that open


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "slides"


@pytest.fixture
def scan_file(tmp_path: Path, root: Path) -> Path:
    path = tmp_path / "Tuesday.sqlite"
    write_results(path, root)
    return path


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot, scan_file: Path) -> ResultsPage:
    return open_results(window, qtbot, scan_file)


def part(page: ResultsPage, key: str, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.part_buttons.buttons[key], Qt.MouseButton.LeftButton)
    calm(page, qtbot)


def click_header(page: ResultsPage, column: Column, qtbot: QtBot) -> None:
    header = page.lists.table.horizontalHeader()
    x = header.sectionViewportPosition(column) + header.sectionSize(column) // 2
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, header.height() // 2))
    calm(page, qtbot)


def chip_texts(page: ResultsPage) -> list[str]:
    return [chip.text().removesuffix("  ×") for chip in page.chip_row.chips]


def shown(page: ResultsPage, row: int, column: Column) -> str:
    return str(page.model.index(row, column).data()).strip("\u00a0")


def in_sight(page: ResultsPage) -> set[Column]:
    """Columns of which something is seen without scrolling."""
    table = page.lists.table
    return {one for one in Column if table.columnWidth(one) and 0 <= table.columnViewportPosition(one) < table.width()}


# ---------------------------------------------------------------------------------------------------- lists and orders


def test_it_opens_with_the_worklist_and_says_how_many_are_in_every_list(page: ResultsPage) -> None:
    assert names(page) == WORKLIST
    assert {key: button.text() for key, button in page.part_buttons.buttons.items()} == {
        "worklist": "Worklist (4)",
        "eyes": "Needs eyes (3)",
        "accepted": "Accepted, not malignant (1)",
        "rejected": "Rejected (1)",
        "failed": "Failed (1)",
        "all": "All (6)",
    }
    assert page.tools.line.text().startswith("4 of 4 fields shown · Worklist: malignant and uncertain first")
    assert page.tools.worklist_button.isHidden()


@pytest.mark.parametrize("scheme", [Qt.ColorScheme.Light, Qt.ColorScheme.Dark])
def test_the_list_that_is_shown_is_marked_in_the_light_and_in_the_dark(
    page: ResultsPage, scheme: Qt.ColorScheme
) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    before = app.palette()
    try:
        set_scheme(app, scheme)
        accent = QColor(colours_of(page.palette()).accent).rgb()
        marked = {key: has_colour(button.grab().toImage(), accent) for key, button in page.part_buttons.buttons.items()}
    finally:
        app.setPalette(before)
    assert marked == {key: key == "worklist" for key in page.part_buttons.buttons}


def has_colour(image: QImage, rgb: int) -> bool:
    return any(image.pixel(x, y) == rgb for y in range(image.height()) for x in range(image.width()))


def test_a_row_says_what_became_of_the_field_in_the_words_of_the_window(page: ResultsPage) -> None:
    said = {column: shown(page, 0, column) for column in Column}

    assert said[Column.VERDICT] == "Uncertain" and said[Column.CLASS] == "Pre-B"
    assert said[Column.PROBABILITY] == "99.0\u00a0%"
    assert said[Column.DISTANCE] == "1.50\u00a0×, unlike"
    assert shown(page, 1, Column.DISTANCE) == "0.40\u00a0×"
    spoken = page.model.index(0, Column.PICTURE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Verdict: Uncertain" in spoken and "Name: strange.png" in spoken
    assert page.model.index(0, 0).data(ROW).file_id == page.model.ids[0]


def test_rejected_and_failed_fields_have_lists_of_their_own(page: ResultsPage, qtbot: QtBot) -> None:
    part(page, "rejected", qtbot)
    assert names(page) == ["blurred.png"] and shown(page, 0, Column.CHECK) == "Focus"
    assert not in_sight(page).intersection(OF_A_MODEL), "no model has seen it: what was wrong has the room"
    part(page, "failed", qtbot)
    assert names(page) == ["broken.png"] and shown(page, 0, Column.PROBABILITY) == "–"
    assert shown(page, 0, Column.CHECK) == "The file is cut off."
    part(page, "all", qtbot)
    assert names(page) == [*WORKLIST, "blurred.png", "broken.png"]
    assert Column.CLASS in in_sight(page)


def test_a_click_on_a_header_sorts_and_a_second_one_turns_it(page: ResultsPage, qtbot: QtBot) -> None:
    click_header(page, Column.NAME, qtbot)
    assert names(page) == sorted(WORKLIST)
    assert "Sorted by name: from A to Z" in page.tools.line.text()
    header = page.lists.table.horizontalHeader()
    assert header.sortIndicatorSection() == Column.NAME

    click_header(page, Column.NAME, qtbot)
    assert names(page) == sorted(WORKLIST, reverse=True)
    assert "from Z to A" in page.tools.line.text()

    click_header(page, Column.DISTANCE, qtbot)
    assert names(page)[0] == "strange.png" and "the most unusual first" in page.tools.line.text()

    qtbot.mouseClick(page.tools.worklist_button, Qt.MouseButton.LeftButton)
    calm(page, qtbot)
    assert names(page) == WORKLIST


# ------------------------------------------------------------------------------------------------------------- filters


def test_a_verdict_is_asked_for_and_taken_away_by_its_chip(page: ResultsPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.filters.verdict, Qt.MouseButton.LeftButton)
    panel = page.filters.verdict.panel
    assert panel is not None
    boxes = {box.text(): box for box in panel.findChildren(QCheckBox)}
    boxes["Uncertain"].click()
    calm(page, qtbot)
    assert names(page) == ["strange.png", "doubtful.png"]
    assert chip_texts(page) == ["Verdict: Uncertain"]
    assert page.tools.line.text().startswith("2 of 4 fields shown")
    assert page.part_buttons.buttons["rejected"].text() == "Rejected (0 of 1)"

    boxes["Rejected"].click()
    calm(page, qtbot)
    assert chip_texts(page) == ["Verdict: Uncertain or Rejected"]
    panel.close()

    page.chip_row.chips[0].click()
    calm(page, qtbot)
    assert names(page) == WORKLIST and page.chip_row.isHidden()


def test_what_no_list_of_classified_fields_could_hold_is_looked_for_in_all(page: ResultsPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.filters.verdict, Qt.MouseButton.LeftButton)
    assert page.filters.verdict.panel is not None
    {box.text(): box for box in page.filters.verdict.panel.findChildren(QCheckBox)}["Failed"].click()
    calm(page, qtbot)
    assert page.part.key == "all" and page.part_buttons.buttons["all"].isChecked()
    assert names(page) == ["broken.png"]
    page.filters.verdict.panel.close()


def test_ranges_check_and_seen_are_asked_for_and_all_cleared_at_once(page: ResultsPage, qtbot: QtBot) -> None:
    page.filters.probability.open()
    assert page.filters.probability.panel is not None
    least, most = page.filters.probability.panel.findChildren(QDoubleSpinBox)[:2]
    least.setValue(30)
    most.setValue(98)
    page.filters.probability.panel.close()
    page.filters.distance.open()
    assert page.filters.distance.panel is not None
    page.filters.distance.panel.findChildren(QDoubleSpinBox)[0].setValue(0.4)
    page.filters.distance.panel.close()
    calm(page, qtbot)
    assert names(page) == ["doubtful.png"]
    assert chip_texts(page) == ["Probability: 30.0\u00a0% to 98.0\u00a0%", "Distance: at least 0.40\u00a0×"]

    page.filters.seen.open()
    assert page.filters.seen.panel is not None
    {button.text(): button for button in page.filters.seen.panel.findChildren(QRadioButton)}["Seen"].click()
    page.filters.seen.panel.close()
    calm(page, qtbot)
    assert names(page) == [] and "None of the 4 fields" in page.nothing.text() and page.nothing.isVisible()

    page.chip_row.clear_button.click()
    calm(page, qtbot)
    assert names(page) == WORKLIST and page.wanted == EVERYTHING

    part(page, "all", qtbot)
    page.filters.check.open()
    assert page.filters.check.panel is not None
    {button.text(): button for button in page.filters.check.panel.findChildren(QRadioButton)}["Focus"].click()
    page.filters.check.panel.close()
    calm(page, qtbot)
    assert names(page) == ["blurred.png"] and chip_texts(page) == ["Smear check: Focus"]


def test_names_are_searched_for_while_they_are_typed(page: ResultsPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.filters.name, "STR")
    wait(qtbot, lambda: page.wanted.name == "STR")
    calm(page, qtbot)
    assert names(page) == ["strange.png"] and chip_texts(page) == ["Name: “STR”"]


# -------------------------------------------------------------------------------------------------------------- charts


def test_a_click_on_a_bar_of_the_histogram_lists_its_class(page: ResultsPage, qtbot: QtBot) -> None:
    bars = page.charts.histogram.bars
    assert bars["pre_b"].accessibleName() == "Pre-B: 2 fields"
    qtbot.mouseClick(bars["pre_b"], Qt.MouseButton.LeftButton)
    calm(page, qtbot)
    assert names(page) == ["strange.png", "sure.png"] and chip_texts(page) == ["Class: Pre-B"]
    assert bars["benign"].accessibleName() == "Benign (hematogones): 1 fields", "the others can still be chosen"


def test_a_rectangle_in_the_scatter_lists_what_is_in_it_and_a_click_goes_to_a_field(
    page: ResultsPage, qtbot: QtBot
) -> None:
    scatter = page.charts.scatter
    strange = scatter.point_of(int(page.model.ids[0]))
    assert strange is not None

    def on_screen(point: QPointF) -> QPoint:
        return scatter.view.mapFromScene(scatter.box.mapViewToScene(point))

    middle = on_screen(strange)
    viewport = scatter.view.viewport()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=middle)
    wait(qtbot, lambda: page.lists.current_row == 0)
    assert page.current is not None and page.current.place.path == b"strange.png"

    begin, end = middle - QPoint(20, 10), middle + QPoint(20, 10)
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=begin)
    for step in range(1, 6):
        QTest.mouseMove(viewport, begin + (end - begin) * step / 5, delay=20)
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)
    calm(page, qtbot)
    assert names(page) == ["strange.png"]
    assert any(text.startswith("Distance: at least") for text in chip_texts(page))


# ------------------------------------------------------------------------------------------ marks, gallery, exports


def test_fields_are_marked_as_seen_by_a_key_and_unmarked_by_the_same(
    page: ResultsPage, qtbot: QtBot, scan_file: Path
) -> None:
    page.lists.go_to(0)
    page.take_focus()
    qtbot.keyClick(page.lists.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert page.lists.selected_count == 2 and "2 selected" in page.tools.line.text()
    qtbot.keyClick(page.lists.table, Qt.Key.Key_M)
    wait(qtbot, lambda: seen_names(scan_file) == {"strange.png", "sure.png"})
    calm(page, qtbot)
    assert [shown(page, row, Column.SEEN) for row in range(4)] == ["seen", "seen", "", ""]
    assert Column.SEEN in in_sight(page), "in a window of any width"
    button = page.tools.seen_button
    assert button.text() == "Seen (M)" and button.isChecked()

    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    wait(qtbot, lambda: seen_names(scan_file) == set())
    calm(page, qtbot)
    assert button.text() == "Mark as seen (M)" and not button.isChecked()
    qtbot.keyClick(page.lists.table, Qt.Key.Key_Space)
    wait(qtbot, lambda: seen_names(scan_file) == {"strange.png", "sure.png"})


def test_the_gallery_has_the_same_fields_and_the_same_selection(page: ResultsPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.tools.gallery_button, Qt.MouseButton.LeftButton)
    gallery = page.lists.gallery
    assert gallery.isVisible()
    third = gallery.visualRect(page.model.index(2, 0))
    qtbot.mouseClick(gallery.viewport(), Qt.MouseButton.LeftButton, pos=third.center())
    assert page.lists.selected_ids().tolist() == [page.model.ids[2]]
    qtbot.keyClick(gallery, Qt.Key.Key_Left)
    assert page.lists.current_row == 1

    qtbot.mouseClick(page.tools.gallery_button, Qt.MouseButton.LeftButton)
    assert page.lists.table.isVisible() and page.lists.table.currentIndex().row() == 1


def test_the_list_as_it_is_filtered_is_written_as_a_table(
    page: ResultsPage, window: MainWindow, qtbot: QtBot, tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    part(page, "eyes", qtbot)
    out, offered = tmp_path / "eyes.csv", []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *asked: (offered.append(asked[2]), (str(out), ""))[1])
    page.tools.export_menu.kinds["csv"].trigger()
    assert offered == [str(page.path.with_suffix(".csv"))]
    wait(qtbot, lambda: str(out) in window.notice_bar.label.text())
    rows = list(csv.DictReader(out.read_text("utf-8-sig").splitlines()))
    assert [row["path"] for row in rows] == WORKLIST[:3]
    assert "3 fields were written" in window.notice_bar.label.text()
    assert str(root) not in out.read_text("utf-8-sig")


def test_what_is_taken_out_is_not_offered_a_place_that_nobody_looks_into(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents = tmp_path / "Documents"
    documents.mkdir()
    monkeypatch.setattr("leukodesk.ui.folder_scan.results_exports.documents_folder", lambda: documents)
    path = data_folder() / "scans" / "Monday.sqlite"
    path.parent.mkdir(parents=True, exist_ok=True)
    write_results(path, root)
    page = open_results(window, qtbot, path)
    offered = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *asked: (offered.append(asked[2]), ("", ""))[1])
    for kind in page.tools.export_menu.kinds.values():
        kind.trigger()
    assert len(offered) == 4 and {Path(place).parent for place in offered} == {documents}


def test_only_the_selected_fields_are_written_with_full_paths_if_that_is_asked(
    page: ResultsPage, window: MainWindow, qtbot: QtBot, tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.lists.go_to(1)
    more = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    page.lists.chosen.select(page.model.index(3, 0), more)
    assert page.tools.export_menu.only_selected.isChecked() and "2" in page.tools.export_menu.only_selected.text()
    page.tools.export_menu.full_paths.setChecked(True)
    out = tmp_path / "two"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    page.tools.export_menu.kinds["jsonl"].trigger()
    written = out.with_suffix(".jsonl")
    wait(qtbot, lambda: str(written) in window.notice_bar.label.text())
    text = written.read_text("utf-8")
    assert text.count("\n") == 2 and str(root) in text


# ---------------------------------------------------------------------------------------------------- a scan goes on


def test_what_a_running_scan_adds_appears_and_neither_selection_nor_place_is_lost(
    page: ResultsPage, qtbot: QtBot, scan_file: Path, root: Path
) -> None:
    page.lists.go_to(1)
    chosen = page.lists.selected_ids().tolist()
    top = page.lists.table.offset_of(1)
    setup = page.facts.setup if page.facts else None
    assert setup is not None

    add_result(scan_file, setup, root, "worst.png", classified("pro_b", 0.999, distance=60.0))

    wait(qtbot, lambda: "Needs eyes (4)" in page.part_buttons.buttons["eyes"].text())
    calm(page, qtbot)
    assert names(page) == ["worst.png", *WORKLIST]
    assert page.lists.selected_ids().tolist() == chosen and page.lists.current_row == 2
    assert page.lists.table.offset_of(2) in (top, top + page.lists.table.row_height()), "there is nothing to scroll"


def test_fields_of_a_folder_that_an_earlier_run_was_asked_for_are_told_apart(
    window: MainWindow, qtbot: QtBot, scan_file: Path, tmp_path: Path
) -> None:
    with ScanReader.open(scan_file) as reader:
        setup = reader.setup
    add_result(scan_file, setup, tmp_path / "Wednesday", "first.png", classified("pro_b", 0.999, distance=60.0))
    page = open_results(window, qtbot, scan_file)
    assert [shown(page, row, Column.NAME) for row in range(2)] == ["Wednesday/first.png", "slides/strange.png"]


def test_what_reads_a_scan_is_closed_together_and_not_one_after_the_other(qtbot: QtBot, scan_file: Path) -> None:
    sources = [ScanSource(scan_file) for _ in range(3)]
    at_work, free = threading.Barrier(4), threading.Event()

    def stuck(_reader: ScanReader, job: Job) -> None:
        """As on a share that does not answer, until the last of them is left."""
        at_work.wait(20)
        while not free.wait(0.01):
            if job.slot == "last" and job.is_cancelled:
                free.set()

    for source, slot in zip(sources, ("first", "second", "last"), strict=True):
        source.ask(stuck, lambda _none: None, slot)
    at_work.wait(20)
    assert close_together(sources), "one after the other, the first would wait for the last"
