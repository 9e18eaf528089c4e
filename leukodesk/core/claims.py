"""One process works on something at a time: a small file names it, and means nothing once that process has ended."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

if TYPE_CHECKING:
    import psutil

_SAME_START_S: Final = 2.0  # Linux tells the boot time in whole seconds
_HALF_WRITTEN_S: Final = 0.2


@dataclass(frozen=True)
class Holder:
    """A process: a number alone would not do, since numbers are given out again.

    Attributes:
        pid: its number.
        started_s: when it was started: in seconds since 1970; on Linux, since the computer was.
    """

    pid: int
    started_s: float


class AlreadyClaimed(Exception):
    """Another living process works on it."""

    def __init__(self, holder: Holder) -> None:
        super().__init__(f"process {holder.pid}")
        self.holder = holder


def take_claim(file: Path) -> AbstractContextManager[None]:
    """Be the only process that works on something, until the block is left. A dead process's claim is taken over.

    Args:
        file: that says so, and is gone when nobody does.

    Raises:
        AlreadyClaimed: another living process has it.
        OSError: the file cannot be made.
    """
    own = this_process()
    _take(file, own)
    return _released(file, own)


@contextmanager
def _released(file: Path, own: Holder) -> Iterator[None]:
    try:
        yield
    finally:
        if _read(file) == own:
            file.unlink(missing_ok=True)


def holder_of_claim(file: Path) -> Holder | None:
    """The living process that has the claim, or None."""
    holder = _read(file)
    return holder if holder is not None and _is_alive(holder) else None


def _take(file: Path, own: Holder) -> None:
    while not _create(file, own):
        holder = _read(file)
        if holder is not None and _is_alive(holder):
            raise AlreadyClaimed(holder)
        # Of several that find the same dead claim only one can move it away. What was moved is looked at again: it may
        # have been the fresh claim of another.
        aside = file.with_name(f"{file.name}.{own.pid}")
        try:
            file.replace(aside)
        except FileNotFoundError:
            continue
        if _read(aside) not in (holder, None):
            aside.replace(file)
        aside.unlink(missing_ok=True)


def _create(file: Path, own: Holder) -> bool:
    """Make the file, unless there is one."""
    try:
        handle = os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        return False
    with os.fdopen(handle, "wb") as opened:
        opened.write(msgspec.json.encode(own))
    return True


def _read(file: Path) -> Holder | None:
    """Whose claim it is, or None: no file, or one that stays unreadable, because its writer was killed over it."""
    until = time.monotonic() + _HALF_WRITTEN_S
    while True:
        try:
            return msgspec.json.decode(file.read_bytes(), type=Holder)
        except FileNotFoundError:
            return None
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
            if time.monotonic() > until:
                return None
            time.sleep(_HALF_WRITTEN_S / 10)


def this_process() -> Holder:
    """As whom this process claims."""
    import psutil

    return Holder(os.getpid(), _start_s(psutil.Process()))


def _start_s(process: "psutil.Process") -> float:
    """When a process was started, in a time that nobody moves by setting the clock.

    Linux keeps it since the computer was started, and what is told as the time of that moves with the clock.
    """
    import psutil

    since_1970_s = process.create_time()
    return since_1970_s - psutil.boot_time() if sys.platform == "linux" else since_1970_s


def _is_alive(holder: Holder) -> bool:
    import psutil

    try:
        process = psutil.Process(holder.pid)
        return process.status() != psutil.STATUS_ZOMBIE and (abs(_start_s(process) - holder.started_s) < _SAME_START_S)
    except psutil.AccessDenied:
        return True  # it is there, and not ours to ask
    except (psutil.Error, ValueError, OverflowError):  # gone, or no number that a process can have
        return False
