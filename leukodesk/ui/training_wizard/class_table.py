"""The classes of the data, and for each what the model will call it and whether it counts as malignant."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QLineEdit, QWidget

from leukodesk.core.manifest import Malignant
from leukodesk.ui.emptied_layout import remove_widgets
from leukodesk.ui.theme import em
from leukodesk.ui.training_wizard.choices import ClassChoice
from leukodesk.ui.wording import count_in_words

LABEL_EM = 9
LONGEST_NAME = 60


class ClassTable(QWidget):
    """One row a class; it can be left out, and name and malignancy can be changed.

    Signals:
        edited: something of a class is another. The `ClassChoice` given to `show_classes` has been changed.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(em(self, 0.8))
        self._grid.setColumnStretch(3, 1)
        self.setAccessibleName(self.tr("Classes"))

    def show_classes(self, classes: Sequence[ClassChoice], with_groups: bool) -> None:
        """Show these instead of those before.

        Args:
            with_groups: whether patients are known, and counted in a column.
        """
        self._clear()
        titles = [self.tr("In the data"), self.tr("Images"), self.tr("Patients") if with_groups else ""]
        titles += [self.tr("Name in the model"), self.tr("Malignant")]
        for column, title in enumerate(titles):
            self._grid.addWidget(_title(title), 0, column)
        for row, one in enumerate(classes, 1):
            name, malignant = self._name_field(one), self._malignant_field(one)
            self._grid.addWidget(self._kept_box(one, (name, malignant)), row, 0)
            self._grid.addWidget(_number(one.images), row, 1)
            if with_groups:
                self._grid.addWidget(_number(one.groups), row, 2)
            self._grid.addWidget(name, row, 3)
            self._grid.addWidget(malignant, row, 4)

    def _kept_box(self, one: ClassChoice, fields: Sequence[QWidget]) -> QCheckBox:
        """The label, with a tick while the class is learnt."""
        short = self.fontMetrics().elidedText(one.label, Qt.TextElideMode.ElideMiddle, em(self, LABEL_EM))
        box = QCheckBox(short.replace("&", "&&"))  # no wider, whatever a folder may be called; the tooltip has it all
        box.setChecked(one.kept)
        box.setAccessibleName(self.tr("Learn from {label}").format(label=one.label))
        box.setToolTip(self.tr("{label}: without the tick its images are left out").format(label=one.label))

        def ticked(kept: bool) -> None:
            one.kept = kept
            for field in fields:
                field.setEnabled(kept)
            self.edited.emit()

        box.toggled.connect(ticked)
        return box

    def _name_field(self, one: ClassChoice) -> QLineEdit:
        field = QLineEdit(one.name)
        field.setMaxLength(LONGEST_NAME)
        field.setAccessibleName(self.tr("Name in the model for {label}").format(label=one.label))
        field.setToolTip(self.tr("What the model will call this class"))

        def changed(text: str) -> None:
            one.name = text
            self.edited.emit()

        field.textEdited.connect(changed)
        return field

    def _malignant_field(self, one: ClassChoice) -> QComboBox:
        field = QComboBox()
        for text, value in (
            (self.tr("yes"), "yes"),
            (self.tr("no"), "no"),
            (self.tr("not applicable"), "not applicable"),
        ):
            field.addItem(text, value)
        field.setCurrentIndex(field.findData(one.malignant))
        field.setAccessibleName(self.tr("Whether {label} is malignant").format(label=one.label))
        field.setToolTip(self.tr("A new model must find the malignant classes at least as well as the model before it"))

        def chosen(index: int) -> None:
            one.malignant = cast(Malignant, field.itemData(index))
            self.edited.emit()

        field.activated.connect(chosen)
        return field

    def _clear(self) -> None:
        remove_widgets(self._grid)


def _title(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label


def _number(value: int) -> QLabel:
    label = QLabel(count_in_words(value))
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return label
