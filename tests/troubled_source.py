"""A real frame source whose camera can be made to fail, as cameras do: unplugged, taken, hanging, of another size."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace

import cv2
import numpy as np

from leukodesk.capture.source import Device, Frame, FrameSource, OpenCamera, Property, Value
from leukodesk.core.errors import CameraError


class TroubledSource:
    """The source it is made of, until a trouble is set.

    Attributes:
        refuse: raised by `open`; lose: raised by `next_frame` of every open camera; both as long as they are set.
        wrong_format: raised by `next_frame`, too, but the camera stays open.
        hang: while there is one, what `hang_at` says ("open", "next_frame", "close") does not return before it is set;
            held: set when it hangs.
        half_size: frames are half as wide and high from now on.
        opened, closed: how often.
    """

    def __init__(self, source: FrameSource) -> None:
        self._source = source
        self.key, self.name = source.key, source.name
        self.address_hint, self.address_patterns = source.address_hint, source.address_patterns
        self.refuse: CameraError | None = None
        self.lose: Exception | None = None
        self.hang: threading.Event | None = None
        self.hang_at = "next_frame"
        self.held = threading.Event()
        self.half_size = False
        self.opened = self.closed = 0

    def problem(self) -> CameraError | None:
        return self._source.problem()

    def devices(self, addresses: Sequence[str] = ()) -> tuple[Device, ...]:
        return self._source.devices(addresses)

    def hold(self, where: str) -> None:
        """Hang, if it is to hang there."""
        hang = self.hang
        if hang is not None and where == self.hang_at:
            self.held.set()
            hang.wait()

    def open(self, device: Device) -> OpenCamera:
        self.hold("open")
        if self.refuse is not None:
            raise self.refuse
        self.opened += 1
        return _TroubledCamera(self, self._source.open(device))


class _TroubledCamera:
    def __init__(self, source: TroubledSource, camera: OpenCamera) -> None:
        self._source, self._camera = source, camera

    @property
    def device(self) -> Device:
        return self._camera.device

    def properties(self) -> tuple[Property, ...]:
        return self._camera.properties()

    def change(self, key: str, value: Value) -> None:
        self._camera.change(key, value)

    def next_frame(self, timeout_s: float) -> Frame:
        self._source.hold("next_frame")
        if self._source.lose is not None:
            raise self._source.lose
        frame = self._camera.next_frame(timeout_s)
        if not self._source.half_size:
            return frame
        half = np.ascontiguousarray(cv2.resize(frame.pixels, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA))
        return replace(frame, pixels=half)

    def close(self) -> None:
        self._source.hold("close")
        self._source.closed += 1
        self._camera.close()


def wait_for(condition: Callable[[], bool], what: str) -> None:
    """Wait until something has happened in another thread; nothing is measured by how long it takes."""
    tick = threading.Event()
    for _ in range(2000):
        if condition():
            return
        tick.wait(0.01)
    raise AssertionError(f"Waited in vain until {what}.")
