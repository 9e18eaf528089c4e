"""A generated stage run: a technician moves over a large smear, stops, focuses, comes back; with the truth known."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from leukodesk.capture.source import Frame

Pixels = NDArray[np.uint8]
Place = tuple[float, float]

RATE_HZ = 10.0
NO_STOP = -1


@dataclass(frozen=True)
class RunFrame:
    """A frame of the run.

    Attributes:
        stop: number of the stop it was taken at; NO_STOP while the stage moves.
        blur_px: standard deviation of its blur out of focus; travel_px: how far the stage moved during its exposure.
        place: (x, y) of its corner in the mosaic.
    """

    frame: Frame = field(repr=False)
    stop: int
    blur_px: float
    travel_px: float
    place: Place


@dataclass(frozen=True)
class Stop:
    """Where the stage rests.

    Attributes:
        place: (x, y) of the field's corner in the mosaic; revisit: whether it shows what an earlier stop has shown.
        focusing: "sharp" from the beginning; "drift" into the sharp image and to rest there; "through" it, and back
            after a pause; "never": it stays blurred.
    """

    place: Place
    focusing: str
    revisit: bool = False


def mosaic_of(tiles: list[Pixels], columns: int, blend_px: int = 64) -> Pixels:
    """One large smear of fields of one size, blended where they overlap, all with the same background."""
    height, width = tiles[0].shape[:2]
    down, across, rows = height - blend_px, width - blend_px, len(tiles) // columns
    weight = (_ramp(height, blend_px)[:, None] * _ramp(width, blend_px)[None])[..., None]
    total = np.zeros((rows * down + blend_px, columns * across + blend_px, 3), np.float32)
    weights = np.zeros((*total.shape[:2], 1), np.float32)
    for number in range(rows * columns):
        tile = tiles[number].astype(np.float32)
        tile *= np.array((225, 222, 225), np.float32) / np.percentile(tile, 90, axis=(0, 1))
        y, x = number // columns * down, number % columns * across
        total[y : y + height, x : x + width] += tile * weight
        weights[y : y + height, x : x + width] += weight
    return np.clip(np.rint(total / weights), 0, 255).astype(np.uint8)


def _ramp(length: int, blend_px: int) -> NDArray[np.float32]:
    place = np.minimum(np.arange(length) + 1, np.arange(length)[::-1] + 1)
    return np.minimum(1, place / blend_px).astype(np.float32)


def meander(
    mosaic: Pixels, width: int, height: int, step: float, random: np.random.Generator, revisits: float, never: float
) -> list[Stop]:
    """Stops along a meander, some again later.

    Args:
        step: from stop to stop, in fields; revisits: share of stops after which an earlier one is visited again, up to
            a quarter of a field beside it; never: share of the stops that never become sharp.
    """
    xs = np.arange(0.3 * width, mosaic.shape[1] - 1.3 * width, step * width)
    ys = np.arange(0.3 * height, mosaic.shape[0] - 1.3 * height, step * height)
    stops: list[Stop] = []
    for row, y in enumerate(ys):
        for x in xs if row % 2 == 0 else xs[::-1]:
            place = (x + random.uniform(-0.04, 0.04) * width, y + random.uniform(-0.04, 0.04) * height)
            kinds = ("never", "sharp", "drift", "through")
            focusing = str(random.choice(kinds, p=[never, *[(1 - never) / 3] * 3])) if stops else "drift"
            stops.append(Stop(place, focusing))
            if random.random() < revisits:
                stops.append(_again(stops, width, height, mosaic, random))
    return stops


def _again(stops: list[Stop], width: int, height: int, mosaic: Pixels, random: np.random.Generator) -> Stop:
    sharp = [stop for stop in stops if stop.focusing != "never" and not stop.revisit]
    x, y = sharp[int(random.integers(len(sharp)))].place
    x = float(np.clip(x + random.uniform(-0.25, 0.25) * width, 8, mosaic.shape[1] - width - 8))
    y = float(np.clip(y + random.uniform(-0.15, 0.15) * height, 8, mosaic.shape[0] - height - 8))
    return Stop((x, y), str(random.choice(("sharp", "drift"))), revisit=True)


def frames_of(
    mosaic: Pixels, stops: list[Stop], width: int, height: int, random: np.random.Generator, shake_px: float = 2.0
) -> Iterator[RunFrame]:
    """All frames of the run, at 10 in a second."""
    number, here = 0, stops[0].place
    for index, stop in enumerate(stops):
        way = _way(here, stop.place, width) if index else []
        for place, blur_px, travel, at in (*way, *_rest(stop, index, random, shake_px)):
            pixels = _seen(mosaic, place, (width, height), blur_px, travel, random)
            time_ns = int(number / RATE_HZ * 1e9)
            yield RunFrame(
                Frame(pixels, number, time_ns, datetime(2026, 11, 21, tzinfo=UTC)),
                at,
                blur_px,
                float(np.hypot(*travel)),
                place,
            )
            number += 1
        here = stop.place


_Seen = tuple[Place, float, Place, int]
"""Place, blur, travel during the exposure, number of the stop."""


def _way(start: Place, end: Place, width: int) -> list[_Seen]:
    """Faster in the middle, slow at both ends, about a second for a field."""
    count = max(4, round(RATE_HZ * 0.8 * np.hypot(end[0] - start[0], end[1] - start[1]) / width))
    share = (1 - np.cos(np.pi * np.linspace(0, 1, count + 1))) / 2
    way = []
    for before, now in pairwise(share):
        place = (start[0] + now * (end[0] - start[0]), start[1] + now * (end[1] - start[1]))
        travel = ((now - before) * (end[0] - start[0]) * 0.3, (now - before) * (end[1] - start[1]) * 0.3)
        way.append((place, 0.0, travel, NO_STOP))
    return way


def _rest(stop: Stop, index: int, random: np.random.Generator, shake_px: float) -> list[_Seen]:
    begin = random.uniform(2.5, 5)
    still, turning = round(1.4 * RATE_HZ), round(1.0 * RATE_HZ)
    blurs = {
        "sharp": [0.0] * still,
        "drift": [*np.linspace(begin, 0, turning), *[0.0] * still],
        "through": [
            *np.linspace(begin, 0, turning),
            *np.linspace(0, -begin, turning),
            *[-begin] * turning,
            *np.linspace(-begin, 0, turning),
            *[0.0] * still,
        ],
        "never": [begin] * (still + turning),
    }[stop.focusing]
    shakes = random.normal(0, shake_px / 2, (len(blurs), 2)).clip(-shake_px, shake_px)
    return [
        ((stop.place[0] + shake[0], stop.place[1] + shake[1]), abs(float(blur)), (0.0, 0.0), index)
        for blur, shake in zip(blurs, shakes, strict=True)
    ]


def _seen(
    mosaic: Pixels, place: Place, size: tuple[int, int], blur_px: float, travel: Place, random: np.random.Generator
) -> Pixels:
    """What the camera sends: moved, blurred, flickering by 1 %, with noise."""
    centre = (place[0] + (size[0] - 1) / 2, place[1] + (size[1] - 1) / 2)
    pixels = cv2.getRectSubPix(mosaic, size, centre)
    length = round(float(np.hypot(*travel)))
    if length > 1:
        kernel = np.zeros((2 * length + 1, 2 * length + 1), np.float32)
        reach = (round(travel[0] / 2), round(travel[1] / 2))
        cv2.line(kernel, (length - reach[0], length - reach[1]), (length + reach[0], length + reach[1]), 1.0)
        pixels = cv2.filter2D(pixels, -1, kernel / kernel.sum())
    if blur_px > 0.2:
        pixels = cv2.GaussianBlur(pixels, (0, 0), blur_px)
    noise = cv2.randn(np.empty(pixels.shape, np.int16), np.zeros(3), np.full(3, 2.0))
    lit = cv2.convertScaleAbs(pixels, alpha=float(random.uniform(0.99, 1.01)))
    noisy = np.asarray(cv2.add(lit, noise, dtype=cv2.CV_8U), np.uint8)
    noisy.flags.writeable = False
    return noisy
