"""Looks at a live camera's frames in a thread: corrects them, makes the picture for the screen, and checks them."""

import logging
import threading
import time
import traceback
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from leukodesk.capture.live import LiveCamera
from leukodesk.capture.source import Device, Frame
from leukodesk.core.checks.live import live_checks
from leukodesk.core.checks.live_report import LiveReport
from leukodesk.core.corrections import NO_CORRECTIONS, Corrections
from leukodesk.services.capturing.auto_capture import AutoCapture, Decision
from leukodesk.services.capturing.frame_picture import FramePicture, picture

log = logging.getLogger(__name__)

WAIT_S = 0.1
"""How long a wish of the window may have to wait while no frames come."""

FAULT_WAIT_S = 0.5


@dataclass(frozen=True)
class Wants:
    """What the window wants of the looking just now.

    Attributes:
        width_px, height_px: room for the picture, in pixels of the screen; 0 for no picture.
        zoom: pixels of the screen for one of the frame; None to fit the room.
        zebra: whether clipped pixels are striped in the picture.
        frozen: whether the frame that is shown stays. paused: nobody looks; there is nothing to be done.
        corrections: what is done to every frame.
    """

    width_px: int = 0
    height_px: int = 0
    zoom: float | None = None
    zebra: bool = False
    frozen: bool = False
    paused: bool = False
    corrections: Corrections = NO_CORRECTIONS


@dataclass(frozen=True)
class Field:
    """A frame after the corrections.

    Attributes:
        device: whose it is; frame: as it came; pixels: (height, width, 3) uint8 RGB, corrected.
        corrections: sentences on what was applied, or why it was not.
    """

    device: Device
    frame: Frame
    pixels: NDArray[np.uint8] = field(repr=False)
    corrections: tuple[str, ...]


@dataclass(frozen=True)
class Shown:
    """A picture for the screen."""

    field: Field
    picture: FramePicture


@dataclass(frozen=True)
class Checked:
    """What the live checks say of a frame, and what the auto-capture makes of it if it is on."""

    field: Field
    report: LiveReport
    decision: Decision | None


@dataclass(frozen=True)
class Shot:
    """A frame that was taken. how: "shutter", "time-lapse" or "auto"."""

    field: Field
    report: LiveReport
    how: str


@dataclass(frozen=True)
class LookFault:
    """A mistake of the program with a frame; it goes on with the next."""

    details: str


Seen = Shown | Checked | Shot | LookFault


