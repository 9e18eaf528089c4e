"""Simulated cameras for the benchmark of the live view: what each plays, and how it is set."""

import importlib.util
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from leukodesk.capture.source import FRAME_RATE_HZ, PIXEL_FORMAT, Device, FrameSource, Value
from tests.benchmarks.scan_images import fields_of_usual_size

WIDTH_PX, HEIGHT_PX = 1280, 960
RATE_HZ = 30
FIELDS = 16
NOISE = 2.0
BASLER_ID = "BaslerCamEmu Emulation 0815-0000"
SECONDS_MORE = 20
"""Of a video: for the start of the window and what is not measured yet."""


@dataclass(frozen=True)
class Simulated:
    """One camera.

    Attributes:
        source: key of what opens it; address: what the user names, if it is found through that.
        device_id: which one, if there is no address.
        wishes: how it is set.
    """

    source: str
    address: str = ""
    device_id: str = ""
    wishes: dict[str, Value] = field(default_factory=dict)

    def text(self) -> str:
        """For the command line of a child process."""
        return json.dumps(asdict(self))

    def device(self, source: FrameSource) -> Device:
        """The camera as its source lists it."""
        return self.among(source.devices([self.address] if self.address else []))

    def among(self, devices: Sequence[Device]) -> Device:
        """This one of those that were found."""
        return next(one for one in devices if (one.address if self.address else one.id == self.device_id))


def camera_of(text: str) -> Simulated:
    """What `Simulated.text` wrote."""
    return Simulated(**json.loads(text))


def simulated_cameras(folder: Path, data: Path | None, seconds: float) -> dict[str, Simulated]:
    """Every simulated camera, with its files in a folder; the extras of `dev` have to be installed.

    Args:
        seconds: how long a video must last at least.
    """
    frames = frames_of(data, folder)
    fields = folder / "fields"
    fields.mkdir()
    for number, frame in enumerate(frames):
        cv2.imwrite(str(fields / f"field {number:02}.bmp"), frame[..., ::-1])
    video = write_video(folder / "fields.avi", frames, seconds + SECONDS_MORE)
    return {
        "Basler emulator": Simulated("basler", "", BASLER_ID, basler_wishes(fields)),
        "Micro-Manager DemoCamera": micromanager(folder),
        "GenICam viky, 400 × 400": genicam(),
        "OpenCV, video (MJPG)": Simulated("opencv", str(video)),
        "OpenCV, folder of images": Simulated("opencv", str(fields), "", {"repeat": True, FRAME_RATE_HZ: RATE_HZ}),
    }


def frames_of(data: Path | None, scratch: Path) -> list[NDArray[np.uint8]]:
    """Fields, real ones where there are some, as a camera of 1280 × 960 would see them, with its noise."""
    paths = fields_of_usual_size(data, scratch)
    random = np.random.default_rng(1)
    return [as_frame(path, random) for path in paths[:: max(1, len(paths) // FIELDS)][:FIELDS]]


def as_frame(path: Path, random: np.random.Generator) -> NDArray[np.uint8]:
    field = np.asarray(cv2.imread(str(path)))[..., ::-1]
    large = cv2.resize(field, (WIDTH_PX, HEIGHT_PX), interpolation=cv2.INTER_CUBIC)
    noise = random.normal(0, NOISE, large.shape)
    return np.asarray(np.clip(np.rint(large + noise), 0, 255), np.uint8)


def basler_wishes(fields: Path) -> dict[str, Value]:
    """What makes pylon's simulated camera play a folder."""
    return {
        PIXEL_FORMAT: "RGB8Packed",
        "TestImageSelector": "Off",
        "ImageFilename": str(fields),
        "ImageFileMode": "On",
        "Width": WIDTH_PX,
        "Height": HEIGHT_PX,
        FRAME_RATE_HZ: RATE_HZ,
    }


def micromanager(folder: Path) -> Simulated:
    """The demo camera's own configuration; what it shows it draws itself."""
    import mm_test_adapters

    demo = Path(mm_test_adapters.device_adapter_path()) / "MMConfig_demo.cfg"
    path = folder / "demo.cfg"
    path.write_bytes(demo.read_bytes())
    size: dict[str, Value] = {"OnCameraCCDXSize": WIDTH_PX, "OnCameraCCDYSize": HEIGHT_PX}
    return Simulated("micromanager", str(path), "", {PIXEL_FORMAT: "32bitRGB", **size, "exposure_ms": 1000 / RATE_HZ})


def genicam() -> Simulated:
    """A camera of the producer that comes with the package `genicam`."""
    package = importlib.util.find_spec("genicam")
    assert package is not None and package.submodule_search_locations is not None
    producer = Path(package.submodule_search_locations[0]) / "viky.cti"
    return Simulated("genicam", str(producer), "", {FRAME_RATE_HZ: RATE_HZ})


def write_video(path: Path, frames: Sequence[NDArray[np.uint8]], seconds: float) -> Path:
    """The frames again and again, as Motion JPEG."""
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), RATE_HZ, (WIDTH_PX, HEIGHT_PX))
    for number in range(round(seconds * RATE_HZ)):
        writer.write(np.ascontiguousarray(frames[number % len(frames)][..., ::-1]))
    writer.release()
    return path
