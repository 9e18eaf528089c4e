"""The middle of the window: what to do, the image, the folder scan or the live camera, made when first wanted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from leukodesk.ui.empty_page import EmptyPage
from leukodesk.ui.file_dialogs import dialog_start
from leukodesk.ui.scan_walk import ScanWalk
from leukodesk.ui.scan_walk_bar import ScanWalkBar
from leukodesk.ui.viewer import Viewer

if TYPE_CHECKING:
    from leukodesk.ui.capture.capture_pane import CapturePane
    from leukodesk.ui.folder_scan.scan_memory import ScanMemory
    from leukodesk.ui.folder_scan.scan_pane import ScanPane

PAGES = ("leukodesk.ui.folder_scan.scan_pane", "leukodesk.ui.capture.capture_pane")


class MiddlePane(QStackedWidget):
    """Shows the image, or the empty page without one, until the folder scan or the live camera is wanted.

    Args:
        make_scan, make_capture: make the folder scan's page and the live camera's.
        walk: through the fields of a scan, in the viewer.
        scans: where they lie.

    Signals:
        front_changed: another page has come to the front.
    """

    front_changed = Signal()

    def __init__(
        self,
        empty: EmptyPage,
        viewer: Viewer,
        make_scan: Callable[[], ScanPane],
        make_capture: Callable[[], CapturePane],
        walk: ScanWalk,
        scans: ScanMemory,
    ) -> None:
        super().__init__()
        self._empty, self._make_scan, self._make_capture, self._walk = empty, make_scan, make_capture, walk
        self._scans = scans
        self.walk_bar = ScanWalkBar(walk)
        self._viewer = _with_bar(self.walk_bar, viewer)
        self._image: QWidget = empty
        self.scan: ScanPane | None = None
        self.capture: CapturePane | None = None
        self.addWidget(empty)
        self.addWidget(self._viewer)
        walk.began.connect(self.bring_image)
        walk.back_wanted.connect(lambda: self.show_scan(True))
        # The empty page, which is wider, never stands beside the list: at twice the font the window still fits 1366 px.
        self.setMinimumWidth(viewer.minimumSizeHint().width())

    @property
    def shows_scan(self) -> bool:
        return self.scan is not None and self.currentWidget() is self.scan

    @property
    def shows_capture(self) -> bool:
        return self.capture is not None and self.currentWidget() is self.capture

    @property
    def shows_image(self) -> bool:
        """Whether the image, or the empty page, is in front."""
        return self.currentWidget() is self._image

    def show_image(self, there: bool) -> None:
        """Show the viewer, or the empty page if no image is there; another page stays in front if one is."""
        in_front = self.shows_image
        self._image = self._viewer if there else self._empty
        if in_front:
            self.setCurrentWidget(self._image)

    def bring_image(self) -> None:
        """Put the scan or the live camera away; what they do goes on."""
        if not self.shows_image:
            self.setCurrentWidget(self._image)
            self._image.setFocus()
            self.front_changed.emit()

    def show_scan(self, shown: bool) -> None:
        """Bring the scan's page to the front, or put it away; a running scan goes on."""
        self._show(self.made_scan, shown, self.shows_scan)

    def show_capture(self, shown: bool) -> None:
        """Bring the live camera to the front, or put it away."""
        self._show(self.made_capture, shown, self.shows_capture)

    def _show(self, made: Callable[[], ScanPane | CapturePane], shown: bool, is_shown: bool) -> None:
        if shown == is_shown:
            return
        if not shown:
            self.bring_image()
            return
        self._walk.end()
        page = made()
        self.setCurrentWidget(page)
        page.take_focus()
        self.front_changed.emit()

    def open_scan(self) -> None:
        """Ask for the file of a scan, and show its results."""
        pattern = self.tr("Scans (*.sqlite);;All files (*)")
        start = str(dialog_start(*self._scans.recent, self._scans.folder))
        path, _ = QFileDialog.getOpenFileName(self.window(), self.tr("Open scan"), start, pattern)
        if path:
            self.show_scan(True)
            self.made_scan().open(Path(path))

    def made_scan(self) -> ScanPane:
        """The scan's page, which need not be in front."""
        if self.scan is None:
            self.scan = self._make_scan()
            self.scan.results_made.connect(self._walk.follow)
            self.scan.close_wanted.connect(self.bring_image)
            self.addWidget(self.scan)
        return self.scan

    def made_capture(self) -> CapturePane:
        """The live camera's page, which need not be in front."""
        if self.capture is None:
            self.capture = self._make_capture()
            self.capture.close_wanted.connect(self.bring_image)
            self.addWidget(self.capture)
        return self.capture

    def press_capture(self, command: str) -> None:
        """Do one of the live camera's commands, if it is in front."""
        if self.capture is not None and self.shows_capture:
            self.capture.press(command)

    @property
    def scanning(self) -> bool:
        """Whether a scan is running."""
        return self.scan is not None and self.scan.working

    @property
    def unsaved_fields(self) -> int:
        """How many captured fields could not be saved."""
        return 0 if self.capture is None else self.capture.unsaved

    def give_up_fields(self) -> None:
        """Lose them."""
        if self.capture is not None:
            self.capture.give_up()

    def close_pages(self) -> bool:
        """Stop what the pages have started; False if that does not end in time."""
        captured = self.capture is None or self.capture.close_threads()
        scanned = self.scan is None or self.scan.close_processes()
        return captured and scanned


def _with_bar(bar: QWidget, viewer: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(bar)
    column.addWidget(viewer, 1)
    page.setFocusProxy(viewer)
    return page
