"""How long an image takes and how the window feels meanwhile, beside the figures to reach.

    python tests/benchmarks/analyse.py [--runs 15] [--model NAME] [--without-keras]

Prints the median time of every stage for three image sizes, beside the figures that the paper of the four-block CNN
gives for a laptop; the same classification and explanation by Keras; and, of the window in a process of its own: from
the start of the process to the visible window, the longest hold of its event loop, and its memory. The images are
generated.
"""

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import cv2
import numpy as np

from leukodesk.core.checks import run_checks
from leukodesk.core.explanation import attention_map
from leukodesk.core.images import read_image
from leukodesk.core.inference import Classifier
from leukodesk.core.overlay import attention_outline, attention_rgba, screen_size
from leukodesk.core.preprocessing import preprocess
from leukodesk.core.synthetic import synthetic_field
from leukodesk.core.white_cells import find_white_cells
from leukodesk.services.model_library import choose_model
from tests.benchmarks.timing import median_ms

SIZES = {"224 × 224": (224, 224), "640 × 480": (640, 480), "4000 × 3000": (4000, 3000)}
SYSTEM_S = {"read": "< 50", "check": "< 30", "preprocess": "< 50", "classify": "200–500", "draw": "< 100"}
TO_VERDICT = ("read", "check", "cells", "preprocess", "classify")
STAGES = (*TO_VERDICT, "explain", "draw")
CHILDREN = Path(__file__).with_name("children")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=15, help="each stage is timed so often; the median counts")
    parser.add_argument("--model", help="name or name/version; the active field model if not given")
    parser.add_argument("--without-keras", action="store_true", help="where TensorFlow is not installed")
    arguments = parser.parse_args()
    classifier = Classifier(choose_model(arguments.model))
    manifest = classifier.manifest
    print(f"{manifest.name} {manifest.version}, {os.cpu_count()} cores, {platform.processor() or platform.machine()}")
    reached: list[bool] = []
    with tempfile.TemporaryDirectory() as folder:
        images = generate(Path(folder))
        times = {name: time_stages(path, classifier, arguments.runs) for name, path in images.items()}
        print_stages(times)
        field = times["640 × 480"]
        verdict_ms = sum(field[stage] for stage in TO_VERDICT)
        reached.append(goal("640 × 480, read to verdict", verdict_ms, 60, "ms"))
        reached.append(goal("640 × 480, with attention map", verdict_ms + field["explain"] + field["draw"], 90, "ms"))
        if not arguments.without_keras:
            reached.append(compare_with_keras(classifier, images["640 × 480"], field, arguments.runs))
        reached += measure_window(images, f"{manifest.name}/{manifest.version}")
    print(f"\n{sum(reached)} of {len(reached)} reached")
    return 0


def generate(folder: Path) -> dict[str, Path]:
    """A generated field of each size as a JPEG file."""
    paths = {}
    for name, (width_px, height_px) in SIZES.items():
        large = width_px > 2000  # generating 12 megapixels takes a minute; what they show does not matter to the time
        field = synthetic_field(1, width_px // 4 if large else width_px, height_px // 4 if large else height_px)
        pixels = np.tile(field, (4, 4, 1)) if large else field
        paths[name] = folder / f"{width_px}.jpg"
        content = cv2.imencode(".jpg", cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR), [cv2.IMWRITE_JPEG_QUALITY, 92])[1]
        paths[name].write_bytes(content.tobytes())
    return paths


def time_stages(path: Path, classifier: Classifier, runs: int) -> dict[str, float]:
    """Stage → median milliseconds. Each stage is called as `services.analyse` and the window call it."""
    manifest = classifier.manifest
    pixels = read_image(path).pixels
    model_input = preprocess(pixels, manifest.preprocessing)
    prediction = classifier.classify(model_input)
    attention = attention_map(classifier, prediction, prediction.class_index)
    height_px, width_px = pixels.shape[:2]

    def draw() -> None:
        attention_rgba(attention, *screen_size(width_px, height_px))
        attention_outline(attention, width_px, height_px)

    stages: dict[str, Callable[[], Any]] = {
        "read": lambda: read_image(path),
        "check": lambda: run_checks(manifest.checks_profile, pixels),
        "cells": lambda: find_white_cells(pixels),
        "preprocess": lambda: preprocess(pixels, manifest.preprocessing),
        "classify": lambda: classifier.classify(model_input),
        "explain": lambda: attention_map(classifier, prediction, prediction.class_index),
        "draw": draw,
    }
    return {name: median_ms(stage, runs) for name, stage in stages.items()}


