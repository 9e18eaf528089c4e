from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from itertools import count

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from leukodesk.capture.source import STAGE_X_UM, STAGE_Y_UM, Frame
from leukodesk.core.checks.live_report import LiveReport
from leukodesk.core.checks.report import CheckReport, Limits, Outcome, SmearCheck
from leukodesk.core.focus import focus_measure
from leukodesk.core.synthetic import synthetic_field
from leukodesk.services.capturing.auto_capture import (
    ALREADY_TAKEN,
    COMPARES,
    FOCUS_CHANGES,
    JUST_STOPPED,
    LESS_SHARP,
    MOVES,
    SAME_FIELD_OVERLAP,
    TAKEN,
    WAS_SHARPER,
    AutoCapture,
    Decision,
)
from tests.stage_run import Place, frames_of, meander, mosaic_of

Pixels = NDArray[np.uint8]

WIDTH, HEIGHT = 320, 240


def _report(pixels: Pixels, outcome: Outcome = Outcome.PASS) -> LiveReport:
    """The true focus, and a light of this colour."""
    light = SmearCheck("stain", "Stain", 0.0, "", Limits(), outcome, "It is as it is.")
    checks = CheckReport("live", (light,))
    return LiveReport(focus_measure(pixels), checks, np.zeros((3, 64), np.float32), 0.0, 0.0, 1)


class _Live:
    """Shows frames to an auto-capture, ten in a second."""

    def __init__(self) -> None:
        self.auto = AutoCapture()
        self._numbers = count()

    def show(
        self,
        pixels: Pixels,
        frames: int = 8,
        outcome: Outcome = Outcome.PASS,
        state: Mapping[str, float] | None = None,
    ) -> list[Decision]:
        return [self._one(pixels, outcome, state or {}) for _ in range(frames)]

    def _one(self, pixels: Pixels, outcome: Outcome, state: Mapping[str, float]) -> Decision:
        number = next(self._numbers)
        frame = Frame(pixels, number, number * 100_000_000, datetime(2026, 11, 21, tzinfo=UTC), dict(state))
        return self.auto.observe(frame, pixels, _report(pixels, outcome))


@cache
def _field(seed: int, blur_px: float = 0.0) -> Pixels:
    pixels = synthetic_field(seed, WIDTH, HEIGHT, 2)
    return np.asarray(cv2.GaussianBlur(pixels, (0, 0), blur_px), np.uint8) if blur_px else pixels


def _taken(decisions: Sequence[Decision]) -> int:
    return sum(decision.take for decision in decisions)


def _said(decisions: Sequence[Decision]) -> list[str]:
    """The sentences, each once in a row."""
    sentences = [decision.why for decision in decisions]
    return [why for index, why in enumerate(sentences) if index == 0 or why != sentences[index - 1]]


def test_a_field_is_taken_once_when_the_stage_has_settled() -> None:
    live = _Live()
    decisions = live.show(_field(1), 20)
    assert _said(decisions) == [MOVES, JUST_STOPPED, TAKEN] and _taken(decisions) == 1
    assert live.auto.taken == 1


def test_each_new_field_is_taken_and_one_seen_before_is_not() -> None:
    live = _Live()
    assert [_taken(live.show(_field(seed))) for seed in (1, 2, 3, 1, 2, 4)] == [1, 1, 1, 0, 0, 1]
    assert live.show(_field(3))[-1] == Decision(False, ALREADY_TAKEN)


def test_nothing_is_taken_while_the_stage_moves() -> None:
    live = _Live()
    smear = synthetic_field(1, 3 * WIDTH, HEIGHT, 6, red_cell_radius_px=15)
    moving = [np.ascontiguousarray(smear[:, x : x + WIDTH]) for x in range(0, 2 * WIDTH, 32)]
    assert {decision.why for pixels in moving for decision in live.show(pixels, 1)} == {MOVES}
    assert _taken(live.show(moving[-1])) == 1


