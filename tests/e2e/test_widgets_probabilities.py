"""The probability chart and the controls of the attention map, as a person reads and uses them."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QComboBox, QLabel, QRadioButton, QSlider
from pytestqt.qtbot import QtBot

from leukodesk.ui.attention_panel import AttentionPanel
from leukodesk.ui.probability_chart import ProbabilityChart
from leukodesk.ui.view_data import ClassBar

BARS = (
    ClassBar("Benign (hematogones)", "B", "#0072b2", "circle", 0.0211, "Benign precursors."),
    ClassBar("Early Pre-B", "E", "#e69f00", "triangle", 0.0364),
    ClassBar("Pre-B", "P", "#cc79a7", "square", 0.94248),
    ClassBar("Pro-B", "O", "#009e73", "diamond", 0.00002),
)


@pytest.fixture
def chart(qtbot: QtBot) -> ProbabilityChart:
    widget = ProbabilityChart()
    qtbot.addWidget(widget)
    widget.show_probabilities(BARS)
    widget.show()
    return widget


@pytest.fixture
def panel(qtbot: QtBot) -> AttentionPanel:
    widget = AttentionPanel()
    qtbot.addWidget(widget)
    widget.set_classes(BARS, chosen=2)
    widget.show()
    return widget


def rows(chart: ProbabilityChart) -> list[QAbstractButton]:
    QApplication.processEvents()
    return [row for row in chart.findChildren(QAbstractButton) if row.isVisible()]


def test_every_class_has_its_value_in_words(chart: ProbabilityChart) -> None:
    assert [row.accessibleName() for row in rows(chart)] == [
        "Benign (hematogones): 2.1\u00a0%",
        "Early Pre-B: 3.6\u00a0%",
        "Pre-B: 94.2\u00a0%",
        "Pro-B: <\u00a00.1\u00a0%",
    ]
    assert chart.accessibleDescription() == chart.text()
    assert rows(chart)[0].accessibleDescription() == "Benign precursors."


def test_a_click_chooses_a_class(chart: ProbabilityChart, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chart.class_chosen) as chosen:
        qtbot.mouseClick(rows(chart)[1], Qt.MouseButton.LeftButton)
    assert chosen.args == [1]


def test_the_keyboard_chooses_a_class(chart: ProbabilityChart, qtbot: QtBot) -> None:
    chart.set_chosen(2)
    rows(chart)[0].setFocus()
    with qtbot.waitSignal(chart.class_chosen) as chosen:
        qtbot.keyClick(rows(chart)[0], Qt.Key.Key_Return)
    assert chosen.args == [0]
    assert rows(chart)[0].isChecked() and not rows(chart)[2].isChecked()


def test_marking_a_class_is_no_choice_of_the_user(chart: ProbabilityChart, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(chart.class_chosen):
        chart.set_chosen(3)
        assert rows(chart)[3].isChecked()
        chart.set_chosen(None)
    assert not any(row.isChecked() for row in rows(chart))


def test_without_probabilities_it_says_why_there_are_none(chart: ProbabilityChart) -> None:
    chart.show_probabilities(())
    assert rows(chart) == []
    note = next(label for label in chart.findChildren(QLabel) if not label.isHidden())
    assert "nothing has been classified" in note.text()
    assert chart.text() == ""


def test_another_model_with_other_classes(chart: ProbabilityChart) -> None:
    chart.show_probabilities(BARS[:2])
    assert len(rows(chart)) == 2
    chart.show_probabilities((*BARS, BARS[0]))
    assert len(rows(chart)) == 5


def test_the_chosen_class_is_explained_and_without_one_the_most_probable(chart: ProbabilityChart, qtbot: QtBot) -> None:
    meaning = next(label for label in chart.findChildren(QLabel) if label.accessibleName() == "What the class means")
    assert meaning.isHidden()
    explained = [replace(bar, explanation=f"{bar.name}!") for bar in BARS]
    chart.show_probabilities(explained)
    assert meaning.text() == "Pre-B: Pre-B!" and not meaning.isHidden()
    qtbot.mouseClick(rows(chart)[0], Qt.MouseButton.LeftButton)
    assert meaning.text() == "Benign (hematogones): Benign (hematogones)!"
    chart.set_chosen(None)
    assert meaning.text() == "Pre-B: Pre-B!"


def test_long_names_are_never_cut(chart: ProbabilityChart) -> None:
    font = chart.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    chart.setFont(font)
    for row in rows(chart):
        width = row.fontMetrics().horizontalAdvance("Benign (hematogones)")
        assert row.minimumSizeHint().width() > width
        assert row.minimumSizeHint().height() >= row.fontMetrics().height()


def test_the_attention_map_is_off_until_asked_for(panel: AttentionPanel, qtbot: QtBot) -> None:
    assert panel.mode == "off"
    with qtbot.waitSignal(panel.mode_changed) as changed:
        panel.findChild(QCheckBox).click()
    assert changed.args == ["fill"]
    outline = next(button for button in panel.findChildren(QRadioButton) if "outline" in button.accessibleName())
    with qtbot.waitSignal(panel.mode_changed) as changed:
        outline.click()
    assert changed.args == ["outline"] and panel.mode == "outline"


def test_switching_off_remembers_the_style(panel: AttentionPanel) -> None:
    panel.set_mode("outline")
    panel.findChild(QCheckBox).click()
    assert panel.mode == "off"
    panel.findChild(QCheckBox).click()
    assert panel.mode == "outline"


def test_the_class_and_the_strength_are_chosen_with_the_keyboard(panel: AttentionPanel, qtbot: QtBot) -> None:
    panel.set_mode("fill")
    with qtbot.waitSignal(panel.class_chosen) as chosen:
        qtbot.keyClick(panel.findChild(QComboBox), Qt.Key.Key_Up)
    assert chosen.args == [1]
    slider = panel.findChild(QSlider)
    before = panel.opacity
    with qtbot.waitSignal(panel.opacity_changed) as changed:
        qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert changed.args == [panel.opacity] and panel.opacity == pytest.approx(before + 0.05)


def test_setting_from_outside_is_no_choice_of_the_user(panel: AttentionPanel, qtbot: QtBot) -> None:
    with (
        qtbot.assertNotEmitted(panel.mode_changed),
        qtbot.assertNotEmitted(panel.class_chosen),
        qtbot.assertNotEmitted(panel.opacity_changed),
    ):
        panel.set_mode("outline")
        panel.set_class(3)
        panel.set_opacity(0.8)
        panel.set_classes(BARS[:2], 1)
    assert (panel.mode, panel.class_index, panel.opacity) == ("outline", 1, pytest.approx(0.8))


def test_the_caption_says_where_the_model_looked(panel: AttentionPanel) -> None:
    texts = [label.text() for label in panel.findChildren(QLabel)]
    assert "Where the model looked for “Pre-B”." in texts
    assert not any("disease" in text for text in texts)


def test_without_classes_nothing_can_be_switched_on(panel: AttentionPanel) -> None:
    panel.set_mode("fill")
    panel.set_classes(())
    assert not panel.findChild(QCheckBox).isEnabled()
    assert not panel.findChild(QComboBox).isEnabled()
    assert panel.class_index == -1


def test_every_control_has_a_name_for_the_screen_reader(panel: AttentionPanel) -> None:
    for kind in (QComboBox, QSlider, QRadioButton):
        assert all(control.accessibleName() for control in panel.findChildren(kind))
    assert panel.findChild(QCheckBox).text()
