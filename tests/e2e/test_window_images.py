"""From a file to what a person sees: opening in every way, verdicts, stepping, attention maps, white cells."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from leukodesk.core.bundle import Bundle
from leukodesk.core.manifest import Thresholds
from leukodesk.ui.main_window import MainWindow
from leukodesk.ui.notices import NoticesDialog
from tests.data import require_data
from tests.e2e.conftest import SURE, open_files, seen, settle

UNSURE = Thresholds(least_probability=1.0, greatest_distance=1e9, rule="Everything is uncertain, for a test.")


def drop(window: MainWindow, data: QMimeData) -> None:
    everything = Qt.DropAction.CopyAction
    event = QDropEvent(QPointF(10, 10), everything, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    window.dropEvent(event)


def names(window: MainWindow) -> list[str]:
    return [Path(item.path).name for item in window.desk.session.items]


# --- verdicts ---------------------------------------------------------------------------------------------------------


def test_an_accepted_field_shows_class_probabilities_map_and_size(
    make_window: Callable[..., MainWindow], make_tiny_bundle: Callable[..., Bundle], qtbot: QtBot, field_file: str
) -> None:
    window = make_window(make_tiny_bundle(thresholds=SURE, checks_profile="field").folder.parent.parent)
    window.start([field_file])
    settle(window, qtbot)

    opened = window.desk.opened
    assert opened is not None and opened.manifest is not None
    prediction = opened.analysis.prediction
    assert prediction is not None
    name = opened.manifest.classes[prediction.class_index].display_name
    assert "Accepted" in seen(window) and name in seen(window) and "tiny 1.0.0" in seen(window)
    assert "not a diagnostic device" in seen(window)
    for info in opened.manifest.classes:
        assert info.display_name in window.side.chart.text()
    assert window.status.size_label.text() == "320 × 240 px"
    assert window.desk.attention is not None
    assert window.desk.attention.class_index == prediction.class_index


def test_an_uncertain_field_says_why(
    make_window: Callable[..., MainWindow], make_tiny_bundle: Callable[..., Bundle], qtbot: QtBot, field_file: str
) -> None:
    window = make_window(make_tiny_bundle(thresholds=UNSURE, checks_profile="field").folder.parent.parent)
    window.start([field_file])
    settle(window, qtbot)

    assert "Uncertain" in seen(window)
    assert window.desk.session.items[0].result is not None
    for reason in window.desk.session.items[0].result.reasons:
        assert reason in seen(window)


def test_what_is_no_smear_is_rejected_with_its_checks_and_without_a_class(
    window: MainWindow, qtbot: QtBot, no_smear_file: str
) -> None:
    open_files(window, qtbot, no_smear_file)

    assert "Rejected" in seen(window)
    assert not window.actions_by_key["next_class"].isEnabled()
    opened = window.desk.opened
    assert opened is not None and opened.analysis.checks is not None
    assert any(sentence in seen(window) for sentence in opened.analysis.reasons)


def test_a_file_that_is_no_image_fails_with_a_sentence(window: MainWindow, qtbot: QtBot, broken_file: str) -> None:
    open_files(window, qtbot, broken_file)

    assert "Failed" in seen(window)
    assert "Traceback" not in seen(window)
    assert not window.actions_by_key["fit"].isEnabled()
    assert not window.notice_bar.isVisible()


def test_a_file_that_is_not_there_fails_with_a_sentence(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    open_files(window, qtbot, tmp_path / "gone.png")

    assert "Failed" in seen(window)


def test_a_name_longer_than_a_name_can_be_does_not_keep_the_others_out(
    window: MainWindow, qtbot: QtBot, field_file: str
) -> None:
    open_files(window, qtbot, "x" * 300, field_file)

    assert names(window) == ["x" * 300, "Feld ä.png"]
    assert "Failed" in seen(window) and "no such file" in seen(window)


# --- ways to open -----------------------------------------------------------------------------------------------------


def test_several_files_are_chosen_in_a_dialog(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, field_file: str, cell_file: str
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([field_file, cell_file], ""))
    window.actions_by_key["open_images"].trigger()
    settle(window, qtbot)

    assert names(window) == ["Feld ä.png", "cell.png"]
    assert window.image_list.isVisible()
    assert all(item.result is not None for item in window.desk.session.items)


def test_a_dialog_that_is_cancelled_changes_nothing(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    window.actions_by_key["open_images"].trigger()
    window.actions_by_key["open_folder"].trigger()
    settle(window, qtbot)

    assert window.desk.session.items == []


def test_a_folder_is_searched_through(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, folder_of_fields: Path
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder_of_fields))
    window.actions_by_key["open_folder"].trigger()
    settle(window, qtbot)

    assert sorted(names(window)) == [f"field_{number}.png" for number in range(5)]
    assert all(item.result is not None for item in window.desk.session.items)


def test_files_and_folders_are_dropped(
    window: MainWindow, qtbot: QtBot, field_file: str, folder_of_fields: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(field_file), QUrl.fromLocalFile(str(folder_of_fields))])
    drop(window, data)
    settle(window, qtbot)

    assert len(names(window)) == 6
    assert names(window)[0] == "Feld ä.png"


def test_files_are_pasted(window: MainWindow, qtbot: QtBot, field_file: str) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(field_file)])
    QApplication.clipboard().setMimeData(data)
    window.actions_by_key["paste"].trigger()
    settle(window, qtbot)

    assert names(window) == ["Feld ä.png"]


def test_a_picture_is_pasted_with_the_same_verdict_as_its_file(
    window: MainWindow, qtbot: QtBot, field_file: str
) -> None:
    QApplication.clipboard().setImage(QImage(field_file))
    window.actions_by_key["paste"].trigger()
    settle(window, qtbot)
    open_files(window, qtbot, field_file)

    pasted, file = (item.result for item in window.desk.session.items)
    assert pasted is not None and file is not None
    assert (pasted.verdict, pasted.label) == (file.verdict, file.label)


def test_a_transparent_picture_is_pasted_onto_white(window: MainWindow, qtbot: QtBot) -> None:
    picture = QImage(64, 48, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    picture.setPixelColor(0, 0, Qt.GlobalColor.red)
    QApplication.clipboard().setImage(picture)
    window.actions_by_key["paste"].trigger()
    settle(window, qtbot)

    assert window.desk.opened is not None and window.desk.opened.analysis.image is not None
    pixels = window.desk.opened.analysis.image.pixels
    assert (pixels[0, 0].tolist(), pixels[20, 20].tolist()) == ([255, 0, 0], [255, 255, 255])
    assert "laid on white" in window.status.notes_label.text()


def test_an_empty_clipboard_is_a_notice_that_can_be_read_again(window: MainWindow, qtbot: QtBot) -> None:
    QApplication.clipboard().clear()
    window.actions_by_key["paste"].trigger()
    assert window.notice_bar.isVisible()
    assert "clipboard" in window.notice_bar.label.text()

    window.notice_bar.details_button.click()
    (dialog,) = window.findChildren(NoticesDialog)
    assert "clipboard" in dialog.details.toPlainText()
    dialog.close()


def test_a_folder_without_images_is_a_notice(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    open_files(window, qtbot, tmp_path)

    assert window.desk.session.items == []
    assert "no image in the folder" in window.notice_bar.label.text()


def test_recent_files_are_remembered_and_opened(
    make_window: Callable[..., MainWindow], qtbot: QtBot, field_file: str
) -> None:
    first = make_window()
    first.start([field_file])
    settle(first, qtbot)
    first.close()

    second = make_window()
    second.start([])
    settle(second, qtbot)
    (entry,) = second.recent.menu.actions()
    entry.trigger()
    settle(second, qtbot)
    assert names(second) == ["Feld ä.png"]


def test_a_file_opened_twice_stands_on_the_list_once(window: MainWindow, qtbot: QtBot, field_file: str) -> None:
    open_files(window, qtbot, field_file)
    open_files(window, qtbot, field_file)

    assert names(window) == ["Feld ä.png"]


# --- the list ---------------------------------------------------------------------------------------------------------


def test_stepping_by_keys_shows_the_next_and_the_previous(
    window: MainWindow, qtbot: QtBot, folder_of_fields: Path
) -> None:
    open_files(window, qtbot, folder_of_fields)
    assert window.desk.session.position == 0

    qtbot.keyClick(window, Qt.Key.Key_PageDown)
    qtbot.keyClick(window, Qt.Key.Key_PageDown)
    settle(window, qtbot)
    assert window.desk.session.position == window.image_list.current_index() == 2
    qtbot.keyClick(window, Qt.Key.Key_PageUp)
    settle(window, qtbot)
    assert window.desk.session.position == 1
    assert window.desk.opened is not None
    assert window.desk.opened.analysis.path == window.desk.session.items[1].path


def test_stepping_faster_than_the_worker_ends_on_the_last_one_asked_for(
    window: MainWindow, qtbot: QtBot, folder_of_fields: Path
) -> None:
    window.desk.open_paths([str(folder_of_fields)])
    qtbot.waitUntil(lambda: len(window.desk.session.items) == 5)
    for _ in range(4):
        window.desk.step(1)
    settle(window, qtbot)

    assert window.desk.session.position == 4
    assert window.desk.opened is not None
    assert window.desk.opened.analysis.path == window.desk.session.items[4].path
    assert all(item.result is not None for item in window.desk.session.items)


def test_closing_images_ends_at_the_empty_page(
    window: MainWindow, qtbot: QtBot, field_file: str, cell_file: str
) -> None:
    open_files(window, qtbot, field_file, cell_file)
    window.actions_by_key["close_image"].trigger()
    settle(window, qtbot)
    assert names(window) == ["cell.png"]

    window.actions_by_key["close_all"].trigger()
    assert window.empty.isVisible()
    assert "Open or drop" in seen(window)
    assert window.status.size_label.text() == ""


def test_the_pixels_of_a_long_list_are_not_all_kept(window: MainWindow, qtbot: QtBot, folder_of_fields: Path) -> None:
    open_files(window, qtbot, folder_of_fields)
    session = window.desk.session
    assert window.desk.opened is not None
    session.kept_bytes = 2 * window.desk.opened.size_bytes
    window.desk.close_all()
    open_files(window, qtbot, folder_of_fields)

    assert sum(session.opened(item) is not None for item in session.items) == 2
    assert all(item.result is not None and item.result.image is None for item in session.items)
    window.desk.show(3)
    settle(window, qtbot)
    assert window.desk.opened is not None and window.desk.opened.analysis.image is not None


# --- over the image ---------------------------------------------------------------------------------------------------


def test_the_attention_map_of_every_class_is_computed_from_the_kept_prediction(
    make_window: Callable[..., MainWindow],
    make_tiny_bundle: Callable[..., Bundle],
    qtbot: QtBot,
    field_file: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = make_window(make_tiny_bundle(thresholds=SURE).folder.parent.parent)
    window.start([field_file])
    settle(window, qtbot)
    assert window.desk.class_index is not None and window.desk.models.loaded is not None
    first = window.desk.class_index
    monkeypatch.setattr(window.desk.models.loaded.classifier, "classify", None)

    window.actions_by_key["next_class"].trigger()
    settle(window, qtbot)

    assert window.desk.attention is not None
    assert window.desk.attention.class_index == (first + 1) % 4
    assert window.side.attention.class_index == (first + 1) % 4


def test_the_attention_map_is_switched_strengthened_and_outlined_by_keys(
    window: MainWindow, qtbot: QtBot, field_file: str
) -> None:
    open_files(window, qtbot, field_file)
    before = window.side.attention.opacity

    qtbot.keyClick(window, Qt.Key.Key_BracketRight)
    assert window.side.attention.opacity == pytest.approx(before + 0.1)
    qtbot.keyClick(window, Qt.Key.Key_O)
    assert window.side.attention.mode == "outline"
    qtbot.keyClick(window, Qt.Key.Key_A)
    assert window.side.attention.mode == "off"
    assert not window.actions_by_key["attention"].isChecked()
    qtbot.keyClick(window, Qt.Key.Key_A)
    assert window.side.attention.mode == "outline"
    settings = window.store.settings
    assert (settings.attention_shown, settings.attention_outline) == (True, True)


def test_zooming_and_fitting_by_keys(window: MainWindow, qtbot: QtBot, field_file: str) -> None:
    open_files(window, qtbot, field_file)
    fitted = window.viewer.zoom_percent

    qtbot.keyClick(window, Qt.Key.Key_Plus)
    assert window.viewer.zoom_percent > fitted
    qtbot.keyClick(window, Qt.Key.Key_1)
    assert window.viewer.zoom_percent == pytest.approx(100)
    assert window.status.zoom_label.text() == "100\u00a0%"
    qtbot.keyClick(window, Qt.Key.Key_F)
    assert window.viewer.zoom_percent == pytest.approx(fitted)


def test_white_cells_are_counted(window: MainWindow, qtbot: QtBot, field_file: str) -> None:
    open_files(window, qtbot, field_file)

    opened = window.desk.opened
    assert opened is not None and opened.analysis.cells
    assert window.status.cells_label.text() == f"{len(opened.analysis.cells)} white cells"


def test_real_fields_end_in_one_of_the_four_states(window: MainWindow, qtbot: QtBot) -> None:
    folder = require_data("taleghani", "Pre")
    open_files(window, qtbot, *sorted(folder.iterdir())[:3], *sorted(require_data("not_smears").rglob("*.jpg"))[:2])

    assert len(window.desk.session.items) == 5
    assert all(item.result is not None for item in window.desk.session.items)
