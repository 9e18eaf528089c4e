"""The picture of a live frame for the screen: scaled, and striped where light is clipped."""

import math
from dataclasses import dataclass, field
from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from leukodesk.core.clipped import clipped_mask

STRIPE_PX = 3
STRIPE_COLOURS_BGRA = ((0, 0, 0, 255), (0, 210, 255, 255))
"""Black and yellow: one of the two stands out on white, on black and on every stain."""
LEAST_SPOT_PX = 2 * STRIPE_PX - 1
"""A clipped spot is striped over at least this much of the screen, so that it has both colours."""


@dataclass(frozen=True)
class Crop:
    """The part of a frame that is in the picture, in pixels of the frame."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True)
class FramePicture:
    """A frame as it is painted, pixel for pixel, on the screen.

    Attributes:
        bgra: (height, width, 4) uint8: blue, green, red, 255; the order in which screens hold them.
        crop: what part of the frame it shows.
        frame_width_px, frame_height_px: of the whole frame.
        room_width_px, room_height_px: the place on the screen it was made for.
    """

    bgra: NDArray[np.uint8] = field(repr=False)
    crop: Crop
    frame_width_px: int
    frame_height_px: int
    room_width_px: int
    room_height_px: int

    @property
    def scale(self) -> float:
        """Pixels of the screen for one of the frame."""
        return float(self.bgra.shape[1] / self.crop.width)

    def frame_point(self, x_px: float, y_px: float) -> tuple[float, float]:
        """The point of the frame under a point of the picture; both count from the upper left corner of a pixel."""
        height, width = self.bgra.shape[:2]
        return self.crop.x + x_px * self.crop.width / width, self.crop.y + y_px * self.crop.height / height

    def picture_point(self, x_px: float, y_px: float) -> tuple[float, float]:
        """The point of the picture where a point of the frame is."""
        height, width = self.bgra.shape[:2]
        return (x_px - self.crop.x) * width / self.crop.width, (y_px - self.crop.y) * height / self.crop.height


def picture(
    pixels: NDArray[np.uint8], width_px: int, height_px: int, zebra: bool, zoom: float | None = None
) -> FramePicture:
    """Make the picture of a frame.

    Args:
        pixels: (height, width, 3) uint8 RGB.
        width_px, height_px: room on the screen, at least 1 each.
        zebra: whether clipped pixels are striped; not one of them is lost by the scaling.
        zoom: pixels of the screen for one of the frame, around the frame's middle; None to fit the room.
    """
    frame_height, frame_width = pixels.shape[:2]
    scale = min(width_px / frame_width, height_px / frame_height) if zoom is None else zoom
    crop = _crop(frame_width, frame_height, width_px / scale, height_px / scale)
    part = pixels[crop.y : crop.y + crop.height, crop.x : crop.x + crop.width]
    size = max(1, round(crop.width * scale)), max(1, round(crop.height * scale))
    bgra = np.asarray(cv2.cvtColor(_scaled(part, size, smooth=zoom is None), cv2.COLOR_RGB2BGRA), np.uint8)
    if zebra:
        _stripe(bgra, clipped_mask(part))
    return FramePicture(bgra, crop, frame_width, frame_height, width_px, height_px)


def _crop(frame_width: int, frame_height: int, width: float, height: float) -> Crop:
    """The middle of a frame, at most `width` and `height` of its pixels."""
    seen_width = min(frame_width, max(1, math.floor(width + 1e-6)))
    seen_height = min(frame_height, max(1, math.floor(height + 1e-6)))
    return Crop((frame_width - seen_width) // 2, (frame_height - seen_height) // 2, seen_width, seen_height)


def _scaled(pixels: NDArray[np.uint8], size: tuple[int, int], smooth: bool) -> NDArray[np.uint8]:
    """Halved by the mean as often as that goes, the rest between neighbours.

    Means over areas of any size would take three times as long. Enlarged by a zoom that was asked for, a pixel stays a
    square.
    """
    while pixels.shape[1] >= 2 * size[0] and pixels.shape[0] >= 2 * size[1]:
        height, width = pixels.shape[0] // 2, pixels.shape[1] // 2
        even = pixels[: 2 * height, : 2 * width]
        pixels = np.asarray(cv2.resize(even, (width, height), interpolation=cv2.INTER_AREA), np.uint8)
    if (pixels.shape[1], pixels.shape[0]) == size:
        return pixels
    enlarged = pixels.shape[1] < size[0]
    how = cv2.INTER_NEAREST if enlarged and not smooth else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(pixels, size, interpolation=how), np.uint8)


def _stripe(bgra: NDArray[np.uint8], clipped: NDArray[np.uint8]) -> None:
    """Paint stripes over a picture where the frame, of whatever size, is clipped."""
    if not cv2.countNonZero(clipped):
        return
    height, width = bgra.shape[:2]
    step = max(1, math.ceil(clipped.shape[1] / width), math.ceil(clipped.shape[0] / height))
    spread = cv2.dilate(clipped, np.ones((step, step), np.uint8), anchor=(0, 0))  # each pixel sees those up to the next
    seen = cv2.resize(spread, (width, height), interpolation=cv2.INTER_NEAREST)
    seen = cv2.dilate(seen, np.ones((LEAST_SPOT_PX, LEAST_SPOT_PX), np.uint8))
    cv2.copyTo(_stripes(height, width), seen, bgra)


@lru_cache(maxsize=2)
def _stripes(height: int, width: int) -> NDArray[np.uint8]:
    """Diagonal stripes, (height, width, 4)."""
    colours = np.array(STRIPE_COLOURS_BGRA, np.uint8)[np.arange(height + width) // STRIPE_PX % 2]
    stripes = np.stack([colours[row : row + width] for row in range(height)])
    stripes.flags.writeable = False
    return stripes
