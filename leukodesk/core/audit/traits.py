"""What the audit keeps of an image: mean colours, the border, and what the file says of itself."""

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from leukodesk.core.image_formats.pillow import quiet_pillow

_log: Final = logging.getLogger(__name__)

CORNERS = ("top left", "top right", "bottom left", "bottom right")

_COLOUR_SIDE_PX = 112
_CORNER_HEIGHT, _CORNER_WIDTH = 24 / 224, 60 / 224
"""Of the image: where cameras write scale bars and dates."""

_CORNER_GRID = (15, 6)
_STRIP_WIDTH = 0.06

FRAME_FRACTION = max(_CORNER_HEIGHT, _STRIP_WIDTH)
"""A border as wide as this share of height and width, masked, hides all that is looked at in strips and corners."""

_STRIP_GRID = 8


@dataclass(frozen=True)
class FileTraits:
    """What the file says, without a look at its pixels.

    Attributes:
        numbers: width, height, size in bytes, bytes a pixel, dots an inch, length of EXIF and colour profile.
        format: the file format and its layout, as one text ("JPEG RGB", "JPEG RGB progressive").
        tables: quantisation tables of a JPEG, one after the other; they tell the quality it was saved with.
    """

    numbers: tuple[float, ...]
    format: str
    tables: tuple[int, ...]


def mean_colours(pixels: NDArray[np.uint8]) -> NDArray[np.float64]:
    """Nine numbers: the mean L, a and b of background, red cells and nuclei.

    Two thresholds by Otsu's method tell them apart: background from cells in green, nuclei from red cells in red. It is
    coarser than `map_stain`, never fails, and is as telling: the question is only what colour alone gives away. The
    rows in which corners lie are left out: a black scale bar is no nucleus.

    Args:
        pixels: (height, width, 3) uint8 RGB.

    Returns:
        (9,) float64, in the units of OpenCV's 8-bit Lab.
    """
    margin = round(_CORNER_HEIGHT * pixels.shape[0])
    pixels = pixels[margin : pixels.shape[0] - margin]
    height, width = pixels.shape[:2]
    ratio = min(1.0, _COLOUR_SIDE_PX / max(height, width))
    size = (max(1, round(width * ratio)), max(1, round(height * ratio)))
    small = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)
    lab = cv2.cvtColor(small, cv2.COLOR_RGB2LAB)
    red, green, _ = cv2.split(small)
    _, background = cv2.threshold(green, 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    cells = cv2.bitwise_not(background)
    nuclei = np.zeros_like(cells)
    if cells.any():
        level, _ = cv2.threshold(red[cells > 0].reshape(1, -1), 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
        nuclei = cv2.bitwise_and(cells, np.where(np.asarray(red) <= level, np.uint8(255), np.uint8(0)))
    parts = (background, cv2.subtract(cells, nuclei), nuclei)
    whole = cv2.mean(lab)[:3]
    return np.array([cv2.mean(lab, part)[:3] if part.any() else whole for part in parts], np.float64).ravel()


def corner_brightness(pixels: NDArray[np.uint8]) -> NDArray[np.float64]:
    """The four corners in grey, coarsely: (4, 90) float64, in the order of `CORNERS`."""
    height, width = pixels.shape[:2]
    rows, columns = max(1, round(_CORNER_HEIGHT * height)), max(1, round(_CORNER_WIDTH * width))
    corners = (
        pixels[:rows, :columns],
        pixels[:rows, width - columns :],
        pixels[height - rows :, :columns],
        pixels[height - rows :, width - columns :],
    )
    return np.array([_shrunk(cv2.cvtColor(corner, cv2.COLOR_RGB2GRAY), _CORNER_GRID).ravel() for corner in corners])


def frame_strips(pixels: NDArray[np.uint8]) -> NDArray[np.float64]:
    """The outermost strips at top, bottom, left and right in colour, coarsely: (96,) float64."""
    height, width = pixels.shape[:2]
    rows, columns = max(1, round(_STRIP_WIDTH * height)), max(1, round(_STRIP_WIDTH * width))
    lying, upright = (_STRIP_GRID, 1), (1, _STRIP_GRID)
    strips = (
        (pixels[:rows], lying),
        (pixels[height - rows :], lying),
        (pixels[:, :columns], upright),
        (pixels[:, width - columns :], upright),
    )
    return np.concatenate([_shrunk(strip, grid).ravel() for strip, grid in strips])


def file_traits(path: Path, size_bytes: int, width_px: int, height_px: int) -> FileTraits:
    """Reads the head of a file that is known to be an image."""
    numbers = (float(width_px), float(height_px), float(size_bytes), size_bytes / (width_px * height_px))
    try:
        with quiet_pillow(), Image.open(path) as image:
            return FileTraits((*numbers, *_extras(image)), _layout(image), _tables(image))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        # LeukoDesk's own readers open what Pillow does not; that is a trait as well.
        _log.info("Pillow does not open %s: %s", path, error)
        return FileTraits((*numbers, 0.0, 0.0, 0.0), "", ())


def _extras(image: Image.Image) -> tuple[float, float, float]:
    """Dots an inch, bytes of EXIF and bytes of colour profile; 0 where there are none."""
    # A tag may say any fraction, 1/0 too.
    dots = np.nan_to_num(float(image.info.get("dpi", (0.0,))[0]), posinf=0.0, neginf=0.0)
    return float(dots), float(len(image.info.get("exif") or b"")), float(len(image.info.get("icc_profile") or b""))


def _layout(image: Image.Image) -> str:
    return f"{image.format} {image.mode}{' progressive' if image.info.get('progressive') else ''}"


def _tables(image: Image.Image) -> tuple[int, ...]:
    tables: dict[int, list[int]] = getattr(image, "quantization", None) or {}
    return tuple(int(step) for _, table in sorted(tables.items()) for step in table)


def _shrunk(pixels: cv2.typing.MatLike, size: tuple[int, int]) -> NDArray[np.float64]:
    return cv2.resize(np.ascontiguousarray(pixels), size, interpolation=cv2.INTER_AREA).astype(np.float64)
