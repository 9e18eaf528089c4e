"""Out of focus, and noisy."""

from functools import cache

import cv2
import numpy as np
from numpy.typing import NDArray

from training.augmentation.strengths import Augmentation

_POOL_SIZE = 2**21
_LEAST_SEEN_NOISE = 0.5
_LEAST_SEEN_BLUR_PX = 0.3


def blur(pixels: NDArray[np.uint8], strengths: Augmentation, random: np.random.Generator) -> NDArray[np.uint8]:
    """Blurred by a Gaussian, or as it was.

    Args, returns: as `training.augmentation.augment`, here and below.
    """
    if not (strengths.blur_share and random.random() < strengths.blur_share):
        return pixels
    sigma_px = random.uniform(_LEAST_SEEN_BLUR_PX, max(_LEAST_SEEN_BLUR_PX, strengths.greatest_blur_px))
    return cv2.GaussianBlur(pixels, (0, 0), sigma_px).astype(np.uint8, copy=False)


def make_noisy(pixels: NDArray[np.uint8], strengths: Augmentation, random: np.random.Generator) -> NDArray[np.uint8]:
    """With noise of a random strength added, independent in every pixel and channel."""
    sd = random.uniform(0, strengths.noise) if strengths.noise else 0.0
    if sd < _LEAST_SEEN_NOISE:
        return pixels
    if pixels.size > _POOL_SIZE // 2:
        noise = random.standard_normal(pixels.shape, np.float32)
    else:
        start = int(random.integers(_POOL_SIZE - pixels.size))
        noise = _noise_pool()[start : start + pixels.size].reshape(pixels.shape)
    return cv2.addWeighted(pixels.astype(np.float32), 1, noise, sd, 0, dtype=cv2.CV_8U).astype(np.uint8, copy=False)


@cache
def _noise_pool() -> NDArray[np.float32]:
    """Normal noise, drawn once: an image takes a random piece of it, as drawing anew takes longer than all the rest."""
    return np.random.default_rng(0).standard_normal(_POOL_SIZE, np.float32)
