"""An engine of many machines: hands the files of a scan to an existing Dask cluster."""

from __future__ import annotations

import asyncio
import logging
import pickle
import sys
import time
from collections.abc import Callable, Coroutine, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, wait
from contextlib import contextmanager, suppress
from dataclasses import replace
from threading import Thread
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar
from uuid import uuid4

import leukodesk
from leukodesk.services.scan.looking import FolderGoneError, state_of_file
from leukodesk.services.scan.on_worker import ClusterError, Packed, UnfitWorkerError, WorkerJob, WorkerModel, sees
from leukodesk.services.scan.one_image import Scanned
from leukodesk.store.scan_rows import FilePlace, FileState, ScanSetup

if TYPE_CHECKING:
    from leukodesk.core.bundle import Bundle

_SCHEMES: Final = ("tcp://", "tls://")
_CONNECT_S: Final = 20.0
_CLOSE_S: Final = 10.0
_PATIENCE_S: Final = 60.0
_BETWEEN_COUNTS_S: Final = 1.0
_WAITING_FOR_EACH: Final = 2
"""Files at hand for each thread of a worker, so that none waits for the way over the network."""
_MOST_LOST_IN_A_ROW: Final = 20
"""Files, beyond those that are on the way anyway, that may lose their workers with none done between them."""

_T = TypeVar("_T")


class ClusterEngine:
    """Computes on the workers of a Dask cluster, which read the files by themselves, under the same paths.

    Only the scheduler is connected to. A worker that is lost costs nothing but time: others do its files again.

    Args:
        address: of the scheduler, such as "tcp://192.0.2.7:8786".
        bundle, base: of the model, as `Classifier` takes them; the workers must have it, too.
        patience_s: how long a cluster without workers, or one that does not answer, is waited for.

    Raises:
        ClusterError: no address, or the extra is not installed.
    """

    def __init__(
        self, address: str, bundle: Bundle, base: Bundle | None = None, patience_s: float = _PATIENCE_S
    ) -> None:
        if not address.startswith(_SCHEMES):
            raise ClusterError(f"“{address}” is no address of a Dask scheduler. One looks like tcp://192.0.2.7:8786.")
        _require_distributed()
        self._address, self._patience_s = address, patience_s
        roots = [str(one.folder.absolute().parent.parent) for one in (bundle, base) if one is not None]
        self._model = WorkerModel(bundle.sha256, tuple(roots))

    def scan(
        self, places: Iterable[FilePlace], setup: ScanSetup, is_known: Callable[[bytes], bool], *, attention: bool
    ) -> Generator[Scanned, None, None]:
        """As `Engine` has it. Workers cannot ask `is_known`: what they compute in vain is dropped here.

        Raises:
            ClusterError: the scheduler is not there, is lost, or has no workers; or one of them cannot do this scan.
            FolderGoneError: a scanned folder is no longer there.
        """
        with _connected(self._address) as connection:
            cluster = _Cluster(connection, WorkerJob(self._model, setup, attention), self._patience_s)
            suspects: list[FilePlace] = []
            for outcome in cluster.outcomes(places):
                if isinstance(outcome, _Suspect):
                    suspects.append(outcome.place)
                else:
                    yield _without_known(outcome, is_known)
            # Whatever was on a worker that died is suspected with the one that killed it. Alone, the innocent pass.
            for outcome in cluster.outcomes(suspects, most=1):
                yield _given_up(outcome) if isinstance(outcome, _Suspect) else _without_known(outcome, is_known)


class _Suspect(NamedTuple):
    """A file whose workers died, several of them."""

    place: FilePlace
    details: str


class _Connection(NamedTuple):
    """A client of a scheduler, and the event loop that it lives in, which has a thread of its own."""

    address: str
    client: Any
    loop: asyncio.AbstractEventLoop

    def begin(self, action: Coroutine[Any, Any, _T]) -> Future[_T]:
        """Lets something be done in that loop."""
        return asyncio.run_coroutine_threadsafe(action, self.loop)

    def lost(self, error: BaseException) -> ClusterError:
        sentence = "can no longer be reached. What is done is kept: continue the scan when it is back, or without it."
        return ClusterError(f"The cluster at {self.address} {sentence}", repr(error))


