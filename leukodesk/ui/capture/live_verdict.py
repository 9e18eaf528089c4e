"""Asks the model about live frames, a few times a second, in a thread that no captured field waits for."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from leukodesk.ui.workers import Job, TaskRunner

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from leukodesk.core.errors import LeukoDeskError
    from leukodesk.core.manifest import Manifest
    from leukodesk.services.analyse import Analysis
    from leukodesk.ui.models import Models

LEAST_INTERVAL_S = 0.35
ASKING = "live verdict"
CLOSE_WITHIN_S = 0.4


class LiveVerdict(QObject):
    """Off until it is switched on; a frame that comes while one is being looked at is passed over.

    Args:
        models: the one at work is asked.

    Signals:
        told(Analysis, Manifest): what the model makes of a frame. refused(error): why there is no model to ask.
    """

    told = Signal(object, object)
    refused = Signal(object)

    def __init__(self, models: Models, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._models = models
        self._runner = TaskRunner(self)
        self._next_s = 0.0
        self.on = False
        self.checks_profile: str | None = None

    def switch(self, on: bool) -> None:
        """Ask about the frames from now on, or no more: what is still under way is not told then."""
        self.on = on
        self._next_s = 0.0
        if not on:
            self._runner.cancel(ASKING)

    def look(self, pixels: NDArray[np.uint8]) -> None:
        """Ask about this frame, if it is time.

        Args:
            pixels: (height, width, 3) uint8 RGB, which nobody changes any more.
        """
        if not self.on or self._runner.busy or time.monotonic() < self._next_s:
            return
        self._next_s = time.monotonic() + LEAST_INTERVAL_S
        profile = self.checks_profile
        self._runner.submit(
            lambda job: _ask(job, self._models, profile, pixels),
            slot=ASKING,
            done=lambda answer: self.told.emit(*answer),
            failed=self._refuse,
        )

    def close(self) -> bool:
        """End the thread; False if it does not end in time."""
        return self._runner.close(CLOSE_WITHIN_S)

    def _refuse(self, error: LeukoDeskError) -> None:
        self.refused.emit(error)


def _ask(job: Job, models: Models, profile: str | None, pixels: NDArray[np.uint8]) -> tuple[Analysis, Manifest]:
    from leukodesk.core.images import record_from_pixels
    from leukodesk.services.analyse import analyse

    classifier = models.wanted().classifier
    record = record_from_pixels(pixels, "live")
    return analyse(record, classifier, profile, on_stage=job.stage, white_cells=False), classifier.manifest
