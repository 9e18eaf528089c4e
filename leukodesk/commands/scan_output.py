"""How `leukodesk scan` says how far it is: a line that is rewritten, lines now and then, or JSON for the window."""

from __future__ import annotations

import io
import shutil
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import BinaryIO, Final

from leukodesk.commands.console import complain, printable, say
from leukodesk.core.errors import LeukoDeskError
from leukodesk.core.verdict import Verdict
from leukodesk.services.scan.events import Ended, Looking, ScanEvent, Scanning, encode_scan_event
from leukodesk.services.scan.run import Engine, Orders, run_scan
from leukodesk.store.scan_file import ScanTask
from leukodesk.store.scan_rows import ScanSetup

_BETWEEN_LINES_S: Final = 10.0
_BAR_CHARACTERS: Final = 20

Tell = Callable[[ScanEvent], None]


def conduct(task: ScanTask, out: Path, engine: Engine, setup: ScanSetup, *, verify: bool, as_events: bool) -> Ended:
    """`run_scan`, told on standard output and stopped by signals; with `as_events` it takes orders on standard input.

    Raises:
        BrokenPipeError: nobody reads any more; the scan has been stopped.
    """
    orders, gone = Orders(), list[BrokenPipeError]()
    tell: Tell = _bar() if sys.stdout.isatty() else _lines()

    def tell_if_heard(event: ScanEvent) -> None:
        try:
            tell(event)
        except BrokenPipeError as error:
            gone.append(error)
            orders.stop()

    with _stopped_by_signals(orders):
        if not as_events:
            ended = run_scan(task, out, engine, setup, orders, tell_if_heard, verify=verify)
        else:
            with _json_lines() as tell:
                _listen(orders)
                ended = run_scan(task, out, engine, setup, orders, tell_if_heard, verify=verify)
    if gone:
        raise gone[0]
    return ended


def tell_failure(error: LeukoDeskError, *, as_events: bool) -> None:
    """Nothing could be begun."""
    if as_events:
        with _json_lines() as tell:
            tell(Ended("failed", error.message, error.details, 0, 0, 0))
    else:
        complain(printable(error.message))


@contextmanager
def _stopped_by_signals(orders: Orders) -> Iterator[None]:
    """Ctrl-C and SIGTERM stop a scan in good order; a second one ends it at once, with what has been written kept."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {one: signal.getsignal(one) for one in (signal.SIGINT, signal.SIGTERM)}

    def stop(number: int, _frame: FrameType | None) -> None:
        orders.stop()
        signal.signal(number, signal.SIG_DFL)

    for one in before:
        signal.signal(one, stop)
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)


@contextmanager
def _json_lines() -> Iterator[Tell]:
    """Events on standard output, and nothing else: what libraries print goes where errors go."""
    out: BinaryIO = sys.stdout.buffer
    kept, sys.stdout = sys.stdout, sys.stderr

    def tell(event: ScanEvent) -> None:
        out.write(encode_scan_event(event))
        out.flush()

    try:
        yield tell
    finally:
        sys.stdout = kept


def _listen(orders: Orders) -> None:
    """Takes orders in a thread of its own, which ends with the process."""
    meant = {b"pause": orders.pause, b"resume": orders.resume, b"stop": orders.stop}
    # Unbuffered: a thread that waits in a buffered reader when the process ends makes Python abort.
    lines = io.FileIO(0, closefd=False)

    def listen() -> None:
        for line in lines:
            meant.get(line.strip(), lambda: None)()
        orders.stop()  # whoever started this is gone

    threading.Thread(target=listen, name="orders", daemon=True).start()


def _lines() -> Tell:
    """A line now and then, for a log."""
    told_s = 0.0

    def tell(event: ScanEvent) -> None:
        nonlocal told_s
        now_s = time.monotonic()
        last = isinstance(event, Scanning) and event.done == event.total
        if isinstance(event, Ended) or (now_s - told_s < _BETWEEN_LINES_S and not last):
            return
        told_s = now_s
        say(_in_words(event))

    return tell


def _bar() -> Tell:
    """One line on a terminal, rewritten."""
    written = 0

    def tell(event: ScanEvent) -> None:
        nonlocal written
        if isinstance(event, Ended):
            sys.stdout.write("\n" if written else "")
            sys.stdout.flush()
            return
        line = _in_words(event)
        if isinstance(event, Scanning) and event.total:
            filled = event.done * _BAR_CHARACTERS // event.total
            line = f"[{'#' * filled}{'.' * (_BAR_CHARACTERS - filled)}] {line}"
        line = line[: max(10, shutil.get_terminal_size().columns - 1)]
        sys.stdout.write(f"\r{line:<{written}}")
        sys.stdout.flush()
        written = len(line)

    return tell


def _in_words(event: ScanEvent) -> str:
    if isinstance(event, Looking):
        return f"Looking through the folders: {event.found} files"
    if isinstance(event, Ended):
        return event.sentence
    parts = [f"{event.done} of {event.total}"]
    if event.state == "paused":
        parts.append("paused")
    elif event.rate is not None and event.left_s is not None:
        parts += [f"{event.rate:.1f}/s", f"{_duration(event.left_s)} left"]
    if event.known:
        parts.append(f"{event.known} known")
    parts += [f"{event.verdicts[verdict]} {verdict}" for verdict in Verdict if event.verdicts.get(verdict)]
    return ", ".join(parts)


def _duration(seconds: float) -> str:
    if seconds < 100:
        return f"{seconds:.0f} s"
    if seconds < 100 * 60:
        return f"{seconds / 60:.0f} min"
    return f"{seconds / 3600:.1f} h"
