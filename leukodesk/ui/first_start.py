"""The intended use, shown and acknowledged once before anything can be opened, and to be read again at any time."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from leukodesk.ui.close_button import close_button
from leukodesk.ui.language_menu import language_choices
from leukodesk.ui.scrolling import ScrollingColumn

WIDTH_IN_M = 34
MOST_OF_SCREEN = 0.7

INTENDED_USE_VERSION = 1
"""Raise it when the text changes in substance: everybody is then asked once more."""


class IntendedUseDialog(QDialog):
    """What LeukoDesk is for and what it is not for.

    Args:
        to_acknowledge: with the two answers of the first start, and the choice of the language; else only to be read.
        language: the code of the one that is chosen now.

    Signals:
        language_chosen(code): the user wants to read on in another language.
    """

    language_chosen = Signal(str)

    def __init__(self, to_acknowledge: bool, parent: QWidget | None = None, language: str = "") -> None:
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
        if to_acknowledge:
            column.addLayout(self._language_row(language))
        column.addWidget(page)
        column.addWidget(self.buttons)

    def _language_row(self, language: str) -> QFormLayout:
        self.languages = QComboBox()
        self.languages.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.languages.setAccessibleName(self.tr("Language of LeukoDesk"))
        for code, name in language_choices():
            self.languages.addItem(name, code)
        self.languages.setCurrentIndex(max(0, self.languages.findData(language)))
        self.languages.activated.connect(lambda index: self.language_chosen.emit(self.languages.itemData(index)))
        row = QFormLayout()
        row.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        row.addRow(self.tr("&Language"), self.languages)
        return row

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
