"""Turned and mirrored copies of the few images that a laboratory has labelled: a smear has no upper side."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

MOST_LOOKS: Final = 700
"""Of a network at images and their copies: beyond, copies cost more time than they are worth."""

_KEEP_SHAPE: Final = (4, 2, 6)
_QUARTER_TURNS: Final = (1, 3, 5, 7)


def copies_for(images: int, height_px: int, width_px: int) -> tuple[int, ...]:
    """Which copies of so many labelled images are to be looked at, as numbers for `turned`; none of many images.

    Args:
        images: that are labelled, at least one.
        height_px, width_px: of the network's input; where they differ, it cannot be turned by a quarter.
    """
    kinds = (*_KEEP_SHAPE, *_QUARTER_TURNS) if height_px == width_px else _KEEP_SHAPE
    return kinds[: max(0, MOST_LOOKS // images - 1)]


def turned(model_input: NDArray[np.float32], kind: int) -> NDArray[np.float32]:
    """One of the eight ways an input can lie: turned by `kind` % 4 quarters and, from 4 on, mirrored before.

    Args:
        model_input: (h, w, 3) as `preprocess` gives it, so that what the manifest masks stays masked.
        kind: from 0, which leaves it as it is, to 7.

    Returns:
        The same pixels, C-contiguous; (w, h, 3) where `kind` is odd.
    """
    mirrored = model_input[:, ::-1] if kind >= 4 else model_input
    return np.ascontiguousarray(np.rot90(mirrored, kind % 4))
