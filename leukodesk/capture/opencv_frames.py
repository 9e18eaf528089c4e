"""What everything that OpenCV opens has in common: OpenCV set up to be quiet and to stay where it was sent; frames."""

import os
import time
from collections.abc import Mapping
from datetime import datetime
from types import ModuleType
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from leukodesk.capture.pixels import RgbPixels, to_rgb
from leukodesk.capture.source import Device, Frame, Value
from leukodesk.core.errors import CameraFormatError

_FORMATS: Final = (
    "asf,avi,dv,flv,gif,h264,hevc,ivf,jpeg_pipe,live_flv,m4v,matroska,mjpeg,mov,mpeg,mpegts,mpegvideo,mpjpeg,mxf,nut,"
    "ogg,png_pipe,rtp,rtsp,yuv4mpegpipe"
)
"""FFmpeg's names of videos that hold their images themselves. Playlists are not among them: they may name any address,
and so may a redirection."""

_ENVIRONMENT: Final = {
    "OPENCV_FFMPEG_LOGLEVEL": "-8",  # FFmpeg writes addresses, and the passwords in them, to stderr
    "OPENCV_FFMPEG_CAPTURE_OPTIONS": f"rtsp_flags;prefer_tcp|max_redirects;0|format_whitelist;{_FORMATS}",
    "OPENCV_VIDEOIO_V4L_SELECT_TIMEOUT": "2",  # seconds without a frame, else 10
    "OPENCV_VIDEOIO_MSMF_ENABLE_HW_TRANSFORMS": "0",  # with it Windows takes half a minute to open some cameras
}


def opencv() -> ModuleType:
    """OpenCV, told where it reads its settings: in the environment, when it first opens something."""
    os.environ.update(_ENVIRONMENT)
    import cv2

    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_ERROR)
    return cv2


def rgb_of(raw: NDArray[Any]) -> RgbPixels:
    """RGB of what `VideoCapture.retrieve` gives: BGR, and grey from some drivers.

    Raises:
        CameraFormatError: neither.
    """
    layouts = {(1, 8): "Mono8", (1, 16): "Mono16", (3, 8): "BGR8", (3, 16): "BGR16", (4, 8): "BGRa8"}
    channels = raw.shape[2] if raw.ndim == 3 else 1
    layout = layouts.get((channels, 8 * raw.itemsize)) if raw.ndim in (2, 3) else None
    if layout is None:
        raise CameraFormatError(
            "The camera sends images that are neither colour nor grey as LeukoDesk knows them. Choose another pixel "
            "format or resolution.",
            f"{raw.dtype} {raw.shape}",
        )
    return to_rgb(raw[:, :, 0] if channels == 1 and raw.ndim == 3 else raw, layout)


def frame_of(
    rgb: RgbPixels, number: int, time_ns: int | None = None, state: Mapping[str, Value] | None = None, note: str = ""
) -> Frame:
    """A frame that was received just now, or at `time_ns` by the monotonic clock."""
    now_ns, taken_at = time.monotonic_ns(), datetime.now().astimezone()
    received_ns = now_ns if time_ns is None else time_ns
    age_s = (now_ns - received_ns) / 1e9
    taken_at = datetime.fromtimestamp(taken_at.timestamp() - age_s).astimezone()
    return Frame(rgb.pixels, number, received_ns, taken_at, state or {}, (*rgb.notes, *([note] if note else [])))


def compression_note(capture: Any) -> str:
    """A sentence on how the images of an open capture come, if they come compressed."""
    code = int(capture.get(opencv().CAP_PROP_FOURCC)) & 0xFFFFFFFF
    name = code.to_bytes(4, "little").decode("latin-1").strip("\0 ")
    if not (name.isprintable() and name) or name in ("YUYV", "UYVY", "BGR3", "RGB3", "GREY", "I420", "NV12"):
        return ""
    return f"The image came compressed ({name})."


def own_copy(pixels: NDArray[np.uint8]) -> RgbPixels:
    """Pixels that are RGB already, made as a frame wants them."""
    return to_rgb(pixels, "RGB8")


def named(device: Device) -> str:
    """A device for the log; its address may hold a password and its id never does."""
    return f"{device.source} {device.id}"
