"""Streams over the network: RTSP and HTTP cameras."""

import threading
import time
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from leukodesk.capture.opencv_frames import compression_note, frame_of, named, opencv, own_copy, rgb_of
from leukodesk.capture.opencv_video import VideoFile
from leukodesk.capture.pixels import RgbPixels
from leukodesk.capture.source import Device, Frame, OpenCamera, Property, Value
from leukodesk.core.errors import (
    CameraFormatError,
    CameraLostError,
    CameraNotFoundError,
    CameraSettingError,
    CameraSupportMissingError,
    CameraTimeoutError,
)

SCHEMES: Final = ("rtsp", "rtsps", "http", "https", "rtmp", "udp")
_OPEN_TIMEOUT_MS, _READ_TIMEOUT_MS = 5000, 3000
_CLOSING_WAIT_S = 0.5
_DAMAGED_IN_A_ROW = 10
_DAMAGED_NOTE = "The image arrived damaged; parts of it may be wrong."


def open_stream(device: Device) -> OpenCamera:
    """Open a stream; a video that ends is played as a file is.

    Raises:
        CameraNotFoundError: nothing answered, or not with a video. OpenCV does not tell which.
        CameraSupportMissingError: this OpenCV has no FFmpeg.
    """
    cv2 = opencv()
    if device.address.partition("://")[0].lower() not in SCHEMES:
        raise CameraNotFoundError(
            f"Addresses of this kind cannot be opened. An address begins with {', '.join(SCHEMES[:-1])} or "
            f"{SCHEMES[-1]}, and “://”; a file is chosen by its name.",
            named(device),
        )
    if not cv2.videoio_registry.hasBackend(cv2.CAP_FFMPEG):
        raise CameraSupportMissingError("This installation has no FFmpeg, which streams need. Install LeukoDesk again.")
    began = time.monotonic()
    timeouts = [cv2.CAP_PROP_OPEN_TIMEOUT_MSEC, _OPEN_TIMEOUT_MS, cv2.CAP_PROP_READ_TIMEOUT_MSEC, _READ_TIMEOUT_MS]
    capture = cv2.VideoCapture(device.address, cv2.CAP_FFMPEG, timeouts)
    if not capture.isOpened():
        raise _not_opened(device, time.monotonic() - began)
    if capture.get(cv2.CAP_PROP_FRAME_COUNT) > 0:
        return VideoFile(device, capture)
    return Stream(device, capture)


def _not_opened(device: Device, after_s: float) -> CameraNotFoundError:
    details = f"{named(device)} after {after_s:.1f} s"
    if after_s > 0.9 * min(_OPEN_TIMEOUT_MS, _READ_TIMEOUT_MS) / 1000:
        return CameraNotFoundError(
            "The camera did not answer. Check that it is switched on and in this network, and its address.", details
        )
    return CameraNotFoundError(
        "There is no video stream at this address. Check the address to its last part, the user name and the password.",
        details,
    )


class Stream:
    """A stream that never ends. It is read in a thread of its own, so that only the newest image waits to be taken.

    Args:
        device: what was opened; capture: an open VideoCapture, which is now the thread's.
    """

    def __init__(self, device: Device, capture: Any) -> None:
        cv2 = opencv()
        self.device = device
        self._note = compression_note(capture)
        # OpenCV stretches all images to the size of the first; a series of JPEGs is left for us to decode.
        is_jpeg = "(MJPG)" in self._note
        self._holds_jpeg = is_jpeg and bool(capture.set(cv2.CAP_PROP_FORMAT, -1))
        self._news = threading.Condition()
        self._newest: tuple[int, int, NDArray[Any]] | None = None
        self._taken = 0
        self._damaged = 0
        self._lost = False
        self._closing = threading.Event()
        # A daemon: a network that is silent holds it for as long as the read timeout.
        self._thread = threading.Thread(target=self._read, args=(capture,), name="leukodesk-stream", daemon=True)
        self._thread.start()

    def properties(self) -> tuple[Property, ...]:
        return ()

    def change(self, key: str, value: Value) -> None:
        raise CameraSettingError("A stream is set at its camera, not from here.", f"{key} = {value!r}")

    def next_frame(self, timeout_s: float) -> Frame:
        until = time.monotonic() + timeout_s
        while True:
            number, time_ns, raw = self._wait(until - time.monotonic())
            rgb, note = self._decoded(raw)
            if rgb is not None:
                self._damaged = 0
                return frame_of(rgb, number, time_ns, note=note or self._note)
            self._damaged += 1
            if self._damaged >= _DAMAGED_IN_A_ROW:
                self._damaged = 0
                raise CameraFormatError(
                    "The images of this stream arrive damaged. Check the network, or choose another video format in "
                    "the camera's own settings.",
                    named(self.device),
                )

    def close(self) -> None:
        self._closing.set()
        self._thread.join(_CLOSING_WAIT_S)

    def _wait(self, timeout_s: float) -> tuple[int, int, NDArray[Any]]:
        """Number, time and data of an image that has not been taken."""
        with self._news:
            self._news.wait_for(lambda: self._is_new() or self._lost, max(timeout_s, 0))
            if self._newest is not None and self._is_new():
                self._taken = self._newest[0]
                return self._newest
            if self._lost:
                raise CameraLostError(
                    "The stream has stopped. Check that the camera is switched on and the network's cable.",
                    named(self.device),
                )
        raise CameraTimeoutError("No image came in time.", named(self.device))

    def _is_new(self) -> bool:
        return self._newest is not None and self._newest[0] > self._taken

    def _decoded(self, raw: NDArray[Any]) -> tuple[RgbPixels | None, str]:
        if not self._holds_jpeg:
            return rgb_of(raw), ""
        import simplejpeg

        data = np.ascontiguousarray(raw, np.uint8).tobytes()
        for strict, note in ((True, ""), (False, _DAMAGED_NOTE)):
            try:
                return own_copy(np.asarray(simplejpeg.decode_jpeg(data, "RGB", strict=strict), np.uint8)), note
            except ValueError:
                continue
        return None, ""

    # --- in the stream's thread ---------------------------------------------------------------------------------------

    def _read(self, capture: Any) -> None:
        number = 0
        while not self._closing.is_set() and capture.grab():
            got, raw = capture.retrieve()
            if got:
                number += 1
                with self._news:
                    self._newest = (number, time.monotonic_ns(), raw)
                    self._news.notify_all()
        capture.release()
        with self._news:
            self._lost = True
            self._news.notify_all()
