"""Random changes a smear may undergo without changing its class: turned, moved, restained, relit, refocused."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

# Colour vectors of haematoxylin, eosin and a residual in optical density (Ruifrok and Johnston 2001).
_STAINS = np.array([[0.650, 0.704, 0.286], [0.072, 0.990, 0.105], [0.268, 0.570, 0.776]])
_DENSITY = -np.log((np.arange(256) + 1.0) / 256.0).astype(np.float32)


@dataclass(frozen=True)
class Augmentation:
    """How strongly each change is drawn; every strength of 0 switches its change off.

    Attributes:
        rotate: any angle, and both flips.
        zoom: the scale is drawn from exp(±zoom).
        shift: of width and height, each way.
        stain: sd of the factor on each stain's density (Tellez 2019).
        gain: sd of the logarithm of each colour channel's gain (white balance).
        gamma, brightness, contrast: sd of the logarithm of gamma and contrast, sd of brightness as a share of white.
        grey_share: share of images shown without colour, so that colour alone cannot decide.
        blur_share, greatest_blur_px: Gaussian blur.
        noise: greatest sd, in grey levels.
    """

    rotate: bool = True
    zoom: float = 0.2
    shift: float = 0.08
    stain: float = 0.15
    gain: float = 0.04
    gamma: float = 0.12
    brightness: float = 0.05
    contrast: float = 0.08
    grey_share: float = 0.15
    blur_share: float = 0.2
    greatest_blur_px: float = 1.2
    noise: float = 4.0


def augment(pixels: NDArray[np.uint8], strengths: Augmentation, random: np.random.Generator) -> NDArray[np.uint8]:
    """One random variant of an image.

    Args:
        pixels: (h, w, 3) uint8 RGB.
        strengths: how far each change may go.
        random: the source of all draws; the same state gives the same variant.

    Returns:
        (h, w, 3) uint8 RGB of the same size.
    """
    image = _move(pixels, strengths, random)
    image = _restain(image, strengths, random)
    if random.random() < strengths.grey_share:
        image = cv2.cvtColor(cv2.cvtColor(image, cv2.COLOR_RGB2GRAY), cv2.COLOR_GRAY2RGB).astype(np.uint8)
    image = _relight(image, strengths, random)
    return _degrade(image, strengths, random)


def _move(pixels: NDArray[np.uint8], strengths: Augmentation, random: np.random.Generator) -> NDArray[np.uint8]:
    height, width = pixels.shape[:2]
    angle = random.uniform(0, 360) if strengths.rotate else 0.0
    scale = float(np.exp(random.uniform(-strengths.zoom, strengths.zoom)))
    matrix = cv2.getRotationMatrix2D(((width - 1) / 2, (height - 1) / 2), angle, scale)
    matrix[:, 2] += random.uniform(-strengths.shift, strengths.shift, 2) * np.array([width, height])
    moved = cv2.warpAffine(pixels, matrix, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT_101)
    if strengths.rotate and random.random() < 0.5:
        moved = cv2.flip(moved, 1)
    return moved.astype(np.uint8, copy=False)


def _restain(pixels: NDArray[np.uint8], strengths: Augmentation, random: np.random.Generator) -> NDArray[np.uint8]:
    """Each stain's density and each channel's gain a little different, in one linear step on optical density."""
    factors = 1 + random.normal(0, strengths.stain, 3)
    mixing = np.linalg.inv(_STAINS) @ np.diag(factors) @ _STAINS
    gains = random.normal(0, strengths.gain, 3)
    matrix = np.hstack([mixing.T, gains[:, None]]).astype(np.float32)
    density = cv2.transform(_DENSITY[pixels], matrix)
    return _rounded(np.exp(-density) * 256.0 - 1.0)


def _relight(pixels: NDArray[np.uint8], strengths: Augmentation, random: np.random.Generator) -> NDArray[np.uint8]:
    gamma = np.exp(random.normal(0, strengths.gamma))
    contrast = np.exp(random.normal(0, strengths.contrast))
    level = (np.arange(256) / 255.0) ** gamma
    level = (level - 0.5) * contrast + 0.5 + random.normal(0, strengths.brightness)
    return cv2.LUT(pixels, _rounded(level * 255.0)).astype(np.uint8, copy=False)


def _degrade(pixels: NDArray[np.uint8], strengths: Augmentation, random: np.random.Generator) -> NDArray[np.uint8]:
    if random.random() < strengths.blur_share:
        sigma = random.uniform(0.3, max(0.3, strengths.greatest_blur_px))
        pixels = cv2.GaussianBlur(pixels, (0, 0), sigma).astype(np.uint8, copy=False)
    sd = random.uniform(0, strengths.noise)
    if sd < 0.5:
        return pixels
    noisy = pixels + random.standard_normal(pixels.shape, np.float32) * np.float32(sd)
    return _rounded(noisy)


def _rounded(values: NDArray[np.floating]) -> NDArray[np.uint8]:
    rounded: NDArray[np.uint8] = np.clip(np.rint(values), 0, 255).astype(np.uint8)
    return rounded
