"""Scans through a real cluster: a scheduler and workers in processes of their own, some of which are killed."""

import json
import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import leukodesk
from leukodesk.core.inference import Classifier
from leukodesk.core.verdict import Verdict
from leukodesk.services.scan import cluster as cluster_module
from leukodesk.services.scan.cluster import ClusterEngine
from leukodesk.services.scan.events import Ended
from leukodesk.services.scan.looking import FolderGoneError
from leukodesk.services.scan.on_worker import ClusterError, UnfitWorkerError, WorkerJob, WorkerModel, scan_on_worker
from leukodesk.services.scan.one_image import Scanned, scan_file
from leukodesk.services.scan.run import Engine, Orders, run_scan
from leukodesk.services.scan.threads import ThreadEngine
from leukodesk.store.scan_file import ScanReader, ScanTask
from leukodesk.store.scan_query import Filter, Sorting
from leukodesk.store.scan_rows import FieldResult, FilePlace, ScanRow, ScanSetup
from tests.bundles import generated_field
from tests.image_files import pillow_file

FILES = 9
LONG_S = 60.0
SCRIPT = Path(__file__).parent.parent / "dask_processes.py"


class Processes:
    """Starts schedulers and workers."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._commands: Any = subprocess.Popen(
            [sys.executable, SCRIPT, folder],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip

    def scheduler(self, allowed_failures: int = 3, way: str = "healthy") -> "Started":
        return self._start(f"scheduler {allowed_failures} {way}")

    def worker(self, scheduler: "Started", way: str = "healthy") -> "Started":
        return self._start(f"worker {scheduler.address} {way}")

    def _start(self, command: str) -> "Started":
        self._commands.stdin.write(command + "\n")
        self._commands.stdin.flush()
        return Started(*json.loads(self._commands.stdout.readline()))

    def end(self) -> None:
        with self._commands:
            self._commands.stdin.close()
            self._commands.wait(LONG_S)


@dataclass(frozen=True)
class Started:
    pid: int
    address: str

    def kill(self) -> None:
        os.kill(self.pid, signal.SIGKILL)


@pytest.fixture(scope="module")
def processes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Processes]:
    if not hasattr(os, "fork"):
        pytest.skip("the processes of the cluster are forked, and this system does not fork")
    started = Processes(tmp_path_factory.mktemp("dask"))
    yield started
    started.end()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Fields, two of them with the same content, and a file that is no image. Read only."""
    folder = tmp_path_factory.mktemp("fields")
    for number in range(FILES - 1):
        (folder / f"{number}.png").write_bytes(pillow_file(generated_field(number % (FILES - 2)), "PNG"))
    (folder / "torn.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    return folder


@pytest.fixture(scope="module")
def setup(tiny_classifier: Classifier) -> ScanSetup:
    return ScanSetup.of(tiny_classifier.bundle)


@dataclass(frozen=True)
class Row:
    """A row of a scan file: its numbers apart from what must be the same to the last bit."""

    path: bytes
    verdict: Verdict
    error_kind: str
    others: tuple[object, ...]
    numbers: Any


Scan = Callable[..., Ended]
Rows = Callable[[], list[Row]]


@pytest.fixture
def scan(folder: Path, setup: ScanSetup, tmp_path: Path) -> Scan:
    """Runs a scan with an engine, into the same scan file."""

    def run(engine: Engine, setup: ScanSetup = setup) -> Ended:
        task = ScanTask((os.fsencode(folder),), model="tiny/1.0.0")
        return run_scan(task, tmp_path / "scan.sqlite", engine, setup, Orders(), lambda event: None)

    return run


@pytest.fixture
def rows(tmp_path: Path) -> Rows:
    """What is in the scan file, by name."""
    return lambda: rows_in(tmp_path / "scan.sqlite")


def rows_in(path: Path) -> list[Row]:
    with ScanReader.open(path) as reader:
        ids = reader.file_ids(Filter(), Sorting()).tolist()
        return sorted((row_of(row, reader.result(row.file_id)) for row in reader.rows(ids)), key=lambda row: row.path)


def row_of(row: ScanRow, result: FieldResult | None) -> Row:
    others = (row.rank, row.label, row.reasons, row.failed_checks, row.width_px, row.height_px, row.content)
    numbers = {"probability": row.probability or 0, "distance": row.distance or 0}
    if result is not None:
        others += (result.thumbnail, bool(result.attention))
        numbers |= result.checks
    return Row(row.place.path, row.verdict, row.error_kind, others, numbers)


@pytest.fixture(scope="module")
def expected(
    folder: Path, setup: ScanSetup, tiny_classifier: Classifier, tmp_path_factory: pytest.TempPathFactory
) -> list[Row]:
    """What threads make of the folder. How arrays happen to lie in memory shows in the last digits of numbers."""
    out = tmp_path_factory.mktemp("expected") / "scan.sqlite"
    task = ScanTask((os.fsencode(folder),), model="tiny/1.0.0")
    engine = ThreadEngine(tiny_classifier.bundle, workers=1)
    assert run_scan(task, out, engine, setup, Orders(), lambda event: None).how == "finished"
    found = rows_in(out)
    assert len(found) == FILES and {row.verdict for row in found} > {Verdict.FAILED}
    return [replace(row, numbers=pytest.approx(row.numbers, rel=1e-3)) for row in found]


@dataclass(frozen=True)
class Disturbed:
    """An engine that something happens to after its first result."""

    engine: Engine
    disturb: Callable[[], None]

    def scan(
        self, places: Iterable[FilePlace], setup: ScanSetup, is_known: Callable[[bytes], bool], *, attention: bool
    ) -> Generator[Scanned, None, None]:
        found = self.engine.scan(places, setup, is_known, attention=attention)
        yield next(found)
        self.disturb()
        yield from found


def wait_until(condition: Callable[[], bool]) -> None:
    deadline_s = time.monotonic() + LONG_S
    while not condition():
        assert time.monotonic() < deadline_s
        time.sleep(0.01)


# ------------------------------------------------------------------------------------------------------ whole scans


connected_to: list[Any] = []
"""Addresses that this process connected to; listened to from the first test on, there is no way to stop it."""


def test_two_workers_make_the_same_rows_as_threads(
    processes: Processes, scan: Scan, rows: Rows, expected: list[Row], tiny_classifier: Classifier
) -> None:
    scheduler = processes.scheduler()
    for _ in range(2):
        processes.worker(scheduler)
    sys.addaudithook(lambda event, given: connected_to.append(given[1]) if event == "socket.connect" else None)
    connected_to.clear()
    ended = scan(ClusterEngine(scheduler.address, tiny_classifier.bundle))
    assert (ended.how, ended.done) == ("finished", FILES)
    assert rows() == expected
    host, port = scheduler.address.removeprefix("tcp://").split(":")
    assert set(connected_to) == {(host, int(port))}, "something else was connected to"

    again = scan(ClusterEngine(scheduler.address, tiny_classifier.bundle))
    assert (again.how, again.done) == ("finished", FILES) and rows() == expected


def test_the_files_of_a_killed_worker_are_done_again(
    processes: Processes, scan: Scan, rows: Rows, expected: list[Row], tiny_classifier: Classifier
) -> None:
    scheduler = processes.scheduler()
    processes.worker(scheduler)
    victim = processes.worker(scheduler, "stuck")

    def kill_at_work() -> None:
        wait_until((processes.folder / f"stuck {victim.pid}").exists)
        victim.kill()

    ended = scan(Disturbed(ClusterEngine(scheduler.address, tiny_classifier.bundle), kill_at_work))
    assert (ended.how, ended.done) == ("finished", FILES)
    assert rows() == expected


def test_a_file_that_kills_workers_is_one_failed_row(
    processes: Processes, scan: Scan, rows: Rows, expected: list[Row], tiny_classifier: Classifier
) -> None:
    scheduler = processes.scheduler(allowed_failures=0)
    for _ in range(3):
        processes.worker(scheduler, "fatal 3.png")
    ended = scan(ClusterEngine(scheduler.address, tiny_classifier.bundle))
    assert ended.how == "finished"
    found = rows()
    differing = [new for new, old in zip(found, expected, strict=True) if new != old]
    assert [(row.path, row.verdict, row.error_kind) for row in differing] == [(b"3.png", Verdict.FAILED, "worker_lost")]
    assert "Every worker of the cluster that took this file was lost." in str(differing[0].others)

    assert scan(ThreadEngine(tiny_classifier.bundle, workers=1)).how == "finished"
    assert rows() == expected, "the file was not tried again"


def test_a_scan_whose_scheduler_is_lost_is_continued_without_it(
    processes: Processes, scan: Scan, rows: Rows, expected: list[Row], tiny_classifier: Classifier
) -> None:
    scheduler = processes.scheduler()
    processes.worker(scheduler)
    ended = scan(Disturbed(ClusterEngine(scheduler.address, tiny_classifier.bundle), scheduler.kill))
    assert ended.how == "failed"
    assert f"The cluster at {scheduler.address} can no longer be reached." in ended.sentence
    assert 0 < len(rows()) < FILES and all(row in expected for row in rows())

    assert scan(ThreadEngine(tiny_classifier.bundle, workers=1)).how == "finished"
    assert rows() == expected


def test_workers_may_come_late_but_not_too_late(
    processes: Processes, scan: Scan, rows: Rows, expected: list[Row], tiny_classifier: Classifier
) -> None:
    scheduler = processes.scheduler()
    ended = scan(ClusterEngine(scheduler.address, tiny_classifier.bundle, patience_s=0.1))
    assert (ended.how, ended.done) == ("failed", 0) and "has no workers" in ended.sentence

    late = threading.Timer(0.2, lambda: processes.worker(scheduler))
    late.start()
    ended = scan(ClusterEngine(scheduler.address, tiny_classifier.bundle))
    late.join()
    assert ended.how == "finished" and rows() == expected


def test_workers_without_leukodesk_end_the_scan_but_the_scheduler_needs_none(
    processes: Processes, scan: Scan, rows: Rows, expected: list[Row], tiny_classifier: Classifier
) -> None:
    scheduler = processes.scheduler(way="bare")
    bare = processes.worker(scheduler, "bare")
    ended = scan(ClusterEngine(scheduler.address, tiny_classifier.bundle))
    assert (ended.how, ended.done) == ("failed", 0)
    assert f"Install LeukoDesk {leukodesk.__version__} on all its workers" in ended.sentence
    bare.kill()
    processes.worker(scheduler)
    assert scan(ClusterEngine(scheduler.address, tiny_classifier.bundle)).how == "finished"
    assert rows() == expected


def test_a_worker_of_another_version_ends_the_scan(
    processes: Processes, scan: Scan, setup: ScanSetup, tiny_classifier: Classifier
) -> None:
    scheduler = processes.scheduler()
    processes.worker(scheduler)
    ended = scan(ClusterEngine(scheduler.address, tiny_classifier.bundle), replace(setup, application_version="0.0.9"))
    assert (ended.how, ended.done) == ("failed", 0)
    assert f"of the cluster has LeukoDesk {leukodesk.__version__}, and not 0.0.9" in ended.sentence


# ------------------------------------------------------------------------------------------------------- the engine


def test_no_more_files_are_asked_for_than_workers_need_and_a_scan_can_be_left(
    processes: Processes, folder: Path, setup: ScanSetup, tiny_classifier: Classifier
) -> None:
    scheduler = processes.scheduler()
    processes.worker(scheduler)
    asked = 0

    def endless() -> Iterator[FilePlace]:
        nonlocal asked
        while True:
            asked += 1
            yield FilePlace(os.fsencode(folder), b"1.png")

    engine = ClusterEngine(scheduler.address, tiny_classifier.bundle)
    found = engine.scan(endless(), setup, lambda content: True, attention=False)
    for taken in range(1, 10):
        one = next(found)
        assert one.file.content is not None and one.result is None, "a result that was known is not dropped"
        assert asked - taken <= 3
    found.close()


def test_a_folder_that_is_gone_for_all_is_said_to_be(
    processes: Processes, tmp_path: Path, setup: ScanSetup, tiny_classifier: Classifier
) -> None:
    scheduler = processes.scheduler()
    processes.worker(scheduler)
    engine = ClusterEngine(scheduler.address, tiny_classifier.bundle)
    place = FilePlace(os.fsencode(tmp_path / "gone"), b"1.png")
    with pytest.raises(FolderGoneError, match="can no longer be reached"):
        list(engine.scan([place], setup, lambda content: False, attention=False))


def test_without_dask_the_remedy_is_told(monkeypatch: pytest.MonkeyPatch, tiny_classifier: Classifier) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ClusterError, match=r"Install leukodesk\[cluster\]"):
        ClusterEngine("tcp://127.0.0.1:8786", tiny_classifier.bundle)


