"""Where light has driven a camera to its limit: what the zebra is drawn on."""

import cv2
import numpy as np
from numpy.typing import NDArray

CLIPPED_FROM = 254
"""A channel from this value on may have been brighter still; 255 alone would miss what a conversion rounded down."""


def clipped_mask(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Where at least one channel is at its limit, so that the colour there, and how much light passed, is lost.

    One channel is enough: a background white to the limit in red alone is measured too blue, and every cell with it.

    Args:
        pixels: (height, width, 3) uint8 RGB. Not changed.

    Returns:
        (height, width) uint8: 255 where clipped, else 0.
    """
    unclipped = cv2.inRange(pixels, (0, 0, 0), (CLIPPED_FROM - 1,) * 3)
    return np.asarray(cv2.bitwise_not(unclipped, dst=unclipped), np.uint8)
