"""Writes captured fields in a thread of its own, one after the other, and tells of each only when it is on the disk.

What cannot be written is kept, and all that was taken after it: until it is written elsewhere or again, or given up.
"""

import errno
import logging
import os
import shutil
import tempfile
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from leukodesk.core.errors import CaptureError, LeukoDeskError
from leukodesk.core.files import UNFINISHED, disk_is_full, remove_forgotten
from leukodesk.services.capturing.capture import Capture
from leukodesk.services.capturing.names import NamePattern, NameValues, names_in, parse_pattern
from leukodesk.services.capturing.written import ImageFormat, WrittenFiles, write_capture

log: Final = logging.getLogger(__name__)

MOST_WAITING_BYTES: Final = 512 << 20
"""Thirty fields of five megapixels; more would be memory that the camera needs."""

FEW_FIELDS: Final = 100
"""Room for fewer than these is worth a warning before a series."""

_MOST_TRIES: Final = 50


@dataclass(frozen=True)
class Written:
    """A field is on the disk.

    Attributes:
        files: where; capture: what is in them, with the number it got.
        ms: from `put` to then.
    """

    files: WrittenFiles
    capture: Capture
    ms: float


@dataclass(frozen=True)
class NotWritten:
    """A field could not be written. It is kept, and nothing more is taken before `retry` or `discard`.

    Attributes:
        capture: the field; error: why, and what to do.
        folder: where it should have gone; waiting: how many fields are not on the disk, this one included.
    """

    capture: Capture
    error: CaptureError
    folder: Path
    waiting: int


WriterEvent = Written | NotWritten


@dataclass(frozen=True)
class _Job:
    capture: Capture
    folder: Path
    pattern: NamePattern
    image_format: ImageFormat
    since: float


class CaptureWriter:
    """The one that writes. Its methods may be called from any thread and do not wait, but for `close`.

    Args:
        tell: is told of every field, in the writer's thread.
        most_waiting_bytes: of pixels that may wait; what is beyond is refused.
    """

    def __init__(self, tell: Callable[[WriterEvent], None], most_waiting_bytes: int = MOST_WAITING_BYTES) -> None:
        self._tell = tell
        self._most_waiting_bytes = most_waiting_bytes
        self._changed = threading.Condition()
        self._waiting: deque[_Job] = deque()  # its first is being written, or could not be
        self._is_held = False
        self._is_closed = False
        self._thread: threading.Thread | None = None
        self._tidied: set[Path] = set()

    def put(self, capture: Capture, folder: Path, pattern: str, image_format: ImageFormat) -> None:
        """Take a field. It is kept only when `Written` says so.

        Args:
            capture: the field; its number is replaced by the next that is free.
            folder: of the series; it must be there.
            pattern: of its name; image_format: how it is written.

        Raises:
            CaptureError: it was not taken: too many wait, one before it could not be written, or all is closed.
            NamePatternError: no name can be made so.
        """
        job = _Job(capture, folder, parse_pattern(pattern), image_format, time.perf_counter())
        with self._changed:
            self._refuse(capture)
            self._waiting.append(job)
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="capture-writer", daemon=True)
                self._thread.start()
            self._changed.notify_all()

    @property
    def unwritten(self) -> tuple[Capture, ...]:
        """What is not on the disk yet, the oldest first."""
        with self._changed:
            return tuple(job.capture for job in self._waiting)

    @property
    def held(self) -> int:
        """How many fields are kept here until the user decides what becomes of them; 0 while all goes well."""
        with self._changed:
            return len(self._waiting) if self._is_held else 0

    def retry(self, folder: Path | None = None) -> None:
        """Go on with what could not be written, and all behind it.

        Args:
            folder: another one for all of these, also for what is being tried just now if that fails; None for that of
                each.
        """
        with self._changed:
            if folder is not None:
                self._waiting = deque(replace(job, folder=folder) for job in self._waiting)
            self._is_held = False
            self._changed.notify_all()

    def discard(self) -> int:
        """Give up what could not be written, and all behind it, because the user said so.

        Returns:
            How many; 0 if nothing is held up.
        """
        with self._changed:
            given_up = len(self._waiting) if self._is_held else 0
            if self._is_held:
                self._waiting.clear()
            self._is_held = False
            return given_up

    def close(self, timeout_s: float = 1.0) -> bool:
        """Take nothing more, and wait for what is being written.

        Returns:
            Whether everything is on the disk; if not, `unwritten` says what is missing.
        """
        with self._changed:
            self._is_closed = True
            self._changed.notify_all()
        if self._thread is not None:
            self._thread.join(timeout_s)
        return not self.unwritten

    def _refuse(self, capture: Capture) -> None:
        if self._is_closed:
            raise CaptureError("Nothing more can be captured: the program is closing.")
        if self._is_held:
            raise CaptureError(
                "A field before this one is not saved yet. Save it again or in another folder, or give it up."
            )
        waiting_bytes = sum(job.capture.pixels.nbytes for job in self._waiting)
        if self._waiting and waiting_bytes + capture.pixels.nbytes > self._most_waiting_bytes:
            raise CaptureError(
                f"The disk is slower than the camera: {len(self._waiting)} fields are still being saved. This one was "
                "not taken; wait a moment.",
                f"{waiting_bytes} bytes wait, {self._most_waiting_bytes} may",
            )

    # --- in the writer's thread ---------------------------------------------------------------------------------------

    def _run(self) -> None:
        while (job := self._next()) is not None:
            event: WriterEvent
            try:
                event = self._write(job)
            except CaptureError as error:
                log.warning("A field was not written to %s: %s (%s)", job.folder, error.message, error.details)
                event = NotWritten(job.capture, error, job.folder, 1)
            with self._changed:
                if isinstance(event, Written):
                    self._waiting.popleft()
                elif self._waiting[0] is not job:  # it is wanted elsewhere by now
                    continue
                else:
                    self._is_held = True
                    event = replace(event, waiting=len(self._waiting))
            try:
                self._tell(event)
            except Exception:
                log.exception("Nobody could be told of a captured field")

    def _next(self) -> _Job | None:
        """What is to be written now; None when that was all."""
        with self._changed:
            while self._is_held or not self._waiting:
                if self._is_closed:
                    return None
                self._changed.wait()
            return self._waiting[0]

    def _write(self, job: _Job) -> Written:
        try:
            if job.folder not in self._tidied:
                self._tidied.add(job.folder)
                remove_forgotten(job.folder)
            return _written(job)
        except LeukoDeskError as error:
            raise CaptureError(error.message, error.details) from error
        except OSError as error:
            raise CaptureError(_sentence(error, job.folder), str(error)) from error
        except MemoryError as error:
            raise CaptureError("There is not enough memory to save this field. Close other programs.") from error
        except Exception as error:
            log.exception("A captured field could not be written")
            raise CaptureError(
                "This field could not be saved, by a mistake in LeukoDesk; the log says more. Try the other file "
                "format.",
                repr(error),
            ) from error


