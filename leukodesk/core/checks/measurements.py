"""What is measured on an image for the `field` profile, at one working size, so that it means the same everywhere."""

from dataclasses import asdict, dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from leukodesk.core.checks.roundness import dark_roundness
from leukodesk.core.checks.working import SAME_AS_BACKGROUND, Bytes, Floats, Working, slopes_of

BLACK = 16
"""Greatest channel value of a pixel that counts as black."""


_LEAST_STAINED = 20
"""Pixels without which nothing is said of the stain."""


@dataclass(frozen=True)
class LightMeasurements:
    """Explainable numbers of one image that need no shapes: light, colour, focus.

    Shares are 0–1; "px" are pixels at the working size; optical densities are natural logarithms, against the image's
    own background.

    Attributes:
        background_brightness: mean of the background's three channels, 0–255.
        background_share: pixels within 0.1 optical density of the background in every channel.
        brighter_share: pixels clearly brighter than the background.
        illumination: least over greatest light, of a smooth surface laid over the bright parts.
        contrast: grey levels between the 1st and the 99th percentile.
        clipped_share: pixels white to the limit in all channels.
        black_share: pixels black in all channels.
        stain_strength: chroma over optical density of everything that is not background.
        green_share: of that, what lets green through and stops red and blue (leaves, screens, GFP).
        nucleus_separation: Otsu's separability, 0–1, of what absorbs green but not blue.
        nucleus_density: Otsu's threshold of the same, an optical density.
        edge_blur_px: standard deviation of the blur of the sharpest edges.
    """

    background_brightness: float
    background_share: float
    brighter_share: float
    illumination: float
    contrast: float
    clipped_share: float
    black_share: float
    stain_strength: float
    green_share: float
    nucleus_separation: float
    nucleus_density: float
    edge_blur_px: float


@dataclass(frozen=True)
class FieldMeasurements(LightMeasurements):
    """Explainable numbers of one image: the above, its size and its shapes.

    Attributes:
        shorter_side_px: of the image as it was given.
        background_unrest: mean slope in the bright parts over the mean slope at their borders.
        cell_sized: share of the darkness in pieces 8 to 16 px in radius.
        fine_detail: share of the darkness in pieces thinner than 3 px.
        roundness: outlines on round dark objects less those on round bright ones, −1 to 1.
        direction_evenness: entropy of the outlines' directions, 1 for none preferred.
        objects: number of dark pieces.
    """

    shorter_side_px: float
    background_unrest: float
    cell_sized: float
    fine_detail: float
    roundness: float
    direction_evenness: float
    objects: float


def measure_field(pixels: Bytes) -> FieldMeasurements:
    """Everything the `field` profile needs to know.

    Args:
        pixels: (height, width, 3) uint8 RGB, at least 32 px on each side.
    """
    work = Working(pixels)
    cell_sized, fine_detail = _sizes(work)
    return FieldMeasurements(
        shorter_side_px=float(min(pixels.shape[:2])),
        background_unrest=_background_unrest(work),
        cell_sized=cell_sized,
        fine_detail=fine_detail,
        roundness=dark_roundness(*work.slopes),
        direction_evenness=_direction_evenness(*work.slopes),
        objects=float(_objects(work)),
        **asdict(measure_light(work)),
    )


def measure_light(work: Working) -> LightMeasurements:
    """What is said of light, colour and focus alone: a small part of the time that all takes."""
    stain_strength, green_share = _stain_colours(work)
    nucleus_separation, nucleus_density = _nucleus_channel(work)
    low, high = work.grey_range
    return LightMeasurements(
        background_brightness=float(work.background.mean()),
        background_share=_background_share(work),
        brighter_share=_share(work.mean_density < -SAME_AS_BACKGROUND),
        illumination=work.illumination,
        contrast=high - low,
        clipped_share=share_between(work.pixels, 254, 255),
        black_share=share_between(work.pixels, 0, BLACK),
        stain_strength=stain_strength,
        green_share=green_share,
        nucleus_separation=nucleus_separation,
        nucleus_density=nucleus_density,
        edge_blur_px=_edge_blur(work),
    )


def share_between(pixels: Bytes, lowest: int, highest: int) -> float:
    """Share of pixels with all three channels from `lowest` to `highest`."""
    inside = int(cv2.countNonZero(cv2.inRange(pixels, (lowest,) * 3, (highest,) * 3)))
    return inside / int(pixels.shape[0] * pixels.shape[1])


def _share(mask: NDArray[np.bool_]) -> float:
    return int(np.count_nonzero(mask)) / max(mask.size, 1)


def _background_share(work: Working) -> float:
    red, green, blue = (np.abs(channel) < SAME_AS_BACKGROUND for channel in work.density)
    return _share(red & green & blue)


def _stain_colours(work: Working) -> tuple[float, float]:
    """Chroma over density, and share of green, of the pixels that are not background. Zeros if hardly any."""
    red, green, blue = work.stained
    if len(red) < _LEAST_STAINED:
        return 0.0, 0.0
    chroma = np.hypot(blue - (red + green) / 2, (red - green) * (np.sqrt(3) / 2))
    strength = float(chroma.sum() / np.maximum(red + green + blue, 0.05).sum())
    return strength, _share(green < np.minimum(red, blue) - 0.03)


def stain_hue_degrees(work: Working) -> float:
    """Hue, 0–360, of what is not background, as white light would show it; NaN where hardly anything is coloured.

    Every pixel counts by its chroma in optical density, against the image's own background: neither the lamp's colour
    nor how thickly the cells lie shifts it. 0 is red, 240 blue, some 280 to 330 a blood stain.
    """
    red, green, blue = (float(channel.sum()) for channel in work.stained)
    to_red, to_green = (green + blue) / 2 - red, (blue - green) * (np.sqrt(3) / 2)
    if len(work.stained[0]) < _LEAST_STAINED or np.hypot(to_red, to_green) < 1e-3 * abs(red + green + blue):
        return float("nan")
    return float(np.degrees(np.arctan2(to_green, to_red)) % 360)


def _nucleus_channel(work: Working) -> tuple[float, float]:
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


def _sizes(work: Working) -> tuple[float, float]:
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


def _background_unrest(work: Working) -> float:
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


def _objects(work: Working) -> int:
    """Dark pieces of at least 25 px."""
    _, _, statistics, _ = cv2.connectedComponentsWithStats(work.dark_mask)
    return int((statistics[1:, cv2.CC_STAT_AREA] >= 25).sum())


def _edge_blur(work: Working) -> float:
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
