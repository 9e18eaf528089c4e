"""Generated images that look like stained smears, with the truth known: for golden cases, tests and the tour.

Nothing here is taken from a real image. A field is built as the microscope builds it: a light background, dimmed by
what every object absorbs (Beer-Lambert: optical densities of overlapping objects add up), then blurred and made noisy
by the camera.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Density = tuple[float, float, float]
"""Optical density (natural logarithm) in red, green and blue, of an object at full thickness."""

_LIGHT_UNEVENNESS = 0.03
_OPTICAL_BLUR_OF_RED_RADIUS = 0.025
_NOISE_SD = 1.5


@dataclass(frozen=True)
class Appearance:
    """How the objects of a generated smear look; by itself as stained by May-Grünwald-Giemsa.

    Attributes:
        background_rgb: of the light where nothing is.
        red_cell, cytoplasm, nucleus, platelet: their densities.
        white_cell_radius: least and greatest, in radii of a red cell.
        nucleus_radius: of a round nucleus, least and greatest, in radii of its cell.
        lobed: share of the white cells with a lobed nucleus.
        chromatin: standard deviation of a nucleus' density within it, as a share of its density.
        red_cell_distance: least distance between the centres of a red cell and a white cell, in radii of a red cell.
    """

    background_rgb: tuple[float, float, float] = (228.0, 230.0, 222.0)
    red_cell: Density = (0.12, 0.42, 0.40)
    cytoplasm: Density = (0.36, 0.36, 0.06)
    nucleus: Density = (0.62, 1.15, 0.16)
    platelet: Density = (0.45, 0.60, 0.10)
    white_cell_radius: tuple[float, float] = (1.5, 1.8)
    nucleus_radius: tuple[float, float] = (0.76, 0.88)
    lobed: float = 0.4
    chromatin: float = 0.12
    red_cell_distance: float = 2.5


USUAL = Appearance()


@dataclass(frozen=True)
class SyntheticField:
    """A generated field and where its white cells are.

    Attributes:
        pixels: (height, width, 3) uint8 RGB.
        white_cell_centres_px: (x, y) of each white cell.
        white_cell_boxes_px: (x, y, width, height) of each whole white cell, cut at the border, in the same order.
        white_cells: (height, width) float32, how much of each pixel is white cell, 0…1.
        nuclei: (height, width) float32, how much of each pixel is a white cell's nucleus, 0…1.
    """

    pixels: NDArray[np.uint8] = field(repr=False)
    white_cell_centres_px: tuple[tuple[float, float], ...]
    white_cell_boxes_px: tuple[tuple[float, float, float, float], ...]
    white_cells: Floats = field(repr=False)
    nuclei: Floats = field(repr=False)


def synthetic_field(
    seed: int,
    width_px: int = 640,
    height_px: int = 480,
    white_cells: int | Sequence[tuple[float, float]] = 4,
    *,
    red_cells: int | None = None,
    red_cell_radius_px: float | None = None,
    blur_px: float = 0.0,
    exposure: float = 1.0,
) -> NDArray[np.uint8]:
    """Pixels of a generated smear field; see `generate_field` for the parameters and for the truth with it."""
    return generate_field(
        seed,
        width_px,
        height_px,
        white_cells,
        red_cells=red_cells,
        red_cell_radius_px=red_cell_radius_px,
        blur_px=blur_px,
        exposure=exposure,
    ).pixels


def generate_field(
    seed: int,
    width_px: int = 640,
    height_px: int = 480,
    white_cells: int | Sequence[tuple[float, float]] = 4,
    *,
    red_cells: int | None = None,
    red_cell_radius_px: float | None = None,
    blur_px: float = 0.0,
    exposure: float = 1.0,
    appearance: Appearance = USUAL,
) -> SyntheticField:
    """A generated, plausible May-Grünwald-Giemsa stained smear field.

    Args:
        seed: the same seed and parameters give the same pixels.
        width_px, height_px: of the image.
        white_cells: how many, placed apart from each other where there is room (a full field may get fewer); or their
            centres (x, y), used as given, so that cells can be made to touch.
        red_cells: how many; by default as many as cover some 35 % of the field.
        red_cell_radius_px: by default a sixteenth of the shorter side.
        blur_px: standard deviation of a Gaussian blur on top of the microscope's own, as when out of focus.
        exposure: 1 is right; about 0.1 is too dark, 1.6 is overexposed.
        appearance: of the cells and of the stain.
    """
    random = np.random.default_rng(seed)
    red_radius = red_cell_radius_px or min(width_px, height_px) / 16
    drawing = _Drawing.empty(height_px, width_px, appearance)
    density = drawing.density
    centres = _white_cell_centres(random, width_px, height_px, white_cells, red_radius)
    boxes = tuple(
        _draw_white_cell(random, drawing, centre, red_radius * random.uniform(*appearance.white_cell_radius))
        for centre in centres
    )
    if red_cells is None:
        red_cells = round(0.35 * width_px * height_px / (np.pi * red_radius**2))
    for _ in range(red_cells):
        _draw_red_cell(random, density, centres, red_radius, appearance)
    for _ in range(red_cells // 8):
        _draw_platelet(random, density, red_radius, appearance.platelet)
    blur = float(np.hypot(_OPTICAL_BLUR_OF_RED_RADIUS * red_radius, blur_px))
    pixels = _photograph(random, density, blur, exposure, appearance.background_rgb)
    return SyntheticField(pixels, centres, boxes, drawing.white_cells, drawing.nuclei)


def synthetic_cell(seed: int, size_px: int = 450) -> NDArray[np.uint8]:
    """One generated, segmented white cell on pure black, as the C-NMC set shows its cells.

    Args:
        seed: the same seed and size give the same pixels.
        size_px: of the square image; the cell's diameter is a quarter to two fifths of it.

    Returns:
        (size_px, size_px, 3) uint8 RGB.
    """
    random = np.random.default_rng(seed)
    radius = size_px * random.uniform(0.125, 0.2)
    shape = (size_px, size_px)
    patch = _Patch.around((size_px / 2, size_px / 2), radius, shape)
    reach = patch.reach(random, radius, wobble=0.04)
    chromatin = _smooth_noise(random, shape, radius / 5)[patch.rows, patch.columns]
    rim = np.clip((reach - 0.85) / 0.15, 0, 1)[..., None]
    nucleus = np.array([84, 38, 100], np.float32) * random.uniform(0.8, 1.15) * (1 + 0.09 * chromatin[..., None])
    cytoplasm = np.array([66, 46, 128], np.float32)
    colour = (
        nucleus * (1 - 0.6 * rim) + cytoplasm * 0.6 * rim + random.normal(0, 1, (*reach.shape, 3)).astype(np.float32)
    )
    pixels = np.zeros((*shape, 3), np.uint8)
    pixels[patch.rows, patch.columns] = np.where(reach[..., None] < 1, np.clip(colour, 1, 255), 0).astype(np.uint8)
    return pixels


class _Drawing(NamedTuple):
    """What is being drawn, (height, width, 3), with the truth of it, (height, width) each."""

    density: Floats
    white_cells: Floats
    nuclei: Floats
    appearance: Appearance

    @classmethod
    def empty(cls, height_px: int, width_px: int, appearance: Appearance) -> "_Drawing":
        white_cells, nuclei = np.zeros((2, height_px, width_px), np.float32)
        return cls(np.zeros((height_px, width_px, 3), np.float32), white_cells, nuclei, appearance)


class _Patch(NamedTuple):
    """The part of the image around an object, with every pixel's offset from the object's centre."""

    rows: slice
    columns: slice
    x: Floats
    y: Floats

    @classmethod
    def around(cls, centre: tuple[float, float], radius: float, shape: tuple[int, ...]) -> "_Patch":
        reach = radius * 1.5 + 4
        rows = slice(max(0, int(centre[1] - reach)), max(0, min(shape[0], int(centre[1] + reach))))
        columns = slice(max(0, int(centre[0] - reach)), max(0, min(shape[1], int(centre[0] + reach))))
        y, x = np.mgrid[rows, columns].astype(np.float32)
        return cls(rows, columns, x - np.float32(centre[0]), y - np.float32(centre[1]))

    def reach(self, random: np.random.Generator, radius: float, wobble: float, stretch: float = 1.0) -> Floats:
        """Distance from the centre in units of an irregular, turned, stretched outline: 1 on the outline."""
        turn = random.uniform(0, np.pi)
        along = self.x * np.cos(turn) + self.y * np.sin(turn)
        across = self.y * np.cos(turn) - self.x * np.sin(turn)
        angle = np.arctan2(across, along)
        outline = np.ones_like(angle)
        for lobes in range(2, 6):
            outline += random.normal(0, wobble / lobes**0.5) * np.cos(lobes * angle + random.uniform(0, 2 * np.pi))
        distance: Floats = np.hypot(along / stretch, across * stretch) / (radius * np.clip(outline, 0.7, 1.3))
        return distance.astype(np.float32)

    def add(self, density: Floats, coverage: Floats, optical_density: Density) -> None:
        density[self.rows, self.columns] += coverage[..., None] * np.array(optical_density, np.float32)

    def cover(self, truth: Floats, coverage: Floats) -> None:
        here = truth[self.rows, self.columns]
        np.maximum(here, coverage, out=here)


def _inside(reach: Floats, radius: float) -> Floats:
    """1 within an outline, 0 outside, soft over some hundredths of the radius."""
    steepness = min(radius, 25.0)
    inside: Floats = 1 / (1 + np.exp(np.clip((reach - 1) * steepness, -30, 30)))
    return inside


def _white_cell_centres(
    random: np.random.Generator,
    width_px: int,
    height_px: int,
    white_cells: int | Sequence[tuple[float, float]],
    red_radius: float,
) -> tuple[tuple[float, float], ...]:
    if not isinstance(white_cells, int):
        return tuple((float(x), float(y)) for x, y in white_cells)
    margin = 2 * red_radius
    centres: list[tuple[float, float]] = []
    for _ in range(200 * white_cells):
        if len(centres) == white_cells:
            break
        x, y = random.uniform(margin, width_px - margin), random.uniform(margin, height_px - margin)
        if all(np.hypot(x - other[0], y - other[1]) > 4.5 * red_radius for other in centres):
            centres.append((float(x), float(y)))
    return tuple(centres)


def _draw_white_cell(
    random: np.random.Generator, drawing: _Drawing, centre: tuple[float, float], radius: float
) -> tuple[float, float, float, float]:
    """Draws a white cell, with a round or a lobed nucleus; returns the box (x, y, width, height) of the whole cell."""
    density, appearance = drawing.density, drawing.appearance
    patch = _Patch.around(centre, radius, density.shape)
    reach = patch.reach(random, radius, wobble=0.025, stretch=random.uniform(1.0, 1.06))
    body = _inside(reach, radius)
    lobed = random.random() < appearance.lobed
    round_radius = appearance.nucleus_radius
    nucleus = _lobed_nucleus(random, patch, radius) if lobed else _round_nucleus(random, patch, radius, round_radius)
    nucleus = np.minimum(nucleus, body)
    chromatin = _smooth_noise(random, density.shape[:2], radius / 8)[patch.rows, patch.columns]
    granules = _smooth_noise(random, density.shape[:2], max(radius / 25, 0.7))[patch.rows, patch.columns]
    patch.add(density, body * (1 - nucleus) * (1 + 0.15 * granules), appearance.cytoplasm)
    chromatin = 1 + appearance.chromatin * chromatin
    patch.add(density, nucleus * chromatin * np.float32(random.uniform(0.85, 1.2)), appearance.nucleus)
    patch.cover(drawing.white_cells, body)
    patch.cover(drawing.nuclei, nucleus)
    rows, columns = np.nonzero(body > 0.5)
    x, y = patch.columns.start + int(columns.min()), patch.rows.start + int(rows.min())
    return float(x), float(y), float(np.ptp(columns) + 1), float(np.ptp(rows) + 1)


def _round_nucleus(random: np.random.Generator, patch: _Patch, radius: float, share: tuple[float, float]) -> Floats:
    nucleus_radius = radius * random.uniform(*share)
    return _inside(patch.reach(random, nucleus_radius, wobble=0.03), nucleus_radius)


def _lobed_nucleus(random: np.random.Generator, patch: _Patch, radius: float) -> Floats:
    """Three or four lobes on an arc, each overlapping the next, as in a granulocyte."""
    lobes = int(random.integers(3, 5))
    lobe_radius = radius * 0.40
    first = random.uniform(0, 2 * np.pi)
    coverage = np.zeros_like(patch.x)
    for lobe in range(lobes):
        angle = first + lobe * random.uniform(1.15, 1.35)
        x, y = 0.42 * radius * np.cos(angle), 0.42 * radius * np.sin(angle)
        shifted = patch._replace(x=patch.x - np.float32(x), y=patch.y - np.float32(y))
        coverage = np.maximum(coverage, _inside(shifted.reach(random, lobe_radius, wobble=0.05), lobe_radius))
    return coverage


def _draw_red_cell(
    random: np.random.Generator,
    density: Floats,
    white_cells: Sequence[tuple[float, float]],
    typical_radius: float,
    appearance: Appearance,
) -> None:
    """Draws a red cell with its paler centre, unless a white cell is in its place."""
    height, width = density.shape[:2]
    radius = typical_radius * random.uniform(0.88, 1.1)
    centre = (random.uniform(-radius, width + radius), random.uniform(-radius, height + radius))
    apart = appearance.red_cell_distance * typical_radius
    if any(np.hypot(centre[0] - x, centre[1] - y) < apart for x, y in white_cells):
        return
    patch = _Patch.around(centre, radius, density.shape)
    reach = patch.reach(random, radius, wobble=0.02, stretch=random.uniform(1.0, 1.1))
    pallor = random.uniform(0.3, 0.65) * np.exp(-((reach / 0.42) ** 2))
    thickness = np.float32(random.uniform(0.8, 1.15))
    patch.add(density, _inside(reach, radius) * (1 - pallor) * thickness, appearance.red_cell)


def _draw_platelet(random: np.random.Generator, density: Floats, red_radius: float, platelet: Density) -> None:
    height, width = density.shape[:2]
    radius = max(red_radius * random.uniform(0.16, 0.28), 1.0)
    patch = _Patch.around((random.uniform(0, width), random.uniform(0, height)), radius, density.shape)
    patch.add(density, _inside(patch.reach(random, radius, wobble=0.08), radius), platelet)


def _smooth_noise(random: np.random.Generator, shape: tuple[int, ...], grain_px: float) -> Floats:
    """Noise of mean 0 and about unit deviation whose grains are some pixels wide."""
    coarse = random.standard_normal((int(shape[0] / grain_px) + 2, int(shape[1] / grain_px) + 2)).astype(np.float32)
    return np.asarray(cv2.resize(coarse, (shape[1], shape[0]), interpolation=cv2.INTER_CUBIC), np.float32)


def _photograph(
    random: np.random.Generator,
    density: Floats,
    blur_px: float,
    exposure: float,
    background_rgb: tuple[float, float, float],
) -> NDArray[np.uint8]:
    """What the camera makes of the optical densities: uneven light, optics, sensor noise, 8 bits."""
    height, width = density.shape[:2]
    unevenness = _smooth_noise(random, (height, width), max(width, height) / 1.5)
    light = exposure * (1 + _LIGHT_UNEVENNESS * np.clip(unevenness, -2, 2))
    seen = np.exp(-density) * np.array(background_rgb, np.float32) * light[..., None]
    blurred = cv2.GaussianBlur(seen, (0, 0), blur_px) + random.normal(0, _NOISE_SD, seen.shape)
    pixels: NDArray[np.uint8] = np.clip(np.rint(blurred), 0, 255).astype(np.uint8)
    return pixels
