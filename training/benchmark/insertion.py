"""Insertion and deletion (Petsiuk et al. 2018, RISE): does the class depend on what the attention map points at?

The pixels of the image are put into a blurred copy of it, or taken out of it into the blur, in the order of the map.
After a map that is right, the class's probability rises early (insertion) and falls early (deletion).
"""

from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from training.benchmark.corruptions import Pixels
from training.benchmark.localisation import Shown

STEPS = 16
"""Pixels change place in so many equal parts."""

BLUR_SIGMA_PX = 10.0
"""At 224 px: no nucleus is left of a cell. The paper's 5 px leave most of it."""

Probability = Callable[[Pixels], float]
"""Of the class asked about, for an image at 224 px."""


@dataclass(frozen=True)
class Areas:
    """Areas under the curves of the probability over the share of pixels changed, 0 to 1."""

    insertion: float
    deletion: float


def insertion_and_deletion(
    pixels: Pixels, orders: list[NDArray[np.int64]], probability: Probability
) -> tuple[tuple[Areas, ...], float, float]:
    """Both areas for several orders of the same image's pixels.

    Args:
        pixels: (224, 224, 3) uint8 RGB.
        orders: each as `pixel_order` gives it.
        probability: asked twice for the ends, and for every step between of every order.

    Returns:
        The areas of each order; the probability of the image; that of its blur.
    """
    blurred = np.asarray(cv2.GaussianBlur(pixels, (0, 0), BLUR_SIGMA_PX), np.uint8)
    whole, nothing = probability(pixels), probability(blurred)
    areas = []
    for order in orders:
        inserted, deleted = [nothing], [whole]
        for step in range(1, STEPS):
            chosen = np.zeros(order.size, bool)
            chosen[order[: order.size * step // STEPS]] = True
            place = chosen.reshape(*pixels.shape[:2], 1)
            inserted.append(probability(np.where(place, pixels, blurred)))
            deleted.append(probability(np.where(place, blurred, pixels)))
        areas.append(Areas(_area([*inserted, whole]), _area([*deleted, nothing])))
    return tuple(areas), whole, nothing


def pixel_order(shown: Shown, ties: Shown) -> NDArray[np.int64]:
    """The places of the pixels, flattened, from the greatest value of a map to the least; ties by another map."""
    return np.lexsort((-ties.ravel(), -shown.ravel())).astype(np.int64)


def _area(values: list[float]) -> float:
    return float(np.trapezoid(values, dx=1 / (len(values) - 1)))
