"""SIGKILL at eleven random moments of a training, each followed by --resume: does it end as an unbroken one ends?

    python tests/benchmarks/training_kills.py [--images 30] [--epochs 12] [--input-px 48] [--seed 1]

Each line is a training of its own: where its process group was killed, what lay half done in its folders, and whether
its losses, its figures and its model are, to the last bit, those of the training that was not broken.
"""

import argparse
import json
import random
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np

from leukodesk.core.bundle import read_bundle
from leukodesk.core.golden import verify_bundle
from leukodesk.core.training_runs.events import Epoch, Failed, Stage, decode_event
from leukodesk.core.training_runs.folder import EVENTS_FILE, REPORT_JSON_FILE, read_request, read_result
from tests.benchmarks.training_runs import kill_group, short_trainer, started, write_fields, write_run

BETWEEN = "between epochs"
MOMENTS = ("start", "read", "prepare", "train", "train", BETWEEN, BETWEEN, BETWEEN, "write", "compare", "anywhere")
TIMES = {"seconds", "images_per_s", "remaining_s", "made_at"}
"""Keys of the report that are never the same twice."""

Timeline = list[tuple[float, str]]


@dataclass(frozen=True)
class Outcome:
    """What must be the same: the report but for times, and the candidate's files; model.tflite holds all weights."""

    report: Any
    files: dict[str, bytes]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--images", type=int, default=30, help="of each of two classes")
    parser.add_argument("--epochs", type=int, default=12, help="at most; the more, the more ends of epochs to be hit")
    parser.add_argument("--input-px", type=int, default=48, help="of the network, for short epochs; 0: as the recipe")
    parser.add_argument("--seed", type=int, default=1, help="of the moments")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="leukodesk-kills-") as name:
        trainer = short_trainer(options.input_px)
        return print_table(Path(name), options.images, options.epochs, trainer, random.Random(options.seed))


def print_table(scratch: Path, images: int, epochs: int, trainer: Sequence[str], chance: random.Random) -> int:
    """Prints a line for each kill; the exit code is 0 if all ended alike with nothing broken."""
    data = write_fields(scratch / "fields", images)
    place = scratch / "work"
    timeline = train(fresh(place, data, epochs), trainer)
    unbroken = outcome(place)
    ends = len(unbroken.report["history"])
    print(f"unbroken: {timeline[-1][0]:.0f} s, {ends} epochs\n")
    print("| killed after s | while | epochs done | half done | then broken files | same losses, figures and model |")
    print("|---|---|---|---|---|---|", flush=True)
    good = True
    for moment in MOMENTS:
        run = fresh(place, data, epochs)
        seconds, doing, done = kill(run, moment, timeline, ends, trainer, chance)
        half_done = len(unfinished(place))
        train(run, trainer, "--resume")
        broken = [*broken_files(place), *map(str, unfinished(place))]
        difference = differences(outcome(place), unbroken)
        good = good and not broken and not difference
        same = "yes" if not difference else "NO: " + ", ".join(difference)
        print(f"| {seconds:.1f} | {doing} | {done} | {half_done} | {len(broken)} | {same} |", flush=True)
        for one in broken:
            print(f"broken: {one}")
    return 0 if good else 1


def fresh(place: Path, data: Path, epochs: int) -> Path:
    """A run that nothing has been done of, always in the same place."""
    shutil.rmtree(place, ignore_errors=True)
    (place / "temporary").mkdir(parents=True)
    write_run(place / "run", data, recipe="small_from_scratch", epochs=epochs)
    return place / "run"


def train(run: Path, trainer: Sequence[str], *options: str) -> Timeline:
    """Trains to the end; returns when it did what."""
    timeline, began = [(0.0, "start")], time.monotonic()
    with started(run, *options, program=trainer, temporary=run.parent / "temporary") as process:
        assert process.stdout is not None
        for line in process.stdout:
            event = decode_event(line)
            if isinstance(event, Stage):
                timeline.append((time.monotonic() - began, event.key))
            if isinstance(event, Failed):
                print(f"{event.sentence} {event.details}", file=sys.stderr)
        if process.wait():
            raise RuntimeError(f"the training ended with {process.returncode}")
    return [*timeline, (time.monotonic() - began, "end")]


