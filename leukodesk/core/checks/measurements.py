"""What is measured on an image for the `field` profile, at one working size, so that it means the same everywhere."""

from dataclasses import dataclass
from functools import cached_property

import cv2
import numpy as np
from cv2.typing import MatLike
from numpy.typing import NDArray

from leukodesk.core.checks.roundness import dark_roundness

Floats = MatLike
Bytes = MatLike
"""OpenCV's functions promise no more than an array; these names say whether it holds float32 or uint8."""

WORKING_SIDE_PX = 256
"""Images are brought to the square of this in pixels, keeping their shape. It is near what the models see."""

_SAME_AS_BACKGROUND = 0.10
"""Optical density (natural logarithm) up to which a pixel counts as empty background."""

_TILES = 6

_LEAST_PEAK = 0.25
"""Height, against the fullest, of a peak in the histogram that can be the background's."""

BLACK = 16
"""Greatest channel value of a pixel that counts as black."""


@dataclass(frozen=True)
class FieldMeasurements:
    """Explainable numbers of one image.

    Shares are 0–1; "px" are pixels at the working size; optical densities are natural logarithms, against the image's
    own background.

    Attributes:
        shorter_side_px: of the image as it was given.
        background_brightness: mean of the background's three channels, 0–255.
        background_share: pixels within 0.1 optical density of the background in every channel.
        brighter_share: pixels clearly brighter than the background.
        background_unrest: mean slope in the bright parts over the mean slope at their borders.
        illumination: least over greatest light, of a smooth surface laid over the bright parts.
        contrast: grey levels between the 1st and the 99th percentile.
        clipped_share: pixels white to the limit in all channels.
        black_share: pixels black in all channels.
        stain_strength: chroma over optical density of everything that is not background.
        green_share: of that, what lets green through and stops red and blue (leaves, screens, GFP).
        nucleus_separation: Otsu's separability, 0–1, of what absorbs green but not blue.
        nucleus_density: Otsu's threshold of the same, an optical density.
        cell_sized: share of the darkness in pieces 8 to 16 px in radius.
        fine_detail: share of the darkness in pieces thinner than 3 px.
        roundness: outlines on round dark objects less those on round bright ones, −1 to 1.
        direction_evenness: entropy of the outlines' directions, 1 for none preferred.
        objects: number of dark pieces.
        edge_blur_px: standard deviation of the blur of the sharpest edges.
    """

    shorter_side_px: float
    background_brightness: float
    background_share: float
    brighter_share: float
    background_unrest: float
    illumination: float
    contrast: float
    clipped_share: float
    black_share: float
    stain_strength: float
    green_share: float
    nucleus_separation: float
    nucleus_density: float
    cell_sized: float
    fine_detail: float
    roundness: float
    direction_evenness: float
    objects: float
    edge_blur_px: float


class _Working:
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


def measure_field(pixels: Bytes) -> FieldMeasurements:
    """Everything the `field` profile needs to know.

    Args:
        pixels: (height, width, 3) uint8 RGB, at least 32 px on each side.
    """
    work = _Working(pixels)
    stain_strength, green_share = _stain_colours(work)
    nucleus_separation, nucleus_density = _nucleus_channel(work)
    cell_sized, fine_detail = _sizes(work)
    slope_x, slope_y, slope = work.slopes
    low, high = work.grey_range
    return FieldMeasurements(
        shorter_side_px=float(min(pixels.shape[:2])),
        background_brightness=float(work.background.mean()),
        background_share=_background_share(work),
        brighter_share=_share(work.mean_density < -_SAME_AS_BACKGROUND),
        background_unrest=_background_unrest(work),
        illumination=work.illumination,
        contrast=high - low,
        clipped_share=share_between(work.pixels, 254, 255),
        black_share=share_between(work.pixels, 0, BLACK),
        stain_strength=stain_strength,
        green_share=green_share,
        nucleus_separation=nucleus_separation,
        nucleus_density=nucleus_density,
        cell_sized=cell_sized,
        fine_detail=fine_detail,
        roundness=dark_roundness(slope_x, slope_y, slope),
        direction_evenness=_direction_evenness(slope_x, slope_y, slope),
        objects=float(_objects(work)),
        edge_blur_px=_edge_blur(work),
    )


def share_between(pixels: Bytes, lowest: int, highest: int) -> float:
    """Share of pixels with all three channels from `lowest` to `highest`."""
    inside = int(cv2.countNonZero(cv2.inRange(pixels, (lowest,) * 3, (highest,) * 3)))
    return inside / int(pixels.shape[0] * pixels.shape[1])


def _share(mask: NDArray[np.bool_]) -> float:
    return int(np.count_nonzero(mask)) / max(mask.size, 1)


def _background_share(work: _Working) -> float:
    red, green, blue = (np.abs(channel) < _SAME_AS_BACKGROUND for channel in work.density)
    return _share(red & green & blue)


def _stain_colours(work: _Working) -> tuple[float, float]:
    """Chroma over density, and share of green, of the pixels that are not background. Zeros if hardly any."""
    stained = (work.mean_density > _SAME_AS_BACKGROUND) | (work.density[1] > 0.13)
    red, green, blue = (channel[stained] for channel in work.density)
    if len(red) < 20:
        return 0.0, 0.0
    chroma = np.hypot(blue - (red + green) / 2, (red - green) * (np.sqrt(3) / 2))
    strength = float(chroma.sum() / np.maximum(red + green + blue, 0.05).sum())
    return strength, _share(green < np.minimum(red, blue) - 0.03)


