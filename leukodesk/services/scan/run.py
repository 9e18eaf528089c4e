"""A scan from its first file to its last: looks through folders, hands files to whoever computes, keeps what comes."""

import logging
import os
import time
import traceback
from array import array
from bisect import bisect_left
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Final, Protocol

from leukodesk.core.errors import Cancelled, LeukoDeskError
from leukodesk.core.verdict import Verdict
from leukodesk.services.scan.events import Ended, Looking, ScanEvent
from leukodesk.services.scan.looking import BESIDE_SCAN_FILE, ScannedFolders, state_of_file
from leukodesk.services.scan.one_image import PASSING, Scanned
from leukodesk.services.scan.progress import BETWEEN_EVENTS_S, Progress
from leukodesk.store.scan_file import ScanTask, ScanWriter
from leukodesk.store.scan_rows import FieldResult, FilePlace, FileState, ScanSetup

_BATCH_FILES: Final = 500
_BATCH_S: Final = 0.5
_BETWEEN_LOOKS_S: Final = 0.1

log = logging.getLogger(__name__)


class Engine(Protocol):
    """Who computes: threads of this process, or a cluster. Results come in any order."""

    def scan(
        self, places: Iterable[FilePlace], setup: ScanSetup, is_known: Callable[[bytes], bool], *, attention: bool
    ) -> Generator[Scanned, None, None]:
        """What `scan_file` makes of each place; takes of `places` no more than it needs to stay busy.

        Args:
            places: taken in the calling thread; while a scan is paused the next one is long in coming.
            setup: whose results are wanted.
            is_known: whether a content has a result; callable from any thread.
            attention: whether attention maps are wanted.

        Raises:
            LeukoDeskError: the engine cannot go on.
        """
        ...


class Orders:
    """What the user wants of a running scan: to pause, to go on, to stop.

    Callable from any thread and from signal handlers: there is no lock in it that a handler could wait for.
    """

    def __init__(self) -> None:
        self.paused = False
        self.stopped = False

    def pause(self) -> None:
        """Nothing new is begun until `resume`."""
        self.paused = True

    def resume(self) -> None:
        """Go on."""
        self.paused = False

    def stop(self) -> None:
        """End after the files in flight, with everything kept."""
        self.stopped = True

    def waiting(self) -> bool:
        """Whether nothing may be begun now, but perhaps later."""
        return self.paused and not self.stopped


def run_scan(
    task: ScanTask,
    out: Path,
    engine: Engine,
    setup: ScanSetup,
    orders: Orders,
    tell: Callable[[ScanEvent], None],
    *,
    verify: bool = False,
) -> Ended:
    """Scans, or goes on with a scan; run again when finished, it only looks for what has changed.

    Args:
        task: what to scan; out: the scan file.
        engine: computes; setup: with what.
        orders: to pause and stop; tell: told how far it is, in the calling thread.
        verify: read and hash every file again, also where size and time say that it is unchanged.

    Returns:
        How it ended, which has been told as well.
    """
    progress = Progress(tell)
    try:
        _scan(task, out, engine, setup, orders, progress, verify=verify)
    except Cancelled:
        ended = progress.ended("stopped", "The scan was stopped. It can be continued: what is done is kept.")
    except LeukoDeskError as error:
        ended = progress.ended("failed", error.message, error.details)
    except MemoryError:
        sentence = "There was not enough memory to go on. Close other programs, then continue the scan."
        ended = progress.ended("failed", sentence, traceback.format_exc())
    except OSError as error:
        sentence = f"A file could not be read or written: {error.strerror or error}. What is done is kept."
        ended = progress.ended("failed", sentence, traceback.format_exc())
    except Exception:  # the one place where every error is caught: a scan must end with a sentence
        log.exception("the scan failed")
        sentence = "LeukoDesk made a mistake, and the scan has ended. What is done is kept."
        ended = progress.ended("failed", sentence, traceback.format_exc())
    else:
        ended = progress.finished()
    tell(ended)
    return ended


def _scan(
    task: ScanTask, out: Path, engine: Engine, setup: ScanSetup, orders: Orders, progress: Progress, *, verify: bool
) -> None:
    """One run.

    Raises:
        Cancelled: stopped.
        LeukoDeskError: it cannot go on.
    """
    folders = ScannedFolders(task, [out.with_name(out.name + ending) for ending in BESIDE_SCAN_FILE])
    with ScanWriter.open(out) as writer:
        writer.begin(task, setup)
        progress.begin(_counted(folders, orders, progress.tell))
        run = _Run(writer, folders, orders, progress, verify=verify)
        try:
            with closing(engine.scan(run.to_read(), setup, run.is_known, attention=task.attention)) as found:
                for scanned in found:
                    run.take(scanned)
        finally:
            run.keep()
        _check(orders)
        writer.finish(run.gone())
        progress.tell_now()


def _counted(folders: ScannedFolders, orders: Orders, tell: Callable[[ScanEvent], None]) -> int:
    found, told_s = 0, 0.0
    for _ in folders:
        _check(orders)
        found += 1
        if time.monotonic() - told_s >= BETWEEN_EVENTS_S:
            told_s = time.monotonic()
            tell(Looking(found))
    tell(Looking(found))
    return found


