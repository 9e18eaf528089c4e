"""Small pictures of images, as lists, pages and reports show them."""

import cv2
import numpy as np
from numpy.typing import NDArray


def fitted_size(width_px: int, height_px: int, most_px: int) -> tuple[int, int]:
    """(width, height) brought down in proportion so that the longer side has at most `most_px`; never enlarged."""
    scale = min(1.0, most_px / max(width_px, height_px))
    return max(1, round(width_px * scale)), max(1, round(height_px * scale))


def small_jpeg(pixels: NDArray[np.uint8], most_px: int, quality: int) -> bytes:
    """An image as a JPEG whose longer side has at most `most_px`.

    Args:
        pixels: (height, width, 3) uint8 RGB.
        most_px: of the longer side.
        quality: of the JPEG, 1 to 100.
    """
    size = fitted_size(pixels.shape[1], pixels.shape[0], most_px)
    return jpeg(np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8), quality)


def jpeg(pixels: NDArray[np.uint8], quality: int) -> bytes:
    """An image as a JPEG; (height, width, 3) uint8 RGB."""
    bgr = cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR)
    return cv2.imencode(".jpg", bgr, [cv2.IMWRITE_JPEG_QUALITY, quality])[1].tobytes()
