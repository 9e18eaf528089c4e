"""The control chart's file: one row for each captured field, in SQLite. No case, slide or image is in it.

A file that is damaged is put aside, never written over: the chart then begins anew, and what was told says where the
old one is. Each call opens the file and closes it, so that any thread may call and a pulled drive harms nothing else.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import astuple, dataclass, fields
from datetime import datetime
from pathlib import Path
from typing import Final

from leukodesk.core.errors import LeukoDeskError
from leukodesk.core.files import is_file
from leukodesk.store.scan_opening import transaction

FILE_NAME: Final = "control_chart.sqlite"
"""In the user's data folder."""

APPLICATION_ID: Final = 0x4C444343
"""“LDCC”, in the header of the file."""

VERSION: Final = 1

_WAIT_S: Final = 5.0
_SCHEMA: Final = (
    "CREATE TABLE fields (id INTEGER PRIMARY KEY, taken_at TEXT NOT NULL, camera TEXT NOT NULL, "
    "objective TEXT NOT NULL, blur_px REAL, brightness REAL, stain_hue_degrees REAL, illumination REAL, "
    "exposure_ms REAL)",
    "CREATE INDEX fields_of ON fields (camera, objective)",
    "CREATE TABLE baselines (camera TEXT NOT NULL, objective TEXT NOT NULL, since TEXT NOT NULL, "
    "PRIMARY KEY (camera, objective))",
)
_DAMAGED: Final = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR)
"""The last: its tables are not those that they were."""


class ControlChartError(LeukoDeskError):
    """The control chart cannot be kept or read just now. Captured fields do not depend on it."""


@dataclass(frozen=True)
class ChartRow:
    """What the chart keeps of a captured field. None for what was not measured.

    Attributes:
        taken_at: with its time zone.
        camera: its id; objective: as the user named it.
        blur_px: standard deviation of the blur of the sharpest edges, at the checks' working size.
        brightness: of the empty background, 0–255.
        stain_hue_degrees: 0–360.
        illumination: least over greatest light of the background, %.
        exposure_ms: as the camera said.
    """

    taken_at: datetime
    camera: str
    objective: str
    blur_px: float | None
    brightness: float | None
    stain_hue_degrees: float | None
    illumination: float | None
    exposure_ms: float | None


_COLUMNS: Final = ", ".join(one.name for one in fields(ChartRow))


