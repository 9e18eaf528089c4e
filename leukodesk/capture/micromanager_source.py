"""Any microscope that Micro-Manager has a configuration of, through pymmcore-plus."""

import logging
import math
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from leukodesk.capture.driver_package import Advice, DriverPackage, by_pip
from leukodesk.capture.micromanager_config import (
    KEY,
    devices_of,
    file_and_camera,
    read_configuration,
    unread_device,
)
from leukodesk.capture.micromanager_core import (
    DRIVER_ERRORS,
    Core,
    import_package,
    installed_folders,
    loaded_core,
    opening_error,
    release,
)
from leukodesk.capture.micromanager_settings import SETTABLE_LIVE, MicroscopeSettings
from leukodesk.capture.pixels import RgbPixels, to_rgb
from leukodesk.capture.source import Device, Frame, Property, Value
from leukodesk.core.errors import (
    CameraError,
    CameraFormatError,
    CameraLostError,
    CameraNotFoundError,
    CameraSettingError,
    CameraTimeoutError,
)

log = logging.getLogger(__name__)

POLL_S: Final = 0.002
"""The core cannot be waited for: it is asked for a new image this often."""

STATE_S: Final = 0.3
"""How often the stage and the camera are asked how they are, at most: some answer over a serial line."""

BUFFERED_FRAMES: Final = 8
"""How many images the core keeps for us, if they are so late; a full buffer is emptied by it and begun anew."""


class MicroManagerSource:
    """Cameras of Micro-Manager's configurations: those the user names, and those beside an installed Micro-Manager."""

    key = KEY
    name = "Micro-Manager"
    address_hint = "A configuration of Micro-Manager (.cfg)"
    address_patterns = ("*.cfg",)

    def __init__(self, advice: Advice = by_pip) -> None:
        self._package = DriverPackage("micromanager", ("pymmcore_plus",), advice)

    def problem(self) -> CameraError | None:
        """Why nothing can be opened by this source on this machine, with the remedy; None if it can."""
        return self._package.problem()

    def devices(self, addresses: Sequence[str] = ()) -> tuple[Device, ...]:
        """The cameras of all configurations, by their text: nothing is loaded.

        Raises:
            CameraSupportMissingError: the package is missing or does not work here.
        """
        self._require()
        found: dict[str, Device] = {}
        for address in addresses:
            path = Path(address).expanduser().absolute()
            for device in _named(path, address):
                found.setdefault(device.id, device)
        for path in (path for folder in installed_folders() for path in sorted(folder.glob("*.cfg"))):
            for device in _beside(path):
                found.setdefault(device.id, device)
        return tuple(found.values())

    def open(self, device: Device) -> "MicroManagerCamera":
        """Set up the microscope as its configuration says, and let its camera deliver.

        Raises:
            CameraError: CameraBusyError, CameraNotFoundError, CameraPermissionError, CameraSupportMissingError, …
        """
        self._require()
        path, label = file_and_camera(device)
        read_configuration(path)
        core = loaded_core(path)
        try:
            return MicroManagerCamera(core, device, _chosen_camera(core, path, label))
        except CameraError:
            release(core)
            raise
        except DRIVER_ERRORS as error:
            release(core)
            raise opening_error(path, str(error)) from error

    def _require(self) -> None:
        with self._package.importing():
            import_package()


