"""Captured fields for tests."""

from datetime import datetime, timedelta, timezone
from functools import cache

import numpy as np

from leukodesk.capture.source import EXPOSURE_MS, STAGE_X_UM, Device
from leukodesk.core.checks.live import live_checks
from leukodesk.core.checks.live_report import LiveReport
from leukodesk.core.synthetic import synthetic_field
from leukodesk.services.capturing.capture import Capture

TAKEN_AT = datetime(2024, 5, 6, 12, 30, 45, 250_000, tzinfo=timezone(timedelta(hours=2)))
DEVICE = Device("basler", "40012345", "Kamera µ 5", "Basler 40012345")


@cache
def _looked_at(seed: int, width_px: int, height_px: int) -> tuple[np.ndarray, LiveReport]:
    pixels = synthetic_field(seed, width_px, height_px)
    pixels.setflags(write=False)
    return pixels, live_checks(pixels)


def captured(
    seed: int = 1, width_px: int = 320, height_px: int = 240, device: Device = DEVICE, **others: object
) -> Capture:
    """A synthetic field, captured; what is in `others` is said of it."""
    pixels, report = _looked_at(seed, width_px, height_px)
    said = {
        "state": {EXPOSURE_MS: 12.5, STAGE_X_UM: np.float64(-3.25), "mode": "Fast", "hdr": False},
        "objective": "100× oil", "pixel_size_um": 0.065, "corrections": ("Flat field of 2024-05-01.",),
        "report": report, "notes": ("12 bits were reduced to 8.",),
        "case": "Ä-17", "slide": "2", "number": 7, "how": "auto",
    }  # fmt: skip
    return Capture(pixels, TAKEN_AT, device, **{**said, **others})
