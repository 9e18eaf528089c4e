"""What may happen to a scan file: kills, full disks, other programs, other files, read-only folders."""

import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from types import SimpleNamespace

import psutil
import pytest

from leukodesk.core.network_drives import is_on_network
from leukodesk.store import scan_opening, scan_writing
from leukodesk.store.scan_file import ScanFileError, ScanReader, ScanWriter
from leukodesk.store.scan_query import EVERYTHING, Sorting
from tests.data import ROOT as PROJECT
from tests.scan_setups import SETUP
from tests.unit.scan_fields import TASK, file_of, ids_by_path, mark, result_of, scan, seen_paths
from tests.unprivileged import folder_open_to_all, outcome_without_privileges

BATCH = 7

WRITE = """
import itertools, sys
from pathlib import Path
from leukodesk.store.scan_file import ScanWriter
from tests.scan_setups import SETUP
from tests.unit.scan_fields import TASK, file_of, result_of

class Stuck(list):
    def __iter__(self):
        yield from super().__iter__()
        print("half", flush=True)
        sys.stdin.read()

path, mode, first = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
with ScanWriter.open(path) as writer:
    writer.begin(TASK, SETUP)
    print("begun", flush=True)
    for start in itertools.count(first, 7):
        numbers = range(start, start + 7)
        files, results = [file_of(f"{n}.png", n) for n in numbers], [result_of(n) for n in numbers]
        writer.add(Stuck(files) if mode == "stuck" and start > first else files, results)
        print("added", flush=True)
        if mode == "finish" and start > first + 700:
            break
    writer.finish([])
"""

MARK = """
import sys
from pathlib import Path
from leukodesk.store.scan_file import ScanReader
with ScanReader.open(Path(sys.argv[1])) as reader:
    for file_id in map(int, sys.argv[2:]):
        reader.mark_seen([file_id], True)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "scan.sqlite"


@contextmanager
def other_writer(path: Path, mode: str, first: int = 0) -> Iterator[subprocess.Popen[bytes]]:
    """Another process that writes batches of seven files, from a number on."""
    command = [sys.executable, "-c", WRITE, str(path), mode, str(first)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=PROJECT) as process:
        try:
            assert process.stdout is not None and process.stdout.readline() == b"begun\n"
            yield process
        finally:
            process.kill()


def wait_for(process: subprocess.Popen[bytes], line: bytes) -> None:
    assert process.stdout is not None
    assert line in iter(process.stdout.readline, b"")


def assert_whole(path: Path, least: int) -> int:
    """Nothing is half there or double: whole batches, every file with its result; how many files there are."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        (files, places, settled) = connection.execute(
            "SELECT count(*), count(DISTINCT path), count(result) FROM files"
        ).fetchone()
        (results,) = connection.execute("SELECT count(*) FROM results").fetchone()
        (pictures,) = connection.execute("SELECT count(*) FROM pictures").fetchone()
        (counted,) = connection.execute("SELECT sum(files) FROM counts").fetchone()
    assert counted == files == places == settled == results == pictures and files % BATCH == 0 and files >= least
    return int(files)


# ------------------------------------------------------------------------------------------------- kills and full disks


def test_a_kill_in_the_middle_of_a_batch_leaves_none_of_it(path: Path) -> None:
    with other_writer(path, "stuck") as process:
        wait_for(process, b"half\n")
    assert assert_whole(path, 0) == BATCH
    scan(path, [file_of(f"{number}.png", number) for number in range(21)], [result_of(number) for number in range(21)])
    assert assert_whole(path, 0) == 21


def test_kills_at_any_moment_leave_whole_batches_and_what_was_told_is_there(path: Path) -> None:
    files = 0
    for kill in range(3):
        told = 0
        with other_writer(path, "on", files) as process:
            assert process.stdout is not None
            until = time.monotonic() + 0.05 + 0.03 * kill
            while time.monotonic() < until:
                told += process.stdout.readline() == b"added\n"
        files = assert_whole(path, files + BATCH * told)
    with ScanReader.open(path) as reader:
        assert reader.summary().files == files and not reader.summary().finished


