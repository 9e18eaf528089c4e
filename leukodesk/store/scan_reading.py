"""Those that look into a scan file."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import Any, Self, TypeVar

import msgspec
import numpy as np
from numpy.typing import NDArray

from leukodesk.core.verdict import Verdict
from leukodesk.store.scan_columns import RESULT_COLUMNS, ROW_COLUMNS, result_of, row_of
from leukodesk.store.scan_opening import ScanFileError, damaged, leave_one_file, open_to_read, told_plainly, transaction
from leukodesk.store.scan_places import path_holds
from leukodesk.store.scan_query import EVERYTHING, Filter, Sorting
from leukodesk.store.scan_rows import FieldResult, ScanRow, ScanSetup, ScanSummary, ScanTask
from leukodesk.store.scan_sql import LISTED, MISSING, PRESENT, as_json, asks_for_results, order_by, source, where

T = TypeVar("T")

_CHOSEN = "files.id IN (SELECT value FROM json_each(?))"


class ScanReader:
    """Looks into a scan file, also while it is being written, and marks fields as seen. Used by one thread.

    Made by `open`.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, *, writable: bool) -> None:
        self._path = path
        self._connection = connection
        self._writable = writable
        self._version = self._data_version()

    @classmethod
    @contextmanager
    def open(cls, path: Path) -> Iterator[Self]:
        """Opens it in well under a second, with a million rows too.

        Raises:
            ScanFileError: there is none, not a scan file, damaged, newer, or no run has begun in it yet.
        """
        path = path.resolve()
        connection, writable = open_to_read(path)
        try:
            connection.create_function("path_holds", 2, path_holds, deterministic=True)
            yield cls(path, connection, writable=writable)
        finally:
            if writable:
                leave_one_file(connection)
            else:
                connection.close()

    @property
    def writable(self) -> bool:
        """Whether marks can be kept, and the scan gone on with: not in a folder or on a medium that is read-only."""
        return self._writable

    @property
    def task(self) -> ScanTask:
        """What was asked."""
        (task,) = self._read(lambda row: msgspec.json.decode(row[0], type=ScanTask), "SELECT task FROM scan")
        return task

    @property
    def folders(self) -> tuple[bytes, ...]:
        """The folders that its files were found in: those of `task`, and of runs before it that were asked others."""
        return tuple(path for (path,) in self._ask("SELECT path FROM folders ORDER BY id"))

    @property
    def setup(self) -> ScanSetup:
        """Of the last run; everything below speaks of its results."""
        (setup,) = self._read(
            lambda row: msgspec.json.decode(row[0], type=ScanSetup),
            "SELECT setups.setup FROM scan JOIN setups ON setups.id = scan.setup",
        )
        return setup

    def summary(self, wanted: Filter = EVERYTHING) -> ScanSummary:
        """How far it is, of the files that are meant; one that waits is meant if nothing is asked of its result."""
        counted = self._counted(wanted)
        ((finished,),) = self._ask("SELECT finished FROM scan")
        verdicts = dict.fromkeys(Verdict, 0)
        labels = {info.key: 0 for info in self.setup.classes}
        present = [row for row in counted if not row[0]]
        for _, verdict, label, _, count in present:
            if verdict:
                verdicts[Verdict(verdict)] += count
            if verdict in {Verdict.ACCEPTED, Verdict.UNCERTAIN} and label:
                labels[label] = labels.get(label, 0) + count
        files = sum(row[4] for row in present)
        return ScanSummary(
            files=files,
            missing=sum(row[4] for row in counted) - files,
            verdicts=verdicts,
            labels=labels,
            waiting=files - sum(verdicts.values()),
            seen=sum(row[4] for row in present if row[3]),
            finished=bool(finished),
        )

    def _counted(self, wanted: Filter) -> list[tuple[int, str | None, str | None, int, int]]:
        """Missing, verdict, label, seen, and how many files are so; a count of all is kept, and read at once."""
        if wanted == EVERYTHING:
            return self._ask("SELECT missing, verdict, label, seen, files FROM counts")
        counted = []
        listed, present, missing = (source(wanted), LISTED), (source(wanted), PRESENT), ("files", MISSING)
        for table, always in [listed] if asks_for_results(wanted) else [present, missing]:
            condition, values = where(wanted, always)
            counted += self._ask(
                f"SELECT missing, verdict, label, seen, count(*) FROM {table} WHERE {condition} "
                "GROUP BY verdict, label, seen",
                values,
            )
        return counted

    def file_ids(self, wanted: Filter, sorting: Sorting, limit: int | None = None) -> NDArray[np.int64]:
        """(n,) int64: the files with a result or an error that are meant, in order; the first `limit` of them."""
        condition, values = where(wanted, LISTED)
        order, more = order_by(sorting, [info.key for info in self.setup.classes])
        sql = f"SELECT id FROM {source(wanted)} WHERE {condition} ORDER BY {order}"
        if limit is None:  # a limit, of any size, has SQLite sort in a way that is slow for many rows
            return self._numbers(sql, (*values, *more), np.int64)
        return self._numbers(f"{sql} LIMIT ?", (*values, *more, limit), np.int64)

    def rows(self, file_ids: Sequence[int]) -> list[ScanRow]:
        """Those files, in that order; a file that is no longer there is left out."""
        found = self._read(
            row_of,
            f"SELECT {ROW_COLUMNS} FROM files JOIN folders ON folders.id = files.folder "
            f"LEFT JOIN results ON results.id = files.result "
            f"WHERE {_CHOSEN} AND missing = 0 AND files.rank IS NOT NULL",
            (as_json(file_ids),),
        )
        rows = {row.file_id: row for row in found}
        return [rows[int(one)] for one in file_ids if int(one) in rows]

    def thumbnails(self, file_ids: Sequence[int]) -> dict[int, bytes]:
        """File → JPEG, of those that have one."""
        return dict(
            self._ask(
                "SELECT files.id, thumbnail FROM files JOIN pictures USING (result) "
                f"WHERE {_CHOSEN} AND thumbnail != x''",
                (as_json(file_ids),),
            )
        )

    def result(self, file_id: int) -> FieldResult | None:
        """All that is known of a file's content, pictures included; None if it could not be read."""
        found = self._read(
            lambda row: result_of(row[2:], *row[:2]),
            f"SELECT coalesce(thumbnail, x''), coalesce(attention, x''), {RESULT_COLUMNS} FROM files "
            "JOIN results ON results.id = files.result LEFT JOIN pictures ON pictures.result = results.id "
            "WHERE files.id = ?",
            (int(file_id),),
        )
        return found[0] if found else None

    def details(self, file_ids: Sequence[int]) -> dict[int, FieldResult]:
        """File → what is known of its content, without the pictures, of those that have a result: for exports."""
        found = self._read(
            lambda row: (row[0], result_of(row[1:])),
            f"SELECT files.id, {RESULT_COLUMNS} FROM files JOIN results ON results.id = files.result WHERE {_CHOSEN}",
            (as_json(file_ids),),
        )
        return dict(found)

    def points(self, wanted: Filter) -> tuple[NDArray[np.int64], NDArray[np.float32], NDArray[np.float32]]:
        """(n,) ids, (n,) probabilities of the label, (n,) distances, of the files that have them: for a scatter."""
        condition, values = where(wanted, f"{LISTED} AND probability IS NOT NULL AND distance IS NOT NULL")
        sql = f"SELECT id, probability, distance FROM {source(wanted)} WHERE {condition}"
        table = self._numbers(sql, values, np.float64).reshape(-1, 3)
        return table[:, 0].astype(np.int64), table[:, 1].astype(np.float32), table[:, 2].astype(np.float32)

    def mark_seen(self, file_ids: Sequence[int], seen: bool) -> None:
        """Mark files as seen, or not, in one short transaction, also while a scan is writing.

        Raises:
            ScanFileError: the file or its folder is read-only, the disk is full, or the scan is writing for very long.
        """
        if not self._writable:
            raise ScanFileError("The scan file lies where nothing may be written: what was seen is not kept.")
        with told_plainly(self._path), transaction(self._connection):
            self._connection.execute(
                f"UPDATE files SET seen = ? WHERE {_CHOSEN} AND seen != ?", (int(seen), as_json(file_ids), int(seen))
            )

    def changed(self) -> bool:
        """Whether others have written since this was last asked: cheap, for a window that looks now and then."""
        before, self._version = self._version, self._data_version()
        return before != self._version

    def interrupt(self) -> None:
        """End what is being asked, which then raises `ScanFileError`. Callable from any thread."""
        self._connection.interrupt()

    def _data_version(self) -> int:
        ((version,),) = self._ask("PRAGMA data_version")
        return int(version)

    def _ask(self, sql: str, values: Sequence[object] = ()) -> list[Any]:
        """All rows at once: what is read bit by bit would hold up the writer's log."""
        with told_plainly(self._path):
            return self._connection.execute(sql, values).fetchall()

    def _read(self, convert: Callable[[Any], T], sql: str, values: Sequence[object] = ()) -> list[T]:
        """All rows, as what they mean."""
        try:
            return [convert(row) for row in self._ask(sql, values)]
        except (ValueError, msgspec.MsgspecError) as error:
            raise damaged(self._path, error) from error

    def _numbers(self, sql: str, values: Sequence[object], kind: type[Any]) -> NDArray[Any]:
        with told_plainly(self._path):
            return np.fromiter(chain.from_iterable(self._connection.execute(sql, values)), kind)
