"""What is said of every live frame: the `field` profile's own checks of light, stain and focus, and the white cells.

A light is the worst of the checks behind it, measured as they will be on the captured image, and held against the same
limits or closer ones: what is green here is not rejected there for it.
"""

import math
from collections.abc import Mapping
from dataclasses import asdict, replace
from functools import cache

import cv2
import numpy as np
from numpy.typing import NDArray

from leukodesk.core.checks.field import judge_light
from leukodesk.core.checks.fitted import fitted_checks
from leukodesk.core.checks.live_report import (
    CLIPPING,
    EXPOSURE,
    FOCUS,
    ILLUMINATION,
    LIVE_SIDE_PX,
    STAIN,
    WHITE_CELLS,
    LiveReport,
)
from leukodesk.core.checks.measurements import measure_light, stain_hue_degrees
from leukodesk.core.checks.report import CheckReport, Limits, Outcome, SmearCheck
from leukodesk.core.checks.wording import Wording, judge_all
from leukodesk.core.checks.working import Working
from leukodesk.core.clipped import clipped_mask
from leukodesk.core.focus import focus_measure
from leukodesk.core.white_cells import find_white_cells

PROFILE = "live"
HISTOGRAM_BINS = 64
_LEAST_SIDE_PX = 32

LIGHTS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (EXPOSURE, "Exposure", ("background_brightness",)),
    (CLIPPING, "Clipping", ("clipped_share",)),
    (ILLUMINATION, "Even illumination", ("illumination", "black_share", "brighter_share")),
    (WHITE_CELLS, "White cells", (WHITE_CELLS, "background_share")),
    (FOCUS, "Focus", ("edge_blur_px",)),
    (STAIN, "Stain", ("stain_strength", "green_share", "nucleus_separation", "contrast")),
)
"""Key and name of each light, and the checks behind it; the first of them is shown while all pass.

They stand in the order of work at a microscope: the light first, without which nothing can be told; then the place, as
on an empty one there is nothing to focus on. Of lights that are equally bad the first is what to see to.
"""

_WORDINGS = (
    Wording(WHITE_CELLS, "White cells", "in view", "White cells are in view.",
            "No white cell in view. Move to a part of the smear that has some."),
    Wording("clipped_share", "Overexposure", "% of pixels", "Hardly any pixel is white to the limit.",
            high="Much is white to the limit. Give less light, or a shorter exposure.", factor=100),
    Wording("illumination", "Even illumination", "%", "The field is evenly lit.",
            "Parts are much darker than others. Centre the condenser; look for folds and shadows.", factor=100),
    Wording("black_share", "Black surroundings", "% black", "The field is not surrounded by black.",
            high="Much is black. Open the field diaphragm, and centre the condenser.", factor=100),
    Wording("brighter_share", "Brighter than the background", "% brighter", "Nothing is brighter than the background.",
            high="Much is brighter than the background. A stained smear only absorbs light.", factor=100),
    Wording("background_share", "Empty background", "% empty", "Cells lie on an empty background.",
            "There is hardly any empty background. Choose a thinner part of the smear.",
            "Nothing is in view. Move to where cells are, or focus.", factor=100),
)  # fmt: skip
"""Where the `field` profile's would not do: for one who sits at the microscope, and short enough to stand beside the
picture as a whole."""

_CLOSER = {
    "background_brightness": {"warn_below": 128.0},
    "edge_blur_px": {"warn_above": 3.0},
    "clipped_share": {"fail_above": 0.97},
    "background_share": {"fail_above": 0.995},
}
"""Limits closer than the `field` profile's. A field that lies in a folder is judged by what can still be read from it,
one that can be taken again by what it could be: no field of a laboratory's set is darker or more blurred than this. Of
one that is white to the limit, or empty, all other checks speak at random; so these two fail."""

_HINT_FROM = 0.01
_COLOUR_AT_LIMIT = (
    "{share:.0f} % of the pixels have one colour at its limit; Zebra shows where. Less light shows them truly."
)

_COUNTING_SIDE_PX = 400
"""White cells are counted, not outlined, on a frame reduced to this: the same number in 199 of 200 fields."""