class ControlChartFile:
    """The file, which need not be there yet.

    Args:
        path: where it is, or will be with the first row.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def add(self, row: ChartRow) -> str:
        """Keep a row; it takes some milliseconds, as the disk is flushed.

        Returns:
            A sentence if the file was damaged and has been put aside; else empty.

        Raises:
            ControlChartError: it could not be kept.
        """
        return self._write(_insert(row))

    def restart(self, camera: str, objective: str, since: datetime) -> str:
        """Let the baseline begin here, after a new lamp or stain: what was before is kept, and not compared with.

        Returns, Raises: as `add`.
        """
        return self._write(
            ("INSERT OR REPLACE INTO baselines VALUES (?, ?, ?)", (camera, objective, since.isoformat()))
        )

    def rows(self, camera: str, objective: str) -> tuple[ChartRow, ...]:
        """All of a camera with an objective, in the order in which they were kept.

        Raises:
            ControlChartError: it cannot be read; if it was damaged it has been put aside.
        """
        found = self._read(f"SELECT {_COLUMNS} FROM fields WHERE camera = ? AND objective = ? ORDER BY id",
                           (camera, objective))  # fmt: skip
        try:
            return tuple(_row(values) for values in found)
        except (TypeError, ValueError) as error:
            raise ControlChartError(self._put_aside(error), repr(error)) from error

    def baseline_since(self, camera: str, objective: str) -> datetime | None:
        """When the baseline was last let begin; None if it never was.

        Raises:
            ControlChartError: as `rows`.
        """
        found = self._read("SELECT since FROM baselines WHERE camera = ? AND objective = ?", (camera, objective))
        try:
            return datetime.fromisoformat(str(found[0][0])) if found else None
        except ValueError as error:
            raise ControlChartError(self._put_aside(error), repr(error)) from error

    def charts(self) -> tuple[tuple[str, str], ...]:
        """Camera and objective of every chart, the one with the latest field first.

        Raises:
            ControlChartError: as `rows`.
        """
        found = self._read("SELECT camera, objective FROM fields GROUP BY camera, objective ORDER BY max(id) DESC", ())
        return tuple((str(camera), str(objective)) for camera, objective in found)

    def _write(self, statement: tuple[str, tuple[object, ...]]) -> str:
        try:
            self._write_once(statement)
        except _DamagedError as error:
            sentence = self._put_aside(error)
            self._write_once(statement)
            return sentence
        return ""

    def _write_once(self, statement: tuple[str, tuple[object, ...]]) -> None:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _not_kept(self._path, error) from error
        with _told(self._path), closing(_connect(self._path, "rwc")) as connection, transaction(connection):
            if not _is_known(connection):
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.execute(f"PRAGMA user_version = {VERSION}")
                for one in _SCHEMA:
                    connection.execute(one)
            connection.execute(*statement)

    def _read(self, question: str, values: tuple[object, ...]) -> list[tuple[object, ...]]:
        if not is_file(self._path):
            return []
        try:
            with _told(self._path), closing(_connect(self._path, "rw")) as connection:
                return connection.execute(question, values).fetchall() if _is_known(connection) else []
        except _DamagedError as error:
            raise ControlChartError(self._put_aside(error), str(error)) from error

    def _put_aside(self, error: Exception) -> str:
        """The damaged file, and what SQLite has beside it, get another name.

        Returns:
            The sentence that says so.

        Raises:
            ControlChartError: that cannot be done.
        """
        number = 1
        while (aside := self._path.with_name(f"{self._path.stem}.damaged-{number}{self._path.suffix}")).exists():
            number += 1
        try:
            self._path.replace(aside)
            journal = self._path.with_name(f"{self._path.name}-journal")
            with suppress(FileNotFoundError):  # mostly there is none
                journal.replace(aside.with_name(f"{aside.name}-journal"))
        except OSError as refused:
            raise ControlChartError(
                "The control chart's file is damaged and cannot be put aside. Move it away; captured fields are kept.",
                f"{self._path}: {error!r}, {refused}",
            ) from refused
        return f"The control chart's file was damaged. It was put aside as “{aside.name}”, and the chart begins anew."


class _DamagedError(Exception):
    """What is in the file makes no sense."""


def _insert(row: ChartRow) -> tuple[str, tuple[object, ...]]:
    marks = ", ".join("?" * len(fields(ChartRow)))
    return f"INSERT INTO fields ({_COLUMNS}) VALUES ({marks})", (row.taken_at.isoformat(), *astuple(row)[1:])


def _row(values: tuple[object, ...]) -> ChartRow:
    taken_at, camera, objective, *measured = values
    numbers = [None if value is None else float(value) for value in measured]  # type: ignore[arg-type]
    moment = datetime.fromisoformat(str(taken_at))
    if moment.tzinfo is None:
        raise ValueError(f"no time zone: {taken_at}")
    return ChartRow(moment, str(camera), str(objective), *numbers)


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True, timeout=_WAIT_S, isolation_level=None)


def _is_known(connection: sqlite3.Connection) -> bool:
    """Whether it is a chart's file; no if it is empty."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if application == 0 and not tables:
        return False
    if application != APPLICATION_ID:
        raise _DamagedError(f"application {application:#x}")
    if version > VERSION:
        raise ControlChartError(
            "The control chart was kept by a newer version of LeukoDesk. Update LeukoDesk to use it.",
            f"version {version}; this version knows {VERSION}",
        )
    return True


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGED:
            raise _DamagedError(str(error)) from error
        raise _not_kept(path, error) from error


def _not_kept(path: Path, error: Exception) -> ControlChartError:
    return ControlChartError(
        "The control chart cannot be kept just now: its file cannot be read or written. Captured fields are saved all "
        "the same.",
        f"{path}: {error}",
    )
