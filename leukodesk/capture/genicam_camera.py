"""An open camera of a GenTL producer, driven by `harvesters`."""

import time
from collections.abc import Callable
from typing import Any, Final

import numpy as np

from leukodesk.capture.genapi import Features
from leukodesk.capture.genapi_camera import GenApiCamera, Grabbed
from leukodesk.capture.pixels import RgbPixels, to_rgb
from leukodesk.capture.source import Device, Value
from leukodesk.core.errors import CameraBusyError, CameraError, CameraLostError, CameraPermissionError

_POLL_S: Final = 0.002
_AT_ONCE_S: Final = 1e-6
_BUFFERS: Final = 4

_LOST: Final = ("IoException", "InvalidHandleException", "ClosedException", "NotInitializedException")
_BUSY: Final = ("ResourceInUseException", "AccessDeniedException", "BusyException")
"""By the names of GenTL's errors."""


class GenICamCamera(GenApiCamera):
    """An open camera of a GenTL producer.

    Args:
        device: what was opened.
        acquirer: of the package, for this camera.
        give_back: called once, when the camera has been let go.
    """

    def __init__(self, device: Device, acquirer: Any, give_back: Callable[[], None]) -> None:
        from harvesters.core import Callback

        class Incomplete(Callback):  # type: ignore[misc]
            def emit(self, context: object = None) -> None:
                camera._incomplete += 1

        camera = self
        nodes = acquirer.remote_device.node_map
        super().__init__(device, _features(nodes), gentl_errors())
        self._acquirer = acquirer
        self._give_back = give_back
        self._incomplete = 0
        acquirer.add_callback(acquirer.Events.INCOMPLETE_BUFFER, Incomplete())
        # Waiting inside the package would hold Python's lock and freeze the window: look, and sleep in between.
        acquirer.timeout_period_on_update_event_data_call = 0
        acquirer.num_buffers = max(_BUFFERS, acquirer.min_num_buffers)
        self._keep_newest()

    def _keep_newest(self) -> None:
        """Let the producer drop old images by itself, where it can."""
        for stream in self._acquirer.data_streams:
            if stream.node_map is not None:
                mode = _features(stream.node_map).get("StreamBufferHandlingMode")
                if mode is not None and mode.writable and "NewestOnly" in mode.choices:
                    mode.set("NewestOnly")

    def _start(self) -> None:
        self._acquirer.start()

    def _stop(self) -> None:
        self._acquirer.stop()

    def _grab(self, timeout_s: float) -> Grabbed | None:
        deadline = time.monotonic() + timeout_s
        self._incomplete = 0
        while (buffer := self._fetched()) is None:
            if self._incomplete:
                return Grabbed(None, failure="incomplete buffer")
            if time.monotonic() >= deadline:
                return None
            time.sleep(_POLL_S)
        discarded = self._incomplete
        while discarded < _BUFFERS and (newer := self._fetched()) is not None:
            buffer.parent.queue_buffer(buffer)
            buffer = newer
            discarded += 1
        try:
            missed = self._missed(_told(lambda: buffer.frame_id), discarded)
            return Grabbed(_rgb(buffer, self._features), missed)
        finally:
            buffer.parent.queue_buffer(buffer)

    def _fetched(self) -> Any:
        """A buffer that has been filled whole, which is to be queued again; None if there is none at this moment."""
        return self._acquirer.try_fetch(timeout=_AT_ONCE_S, is_raw=True)

    def _explain(self, error: Exception) -> CameraError:
        return explained(error)

    def _release(self) -> None:
        try:
            self._acquirer.remove_callbacks()
            self._acquirer.__exit__(None, None, None)  # as `destroy`, and it is let go of, too
        finally:
            self._give_back()


def gentl_errors() -> tuple[type[Exception], ...]:
    """What `genicam` raises, for a camera's features and for all else."""
    from genicam import genapi, gentl

    return genapi.GenericException, gentl.GenericException


def _features(nodes: Any) -> Features:
    def find(name: str) -> Any:
        return nodes.get_node(name) if nodes.has_node(name) else None

    return Features(find, capitals=False, errors=gentl_errors())


def _rgb(buffer: Any, features: Features) -> RgbPixels:
    """RGB of what lies in a buffer, before the buffer is queued again."""
    from genicam import gentl
    from harvesters.util.pfnc import dict_by_ints

    multipart = buffer.payload_type == gentl.PAYLOADTYPE_INFO_IDS.PAYLOAD_TYPE_MULTI_PART
    part = next(iter(buffer.parts), None) if multipart else None
    of = buffer if part is None else part
    code = _told(lambda: of.pixel_format if part is None else of.data_format)
    width, height = _told(lambda: of.width), _told(lambda: of.height)
    offset = _told(lambda: of.image_offset if part is None else of.data_offset) or 0
    padding = _told(lambda: of.padding_x if part is None else of.x_padding) or 0
    layout = dict_by_ints.get(code) or _value(features, "PixelFormat")
    size = int(width or _value(features, "Width") or 0), int(height or _value(features, "Height") or 0)
    raw = np.frombuffer(buffer.raw_buffer, np.uint8, offset=offset)
    # The code of a pixel format says how many bits a pixel takes.
    stride = size[0] * (code >> 16 & 0xFF) // 8 + padding if padding and code else None
    return to_rgb(raw, str(layout), size_px=size, stride_bytes=stride)


def _value(features: Features, name: str) -> Value | None:
    feature = features.get(name)
    return None if feature is None else feature.value


def _told(ask: Callable[[], Any]) -> Any:
    """What a producer says; None where it does not tell."""
    try:
        return ask()
    except gentl_errors():
        return None


def explained(error: Exception) -> CameraError:
    """GenTL's and GenApi's errors as ours."""
    kind = type(error).__name__
    text = f"{kind}: {error}"
    if "permission" in text.lower():
        return CameraPermissionError(
            "This user may not use the camera. On Linux, install the maker's rules for USB cameras (udev) and plug it "
            "in again.",
            text,
        )
    if kind in _BUSY:
        return CameraBusyError(
            "Another program has the camera, or this one has it still. Close that program; LeukoDesk tries again by "
            "itself.",
            text,
        )
    if kind in _LOST:
        return CameraLostError("The camera is gone. Check its cable and its power.", text)
    return CameraError("The camera's driver reports an error. Unplug the camera and plug it in again.", text)
