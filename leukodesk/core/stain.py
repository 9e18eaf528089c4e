"""What is stained how in a field: nuclei, cytoplasm, red cells and their size, by thresholds the field itself sets."""

from dataclasses import dataclass, field
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

Mask = NDArray[np.uint8]
"""(height, width) uint8 of 0 and 1."""

_BACKGROUND_LEVEL = 235
"""What the background is brought to in each channel."""

_ABSORBING_BELOW = 210
"""Balanced green under which a pixel is a cell, not background. Red cells and nuclei both absorb green."""

_LARGEST_NUCLEUS_SHARE = 0.4
_LEAST_VIOLET_STEP = 25
"""Levels in B − G between mean nucleus and mean red cell: 9–14 where there are red cells alone, else 33 and more.
Uneven bluish red cells split at up to 39: see `_HALVED_SHARE`."""

_LEAST_DARKNESS_STEP = 40
"""The same in inverted red; red cells alone split at up to 35, bluish ones at up to 59."""

_HALVED_SHARE = 1 / 3
"""Upper share from which a split may have halved the red cells: at least .48 where it did; where a part of the nuclei
stands off even more from the rest of them, at most .2."""

_LEAST_UPPER_STEP = 42
"""The least violet step within the upper half: 47 and more where it holds nuclei, up to 38 where only platelets."""

_CYTOPLASM_BELOW = 220
"""As `_ABSORBING_BELOW`, for cytoplasm, which may be paler than a red cell."""

_CYTOPLASM_STEP = 0.2
"""Where cytoplasm begins, on the way from the typical red cell (0) to the nucleus threshold (1)."""

_RED_RADIUS_PERCENTILE = 90
"""Of the discs that fit into red cells: most are smaller, in cut, pale or crenated ones."""

_RED_RADIUS_LIMITS = (0.025, 0.08)
"""Believable radius of a red cell as a share of the longer side."""


@dataclass(frozen=True)
class StainMaps:
    """A field taken apart.

    Attributes:
        nucleus: pixels of nuclei (and of whatever else is as violet, such as platelets).
        cytoplasm: pixels more violet than red cells, nuclei included.
        red_cell_radius_px: the field's own yardstick; from the red cells, or a limit of what is believable.
    """

    nucleus: Mask = field(repr=False)
    cytoplasm: Mask = field(repr=False)
    red_cell_radius_px: float


class _Split(NamedTuple):
    """Otsu's threshold on a histogram: pixels above `threshold` are the upper class."""

    threshold: int
    separability: float
    upper_share: float
    step: float


def map_stain(pixels: NDArray[np.uint8]) -> StainMaps | None:
    """Tells nuclei from red cells, and both from the background.

    Two channels compete, because no single one serves every stain: violet (grey-balanced B − G where G is dark) and
    darkness (inverted red). Each is split by Otsu's method *among the pixels that absorb green*, so that the choice is
    between red cell and nucleus, not between cell and background; the greater separability × (1 − share) wins. Where
    the violet split merely halves the red cells, its upper half is split again.

    Args:
        pixels: (height, width, 3) uint8 RGB at working resolution.

    Returns:
        None if nothing stands off from the red cells.

    Source: Otsu 1979, DOI 10.1109/TSMC.1979.4310076.
    """
    red, green, blue = cv2.split(_balance(pixels))
    violet = cv2.min(cv2.subtract(blue, green), cv2.bitwise_not(green))
    darkness = cv2.bitwise_not(red)
    absorbing = _where(green < _ABSORBING_BELOW)
    candidates: list[tuple[float, NDArray[np.uint8], _Split]] = []
    for channel, split, least_step in (
        (violet, _split_violet(violet, absorbing), _LEAST_VIOLET_STEP),
        (darkness, _split(darkness, absorbing), _LEAST_DARKNESS_STEP),
    ):
        share = split.upper_share * float(absorbing.mean())
        if split.step >= least_step and share <= _LARGEST_NUCLEUS_SHARE:
            candidates.append((split.separability * (1 - split.upper_share), np.asarray(channel, np.uint8), split))
    if not candidates:
        return None
    _, channel, split = max(candidates, key=lambda candidate: candidate[0])
    nucleus = cv2.bitwise_and(_where(channel > split.threshold), absorbing)
    nucleus = cv2.morphologyEx(nucleus, cv2.MORPH_OPEN, disc(2))
    red_cells = cv2.subtract(absorbing, cv2.dilate(nucleus, disc(4)))
    radius = _red_cell_radius_px(np.asarray(green, np.uint8), np.asarray(red_cells, np.uint8))
    usual = cv2.calcHist([channel], [0], red_cells, [256], [0, 256]).ravel()
    red_level = int(np.searchsorted(np.cumsum(usual), usual.sum() / 2)) if usual.any() else 0
    cytoplasm = cv2.bitwise_and(
        _where(channel > red_level + _CYTOPLASM_STEP * (split.threshold - red_level)), _where(green < _CYTOPLASM_BELOW)
    )
    return StainMaps(np.asarray(nucleus, np.uint8), np.asarray(cytoplasm, np.uint8), radius)


