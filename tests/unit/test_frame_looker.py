"""Looking at frames: every one is shown that there is time for, checks rest, what stands still is what is taken."""

import queue
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import numpy as np
import pytest

from leukodesk.capture.source import Device, Frame
from leukodesk.core.checks.live import live_checks
from leukodesk.core.checks.live_report import LiveReport
from leukodesk.core.corrections import Corrections, corrections_by, light_reference
from leukodesk.core.synthetic import synthetic_field
from leukodesk.services.capturing import looking
from leukodesk.services.capturing.auto_capture import AutoCapture
from leukodesk.services.capturing.looking import Checked, FrameLooker, LookFault, Seen, Shot, Shown

PATIENCE_S = 20.0
NOW = datetime(2024, 5, 6, tzinfo=UTC)


class Feed:
    """Stands for a live camera: gives the frames that a test sends, the newest first."""

    def __init__(self, name: str = "one") -> None:
        self.device = Device("test", name, name)
        self._news = threading.Condition()
        self._frame: Frame | None = None
        self._count = 0

    def send(self, seed: int = 1) -> Frame:
        pixels = synthetic_field(seed, 96, 72)
        pixels.setflags(write=False)
        with self._news:
            self._count += 1
            self._frame = Frame(pixels, self._count, time.monotonic_ns(), NOW)
            self._news.notify_all()
            return self._frame

    def newest(self, after: int, timeout_s: float) -> tuple[int, Frame] | None:
        with self._news:
            self._news.wait_for(lambda: self._count > after, timeout_s)
            return (self._count, self._frame) if self._frame is not None and self._count > after else None


class Looked:
    """A looker, and what it tells."""

    def __init__(self) -> None:
        self.told: queue.SimpleQueue[Seen] = queue.SimpleQueue()
        self.looker = FrameLooker(self.told.put)
        self.looker.want(width_px=40, height_px=40)
        self.looker.start()

    def next(self, *kinds: type) -> Any:
        """The next that is told and of one of these kinds."""
        while True:
            seen = self.told.get(timeout=PATIENCE_S)
            if isinstance(seen, kinds):
                return seen

    def is_silent(self, *kinds: type) -> bool:
        """Whether nothing of these kinds has been told by the time that something else is done."""
        told: list[Seen] = []
        while not self.told.empty():
            told.append(self.told.get())
        return not any(isinstance(seen, kinds) for seen in told)


@pytest.fixture
def looked() -> Iterator[Looked]:
    made = Looked()
    yield made
    assert made.looker.close(PATIENCE_S)


@pytest.fixture
def feed(looked: Looked) -> Feed:
    made = Feed()
    looked.looker.look_at(made)  # type: ignore[arg-type]
    return made


class Checks:
    """The live checks, by a clock of their own: each takes 40 ms of it."""

    def __init__(self) -> None:
        self.now_s = 100.0
        self.count = 0
        self.fail = False

    def monotonic(self) -> float:
        return self.now_s

    def check(self, pixels: np.ndarray) -> LiveReport:
        self.count += 1
        self.now_s += 0.04
        if self.fail:
            raise ZeroDivisionError("a mistake in the checks")
        return live_checks(pixels)


@pytest.fixture
def checks(monkeypatch: pytest.MonkeyPatch) -> Checks:
    made = Checks()
    monkeypatch.setattr(looking, "time", made)
    monkeypatch.setattr(looking, "live_checks", made.check)
    monkeypatch.setattr(looking, "FAULT_WAIT_S", 0.01)
    return made


def test_every_frame_is_shown_that_there_is_time_for(looked: Looked, feed: Feed) -> None:
    for seed in range(4):
        frame = feed.send(seed)
        shown = looked.next(Shown)
        assert shown.field.frame is frame and shown.field.device is feed.device
        assert shown.picture.bgra.shape == (30, 40, 4) and np.array_equal(shown.field.pixels, frame.pixels)


def test_a_frame_that_came_too_late_for_its_turn_is_left_out_for_a_newer_one(looked: Looked) -> None:
    feed = Feed()
    for seed in range(3):
        newest = feed.send(seed)
    looked.looker.look_at(feed)  # type: ignore[arg-type]
    assert looked.next(Shown).field.frame is newest


def test_checks_rest_as_long_as_they_took(checks: Checks, looked: Looked, feed: Feed) -> None:
    first = feed.send()
    assert looked.next(Checked).field.frame is first  # until 100.04; they rest until 100.08
    checks.now_s = 100.07
    feed.send()
    looked.next(Shown)
    checks.now_s = 100.09
    third = feed.send()
    assert looked.next(Checked).field.frame is third and checks.count == 2


def test_without_room_nothing_is_drawn_and_frames_are_checked(looked: Looked, feed: Feed) -> None:
    looked.looker.want(width_px=0)
    feed.send()
    assert isinstance(looked.next(Shown, Checked), Checked)


def test_the_same_frame_is_drawn_anew_when_the_room_changes(looked: Looked, feed: Feed) -> None:
    frame = feed.send()
    looked.next(Shown)
    looked.looker.want(width_px=20)
    shown = looked.next(Shown)
    assert shown.field.frame is frame and shown.picture.bgra.shape == (15, 20, 4)


