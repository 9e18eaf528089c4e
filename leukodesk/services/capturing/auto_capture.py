"""Auto-capture: takes every sharp field that has not been taken yet, once, while the technician moves the stage."""

from collections import deque
from dataclasses import dataclass
from statistics import median
from typing import Final

import numpy as np
from numpy.typing import NDArray

from leukodesk.capture.source import STAGE_X_UM, STAGE_Y_UM, Frame
from leukodesk.core.checks.live_report import LiveReport
from leukodesk.core.checks.report import Outcome
from leukodesk.core.registration import Fields, Search, Thumbnail, difference_px, is_same_place, thumbnail
from leukodesk.core.sharpness import edge_sharpness

SETTLED_S: Final = 0.3
"""How long the stage must have been still and the focus unchanged."""
SETTLED_FRAMES: Final = 3
SAME_FIELD_OVERLAP: Final = 0.5
"""What has more than this in common with a taken field is that field."""

STILL_PX: Final = 2.0
"""Of a thumbnail, 160 px wide: hands on the stage shake less."""
STILL_UM: Final = 0.5
"""What a motorised stage reports of itself while it holds its place."""
STEADY_FOCUS: Final = 0.05
NEAR_BEST_FOCUS: Final = 0.95
LEAST_SHARPNESS: Final = 0.7
"""Against the median of the fields that were taken."""
COMPARED_PER_FRAME: Final = 48
_MOST_FOCUS_VALUES = 256

TAKEN = "Taken."
ALREADY_TAKEN = "Already taken."
MOVES = "Waiting: the stage moves."
JUST_STOPPED = "Waiting: the stage has only just stopped."
FOCUS_CHANGES = "Waiting: the focus changes."
WAS_SHARPER = "Out of focus: this field was sharper a moment ago."
LESS_SHARP = "Out of focus: the fields taken before are sharper."
COMPARES = "Waiting: compared with the fields taken before."


@dataclass(frozen=True)
class Decision:
    """What is made of a frame. why: a sentence to be shown beside the live view."""

    take: bool
    why: str


@dataclass
class _Visit:
    """The time at one place since the stage came to rest there.

    Attributes:
        origin: how it looked then; anchor: how it looks since `since_s`, the last change of focus; frames: seen since.
        stage_um: where the stage said it was; empty if it says nothing.
        search: for the place among the taken fields; compared: whether that is finished; taken: in this visit.
        best_focus: of the whole visit; focus: (time in seconds, focus) of the latest frames.
    """

    origin: Thumbnail
    anchor: Thumbnail
    since_s: float
    stage_um: tuple[float, ...]
    search: Search
    best_focus: float
    focus: deque[tuple[float, float]]
    frames: int = 1
    compared: bool = False
    taken: bool = False


class AutoCapture:
    """Decides frame by frame. One for a series: another camera, objective or slide begins another.

    A field is taken when the stage is still, all lights are green, the focus is steady and as good as it was during
    this visit, the edges are as sharp as those of the fields before, and no taken field has more than half in common
    with it. The first field of a series has none before it: begin where it is sharp.

    However many fields were taken, a call takes about as long: comparing with them is spread over frames.
    """

    def __init__(self) -> None:
        self._fields = Fields()
        self._sharpness: list[float] = []
        self._visit: _Visit | None = None

    @property
    def taken(self) -> int:
        """How many fields are counted as taken."""
        return len(self._fields)

    def observe(self, frame: Frame, pixels: NDArray[np.uint8], report: LiveReport) -> Decision:
        """Look at the next frame.

        Args:
            frame: as it came, for its time and stage position; pixels: the same, corrected; report: their live checks.
        """
        decision = self._decide(frame, pixels, report)
        if decision.take:
            self.count_as_taken(pixels)
        return decision

    def count_as_taken(self, pixels: NDArray[np.uint8]) -> None:
        """Count the field in view as taken, also one that was taken by the shutter: it will not be taken again."""
        self._fields.add(thumbnail(pixels))
        self._sharpness.append(edge_sharpness(pixels))
        visit = self._visit
        if visit is not None:
            visit.search, visit.compared, visit.taken = self._fields.search(visit.anchor), False, True

    def _decide(self, frame: Frame, pixels: NDArray[np.uint8], report: LiveReport) -> Decision:
        time_s = frame.time_ns / 1e9
        waiting = self._follow(time_s, _stage_um(frame), thumbnail(pixels), report.focus)
        visit = self._visit
        if waiting or visit is None:
            return Decision(False, waiting)
        if not visit.compared and visit.search.overlap <= SAME_FIELD_OVERLAP:
            visit.compared = self._fields.step(visit.search, COMPARED_PER_FRAME)
        if visit.search.overlap > SAME_FIELD_OVERLAP:
            return Decision(False, TAKEN if visit.taken else ALREADY_TAKEN)
        why_not = _not_green(report) or _not_at_rest(visit, time_s, report.focus)
        if why_not:
            return Decision(False, why_not)
        if not visit.compared:
            return Decision(False, COMPARES)
        if self._sharpness and edge_sharpness(pixels) < LEAST_SHARPNESS * median(self._sharpness):
            return Decision(False, LESS_SHARP)
        return Decision(True, TAKEN)

    def _follow(self, time_s: float, stage_um: tuple[float, ...], now: Thumbnail, focus: float) -> str:
        """Follows stage and focus; a sentence while one of them changes, else nothing."""
        visit = self._visit
        if visit is not None and not _stage_moved(visit.stage_um, stage_um):
            visit.best_focus = max(visit.best_focus, focus)
            visit.focus.append((time_s, focus))
            if difference_px(visit.anchor, now) <= STILL_PX:
                visit.frames += 1
                return ""
            if is_same_place(visit.origin, now, STILL_PX):
                visit.anchor, visit.since_s, visit.frames = now, time_s, 1
                visit.search, visit.compared = self._fields.search(now), False
                return FOCUS_CHANGES
        latest = deque([(time_s, focus)], maxlen=_MOST_FOCUS_VALUES)
        self._visit = _Visit(now, now, time_s, stage_um, self._fields.search(now), focus, latest)
        return MOVES


def _stage_um(frame: Frame) -> tuple[float, ...]:
    """Where a stage that tells it says it is: x and y."""
    values = (frame.state.get(key) for key in (STAGE_X_UM, STAGE_Y_UM))
    return tuple(float(value) for value in values if isinstance(value, (int, float)))


def _stage_moved(before_um: tuple[float, ...], now_um: tuple[float, ...]) -> bool:
    return len(before_um) != len(now_um) or any(
        abs(before - now) > STILL_UM for before, now in zip(before_um, now_um, strict=True)
    )


def _not_green(report: LiveReport) -> str:
    """What the first light that is not green says; empty if all are."""
    return next(
        (f"{check.name}: {check.sentence}" for check in report.checks.checks if check.outcome is not Outcome.PASS), ""
    )


def _not_at_rest(visit: _Visit, time_s: float, focus: float) -> str:
    """Why it is too soon, or the focus is past its best; empty if neither."""
    if focus < NEAR_BEST_FOCUS * visit.best_focus:
        return WAS_SHARPER
    lately = [value for at_s, value in visit.focus if at_s >= time_s - SETTLED_S]
    if min(lately) < (1 - STEADY_FOCUS) * max(lately):
        return FOCUS_CHANGES
    if time_s - visit.since_s < SETTLED_S or visit.frames < SETTLED_FRAMES:
        return JUST_STOPPED
    return ""
