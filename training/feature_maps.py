"""What the first convolution of a network sees in one image, as a picture for the report (paper P asks for it)."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    import keras

GAP_PX = 2
WHITE = 255


def first_convolution(model: keras.Model, image: NDArray[np.float32]) -> NDArray[np.float32]:
    """The outputs of the first convolution.

    Args:
        model: any network that begins with convolutions.
        image: (h, w, channels), scaled as the network wants it.

    Returns:
        (h', w', filters) float32.

    Raises:
        ValueError: the network has no convolution.
    """
    import keras
    from keras import layers

    first = next((layer for layer in model.layers if isinstance(layer, layers.Conv2D)), None)
    if first is None:
        raise ValueError(f"{model.name} has no convolution.")
    output = keras.Model(model.input, first.output)(image[np.newaxis], training=False)
    maps: NDArray[np.float32] = np.asarray(keras.ops.convert_to_numpy(output), np.float32)[0]
    return maps


def first_layer_maps(
    model: keras.Model, image: NDArray[np.float32], *, greatest_count: int = 32, columns: int = 8, tile_px: int = 96
) -> bytes:
    """A grid of the first convolution's maps in grey, each from its smallest (black) to its greatest value (white).

    Args:
        model, image: as of `first_convolution`.
        greatest_count: so many maps are shown at most, the first ones.
        columns: of the grid.
        tile_px: side of each map.

    Returns:
        A PNG file.
    """
    maps = first_convolution(model, image)[..., :greatest_count]
    rows = math.ceil(maps.shape[-1] / columns)
    step = tile_px + GAP_PX
    grid = np.full((rows * step - GAP_PX, columns * step - GAP_PX), WHITE, np.uint8)
    for number in range(maps.shape[-1]):
        top, left = number // columns * step, number % columns * step
        tile = cv2.resize(_grey(maps[..., number]), (tile_px, tile_px), interpolation=cv2.INTER_NEAREST)
        grid[top : top + tile_px, left : left + tile_px] = tile
    return cv2.imencode(".png", grid)[1].tobytes()


def _grey(values: NDArray[np.float32]) -> NDArray[np.uint8]:
    lowest, span = float(values.min()), float(np.ptp(values))
    grey: NDArray[np.uint8] = np.rint((values - lowest) * (WHITE / span if span else 0.0)).astype(np.uint8)
    return grey
