"""What a test leaves behind: running threads and timers, open windows, child processes.

`snapshot()` before a test and `leaks_since(snapshot)` after it; tests/conftest.py does both around every test. What is
there before a test is nobody's leak, so a window that a module's tests share belongs into a fixture of that module.
"""

import gc
import multiprocessing
import os
import sys
import threading
import time
import weakref
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

GRACE_S = 3.0
"""How long something that is on its way out may take to end."""

THIRD_PARTY_THREADS = ("tqdm_monitor", "pymonitor")
HELPERS_OF_PYTHON = ("resource_tracker", "forkserver")
"""Processes that Python starts once, for itself, and ends with itself."""

_started_threads: "weakref.WeakSet[Any]" = weakref.WeakSet()
_started_timers: "weakref.WeakSet[Any]" = weakref.WeakSet()


@dataclass(frozen=True)
class Snapshot:
    """What runs and what is open: for each kind, an identity and a name to tell it by."""

    threads: dict[int, str]
    qthreads: dict[int, str]
    timers: dict[int, str]
    windows: dict[int, str]
    processes: dict[int, str]


def watch_qt() -> None:
    """Remember every QThread and QTimer that is started from now on. Qt itself cannot be asked for them."""
    from PySide6.QtCore import QThread, QTimer

    for kind, started in ((QThread, _started_threads), (QTimer, _started_timers)):
        if not hasattr(kind.start, "watched"):
            kind.start = _remembering(kind.start, started)  # type: ignore[method-assign]


def _remembering(start: Callable[..., Any], started: "weakref.WeakSet[Any]") -> Callable[..., Any]:
    def watched_start(self: Any, *arguments: Any) -> Any:
        started.add(self)
        return start(self, *arguments)

    watched_start.watched = True  # type: ignore[attr-defined]
    return watched_start


def snapshot() -> Snapshot:
    """What runs and is open now."""
    return Snapshot(_threads(), _qthreads(), _timers(), _windows(), _processes())


def leaks_since(before: Snapshot, grace_s: float | None = None) -> list[str]:
    """What has come since and does not go: one line each, empty if all is well.

    Args:
        before: what was there.
        grace_s: how long to wait for the rest to end; None for the usual.
    """
    leaks = _differences(before)
    if leaks:  # collecting is slow with large packages loaded, so only where it may help
        gc.collect()
        leaks = _differences(before)
    deadline = time.monotonic() + (GRACE_S if grace_s is None else grace_s)
    while leaks and time.monotonic() < deadline:
        time.sleep(0.02)
        _settle_qt()
        leaks = _differences(before)
    return leaks


def _differences(before: Snapshot) -> list[str]:
    _settle_qt()
    now = snapshot()
    kinds = {
        "a Python thread is still running": (before.threads, now.threads),
        "a QThread is still running": (before.qthreads, now.qthreads),
        "a QTimer is still active": (before.timers, now.timers),
        "a top-level widget still exists": (before.windows, now.windows),
        "a child process is still running": (before.processes, now.processes),
    }
    return [f"{what}: {new[key]}" for what, (old, new) in kinds.items() for key in new.keys() - old.keys()]


def _settle_qt() -> None:
    """Let Qt end what waits for an event loop: queued calls, and what has been told to delete itself later."""
    application = _qt_application()
    if application is not None:
        from PySide6.QtCore import QEvent

        application.processEvents()
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _qt_application() -> Any:
    core = sys.modules.get("PySide6.QtCore")
    return core.QCoreApplication.instance() if core is not None else None


def _threads() -> dict[int, str]:
    return {
        id(thread): thread.name
        for thread in threading.enumerate()
        # A thread that Qt started and Python came across is a QThread's matter.
        if not isinstance(thread, threading._DummyThread) and thread.name not in THIRD_PARTY_THREADS
    }


def _alive(objects: "weakref.WeakSet[Any]") -> list[Any]:
    """Those whose C++ part still exists."""
    if not objects:
        return []
    import shiboken6

    return [thing for thing in objects if shiboken6.isValid(thing)]


def _qthreads() -> dict[int, str]:
    return {id(thread): _name_of(thread) for thread in _alive(_started_threads) if thread.isRunning()}


def _timers() -> dict[int, str]:
    return {id(timer): _name_of(timer) for timer in _alive(_started_timers) if timer.isActive()}


def _windows() -> dict[int, str]:
    application = _qt_application()
    if application is None or not hasattr(application, "topLevelWidgets"):
        return {}
    # Qt keeps one label for all tooltips and deletes it when it likes.
    windows = [window for window in application.topLevelWidgets() if window.metaObject().className() != "QTipLabel"]
    return {id(window): _name_of(window) for window in windows}


def _name_of(thing: Any) -> str:
    parent = thing.parent()
    owner = f" of {type(parent).__name__}" if parent is not None else ""
    return f"{type(thing).__name__} {thing.objectName()!r}{owner}"


def _processes() -> dict[int, str]:
    """Child processes. Those that have ended and only wait to be asked for their status are not running."""
    children = {child.pid: child.name for child in multiprocessing.active_children() if child.pid is not None}
    for pid in _children_in_proc():
        command = _read(Path(f"/proc/{pid}/cmdline")).replace("\0", " ").strip()  # empty for a moment after the start
        running = _state_and_parent(pid)[:1] not in ([], ["Z"], ["X"])
        if running and not any(helper in command for helper in HELPERS_OF_PYTHON):
            children.setdefault(pid, f"{command} (process {pid})")
    return children


def _children_in_proc() -> list[int]:
    """Process numbers of our children where the system has a /proc, else nothing."""
    lists = list(Path("/proc/self/task").glob("*/children"))
    if lists:
        return [int(pid) for listed in lists for pid in _read(listed).split()]
    # A kernel built without these lists: ask every process for its parent.
    pids = [int(folder.name) for folder in Path("/proc").glob("[0-9]*")]
    return [pid for pid in pids if _state_and_parent(pid)[1:] == [str(os.getpid())]]


def _state_and_parent(pid: int) -> list[str]:
    """A process's state (Z: ended) and its parent's number; nothing where there is no such process."""
    return _read(Path(f"/proc/{pid}/stat")).rpartition(")")[2].split()[:2]


def _read(file: Path) -> str:
    """What a file of /proc says; empty if its process or thread has ended meanwhile."""
    try:
        return file.read_bytes().decode(errors="replace")
    except OSError:
        return ""
