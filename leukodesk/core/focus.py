"""How sharp a frame is, for focusing: comparable between frames of one field and one setting of the camera."""

import cv2
import numpy as np
from numpy.typing import NDArray


def focus_measure(pixels: NDArray[np.uint8]) -> float:
    """Greatest where the image is sharpest; 0 where it is flat.

    Args:
        pixels: (height, width, 3) uint8 RGB.
    """
    green = np.asarray(cv2.GaussianBlur(pixels[..., 1], (0, 0), 1.0), np.float32)
    slope_x = cv2.Scharr(green, cv2.CV_32F, 1, 0, scale=1 / 32)
    slope_y = cv2.Scharr(green, cv2.CV_32F, 0, 1, scale=1 / 32)
    energy = float(cv2.mean(slope_x * slope_x + slope_y * slope_y)[0])
    return energy / max(float(cv2.mean(green)[0]), 1.0) ** 2
