"""A camera in a thread of its own: the newest frame wins, and it comes back by itself when it was lost."""

import logging
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from leukodesk.capture.source import (
    EXPOSURE_MS,
    FRAME_RATE_HZ,
    PLACES,
    Device,
    Frame,
    FrameSource,
    OpenCamera,
    Property,
    Value,
)
from leukodesk.core.errors import (
    CameraEndedError,
    CameraError,
    CameraFormatError,
    CameraLostError,
    CameraSettingError,
    CameraSupportMissingError,
    CameraTimeoutError,
)

log = logging.getLogger(__name__)

WAIT_S = 0.25
"""How long one wait for a frame lasts: no longer does a wish or closing have to wait for a camera that is silent."""

SILENT_S = 3.0
"""Without a frame for so long, beyond two exposures, a camera counts as lost and is opened again: not every driver
tells of a pulled cable."""

FIRST_RETRY_S, LAST_RETRY_S = 0.5, 5.0

BEFORE_S = 2.0
"""For so long a camera waits for the one before it to be let go: a driver that hangs must not hold up another."""


@dataclass(frozen=True)
class Opening:
    """The camera is being opened, for the first time or again."""


@dataclass(frozen=True)
class Live:
    """Frames come; told with the first of them, and with the first after a trouble."""

    properties: tuple[Property, ...]


@dataclass(frozen=True)
class PropertiesChanged:
    properties: tuple[Property, ...]


@dataclass(frozen=True)
class SettingRefused:
    key: str
    error: CameraError


@dataclass(frozen=True)
class Trouble:
    """No frames for now; after `retry_s` it is tried again."""

    error: CameraError
    retry_s: float


@dataclass(frozen=True)
class Ended:
    """No frames any more: a file was played to its end, or this camera cannot be used on this machine."""

    error: CameraError


@dataclass(frozen=True)
class Closed:
    """The camera has been let go; nothing is told after this."""


Event = Opening | Live | PropertiesChanged | SettingRefused | Trouble | Ended | Closed


