"""Cameras and videos that OpenCV opens: UVC and built-in cameras, network streams, video files, image sequences."""

import re
from collections.abc import Sequence
from pathlib import Path

from leukodesk.capture.addresses import without_password
from leukodesk.capture.image_sequence import ImageSequence, files_of, is_pattern
from leukodesk.capture.opencv_cameras import list_cameras, open_camera
from leukodesk.capture.opencv_stream import open_stream
from leukodesk.capture.opencv_video import open_video
from leukodesk.capture.source import Device, OpenCamera
from leukodesk.core.errors import CameraError
from leukodesk.core.files import is_file, is_folder
from leukodesk.core.image_folders import is_image_name

_VIDEO_PATTERNS = ("*.avi", "*.mp4", "*.mov", "*.mkv", "*.webm", "*.mpg", "*.mpeg", "*.m4v", "*.wmv", "*.ts")
_IMAGE_PATTERNS = ("*.tif", "*.tiff", "*.png", "*.jpg", "*.jpeg", "*.bmp", "*.webp")


class OpenCvSource:
    key = "opencv"
    name = "USB and network cameras, videos"
    address_hint = "A video file, a folder with images, a pattern such as img_%03d.png, or rtsp://… or http://…"
    address_patterns = (*_VIDEO_PATTERNS, *_IMAGE_PATTERNS)

    def problem(self) -> CameraError | None:
        """None: OpenCV is a part of LeukoDesk."""
        return None

    def devices(self, addresses: Sequence[str] = ()) -> tuple[Device, ...]:
        """The cameras that are plugged in, and what was named; whether that is there is seen when it is opened."""
        named = (self._device_at(address.strip()) for address in addresses if address.strip())
        return (*list_cameras(self.key), *named)

    def open(self, device: Device) -> OpenCamera:
        if not device.address:
            return open_camera(device)
        if _is_stream(device.address):
            return open_stream(device)
        path = Path(device.address)
        if is_folder(path) or (is_pattern(device.address) and not is_file(path)) or is_image_name(path.name):
            return ImageSequence(device, files_of(device.address))
        return open_video(device)

    def _device_at(self, address: str) -> Device:
        if _is_stream(address):
            shown = without_password(address)
            host = re.sub(r"^[^@/]*@", "", shown.partition("://")[2])
            return Device(self.key, f"stream:{shown}", f"Stream from {re.split('[/?]', host)[0]}", shown, address)
        path = Path(address).absolute()
        return Device(self.key, f"file:{path}", path.name or str(path), str(path.parent), str(path))


def _is_stream(address: str) -> bool:
    return re.match(r"[A-Za-z][A-Za-z0-9+.-]+://", address) is not None