def test_a_cluster_that_loses_its_workers_whatever_they_do_ends_the_scan(
    setup: ScanSetup, tiny_classifier: Classifier, monkeypatch: pytest.MonkeyPatch
) -> None:
    from distributed import KilledWorker

    class Deadly:
        """A client of a cluster all of whose workers die at once."""

        status = "running"

        async def nthreads(self) -> dict[str, int]:
            return {"tcp://127.0.0.1:1": 4}

        async def submit(self, *arguments: object, **more: object) -> None:
            raise KilledWorker("a task", SimpleNamespace(address="tcp://127.0.0.1:2"), 3)

    @contextmanager
    def connected(address: str) -> Iterator[cluster_module._Connection]:
        with cluster_module._event_loop() as loop:
            yield cluster_module._Connection(address, Deadly(), loop)

    monkeypatch.setattr(cluster_module, "_connected", connected)
    asked: list[FilePlace] = []

    def endless() -> Iterator[FilePlace]:
        while True:
            asked.append(FilePlace(b"/fields", b"%d.png" % len(asked)))
            yield asked[-1]

    engine = ClusterEngine("tcp://127.0.0.1:1", tiny_classifier.bundle)
    with pytest.raises(ClusterError, match="loses its workers, whatever file they have"):
        list(engine.scan(endless(), setup, lambda content: False, attention=False))
    assert len(asked) < 50


