"""What the light did to a frame, undone: shading by a flat field, tint by a white balance, both told by an empty place.

The reference is smooth (a polynomial over the frame), so that neither noise nor dust is printed into every field that
is corrected by it: a speck of dust stays where it is seen, and is never turned into a bright ghost.

No gain is below 1. What was clipped in the raw frame is clipped after the correction, too, and is shown as such.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from leukodesk.core.errors import LightReferenceError

Floats = NDArray[np.float32]
Pixels = NDArray[np.uint8]

LEAST_SIDE_PX: Final = 64
CLIPPED_FROM: Final = 254
MOST_CLIPPED_SHARE: Final = 0.001
LEAST_BRIGHTNESS: Final = 80
"""Of the brightest channel's median: below it the reference would hold more noise than light."""
LEAST_OF_BRIGHTEST: Final = 1 / 3
"""Least median of a channel and least light of a place, against the brightest: a greater gain would only show noise."""

_MEASURED_SIDE_PX = 256
_KEPT_SIDE_PX = 64
_DEGREE = 4
_ROUNDS = 6
_UNREST = 0.04
"""Deviation from the smooth light that counts as unrest; such a place does not tell of the light."""
_MOST_UNREST_SHARE = 0.02
_CELL_DEPTH = 0.12
"""How much darker than the light around it a place is that may be a cell; dust, out of focus, is paler."""
_MOST_CELL_SHARE = 0.001


@dataclass(frozen=True)
class LightReference:
    """How bright and of what colour the light is at every place of an empty frame.

    Attributes:
        light: (rows, columns, 3) float32, of red, green and blue, 0–255, smooth: much smaller than the frame.
        width_px, height_px: of the frames that it was made of and is good for.
        made_at: by the clock, with its time zone.

    Raises:
        ValueError: it is none.
    """

    light: Floats = field(repr=False)
    width_px: int
    height_px: int
    made_at: datetime

    def __post_init__(self) -> None:
        shape = self.light.shape
        if len(shape) != 3 or shape[2] != 3 or min(shape) < 2 or max(shape) > _MEASURED_SIDE_PX:
            raise ValueError(f"light of shape {shape}")
        if not bool(np.isfinite(self.light).all()) or self.light.min() <= 0 or self.light.max() > 512:
            raise ValueError("light out of range")
        if min(self.width_px, self.height_px) < LEAST_SIDE_PX or max(self.width_px, self.height_px) > 65535:
            raise ValueError(f"frames of {self.width_px} × {self.height_px}")

    @property
    def background_rgb(self) -> tuple[float, float, float]:
        """Of the light in the middle of its range."""
        red, green, blue = np.median(self.light, axis=(0, 1))
        return float(red), float(green), float(blue)


def light_reference(frames: Sequence[Pixels], made_at: datetime) -> LightReference:
    """The reference that frames of an empty, evenly lit place make.

    With three frames or more of different places, what is dust or a cell in one of them only does not matter.

    Args:
        frames: at least one, each (height, width, 3) uint8 RGB, raw, all of one size.
        made_at: by the clock, with its time zone.

    Raises:
        LightReferenceError: they cannot serve; the sentence says why and what to do.
    """
    height, width = frames[0].shape[:2]
    if any(frame.shape != (height, width, 3) for frame in frames) or min(height, width) < LEAST_SIDE_PX:
        sizes = ", ".join(f"{frame.shape}" for frame in frames)
        raise LightReferenceError("The frames of the empty place are not of one size. Capture them again.", sizes)
    _refuse_clipped(frames)
    median = np.median([_reduced(frame) for frame in frames], axis=0).astype(np.float32)
    small = np.asarray(cv2.GaussianBlur(median, (0, 0), 1.0), np.float32)  # against the camera's noise
    _refuse_dark(small)
    coefficients = _smooth_light(small)
    light = _surface(coefficients, small.shape[0], small.shape[1])
    _refuse_objects(small, light)
    scale = _KEPT_SIDE_PX / max(width, height)
    kept = _surface(coefficients, max(2, round(height * scale)), max(2, round(width * scale)))
    if kept.min() <= 0 or _evenness(kept) < LEAST_OF_BRIGHTEST:
        sentence = (
            "The light falls off too far for a correction. Centre the lamp and open the field diaphragm, "
            "then capture the empty place again."
        )
        raise LightReferenceError(sentence, f"evenness {_evenness(kept):.2f}")
    return LightReference(kept, width, height, made_at)


