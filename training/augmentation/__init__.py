"""Random changes a smear may undergo without changing its class: turned, moved, restained, relit, refocused.

Every step is one or a few calls of OpenCV, which let other threads run meanwhile: at 160 px an image takes about a
third of a millisecond, so that training does not wait for it.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from training.augmentation.camera import blur, make_noisy
from training.augmentation.colour import discolour, jitter_hsv, relight, restain
from training.augmentation.geometry import move
from training.augmentation.strengths import (
    C_CELL,
    FINE_TUNE,
    FINE_TUNE_CELL,
    NONE,
    P_CELL,
    R_CELL,
    Augmentation,
    C,
    P,
    R,
    S,
    for_cells,
)

__all__ = [
    "C_CELL",
    "FINE_TUNE",
    "FINE_TUNE_CELL",
    "NONE",
    "P_CELL",
    "R_CELL",
    "Augmentation",
    "C",
    "P",
    "R",
    "S",
    "augment",
    "for_cells",
]

_COLOUR_AND_CAMERA = (restain, jitter_hsv, discolour, relight, blur, make_noisy)


def augment(pixels: NDArray[np.uint8], strengths: Augmentation, random: np.random.Generator) -> NDArray[np.uint8]:
    """One random variant of an image.

    Args:
        pixels: (h, w, 3) uint8 RGB, not changed.
        strengths: how far each change may go.
        random: the source of all draws; the same state gives the same variant.

    Returns:
        (h, w, 3) uint8 RGB of the same size.
    """
    moved = move(pixels, strengths, random)
    image = moved
    for change in _COLOUR_AND_CAMERA:
        image = change(image, strengths, random)
    if strengths.keep_black:
        black = cv2.inRange(moved, (0, 0, 0), (0, 0, 0))
        image = cv2.subtract(image, cv2.cvtColor(black, cv2.COLOR_GRAY2RGB)).astype(np.uint8, copy=False)
    return image