def test_a_full_disk_keeps_what_was_there_and_the_run_goes_on_when_there_is_room(path: Path) -> None:
    with ScanWriter.open(path) as writer:
        writer.begin(TASK, SETUP)
        writer.add([file_of("a", 1)], [result_of(1)])
        (pages,) = writer._connection.execute("PRAGMA page_count").fetchone()
        writer._connection.execute(f"PRAGMA max_page_count = {pages}")
        many = range(2, 300)
        for _ in range(2):
            with pytest.raises(ScanFileError, match="disk is full"):
                writer.add([file_of(str(one), one) for one in many], [result_of(one) for one in many])
        with ScanReader.open(path) as reader:
            assert list(ids_by_path(reader)) == ["a"]
        writer._connection.execute("PRAGMA max_page_count = 1000000")
        writer.add([file_of(str(one), one) for one in many], [result_of(one) for one in many])
        writer.finish([])
    with ScanReader.open(path) as reader:
        assert reader.summary().files == 299 and reader.summary().finished


# ------------------------------------------------------------------------------------------- one writer, many readers


def test_one_process_writes_and_the_claim_of_a_killed_one_is_taken_over(path: Path) -> None:
    with other_writer(path, "stuck") as process:
        with pytest.raises(ScanFileError, match="Another scan") as caught, ScanWriter.open(path):
            pass
        assert str(process.pid) in caught.value.details
        process.kill()
        process.wait()
        with ScanWriter.open(path) as writer:
            writer.begin(TASK, SETUP)
            with pytest.raises(ScanFileError, match="Another scan"), ScanWriter.open(path):
                pass
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_a_link_to_a_scan_file_is_the_same_file(path: Path, tmp_path: Path) -> None:
    (tmp_path / "link.sqlite").symlink_to(path)
    with ScanWriter.open(tmp_path / "link.sqlite"):
        assert path.is_file()
        with pytest.raises(ScanFileError, match="Another scan"), ScanWriter.open(path):
            pass


def test_fields_are_marked_by_one_process_while_another_writes(path: Path) -> None:
    scan(path, [file_of(f"old {number}", -number) for number in range(1, 21)])
    with other_writer(path, "finish") as process, ScanReader.open(path) as reader:
        marker = subprocess.run(
            [sys.executable, "-c", MARK, str(path), *map(str, range(1, 21))], cwd=PROJECT, check=False
        )
        assert marker.returncode == 0
        before = len(reader.file_ids(EVERYTHING, Sorting()))
        process.communicate()
        assert process.returncode == 0
        assert before <= len(reader.file_ids(EVERYTHING, Sorting())) == 102 * BATCH
        assert reader.summary().seen == 20 and reader.summary().finished


def test_the_log_does_not_grow_for_ever_while_somebody_reads(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    limit = 2**18
    for module in (scan_opening, scan_writing):
        monkeypatch.setattr(module, "LARGEST_LOG_BYTES", limit)
    monkeypatch.setattr(scan_opening, "_WAIT_FOR_READERS_MS", 1)
    big = b"x" * 5000
    with ScanWriter.open(path) as writer:
        writer.begin(TASK, SETUP)
        with ScanReader.open(path) as idle, closing(sqlite3.connect(path, isolation_level=None)) as slow:
            slow.execute("BEGIN")
            slow.execute("SELECT count(*) FROM files").fetchone()
            for number in range(0, 200, 10):
                numbers = range(number, number + 10)
                writer.add([file_of(str(n), n) for n in numbers], [result_of(n, thumbnail=big) for n in numbers])
                idle.summary()
            assert scan_opening.log_bytes(path) > 2 * limit  # the slow reader needs it
            slow.execute("COMMIT")
            for number in range(200, 400, 10):
                numbers = range(number, number + 10)
                writer.add([file_of(str(n), n) for n in numbers], [result_of(n, thumbnail=big) for n in numbers])
                idle.summary()
                assert scan_opening.log_bytes(path) <= limit
            assert idle.summary().files == 400


def test_one_file_is_left_whoever_closes_it_last(path: Path) -> None:
    def names() -> list[str]:
        return [entry.name for entry in path.parent.iterdir()]

    scan(path, [file_of("a", 1)], [result_of(1)])
    assert names() == [path.name]
    with ScanReader.open(path) as reader:
        scan(path, [file_of("b", 2)], [result_of(2)])
        assert list(ids_by_path(reader)) == ["a", "b"]
    assert names() == [path.name]
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)


# ------------------------------------------------------------------------------------------------ where it may lie

