"""How often a field is taken by itself, and how many."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from leukodesk.ui.capture.wheel_guard import guard_wheel
from leukodesk.ui.remarks import show_text
from leukodesk.ui.texts import readable_label
from leukodesk.ui.theme import em
from leukodesk.ui.toggle_button import ToggleButton

SECONDS = (1, 60)
"""Of the units that are offered."""
MOST = 999


class TimeLapseBox(QWidget):
    """Takes nothing itself, and keeps no time.

    Signals:
        started(int, int): a field every so many seconds; how many, 0 until it is stopped.
        stopped: no more.
    """

    started = Signal(int, int)
    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.every, self.unit, self.count = QSpinBox(), QComboBox(), QSpinBox()
        self.every.setRange(1, MOST)
        self.every.setValue(10)
        self.every.setAccessibleName(self.tr("A field every"))
        self.unit.addItems([self.tr("seconds"), self.tr("minutes")])
        self.unit.setAccessibleName(self.tr("Unit of time"))
        self.count.setRange(0, MOST)
        self.count.setSpecialValueText(self.tr("until stopped"))
        self.count.setAccessibleName(self.tr("How many fields"))
        self.button = ToggleButton(self.tr("Time-lapse"))
        self.button.setToolTip(self.tr("Take a field again and again by itself"))
        self.sentence = readable_label()
        self._settings = QWidget()
        self._compose()
        self.button.clicked.connect(self._switched)
        self.show_running(running=False)

    def show_running(self, *, running: bool, sentence: str = "") -> None:
        """Whether fields are taken by time now, and how far that is."""
        self.button.setChecked(running)
        self._settings.setEnabled(not running)
        show_text(self.sentence, sentence)

    def _switched(self, down: bool) -> None:
        self._settings.setEnabled(not down)
        if down:
            self.started.emit(self.every.value() * SECONDS[self.unit.currentIndex()], self.count.value())
        else:
            self.stopped.emit()

    def _compose(self) -> None:
        grid = QGridLayout(self._settings)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(QLabel(self.tr("Every")), 0, 0)
        grid.addWidget(self.every, 0, 1)
        grid.addWidget(self.unit, 0, 2)
        grid.addWidget(QLabel(self.tr("Fields")), 1, 0)
        grid.addWidget(self.count, 1, 1, 1, 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for editor in (self.every, self.unit, self.count):
            guard_wheel(editor)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.35))
        for part in (self.button, self.sentence, self._settings):
            column.addWidget(part)
