"""The kinds of cameras there are."""

from leukodesk.capture.basler_source import BaslerSource
from leukodesk.capture.genicam_source import GenICamSource
from leukodesk.capture.micromanager_source import MicroManagerSource
from leukodesk.capture.opencv_source import OpenCvSource
from leukodesk.capture.source import FrameSource


def all_sources() -> tuple[FrameSource, ...]:
    """One of each kind, in the order in which they are shown. A kind that cannot be used here is among them."""
    return OpenCvSource(), MicroManagerSource(), GenICamSource(), BaslerSource()
