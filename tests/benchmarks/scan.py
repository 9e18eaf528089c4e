"""The folder scan beside what it is made of: its throughput, its memory on 20,000 files, and how soon it is done again.

    python tests/benchmarks/scan.py [--only throughput|keras|memory] [--data FOLDER] [--fields 360] [--rounds 5]
                                    [--files 20000] [--without-keras]

Fields of 640 × 480, real ones where there are some, each file with another pixel changed, so that no two are alike.

throughput  The scan with and without attention maps beside a bare loop of two threads over the functions it calls,
            without store and thumbnails, and beside LiteRT alone on decoded images. All in one process, in turns;
            ratios are medians over the rounds. Then where the time of one field goes.
keras       The scan beside a plain loop of `cv2.imread` and `model.predict`, in turns.
memory      `leukodesk scan` of many files as a process of its own: its resident memory while it goes on, and how long
            it takes when it is asked to continue and nothing is left to do.

`tests/benchmarks/scan_kills.py` kills it, `tests/benchmarks/scan_store.py` has the figures of a million files.
"""

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the command has it, and before NumPy is imported

import psutil

from leukodesk.core.bundle import Bundle
from leukodesk.core.checks import run_checks
from leukodesk.core.checks.report import Outcome
from leukodesk.core.images import decode_image, read_image, read_image_file
from leukodesk.core.inference import Classifier
from leukodesk.core.preprocessing import preprocess
from leukodesk.core.white_cells import find_white_cells
from leukodesk.services.analyse import analyse
from leukodesk.services.model_library import choose_model
from leukodesk.services.scan.events import Ended, Scanning
from leukodesk.services.scan.one_image import field_result
from leukodesk.services.scan.run import Orders, run_scan
from leukodesk.services.scan.threads import ThreadEngine, one_thread_of_opencv
from leukodesk.store.scan_file import ScanTask
from leukodesk.store.scan_rows import ScanSetup
from tests.benchmarks.analyse import CHILDREN, goal
from tests.benchmarks.scan_images import fields_of_usual_size, write_different
from tests.benchmarks.scan_runs import scan, started
from tests.data import data_folder

THREADS = 2
BARE, BARE_CELLS = "bare loop", "bare loop, white cells too"
SCAN, WITH_MAPS, WITH_CELLS = "scan", "scan with maps", "scan with maps and white cells"
LITERT = "LiteRT alone"
PARTS = ("throughput", "keras", "memory")
KERAS_FIELDS = 60
LITERT_FIELDS = 120
FIRST_FILES = 1000


@dataclass(frozen=True)
class Pace:
    """How fast some work was: images a second, and milliseconds of processor time for each."""

    per_s: float
    cpu_ms: float


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", choices=PARTS, help="this part alone")
    parser.add_argument("--data", type=Path, default=data_folder(), help="the folder of real images")
    parser.add_argument("--fields", type=int, default=360, help="for throughput")
    parser.add_argument("--rounds", type=int, default=5, help="in which all take their turns")
    parser.add_argument("--files", type=int, default=20_000, help="for memory")
    parser.add_argument("--without-keras", action="store_true", help="where TensorFlow is not installed")
    options = parser.parse_args()
    parts = [options.only] if options.only else [part for part in PARTS if part != "keras" or not options.without_keras]
    bundle = choose_model(None)
    print(f"{bundle.manifest.name} {bundle.manifest.version}, {os.cpu_count()} cores, {platform.machine()}")
    reached: list[bool] = []
    with tempfile.TemporaryDirectory(prefix="leukodesk-scan-") as name:
        scratch = Path(name)
        sources = fields_of_usual_size(options.data, scratch)
        print(f"from {len(sources)} {'real' if options.data in sources[0].parents else 'generated'} fields")
        if options.only != "memory":
            fields = write_different(scratch / "fields", options.fields, sources)
            if "throughput" in parts:
                reached += measure_throughput(bundle, fields, scratch, options.rounds)
            if "keras" in parts:
                reached += measure_keras(bundle, fields, scratch, options.rounds)
        if "memory" in parts:
            reached += measure_memory(write_different(scratch / "many", options.files, sources), scratch, options.files)
    print(f"\n{sum(reached)} of {len(reached)} reached")
    return 0 if all(reached) else 1


