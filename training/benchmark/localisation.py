"""How well an attention map points at what was drawn: the pointing game and the energy, and maps to compare with.

Everything is measured at 224 × 224 px, whatever the size of map and image.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from leukodesk.core.overlay import attention_rgba
from training.benchmark.bccd import Mask
from training.benchmark.corruptions import SIDE_PX

TOLERANCE_PX = 7
"""From the peak to the nearest pixel of the mask, at 224 px."""

BLOB_SIGMA_PX = SIDE_PX / 8

Map = NDArray[np.floating]
Shown = NDArray[np.float32]
"""A map at 224 × 224 px, not negative."""


def bilinear(small: Map) -> Shown:
    """A map of few cells at 224 px, its cells' values at their middles and straight lines between."""
    large = cv2.resize(np.asarray(small, np.float32), (SIDE_PX, SIDE_PX), interpolation=cv2.INTER_LINEAR)
    return np.asarray(large, np.float32)


def as_drawn(small: Map) -> Shown:
    """A map of few cells, 0 to 1, as the application lays it over an image: its opacity, from 0 to 1."""
    return (attention_rgba(small, SIDE_PX, SIDE_PX)[..., 3] / 255).astype(np.float32)


def pointing(shown: Shown, mask: Mask) -> float:
    """Pointing game (Zhang et al. 2018): 1 if the peak is on the mask or at most 7 px beside it, else 0.

    Where several pixels share the peak, the share of them that hit. A map that is 0 everywhere points nowhere: 0.
    """
    greatest = float(shown.max())
    if greatest <= 0 or not mask.any():
        return 0.0
    beside_px = cv2.distanceTransform((~mask).astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
    return float((beside_px[shown == greatest] <= TOLERANCE_PX).mean())


def energy(shown: Shown, mask: Mask) -> float:
    """Energy-based pointing game (Wang et al. 2020): the share of the map's sum that lies on the mask; 0 of no sum."""
    total = float(shown.sum(dtype=np.float64))
    return float(shown[mask].sum(dtype=np.float64)) / total if total > 0 else 0.0


def perfect_map(mask: Mask, rows: int, columns: int) -> Map:
    """The best that so few cells can do: of each, the share that the mask covers, brought to a maximum of 1."""
    share = cv2.resize(mask.astype(np.float32), (columns, rows), interpolation=cv2.INTER_AREA)
    greatest = float(share.max())
    return np.asarray(share / greatest if greatest > 0 else share, np.float32)


def random_map(rows: int, columns: int, random: np.random.Generator) -> Map:
    """Uniform noise, every cell by itself, brought to a maximum of 1."""
    noise = random.random((rows, columns), np.float32)
    return np.asarray(noise / noise.max(), np.float32)


def centre_blob() -> Shown:
    """A Gaussian in the middle of the image, which knows nothing of it but that cells are often centred."""
    offset = np.arange(SIDE_PX, dtype=np.float32) - (SIDE_PX - 1) / 2
    profile = np.exp(-((offset / BLOB_SIGMA_PX) ** 2) / 2)
    return np.asarray(np.outer(profile, profile), np.float32)
