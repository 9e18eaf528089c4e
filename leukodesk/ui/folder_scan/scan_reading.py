"""What is looked up before a scan, in a worker thread: which scans there are, how many files, how long it will take."""

from __future__ import annotations

import random
import time
from collections.abc import Generator, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from leukodesk.core.errors import LeukoDeskError
from leukodesk.store.scan_rows import FilePlace
from leukodesk.ui.folder_scan.scan_choices import SUFFIX, Counted, KnownScan

if TYPE_CHECKING:
    from leukodesk.services.model_library import Library
    from leukodesk.store.scan_file import ScanTask
    from leukodesk.ui.workers import Job

KEPT_SCANS = 30
TOLD_EVERY_S = 0.1
MEASURED_FOR_EACH_CORE = 5
FEWEST_MEASURED, MOST_MEASURED = 10, 40


@dataclass(frozen=True)
class FoundScans:
    """The scan files that are known.

    Attributes:
        scans: unfinished ones first, then the latest first.
        names: of everything in the folder of scans, which a new scan must not be called.
    """

    scans: tuple[KnownScan, ...] = ()
    names: frozenset[str] = frozenset()


def find_scans(job: Job, folder: Path, others: Iterable[str]) -> FoundScans:
    """Look into the scan files.

    Args:
        folder: of scans, which need not be there; others: scan files elsewhere.
    """
    own = sorted(folder.glob(f"*{SUFFIX}")) if folder.is_dir() else []
    dated: list[tuple[float, Path]] = []
    for path in dict.fromkeys([*own, *map(Path, others)]):
        try:
            dated.append((path.stat().st_mtime, path))
        except OSError:
            continue  # on a drive that is not there, or deleted: then there is nothing to offer
    latest = sorted(dated, reverse=True)[:KEPT_SCANS]
    scans = []
    for _, path in latest:
        job.check()
        scans.append(read_scan(path))
    return FoundScans(tuple(sorted(scans, key=lambda scan: not scan.unfinished)), frozenset(path.name for path in own))


def read_scan(path: Path) -> KnownScan:
    """What is known of a scan file that is there."""
    from leukodesk.store.scan_file import ScanReader

    changed = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    try:
        with ScanReader.open(path) as reader:
            return KnownScan(path, changed, reader.task, reader.summary(), writable=reader.writable)
    except LeukoDeskError as error:
        return KnownScan(path, changed, problem=error.message)


def look_at_file(_job: Job, path: Path) -> KnownScan | None:
    """What is known of the file a scan is to go into; None if there is none."""
    try:
        return read_scan(path)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise LeukoDeskError("This file cannot be looked into.", f"{path}: {error}") from error


def count_files(job: Job, task: ScanTask) -> Counted:
    """Count what lies in the folders; tells its stage the number so far.

    Raises:
        LeukoDeskError: a folder is not there, or may not be looked into.
    """
    from leukodesk.services.scan.looking import ScannedFolders

    count, told_s = 0, time.monotonic()
    sample: list[FilePlace] = []
    chance = random.Random(0)  # the same files, so that two estimates can be compared
    job.stage("0")
    for count, place in enumerate(ScannedFolders(task), 1):
        _keep_sample(sample, place, count, chance)
        if time.monotonic() - told_s > TOLD_EVERY_S:
            told_s = time.monotonic()
            job.stage(str(count))
        job.check()
    return Counted(count, tuple(sample))


def _keep_sample(sample: list[FilePlace], place: object, count: int, chance: random.Random) -> None:
    """Keep it with the same chance as every other one (reservoir sampling)."""
    if not isinstance(place, FilePlace):
        return
    if len(sample) < MOST_MEASURED:
        sample.append(place)
    elif (index := chance.randrange(count)) < MOST_MEASURED:
        sample[index] = place


def measure_rate(job: Job, sample: Sequence[FilePlace], task: ScanTask, library: Library) -> float | None:
    """Files a second, measured on a few of them with the engine that will scan them; None if there are none.

    Raises:
        LeukoDeskError: the model cannot be used.
    """
    import os

    from leukodesk.core.bases import base_of
    from leukodesk.services.model_library import choose_model
    from leukodesk.services.scan.threads import ThreadEngine
    from leukodesk.store.scan_rows import ScanSetup

    if not sample:
        return None
    bundle = choose_model(task.model, library=library)
    job.check()
    cores = os.cpu_count() or 1
    setup = ScanSetup.of(bundle, task.checks_profile, white_cells=task.white_cells)
    engine = ThreadEngine(bundle, base_of(bundle, library.roots), cores)
    measured = sample[: max(FEWEST_MEASURED, MEASURED_FOR_EACH_CORE * cores)]
    return _rate(job, engine.scan(measured, setup, lambda _: False, attention=task.attention), cores)


def _rate(job: Job, results: Generator[object], workers: int) -> float:
    """Results a second, without the time until the first one has come."""
    began_s = time.monotonic()
    count, first_s = 0, began_s
    try:
        for _ in results:
            job.check()
            count += 1
            first_s = time.monotonic() if count == 1 else first_s
    finally:
        results.close()
    ended_s = time.monotonic()
    if count > workers:  # when the first came, the others of its round were nearly done
        return (count - workers) / max(ended_s - first_s, 1e-6)
    return count / max(ended_s - began_s, 1e-6)
