"""The line over the live view: which camera, how the picture is shown, and the way to another camera."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from leukodesk.ui.elided_label import ElidedLabel
from leukodesk.ui.theme import em
from leukodesk.ui.toggle_button import ToggleButton

ZOOMS: tuple[float | None, ...] = (None, 1.0, 2.0)


class CaptureHeader(QWidget):
    """Tells what is wanted; what it shows is told to it.

    Signals:
        zoom_wanted(float or None): pixels of the screen for one of the frame; None to fit.
        zebra_wanted(bool), verdict_wanted(bool), chart_wanted, choose_wanted, close_wanted
    """

    zoom_wanted = Signal(object)
    zebra_wanted = Signal(bool)
    verdict_wanted = Signal(bool)
    chart_wanted = Signal()
    choose_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.camera = ElidedLabel()
        self.camera.setAccessibleName(self.tr("Camera"))
        self.zoom = QComboBox()
        self.zoom.addItems([self.tr("Whole frame"), self.tr("100 %"), self.tr("200 %")])
        self.zoom.setAccessibleName(self.tr("Zoom of the live view"))
        self.zoom.setToolTip(self.tr("Pixels of the screen for one of the frame; the middle of it is shown"))
        self.zebra = ToggleButton(self.tr("Zebra"))
        self.zebra.setToolTip(self.tr("Stripe what is too bright for anything to be told there (Ctrl+Shift+Z)"))
        self.verdict = ToggleButton(self.tr("Live verdict"))
        self.verdict.setToolTip(self.tr("Ask the model about the live frame a few times a second (Ctrl+Shift+V)"))
        self.chart = self._button(self.tr("Control chart…"), self.tr("Focus, brightness and stain day by day"))
        self.choose = self._button(self.tr("Change camera…"), self.tr("Look for cameras, and open another one"))
        self.close_button = self._button(self.tr("Close"), self.tr("Back to the image (F3); the camera stays open"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(em(self, 0.4))
        row.addWidget(self.camera, 1)
        for widget in (self.zoom, self.zebra, self.verdict, self.chart, self.choose, self.close_button):
            row.addWidget(widget)
        self.zoom.currentIndexChanged.connect(lambda index: self.zoom_wanted.emit(ZOOMS[index]))
        self.zebra.toggled.connect(self.zebra_wanted)
        self.verdict.toggled.connect(self.verdict_wanted)
        self.chart.clicked.connect(self.chart_wanted)
        self.choose.clicked.connect(self.choose_wanted)
        self.close_button.clicked.connect(self.close_wanted)

    def show_camera(self, name: str, details: str) -> None:
        """Which camera is looked through."""
        self.camera.setText(name)
        self.camera.setToolTip(details or name)

    def _button(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(tip)
        button.setAutoDefault(False)
        return button
