"""What stands in the middle before anything has been opened: what to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

import leukodesk
from leukodesk.ui.theme import em


WIDTH_EM = 28


class EmptyPage(QWidget):
    """Says how an image gets into the window, and offers the two usual ways."""

    open_images_wanted = Signal()
    open_folder_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(self.tr("Drop a smear field here"))
        font = title.font()
        font.setPointSizeF(1.6 * font.pointSizeF())
        title.setFont(font)
        how = QLabel(self.tr("an image file, several, or a whole folder; or paste one from the clipboard (Ctrl+V)"))
        self.open_images_button = QPushButton(self.tr("Open images…"))
        self.open_images_button.setToolTip(self.tr("Choose one or several image files (Ctrl+O)"))
        self.open_images_button.setDefault(True)
        self.open_images_button.clicked.connect(self.open_images_wanted)
        self.open_folder_button = QPushButton(self.tr("Open folder…"))
        self.open_folder_button.setToolTip(self.tr("Choose a folder with images (Ctrl+Shift+O)"))
        self.open_folder_button.clicked.connect(self.open_folder_wanted)
        what = QLabel(
            self.tr(
                "LeukoDesk checks whether the image is a usable stained smear, shows which class the model finds and how "
                "sure it is, and where the model looked."
            )
        )
        use = QLabel(leukodesk.INTENDED_USE)
        for label in (title, how, what, use):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            label.setFixedWidth(em(self, WIDTH_EM))  # so that its height is known
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.open_images_button)
        buttons.addWidget(self.open_folder_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(em(self))
        column.addStretch(2)
        for label in (title, how):
            column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(buttons)
        column.addSpacing(em(self))
        for label in (what, use):
            column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
