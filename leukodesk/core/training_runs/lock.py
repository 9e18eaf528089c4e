"""One process works on a run at a time: RUN/lock.json names it, and means nothing once that process has ended."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import msgspec

from leukodesk.core.files import is_folder
from leukodesk.core.training_runs.folder import TrainingRunError

LOCK_FILE: Final = "lock.json"

_SAME_START_S: Final = 2.0  # a process's start is told relative to the boot time, which moves when the clock is set
_HALF_WRITTEN_S: Final = 0.2


@dataclass(frozen=True)
class Holder:
    """A process: a number alone would not do, since numbers are given out again.

    Attributes:
        pid: its number.
        started_s: when it was started, in seconds since 1970.
    """

    pid: int
    started_s: float


@contextmanager
def claim_run(run: Path) -> Iterator[None]:
    """Work on a run as the only process, until the block is left. A dead process's claim is taken over.

    Args:
        run: its folder.

    Raises:
        TrainingRunError: another living process works on it, or the folder is gone or cannot be written to.
    """
    lock, own = run / LOCK_FILE, _this_process()
    try:
        _take(lock, own)
    except OSError as error:
        sentence = (
            "The folder of the training is gone." if not is_folder(run) else "The training cannot be written here."
        )
        raise TrainingRunError(sentence, str(error)) from error
    try:
        yield
    finally:
        if _read(lock) == own:
            lock.unlink(missing_ok=True)


def holder_of(run: Path) -> Holder | None:
    """The living process that works on a run, or None."""
    holder = _read(run / LOCK_FILE)
    return holder if holder is not None and _is_alive(holder) else None


def _take(lock: Path, own: Holder) -> None:
    while not _create(lock, own):
        holder = _read(lock)
        if holder is not None and _is_alive(holder):
            raise TrainingRunError(
                "This training is already running. Wait until it has ended, or stop it.", f"process {holder.pid}"
            )
        # Of several that find the same dead claim only one can move it away. What was moved is looked at again: it may
        # have been the fresh claim of another.
        aside = lock.with_name(f"{LOCK_FILE}.{own.pid}")
        try:
            lock.replace(aside)
        except FileNotFoundError:
            continue
        if _read(aside) not in (holder, None):
            aside.replace(lock)
        aside.unlink(missing_ok=True)


def _create(lock: Path, own: Holder) -> bool:
    """Make the file, unless there is one."""
    try:
        handle = os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        return False
    with os.fdopen(handle, "wb") as file:
        file.write(msgspec.json.encode(own))
    return True


def _read(lock: Path) -> Holder | None:
    """Whose claim it is, or None: no file, or one that stays unreadable, because its writer was killed over it."""
    until = time.monotonic() + _HALF_WRITTEN_S
    while True:
        try:
            return msgspec.json.decode(lock.read_bytes(), type=Holder)
        except FileNotFoundError:
            return None
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
            if time.monotonic() > until:
                return None
            time.sleep(_HALF_WRITTEN_S / 10)


def _this_process() -> Holder:
    import psutil

    return Holder(os.getpid(), psutil.Process().create_time())


def _is_alive(holder: Holder) -> bool:
    import psutil

    try:
        process = psutil.Process(holder.pid)
        return process.status() != psutil.STATUS_ZOMBIE and (
            abs(process.create_time() - holder.started_s) < _SAME_START_S
        )
    except psutil.AccessDenied:
        return True  # it is there, and not ours to ask
    except (psutil.Error, ValueError, OverflowError):  # gone, or no number that a process can have
        return False
