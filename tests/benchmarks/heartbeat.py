"""How long the event loop of a window is held: a timer that should beat every 5 ms notes when it could not."""

import time
from array import array
from pathlib import Path

from PySide6.QtCore import Qt, QTimer

BEAT_MS = 5


class Heartbeat:
    """The longest time between two beats, less the time there should be.

    Also in processor time of the thread, which does not count what other threads and programs did meanwhile.

    Attributes:
        held_ms: of every beat, if all are kept.
    """

    def __init__(self, keep_all: bool = False) -> None:
        self.longest_ms = self.longest_cpu_ms = 0.0
        self.held_ms = array("d")
        self._keep_all = keep_all
        self._last_s, self._last_cpu_s = time.perf_counter(), time.thread_time()
        self.timer = QTimer()
        self.timer.setTimerType(Qt.TimerType.PreciseTimer)
        self.timer.timeout.connect(self._beat)
        self.timer.start(BEAT_MS)

    def _beat(self) -> None:
        now_s, cpu_s = time.perf_counter(), time.thread_time()
        held_ms = 1000 * (now_s - self._last_s) - BEAT_MS
        self.longest_ms = max(self.longest_ms, held_ms)
        if self._keep_all:
            self.held_ms.append(max(0.0, held_ms))
        self.longest_cpu_ms = max(self.longest_cpu_ms, 1000 * (cpu_s - self._last_cpu_s))
        self._last_s, self._last_cpu_s = now_s, cpu_s

    def take(self) -> tuple[float, float]:
        """(ms, CPU ms) of the longest hold since the last call."""
        taken = self.longest_ms, self.longest_cpu_ms
        self.longest_ms = self.longest_cpu_ms = 0.0
        return taken


def resident_mb() -> float:
    """What the process holds in memory, as the system says; 0 where it cannot be asked this way."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    (line,) = [line for line in status.read_text().splitlines() if line.startswith("VmRSS")]
    return int(line.split()[1]) / 1024
