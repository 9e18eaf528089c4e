"""The fields of `bccd` whose white cells were drawn by hand, at 224 × 224 px."""

from dataclasses import dataclass, field
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from leukodesk.core.images import read_image
from training.benchmark.corruptions import SIDE_PX
from training.benchmark.image_sets import odd_bccd

Mask = NDArray[np.bool_]

# Three grey levels: background 0, cytoplasm about 155, nucleus 255. The limits lie half-way.
_CELL_LEVEL, _NUCLEUS_LEVEL = 78, 205


@dataclass(frozen=True)
class DrawnField:
    """A field and what was drawn over it.

    Attributes:
        name: of the file; pixels: (height, width, 3) uint8 RGB, as in the file.
        cells: (224, 224) where the white cells are, nucleus and cytoplasm; nuclei: their nuclei alone.
    """

    name: str
    pixels: NDArray[np.uint8] = field(repr=False)
    cells: Mask = field(repr=False)
    nuclei: Mask = field(repr=False)


def odd_fields(data: Path) -> tuple[DrawnField, ...]:
    """The fields with an odd number: no model has learnt from them.

    Args:
        data: folder of the real images.

    Raises:
        FileNotFoundError: they are not there.
        ImageError: a field or a mask cannot be read.
    """
    found = []
    for path in odd_bccd(data):
        number = path.stem.rpartition("_")[2]
        drawn = read_image(data / "bccd" / "nucleus_masks" / f"BloodImage_Mask_{number}.png").pixels[..., 0]
        cells, nuclei = (at_side(drawn >= level) for level in (_CELL_LEVEL, _NUCLEUS_LEVEL))
        found.append(DrawnField(path.stem, read_image(path).pixels, cells, nuclei))
    return tuple(found)


def at_side(mask: Mask) -> Mask:
    """A mask of any size at 224 × 224 px: every pixel that is covered by half."""
    share = cv2.resize(mask.astype(np.float32), (SIDE_PX, SIDE_PX), interpolation=cv2.INTER_AREA)
    return np.asarray(share >= 0.5, bool)
