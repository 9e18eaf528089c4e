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
from collections.abc import Iterable, Sequence
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


@dataclass(frozen=True)
class Struck:
    """A scan that was struck, and what its file held then.

    Attributes:
        seconds: since its process had been started; doing: what it was at; done: files.
        log_bytes, cut_bytes: of the write-ahead log, and of what a power loss took of it.
        rows: in the file; faults: what is wrong with the file.
    """

    seconds: float
    doing: str
    done: int
    log_bytes: int
    cut_bytes: int
    rows: int
    faults: tuple[str, ...]


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
        print(f"unbroken: {len(unbroken)} rows of {options.files} files in {seconds:.0f} s")
        good = len(unbroken) == options.files

        out = scratch / "killed.sqlite"
        kills = (kill(folder, out, moment) for moment in moments(options.kills, options.files, chance))
        good = print_table("kill", kills) and good
        good = print_resumed(folder, out, unbroken) and good

        cuts = (chance if number % 2 else None for number in range(1, options.copies + 1))
        when = moments(options.copies, options.files, chance)
        out = scratch / "copy.sqlite"
        copies = (power_loss(folder, out, *one) for one in zip(when, cuts, strict=True))
        good = print_table("copy", copies) and good
        good = print_resumed(folder, out, unbroken) and good
    return 0 if good else 1


def moments(count: int, files: int, chance: random.Random) -> list[Moment]:
    """In order: some while the process starts, the last one when hardly a file is left, the others between."""
    early = max(1, count // 6)
    start = [Moment(None, chance.uniform(0, LONGEST_START_S)) for _ in range(early)]
    between = sorted(chance.randrange(files) for _ in range(count - early - 1))
    return start + [Moment(done, chance.uniform(0, 0.3)) for done in (*between, files - 2)]


def print_table(what: str, found: Iterable[Struck]) -> bool:
    """A line each; whether nothing was wrong with any file."""
    print(f"\n| {what} | after s | while | files done | log, kB | cut off, kB | rows then | wrong with the file |")
    print("|---|---|---|---|---|---|---|---|", flush=True)
    good = True
    for number, one in enumerate(found, 1):
        sizes = f"{one.log_bytes / 1000:.0f} | {one.cut_bytes / 1000:.0f}"
        state = "; ".join(one.faults) or "nothing"
        print(
            f"| {number} | {one.seconds:.1f} | {one.doing} | {one.done} | {sizes} | {one.rows} | {state} |", flush=True
        )
        good = good and not one.faults
    return good


def print_resumed(folder: Path, out: Path, unbroken: dict[bytes, Row]) -> bool:
    """Goes on to the end; whether the file then holds what that of the unbroken scan holds."""
    ended, seconds = scan(folder, out)
    rows, faults = rows_of(out), broken(out)
    other = sum(rows.get(path) != row for path, row in unbroken.items())
    more = len(rows.keys() - unbroken.keys())
    state = "; ".join(faults) or "the file is whole"
    print(f"\nresumed for the last time: {ended.done} files in {seconds:.1f} s")
    print(f"{len(rows)} rows, {other} missing or with another verdict, {more} too many; {state}")
    return not (other or more or faults)


def kill(folder: Path, out: Path, moment: Moment, options: Sequence[str] = ()) -> Struck:
    """Goes on with a scan, and kills it."""
    with started(folder, out, options) as run:
        doing, done = wait_for(run, moment)
        seconds = run.seconds
        run.kill()
    # Looked at in a copy: whoever opens the file itself tidies it up.
    with tempfile.TemporaryDirectory(dir=out.parent) as name:
        copy = Path(name) / out.name
        log_bytes, _ = copy_file(out, copy, None)
        return Struck(seconds, doing, done, log_bytes, 0, *held(copy))


def power_loss(
    folder: Path, copy: Path, moment: Moment, cut: random.Random | None, options: Sequence[str] = ()
) -> Struck:
    """A new scan, whose file is copied as a power loss would leave it; then the scan is killed.

    Args:
        folder: scanned; copy: made of the scan file.
        moment: of copying.
        cut: None if the system had written the whole log to the disk; else it is cut anywhere in what was not flushed.
        options: of the command.
    """
    for old in copy.parent.glob(f"{copy.name}*"):
        old.unlink()
    with tempfile.TemporaryDirectory(dir=copy.parent) as name:
        out = Path(name) / copy.name
        with started(folder, out, options) as run:
            doing, done = wait_for(run, moment)
            seconds = run.seconds
            if run.process.poll() is None:
                os.kill(run.process.pid, signal.SIGSTOP)
            log_bytes, cut_bytes = copy_file(out, copy, cut)
            run.kill()
        seen = Path(name) / "seen.sqlite"
        copy_file(copy, seen, None)
        return Struck(seconds, doing, done, log_bytes, cut_bytes, *held(seen))


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


def copy_file(out: Path, copy: Path, cut: random.Random | None) -> tuple[int, int]:
    """Copies a scan file and its log, as they are; sizes of the log and of what was cut off.

    What has been moved from the log into the file had been flushed before: of that nothing is ever lost.
    """
    log, state = (out.with_name(out.name + end) for end in ("-wal", "-shm"))
    whole = log.read_bytes() if log.exists() else b""
    if out.exists():
        shutil.copy(out, copy)
    kept = len(whole)
    if cut is not None and whole:
        (moved_frames,) = struct.unpack_from("=I", state.read_bytes(), _MOVED_FRAMES_AT)
        (page_bytes,) = struct.unpack_from(">I", whole, 8)
        safe = min(len(whole), _WAL_HEADER_BYTES + moved_frames * (_FRAME_HEADER_BYTES + page_bytes))
        kept = cut.randint(safe, len(whole))
    if whole:
        copy.with_name(f"{copy.name}-wal").write_bytes(whole[:kept])
    return len(whole), len(whole) - kept


def held(out: Path) -> tuple[int, tuple[str, ...]]:
    """How many rows a file holds, and what is wrong with it."""
    if not out.exists():
        return 0, ()
    try:
        return len(rows_of(out)), tuple(broken(out))
    except ScanFileError as error:
        return 0, () if "no scan in this file yet" in error.message else (f"{error} {error.details}",)


if __name__ == "__main__":
    raise SystemExit(main())
