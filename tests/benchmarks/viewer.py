"""How long the viewer holds the event loop with a 12-megapixel image, 300 outlined cells and an attention map.

    python tests/benchmarks/viewer.py [--width 1600] [--height 900]

Each line is one kind of gesture: the longest and the median time from the gesture to the end of the painting that it
causes, which is how long the window cannot answer; and the longest in processor time, which does not count what other
programs did meanwhile.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtWidgets import QApplication

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from leukodesk.core.synthetic import synthetic_field
from leukodesk.ui.image_work import pyramid
from leukodesk.ui.viewer import Viewer

WIDTH_PX, HEIGHT_PX, CELLS = 4000, 3000, 300


def twelve_megapixels() -> NDArray[np.uint8]:
    """A generated field, tiled: what it shows does not matter to the time."""
    tile = synthetic_field(1, 1000, 750)
    return np.ascontiguousarray(np.tile(tile, (4, 4, 1)))


def circle(x: float, y: float, radius: float) -> NDArray[np.float32]:
    angle = np.linspace(0, 2 * np.pi, 60, endpoint=False)
    return np.column_stack([x + radius * np.cos(angle), y + radius * np.sin(angle)]).astype(np.float32)


def gestures(viewer: Viewer) -> Iterator[tuple[str, list[Callable[[], object]]]]:
    levels = pyramid(twelve_megapixels())
    generator = np.random.default_rng(0)
    middles = generator.uniform((60, 60), (WIDTH_PX - 60, HEIGHT_PX - 60), (CELLS, 2))
    outlines = [circle(x, y, 40) for x, y in middles]
    boxes = [(x - 50, y - 50, 100, 100) for x, y in middles]
    rgba = generator.integers(0, 255, (768, 1024, 4), dtype=np.uint8)
    yield "show a new image", [lambda: viewer.show_image(levels)] * 5
    yield "zoom in", [lambda: viewer.zoom_by(1.15)] * 30
    yield "pan", [lambda: viewer.pan_by(37, 21)] * 30
    yield "zoom out", [lambda: viewer.zoom_by(1 / 1.15)] * 30
    yield "actual size", [viewer.actual_size, viewer.fit] * 5
    yield "pan at actual size", [viewer.actual_size, *[lambda: viewer.pan_by(-43, -17)] * 30]
    viewer.fit()
    yield "show cells", [lambda: viewer.show_cells(outlines, boxes)] * 5
    yield "zoom with cells", [lambda: viewer.zoom_by(1.1)] * 15
    yield "pan with cells", [lambda: viewer.pan_by(37, 21)] * 15
    viewer.fit()
    viewer.set_attention_mode("fill")
    yield "show an attention map", [lambda: viewer.show_attention(rgba, outlines[:5])] * 5
    yield (
        "change its opacity",
        [lambda: viewer.set_attention_opacity(0.4), lambda: viewer.set_attention_opacity(0.6)] * 5,
    )
    yield "pan with everything", [lambda: viewer.pan_by(37, 21)] * 15
    yield "zoom with everything", [lambda: viewer.zoom_by(1.1)] * 15


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--width", type=int, default=1600)
    parser.add_argument("--height", type=int, default=900)
    arguments = parser.parse_args()
    app = QApplication([])
    viewer = Viewer()
    viewer.resize(arguments.width, arguments.height)
    viewer.show()
    for _ in range(10):
        app.processEvents()
    print(f"{WIDTH_PX} × {HEIGHT_PX} image in a viewer of {viewer.width()} × {viewer.height()}, {app.platformName()}")
    print(f"{'gesture':<24}{'longest ms':>12}{'median ms':>12}{'longest CPU ms':>16}")
    for name, steps in gestures(viewer):
        app.processEvents()
        wall_ms, cpu_ms = [], []
        for step in steps:
            wall, cpu = time.perf_counter(), time.process_time()
            step()
            app.processEvents()
            wall_ms.append((time.perf_counter() - wall) * 1000)
            cpu_ms.append((time.process_time() - cpu) * 1000)
        print(f"{name:<24}{max(wall_ms):>12.1f}{statistics.median(wall_ms):>12.1f}{max(cpu_ms):>16.1f}")


if __name__ == "__main__":
    main()