def _nucleus_channel(work: _Working) -> tuple[float, float]:
    """Otsu's separability and threshold (optical density) of green less blue absorption: nuclei have much of it."""
    lowest, highest = -0.2, 1.5
    scale = 255 / (highest - lowest)
    levels = cv2.convertScaleAbs(
        np.maximum(work.density[1] - work.density[2] - np.float32(lowest), np.float32(0)), alpha=scale
    )
    threshold, _ = cv2.threshold(levels, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    above = (levels > threshold).astype(np.uint8)
    share, variance = cv2.countNonZero(above) / above.size, _variance(levels)
    if share in (0.0, 1.0) or variance < 1e-6:
        return 0.0, 0.0
    gap = cv2.mean(levels, above)[0] - cv2.mean(levels, 1 - above)[0]
    return share * (1 - share) * gap**2 / variance, lowest + threshold / scale


def _variance(image: Bytes | Floats) -> float:
    return float(cv2.meanStdDev(image)[1][0, 0]) ** 2


def _sizes(work: _Working) -> tuple[float, float]:
    """Share of the darkness in pieces of 8 to 16 px radius, and in pieces thinner than 3 px, by openings."""
    dark = 255 - work.levels
    whole = cv2.mean(dark)[0] + 1e-3
    fine = whole - _opened_mean(dark, 1, 1)
    middle = _opened_mean(dark, 8, 2) - _opened_mean(dark, 16, 4)
    return max(middle, 0.0) / whole, max(fine, 0.0) / whole


def _opened_mean(dark: Bytes, radius_px: int, reduction: int) -> float:
    height, width = dark.shape
    small = cv2.resize(dark, (width // reduction, height // reduction), interpolation=cv2.INTER_AREA)
    side = 2 * (radius_px // reduction) + 1
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side))
    return cv2.mean(cv2.morphologyEx(small, cv2.MORPH_OPEN, kernel))[0]


def _background_unrest(work: _Working) -> float:
    """Mean slope well inside the bright parts over the mean slope at their borders."""
    slope = work.slopes[2]
    inside = cv2.mean(slope, (1 - cv2.max(work.dark_mask, work.border)).astype(np.uint8))[0]
    return inside / max(cv2.mean(slope, work.border)[0], 0.005)


def _direction_evenness(slope_x: Floats, slope_y: Floats, slope: Floats) -> float:
    """Entropy, 0–1, of the outlines' directions in 18 bins, weighted by their slope. 1 without any outline."""
    strong = slope > 0.03
    if not strong.any():
        return 1.0
    degrees = cv2.phase(slope_x[strong], slope_y[strong], angleInDegrees=True).ravel()
    share = np.bincount((degrees * (1 / 10)).astype(np.intp) % 18, weights=slope[strong], minlength=18)
    share = share / share.sum()
    return float(-(share * np.log(share + 1e-9)).sum() / np.log(18))


def _objects(work: _Working) -> int:
    """Dark pieces of at least 25 px."""
    _, _, statistics, _ = cv2.connectedComponentsWithStats(work.dark_mask)
    return int((statistics[1:, cv2.CC_STAT_AREA] >= 25).sum())


def _edge_blur(work: _Working) -> float:
    """Blur of the sharpest edges, in pixels at the working size.

    Beyond 4 px the slopes at this scale hardly fall any more; then the image is halved and measured again.
    """
    blur_px = _blur_by_falling_slopes(work.scaled, own=1.0, second=3.0)
    if blur_px <= 4.0:
        return blur_px
    halved = cv2.resize(cv2.GaussianBlur(work.scaled, (0, 0), 2.8), None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    return max(blur_px, 2 * _blur_by_falling_slopes(halved, own=1.5, second=4.0))


def _blur_by_falling_slopes(image: Floats, own: float, second: float) -> float:
    """How blurred the sharpest edges were before a blur of `own` px: by how their slope falls at `second` px.

    A step blurred by s has a slope in proportion to 1/s, and blurs add up in squares (Zhuo and Sim 2011).
    """
    blurred = cv2.GaussianBlur(image, (0, 0), float(np.sqrt(second**2 - own**2)))
    ratio = _steep(image) / max(_steep(blurred), 1e-6)
    squared = (second**2 - ratio**2 * own**2) / max(ratio**2 - 1, 1e-3)
    return float(np.sqrt(max(squared, 0.0)))


def _steep(image: Floats) -> float:
    """The slope that 2 % of the pixels exceed."""
    slope = slopes_of(image)[2].ravel()
    place = slope.size * 98 // 100
    return float(np.partition(slope, place)[place])


def slopes_of(image: Floats) -> tuple[Floats, Floats, Floats]:
    """Slope along x and along y, per pixel, and its size (Scharr)."""
    slope_x = cv2.Scharr(image, cv2.CV_32F, 1, 0, scale=1 / 32)
    slope_y = cv2.Scharr(image, cv2.CV_32F, 0, 1, scale=1 / 32)
    # Not cv2.magnitude: with Intel's library its last bit depends on where in memory the result comes to lie, and a
    # pixel at a limit then makes an outline in one run and none in the next.
    squared = slope_x * slope_x
    squared += slope_y * slope_y
    return slope_x, slope_y, np.sqrt(squared, out=squared)
