"""Cameras of Basler, through `pypylon`; Basler's simulated camera among them where PYLON_CAMEMU says how many."""

import logging
from collections.abc import Sequence
from typing import Any, Final

import numpy as np

from leukodesk.capture.driver_package import Advice, DriverPackage, by_pip
from leukodesk.capture.genapi import Features
from leukodesk.capture.genapi_camera import GenApiCamera, Grabbed
from leukodesk.capture.pixels import to_rgb
from leukodesk.capture.source import Device
from leukodesk.core.errors import (
    CameraBusyError,
    CameraError,
    CameraLostError,
    CameraNotFoundError,
    CameraPermissionError,
)

log = logging.getLogger(__name__)

LOCAL: Final = ("BaslerUsb", "BaslerCamEmu")
NETWORK: Final = "BaslerGigE"
"""Kinds of cameras, as pylon calls them. It looks for the last by calls to the whole network."""

_BUSY: Final = ("controlled by another", "exclusively", "already open", "already opened", "in use", "0xe1018006")
_NO_PERMISSION: Final = ("permission", "libusb_error_access", "udev", "access denied")


class BaslerSource:
    """Cameras that Basler's own library, pylon, finds on USB, and those on the network that the user names."""

    key = "basler"
    name = "Basler"
    address_hint = "The address of a Basler camera on the network, such as 192.0.2.17; one on USB is found by itself"
    address_patterns: tuple[str, ...] = ()

    def __init__(self, advice: Advice = by_pip) -> None:
        self._package = DriverPackage("basler", ("pypylon",), advice)

    def problem(self) -> CameraError | None:
        return self._package.problem()

    def devices(self, addresses: Sequence[str] = ()) -> tuple[Device, ...]:
        pylon, errors = self._pylon()
        try:
            found = [_device(info) for kind in LOCAL for info in _found(pylon, kind)]
        except errors as error:
            raise CameraError("Basler's driver cannot look for cameras. Restart the computer.", str(error)) from error
        for named in addresses:  # nothing is sent into a network before the user has named a camera there
            try:
                found += [_device(info, named) for info in _found(pylon, NETWORK, named)]
            except errors as error:
                log.warning("No camera was found at the address that was named: %s", error)
        return tuple(found)

    def open(self, device: Device) -> "BaslerCamera":
        pylon, errors = self._pylon()
        try:
            kind = device.id.partition(" ")[0]
            info = next((one for one in _found(pylon, kind, device.address) if _device(one).id == device.id), None)
            if info is None:
                raise CameraNotFoundError(
                    f"The camera {device.name} is not found. Check its cable and its power.", device.id
                )
            driver = pylon.InstantCamera(pylon.TlFactory.GetInstance().CreateDevice(info))
            driver.Open()
        except errors as error:
            raise _refused(error) from error
        camera = BaslerCamera(device, driver, pylon, errors)
        camera.begin()
        return camera

    def _pylon(self) -> tuple[Any, tuple[type[Exception], ...]]:
        """The package, and what it raises.

        Raises:
            CameraSupportMissingError: it is not installed, or cannot be loaded.
        """
        with self._package.importing():
            from pypylon import genicam, pylon
        return pylon, (genicam.GenericException,)


class BaslerCamera(GenApiCamera):
    """An open camera of Basler's."""

    def __init__(self, device: Device, driver: Any, pylon: Any, errors: tuple[type[Exception], ...]) -> None:
        nodes = driver.GetNodeMap()
        features = Features(
            lambda name: nodes.GetNode(name) if nodes.Contains(name) else None, capitals=True, errors=errors
        )
        super().__init__(device, features, errors)
        self._driver = driver
        self._pylon = pylon
        self._layout = ""

    def _start(self) -> None:
        layout = self._features.get("PixelFormat")
        self._layout = str(layout.value) if layout is not None else ""
        self._driver.StartGrabbing(self._pylon.GrabStrategy_LatestImageOnly)

    def _stop(self) -> None:
        self._driver.StopGrabbing()

    def _grab(self, timeout_s: float) -> Grabbed | None:
        result = self._driver.RetrieveResult(round(timeout_s * 1000), self._pylon.TimeoutHandling_Return)
        if not result:
            if self._is_gone():
                raise _lost("removed")
            return None
        try:
            if not result.GrabSucceeded():
                return Grabbed(None, failure=f"{result.ErrorDescription} ({result.ErrorCode:#x})")
            missed = self._missed(result.GetBlockID(), result.GetNumberOfSkippedImages())
            has_stride, stride = result.GetStride()
            raw = np.frombuffer(result.GetImageMemoryView(), np.uint8)
            size = (result.Width, result.Height)
            rgb = to_rgb(raw, self._layout, size_px=size, stride_bytes=stride if has_stride else None)
            return Grabbed(rgb, missed)
        finally:
            result.Release()

    def _is_gone(self) -> bool:
        return bool(self._driver.IsCameraDeviceRemoved())

    def _explain(self, error: Exception) -> CameraError:
        if self._is_gone():
            return _lost(str(error))
        return CameraError(
            "The camera's driver reports an error. Unplug the camera and plug it in again.", f"{type(error)}: {error}"
        )

    def _release(self) -> None:
        self._driver.Close()
        self._driver.DestroyDevice()


def _found(pylon: Any, kind: str, address: str = "") -> tuple[Any, ...]:
    """Cameras of one kind; of the network's, the one at an address."""
    alike = pylon.DeviceInfo()
    alike.SetDeviceClass(kind)
    if address:
        alike.SetIpAddress(address)
    return tuple(pylon.TlFactory.GetInstance().EnumerateDevices([alike]))


def _device(info: Any, address: str = "") -> Device:
    model, serial, kind = info.GetModelName(), info.GetSerialNumber(), info.GetTLType()
    own_name = info.GetUserDefinedName()
    maker = info.GetVendorName()
    return Device(
        source=BaslerSource.key,
        id=f"{info.GetDeviceClass()} {model} {serial}",
        name=own_name or f"{maker} {model}",
        details=", ".join(part for part in (maker if own_name else "", f"serial number {serial}", kind) if part),
        address=address,
    )


def _lost(details: str) -> CameraLostError:
    return CameraLostError("The camera is gone. Check its cable and its power.", details)


def _refused(error: Exception) -> CameraError:
    """Why a camera that is there cannot be opened."""
    text = str(error)
    if any(word in text.lower() for word in _NO_PERMISSION):
        return CameraPermissionError(
            "This user may not use the camera. On Linux, install Basler's rules for USB cameras (setup-usb.sh of the "
            "pylon package) and plug it in again.",
            text,
        )
    if any(word in text.lower() for word in _BUSY):
        return CameraBusyError(
            "Another program has the camera. Close that program (the pylon Viewer, for example); LeukoDesk tries again "
            "by itself.",
            text,
        )
    return CameraError("The camera cannot be opened. Unplug it and plug it in again.", text)
