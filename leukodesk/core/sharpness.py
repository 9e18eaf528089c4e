"""How sharp edges are, whatever the field shows: one field is told blurred by how the others of its series are."""

import cv2
import numpy as np
from numpy.typing import NDArray

from leukodesk.core.registration import halved_green

_LEAST_SIDE_PX = 640
_EDGE = 1.5
"""Slope, in root mean squares of all slopes, from which a place is an edge."""


def edge_sharpness(pixels: NDArray[np.uint8]) -> float:
    """How much steeper edges are when seen finely (blur of 1 px) than when seen coarsely (2 px), squared, less 1.

    0 is wholly blurred. Comparable between fields of one camera and objective, as the amount of edges does not matter;
    the focus measure, which is finer within one field, is not.

    Args:
        pixels: (height, width, 3) uint8 RGB.
    """
    green = halved_green(pixels, _LEAST_SIDE_PX)
    fine, coarse = _slope(green, 1.0), _slope(green, 2.0)
    root_mean_square = np.float32(cv2.norm(coarse) / np.sqrt(coarse.size))
    edges = (coarse > _EDGE * root_mean_square).view(np.uint8)
    seen_coarsely = cv2.norm(coarse, cv2.NORM_L2, edges)
    if seen_coarsely == 0:
        return 0.0
    return max(0.0, float(cv2.norm(fine, cv2.NORM_L2, edges) / seen_coarsely) ** 2 - 1)


def _slope(green: NDArray[np.uint8], blur_px: float) -> NDArray[np.float32]:
    smooth = cv2.GaussianBlur(green, (0, 0), blur_px)
    slope_x = cv2.Sobel(smooth, cv2.CV_32F, 1, 0, scale=1 / 8)
    slope_y = cv2.Sobel(smooth, cv2.CV_32F, 0, 1, scale=1 / 8)
    return np.asarray(cv2.magnitude(slope_x, slope_y), np.float32)
