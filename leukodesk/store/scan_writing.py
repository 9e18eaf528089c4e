"""The one that adds to a scan file."""

import sqlite3
import threading
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Self

import msgspec

from leukodesk.core.claims import AlreadyClaimed, take_claim
from leukodesk.core.verdict import Verdict
from leukodesk.store.scan_columns import STATE_COLUMNS, details_column, error_column, listed_columns, state_of
from leukodesk.store.scan_opening import (
    LARGEST_LOG_BYTES,
    ScanFileError,
    empty_log,
    leave_one_file,
    log_bytes,
    open_to_write,
    refuse_impossible,
    told_plainly,
    transaction,
)
from leukodesk.store.scan_places import place_key
from leukodesk.store.scan_rows import FieldResult, FilePlace, FileState, Rank, ScanSetup, ScanTask
from leukodesk.store.scan_schema import LISTED

_PAGE: Final = 2000
_LISTED: Final = ", ".join(LISTED)
_SETTLE: Final = (
    f"UPDATE files SET (result, {_LISTED}) = "
    f"(SELECT id, {_LISTED} FROM results WHERE results.content = files.content AND setup = ?) WHERE content "
)


class ScanWriter:
    """Adds to a scan file. Used by one thread; there is one for a file at a time, in all processes.

    Every method that writes is one transaction: after a kill, a power loss or a full disk the file holds it whole or
    not at all. A full disk raises `ScanFileError` with a sentence, and nothing is lost that was there before.

    Made by `open`.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self._path = path
        self._connection = connection
        self._lock = threading.Lock()
        self._setup = 0
        self._folders: dict[bytes, int] = {}

    @classmethod
    @contextmanager
    def open(cls, path: Path) -> Iterator[Self]:
        """Makes the file if there is none.

        Raises:
            ScanFileError: not a scan file, damaged, newer, being written by another process, or not writable.
        """
        path = path.resolve()
        refuse_impossible(path)
        try:
            claim = take_claim(path.with_name(f"{path.name}.lock"))
        except AlreadyClaimed as error:
            sentence = "Another scan is writing into this file. Wait until it has ended, or stop it."
            raise ScanFileError(sentence, f"{path}: {error}") from error
        except OSError as error:
            sentence = "The scan file cannot be written here. Choose another place for it."
            raise ScanFileError(sentence, f"{path}: {error}") from error
        with claim:
            connection = open_to_write(path)
            try:
                yield cls(path, connection)
            finally:
                leave_one_file(connection)

    @property
    def task(self) -> ScanTask | None:
        """What was last asked; None in a new file."""
        with told_plainly(self._path):
            found = self._connection.execute("SELECT task FROM scan").fetchone()
        return None if found is None else msgspec.json.decode(found[0], type=ScanTask)

    def begin(self, task: ScanTask, setup: ScanSetup) -> None:
        """A run begins, or goes on: keeps what is asked, and that it is not finished.

        With another setup than that of the last run all files are looked up again, which takes a while for a million,
        and those that could not be read are to be read again.
        """
        with self._writing():
            column = msgspec.json.encode(setup)
            self._connection.execute("INSERT OR IGNORE INTO setups (setup) VALUES (?)", (column,))
            (number,) = self._connection.execute("SELECT id FROM setups WHERE setup = ?", (column,)).fetchone()
            before = self._connection.execute("SELECT setup FROM scan").fetchone()
            self._connection.execute(
                "INSERT INTO scan (id, task, setup, finished, finishes) VALUES (1, ?, ?, 0, 0) "
                "ON CONFLICT (id) DO UPDATE SET task = excluded.task, setup = excluded.setup, finished = 0",
                (msgspec.json.encode(task), number),
            )
            if before is not None and before != (number,):
                self._connection.execute(f"{_SETTLE} IS NOT NULL", (number,))
                # Another version may read what this one could not: such files are no longer taken for unchanged.
                self._connection.execute("UPDATE files SET modified_ns = -1 WHERE content IS NULL")
        self._setup = number

    def known_files(self, root: bytes) -> Iterator[FileState]:
        """The files below a scanned folder as they were when last looked at, missing ones left out."""
        last = 0
        while True:
            with told_plainly(self._path), self._lock:
                page = self._connection.execute(
                    f"SELECT files.id, {STATE_COLUMNS} FROM files JOIN folders ON folders.id = folder "
                    "WHERE +folders.path = ? AND missing = 0 AND files.id > ? ORDER BY files.id LIMIT ?",
                    (root, last, _PAGE),
                ).fetchall()
            if not page:
                return
            yield from (state_of(row[1:]) for row in page)
            last = page[-1][0]

    def known_file(self, place: FilePlace) -> FileState | None:
        """One of them."""
        with told_plainly(self._path), self._lock:
            found = self._connection.execute(
                f"SELECT {STATE_COLUMNS} FROM files JOIN folders ON folders.id = folder "
                "WHERE folders.path = ? AND files.path = ? AND missing = 0",
                (place.root, place.path),
            ).fetchone()
        return None if found is None else state_of(found)

    def has_result(self, content: bytes) -> bool:
        """Whether this run's setup has a result for a content. It may be asked from any thread."""
        return self.outcome(content) is not None

    def outcome(self, content: bytes) -> tuple[Verdict, str | None] | None:
        """How a content ended with this run's setup: its verdict and label. It may be asked from any thread."""
        with told_plainly(self._path), self._lock:
            found = self._connection.execute(
                "SELECT verdict, label FROM results WHERE content = ? AND setup = ?", (content, self._begun())
            ).fetchone()
        return None if found is None else (Verdict(found[0]), found[1])

    def add(self, files: Sequence[FileState], results: Sequence[FieldResult]) -> None:
        """Keep a batch. A file that is known by its place is brought up to date; a known result stays as it is.

        A file whose content has changed is no longer marked as seen.
        """
        with self._writing():
            setup = self._begun()
            for result in results:
                self._add_result(result, setup)
            (finishes,) = self._connection.execute("SELECT finishes FROM scan").fetchone()
            for file in files:
                self._add_file(file, finishes)
            contents = {result.content for result in results} | {file.content for file in files if file.content}
            self._connection.executemany(f"{_SETTLE} = ?", ((setup, content) for content in sorted(contents)))

    def finish(self, gone: Iterable[FilePlace]) -> None:
        """The run went to its end.

        Args:
            gone: known files that were not found. Where a new file has the same content it is the old one renamed: it
                takes over the mark "seen", and the old place is forgotten. The others are kept as missing, and are
                found again in the same way by a later run.
        """
        with self._writing():
            self._begun()
            self._connection.executemany(
                "UPDATE files SET missing = 1 WHERE folder = (SELECT id FROM folders WHERE path = ?) AND path = ?",
                ((place.root, place.path) for place in gone),
            )
            _forget_renamed(self._connection)
            self._connection.execute("UPDATE scan SET finished = 1, finishes = finishes + 1")

    def _begun(self) -> int:
        if not self._setup:
            raise RuntimeError("ScanWriter.begin comes first")
        return self._setup

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """One transaction, and a log that does not grow for ever while somebody reads."""
        try:
            with told_plainly(self._path), self._lock:
                with transaction(self._connection):
                    yield
                if log_bytes(self._path) > LARGEST_LOG_BYTES:
                    empty_log(self._connection)
        except BaseException:
            self._folders.clear()  # what was numbered in what was not kept
            raise

    def _add_result(self, result: FieldResult, setup: int) -> None:
        added = self._connection.execute(
            f"INSERT INTO results (content, setup, {_LISTED}, details) "
            f"VALUES (?, ?, {', '.join('?' * len(LISTED))}, ?) ON CONFLICT (content, setup) DO NOTHING",
            (result.content, setup, *listed_columns(result), details_column(result)),
        )
        if added.rowcount == 1 and (result.thumbnail or result.attention):
            self._connection.execute(
                "INSERT INTO pictures (result, thumbnail, attention) VALUES (?, ?, ?)",
                (added.lastrowid, result.thumbnail, result.attention),
            )

    def _add_file(self, file: FileState, finishes: int) -> None:
        unreadable = file.content is None
        self._connection.execute(
            "INSERT INTO files (folder, path, place_key, size_bytes, modified_ns, content, content_since, error, "
            "rank, verdict, failed_checks, by_malignant, by_distance) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0) "
            "ON CONFLICT (folder, path) DO UPDATE SET size_bytes = excluded.size_bytes, "
            "modified_ns = excluded.modified_ns, content = excluded.content, error = excluded.error, missing = 0, "
            "seen = seen AND content IS excluded.content, "
            "content_since = CASE WHEN content IS excluded.content THEN content_since ELSE excluded.content_since END, "
            "result = NULL, label = NULL, probability = NULL, malignant = NULL, distance = NULL, white_cells = NULL, "
            "rank = excluded.rank, verdict = excluded.verdict, failed_checks = excluded.failed_checks, "
            "by_malignant = 0, by_distance = 0",
            (
                self._folder(file.place.root), file.place.path, place_key(file.place.path), file.size_bytes,
                file.modified_ns, file.content, finishes, error_column(file),
                int(Rank.FAILED) if unreadable else None, str(Verdict.FAILED) if unreadable else None,
                "" if unreadable else None,
            ),
        )  # fmt: skip

    def _folder(self, path: bytes) -> int:
        if path not in self._folders:
            self._connection.execute("INSERT OR IGNORE INTO folders (path) VALUES (?)", (path,))
            (self._folders[path],) = self._connection.execute(
                "SELECT id FROM folders WHERE path = ?", (path,)
            ).fetchone()
        return self._folders[path]


def _forget_renamed(connection: sqlite3.Connection) -> None:
    """Every new file takes over the mark "seen" of a missing one with the same content, whose place is forgotten.

    New is what got its content since the last run that went to its end. One new file stands for one missing file, in
    the order of their places: of two copies that are gone, one of which is back, the other stays missing.
    """
    rows = connection.execute(
        "SELECT old.content, old.id, old.seen FROM files AS old INDEXED BY files_missing "
        "WHERE old.missing = 1 AND old.content IS NOT NULL ORDER BY old.folder, old.place_key, old.id"
    ).fetchall()
    missing = defaultdict(list)
    for content, old, seen in rows:
        missing[content].append((old, seen))
    for content, olds in missing.items():
        news = connection.execute(
            "SELECT id FROM files WHERE content = ? AND missing = 0 AND content_since = (SELECT finishes FROM scan) "
            "ORDER BY folder, place_key, id",
            (content,),
        ).fetchall()
        for (old, seen), (new,) in zip(olds, news, strict=False):
            connection.execute("DELETE FROM files WHERE id = ?", (old,))
            connection.execute("UPDATE files SET seen = 1 WHERE id = ? AND ?", (new, seen))