_WORST_LAST = list(Outcome)


def live_checks(pixels: NDArray[np.uint8]) -> LiveReport:
    """Measures and judges one frame.

    Args:
        pixels: (height, width, 3) uint8 RGB of any size. Not changed. A side under 32 px is enlarged to that.
    """
    frame = at_live_size(pixels)
    work = Working(frame)
    light = measure_light(work)
    white_cells = len(find_white_cells(_reduced(frame, _COUNTING_SIDE_PX)))
    judged = judge_light(light, live_limits())
    measured = asdict(light) | {WHITE_CELLS: white_cells}
    judged |= {check.key: check for check in judge_all(_WORDINGS, measured, live_limits())}
    judged["clipped_share"] = _with_hint(judged["clipped_share"], frame)
    lights = [_light(key, name, [judged[part] for part in parts]) for key, name, parts in LIGHTS]
    return LiveReport(
        focus=focus_measure(frame),
        checks=CheckReport(PROFILE, tuple(lights)),
        histogram=histogram_of(frame),
        stain_hue_degrees=stain_hue_degrees(work),
        brightness=light.background_brightness,
        white_cells=white_cells,
    )


def at_live_size(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The frame with its longer side brought down to 640 px (never up), its shorter one not under 32.

    By halves as far as they go: OpenCV averages four pixels ten times faster than any other number, and so the checks
    see the same pixels as on the way to their working size. What is left is less than another half.
    """
    while max(pixels.shape[:2]) >= 2 * LIVE_SIDE_PX and min(pixels.shape[:2]) >= 2 * _LEAST_SIDE_PX:
        rows, columns = pixels.shape[0] // 2, pixels.shape[1] // 2
        whole = pixels[: 2 * rows, : 2 * columns]
        pixels = np.asarray(cv2.resize(whole, (columns, rows), interpolation=cv2.INTER_AREA), np.uint8)
    return _reduced(pixels, LIVE_SIDE_PX)


def _reduced(pixels: NDArray[np.uint8], side_px: int) -> NDArray[np.uint8]:
    """With its longer side brought down to a size, never up, and its shorter one not under 32 px."""
    height, width = pixels.shape[:2]
    scale = min(1.0, side_px / max(height, width))
    size = (max(_LEAST_SIDE_PX, round(width * scale)), max(_LEAST_SIDE_PX, round(height * scale)))
    if size == (width, height):
        return pixels
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_LINEAR), np.uint8)


@cache
def live_limits() -> Mapping[str, Limits]:
    """Of the `field` profile's measurements, as they hold for a frame that can still be taken better."""
    limits = fitted_checks().field_limits
    closer = {key: replace(limits[key], **by) for key, by in _CLOSER.items()}
    return {**limits, **closer, WHITE_CELLS: Limits(warn_below=1)}


def histogram_of(frame: NDArray[np.uint8]) -> NDArray[np.float32]:
    """(3, 64) share of the pixels by value of red, green and blue; every other row is enough for it."""
    rows = frame[::2]
    counts = [cv2.calcHist([rows], [channel], None, [HISTOGRAM_BINS], [0, 256]).ravel() for channel in range(3)]
    return np.asarray(np.stack(counts) / math.prod(rows.shape[:2]), np.float32)


def _with_hint(check: SmearCheck, frame: NDArray[np.uint8]) -> SmearCheck:
    """The check of what is white to the limit, with a word on the stripes where single colours are."""
    share = cv2.countNonZero(clipped_mask(frame)) / math.prod(frame.shape[:2])
    if check.outcome is not Outcome.PASS or share < _HINT_FROM:
        return check
    return replace(check, sentence=_COLOUR_AT_LIMIT.format(share=100 * share))


def _light(key: str, name: str, checks: list[SmearCheck]) -> SmearCheck:
    """The worst of some checks, the first of those as bad, under the light's own key and name."""
    worst = max(checks, key=lambda check: _WORST_LAST.index(check.outcome))
    return SmearCheck(key, name, worst.value, worst.unit, worst.limits, worst.outcome, worst.sentence)
