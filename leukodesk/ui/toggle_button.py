"""A button that stays down, and shows it in the dark as well as in the light."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton

from leukodesk.ui.palette import colours_of
from leukodesk.ui.theme import em

INSET_EM, BAR_EM = 0.25, 0.15


class ToggleButton(QPushButton):
    """Has a bar along its lower edge while it is down; the style's other shade alone can hardly be seen in the dark."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setCheckable(True)
        self.setAutoDefault(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.isChecked() or not self.isEnabled():
            return
        inset, bar = em(self, INSET_EM), max(2, em(self, BAR_EM))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(inset, self.height() - bar - 2, self.width() - 2 * inset, bar)
        painter.fillRect(room, colours_of(self.palette()).accent)
        painter.end()
