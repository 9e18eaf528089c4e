"""How a process works on a training run: it says what it does, stops when told to, and never ends without a word."""

import io
import logging
import os
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from leukodesk.core.errors import Cancelled, LeukoDeskError
from leukodesk.core.files import remove_unfinished
from leukodesk.core.training_runs.events import Event, Failed, Finished, Message, Progress, Stage, encode_event
from leukodesk.core.training_runs.folder import EVENTS_FILE
from leukodesk.core.training_runs.lock import claim_run

FINISHED, FAILED, STOPPED = 0, 1, 3
"""Exit codes."""

BETWEEN_PROGRESS_S = 0.2

WIND_UP_S = 2.0
"""For which a process may go on when it is to stop: loading TensorFlow, a first step and an export take up to 15 s
each, in which nothing is asked. What is on the disk is whole at any moment, and is gone on with."""

log = logging.getLogger(__name__)


class Channel:
    """Events to whoever started this process and into the run's own record; orders to stop the other way.

    Whoever started it says "stop" on standard input, or closes it, or dies, which closes it too.

    Args:
        record: the run's events.jsonl; None keeps none.
        out: where events are told.
    """

    def __init__(self, record: Path | None, out: BinaryIO) -> None:
        self._out = out
        self._record = record.open("ab") if record is not None else None
        self._stop, self._closed = threading.Event(), threading.Event()
        self._told_s = 0.0
        self._began_s = 0.0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._closed.set()
        if self._record is not None:
            self._record.close()

    def listen(self, orders: BinaryIO | io.FileIO, *, end_process: bool = False) -> None:
        """Wait for orders in a thread of its own, which ends with the process.

        Args:
            orders: where they come from.
            end_process: end the whole process if the work has not stopped some seconds after it was told to.
        """
        threading.Thread(target=self._listen, args=(orders, end_process), name="orders", daemon=True).start()

    def _listen(self, orders: BinaryIO | io.FileIO, end_process: bool) -> None:
        for line in orders:
            if line.strip() == b"stop":
                break
        self._stop.set()
        if end_process and not self._closed.wait(WIND_UP_S):
            os._exit(STOPPED)

    def stop(self) -> None:
        """Ask the work to stop at its next `check`. Callable from a signal handler."""
        self._stop.set()

    def check(self) -> None:
        """Called often by the work.

        Raises:
            Cancelled: it is to stop.
        """
        if self._stop.is_set():
            raise Cancelled

    def emit(self, event: Event) -> None:
        """Tell of an event, and keep it, but for mere progress. Nobody need listen any more."""
        line = encode_event(event)
        if self._record is not None and not isinstance(event, Progress):
            self._keep(line)
        try:
            self._out.write(line)
            self._out.flush()
        except (BrokenPipeError, ValueError):  # ValueError: closed
            self._stop.set()

    def _keep(self, line: bytes) -> None:
        try:
            if self._record is not None:
                self._record.write(line)
                self._record.flush()
        except OSError as error:  # a full disk must not silence what is said of it
            log.warning("the record of the training cannot be written: %s", error)
            self._record = None

    def stage(self, stage: Stage) -> None:
        """A new part of the work begins, if it may."""
        self.check()
        self._began_s = self._told_s = time.monotonic()
        self.emit(stage)

    def progress(self, done: int, total: int) -> None:
        """So many of so many images; told a few times a second at most.

        Raises:
            Cancelled: the work is to stop.
        """
        self.check()
        now = time.monotonic()
        if now - self._told_s < BETWEEN_PROGRESS_S and done < total:
            return
        self._told_s = now
        rate = done / max(now - self._began_s, 1e-6)
        self.emit(Progress(done, total, rate, (total - done) / rate if rate else None))


def conduct(run: Path, work: Callable[[Channel], Path | None], *, orders: BinaryIO | None = None) -> int:
    """Does the work of a run as its only process, and tells how it ended.

    Args:
        run: the run folder.
        work: given the channel; returns the path of result.json, or None if there is none to speak of.
        orders: where "stop" may come from; None: standard input.

    Returns:
        The exit code.
    """
    out = sys.stdout.buffer
    # What libraries print must not get between the events.
    sys.stdout = sys.stderr
    try:
        with claim_run(run), Channel(run / EVENTS_FILE, out) as channel:
            remove_unfinished(run)
            if orders is not None:
                channel.listen(orders)
            else:
                channel.listen(_standard_input(), end_process=True)
            if threading.current_thread() is threading.main_thread():
                signal.signal(signal.SIGTERM, lambda *_: channel.stop())
            return _conduct(channel, work)
    except LeukoDeskError as error:  # another process works on it
        out.write(encode_event(Failed(error.message, error.details)))
        out.flush()
        return FAILED


def end_with_input() -> None:
    """From now on this process ends as soon as its standard input is closed, whatever it does: its window has gone."""

    def wait() -> None:
        for _ in _standard_input():
            pass
        os._exit(STOPPED)

    threading.Thread(target=wait, name="orders", daemon=True).start()


def _standard_input() -> io.FileIO:
    # Unbuffered: a thread that waits in a buffered reader when the process ends makes Python abort.
    return io.FileIO(0, closefd=False)


def _conduct(channel: Channel, work: Callable[[Channel], Path | None]) -> int:
    try:
        result = work(channel)
    except Cancelled:
        channel.emit(Message("Interrupted. What is finished is kept, and it can go on from there."))
        return STOPPED
    except LeukoDeskError as error:
        channel.emit(Failed(error.message, error.details))
    except MemoryError:
        sentence = "There was not enough memory. Close other programs, or choose the quick adaptation."
        channel.emit(Failed(sentence, traceback.format_exc()))
    except OSError as error:
        sentence = f"A file could not be read or written: {error.strerror or error}. See that the disk has room."
        channel.emit(Failed(sentence, traceback.format_exc()))
    except Exception:  # the one place where every error is caught: a training must end with a sentence
        log.exception("the training failed")
        sentence = "LeukoDesk made a mistake, and the training has ended. What it had finished is kept."
        channel.emit(Failed(sentence, traceback.format_exc()))
    else:
        if result is not None:
            channel.emit(Finished(str(result)))
        return FINISHED
    return FAILED