def kill(
    run: Path, moment: str, timeline: Timeline, ends: int, trainer: Sequence[str], chance: random.Random
) -> tuple[float, str, int]:
    """Starts a training and kills it in a stage, at a moment drawn from the time that stage took before; or at the end
    of an epoch but the last, when its checkpoint has just been written and the next is about to begin."""
    times = {key: (at, timeline[number + 1][0] - at) for number, (at, key) in enumerate(timeline[:-1])}
    if moment == "anywhere":
        moment, delay_s = "start", chance.uniform(0, timeline[-1][0])
    elif moment == BETWEEN:
        delay_s = 0.0
    else:
        delay_s = chance.uniform(0, times[moment][1])
    after = chance.randint(1, max(1, ends - 1))
    reached, doing, epochs = threading.Event(), ["start"], [0]
    if moment == "start":
        reached.set()

    def listen(lines: Any) -> None:
        for line in lines:
            event = decode_event(line)
            if isinstance(event, Stage):
                doing.append(event.key)
            if isinstance(event, Epoch):
                epochs[0] += 1
            if doing[-1] == moment or (moment == BETWEEN and epochs[0] == after):
                reached.set()

    began = time.monotonic()
    with started(run, program=trainer, temporary=run.parent / "temporary") as process:
        reader = threading.Thread(target=listen, args=(process.stdout,))
        reader.start()
        reached.wait(300)
        time.sleep(delay_s)
        kill_group(process)
        seconds = time.monotonic() - began
        reader.join()
    return seconds, doing[-1] if process.returncode else "finished before", epochs[0]


def outcome(place: Path) -> Outcome:
    """What a finished training said and made."""
    run = place / "run"
    result = read_result(run)
    assert result is not None
    bundle = read_bundle(result.candidate)
    verify_bundle(bundle)
    files = {name: bundle.read_file(name) for name in bundle.manifest.files if not name.endswith((".keras", ".md"))}
    report = timeless(json.loads((run / REPORT_JSON_FILE).read_bytes()))
    del report["model"]["sha256"]  # the .keras file holds the date
    return Outcome(report, files)


def timeless(value: Any) -> Any:
    """A report without what tells of time."""
    if isinstance(value, dict):
        return {key: timeless(one) for key, one in value.items() if key not in TIMES}
    return [timeless(one) for one in value] if isinstance(value, list) else value


def differences(one: Outcome, other: Outcome) -> list[str]:
    """What is not the same."""
    found = [f"report: {key}" for key in other.report if one.report.get(key) != other.report[key]]
    return found + [name for name in other.files if one.files.get(name) != other.files[name]]


def unfinished(place: Path) -> list[Path]:
    """Files and folders that were being written, and temporary ones."""
    hidden = [path for path in place.rglob("*") if path.name.startswith(".") or path.suffix == ".tmp"]
    return [*hidden, *(place / "temporary").iterdir(), *(place / "run" / "temporary").glob("*")]


def broken_files(place: Path) -> list[str]:
    """Files of a finished run that cannot be read; the candidate's are checked with the candidate."""
    read_request(place / "run")
    found = []
    for path in (place / "run").rglob("*"):
        try:
            if path.suffix == ".json":
                json.loads(path.read_bytes())
            if path.name == EVENTS_FILE:
                for line in path.read_bytes().splitlines():
                    decode_event(line)
            if path.suffix == ".npz":
                with np.load(path) as file:
                    for name in file.files:
                        file[name]
        except Exception as error:  # noqa: BLE001 - whatever it is, that is what is looked for
            found.append(f"{path.name}: {error!r}")
    return found


if __name__ == "__main__":
    raise SystemExit(main())