def freeze(looked: Looked, feed: Feed) -> Frame:
    """A frame stands still; that the wish has been heard is seen by its being drawn once more."""
    frame: Frame = feed.send()
    looked.next(Shown)
    looked.looker.want(frozen=True)
    assert looked.next(Shown).field.frame is frame
    return frame


def test_what_stands_still_stays_is_taken_and_goes_on_when_it_is_let_go(looked: Looked, feed: Feed) -> None:
    frozen = feed.send()
    looked.next(Shown)
    looked.looker.want(frozen=True)
    later = feed.send(2)  # which is not shown, however soon it comes
    assert looked.next(Shown).field.frame is frozen
    for _ in range(2):
        assert looked.looker.shoot("shutter")
        shot = looked.next(Shown, Shot)
        assert isinstance(shot, Shot) and shot.field.frame is frozen and shot.how == "shutter"
    looked.looker.want(frozen=False)
    while looked.next(Shown).field.frame is not later:
        pass


def test_what_stands_still_is_checked_though_it_came_while_the_checks_rested(
    checks: Checks, looked: Looked, feed: Feed
) -> None:
    feed.send()
    looked.next(Checked)
    frozen = freeze(looked, feed)
    checks.now_s += 1
    assert looked.next(Checked).field.frame is frozen


def test_shots_of_a_checked_frame_have_its_report_and_are_not_checked_again(
    checks: Checks, looked: Looked, feed: Feed
) -> None:
    freeze(looked, feed)
    checks.now_s += 1
    checked = looked.next(Checked)
    count = checks.count
    for how in ("shutter", "time-lapse"):
        looked.looker.shoot(how)
        shot = looked.next(Shot)
        assert shot.report is checked.report and shot.how == how
    assert checks.count == count


def test_a_shot_of_a_frame_without_a_report_gets_its_own(checks: Checks, looked: Looked, feed: Feed) -> None:
    feed.send()
    first = looked.next(Checked)
    second = feed.send(5)
    while looked.next(Shown).field.frame is not second:
        pass
    looked.looker.shoot("shutter")
    shot = looked.next(Shot)
    assert shot.field.frame is second and shot.report is not first.report
    assert shot.report.focus == live_checks(second.pixels).focus


def test_while_nobody_looks_nothing_is_done(looked: Looked, feed: Feed) -> None:
    feed.send()
    looked.next(Checked)
    looked.looker.want(paused=True)
    looked.next(Shown)  # once more, as for every other wish
    later = feed.send(2)
    assert looked.looker.shoot("shutter")
    looked.next(Shot)
    assert looked.is_silent(Shown, Checked)
    looked.looker.want(paused=False)
    while looked.next(Shown).field.frame is not later:
        pass


def test_a_mistake_in_the_checks_is_told_and_the_looking_goes_on(checks: Checks, looked: Looked, feed: Feed) -> None:
    checks.fail = True
    feed.send()
    assert "ZeroDivisionError: a mistake in the checks" in looked.next(LookFault).details
    checks.fail = False
    checks.now_s += 1
    frame = feed.send(2)
    while looked.next(Checked).field.frame is not frame:
        pass


def test_of_the_camera_before_nothing_is_taken(looked: Looked, feed: Feed) -> None:
    feed.send()
    looked.next(Checked)
    other = Feed("other")
    looked.looker.look_at(other)  # type: ignore[arg-type]
    assert not looked.looker.shoot("shutter")
    frame = other.send(3)
    shown = looked.next(Shown)
    assert shown.field.frame is frame and shown.field.device.name == "other"
    assert looked.looker.shoot("shutter")
    assert looked.next(Shot).field.device.name == "other"
    looked.looker.look_at(None)
    assert not looked.looker.shoot("shutter")


def test_a_field_taken_by_the_shutter_is_not_taken_again_by_itself(looked: Looked, feed: Feed) -> None:
    auto = AutoCapture()
    looked.looker.follow(auto)
    feed.send()
    assert not looked.next(Checked).decision.take
    looked.looker.shoot("shutter")
    looked.next(Shot)
    assert auto.taken == 1
    looked.looker.follow(None)
    feed.send(2)
    while looked.next(Checked).decision is not None:
        pass


@pytest.fixture
def corrections() -> Corrections:
    return corrections_by(light_reference([synthetic_field(1, 96, 72, 0, red_cells=0)], NOW))


def test_frames_are_corrected_before_anything_else_and_that_is_said(
    looked: Looked, feed: Feed, corrections: Corrections
) -> None:
    frame = feed.send()
    assert looked.next(Shown).field.corrections == ()
    looked.looker.want(corrections=corrections)
    field = looked.next(Shown).field
    assert field.frame is frame and field.corrections == corrections.describe(frame.pixels.shape)
    assert np.array_equal(field.pixels, corrections.apply(frame.pixels))
    looked.looker.shoot("shutter")
    assert np.array_equal(looked.next(Shot).field.pixels, field.pixels)


def test_a_looker_that_was_never_started_is_closed_at_once() -> None:
    assert FrameLooker(lambda _: None).close(0)
