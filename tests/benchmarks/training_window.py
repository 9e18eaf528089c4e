"""How long the window's event loop is held while a model is made: read, audited, adapted, trained, paused, stopped.

    python tests/benchmarks/training_window.py [--data FOLDER] [--images 100] [--epochs 2] [--without-training]

The real window and the real programs; the images are generated, unless a folder is given. Each line is a part of the
work: its longest hold, and the longest in processor time of the window's thread, which does not count what the training
did meanwhile on the same cores. “nothing” is how long a window that does nothing is kept waiting by other programs.
"""

import argparse
import os
import platform
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import cv2

from leukodesk.core.synthetic import synthetic_field
from tests.benchmarks.analyse import goal, run_child


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="a folder with one folder for each class")
    parser.add_argument("--images", type=int, default=100, help="generated images of each of two classes")
    parser.add_argument("--epochs", type=int, default=2, help="of the full training, at most")
    parser.add_argument("--without-training", action="store_true", help="where TensorFlow is not installed")
    arguments = parser.parse_args()
    print(f"{os.cpu_count()} cores, {platform.processor() or platform.machine()}")
    with tempfile.TemporaryDirectory() as folder:
        data = arguments.data.resolve() if arguments.data else generate(Path(folder), arguments.images)
        epochs = 0 if arguments.without_training else arguments.epochs
        answer = run_child("window_training.py", str(data), str(epochs))
    print(f"{'longest hold of the event loop':<46}{'seconds':>10}{'ms':>10}{'its CPU ms':>12}")
    for part, (seconds, held_ms, cpu_ms) in answer["parts"].items():
        print(f"  {part:<44}{seconds:>10.1f}{held_ms:>10.1f}{cpu_ms:>12.1f}")
    print(f"the adaptation ended as: {answer['adaptation']}; the training as: {answer['training']}")
    print(f"TensorFlow imported by the window: {'yes' if answer['tensorflow'] else 'no'}")
    longest = max(held_ms for _, held_ms, _ in answer["parts"].values())
    longest_cpu = max(cpu_ms for _, _, cpu_ms in answer["parts"].values())
    reached = [
        goal("longest hold of the event loop", longest, 50, "ms"),
        goal("the same in processor time of its thread", longest_cpu, 50, "ms"),
        goal("pause, until no process is left", answer["pause_s"], 5, "s"),
        goal("closing with a training, until the end", answer["close_s"], 5, "s"),
    ]
    return 0 if all(reached) else 1


def generate(root: Path, images: int) -> Path:
    """Fields of many and of few white cells."""
    for label, cells in (("many", 6), ("few", 1)):
        (root / label).mkdir()
        for seed in range(images):
            field = synthetic_field(seed + 10_000 * cells, 224, 224, white_cells=cells)
            cv2.imwrite(str(root / label / f"{seed}.png"), field[..., ::-1])
    return root


if __name__ == "__main__":
    raise SystemExit(main())
