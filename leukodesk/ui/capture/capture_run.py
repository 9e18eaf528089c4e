"""The live camera's threads, as the window sees them: what they tell arrives here, of pictures the newest only."""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance

from leukodesk.capture.live import Event, LiveCamera
from leukodesk.capture.source import Device, FrameSource, Value
from leukodesk.services.capturing.looking import FrameLooker, Seen, Shown
from leukodesk.services.capturing.writer import CaptureWriter

CLOSE_WITHIN_S = 1.0
"""For the disk, the looking and the driver together; the program must be gone within two seconds."""


class CaptureRun(QObject):
    """One camera at a time, its looker, and the writer; they live as long as the page.

    Signals:
        camera_told(Event), shown(Shown), seen(Seen, but not Shown), writer_told(WriterEvent)
    """

    camera_told = Signal(object)
    shown = Signal(object)
    seen = Signal(object)
    writer_told = Signal(object)
    _arrived = Signal(object, object)
    _camera_arrived = Signal(object, object)
    _picture_waits = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._closed = False
        self._picture: Shown | None = None
        self.camera: LiveCamera | None = None
        self._leaving: list[LiveCamera] = []
        self.looker: FrameLooker = FrameLooker(self._take_seen)
        self.writer: CaptureWriter = CaptureWriter(lambda event: self._deliver(self.writer_told, event))
        queued = Qt.ConnectionType.QueuedConnection
        self._arrived.connect(self._receive, queued)
        self._camera_arrived.connect(self._receive_from, queued)
        self._picture_waits.connect(self._show_picture, queued)
        self.looker.start()

    def open(self, source: FrameSource, device: Device, wishes: Mapping[str, Value]) -> None:
        """Look through a camera; the one before is let go first."""
        before = self._let_go()
        camera = LiveCamera(source, device, wishes, lambda event: self._from_camera(camera, event), after=before)
        self.camera = camera
        self.looker.look_at(camera)
        camera.start()

    def close(self) -> bool:
        """End everything; False if a driver or the disk does not come to an end in time."""
        with self._lock:
            self._closed = True
        give_up_s = time.monotonic() + CLOSE_WITHIN_S
        self._let_go()
        written = self.writer.close(CLOSE_WITHIN_S)
        looked = self.looker.close(max(0.0, give_up_s - time.monotonic()))
        # The drivers of cameras let go before may hang still.
        gone = [camera.close(max(0.0, give_up_s - time.monotonic())) for camera in reversed(self._leaving)]
        return all((looked, written, *gone))

    def _let_go(self) -> LiveCamera | None:
        camera, self.camera = self.camera, None
        if camera is not None:
            self.looker.look_at(None)
            camera.stop()
            self._leaving = [*(one for one in self._leaving if one.is_running), camera]
        with self._lock:
            self._picture = None
        return camera

    # --- in other threads ---------------------------------------------------------------------------------------------

    def _from_camera(self, camera: LiveCamera, event: Event) -> None:
        with self._lock:
            if not self._closed:
                self._camera_arrived.emit(camera, event)

    def _take_seen(self, seen: Seen) -> None:
        if not isinstance(seen, Shown):
            self._deliver(self.seen, seen)
            return
        with self._lock:
            waits, self._picture = self._picture is not None, seen
            if not waits and not self._closed:
                self._picture_waits.emit()

    def _deliver(self, signal: SignalInstance, told: object) -> None:
        with self._lock:  # so that nothing is emitted from an object that has been closed, and perhaps deleted
            if not self._closed:
                self._arrived.emit(signal, told)

    # --- in the window's thread ---------------------------------------------------------------------------------------

    def _receive(self, signal: SignalInstance, told: object) -> None:
        signal.emit(told)

    def _receive_from(self, camera: LiveCamera, event: Event) -> None:
        if self.camera is camera:  # of one that was let go nothing more is heard
            self.camera_told.emit(event)

    def _show_picture(self) -> None:
        with self._lock:
            picture, self._picture = self._picture, None
        if picture is not None and self.camera is not None:
            self.shown.emit(picture)
