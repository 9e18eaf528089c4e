"""A scan in this process, for tests: its outcome and the rows in its file."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from leukodesk.core.bundle import Bundle
from leukodesk.services.scan.events import Ended, ScanEvent, Scanning
from leukodesk.services.scan.run import Engine, Orders, run_scan
from leukodesk.services.scan.threads import ThreadEngine
from leukodesk.store.scan_file import ScanReader, ScanTask
from leukodesk.store.scan_query import EVERYTHING, Sorting
from leukodesk.store.scan_rows import ScanRow, ScanSetup


@dataclass(frozen=True)
class Outcome:
    """How a scan ended.

    Attributes:
        ended: its last word; events: all of them.
        rows: path below the scanned folder → its row.
    """

    ended: Ended
    events: Sequence[ScanEvent] = field(repr=False)
    rows: dict[bytes, ScanRow] = field(repr=False)

    @property
    def computed(self) -> int:
        """How many files were not known already."""
        last = [event for event in self.events if isinstance(event, Scanning)][-1]
        return last.done - last.known

    @property
    def kinds(self) -> dict[bytes, str]:
        """Path → the kind of its error, empty for a file with a verdict of checks or model."""
        return {path: row.error_kind for path, row in self.rows.items()}


def scan_here(
    folder: Path, out: Path, bundle: Bundle, engine: Engine | None = None, *, verify: bool = False
) -> Outcome:
    """Scans a folder with two threads, or with another engine.

    Raises:
        AssertionError: a file has two rows.
    """
    setup = ScanSetup.of(bundle)
    events: list[ScanEvent] = []
    engine = engine or ThreadEngine(bundle, workers=2)
    ended = run_scan(ScanTask((os.fsencode(folder),)), out, engine, setup, Orders(), events.append, verify=verify)
    return Outcome(ended, events, rows_by_path(out))


def rows_by_path(out: Path) -> dict[bytes, ScanRow]:
    """Path below the scanned folder → its row."""
    with ScanReader.open(out) as reader:
        rows = reader.rows(reader.file_ids(EVERYTHING, Sorting()).tolist())
    found = {row.place.path: row for row in rows}
    assert len(found) == len(rows), "a file has two rows"
    return found
