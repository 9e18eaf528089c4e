"""What is asked of the fields, one chip each, to be taken away one by one or all at once."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from leukodesk.store.scan_query import Filter
from leukodesk.ui.flow_layout import FlowLayout
from leukodesk.ui.folder_scan.results_filters import Chip
from leukodesk.ui.theme import em

LONGEST_CHARACTERS = 60


class ChipRow(QWidget):
    """The chips and a button that clears them; hidden while nothing is asked.

    Signals:
        changed(Filter): something is no longer asked.
        clear_wanted: nothing is to be asked.
    """

    changed = Signal(object)
    clear_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: list[QPushButton] = []
        self.clear_button = QPushButton(self.tr("Clear &filters"))
        self.clear_button.setAutoDefault(False)
        self.clear_button.setToolTip(self.tr("Show every field of this list again"))
        self.clear_button.clicked.connect(self.clear_wanted)
        self._flow = FlowLayout(self, em(self, 0.3))
        self._flow.addWidget(self.clear_button)
        self.setAccessibleName(self.tr("Active filters"))
        self.hide()

    def show_chips(self, chips: Sequence[Chip]) -> None:
        """Show these instead of those before."""
        had_focus = any(chip.hasFocus() for chip in self.chips)
        for button in (*self.chips, self.clear_button):
            self._flow.removeWidget(button)
        for button in self.chips:
            button.hide()
            button.deleteLater()
        self.chips = [self._button(chip) for chip in chips]
        for button in (*self.chips, self.clear_button):
            self._flow.addWidget(button)
            button.show()
        self.setVisible(bool(chips))
        if had_focus and chips:
            self.clear_button.setFocus()

    def _button(self, chip: Chip) -> QPushButton:
        text = chip.text if len(chip.text) <= LONGEST_CHARACTERS else chip.text[: LONGEST_CHARACTERS - 1] + "…"
        button = QPushButton(f"{text}  ×".replace("&", "&&"), self)
        button.setAutoDefault(False)
        button.setToolTip(self.tr("Take this filter away: {text}").format(text=chip.text))
        button.setAccessibleName(button.toolTip())
        without: Filter = chip.without
        button.clicked.connect(lambda _on=False: self.changed.emit(without))
        return button
