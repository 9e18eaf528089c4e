"""A line of text that may be longer than its place."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QStyleOption, QStylePainter, QWidget

from leukodesk.ui.theme import em


class ElidedLabel(QLabel):
    """One line whose middle gives way where there is no room; the tool tip has it all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str) -> None:
        self.setText(text)
        self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        return QSize(em(self, 4), super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOption()
        option.initFrom(self)
        painter = QStylePainter(self)
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, self.width())
        enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        role = self.foregroundRole()
        self.style().drawItemText(painter, self.rect(), middle, self.palette(), enabled, text, role)
        painter.end()
