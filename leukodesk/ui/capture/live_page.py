"""The live view and what stands around it: where each part has its place. What the parts do is the pane's."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from leukodesk.ui.capture.capture_header import CaptureHeader
from leukodesk.ui.capture.check_lights import CheckLights
from leukodesk.ui.capture.focus_bar import FocusBar
from leukodesk.ui.capture.histogram import Histogram
from leukodesk.ui.capture.objective_box import ObjectiveBox
from leukodesk.ui.capture.property_panel import PropertyPanel
from leukodesk.ui.capture.remembered import SeriesSettings
from leukodesk.ui.capture.scale_bar import ScaleBarStrip
from leukodesk.ui.capture.series_box import SeriesBox
from leukodesk.ui.capture.verdict_strip import VerdictStrip
from leukodesk.ui.capture.viewfinder import Viewfinder
from leukodesk.ui.scrolling import ScrollingColumn, scrolling
from leukodesk.ui.theme import em

COLUMN_EM, TABS_EM = 20, 9
VERDICT_EM = 40
"""A screen that is lower, by its font, has no room for two strips below the picture."""

LOW_EM = 52
"""A page that is lower has no room for the sentence of every check."""
SERIES, CAMERA, OBJECTIVE = range(3)


class LivePage(QWidget):
    """The picture on the left, the checks and all that is set on the right.

    Below the picture stand live verdict, the field captured last, scale and shutter; below the checks what is captured,
    how the camera is set, and the objective.

    Args:
        settings: folder, pattern and format of the series to begin with.
    """

    def __init__(self, settings: SeriesSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = CaptureHeader()
        self.viewfinder = Viewfinder()
        self.scale = ScaleBarStrip()
        self.live_verdict = VerdictStrip()
        self.last = VerdictStrip(self.tr("Show"))
        self.lights, self.focus, self.histogram = CheckLights(), FocusBar(), Histogram()
        self.series, self.properties, self.objective = SeriesBox(settings), PropertyPanel(), ObjectiveBox()
        self.live_verdict.hide()
        self.last.hide()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for parts, title in (
            ((self.series,), self.tr("Series")),
            ((self.histogram, self.properties), self.tr("Camera")),
            ((self.objective,), self.tr("Objective")),
        ):
            self.tabs.addTab(scrolling(_one_below_the_other(parts)), title)
        left, whole = QVBoxLayout(), QVBoxLayout(self)
        self._below = below = QHBoxLayout()
        below.addWidget(self.scale, 1)
        below.addWidget(self.series.shutter)
        left.addWidget(self.viewfinder, 1)
        for strip in (self.live_verdict, self.last):
            left.addWidget(strip)
        left.addLayout(below)  # at the bottom: a strip that comes takes room of the picture, and moves no button
        self._column = QWidget()
        right = QVBoxLayout(self._column)
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(ScrollingColumn((self.lights, self.focus)))
        right.addWidget(self.tabs, 1)
        both = QHBoxLayout()
        both.addLayout(left, 1)
        both.addWidget(self._column)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.header)
        whole.addLayout(both, 1)
        self._layouts = (left, right, both, whole)
        self.series.form.case.returnPressed.connect(self.series.form.slide.setFocus)
        self.series.form.slide.returnPressed.connect(self.viewfinder.setFocus)  # where the space bar captures
        self._restyle()
        self._leave_the_space_bar()

    @property
    def has_room_for_verdict(self) -> bool:
        """Whether the live verdict has a strip of its own; where it has none, it stands in the picture alone."""
        return self.screen().availableSize().height() >= em(self, VERDICT_EM)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lights.set_compact(self.height() < em(self, LOW_EM))
        self._arrange_below()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._restyle()

    def _restyle(self) -> None:
        self._column.setFixedWidth(em(self, COLUMN_EM))
        self._arrange_below()
        self.tabs.setMinimumHeight(em(self, TABS_EM))
        for layout in self._layouts:
            layout.setSpacing(em(self, 0.4))

    def _arrange_below(self) -> None:
        """Scale and shutter beside each other, or one below the other where there is no room: neither is cut."""
        wanted = self.scale.minimumSizeHint().width() + self.series.shutter.minimumSizeHint().width()
        room = self.width() - self._column.width() - 2 * em(self, 0.4)
        ways = QBoxLayout.Direction
        self._below.setDirection(ways.LeftToRight if wanted <= room else ways.TopToBottom)

    def _leave_the_space_bar(self) -> None:
        """A click on a button leaves the keyboard to the live view, where the space bar captures; Tab gets there."""
        for button in self.findChildren(QAbstractButton):
            if button.focusPolicy() != Qt.FocusPolicy.NoFocus:
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)


def _one_below_the_other(widgets: Sequence[QWidget]) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    return page
