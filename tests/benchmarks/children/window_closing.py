"""Closes the program while a driver hangs, or while a camera delivers; says when that began, and ends as it does.

python window_closing.py CAMERA HANGS

HANGS is the call that never returns: "next_frame", "open", "close", "search", or "nothing".
"""

import json
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from PySide6.QtCore import QTimer

from leukodesk.capture import sources
from leukodesk.capture.driver_package import Advice
from leukodesk.capture.source import Device, FrameSource, OpenCamera
from leukodesk.ui import app
from leukodesk.ui.main_window import MainWindow
from leukodesk.ui.models import Models
from leukodesk.ui.notices import NoticeLog
from tests.benchmarks.capture_cameras import camera_of
from tests.benchmarks.measured_window import show_window
from tests.troubled_source import TroubledSource

LOOK_EVERY_MS = 50
LIVE_FOR_MS = 1000
NEVER = threading.Event()


class HangingSource(TroubledSource):
    """Its driver does not return from one of its calls."""

    def devices(self, addresses: Sequence[str] = ()) -> tuple[Device, ...]:
        self._hold_if("search")
        return super().devices(addresses)

    def open(self, device: Device) -> OpenCamera:
        self._hold_if("open")
        camera = super().open(device)
        if hangs == "close":
            camera.close = lambda: self._hold_if("close")  # type: ignore[method-assign]
        return camera

    def _hold_if(self, call: str) -> None:
        if hangs == call:
            self.held.set()
            NEVER.wait()


simulated, hangs = camera_of(sys.argv[1]), sys.argv[2]
real = next(one for one in sources.all_sources() if one.key == simulated.source)
others = tuple(one for one in sources.all_sources() if one.key != simulated.source)
source = HangingSource(real)
device = simulated.device(real)


def all_sources(_advice: Advice) -> tuple[FrameSource, ...]:
    return (source, *others)


def start_window(_notices: NoticeLog, _paths: Sequence[str], _models: Models | None = None) -> MainWindow:
    window = show_window()
    window.start([])
    QTimer.singleShot(0, lambda: look(window))
    return window


def look(window: MainWindow) -> None:
    """Open the camera, and close the window a second after it hangs or delivers."""
    window.middle.show_capture(True)
    pane = window.middle.made_capture()
    live: list[int] = []
    pane.page.viewfinder.shown.connect(lambda number, _ns: live.append(number))
    pane.open(device)

    def ready() -> None:
        if live and hangs == "next_frame":
            source.hang = NEVER
        if source.held.is_set() or (live and hangs in ("nothing", "close")):
            timer.stop()
            QTimer.singleShot(LIVE_FOR_MS, lambda: close(window))

    timer = QTimer(window)
    timer.timeout.connect(ready)
    timer.start(LOOK_EVERY_MS)


def close(window: MainWindow) -> None:
    print(json.dumps({"closing_at_s": time.monotonic()}), flush=True)
    window.close()


sources.all_sources = all_sources  # before the page of the live camera is imported
app.start_window = start_window
sys.exit(app.run_window([]))
