"""What is said before a model is made, beside what it takes then: time and memory of whole runs.

    python tests/benchmarks/training_estimate.py [--images 200] [--epochs 3] [--only PART]

The images are generated. An estimate says “at most”: more than it is a broken promise, much less is a false alarm.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from leukodesk.core.training_runs.folder import read_result, write_request
from tests.benchmarks.training_memory import estimated, watched, write_crops
from tests.benchmarks.training_runs import ADAPTER, SHIPPED, TRAINER, write_run


@dataclass(frozen=True)
class Case:
    """A way of making a model; `recipe` is empty for the quick adaptation."""

    name: str
    program: Sequence[str]
    recipe: str = ""
    base: Path | None = SHIPPED


CASES = (
    Case("quick adaptation", ADAPTER),
    Case("full training, fine_tune", TRAINER, "fine_tune"),
    Case("full training, small_from_scratch", TRAINER, "small_from_scratch", base=None),
)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--images", type=int, default=200, help="of both classes together")
    parser.add_argument("--epochs", type=int, default=3, help="of the last phase of a full training")
    parser.add_argument("--only", default="", help="part of the name of a way")
    options = parser.parse_args()
    print(f"{options.images} images, {options.epochs} epochs\n")
    print("| way | estimated s | took s | took / estimated | estimated MB | most MB | most / estimated |")
    print("|---|---|---|---|---|---|---|", flush=True)
    kept = True
    with tempfile.TemporaryDirectory(prefix="leukodesk-estimate-") as name:
        scratch = Path(name)
        os.environ["XDG_CACHE_HOME"] = str(scratch / "cache")  # or features of an earlier time would be found
        data = write_crops(scratch / "fields", options.images)
        for number, case in enumerate(CASES):
            if options.only in case.name:
                kept = print_case(case, scratch / f"{number}" / "run", data, options.epochs) and kept
    return 0 if kept else 1


def print_case(case: Case, run: Path, data: Path, epochs: int) -> bool:
    """One line; whether the run took no more than was said."""
    request = write_run(run, data, recipe=case.recipe or "fine_tune", epochs=epochs, base=case.base)
    if not case.recipe:
        write_request(run, replace(request, method="adaptation", epochs=None))
    told = estimated(run, case.program)
    watch = watched(run, case.program)
    if told is None or read_result(run) is None:
        print(f"| {case.name} | failed |")
        return False
    took_s, most_mb = watch.began_s[-1] - watch.began_s[0], max(watch.peaks_mb)
    time_ratio, memory_ratio = took_s / told.seconds, most_mb / told.memory_mb
    cells = (f"{told.seconds:.0f}", f"{took_s:.0f}", f"{time_ratio:.2f}")
    cells += (f"{told.memory_mb:.0f}", f"{most_mb:.0f}", f"{memory_ratio:.2f}")
    print(f"| {case.name} | {' | '.join(cells)} |", flush=True)
    return time_ratio <= 1 and memory_ratio <= 1


if __name__ == "__main__":
    raise SystemExit(main())