def test_a_stage_that_reports_movement_is_believed() -> None:
    live = _Live()
    decisions = [live.show(_field(1), 1, state={STAGE_X_UM: 3.0 * x, STAGE_Y_UM: 0.0})[0] for x in range(10)]
    assert _said(decisions) == [MOVES]
    assert _taken(live.show(_field(1), state={STAGE_X_UM: 27.0, STAGE_Y_UM: 0.0})) == 1


@pytest.mark.parametrize("outcome", [Outcome.WARN, Outcome.FAIL])
def test_a_light_that_is_not_green_is_waited_for_and_named(outcome: Outcome) -> None:
    live = _Live()
    decisions = live.show(_field(1), outcome=outcome)
    assert _taken(decisions) == 0 and decisions[-1].why == "Stain: It is as it is."
    assert _taken(live.show(_field(1))) == 1


def test_coming_into_focus_is_waited_for() -> None:
    live = _Live()
    coming = [live.show(_field(1, blur_px), 1)[0] for blur_px in (5, 4, 3, 2.5, 2, 1.5, 1, 0.5)]
    assert _taken(coming) == 0 and FOCUS_CHANGES in _said(coming)
    assert _taken(live.show(_field(1))) == 1


def test_past_the_best_focus_nothing_is_taken_until_it_is_back() -> None:
    live = _Live()
    through = [live.show(_field(1, blur_px), 1)[0] for blur_px in (4, 3, 2, 1, 0, 1, 2, 3)]
    resting = live.show(_field(1, 3))
    assert _taken([*through, *resting]) == 0 and resting[-1].why == WAS_SHARPER
    assert _taken(live.show(_field(1))) == 1


def test_a_field_less_sharp_than_those_before_is_not_taken() -> None:
    live = _Live()
    live.show(_field(1))
    decisions = live.show(_field(2, 2.5))
    assert _taken(decisions) == 0 and decisions[-1].why == LESS_SHARP
    assert _taken(live.show(_field(2))) == 1


def test_what_the_shutter_took_is_not_taken_again() -> None:
    live = _Live()
    live.show(_field(1), 2)
    live.auto.count_as_taken(_field(1))
    assert _taken(live.show(_field(1))) == 0
    live.show(_field(2))
    assert live.show(_field(1))[-1].why == ALREADY_TAKEN


def test_with_many_taken_comparing_is_spread_over_frames_and_said() -> None:
    live = _Live()
    for seed in range(8):
        pixels = synthetic_field(seed, 160, 120, 1)
        for turn in (pixels, pixels[::-1], pixels[:, ::-1], pixels[::-1, ::-1]) * 15:
            live.auto.count_as_taken(np.ascontiguousarray(turn))
    assert live.auto.taken == 480
    decisions = live.show(synthetic_field(77, 160, 120, 1), 12)
    assert _said(decisions)[-2:] == [COMPARES, TAKEN] and _taken(decisions) == 1


def _overlap(one: tuple[float, float], other: tuple[float, float]) -> float:
    across = max(0.0, 1 - abs(one[0] - other[0]) / WIDTH)
    return across * max(0.0, 1 - abs(one[1] - other[1]) / HEIGHT)


def test_on_a_stage_run_every_sharp_field_is_taken_once_and_none_blurred() -> None:
    random = np.random.default_rng(3)
    mosaic = mosaic_of([synthetic_field(seed, WIDTH, HEIGHT, 2) for seed in range(16)], 4, blend_px=32)
    stops = meander(mosaic, WIDTH, HEIGHT, 0.85, random, revisits=0.3, never=0.15)
    auto = AutoCapture()
    taken: list[Place] = []
    for seen in frames_of(mosaic, stops, WIDTH, HEIGHT, random):
        if auto.observe(seen.frame, seen.frame.pixels, _report(seen.frame.pixels)).take:
            assert seen.travel_px < 1 and seen.blur_px < 1
            assert all(_overlap(seen.place, place) <= SAME_FIELD_OVERLAP for place in taken)
            taken.append(seen.place)
    sharp = [stop for stop in stops if stop.focusing != "never"]
    assert len(sharp) >= 6 and any(stop.revisit for stop in stops) and len(sharp) < len(stops)
    for stop in sharp:
        assert any(_overlap(stop.place, place) > SAME_FIELD_OVERLAP for place in taken)
