"""Attention maps and outlines, laid over the image they belong to.

A map of few cells covers the whole image: its cell (row, column) stands for the image's part of the same share, so the
middle of the first cell lies half a cell within the border. Every function here keeps to that.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from leukodesk.core.pictures import fitted_size

Pixels = NDArray[np.uint8]
Attention = NDArray[np.floating]
"""(h, w) from 0 to 1, as `attention_map` gives it."""

Outline = NDArray[np.float32]
"""(points, 2) float32, x and y, in pixels of the image (0, 0 is the middle of the first pixel), closed implicitly."""

SCREEN_SIDE_PX = 1024
"""More than this a side adds nothing to a map of some ten cells that is stretched over an image."""

_OUTLINE_SIDE_PX = 512
_BAND_ROWS = 256


def screen_size(width_px: int, height_px: int) -> tuple[int, int]:
    """The image's size, brought down in proportion to at most `SCREEN_SIDE_PX` a side: enough to show a map in."""
    return fitted_size(width_px, height_px, SCREEN_SIDE_PX)


def attention_rgba(attention: Attention, width_px: int, height_px: int) -> Pixels:
    """An attention map as a picture to be laid over the image.

    The colours are inferno's (Smith and van der Walt 2015, public domain): lighter is always more, for colour-blind
    eyes and in print too. What has no attention is transparent, and what has more is less so.

    Args:
        attention: (h, w), 0 to 1; values outside, and what is no number, are brought into that.
        width_px, height_px: of the picture.

    Returns:
        (height_px, width_px, 4) uint8 RGBA, alpha not multiplied into the colours.
    """
    level = np.rint(_enlarged(attention, width_px, height_px) * 255).astype(np.uint8)
    return np.dstack([_coloured(level), level])


def draw_attention(pixels: Pixels, attention: Attention, opacity: float = 0.6) -> Pixels:
    """The image with its attention map drawn into it.

    Args:
        pixels: (height, width, 3) uint8 RGB, not changed.
        attention: (h, w), 0 to 1.
        opacity: of the greatest attention, 0 to 1.

    Returns:
        (height, width, 3) uint8 RGB.
    """
    height, width = pixels.shape[:2]
    share = _enlarged(attention, width, height)
    drawn = np.empty_like(pixels)
    for top in range(0, height, _BAND_ROWS):  # a whole 12-megapixel image in float would take 150 MB
        band = slice(top, top + _BAND_ROWS)
        colours = _coloured(np.rint(share[band] * 255).astype(np.uint8))
        alpha = (share[band] * np.float32(np.clip(opacity, 0, 1)))[..., None]
        drawn[band] = np.rint(pixels[band] * (1 - alpha) + colours * alpha).astype(np.uint8)
    return drawn


def attention_outline(attention: Attention, width_px: int, height_px: int, level: float = 0.5) -> tuple[Outline, ...]:
    """Outlines of the places with at least some attention.

    Args:
        attention: (h, w), 0 to 1.
        width_px, height_px: of the image.
        level: of the outline, between 0 and 1.

    Returns:
        Outlines around such places and around holes in them, smooth to a fraction of a pixel of the map's enlargement;
        along the image's border where a place reaches it.
    """
    scale = _OUTLINE_SIDE_PX / max(width_px, height_px)
    columns, rows = max(2, round(width_px * scale)), max(2, round(height_px * scale))
    field = _enlarged(attention, columns, rows)
    found, _ = cv2.findContours((field >= level).astype(np.uint8), cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    factors = np.array([width_px / columns, height_px / rows], np.float32)
    outlines = []
    for contour in found:
        if len(contour) < 3:
            continue
        points = _to_level(field, contour.reshape(-1, 2).astype(np.float32), level)
        outlines.append(((points + 0.5) * factors - 0.5).astype(np.float32))
    return tuple(outlines)


def _enlarged(attention: Attention, width_px: int, height_px: int) -> NDArray[np.float32]:
    """Bicubic, kept between 0 and 1; cv2.resize aligns the areas, not the middles of the corner cells, as is wanted."""
    source = np.clip(np.nan_to_num(np.asarray(attention, np.float32), posinf=1.0, neginf=0.0), 0, 1)
    shrinks = width_px < source.shape[1] or height_px < source.shape[0]
    interpolation = cv2.INTER_AREA if shrinks else cv2.INTER_CUBIC
    large = cv2.resize(source, (width_px, height_px), interpolation=interpolation)
    return np.asarray(np.clip(large, 0, 1), np.float32)


def _coloured(level: NDArray[np.uint8]) -> Pixels:
    return np.asarray(cv2.applyColorMap(level, cv2.COLORMAP_INFERNO), np.uint8)[..., ::-1]


def _to_level(field: NDArray[np.float32], points: Outline, level: float) -> Outline:
    """Moves the pixels of a contour onto the level itself, along the slope; those on the border stay there."""
    rows, columns = field.shape
    x, y = points[:, 0].astype(int), points[:, 1].astype(int)
    # Slopes at the contour's pixels only, one-sided at the border.
    left, right = np.maximum(x - 1, 0), np.minimum(x + 1, columns - 1)
    above, below = np.maximum(y - 1, 0), np.minimum(y + 1, rows - 1)
    slope = np.stack(
        [(field[y, right] - field[y, left]) / (right - left), (field[below, x] - field[above, x]) / (below - above)],
        axis=1,
    )
    steepness = np.maximum((slope**2).sum(axis=1), 1e-9)
    step = slope * ((level - field[y, x]) / steepness)[:, None]
    moved = points + np.clip(step, -1, 1)
    # The outermost pixels' own borders are the image's.
    moved[:, 0] = np.where(x == 0, -0.5, np.where(x == columns - 1, columns - 0.5, moved[:, 0]))
    moved[:, 1] = np.where(y == 0, -0.5, np.where(y == rows - 1, rows - 0.5, moved[:, 1]))
    return np.asarray(moved, np.float32)
