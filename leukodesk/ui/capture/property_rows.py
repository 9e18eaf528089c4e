"""One line for each property of a camera: a slider with a number, a list, a switch, or a text where it is only read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from leukodesk.ui.capture.number_scale import MOST_DECIMALS, NumberScale, scale_of
from leukodesk.ui.capture.wheel_guard import guard_wheel
from leukodesk.ui.remarks import Remark
from leukodesk.ui.wording import SPACE, measurement

if TYPE_CHECKING:  # NumPy, for which the window does not wait
    from leukodesk.capture.source import Property, Value

SETTLE_MS = 700
"""For so long after the user's last touch what the camera says waits: it may still be of the value before."""
NO_LIMIT = 1e9


class PropertyRow(QWidget):
    """What every kind of line has: a name, the editor or the value as text, and why a value was refused.

    Signals:
        changed(object): the user wants this value.
    """

    changed = Signal(object)

    def __init__(self, name: str, first: Property) -> None:
        super().__init__()
        self.name, self.latest = name, first
        self._waiting: Property | None = None
        self._quiet = False
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLE_MS)
        self._settling.timeout.connect(self._settled)
        self.label = QLabel(_breakable(name))
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.text = QLabel()
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.refused = Remark()
        self.line = QHBoxLayout()
        self.line.addWidget(self.label, 1)
        self.line.addWidget(self.text)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(2)
        self.column.addLayout(self.line)
        self.column.addWidget(self.refused)

    @property
    def held(self) -> bool:
        """Whether the user is at it: what the camera says has to wait."""
        return self._settling.isActive()

    def show_property(self, now: Property) -> None:
        """What the camera says; while the user is at it, that waits."""
        if self.held:
            self._waiting = now
            return
        if now.value != self.latest.value:
            self.refused.say(())
        self.latest = now
        self._quiet = True
        self._show(now)
        self._quiet = False
        for editor in self._editors():
            editor.setVisible(now.writable)
        self.text.setVisible(not now.writable)
        self.text.setText(value_in_words(now))

    def refuse(self, sentence: str) -> None:
        """The camera does not take what was set; show what it has again."""
        self._settling.stop()
        self._settled()
        self.show_property(self.latest)
        self.refused.say([sentence], "warn")

    def _want(self, value: Value) -> None:
        if not self._quiet:
            self.refused.say(())
            self._touched()
            self.changed.emit(value)

    def _touched(self) -> None:
        self._settling.start()

    def _settled(self) -> None:
        waiting, self._waiting = self._waiting, None
        if self.held:  # a slider is still in the hand
            self._waiting = waiting
            self._settling.start()
        elif waiting is not None:
            self.show_property(waiting)

    def _name(self, editor: QWidget) -> None:
        editor.setAccessibleName(self.name)
        guard_wheel(editor)

    def _editors(self) -> tuple[QWidget, ...]:
        return ()

    def _show(self, now: Property) -> None:
        """Let the editors show it."""


