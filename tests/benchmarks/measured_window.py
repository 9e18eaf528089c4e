"""The real window with a heartbeat: what each part of the work takes, and how long it holds up the event loop."""

import time
from collections.abc import Callable

from PySide6.QtTest import QTest

from leukodesk.services.user_folders import config_folder
from leukodesk.ui.first_start import INTENDED_USE_VERSION
from leukodesk.ui.main_window import MainWindow
from leukodesk.ui.models import Models
from leukodesk.ui.notices import NoticeLog
from leukodesk.ui.settings import Settings, SettingsStore
from tests.benchmarks.heartbeat import Heartbeat

LONGEST_S = 1800
AFTERWARDS_MS = 300
"""What a part leaves to be painted holds up the event loop, too."""


def show_window(model: str = "") -> MainWindow:
    """The window of somebody who has started LeukoDesk before; nothing is loaded yet."""
    store = SettingsStore(config_folder() / "settings.json")
    store.settings = Settings(acknowledged_intended_use=INTENDED_USE_VERSION, model=model)
    window = MainWindow(store, NoticeLog(), Models())
    window.resize(1366, 768)
    window.show()
    return window


class Parts:
    """The parts of the work that were measured; `found` is name → (s, longest hold in ms, the same in CPU ms)."""

    def __init__(self, look_every_ms: int) -> None:
        self.found: dict[str, tuple[float, float, float]] = {}
        self.heart = Heartbeat()
        self._look_every_ms = look_every_ms

    def wait(self, done: Callable[[], object]) -> None:
        """Until it is done.

        Raises:
            TimeoutError: it took longer than any part does.
        """
        began_s = time.monotonic()
        while not done():
            QTest.qWait(self._look_every_ms)
            if time.monotonic() - began_s > LONGEST_S:
                raise TimeoutError

    def measure(self, name: str, act: Callable[[], object], done: Callable[[], object]) -> float:
        """Do something, and wait until it is done; returns the seconds that it took."""
        self.heart.take()
        began_s = time.perf_counter()
        act()
        self.wait(done)
        taken_s = time.perf_counter() - began_s
        QTest.qWait(AFTERWARDS_MS)
        self.found[name] = (taken_s, *self.heart.take())
        return taken_s
