"""Any camera whose maker gives a GenTL producer (a .cti file), through `harvesters`."""

import logging
import os
import signal
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from leukodesk.capture.driver_package import Advice, DriverPackage, by_pip
from leukodesk.capture.genicam_camera import GenICamCamera, explained, gentl_errors
from leukodesk.capture.source import Device
from leukodesk.core.errors import CameraError, CameraNotFoundError, CameraSupportMissingError

log = logging.getLogger(__name__)

FOLDERS_VARIABLE: Final = "GENICAM_GENTL64_PATH"
"""Where makers' installers write the folders of their producers."""


class GenICamSource:
    """Cameras that GenTL producers find: those of the system, and .cti files that the user names."""

    key = "genicam"
    name = "GenICam"
    address_hint = "GenTL producer of the camera's maker (.cti)"
    address_patterns: tuple[str, ...] = ("*.cti",)

    def __init__(self, advice: Advice = by_pip) -> None:
        self._package = DriverPackage("genicam", ("harvesters", "genicam"), advice)
        self._producers: dict[str, _Producer] = {}

    def problem(self) -> CameraError | None:
        return self._package.problem()

    def devices(self, addresses: Sequence[str] = ()) -> tuple[Device, ...]:
        self._require()
        found: list[Device] = []
        failures: list[CameraError] = []
        for file, address in _producer_files(addresses).items():
            try:
                with self._producer(file).used() as harvester:
                    found += [_device(info, file, address) for info in harvester.device_info_list]
            except CameraError as error:
                log.warning("%s: %s (%s)", file, error.message, error.details)
                failures.append(error)
        if failures and not found:
            raise failures[0]
        return tuple(found)

    def open(self, device: Device) -> GenICamCamera:
        self._require()
        failures: list[CameraError] = []
        for file, address in _producer_files((device.address,) if device.address else ()).items():
            try:
                camera = self._opened(device, file, address)
            except CameraError as error:
                failures.append(error)
                continue
            camera.begin()
            return camera
        raise next((one for one in failures if not isinstance(one, CameraNotFoundError)), failures[0])

    def _opened(self, device: Device, file: str, address: str) -> GenICamCamera:
        """The camera if this producer finds it."""
        producer, camera = self._producer(file), None
        harvester = producer.take()
        try:
            infos = harvester.device_info_list
            info = next((one for one in infos if _device(one, file, address).id == device.id), None)
            if info is None:
                raise CameraNotFoundError(
                    f"The camera {device.name} is not found. Check its cable and its power.", f"{device.id} by {file}"
                )
            camera = GenICamCamera(device, _acquirer(harvester, info), producer.give_back)
        finally:
            if camera is None:
                producer.give_back()
        return camera

    def _require(self) -> None:
        with self._package.importing():
            import harvesters.core  # noqa: F401 - for what follows

    def _producer(self, file: str) -> "_Producer":
        return self._producers.setdefault(file, _Producer(file))


class _Producer:
    """One producer's library, loaded as long as it is used: within a program it can be loaded once only.

    While one of its cameras is open, others see the list of cameras as it was when it was loaded.
    """

    def __init__(self, file: str) -> None:
        self._file = file
        self._lock = threading.Lock()
        self._users = 0
        self._harvester: Any = None

    def take(self) -> Any:
        """The harvester of this producer, until `give_back`.

        Raises:
            CameraError: the file is not there, is no producer, or is in use.
        """
        with self._lock:
            if self._users == 0:
                self._harvester = _loaded(self._file)
            self._users += 1
            return self._harvester

    def give_back(self) -> None:
        with self._lock:
            self._users -= 1
            if self._users == 0:
                harvester, self._harvester = self._harvester, None
                # A camera that could not be let go must not keep the library loaded: it could not be opened again.
                harvester.image_acquirers.clear()
                harvester.reset()

    @contextmanager
    def used(self) -> Iterator[Any]:
        harvester = self.take()
        try:
            yield harvester
        finally:
            self.give_back()


def _producer_files(addresses: Sequence[str]) -> dict[str, str]:
    """The producers of the system and those that were named: each with the address that named it, or "".

    Raises:
        CameraSupportMissingError: there is none.
    """
    folders = [Path(folder) for folder in os.environ.get(FOLDERS_VARIABLE, "").split(os.pathsep) if folder]
    files = {str(file): "" for folder in folders for file in sorted(folder.glob("*.cti"))}
    for address in addresses:
        files.setdefault(str(Path(address).absolute()), address)
    if not files:
        raise CameraSupportMissingError(
            "No GenTL producer is installed on this computer. Install the camera maker's software (it sets "
            f"{FOLDERS_VARIABLE}), or name its producer, a file that ends in .cti.",
            f"{FOLDERS_VARIABLE}={os.environ.get(FOLDERS_VARIABLE, '')!r}",
        )
    return files


def _loaded(file: str) -> Any:
    """A harvester that has looked for this producer's cameras.

    Raises:
        CameraError: the file is not there, is no producer, or is in use.
    """
    from harvesters.core import Harvester

    if not Path(file).is_file():
        raise CameraNotFoundError(f"The GenTL producer {Path(file).name} is not there any more.", file)
    harvester = Harvester()
    harvester.add_file(file)
    harvester.update()
    if harvester.device_info_list:
        return harvester
    harvester.reset()
    _try_producer(file)  # the harvester keeps to itself why it found nothing
    return Harvester()


def _try_producer(file: str) -> None:
    """Load a producer and let it go.

    Raises:
        CameraError: it cannot be loaded, or it refuses.
    """
    from genicam import gentl

    producer = gentl.GenTLProducer.create_producer()
    try:
        producer.open(file)
        system = producer.create_system()
        system.open()
        system.close()
        producer.close()
    except gentl.LoadLibraryException as error:
        raise CameraSupportMissingError(
            f"{Path(file).name} cannot be loaded as a GenTL producer. Install the camera maker's software again, for "
            "this system and with 64 bits.",
            str(error),
        ) from error
    except gentl.GenericException as error:
        raise explained(error) from error


def _acquirer(harvester: Any, info: Any) -> Any:
    """A camera, opened.

    Raises:
        CameraError: it cannot be opened.
    """
    in_main_thread = threading.current_thread() is threading.main_thread()
    interrupts = signal.getsignal(signal.SIGINT) if in_main_thread else None
    try:
        return harvester.create(info)
    except gentl_errors() as error:
        raise explained(error) from error
    finally:
        if interrupts is not None:  # the package takes Ctrl+C for itself
            signal.signal(signal.SIGINT, interrupts)


def _device(info: Any, file: str, address: str) -> Device:
    told = {key: str(value) for key, value in info.property_dict.items() if value is not None}
    maker, model, own_name = (told.get(key, "") for key in ("vendor", "model", "user_defined_name"))
    serial = told.get("serial_number", "")
    producer = Path(file).name
    name = " ".join(part for part in (maker, model) if part) or told["id_"]
    details = (name if own_name else "", f"serial number {serial}" if serial else "", told["id_"], producer)
    return Device(
        source=GenICamSource.key,
        id=f"{name} {serial or told['id_']} ({producer})",
        name=own_name or name,
        details=", ".join(part for part in details if part),
        address=address,
    )