@dataclass(frozen=True)
class Corrections:
    """What is done to every frame of a camera with an objective. See `corrections_by`.

    Attributes:
        reference: where the gains are from; None if nothing is corrected.
        flat_field, white_balance: which of the two is wanted.
        gain_map: (height, width, 3) of the reference's frames; None without flat field.
        gains_rgb: for frames where only the white balance is applied; all 1 without it.
    """

    reference: LightReference | None = None
    flat_field: bool = False
    white_balance: bool = False
    gain_map: Floats | None = field(default=None, repr=False, compare=False)
    gains_rgb: tuple[float, float, float] = (1.0, 1.0, 1.0)

    def apply(self, pixels: Pixels) -> Pixels:
        """The corrected pixels, of their own; the same array where there is nothing to correct.

        Args:
            pixels: (height, width, 3) uint8 RGB. A flat field is applied only to frames of the reference's size.
        """
        if self.gain_map is not None and self.gain_map.shape == pixels.shape:
            return np.asarray(cv2.multiply(pixels, self.gain_map, dtype=cv2.CV_8U), np.uint8)
        if self.white_balance:
            return np.asarray(cv2.transform(pixels, np.diag(self.gains_rgb).astype(np.float32)), np.uint8)
        return pixels

    def describe(self, shape: tuple[int, ...]) -> tuple[str, ...]:
        """Sentences on what `apply` does to pixels of this shape, and on what it cannot do."""
        if self.reference is None:
            return ()
        size = (self.reference.width_px, self.reference.height_px)
        made_on = f"{self.reference.made_at:%Y-%m-%d}"
        sentences = []
        if self.flat_field and (size[1], size[0]) == shape[:2]:
            sentences.append(f"Flat field of {made_on} applied.")
        elif self.flat_field:
            sentences.append(f"The flat-field reference was made at {size[0]} × {size[1]} and is not applied.")
        if self.white_balance:
            sentences.append(f"White balance of {made_on} applied.")
        return tuple(sentences)


NO_CORRECTIONS: Final = Corrections()


def corrections_by(reference: LightReference, *, flat_field: bool = True, white_balance: bool = True) -> Corrections:
    """The corrections by a reference: an empty place becomes even (flat field), neutral (white balance), or both.

    What is brightest stays as bright as it is; the rest is brought up to it.
    """
    if not (flat_field or white_balance):
        return NO_CORRECTIONS
    background = np.array(reference.background_rgb, np.float32)
    red, green, blue = background.max() / background if white_balance else np.ones(3, np.float32)
    gain_map = None
    if flat_field:
        brightest = reference.light.max() if white_balance else reference.light.max(axis=(0, 1))
        size = (reference.width_px, reference.height_px)
        gain_map = np.asarray(cv2.resize(brightest / reference.light, size, interpolation=cv2.INTER_CUBIC), np.float32)
        np.maximum(gain_map, np.float32(1), out=gain_map)
        gain_map.flags.writeable = False
    gains = (float(red), float(green), float(blue))
    return Corrections(reference, flat_field, white_balance, gain_map, gains)


def _refuse_clipped(frames: Sequence[Pixels]) -> None:
    shares = [float((frame.max(axis=2) >= CLIPPED_FROM).mean()) for frame in frames]
    if max(shares) > MOST_CLIPPED_SHARE:
        sentence = (
            "The empty place is overexposed. Shorten the exposure until nothing is clipped, then capture it again."
        )
        raise LightReferenceError(sentence, f"clipped share {max(shares):.4f}")