def measure_throughput(bundle: Bundle, folder: Path, scratch: Path, rounds: int) -> list[bool]:
    """The scan, what it is made of, and LiteRT alone, in turns."""
    paths = sorted(folder.rglob("*.jpg"))
    classifiers = loaded(bundle)
    steps = bundle.manifest.preprocessing
    inputs = [preprocess(read_image(path).pixels, steps) for path in paths[:LITERT_FIELDS]]
    scan_now = partial(scan_here, bundle, folder, scratch, len(paths))
    work: dict[str, Callable[[], Pace]] = {
        BARE: lambda: in_threads(paths, classifiers, partial(bare, cells=False)),
        SCAN: lambda: scan_now(attention=False),
        WITH_MAPS: lambda: scan_now(attention=True),
        BARE_CELLS: lambda: in_threads(paths, classifiers, partial(bare, cells=True)),
        WITH_CELLS: lambda: scan_now(attention=True, white_cells=True),
        LITERT: lambda: in_threads(inputs, classifiers, lambda given, one: one.run(given)),
    }
    paces = in_turns(work, rounds)
    print(f"\n{len(paths)} fields, {THREADS} threads, {rounds} rounds; medians")
    print("\n| | images/s | processor ms each | of the bare loop, images/s | of the bare loop, processor |")
    print("|---|---|---|---|---|")
    for name, of_name in paces.items():
        middle = Pace(median(one.per_s for one in of_name), median(one.cpu_ms for one in of_name))
        by_time, by_processor = ratios(of_name, paces[BARE])
        print(f"| {name} | {middle.per_s:.1f} | {middle.cpu_ms:.1f} | {by_time:.2f} | {by_processor:.2f} |")
    print_stages(paths, classifiers[0], median(one.cpu_ms for one in paces[WITH_MAPS]))
    print()
    for what, ours, theirs in (
        ("scan with maps, of LiteRT alone on decoded images", WITH_MAPS, LITERT),
        ("with white cells, of the bare loop with them", WITH_CELLS, BARE_CELLS),
    ):
        print(f"{what:<55}{100 * ratios(paces[ours], paces[theirs])[0]:>5.0f} %")
    return [
        goal("scan, of the bare loop", 100 * ratios(paces[SCAN], paces[BARE])[0], 85, "%", at_least=True),
        goal("scan with maps, of it", 100 * ratios(paces[WITH_MAPS], paces[BARE])[0], 70, "%", at_least=True),
    ]


def loaded(bundle: Bundle) -> list[Classifier]:
    """A network for each thread, as the scan has them."""
    classifiers = [Classifier(bundle, threads=1) for _ in range(THREADS)]
    for one in classifiers:
        one.load()
    return classifiers


def bare(path: Path, classifier: Classifier, *, cells: bool) -> None:
    """What the scan calls for an image, and nothing else."""
    manifest = classifier.manifest
    pixels = read_image(path).pixels
    if run_checks(manifest.checks_profile, pixels).outcome is Outcome.FAIL:
        return
    if cells:
        find_white_cells(pixels)
    classifier.classify(preprocess(pixels, manifest.preprocessing))


def in_threads(
    things: Sequence[Any], classifiers: Sequence[Classifier], work: Callable[[Any, Classifier], object]
) -> Pace:
    """Does some work with all of the things, in a thread for each classifier."""
    waiting = deque(things)

    def take(classifier: Classifier) -> None:
        while True:
            try:
                thing = waiting.popleft()
            except IndexError:
                return
            work(thing, classifier)

    threads = [threading.Thread(target=take, args=(one,)) for one in classifiers]
    with one_thread_of_opencv():
        began, cpu_began = time.perf_counter(), time.process_time()
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return pace(len(things), began, cpu_began)


