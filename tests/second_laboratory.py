"""Fields as another laboratory would see them: the same smears under another stain, lamp, camera and focus.

It is the camera's gamma and the blur together that the shipped model does not know. On 160 fields of `taleghani` that
it has not learnt from (block fold 4, 40 a class), before and after:

    accuracy                               .99                  .66
    recall of Benign, Early, Pre, Pro      .97 1.0 1.0 1.0      .40 .85 1.0 .38
    uncertain                              1 %                  all
    smear checks                           160 pass             148 pass, 11 warn, 1 reject

A new linear head on its features, fitted on 30 transformed fields a class of the other folds, reaches .96.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

_DENSITIES = np.array([[0.80, 0.25, 0.00], [0.10, 0.85, 0.15], [0.10, 0.30, 0.75]])
"""Optical density in R, G, B of the other stain, from that of the first: less violet nuclei, browner red cells."""

_LIGHT_RGB = (225.0, 215.0, 205.0)
_GAMMA = 2.0
_BLUR_PX_OF_WIDTH = 3 / 224


def as_second_laboratory(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """A field through other dyes, under a yellower lamp, on a camera with another gamma, out of focus.

    Nothing is drawn: the same field always gives the same one.

    Args:
        pixels: (height, width, 3) uint8 RGB, not changed.

    Returns:
        The same shape, uint8.
    """
    density = -np.log((pixels.astype(np.float32) + 1) / 256)
    light = np.exp(-cv2.transform(density, _DENSITIES)) * (np.array(_LIGHT_RGB) / 255)
    seen = np.clip(light, 0, 1) ** _GAMMA * 255
    return cv2.GaussianBlur(np.rint(seen).astype(np.uint8), (0, 0), _BLUR_PX_OF_WIDTH * pixels.shape[1])
