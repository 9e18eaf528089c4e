"""The `cell` profile: is this one stained white cell, cut out on black?"""

from dataclasses import asdict, dataclass

import cv2
import numpy as np
from cv2.typing import MatLike
from numpy.typing import NDArray

from leukodesk.core.checks.fitted import FittedChecks, fitted_checks
from leukodesk.core.checks.measurements import BLACK
from leukodesk.core.checks.report import CheckReport
from leukodesk.core.checks.wording import Wording, judge_all
from leukodesk.core.checks.working import slopes_of, to_working_size

_BORDER_PX = 4
_LEAST_CELL_PX = 30


@dataclass(frozen=True)
class CellMeasurements:
    """Explainable numbers of one image of a cut-out cell. Shares are 0–1; "px" are pixels at the working size.

    Attributes:
        shorter_side_px: of the image as it was given.
        black_border: share of the image's outermost 4 px that is black.
        cell_share: share of the image that the largest piece on black fills.
        main_piece: its share of everything that is not black.
        stained_share: share of the cell's inside that absorbs green most, as a nucleus does.
        cell_brightness: mean of the cell's inside, 0–255.
        cell_chroma: mean CIE Lab chroma of the cell's inside.
        texture: standard deviation of the cell's brightness, grey levels.
        sharpness: mean slope within the cell over the mean slope after more blur; 1 where nothing finer is left.
    """

    shorter_side_px: float
    black_border: float
    cell_share: float
    main_piece: float
    stained_share: float
    cell_brightness: float
    cell_chroma: float
    texture: float
    sharpness: float


_WORDINGS = (
    Wording("shorter_side_px", "Size", "px", "The image is large enough.",
            "The image is too small to show the cell well. Cut it from a larger image."),
    Wording("black_border", "Black surroundings", "% of the border", "The cell lies on black.",
            "The surroundings are not black: this looks like a whole field or another picture, not like one cell cut "
            "out on black. Use a field model for fields.", factor=100),
    Wording("cell_share", "Cell size", "% of the image", "The cell fills a fair part of the image.",
            "There is no cell, or it is very small. Cut it out more closely.",
            "The cell fills nearly the whole image. Cut it out with more room around it.", factor=100),
    Wording("main_piece", "One cell", "% in one piece", "There is one cell.",
            "There are several pieces. Cut out one cell at a time.", factor=100),
    Wording("stained_share", "Stain colour", "% of the cell", "The cell is stained blue to purple.",
            "The cell is not blue to purple, as a stained nucleus is. This is no stained white cell.", factor=100),
    Wording("cell_brightness", "Exposure", "of 255", "The cell is neither too dark nor too bright.",
            "The cell is too dark. Give more light or a longer exposure.",
            "The cell is too bright. Give less light or a shorter exposure."),
    Wording("cell_chroma", "Colourfulness", "Lab chroma", "The cell is coloured.",
            "The cell has hardly any colour. The stain has failed, or this is another kind of microscopy.",
            "The colours are stronger than a blood stain's."),
    Wording("texture", "Inner structure", "grey levels", "The cell shows structure.",
            "The cell is one flat patch without structure.",
            "The brightness within the cell varies more than in a stained cell."),
    Wording("sharpness", "Focus", "", "The cell's structure is sharp.",
            "The cell is blurred. Focus again.",
            "The structure is finer than a stained cell's. Is this noise or a drawing?"),
)  # fmt: skip


def check_cell(pixels: NDArray[np.uint8]) -> CheckReport:
    """All checks of the `cell` profile.

    Args:
        pixels: (height, width, 3) uint8 RGB, at least 32 px on each side.
    """
    return judge_cell(measure_cell(pixels), fitted_checks())


def judge_cell(measurements: CellMeasurements, fitted: FittedChecks) -> CheckReport:
    """The checks of measurements already made, against any fit."""
    return CheckReport("cell", judge_all(_WORDINGS, asdict(measurements), fitted.cell_limits))


def measure_cell(pixels: NDArray[np.uint8]) -> CellMeasurements:
    """Everything the `cell` profile needs to know. What is measured within a cell is 0 where there is none."""
    working = to_working_size(pixels)
    smooth = cv2.GaussianBlur(working, (0, 0), 1.0)
    bright = cv2.bitwise_not(cv2.inRange(working, (0, 0, 0), (BLACK, BLACK, BLACK))) // 255
    shorter_side_px, black_border = float(min(pixels.shape[:2])), _black_border(bright)
    _, labels, statistics, _ = cv2.connectedComponentsWithStats(cv2.medianBlur(bright, 3))
    areas = statistics[1:, cv2.CC_STAT_AREA]
    if not len(areas):
        return CellMeasurements(shorter_side_px, black_border, 0, 0, 0, 0, 0, 0, 0)
    cell = (labels == 1 + int(areas.argmax())).astype(np.uint8)
    inside = cv2.erode(cell, np.ones((7, 7), np.uint8))
    if cv2.countNonZero(inside) < _LEAST_CELL_PX:
        inside = cell
    grey = cv2.transform(smooth.astype(np.float32), np.full((1, 3), 1 / 3, np.float32))
    brightness, texture = cv2.meanStdDev(grey, mask=inside)
    red, green, blue = cv2.split(smooth)
    stained = (green < cv2.min(red, blue)) & (inside > 0)
    return CellMeasurements(
        shorter_side_px=shorter_side_px,
        black_border=black_border,
        cell_share=int(areas.max()) / cell.size,
        main_piece=int(areas.max()) / max(int(areas.sum()), 1),
        stained_share=int(np.count_nonzero(stained)) / cv2.countNonZero(inside),
        cell_brightness=float(brightness[0, 0]),
        cell_chroma=_chroma(smooth, inside),
        texture=float(texture[0, 0]),
        sharpness=_sharpness(grey, inside),
    )


def _black_border(bright: MatLike) -> float:
    edge = np.ones(bright.shape, bool)
    edge[_BORDER_PX:-_BORDER_PX, _BORDER_PX:-_BORDER_PX] = False
    return 1.0 - float(bright[edge].mean())


def _chroma(smooth: MatLike, inside: MatLike) -> float:
    lab = cv2.cvtColor(smooth, cv2.COLOR_RGB2Lab)[inside > 0].astype(np.float32)
    return float(np.hypot(lab[:, 1] - 128, lab[:, 2] - 128).mean())


def _sharpness(grey: MatLike, inside: MatLike) -> float:
    slope = cv2.mean(slopes_of(grey)[2], inside)[0]
    blurred_slope = cv2.mean(slopes_of(cv2.GaussianBlur(grey, (0, 0), 2.83))[2], inside)[0]
    return slope / max(blurred_slope, 1e-3)
