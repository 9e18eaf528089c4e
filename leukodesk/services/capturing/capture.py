"""One captured field and all that is kept with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from leukodesk.capture.source import Device, Value
from leukodesk.core.checks.live_report import LiveReport


@dataclass(frozen=True)
class Capture:
    """A field as it was when the shutter was pressed.

    Attributes:
        pixels: (height, width, 3) uint8 RGB, after the corrections; not writeable.
        taken_at: by the clock, with its time zone.
        device: the camera; state: what it said of itself with the frame, by the keys of `capture.source`.
        objective: as the user named it ("100× oil"); empty if none was named.
        pixel_size_um: side of a pixel on the slide in micrometres; None if it was never calibrated.
        corrections: sentences on what was applied to the pixels (flat field, white balance), with their dates.
        notes: the frame's own.
        report: the live checks of these pixels.
        case, slide: local ids, as the user typed them; number: counter in the series.
        how: "shutter", "time-lapse" or "auto".
    """

    pixels: NDArray[np.uint8] = field(repr=False)
    taken_at: datetime
    device: Device
    report: LiveReport
    state: Mapping[str, Value] = field(default_factory=dict)
    objective: str = ""
    pixel_size_um: float | None = None
    corrections: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    case: str = ""
    slide: str = ""
    number: int = 1
    how: str = "shutter"
