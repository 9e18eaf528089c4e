"""The camera's settings: shown as the camera has them, sent as the user wants them, and neither fights the other."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QApplication, QComboBox, QDoubleSpinBox, QWidget
from pytestqt.qtbot import QtBot

from leukodesk.capture.source import Property, Value
from leukodesk.core.errors import CameraSettingError
from leukodesk.ui.capture.property_panel import PropertyPanel
from leukodesk.ui.capture.property_rows import ChoiceRow, NumberRow, SwitchRow, TextRow

EXPOSURE = Property("exposure_ms", "ExposureTime", 10.0, "ms", 0.02, 2000)
GAIN = Property("gain", "Gain", 3.0, "dB", 0, 24, 0.1)
AUTO = Property("auto_exposure", "ExposureAuto", value=False)
BINNING = Property("binning", "Binning", "2", choices=("1", "2", "4"))
RATE = Property("frame_rate_hz", "Rate", 29.97, "Hz", writable=False)
SERIAL = Property("Serial", "Serial number", "77-A", writable=False)
USUAL = (GAIN, EXPOSURE, AUTO, BINNING, RATE, SERIAL)
MANY = tuple(Property(f"Knob{number}", f"Knob number {number}", float(number), "", 0, 100, 1) for number in range(40))


@pytest.fixture
def panel(qtbot: QtBot) -> PropertyPanel:
    made = PropertyPanel()
    qtbot.addWidget(made)
    made.resize(320, 600)
    made.show()
    made.show_properties(USUAL)
    return made


@pytest.fixture
def sent(panel: PropertyPanel) -> list[tuple[str, Value]]:
    values: list[tuple[str, Value]] = []
    panel.change_wanted.connect(lambda key, value: values.append((key, value)))
    return values


def number(panel: PropertyPanel, key: str) -> NumberRow:
    row = panel.rows[key]
    assert isinstance(row, NumberRow)
    return row


def changed(panel: PropertyPanel, key: str, **changes: object) -> None:
    """The camera tells of other values."""
    now = {key: row.latest for key, row in panel.rows.items()}
    panel.show_properties(tuple(replace(one, **changes) if one.key == key else one for one in now.values()))  # type: ignore[arg-type]


def idle(panel: PropertyPanel, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not panel._sending.isActive())


def settled(row: NumberRow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not row.held)


def test_what_every_camera_has_stands_on_top_in_one_order_and_in_plain_words(panel: PropertyPanel) -> None:
    shown = [row for row in panel.rows.values() if row.isVisible()]
    assert [row.name for row in sorted(shown, key=lambda row: row.y())] == [
        "Exposure set by the camera", "Exposure", "Gain", "Binning", "Frame rate",
    ]  # fmt: skip
    assert panel.more_button.text() == "More settings (1)"
    panel.more_button.click()
    assert panel.rows["Serial"].isVisible() and panel.rows["Serial"].text.text() == "77-A"


def test_what_can_only_be_read_is_a_text_until_it_can_be_set(panel: PropertyPanel) -> None:
    rate = number(panel, "frame_rate_hz")
    assert rate.text.isVisible() and rate.text.text() == "30.0\u00a0Hz"
    assert not rate.number.isVisible() and not rate.slider.isVisible()
    changed(panel, "frame_rate_hz", writable=True, minimum=1.0, maximum=60.0)
    assert rate.number.isVisible() and rate.slider.isVisible() and not rate.text.isVisible()


def test_showing_sends_nothing(panel: PropertyPanel, sent: list[tuple[str, Value]]) -> None:
    changed(panel, "exposure_ms", value=55.0)
    changed(panel, "binning", value="4")
    changed(panel, "auto_exposure", value=True)
    assert number(panel, "exposure_ms").number.value() == 55 and not sent


def test_each_kind_sends_what_was_chosen(panel: PropertyPanel, sent: list[tuple[str, Value]], qtbot: QtBot) -> None:
    auto, binning, gain = panel.rows["auto_exposure"], panel.rows["binning"], number(panel, "gain")
    assert isinstance(auto, SwitchRow) and isinstance(binning, ChoiceRow)
    qtbot.keyClick(auto.switch, Qt.Key.Key_Space)
    idle(panel, qtbot)
    qtbot.keyClick(binning.choice, Qt.Key.Key_Down)
    idle(panel, qtbot)
    gain.number.selectAll()
    qtbot.keyClicks(gain.number, gain.number.locale().toString(7.5))
    assert [key for key, _ in sent] == ["auto_exposure", "binning"], "a number half typed is not sent"
    qtbot.keyClick(gain.number, Qt.Key.Key_Return)
    assert sent == [("auto_exposure", True), ("binning", "4"), ("gain", 7.5)]
    assert gain.slider.value() == 75


def test_a_slider_that_is_dragged_sends_now_and_then_and_the_last_value_last(
    panel: PropertyPanel, sent: list[tuple[str, Value]], qtbot: QtBot
) -> None:
    slider = number(panel, "gain").slider
    for place in range(31, 131):
        slider.setValue(place)
    idle(panel, qtbot)
    assert sent == [("gain", pytest.approx(3.1)), ("gain", pytest.approx(13.0))], "of a hundred places"


def test_what_the_camera_says_waits_while_a_slider_is_in_the_hand(panel: PropertyPanel, qtbot: QtBot) -> None:
    row = number(panel, "gain")
    row.slider.setSliderDown(True)
    row.slider.setSliderPosition(200)
    changed(panel, "gain", value=3.5)
    assert row.slider.value() == 200 and row.number.value() == 20
    row.slider.setSliderDown(False)
    changed(panel, "gain", value=19.8)
    settled(row, qtbot)
    assert row.number.value() == 19.8, "the camera took the nearest that it has"


def test_a_number_half_typed_is_not_overwritten(panel: PropertyPanel, qtbot: QtBot) -> None:
    row = number(panel, "gain")
    row.number.selectAll()
    qtbot.keyClicks(row.number, "12")
    changed(panel, "gain", value=3.5)
    assert row.number.text().startswith("12")


def test_a_text_is_sent_when_it_is_finished(panel: PropertyPanel, sent: list[tuple[str, Value]], qtbot: QtBot) -> None:
    panel.show_properties((Property("ImageFilename", "Image file name", "a.png"), SERIAL))
    panel.more_button.click()
    row, serial = panel.rows["ImageFilename"], panel.rows["Serial"]
    assert isinstance(row, TextRow) and isinstance(serial, TextRow)
    assert row.typed.isVisible() and not row.text.isVisible() and not serial.typed.isVisible()
    row.typed.selectAll()
    qtbot.keyClicks(row.typed, "b.png")
    assert not sent
    qtbot.keyClick(row.typed, Qt.Key.Key_Return)
    assert sent == [("ImageFilename", "b.png")]


def test_a_long_name_makes_nothing_wider(panel: PropertyPanel) -> None:
    long = "FractionOfPixelsToDropOrSaturateInEveryFrameOfTheSequence"
    panel.show_properties((replace(GAIN, key=long, name=long), Property("Serial", "Serial number", "7" * 40)))
    panel.more_button.click()
    assert panel.minimumSizeHint().width() <= 320


def test_a_refused_value_is_said_and_the_camera_s_own_is_shown_again(panel: PropertyPanel, qtbot: QtBot) -> None:
    row = number(panel, "gain")
    row.slider.setValue(200)
    panel.show_refused("gain", CameraSettingError("The camera does not take this gain. Switch automatic gain off."))
    assert row.refused.isVisible() and "Switch automatic gain off" in row.refused.label.text()
    assert row.number.value() == 3
    row.slider.setValue(40)
    assert not row.refused.isVisible()
    panel.show_refused("nothing we know", CameraSettingError("No."))


def test_the_wheel_scrolls_and_changes_nothing_by_chance(
    panel: PropertyPanel, sent: list[tuple[str, Value]], qtbot: QtBot
) -> None:
    for kind in (QAbstractSlider, QDoubleSpinBox, QComboBox):
        for editor in panel.findChildren(kind):
            if editor.isVisible() and editor.focusPolicy() & Qt.FocusPolicy.TabFocus:
                editor.clearFocus()
                wheel(editor)
    assert not sent


def wheel(editor: QWidget) -> None:
    middle = QPointF(editor.rect().center())
    none, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    down, place = QPoint(0, -120), editor.mapToGlobal(middle)
    QApplication.sendEvent(editor, QWheelEvent(middle, place, down, down, Qt.MouseButton.NoButton, none, phase, False))


def test_forty_settings_are_folded_and_can_be_found(panel: PropertyPanel, qtbot: QtBot) -> None:
    panel.show_properties((*USUAL, *MANY))
    assert panel.more_button.text() == "More settings (41)"
    assert not panel.rows["Knob7"].isVisible()
    panel.more_button.click()
    qtbot.keyClicks(panel.filter, "NUMBER 17")
    assert [key for key, row in panel.rows.items() if row.isVisible() and key.startswith("Knob")] == ["Knob17"]
    panel.filter.setText("nonsense")
    assert panel.none_found.isVisible()
    panel.filter.clear()
    assert panel.rows["Knob7"].isVisible() and not panel.none_found.isVisible()


def test_another_camera_has_other_settings_and_none_of_the_old_are_sent(
    panel: PropertyPanel, sent: list[tuple[str, Value]], qtbot: QtBot
) -> None:
    slider = number(panel, "gain").slider
    slider.setValue(100)
    slider.setValue(120)
    panel.show_properties((BINNING,))
    idle(panel, qtbot)
    assert sent == [("gain", pytest.approx(10.0))] and list(panel.rows) == ["binning"]
    panel.show_properties(())
    assert panel.nothing.isVisible()


def test_the_keyboard_reaches_everything_and_everything_has_a_name(
    panel: PropertyPanel, without_name: Callable[[QWidget], list[QWidget]]
) -> None:
    panel.show_properties((*USUAL, *MANY[:8]))
    panel.more_button.click()
    assert not without_name(panel)
    assert number(panel, "exposure_ms").number.accessibleName() == "Exposure"


@pytest.fixture
def without_name() -> Callable[[QWidget], list[QWidget]]:
    """What takes the focus and is read to a blind user as nothing."""

    def find(widget: QWidget) -> list[QWidget]:
        return [
            one
            for one in widget.findChildren(QWidget)
            if one.focusPolicy() & Qt.FocusPolicy.TabFocus
            and one.focusProxy() is None
            and one.isVisible()
            and not one.accessibleName()
            and not getattr(one, "text", str)()
        ]

    return find
