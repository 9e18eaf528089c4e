"""Video files, played at their own rate."""

import stat
import time
from pathlib import Path
from typing import Any

from leukodesk.capture.opencv_frames import compression_note, frame_of, opencv, rgb_of
from leukodesk.capture.source import FRAME_RATE_HZ, Device, Frame, Property, Value
from leukodesk.core.errors import (
    CameraEndedError,
    CameraError,
    CameraFormatError,
    CameraLostError,
    CameraNotFoundError,
    CameraPermissionError,
    CameraSettingError,
    CameraTimeoutError,
)

_USUAL_RATE_HZ = 25.0
_LONGEST_SKIP_S = 1.0
_CUT_SHORT = 0.9  # containers tell how many images they hold, and not all of them exactly


def open_video(device: Device) -> "VideoFile":
    """Open a video file.

    Raises:
        CameraNotFoundError, CameraPermissionError, CameraFormatError
    """
    path = Path(device.address).absolute()
    _check_file(path)
    cv2 = opencv()
    capture = cv2.VideoCapture(str(path), cv2.CAP_FFMPEG)
    if not capture.isOpened():
        raise CameraFormatError(
            "This is not a video that can be played. Choose an AVI, MP4, MOV, MKV, MPEG or WebM file.", str(path)
        )
    return VideoFile(device, capture)


def _check_file(path: Path) -> None:
    """Refuse what is no file that can be read; OpenCV only says that it did not open."""
    try:
        regular = stat.S_ISREG(path.stat().st_mode)
        if regular:
            with path.open("rb") as file:
                file.read(1)
    except PermissionError as error:
        raise CameraPermissionError(
            "This file may not be opened: you have no permission to read it, or another program keeps it to itself.",
            str(error),
        ) from error
    except (OSError, ValueError) as error:
        raise CameraNotFoundError(
            "There is no such file. It may have been moved, renamed or deleted.", str(error)
        ) from error
    if not regular:
        raise CameraNotFoundError("This is not a file. Choose a video file or a folder with images.", str(path))


class VideoFile:
    """A video that ends. Its images come when they are due by their time stamps; late ones are left out.

    Args:
        device: what was opened; capture: an open VideoCapture, which is now this one's.

    Raises:
        CameraFormatError: there is no image in it.
    """

    def __init__(self, device: Device, capture: Any) -> None:
        self.device = device
        self._cv2 = opencv()
        self._capture = capture
        self._note = compression_note(capture)
        rate_hz = capture.get(self._cv2.CAP_PROP_FPS)
        self._interval_s = 1 / (rate_hz if 0.1 <= rate_hz <= 1000 else _USUAL_RATE_HZ)
        self._count = capture.get(self._cv2.CAP_PROP_FRAME_COUNT)
        self._number = 0
        self._position_s = -self._interval_s
        self._pending = self._grab()
        if not self._pending:
            capture.release()
            raise CameraFormatError(
                "There is no image in this video. It may have been recorded or copied incompletely."
            )
        self._began = time.monotonic() - self._position_s

    def properties(self) -> tuple[Property, ...]:
        return (Property(FRAME_RATE_HZ, "Images per second", 1 / self._interval_s, "1/s", writable=False),)

    def change(self, key: str, value: Value) -> None:
        raise CameraSettingError("A video has nothing that can be set.", f"{key} = {value!r}")

    def next_frame(self, timeout_s: float) -> Frame:
        """The image that is due, or the next one when it is."""
        self._skip_late()
        if not self._pending:
            raise self._end()
        wait_s = -self._late_s()
        time.sleep(max(min(wait_s, timeout_s), 0))
        if wait_s > timeout_s:
            raise CameraTimeoutError("The next image is not due yet.", f"{wait_s:.2f} s")
        self._pending = False
        got, raw = self._capture.retrieve()
        if not got:
            raise CameraFormatError("An image of the video is damaged and was left out.", f"image {self._number}")
        return frame_of(rgb_of(raw), self._number, note=self._note)

    def close(self) -> None:
        self._pending = False
        self._capture.release()

    def _skip_late(self) -> None:
        """Go on to the newest image that is due."""
        if not self._pending:
            self._pending = self._grab()
        # The last image is never left out: it is the one that stays to be seen.
        while self._pending and self._late_s() > self._interval_s and self._number < self._count:
            if self._late_s() > _LONGEST_SKIP_S:  # nobody has looked for a while: it goes on from here
                self._began = time.monotonic() - self._position_s
                return
            self._pending = self._grab()

    def _late_s(self) -> float:
        return time.monotonic() - self._began - self._position_s

    def _grab(self) -> bool:
        if not self._capture.grab():
            return False
        self._number += 1
        stamp_s = self._capture.get(self._cv2.CAP_PROP_POS_MSEC) / 1000
        self._position_s = stamp_s if stamp_s > self._position_s else self._position_s + self._interval_s
        return True

    def _end(self) -> CameraError:
        if self._number >= _CUT_SHORT * self._count:
            return CameraEndedError("The video has been played to its end. Open it again to see it again.")
        details = f"{self._number} of {self._count:.0f} images"
        if "://" in self.device.address:
            return CameraLostError("The connection was lost before the video's end.", details)
        return CameraEndedError(
            f"The video ends after {self._number} of its {self._count:.0f} images: the file is cut short or damaged. "
            "Copy it again from where it came from.",
            details,
        )
