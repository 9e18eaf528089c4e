"""Above the image while a scan is gone through: which field it is, what the scan found, and the way back."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from leukodesk.ui.elided_label import ElidedLabel
from leukodesk.ui.icons import load_icon
from leukodesk.ui.remarks import Remark
from leukodesk.ui.scan_walk import ScanWalk
from leukodesk.ui.theme import em


class ScanWalkBar(QWidget):
    """Hidden while no scan is gone through.

    Args:
        walk: through the scan.
    """

    def __init__(self, walk: ScanWalk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._walk = walk
        self.back_button = self._button(self.tr("Back to the scan"), self.tr("Show the list of the scan (Backspace)"))
        self.previous_button = self._button("", self.tr("Show the field before in the list (PgUp)"))
        self.previous_button.setAccessibleName(self.tr("Previous field of the scan"))
        self.next_button = self._button("", self.tr("Show the next field of the list (PgDown)"))
        self.next_button.setAccessibleName(self.tr("Next field of the scan"))
        self.seen_button = self._button("", self.tr("Mark this field as seen, or no longer (M)"))
        self.model_button = self._button(
            "", self.tr("Let the model and the smear checks of the scan come to work, and analyse again with them")
        )
        self.model_button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.place_label, self.found_label = ElidedLabel(), ElidedLabel()
        self.caution = Remark()
        self.caution.add(self.model_button)
        self._compose()
        self._restyle()
        self.back_button.clicked.connect(walk.back)
        self.previous_button.clicked.connect(lambda: walk.step(-1))
        self.next_button.clicked.connect(lambda: walk.step(1))
        self.seen_button.clicked.connect(walk.toggle_seen)
        self.model_button.clicked.connect(walk.use_scan_model)
        walk.changed.connect(self._show)
        self.hide()

    def _show(self) -> None:
        view = self._walk.view
        self.setVisible(view is not None)
        if view is None:
            return
        self.place_label.set_text(" · ".join(text for text in (view.place, view.name) if text))
        self.found_label.set_text(self.tr("In the scan: {found}").format(found=view.found) if view.found else "")
        self.seen_button.setText(self.tr("Seen (M)") if view.seen else self.tr("Mark as seen (M)"))
        self.seen_button.setChecked(bool(view.seen))
        self.seen_button.setEnabled(view.seen is not None)
        self.previous_button.setEnabled(self._walk.position > 0)
        self.next_button.setEnabled(self._walk.position < self._walk.count - 1)
        self.caution.say(view.cautions, "warn")
        self.model_button.setVisible(bool(view.can_use))
        self.model_button.setText(
            self.tr("&Use the scan's model") if view.can_use == "model" else self.tr("&Use the scan's smear checks")
        )

    def _button(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.setToolTip(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard with the image
        return button

    def _compose(self) -> None:
        self.setAccessibleName(self.tr("Fields of the scan"))
        self.seen_button.setCheckable(True)
        names = QVBoxLayout()
        names.setSpacing(0)
        for label in (self.place_label, self.found_label):
            label.setTextFormat(Qt.TextFormat.PlainText)
            names.addWidget(label)
        font = self.place_label.font()
        font.setBold(True)
        self.place_label.setFont(font)
        row = QHBoxLayout()
        row.addWidget(self.back_button)
        row.addLayout(names, 1)
        for button in (self.seen_button, self.previous_button, self.next_button):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, em(self, 0.3))
        column.addLayout(row)
        column.addWidget(self.caution)

    def _restyle(self) -> None:
        for button, icon in (
            (self.seen_button, "seen"),
            (self.previous_button, "previous"),
            (self.next_button, "next"),
            (self.back_button, "scan"),
        ):
            button.setIcon(load_icon(icon, self.palette()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._restyle()
