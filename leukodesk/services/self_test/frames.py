"""Frames from a file: a video and a folder of images are made, and played as a camera is."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from leukodesk.capture.opencv_source import OpenCvSource
from leukodesk.capture.source import Device
from leukodesk.services.self_test.generated import write_png
from leukodesk.services.self_test.steps import SelfTestError, Step

LEVELS = (40, 90, 140, 190)
"""Grey levels of the frames, in order: told apart after the codec of any video."""

_SIZE_PX = (160, 120)
_RATE_HZ = 20.0
_PATIENCE_S = 20.0
_OFF_LEVEL = 8.0


def frame_steps(folder: Path) -> Iterator[Step]:
    """A video file, and a folder of images.

    Args:
        folder: for the files.
    """
    yield Step("Frames from a video file", partial(play, folder / "frames.avi", write_video))
    yield Step("Frames from a folder of images", partial(play, folder / "frames", write_images))


def play(path: Path, write: Callable[[Path], None]) -> str:
    """Play as many frames as were written; they must come in order, each with its own grey level."""
    write(path)
    source = OpenCvSource()
    # Not looked for among the devices: that would open every camera that is plugged in.
    camera = source.open(Device(source.key, f"file:{path}", path.name, address=str(path)))
    try:
        levels = [float(camera.next_frame(_PATIENCE_S).pixels.mean()) for _ in LEVELS]
    finally:
        camera.close()
    if np.abs(np.subtract(levels, LEVELS)).max() > _OFF_LEVEL:
        raise SelfTestError("What was played is not what was written.", f"grey levels {levels} instead of {LEVELS}")
    return f"{len(levels)} frames came, in order."


def write_video(path: Path) -> None:
    """A Motion JPEG video, whose encoder is a part of OpenCV."""
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), _RATE_HZ, _SIZE_PX)
    if not writer.isOpened():
        raise SelfTestError("OpenCV cannot write a video here.")
    for level in LEVELS:
        writer.write(_flat(level))
    writer.release()


def write_images(path: Path) -> None:
    """A folder with an image for each frame."""
    for number, level in enumerate(LEVELS):
        write_png(path / f"frame_{number}.png", _flat(level))


def _flat(level: int) -> NDArray[np.uint8]:
    return np.full((_SIZE_PX[1], _SIZE_PX[0], 3), level, np.uint8)