def scan_here(
    bundle: Bundle, folder: Path, scratch: Path, files: int, *, attention: bool, white_cells: bool = False
) -> Pace:
    """A whole scan into a new file, in this process."""
    out = scratch / "throughput.sqlite"
    out.unlink(missing_ok=True)
    setup = ScanSetup.of(bundle, white_cells=white_cells)
    task = ScanTask((os.fsencode(folder),), attention=attention, white_cells=white_cells)
    engine = ThreadEngine(bundle, workers=THREADS)
    began, cpu_began = time.perf_counter(), time.process_time()
    ended = run_scan(task, out, engine, setup, Orders(), lambda event: None)
    found = pace(files, began, cpu_began)
    if ended.how != "finished" or ended.done != files or ended.failed:
        raise RuntimeError(f"{ended}")
    return found


def pace(images: int, began: float, cpu_began: float) -> Pace:
    """Of so many images since then."""
    return Pace(images / (time.perf_counter() - began), 1000 * (time.process_time() - cpu_began) / images)


def in_turns(work: dict[str, Callable[[], Pace]], rounds: int) -> dict[str, list[Pace]]:
    """Does each once to warm up, then all in every round, beginning with another one each time."""
    names = list(work)
    for one in work.values():
        one()
    paces: dict[str, list[Pace]] = {name: [] for name in names}
    for number in range(rounds):
        first = number % len(names)
        for name in names[first:] + names[:first]:
            paces[name].append(work[name]())
    return paces


def ratios(ours: Sequence[Pace], theirs: Sequence[Pace]) -> tuple[float, float]:
    """Medians over the rounds: our images a second over theirs, their processor time over ours."""
    pairs = list(zip(ours, theirs, strict=True))
    return median(a.per_s / b.per_s for a, b in pairs), median(b.cpu_ms / a.cpu_ms for a, b in pairs)


def median(values: Iterator[float]) -> float:
    return statistics.median(values)


def print_stages(paths: Sequence[Path], classifier: Classifier, whole_ms: float) -> None:
    """What one thread spends on each step of one field, in processor time; the rest is what the scan adds."""
    manifest = classifier.manifest
    spent: dict[str, float] = {}

    def timed(stage: str, step: Callable[..., Any], *arguments: Any, **options: Any) -> Any:
        began = time.thread_time()
        result = step(*arguments, **options)
        spent[stage] = spent.get(stage, 0.0) + 1000 * (time.thread_time() - began) / len(paths)
        return result

    with one_thread_of_opencv():
        for path in paths:
            file = timed("read and hash", read_image_file, path)
            pixels = timed("decode", decode_image, file).pixels
            timed("smear checks", run_checks, manifest.checks_profile, pixels)
            timed("white cells", find_white_cells, pixels)
            given = timed("preprocess", preprocess, pixels, manifest.preprocessing)
            timed("LiteRT", classifier.run, given)
            timed("classify", classifier.classify, given)
            of_field = (analyse(file, classifier, white_cells=False), bytes.fromhex(file.sha256), classifier)
            field_result(*of_field, attention=True)  # whoever comes first finds nothing in the processor's cache
            timed("thumbnail and row", field_result, *of_field, attention=False)
            timed("with map", field_result, *of_field, attention=True)
    spent["probabilities, distance"] = spent.pop("classify") - spent["LiteRT"]
    spent["attention map"] = spent.pop("with map") - spent["thumbnail and row"]
    white_cells_ms = spent.pop("white cells")
    spent["store, folders, threads, events"] = whole_ms - sum(spent.values())
    print("\n| of the scan with maps | processor ms a field | % |\n|---|---|---|")
    for stage, ms in spent.items():
        print(f"| {stage} | {ms:.2f} | {100 * ms / whole_ms:.0f} |")
    print(f"| together | {whole_ms:.2f} | 100 |\n\nWhite cells, if asked for: {white_cells_ms:.2f} ms more.")


