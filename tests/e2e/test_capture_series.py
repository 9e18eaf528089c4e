"""A series of captured fields: its names before it begins, what is on the disk, and what to do if that cannot be."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from leukodesk.core.errors import CaptureError
from leukodesk.services.user_folders import documents_folder
from leukodesk.ui.capture.remembered import SeriesSettings
from leukodesk.ui.capture.series_box import SeriesBox
from leukodesk.ui.capture.series_form import Series, SeriesForm
from tests.e2e.capture_steps import said

CLICK = Qt.MouseButton.LeftButton
FULL = CaptureError("The disk is full: this field is not saved. Make room and save it again.")


@pytest.fixture
def box(qtbot: QtBot) -> Iterator[SeriesBox]:
    made, around = SeriesBox(SeriesSettings()), QWidget()
    column = QVBoxLayout(around)
    column.addWidget(made)
    column.addWidget(made.shutter)
    qtbot.addWidget(around)
    around.resize(330, 640)
    around.show()
    made.show_live(live=True)
    yield made
    around.close()


def test_case_and_slide_count_as_soon_as_they_are_finished_and_no_half_of_them(box: SeriesBox, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(box.series_changed):
        qtbot.keyClicks(box.form.case, "K 7")
    assert "Next: no-case_no-slide_0001.tif" in said(box) and box.series.case == ""
    with qtbot.waitSignal(box.series_changed):
        qtbot.keyClick(box.form.case, Qt.Key.Key_Return)
    qtbot.keyClicks(box.form.slide, "2")
    assert "Next: K 7_no-slide_0001.tif" in said(box)
    with qtbot.waitSignal(box.capture_wanted):  # whoever presses the shutter means what can be read there
        qtbot.mouseClick(box.capture_button, CLICK)
    assert "Next: K 7_2_0001.tif" in said(box)
    box.form.show_taken(["K 7_2_0041.tif", "other.png"])
    assert "Next: K 7_2_0042.tif" in said(box)
    box.form.format.setCurrentIndex(1)
    assert "Next: K 7_2_0042.png" in said(box)
    folder = documents_folder() / "LeukoDesk" / "captured"
    assert box.series == Series("K 7", "2", folder, "{case}_{slide}_{number:04}", "png")


def test_no_name_of_a_patient_is_asked_for(box: SeriesBox) -> None:
    for line in (box.form.case, box.form.slide):
        assert line.placeholderText() == "local id, no name" and "never the name of a patient" in line.toolTip()


def test_a_pattern_that_makes_no_names_is_said_and_nothing_can_be_captured(box: SeriesBox) -> None:
    box.form.files_button.click()
    box.form.pattern.setText("{case}")
    box.form.finish()
    assert "needs {number}" in said(box) and "Next:" not in said(box)
    assert not box.can_capture and not box.capture_button.isEnabled()
    box.form.pattern.setText("{objective} {number}")
    box.form.finish()
    box.form.show_objective("40×")
    assert "Next: 40× 1.tif" in said(box) and box.capture_button.isEnabled()
    box.form.pattern.clear()
    box.form.finish()
    assert "Next: no-case_no-slide_0001.tif" in said(box), "the default"


def test_the_folder_is_chosen_and_looked_into(
    box: SeriesBox, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    box.form.show_taken(["no-case_no-slide_0008.tif"])
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    box.form.files_button.click()
    with qtbot.waitSignals([box.folder_chosen, box.series_changed]):
        qtbot.mouseClick(box.form.folder_button, CLICK)
    assert str(tmp_path) in said(box) and "0001.tif" in said(box), "of another folder nothing is known yet"
    assert box.form.settings == SeriesSettings(str(tmp_path), "", "tiff")


def test_the_form_begins_with_what_is_remembered(qtbot: QtBot) -> None:
    settings = SeriesSettings(str(Path("/fields")), "{number}", "png")
    form = SeriesForm(settings)
    qtbot.addWidget(form)
    assert form.settings == settings
    assert form.series == Series("", "", Path("/fields"), "{number}", "png")


def test_buttons_say_what_is_wanted_and_only_that(box: SeriesBox, qtbot: QtBot) -> None:
    with qtbot.waitSignal(box.capture_wanted):
        qtbot.mouseClick(box.capture_button, CLICK)
    with qtbot.waitSignal(box.freeze_switched) as signal:
        qtbot.mouseClick(box.freeze_button, CLICK)
    assert signal.args == [True]
    with qtbot.assertNotEmitted(box.freeze_switched), qtbot.assertNotEmitted(box.auto_switched):
        box.show_frozen(frozen=False)
        box.show_auto(on=True, sentence="The stage is moving.")
    assert "The stage is moving." in said(box)
    with qtbot.waitSignal(box.auto_switched) as signal:
        qtbot.mouseClick(box.auto_button, CLICK)
    assert signal.args == [False]
    box.show_auto(on=False, sentence="The stage is moving.")
    assert "The stage is moving." not in said(box)


def test_without_a_camera_nothing_can_be_taken(box: SeriesBox) -> None:
    box.show_live(live=False)
    for button in (box.capture_button, box.freeze_button, box.auto_button, box.time_lapse.button):
        assert not button.isEnabled()


def test_a_time_lapse_is_started_with_its_numbers_and_can_always_be_stopped(box: SeriesBox, qtbot: QtBot) -> None:
    lapse = box.time_lapse
    assert lapse.count.text() == "until stopped"
    lapse.every.setValue(2)
    lapse.unit.setCurrentIndex(1)
    lapse.count.setValue(20)
    with qtbot.waitSignal(lapse.started) as signal:
        qtbot.mouseClick(lapse.button, CLICK)
    assert signal.args == [120, 20]
    box.show_time_lapse(running=True, sentence="7 of 20 taken")
    box.show_live(live=False)
    assert "7 of 20 taken" in said(box) and not lapse.every.isEnabled()
    with qtbot.waitSignal(lapse.stopped):
        qtbot.mouseClick(lapse.button, CLICK)
    box.show_time_lapse(running=False)
    assert lapse.every.isEnabled() and "7 of 20" not in said(box)


def test_what_was_written_is_counted_by_series_and_can_be_shown(box: SeriesBox, qtbot: QtBot) -> None:
    assert "0 fields captured in this series" in said(box) and not box.show_button.isVisible()
    for number in (1, 2):
        box.show_written(box.series.folder / f"no-case_no-slide_000{number}.tif")
    assert "2 fields captured in this series" in said(box) and "no-case_no-slide_0002.tif" in said(box)
    assert "Next: no-case_no-slide_0003.tif" in said(box)
    with qtbot.waitSignal(box.show_wanted) as signal:
        qtbot.mouseClick(box.show_button, CLICK)
    assert signal.args == [box.series.folder / "no-case_no-slide_0002.tif"]
    box.show_written(Path("/elsewhere/no-case_no-slide_0003.tif"))
    assert "Next: no-case_no-slide_0003.tif" in said(box), "what lies elsewhere takes no name here"
    box.form.slide.setText("3")
    box.form.finish()
    assert "0 fields captured in this series" in said(box)
    box.show_written(Path("/fields/no-case_3_0001.tif"))
    assert "1 field captured in this series" in said(box)


def test_a_full_disk_stops_the_series_until_it_is_decided(
    box: SeriesBox, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    box.show_not_written(FULL, 3)
    assert FULL.message in said(box) and "3 fields are not saved" in said(box) and not box.can_capture
    with qtbot.waitSignal(box.retry_wanted):
        qtbot.mouseClick(box.retry_button, CLICK)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    with qtbot.assertNotEmitted(box.retry_in_wanted):
        qtbot.mouseClick(box.elsewhere_button, CLICK)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    with qtbot.waitSignal(box.retry_in_wanted) as signal:
        qtbot.mouseClick(box.elsewhere_button, CLICK)
    assert signal.args == [tmp_path] and box.series.folder == tmp_path
    box.show_written(tmp_path / "a.tif")
    assert FULL.message not in said(box) and box.can_capture
    box.show_not_written(FULL, 1)
    with qtbot.waitSignal(box.give_up_wanted):
        qtbot.mouseClick(box.give_up_button, CLICK)
    box.show_given_up()
    assert "not saved" not in said(box) and box.can_capture


def test_why_a_field_was_not_taken_and_little_room_are_said(box: SeriesBox) -> None:
    box.show_refused(CaptureError("The disk is slower than the camera."))
    box.show_room("There is room for about 40 more fields.")
    assert "slower than the camera" in said(box) and "about 40 more" in said(box)
    box.show_written(Path("/fields/a.tif"))
    box.show_room("")
    assert "slower than the camera" not in said(box) and "about 40 more" not in said(box)


def test_everything_that_takes_the_focus_has_a_name(box: SeriesBox) -> None:
    box.form.files_button.click()
    for control in box.findChildren(QWidget):
        if control.focusPolicy() & Qt.FocusPolicy.TabFocus and control.focusProxy() is None and control.isVisible():
            text = control.text() if isinstance(control, QAbstractButton | QLabel) else ""
            assert control.accessibleName() or text, control
