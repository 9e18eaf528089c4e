"""What every camera is to LeukoDesk: a source lists devices, a device is opened, an open camera gives frames."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.errors import CameraError

Value = float | str | bool

# Properties that several sources have; each calls them by these keys, and what else a device has by the driver's name.
EXPOSURE_MS = "exposure_ms"
AUTO_EXPOSURE = "auto_exposure"
GAIN = "gain"
AUTO_GAIN = "auto_gain"
WHITE_BALANCE_RED = "white_balance_red"
WHITE_BALANCE_BLUE = "white_balance_blue"
AUTO_WHITE_BALANCE = "auto_white_balance"
BINNING = "binning"
FRAME_RATE_HZ = "frame_rate_hz"
PIXEL_FORMAT = "pixel_format"
STAGE_X_UM, STAGE_Y_UM, FOCUS_UM = "stage_x_um", "stage_y_um", "focus_um"
PLACES = (STAGE_X_UM, STAGE_Y_UM, FOCUS_UM)
"""Never set but by the user's hand: nothing is to drive a slide or an objective when a camera comes back."""


@dataclass(frozen=True)
class Device:
    """A camera that can be opened.

    Attributes:
        source: key of the source that opens it.
        id: what settings are remembered by; the same after a restart and, where it has one, at another socket.
        name: for the technician.
        details: maker, serial number, address: what tells two of a name apart.
        address: the file or address the user gave, if it was found through one.
    """

    source: str
    id: str
    name: str
    details: str = ""
    address: str = field(default="", repr=False)  # it may hold a password


@dataclass(frozen=True)
class Property:
    """One thing a camera lets be read or set. A number, unless it has choices (text) or its value is a bool (switch).

    Attributes:
        key: one of the words above, or the driver's own name.
        name: for the technician; unit: of the value, empty if it has none.
        minimum, maximum, step: of a number; None where the driver does not say.
        choices: of a text.
        writable: whether it can be set just now.
    """

    key: str
    name: str
    value: Value
    unit: str = ""
    minimum: float | None = None
    maximum: float | None = None
    step: float | None = None
    choices: tuple[str, ...] = ()
    writable: bool = True


@dataclass(frozen=True)
class Frame:
    """One image as it came from a camera.

    Attributes:
        pixels: (height, width, 3) uint8 RGB, C-contiguous, not writeable: a copy of its own, no driver's buffer.
        number: counts up while a camera is open; a gap is frames that the driver lost.
        time_ns: `time.monotonic_ns()` when it was received.
        taken_at: the same by the clock, with its time zone.
        state: what the camera said of itself with this frame, by the keys above (exposure, gain, stage position …).
        notes: sentences on what was done to make RGB of it ("12 bits were reduced to 8.").
    """

    pixels: NDArray[np.uint8] = field(repr=False)
    number: int
    time_ns: int
    taken_at: datetime
    state: Mapping[str, Value] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


class OpenCamera(Protocol):
    """A camera that delivers. Everything is called from the one thread that opened it."""

    @property
    def device(self) -> Device: ...

    def properties(self) -> tuple[Property, ...]:
        """What can be read or set, with the values of now, the most useful first."""
        ...

    def change(self, key: str, value: Value) -> None:
        """Set a property, to the nearest value that is allowed.

        Raises:
            CameraSettingError: the camera does not take it; it goes on as before.
            CameraError: the camera is gone.
        """
        ...

    def next_frame(self, timeout_s: float) -> Frame:
        """Wait for the newest frame.

        Raises:
            CameraTimeoutError: none came in time; asking again makes sense.
            CameraEndedError: a file has been played to its end.
            CameraError: the camera is gone, or what it sends cannot be used.
        """
        ...

    def close(self) -> None:
        """Let the device go. May be called twice; never raises."""
        ...


class FrameSource(Protocol):
    """One kind of camera.

    Attributes:
        key: stable name for settings and files; name: for the technician.
        address_hint: what the user may name so that devices are found through it; empty if there is no such thing.
        address_patterns: endings of such files, for a dialog ("*.cfg").
    """

    @property
    def key(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def address_hint(self) -> str: ...
    @property
    def address_patterns(self) -> tuple[str, ...]: ...

    def problem(self) -> CameraError | None:
        """Why nothing can be opened by this source on this machine, with the remedy; None if it can. Imports little."""
        ...

    def devices(self, addresses: Sequence[str] = ()) -> tuple[Device, ...]:
        """All that can be opened now, those found through what the user named included. May take seconds.

        Raises:
            CameraError: the driver refuses; the sentence says what to do.
        """
        ...

    def open(self, device: Device) -> OpenCamera:
        """Open a device and let it deliver.

        Raises:
            CameraError: CameraBusyError, CameraNotFoundError, CameraPermissionError, …
        """
        ...
