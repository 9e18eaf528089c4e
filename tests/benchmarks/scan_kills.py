"""SIGKILL at twenty random moments of a scan, each resumed: one row for a file, and the verdicts of an unbroken one?

    python tests/benchmarks/scan_kills.py [--files 2000] [--kills 20] [--copies 6] [--seed 1] [--data FOLDER]

The files all differ: real fields where there are some, each with one pixel changed, else generated ones. Then, of
another scan, copies as a power loss would leave them: the scan stands still for the moment of copying, and of some
copies the end of the log that had not yet been moved into the file is cut off anywhere. The exit code is 0 if nothing
was lost, doubled or changed.
"""

import argparse
import os
import random
import shutil
import signal
import struct
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from leukodesk.services.scan.events import Ended, Looking, Scanning
from leukodesk.store.scan_file import ScanFileError
from tests.benchmarks.scan_images import fields_of_usual_size, write_different
from tests.benchmarks.scan_runs import Row, Run, broken, rows_of, scan, started
from tests.data import data_folder

LONGEST_START_S = 1.5
_WAL_HEADER_BYTES, _FRAME_HEADER_BYTES, _MOVED_FRAMES_AT = 32, 24, 96


@dataclass(frozen=True)
class Moment:
    """When to strike: once so many files are done, and so much later.

    Attributes:
        done: None for right from the start of the process.
    """

    done: int | None
    delay_s: float


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=2000)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--copies", type=int, default=6, help="as a power loss would leave them")
    parser.add_argument("--seed", type=int, default=1, help="of the moments")
    parser.add_argument("--data", type=Path, default=data_folder(), help="the folder of real images")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="leukodesk-kills-") as name:
        scratch, chance = Path(name), random.Random(options.seed)
        folder = write_different(scratch / "fields", options.files, fields_of_usual_size(options.data, scratch))
        _, seconds = scan(folder, scratch / "unbroken.sqlite")
        unbroken = rows_of(scratch / "unbroken.sqlite")
        print(f"unbroken: {len(unbroken)} rows of {options.files} files in {seconds:.0f} s\n")
        good = len(unbroken) == options.files
        good = (
            print_kills(folder, scratch / "killed.sqlite", unbroken, moments(options.kills, options.files, chance))
            and good
        )
        good = print_copies(folder, scratch, unbroken, moments(options.copies, options.files, chance), chance) and good
    return 0 if good else 1


