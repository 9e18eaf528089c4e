"""Prints whether auto-capture takes every distinct sharp field once on a generated stage run over real fields.

    python -m tests.benchmarks.auto_capture

The smear is a mosaic of 80 fields of `bccd`, blended at their borders, of those that are about equally sharp, as one
microscope's are. The run follows a meander of stops nearly a field apart, neither of which lies on a tile: hands shake
by ±2 px, light flickers by ±1 %, the stage blurs while it moves; fields come into focus slowly or are turned through
it, some never are sharp; places visited before are visited again, up to a quarter of a field beside.

Stops where a light is not green in the sharp image (mostly: no white cell in view) are counted by themselves.
A duplicate is a field that has more than half in common with one taken before; blurred is a blur of 1 px or more out
of focus, or a stage that moved by as much during the exposure. A sharp stop counts as taken once if just one field was
taken that has more than half in common with it. Frames are 640 × 480 px, at 10 in a second.
"""

import os
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from leukodesk.core.checks.live import live_checks
from leukodesk.core.checks.report import Outcome as Light
from leukodesk.core.images import read_image
from leukodesk.core.registration import Fields, thumbnail
from leukodesk.core.sharpness import edge_sharpness
from leukodesk.services.capturing.auto_capture import COMPARED_PER_FRAME, SAME_FIELD_OVERLAP, AutoCapture
from tests.data import data_folder
from tests.stage_run import Place, RunFrame, Stop, frames_of, meander, mosaic_of

WIDTH, HEIGHT = 640, 480
COLUMNS, ROWS = 10, 8
BLURRED_PX = 1.0
MOST_DUPLICATES = 0.02
SHARPNESS = (0.27, 0.45)
"""Of the tiles, so that the mosaic is of one sharpness."""


@dataclass
class Outcome:
    """What a run has led to. sharp, not_green, missed, twice: stops; taken, blurred, duplicates: fields."""

    sharp: int = 0
    not_green: int = 0
    missed: int = 0
    twice: int = 0
    blurred: int = 0
    duplicates: int = 0
    taken: list[RunFrame] = field(default_factory=list)
    reasons: Counter[str] = field(default_factory=Counter)
    times_ms: list[float] = field(default_factory=list)
    frames: int = 0


def overlap(one: Place, other: Place, width: int, height: int) -> float:
    """Share of a field that two places have in common."""
    across = max(0.0, 1 - abs(one[0] - other[0]) / width)
    return across * max(0.0, 1 - abs(one[1] - other[1]) / height)


def run(mosaic: NDArray[np.uint8], stops: list[Stop], width: int, height: int, seed: int) -> Outcome:
    auto, outcome = AutoCapture(), Outcome()
    last_why: dict[int, str] = {}
    not_green: set[int] = set()
    for seen in frames_of(mosaic, stops, width, height, np.random.default_rng(seed)):
        report = live_checks(seen.frame.pixels)
        start = time.perf_counter()
        decision = auto.observe(seen.frame, seen.frame.pixels, report)
        outcome.times_ms.append(1e3 * (time.perf_counter() - start))
        outcome.frames += 1
        last_why[seen.stop] = decision.why
        if seen.blur_px == 0 and report.checks.outcome is not Light.PASS:
            not_green.add(seen.stop)
        if decision.take:
            judge(outcome, seen, width, height)
            outcome.taken.append(seen)
    for index, stop in enumerate(stops):
        if stop.focusing == "never" or stop.revisit:
            continue
        if index in not_green:
            outcome.not_green += 1
            continue
        outcome.sharp += 1
        count = sum(
            overlap(taken.place, stop.place, width, height) > SAME_FIELD_OVERLAP + 0.02 for taken in outcome.taken
        )
        outcome.missed += count == 0
        outcome.twice += count > 1
        if count == 0:
            outcome.reasons[last_why[index]] += 1
    return outcome


def judge(outcome: Outcome, seen: RunFrame, width: int, height: int) -> None:
    outcome.blurred += max(seen.travel_px, seen.blur_px) >= BLURRED_PX
    outcome.duplicates += any(
        overlap(seen.place, before.place, width, height) > SAME_FIELD_OVERLAP for before in outcome.taken
    )


