"""What is said of a live frame beside the viewfinder: the numbers, how each is judged, and where light is clipped."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.checks.report import CheckReport, SmearCheck

LIVE_SIDE_PX = 640
"""Frames are reduced to this on their longer side before anything is measured on them."""

EXPOSURE, CLIPPING, ILLUMINATION, WHITE_CELLS, FOCUS, STAIN = (
    "exposure", "clipping", "illumination", "white_cells", "focus", "stain",
)  # fmt: skip


@dataclass(frozen=True)
class LiveReport:
    """All that was measured on one live frame.

    Attributes:
        focus: how sharp it is, without a unit; comparable between frames of one field and one setting only, so that
            its greatest value is the sharp image.
        checks: one light each, by the keys above, in that order; profile "live".
        histogram: (3, 64) float32, share of pixels by value of red, green and blue.
        stain_hue_degrees: mean hue of what is stained, 0–360; NaN without any. For the control chart.
        brightness: mean of the background's three channels, 0–255. For the control chart.
        white_cells: how many are in view.
    """

    focus: float
    checks: CheckReport
    histogram: NDArray[np.float32] = field(repr=False)
    stain_hue_degrees: float
    brightness: float
    white_cells: int

    def check(self, key: str) -> SmearCheck:
        """The light of this key."""
        return next(check for check in self.checks.checks if check.key == key)
