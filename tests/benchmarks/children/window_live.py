"""Looks through a simulated camera in the real window: how fast it is shown, how late, and what that needs.

python window_live.py CAMERA SECONDS WIDTH HEIGHT [verdict]
"""

import json
import os
import sys
import threading
import time
from array import array
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

import numpy as np
import psutil
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest

from leukodesk.capture.live import Ended, Event, SettingRefused, Trouble
from leukodesk.capture.source import Device
from leukodesk.services.capturing.looking import Checked, LookFault, Seen, Shown
from leukodesk.ui import app
from leukodesk.ui.capture.camera_memory import CameraMemory
from leukodesk.ui.capture.capture_pane import CapturePane
from leukodesk.ui.main_window import MainWindow
from tests.benchmarks.capture_cameras import Simulated, camera_of
from tests.benchmarks.heartbeat import Heartbeat
from tests.benchmarks.measured_window import show_window

WARM_UP_S = 3.0
WITHIN_S = 60.0
MEMORY_EVERY_MS = 1000
THREADS = {"leukodesk-camera": "camera", "leukodesk-looking": "looking", "MainThread": "window"}


class Watch:
    """Counts what is seen from now on."""

    def __init__(self, pane: CapturePane) -> None:
        self.checked = self.verdicts = 0
        self.latencies_ms, self.resident_mb = array("d"), array("d")
        self.wrong: list[str] = []
        self._received_ns: dict[int, int] = {}
        self._pane, self._process = pane, psutil.Process()
        self.heart = Heartbeat(keep_all=True)
        self._memory = QTimer()
        self._memory.timeout.connect(self._sample)
        pane.run.shown.connect(self._show)
        pane.run.seen.connect(self._see)
        pane.run.camera_told.connect(self._hear)
        pane.verdict.told.connect(self._judge)
        pane.verdict.refused.connect(lambda error: self.wrong.append(f"verdict: {error.message}"))
        pane.page.viewfinder.shown.connect(self._paint)

    def begin(self) -> None:
        """Forget what was seen until now."""
        self.checked = self.verdicts = 0
        self.latencies_ms, self.resident_mb = array("d"), array("d")
        self.heart.held_ms = array("d")
        self.heart.take()
        self._began = (time.perf_counter(), self._received(), time.process_time(), self._thread_times())
        self._memory.start(MEMORY_EVERY_MS)

    def found(self) -> dict[str, Any]:
        """All figures since then."""
        began_s, received, cpu_s, thread_times = self._began
        took_s = time.perf_counter() - began_s
        by_thread = {name: (spent - thread_times.get(name, 0.0)) / took_s
                     for name, spent in self._thread_times().items()}  # fmt: skip
        longest_ms, longest_cpu_ms = self.heart.take()
        return {
            "seconds": took_s,
            "received_per_s": (self._received() - received) / took_s,
            "shown_per_s": len(self.latencies_ms) / took_s,
            "checked_per_s": self.checked / took_s,
            "verdicts_per_s": self.verdicts / took_s,
            "latency_ms": [float(np.percentile(self.latencies_ms, share)) for share in (50, 95, 100)],
            "held_ms": [float(np.percentile(self.heart.held_ms, 99)), longest_ms],
            "longest_held_cpu_ms": longest_cpu_ms,
            "cpu_share": (time.process_time() - cpu_s) / took_s,
            "cpu_share_of": by_thread,
            "resident_mb": list(self.resident_mb),
            "wrong": self.wrong,
        }

    def _received(self) -> int:
        newest = self._pane.run.camera.newest(0, WITHIN_S) if self._pane.run.camera else None
        return newest[0] if newest else 0

    def _thread_times(self) -> dict[str, float]:
        """Seconds of processor time by what a thread does; "others": drivers, OpenCV, the model."""
        names = {thread.native_id: THREADS.get(thread.name, "others") for thread in threading.enumerate()}
        times: dict[str, float] = {}
        for thread in self._process.threads():
            name = names.get(thread.id, "others")
            times[name] = times.get(name, 0.0) + thread.user_time + thread.system_time
        return times

    def _show(self, shown: Shown) -> None:
        self._received_ns[shown.field.frame.number] = shown.field.frame.time_ns

    def _paint(self, number: int, painted_ns: int) -> None:
        self.latencies_ms.append((painted_ns - self._received_ns[number]) / 1e6)
        self._received_ns.clear()  # those that were never painted, too

    def _see(self, seen: Seen) -> None:
        self.checked += isinstance(seen, Checked)
        if isinstance(seen, LookFault):
            self.wrong.append(seen.details)

    def _hear(self, event: Event) -> None:
        if isinstance(event, Trouble | Ended | SettingRefused):
            self.wrong.append(f"{type(event).__name__}: {event.error.message} ({event.error.details})")

    def _judge(self, *_told: object) -> None:
        self.verdicts += 1

    def _sample(self) -> None:
        self.resident_mb.append(self._process.memory_info().rss / 2**20)


def run_events(seconds: float) -> None:
    """As the program does it; QTest.qWait would sleep between events."""
    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()


def until(window: MainWindow, what: str, done: Any) -> None:
    deadline_s = time.monotonic() + WITHIN_S
    while not done():
        if time.monotonic() > deadline_s:
            raise SystemExit(f"waited in vain until {what}")
        QTest.qWait(10)


def chosen(window: MainWindow, pane: CapturePane, simulated: Simulated) -> Device:
    """The camera as the program's own search finds it."""
    found: dict[str, tuple[Device, ...]] = {}
    pane.search.found.connect(found.__setitem__)
    window.middle.show_capture(True)
    until(window, "the cameras were found", lambda: simulated.source in found)
    return simulated.among(found[simulated.source])


def main() -> None:
    simulated, seconds = camera_of(sys.argv[1]), float(sys.argv[2])
    application = app.make_application()
    window = show_window()
    window.resize(int(sys.argv[3]), int(sys.argv[4]))
    window.start([])
    until(window, "the model was loaded", lambda: not window.desk.runner.busy)
    memory = CameraMemory(window.store, window.remember)
    if simulated.address:
        memory.add_address(simulated.source, simulated.address)
    pane = window.middle.made_capture()
    device = chosen(window, pane, simulated)
    for key, value in simulated.wishes.items():
        memory.changed(device, key, value)
    watch = Watch(pane)
    pane.open(device)
    pane.page.header.zebra.setChecked(True)
    if "verdict" in sys.argv[5:]:
        pane.page.header.verdict.setChecked(True)
    until(window, "the first frame was shown", lambda: watch.latencies_ms)
    run_events(WARM_UP_S)
    watch.begin()
    run_events(seconds)
    finder = pane.page.viewfinder
    answer = watch.found() | {
        "platform": application.platformName(),
        "window_px": [window.width(), window.height()],
        "room_px": list(finder.room_px),
        "cores": os.cpu_count(),
    }
    window.close()
    print(json.dumps(answer), flush=True)


main()