def prepare_folder(folder: Path, field_bytes: int, fields: int = FEW_FIELDS) -> str:
    """See before a series whether its folder can be written to; it is made if it is not there.

    Args:
        folder: of the series.
        field_bytes: size of one field's pixels; fields: how many there will be at most, as far as that is known.

    Returns:
        A sentence that there is little room, empty if there is enough.

    Raises:
        CaptureError: nothing can be written there.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=folder, prefix=UNFINISHED, suffix=".tmp")
        os.close(handle)
        Path(name).unlink()
        room = shutil.disk_usage(folder).free // max(field_bytes, 1)
    except OSError as error:
        raise CaptureError(_sentence(error, folder), str(error)) from error
    if room >= fields:
        return ""
    if room < 1:
        return "The disk is full: there is no room for one field. Make room, or choose another folder."
    return f"There is room for about {room} more fields on this disk. Make room, or choose another folder."


def _written(job: _Job) -> Written:
    """Under the next free name; where another program is quicker with it, under the one after."""
    capture = job.capture
    values = NameValues(capture.case, capture.slide, capture.objective, capture.taken_at)
    refused: list[str] = []
    while True:
        following = job.pattern.next_name(values, [*names_in(job.folder), *refused])
        numbered = replace(capture, number=following.number)
        try:
            files = write_capture(numbered, job.folder, following.stem, job.image_format)
        except FileExistsError:
            refused.append(f"{following.stem}{job.image_format.suffix}")
            if len(refused) == _MOST_TRIES:
                raise
            continue
        return Written(files, numbered, 1000 * (time.perf_counter() - job.since))


def _sentence(error: OSError, folder: Path) -> str:
    name = folder.name or str(folder)
    if disk_is_full(error):
        return "The disk is full: this field is not saved. Make room and save it again, or choose another folder."
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return f"The folder “{name}” is gone: moved, deleted, or its drive was pulled out. Choose another folder."
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return f"Nothing may be written in the folder “{name}”. Choose another folder, or ask for permission."
    return f"The folder “{name}” cannot be written to; its disk or share may be gone. Choose another folder."
