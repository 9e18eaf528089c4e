"""How long a scan file of a million fields takes: to fill, to open, to list in every order, to filter, to mark.

    python tests/benchmarks/scan_store.py [--files 1000000] [--keep FILE]

The fields are made up; each has a content, a result and a thumbnail of its own, and every hundredth cannot be read.
Everything is asked with a reader that has just been opened; the file is in the system's cache, except in the line that
says so, where the system was asked to forget it. What is asked more than once is the quickest of three. Processor time
does not count what other programs did meanwhile: on a machine that is shared it is the steadier figure.
"""

import argparse
import itertools
import os
import random
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from leukodesk.core.verdict import Verdict
from leukodesk.store.scan_file import ScanReader, ScanTask, ScanWriter
from leukodesk.store.scan_query import EVERYTHING, Filter, Order, Sorting
from leukodesk.store.scan_rows import FieldResult, FilePlace, FileState, Rank
from tests.scan_setups import SETUP

ROOT = b"/archive/smears"
BATCH, PAGE, THUMBNAIL_BYTES = 500, 200, 3000
LABELS = [info.key for info in SETUP.classes]

LIMITS_S = {"open, summary, first page": 1.0, "worklist: all ids": 3.0}

OTHER_SETUP = replace(SETUP, checks_profile="another")

FILTERS = {
    "verdict uncertain": Filter(verdicts=(Verdict.UNCERTAIN,)),
    "one class": Filter(labels=(LABELS[2],)),
    "one class, accepted": Filter(labels=(LABELS[2],), verdicts=(Verdict.ACCEPTED,)),
    "probability ≥ 0.9": Filter(least_probability=0.9),
    "a failed check": Filter(failed_check="focus"),
    "name": Filter(name="slide 77"),
    "not seen": Filter(seen=False),
}


