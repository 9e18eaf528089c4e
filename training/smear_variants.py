"""Altered images for fitting the smear checks: smears of other laboratories, and things made to be no smear.

A fit on a hundred photos and documents would learn those. What teaches it the difference is what differs in one thing
only: a smear in wrong colours, a smear's colours on a photo's shapes, a smear blurred beyond use, noise, gradients.
"""

from collections.abc import Callable

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
Random = np.random.Generator

_GREATEST_SIDE_PX = 640
_WORKING_SIDE_PX = 256


def reduced(pixels: Pixels) -> Pixels:
    """The image with no side above 640 px, so that altering it is quick."""
    scale = _GREATEST_SIDE_PX / max(pixels.shape[:2])
    if scale >= 1:
        return pixels
    return np.asarray(cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8)


def other_laboratory(pixels: Pixels, random: Random) -> Pixels:
    """The same field under another lamp, camera and stain: gamma, white balance, brightness, dark corners, stain."""
    light = (reduced(pixels).astype(np.float32) / 255) ** random.uniform(0.75, 1.35)
    balance = random.uniform(0.75, 1.0, 3)
    light = light * balance / balance.max() * random.uniform(0.7, 1.0) + 0.01
    light *= 1 - random.uniform(0, 0.3) * _distance_from_middle(light.shape)[..., None] ** 2
    background = np.percentile(light.reshape(-1, 3), 97, axis=0)
    mixing = np.eye(3) + random.normal(0, 0.10, (3, 3))
    density = -np.log(light / background) @ mixing.T * random.uniform(0.7, 1.3)
    return np.asarray(np.clip((background * np.exp(-density) - 0.01) * 255, 0, 255), np.uint8)


def _distance_from_middle(shape: tuple[int, ...]) -> NDArray[np.float64]:
    """(height, width): 0 in the middle, 1 in the corners."""
    y, x = np.meshgrid(np.linspace(-1, 1, shape[0]), np.linspace(-1, 1, shape[1]), indexing="ij")
    return np.asarray(np.hypot(x, y) / np.sqrt(2), np.float64)


def part(pixels: Pixels, random: Random, least: float, greatest: float) -> Pixels:
    """A piece cut out anywhere, its sides a share of the image's from `least` to `greatest`."""
    height, width = pixels.shape[:2]
    share = random.uniform(least, greatest)
    rows, columns = max(40, int(height * share)), max(40, int(width * share))
    top = int(random.integers(0, max(1, height - rows + 1)))
    left = int(random.integers(0, max(1, width - columns + 1)))
    return np.ascontiguousarray(pixels[top : top + rows, left : left + columns])


def blurred(pixels: Pixels, working_px: float) -> Pixels:
    """Blurred by so many pixels at the working size of the smear checks."""
    pixels = reduced(pixels)
    sigma = working_px * float(np.sqrt(pixels[..., 0].size)) / _WORKING_SIDE_PX
    return np.asarray(cv2.GaussianBlur(pixels, (0, 0), sigma), np.uint8)


def cut_out(pixels: Pixels) -> Pixels:
    """The dark piece in the middle of an image of one cell, on black: what Otsu's threshold in green leaves."""
    green = cv2.GaussianBlur(pixels[..., 1], (0, 0), 2)
    _, mask = cv2.threshold(green, 0, 1, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
    _, labels, statistics, _ = cv2.connectedComponentsWithStats(mask)
    middle = int(labels[labels.shape[0] // 2, labels.shape[1] // 2])
    piece = middle or 1 + int(statistics[1:, cv2.CC_STAT_AREA].argmax())
    grown = cv2.dilate((labels == piece).astype(np.uint8), np.ones((9, 9), np.uint8))
    return np.asarray(pixels * grown[..., None], np.uint8)


def in_colours_of(pixels: Pixels, smear: Pixels, random: Random) -> Pixels:
    """The shapes of one image in the colours and with the brightness histogram of a smear."""
    shapes = reduced(pixels)
    grey = shapes.astype(np.float32).mean(axis=2) + random.random(shapes.shape[:2]) * 0.5
    rank = np.empty(grey.size, np.int64)
    rank[np.argsort(grey, axis=None, kind="stable")] = np.arange(grey.size)
    colours = reduced(smear).reshape(-1, 3).astype(np.float32)
    colours = colours[np.argsort(colours.mean(axis=1), kind="stable")]
    palette = np.stack([some.mean(axis=0) for some in np.array_split(colours, 256)])
    return np.asarray(palette[rank * 256 // grey.size].reshape(shapes.shape), np.uint8)


def without_shapes(smear: Pixels, random: Random) -> Pixels:
    """A cloud with the smear's colours, histogram and spatial frequencies, and no cells: its phases are random."""
    shapes = reduced(smear).astype(np.float32).mean(axis=2)
    noise = np.fft.fft2(random.random(shapes.shape))
    cloud = np.real(np.fft.ifft2(np.abs(np.fft.fft2(shapes)) * np.exp(1j * np.angle(noise))))
    grey = np.clip(cloud, 0, 255).astype(np.uint8)
    return in_colours_of(np.repeat(grey[..., None], 3, axis=2), smear, random)


def hues_turned(pixels: Pixels, degrees: int) -> Pixels:
    """Every hue turned round the colour circle."""
    hsv = cv2.cvtColor(reduced(pixels), cv2.COLOR_RGB2HSV)
    hsv[..., 0] = ((hsv[..., 0].astype(np.int32) + degrees // 2) % 180).astype(np.uint8)
    return np.asarray(cv2.cvtColor(hsv, cv2.COLOR_HSV2RGB), np.uint8)


def no_smear_of(smear: Pixels, random: Random) -> tuple[Pixels, ...]:
    """Six images made of a smear that must not pass for one."""
    return (
        *(hues_turned(smear, degrees) for degrees in (60, 120, 180)),
        255 - reduced(smear),
        without_shapes(smear, random),
        blurred(smear, 12),
    )


def _noise(random: Random) -> Pixels:
    return random.integers(0, 256, (256, 256, 3), dtype=np.uint8)


def _flat(random: Random) -> Pixels:
    return np.full((256, 256, 3), random.integers(0, 256, 3), np.uint8)


def _gradient(random: Random) -> Pixels:
    first, last = random.integers(0, 256, 3), random.integers(0, 256, 3)
    along = np.linspace(0, 1, 256)[None, :, None]
    return np.ascontiguousarray(np.broadcast_to(first + (last - first) * along, (256, 256, 3)).astype(np.uint8))


def _noisy_purple(random: Random) -> Pixels:
    colour = np.array([150, 80, 180]) + random.integers(-30, 31, 3)
    return np.clip(colour + random.normal(0, random.uniform(2, 25), (256, 256, 3)), 0, 255).astype(np.uint8)


def _purple_clouds(random: Random) -> Pixels:
    noise = cv2.GaussianBlur(random.normal(0, 1, (256, 256)).astype(np.float32), (0, 0), float(random.uniform(1, 14)))
    share = (noise - noise.min()) / (noise.max() - noise.min())
    light, dark = np.array([235, 220, 235]), np.array([120, 60, 160]) + random.integers(-30, 31, 3)
    return np.asarray(light + (dark - light) * share[..., None], np.uint8)


def _blank(random: Random) -> Pixels:
    return (255 - random.integers(0, 4, (256, 256, 3))).astype(np.uint8)


DRAWN: tuple[Callable[[Random], Pixels], ...] = (_noise, _flat, _gradient, _noisy_purple, _purple_clouds, _blank)
"""What is drawn without any image: each makes another one at every call."""