class MicroManagerCamera:
    """A camera that delivers without end into the core's buffer, of which the newest image is taken.

    Args:
        core: with all devices loaded; it belongs to this camera from now on.
        device: what was opened; label: the camera's in the configuration.
    """

    def __init__(self, core: Core, device: Device, label: str) -> None:
        self.device = device
        self._core: Core | None = core
        self._label = label
        core.setCameraDevice(label)
        self._settings = MicroscopeSettings(core, label)
        self._state: Mapping[str, Value] = {}
        self._state_due_s = 0.0
        self._number = 0
        self._base = 1
        self._image_number = -1
        self._begun_anew_after = -1
        self._bit_depth: int | None = None
        self._start()

    def properties(self) -> tuple[Property, ...]:
        """What can be read or set, with the values of now, the most useful first."""
        self._open_core()
        return self._settings.properties()

    def change(self, key: str, value: Value) -> None:
        """Set a property, to the nearest value that is allowed.

        Raises:
            CameraSettingError: the camera does not take it; it goes on as before.
            CameraError: it cannot be started again.
        """
        self._open_core()
        self._state_due_s = 0.0
        if key in SETTABLE_LIVE:
            try:
                self._settings.set(key, value)
            except CameraSettingError as error:
                log.debug("%s is not taken while images come: %s", key, error.details)
            else:
                return
        with self._stopped():
            self._settings.set(key, value)

    def next_frame(self, timeout_s: float) -> Frame:
        """Wait for the newest frame.

        Raises:
            CameraTimeoutError: none came in time.
            CameraLostError: the camera has stopped delivering.
            CameraFormatError: what it sends is no image.
        """
        raw, tags = self._newest(timeout_s)
        time_ns, taken_at = time.monotonic_ns(), datetime.now().astimezone()
        self._number = self._numbered(int(tags.get("ImageNumber", 0)))
        image = _rgb(raw, str(tags.get("PixelType", "")), self._bit_depth)
        return Frame(image.pixels, self._number, time_ns, taken_at, self._state_of_now(), image.notes)

    def close(self) -> None:
        """Let all devices go. May be called twice; never raises."""
        core, self._core = self._core, None
        if core is None:
            return
        try:
            core.stopSequenceAcquisition(self._label)
        except DRIVER_ERRORS as error:
            log.warning("%s did not stop: %s", self.device.name, error)
        release(core)

    def _open_core(self) -> Core:
        if self._core is None:
            raise CameraLostError("The camera has been closed.", self.device.id)
        return self._core

    def _newest(self, timeout_s: float) -> tuple[NDArray[Any], Mapping[str, str]]:
        """The newest image as the driver gives it, in memory of its own, and its tags; older ones are dropped."""
        core = self._open_core()
        give_up_s = time.monotonic() + timeout_s
        said = "it delivers no more"
        while True:
            try:
                waiting = core.getRemainingImageCount()
                if waiting:
                    # Not clearCircularBuffer(): while images come in, it would lose the newest, and its count.
                    for _ in range(waiting - 1):
                        core.popNextImage(fix=False)
                    return core.popNextImageAndMD(fix=False)  # type: ignore[no-any-return]
            except DRIVER_ERRORS as error:  # it was full and has been emptied just now, or worse: the next turn tells
                said = str(error)
            if not self._is_running(core):
                self._begin_anew(said)
            if time.monotonic() >= give_up_s:
                raise CameraTimeoutError(
                    "The camera has sent no image in time.", f"{self.device.id}: none in {timeout_s:.2f} s"
                )
            time.sleep(POLL_S)

    def _numbered(self, image_number: int) -> int:
        """The frame's number from the core's, which counts from 0 again whenever it has emptied its buffer."""
        if image_number <= self._image_number:
            self._base = self._number + 1
        self._image_number = image_number
        return self._base + image_number

    def _is_running(self, core: Core) -> bool:
        try:
            return bool(core.isSequenceRunning(self._label))
        except DRIVER_ERRORS as error:
            log.warning("%s does not tell whether it delivers: %s", self.device.name, error)
            return False

    def _begin_anew(self, said: str) -> None:
        """Start a camera that has stopped by itself, unless it does so again and again without an image.

        An adapter may stop for a passing reason; to set up the whole microscope anew would move its motors.

        Raises:
            CameraLostError: it does not start, or has brought nothing since it was started the last time.
        """
        if self._begun_anew_after != self._number:
            self._begun_anew_after = self._number
            log.warning("%s has stopped by itself (%s) and is started again.", self.device.name, said)
            try:
                return self._start()
            except CameraError as error:
                said = error.details
        raise CameraLostError(
            "The camera sends no more images. Check its cable and its power.", f"{self.device.id}: {said}"
        )

    def _state_of_now(self) -> Mapping[str, Value]:
        """Read again when it is due; a slow device is asked less often, so that frames do not wait for it."""
        now_s = time.monotonic()
        if now_s >= self._state_due_s:
            self._state = self._settings.state()
            took_s = time.monotonic() - now_s
            self._state_due_s = now_s + max(STATE_S, 10 * took_s)
        return self._state

    @contextmanager
    def _stopped(self) -> Iterator[None]:
        """Without images coming; started again whatever happens."""
        try:
            self._open_core().stopSequenceAcquisition(self._label)
        except DRIVER_ERRORS as error:
            raise CameraLostError(
                "The camera does not answer any more. Check its cable and its power.", f"{self.device.id}: {error}"
            ) from error
        try:
            yield
        finally:
            self._start()

    def _start(self) -> None:
        core = self._open_core()
        try:
            self._bit_depth = int(core.getImageBitDepth())
            frames_bytes = BUFFERED_FRAMES * int(core.getImageBufferSize())
            core.setCircularBufferMemoryFootprint(max(1, math.ceil(frames_bytes / 2**20)))
            core.startContinuousSequenceAcquisition(0)
        except DRIVER_ERRORS as error:
            raise opening_error(file_and_camera(self.device)[0], str(error)) from error
        self._base, self._image_number = self._number + 1, -1
        self._state_due_s = 0.0


