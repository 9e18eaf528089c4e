"""White cells of a field: found by their nuclei, outlined and counted."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class WhiteCell:
    """One white cell, in pixels of the image it was found in.

    Attributes:
        box_px: (x, y, width, height) of the whole cell.
        outline_px: (points, 2) float32, x and y, of the nucleus outline, closed implicitly.
        nucleus_area_px: area of the nucleus.
    """

    box_px: tuple[float, float, float, float]
    outline_px: NDArray[np.float32] = field(repr=False)
    nucleus_area_px: float


def find_white_cells(pixels: NDArray[np.uint8]) -> tuple[WhiteCell, ...]: ...
