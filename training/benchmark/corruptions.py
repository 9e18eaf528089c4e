"""What other cameras, lamps, objectives and programs do to an image: eight kinds, five strengths each.

Everything works on the image at 224 × 224 px, before a model's own preprocessing, so that a strength means the same for
every model. After Hendrycks and Dietterich 2019, "Benchmarking Neural Network Robustness to Common Corruptions and
Perturbations", with the kinds and strengths that smears meet.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

SIDE_PX = 224
MIDDLE = 2
"""Place of the strength that counts."""

Pixels = NDArray[np.uint8]
Change = Callable[[Pixels, float, np.random.Generator], Pixels]


@dataclass(frozen=True)
class Direction:
    """One way that a kind can go.

    Attributes:
        name: in tables ("darker"); empty where there is only one way.
        strengths: the five, from weak to strong, in the unit that the kind's function takes.
    """

    name: str
    strengths: tuple[float, ...]


@dataclass(frozen=True)
class Kind:
    """A kind of corruption.

    Attributes:
        name: in tables; said: how it is done and what the strengths are, as a sentence.
        change: pixels, strength and a random generator → pixels.
        directions: where there are two, both are measured and the worse counts.
    """

    name: str
    said: str
    change: Change
    directions: tuple[Direction, ...]


def at_side(pixels: Pixels) -> Pixels:
    """The whole image at 224 × 224 px: by areas if neither side grows, else bilinear, as `preprocess` resizes."""
    shrinks = min(pixels.shape[:2]) >= SIDE_PX
    interpolation = cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(pixels, (SIDE_PX, SIDE_PX), interpolation=interpolation), np.uint8)


def apply(pixels: Pixels, kind: Kind, strength: float, random: np.random.Generator) -> Pixels:
    """A corrupted copy.

    Args:
        pixels: (224, 224, 3) uint8 RGB, not changed.
        strength: one of a direction's.
        random: for noise.

    Returns:
        The same shape, uint8.

    Raises:
        ValueError: pixels of another shape or dtype.
    """
    if pixels.shape != (SIDE_PX, SIDE_PX, 3) or pixels.dtype != np.uint8:
        raise ValueError(f"({SIDE_PX}, {SIDE_PX}, 3) uint8 expected, {pixels.shape} {pixels.dtype} given")
    return np.ascontiguousarray(kind.change(pixels, strength, random))


def compressed(pixels: Pixels, quality: float, _random: np.random.Generator) -> Pixels:
    """Through a JPEG of that quality, colours at half resolution as most cameras save them."""
    options = [cv2.IMWRITE_JPEG_QUALITY, round(quality)]
    _, data = cv2.imencode(".jpg", cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR), options)
    read_back = np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), np.uint8)
    return _as_pixels(cv2.cvtColor(read_back, cv2.COLOR_BGR2RGB))


def blurred(pixels: Pixels, sigma_px: float, _random: np.random.Generator) -> Pixels:
    """Out of focus: a Gaussian."""
    return _as_pixels(cv2.GaussianBlur(pixels, (0, 0), sigma_px)) if sigma_px > 0 else pixels


def noisy(pixels: Pixels, sd: float, random: np.random.Generator) -> Pixels:
    """Normal noise in every pixel and channel by itself, in grey levels."""
    return _rounded(pixels + sd * random.standard_normal(pixels.shape, np.float32))


def brightened(pixels: Pixels, share: float, _random: np.random.Generator) -> Pixels:
    """A lamp or an exposure that much stronger: every value times 1 + share."""
    return _rounded(pixels * np.float32(1 + share))


def tinted(pixels: Pixels, gain: float, _random: np.random.Generator) -> Pixels:
    """Another white balance: red times 1 + gain, blue times 1 − gain."""
    return _rounded(pixels * np.array([1 + gain, 1, 1 - gain], np.float32))


def with_gamma(pixels: Pixels, gamma: float, _random: np.random.Generator) -> Pixels:
    """Another tone curve: 255 · (value / 255) ^ gamma."""
    curve = _rounded(255 * (np.arange(256, dtype=np.float32) / 255) ** np.float32(gamma))
    return _as_pixels(curve[pixels])


def sized(pixels: Pixels, factor: float, _random: np.random.Generator) -> Pixels:
    """Another magnification about the middle: cropped where it grows, mirrored at the border where it shrinks."""
    side = round(SIDE_PX * factor)
    if side >= SIDE_PX:
        large = cv2.resize(pixels, (side, side), interpolation=cv2.INTER_LINEAR)
        first = (side - SIDE_PX) // 2
        return _as_pixels(large[first : first + SIDE_PX, first : first + SIDE_PX])
    small = cv2.resize(pixels, (side, side), interpolation=cv2.INTER_AREA)
    before = (SIDE_PX - side) // 2
    after = SIDE_PX - side - before
    return _as_pixels(cv2.copyMakeBorder(small, before, after, before, after, cv2.BORDER_REFLECT_101))


def rotated(pixels: Pixels, degrees: float, _random: np.random.Generator) -> Pixels:
    """About the middle, counterclockwise, mirrored at the border."""
    middle = (SIDE_PX - 1) / 2
    turn = cv2.getRotationMatrix2D((middle, middle), degrees, 1.0)
    turned = cv2.warpAffine(pixels, turn, (SIDE_PX, SIDE_PX), borderMode=cv2.BORDER_REFLECT_101)
    return _as_pixels(turned)


def _rounded(values: NDArray[Any]) -> Pixels:
    return np.asarray(np.clip(np.rint(values), 0, 255), np.uint8)


def _as_pixels(image: NDArray[np.generic]) -> Pixels:
    return np.asarray(image, np.uint8)


def _both(first: str, second: str, strengths: tuple[float, ...]) -> tuple[Direction, ...]:
    return Direction(first, strengths), Direction(second, tuple(-strength for strength in strengths))


def _inverses(first: str, second: str, factors: tuple[float, ...]) -> tuple[Direction, ...]:
    return Direction(first, factors), Direction(second, tuple(1 / factor for factor in factors))


KINDS: tuple[Kind, ...] = (
    Kind("JPEG", "saved as JPEG of quality 90/70/50/30/15", compressed, (Direction("", (90, 70, 50, 30, 15)),)),
    Kind("blur", "Gaussian of σ .5/1/1.5/2/3 px", blurred, (Direction("", (0.5, 1, 1.5, 2, 3)),)),
    Kind("noise", "normal, sd 3/6/10/15/25 grey levels, seeded", noisy, (Direction("", (3, 6, 10, 15, 25)),)),
    Kind(
        "brightness",
        "all values ±5/10/15/25/35 %",
        brightened,
        _both("brighter", "darker", (0.05, 0.10, 0.15, 0.25, 0.35)),
    ),
    Kind(
        "white balance",
        "red ±3/6/10/15/20 % and blue as much the other way",
        tinted,
        _both("redder", "bluer", (0.03, 0.06, 0.10, 0.15, 0.20)),
    ),
    Kind(
        "gamma",
        "exponent .95/.9/.8/.7/.6 and their inverses",
        with_gamma,
        _inverses("paler", "deeper", (0.95, 0.9, 0.8, 0.7, 0.6)),
    ),
    Kind(
        "size",
        "1.1/1.2/1.3/1.6/2 times and their inverses, cropped or mirrored to 224 px",
        sized,
        _inverses("larger", "smaller", (1.1, 1.2, 1.3, 1.6, 2.0)),
    ),
    Kind("rotation", "15/30/45/60/90°, mirrored at the border", rotated, (Direction("", (15, 30, 45, 60, 90)),)),
)
