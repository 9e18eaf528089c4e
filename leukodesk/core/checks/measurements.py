"""What is measured on an image for the `field` and `cell` profiles, at one working size, so that it means the same on every camera."""

from dataclasses import dataclass
from functools import cached_property

import cv2
import numpy as np
from numpy.typing import NDArray

from leukodesk.core.checks.roundness import dark_roundness

Floats = NDArray[np.float32]
Bytes = NDArray[np.uint8]

WORKING_SIDE_PX = 256
"""Images are brought to this squared many pixels, keeping their shape. Near what the models see, so detail lost here is lost to them."""

_SAME_AS_BACKGROUND = 0.10
"""Optical density (natural logarithm) up to which a pixel counts as empty background."""

_LEAST_PEAK = 0.25
"""Height, against the fullest, of a peak in the histogram that can be the background's."""

BLACK = 16
"""Greatest channel value of a pixel that counts as black."""


@dataclass(frozen=True)
class FieldMeasurements:
    """Explainable numbers of one image. Shares are 0–1; "px" are pixels at the working size; optical densities are natural
    logarithms against the image's own background.

    Attributes:
        shorter_side_px: of the image as it was given.
        background_brightness: mean of the background's three channels, 0–255.
        background_share: pixels within 0.1 optical density of the background in every channel.
        brighter_share: pixels clearly brighter than the background.
        background_unrest: mean slope in the bright parts over the mean slope at their borders.
        illumination: brightness of the 4th darkest of 16 tiles' bright pixels over that of the brightest.
        contrast: grey levels between the 1st and the 99th percentile.
        clipped_share: pixels white to the limit in all channels.
        black_share: pixels black in all channels.
        stain_strength: chroma over optical density of everything that is not background.
        green_share: of that, what lets green through and stops red and blue (leaves, screens, GFP).
        yellow_share: of that, what stops blue far more than red and green (skin, wood, brown stains).
        nucleus_separation: Otsu's separability, 0–1, of what absorbs green but not blue.
        nucleus_density: Otsu's threshold of the same, an optical density.
        cell_sized: share of the darkness in pieces 8 to 16 px in radius.
        fine_detail: share of the darkness in pieces thinner than 3 px.
        fine_energy: share of the brightness variation that is lost when the image is halved.
        roundness: outlines on round dark objects less those on round bright ones, −1 to 1.
        direction_evenness: entropy of the outlines' directions, 1 for none preferred.
        objects: number of dark pieces.
        edge_blur_px: standard deviation of the blur of the sharpest edges.
        relative_blur: the same over the radius of the dark pieces (twice their area over their outline's length).
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
    yellow_share: float
    nucleus_separation: float
    nucleus_density: float
    cell_sized: float
    fine_detail: float
    fine_energy: float
    roundness: float
    direction_evenness: float
    objects: float
    edge_blur_px: float
    relative_blur: float


class _Working:
    """What several measurements need, computed when first asked for."""

    def __init__(self, pixels: Bytes) -> None:
        self.pixels = to_working_size(pixels)
        self.smooth: Bytes = cv2.GaussianBlur(self.pixels, (0, 0), 1.0)
        self.grey: Floats = cv2.transform(self.smooth.astype(np.float32), np.full((1, 3), 1 / 3, np.float32))

    @cached_property
    def background(self) -> Floats:
        """(3,) RGB of the empty background: the brightest well-filled peak of the green histogram, above Otsu's threshold.

        Not simply the fullest peak: where red cells lie densely, that is theirs.
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
        return (cumulative < cumulative[-1] / 2).sum(axis=0).astype(np.float32)

    @cached_property
    def density(self) -> tuple[Floats, Floats, Floats]:
        """Optical density in red, green and blue, each (height, width), against the background; negative where brighter."""
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
        return np.clip((self.grey - low) / max(high - low, 4.0), -0.3, 1.3).astype(np.float32)

    @cached_property
    def levels(self) -> Bytes:
        """The same in 256 levels, cut off at the percentiles."""
        return cv2.convertScaleAbs(cv2.max(self.scaled, 0.0), alpha=255)

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


def measure_field(pixels: Bytes) -> FieldMeasurements:
    """Everything the `field` profile needs to know.

    Args:
        pixels: (height, width, 3) uint8 RGB, at least 32 px on each side.
    """
    work = _Working(pixels)
    stain_strength, green_share, yellow_share = _stain_colours(work)
    nucleus_separation, nucleus_density = _nucleus_channel(work)
    cell_sized, fine_detail = _sizes(work)
    slope_x, slope_y, slope = work.slopes
    low, high = work.grey_range
    edge_blur_px = _edge_blur(work)
    return FieldMeasurements(
        shorter_side_px=float(min(pixels.shape[:2])),
        background_brightness=float(work.background.mean()),
        background_share=_background_share(work),
        brighter_share=_share(work.mean_density < -_SAME_AS_BACKGROUND),
        background_unrest=_background_unrest(work),
        illumination=_illumination(work),
        contrast=high - low,
        clipped_share=share_between(work.pixels, 254, 255),
        black_share=share_between(work.pixels, 0, BLACK),
        stain_strength=stain_strength,
        green_share=green_share,
        yellow_share=yellow_share,
        nucleus_separation=nucleus_separation,
        nucleus_density=nucleus_density,
        cell_sized=cell_sized,
        fine_detail=fine_detail,
        fine_energy=_fine_energy(work),
        roundness=dark_roundness(slope_x, slope_y, slope),
        direction_evenness=_direction_evenness(slope_x, slope_y, slope),
        objects=float(_objects(work)),
        edge_blur_px=edge_blur_px,
        relative_blur=edge_blur_px / max(_piece_radius(work), 1.0),
    )


