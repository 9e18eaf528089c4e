"""Leads through the window on a generated field, which is on the list only as long, and in no file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QImage

from leukodesk.core.errors import LeukoDeskError
from leukodesk.ui.tour.panel import TourFrame, TourPanel
from leukodesk.ui.tour.steps import STEPS
from leukodesk.ui.workers import Job

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from leukodesk.ui.main_window import MainWindow

FOLLOW_EVERY_MS = 150
"""What is framed moves when the verdict comes, a panel scrolls or the window grows; following it costs nothing."""


class Tour(QObject):
    """One tour, from its first step to the end, or until it is left or something else is opened.

    Signals:
        ended: nothing of it is there any more.
    """

    ended = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._at = 0
        self._number: int | None = None
        self._before = window.desk.session.current
        self.frame = TourFrame(window)
        self.panel = TourPanel(window)
        self.panel.step_wanted.connect(self.step)
        self.panel.leave_wanted.connect(self.leave)
        self._follow = QTimer(self, interval=FOLLOW_EVERY_MS)
        self._follow.timeout.connect(self._keep_in_place)

    def begin(self) -> None:
        """Open the field, and show the first step."""
        window = self._window
        window.right.show_wizard(False)
        window.middle.bring_image()
        later = Qt.ConnectionType.QueuedConnection  # the list is being filled
        window.desk.opened_files.connect(self.leave, later)
        window.desk.runner.submit(_draw_field, slot="tour", done=self._open, failed=self._not_drawn)
        self.panel.show()
        self._follow.start()
        self._show()

    def step(self, by: int) -> None:
        """Go on or back; after the last step it ends."""
        self._at += by
        if self._at >= len(STEPS):
            self.leave()
        else:
            self._show()

    def leave(self) -> None:
        """End here: take the field off the list, and show what was there before."""
        self._follow.stop()
        self._window.desk.runner.cancel("tour")
        self.panel.hide()
        self.frame.hide()
        self._close_field()
        self._window.viewer.setFocus()
        for part in (self.panel, self.frame, self):
            part.deleteLater()
        self.ended.emit()

    def _open(self, pixels: NDArray[np.uint8]) -> None:
        height, width = pixels.shape[:2]
        image = QImage(pixels.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()
        desk = self._window.desk
        desk.paste(image, self.tr("Generated field of the tour"))
        current = desk.session.current
        self._number = None if current is None else current.number

    def _not_drawn(self, error: LeukoDeskError) -> None:
        self._window.notices.add(error.message, error.details)

    def _close_field(self) -> None:
        desk = self._window.desk
        position = None if self._number is None else desk.session.position_of(self._number)
        if position is None:
            return
        current = desk.session.current
        then = self._before if current is None or current.number == self._number else current
        desk.show(position)
        desk.close_current()
        back = None if then is None else desk.session.position_of(then.number)
        if back is not None:
            desk.show(back)

    def _show(self) -> None:
        step = STEPS[self._at]
        if self._window.side.tabs.currentIndex() != step.tab and self._window.middle.shows_image:
            self._window.side.tabs.setCurrentIndex(step.tab)
        self.panel.show_step(self._at + 1, len(STEPS), *step.said())
        self._keep_in_place()

    def _keep_in_place(self) -> None:
        if not self._window.isVisible():  # it is closing
            self._follow.stop()
            return
        self.frame.follow(STEPS[self._at].target(self._window))
        self.frame.raise_()
        self.panel.fit()


def _draw_field(_job: Job) -> NDArray[np.uint8]:
    from leukodesk.services.samples import tour_field

    return tour_field()
