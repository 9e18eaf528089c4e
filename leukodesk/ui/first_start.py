"""The intended use, shown and acknowledged once before anything can be opened, and to be read again at any time."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from leukodesk.ui.close_button import close_button
from leukodesk.ui.scrolling import ScrollingColumn

WIDTH_IN_M = 34
MOST_OF_SCREEN = 0.7

INTENDED_USE_VERSION = 1
"""Raise it when the text changes in substance: everybody is then asked once more."""


class IntendedUseDialog(QDialog):
    """What LeukoDesk is for and what it is not for.

    Args:
        to_acknowledge: with the two answers of the first start; else only to be read.
    """

    def __init__(self, to_acknowledge: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Intended use"))
        if to_acknowledge:
            self.setWindowModality(Qt.WindowModality.WindowModal)
        self.text = QLabel(self._story())
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setWordWrap(True)
        self.text.setAccessibleName(self.tr("Intended use of LeukoDesk"))
        page = ScrollingColumn((self.text,))
        width = WIDTH_IN_M * self.fontMetrics().horizontalAdvance("m")
        room = round(MOST_OF_SCREEN * self.screen().availableGeometry().height())
        page.setMinimumSize(width, min(self.text.heightForWidth(width), room))  # all is to be seen, where there is room
        self.buttons = QDialogButtonBox() if to_acknowledge else close_button(self)
        if to_acknowledge:
            accept = self.buttons.addButton(self.tr("I &understand and agree"), QDialogButtonBox.ButtonRole.AcceptRole)
            self.buttons.addButton(self.tr("&Close LeukoDesk"), QDialogButtonBox.ButtonRole.RejectRole)
            accept.setDefault(True)
            self.buttons.accepted.connect(self.accept)
            self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(self.fontMetrics().height())
        column.addWidget(page)
        column.addWidget(self.buttons)

    def _story(self) -> str:
        head = self.tr("For research and education. Not a diagnostic device.")
        points = (
            self.tr(
                "A verdict says what a model found in one image. It is not a diagnosis and must not guide treatment."
            ),
            self.tr(
                "The models learned from few laboratories. On smears of another stain, microscope or camera they can "
                "be wrong while looking sure."
            ),
            self.tr("“Benign” means hematogones in suspected cases; it does not mean a healthy person."),
            self.tr("The attention map shows where the model looked, not where the disease is."),
            self.tr("A person who is qualified to read smears looks at every image."),
            self.tr("Nothing leaves this computer: LeukoDesk opens no connection to the internet."),
        )
        items = "".join(f"<li style='margin-bottom: 6px'>{point}</li>" for point in points)
        return f"<h3>{head}</h3><ul style='margin-left: -18px'>{items}</ul>"
