"""The line over the list of results: how many fields are shown and in what order, and what can be done with them."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from leukodesk.store.scan_query import Sorting
from leukodesk.store.scan_rows import ScanRow
from leukodesk.ui.folder_scan.results_exports import ExportMenu
from leukodesk.ui.icons import load_icon
from leukodesk.ui.toggle_button import ToggleButton


class ResultsTools(QWidget):
    """A sentence, and buttons; what they do is the page's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLabel()
        self.line.setWordWrap(True)
        self.line.setAccessibleName(self.tr("What is shown, and in what order"))
        self.worklist_button = self._button(self.tr("&Back to the worklist's order"), self.tr("What needs eyes first"))
        self.seen_button = self._toggle(
            "",
            self.tr("Mark the selected fields as seen, or no longer: M or the space bar. Opening one marks nothing."),
        )
        self.gallery_button = self._toggle(self.tr("&Gallery"), self.tr("Pictures side by side instead of rows"))
        self.charts_button = self._toggle(
            self.tr("C&harts"), self.tr("Fields by class, and probability against distance, beside the list")
        )
        self.export_button = self._button(
            self.tr("&Export"), self.tr("Write the listed or the selected fields for others")
        )
        self.export_menu = ExportMenu(self.export_button)
        self.export_button.setMenu(self.export_menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        for button in (
            self.worklist_button,
            self.seen_button,
            self.gallery_button,
            self.charts_button,
            self.export_button,
        ):
            row.addWidget(button)
        self.charts_button.setChecked(True)
        self.worklist_button.hide()
        self.show_current(None)
        self._restyle()

    def show_sorting(self, sorting: Sorting) -> None:
        """Offer the worklist's order where it is another."""
        self.worklist_button.setVisible(sorting != Sorting())

    def show_selected(self, count: int, is_current: bool) -> None:
        """How many fields are selected, and whether one is current."""
        self.export_menu.show_selected(count)
        self.seen_button.setEnabled(count > 0 or is_current)

    def show_current(self, row: ScanRow | None) -> None:
        """Whether the current field is marked as seen."""
        seen = row is not None and row.seen
        self.seen_button.setText(self.tr("Seen (M)") if seen else self.tr("Mark as seen (M)"))
        self.seen_button.setChecked(seen)

    def _button(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.setToolTip(tip)
        return button

    def _toggle(self, text: str, tip: str) -> ToggleButton:
        button = ToggleButton(text)
        button.setToolTip(tip)
        return button

    def _restyle(self) -> None:
        self.seen_button.setIcon(load_icon("seen", self.palette()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._restyle()
