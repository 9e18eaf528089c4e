"""Micro-Manager's cameras, with its own demo camera, stages and turret."""

import ctypes
import itertools
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import mm_test_adapters
import numpy as np
import pytest

from leukodesk.capture import micromanager_core
from leukodesk.capture.micromanager_core import opening_error
from leukodesk.capture.micromanager_source import MicroManagerCamera, MicroManagerSource
from leukodesk.capture.source import Device, Frame, Property, Value
from leukodesk.core.errors import (
    CameraBusyError,
    CameraError,
    CameraFormatError,
    CameraLostError,
    CameraNotFoundError,
    CameraPermissionError,
    CameraSettingError,
    CameraSupportMissingError,
    CameraTimeoutError,
)

ADAPTERS = Path(mm_test_adapters.device_adapter_path())
DEMO = (ADAPTERS / "MMConfig_demo.cfg").read_text("utf-8")
CAMERA_LINE = "Device,Camera,DemoCamera,DCam"
WAIT_S = 10.0


@pytest.fixture
def source() -> MicroManagerSource:
    return MicroManagerSource()


@pytest.fixture
def named(source: MicroManagerSource, tmp_path: Path) -> Callable[[str], Device]:
    """The first device of a configuration with this text, named by the user."""

    def name(text: str) -> Device:
        path = tmp_path / "Bench two.cfg"
        path.write_text(text, "utf-8")
        return source.devices([str(path)])[0]

    return name


@pytest.fixture
def camera(source: MicroManagerSource, named: Callable[[str], Device]) -> Iterator[MicroManagerCamera]:
    """The demo camera at 5 ms."""
    opened = source.open(named(DEMO))
    opened.change("exposure_ms", 5.0)
    yield opened
    opened.close()


def values(camera: MicroManagerCamera) -> dict[str, Value]:
    return {prop.key: prop.value for prop in camera.properties()}


def prop_of(camera: MicroManagerCamera, key: str) -> Property:
    return next(prop for prop in camera.properties() if prop.key == key)


def frame_when(camera: MicroManagerCamera, fits: Callable[[Frame], bool]) -> Frame:
    """The first frame of which this is true."""
    end_s = time.monotonic() + WAIT_S
    while time.monotonic() < end_s:
        frame = camera.next_frame(WAIT_S)
        if fits(frame):
            return frame
    pytest.fail(f"no such frame in {WAIT_S} s; the last: {frame}")


# --- what there is ----------------------------------------------------------------------------------------------------


def test_the_camera_of_a_named_configuration_is_found_without_loading_it(
    source: MicroManagerSource, named: Callable[[str], Device], tmp_path: Path
) -> None:
    assert source.problem() is None
    device = named(DEMO.replace("DemoCamera,DCam", "NoSuchMaker,NoSuchCamera"))
    assert device.source == "micromanager"
    assert device.name == "Bench two (Camera)"
    assert "NoSuchMaker NoSuchCamera" in device.details
    assert device.address == str(tmp_path / "Bench two.cfg")
    assert device == named(DEMO.replace("DemoCamera,DCam", "NoSuchMaker,NoSuchCamera")), "the same after a restart"


def test_configurations_beside_an_installed_micro_manager_are_found(source: MicroManagerSource) -> None:
    found = source.devices()
    assert [(each.name, each.address) for each in found] == [("MMConfig_demo (Camera)", "")]


def test_every_camera_that_a_preset_chooses_is_a_device(source: MicroManagerSource, tmp_path: Path) -> None:
    path = tmp_path / "two.cfg"
    second = "Device,Colour,DemoCamera,DCam\n"
    preset = "\nConfigGroup,View,Colour,Core,Camera,Colour\nConfigGroup,View,Gone,Core,Camera,Gone\n"
    path.write_text(DEMO.replace(CAMERA_LINE, second + CAMERA_LINE) + preset, "utf-8")
    devices = source.devices([str(path)])[:2]
    assert [each.name for each in devices] == ["two (Camera)", "two (Colour)"]
    opened = source.open(devices[1])
    assert opened.next_frame(WAIT_S).number == 1
    opened.close()


def test_a_configuration_that_names_no_camera_opens_the_one_it_has(
    source: MicroManagerSource, named: Callable[[str], Device]
) -> None:
    device = named(DEMO.replace("Property,Core,Camera,Camera\n", ""))
    assert device.name == "Bench two"
    opened = source.open(device)
    assert opened.next_frame(WAIT_S).pixels.shape == (512, 512, 3)
    opened.close()


