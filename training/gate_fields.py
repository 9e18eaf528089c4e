"""Generated fields of many stains, crowds and cameras, with the truth: what the nucleus gate learns from.

No pixel of a real image is in them. The ranges were widened by hand after a look at two laboratories' smears
(`docs/benchmarks/trials-gate.md`); what both share is kept: nuclei let blue light pass and take green away most, red
cells do so less.
"""

from dataclasses import dataclass, field

import cv2
import numpy as np
from numpy.typing import NDArray

from leukodesk.core.synthetic import Appearance, Density, generate_field

Floats = NDArray[np.float32]
Pixels = NDArray[np.uint8]

SIDE_PX = 224
_RED_RADIUS_PX = (5.0, 26.0)
_LEAST_VIOLET = 0.15
"""So much more of green than of blue, as a share of green, is taken by nuclei than by red cells."""
_CUT_OUT = 0.08
"""Share of the fields that are one cell on pure black, as some sets show their cells."""


@dataclass(frozen=True)
class GateField:
    """A generated field, (side, side, 3) uint8, and how much of each pixel is nucleus, (side, side) float32."""

    pixels: Pixels = field(repr=False)
    nuclei: Floats = field(repr=False)


def gate_field(seed: int) -> GateField:
    """A generated field with a random stain, crowd, dirt and camera; the same seed gives the same."""
    random = np.random.default_rng([7, seed])
    cut_out = random.random() < _CUT_OUT
    red_radius = float(np.exp(random.uniform(*np.log(_RED_RADIUS_PX))))
    appearance = _appearance(random)
    cell_radius = red_radius * appearance.white_cell_radius[1]
    middle = (SIDE_PX / 2, SIDE_PX / 2)
    truth = generate_field(
        seed,
        SIDE_PX,
        SIDE_PX,
        [middle] if cut_out else _centres(random, cell_radius),
        red_cells=0 if cut_out else round(random.uniform(0, 0.5) * SIDE_PX**2 / (np.pi * red_radius**2)),
        red_cell_radius_px=red_radius,
        appearance=appearance,
    )
    if cut_out:
        inside = truth.white_cells[..., np.newaxis] > 0.5
        return GateField(_photographed(random, truth.pixels) * inside, truth.nuclei)
    pixels, nuclei = truth.pixels.copy(), truth.nuclei.copy()
    if random.random() < 0.5:
        _add_dirt(random, pixels, appearance, red_radius)
    pixels = _photographed(random, pixels)
    if random.random() < 0.25:
        _cover_a_corner(random, pixels, nuclei)
    return GateField(pixels, nuclei)


def _appearance(random: np.random.Generator) -> Appearance:
    """A stain: the nuclei more violet than the red cells, whatever colour those have."""
    nucleus = _density(random, green=(0.25, 1.4), red=(0.3, 0.95), blue=(0.0, 0.3))
    violet = 1 - nucleus[2] / nucleus[1]
    red_cell = _density(random, green=(0.12, 0.5), red=(0.25, 1.35), blue=(1 - violet + _LEAST_VIOLET, 1.1))
    red_cell = _scaled(red_cell, min(1.0, nucleus[1] * random.uniform(0.35, 0.9) / red_cell[1]))
    cytoplasm = _density(random, green=(0.08, 0.4), red=(0.5, 1.1), blue=(0.0, 0.5))
    cytoplasm = _scaled(cytoplasm, min(1.0, 0.6 * nucleus[1] / cytoplasm[1]))
    blasts = random.random() < 0.5
    least = random.uniform(0.85, 0.97) if blasts else random.uniform(0.55, 0.8)
    size = random.uniform(0.9, 2.2)
    light = random.uniform(170, 250) * np.exp(random.normal(0, 0.05, 3))
    red, green, blue = np.minimum(light, 252.0)
    return Appearance(
        background_rgb=(float(red), float(green), float(blue)),
        red_cell=red_cell,
        cytoplasm=cytoplasm,
        nucleus=nucleus,
        platelet=_scaled(nucleus, random.uniform(0.3, 1.0)),
        white_cell_radius=(size, size * random.uniform(1.0, 1.5)),
        nucleus_radius=(least, least + 0.05),
        lobed=0.1 if blasts else 0.5,
        chromatin=random.uniform(0.03, 0.3),
        red_cell_distance=random.uniform(0.5, 2.5),
    )


