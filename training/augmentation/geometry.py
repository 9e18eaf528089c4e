"""Turned, mirrored, scaled, sheared and shifted, in one interpolation."""

import cv2
import numpy as np
from numpy.typing import NDArray

from training.augmentation.strengths import Augmentation

_FILLS = {
    "reflect": cv2.BORDER_REFLECT_101,
    "nearest": cv2.BORDER_REPLICATE,
    "constant": cv2.BORDER_CONSTANT,
}


def move(pixels: NDArray[np.uint8], strengths: Augmentation, random: np.random.Generator) -> NDArray[np.uint8]:
    """A copy that lies differently in the picture.

    Args, returns: as `training.augmentation.augment`.
    """
    height, width = pixels.shape[:2]
    turned = _drawn_matrix(strengths, random)
    shift_px = np.zeros(2)
    if strengths.shift:
        shift_px = random.uniform(-strengths.shift, strengths.shift, 2) * (width, height)
    if np.array_equal(turned, np.eye(2)) and not shift_px.any():
        return pixels.copy()
    middle = np.array([(width - 1) / 2, (height - 1) / 2])
    affine = np.column_stack([turned, middle + shift_px - turned @ middle])
    fill = _FILLS[strengths.fill]
    return cv2.warpAffine(pixels, affine, (width, height), flags=cv2.INTER_LINEAR, borderMode=fill).astype(
        np.uint8, copy=False
    )


def _drawn_matrix(strengths: Augmentation, random: np.random.Generator) -> NDArray[np.float64]:
    """(2, 2): where (x, y) from the middle goes. First mirrored and scaled, then sheared, then turned."""
    matrix = np.eye(2)
    if strengths.flip_horizontally and random.random() < 0.5:
        matrix[0, 0] = -1
    if strengths.flip_vertically and random.random() < 0.5:
        matrix[1, 1] = -1
    if strengths.zoom:
        matrix *= np.exp(random.uniform(-strengths.zoom, strengths.zoom))
    if strengths.stretch:
        matrix *= random.uniform(1 - strengths.stretch, 1 + strengths.stretch, 2)
    if strengths.shear:
        matrix = np.array([[1, random.uniform(-strengths.shear, strengths.shear)], [0, 1]]) @ matrix
    if strengths.rotation_degrees:
        angle = np.deg2rad(random.uniform(-strengths.rotation_degrees, strengths.rotation_degrees))
        matrix = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]]) @ matrix
    return matrix
