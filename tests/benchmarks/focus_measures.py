"""Measures of focus held against each other on real fields, blurred in steps as a microscope and a stage blur them."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from leukodesk.core.focus import focus_measure

Pixels = NDArray[np.uint8]
Floats = NDArray[np.float32]
Random = np.random.Generator
Measure = Callable[[Pixels], float]


def _grey(pixels: Pixels) -> Floats:
    return np.asarray(cv2.transform(pixels.astype(np.float32), np.full((1, 3), 1 / 3, np.float32)), np.float32)


def _of_brightness(energy: float, grey: Floats) -> float:
    return energy / max(float(grey.mean()), 1.0) ** 2


def _slopes(grey: Floats, blur_px: float) -> float:
    smooth = cv2.GaussianBlur(grey, (0, 0), blur_px) if blur_px else grey
    slope_x, slope_y = cv2.Scharr(smooth, cv2.CV_32F, 1, 0), cv2.Scharr(smooth, cv2.CV_32F, 0, 1)
    return float((slope_x * slope_x + slope_y * slope_y).mean())


def laplacian(pixels: Pixels) -> float:
    """Variance of the Laplacian (Pech-Pacheco 2000)."""
    grey = _grey(pixels)
    return _of_brightness(float(cv2.Laplacian(grey, cv2.CV_32F).var()), grey)


def tenengrad(pixels: Pixels) -> float:
    """Mean square of the slope (Krotkov 1987)."""
    grey = _grey(pixels)
    return _of_brightness(_slopes(grey, 0), grey)


def smoothed_tenengrad(pixels: Pixels) -> float:
    """The same after a blur of 1 px."""
    grey = _grey(pixels)
    return _of_brightness(_slopes(grey, 1), grey)


def brenner(pixels: Pixels) -> float:
    """Mean square of the difference to the next pixel but one (Brenner 1976)."""
    grey = _grey(pixels)
    return _of_brightness(float(np.square(grey[:, 2:] - grey[:, :-2]).mean()), grey)


def variance(pixels: Pixels) -> float:
    """Variance over the square of the mean."""
    grey = _grey(pixels)
    return _of_brightness(float(grey.var()), grey)


def nucleus_band(pixels: Pixels) -> float:
    """Energy between two blurs of green less blue, in which nuclei stand out."""
    channel = pixels[..., 1].astype(np.float32) - pixels[..., 2]
    band = cv2.GaussianBlur(channel, (0, 0), 1) - cv2.GaussianBlur(channel, (0, 0), 2)
    return _of_brightness(float(band.var()), _grey(pixels))


def plain_ratio(pixels: Pixels) -> float:
    """Slopes at 1.5 px over slopes at 4 px, noise and all."""
    grey = _grey(pixels)
    return _slopes(grey, 1.5) / max(_slopes(grey, 4), 1e-9)


MEASURES: dict[str, Measure] = {
    "variance of the Laplacian": laplacian,
    "Tenengrad": tenengrad,
    "Tenengrad after 1 px": smoothed_tenengrad,
    "Brenner": brenner,
    "normalised variance": variance,
    "band of the nucleus channel": nucleus_band,
    "slopes at two scales": plain_ratio,
    "the same without noise: `focus_measure`": focus_measure,
}


def out_of_focus(pixels: Floats, sigma_px: float) -> Floats:
    return np.asarray(cv2.GaussianBlur(pixels, (0, 0), sigma_px), np.float32)


def out_of_focus_disc(pixels: Floats, radius_px: float) -> Floats:
    """What lies out of focus of a lens without diffraction: every point a disc, its rim drawn in tenths of a pixel."""
    side, fine = 2 * int(np.ceil(radius_px)) + 3, 10
    y, x = np.mgrid[: side * fine, : side * fine] - (side * fine - 1) / 2
    inside = (np.hypot(x, y) < radius_px * fine).astype(np.float32)
    kernel = cv2.resize(inside, (side, side), interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.filter2D(pixels, -1, kernel / kernel.sum()), np.float32)


def moved(pixels: Floats, length_px: float) -> Floats:
    """The stage moving along x while the shutter is open."""
    kernel = np.full((1, int(length_px) | 1), 1.0, np.float32)
    return np.asarray(cv2.filter2D(pixels, -1, kernel / kernel.sum()), np.float32)


@dataclass(frozen=True)
class Trial:
    """How the frames of a series come about.

    Attributes:
        blur: of a step; steps: from slight to strong, in pixels of the frame, after the sharp one.
        exposure: least and greatest of a series, against the field's own.
        lamp: greatest change of the light from frame to frame, as a share.
        colour_filter: one colour per pixel, the others put in from its neighbours, and their noise with them.
    """

    blur: Callable[[Floats, float], Floats]
    steps: tuple[float, ...]
    exposure: tuple[float, float] = (0.5, 1.0)
    lamp: float = 0.0
    colour_filter: bool = False


GAUSSIAN = (0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 4.0)
USUAL = {
    "Gaussian σ .5 … 4 px": Trial(out_of_focus, GAUSSIAN),
    "disc 1 … 6 px": Trial(out_of_focus_disc, (1.0, 1.5, 2.0, 3.0, 4.0, 6.0)),
    "moved 3 … 13 px": Trial(moved, (3.0, 5.0, 9.0, 13.0)),
}
HARDER = {
    "σ .5 … 25 px": Trial(out_of_focus, (0.5, 1.0, 2.0, 4.0, 10.0, 25.0)),
    "lamp ± 5 %": Trial(out_of_focus, GAUSSIAN, lamp=0.05),
    "lamp ± 5 %, up to white": Trial(out_of_focus, GAUSSIAN, exposure=(0.95, 1.1), lamp=0.05),
    "colour filter, σ .5 … 25 px": Trial(out_of_focus, (0.5, 1.0, 2.0, 4.0, 10.0, 25.0), colour_filter=True),
}


def series(pixels: Pixels, trial: Trial, random: Random) -> Iterator[Pixels]:
    """Frames of one field, the sharp one first: one exposure, one noise of sd 2 to 4, added after the blur."""
    exposure, noise_sd = random.uniform(*trial.exposure), random.uniform(2.0, 4.0)
    field = pixels.astype(np.float32)
    for step in (0.0, *trial.steps):
        light = exposure * random.uniform(1 - trial.lamp, 1 + trial.lamp)
        frame = (trial.blur(field, step) if step else field) * np.float32(light)
        frame = frame + random.standard_normal(frame.shape, np.float32) * np.float32(noise_sd)
        made = np.clip(np.rint(frame), 0, 255).astype(np.uint8)
        yield _through_colour_filter(made) if trial.colour_filter else made


def _through_colour_filter(pixels: Pixels) -> Pixels:
    rows, columns = pixels.shape[0] // 2 * 2, pixels.shape[1] // 2 * 2
    mosaic = pixels[:rows, :columns, 1].copy()
    mosaic[0::2, 0::2] = pixels[0:rows:2, 0:columns:2, 0]
    mosaic[1::2, 1::2] = pixels[1:rows:2, 1:columns:2, 2]
    return np.asarray(cv2.cvtColor(mosaic, cv2.COLOR_BayerRGGB2RGB), np.uint8)


@dataclass(frozen=True)
class Won:
    """Of some series: in how many the sharp frame had the greatest value, and in how many each step had less."""

    series: int
    sharp: int
    falling: int


def held_against(fields: list[Pixels], trials: Mapping[str, Trial], random: Random) -> dict[tuple[str, str], Won]:
    """(measure, trial) → how it fared on all fields."""
    values: dict[tuple[str, str], list[NDArray[np.float64]]] = defaultdict(list)
    for pixels in fields:
        for name, trial in trials.items():
            frames = list(series(pixels, trial, random))
            for measure, function in MEASURES.items():
                values[measure, name].append(np.array([function(frame) for frame in frames]))
    return {
        key: Won(
            len(rows), sum(int(row.argmax() == 0) for row in rows), sum(bool((np.diff(row) < 0).all()) for row in rows)
        )
        for key, rows in values.items()
    }
