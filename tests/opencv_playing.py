"""Plays whatever OpenCV opens, for the tests of it."""

from pathlib import Path

import numpy as np

from leukodesk.capture.opencv_source import OpenCvSource
from leukodesk.capture.source import Device, Frame, OpenCamera
from leukodesk.core.errors import CameraError

SOURCE = OpenCvSource()
LONG_S = 20.0


def device_at(address: str | Path) -> Device:
    return next(device for device in SOURCE.devices([str(address)]) if device.address)


def flat(value: int, size_px: tuple[int, int] = (64, 48)) -> np.ndarray:
    return np.full((size_px[1], size_px[0], 3), value, np.uint8)


def play(camera: OpenCamera) -> tuple[list[Frame], CameraError]:
    """All frames, and what ended them."""
    frames = []
    while True:
        try:
            frames.append(camera.next_frame(LONG_S))
        except CameraError as error:
            camera.close()
            return frames, error


def check_frame(frame: Frame) -> None:
    assert frame.pixels.dtype == np.uint8 and frame.pixels.ndim == 3 and frame.pixels.shape[2] == 3
    assert frame.pixels.flags.c_contiguous and not frame.pixels.flags.writeable
    assert frame.taken_at.tzinfo is not None
