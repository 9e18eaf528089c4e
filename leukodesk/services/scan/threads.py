"""An engine of a few threads, each with a network of its own."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, as_completed, wait
from contextlib import contextmanager
from queue import SimpleQueue
from typing import TYPE_CHECKING, Final, NamedTuple

from leukodesk.core.inference import Classifier
from leukodesk.services.scan.one_image import Scanned, scan_file
from leukodesk.store.scan_rows import FilePlace, ScanSetup

if TYPE_CHECKING:
    from leukodesk.core.bundle import Bundle

_WAITING_FOR_EACH: Final = 2
"""Files at hand for each thread, so that none waits while results are being written."""


class ThreadEngine:
    """Computes on the cores of this machine.

    Decoders, OpenCV and LiteRT let go of the interpreter, so that threads keep all cores busy; one thread for each
    image wastes less than several that share one.

    Args:
        bundle, base: of the model, as `Classifier` takes them.
        workers: threads; None: as many as there are cores.
    """

    def __init__(self, bundle: Bundle, base: Bundle | None = None, workers: int | None = None) -> None:
        self._bundle, self._base = bundle, base
        self._workers = workers or os.cpu_count() or 1

    def scan(
        self, places: Iterable[FilePlace], setup: ScanSetup, is_known: Callable[[bytes], bool], *, attention: bool
    ) -> Generator[Scanned, None, None]:
        """As `Engine` has it. A content that is being computed for one file is not computed for another.

        Raises:
            BundleError: the model cannot be loaded.
        """
        idle: SimpleQueue[Classifier] = SimpleQueue()
        for _ in range(self._workers):
            classifier = Classifier(self._bundle, self._base, threads=1)
            classifier.load()
            idle.put(classifier)
        contents = _Contents(is_known)

        def work(place: FilePlace) -> _Done:
            classifier, claimed = idle.get(), list[bytes]()
            try:
                scanned = scan_file(
                    place, classifier, setup, lambda content: contents.is_known(content, claimed), attention=attention
                )
            finally:
                idle.put(classifier)
            return _Done(scanned, claimed)

        with one_thread_of_opencv(), ThreadPoolExecutor(self._workers, "scan") as pool:
            try:
                for done in _as_they_come(pool, work, places, self._workers * _WAITING_FOR_EACH):
                    yield done.scanned
                    contents.release(done.claimed)
            finally:
                contents.give_up()
                pool.shutdown(wait=False, cancel_futures=True)


class _Done(NamedTuple):
    """A file that is done, and the contents that were claimed for it."""

    scanned: Scanned
    claimed: list[bytes]


class _Contents:
    """Lets a content be computed by one thread, while others that find it in another file wait for the outcome."""

    def __init__(self, is_known: Callable[[bytes], bool]) -> None:
        self._is_known = is_known
        self._changed = threading.Condition()
        self._at_work: set[bytes] = set()
        self._given_up = False

    def is_known(self, content: bytes, claimed: list[bytes]) -> bool:
        """Whether it has a result; if not, whoever asked computes it, and it is among the claimed."""
        with self._changed:
            self._changed.wait_for(lambda: content not in self._at_work or self._given_up)
            if self._is_known(content):
                return True
            self._at_work.add(content)
            claimed.append(content)
            return False

    def release(self, claimed: list[bytes]) -> None:
        """Their results have been taken over, or there are none."""
        if claimed:
            with self._changed:
                self._at_work.difference_update(claimed)
                self._changed.notify_all()

    def give_up(self) -> None:
        """Nobody takes over results any more; nobody need wait for them."""
        with self._changed:
            self._given_up = True
            self._changed.notify_all()


@contextmanager
def one_thread_of_opencv() -> Iterator[None]:
    """OpenCV's own threads would fight with those of the scan for the cores."""
    import cv2

    before = cv2.getNumThreads()
    cv2.setNumThreads(1)
    try:
        yield
    finally:
        cv2.setNumThreads(before)


def _as_they_come(
    pool: ThreadPoolExecutor, work: Callable[[FilePlace], _Done], places: Iterable[FilePlace], most: int
) -> Iterator[_Done]:
    """Results in any order; at most so many files are at hand or at work."""
    flying: set[Future[_Done]] = set()
    for place in places:
        flying.add(pool.submit(work, place))
        while len(flying) >= most:
            done, flying = wait(flying, return_when=FIRST_COMPLETED)
            yield from (future.result() for future in done)
    for future in as_completed(flying):
        yield future.result()
