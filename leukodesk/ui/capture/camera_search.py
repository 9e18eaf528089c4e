"""Looks for cameras of every kind at once; a driver that does not answer keeps none of the others waiting."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from leukodesk.ui.workers import Job, TaskRunner

if TYPE_CHECKING:
    from leukodesk.capture.source import Device, FrameSource

SEARCHING = "searching for cameras"
CLOSE_WITHIN_S = 0.1


class CameraSearch(QObject):
    """One thread for each source.

    Args:
        sources: all there are.
        addresses: what the user named for a source.

    Signals:
        found(source key, devices); refused(source key, error)
    """

    found = Signal(str, object)
    refused = Signal(str, object)

    def __init__(
        self,
        sources: Sequence[FrameSource],
        addresses: Callable[[str], Sequence[str]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._sources = {source.key: source for source in sources}
        self._addresses = addresses
        self._runners = {key: TaskRunner(self) for key in self._sources}

    def search(self) -> None:
        """Look for the cameras of all sources."""
        for key in self._sources:
            self._search(key)

    def close(self) -> bool:
        """End the threads; False if a driver does not answer."""
        ended = [runner.close(CLOSE_WITHIN_S) for runner in self._runners.values()]  # every one is told, whatever
        return all(ended)

    def _search(self, key: str) -> None:
        source, addresses = self._sources[key], tuple(self._addresses(key))
        self._runners[key].submit(
            lambda job: _devices(job, source, addresses),
            slot=SEARCHING,
            done=partial(self.found.emit, key),
            failed=partial(self.refused.emit, key),
        )


def _devices(job: Job, source: FrameSource, addresses: Sequence[str]) -> tuple[Device, ...]:
    problem = source.problem()
    if problem is not None:
        raise problem
    job.check()
    return source.devices(addresses)