def print_stages(times: dict[str, dict[str, float]]) -> None:
    sizes = list(times)
    print(f"\n{'median ms':<12}" + "".join(f"{size:>14}" for size in sizes) + f"{'system S':>14}")
    for stage in STAGES:
        print(
            f"{stage:<12}"
            + "".join(f"{times[size][stage]:>14.1f}" for size in sizes)
            + f"{SYSTEM_S.get(stage, '–'):>14}"
        )
    print(
        f"{'together':<12}" + "".join(f"{sum(times[size].values()):>14.1f}" for size in sizes) + f"{'1000–3000':>14}\n"
    )


def goal(what: str, value: float, limit: float, unit: str, at_least: bool = False) -> bool:
    """Prints a figure beside the one to reach."""
    good = value >= limit if at_least else value <= limit
    sign = "≥" if at_least else "≤"
    print(f"{what:<46}{value:>10.1f} {unit:<3} {sign} {limit:g} {unit:<3} {'reached' if good else 'NOT REACHED'}")
    return good


def compare_with_keras(classifier: Classifier, path: Path, field: dict[str, float], runs: int) -> bool:
    """The same two results from `model.predict` and `GradientTape`, in a process that may import TensorFlow."""
    model_input = preprocess(read_image(path).pixels, classifier.manifest.preprocessing)
    numbers = path.with_suffix(".npy")
    np.save(numbers, model_input)
    keras = run_child("keras_way.py", str(classifier.bundle.folder / "model.keras"), str(numbers), str(runs))
    ours = field["classify"] + field["explain"]
    print(f"Keras model.predict {keras['predict_ms']:.1f} ms, GradientTape {keras['explain_ms']:.1f} ms")
    theirs = keras["predict_ms"] + keras["explain_ms"]
    return goal("classify + explain, times as fast as Keras", theirs / ours, 5, "×", at_least=True)


def measure_window(images: dict[str, Path], model: str) -> list[bool]:
    """Start, event loop and memory of the real window, each in a process of its own."""
    starts = []
    for _ in range(5):
        started = time.monotonic()
        starts.append(1000 * (run_child("window_start.py")["visible_at_s"] - started))
    print(f"\nstarts of the window: {', '.join(f'{value:.0f}' for value in starts)} ms")
    small = run_child("window_use.py", model, str(images["640 × 480"]))
    large = run_child("window_use.py", model, str(images["4000 × 3000"]))
    print(f"{'longest hold of the event loop, 4000 × 3000':<46}{'ms':>10}{'its CPU ms':>12}")
    for gesture, (held_ms, cpu_ms) in large["holds_ms"].items():
        print(f"  {gesture:<44}{held_ms:>10.1f}{cpu_ms:>12.1f}")
    print(f"memory after 4000 × 3000: {large['resident_mb']:.0f} MB")
    print(f"TensorFlow imported by the window: {'yes' if small['tensorflow'] or large['tensorflow'] else 'no'}")
    return [
        goal("process start to visible window", statistics.median(starts), 1200, "ms"),
        goal("longest hold of the event loop", max(held for held, _ in large["holds_ms"].values()), 50, "ms"),
        goal("memory of the window with model, 640 × 480", small["resident_mb"], 350, "MB"),
    ]


def run_child(script: str, *arguments: str, more: Mapping[str, str] | None = None) -> dict[str, Any]:
    """Runs a script of the folder `children`; its last line is its answer.

    Args:
        more: variables of its environment.
    """
    environment = {**os.environ, "TF_CPP_MIN_LOG_LEVEL": "2", **(more or {})}
    if sys.platform == "linux" and not environment.get("DISPLAY") and not environment.get("WAYLAND_DISPLAY"):
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        environment |= {"XDG_CONFIG_HOME": home, "XDG_STATE_HOME": home, "APPDATA": home}
        done = subprocess.run(
            [sys.executable, str(CHILDREN / script), *arguments],
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


if __name__ == "__main__":
    raise SystemExit(main())