def measure_keras(bundle: Bundle, folder: Path, scratch: Path, rounds: int) -> list[bool]:
    """The scan with maps beside a plain loop with Keras, in a process that may import TensorFlow."""
    paths = sorted(folder.rglob("*.jpg"))
    steps = bundle.manifest.preprocessing
    given = (bundle.folder / "model.keras", steps.width_px, steps.height_px, steps.factor, steps.offset)
    with subprocess.Popen(
        [sys.executable, str(CHILDREN / "keras_loop.py"), *map(str, given)],
        env=os.environ | {"TF_CPP_MIN_LOG_LEVEL": "3"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as child:
        work = {
            WITH_MAPS: lambda: scan_here(bundle, folder, scratch, len(paths), attention=True),
            "cv2.imread + model.predict": lambda: Pace(KERAS_FIELDS / answer(child, paths[:KERAS_FIELDS]), 0.0),
        }
        paces = in_turns(work, rounds)
        child.communicate()
    print("\n| | images/s, median |\n|---|---|")
    for name, of_name in paces.items():
        print(f"| {name} | {median(one.per_s for one in of_name):.1f} |")
    print()
    share = median(a.per_s / b.per_s for a, b in zip(*paces.values(), strict=True))
    return [goal("scan with maps, times as fast as Keras' loop", share, 3, "×", at_least=True)]


def answer(child: subprocess.Popen[str], paths: Sequence[Path]) -> float:
    """The seconds that a child took for some files."""
    assert child.stdin is not None and child.stdout is not None
    print(json.dumps([str(path) for path in paths]), file=child.stdin, flush=True)
    return float(child.stdout.readline())


def measure_memory(folder: Path, scratch: Path, files: int) -> list[bool]:
    """Scans many files as a user does, looks at its memory meanwhile, and asks it to continue when nothing is left."""
    out = scratch / "many.sqlite"
    with started(folder, out) as run:
        samples = sampled(run.process.pid, run.events())
        seconds = run.seconds
    print(
        f"\n{files} files in {seconds:.0f} s, {files / seconds:.1f} a second; file: {out.stat().st_size / 1e6:.0f} MB"
    )
    print("\n| files done | resident memory, least and most MB |\n|---|---|")
    edges = [0, FIRST_FILES, *(files * share // 4 for share in (1, 2, 3)), files + 1]
    for low, high in pairwise(edges):
        within = [mb for done, mb in samples if low <= done < high]
        if within:
            print(f"| {low} – {min(high, files)} | {min(within):.0f} – {max(within):.0f} |")
    ended, again_s = scan(folder, out)
    if ended.done != files:
        raise RuntimeError(f"{ended}")
    after = [mb for done, mb in samples if FIRST_FILES <= done < files]
    second_thousand = [mb for done, mb in samples if FIRST_FILES <= done < 2 * FIRST_FILES]
    usual = median(iter(second_thousand))
    print()
    return [
        goal("memory, farthest from its second thousand", max(abs(mb / usual - 1) for mb in after) * 100, 10, "%"),
        goal("memory, most", max(mb for _, mb in samples), 500, "MB"),
        goal("continuing when finished", again_s, 10, "s"),
    ]


def sampled(pid: int, events: Iterator[Any]) -> list[tuple[int, float]]:
    """Files done and resident memory in MB, several times a second, until the scan ends."""
    process = psutil.Process(pid)
    samples: list[tuple[int, float]] = []
    for event in events:
        if isinstance(event, Scanning):
            samples.append((event.done, process.memory_info().rss / 1e6))
        if isinstance(event, Ended) and event.how != "finished":
            raise RuntimeError(f"{event}")
    return samples


if __name__ == "__main__":
    raise SystemExit(main())
