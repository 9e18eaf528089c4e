"""An image at the one size at which the `field` profile measures, and what several measurements need of it."""

from functools import cached_property

import cv2
import numpy as np
from cv2.typing import MatLike
from numpy.typing import NDArray

Floats = MatLike
Bytes = MatLike
"""OpenCV's functions promise no more than an array; these names say whether it holds float32 or uint8."""

WORKING_SIDE_PX = 256
"""Images are brought to the square of this in pixels, keeping their shape. It is near what the models see."""

SAME_AS_BACKGROUND = 0.10
"""Optical density (natural logarithm) up to which a pixel counts as empty background."""

_TILES = 6

_LEAST_PEAK = 0.25
"""Height, against the fullest, of a peak in the histogram that can be the background's."""


class Working:
    """What several measurements need, computed when first asked for."""

    def __init__(self, pixels: Bytes) -> None:
        self.pixels = to_working_size(pixels)
        as_lit = cv2.GaussianBlur(self.pixels, (0, 0), 1.0)
        self.smooth, self.illumination = evenly_lit(as_lit)
        self.grey: Floats = cv2.transform(self.smooth.astype(np.float32), np.full((1, 3), 1 / 3, np.float32))

    @cached_property
    def background(self) -> Floats:
        """(3,) RGB of the empty background: the brightest well-filled peak of the green histogram.

        Only above Otsu's threshold, and not simply the fullest peak: where red cells lie densely, that is theirs.
        """
        green = self.smooth[..., 1]
        threshold, _ = cv2.threshold(green, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
        counts = np.bincount(green.ravel(), minlength=256).astype(np.float32)
        counts = cv2.GaussianBlur(counts[None], (0, 0), 3, borderType=cv2.BORDER_REPLICATE)[0]
        counts[: int(threshold) + 1] = 0
        padded = np.pad(counts, 1)
        peaks = (counts >= padded[:-2]) & (counts >= padded[2:]) & (counts >= _LEAST_PEAK * counts.max()) & (counts > 0)
        peak = int(np.flatnonzero(peaks)[-1]) if peaks.any() else int(green.max())
        near = cv2.inRange(green, max(peak - 4, 0), min(peak + 4, 255))
        of_channel = [cv2.calcHist([self.smooth], [channel], near, [256], [0, 256]).ravel() for channel in range(3)]
        cumulative = np.cumsum(np.stack(of_channel, axis=1), axis=0)
        return np.asarray((cumulative < cumulative[-1] / 2).sum(axis=0), np.float32)

    @cached_property
    def density(self) -> tuple[Floats, Floats, Floats]:
        """Optical density in red, green and blue, each (height, width); negative where brighter than the background."""
        level = np.arange(256, dtype=np.float32)[:, None]
        table = -np.log((level + 1) / (self.background[None] + 1))
        red, green, blue = cv2.split(cv2.LUT(self.smooth, table.reshape(256, 1, 3).astype(np.float32)))
        return red, green, blue

    @cached_property
    def mean_density(self) -> Floats:
        red, green, blue = self.density
        return (red + green + blue) * np.float32(1 / 3)

    @cached_property
    def stained(self) -> tuple[Floats, Floats, Floats]:
        """(pixels,) optical density in red, green and blue of those that are not background."""
        stained = (self.mean_density > SAME_AS_BACKGROUND) | (self.density[1] > 0.13)
        red, green, blue = (channel[stained] for channel in self.density)
        return red, green, blue

    @cached_property
    def grey_range(self) -> tuple[float, float]:
        """1st and 99th percentile of the grey image."""
        cumulative = np.cumsum(np.bincount(self.grey.astype(np.uint8).ravel(), minlength=256))
        low, high = np.searchsorted(cumulative, [0.01 * cumulative[-1], 0.99 * cumulative[-1]])
        return float(low), float(high)

    @cached_property
    def scaled(self) -> Floats:
        """Grey, 0 to 1 between its percentiles, so that slopes do not depend on contrast."""
        low, high = self.grey_range
        return np.asarray(np.clip((self.grey - low) / max(high - low, 4.0), -0.3, 1.3), np.float32)

    @cached_property
    def levels(self) -> Bytes:
        """The same in 256 levels, cut off at the percentiles."""
        return cv2.convertScaleAbs(np.maximum(self.scaled, np.float32(0)), alpha=255)

    @cached_property
    def slopes(self) -> tuple[Floats, Floats, Floats]:
        """Brightness slope along x and y and its size, per pixel."""
        return slopes_of(self.scaled)

    @cached_property
    def border(self) -> Bytes:
        """1 within 2 px of the borders of the dark pieces."""
        kernel = np.ones((5, 5), np.uint8)
        return cv2.dilate(self.dark_mask, kernel) - cv2.erode(self.dark_mask, kernel)

    @cached_property
    def dark_mask(self) -> Bytes:
        """1 on the dark side of Otsu's threshold, speckles removed."""
        _, mask = cv2.threshold(self.levels, 0, 1, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
        return cv2.medianBlur(mask, 5)


def to_working_size(pixels: Bytes) -> Bytes:
    """The image at about 256 × 256 pixels, keeping its shape.

    A large image is first reduced by a whole factor, which OpenCV does many times faster than by a fraction.
    """
    height, width = pixels.shape[:2]
    scale = WORKING_SIDE_PX / float(np.sqrt(height * width))
    target = (max(16, round(width * scale)), max(16, round(height * scale)))
    factor = int(0.5 / scale)
    if factor > 1:
        rows, columns = height // factor, width // factor
        if min(rows, columns) >= 32:
            whole = pixels[: rows * factor, : columns * factor]
            pixels = cv2.resize(whole, (columns, rows), interpolation=cv2.INTER_AREA)
    return cv2.resize(pixels, target, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)


def evenly_lit(smooth: Bytes) -> tuple[Bytes, float]:
    """The image as even light would have shown it, and how even the light was.

    Fits a quadratic surface to the bright pixels (85th percentile of green) of 6 × 6 tiles, in such a way that it lies
    over tiles filled by cells rather than through them, and divides by it. No place is brightened more than twofold.

    Returns:
        The image, and the surface's least over its greatest value, 0–1.
    """
    green = smooth[..., 1]
    rows, columns = green.shape[0] // _TILES, green.shape[1] // _TILES
    whole = green[: rows * _TILES, : columns * _TILES]
    tiles = whole.reshape(_TILES, rows, _TILES, columns).swapaxes(1, 2).reshape(_TILES**2, -1)
    place = tiles.shape[1] * 85 // 100
    bright = np.partition(tiles, place, axis=1)[:, place].astype(np.float64) + 1
    tile_terms = _quadratic(_TILES, _TILES).reshape(-1, 6)
    surface = tile_terms @ _over_most(tile_terms, bright)
    evenness = float(np.clip(surface.min() / max(surface.max(), 1.0), 0.0, 1.0))
    light = (surface / max(surface.max(), 1.0)).reshape(_TILES, _TILES).astype(np.float32)
    gain = 1 / np.maximum(light, 0.5)
    gain = cv2.resize(gain, (green.shape[1], green.shape[0]), interpolation=cv2.INTER_CUBIC)
    return cv2.multiply(smooth, cv2.merge([gain] * 3), dtype=cv2.CV_8U), evenness


def _quadratic(rows: int, columns: int) -> NDArray[np.float64]:
    """(rows, columns, 6): 1, x, y, x², xy, y², with x and y from −1 to 1."""
    y, x = np.meshgrid(np.linspace(-1, 1, rows), np.linspace(-1, 1, columns), indexing="ij")
    return np.stack([np.ones_like(x), x, y, x * x, x * y, y * y], axis=-1)


def _over_most(terms: NDArray[np.float64], values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Coefficients of a least-squares fit in which what lies below counts a twentieth of what lies above."""
    weights = np.ones(len(values))
    for _ in range(6):
        root = np.sqrt(weights)
        coefficients = np.linalg.lstsq(terms * root[:, None], values * root, rcond=None)[0]
        weights = np.where(values < terms @ coefficients, 0.05, 1.0)
    return np.asarray(coefficients, np.float64)


def slopes_of(image: Floats) -> tuple[Floats, Floats, Floats]:
    """Slope along x and along y, per pixel, and its size (Scharr)."""
    slope_x = cv2.Scharr(image, cv2.CV_32F, 1, 0, scale=1 / 32)
    slope_y = cv2.Scharr(image, cv2.CV_32F, 0, 1, scale=1 / 32)
    # Not cv2.magnitude: with Intel's library its last bit depends on where in memory the result comes to lie, and a
    # pixel at a limit then makes an outline in one run and none in the next.
    squared = slope_x * slope_x
    squared += slope_y * slope_y
    return slope_x, slope_y, np.sqrt(squared, out=squared)