# --- frames -----------------------------------------------------------------------------------------------------------


def test_frames_come_with_rising_numbers_and_times(camera: MicroManagerCamera) -> None:
    frames = [camera.next_frame(WAIT_S) for _ in range(5)]
    for before, after in itertools.pairwise(frames):
        assert after.number > before.number
        assert after.time_ns > before.time_ns
    for frame in frames:
        assert frame.pixels.shape == (512, 512, 3) and frame.pixels.dtype == np.uint8
        assert frame.pixels.flags.c_contiguous and not frame.pixels.flags.writeable
        assert frame.taken_at.tzinfo is not None
    assert len({frame.pixels.tobytes() for frame in frames}) > 1, "the demo's waves move"


@pytest.mark.parametrize(
    ("pixel_format", "notes"),
    [
        ("8bit", ("The camera sends grey only.",)),
        ("16bit", ("The camera sends grey only.", "12 bits were reduced to 8.")),
        ("32bitRGB", ()),
        ("64bitRGB", ("12 bits were reduced to 8.",)),
    ],
)
def test_every_layout_becomes_rgb(camera: MicroManagerCamera, pixel_format: str, notes: tuple[str, ...]) -> None:
    camera.change("pixel_format", pixel_format)
    if "12 bits were reduced to 8." in notes:
        camera.change("BitDepth", "12")
    frame = camera.next_frame(WAIT_S)
    assert frame.pixels.shape == (512, 512, 3)
    assert frame.notes == notes
    assert abs(int(frame.pixels.max()) - 11) <= 1, "as bright in every layout"
    assert frame.state["pixel_format"] == pixel_format


def test_red_is_red_and_blue_is_blue(camera: MicroManagerCamera) -> None:
    camera.change("pixel_format", "32bitRGB")
    camera.change("Mode", "Color Test Pattern")  # bands from above: blue, green, red, …
    pixels = camera.next_frame(WAIT_S).pixels
    bands = [tuple(int(row) for row in pixels[y, 400] > 50) for y in (10, 100, 170)]
    assert bands == [(0, 0, 1), (0, 1, 0), (1, 0, 0)]


def test_numbers_that_are_no_picture_are_refused_until_another_format_is_chosen(camera: MicroManagerCamera) -> None:
    camera.change("pixel_format", "32bit")
    with pytest.raises(CameraFormatError, match="no picture"):
        camera.next_frame(WAIT_S)
    camera.change("pixel_format", "8bit")
    assert camera.next_frame(WAIT_S).pixels.shape == (512, 512, 3)


def test_the_newest_frame_wins_and_the_buffer_does_not_grow(camera: MicroManagerCamera) -> None:
    camera.next_frame(WAIT_S)
    core = camera._core
    assert core is not None
    assert core.getBufferTotalCapacity() <= 16
    end_s = time.monotonic() + WAIT_S
    while core.getRemainingImageCount() < 5 and time.monotonic() < end_s:
        time.sleep(0.001)  # nobody takes a frame
    core.stopSequenceAcquisition("Camera")  # so that it is known which one is the newest
    newest = int(core.getLastImageAndMD(fix=False)[1]["ImageNumber"])
    after = camera.next_frame(WAIT_S)
    assert after.number == camera._base + newest
    assert core.getRemainingImageCount() == 0, "the older ones are gone"


def test_numbers_rise_when_the_core_has_emptied_its_full_buffer(camera: MicroManagerCamera) -> None:
    camera.change("exposure_ms", 1.0)
    core = camera._core
    assert core is not None
    numbers = []
    for _ in range(3):
        numbers.append(camera.next_frame(WAIT_S).number)
        filled, end_s = False, time.monotonic() + WAIT_S
        while time.monotonic() < end_s:  # until it has been full and begun anew
            waiting = core.getRemainingImageCount()
            if filled and waiting < 3:
                break
            filled = filled or waiting > 4
    assert sorted(set(numbers)) == numbers


def test_no_frame_in_time_is_said_and_the_next_one_comes(camera: MicroManagerCamera) -> None:
    camera.change("exposure_ms", 400.0)
    camera.change("Offset", 0)  # stops and starts the camera: nothing of the short exposure is left
    with pytest.raises(CameraTimeoutError):
        camera.next_frame(0.01)
    assert camera.next_frame(WAIT_S).state["exposure_ms"] == 400


# --- settings ---------------------------------------------------------------------------------------------------------


