"""The middle of the window: what to do, the image, or the folder scan, made when it is first wanted."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from leukodesk.ui.empty_page import EmptyPage
from leukodesk.ui.scan_walk import ScanWalk
from leukodesk.ui.scan_walk_bar import ScanWalkBar
from leukodesk.ui.viewer import Viewer
from leukodesk.ui.workers import TaskRunner, Urgency

if TYPE_CHECKING:
    from leukodesk.ui.folder_scan.scan_pane import ScanPane

SCAN = "leukodesk.ui.folder_scan.scan_pane"


class MiddlePane(QStackedWidget):
    """Shows the image, or the empty page without one, until the folder scan is wanted.

    Args:
        make_scan: makes the folder scan's page.
        walk: through the fields of a scan, in the viewer.

    Signals:
        scan_shown(bool): the scan has come to the front, or has been put away.
    """

    scan_shown = Signal(bool)

    def __init__(self, empty: EmptyPage, viewer: Viewer, make_scan: Callable[[], ScanPane], walk: ScanWalk) -> None:
        super().__init__()
        self._empty, self._make_scan, self._walk = empty, make_scan, walk
        self.walk_bar = ScanWalkBar(walk)
        self._viewer = _with_bar(self.walk_bar, viewer)
        self._image: QWidget = empty
        self.scan: ScanPane | None = None
        self.addWidget(empty)
        self.addWidget(self._viewer)
        walk.began.connect(lambda: self.show_scan(False))
        walk.back_wanted.connect(lambda: self.show_scan(True))
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
            self._walk.end()
            scan = self.made_scan()
            self.setCurrentWidget(scan)
            scan.take_focus()
        else:
            self.setCurrentWidget(self._image)
            self._image.setFocus()
        self.scan_shown.emit(shown)

    def open_scan(self) -> None:
        """Ask for the file of a scan, and show its results."""
        pattern = self.tr("Scans (*.sqlite);;All files (*)")
        path, _ = QFileDialog.getOpenFileName(self.window(), self.tr("Open scan"), "", pattern)
        if path:
            self.show_scan(True)
            self.made_scan().open(Path(path))

    def made_scan(self) -> ScanPane:
        """The scan's page, which need not be in front."""
        if self.scan is None:
            self.scan = self._make_scan()
            self.scan.results_made.connect(self._walk.follow)
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


def _with_bar(bar: QWidget, viewer: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(bar)
    column.addWidget(viewer, 1)
    page.setFocusProxy(viewer)
    return page
