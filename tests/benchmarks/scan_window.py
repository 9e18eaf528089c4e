"""A scan file of a million fields in the real window: how soon it is there, and how long the event loop is held.

    python tests/benchmarks/scan_window.py [--files 1000000] [--keep FILE]

The file is made as `scan_store.py` makes it, with a real thumbnail for every field. Each line is a gesture: until its
answer is on the screen, the longest hold of the event loop, and the longest in processor time of the window's thread,
which does not count what others did meanwhile on the same cores. “nothing” is how long a window that does nothing is
kept waiting by other programs.
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
from tests.benchmarks import scan_store
from tests.benchmarks.analyse import goal, run_child

KINDS_OF_THUMBNAILS = 12


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=1_000_000)
    parser.add_argument("--keep", type=Path, help="fill this file, or use it as it is, and leave it there")
    options = parser.parse_args()
    print(f"{os.cpu_count()} cores, {platform.processor() or platform.machine()}")
    with tempfile.TemporaryDirectory() as folder:
        path = (options.keep or Path(folder) / "scan.sqlite").absolute()
        if not path.exists():
            scan_store.fill(path, options.files, thumbnails())
        answer = run_child("window_scan.py", str(path))
    print(f"{answer['files']:,} fields")
    print("| what | seconds until it is seen | held, ms | held, CPU ms |\n|---|---:|---:|---:|")
    for part, (seconds, held_ms, cpu_ms) in answer["parts"].items():
        print(f"| {part} | {seconds:.2f} | {held_ms:.0f} | {cpu_ms:.0f} |")
    held_ms, cpu_ms = (max(part[place] for part in answer["parts"].values()) for place in (1, 2))
    reached = [
        goal("the first rows with their pictures", answer["parts"]["opening, until the first rows"][0], 1.0, "s"),
        goal("longest hold of the event loop", held_ms, 50, "ms"),
        goal("the same in processor time of its thread", cpu_ms, 50, "ms"),
        goal("memory of the window", answer["resident_mb"], 500, "MB"),
    ]
    return 0 if all(reached) else 1


def thumbnails() -> list[bytes]:
    """Small generated fields as JPEG."""
    fields = (synthetic_field(seed, 128, 96) for seed in range(KINDS_OF_THUMBNAILS))
    return [cv2.imencode(".jpg", field[..., ::-1])[1].tobytes() for field in fields]


if __name__ == "__main__":
    raise SystemExit(main())