class NumberRow(PropertyRow):
    """A slider below a number that can be typed."""

    def __init__(self, name: str, first: Property) -> None:
        super().__init__(name, first)
        self._scale: NumberScale | None = None
        self.number = QDoubleSpinBox()
        self.number.setKeyboardTracking(False)
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        for editor in (self.number, self.slider):
            self._name(editor)
        self.line.insertWidget(1, self.number)
        self.column.insertWidget(1, self.slider)
        self.number.valueChanged.connect(self._typed)
        self.number.lineEdit().textEdited.connect(self._touched)  # a number half typed is not to be overwritten
        self.slider.valueChanged.connect(self._slid)
        self.slider.sliderReleased.connect(self._touched)
        self.show_property(first)

    @property
    def held(self) -> bool:
        return self.slider.isSliderDown() or super().held

    def _editors(self) -> tuple[QWidget, ...]:
        return (self.number, self.slider) if self._scale else (self.number,)

    def _show(self, now: Property) -> None:
        scale = self._scale = scale_of(now)
        self.slider.setVisible(scale is not None)
        self.number.setSuffix(SPACE + now.unit if now.unit else "")
        whole_steps = bool(now.step) and float(now.step or 1).is_integer()
        self.number.setDecimals(scale.decimals if scale else 0 if whole_steps else MOST_DECIMALS)
        low = now.minimum if now.minimum is not None else -NO_LIMIT
        self.number.setRange(low, now.maximum if now.maximum is not None else NO_LIMIT)
        steps = QDoubleSpinBox.StepType  # an arrow changes a number over decades by its second digit
        by_ratio = scale is not None and scale.by_ratio
        self.number.setStepType(steps.AdaptiveDecimalStepType if by_ratio else steps.DefaultStepType)
        self.number.setSingleStep(scale.single_step if scale else now.step or 1)
        self.number.setValue(float(now.value))
        if scale:
            self.slider.setRange(0, scale.places)
            self.slider.setPageStep(max(1, scale.places // 20))
            self.slider.setValue(scale.place_of(float(now.value)))

    def _typed(self, value: float) -> None:
        if self._scale and not self._quiet:
            self._quiet = True
            self.slider.setValue(self._scale.place_of(value))
            self._quiet = False
        self._want(value)

    def _slid(self, place: int) -> None:
        if self._scale and not self._quiet:
            value = self._scale.value_at(place)
            self._quiet = True
            self.number.setValue(value)
            self._quiet = False
            self._want(value)


class ChoiceRow(PropertyRow):
    """One of a few texts."""

    def __init__(self, name: str, first: Property) -> None:
        super().__init__(name, first)
        self.choice = QComboBox()
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(8)
        self._name(self.choice)
        self.line.insertWidget(1, self.choice, 1)
        self.choice.currentTextChanged.connect(self._want)
        self.show_property(first)

    def _editors(self) -> tuple[QWidget, ...]:
        return (self.choice,)

    def _show(self, now: Property) -> None:
        choices = list(now.choices)
        if [self.choice.itemText(place) for place in range(self.choice.count())] != choices:
            self.choice.clear()
            self.choice.addItems(choices)
        self.choice.setCurrentIndex(self.choice.findText(str(now.value)))


class SwitchRow(PropertyRow):
    """On or off."""

    def __init__(self, name: str, first: Property) -> None:
        super().__init__(name, first)
        self.switch = QCheckBox(name.replace("&", "&&"))
        self.switch.setAccessibleName(name)
        self.switch.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # after a click the space bar still captures
        self.line.insertWidget(0, self.switch, 1)
        self.switch.toggled.connect(self._want)
        self.show_property(first)

    def _editors(self) -> tuple[QWidget, ...]:
        return (self.switch,)

    def _show(self, now: Property) -> None:
        self.switch.setChecked(bool(now.value))
        self.label.setVisible(not now.writable)


class TextRow(PropertyRow):
    """A text: to be typed, or what the camera says of itself and nobody sets."""

    def __init__(self, name: str, first: Property) -> None:
        super().__init__(name, first)
        self.typed = QLineEdit()
        self.typed.setAccessibleName(name)
        self.line.insertWidget(1, self.typed, 1)
        self.text.setWordWrap(True)
        self.line.setStretchFactor(self.text, 1)
        self.text.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.typed.textEdited.connect(self._touched)
        self.typed.editingFinished.connect(self._entered)
        self.show_property(first)

    def _editors(self) -> tuple[QWidget, ...]:
        return (self.typed,)

    def _show(self, now: Property) -> None:
        if not (self.typed.isModified() and self.typed.hasFocus()):
            self.typed.setText(str(now.value))

    def _entered(self) -> None:
        if self.typed.isModified():
            self.typed.setModified(False)
            self._want(self.typed.text())


def row_for(name: str, first: Property) -> PropertyRow:
    """A line of the right kind."""
    return kind_of(first)(name, first)


def kind_of(one: Property) -> type[PropertyRow]:
    """How a property is shown."""
    if isinstance(one.value, bool):
        return SwitchRow
    if one.choices:
        return ChoiceRow
    return TextRow if isinstance(one.value, str) else NumberRow


def _breakable(name: str) -> str:
    """A driver's name of many words in one, which can be broken into lines between them."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "\N{ZERO WIDTH SPACE}", name)


def value_in_words(one: Property) -> str:
    """A value as it is read."""
    translate = QCoreApplication.translate
    if isinstance(one.value, bool):
        return translate("Property", "on") if one.value else translate("Property", "off")
    if isinstance(one.value, str):
        return one.value
    return measurement(one.value, one.unit)