@pytest.mark.parametrize("address", ["", "127.0.0.1:8786", "http://127.0.0.1:8786", "inproc://x"])
def test_what_is_no_address_is_refused(address: str, tiny_classifier: Classifier) -> None:
    with pytest.raises(ClusterError, match="is no address of a Dask scheduler"):
        ClusterEngine(address, tiny_classifier.bundle)


@pytest.mark.parametrize("address", ["tcp://", "tcp://127.0.0.1:1", "tls://127.0.0.1:1"])
def test_where_no_scheduler_is_the_address_is_told(
    address: str, setup: ScanSetup, tiny_classifier: Classifier, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster_module, "_CONNECT_S", 0.2)
    engine = ClusterEngine(address, tiny_classifier.bundle)
    with pytest.raises(ClusterError, match=f"No Dask scheduler answers at {address}"):
        next(engine.scan([], setup, lambda content: False, attention=False))


# ---------------------------------------------------------------------------------------- what is done on a worker


def job_of(classifier: Classifier, setup: ScanSetup, **changes: Any) -> WorkerJob:
    model = WorkerModel(classifier.bundle.sha256, (str(classifier.bundle.folder.parent.parent),))
    return WorkerJob(replace(model, **changes), setup, attention=True)


def test_a_worker_does_what_threads_do(folder: Path, setup: ScanSetup, tiny_classifier: Classifier) -> None:
    place = FilePlace(os.fsencode(folder), b"0.png")
    job = pickle.loads(pickle.dumps(job_of(tiny_classifier, setup)))  # noqa: S301 - our own
    for _ in range(2):
        found, wanted = (
            scan_on_worker(place, job).result,
            scan_file(place, tiny_classifier, setup, lambda content: False, attention=True).result,
        )
        assert found is not None and wanted is not None
        assert replace(found, checks={}, attention=b"") == replace(wanted, checks={}, attention=b"")
        assert found.attention and found.checks == pytest.approx(wanted.checks, rel=1e-3)
    file_gone = FilePlace(os.fsencode(folder), b"gone.png")
    assert scan_on_worker(file_gone, job).file.error_kind == "not_found"


def test_a_worker_without_the_model_says_so(folder: Path, setup: ScanSetup, tiny_classifier: Classifier) -> None:
    place = FilePlace(os.fsencode(folder), b"0.png")
    with pytest.raises(UnfitWorkerError, match=r"cannot use the model\. It is not installed there\.") as caught:
        scan_on_worker(place, job_of(tiny_classifier, setup, sha256="ab" * 32))
    told = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own
    assert (told.message, told.details) == (caught.value.message, caught.value.details)
    assert "ab" * 32 in told.details
    with pytest.raises(UnfitWorkerError, match="cannot use the model"):
        scan_on_worker(place, job_of(tiny_classifier, setup, roots=()))


def test_a_worker_that_does_not_see_the_folder_says_so(
    tmp_path: Path, setup: ScanSetup, tiny_classifier: Classifier
) -> None:
    job, place = job_of(tiny_classifier, setup), FilePlace(os.fsencode(tmp_path / "share"), b"0.png")
    for _ in range(2):
        with pytest.raises(UnfitWorkerError, match=r"does not find the folder .*share, or finds it empty"):
            scan_on_worker(place, job)
        (tmp_path / "share").mkdir(exist_ok=True)  # where a drive is to be connected there is an empty folder
