"""A camera in its thread: the newest frame wins, wishes are fulfilled, and it comes back when it was lost."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event as Flag

import cv2
import pytest

from leukodesk.capture import live
from leukodesk.capture.image_sequence import REPEAT
from leukodesk.capture.live import Closed, Ended, Event, Live, LiveCamera, PropertiesChanged, SettingRefused, Trouble
from leukodesk.capture.opencv_source import OpenCvSource
from leukodesk.capture.source import FRAME_RATE_HZ, Device, Frame
from leukodesk.core.errors import (
    CameraBusyError,
    CameraFormatError,
    CameraLostError,
    CameraSupportMissingError,
    CameraTimeoutError,
)
from leukodesk.core.synthetic import synthetic_field
from tests.troubled_source import TroubledSource, wait_for


@dataclass
class Watched:
    """A live camera and what it has told."""

    source: TroubledSource
    camera: LiveCamera
    told: list[Event] = field(default_factory=list)

    def heard(self, kind: type) -> list[Event]:
        return [event for event in self.told if isinstance(event, kind)]

    def frame(self, after: int = 0) -> tuple[int, Frame]:
        taken = self.camera.newest(after, 20)
        assert taken is not None
        return taken


Watch = Callable[..., Watched]


@pytest.fixture
def source() -> TroubledSource:
    return TroubledSource(OpenCvSource())


@pytest.fixture
def device(source: TroubledSource, tmp_path: Path) -> Device:
    """A folder of generated fields, played as an image sequence."""
    folder = tmp_path / "fields"
    folder.mkdir()
    for number in range(4):
        cv2.imwrite(str(folder / f"{number}.png"), synthetic_field(number, 96, 72))
    (found,) = [one for one in source.devices([str(folder)]) if one.address]
    return found


@pytest.fixture
def watch(source: TroubledSource, device: Device) -> Iterator[Watch]:
    """Starts a camera; at the end all are closed."""
    started: list[Watched] = []

    def start(wishes: dict[str, float] | None = None, after: LiveCamera | None = None) -> Watched:
        told: list[Event] = []
        wanted = {FRAME_RATE_HZ: 50.0, REPEAT: True, **(wishes or {})}
        watched = Watched(source, LiveCamera(source, device, wanted, told.append, after), told)
        watched.camera.start()
        started.append(watched)
        return watched

    yield start
    for watched in started:
        if source.hang is not None:
            source.hang.set()
        assert watched.camera.close(20)


def test_frames_come_and_are_counted(watch: Watch) -> None:
    watched = watch()
    count, frame = watched.frame()
    later, _ = watched.frame(count)
    assert later > count and frame.pixels.shape == (72, 96, 3) and not frame.pixels.flags.writeable
    assert len(watched.heard(Live)) == 1 and watched.camera.newest(10**9, 0.01) is None


def test_a_slow_looker_gets_the_newest_frame_and_none_in_between(watch: Watch) -> None:
    watched = watch()
    watched.frame()
    later, _ = watched.frame(9)  # nobody took those before
    assert later >= 10


def test_wishes_are_fulfilled_and_set_again_when_it_comes_back(watch: Watch, source: TroubledSource) -> None:
    watched = watch()
    watched.frame()
    watched.camera.change(FRAME_RATE_HZ, 40.0)
    wait_for(lambda: bool(watched.heard(PropertiesChanged)), "the wish is fulfilled")
    (changed,) = watched.heard(PropertiesChanged)
    assert isinstance(changed, PropertiesChanged)
    assert {one.key: one.value for one in changed.properties}[FRAME_RATE_HZ] == pytest.approx(40)
    source.lose = CameraLostError("Unplugged.")
    wait_for(lambda: bool(watched.heard(Trouble)), "it is lost")
    source.lose = None
    wait_for(lambda: len(watched.heard(Live)) == 2, "it is back")
    back = watched.heard(Live)[1]
    assert isinstance(back, Live) and {one.key: one.value for one in back.properties}[FRAME_RATE_HZ] == pytest.approx(
        40
    )


def test_what_cannot_be_set_is_told_and_the_camera_goes_on(watch: Watch) -> None:
    watched = watch({"no such thing": 1.0})
    count, _ = watched.frame()
    (refused,) = watched.heard(SettingRefused)
    assert isinstance(refused, SettingRefused) and refused.key == "no such thing" and refused.error.message
    watched.frame(count)


@pytest.mark.parametrize("error", [CameraLostError("Unplugged."), OSError("driver"), CameraTimeoutError("silent")])
def test_a_pulled_cable_is_told_and_it_comes_back(
    watch: Watch, source: TroubledSource, error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "SILENT_S", 0.0)
    monkeypatch.setattr(live, "LAST_RETRY_S", 0.1)
    watched = watch()
    count, _ = watched.frame()
    source.lose = error
    wait_for(lambda: bool(watched.heard(Trouble)), "it is lost")
    (trouble, *_) = watched.heard(Trouble)
    assert isinstance(trouble, Trouble) and trouble.error.message and trouble.retry_s > 0
    assert watched.camera.newest(0, 0) is None, "there is no frame of now"
    source.lose = None
    watched.frame(count)
    wait_for(lambda: len(watched.heard(Live)) == 2, "it is back")
    assert source.closed == source.opened - 1


def test_a_camera_in_use_is_tried_again_until_it_is_free(watch: Watch, source: TroubledSource) -> None:
    source.refuse = CameraBusyError("Another program has the camera.")
    watched = watch()
    wait_for(lambda: len(watched.heard(Trouble)) == 2, "it has been tried twice")
    first, second = watched.heard(Trouble)
    assert isinstance(first, Trouble) and isinstance(second, Trouble) and second.retry_s > first.retry_s
    source.refuse = None
    watched.frame()


def test_a_format_that_cannot_be_used_leaves_the_camera_open_to_choose_another(
    watch: Watch, source: TroubledSource
) -> None:
    watched = watch()
    watched.frame()
    source.lose = CameraFormatError("Choose another pixel format.")
    wait_for(lambda: bool(watched.heard(Trouble)), "the format is refused")
    source.lose = None
    wait_for(lambda: len(watched.heard(Live)) == 2, "it delivers again")
    assert source.opened == 1


def test_frames_may_change_their_size(watch: Watch, source: TroubledSource) -> None:
    watched = watch()
    count, _ = watched.frame()
    source.half_size = True
    wait_for(lambda: watched.frame(count)[1].pixels.shape == (36, 48, 3), "frames are smaller")


def test_what_this_machine_cannot_open_is_not_tried_again(watch: Watch, source: TroubledSource) -> None:
    source.refuse = CameraSupportMissingError("Install the driver.")
    watched = watch()
    wait_for(lambda: bool(watched.heard(Closed)), "it has given up")
    (ended,) = watched.heard(Ended)
    assert isinstance(ended, Ended) and ended.error is source.refuse and not watched.heard(Trouble)


def test_the_same_device_is_let_go_before_it_is_opened_again(watch: Watch, source: TroubledSource) -> None:
    before = watch()
    before.frame()
    before.camera.stop()
    after = watch(after=before.camera)
    after.frame()
    assert before.heard(Closed) and source.closed == 1 and source.opened == 2


def test_a_driver_that_hangs_keeps_nobody_waiting(watch: Watch, source: TroubledSource) -> None:
    watched = watch()
    watched.frame()
    source.hang = Flag()
    assert source.held.wait(20)
    assert not watched.camera.close(0.05)
    source.hang.set()
    wait_for(lambda: bool(watched.heard(Closed)), "the driver has returned")


def test_a_camera_that_was_never_started_is_closed_at_once(source: TroubledSource, device: Device) -> None:
    assert LiveCamera(source, device, {}, lambda _: None).close(0)