def _density(
    random: np.random.Generator, green: tuple[float, float], red: tuple[float, float], blue: tuple[float, float]
) -> Density:
    """A density: of green within its range, of red and blue as shares of it."""
    most = float(np.exp(random.uniform(*np.log(green))))
    return most * float(random.uniform(*red)), most, most * float(random.uniform(*blue))


def _scaled(density: Density, factor: float) -> Density:
    red, green, blue = density
    return red * factor, green * factor, blue * factor


def _centres(random: np.random.Generator, cell_radius: float) -> list[tuple[float, float]]:
    """Places of white cells, from none to as many as there is room for, often touching."""
    room = SIDE_PX**2 / (np.pi * cell_radius**2)
    count = int(random.integers(0, max(2, int(room * random.choice([0.15, 0.4, 0.7])) + 1)))
    apart = cell_radius * random.uniform(1.5, 2.5)
    centres = np.empty((0, 2))
    for place in random.uniform(0, SIDE_PX, (20 * count, 2)):
        if len(centres) < count and (np.hypot(*(centres - place).T) > apart).all():
            centres = np.vstack([centres, place])
    return [(float(x), float(y)) for x, y in centres]


def _add_dirt(random: np.random.Generator, pixels: Pixels, appearance: Appearance, red_radius: float) -> None:
    """Grains as dark as nuclei, of a platelet's size or less, and of any colour."""
    for _ in range(int(random.integers(1, 25))):
        x, y = random.uniform(0, SIDE_PX, 2)
        density = np.array(_scaled(appearance.nucleus, random.uniform(0.4, 1.2))) * np.exp(random.normal(0, 0.4, 3))
        colour = np.array(appearance.background_rgb) * np.exp(-density)
        axes = np.maximum(red_radius * random.uniform(0.06, 0.3, 2), 0.6)
        ellipse = ((float(x), float(y)), (float(2 * axes[0]), float(2 * axes[1])), float(random.uniform(0, 180)))
        cv2.ellipse(pixels, ellipse, [float(value) for value in colour], -1, cv2.LINE_AA)


def _cover_a_corner(random: np.random.Generator, pixels: Pixels, nuclei: Floats) -> None:
    """A grey or black rectangle, as over a scale or a name."""
    height, width = (int(SIDE_PX * share) for share in random.uniform(0.05, 0.35, 2))
    rows = slice(0, height) if random.random() < 0.3 else slice(SIDE_PX - height, SIDE_PX)
    columns = slice(0, width) if random.random() < 0.5 else slice(SIDE_PX - width, SIDE_PX)
    pixels[rows, columns] = random.choice([0, 128, 255])
    nuclei[rows, columns] = 0


def _photographed(random: np.random.Generator, pixels: Pixels) -> Pixels:
    """As another camera shows it: balance, contrast, focus, noise and JPEG."""
    values: Floats = pixels.astype(np.float32) / np.float32(255)
    if random.random() < 0.6:
        balance = np.exp(random.normal(0, 0.06, 3))
        values = np.asarray(np.clip(values * balance, 0, 1) ** np.exp(random.normal(0, 0.2)), np.float32)
    if random.random() < 0.4:
        values = np.asarray(cv2.GaussianBlur(values, (0, 0), random.uniform(0.3, 1.5)), np.float32)
    noise = random.normal(0, random.uniform(0, 0.03), values.shape)
    taken: Pixels = np.clip(np.rint((values + noise) * 255), 0, 255).astype(np.uint8)
    if random.random() < 0.3:
        _, packed = cv2.imencode(".jpg", taken[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, int(random.integers(30, 90))])
        taken = np.asarray(cv2.imdecode(packed, cv2.IMREAD_COLOR), np.uint8)[..., ::-1]
    return taken
