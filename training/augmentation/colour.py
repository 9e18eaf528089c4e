"""Other stains, other lamps, no colour at all."""

import cv2
import numpy as np
from numpy.typing import NDArray

from training.augmentation.strengths import Augmentation

# Colour vectors of haematoxylin, eosin and a residual in optical density (Ruifrok and Johnston 2001).
_STAINS = np.array([[0.650, 0.704, 0.286], [0.072, 0.990, 0.105], [0.268, 0.570, 0.776]])
_UNMIXING = np.linalg.inv(_STAINS)
_DENSITY = -np.log((np.arange(256) + 1.0) / 256.0).astype(np.float32)

# Whatever is brighter is white; without a limit, a very strong change would run over and come out black.
_BEYOND_WHITE = np.float32(6)


def restain(pixels: NDArray[np.uint8], strengths: Augmentation, random: np.random.Generator) -> NDArray[np.uint8]:
    """Each stain's density and each channel's gain a little different, in one linear step on optical density.

    Args, returns: as `training.augmentation.augment`, here and below.
    """
    if not (strengths.stain or strengths.gain):
        return pixels
    factors = 1 + random.normal(0, strengths.stain, 3)
    mixing = _UNMIXING @ np.diag(factors) @ _STAINS
    gains = random.normal(0, strengths.gain, 3)
    # To the logarithm of level + 1: minus the density, plus the logarithm of white.
    matrix = np.hstack([-mixing.T, np.log(256.0) + gains[:, None]]).astype(np.float32)
    log_levels = cv2.transform(cv2.LUT(pixels, _DENSITY), matrix)
    levels = cv2.exp(np.minimum(log_levels, _BEYOND_WHITE))
    return cv2.addWeighted(levels, 1, levels, 0, -1, dtype=cv2.CV_8U).astype(np.uint8, copy=False)


def jitter_hsv(pixels: NDArray[np.uint8], strengths: Augmentation, random: np.random.Generator) -> NDArray[np.uint8]:
    """Hue turned, saturation and value multiplied."""
    if not (strengths.hue_degrees or strengths.saturation or strengths.value):
        return pixels
    turn = random.uniform(-strengths.hue_degrees, strengths.hue_degrees) * 256 / 360
    factors = np.exp(random.normal(0, [strengths.saturation, strengths.value]))
    old = np.arange(256)
    new = np.stack([np.rint(old + turn) % 256, *(np.minimum(np.rint(old * factor), 255) for factor in factors)], axis=1)
    hsv = cv2.LUT(cv2.cvtColor(pixels, cv2.COLOR_RGB2HSV_FULL), new.astype(np.uint8).reshape(256, 1, 3))
    return cv2.cvtColor(hsv, cv2.COLOR_HSV2RGB_FULL).astype(np.uint8, copy=False)


def discolour(pixels: NDArray[np.uint8], strengths: Augmentation, random: np.random.Generator) -> NDArray[np.uint8]:
    """Grey, or as it was."""
    if not (strengths.grey_share and random.random() < strengths.grey_share):
        return pixels
    grey = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
    return cv2.cvtColor(grey, cv2.COLOR_GRAY2RGB).astype(np.uint8, copy=False)


def relight(pixels: NDArray[np.uint8], strengths: Augmentation, random: np.random.Generator) -> NDArray[np.uint8]:
    """Gamma, then contrast about mid-grey, then brightness, in one table."""
    if not (strengths.gamma or strengths.contrast or strengths.brightness):
        return pixels
    gamma, contrast = np.exp(random.normal(0, [strengths.gamma, strengths.contrast]))
    level = (np.arange(256) / 255.0) ** gamma
    level = (level - 0.5) * contrast + 0.5 + random.normal(0, strengths.brightness)
    table = np.clip(np.rint(level * 255.0), 0, 255).astype(np.uint8)
    return cv2.LUT(pixels, table).astype(np.uint8, copy=False)