def share_between(pixels: Bytes, lowest: int, highest: int) -> float:
    """Share of pixels with all three channels from `lowest` to `highest`."""
    inside = cv2.countNonZero(cv2.inRange(pixels, (lowest,) * 3, (highest,) * 3))
    return inside / (pixels.shape[0] * pixels.shape[1])


def _share(mask: NDArray[np.bool_]) -> float:
    return int(np.count_nonzero(mask)) / max(mask.size, 1)


def _background_share(work: _Working) -> float:
    red, green, blue = (np.abs(channel) < _SAME_AS_BACKGROUND for channel in work.density)
    return _share(red & green & blue)


def _stain_colours(work: _Working) -> tuple[float, float, float]:
    """Chroma over density, share of green and share of yellow, of the pixels that are not background. Zeros if hardly any."""
    stained = (work.mean_density > _SAME_AS_BACKGROUND) | (work.density[1] > 0.13)
    red, green, blue = (channel[stained] for channel in work.density)
    if len(red) < 20:
        return 0.0, 0.0, 0.0
    chroma = np.hypot(blue - (red + green) / 2, (red - green) * (np.sqrt(3) / 2))
    strength = float(chroma.sum() / np.maximum(red + green + blue, 0.05).sum())
    return strength, _share(green < np.minimum(red, blue) - 0.03), _share(blue > np.maximum(red, green) + 0.05)


def _nucleus_channel(work: _Working) -> tuple[float, float]:
    """Otsu's separability and threshold (optical density) of green less blue absorption, which only nuclei have much of."""
    lowest, highest = -0.2, 1.5
    scale = 255 / (highest - lowest)
    levels = cv2.convertScaleAbs(cv2.max(work.density[1] - work.density[2] - lowest, 0.0), alpha=scale)
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
    """Share of the darkness in pieces of 8 to 16 px radius, and in pieces thinner than 3 px: a pattern spectrum by openings."""
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


def _fine_energy(work: _Working) -> float:
    """Variance lost by one halving over variance lost by five, in a Gaussian pyramid."""
    level = work.scaled
    variances = [_variance(level)]
    for _ in range(5):
        level = cv2.pyrDown(level)
        variances.append(_variance(level))
    return max(variances[0] - variances[1], 0.0) / max(variances[0] - variances[-1], 1e-6)


def _background_unrest(work: _Working) -> float:
    """Mean slope well inside the bright parts over the mean slope at their borders."""
    slope = work.slopes[2]
    inside = cv2.mean(slope, (1 - cv2.max(work.dark_mask, work.border)).astype(np.uint8))[0]
    return inside / max(cv2.mean(slope, work.border)[0], 0.005)


def _illumination(work: _Working) -> float:
    """Brightness of 16 tiles (90th percentile of green): the fourth darkest over the brightest.

    The three darkest may be filled by cells.
    """
    green = work.smooth[..., 1]
    tiles = [tile for row in np.array_split(green, 4, axis=0) for tile in np.array_split(row, 4, axis=1)]
    bright = np.sort([np.partition(tile.ravel(), tile.size * 9 // 10)[tile.size * 9 // 10] for tile in tiles])
    return float(bright[3]) / max(float(bright[-1]), 1.0)


def _direction_evenness(slope_x: Floats, slope_y: Floats, slope: Floats) -> float:
    """Entropy, 0–1, of the directions of the outlines in 18 bins, weighted by their slope. 1 for an image without outlines."""
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
    """Blur of the sharpest edges: how much their slope falls when the image is blurred further tells how blurred they were.

    A step blurred by s has a slope in proportion to 1/s, and blurs add up in squares (Zhuo and Sim 2011).
    """
    first, second = 1.0, 3.0
    further = cv2.GaussianBlur(work.scaled, (0, 0), float(np.sqrt(second**2 - first**2)))
    steep = work.slopes[2]
    less_steep = slopes_of(further)[2]
    k = steep.size * 98 // 100
    ratio = float(np.partition(steep.ravel(), k)[k]) / max(float(np.partition(less_steep.ravel(), k)[k]), 1e-6)
    squared = (second**2 - ratio**2 * first**2) / max(ratio**2 - 1, 1e-3)
    return float(np.sqrt(max(squared, 0.0)))


def _piece_radius(work: _Working) -> float:
    """Radius that discs with the dark pieces' area and outline would have, from the 4 px wide band along the outline."""
    return 8 * cv2.countNonZero(work.dark_mask) / max(cv2.countNonZero(work.border), 1)


def slopes_of(image: Floats) -> tuple[Floats, Floats, Floats]:
    slope_x = cv2.Scharr(image, cv2.CV_32F, 1, 0, scale=1 / 32)
    slope_y = cv2.Scharr(image, cv2.CV_32F, 0, 1, scale=1 / 32)
    return slope_x, slope_y, cv2.magnitude(slope_x, slope_y)