def _check(orders: Orders) -> None:
    if orders.stopped:
        raise Cancelled


class _Run:
    """What a run knows while it goes on. All of it is done in one thread, but for `is_known`."""

    def __init__(
        self, writer: ScanWriter, folders: ScannedFolders, orders: Orders, progress: Progress, *, verify: bool
    ) -> None:
        self._writer, self._folders, self._orders, self._progress = writer, folders, orders, progress
        self._verify = verify
        self._seen = _Places()
        self._roots_seen: set[bytes] = set()
        self._unseen: list[FilePlace] = []
        self._files: list[FileState] = []
        self._results: dict[bytes, FieldResult] = {}
        self._kept_s = time.monotonic()

    def to_read(self) -> Iterator[FilePlace]:
        """The files that are not known as they are now; ends early when the scan is stopped."""
        for found in self._folders:
            self._wait_while_paused()
            if self._orders.stopped:
                return
            place = found.place if isinstance(found, FileState) else found
            self._seen.add(place)
            self._roots_seen.add(place.root)
            if isinstance(found, FileState):
                self._unseen.append(found.place)
                self.take(Scanned(found, None))
            elif self._verify or not self._is_done(found):
                yield found
            self._progress.tell_when_due()

    def is_known(self, content: bytes) -> bool:
        """Whether a content has a result. Callable from any thread."""
        return content in self._results or self._writer.has_result(content)

    def take(self, scanned: Scanned) -> None:
        """A file is done.

        Raises:
            LeukoDeskError: it cannot be kept, or all of its folder is gone and not the file alone.
        """
        file, result = scanned.file, scanned.result
        if file.error_kind in PASSING:
            self._folders.check(file.place.root)
        self._files.append(file)
        if result is not None:
            self._results[result.content] = result
            self._progress.add(file.place, result.verdict, result.label, thumbnail=result.thumbnail)
        elif file.content is None:
            self._progress.add(file.place, Verdict.FAILED, None)
        else:
            self._progress.add(file.place, *self._outcome(file.content), known=True)
        if len(self._files) >= _BATCH_FILES or time.monotonic() - self._kept_s >= _BATCH_S:
            self.keep()
        self._progress.tell_when_due()

    def keep(self) -> None:
        """Writes what has come since the last time."""
        if self._files:
            self._writer.add(self._files, list(self._results.values()))
            self._files, self._results = [], {}
        self._kept_s = time.monotonic()

    def gone(self) -> list[FilePlace]:
        """Known files that were not found, but for those in folders that could not be looked into.

        Raises:
            LeukoDeskError: a folder that had files has none at all: rather its share is gone than all of them.
        """
        gone = []
        for root in self._folders.names:
            for place in (state.place for state in self._writer.known_files(root)):
                if root not in self._roots_seen:
                    raise LeukoDeskError(
                        f"There is no image any more in the folder {os.fsdecode(root)}, where there were some. See "
                        "that its drive or network is connected; what the scan file says of them is kept.",
                        f"such as {place.location}",
                    )
                if place not in self._seen and not self._is_unseen(place):
                    gone.append(place)
        return gone

    def _is_unseen(self, place: FilePlace) -> bool:
        return any(
            place.root == folder.root and (not folder.path or place.path.startswith(folder.path + b"/"))
            for folder in self._unseen
        )

    def _is_done(self, place: FilePlace) -> bool:
        """Whether a file is unchanged and ended in a way that reading it again cannot change; it is counted then."""
        known = self._writer.known_file(place)
        if known is None or known.error_kind in PASSING:
            return False
        if (known.size_bytes, known.modified_ns) != state_of_file(place.location):
            return False
        if known.content is None:
            self._progress.add(place, Verdict.FAILED, None, read=False, known=True)
            return True
        outcome = self._writer.outcome(known.content)
        if outcome is None:
            return False
        self._progress.add(place, *outcome, read=False, known=True)
        return True

    def _outcome(self, content: bytes) -> tuple[Verdict | None, str | None]:
        """How a known content ended."""
        result = self._results.get(content)
        if result is not None:
            return result.verdict, result.label
        return self._writer.outcome(content) or (None, None)

    def _wait_while_paused(self) -> None:
        if not self._orders.waiting():
            return
        self.keep()
        self._progress.tell_now("paused")
        while self._orders.waiting():
            time.sleep(_BETWEEN_LOOKS_S)
        self._progress.go_on()


class _Places:
    """A set of places that takes eight bytes for each, and is asked when it is complete."""

    def __init__(self) -> None:
        self._hashes = array("q")
        self._sorted = True

    def add(self, place: FilePlace) -> None:
        self._hashes.append(hash(place))
        self._sorted = False

    def __contains__(self, place: FilePlace) -> bool:
        if not self._sorted:
            self._hashes, self._sorted = array("q", sorted(self._hashes)), True
        at = bisect_left(self._hashes, hash(place))
        return at < len(self._hashes) and self._hashes[at] == hash(place)