def moments(count: int, files: int, chance: random.Random) -> list[Moment]:
    """In order: some while the process starts, one when hardly a file is left, the others anywhere between."""
    early = max(1, count // 6)
    start = [Moment(None, chance.uniform(0, LONGEST_START_S)) for _ in range(early)]
    between = sorted(chance.randrange(files) for _ in range(count - early - 1))
    return [
        *start,
        *(Moment(done, chance.uniform(0, 0.3)) for done in between),
        Moment(files - 2, chance.uniform(0, 0.3)),
    ]


def print_kills(
    folder: Path, out: Path, unbroken: dict[bytes, Row], when: Sequence[Moment], options: Sequence[str] = ()
) -> bool:
    """One scan, killed at each moment and begun again; prints a line each. Whether it ended as the unbroken one."""
    print("| kill | after s | while | files done | rows then | wrong with the file |")
    print("|---|---|---|---|---|---|", flush=True)
    good = True
    for number, moment in enumerate(when, 1):
        with started(folder, out, options) as run:
            doing, done = wait_for(run, moment)
            seconds = run.seconds
            run.kill()
        rows, faults = after_a_kill(out)
        good = good and not faults
        print(
            f"| {number} | {seconds:.1f} | {doing} | {done} | {rows} | {'; '.join(faults) or 'nothing'} |", flush=True
        )
    ended, seconds = scan(folder, out, options)
    print(f"\nresumed for the last time: {ended.done} files in {seconds:.1f} s")
    return print_comparison(rows_of(out), unbroken, broken(out)) and good


def wait_for(run: Run, moment: Moment) -> tuple[str, int]:
    """Lets a scan run until then; what it was doing, and how many files were done."""
    doing, done = "starting", 0
    if moment.done is None:
        time.sleep(moment.delay_s)
        return doing, done
    for event in run.events():
        if isinstance(event, Looking):
            doing = "looking"
        elif isinstance(event, Scanning):
            doing, done = "scanning", event.done
        elif isinstance(event, Ended):
            return "at its end", event.done
        if done >= moment.done:
            time.sleep(moment.delay_s)
            break
    return doing, done


def after_a_kill(out: Path) -> tuple[int, list[str]]:
    """How many rows a file holds that was left as it was, and what is wrong with it."""
    if not out.exists():
        return 0, []
    try:
        return len(rows_of(out)), broken(out)
    except ScanFileError as error:
        return 0, [] if "no scan in this file yet" in error.message else [f"{error} {error.details}"]


def print_copies(
    folder: Path,
    scratch: Path,
    unbroken: dict[bytes, Row],
    when: Sequence[Moment],
    chance: random.Random,
    options: Sequence[str] = (),
) -> bool:
    """A scan that is copied at each moment as a power loss would leave it; the last copy is gone on with."""
    print("\n| copy | while | files done | log, kB | cut off, kB | rows | wrong with the file |")
    print("|---|---|---|---|---|---|---|", flush=True)
    good, last = True, scratch / "copy.sqlite"
    for number, moment in enumerate(when, 1):
        out = scratch / "copied.sqlite"
        for old in scratch.glob("copied.sqlite*"):
            old.unlink()
        with started(folder, out, options) as run:
            doing, done = wait_for(run, moment)
            log_bytes, cut_bytes = copy_standing_still(run, out, last, chance if number % 2 else None)
        rows, faults = after_a_kill(last)
        good = good and not faults
        sizes = f"{log_bytes / 1000:.0f} | {cut_bytes / 1000:.0f}"
        print(f"| {number} | {doing} | {done} | {sizes} | {rows} | {'; '.join(faults) or 'nothing'} |", flush=True)
    _, seconds = scan(folder, last, options)
    print(f"\nthe last copy, gone on with: {seconds:.1f} s")
    return print_comparison(rows_of(last), unbroken, broken(last)) and good


def copy_standing_still(run: Run, out: Path, copy: Path, chance: random.Random | None) -> tuple[int, int]:
    """Copies a scan file and its log between two instructions of the scan; then the scan is killed.

    Args:
        chance: None to keep the whole log; else it is cut anywhere in what has not been moved into the file yet.

    Returns:
        The sizes of the log and of what was cut off.
    """
    for old in copy.parent.glob(f"{copy.name}*"):
        old.unlink()
    if run.process.poll() is None:
        os.kill(run.process.pid, signal.SIGSTOP)
    log, state = (out.with_name(out.name + end) for end in ("-wal", "-shm"))
    whole = log.read_bytes() if log.exists() else b""
    if out.exists():
        shutil.copy(out, copy)
    kept = len(whole)
    if chance is not None and whole:
        (moved_frames,) = struct.unpack_from("=I", state.read_bytes(), _MOVED_FRAMES_AT)
        (page_bytes,) = struct.unpack_from(">I", whole, 8)
        safe = min(len(whole), _WAL_HEADER_BYTES + moved_frames * (_FRAME_HEADER_BYTES + page_bytes))
        kept = chance.randint(safe, len(whole))
    if whole:
        copy.with_name(f"{copy.name}-wal").write_bytes(whole[:kept])
    run.kill()
    return len(whole), len(whole) - kept


def print_comparison(rows: dict[bytes, Row], unbroken: dict[bytes, Row], faults: Sequence[str]) -> bool:
    """Says whether rows are the same; returns whether they are, in a file that is whole."""
    other = sum(rows.get(path) != row for path, row in unbroken.items())
    more = len(rows.keys() - unbroken.keys())
    state = "; ".join(faults) or "the file is whole"
    print(f"{len(rows)} rows, {other} missing or with another verdict, {more} too many; {state}")
    return not (other or more or faults)


if __name__ == "__main__":
    raise SystemExit(main())
