"""The Data page: what was found is said, what is missing too, and nothing is asked that can be suggested."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QLabel, QLineEdit, QProgressBar, QSpinBox
from pytestqt.qtbot import QtBot

from leukodesk.core.training_runs.folder import write_request
from leukodesk.services.training_runs import new_run
from leukodesk.ui.main_window import MainWindow
from leukodesk.ui.reminders import remind
from leukodesk.ui.right_pane import beside_wizard
from leukodesk.ui.theme import em
from leukodesk.ui.training_wizard import programs
from leukodesk.ui.training_wizard.interrupted_runs import InterruptedRun, InterruptedRuns
from leukodesk.ui.training_wizard.page import Page
from tests.bundles import generated_field
from tests.e2e.conftest import open_files, save
from tests.e2e.wizard_steps import (
    buttons,
    open_wizard,
    press,
    read_data,
    skip_ahead,
    text_in_sight,
    wait,
    write_two_classes,
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = write_two_classes(tmp_path_factory.mktemp("data") / "Ward 7", 5)
    (root / "other" / "torn.png").write_bytes(b"\x89PNG")
    return root


def test_f9_opens_the_panel_and_puts_it_away_and_the_images_stay(window: MainWindow, qtbot: QtBot) -> None:
    sizes = window.splitter.sizes()
    wizard = open_wizard(window, qtbot)
    assert window.actions_by_key["training"].isChecked()
    assert not window.side.isVisible()
    assert window.isActiveWindow(), "nothing flashes up as a window of its own"
    assert window.focusWidget() is wizard.data.folder_button

    press(wizard, "", qtbot)  # the cross
    assert window.side.isVisible() and not window.actions_by_key["training"].isChecked()
    assert window.splitter.sizes() == sizes
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert window.right.wizard is wizard and wizard.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_F7)
    assert window.side.isVisible() and window.side.tabs.currentIndex() == 1


@pytest.mark.parametrize(("width_px", "height_px"), [(1366, 768), (1920, 1080)])
def test_file_names_can_be_read_beside_the_panel(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, width_px: int, height_px: int
) -> None:
    window.resize(width_px, height_px)
    name = "WBC-Malignant-Early-0123.png"
    save(tmp_path / name, generated_field(1))
    save(tmp_path / "2.png", generated_field(2))
    wizard = open_wizard(window, qtbot)
    open_files(window, qtbot, tmp_path)  # the list comes when the panel is there already

    icon_and_margins_px = em(window, 3)
    assert window.image_list.width() >= window.fontMetrics().horizontalAdvance(name) + icon_and_margins_px
    assert window.viewer.width() >= 0.35 * width_px and wizard.width() >= 0.35 * width_px
    press(wizard, "", qtbot)
    assert window.image_list.width() >= window.fontMetrics().horizontalAdvance(name) + icon_and_margins_px
    assert window.viewer.width() >= 0.45 * width_px


@given(st.lists(st.integers(0, 2000), min_size=3, max_size=3), st.integers(8, 40))
def test_beside_the_panel_nothing_becomes_narrower_but_the_viewer(sizes: list[int], em_px: int) -> None:
    names, viewer, side = beside_wizard(sizes, em_px)
    assert names >= sizes[0] and side >= sizes[2] and viewer >= 0
    if sizes[0] and viewer:
        assert names + viewer + side == sum(sizes)


def test_at_first_it_says_what_to_do(window: MainWindow, qtbot: QtBot) -> None:
    wizard = open_wizard(window, qtbot)

    assert "Choose the images first." in text_in_sight(wizard)
    assert buttons(wizard) == {"", "Choose folder…", "Choose table…"}
    assert wizard._header.accessibleName() == "Step 1 of 5: Data"


def test_a_folder_is_enough_to_go_on(window: MainWindow, qtbot: QtBot, folder: Path) -> None:
    wizard = open_wizard(window, qtbot)
    read_data(wizard, qtbot, folder)

    text = text_in_sight(wizard)
    assert "10 images in 2 classes. One file cannot be used and is skipped." in text
    assert "No patients are known" in text
    names = [field.text() for field in wizard.data.findChildren(QLineEdit)]
    assert names == ["blasts", "other", "Ward 7", "ward-7"]
    assert wizard.choices.classes[0].malignant == "yes"
    assert "Next" in buttons(wizard)
    wizard.take_focus()
    assert window.focusWidget() is wizard._next
    press(wizard, "Show the skipped files", qtbot)
    assert "torn.png: " in text_in_sight(wizard)


def test_what_is_missing_keeps_next_from_being_pressed_and_is_said(
    window: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    wizard = open_wizard(window, qtbot)
    read_data(wizard, qtbot, folder)
    first, *_, short = wizard.data.findChildren(QLineEdit)

    first.selectAll()
    qtbot.keyClicks(first, "Other")
    assert "Two classes have the same name." in text_in_sight(wizard) and "Next" not in buttons(wizard)
    first.selectAll()
    qtbot.keyClick(first, Qt.Key.Key_Delete)
    assert "Give each class a name." in text_in_sight(wizard)
    qtbot.keyClicks(first, "Lymphoblast")
    assert "Next" in buttons(wizard)
    qtbot.keyClicks(short, "É")
    assert "small letters" in text_in_sight(wizard) and "Next" not in buttons(wizard)


def test_a_class_that_only_the_model_at_work_knows_is_named_before_hours_are_spent(
    window: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    wizard = open_wizard(window, qtbot)
    active = wizard._places.active["field"]
    assert active.manifest is not None
    kept, *lost = [one.display_name for one in active.manifest.classes]
    read_data(wizard, qtbot, folder)
    assert "will not be offered" not in text_in_sight(wizard), "other classes altogether are another model"

    first, second, *_ = wizard.data.classes.findChildren(QLineEdit)
    first.selectAll()
    qtbot.keyClicks(first, kept)
    named = f"The model at work also knows {', '.join(lost)}. A new model without these classes will not be offered"
    assert named in text_in_sight(wizard)
    assert "Next" in buttons(wizard), "a warning, no more"
    second.selectAll()
    qtbot.keyClicks(second, lost[0])
    assert f"The model at work also knows {', '.join(lost[1:])}." in text_in_sight(wizard)
    wizard.data.task_field.setCurrentIndex(1)
    wizard.data.task_field.activated.emit(1)
    assert "will not be offered" not in text_in_sight(wizard), "the other task has another model"


def test_a_class_without_its_tick_is_left_out_of_everything(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    folder = write_two_classes(tmp_path / "ward", 5)
    (folder / "debris & dirt").mkdir()
    for number in range(5):
        copy = (folder / "other" / f"image_{number}.png").read_bytes()
        (folder / "debris & dirt" / f"{number}.png").write_bytes(copy)
    wizard = open_wizard(window, qtbot)
    read_data(wizard, qtbot, folder)
    boxes = {box.accessibleName(): box for box in wizard.data.classes.findChildren(QCheckBox)}
    assert list(boxes) == ["Learn from blasts", "Learn from debris & dirt", "Learn from other"]

    def said_of_duplicates() -> str:
        rows = map(wizard.audit.list.item, range(wizard.audit.list.count()))
        return next(row.toolTip() for row in rows if row.text() == "Duplicates across classes")

    qtbot.keyClick(boxes["Learn from debris & dirt"], Qt.Key.Key_Space)

    assert "15 images in 3 classes. Of these, 10 images in 2 classes are used." in text_in_sight(wizard)
    names = {field.accessibleName(): field.isEnabled() for field in wizard.data.classes.findChildren(QLineEdit)}
    assert names["Name in the model for debris & dirt"] is False and names["Name in the model for other"] is True
    press(wizard, "Next", qtbot)
    wait(qtbot, lambda: not wizard.audit.watch.running)
    assert "No image is there under two labels." in said_of_duplicates()
    request = wizard._request()
    assert request is not None and request.left_out == ("debris & dirt",) and len(request.classes) == 2

    press(wizard, "Back", qtbot)
    boxes["Learn from other"].click()
    assert "Tick at least two classes." in text_in_sight(wizard) and "Next" not in buttons(wizard)
    boxes["Learn from other"].click()
    boxes["Learn from debris & dirt"].click()
    press(wizard, "Next", qtbot)
    wait(qtbot, lambda: not wizard.audit.watch.running)
    assert "The same image has two labels" in said_of_duplicates(), "other classes, another audit"


def test_a_folder_without_classes_is_a_sentence_and_the_one_before_stays(
    window: MainWindow, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    wizard = open_wizard(window, qtbot)
    read_data(wizard, qtbot, folder)
    (tmp_path / "nothing").mkdir()
    read_data(wizard, qtbot, tmp_path / "nothing")

    assert wizard.data.problem.isVisible() and wizard.data.problem.label.text()
    assert wizard.choices.found is not None and wizard.choices.found.source == str(folder)


def test_a_folder_and_a_table_can_be_dropped_on_the_page(
    window: MainWindow, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    wizard = open_wizard(window, qtbot)
    table = tmp_path / "labels.csv"
    rows = [f"{folder}/{label}/image_{seed}.png,{label},p{seed}" for label in ("blasts", "other") for seed in range(5)]
    table.write_text("\n".join(["file,label,patient", *rows]), encoding="utf-8")
    for dropped, words in ((folder, "No patients"), (table, "5 patients are known from the table")):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(dropped))])
        actions, keys = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
        event = QDropEvent(QPoint(5, 5), actions, data, Qt.MouseButton.LeftButton, keys)
        wizard.data.dropEvent(event)
        wait(qtbot, lambda: not wizard.data.reading)
        assert words in text_in_sight(wizard)
        assert event.isAccepted()
    assert window.desk.session.items == []


def test_reading_can_be_stopped(
    window: MainWindow, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wizard = open_wizard(window, qtbot)
    wizard.data.choose(str(folder))
    assert wizard.data.reading and "Next" not in buttons(wizard)
    press(wizard, "Stop reading", qtbot)

    assert not wizard.data.reading and wizard.choices.found is None
    assert "Choose the images first." in text_in_sight(wizard)


def test_every_control_has_a_name_for_a_screen_reader_and_can_be_reached_by_tab(
    window: MainWindow, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    skip_ahead(monkeypatch)
    wizard = open_wizard(window, qtbot)
    read_data(wizard, qtbot, folder)

    for kind in (QLineEdit, QComboBox, QProgressBar):
        fields = [field for field in wizard.findChildren(kind) if not isinstance(field.parent(), QSpinBox)]
        assert all(field.accessibleName() for field in fields)
    wizard.data.folder_button.setFocus()
    reached = set()
    for _ in range(40):
        focused = window.focusWidget()
        reached.add(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert {wizard.data.csv_button, wizard.data.title_field, wizard._next} <= reached


def test_no_two_letters_with_alt_mean_two_things(window: MainWindow, qtbot: QtBot) -> None:
    open_wizard(window, qtbot)
    texts = [action.text() for action in window.menuBar().actions()]
    texts += [button.text() for button in window.findChildren(QAbstractButton)]
    texts += [label.text() for label in window.findChildren(QLabel) if label.buddy() is not None]
    letters = Counter(text[text.index("&") + 1].lower() for text in texts if "&" in text)

    assert [letter for letter, count in letters.items() if count > 1] == []


def test_the_panel_fits_a_small_screen_at_twice_the_font(window: MainWindow, qtbot: QtBot, folder: Path) -> None:
    wizard = open_wizard(window, qtbot)
    read_data(wizard, qtbot, folder)
    font = wizard.font()
    font.setPointSizeF(2 * font.pointSizeF())
    wizard.setFont(font)

    for page in wizard.pages:
        inside = page.column.parentWidget()
        assert inside is not None and inside.minimumSizeHint().width() <= 0.6 * 1366, page.title


def test_an_interrupted_training_is_offered_and_can_be_discarded(
    window: MainWindow, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    skip_ahead(monkeypatch)
    wizard = open_wizard(window, qtbot)
    read_data(wizard, qtbot, folder)
    request = wizard._request()
    assert request is not None
    run = new_run(window.desk.models.library.runs, request)
    damaged = new_run(window.desk.models.library.runs, request)
    (damaged / "request.json").write_text("{", encoding="utf-8")
    remind(window.desk, window.scans, window.notices)
    wait(qtbot, lambda: f"A training was interrupted: {request.title}. Retrain (F9)" in window.notice_bar.label.text())
    wizard.look_around()
    wait(qtbot, lambda: not wizard.runner.busy)

    assert "Some trainings were interrupted" in text_in_sight(wizard)
    assert "Ward 7 (ward-7 1.0.0)\nquick adaptation" in text_in_sight(wizard)
    assert sum(button.text() == "Go on" for button in wizard.data.interrupted.findChildren(type(wizard._next))) == 1
    for folder_left, what_is_said in (
        (run, "What is left of an interrupted training cannot be gone on with."),
        (damaged, ""),
    ):
        wizard.data.interrupted.discard_wanted.emit(folder_left)
        wait(qtbot, lambda: not wizard.runner.busy)
        assert not folder_left.exists()
        assert wizard.data.interrupted.label.text() == what_is_said
    assert not wizard.data.interrupted.isVisible()


def test_what_was_interrupted_is_not_cut_off_in_a_narrow_panel(qtbot: QtBot, tmp_path: Path) -> None:
    page, interrupted = Page(), InterruptedRuns()
    qtbot.addWidget(page)
    page.column.addWidget(interrupted)
    page.column.addStretch(1)
    detail = "full training · 1 of at most 13 epochs done · the folder that the images were in has vanished"
    interrupted.show_runs([InterruptedRun(tmp_path, "A ward with a long name (ward 1.0.0)", detail)])
    page.resize(em(page, 30), em(page, 40))
    page.show()
    qtbot.waitExposed(page)

    for label in interrupted.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width())


def test_the_next_version_is_not_that_of_another_run(window: MainWindow, qtbot: QtBot, folder: Path) -> None:
    wizard = open_wizard(window, qtbot)
    read_data(wizard, qtbot, folder)
    request = wizard._request()
    assert request is not None and request.version == "1.0.0"
    write_request(window.desk.models.library.runs / "earlier", request)
    wizard.look_around()
    wait(qtbot, lambda: not wizard.runner.busy)

    again = wizard._request()
    assert again is not None and again.version == "1.1.0"


def test_the_trainer_is_looked_for_and_not_imported(monkeypatch: pytest.MonkeyPatch) -> None:
    import importlib.util
    import sys

    before = set(sys.modules)
    programs.has_trainer()
    assert not {"training", "tensorflow"} & (set(sys.modules) - before)
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    assert not programs.has_trainer()