class _Cluster:
    """A cluster as one scan sees it."""

    def __init__(self, connection: _Connection, job: WorkerJob, patience_s: float) -> None:
        self._connection, self._job, self._patience_s = connection, job, patience_s
        self._threads, self._lost_in_a_row = 0, 0
        self._counted_s = -_BETWEEN_COUNTS_S
        self._manned_s = time.monotonic()

    def outcomes(self, places: Iterable[FilePlace], most: int = sys.maxsize) -> Iterator[Scanned | _Suspect]:
        """What becomes of each place, in any order.

        Args:
            places: the files; as many are on the way at a time as the workers need.
            most: at most so many.
        """
        flying: set[Future[Scanned | _Suspect]] = set()
        try:
            for place in places:
                flying.add(self._connection.begin(self._outcome(place)))
                while len(flying) >= min(self._room(), most):
                    yield from _landed(flying)
            while flying:
                self._room()
                yield from _landed(flying)
        finally:
            for future in flying:
                future.cancel()

    async def _outcome(self, place: FilePlace) -> Scanned | _Suspect:
        """What becomes of one file. If its worker is lost, or its result with it, the scheduler has it done again.

        Raises:
            ClusterError: the scan cannot go on.
            FolderGoneError: likewise.
        """
        from distributed import KilledWorker

        client = self._connection.client
        try:
            packed = pickle.dumps(Packed(place, self._job))
            # A key of its own: the file may have changed since the cluster last saw it.
            scanned: Scanned = await client.submit(pickle.loads, packed, key=f"leukodesk-scan-{uuid4()}")
        except (KilledWorker, MemoryError) as error:
            self._lost_in_a_row += 1
            if self._lost_in_a_row > _MOST_LOST_IN_A_ROW + self._threads * _WAITING_FOR_EACH:
                sentence = "loses its workers, whatever file they have. See what their logs say; what is done is kept."
                raise ClusterError(f"The cluster at {self._connection.address} {sentence}", str(error)) from error
            return _Suspect(place, str(error))
        except UnfitWorkerError as error:
            if not sees(place.root):
                raise FolderGoneError(place.root, error.message) from error
            raise
        except (OSError, CancelledError) as error:
            raise self._connection.lost(error) from error
        except Exception as error:
            sentence = f"cannot do this. Install LeukoDesk {leukodesk.__version__} on all its workers."
            raise ClusterError(f"The cluster at {self._connection.address} {sentence}", repr(error)) from error
        self._lost_in_a_row = 0
        return scanned

    def _room(self) -> int:
        """How many files may be on the way; workers come and go.

        Raises:
            ClusterError: there have been none for too long, or nobody answers.
        """
        now_s = time.monotonic()
        if now_s - self._counted_s >= _BETWEEN_COUNTS_S:
            self._threads, self._counted_s = self._count_threads(), now_s
        if self._threads:
            self._manned_s = now_s
        elif now_s - self._manned_s > self._patience_s:
            sentence = "has no workers. Start some, then continue the scan; what is done is kept."
            raise ClusterError(f"The cluster at {self._connection.address} {sentence}")
        return max(1, self._threads * _WAITING_FOR_EACH)  # some clusters start workers when they see work

    def _count_threads(self) -> int:
        async def count() -> int:
            client = self._connection.client
            if client.status != "running":
                raise ConnectionError(f"the client is {client.status}")
            return sum((await asyncio.wait_for(client.nthreads(), self._patience_s)).values())

        try:
            return self._connection.begin(count()).result()
        except OSError as error:  # TimeoutError is one of them
            raise self._connection.lost(error) from error


def _landed(flying: set[Future[_T]]) -> Iterator[_T]:
    """Takes out what is done; waits for it, but not so long that workers could come and go unnoticed."""
    done, _ = wait(flying, _BETWEEN_COUNTS_S, FIRST_COMPLETED)
    for future in done:
        flying.remove(future)
        yield future.result()


def _require_distributed() -> None:
    try:
        import distributed  # noqa: F401
    except ImportError as error:
        sentence = "To scan with a cluster, Dask is needed, which is not installed here. Install leukodesk[cluster]."
        raise ClusterError(sentence, str(error)) from error


@contextmanager
def _connected(address: str) -> Iterator[_Connection]:
    """A connection to a scheduler, and to nothing else: the results of workers come through the scheduler, too.

    Raises:
        ClusterError: it is not there.
    """
    with _event_loop() as loop:
        try:
            client = asyncio.run_coroutine_threadsafe(_client(address), loop).result()
        except (OSError, ValueError, TypeError) as error:  # TypeError: tls:// without certificates
            sentence = f"No Dask scheduler answers at {address}. See that the address is right and the cluster running."
            raise ClusterError(sentence, str(error)) from error
        connection = _Connection(address, client, loop)
        try:
            yield connection
        finally:
            connection.begin(_close(client)).result()


async def _client(address: str) -> Any:
    from distributed import Client

    for name in ("distributed", "distributed.client"):  # it prints what is told here in sentences
        logging.getLogger(name).setLevel(logging.CRITICAL)
    client = Client(address, asynchronous=True, set_as_default=False, direct_to_workers=False, timeout=_CONNECT_S)
    try:
        return await asyncio.wait_for(client, _CONNECT_S)
    except BaseException:
        await _close(client)
        raise


async def _close(client: Any) -> None:
    with suppress(TimeoutError):
        await asyncio.wait_for(client.close(), _CLOSE_S)


@contextmanager
def _event_loop() -> Iterator[asyncio.AbstractEventLoop]:
    """An event loop in a thread of its own, which ends with everything that is left in it."""
    running: Future[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = Future()

    async def run() -> None:
        over = asyncio.Event()
        running.set_result((asyncio.get_running_loop(), over))
        await over.wait()

    thread = Thread(target=asyncio.run, args=(run(),), name="cluster", daemon=True)
    thread.start()
    loop, over = running.result()
    try:
        yield loop
    finally:
        loop.call_soon_threadsafe(over.set)
        thread.join()


def _without_known(scanned: Scanned, is_known: Callable[[bytes], bool]) -> Scanned:
    """The same, without a result that was computed in vain."""
    known = scanned.result is not None and is_known(scanned.result.content)
    return replace(scanned, result=None) if known else scanned


def _given_up(suspect: _Suspect) -> Scanned:
    """The row of a file that no worker survives."""
    sentence = "Every worker of the cluster that took this file was lost. Open it on its own, to see what is wrong."
    size_bytes, modified_ns = state_of_file(suspect.place.location)
    state = FileState(suspect.place, size_bytes, modified_ns, None, "worker_lost", sentence, suspect.details)
    return Scanned(state, None)