class LiveCamera:
    """One camera, opened, read, set and closed in a thread of its own.

    Args:
        source: opens it; device: which.
        wishes: property key → value, set in this order whenever it is opened.
        tell: called with each event, in the camera's thread.
        after: the camera before this one, which may be the same device: it is let go first, unless its driver hangs.
    """

    def __init__(
        self,
        source: FrameSource,
        device: Device,
        wishes: Mapping[str, Value],
        tell: Callable[[Event], None],
        after: "LiveCamera | None" = None,
    ) -> None:
        self.device = device
        self._source = source
        self._wishes = dict(wishes)
        self._tell = tell
        self._after = after
        self._news = threading.Condition()
        self._newest: Frame | None = None
        self._count = 0
        self._changes: dict[str, Value] = {}
        self._closing = threading.Event()
        self._delivering = False
        # A daemon: a driver that never returns must not keep the program alive after its window has closed.
        self._thread = threading.Thread(target=self._run, name="leukodesk-camera", daemon=True)

    def start(self) -> None:
        """Begin to open the camera."""
        self._thread.start()

    def newest(self, after: int, timeout_s: float) -> tuple[int, Frame] | None:
        """Wait for a frame that is newer. Callable from any thread.

        Args:
            after: the count that came with the frame before; 0 for any frame.
            timeout_s: how long to wait at most.

        Returns:
            How many frames there have been, over all openings, and the latest of them; None if there is no newer one,
            or the camera is away.
        """

        def newer() -> tuple[int, Frame] | None:
            return (self._count, self._newest) if self._newest is not None and self._count > after else None

        with self._news:
            self._news.wait_for(lambda: self._closing.is_set() or newer() is not None, timeout_s)
            return newer()

    def change(self, key: str, value: Value) -> None:
        """Wish for another value of a property; of several wishes for one the last counts. Callable from any thread."""
        with self._news:
            self._changes[key] = value

    @property
    def is_running(self) -> bool:
        """Whether its thread, in which its driver is called, has not ended."""
        return self._thread.is_alive()

    def stop(self) -> None:
        """Ask the camera to be let go, without waiting for it."""
        self._closing.set()
        with self._news:
            self._news.notify_all()

    def wait(self, timeout_s: float | None = None) -> None:
        """Wait until the camera has been let go."""
        if self._thread.ident is not None:  # started
            self._thread.join(timeout_s)

    def close(self, timeout_s: float) -> bool:
        """Let the camera go; False if its driver has not returned in time."""
        self.stop()
        self.wait(timeout_s)
        if self.is_running:
            log.warning("The driver of %s was still busy %.1f s after closing.", self.device.name, timeout_s)
            return False
        return True

    # --- in the camera's thread ---------------------------------------------------------------------------------------

    def _run(self) -> None:
        self._wait_for_the_one_before()
        retry_s = FIRST_RETRY_S
        while not self._closing.is_set():
            self._tell(Opening())
            self._delivering = False
            try:
                self._deliver()
            except (CameraEndedError, CameraSupportMissingError) as error:
                self._tell(Ended(error))
                break
            except CameraError as error:
                retry_s = FIRST_RETRY_S if self._delivering else min(2 * retry_s, LAST_RETRY_S)
                self._trouble(error, retry_s)
            except Exception as error:  # a driver's own error that nobody foresaw
                log.exception("%s: unexpected", self.device.name)
                self._trouble(_unforeseen(self.device, error), LAST_RETRY_S)
        self._tell(Closed())

    def _wait_for_the_one_before(self) -> None:
        before, self._after = self._after, None
        if before is None:
            return
        give_up_s = time.monotonic() + BEFORE_S
        while before.is_running and not self._closing.is_set() and time.monotonic() < give_up_s:
            before.wait(WAIT_S)

    def _trouble(self, error: CameraError, retry_s: float) -> None:
        log.warning("%s: %s (%s)", self.device.name, error.message, error.details)
        with self._news:
            self._newest = None  # of a camera that is away there is no frame of now
        if not self._closing.is_set():
            self._tell(Trouble(error, retry_s))
            self._closing.wait(retry_s)

    def _deliver(self) -> None:
        """Open the camera, and take its frames until it is to be closed or an error ends it."""
        camera = self._source.open(self.device)
        try:
            for key, value in self._wishes.items():
                self._set(camera, key, value)
            self._take_frames(camera)
        finally:
            camera.close()

    def _take_frames(self, camera: OpenCamera) -> None:
        last = time.monotonic()
        while not self._closing.is_set():
            self._fulfil_wishes(camera)
            try:
                frame = camera.next_frame(WAIT_S)
            except CameraTimeoutError as error:
                silent_s = time.monotonic() - last
                if silent_s > SILENT_S and silent_s > SILENT_S + 2 * _interval_s(camera.properties()):
                    raise _silent(self.device, silent_s) from error
                continue
            except CameraFormatError as error:  # it stays open, so that another format can be chosen
                self._delivering = False
                self._trouble(error, FIRST_RETRY_S)
                last = time.monotonic()
                continue
            last = time.monotonic()
            if not self._delivering:
                self._delivering = True
                self._tell(Live(camera.properties()))
            with self._news:
                self._newest = frame
                self._count += 1
                self._news.notify_all()

    def _fulfil_wishes(self, camera: OpenCamera) -> None:
        with self._news:
            changes, self._changes = self._changes, {}
        if not changes:
            return
        for key, value in changes.items():
            if self._set(camera, key, value) and key not in PLACES:
                self._wishes.pop(key, None)  # to the end: what was set last is set last again
                self._wishes[key] = value
        self._tell(PropertiesChanged(camera.properties()))

    def _set(self, camera: OpenCamera, key: str, value: Value) -> bool:
        try:
            camera.change(key, value)
        except CameraSettingError as error:
            log.warning("%s: %s is not set to %r: %s", self.device.name, key, value, error.details)
            self._tell(SettingRefused(key, error))
            return False
        return True


def _interval_s(properties: tuple[Property, ...]) -> float:
    """How long a camera may need for one frame by what it is set to."""
    values = {prop.key: prop.value for prop in properties}
    exposure_ms, rate_hz = values.get(EXPOSURE_MS), values.get(FRAME_RATE_HZ)
    by_exposure = exposure_ms / 1000 if isinstance(exposure_ms, float | int) else 0.0
    return max(by_exposure, 1 / rate_hz if isinstance(rate_hz, float | int) and rate_hz > 0 else 0.0)


def _silent(device: Device, silent_s: float) -> CameraLostError:
    return CameraLostError(
        "The camera sends no more images. Check its cable and its power.",
        f"{device.source} {device.id}: no frame for {silent_s:.1f} s",
    )


def _unforeseen(device: Device, error: Exception) -> CameraError:
    return CameraError(
        "The camera's driver failed in an unexpected way. Unplug the camera and plug it in again; if that does not "
        "help, restart the computer.",
        f"{device.source} {device.id}: {error!r}",
    )
