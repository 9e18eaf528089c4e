"""How much of an image's outlines belongs to round dark objects, rather than to round bright ones."""

import cv2
import numpy as np
from cv2.typing import MatLike
from numpy.typing import NDArray

Floats = NDArray[np.floating]

_RADII_PX = (6, 10, 16, 26, 40)
_LEAST_SLOPE = 0.04
_MOST_OUTLINE_PIXELS = 2500
_DIRECTIONS = 8
_COMPLETE = 0.9
"""Share of an octant of a circle's outline that must be there for the octant to count as seen in full."""


def dark_roundness(slope_x: MatLike, slope_y: MatLike, slope: MatLike) -> float:
    """How much more of the outlines lies on round dark objects than on round bright ones.

    Every outline pixel votes for the centre of a circle through it, for each of five radii: on its dark side and, in a
    second vote, on its bright side. A centre is good when votes came from all eight directions. This is Hough's
    transform for circles with the direction of the slope (Kimme, Ballard and Sklansky 1975). Cells may touch.

    Args:
        slope_x, slope_y, slope: (height, width) float32, the components and the size of the slope of brightness (0–1),
            per pixel.

    Returns:
        −1 to 1; above 0 for dark cells on a bright ground, around 0 for scenes and tissue, below 0 for bright cells on
        a dark ground. 0 if there are hardly any outlines.
    """
    ys, xs = np.nonzero(slope > _LEAST_SLOPE)
    found = len(ys)
    if found < 40:
        return 0.0
    if found > _MOST_OUTLINE_PIXELS:
        keep = np.linspace(0, found - 1, _MOST_OUTLINE_PIXELS).astype(np.intp)
        ys, xs = ys[keep], xs[keep]
    size = slope[ys, xs]
    towards_x: Floats = np.asarray(slope_x[ys, xs] / size, np.float32)
    towards_y: Floats = np.asarray(slope_y[ys, xs] / size, np.float32)
    direction = (np.arctan2(towards_y, towards_x) * (_DIRECTIONS / (2 * np.pi))).astype(np.intp) % _DIRECTIONS
    kept_share = len(ys) / found

    def share_on_circles(sign: int) -> float:
        return max(
            _share_on_circles(
                xs + sign * radius * towards_x,
                ys + sign * radius * towards_y,
                direction,
                slope.shape,
                radius,
                kept_share,
            )
            for radius in _RADII_PX
        )

    return share_on_circles(-1) - share_on_circles(+1)


def _share_on_circles(
    centre_x: Floats,
    centre_y: Floats,
    direction: NDArray[np.intp],
    shape: tuple[int, ...],
    radius: int,
    kept_share: float,
) -> float:
    """Mean, over all outline pixels, of how complete the circle is that each of them voted for."""
    height, width = shape
    step = 2 if radius < 14 else 4 if radius < 28 else 6
    rows, columns = height // step + 1, width // step + 1
    inside = (centre_x >= 0) & (centre_x < width) & (centre_y >= 0) & (centre_y < height)
    cell = (centre_y[inside] // step).astype(np.intp) * columns + (centre_x[inside] // step).astype(np.intp)
    if not len(cell):
        return 0.0
    votes = np.zeros((rows, columns, _DIRECTIONS), np.float32)
    votes.ravel()[:] = np.bincount(cell * _DIRECTIONS + direction[inside], minlength=votes.size)
    near = cv2.boxFilter(votes, -1, (3, 3), normalize=False, borderType=cv2.BORDER_CONSTANT)
    octant_px = 2 * np.pi * radius / _DIRECTIONS * _COMPLETE * kept_share
    complete = np.minimum(near.reshape(-1, _DIRECTIONS)[cell] / octant_px, 1.0)
    return float(complete.sum()) / (_DIRECTIONS * len(centre_x))
