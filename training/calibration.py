"""Calibration, which lies in core since the application calibrates too."""

from leukodesk.core.calibration import Calibration, accepted, calibrate

__all__ = ["Calibration", "accepted", "calibrate"]
