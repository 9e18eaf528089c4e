"""What is no scan file, or none any more, is refused with a sentence and left as it is."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from leukodesk.store.scan_file import ScanFileError, ScanReader, ScanWriter
from leukodesk.store.scan_query import EVERYTHING, Sorting
from tests.scan_setups import SETUP
from tests.unit.scan_fields import ROOT, TASK, file_of, ids_by_path, result_of, scan


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "scan.sqlite"


def assert_refused(path: Path, sentence: str) -> None:
    before = path.read_bytes() if path.is_file() else b""
    for opened in (ScanReader.open(path), ScanWriter.open(path)):
        with pytest.raises(ScanFileError, match=sentence), opened:
            pass
    assert not path.is_file() or path.read_bytes() == before
    assert not path.with_name(f"{path.name}.lock").exists()


def test_other_files_are_refused_and_left_as_they_are(path: Path, tmp_path: Path) -> None:
    path.write_bytes(b"Dear diary,\n" * 500)
    assert_refused(path, "not a scan file")
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE songs (title)")
    assert_refused(path, "not a scan file")


def test_a_newer_scan_file_is_said_to_be_newer(path: Path) -> None:
    scan(path, [], [])
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 2")
    assert_refused(path, "newer version")


def test_what_is_no_file_is_refused(path: Path, tmp_path: Path) -> None:
    path.mkdir()
    with pytest.raises(ScanFileError, match="not a scan file"), ScanWriter.open(path):
        pass
    with pytest.raises(ScanFileError, match="no such scan file"), ScanReader.open(path):
        pass
    for missing in (tmp_path / "none" / "scan.sqlite", tmp_path / "none.sqlite" / "scan.sqlite"):
        with pytest.raises(ScanFileError, match="no folder"), ScanWriter.open(missing):
            pass
        with pytest.raises(ScanFileError, match="no such scan file"), ScanReader.open(missing):
            pass
    assert not (tmp_path / "none").exists()


def test_an_empty_file_becomes_a_scan_and_is_none_before(path: Path) -> None:
    path.touch()
    with pytest.raises(ScanFileError, match="no scan in this file yet"), ScanReader.open(path):
        pass
    with ScanWriter.open(path), pytest.raises(ScanFileError, match="no scan in this file yet"), ScanReader.open(path):
        pass
    scan(path, [file_of("a", 1)], [result_of(1)])
    with ScanReader.open(path) as reader:
        assert list(ids_by_path(reader)) == ["a"]


@pytest.mark.parametrize("damage", ["cut off", "overwritten", "without its tables"])
def test_a_damaged_file_says_so_and_gives_no_wrong_answer(path: Path, damage: str) -> None:
    many = range(300)
    scan(path, [file_of(str(number), number) for number in many], [result_of(number) for number in many])
    whole = path.read_bytes()
    if damage == "cut off":
        path.write_bytes(whole[: len(whole) // 2])
    elif damage == "overwritten":
        path.write_bytes(whole[:4096] + bytes(len(whole) - 4096))
    else:
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("DROP TABLE scan")
    for use in (read_all, write_all):
        with pytest.raises(ScanFileError, match="damaged"):
            use(path)


def test_damaged_words_are_no_answer(path: Path) -> None:
    scan(path, [file_of("a", 1)], [result_of(1)])
    uses: list[tuple[str, Callable[[ScanReader], object]]] = [
        ("UPDATE results SET details = x'7b'", lambda reader: reader.rows([1])),
        ("UPDATE results SET details = x'7b7d'", lambda reader: reader.result(1)),
        ("UPDATE results SET details = x'ff'", lambda reader: reader.details([1])),
        ("UPDATE files SET verdict = 'maybe'", lambda reader: reader.rows([1])),
        ("UPDATE scan SET task = x'00'", lambda reader: reader.task),
        ("UPDATE setups SET setup = x'5b5d'", lambda reader: reader.setup),
    ]
    for damage, use in uses:
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute(damage)
        with pytest.raises(ScanFileError, match="damaged"), ScanReader.open(path) as reader:
            use(reader)


def test_a_mistake_of_ours_is_not_called_a_damaged_file(path: Path) -> None:
    with ScanWriter.open(path) as writer:
        writer.begin(TASK, SETUP)
    with pytest.raises(sqlite3.ProgrammingError):
        writer.has_result(b"")


def read_all(path: Path) -> None:
    with ScanReader.open(path) as reader:
        reader.summary()
        reader.rows(reader.file_ids(EVERYTHING, Sorting()))


def write_all(path: Path) -> None:
    many = range(300)
    with ScanWriter.open(path) as writer:
        writer.begin(TASK, SETUP)
        list(writer.known_files(ROOT))
        writer.add([file_of(str(number), number + 1) for number in many], [])
