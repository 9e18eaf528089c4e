"""The images that the self-test and its scenarios work on: all generated, the same on every computer."""

from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from leukodesk.core.synthetic import synthetic_field

FIELD_PX = (320, 240)
LABELS = ("blasts", "other")


def write_field(path: Path, seed: int, size_px: tuple[int, int] = FIELD_PX) -> Path:
    """A generated smear field as a PNG file; returns its path."""
    return write_png(path, synthetic_field(seed, *size_px))


def write_ramp(path: Path) -> Path:
    """A grey ramp, which is no smear."""
    return write_png(path, np.tile(np.arange(256, dtype=np.uint8)[None, :, None], (200, 1, 3)))


def write_labelled(root: Path, images: int) -> Path:
    """A folder with as many violet fields under the first label as greenish ones under the second; returns it."""
    for label in LABELS:
        (root / label).mkdir(parents=True, exist_ok=True)
        for seed in range(images):
            field = synthetic_field(seed + 1000 * (label == LABELS[1]), 96, 80, 2)
            pixels = field if label == LABELS[0] else np.ascontiguousarray(field[..., [1, 0, 2]])
            write_png(root / label / f"image_{seed}.png", pixels)
    return root


def write_png(path: Path, pixels: NDArray[np.uint8]) -> Path:
    """An image, (height, width, 3) uint8 RGB, as a PNG file; returns its path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(cv2.imencode(".png", cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR))[1].tobytes())
    return path
