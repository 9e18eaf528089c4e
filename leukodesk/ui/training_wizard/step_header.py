"""Where one is: Data → Audit → Method → Train → Result."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from leukodesk.ui.palette import colours_of
from leukodesk.ui.texts import set_text_colour
from leukodesk.ui.theme import em


class StepHeader(QWidget):
    """The names of the steps in a row; the present one is bold and in the accent colour.

    Args:
        names: of the steps.
    """

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = tuple(names)
        self._current = 0
        self._labels = [QLabel(f"{number} {name}") for number, name in enumerate(self._names, 1)]
        self._arrows = [QLabel("›") for _ in self._names[1:]]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(em(self, 0.5))
        for index, label in enumerate(self._labels):
            if index:
                row.addWidget(self._arrows[index - 1])
            row.addWidget(label)
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_current(0)

    def set_current(self, index: int) -> None:
        """Mark a step as the present one."""
        self._current = index
        spoken = self.tr("Step {number} of {count}: {name}")
        self.setAccessibleName(spoken.format(number=index + 1, count=len(self._names), name=self._names[index]))
        self._restyle()

    def _restyle(self) -> None:
        colours = colours_of(self.palette())
        for index, label in enumerate(self._labels):
            font = label.font()
            font.setBold(index == self._current)
            label.setFont(font)
            shade = colours.accent if index == self._current else colours.text if index < self._current else None
            set_text_colour(label, shade or colours.muted)
        for arrow in self._arrows:
            set_text_colour(arrow, colours.muted)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._restyle()
