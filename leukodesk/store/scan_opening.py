"""How a scan file is opened, what is refused, and how SQLite's errors are told.

The journal is a write-ahead log (WAL): readers and the writer do not wait for each other. It needs memory shared by all
processes that have the file open, which file shares do not give; there, and wherever SQLite cannot have it, a rollback
journal is used, and readers and the writer wait for each other for moments. `synchronous` is FULL, one flush to the
disk a transaction: what was said to be kept is there after a power loss, and a batch a second does not feel it.
"""

import logging
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Final

from leukodesk.core.errors import LeukoDeskError
from leukodesk.core.files import is_file, is_folder
from leukodesk.core.network_drives import is_on_network
from leukodesk.store.scan_schema import APPLICATION_ID, SCHEMA, TRIGGERS, VERSION

LARGEST_LOG_BYTES: Final = 32 * 2**20
"""At most about this much of the write-ahead log is left on the disk."""

_WAIT_S: Final = 30.0
_WAIT_FOR_READERS_MS: Final = 100
_CACHE_KIB: Final = 32 * 1024
_WRITERS_CACHE_KIB: Final = 8 * 1024
"""Filled within the first thousand files, so that a scan's memory does not grow for hours; no slower than more."""

_log: Final = logging.getLogger(__name__)


class ScanFileError(LeukoDeskError):
    """A scan file that cannot be used: no scan file, damaged, of a newer version, in use, or its disk is full."""


_NO_SCAN_FILE: Final = "This is not a scan file of LeukoDesk."
_DAMAGED: Final = "The scan file is damaged. Use a copy of it, or scan again into a new file."
_UNREADABLE: Final = "The scan file could not be read or written. Its disk or share may be gone."
_SENTENCES: Final = {
    sqlite3.SQLITE_FULL: "The disk is full. Make room, and go on: what has been scanned so far is kept.",
    sqlite3.SQLITE_READONLY: "The scan file cannot be written to.",
    sqlite3.SQLITE_BUSY: "The scan file is in use by another program. Try again in a moment.",
    sqlite3.SQLITE_LOCKED: "The scan file is in use by another program. Try again in a moment.",
    sqlite3.SQLITE_PROTOCOL: "The scan file is in use by another program. Try again in a moment.",
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_ERROR: _DAMAGED,  # its tables are not those that they were
    sqlite3.SQLITE_NOTADB: _NO_SCAN_FILE,
    sqlite3.SQLITE_CANTOPEN: "The scan file cannot be opened. Its folder may be gone or not allow it.",
    sqlite3.SQLITE_PERM: "You have no permission to use the scan file.",
    sqlite3.SQLITE_INTERRUPT: "Reading the scan file was broken off.",
    sqlite3.SQLITE_AUTH: "You have no permission to use the scan file.",
}


def damaged(path: Path, error: Exception) -> ScanFileError:
    """What is in a file makes no sense."""
    return ScanFileError(_DAMAGED, f"{path}: {error!r}")


