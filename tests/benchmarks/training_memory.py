"""How much memory a training takes at most, stage by stage, and what was estimated before.

    python tests/benchmarks/training_memory.py [--images 20000] [--recipe small_from_scratch] [--train-s 90 | --whole]

The folder is generated: crops of large generated fields, all different, as JPEG. The training is stopped when its
network has learnt for so many seconds, as the window stops it. `--whole` lets it come to its end, through export,
evaluation and report; at `--input-px 48` an epoch of 20,000 images takes a minute or two, and nothing but the pixels is
smaller than in earnest.
"""

import argparse
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import cv2
import numpy as np
import psutil

from leukodesk.core.synthetic import synthetic_field
from leukodesk.core.training_runs.events import Epoch, Estimate, Event, Failed, Stage, decode_event
from leukodesk.core.training_runs.folder import read_result
from tests.benchmarks.analyse import goal
from tests.benchmarks.training_runs import LABELS, SHIPPED, TRAINER, short_trainer, started, write_run

SIZE_PX = 224
LARGE_PX = (1600, 1200)
LARGE_FIELDS = 24
BETWEEN_SAMPLES_S = 0.25


class Watch:
    """What a training does, since when, and how much memory it and its children hold at most meanwhile."""

    def __init__(self, pid: int) -> None:
        self.process = psutil.Process(pid)
        self.stages: list[str] = ["start"]
        self.began_s: list[float] = [time.monotonic()]
        self.peaks_mb: list[float] = [0.0]
        self.ended = threading.Event()

    def enter(self, stage: str) -> None:
        self.peaks_mb.append(0.0)
        self.began_s.append(time.monotonic())
        self.stages.append(stage)

    def sample(self) -> None:
        """Until the training has ended."""
        while not self.ended.wait(BETWEEN_SAMPLES_S):
            try:
                family = [self.process, *self.process.children(recursive=True)]
                held_mb = sum(one.memory_info().rss for one in family) / 1e6
            except psutil.NoSuchProcess:
                continue
            self.peaks_mb[-1] = max(self.peaks_mb[-1], held_mb)

    @contextmanager
    def sampling(self) -> Iterator[None]:
        thread = threading.Thread(target=self.sample)
        thread.start()
        try:
            yield
        finally:
            self.ended.set()
            thread.join()
            self.began_s.append(time.monotonic())

    def print_table(self) -> None:
        print("| stage | seconds | most memory, MB |\n|---|---|---|")
        for number, stage in enumerate(self.stages):
            seconds = self.began_s[number + 1] - self.began_s[number]
            print(f"| {stage} | {seconds:.1f} | {self.peaks_mb[number]:.0f} |")
        print()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--images", type=int, default=20_000, help="of both classes together")
    parser.add_argument("--recipe", default="small_from_scratch")
    parser.add_argument("--epochs", type=int, default=1, help="of its last phase")
    parser.add_argument("--train-s", type=float, default=90, help="stop after so long")
    parser.add_argument("--whole", action="store_true", help="do not stop: to the bundle and the report")
    parser.add_argument("--input-px", type=int, default=0, help="of the network, for short epochs; 0: as the recipe")
    parser.add_argument("--estimate", action="store_true", help="ask for an estimate before")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="leukodesk-memory-") as name:
        scratch = Path(name)
        data = write_crops(scratch / "fields", options.images)
        base = SHIPPED if options.recipe == "fine_tune" else None
        write_run(scratch / "run", data, recipe=options.recipe, epochs=options.epochs, base=base)
        print(f"{options.images} images, {options.recipe}\n", flush=True)
        trainer = short_trainer(options.input_px)
        if options.estimate:
            print_estimate(scratch / "run", trainer)
        watch = watched(scratch / "run", trainer, None if options.whole else options.train_s)
        if options.whole and read_result(scratch / "run") is None:
            print("the training came to no result")
            return 1
    watch.print_table()
    print(f"whole: {watch.began_s[-1] - watch.began_s[0]:.0f} s")
    return 0 if goal("most memory", max(watch.peaks_mb) / 1000, 4, "GB") else 1


def write_crops(root: Path, images: int) -> Path:
    """So many small images of two classes, no two alike."""
    random = np.random.default_rng(1)
    for label, cells in LABELS.items():
        (root / label).mkdir(parents=True)
        large = [synthetic_field(seed, *LARGE_PX, white_cells=10 * cells) for seed in range(LARGE_FIELDS)]
        for number in range(images // len(LABELS)):
            field = large[number % LARGE_FIELDS]
            top, left = random.integers(0, (LARGE_PX[1] - SIZE_PX, LARGE_PX[0] - SIZE_PX))
            crop = cv2.flip(field[top : top + SIZE_PX, left : left + SIZE_PX, ::-1], int(random.integers(-1, 2)))
            cv2.imwrite(str(root / label / f"{number}.jpg"), crop)
    return root


def watched(run: Path, program: Sequence[str], train_s: float | None = None) -> Watch:
    """Does a run, and watches; stops it when its network has learnt for so long."""
    with started(run, program=program) as process:
        assert process.stdout is not None and process.stdin is not None
        watch, orders = Watch(process.pid), process.stdin

        def stop() -> None:
            orders.write(b"stop\n")
            orders.flush()

        timer = threading.Timer(train_s or 0, stop)
        with watch.sampling():
            for line in process.stdout:
                event = decode_event(line)
                if isinstance(event, Stage):
                    watch.enter(event.key)
                    if event.key == "train" and train_s is not None:
                        timer.start()
                print_event(event)
        timer.cancel()
    return watch


def estimated(run: Path, program: Sequence[str] = TRAINER) -> Estimate | None:
    """The estimate of a run; None if there is none, which is said."""
    with started(run, "--estimate", program=program) as process:
        assert process.stdout is not None
        events = [decode_event(line) for line in process.stdout]
    for event in events:
        print_event(event)
    return next((event for event in events if isinstance(event, Estimate)), None)


def print_estimate(run: Path, program: Sequence[str]) -> None:
    """Asks for the estimate of a run."""
    told = estimated(run, program)
    if told is not None:
        print(f"estimated: {told.seconds:.0f} s, {told.memory_mb:.0f} MB, {told.text}\n", flush=True)


def print_event(event: Event) -> None:
    """What should not go unseen."""
    if isinstance(event, Failed):
        print(f"failed: {event.sentence} {event.details}")
    if isinstance(event, Epoch):
        print(f"epoch {event.epoch}: {event.images_per_s:.0f} images/s", file=sys.stderr)


if __name__ == "__main__":
    raise SystemExit(main())
