"""Small generated images with one fault each, for the tests of the audit."""

from collections.abc import Callable, Mapping
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from leukodesk.core.synthetic import synthetic_field

Pixels = NDArray[np.uint8]
Fault = Callable[[Pixels, str], Pixels]

SIDE_PX = 96


def field(seed: int) -> Pixels:
    return synthetic_field(seed, SIDE_PX, SIDE_PX, 1)


def write(path: Path, pixels: Pixels, quality: int | None = None) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    options = [] if quality is None else [cv2.IMWRITE_JPEG_QUALITY, quality]
    done, encoded = cv2.imencode(path.suffix, cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR), options)
    assert done
    path.write_bytes(encoded.tobytes())
    return path


def write_classes(
    root: Path, images: int = 24, fault: Fault = lambda pixels, _: pixels, quality: Mapping[str, int] | None = None
) -> Path:
    """Two classes that differ in nothing but the fault; JPEG where qualities are given."""
    for number, label in enumerate(("Early", "Pre")):
        for index in range(images):
            suffix = ".png" if quality is None else ".jpg"
            path = root / label / f"field {index}{suffix}"
            write(path, fault(field(1000 * number + index), label), None if quality is None else quality[label])
    return root


def tinted(pixels: Pixels, label: str) -> Pixels:
    """One class under a bluer lamp."""
    return pixels if label == "Early" else np.asarray(np.clip(pixels * np.array([0.93, 1.0, 1.06]), 0, 255), np.uint8)


def marked(pixels: Pixels, label: str) -> Pixels:
    """A scale bar at the bottom right, long in one class and short in the other."""
    changed = pixels.copy()
    changed[-6:-3, -22 if label == "Early" else -10 : -2] = 0
    return changed