@contextmanager
def told_plainly(path: Path) -> Iterator[None]:
    """What SQLite raises, as `ScanFileError`; what is LeukoDesk's own mistake is raised as it is."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", None)  # none of what was never given to SQLite
        if code is None or isinstance(error, sqlite3.IntegrityError):
            raise
        sentence = _SENTENCES.get(code & 0xFF, _UNREADABLE)
        raise ScanFileError(sentence, f"{path}: {error} ({error.sqlite_errorname})") from error


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Everything in the block is kept, or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # SQLite has rolled back itself after some errors
            connection.execute("ROLLBACK")
        raise


def refuse_impossible(path: Path) -> None:
    """Where no scan file can be.

    Raises:
        ScanFileError: there is no folder for it, or something else that is no file.
    """
    if not is_folder(path.parent):
        raise ScanFileError("There is no folder for the scan file. Choose another place for it.", str(path))
    if path.exists() and not is_file(path):
        raise ScanFileError(_NO_SCAN_FILE, str(path))


def refuse_what_is_no_scan(path: Path) -> None:
    """What neither is a scan file nor can become one; before anything is begun, as trying again would not help.

    Raises:
        ScanFileError: that is so, or it cannot be read.
    """
    path = path.resolve()
    refuse_impossible(path)
    if is_file(path):
        with told_plainly(path), closing(_connect_to_read(path)) as connection:
            if not _is_empty(connection):
                _refuse_others(connection, path)


def open_to_write(path: Path) -> sqlite3.Connection:
    """The connection of the one writer; makes the file if there is none.

    Raises:
        ScanFileError: not a scan file, damaged, newer, or not writable.
    """
    with told_plainly(path):
        connection = _connect(path, "rwc", any_thread=True)
        with _closed_if_refused(connection):
            connection.execute(f"PRAGMA cache_size = -{_WRITERS_CACHE_KIB}")
            if not _is_empty(connection):
                _refuse_others(connection, path)
            _begin_log(connection, path)
            if _is_empty(connection):
                with transaction(connection):
                    _make_tables(connection)
            connection.execute("PRAGMA foreign_keys = ON")
    return connection


def open_to_read(path: Path) -> tuple[sqlite3.Connection, bool]:
    """A connection of a reader, and whether it may write: not in a folder or on a medium that is read-only.

    Raises:
        ScanFileError: there is none, not a scan file, damaged, newer, or nothing has been kept in it yet.
    """
    if not is_file(path):
        raise ScanFileError("There is no such scan file. It may have been moved, renamed or deleted.", str(path))
    with told_plainly(path):
        connection = _connect_to_read(path)
        with _closed_if_refused(connection):
            if _is_empty(connection):
                raise ScanFileError("There is no scan in this file yet.", str(path))
            _refuse_others(connection, path)
            if connection.execute("SELECT count(*) FROM scan").fetchone() == (0,):
                raise ScanFileError("There is no scan in this file yet.", str(path))
            # Only the writer moves the log into the file. Of two that do so at once SQLite before 3.51.3 may lose one.
            connection.execute("PRAGMA wal_autocheckpoint = 0")
            (read_only,) = connection.execute("PRAGMA query_only").fetchone()
    return connection, not read_only


def leave_one_file(connection: sqlite3.Connection) -> None:
    """Close; if nobody else has the file open there is no log beside it then, so that it can be read from anywhere."""
    with suppress(sqlite3.Error):  # somebody has it open; the last one to close it does it
        connection.execute("PRAGMA busy_timeout = 0")
        connection.execute("PRAGMA journal_mode = DELETE")
    connection.close()


def empty_log(connection: sqlite3.Connection) -> None:
    """Move the write-ahead log into the file; what a reader still needs of it stays, until this is done again."""
    connection.execute(f"PRAGMA busy_timeout = {_WAIT_FOR_READERS_MS}")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    connection.execute(f"PRAGMA busy_timeout = {round(1000 * _WAIT_S)}")


def log_bytes(path: Path) -> int:
    """How large the write-ahead log is."""
    try:
        return path.with_name(f"{path.name}-wal").stat().st_size
    except OSError:
        return 0


def _connect(path: Path, mode: str, *, any_thread: bool = False) -> sqlite3.Connection:
    connection = sqlite3.connect(
        _uri(path, mode), uri=True, timeout=_WAIT_S, isolation_level=None, check_same_thread=not any_thread
    )
    try:
        connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA fullfsync = ON")  # macOS flushes no drive without it
        connection.execute("PRAGMA checkpoint_fullfsync = ON")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def _connect_to_read(path: Path) -> sqlite3.Connection:
    """To write marks too if that is possible, else to read only, else as a file that nobody can change."""
    writable = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    if writable:
        try:
            return _connect(path, "rw")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF not in {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN}:
                raise
    try:
        connection = _connect(path, "ro")
    except sqlite3.OperationalError as error:
        if log_bytes(path):
            sentence = (
                "The scan was not closed, and cannot be read where nothing may be written. Copy it with its -wal file."
            )
            raise ScanFileError(sentence, f"{path}: {error}") from error
        _log.info("%s is read as a file that nobody changes: %s", path, error)
        connection = _connect(path, "ro&immutable=1")
    connection.execute("PRAGMA query_only = ON")
    return connection


def _uri(path: Path, mode: str) -> str:
    """The path as SQLite wants it with options; its bytes need not be text."""
    text = path.as_posix()
    safe = "".join(
        chr(one) if one < 128 and (chr(one).isalnum() or chr(one) in "/:._-") else f"%{one:02x}"
        for one in os.fsencode(text)
    )
    return f"file://{'' if safe.startswith('/') else '/'}{safe}?mode={mode}"


@contextmanager
def _closed_if_refused(connection: sqlite3.Connection) -> Iterator[None]:
    try:
        yield
    except BaseException:
        connection.close()
        raise


def _is_empty(connection: sqlite3.Connection) -> bool:
    (things,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return _header(connection) == (0, 0) and not things


def _header(connection: sqlite3.Connection) -> tuple[int, int]:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return application, version


def _refuse_others(connection: sqlite3.Connection, path: Path) -> None:
    application, version = _header(connection)
    if application != APPLICATION_ID:
        raise ScanFileError(_NO_SCAN_FILE, f"{path}: application {application:#x}")
    if version > VERSION:
        sentence = "This scan was made with a newer version of LeukoDesk. Update LeukoDesk to use it."
        raise ScanFileError(sentence, f"{path}: version {version}; this version knows {VERSION}")


def _begin_log(connection: sqlite3.Connection, path: Path) -> None:
    """The write-ahead log where it can be had, else a rollback journal."""
    wanted = "DELETE" if is_on_network(path) else "WAL"
    try:
        (mode,) = connection.execute(f"PRAGMA journal_mode = {wanted}").fetchone()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_FULL}:
            raise
        _log.info("No write-ahead log for %s: %s", path, error)
        (mode,) = connection.execute("PRAGMA journal_mode = DELETE").fetchone()
    if mode != "wal":
        _log.info("%s is written with the journal %s", path, mode)
    connection.execute(f"PRAGMA journal_size_limit = {LARGEST_LOG_BYTES}")


def _make_tables(connection: sqlite3.Connection) -> None:
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {VERSION}")
    for statement in (*SCHEMA.split(";\n"), *TRIGGERS):
        if statement.strip():
            connection.execute(statement)