def made_up(number: int, generator: random.Random) -> tuple[FileState, FieldResult | None]:
    place = FilePlace(ROOT, b"2024/%02d/slide %d/field %d.jpg" % (number // 50_000, number // 40, number % 40))
    content = generator.randbytes(32)
    if number % 100 == 99:
        return FileState(place, 300_000 + number % 977, number, None, "truncated", "The file is cut off.", "EOF"), None
    file = FileState(place, 300_000 + number % 977, number, content)
    shares = [generator.random() ** 4 for _ in LABELS]
    probabilities = {key: share / sum(shares) for key, share in zip(LABELS, shares, strict=True)}
    label = max(probabilities, key=probabilities.__getitem__)
    malignant = sum(probabilities[info.key] for info in SETUP.classes if info.malignant == "yes")
    rejected = number % 9 == 0
    uncertain = probabilities[label] < 0.6
    verdict = Verdict.REJECTED if rejected else Verdict.UNCERTAIN if uncertain else Verdict.ACCEPTED
    worrying = uncertain or label != LABELS[0]
    return file, FieldResult(
        content=content, verdict=verdict,
        rank=Rank.REJECTED if rejected else Rank.WORRYING if worrying else Rank.ACCEPTED,
        reasons=("The image is out of focus.",) if rejected else ("The model is not sure.",) if uncertain else (),
        label=None if rejected else label, probabilities=None if rejected else probabilities,
        malignant_probability=None if rejected else malignant, distance=None if rejected else generator.gauss(20, 5),
        failed_checks=("focus", "stain") if rejected else (),
        checks={f"check_{one}": generator.random() for one in range(12)}, width_px=640, height_px=480,
        white_cells=generator.randrange(12), thumbnail=generator.randbytes(THUMBNAIL_BYTES), attention=bytes(150),
    )  # fmt: skip


def fill(path: Path, count: int, thumbnails: Sequence[bytes] = ()) -> None:
    """With these pictures in turn, or with bytes that are none."""
    generator, pictures = random.Random(1), itertools.cycle(thumbnails)
    with ScanWriter.open(path) as writer:
        writer.begin(ScanTask((ROOT,), model="made-up/1.0.0"), SETUP)
        for first in range(0, count, BATCH):
            made = [made_up(number, generator) for number in range(first, min(first + BATCH, count))]
            if thumbnails:
                made = [(file, result and replace(result, thumbnail=next(pictures))) for file, result in made]
            writer.add([file for file, _ in made], [result for _, result in made if result is not None])
        writer.finish(())


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=1_000_000)
    parser.add_argument("--keep", type=Path, help="fill this file, or use it as it is, and leave it there")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = options.keep or Path(folder) / "scan.sqlite"
        print("| what | seconds | processor | limit |\n|---|---:|---:|---:|")
        if not path.exists():
            tell(f"fill with {options.files:,} fields", taken(lambda: fill(path, options.files)))
        forget(path)
        tell("open, summary, first page: forgotten by the system", taken(lambda: first_look(path)))
        for what, work in measured(path):
            tell(what, min(taken(work) for _ in range(3)))
        for what, seconds in continued(path):
            tell(what, seconds)
        gigabytes = path.stat().st_size / 2**30
        print(f"\n{gigabytes:.2f} GiB, of which {options.files * THUMBNAIL_BYTES / 2**30:.2f} GiB thumbnails")
    return 0


def measured(path: Path) -> Iterator[tuple[str, Callable[[], object]]]:
    yield "open, summary, first page", lambda: first_look(path)
    with ScanReader.open(path) as reader:
        for order in Order:
            for reverse in (False, True):
                sorting = Sorting(order, reverse)
                name = f"{order}{', from its end' if reverse else ''}"
                yield f"{name}: first page", lambda sorting=sorting: first_page(reader, EVERYTHING, sorting)
                yield f"{name}: all ids", lambda sorting=sorting: reader.file_ids(EVERYTHING, sorting)
        for name, wanted in FILTERS.items():
            yield f"{name}: summary", lambda wanted=wanted: reader.summary(wanted)
            yield f"{name}: first page", lambda wanted=wanted: first_page(reader, wanted, Sorting())
            yield f"{name}: all ids of the worklist", lambda wanted=wanted: reader.file_ids(wanted, Sorting())
        yield "points of the scatter", lambda: reader.points(EVERYTHING)
        everything = reader.file_ids(EVERYTHING, Sorting())
        middle = everything[len(everything) // 2 :][:PAGE]
        yield f"{PAGE} rows in the middle", lambda: reader.rows(middle)
        yield f"{PAGE} thumbnails", lambda: reader.thumbnails(middle)
        yield "mark one as seen, and not", lambda: mark(reader, middle[:1])
        yield f"mark {PAGE} as seen, and not", lambda: mark(reader, middle)


def continued(path: Path) -> Iterator[tuple[str, tuple[float, float]]]:
    """What a run does with a scan that is there already."""
    task = ScanTask((ROOT,), model="made-up/1.0.0")
    with ScanWriter.open(path) as writer:
        yield "begin again", taken(lambda: writer.begin(task, SETUP))
        yield "go through all known files", taken(lambda: deque(writer.known_files(ROOT), maxlen=0))
        some = list(islice(writer.known_files(ROOT), 1000))
        yield "ask for 1,000 of them by their place", taken(lambda: [writer.known_file(file.place) for file in some])
        contents = [file.content for file in some if file.content is not None]
        yield f"ask for {len(contents)} contents", taken(lambda: [writer.has_result(one) for one in contents])
        yield "begin with another setup", taken(lambda: writer.begin(task, OTHER_SETUP))
        yield "begin with the first setup again", taken(lambda: writer.begin(task, SETUP))
        yield "finish", taken(lambda: writer.finish(()))


def first_look(path: Path) -> None:
    """What a window does before it shows something."""
    with ScanReader.open(path) as reader:
        reader.summary()
        first_page(reader, EVERYTHING, Sorting())


def first_page(reader: ScanReader, wanted: Filter, sorting: Sorting) -> None:
    reader.rows(reader.file_ids(wanted, sorting, PAGE))


def mark(reader: ScanReader, file_ids: Sequence[int]) -> None:
    reader.mark_seen(file_ids, True)
    reader.mark_seen(file_ids, False)


def forget(path: Path) -> None:
    """Ask the system to read the file from the disk again."""
    os.sync()
    if hasattr(os, "posix_fadvise"):
        with path.open("rb") as file:
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def taken(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds by the clock, and of this process on a processor."""
    started, used = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - started, time.process_time() - used


def tell(what: str, seconds: tuple[float, float]) -> None:
    limit = LIMITS_S.get(what)
    print(f"| {what} | {seconds[0]:.3f} | {seconds[1]:.3f} | {'' if limit is None else f'{limit:g}'} |", flush=True)


if __name__ == "__main__":
    sys.exit(main())
