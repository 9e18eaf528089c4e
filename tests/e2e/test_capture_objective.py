"""The objective, its pixel size and its light reference, as the technician sees and chooses them."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from leukodesk.core.errors import LightReferenceError
from leukodesk.ui.capture.objective_box import OBJECTIVE, PIXEL_SIZE, REFERENCE, ObjectiveBox, ObjectiveView
from leukodesk.ui.capture.pixel_size_dialog import PixelSizeDialog
from leukodesk.ui.capture.reference_dialog import MOST_FRAMES, ReferenceDialog
from tests.e2e.capture_steps import said

NAMES = ("10×", "40×", "100× oil")
CLICK = Qt.MouseButton.LeftButton


@pytest.fixture
def box(qtbot: QtBot) -> ObjectiveBox:
    made = ObjectiveBox()
    qtbot.addWidget(made)
    made.resize(320, 260)
    made.show()
    return made


def test_without_an_objective_it_asks_for_one(box: ObjectiveBox) -> None:
    box.show_objective(ObjectiveView(NAMES))
    assert "Choose the objective" in said(box) and "no scale bar" in said(box)
    assert not box.flat_field.isEnabled() and not box.forget_button.isEnabled()


def test_what_is_known_is_shown_with_its_dates(box: ObjectiveBox) -> None:
    box.show_objective(ObjectiveView(NAMES, "40×", 0.0645, "2026-11-21", "2026-11-20", white_balance_on=False))
    assert box.names.currentText() == "40×"
    assert f"Pixel size {box.locale().toString(0.0645)} µm, measured on 2026-11-21" in said(box)
    assert "Light reference of 2026-11-20" in said(box) and "Choose the objective" not in said(box)
    assert box.flat_field.isChecked() and not box.white_balance.isChecked()


def test_what_does_not_hold_for_these_frames_is_said(box: ObjectiveBox) -> None:
    problem = "The flat-field reference was made at 1280 × 960 and is not applied."
    box.show_objective(ObjectiveView(NAMES, "40×", None, "2026-11-21", "2026-11-20", problem))
    assert "does not hold for frames of this size" in said(box) and problem in said(box)


@pytest.mark.parametrize(
    ("typed", "chosen"), [("100X OIL", "100× oil"), ("40 x", "40×"), ("  63x  glycerol ", "63× glycerol")]
)
def test_a_name_is_typed_and_the_one_of_the_list_is_meant(
    box: ObjectiveBox, qtbot: QtBot, typed: str, chosen: str
) -> None:
    box.show_objective(ObjectiveView(NAMES, "10×"))
    line = box.names.lineEdit()
    line.selectAll()
    qtbot.keyClicks(line, typed)
    with qtbot.waitSignal(box.objective_chosen) as signal:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert signal.args == [chosen] and box.names.currentText() == chosen


def test_a_name_half_typed_is_not_overwritten_and_an_empty_one_is_none(box: ObjectiveBox, qtbot: QtBot) -> None:
    box.show_objective(ObjectiveView(NAMES, "10×"))
    line = box.names.lineEdit()
    with qtbot.waitActive(box):
        box.activateWindow()
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "63")
    box.show_objective(ObjectiveView(NAMES, "10×", 0.5, "2026-11-21"))
    assert line.text() == "63"
    line.clear()
    with qtbot.assertNotEmitted(box.objective_chosen):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == "10×"


def test_showing_switches_nothing_and_the_user_does(box: ObjectiveBox, qtbot: QtBot) -> None:
    view = ObjectiveView(NAMES, "40×", 0.2, "2026-11-21", "2026-11-20", flat_field_on=False)
    with qtbot.assertNotEmitted(box.flat_field_switched), qtbot.assertNotEmitted(box.objective_chosen):
        box.show_objective(view)
    with qtbot.waitSignal(box.flat_field_switched) as signal:
        qtbot.keyClick(box.flat_field, Qt.Key.Key_Space)
    assert signal.args == [True]
    with qtbot.waitSignal(box.white_balance_switched) as signal:
        qtbot.keyClick(box.white_balance, Qt.Key.Key_Space)
    assert signal.args == [False]
    with qtbot.waitSignals([box.calibrate_wanted, box.reference_wanted]):
        qtbot.mouseClick(box.calibrate_button, CLICK)
        qtbot.mouseClick(box.reference_button, CLICK)


def test_what_is_known_can_be_forgotten_one_by_one(box: ObjectiveBox, qtbot: QtBot) -> None:
    box.show_objective(ObjectiveView(NAMES, "40×", 0.2, "2026-11-21"))
    assert not box.forget_reference.isEnabled(), "there is none"
    box.show_objective(ObjectiveView(NAMES, "40×", 0.2, "2026-11-21", "2026-11-20"))
    for action, what in (
        (box.forget_pixel_size, PIXEL_SIZE),
        (box.forget_reference, REFERENCE),
        (box.forget_objective, OBJECTIVE),
    ):
        with qtbot.waitSignal(box.forget_wanted) as signal:
            action.trigger()
        assert signal.args == [what]


def dialog_for(qtbot: QtBot, second: tuple[float, float], before_um: float | None = None) -> PixelSizeDialog:
    made = PixelSizeDialog((100, 100), second, "100× oil", before_um)
    qtbot.addWidget(made)
    made.show()
    return made


def test_two_points_and_a_distance_make_a_pixel_size(qtbot: QtBot) -> None:
    dialog = dialog_for(qtbot, (1100, 100))
    assert "0.1000 ± 0.0001 µm per pixel" in said(dialog), "100 µm over 1000 pixels"
    dialog.distance.selectAll()
    qtbot.keyClicks(dialog.distance, "50")
    with qtbot.waitSignal(dialog.measured) as signal:
        qtbot.keyClick(dialog.distance, Qt.Key.Key_Return)
    assert signal.args[0].um == pytest.approx(0.05) and not dialog.isVisible()


def test_points_too_near_make_none(qtbot: QtBot) -> None:
    dialog = dialog_for(qtbot, (110, 100))
    assert "too near each other" in said(dialog) and not dialog.keep_button.isEnabled()
    with qtbot.assertNotEmitted(dialog.measured):
        qtbot.keyClick(dialog.distance, Qt.Key.Key_Return)
    with qtbot.waitSignal(dialog.again_wanted):
        qtbot.mouseClick(dialog.again_button, CLICK)
    assert not dialog.isVisible()


@pytest.mark.parametrize(("before_um", "asked"), [(0.25, True), (0.101, False), (None, False)])
def test_a_pixel_size_unlike_the_one_before_is_asked_about(qtbot: QtBot, before_um: float | None, asked: bool) -> None:
    dialog = dialog_for(qtbot, (1100, 100), before_um)
    assert ("100× oil is the one in the light path" in said(dialog)) == asked
    assert dialog.keep_button.isEnabled()


def test_the_reference_is_made_of_several_frames(qtbot: QtBot) -> None:
    dialog = ReferenceDialog("40×")
    qtbot.addWidget(dialog)
    dialog.show()
    assert "objective 40×" in said(dialog) and not dialog.make_button.isEnabled()
    dialog.frame_wanted.connect(lambda: dialog.show_frames(dialog.count + 1))
    for _ in range(3):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert "3 of 3 frames taken" in said(dialog) and dialog.make_button.isDefault()
    with qtbot.waitSignal(dialog.made_wanted):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    dialog.show_problem(LightReferenceError("The place is not empty."))
    assert "The place is not empty." in said(dialog) and "0 of 3" in said(dialog)
    dialog.show_frames(MOST_FRAMES)
    assert not dialog.take_button.isEnabled() and "not empty" not in said(dialog)