def real_tiles(folder: Path, seed: int) -> list[NDArray[np.uint8]]:
    """Fields of about the same sharpness, in a random order; none of which shows what another one shows."""
    paths = sorted((folder / "JPEGImages").glob("*.jpg"))
    order = np.random.default_rng(seed).permutation(len(paths))
    tiles: list[NDArray[np.uint8]] = []
    fields = Fields()
    for index in order:
        pixels = read_image(paths[index]).pixels
        search = fields.search(thumbnail(pixels))
        fields.step(search, len(fields))
        if SHARPNESS[0] <= edge_sharpness(pixels) <= SHARPNESS[1] and search.overlap == 0:
            tiles.append(pixels)
            fields.add(thumbnail(pixels))
        if len(tiles) == COLUMNS * ROWS:
            break
    return tiles


def print_runs(folder: Path) -> bool:
    """The runs, and whether they reach what they should."""
    head = ("run", "frames", "not green", "sharp", "once", "missed", "twice", "taken", "blurred", "duplicates")
    print("  ".join(f"{word:>10}" for word in head))
    times: list[float] = []
    outcomes: list[Outcome] = []
    for seed in range(2):
        random = np.random.default_rng(seed)
        mosaic = mosaic_of(real_tiles(folder, seed), COLUMNS)
        stops = meander(mosaic, WIDTH, HEIGHT, 0.85, random, revisits=0.25, never=0.12)
        outcome = run(mosaic, stops, WIDTH, HEIGHT, seed)
        once = (outcome.sharp - outcome.missed - outcome.twice) / outcome.sharp
        row = (
            seed,
            outcome.frames,
            outcome.not_green,
            outcome.sharp,
            f"{once:.1%}",
            outcome.missed,
            outcome.twice,
            len(outcome.taken),
        )
        shares = (outcome.blurred, f"{outcome.duplicates / max(len(outcome.taken), 1):.1%}")
        print("  ".join(f"{word!s:>10}" for word in (*row, *shares)))
        for why, count in outcome.reasons.items():
            print(f"{'':>12}missed {count}: {why}")
        times += outcome.times_ms
        outcomes.append(outcome)
    print(f"\none frame: {np.median(times):.1f} ms median, {np.percentile(times, 99):.1f} ms for 99 %")
    missed, blurred = sum(one.missed for one in outcomes), sum(one.blurred for one in outcomes)
    duplicates = sum(one.duplicates for one in outcomes) / max(1, sum(len(one.taken) for one in outcomes))
    good = missed == 0 and blurred == 0 and duplicates <= MOST_DUPLICATES
    print(f"to reach: none missed, none blurred, at most {MOST_DUPLICATES:.0%} duplicates; {missed}, {blurred}, "
          f"{duplicates:.1%}: {'reached' if good else 'NOT REACHED'}")  # fmt: skip
    return good


def print_cost(folder: Path) -> None:
    """How long a frame takes with 500 fields taken, of 1280 × 960."""
    paths = sorted((folder / "JPEGImages").glob("*.jpg"))[:125]
    fields, auto = Fields(), AutoCapture()
    for path in paths:
        pixels = read_image(path).pixels
        for turned in (pixels, pixels[::-1], pixels[:, ::-1], pixels[::-1, ::-1]):
            fields.add(thumbnail(turned))
            auto.count_as_taken(np.ascontiguousarray(turned))
    large = np.asarray(cv2.resize(pixels, (1280, 960), interpolation=cv2.INTER_LINEAR), np.uint8)
    search = fields.search(thumbnail(large[:, :, ::-1]))
    parts: dict[str, Callable[[], object]] = {
        "thumbnail": lambda: thumbnail(large),
        "edge sharpness": lambda: edge_sharpness(large),
        f"comparing with {COMPARED_PER_FRAME}": lambda: fields.step(search, COMPARED_PER_FRAME),
    }
    print(f"\nwith {len(fields)} taken, frames of 1280 × 960 ({cv2.getNumThreads()} threads)")
    for name, part in parts.items():
        times = []
        for _ in range(31):
            search.done = 0
            start = time.perf_counter()
            part()
            times.append(1e3 * (time.perf_counter() - start))
        print(f"{name:<20}{np.median(times):>7.2f} ms median{min(times):>7.2f} ms fastest")
    print(f"whole comparison spread over {-(-len(fields) // COMPARED_PER_FRAME)} frames")


def main() -> int:
    cv2.setNumThreads(min(2, os.cpu_count() or 1))
    cv2.setRNGSeed(0)
    data = data_folder()
    if data is None or not (data / "bccd").is_dir():
        print("No real images: set LEUKODESK_DATA to their folder.", file=sys.stderr)
        return 1
    good = print_runs(data / "bccd")
    print_cost(data / "bccd")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
