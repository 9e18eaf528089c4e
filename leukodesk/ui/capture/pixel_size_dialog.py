"""Asks how far two points of the image are apart on the slide, and says what pixel size that makes."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QDoubleSpinBox, QFormLayout, QVBoxLayout, QWidget

from leukodesk.core.pixel_size import PixelSize, PixelSizeError, Point, pixel_size
from leukodesk.ui.remarks import Remark
from leukodesk.ui.texts import readable_label
from leukodesk.ui.theme import em
from leukodesk.ui.wording import SPACE, measurement

USUAL_UM = 100.0
"""Of ten divisions of the usual stage micrometer."""
MOST_UM = 100_000.0
UNLIKE = 0.1
"""A pixel size that differs by more from the one before is asked about: the wrong objective may be chosen."""


class PixelSizeDialog(QDialog):
    """Does not block the window.

    Args:
        first, second: (x, y) in pixels of the camera's image. objective: the one this is for.
        before_um: the pixel size so far; None if there is none.

    Signals:
        measured(PixelSize): it is to be kept.
        again_wanted: other points are to be taken.
    """

    measured = Signal(object)
    again_wanted = Signal()

    def __init__(
        self, first: Point, second: Point, objective: str, before_um: float | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Calibrate pixel size"))
        self._points, self._objective, self._before_um = (first, second), objective, before_um
        self.distance = QDoubleSpinBox()
        self.distance.setRange(0, MOST_UM)
        self.distance.setDecimals(2)
        self.distance.setSuffix(SPACE + "µm")
        self.distance.setAccessibleName(self.tr("Distance of the two points on the slide, in micrometres"))
        self.distance.setValue(USUAL_UM)
        self.distance.selectAll()
        self.result_label = readable_label()
        self.result_label.setAccessibleName(self.tr("Pixel size"))
        self.problem = Remark()
        self._compose()
        self.distance.valueChanged.connect(self._show)
        self._show()

    @property
    def pixel_size(self) -> PixelSize | None:
        """What the points and the distance make; None if that cannot be."""
        try:
            return pixel_size(*self._points, self.distance.value())
        except PixelSizeError:
            return None

    def accept(self) -> None:
        made = self.pixel_size
        if made is not None:
            self.measured.emit(made)
            super().accept()

    def _again(self) -> None:
        self.again_wanted.emit()
        self.reject()

    def _show(self) -> None:
        try:
            made = pixel_size(*self._points, self.distance.value())
        except PixelSizeError as error:
            self.result_label.setText("")
            self.problem.say([error.message], "fail")
            self.keep_button.setEnabled(False)
            return
        self.keep_button.setEnabled(True)
        self.result_label.setText(made.describe())
        before = self._before_um
        unlike = before is not None and abs(made.um / before - 1) > UNLIKE
        text = self.tr(
            "So far it was {before} at this objective. See whether {objective} is the one in the light path."
        )
        objective = self._objective or self.tr("no objective")
        sentence = text.format(before=measurement(before or 0, "µm"), objective=objective)
        self.problem.say([sentence] if unlike else (), "warn")

    def _compose(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        cancel = buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setIcon(QIcon())  # Qt's own is black, in the dark as well
        self.keep_button = buttons.addButton(self.tr("Keep"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.again_button = buttons.addButton(self.tr("Other points"), QDialogButtonBox.ButtonRole.ActionRole)
        for button in (cancel, self.again_button):
            button.setAutoDefault(False)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.again_button.clicked.connect(self._again)
        how = self.tr(
            "Look at a stage micrometer, and take two of its lines as far apart as the image allows. One division is "
            "mostly 10 µm. For the objective {objective}:"
        )
        form = QFormLayout()
        form.addRow(self.tr("&Distance on the slide"), self.distance)
        form.addRow(self.tr("Pixel size"), self.result_label)
        column = QVBoxLayout(self)
        column.addWidget(readable_label(how.format(objective=self._objective or self.tr("not named"))))
        column.addLayout(form)
        column.addWidget(self.problem)
        column.addStretch(1)
        column.addWidget(buttons)
        self.keep_button.setDefault(True)
        self.distance.setFocus()
        self.resize(em(self, 28), em(self, 14))
