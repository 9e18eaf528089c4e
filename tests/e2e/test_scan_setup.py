"""What to scan: a folder and Enter are enough, and what is wrong is said before a scan begins."""

import os
import threading
from collections import Counter
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from leukodesk.services.user_folders import data_folder, documents_folder
from leukodesk.store.scan_file import ScanReader, ScanTask
from leukodesk.ui.folder_scan import setup_page
from leukodesk.ui.folder_scan import survey as survey_module
from leukodesk.ui.folder_scan.scan_pane import ScanPane
from leukodesk.ui.folder_scan.scan_reading import FoundScans, find_scans
from leukodesk.ui.folder_scan.scan_run import RunState
from leukodesk.ui.main_window import MainWindow
from leukodesk.ui.workers import Job
from tests.e2e.conftest import open_files
from tests.e2e.scan_steps import button, choose_folder, in_sight, open_scan, press, scan_as, write_scan
from tests.e2e.wizard_steps import text_in_sight, wait

TAB = Qt.FocusPolicy.TabFocus


@pytest.fixture
def pane(window: MainWindow, qtbot: QtBot) -> ScanPane:
    return open_scan(window, qtbot)


def said(pane: ScanPane) -> str:
    """What stands in sight on the setup page."""
    return text_in_sight(pane.setup)


def task_of(*folders: Path, **more: object) -> ScanTask:
    return ScanTask(tuple(os.fsencode(folder) for folder in folders), model="tiny/1.0.0", **more)  # type: ignore[arg-type]


def count(pane: ScanPane, qtbot: QtBot) -> str:
    wait(qtbot, lambda: not pane.setup.survey.counting)
    return pane.setup.count_label.text()


def test_a_folder_and_enter_are_enough(
    pane: ScanPane, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, folder_of_fields: Path
) -> None:
    asked = scan_as(monkeypatch, "obedient")
    assert "Choose a folder first." in said(pane) and not pane.setup.can_start
    choose_folder(pane, qtbot, monkeypatch, folder_of_fields)
    assert "5 images found" in said(pane)
    assert "About 5 seconds" in said(pane), "measured, and no more exact than it can be known"
    qtbot.keyClick(pane.window().focusWidget(), Qt.Key.Key_Return)

    wait(qtbot, lambda: pane.run.progress is not None)
    name = f"slide 7 {datetime.now().astimezone():%Y-%m-%d}.sqlite"
    assert asked == [(task_of(folder_of_fields), data_folder() / "scans" / name)]
    assert pane.stack.currentWidget() is not pane.setup
    qtbot.keyClick(pane.window().focusWidget(), Qt.Key.Key_Return)
    assert pane.run.state is RunState.RUNNING, "a second Enter stops nothing"
    press(pane.strip, "Stop", qtbot)
    wait(qtbot, lambda: not pane.working)


def test_enter_begins_also_where_the_window_is_not_active_yet_when_the_folder_dialog_has_closed(
    pane: ScanPane, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, folder_of_fields: Path
) -> None:
    dialog = QWidget()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    wait(qtbot, dialog.isActiveWindow)
    choose_folder(pane, qtbot, monkeypatch, folder_of_fields)
    assert pane.window().focusWidget() is pane.setup.start_button


def test_what_is_chosen_is_what_is_counted_and_asked_for(
    pane: ScanPane, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, folder_of_fields: Path
) -> None:
    choose_folder(pane, qtbot, monkeypatch, folder_of_fields)
    form = pane.setup.form
    form.recursive.setChecked(False)
    assert count(pane, qtbot) == "3 images found"
    form.patterns.setText("field_1.png, tif")
    form.patterns.editingFinished.emit()
    assert count(pane, qtbot) == "1 image found"
    form.attention.setChecked(False)
    asked = task_of(folder_of_fields, recursive=False, patterns=("field_1.png", "*.tif"), attention=False)
    assert form.task() == asked

    form.patterns.setText("*.bmp")
    form.patterns.editingFinished.emit()
    assert count(pane, qtbot) == "0 images found"
    assert "There is no image in these folders." in said(pane) and not pane.setup.can_start


def test_smear_checks_are_those_of_the_window(window: MainWindow, qtbot: QtBot, folder_of_fields: Path) -> None:
    window.choose_checks("paper")
    pane = open_scan(window, qtbot)

    assert "paper (HSV rule)" in said(pane)
    assert pane.setup.form.task().checks_profile == "paper"


def test_counting_says_how_far_it_is_and_can_be_stopped(
    pane: ScanPane, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, folder_of_fields: Path
) -> None:
    def endless(job: Job, task: ScanTask) -> None:
        job.stage("1234")
        while True:
            job.check()

    monkeypatch.setattr(survey_module, "count_files", endless)
    pane.setup.form.folders.add([str(folder_of_fields)])
    wait(qtbot, lambda: "1\u202f234 images found, counting…" in said(pane))
    assert pane.setup.can_start, "nobody has to wait for it"
    press(pane.setup, "Stop counting", qtbot)

    assert "At least 1\u202f234 images; not all were counted" in said(pane)
    assert "Stop counting" not in in_sight(pane.setup)


