"""The folder scan: a small folder into a scan file, the file looked at again, and its summary written."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import leukodesk
from leukodesk.core.bases import base_of
from leukodesk.core.verdict import Verdict
from leukodesk.services.model_library import Library, choose_model
from leukodesk.services.scan.events import Ended, ScanEvent, Scanning
from leukodesk.services.scan.run import Orders, run_scan
from leukodesk.services.scan.threads import ThreadEngine
from leukodesk.services.scan_exports.html_summary import write_html
from leukodesk.services.self_test.generated import write_field, write_ramp
from leukodesk.services.self_test.steps import SelfTestError, Step
from leukodesk.store.scan_file import ScanReader, ScanTask
from leukodesk.store.scan_query import EVERYTHING, Sorting
from leukodesk.store.scan_rows import ScanSetup

FILES = 6
"""In the folder: three fields, a copy of one, a grey ramp, and a file that is no image."""


def scan_steps(library: Library, folder: Path) -> Iterator[Step]:
    """A scan, a look into its file, and a summary of it.

    Args:
        library: the models; folder: for the images, the scan file and the summary.
    """
    fields, out = folder / "fields", folder / "scan.sqlite"
    yield Step("Folder scan", partial(scan, library, fields, out))
    yield Step("Scan file", partial(check_file, out))
    yield Step("Scan summary", partial(write_summary, out, folder / "summary.html"))


def scan(library: Library, fields: Path, out: Path) -> str:
    """Scan a folder, and once more: then everything must be known."""
    for seed in range(3):
        write_field(fields / f"field_{seed}.png", seed)
    shutil.copyfile(fields / "field_0.png", fields / "copy.png")
    write_ramp(fields / "ramp.png")
    (fields / "letter.jpg").write_bytes(b"This is a letter.")
    first = _scanned(library, fields, out)
    again = _scanned(library, fields, out)
    if (first.done, first.known) != (FILES, 1) or (again.done, again.known) != (FILES, FILES):
        raise SelfTestError("The folder scan did not do what it should.", f"first {first}, again {again}")
    return f"{FILES} files scanned, one of them a copy; scanned again, all were known."


def check_file(out: Path) -> str:
    """Open the scan file, and compare what is in it with what was scanned."""
    with closing(sqlite3.connect(f"{out.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        (answer,) = connection.execute("PRAGMA integrity_check").fetchone()
    if answer != "ok":
        raise SelfTestError("The scan file is damaged.", answer)
    with ScanReader.open(out) as reader:
        summary = reader.summary()
        rows = {row.place.path: row for row in reader.rows(reader.file_ids(EVERYTHING, Sorting()).tolist())}
        results = {path: reader.result(row.file_id) for path, row in rows.items()}
    verdicts = {path: row.verdict for path, row in rows.items()}
    failed, rejected = summary.verdicts[Verdict.FAILED], summary.verdicts[Verdict.REJECTED]
    sound = (
        summary.finished
        and (summary.files, summary.waiting, failed, rejected) == (FILES, 0, 1, 1)
        and verdicts[b"letter.jpg"] is Verdict.FAILED
        and verdicts[b"ramp.png"] is Verdict.REJECTED
        and results[b"copy.png"] == results[b"field_0.png"]
        and all(
            result is not None and result.thumbnail for path, result in results.items() if path.startswith(b"field_")
        )
    )
    if not sound:
        raise SelfTestError("The scan file does not hold what was scanned.", f"{summary} {verdicts}")
    return f"Sound, with {summary.files} files in it, as they were scanned."


def write_summary(out: Path, path: Path) -> str:
    """Write the page, and see that it says what it must."""
    with ScanReader.open(out) as reader:
        exported = write_html(reader, EVERYTHING, Sorting(), path)
    page = path.read_text("utf-8")
    missing = [text for text in ("field_0.png", "letter.jpg", leukodesk.INTENDED_USE) if text not in page]
    if missing or exported.files != FILES or page.count("<img") < FILES - 2:
        raise SelfTestError("The scan summary is incomplete.", f"{exported} without {missing}")
    return f"Written with {exported.files} files, and {page.count('<img')} pictures in it."


def _scanned(library: Library, fields: Path, out: Path) -> Scanning:
    """How far it was at last.

    Raises:
        LeukoDeskError: it did not come to its end.
    """
    bundle = choose_model(None, "field", library)
    engine = ThreadEngine(bundle, base_of(bundle, library.roots))
    events: list[ScanEvent] = []
    task = ScanTask((os.fsencode(fields),))
    ended: Ended = run_scan(task, out, engine, ScanSetup.of(bundle), Orders(), events.append)
    if ended.how != "finished":
        raise SelfTestError(f"The folder scan did not come to its end. {ended.sentence}", ended.details)
    return [event for event in events if isinstance(event, Scanning)][-1]
