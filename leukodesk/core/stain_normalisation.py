"""The colours of an image brought to those of a reference: Reinhard and Macenko.

Written here because the library at hand, torchstain 1.4, is unfit for smears: it fails on blank fields, turns flat ones
into one arbitrary colour, counts the black around a segmented cell as tissue, takes the light for the same in every
laboratory, and rounds down.
"""

import math
from typing import Literal, NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from leukodesk.core.errors import DataSetError
from leukodesk.core.manifest import StainNormalisation

Pixels = NDArray[np.uint8]
Shown = NDArray[np.bool_]

_LEAST_PIXELS = 64
_LEAST_LAB_SPREAD = 0.5
"""In units of CIE Lab: what is flatter holds no more than rounding errors, which must not be spread out."""

_LIGHT_PERCENTILE = 99.0
_LEAST_DENSITY = 0.15
_ANGLE_PERCENTILE = 1.0
_GREATEST_PERCENTILE = 99.0
"""These three are those of Macenko's own program."""

_LEAST_GREATEST = 0.05
_LEAST_STAIN_ANGLE_DEGREES = 3.0
_LEAST_COMPONENT = -0.2
"""Of a stain's unit vector: a stain absorbs; what brightens a channel more than noise would is none."""


def reference_of(pixels: Pixels, method: Literal["reinhard", "macenko"]) -> StainNormalisation:
    """What other images are brought to, taken from one image.

    Args:
        pixels: (height, width, 3) uint8 RGB; what is pure black does not count.
        method: see `StainNormalisation`.

    Raises:
        DataSetError: the image is too empty to be a reference.
    """
    shown = _shown(pixels, None)
    found = _lab_statistics(pixels, shown) if method == "reinhard" else _stains_of(pixels, shown)
    if found is None:
        sentence = "The image is too pale or too uniform for others to be brought to its colours. Choose another one."
        raise DataSetError(
            sentence, f"no {method} reference in {pixels.shape} with {int(shown.sum())} pixels not black"
        )
    return StainNormalisation(method, tuple(float(number) for part in found for number in np.ravel(part)))


def normalise_stain(pixels: Pixels, stain: StainNormalisation, shown: Shown | None = None) -> Pixels:
    """An image in the colours of the reference.

    What is pure black, as around a segmented cell, or not shown, does not count and stays as it is. So does a whole
    image in which no stain can be estimated, being blank, of one colour or grey.

    Args:
        pixels: (height, width, 3) uint8 RGB, not changed.
        stain: the method and its reference.
        shown: (height, width) bool: False where the image has been painted over; None if nowhere.

    Returns:
        The same shape, uint8; may be `pixels` itself.
    """
    counted = _shown(pixels, shown)
    change = _reinhard if stain.method == "reinhard" else _macenko
    changed = change(pixels, np.array(stain.reference), counted)
    if changed is None:
        return pixels
    return np.where(counted[..., np.newaxis], changed, pixels)


def _shown(pixels: Pixels, shown: Shown | None) -> Shown:
    not_black: Shown = cv2.inRange(pixels, (0, 0, 0), (0, 0, 0)) == 0
    return not_black if shown is None else not_black & shown


# ------------------------------------------------------------------------------------------------------------ Reinhard


class _LabStatistics(NamedTuple):
    means: NDArray[np.float64]
    spreads: NDArray[np.float64]


def _lab_statistics(pixels: Pixels, shown: Shown) -> _LabStatistics | None:
    """(3,) means and (3,) standard deviations of what is shown in CIE Lab, or None if it is flat."""
    if np.count_nonzero(shown) < _LEAST_PIXELS:
        return None
    means, spreads = cv2.meanStdDev(_lab(pixels), mask=shown.astype(np.uint8))
    if spreads.min() < _LEAST_LAB_SPREAD:
        return None
    return _LabStatistics(means.ravel().astype(np.float64), spreads.ravel().astype(np.float64))


def _reinhard(pixels: Pixels, reference: NDArray[np.float64], shown: Shown) -> Pixels | None:
    """Mean and spread of L, a and b as in the reference (Reinhard et al. 2001, doi:10.1109/38.946629)."""
    own = _lab_statistics(pixels, shown)
    if own is None:
        return None
    wanted = _LabStatistics(reference[:3], reference[3:])
    factors = wanted.spreads / own.spreads
    matrix = np.column_stack([np.diag(factors), wanted.means - factors * own.means])
    changed = cv2.cvtColor(cv2.transform(_lab(pixels), matrix), cv2.COLOR_LAB2RGB)
    return np.rint(np.clip(changed, 0, 1) * 255).astype(np.uint8)


