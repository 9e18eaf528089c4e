"""From an image's pixels to a network's input, as the manifest says. Training and application both call this module."""

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from leukodesk.core.manifest import Preprocessing
from leukodesk.core.stain_normalisation import normalise_stain

_BORDER_VALUE = 128


def preprocess(pixels: NDArray[np.uint8], steps: Preprocessing) -> NDArray[np.float32]:
    """The network's input for one image: `scale_pixels` of `prepare_pixels`.

    Args:
        pixels: (height, width, 3) uint8 RGB, not changed.
        steps: from the bundle's manifest.

    Returns:
        (height_px, width_px, 3) float32, C-contiguous.

    Raises:
        ValueError: pixels of another shape or dtype.
    """
    return scale_pixels(prepare_pixels(pixels, steps), steps)


def prepare_pixels(pixels: NDArray[np.uint8], steps: Preprocessing) -> NDArray[np.uint8]:
    """Every step but the last, in uint8 pixels.

    1. Resize to `width_px` × `height_px`, the aspect ratio not kept: area interpolation if neither side grows, else
       bilinear.
    2. Mask the corner, then the border: every pixel that a masked pixel of the image has any part in is painted over.
    3. Normalise the stain, if asked for; what is painted over does not count, and stays.
    4. Grey, if asked for: ITU-R BT.601 luma, in three equal channels.
    5. Equalise, if asked for: CLAHE on L* of CIE Lab, on the grey value itself for grey.

    Corner and border are masked after resizing, because an image of twelve megapixels need not be copied then. It is
    the same as masking first but for the edge of the mask: what would be a mixture of image and mask is all mask.

    Training keeps what this returns, and augments it, before it scales.

    Args, errors: as `preprocess`.

    Returns:
        (height_px, width_px, 3) uint8 RGB.
    """
    if pixels.ndim != 3 or pixels.shape[2] != 3 or pixels.dtype != np.uint8 or pixels.size == 0:
        raise ValueError(f"(height, width, 3) uint8 expected, {pixels.shape} {pixels.dtype} given")
    image = _resized(pixels, steps.width_px, steps.height_px)
    image, shown = _masked(image, pixels.shape[0], pixels.shape[1], steps)
    if steps.stain_normalisation is not None:
        image = normalise_stain(image, steps.stain_normalisation, shown)
    if steps.colour == "grey":
        image = cv2.cvtColor(image, cv2.COLOR_RGB2GRAY).astype(np.uint8, copy=False)
    if steps.clahe_clip_limit is not None:
        image = _equalised(image, steps.clahe_clip_limit)
    if steps.colour == "grey":
        image = cv2.cvtColor(image, cv2.COLOR_GRAY2RGB).astype(np.uint8, copy=False)
    return image


def scale_pixels(prepared: NDArray[np.uint8], steps: Preprocessing) -> NDArray[np.float32]:
    """The last step: value · factor + offset.

    Args:
        prepared: (height_px, width_px, 3) uint8, as `prepare_pixels` gives it, or (n, height_px, width_px, 3) of them.
        steps: from the bundle's manifest.

    Returns:
        The same shape, float32, C-contiguous.
    """
    result = prepared.astype(np.float32)
    result *= np.float32(steps.factor)
    result += np.float32(steps.offset)
    return result


def _resized(pixels: NDArray[np.uint8], width_px: int, height_px: int) -> NDArray[np.uint8]:
    height, width = pixels.shape[:2]
    shrinks = width >= width_px and height >= height_px
    interpolation = cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR
    return cv2.resize(pixels, (width_px, height_px), interpolation=interpolation).astype(np.uint8, copy=False)


def _masked(
    image: NDArray[np.uint8], height: int, width: int, steps: Preprocessing
) -> tuple[NDArray[np.uint8], NDArray[np.bool_]]:
    """Paints over what masked pixels of the original, of this height and width, have a part in.

    Returns:
        The image, and where it still shows the original, (height_px, width_px).
    """
    shown = np.ones(image.shape[:2], bool)
    if steps.mask_corner is None and steps.mask_border_fraction is None:
        return image, shown
    image = image.copy()  # cv2.resize hands back its argument if the size is right already
    if steps.mask_corner is not None:
        top = _first_touched(height, steps.mask_corner.height_fraction, image.shape[0])
        left = _first_touched(width, steps.mask_corner.width_fraction, image.shape[1])
        image[top:, left:] = steps.mask_corner.value
        shown[top:, left:] = False
    if steps.mask_border_fraction is not None:
        bottom = _first_touched(height, steps.mask_border_fraction, image.shape[0])
        right = _first_touched(width, steps.mask_border_fraction, image.shape[1])
        # The frame is as wide on every side; by symmetry, the first rows touched mirror the last ones.
        inside = np.zeros(image.shape[:2], bool)
        inside[image.shape[0] - bottom : bottom, image.shape[1] - right : right] = True
        image[~inside] = _BORDER_VALUE
        shown &= inside
    return image, shown


def _first_touched(size: int, fraction: float, resized: int) -> int:
    """The first row (or column) of the resized image that the masked rows of the original have a part in.

    Row j of the resized image covers rows j·s to (j + 1)·s of the original, s = size / resized, with area
    interpolation; with bilinear it mixes the two rows beside (j + 0.5)·s − 0.5. The smaller of both answers holds for
    either.
    """
    first_masked = size - math.ceil(size * fraction - 1e-9)
    ratio = size / resized
    by_area = math.floor(first_masked / ratio + 1e-9)
    by_bilinear = math.floor((first_masked - 0.5) / ratio - 0.5)
    return max(0, min(by_area, by_bilinear) if ratio < 1 else by_area)


def _equalised(image: NDArray[np.uint8], clip_limit: float) -> NDArray[np.uint8]:
    clahe = cv2.createCLAHE(clip_limit, (8, 8))
    if image.ndim == 2:
        return clahe.apply(image).astype(np.uint8, copy=False)
    lab = cv2.cvtColor(image, cv2.COLOR_RGB2LAB)
    lab[..., 0] = clahe.apply(np.ascontiguousarray(lab[..., 0]))
    return cv2.cvtColor(lab, cv2.COLOR_LAB2RGB).astype(np.uint8, copy=False)