def _refuse_dark(small: Floats) -> None:
    medians = np.median(small, axis=(0, 1))
    if medians.max() < LEAST_BRIGHTNESS:
        sentence = "The empty place is too dark. Lengthen the exposure or turn up the lamp, then capture it again."
        raise LightReferenceError(sentence, f"medians {medians}")
    if medians.min() < LEAST_OF_BRIGHTEST * medians.max():
        sentence = (
            "The empty place is too strongly coloured for a correction. See whether a filter is in the light, or "
            "change the camera's own white balance, then capture it again."
        )
        raise LightReferenceError(sentence, f"medians {medians}")


def _refuse_objects(small: Floats, light: Floats) -> None:
    """Refuses what differs from its own smooth light: cells and dirt, then stains of light and what is out of focus."""
    deviation = small / np.maximum(light, 1) - 1
    cells = float((deviation.min(axis=2) < -_CELL_DEPTH).mean())
    if cells > _MOST_CELL_SHARE:
        sentence = (
            "The place is not empty: something dark lies in it. Move to a place without cells or dirt, or remove the "
            "slide, then capture it again."
        )
        raise LightReferenceError(sentence, f"dark share {cells:.4f}")
    unrest = float((np.abs(deviation).max(axis=2) > _UNREST).mean())
    if unrest > _MOST_UNREST_SHARE:
        sentence = (
            "The light is blotchy. Clean the optics, open the field diaphragm, and capture a place that is empty and "
            "not only out of focus."
        )
        raise LightReferenceError(sentence, f"blotchy share {unrest:.4f}")


def _evenness(light: Floats) -> float:
    """Least over greatest light of the frame, 0–1, of the channel where it is least even."""
    return float((light.min(axis=(0, 1)) / light.max(axis=(0, 1))).min())


def _reduced(frame: Pixels) -> Floats:
    height, width = frame.shape[:2]
    scale = min(1.0, _MEASURED_SIDE_PX / max(height, width))
    size = (max(8, round(width * scale)), max(8, round(height * scale)))
    return np.asarray(cv2.resize(frame, size, interpolation=cv2.INTER_AREA), np.float32)


def _terms(rows: int, columns: int) -> NDArray[np.float64]:
    """(rows × columns, 15): products of Legendre polynomials in x and y over the frame, up to degree 4."""
    y = np.polynomial.legendre.legvander((np.arange(rows) + 0.5) / rows * 2 - 1, _DEGREE)
    x = np.polynomial.legendre.legvander((np.arange(columns) + 0.5) / columns * 2 - 1, _DEGREE)
    pairs = [(i, j) for i in range(_DEGREE + 1) for j in range(_DEGREE + 1 - i)]
    return np.stack([np.outer(y[:, i], x[:, j]).ravel() for i, j in pairs], axis=1)


def _smooth_light(small: Floats) -> NDArray[np.float64]:
    """(15, 3) coefficients of the light, fitted in such a way that it lies over what is dark rather than through it."""
    terms = _terms(*small.shape[:2])
    values = small.reshape(-1, 3).astype(np.float64)
    weights = np.ones(len(values))
    coefficients: NDArray[np.float64] = np.zeros((terms.shape[1], 3))
    for _ in range(_ROUNDS):
        weighted = terms * weights[:, None]
        coefficients = np.asarray(np.linalg.solve(weighted.T @ terms, weighted.T @ values), np.float64)
        deviation = values / np.maximum(terms @ coefficients, 1) - 1
        weights = np.where(np.abs(deviation).max(axis=1) > _UNREST, 0.01, 1.0)
    return coefficients


def _surface(coefficients: NDArray[np.float64], rows: int, columns: int) -> Floats:
    return (_terms(rows, columns) @ coefficients).reshape(rows, columns, 3).astype(np.float32)