def test_folders_can_be_dropped_and_taken_away(pane: ScanPane, qtbot: QtBot, folder_of_fields: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder_of_fields)), QUrl.fromLocalFile(str(folder_of_fields / "notes.txt"))])
    no_button, no_key = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    pane.setup.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, no_button, no_key))
    folders = pane.setup.form.folders
    assert folders.folders == (str(folder_of_fields),)
    assert count(pane, qtbot) == "5 images found"

    folders.list.selectAll()
    press(pane.setup, "Remove", qtbot)
    assert folders.folders == () and not pane.setup.can_start


def test_a_folder_that_is_gone_is_said_before_the_start(pane: ScanPane, qtbot: QtBot, tmp_path: Path) -> None:
    pane.setup.form.folders.add([str(tmp_path / "gone")])
    wait(qtbot, lambda: pane.setup.survey.problem)

    assert str(tmp_path / "gone") in said(pane) and "no such folder" in said(pane)
    assert not button(pane.setup, "Start scan").isEnabled()


def test_the_same_folder_again_goes_into_the_same_scan(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, folder_of_fields: Path
) -> None:
    path = data_folder() / "scans" / "slide 7 long ago.sqlite"
    write_scan(path, task_of(folder_of_fields), finished=True)
    pane = open_scan(window, qtbot)
    choose_folder(pane, qtbot, monkeypatch, folder_of_fields)

    assert pane.setup.file == path
    assert "These folders have been scanned before" in said(pane) and "At most about" in said(pane)
    assert button(pane.setup, "Scan again").isEnabled()


def test_a_scan_that_may_not_be_written_to_is_only_looked_at(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, folder_of_fields: Path
) -> None:
    path = data_folder() / "scans" / "slide 7 on a disc.sqlite"
    write_scan(path, task_of(folder_of_fields), finished=True)
    monkeypatch.setattr(ScanReader, "writable", False)
    pane = open_scan(window, qtbot)
    choose_folder(pane, qtbot, monkeypatch, folder_of_fields)
    assert pane.setup.file != path and button(pane.setup, "Start scan").isEnabled()

    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))
    pane.setup.choose_file()
    wait(qtbot, lambda: "lies where nothing may be written. Choose another one." in said(pane))
    assert not pane.setup.can_start

    pane.open(path)
    wait(qtbot, lambda: pane.results is not None and pane.results.counts is not None)
    again = button(pane.strip, "Scan again")
    assert not again.isEnabled() and "Copy it elsewhere" in again.toolTip()


def test_nothing_begins_before_it_is_known_which_scans_there_are(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, folder_of_fields: Path
) -> None:
    path = data_folder() / "scans" / "slide 7 long ago.sqlite"
    write_scan(path, task_of(folder_of_fields), finished=True)
    go_on = threading.Event()

    def find_late(*arguments: object) -> FoundScans:
        assert go_on.wait(20)
        return find_scans(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(setup_page, "find_scans", find_late)
    pane = window.middle.made_scan()
    window.middle.show_scan(True)
    choose_folder(pane, qtbot, monkeypatch, folder_of_fields)
    assert not pane.setup.can_start and pane.setup.file != path
    go_on.set()
    wait(qtbot, lambda: pane.setup.can_start)
    assert pane.setup.file == path
    assert window.focusWidget() is pane.setup.start_button


def test_the_scan_file_can_be_chosen_but_no_other_scan_is_spoiled(
    pane: ScanPane, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, folder_of_fields: Path, tmp_path: Path
) -> None:
    choose_folder(pane, qtbot, monkeypatch, folder_of_fields)
    suggested = pane.setup.file.name
    begun: list[str] = []

    def choose_file(name: str) -> str:
        answer = str(tmp_path / name), ""
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given, **_: (begun.append(given[2]), answer)[1])
        press(pane.setup, "Change…", qtbot)
        wait(qtbot, lambda: not pane.runner.busy)
        return said(pane)

    choose_file("new")
    assert pane.setup.file == tmp_path / "new.sqlite" and pane.setup.can_start
    write_scan(tmp_path / "other.sqlite", task_of(tmp_path / "ward"))
    assert "This file holds a scan of other folders: ward." in choose_file("other.sqlite")
    assert not pane.setup.can_start
    (tmp_path / "letter.sqlite").write_text("Dear colleague")
    assert "Choose another scan file." in choose_file("letter.sqlite") and not pane.setup.can_start
    write_scan(tmp_path / "same.sqlite", task_of(folder_of_fields))
    assert "These folders have been scanned before" in choose_file("same.sqlite")
    assert button(pane.setup, "Continue scan").isEnabled()
    assert begun[:2] == [str(documents_folder() / suggested), str(tmp_path / "new.sqlite")], "where folders are"


