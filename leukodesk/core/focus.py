"""How sharp a frame is, to focus by: comparable between frames of one field and one setting of the camera."""

from functools import cache

import cv2
import numpy as np
from cv2.typing import MatLike
from numpy.typing import NDArray

_FINE_PX, _COARSE_PX = 0.7, 2.0
"""Standard deviations of the two blurs, in pixels of the halved frame: about 1.5 and 4 of the frame's own."""

_LEAST_COARSE = 3e-5
"""Added to the coarse slope's energy, in squares of the frame's brightness: what is blurred beyond both scales, or
empty, has hardly any, and would divide noise by noise. A sharp field has 4e-5 to 3e-4."""

_LEAST_BRIGHTNESS = 64.0
"""Frames darker than this count as this bright, for the same reason."""

_NOISE_KERNEL = np.array([[1, -2, 1], [-2, 4, -2], [1, -2, 1]], np.float32) / 6
"""Sees noise at full strength and neither slopes nor straight edges (Immerkær 1996, DOI 10.1006/cviu.1996.0060)."""

_MEDIAN_OF_NOISE = 0.6745
"""Median size of normally distributed noise with standard deviation 1."""


def focus_measure(pixels: NDArray[np.uint8]) -> float:
    """Greatest where the image is sharpest; 0 where it is flat. A sharp field has some 1 to 4.

    The energy of the fine slopes over that of the coarse ones, each less what the camera's noise adds to it. Without
    that, noise decides between blurred frames, and does so for ever finer measures; without the division, the lamp
    does. Halving the frame costs no sharpness that noise leaves, and makes a colour filter's correlated noise white.

    Args:
        pixels: (height, width, 3) uint8 RGB, at least 8 px a side.
    """
    height, width = pixels.shape[:2]
    halved = cv2.resize(pixels, (width // 2, height // 2), interpolation=cv2.INTER_AREA)
    grey = cv2.transform(halved.astype(np.float32), np.full((1, 3), 1 / 3, np.float32))
    noise = _noise_variance(grey)
    fine = max(_slope_energy(grey, _FINE_PX) - noise * _gain_of_noise(_FINE_PX), 0.0)
    coarse = max(_slope_energy(grey, _COARSE_PX) - noise * _gain_of_noise(_COARSE_PX), 0.0)
    brightness = max(float(cv2.mean(grey)[0]), _LEAST_BRIGHTNESS)
    return fine / (coarse + 4 * _LEAST_COARSE * brightness**2)


def _slope_energy(grey: MatLike, blur_px: float) -> float:
    """Mean square of the slope per pixel, after a blur."""
    smooth = cv2.GaussianBlur(grey, (0, 0), blur_px)
    return sum(
        float(cv2.norm(cv2.Scharr(smooth, cv2.CV_32F, *along, scale=1 / 32), cv2.NORM_L2SQR)) / smooth.size
        for along in ((1, 0), (0, 1))
    )


def _noise_variance(grey: MatLike) -> float:
    """Of the camera's noise, from the median, which the outlines of cells do not reach."""
    found = np.abs(cv2.filter2D(grey, cv2.CV_32F, _NOISE_KERNEL)[::2, ::2]).ravel()
    middle = found.size // 2
    return (float(np.partition(found, middle)[middle]) / _MEDIAN_OF_NOISE) ** 2


@cache
def _gain_of_noise(blur_px: float) -> float:
    """Energy of the slopes after a blur, of noise of variance 1: that of a single point, of every one."""
    point = np.zeros((65, 65), np.float32)
    point[32, 32] = 1
    return _slope_energy(point, blur_px) * point.size
