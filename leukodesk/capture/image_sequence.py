"""Images in a folder, or of a numbered series, played as a camera would send them."""

import re
import time
from pathlib import Path
from typing import Final

from leukodesk.capture.opencv_frames import frame_of, own_copy
from leukodesk.capture.source import FRAME_RATE_HZ, Device, Frame, Property, Value
from leukodesk.core.errors import (
    CameraEndedError,
    CameraFormatError,
    CameraNotFoundError,
    CameraPermissionError,
    CameraSettingError,
    CameraTimeoutError,
    ImageError,
    ImagePermissionError,
)
from leukodesk.core.files import is_folder
from leukodesk.core.image_folders import is_image_name, open_folder
from leukodesk.core.images import read_image

_NUMBER: Final = re.compile(r"%0?(\d*)d")
REPEAT: Final = "repeat"
"""Key of the switch that lets a sequence begin again at its end."""

_RATE_HZ, _SLOWEST_HZ, _FASTEST_HZ = 5.0, 0.1, 60.0


def is_pattern(address: str) -> bool:
    """Whether a file's name is that of a numbered series: "img_%03d.png"."""
    return len(_NUMBER.findall(Path(address).name)) == 1


def files_of(address: str) -> tuple[Path, ...]:
    """The images that are meant by a folder, a pattern or the name of one image, in the order people count.

    Raises:
        CameraNotFoundError: there are none.
        CameraPermissionError: the folder may not be looked into.
    """
    path = Path(address)
    try:
        if is_folder(path):
            found = tuple(path / name for name in open_folder(path, is_image_name).files)
        elif is_pattern(address):
            found = _numbered(path)
        else:
            return (path,)
    except ImagePermissionError as error:
        raise CameraPermissionError(error.message, error.details) from error
    except ImageError as error:
        raise CameraNotFoundError(error.message, error.details) from error
    if not found:
        raise CameraNotFoundError("There is no image there. Choose a folder that holds images.", address)
    return found


def _numbered(pattern: Path) -> tuple[Path, ...]:
    """The files of a series by their number, whether or not one is missing."""
    before, digits, after = _NUMBER.split(pattern.name)
    wanted = re.compile(f"{re.escape(before)}(\\d+){re.escape(after)}")
    by_number: dict[int, str] = {}
    for name in open_folder(pattern.parent, lambda name: wanted.fullmatch(name) is not None).files:
        for number in map(int, wanted.findall(name)):
            if name == f"{before}{number:0{digits or 1}d}{after}":
                by_number[number] = name
    return tuple(pattern.parent / by_number[number] for number in sorted(by_number))


class ImageSequence:
    """Image files, one after another at a rate that can be set. None is left out, however slow its reader is.

    After the last the first comes again, unless that is switched off: they stand for a camera, and none of those ends.

    Args:
        device: what was opened; files: what it plays.
    """

    def __init__(self, device: Device, files: tuple[Path, ...]) -> None:
        self.device = device
        self._files = files
        self._next = 0
        self._shown = 0
        self._repeats = True
        self._rate_hz = _RATE_HZ
        self._due = time.monotonic()

    def properties(self) -> tuple[Property, ...]:
        return (
            Property(FRAME_RATE_HZ, "Images per second", self._rate_hz, "1/s", _SLOWEST_HZ, _FASTEST_HZ),
            Property(REPEAT, "Begin again at the end", self._repeats),
        )

    def change(self, key: str, value: Value) -> None:
        if key == REPEAT and isinstance(value, bool):
            self._repeats = value
            return
        if key != FRAME_RATE_HZ or isinstance(value, str | bool):
            raise CameraSettingError(
                "Only the rate of an image sequence can be set, and whether it begins again.", f"{key} = {value!r}"
            )
        last = self._due - 1 / self._rate_hz
        self._rate_hz = min(max(float(value), _SLOWEST_HZ), _FASTEST_HZ)
        if self._next:
            self._due = last + 1 / self._rate_hz

    def next_frame(self, timeout_s: float) -> Frame:
        """The next image, when its time has come.

        Raises:
            CameraFormatError: a file that cannot be read; the one after it comes next.
        """
        wait_s = self._due - time.monotonic()
        time.sleep(max(min(wait_s, timeout_s), 0))
        if wait_s > timeout_s:
            raise CameraTimeoutError("The next image is not due yet.", f"{wait_s:.2f} s")
        if self._repeats and self._next == len(self._files):
            self._next = 0
        if self._next >= len(self._files):
            raise CameraEndedError("All images have been played. Switch on “Begin again at the end” to see them again.")
        file = self._files[self._next]
        self._next += 1
        self._due = time.monotonic() + 1 / self._rate_hz
        try:
            record = read_image(file)
        except ImageError as error:
            raise CameraFormatError(f"{file.name}: {error.message}", error.details) from error
        self._shown += 1
        frame = frame_of(own_copy(record.pixels), self._shown, state={"file": file.name})
        return Frame(frame.pixels, frame.number, frame.time_ns, frame.taken_at, frame.state, record.notes)

    def close(self) -> None:
        self._next = len(self._files) + 1
