"""The control chart as it is read: what drifts in a sentence, the days that are out, and how much is still missing."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QMessageBox
from pytestqt.qtbot import QtBot

from leukodesk.core.errors import LeukoDeskError
from leukodesk.services.capturing.control_chart import ControlChart, control_chart
from leukodesk.store.control_chart_file import ChartRow
from leukodesk.ui.capture.chart_dialog import ChartDialog, ChartOf
from tests.e2e.capture_steps import said

CHOICES = (ChartOf("basler 7", "40×", "acA1300 – 40×"), ChartOf("basler 7", "100× oil", "acA1300 – 100× oil"))
FIRST = datetime(2026, 10, 1, 9, tzinfo=UTC)


@pytest.fixture
def dialog(qtbot: QtBot) -> ChartDialog:
    made = ChartDialog(CHOICES)
    qtbot.addWidget(made)
    made.show()
    return made


def chart(days: int, dark_from: int = 10_000) -> ControlChart:
    """A calm camera, whose lamp is dark from a day on."""
    rows = [
        ChartRow(
            taken_at=FIRST + timedelta(days=day),
            camera="basler 7",
            objective="40×",
            blur_px=1.2 + 0.1 * (day % 2),
            brightness=205.0 + day % 2 - (60 if day >= dark_from else 0),
            stain_hue_degrees=300.0 + day % 3,
            illumination=None,
            exposure_ms=None,
        )
        for day in range(days)
    ]
    return control_chart(rows)


def test_a_drift_is_a_sentence_and_its_days_are_marked(dialog: ChartDialog) -> None:
    dialog.show_chart(chart(24, dark_from=22))
    assert "Something drifts" in said(dialog) and "check the lamp" in said(dialog)
    plot = dialog.plots["brightness"]
    assert "Brightness" in plot.caption.text() and "2026-10-24" in plot.caption.text()
    days, values = plot.flagged.getData()
    assert list(days) == [(FIRST + timedelta(days=day)).toordinal() for day in (22, 23)]
    assert list(values) == [145, 146]
    assert "Out of control: 2026-10-23 (beyond the limits), 2026-10-24" in plot.note.text()
    assert all(line.isVisible() for line in plot.lines.values())
    assert plot.lines[3].value() > plot.lines[0].value() > plot.lines[-3].value()
    assert "No day is out of control" in dialog.plots["blur_px"].note.text()


def test_a_calm_camera_is_said_to_be_calm(dialog: ChartDialog) -> None:
    dialog.show_chart(chart(24))
    assert "Nothing is out of control on the last day." in said(dialog)
    assert "provisional" not in said(dialog)
    dialog.show_chart(chart(12))
    assert "provisional: 12 of 20 days" in said(dialog)


def test_before_ten_days_there_are_points_and_no_limits(dialog: ChartDialog) -> None:
    dialog.show_chart(chart(1))
    plot = dialog.plots["brightness"]
    assert "So far: 1." in plot.note.text() and not any(line.isVisible() for line in plot.lines.values())
    assert len(plot.days.getData()[0]) == 1
    assert "control" not in said(dialog.verdict)


def test_only_what_was_measured_has_a_plot(dialog: ChartDialog) -> None:
    dialog.show_chart(chart(3))
    assert set(dialog.plots) == {"blur_px", "brightness", "stain_hue_degrees"}
    dialog.show_chart(ControlChart((), ()))
    assert not any(plot.isVisible() for plot in dialog.plots.values())
    assert "There is no chart yet" in said(dialog)


def test_without_any_field_it_says_how_a_chart_comes_about(qtbot: QtBot) -> None:
    empty = ChartDialog(())
    qtbot.addWidget(empty)
    empty.show()
    assert "Every captured field adds to it" in said(empty)
    assert not empty.choice.isVisible() and not empty.baseline_button.isEnabled() and empty.chosen is None


def test_another_camera_or_objective_is_asked_for(dialog: ChartDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.wanted) as signal:
        qtbot.keyClick(dialog.choice, Qt.Key.Key_Down)
    assert signal.args == [CHOICES[1]] and dialog.chosen == CHOICES[1]
    dialog.show_problem(LeukoDeskError("The chart cannot be read."))
    assert "The chart cannot be read." in said(dialog) and "no chart yet" not in said(dialog)


@pytest.mark.parametrize(("answer", "begins"), [("&Begin anew", True), ("Cancel", False)])
def test_a_new_baseline_is_asked_about(dialog: ChartDialog, qtbot: QtBot, answer: str, begins: bool) -> None:
    dialog.show_chart(chart(24))
    asked: list[object] = []
    dialog.baseline_wanted.connect(asked.append)
    qtbot.mouseClick(dialog.baseline_button, Qt.MouseButton.LeftButton)
    box = dialog.findChild(QMessageBox)
    assert "begin anew today" in box.text()
    next(one for one in box.findChildren(QAbstractButton) if one.text() == answer).click()
    assert asked == ([CHOICES[0]] if begins else [])


def test_it_can_be_heard(dialog: ChartDialog) -> None:
    dialog.show_chart(chart(24, dark_from=22))
    assert dialog.choice.accessibleName() and "check the lamp" in dialog.verdict.accessibleName()
    assert dialog.plots["brightness"].accessibleName() == "Brightness"