def test_the_most_useful_settings_come_first_and_the_simulators_crash_switch_never(camera: MicroManagerCamera) -> None:
    keys = list(values(camera))
    assert keys[:4] == ["exposure_ms", "gain", "binning", "pixel_format"]
    assert keys.index("BitDepth") < keys.index("BeadSize")
    assert "SimulateCrash" not in keys
    exposure, gain, binning = (prop_of(camera, key) for key in keys[:3])
    assert (exposure.unit, exposure.minimum, exposure.maximum) == ("ms", 0, 10_000)
    assert (gain.minimum, gain.maximum, gain.step) == (-5, 8, 1)
    assert binning.choices == ("1", "2", "4", "8")


@pytest.mark.parametrize(
    ("key", "wish", "is_now"),
    [
        ("exposure_ms", 12.5, 12.5),
        ("exposure_ms", -3.0, 0.0),
        ("gain", 3.4, 3.0),
        ("gain", 99.0, 8.0),
        ("binning", "2", "2"),
        ("binning", 7.5, "8"),
        ("FastImage", True, True),
        ("FastImage", "1", True),
        ("StripeWidth", 3.25, 3.25),
        ("Mode", "Noise", "Noise"),
    ],
)
def test_a_setting_is_taken_to_the_nearest_that_is_allowed(
    camera: MicroManagerCamera, key: str, wish: Value, is_now: Value
) -> None:
    before = camera.next_frame(WAIT_S)
    camera.change(key, wish)
    assert values(camera)[key] == is_now
    after = camera.next_frame(WAIT_S)
    assert after.number > before.number
    if key in after.state:
        assert after.state[key] == is_now


def test_binning_and_size_change_while_live(camera: MicroManagerCamera) -> None:
    camera.change("OnCameraCCDXSize", 320)
    camera.change("OnCameraCCDYSize", 200)
    assert camera.next_frame(WAIT_S).pixels.shape == (200, 320, 3)
    camera.change("binning", "2")
    assert camera.next_frame(WAIT_S).pixels.shape == (100, 160, 3)


@pytest.mark.parametrize(
    ("key", "wish"),
    [
        ("binning", "many"),
        ("gain", "loud"),
        ("FastImage", "perhaps"),
        ("no such thing", 1.0),
        ("focus_um", 100.0),
        ("objective", "Nikon 10X S Fluor"),
        ("OnCameraCCDXSize", -1),
    ],
)
def test_a_setting_that_is_refused_leaves_the_camera_going(camera: MicroManagerCamera, key: str, wish: Value) -> None:
    before = values(camera)
    with pytest.raises(CameraSettingError):
        camera.change(key, wish)
    assert values(camera) == before
    assert camera.next_frame(WAIT_S).pixels.shape == (512, 512, 3)


# --- the microscope ---------------------------------------------------------------------------------------------------


def test_the_stage_moves_and_its_place_comes_with_the_frames(camera: MicroManagerCamera) -> None:
    assert camera.next_frame(WAIT_S).state["stage_x_um"] == 0
    camera.change("stage_x_um", 40.0)
    frame_when(camera, lambda frame: frame.state["stage_x_um"] == pytest.approx(40, abs=0.02))
    camera.change("stage_y_um", -15.0)
    frame = frame_when(camera, lambda frame: frame.state["stage_y_um"] == pytest.approx(-15, abs=0.02))
    assert frame.state["stage_x_um"] == pytest.approx(40, abs=0.02), "x stays where it is"


def test_focus_and_objective_come_with_the_frames(camera: MicroManagerCamera) -> None:
    first = camera.next_frame(WAIT_S)
    assert (first.state["focus_um"], first.state["objective"]) == (0, "Nikon 10X S Fluor")
    assert not prop_of(camera, "focus_um").writable and not prop_of(camera, "objective").writable
    core = camera._core  # as a hand at the microscope
    assert core is not None
    core.setPosition("Z", 7.5)
    core.setStateLabel("Objective", "Nikon 40X Plan Fluor ELWD")
    frame_when(
        camera,
        lambda frame: (frame.state["focus_um"], frame.state["objective"]) == (7.5, "Nikon 40X Plan Fluor ELWD"),
    )


def test_a_camera_without_a_microscope_has_no_place(source: MicroManagerSource, named: Callable[[str], Device]) -> None:
    opened = source.open(named(f"{CAMERA_LINE}\nProperty,Core,Initialize,1\nProperty,Core,Camera,Camera\n"))
    assert set(opened.next_frame(WAIT_S).state) == {"exposure_ms", "gain", "binning", "pixel_format"}
    opened.close()


# --- opening, closing, loss -------------------------------------------------------------------------------------------