def disc(radius_px: int) -> Mask:
    """A round structuring element."""
    side = 2 * radius_px + 1
    return np.asarray(cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side)), np.uint8)


def _where(condition: NDArray[np.bool_]) -> Mask:
    return condition.view(np.uint8)


def _balance(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Smooths a little, and scales each channel so that the background (its 90th percentile) becomes the same grey."""
    smooth = cv2.GaussianBlur(pixels, (5, 5), 0)
    background = np.percentile(smooth[::4, ::4].reshape(-1, 3), 90, axis=0)
    levels = np.arange(256)[:, None] * _BACKGROUND_LEVEL / np.maximum(background, 1)
    return np.asarray(cv2.LUT(smooth, np.clip(levels, 0, 255).astype(np.uint8)[None]), np.uint8)


def _split_violet(violet: cv2.typing.MatLike, mask: Mask) -> _Split:
    """Otsu's split of the masked pixels; where that merely halved the red cells, the split of its upper half.

    A few nuclei among many uneven, bluish red cells weigh too little for Otsu: they end up in the upper half of the red
    cells, and stand off from it more than the halves do from each other.
    """
    whole = _split(violet, mask)
    if whole.upper_share < _HALVED_SHARE:
        return whole
    upper_half = np.asarray(cv2.bitwise_and(mask, _where(violet > whole.threshold)), np.uint8)
    upper = _split(violet, upper_half)
    if upper.step < max(whole.step, _LEAST_UPPER_STEP):
        return whole
    return upper._replace(upper_share=whole.upper_share * upper.upper_share)


def _split(channel: cv2.typing.MatLike, mask: Mask) -> _Split:
    counts = cv2.calcHist([channel], [0], mask, [256], [0, 256]).ravel().astype(np.float64)
    total = counts.sum()
    if total == 0:
        return _Split(255, 0.0, 0.0, 0.0)
    levels = np.arange(256)
    share = np.cumsum(counts) / total
    partial = np.cumsum(counts * levels) / total
    mean = partial[-1]
    with np.errstate(divide="ignore", invalid="ignore"):
        between = np.nan_to_num((mean * share - partial) ** 2 / (share * (1 - share)), posinf=0.0)
    threshold = int(np.argmax(between))
    lower, upper = float(share[threshold]), float(1 - share[threshold])
    if min(lower, upper) <= 0:
        return _Split(255, 0.0, 0.0, 0.0)
    variance = float((counts * (levels - mean) ** 2).sum() / total)
    step = (mean - partial[threshold]) / upper - partial[threshold] / lower
    return _Split(threshold, float(between[threshold]) / max(variance, 1e-9), upper, float(step))


def _red_cell_radius_px(green: NDArray[np.uint8], red_cells: Mask) -> float:
    """A high percentile of the radii of the greatest discs that fit into red cells, their pale centres filled.

    Every other pixel is enough for it.
    """
    green, red_cells = green[::2, ::2], np.ascontiguousarray(red_cells[::2, ::2])
    side = int(max(green.shape))
    least, most = (limit * 2 * side for limit in _RED_RADIUS_LIMITS)
    if not red_cells.any():
        return least
    # Halfway between background and typical red cell, so that neighbours do not run together.
    edge = (_BACKGROUND_LEVEL + float(np.median(green[red_cells > 0]))) / 2
    cells = cv2.bitwise_and(red_cells, _where(green < edge))
    outlines, _ = cv2.findContours(cells, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    closed = [outline for outline in outlines if max(cv2.boundingRect(outline)[2:]) < 0.35 * side]
    cells = cv2.drawContours(cells.copy(), closed, -1, 1, cv2.FILLED)
    depth = np.asarray(cv2.distanceTransform(cells, cv2.DIST_L2, 3), np.float32)
    highest = cv2.dilate(depth, np.ones((int(0.06 * side) | 1,) * 2, np.uint8))
    radii = depth[(depth >= highest) & (depth > 0.015 * side)]
    if not radii.size:
        return least
    return float(min(max(2 * float(np.percentile(radii, _RED_RADIUS_PERCENTILE)), least), most))
