"""What is remembered of cameras and objectives, and what never is."""

import os
from datetime import date
from pathlib import Path

import pytest

from leukodesk.capture.source import Device
from leukodesk.ui.capture.camera_memory import OBJECTIVES, CameraMemory, binning_of
from leukodesk.ui.capture.remembered import MOST_ADDRESSES, MOST_CAMERAS, MOST_OBJECTIVES, MOST_VALUES, SeriesSettings
from leukodesk.ui.settings import SettingsStore

CAMERA = Device("basler", "serial 7", "acA1300", "serial 7")
OTHER = Device("opencv", "uvc-1", "USB camera")


@pytest.fixture
def store(tmp_path: Path) -> SettingsStore:
    return SettingsStore(tmp_path / "settings.json")


@pytest.fixture
def memory(store: SettingsStore) -> CameraMemory:
    return CameraMemory(store, store.change)


def again(store: SettingsStore) -> CameraMemory:
    """The memory after the program was started again."""
    store.save()
    read = SettingsStore(store.path)
    assert read.problem is None
    return CameraMemory(read, read.change)


def test_everything_is_there_the_next_time(store: SettingsStore, memory: CameraMemory) -> None:
    memory.opened(CAMERA)
    memory.choose_objective(CAMERA, "40×")
    memory.changed(CAMERA, "exposure_ms", 12.5)
    memory.changed(CAMERA, "auto_gain", True)
    memory.changed(CAMERA, "binning", "2")
    memory.calibrated(CAMERA, 0.23, 1280, 1, date(2026, 11, 21))
    memory.apply(CAMERA, flat_field=False)
    memory.add_address("opencv", "rtsp://me:secret@camera/live")
    memory.keep_series(SeriesSettings("/fields", "{case}-{number}", "png"))

    later = again(store)
    assert later.last == ("basler", "serial 7")
    assert later.objective(CAMERA) == "40×"
    assert later.wishes(CAMERA) == {"exposure_ms": 12.5, "auto_gain": True, "binning": "2"}
    assert later.pixel_size_um(CAMERA, 1280, 1) == 0.23
    settings = later.settings(CAMERA)
    assert (settings.pixel_size_date, settings.flat_field_on, settings.white_balance_on) == ("2026-11-21", False, True)
    assert later.addresses("opencv") == ("rtsp://me:secret@camera/live",)
    assert later.series == SeriesSettings("/fields", "{case}-{number}", "png")
    if os.name == "posix":
        assert store.path.stat().st_mode & 0o077 == 0, "an address may hold a password"


def test_a_file_of_an_earlier_version_is_read(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"version": 1, "recent_files": ["/a.png"], "task": "field"}', encoding="utf-8")
    store = SettingsStore(path)
    assert store.problem is None and store.settings.recent_files == ("/a.png",)
    assert CameraMemory(store, store.change).last == ("", "")


def test_each_objective_has_its_own_settings(memory: CameraMemory) -> None:
    memory.choose_objective(CAMERA, "10×")
    memory.changed(CAMERA, "exposure_ms", 5.0)
    memory.choose_objective(CAMERA, "100× oil")
    assert memory.wishes(CAMERA) == {"exposure_ms": 5.0}, "a new one begins with what the camera is set to"
    memory.changed(CAMERA, "exposure_ms", 40.0)
    memory.calibrated(CAMERA, 0.07, 1280, 1, date(2026, 11, 21))
    memory.choose_objective(CAMERA, "10×")
    assert memory.wishes(CAMERA) == {"exposure_ms": 5.0}
    assert memory.pixel_size_um(CAMERA, 1280, 1) is None
    assert memory.wishes(OTHER) == {}, "another camera knows nothing of it"


def test_a_pixel_size_holds_for_frames_like_those_it_was_measured_on(memory: CameraMemory) -> None:
    memory.calibrated(CAMERA, 0.07, 1280, 1, date(2026, 11, 21))
    assert memory.pixel_size_um(CAMERA, 1280, 1) == 0.07
    assert memory.pixel_size_um(CAMERA, 640, 2) == pytest.approx(0.14), "binned: the pixels are twice as large"
    assert memory.pixel_size_um(CAMERA, 640, 1) is None, "cut, or reduced by the driver: nobody knows"
    assert memory.pixel_size_um(CAMERA, 1280, 2) is None, "not the whole sensor"
    memory.forget_pixel_size(CAMERA)
    assert memory.pixel_size_um(CAMERA, 1280, 1) is None


@pytest.mark.parametrize(
    ("value", "binning"), [("2", 2), (4.0, 4), ("2x2", 2), ("1", 1), (None, 1), ("Off", 1), (True, 1), ("0", 1)]
)
def test_binning_as_cameras_write_it(value: bool | float | str | None, binning: float) -> None:
    assert binning_of(value) == binning


def test_what_the_camera_sets_itself_is_not_wished_for_and_formats_come_first(memory: CameraMemory) -> None:
    for key, value in {"exposure_ms": 9.0, "gain": 2.0, "auto_exposure": True, "binning": "2"}.items():
        memory.changed(CAMERA, key, value)
    assert list(memory.wishes(CAMERA).items()) == [("binning", "2"), ("auto_exposure", True), ("gain", 2.0)]


def test_what_the_camera_refused_is_not_wished_for_again(memory: CameraMemory) -> None:
    memory.changed(CAMERA, "gain", 40.0)
    memory.changed(CAMERA, "exposure_ms", 9.0)
    memory.refused(CAMERA, "gain")
    memory.refused(CAMERA, "never set")
    assert memory.wishes(CAMERA) == {"exposure_ms": 9.0}


@pytest.mark.parametrize("key", ["stage_x_um", "stage_y_um", "focus_um"])
def test_the_stage_is_never_driven_by_memory(memory: CameraMemory, key: str) -> None:
    memory.changed(CAMERA, key, 100.0)
    assert memory.wishes(CAMERA) == {}


def test_own_objectives_are_offered_and_can_be_forgotten(memory: CameraMemory) -> None:
    memory.choose_objective(CAMERA, "63× glycerol")
    assert memory.objectives(CAMERA) == (*OBJECTIVES, "63× glycerol")
    memory.forget_objective(CAMERA, "63× glycerol")
    assert memory.objectives(CAMERA) == OBJECTIVES
    assert memory.objective(CAMERA) == ""


def test_an_address_is_kept_once_the_latest_first_and_can_be_forgotten(memory: CameraMemory) -> None:
    for address in ("a", "b", "a"):
        memory.add_address("opencv", address)
    assert memory.addresses("opencv") == ("a", "b")
    memory.forget_address("opencv", "a")
    memory.forget_address("opencv", "b")
    assert memory.addresses("opencv") == ()


def test_what_is_kept_does_not_grow_without_end(store: SettingsStore, memory: CameraMemory) -> None:
    for number in range(100):
        memory.opened(Device("opencv", str(number), "one of many"))
        memory.add_address("opencv", str(number))
        memory.choose_objective(CAMERA, str(number))
        memory.changed(CAMERA, f"key {number}", number)
    kept = store.settings.capture
    assert len(kept.cameras) == MOST_CAMERAS
    assert len(kept.addresses["opencv"]) == MOST_ADDRESSES and kept.addresses["opencv"][0] == "99"
    camera = kept.camera(CAMERA.source, CAMERA.id)
    assert len(camera.objectives) == MOST_OBJECTIVES
    assert len(memory.wishes(CAMERA)) == MOST_VALUES and "key 99" in memory.wishes(CAMERA)
