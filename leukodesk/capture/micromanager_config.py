"""What a Micro-Manager configuration (.cfg) says of itself as text: nothing is loaded to list its cameras."""

from dataclasses import dataclass
from pathlib import Path

from leukodesk.capture.source import Device
from leukodesk.core.errors import CameraError, CameraNotFoundError, CameraPermissionError

KEY = "micromanager"
"""The key of the source, in each of its devices."""


@dataclass(frozen=True)
class Configuration:
    """A configured microscope.

    Attributes:
        path: the .cfg file.
        cameras: labels of the devices that the file makes the camera, the usual one first. May be empty.
        drivers: label → "adapter device", of all devices.
    """

    path: Path
    cameras: tuple[str, ...]
    drivers: dict[str, str]


def read_configuration(path: Path) -> Configuration:
    """Read what a .cfg file says of its cameras.

    Raises:
        CameraNotFoundError, CameraPermissionError: there is no such file, or it may not be read.
        CameraError: it holds no device.
    """
    lines = [line.strip().split(",") for line in _text(path).splitlines() if not line.startswith("#")]
    drivers = {words[1]: f"{words[2]} {words[3]}" for words in lines if words[0] == "Device" and len(words) == 4}
    if not drivers:
        raise CameraError(
            f"“{path.name}” is not a Micro-Manager configuration, or it is damaged. Choose the file that Micro-Manager "
            "is started with, or make a new one with its Hardware Configuration Wizard.",
            f"{path}: no line “Device,label,adapter,device”",
        )
    # "Property,Core,Camera,<label>", and the same in presets: "ConfigGroup,<group>,<preset>,Core,Camera,<label>".
    roles = [words[-1] for words in lines if words[:3] == ["Property", "Core", "Camera"] and len(words) == 4]
    presets = [words[-1] for words in lines if words[0] == "ConfigGroup" and words[3:5] == ["Core", "Camera"]]
    cameras = tuple(dict.fromkeys(label for label in (*roles, *presets) if label in drivers))
    return Configuration(path, cameras, drivers)


def devices_of(configuration: Configuration, address: str = "") -> tuple[Device, ...]:
    """A device for each camera; one without a label if the file does not say which of its devices is a camera."""
    labels = configuration.cameras or ("",)
    return tuple(
        Device(
            KEY,
            f"{configuration.path},{label}",
            f"{configuration.path.stem} ({label})" if label else configuration.path.stem,
            ", ".join(filter(None, (configuration.drivers.get(label, ""), str(configuration.path)))),
            address,
        )
        for label in labels
    )


def unread_device(path: Path, address: str) -> Device:
    """A device for a file that cannot be read now: opening it says why."""
    return Device(KEY, f"{path},", path.stem, str(path), address)


def file_and_camera(device: Device) -> tuple[Path, str]:
    """The .cfg file and the camera's label, which may be empty. A label holds no comma, as commas divide a .cfg."""
    path, _, label = device.id.rpartition(",")
    return Path(path), label


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except PermissionError as error:
        raise CameraPermissionError(
            f"The configuration “{path.name}” may not be read. Ask whoever looks after this computer for permission.",
            f"{path}: {error}",
        ) from error
    except OSError as error:
        raise CameraNotFoundError(
            f"The configuration “{path.name}” is not there any more. Choose it again where it lies now.",
            f"{path}: {error}",
        ) from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:  # Micro-Manager writes in the system's encoding
        return data.decode("latin-1")
