"""How strongly images are changed in training, and the strengths that the papers' systems use."""

import math
from dataclasses import dataclass, fields, replace
from typing import Literal


@dataclass(frozen=True)
class Augmentation:
    """How strongly each change is drawn; a strength of 0, or False, switches its change off.

    Geometry, all of it in one interpolation:
        rotation_degrees: the angle is drawn from ± this; 180 is any angle.
        flip_horizontally, flip_vertically: mirrored in every second image.
        zoom: width and height are scaled by one factor, drawn from exp(±zoom).
        stretch: width and height are scaled each by a factor of its own, drawn from 1 ± stretch, on top of `zoom`.
            This is the `zoom_range` of Keras' image generator, which the papers use.
        shift: of width and height, each way, as a share of them.
        shear: rows are displaced by up to ± this times their distance from the middle.
        fill: what comes into the picture from beyond its border: its mirror image, its outermost pixels, or black
            ("constant").

    Colour:
        stain: sd of the factor on each stain's density (Tellez et al. 2019, doi:10.1016/j.media.2019.101544).
        gain: sd of the logarithm of each colour channel's gain (white balance).
        hue_degrees, saturation, value: HSV jitter. Hue is turned by up to ± this on the circle of 360°, saturation and
            value are multiplied by a factor whose logarithm has this sd.
        grey_share: share of images shown without colour, so that colour alone cannot decide.
        gamma, contrast: sd of their logarithms.
        brightness: sd of what is added, as a share of white.

    Camera:
        blur_share, greatest_blur_px: share of images blurred, and the greatest sd of the Gaussian.
        noise: the greatest sd of pixel noise, in grey levels.
        keep_black: what is pure black, as all around a segmented cell, stays so whatever happens to colours.

    Raises:
        ValueError: a strength that is negative, not finite or out of its range.
    """

    rotation_degrees: float = 180.0
    flip_horizontally: bool = True
    flip_vertically: bool = True
    zoom: float = 0.2
    stretch: float = 0.0
    shift: float = 0.08
    shear: float = 0.0
    fill: Literal["reflect", "nearest", "constant"] = "reflect"
    stain: float = 0.15
    gain: float = 0.04
    hue_degrees: float = 0.0
    saturation: float = 0.0
    value: float = 0.0
    grey_share: float = 0.15
    gamma: float = 0.12
    contrast: float = 0.08
    brightness: float = 0.05
    blur_share: float = 0.2
    greatest_blur_px: float = 1.2
    noise: float = 4.0
    keep_black: bool = False

    def __post_init__(self) -> None:
        """Refuses what no image could be changed by."""
        if self.fill not in ("reflect", "nearest", "constant"):
            raise ValueError(f"fill is “{self.fill}”: it must be reflect, nearest or constant")
        for one in fields(self):
            strength = getattr(self, one.name)
            greatest = _GREATEST.get(one.name, math.inf)
            if one.name != "fill" and not (0 <= strength <= greatest and math.isfinite(strength)):
                raise ValueError(f"{one.name} is {strength}: it must be between 0 and {greatest}")


_GREATEST = {
    "rotation_degrees": 180,
    "zoom": 1,
    "stretch": 0.9,
    "shift": 1,
    "shear": 1,
    "hue_degrees": 180,
    "grey_share": 1,
    "blur_share": 1,
}


def for_cells(strengths: Augmentation) -> Augmentation:
    """The same for single cells on black, whose background stays black."""
    return replace(strengths, fill="constant", keep_black=True)


FINE_TUNE = Augmentation()
"""For pretrained networks on a few thousand fields: the strengths the shipped model was trained with."""

NONE = Augmentation(
    rotation_degrees=0,
    flip_horizontally=False,
    flip_vertically=False,
    zoom=0,
    shift=0,
    stain=0,
    gain=0,
    grey_share=0,
    gamma=0,
    contrast=0,
    brightness=0,
    blur_share=0,
    greatest_blur_px=0,
    noise=0,
)
"""Every image as it is."""

R = replace(NONE, rotation_degrees=15, flip_horizontally=True, flip_vertically=True, stretch=0.1, brightness=0.1)
"""Residual SE-CNN: flips both ways, slight rotation, zoom, brightness; the paper names no figures."""

C = replace(
    NONE,
    rotation_degrees=180,
    flip_horizontally=True,
    flip_vertically=True,
    zoom=0.1,
    blur_share=0.5,
    greatest_blur_px=1.0,
)
"""Comparison and cross-validation: rotation, mirroring, scaling, Gaussian blur; the paper names no figures."""

S = replace(NONE, rotation_degrees=30, shift=0.2, shear=0.2, stretch=0.2, flip_horizontally=True, fill="nearest")
"""Four-block CNN, with the paper's figures (its table 3). Its shear of 0.2 is taken as a share; Keras' image generator
takes such a number as degrees, and 0.2° cannot be seen."""

P = replace(
    NONE,
    rotation_degrees=180,
    flip_horizontally=True,
    flip_vertically=True,
    stretch=0.1,
    brightness=0.05,
    stain=0.2,
    gain=0.05,
    hue_degrees=8,
    saturation=0.15,
)
"""Peripheral smear framework: stain-aware, with rotation, flips, zoom and brightness; the paper names no figures."""

R_CELL, C_CELL, P_CELL, FINE_TUNE_CELL = for_cells(R), for_cells(C), for_cells(P), for_cells(FINE_TUNE)
"""The same for single cells on black."""