def test_scans_of_the_same_folder_are_told_apart_by_their_files(
    window: MainWindow, qtbot: QtBot, folder_of_fields: Path, tmp_path: Path
) -> None:
    scans = data_folder() / "scans"
    write_scan(scans / "morning.sqlite", task_of(folder_of_fields), finished=True)
    write_scan(scans / "evening.sqlite", task_of(folder_of_fields), finished=True)
    write_scan(scans / "other.sqlite", task_of(tmp_path / "other slides"), finished=True)
    pane = open_scan(window, qtbot)
    titles = {label.text().split("\n")[0] for label in pane.setup.recent.findChildren(QLabel) if label.isVisible()}
    assert titles == {"Scans so far", "slide 7 · morning", "slide 7 · evening", "other slides"}


def test_beside_the_wizard_on_a_small_screen_nothing_of_the_form_or_the_scans_is_cut(
    window: MainWindow, qtbot: QtBot, folder_of_fields: Path
) -> None:
    write_scan(data_folder() / "scans" / "evening.sqlite", task_of(folder_of_fields))
    open_files(window, qtbot, folder_of_fields)
    pane = open_scan(window, qtbot)
    window.right.show_wizard(True)
    area = pane.setup.findChild(QScrollArea)
    assert area is not None
    for width_px in (1366, 1100):
        window.resize(width_px, 728)
        wait(qtbot, lambda width_px=width_px: window.width() == width_px)
        QApplication.processEvents()
        for text in ("Open", "Continue", "Add folder…", "Start scan"):
            one = button(pane.setup, text)
            area.ensureWidgetVisible(one)
            wait(qtbot, lambda one=one: one.visibleRegion().boundingRect() == one.rect())
        assert area.horizontalScrollBar().maximum() == 0


def test_an_unfinished_scan_comes_first_and_is_continued_as_it_was_asked(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, folder_of_fields: Path, tmp_path: Path
) -> None:
    scans = data_folder() / "scans"
    task = task_of(folder_of_fields, patterns=("*.png",), attention=False)
    write_scan(scans / "a.sqlite", task)
    write_scan(scans / "b.sqlite", task_of(tmp_path / "ward"), finished=True)
    (scans / "c.sqlite").write_text("Dear colleague")
    asked = scan_as(monkeypatch, "obedient")
    pane = open_scan(window, qtbot)
    texts = said(pane).splitlines()
    assert texts.index("slide 7") < texts.index("ward")
    assert "c.sqlite" in texts
    press(pane.setup, "Continue", qtbot)

    wait(qtbot, lambda: pane.run.progress is not None)
    assert asked == [(task, scans / "a.sqlite")]
    press(pane.strip, "Other scans…", qtbot)
    wait(qtbot, lambda: "running · 0 images" in said(pane))
    assert "Continue" not in in_sight(pane.setup), "one at a time"
    choose_folder(pane, qtbot, monkeypatch, folder_of_fields)
    assert "A scan is running." in said(pane) and not pane.setup.can_start
    pane.open(scans / "b.sqlite")  # as File → Open scan does
    wait(qtbot, lambda: "Show the running scan" in in_sight(pane.strip))
    press(pane.strip, "Show the running scan", qtbot)
    press(pane.strip, "Stop", qtbot)
    wait(qtbot, lambda: pane.run.state is RunState.STOPPED)


def test_with_a_scan_in_front_the_keys_of_the_image_are_its_own(
    window: MainWindow, qtbot: QtBot, folder_of_fields: Path
) -> None:
    open_files(window, qtbot, folder_of_fields)
    assert window.actions_by_key["next"].isEnabled()
    pane = open_scan(window, qtbot)

    assert not window.actions_by_key["next"].isEnabled() and not window.right.isVisible()
    assert window.windowTitle().startswith("Scan – "), "not the image that is not seen"
    assert window.actions_by_key["scan"].isChecked()
    qtbot.mouseClick(pane.setup.close_button, Qt.MouseButton.LeftButton)
    assert window.viewer.isVisible() and window.right.isVisible() and window.actions_by_key["next"].isEnabled()
    assert not window.actions_by_key["scan"].isChecked()


def test_every_control_is_named_and_no_two_letters_with_alt_mean_two_things(window: MainWindow, qtbot: QtBot) -> None:
    pane = open_scan(window, qtbot)
    controls = [one for one in pane.setup.findChildren(QWidget) if one.isVisible() and one.focusPolicy() & TAB]
    controls = [one for one in controls if not isinstance(one, QScrollArea)]
    texts = [action.text() for action in window.menuBar().actions()]
    texts += [one.text() for one in pane.setup.findChildren(QAbstractButton) if one.isVisible()]
    texts += [label.text() for label in pane.setup.findChildren(QLabel) if label.buddy() is not None]
    letters = Counter(text[text.index("&") + 1].lower() for text in texts if "&" in text)

    assert [letter for letter, number in letters.items() if number > 1] == []
    assert len(controls) > 8
    for one in controls:
        interface = QAccessible.queryAccessibleInterface(one)
        assert interface is not None and interface.text(QAccessible.Text.Name), one
