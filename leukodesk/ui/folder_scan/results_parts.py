"""The lists of a scan as buttons with their counts, always in sight: nothing that was rejected or failed is hidden."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from leukodesk.ui.flow_layout import FlowLayout
from leukodesk.ui.folder_scan.results_filters import Part, parts
from leukodesk.ui.theme import em
from leukodesk.ui.toggle_button import ToggleButton
from leukodesk.ui.wording import count_in_words


class PartButtons(QWidget):
    """One of them is chosen.

    Signals:
        chosen(Part): another list is to be shown.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts()
        self._group = QButtonGroup(self)
        self.buttons: dict[str, ToggleButton] = {}
        flow = FlowLayout(self, em(self, 0.2))
        for place, part in enumerate(self._parts):
            button = ToggleButton(part.title)
            button.setToolTip(part.tip)
            self._group.addButton(button, place)
            self.buttons[part.key] = button
            flow.addWidget(button)
        self._group.idClicked.connect(lambda place: self.chosen.emit(self._parts[place]))
        self.setAccessibleName(self.tr("Lists of the scan"))

    def show_part(self, part: Part) -> None:
        """Mark the list that is shown, without a signal."""
        self.buttons[part.key].setChecked(True)

    def show_counts(self, all_of: Mapping[str, int], asked_of: Mapping[str, int]) -> None:
        """How many fields are in each, and how many of them are asked for."""
        for part in self._parts:
            count, asked = all_of[part.key], asked_of[part.key]
            number = count_in_words(count)
            if asked != count:
                number = self.tr("{asked} of {count}").format(asked=count_in_words(asked), count=number)
            self.buttons[part.key].setText(f"{part.title} ({number})")
