"""What the engine takes beside a bare Keras `fit`: checkpoints, augmentation and images from the disk included.

    python tests/benchmarks/training_overhead.py [--images 320] [--epochs 2] [--pairs 3]

Both train the same network on the same images with the same optimiser, batch size and number of steps, one after the
other in one process. The bare one is given finished arrays in memory, and neither augments nor keeps anything. The
first epoch of each, in which Keras traces the network, is not counted. Processor time sums all threads: on a machine
that others use too it is the steadier figure.
"""

import argparse
import gc
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import cv2
import numpy as np

from leukodesk.core.preprocessing import scale_pixels
from leukodesk.core.synthetic import synthetic_field
from tests.benchmarks.training_runs import SHIPPED
from training.architectures import ARCHITECTURES
from training.augmentation import augment
from training.batches import targets_of
from training.engine import TrainingData, compile_network, freeze_up_to, train_network
from training.machine import machine
from training.networks import build_network, preprocessing_of
from training.papers.system_s import FOUR_BLOCKS
from training.pixel_file import PixelFile
from training.recipe import Recipe
from training.recipes import RECIPES
from training.run import for_network_of

CLASSES = 4


@dataclass
class Clock:
    """Wall and processor time since the first epoch ended, in seconds a step."""

    marks: list[tuple[float, float]]

    def mark(self, *_: Any) -> None:
        self.marks.append((time.perf_counter(), time.process_time()))

    def step_s(self, steps: int) -> tuple[float, float]:
        (wall, cpu), (wall_end, cpu_end) = self.marks[0], self.marks[-1]
        return (wall_end - wall) / steps, (cpu_end - cpu) / steps


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--images", type=int, default=320)
    parser.add_argument("--epochs", type=int, default=2, help="counted, after one that is not")
    parser.add_argument("--pairs", type=int, default=3)
    parser.add_argument("--only", default="", help="part of a network's name")
    options = parser.parse_args()
    cv2.setNumThreads(1)  # as the command does
    print(f"{machine()}; {options.images} images, {options.epochs} epochs, median of {options.pairs} pairs\n")
    print("| network | bare, ms a step | engine | ratio | bare, CPU ms | engine | ratio | augmentation alone, CPU ms |")
    print("|---|---|---|---|---|---|---|---|", flush=True)
    for name, recipe, pretrained in cases():
        if options.only in name:
            print_case(name, recipe, pretrained, options.images, options.epochs + 1, options.pairs)
    return 0


def cases() -> list[tuple[str, Recipe, Path | None]]:
    """Name, recipe, and the model whose weights it begins with: what a technician has who fine-tunes, and a paper's."""
    fine_tune = for_network_of(SHIPPED, RECIPES["fine_tune"])
    fine_tune = replace(fine_tune, phases=fine_tune.phases[1:])
    some = [("fine-tuned", fine_tune, SHIPPED), ("all trained", FOUR_BLOCKS, None)]
    return [(f"{one.architecture}, {one.input_px} px, {what}", one, base) for what, one, base in some]


def print_case(name: str, recipe: Recipe, pretrained: Path | None, images: int, epochs: int, pairs: int) -> None:
    """One line of the table."""
    (phase,) = recipe.phases
    recipe = replace(recipe, phases=(replace(phase, epochs=epochs),))
    with tempfile.TemporaryDirectory() as folder:
        data = images_on_disk(Path(folder) / "pixels.bin", recipe, images)
        steps = (epochs - 1) * -(-images // recipe.batch)
        taken: list[tuple[float, ...]] = []
        for pair in range(pairs):
            order: list[Callable[..., Clock]] = [bare, engine] if pair % 2 else [engine, bare]
            clocks = {one: one(recipe, pretrained, data, Path(folder) / f"checkpoint{pair}") for one in order}
            taken.append((*clocks[bare].step_s(steps), *clocks[engine].step_s(steps)))
        wall, cpu, engine_wall, engine_cpu = (1000 * statistics.median(one) for one in zip(*taken, strict=True))
        ratio = statistics.median(one[2] / one[0] for one in taken)
        cpu_ratio = statistics.median(one[3] / one[1] for one in taken)
        print(
            f"| {name} | {wall:.0f} | {engine_wall:.0f} | {ratio:.3f} | {cpu:.0f} | {engine_cpu:.0f} | "
            f"{cpu_ratio:.3f} | {augmentation_ms(data, recipe):.0f} |",
            flush=True,
        )


def images_on_disk(path: Path, recipe: Recipe, count: int) -> TrainingData:
    """Generated fields as the engine keeps them: prepared, in one file."""
    size_px = recipe.input_px
    with path.open("wb") as file:
        for seed in range(count):
            file.write(synthetic_field(seed % 40, size_px, size_px).tobytes())
    pixels = PixelFile(path, count, (size_px, size_px))
    nobody = np.arange(0)
    return TrainingData(pixels, np.arange(count) % CLASSES, CLASSES, np.arange(count), nobody, preprocessing_of(recipe))


def engine(recipe: Recipe, pretrained: Path | None, data: TrainingData, checkpoints: Path) -> Clock:
    """As a training does it."""
    model, _ = build_network(recipe, CLASSES, pretrained)
    clock = Clock([])
    feature_layer = ARCHITECTURES[recipe.architecture].feature_layer
    train_network(model, data, recipe, recipe.phases, feature_layer, checkpoints=checkpoints, on_epoch=clock.mark)
    release()
    return clock


def bare(recipe: Recipe, pretrained: Path | None, data: TrainingData, checkpoints: Path) -> Clock:
    """As Keras does it, given everything in memory."""
    import keras

    model, _ = build_network(recipe, CLASSES, pretrained)
    (phase,) = recipe.phases
    constant = frozenset(layer.name for layer in model.layers if not layer.trainable)
    freeze_up_to(model, phase.frozen_until, ARCHITECTURES[recipe.architecture].feature_layer, constant)
    compile_network(model, recipe, phase, -(-len(data.train) // recipe.batch))
    images = np.stack([scale_pixels(data.pixels[int(i)], data.steps) for i in data.train])
    targets = targets_of(data.labels, CLASSES)
    clock = Clock([])
    at_each_end = keras.callbacks.LambdaCallback(on_epoch_end=clock.mark)
    model.fit(images, targets, batch_size=recipe.batch, epochs=phase.epochs, callbacks=[at_each_end], verbose=0)
    release()
    return clock


def augmentation_ms(data: TrainingData, recipe: Recipe) -> float:
    """Processor time that one batch takes to be read, augmented and scaled, with nothing else running."""
    began = time.process_time()
    for number in range(recipe.batch):
        random = np.random.default_rng((1, 0, number))
        scale_pixels(augment(data.pixels[number], recipe.augmentation, random), data.steps)
    return 1000 * (time.process_time() - began)


def release() -> None:
    """Networks and their traces would otherwise add up."""
    import keras

    keras.backend.clear_session()
    gc.collect()


if __name__ == "__main__":
    raise SystemExit(main())
