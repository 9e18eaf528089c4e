"""How large a pixel is on the slide: calibrated by two points of known distance, shown by a scale bar."""

import math
from dataclasses import dataclass
from typing import Final

from leukodesk.core.errors import LeukoDeskError

LEAST_DISTANCE_PX: Final = 50
CLICK_PX: Final = 1.0
"""How far a click may lie beside what was meant, in pixels of the image."""
LEAST_UM: Final = 0.005
MOST_UM: Final = 50.0
"""Pixel sizes of light microscopes lie well within."""

_STEPS = (1, 2, 5)

Point = tuple[float, float]


class PixelSizeError(LeukoDeskError):
    """Two points and a distance that no pixel size can be had from."""


@dataclass(frozen=True)
class PixelSize:
    """The side of a pixel on the slide.

    Attributes:
        um: in micrometres.
        uncertainty_um: how far it may be off because a click hits a place to a pixel only.
    """

    um: float
    uncertainty_um: float

    def describe(self) -> str:
        """As in "0.0645 ± 0.0001 µm per pixel", with as many digits as the uncertainty leaves."""
        digits = max(0, -math.floor(math.log10(self.uncertainty_um)))
        return f"{self.um:.{digits}f} ± {self.uncertainty_um:.{digits}f} µm per pixel"


@dataclass(frozen=True)
class ScaleBar:
    """A bar of a round length.

    Attributes:
        length_um: on the slide; length_px: in the image as it is shown; text: to stand beside it ("20 µm").
    """

    length_um: float
    length_px: float
    text: str


def pixel_size(first: Point, second: Point, distance_um: float) -> PixelSize:
    """The pixel size by two points in an image, as on a stage micrometer.

    Args:
        first, second: (x, y) in pixels of the camera's image, not of the screen.
        distance_um: between them on the slide.

    Raises:
        PixelSizeError: the points lie too near each other, or no microscope shows such a pixel size.
    """
    distance_px = math.dist(first, second)
    if not math.isfinite(distance_px) or distance_px < LEAST_DISTANCE_PX:
        sentence = (
            f"The two points are too near each other: take points at least {LEAST_DISTANCE_PX} pixels apart, better as "
            "far apart as the image allows."
        )
        raise PixelSizeError(sentence, f"{first} to {second}: {distance_px} px")
    if not math.isfinite(distance_um) or distance_um <= 0:
        raise PixelSizeError("Type the distance between the two points in micrometres.", f"{distance_um} µm")
    um = distance_um / distance_px
    if not LEAST_UM <= um <= MOST_UM:
        sentence = (
            f"This would make a pixel {um:.3g} µm wide, which no light microscope shows. See whether the distance is "
            "in micrometres (1 mm = 1000 µm)."
        )
        raise PixelSizeError(sentence, f"{distance_um} µm over {distance_px} px")
    return PixelSize(um, um * math.sqrt(2) * CLICK_PX / distance_px)


def binned_um(um: float, binning: float, binning_now: float) -> float:
    """The pixel size when pixels are binned otherwise than when it was calibrated (4 × 4: binning 4).

    Only for binning, and a driver's own reduction: a frame that was cut has pixels as before.
    """
    return um * binning_now / binning


def scale_bar(um_per_px: float, most_px: float) -> ScaleBar:
    """The longest bar of 1, 2 or 5 times a power of ten that is not longer than there is room.

    Args:
        um_per_px: of the image as it is shown: the pixel size divided by the zoom.
        most_px: room for it, more than 0.
    """
    most_um = um_per_px * most_px * (1 + 1e-9)
    power = math.floor(math.log10(most_um))
    step = max(step for step in _STEPS if step * 10.0**power <= most_um or step == 1)
    length_um = float(step * 10.0**power) if power < 0 else float(step * 10**power)
    return ScaleBar(length_um, length_um / um_per_px, _length_text(length_um))


def _length_text(length_um: float) -> str:
    if length_um >= 1000:
        return f"{length_um / 1000:g} mm"
    if length_um < 1:
        return f"{length_um * 1000:g} nm"
    return f"{length_um:g} µm"