def _lab(pixels: Pixels) -> NDArray[np.float32]:
    return cv2.cvtColor(pixels.astype(np.float32) / np.float32(255), cv2.COLOR_RGB2LAB).astype(np.float32, copy=False)


# ------------------------------------------------------------------------------------------------------------- Macenko


class _Stains(NamedTuple):
    """What absorbs how much of which light.

    Attributes:
        vectors: (3, 2): optical density in R, G, B of each stain, a unit vector; the one that takes more red first.
        greatest: (2,): density of each stain where there is most of it.
        light: (3,): grey level + 1 of R, G, B where nothing absorbs.
    """

    vectors: NDArray[np.float64]
    greatest: NDArray[np.float64]
    light: NDArray[np.float64]


def _macenko(pixels: Pixels, reference: NDArray[np.float64], shown: Shown) -> Pixels | None:
    """Stain vectors, greatest densities and light as in the reference (Macenko 2009, doi:10.1109/ISBI.2009.5193250).

    Two things differ from the paper. The light is measured in each image, rather than set: backgrounds of smears lie
    anywhere between 180 and 255, and with a fixed light those of other laboratories end up further from the reference
    than they began. And what two stains do not explain is kept, on a third vector at right angles to them (as
    HistomicsTK's `complement_stain_matrix` does), so that an image brought to its own colours is unchanged.
    """
    own = _stains_of(pixels, shown)
    if own is None:
        return None
    wanted = _Stains(reference[:6].reshape(3, 2), reference[6:8], reference[8:])
    factors = np.append(wanted.greatest / own.greatest, 1.0)
    change = _completed(wanted.vectors) @ np.diag(factors) @ np.linalg.inv(_completed(own.vectors))
    # With level + 1 = light · exp(-density), one linear step from logarithms to logarithms.
    matrix = np.column_stack([change, np.log(wanted.light) - change @ np.log(own.light)])
    log_levels = cv2.transform(cv2.LUT(pixels, _LOG_LEVELS), matrix)
    return np.rint(np.exp(np.clip(log_levels, 0, np.log(256.0))) - 1.0).astype(np.uint8)


_LOG_LEVELS = np.log(np.arange(256) + 1.0)


def _stains_of(pixels: Pixels, shown: Shown) -> _Stains | None:
    """The stains and the light of an image; None where two stains cannot be told."""
    counted = pixels[shown]
    if len(counted) < _LEAST_PIXELS:
        return None
    light = np.percentile(counted, _LIGHT_PERCENTILE, axis=0) + 1.0
    density = np.log(light) - _LOG_LEVELS[counted]
    stained = density[density.min(axis=1) >= _LEAST_DENSITY]
    if len(stained) < _LEAST_PIXELS:
        return None
    vectors = _two_stains(stained)
    if vectors is None:
        return None
    amounts = density @ np.linalg.pinv(vectors).T
    greatest = np.percentile(amounts, _GREATEST_PERCENTILE, axis=0)
    return _Stains(vectors, greatest, light) if greatest.min() >= _LEAST_GREATEST else None


def _two_stains(stained: NDArray[np.float64]) -> NDArray[np.float64] | None:
    """(3, 2) unit vectors at both ends of the fan that (n, 3) densities make in their plane; None if it is narrow."""
    _, directions = np.linalg.eigh(np.cov(stained.T))
    plane = directions[:, :0:-1]
    plane = plane * np.where(plane.sum(axis=0) < 0, -1.0, 1.0)
    angles = np.arctan2(stained @ plane[:, 1], stained @ plane[:, 0])
    ends = np.percentile(angles, [_ANGLE_PERCENTILE, 100 - _ANGLE_PERCENTILE])
    vectors: NDArray[np.float64] = plane @ np.array([np.cos(ends), np.sin(ends)])
    if np.ptp(ends) < math.radians(_LEAST_STAIN_ANGLE_DEGREES) or vectors.min() < _LEAST_COMPONENT:
        return None
    return vectors[:, np.argsort(-vectors[0])]


def _completed(vectors: NDArray[np.float64]) -> NDArray[np.float64]:
    """(3, 3): both stains and the unit vector at right angles to them, on the side of blue."""
    third = np.cross(vectors[:, 0], vectors[:, 1])
    return np.column_stack([vectors, third / np.copysign(np.linalg.norm(third), third[2])])
