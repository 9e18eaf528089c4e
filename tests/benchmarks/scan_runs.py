"""`leukodesk scan` as a process of its own: started, listened to, killed; and what its file holds then."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from leukodesk.services.scan.events import Ended, ScanEvent, decode_scan_event
from leukodesk.store.scan_file import ScanReader
from leukodesk.store.scan_query import EVERYTHING, Sorting
from tests.data import ROOT

Row = tuple[str, str | None, float | None, float | None, str, tuple[str, ...], int | None]
"""Verdict, label, probability to six places, distance likewise, kind of error, failed checks, white cells."""


_FAULTS: Final = {
    "files listed twice": "SELECT count(*) - count(DISTINCT folder || ':' || hex(path)) FROM files",
    "results kept twice": "SELECT count(*) - count(DISTINCT setup || ':' || hex(content)) FROM results",
    "files with neither result nor error": "SELECT count(*) FROM files WHERE verdict IS NULL",
    "files without their content's result": "SELECT count(*) FROM files WHERE content IS NOT NULL AND result IS NULL",
}


@dataclass
class Run:
    """A scan that is running.

    Attributes:
        process: its own; began: when it was started, on the monotonic clock.
    """

    process: subprocess.Popen[bytes]
    began: float = field(default_factory=time.monotonic)

    @property
    def seconds(self) -> float:
        """Since it was started."""
        return time.monotonic() - self.began

    def events(self) -> Iterator[ScanEvent]:
        """What it says, until it ends."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if line.endswith(b"\n"):  # the last one of a killed process may be half a line
                yield decode_scan_event(line)

    def kill(self) -> None:
        """SIGKILL to it and whatever it started."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


@contextmanager
def started(folder: Path, out: Path, options: Sequence[str] = ()) -> Iterator[Run]:
    """`leukodesk scan FOLDER --out OUT --events`, of which nothing is left at the end."""
    command = [sys.executable, "-m", "leukodesk", "scan", str(folder), "--out", str(out), "--events", *options]
    with (
        out.with_suffix(".log").open("ab") as log,
        subprocess.Popen(
            command,
            cwd=ROOT,
            stdin=subprocess.PIPE,  # kept open: a scan whose window is gone stops
            stdout=subprocess.PIPE,
            stderr=log,
            start_new_session=True,
        ) as process,
    ):
        run = Run(process)
        try:
            yield run
        finally:
            run.kill()


def scan(folder: Path, out: Path, options: Sequence[str] = ()) -> tuple[Ended, float]:
    """Scans to the end; returns how it ended and after how many seconds.

    Raises:
        RuntimeError: it ended without a word, or before its end.
    """
    ended = None
    with started(folder, out, options) as run:
        for event in run.events():
            if isinstance(event, Ended):
                ended = event
        run.process.wait()
        seconds = run.seconds
    if ended is None or ended.how != "finished":
        raise RuntimeError(f"{ended}\n{out.with_suffix('.log').read_text(errors='replace')[-2000:]}")
    return ended, seconds


def rows_of(out: Path) -> dict[bytes, Row]:
    """Path below the scanned folder → what stands there; a file that is listed twice is an error.

    Raises:
        RuntimeError: a file has more than one row.
    """
    found: dict[bytes, Row] = {}
    with ScanReader.open(out) as reader:
        for row in reader.rows(reader.file_ids(EVERYTHING, Sorting()).tolist()):
            if row.place.path in found:
                raise RuntimeError(f"two rows for {row.place.path!r}")
            found[row.place.path] = (
                row.verdict.value, row.label, _rounded(row.probability), _rounded(row.distance), row.error_kind,
                tuple(row.failed_checks), row.white_cells,
            )  # fmt: skip
    return found


def broken(out: Path) -> list[str]:
    """What is wrong with the file: by SQLite's own checks, and by half or double rows. Empty if nothing is."""
    with closing(sqlite3.connect(out)) as connection:
        found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
        found += [f"reference: {row}" for row in connection.execute("PRAGMA foreign_key_check")]
        for what, query in _FAULTS.items():
            (count,) = connection.execute(query).fetchone()
            found += [f"{count} {what}"] if count else []
    return found


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 6)
