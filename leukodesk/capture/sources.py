"""The kinds of cameras there are."""

from leukodesk.capture.basler_source import BaslerSource
from leukodesk.capture.driver_package import Advice, by_pip
from leukodesk.capture.genicam_source import GenICamSource
from leukodesk.capture.micromanager_source import MicroManagerSource
from leukodesk.capture.opencv_source import OpenCvSource
from leukodesk.capture.source import FrameSource


def all_sources(advice: Advice = by_pip) -> tuple[FrameSource, ...]:
    """One of each kind, in the order in which they are shown. A kind that cannot be used here is among them.

    Args:
        advice: what to do then.
    """
    return OpenCvSource(), MicroManagerSource(advice), GenICamSource(advice), BaslerSource(advice)
