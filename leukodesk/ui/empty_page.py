"""What stands in the middle before anything has been opened: what to do."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

import leukodesk
from leukodesk.ui.scrolling import scrolling
from leukodesk.ui.sentences import said
from leukodesk.ui.theme import em

WIDTH_EM = 42


class EmptyPage(QWidget):
    """Says how an image gets into the window, and offers the usual ways."""

    open_images_wanted = Signal()
    open_folder_wanted = Signal()
    live_wanted = Signal()
    samples_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(self.tr("Drop a smear field here"))
        font = title.font()
        font.setPointSizeF(1.6 * font.pointSizeF())
        title.setFont(font)
        how = QLabel(self.tr("an image file, several, or a whole folder; or paste an image (Ctrl+V)"))
        what = QLabel(
            self.tr(
                "LeukoDesk checks whether the image is a usable stained smear, shows which class the model finds and "
                "how sure it is, and where the model looked."
            )
        )
        use = QLabel(said(leukodesk.INTENDED_USE))
        for label in (title, how, what, use):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
        block = QWidget()
        column = QVBoxLayout(block)
        column.setSpacing(em(self))
        column.addStretch(2)
        column.addWidget(title)
        column.addWidget(how)
        self._buttons = self._make_buttons()
        column.addLayout(self._buttons)
        column.addSpacing(em(self))
        column.addWidget(what)
        column.addWidget(use)
        column.addStretch(3)
        row = QHBoxLayout(self)
        row.addStretch(1)
        self._area = scrolling(block)
        row.addWidget(self._area, 100)
        row.addStretch(1)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Larger texts need more room at once."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def _arrange(self) -> None:
        """The buttons stand side by side, or one below the other where there is no room: none is cut."""
        self._area.setMaximumWidth(em(self, WIDTH_EM))
        buttons = (self.open_images_button, self.open_folder_button, self.live_button, self.samples_button)
        needed = sum(button.sizeHint().width() + self._buttons.spacing() for button in buttons) + 2 * em(self)
        ways = QBoxLayout.Direction
        narrow = min(self.width(), em(self, WIDTH_EM)) < needed
        self._buttons.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)

    def _make_buttons(self) -> QHBoxLayout:
        self.open_images_button = QPushButton(self.tr("Open images…"))
        self.open_images_button.setToolTip(self.tr("Choose one or several image files (Ctrl+O)"))
        self.open_images_button.setDefault(True)
        self.open_images_button.clicked.connect(self.open_images_wanted)
        self.open_folder_button = QPushButton(self.tr("Open folder…"))
        self.open_folder_button.setToolTip(self.tr("Choose a folder with images (Ctrl+Shift+O)"))
        self.open_folder_button.clicked.connect(self.open_folder_wanted)
        self.live_button = QPushButton(self.tr("Live camera…"))
        self.live_button.setToolTip(self.tr("See what the microscope's camera sees, and capture fields (F3)"))
        self.live_button.clicked.connect(self.live_wanted)
        self.samples_button = QPushButton(self.tr("Sample fields"))
        self.samples_button.setToolTip(self.tr("A first try with generated fields, without images of your own"))
        self.samples_button.clicked.connect(self.samples_wanted)
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (self.open_images_button, self.open_folder_button, self.live_button, self.samples_button):
            row.addWidget(button)
        row.addStretch(1)
        return row
