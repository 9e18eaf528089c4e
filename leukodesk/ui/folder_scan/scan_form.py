"""The form that says what a scan is: folders, file names, model, and the file it goes into."""

import os
from collections.abc import Collection, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from leukodesk.services.model_library import InstalledModel
from leukodesk.store.scan_file import ScanTask
from leukodesk.ui.elided_label import ElidedLabel
from leukodesk.ui.folder_scan.folder_list import FolderList
from leukodesk.ui.folder_scan.scan_choices import as_text, outermost, patterns_in
from leukodesk.ui.remarks import bold_label
from leukodesk.ui.theme import em
from leukodesk.ui.wording import with_active_mark


class ScanForm(QWidget):
    """What is filled in by default is right for most scans; only a folder has to be chosen.

    Signals:
        changed: anything but the scan file.
        file_wanted: another scan file is to be chosen.
        submitted: Enter in the line of file names.
    """

    changed = Signal()
    file_wanted = Signal()
    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._checks_profile: str | None = None
        self.folders = FolderList()
        self.recursive = QCheckBox(self.tr("With the folders below them"))
        self.recursive.setChecked(True)
        self.models = QComboBox()
        self.models.setAccessibleName(self.tr("Model"))
        self.models.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.models.currentTextChanged.connect(self.models.setToolTip)  # at twice the text's size it has not the room
        self.patterns = QLineEdit()
        self.patterns.setPlaceholderText(self.tr("every image format; for example  *.tif  or  day1_*.png"))
        self.patterns.setToolTip(self.tr("Several are separated by spaces; nothing here means every image format"))
        self.checks = QLabel()
        self.checks.setToolTip(self.tr("As in the menu Model → Smear checks"))
        self.attention = QCheckBox(self.tr("Attention maps"))
        self.attention.setToolTip(self.tr("Where the model looked, for the list, the summary and later"))
        self.attention.setChecked(True)
        self.white_cells = QCheckBox(self.tr("Number of white cells (takes half as long again)"))
        self.white_cells.setToolTip(self.tr("White cells are looked for and counted; no verdict depends on it"))
        self.file = ElidedLabel()
        self.file_button = QPushButton(self.tr("Change…"))
        self.file_button.setAccessibleName(self.tr("Change the scan file"))
        self.file_button.setToolTip(self.tr("Choose where the results are kept, or a scan to go on with"))
        self._compose()
        self._connect()

    def task(self) -> ScanTask:
        """What is asked for."""
        folders = self.folders.folders
        wanted = outermost(folders) if self.recursive.isChecked() else folders
        return ScanTask(
            folders=tuple(map(os.fsencode, wanted)),
            recursive=self.recursive.isChecked(),
            patterns=patterns_in(self.patterns.text()),
            model=self.models.currentData() or "",
            checks_profile=self._checks_profile,
            attention=self.attention.isChecked(),
            white_cells=self.white_cells.isChecked(),
        )

    def show_models(self, models: Sequence[InstalledModel], active: Collection[Path], wanted: Path | None) -> None:
        """List the models that can be used; the one chosen before stays chosen.

        Args:
            active: folders of the active ones; wanted: folder of the one to choose at first.
        """
        chosen = self.models.currentData()
        self.models.blockSignals(True)
        self.models.clear()
        for model in models:
            if model.manifest is not None and model.error is None:
                label = with_active_mark(model.label, model) if model.folder in active else model.label
                self.models.addItem(f"{label} – {model.manifest.title}", model.label)
                if model.folder == wanted and chosen is None:
                    self.models.setCurrentIndex(self.models.count() - 1)
        if chosen is not None:
            self.models.setCurrentIndex(max(0, self.models.findData(chosen)))
        self.models.blockSignals(False)
        self.models.setToolTip(self.models.currentText())
        self.models.view().setMinimumWidth(self.models.view().sizeHintForColumn(0))  # to be read when it is open
        self.changed.emit()

    def show_checks(self, profile: str | None) -> None:
        """The smear checks that will be used; None for those the model wants."""
        self._checks_profile = profile
        words = {
            None: self.tr("as the model wants"),
            "field": self.tr("field"),
            "cell": self.tr("cell"),
            "paper": self.tr("paper (HSV rule)"),
        }
        self.checks.setText(words[profile])
        self.changed.emit()

    def show_file(self, path: Path | None) -> None:
        """Where the results will be kept; None while that follows from folders still to be chosen."""
        self.file.set_text("" if path is None else as_text(os.fsencode(path)))

    # --- putting together ---------------------------------------------------------------------------------------------

    def _compose(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.4))
        column.addWidget(bold_label(self.tr("Folders")))
        column.addWidget(self.folders)
        column.addWidget(self.recursive)
        where = QHBoxLayout()
        where.addWidget(self.file, 1)
        where.addWidget(self.file_button)
        form = QFormLayout()
        form.setContentsMargins(0, em(self, 0.5), 0, 0)
        form.setVerticalSpacing(em(self, 0.45))
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.addRow(self.tr("Model"), self.models)
        form.addRow(self.tr("File names"), self.patterns)
        form.addRow(self.tr("Smear checks"), self.checks)
        form.addRow(self.tr("Keep"), self.attention)
        form.addRow("", self.white_cells)
        form.addRow(self.tr("Scan file"), where)
        column.addLayout(form)

    def _connect(self) -> None:
        self.folders.changed.connect(self.changed)
        self.recursive.toggled.connect(self.changed)
        self.models.currentIndexChanged.connect(self.changed)
        self.patterns.editingFinished.connect(self.changed)
        self.patterns.returnPressed.connect(self.submitted)
        self.attention.toggled.connect(self.changed)
        self.white_cells.toggled.connect(self.changed)
        self.file_button.clicked.connect(self.file_wanted)
