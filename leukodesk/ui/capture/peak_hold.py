"""The best focus so far, and how near the present one is to it."""

from collections import deque
from statistics import median

MEDIAN_OF = 3
"""One frame's noise makes no best focus."""
TRACE_S = 8.0


class PeakHold:
    """Compares focus values of one field; whatever their size, since only shares of the best are told.

    The best is held until `reset`: one that faded by itself would call a lost focus better than it is.
    """

    def __init__(self) -> None:
        self._recent: deque[float] = deque(maxlen=MEDIAN_OF)
        self._trace: deque[tuple[float, float]] = deque()
        self._best = 0.0

    def add(self, focus: float, time_s: float) -> None:
        """Take the focus of one more frame; what is not a number, or negative, counts as none."""
        self._recent.append(focus if focus > 0 else 0.0)
        now = median(self._recent)
        self._best = max(self._best, now)
        self._trace.append((time_s, now))
        while self._trace[0][0] < time_s - TRACE_S:
            self._trace.popleft()

    def reset(self) -> None:
        """Begin anew: another field, or another setting of the camera."""
        self._recent.clear()
        self._trace.clear()
        self._best = 0.0

    @property
    def share(self) -> float | None:
        """Of the best, 0–1; None before there is any."""
        return self._trace[-1][1] / self._best if self._trace and self._best > 0 else None

    def trace(self) -> list[tuple[float, float]]:
        """(seconds ago, share of the best) of the last seconds, the oldest first."""
        if self.share is None:
            return []
        newest_s = self._trace[-1][0]
        return [(newest_s - time_s, value / self._best) for time_s, value in self._trace]
