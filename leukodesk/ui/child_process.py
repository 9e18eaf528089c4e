"""One child process that speaks events: started, listened to by threads of its own, and really stopped. Qt-free."""

import os
import re
import signal
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Generic, cast

import psutil

from leukodesk.core.errors import LeukoDeskError
from leukodesk.ui.event_lines import E, EventLines, Language

ASKED_S, TERMINATED_S = 2.0, 1.0
"""How long a child may take to end when it is asked to, and then when it is told to. Then it is killed."""

LAST_PIPE_S = 1.0
"""How long to listen for what an ended child has left in its pipes."""

NICENESS = 10
"""By which POSIX systems let other processes go first; 0 is usual, 19 the most."""

KEPT_EVENTS = 5000
KEPT_ERROR_BYTES = 64 * 1024
CHUNK_BYTES = 64 * 1024
_CHATTER = re.compile(
    r"WARNING: All log messages before absl|[IW]\d{4} \d\d:\d\d:|INFO: Created TensorFlow|To enable the following"
)


class ChildStartError(LeukoDeskError):
    """The system does not start the program."""


@dataclass(frozen=True)
class Ending:
    """How a child ended.

    Attributes:
        code: its exit code; negative if it was ended by a signal.
        stopped: whether it was asked to stop.
        errors: the last of what it wrote to its standard error.
        problem: why it was never started; None if it was.
    """

    code: int
    stopped: bool
    errors: str
    problem: LeukoDeskError | None = None

    @property
    def told(self) -> str:
        """What is known of why it ended, or was never started."""
        return self.errors if self.problem is None else f"{self.problem.message} {self.problem.details}"


class ChildProcess(Generic[E]):
    """A running program and the events it has printed. No method waits, except `wait`.

    Its standard input stays open as long as this process lives: when the window is killed the child reads the end of
    it, and ends by itself.

    Args:
        command: gives the program and its arguments. It is called in a thread, where it may prepare what they need;
            a `LeukoDeskError` that it raises is the ending's `problem`.
        language: of its events.
        folder: to start it in.
        environment: its variables.
    """

    def __init__(
        self,
        command: Callable[[], Sequence[str]],
        language: Language[E],
        folder: Path,
        environment: Mapping[str, str],
    ) -> None:
        self._language = language
        self._pending: deque[E] = deque(maxlen=KEPT_EVENTS)
        self._errors = bytearray()
        self._lock = threading.Lock()
        self._stop_asked = threading.Event()
        self._begun, self._over = threading.Event(), threading.Event()
        self._ending: Ending | None = None
        self._process: subprocess.Popen[bytes] | None = None
        _thread(self._run, command, folder, environment)

    @property
    def process_id(self) -> int | None:
        """None until it has been started."""
        return self._process.pid if self._process is not None else None

    @property
    def ending(self) -> Ending | None:
        """How it ended; None while it runs, or while something it has started does."""
        return self._ending

    def take(self) -> list[E]:
        """The events since the last call, without those that have been overtaken."""
        with self._lock:
            taken = list(self._pending)
            self._pending.clear()
        return taken

    def tell(self, order: str) -> None:
        """Write a line to its standard input; one that has not begun, or has ended, hears nothing."""
        process = self._process
        if process is not None and not self._stop_asked.is_set():
            with suppress(OSError, ValueError):  # it may have ended; its ending says so
                pipe = _pipe(process.stdin)
                pipe.write(order.encode() + b"\n")
                pipe.flush()

    def stop(self) -> None:
        """Let it end with all it has started: asked at first, killed in the end. Returns at once."""
        if not self._stop_asked.is_set():
            self._stop_asked.set()
            _thread(self._stop)

    def wait(self, timeout_s: float) -> bool:
        """Wait until it has ended; False if it has not within that time."""
        return self._over.wait(timeout_s)

    # --- in threads ---------------------------------------------------------------------------------------------------

    def _run(self, command: Callable[[], Sequence[str]], folder: Path, environment: Mapping[str, str]) -> None:
        """From its start, which may wait for a busy disk, to its end."""
        try:
            self._process = process = _started(command(), folder, environment)
        except LeukoDeskError as error:
            self._ending = Ending(0, self._stop_asked.is_set(), "", error)
        else:
            _step_back(process.pid)
            self._begun.set()
            self._ending = self._listen_to(process)
        self._begun.set()
        self._over.set()

    def _listen_to(self, process: "subprocess.Popen[bytes]") -> Ending:
        readers = [
            _thread(self._read_events, _pipe(process.stdout)),
            _thread(self._read_errors, _pipe(process.stderr)),
        ]
        code = process.wait()
        _kill_group(process.pid)  # what it started and left behind; that would keep the pipes open, too
        for reader in readers:
            reader.join(LAST_PIPE_S)
        with self._lock:
            errors = without_chatter(self._errors.decode(errors="replace"))
        _close(process.stdin)
        if not any(reader.is_alive() for reader in readers):
            # Else somebody who has left the family still holds them, and is still being listened to.
            _close(process.stdout)
            _close(process.stderr)
        return Ending(code, self._stop_asked.is_set(), errors)

    def _read_events(self, pipe: IO[bytes]) -> None:
        lines = EventLines(self._language)
        while chunk := os.read(pipe.fileno(), CHUNK_BYTES):
            self._keep(list(lines.feed(chunk)))
        self._keep(list(lines.end()))

    def _keep(self, events: list[E]) -> None:
        with self._lock:
            for event in events:
                if self._pending and self._language.overtakes(event, self._pending[-1]):
                    self._pending.pop()
                self._pending.append(event)

    def _read_errors(self, pipe: IO[bytes]) -> None:
        while chunk := os.read(pipe.fileno(), CHUNK_BYTES):
            with self._lock:
                self._errors += chunk
                del self._errors[:-KEPT_ERROR_BYTES]

    def _stop(self) -> None:
        self._begun.wait()
        process = self._process
        if process is None:
            return
        family = _descendants(process.pid)  # as long as it is there to be asked for them
        pipe = _pipe(process.stdin)
        with suppress(OSError, ValueError):  # it may no longer listen; what follows does not ask
            pipe.write(b"stop\n")
            pipe.flush()
        _close(pipe)
        if not self._over.wait(ASKED_S):
            process.terminate()
            if not self._over.wait(TERMINATED_S):
                process.kill()
        for relative in family:
            with suppress(psutil.Error):  # most have ended by themselves
                relative.kill()