class FrameLooker:
    """Takes the newest frame of a camera again and again, and tells what it sees.

    Every frame is shown that there is time for; it is checked where checking, which takes longer, has not taken more
    than half of the time.

    Args:
        tell: called with each `Seen`, in the looking thread.
    """

    def __init__(self, tell: Callable[[Seen], None]) -> None:
        self._tell = tell
        self._lock = threading.Lock()
        self._woken = threading.Event()
        self._closing = threading.Event()
        self._wants = Wants()
        self._camera: LiveCamera | None = None
        self._auto: AutoCapture | None = None
        self._shots: deque[str] = deque()
        self._count = 0
        self._field: Field | None = None
        self._done_for: Wants | None = None
        self._checked: Checked | None = None
        self._rest_until_s = 0.0
        self._thread = threading.Thread(target=self._run, name="leukodesk-looking", daemon=True)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def look_at(self, camera: LiveCamera | None) -> None:
        """Look at another camera, or none; the frame of the one before is forgotten."""
        with self._lock:
            self._camera, self._count, self._field, self._checked = camera, 0, None, None
            self._shots.clear()
        self._woken.set()

    def want(self, **changes: Any) -> None:
        """Change what is wanted, by the names of `Wants`."""
        with self._lock:
            self._wants = replace(self._wants, **changes)
        self._woken.set()

    def follow(self, auto: AutoCapture | None) -> None:
        """Let this decide from now on which frames are taken, or nothing."""
        with self._lock:
            self._auto = auto

    def shoot(self, how: str, unless: Frame | None = None) -> bool:
        """Take the frame that is shown; it is told as a `Shot`.

        Returns:
            False if there is none yet, or only the one that is not wanted again.
        """
        with self._lock:
            if self._field is None or self._field.frame is unless:
                return False
            self._shots.append(how)
        self._woken.set()
        return True

    def close(self, timeout_s: float) -> bool:
        """Stop looking; False if that takes longer."""
        self._closing.set()
        self._woken.set()
        if self._thread.ident is not None:  # started
            self._thread.join(timeout_s)
        return not self._thread.is_alive()

    # --- in the looking thread ----------------------------------------------------------------------------------------

    def _run(self) -> None:
        while not self._closing.is_set():
            try:
                self._look()
            except Exception as error:  # a mistake with one frame must not end the live view
                log.exception("Looking at a frame failed")
                self._tell(LookFault("".join(traceback.format_exception(error))))
                self._closing.wait(FAULT_WAIT_S)

    def _look(self) -> None:
        with self._lock:
            wants, camera, count = self._wants, self._camera, self._count
        newer = self._newer_frame(wants, camera, count)
        with self._lock:
            if self._camera is not camera:
                return
            wants, auto, current = self._wants, self._auto, self._field  # as they are by now
            stands = wants.frozen or wants.paused
            if newer is not None and not stands:
                self._count = newer[0]
        fresh = None
        if camera is not None and newer is not None and not stands:
            fresh = _corrected(camera.device, newer[1], wants.corrections)
        elif current is not None and wants is not self._done_for:
            fresh = _corrected(current.device, current.frame, wants.corrections)
        if fresh is not None:
            with self._lock:
                if self._camera is not camera:
                    return
                self._field = fresh
            self._show(fresh, wants)
            self._check(fresh, auto)
        elif current is not None and wants.frozen:  # it came while the checks rested
            self._check(current, auto)
        self._take_shots(auto)

    def _newer_frame(self, wants: Wants, camera: LiveCamera | None, count: int) -> tuple[int, Frame] | None:
        """The newest frame with its count, if there is a newer one and it is to be shown."""
        if camera is None or wants.frozen or wants.paused:
            self._woken.wait(WAIT_S)
            self._woken.clear()
            return None
        return camera.newest(count, WAIT_S)

    def _show(self, fresh: Field, wants: Wants) -> None:
        self._done_for = wants
        if wants.width_px and wants.height_px:
            self._tell(Shown(fresh, picture(fresh.pixels, wants.width_px, wants.height_px, wants.zebra, wants.zoom)))

    def _check(self, fresh: Field, auto: AutoCapture | None) -> None:
        if self._checked is not None and self._checked.field is fresh:
            return
        began_s = time.monotonic()
        if began_s < self._rest_until_s:
            return
        report = live_checks(fresh.pixels)
        decision = None if auto is None else auto.observe(fresh.frame, fresh.pixels, report)
        ended_s = time.monotonic()
        self._rest_until_s = ended_s + (ended_s - began_s)
        self._checked = Checked(fresh, report, decision)
        self._tell(self._checked)
        if decision is not None and decision.take:
            self._tell(Shot(fresh, report, "auto"))

    def _take_shots(self, auto: AutoCapture | None) -> None:
        while True:
            with self._lock:
                if not self._shots or self._field is None:
                    return
                how, taken, checked = self._shots.popleft(), self._field, self._checked
            if auto is not None:
                auto.count_as_taken(taken.pixels)
            known = checked is not None and checked.field is taken
            self._tell(Shot(taken, checked.report if known and checked else live_checks(taken.pixels), how))


def _corrected(device: Device, frame: Frame, corrections: Corrections) -> Field:
    return Field(device, frame, corrections.apply(frame.pixels), corrections.describe(frame.pixels.shape))
