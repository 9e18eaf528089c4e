"""What the viewfinder says while there is no live picture: a sentence, and when it is tried again."""

import math
import time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QWidget

from leukodesk.ui.remarks import Remark
from leukodesk.ui.texts import readable_label
from leukodesk.ui.theme import em

WIDTH_EM = 26
TICK_MS = 200


class NoticeOverFrame(Remark):
    """A title, a sentence with the remedy, and a countdown if it is tried again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._again_s = 0.0
        self._countdown: QLabel = readable_label()
        self._countdown.setMinimumHeight(em(self))
        self.add(self._countdown)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._count_down)
        self.setMaximumWidth(em(self, WIDTH_EM))

    def announce(self, title: str, sentence: str, state: str, retry_s: float | None) -> None:
        """Show this; with `retry_s`, count down to zero."""
        self.say((sentence,) if sentence else (), state, title)
        self._countdown.setVisible(retry_s is not None)
        self._timer.stop()
        if retry_s is not None:
            self._again_s = time.monotonic() + retry_s
            self._count_down()
            self._timer.start()

    def be_silent(self) -> None:
        """Take it away."""
        self._timer.stop()
        self.hide()

    def text(self) -> str:
        """What it says; empty while it is hidden."""
        return "" if self.isHidden() else self.accessibleName()

    def _count_down(self) -> None:
        left_s = math.ceil(self._again_s - time.monotonic())
        if left_s <= 0:
            self._timer.stop()
        text = self.tr("Trying again in {seconds} s").format(seconds=left_s) if left_s > 0 else self.tr("Trying again…")
        if text != self._countdown.text():
            self._countdown.setText(text)

    def _restyle(self) -> None:
        super()._restyle()
        self.setMaximumWidth(em(self, WIDTH_EM))