def test_a_camera_is_opened_again_and_again_and_keeps_nothing(
    source: MicroManagerSource, named: Callable[[str], Device]
) -> None:
    device = named(DEMO)
    for _ in range(3):
        opened = source.open(device)
        core = opened._core
        assert core is not None
        assert opened.next_frame(WAIT_S).number == 1
        opened.close()
        opened.close()
        assert core.getLoadedDevices() == ("Core",)
        assert core.getCircularBufferMemoryFootprint() == 1
        with pytest.raises(CameraLostError):
            opened.next_frame(0)
        with pytest.raises(CameraError):
            opened.change("gain", 1)


def test_a_camera_that_stops_by_itself_is_started_again(camera: MicroManagerCamera) -> None:
    core = camera._core
    assert core is not None
    for _ in range(2):
        before = camera.next_frame(WAIT_S)
        core.stopSequenceAcquisition("Camera")
        core.clearCircularBuffer()
        assert camera.next_frame(WAIT_S).number == before.number + 1


def test_a_camera_that_stops_again_and_again_is_lost(
    camera: MicroManagerCamera, monkeypatch: pytest.MonkeyPatch
) -> None:
    core = camera._core
    assert core is not None
    core.stopSequenceAcquisition("Camera")
    core.clearCircularBuffer()
    starts = []
    monkeypatch.setattr(core, "startContinuousSequenceAcquisition", starts.append)  # it does not come to images
    with pytest.raises(CameraLostError, match="cable"):
        camera.next_frame(WAIT_S)
    assert len(starts) == 1


def test_a_camera_that_is_gone_is_lost_and_still_closes(camera: MicroManagerCamera) -> None:
    core = camera._core
    assert core is not None
    core.stopSequenceAcquisition("Camera")
    core.unloadDevice("Camera")
    core.clearCircularBuffer()
    with pytest.raises(CameraLostError):
        camera.next_frame(WAIT_S)
    with pytest.raises(CameraError):
        camera.change("binning", "2")
    camera.close()


# --- what goes wrong --------------------------------------------------------------------------------------------------


def test_a_configuration_that_is_gone_stays_in_the_list_and_says_so_when_opened(
    source: MicroManagerSource, tmp_path: Path
) -> None:
    device = source.devices([str(tmp_path / "gone.cfg")])[0]
    assert device.name == "gone"
    with pytest.raises(CameraNotFoundError, match=r"“gone\.cfg” is not there any more"):
        source.open(device)


def test_a_configuration_that_may_not_be_read_says_so(
    source: MicroManagerSource, named: Callable[[str], Device], monkeypatch: pytest.MonkeyPatch
) -> None:
    device = named(DEMO)

    def refuse(_: Path) -> bytes:
        raise PermissionError("no")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(CameraPermissionError):
        source.open(device)


@pytest.mark.parametrize(
    ("text", "kind", "sentence"),
    [
        ("", CameraError, "is not a Micro-Manager configuration, or it is damaged"),
        ("\0\x01 nothing\nof,it\n", CameraError, "is not a Micro-Manager configuration, or it is damaged"),
        (DEMO[:300], CameraError, "could not be set up"),
        (DEMO.replace(CAMERA_LINE, "Device,Camera,Nobody,Nothing"), CameraSupportMissingError, "could not be loaded"),
        (DEMO.replace(CAMERA_LINE, "Device,Camera,DemoCamera,Nothing"), CameraError, "could not be set up"),
        (DEMO.replace("Core,Camera,Camera", "Core,Camera,XY"), CameraError, "could not be set up"),
        (f"{CAMERA_LINE.replace('DCam', 'DStage')}\nProperty,Core,Initialize,1", CameraNotFoundError, "no such camera"),
    ],
    ids=["empty", "garbage", "cut off", "no such adapter", "no such device", "a stage as camera", "no camera"],
)
def test_a_configuration_that_cannot_be_used_is_a_sentence(
    source: MicroManagerSource, named: Callable[[str], Device], text: str, kind: type[CameraError], sentence: str
) -> None:
    device = named(text)
    with pytest.raises(CameraError, match=sentence) as raised:
        source.open(device)
    assert type(raised.value) is kind
    assert "Bench two" in raised.value.details
    assert not source.open(named(DEMO)).close(), "nothing is left that would be in the way of the next one"


