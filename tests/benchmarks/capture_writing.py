"""How long a captured field of 5 megapixels takes from the shutter to the disk, with its sidecar and all flushes.

    python tests/benchmarks/capture_writing.py [--runs 15] [--folder FOLDER]

Beside each stands a plain write and flush of as many bytes, in turn with it: what the disk alone takes just then. The
fields are real ones, enlarged, with a camera's noise laid over; where there are none, drawn ones. What is written is
read back and compared.
"""

import argparse
import os
import queue
import statistics
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from leukodesk.core.checks.live import live_checks
from leukodesk.core.images import read_image
from leukodesk.core.synthetic import synthetic_field
from leukodesk.services.capturing.capture import Capture
from leukodesk.services.capturing.names import DEFAULT_PATTERN
from leukodesk.services.capturing.writer import CaptureWriter, WriterEvent, Written
from leukodesk.services.capturing.written import ImageFormat
from tests.captures import captured
from tests.data import data_folder

WIDTH_PX, HEIGHT_PX = 2592, 1944
SOURCES = ("chula", "taleghani", "bccd")
NOISE = 2.0
LIMITS_MS = {ImageFormat.TIFF: 150, ImageFormat.PNG: 600}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument(
        "--folder", type=Path, help="on the disk to be measured; the system's own for such files if none"
    )
    options = parser.parse_args()
    failed = False
    print("| field | format | shutter to disk, ms: median | slowest | to reach | MB | plain write, ms | ratio |")
    print("|---|---|---:|---:|---:|---:|---:|---:|")
    for name, pixels in fields():
        capture = replace(captured(), pixels=pixels, report=live_checks(pixels))
        for image_format in ImageFormat:
            with tempfile.TemporaryDirectory(dir=options.folder) as folder:
                taken, size, plain = measured(capture, image_format, Path(folder), options.runs)
            median, limit, alone = statistics.median(taken), LIMITS_MS[image_format], statistics.median(plain)
            failed |= median > limit
            cells = (name, image_format.name, f"{median:.0f}", f"{max(taken):.0f}", limit, f"{size / 1e6:.1f}",
                     f"{alone:.0f}", f"{median / alone:.1f}")  # fmt: skip
            print(f"| {' | '.join(map(str, cells))} |", flush=True)
    return int(failed)


def fields() -> list[tuple[str, NDArray[np.uint8]]]:
    """One field of each source, as a camera of 5 megapixels would see it."""
    data = data_folder()
    if data is None:
        return [("drawn", noisy(synthetic_field(1, 640, 480)))]
    found = [(source, first_image(data / source)) for source in SOURCES]
    return [(source, noisy(read_image(path).pixels)) for source, path in found if path is not None]


def first_image(folder: Path) -> Path | None:
    return next(
        (path for path in sorted(folder.rglob("*.*")) if path.suffix.lower() in (".jpg", ".jpeg", ".png")), None
    )


def noisy(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    large = cv2.resize(pixels, (WIDTH_PX, HEIGHT_PX), interpolation=cv2.INTER_CUBIC)
    noise = np.random.default_rng(1).normal(0, NOISE, large.shape)
    made = np.clip(np.round(large + noise), 0, 255).astype(np.uint8)
    made.setflags(write=False)
    return made


def measured(
    capture: Capture, image_format: ImageFormat, folder: Path, runs: int
) -> tuple[list[float], int, list[float]]:
    """Milliseconds of each run, bytes of the image, and milliseconds of writing as many bytes plainly."""
    told: queue.SimpleQueue[WriterEvent] = queue.SimpleQueue()
    writer = CaptureWriter(told.put)
    taken, plain = [], []
    for run in range(runs + 2):
        writer.put(capture, folder, DEFAULT_PATTERN, image_format)
        event = told.get()
        if not isinstance(event, Written):
            raise SystemExit(event.error.message)
        size = event.files.image.stat().st_size
        plain_ms = plain_write_ms(folder / "plain", event.files.image.read_bytes())
        if run == 0 and not np.array_equal(read_image(event.files.image).pixels, capture.pixels):
            raise SystemExit("what was written does not read back as it was")
        if run >= 2:  # the first load what they need
            taken.append(event.ms)
            plain.append(plain_ms)
    writer.close()
    return taken, size, plain


def plain_write_ms(path: Path, content: bytes) -> float:
    started = time.perf_counter()
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    taken = 1000 * (time.perf_counter() - started)
    path.unlink()
    return taken


if __name__ == "__main__":
    sys.exit(main())