def _named(path: Path, address: str) -> tuple[Device, ...]:
    """Cameras of a file that the user named. One that cannot be read stays in the list: opening it says why."""
    try:
        return devices_of(read_configuration(path), address)
    except CameraError as error:
        log.info("%s (%s)", error.message, error.details)
        return (unread_device(path, address),)


def _beside(path: Path) -> tuple[Device, ...]:
    """Cameras of a file that lies beside Micro-Manager; not everything called .cfg is a configuration."""
    try:
        return devices_of(read_configuration(path))
    except CameraError as error:
        log.debug("%s is no configuration: %s", path, error.details)
        return ()


def _chosen_camera(core: Core, path: Path, label: str) -> str:
    """The label asked for; the configuration's own camera if none is.

    Raises:
        CameraNotFoundError: there is no such camera.
    """
    from pymmcore_plus import DeviceType

    cameras = [str(each) for each in core.getLoadedDevicesOfType(DeviceType.CameraDevice)]
    wanted = label or str(core.getCameraDevice()) or next(iter(cameras), "")
    if wanted not in cameras:
        raise CameraNotFoundError(
            f"The configuration “{path.name}” has no such camera. Choose another one, or add it with Micro-Manager's "
            "Hardware Configuration Wizard.",
            f"{path}: {wanted!r} is not among {cameras}",
        )
    return wanted


def _rgb(raw: NDArray[Any], pixel_type: str, bit_depth: int | None) -> RgbPixels:
    """RGB of an image as the core gives it: colours are four samples in one number, blue in the lowest bits."""
    if pixel_type == "GRAY8":
        return to_rgb(raw, "Mono8")
    if pixel_type == "GRAY16":
        return to_rgb(raw, "Mono16", bit_depth)
    if pixel_type in ("RGB32", "RGB64"):
        sample = np.dtype(np.uint8 if pixel_type == "RGB32" else np.uint16)
        return to_rgb(raw.view(sample).reshape(*raw.shape, 4), f"BGRa{8 * sample.itemsize}", bit_depth)
    raise CameraFormatError(
        "The camera sends numbers that are no picture. Choose another pixel format: 8bit, 16bit or an RGB one.",
        f"pixel type {pixel_type}, {raw.dtype} {raw.shape}",
    )