def test_adapters_of_another_micro_manager_are_refused_with_the_version_to_install(
    source: MicroManagerSource, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The demo camera's adapter, with another number in the function that tells its version."""
    adapter = next(ADAPTERS.glob("*DemoCamera*"))
    function = ctypes.CDLL(str(adapter)).GetDeviceInterfaceVersion
    version = function()
    address = ctypes.cast(function, ctypes.c_void_p).value
    assert address is not None
    code = ctypes.string_at(address, 24)
    other = code.replace(version.to_bytes(4, "little"), (version - 4).to_bytes(4, "little"))
    data = adapter.read_bytes()
    if other == code or data.count(code) != 1:
        pytest.skip("this build of the adapter tells its version in another way")
    (tmp_path / adapter.name).write_bytes(data.replace(code, other))
    (tmp_path / "old.cfg").write_text(DEMO, "utf-8")
    monkeypatch.setattr(micromanager_core, "installed_folders", lambda: (tmp_path,))
    device = source.devices([str(tmp_path / "old.cfg")])[0]
    with pytest.raises(CameraSupportMissingError, match=f"device interface has the number {version}"):
        source.open(device)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ('Error in device "Camera": Camera is already in use by another application (10001)', CameraBusyError),
        ('Error in device "Cam": Error opening device: access denied (105)', CameraBusyError),
        ('Error in device "COM3": Serial port is busy (12)', CameraBusyError),
        ("Specified device label already in use.", CameraError),
        ("Operation (Busy) not permitted on uninitialized device", CameraError),
        ('Error in device "Camera": No cameras were found (10003)', CameraNotFoundError),
        ('Error in device "Scope": Device not connected (37)', CameraNotFoundError),
        ('Error in device "Camera": 0x8000 (10020)', CameraError),
    ],
)
def test_what_an_adapter_says_becomes_a_sentence(said: str, kind: type[CameraError]) -> None:
    error = opening_error(Path("bench.cfg"), said)
    assert type(error) is kind
    assert said in error.details
    assert said not in error.message


def test_without_micro_manager_the_remedy_is_said(
    source: MicroManagerSource, named: Callable[[str], Device], monkeypatch: pytest.MonkeyPatch
) -> None:
    device = named(DEMO)
    monkeypatch.setattr(micromanager_core, "installed_folders", lambda: ())
    with pytest.raises(CameraSupportMissingError, match="MICROMANAGER_PATH"):
        source.open(device)


def test_a_package_that_does_not_work_here_is_said(source: MicroManagerSource, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "pymmcore_plus", raising=False)
    monkeypatch.setitem(sys.modules, "pymmcore_plus._discovery", None)  # as a library that cannot be loaded
    with pytest.raises(CameraSupportMissingError, match="leukodesk"):
        source.devices()


QUIET = """
import json, logging, sys
touched = []
def watch(event, arguments):
    if event in ("socket.connect", "socket.bind", "socket.getaddrinfo"):
        touched.append([event, str(arguments)])
sys.addaudithook(watch)
hook = sys.excepthook
from leukodesk.capture.micromanager_source import MicroManagerSource
source = MicroManagerSource()
camera = source.open(source.devices()[0])
camera.next_frame(10)
print(json.dumps({
    "network": touched,
    "qt": sorted(name for name in sys.modules if name.startswith(("PySide6", "PyQt", "qtpy"))),
    "hook": sys.excepthook is hook,
    "level": logging.getLogger().level,
    "handlers": len(logging.getLogger("pymmcore-plus").handlers) + len(logging.getLogger().handlers),
}))
"""  # it ends with the camera open, as a program does whose window is closed in a hurry


def test_the_package_writes_no_log_opens_no_connection_and_needs_no_qt(user_folders: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-W", "error", "-c", QUIET], capture_output=True, text=True, check=False, timeout=60
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    assert json.loads(ended.stdout) == {"network": [], "qt": [], "hook": True, "level": 30, "handlers": 0}
    assert [path for path in user_folders.rglob("*") if path.is_file()] == []


BESIDE_A_WINDOW = """
import builtins
unhooked = builtins.__import__
from PySide6 import QtCore
hooked, builtins.__import__ = builtins.__import__, unhooked
from pydantic import ConfigDict
builtins.__import__ = hooked
from leukodesk.capture.micromanager_source import MicroManagerSource
print(MicroManagerSource().devices([]) != ())
"""  # Qt's import hook looks away while another thread imports something, and sees the rest of the package again


def test_the_package_is_imported_beside_a_window_that_imports_too() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", BESIDE_A_WINDOW], capture_output=True, text=True, check=False, timeout=60
    )
    assert (ended.returncode, ended.stdout) == (0, "True\n"), ended.stderr
