"""Which objective is in use, and what is known of it: the pixel size, and the reference of the light."""

import re
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QLocale, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from leukodesk.ui.capture.wheel_guard import guard_wheel
from leukodesk.ui.palette import colours_of
from leukodesk.ui.remarks import Remark, bold_label
from leukodesk.ui.texts import readable_label, set_text_colour
from leukodesk.ui.theme import em

MOST_LETTERS = 40
PIXEL_SIZE, REFERENCE, OBJECTIVE = "pixel size", "reference", "objective"
"""What can be forgotten."""


@dataclass(frozen=True)
class ObjectiveView:
    """What is shown.

    Attributes:
        names: of the objectives that are offered; name: of the one in use, empty if none was chosen.
        pixel_size_um: of the frames of now; None if it is not known. pixel_size_date: when it was measured, empty if
            it never was: where there is a date and no size, it does not hold for these frames.
        reference_date: of the light's reference; empty if there is none.
        reference_problem: why it cannot be applied to these frames; empty if it can.
        flat_field_on, white_balance_on: what of it is applied.
    """

    names: tuple[str, ...] = ()
    name: str = ""
    pixel_size_um: float | None = None
    pixel_size_date: str = ""
    reference_date: str = ""
    reference_problem: str = ""
    flat_field_on: bool = True
    white_balance_on: bool = True


class ObjectiveBox(QWidget):
    """Signals.

    objective_chosen(str): a name from the list, or a new one.
    calibrate_wanted: two points are to be taken. reference_wanted: an empty place is to be captured.
    flat_field_switched(bool), white_balance_switched(bool): the reference is, or is not, to be applied.
    forget_wanted(str): PIXEL_SIZE, REFERENCE or OBJECTIVE.
    """

    objective_chosen = Signal(str)
    calibrate_wanted = Signal()
    reference_wanted = Signal()
    flat_field_switched = Signal(bool)
    white_balance_switched = Signal(bool)
    forget_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = ObjectiveView()
        self._compose()
        self._connect()
        self._restyle()
        self.show_objective(ObjectiveView())

    def show_objective(self, view: ObjectiveView) -> None:
        """What is known of the objective in use."""
        self._view = view
        if [self.names.itemText(place) for place in range(self.names.count())] != list(view.names):
            self.names.clear()
            self.names.addItems(view.names)
        line = self._typed
        if not (line.isModified() and line.hasFocus()):  # a name half typed is not to be overwritten
            self.names.setCurrentIndex(self.names.findText(view.name))
            self.names.setEditText(view.name)
        self.missing.say([] if view.name else [self.tr("Choose the objective that is in the light path.")], "warn")
        self._show_pixel_size()
        self._show_reference()
        self.forget_pixel_size.setEnabled(bool(view.pixel_size_date))
        self.forget_reference.setEnabled(bool(view.reference_date))
        self.forget_objective.setEnabled(bool(view.name))
        self.forget_button.setEnabled(bool(view.name or view.pixel_size_date or view.reference_date))

    def _show_pixel_size(self) -> None:
        view = self._view
        if view.pixel_size_um is not None:
            text = self.tr("Pixel size {size} µm, measured on {date}").format(
                size=QLocale().toString(view.pixel_size_um, "g", 3), date=view.pixel_size_date
            )
        elif view.pixel_size_date:
            text = self.tr(
                "The pixel size measured on {date} does not hold for frames of this size. Calibrate it again."
            ).format(date=view.pixel_size_date)
        else:
            text = self.tr("Pixel size not calibrated: there is no scale bar.")
        self.pixel_size.setText(text)

    def _show_reference(self) -> None:
        view = self._view
        for switch, on in ((self.flat_field, view.flat_field_on), (self.white_balance, view.white_balance_on)):
            switch.blockSignals(True)
            switch.setChecked(on and bool(view.reference_date))
            switch.blockSignals(False)
            switch.setEnabled(bool(view.reference_date))
        text = self.tr("Light reference of {date}").format(date=view.reference_date)
        self.reference.setText(text if view.reference_date else self.tr("No light reference taken yet."))
        self.reference_problem.say([view.reference_problem] if view.reference_problem else [], "warn")

    def _choose(self) -> None:
        """What is chosen or typed; "40x" is the "40×" of the list."""
        typed = re.sub(r"(?<=\d)\s*[xX](?!\w)", "×", " ".join(self.names.currentText().split()))[:MOST_LETTERS]
        known = {name.casefold(): name for name in self._view.names}
        name = known.get(typed.casefold(), typed)
        self.names.setEditText(name or self._view.name)
        if name and name != self._view.name:
            self.objective_chosen.emit(name)

    # --- putting together ---------------------------------------------------------------------------------------------

    def _compose(self) -> None:
        self.setAccessibleName(self.tr("Objective"))
        self.names = QComboBox()
        self._typed = QLineEdit()
        self.names.setLineEdit(self._typed)  # which makes it editable
        self.names.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.names.setAccessibleName(self.tr("Objective"))
        guard_wheel(self.names)
        self._typed.setPlaceholderText(self.tr("choose, or type a name"))
        self._typed.setMaxLength(MOST_LETTERS)
        self.missing, self.reference_problem = Remark(), Remark()
        self.pixel_size, self.reference = readable_label(), readable_label()
        self.calibrate_button = QPushButton(self.tr("Calibrate pixel size…"))
        self.calibrate_button.setToolTip(self.tr("By two points of known distance, as on a stage micrometer"))
        self.flat_field = QCheckBox(self.tr("Even out the light (flat field)"))
        self.white_balance = QCheckBox(self.tr("White balance by the reference"))
        self.reference_button = QPushButton(self.tr("Take reference…"))
        self.reference_button.setToolTip(self.tr("Captures the light at an empty place, once for each objective"))
        self.forget_button = QPushButton(self.tr("Forget"))
        menu = QMenu(self.forget_button)
        self.forget_pixel_size = menu.addAction(self.tr("Forget the pixel size"))
        self.forget_reference = menu.addAction(self.tr("Forget the light reference"))
        self.forget_objective = menu.addAction(self.tr("Forget everything of this objective"))
        self.forget_button.setMenu(menu)
        last = QHBoxLayout()
        last.addWidget(self.reference_button, 1)
        last.addWidget(self.forget_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.35))
        column.addWidget(bold_label(self.tr("Objective")))
        parts: tuple[QWidget, ...] = (
            self.names, self.missing, self.pixel_size, self.calibrate_button, self.reference, self.reference_problem,
            self.flat_field, self.white_balance,
        )  # fmt: skip
        for part in parts:
            column.addWidget(part)
        column.addLayout(last)

    def _connect(self) -> None:
        self.names.activated.connect(self._choose)
        self._typed.editingFinished.connect(self._choose)
        self.calibrate_button.clicked.connect(self.calibrate_wanted)
        self.reference_button.clicked.connect(self.reference_wanted)
        self.flat_field.toggled.connect(self.flat_field_switched)
        self.white_balance.toggled.connect(self.white_balance_switched)
        for action, what in (
            (self.forget_pixel_size, PIXEL_SIZE),
            (self.forget_reference, REFERENCE),
            (self.forget_objective, OBJECTIVE),
        ):
            action.triggered.connect(lambda _checked=False, what=what: self.forget_wanted.emit(what))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._restyle()

    def _restyle(self) -> None:
        for label in (self.pixel_size, self.reference):
            set_text_colour(label, colours_of(self.palette()).muted)
