"""The middle of the window: what to do, the image, or the folder scan, made when it is first wanted."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from leukodesk.ui.empty_page import EmptyPage
from leukodesk.ui.viewer import Viewer
from leukodesk.ui.workers import TaskRunner, Urgency

if TYPE_CHECKING:
    from leukodesk.ui.folder_scan.scan_pane import ScanPane

SCAN = "leukodesk.ui.folder_scan.scan_pane"


class MiddlePane(QStackedWidget):
    """Shows the image, or the empty page without one, until the folder scan is wanted.

    Args:
        make_scan: makes the folder scan's page.

    Signals:
        scan_shown(bool): the scan has come to the front, or has been put away.
    """

    scan_shown = Signal(bool)

    def __init__(self, empty: EmptyPage, viewer: Viewer, make_scan: Callable[[], ScanPane]) -> None:
        super().__init__()
        self._empty, self._viewer, self._make_scan = empty, viewer, make_scan
        self._image: QWidget = empty
        self.scan: ScanPane | None = None
        self.addWidget(empty)
        self.addWidget(viewer)
        # The empty page, which is wider, never stands beside the list: at twice the font the window still fits 1366 px.
        self.setMinimumWidth(viewer.minimumSizeHint().width())

    @property
    def shows_scan(self) -> bool:
        return self.scan is not None and self.currentWidget() is self.scan

    def prepare(self, runner: TaskRunner) -> None:
        """Import what the scan needs when the worker has time, so that opening it does not hold up the window."""
        runner.submit(lambda _job: import_module(SCAN), slot="preparing scan", urgency=Urgency.BACKGROUND)

    def show_image(self, there: bool) -> None:
        """Show the viewer, or the empty page if no image is there; the scan stays in front if it is."""
        self._image = self._viewer if there else self._empty
        if not self.shows_scan:
            self.setCurrentWidget(self._image)

    def show_scan(self, shown: bool) -> None:
        """Bring the scan's page to the front, or put it away; a running scan goes on."""
        if shown == self.shows_scan:
            return
        if shown:
            scan = self.made_scan()
            self.setCurrentWidget(scan)
            scan.take_focus()
        else:
            self.setCurrentWidget(self._image)
            self._image.setFocus()
        self.scan_shown.emit(shown)

    def made_scan(self) -> ScanPane:
        """The scan's page, which need not be in front."""
        if self.scan is None:
            self.scan = self._make_scan()
            self.scan.close_wanted.connect(lambda: self.show_scan(False))
            self.addWidget(self.scan)
        return self.scan

    @property
    def scanning(self) -> bool:
        """Whether a scan is running."""
        return self.scan is not None and self.scan.working

    def close_scan(self) -> bool:
        """Stop what the scan's page has started; False if that does not end in time."""
        return self.scan is None or self.scan.close_processes()