READ_ONLY = """
from pathlib import Path
from leukodesk.store.scan_file import ScanFileError, ScanReader, ScanWriter
from leukodesk.store.scan_query import EVERYTHING, Sorting
import psutil, msgspec.json
def act(path):
    said = []
    try:
        with ScanReader.open(Path(path)) as reader:
            said.append(reader.file_ids(EVERYTHING, Sorting()).tolist())
            reader.mark_seen([1], True)
    except ScanFileError as error:
        said.append(error.message)
    try:
        with ScanWriter.open(Path(path)):
            pass
    except ScanFileError as error:
        said.append(error.message)
    return said
"""


@pytest.mark.parametrize("left_as", ["one file", "one file that expects a log", "with its log"])
def test_a_scan_is_read_where_nothing_may_be_written(path: Path, left_as: str) -> None:
    with folder_open_to_all() as folder:
        there = folder / "scan.sqlite"
        if left_as == "with its log":
            with ScanWriter.open(path) as writer:
                writer.begin(TASK, SETUP)
                writer.add([file_of("a", 1)], [result_of(1)])
                shutil.copy(path, there)
                shutil.copy(f"{path}-wal", f"{there}-wal")
        else:
            scan(there, [file_of("a", 1)], [result_of(1)])
        if left_as == "one file that expects a log":
            with closing(sqlite3.connect(there)) as connection:
                connection.execute("PRAGMA journal_mode = WAL")
        for entry in folder.iterdir():
            entry.chmod(0o444)
        folder.chmod(0o555)
        *read, write = outcome_without_privileges(READ_ONLY, there)
        assert "cannot be written here" in write
        if left_as == "with its log":
            assert len(read) == 1 and "was not closed" in read[0]
        else:
            assert read[0] == [1] and "nothing may be written" in read[1]


def test_on_a_share_there_is_no_log(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan_opening, "is_on_network", lambda path: True)
    with ScanWriter.open(path) as writer:
        writer.begin(TASK, SETUP)
        with ScanReader.open(path) as reader:
            writer.add([file_of("a", 1)], [result_of(1)])
            assert list(ids_by_path(reader)) == ["a"] and reader.changed()
            reader.mark_seen([1], True)
            writer.add([file_of("b", 2)], [result_of(2)])
            assert not path.with_name("scan.sqlite-wal").exists()
    assert seen_paths(path) == {"a"}


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/data/a/scan.sqlite", False),
        ("/mnt/share/2024/scan.sqlite", True),
        ("/mnt/share/disk/scan.sqlite", False),
        ("/mnt/shared/scan.sqlite", False),
        ("/mnt/nfs/scan.sqlite", True),
        ("//server/share/scan.sqlite", True),
        ("/z/scan.sqlite", True),
    ],
)
def test_a_share_is_known_by_its_mount(path: str, expected: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    mounts = [
        ("/", "ext4", "rw"), ("/mnt/share", "cifs", "rw"), ("/mnt/share/disk", "xfs", "rw"), ("/mnt/nfs", "nfs4", "rw"),
        ("/z", "NTFS", "rw,remote"),
    ]  # fmt: skip
    told = [SimpleNamespace(mountpoint=mount, fstype=kind, opts=options) for mount, kind, options in mounts]
    monkeypatch.setattr(psutil, "disk_partitions", lambda all: told)  # noqa: A006 - psutil calls it so
    assert is_on_network(Path(path)) is expected


def test_a_share_that_is_not_known_as_one_is_used_without_a_log(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite finds out by itself that it can have no shared memory: here it is told that it has been built so."""
    connect = sqlite3.connect

    class NoSharedMemory(sqlite3.Connection):
        def execute(self, sql: str, *values: object) -> sqlite3.Cursor:
            if sql == "PRAGMA journal_mode = WAL":
                error = sqlite3.OperationalError("disk I/O error")
                error.sqlite_errorcode, error.sqlite_errorname = sqlite3.SQLITE_IOERR_SHMMAP, "SQLITE_IOERR_SHMMAP"
                raise error
            return super().execute(sql, *values)

    monkeypatch.setattr(sqlite3, "connect", lambda *given, **more: connect(*given, factory=NoSharedMemory, **more))
    scan(path, [file_of("a", 1)], [result_of(1)])
    mark(path, "a")
    assert seen_paths(path) == {"a"}