def _started(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> "subprocess.Popen[bytes]":
    """In a group of its own: so Ctrl-C in the terminal is the window's matter, and all of the group can be killed."""
    pipe, start = subprocess.PIPE, subprocess.Popen
    try:
        if sys.platform == "win32":
            flags = subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP
            return start(
                command, cwd=folder, env=environment, stdin=pipe, stdout=pipe, stderr=pipe, creationflags=flags
            )
        return start(command, cwd=folder, env=environment, stdin=pipe, stdout=pipe, stderr=pipe, start_new_session=True)
    except (OSError, ValueError) as error:
        sentence = "The program that does this could not be started. Close other programs and try again."
        raise ChildStartError(sentence, f"{' '.join(command)}\n{error}") from error


def _thread(work: Callable[..., None], *arguments: object) -> threading.Thread:
    # Daemons: a pipe that somebody keeps open must not keep the program alive after its window has closed.
    thread = threading.Thread(target=work, args=arguments, name="leukodesk-child", daemon=True)
    thread.start()
    return thread


def without_chatter(errors: str) -> str:
    """What a child wrote to its standard error, without TensorFlow's greetings, which are no errors."""
    return "\n".join(line for line in errors.splitlines() if not _CHATTER.match(line))


def _pipe(made: IO[bytes] | None) -> IO[bytes]:
    """One of the three, which `_started` always asks for."""
    return cast(IO[bytes], made)


def _step_back(process_id: int) -> None:
    """Let the window, and whatever else is used, go first: two cores may be all there are."""
    with suppress(psutil.Error):  # it may have ended already
        if sys.platform == "win32":
            psutil.Process(process_id).nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
        else:
            psutil.Process(process_id).nice(NICENESS)


def _descendants(process_id: int) -> list[psutil.Process]:
    try:
        return psutil.Process(process_id).children(recursive=True)
    except psutil.Error:
        return []


def _kill_group(group: int) -> None:
    if sys.platform == "win32":
        return
    with suppress(ProcessLookupError, PermissionError):  # mostly nobody is left in it
        os.killpg(group, signal.SIGKILL)


def _close(pipe: IO[bytes] | None) -> None:
    with suppress(OSError):  # what was still to be written finds nobody to read it
        if pipe is not None:
            pipe.close()
