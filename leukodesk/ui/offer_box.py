"""Below the verdict: the offer of the model that an image is made for, and what was made of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from leukodesk.ui.remarks import Remark
from leukodesk.ui.theme import em
from leukodesk.ui.view_data import OfferView


class OfferBox(Remark):
    """Hidden while there is nothing to offer.

    Signals:
        ask_wanted: the offered model is to judge this image.
        stay_wanted: it is to judge all images; back_wanted: not even this one.
    """

    ask_wanted = Signal()
    stay_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ask_button, self.stay_button = QPushButton(), QPushButton()
        self.back_button = QPushButton()
        self._row = QWidget()
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, em(self, 0.3), 0, 0)
        for button, text, wanted in (
            (self.ask_button, self.tr("Use it for this image"), self.ask_wanted),
            (self.stay_button, self.tr("Use it for all images"), self.stay_wanted),
            (self.back_button, self.tr("Take it back"), self.back_wanted),
        ):
            button.setText(text)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard with the image
            button.setAutoDefault(False)
            button.clicked.connect(wanted)
            row.addWidget(button)
        row.addStretch(1)
        self.ask_button.setToolTip(self.tr("Analyse this image with it, and no other image (Ctrl+J)"))
        self.stay_button.setToolTip(self.tr("As if it were chosen in the menu Model: all images are analysed with it"))
        self.add(self._row)

    def show_offer(self, view: OfferView | None) -> None:
        """Show an offer; None where there is none."""
        self.say(() if view is None else (view.sentence,))
        if view is None:
            return
        self._row.setVisible(bool(view.model))
        for button, name, shown in (
            (self.ask_button, self.tr("Use {model} for this image"), not view.taken),
            (self.stay_button, self.tr("Use {model} for all images"), view.taken),
            (self.back_button, self.tr("Do not use {model} for this image"), view.taken),
        ):
            button.setAccessibleName(name.format(model=view.model))
            button.setVisible(shown)
