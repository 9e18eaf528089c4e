"""What OpenCV opens: video files, image sequences, and streams from a server that the test starts on loopback."""

import http.server
import io
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from leukodesk.capture.opencv_frames import opencv
from leukodesk.capture.opencv_source import OpenCvSource
from leukodesk.capture.source import FRAME_RATE_HZ, Device, Frame, OpenCamera
from leukodesk.core.errors import (
    CameraEndedError,
    CameraError,
    CameraFormatError,
    CameraLostError,
    CameraNotFoundError,
    CameraSettingError,
    CameraTimeoutError,
)
from tests.unprivileged import folder_open_to_all, outcome_without_privileges

SOURCE = OpenCvSource()
LONG_S = 20.0


def device_at(address: str | Path) -> Device:
    return next(device for device in SOURCE.devices([str(address)]) if device.address)


def flat(value: int, size_px: tuple[int, int] = (64, 48)) -> np.ndarray:
    return np.full((size_px[1], size_px[0], 3), value, np.uint8)


def write_video(path: Path, count: int = 8, rate_hz: float = 50) -> Path:
    """A video whose images are one grey each, five levels brighter than the one before, with a red left half."""
    cv2 = opencv()  # so that it is quiet from the first
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), rate_hz, (64, 48))
    for number in range(count):
        image = flat(5 * number + 20)
        image[:, :32] = (0, 0, 200)  # BGR
        writer.write(image)
    writer.release()
    return path


def play(camera: OpenCamera) -> tuple[list[Frame], CameraError]:
    """All frames, and what ended them."""
    frames = []
    while True:
        try:
            frames.append(camera.next_frame(LONG_S))
        except CameraError as error:
            camera.close()
            return frames, error


def check_frame(frame: Frame) -> None:
    assert frame.pixels.dtype == np.uint8 and frame.pixels.ndim == 3 and frame.pixels.shape[2] == 3
    assert frame.pixels.flags.c_contiguous and not frame.pixels.flags.writeable
    assert frame.taken_at.tzinfo is not None


# --- video files ------------------------------------------------------------------------------------------------------


def test_a_video_is_played_in_its_colours_and_ends(tmp_path: Path) -> None:
    device = device_at(write_video(tmp_path / "smear of today.avi", rate_hz=4))
    assert device.name == "smear of today.avi" and str(tmp_path) in device.details
    frames, error = play(SOURCE.open(device))
    assert isinstance(error, CameraEndedError)
    numbers = [frame.number for frame in frames]
    assert numbers == sorted(set(numbers)) and numbers[-1] == 8
    for frame in frames:
        check_frame(frame)
        left, right = frame.pixels[:, :28].mean((0, 1)), frame.pixels[:, 36:].mean((0, 1))
        assert np.abs(left - (200, 0, 0)).max() < 8
        assert np.abs(right - (5 * frame.number + 15)).max() < 8
        assert frame.notes == ("The image came compressed (MJPG).",)


def test_a_slow_reader_gets_the_image_of_now_and_the_last_one(tmp_path: Path) -> None:
    camera = SOURCE.open(device_at(write_video(tmp_path / "v.avi", count=30, rate_hz=100)))
    camera.next_frame(LONG_S)
    time.sleep(0.2)
    second = camera.next_frame(LONG_S)
    assert second.number > 2
    time.sleep(0.3)  # the end has long been due
    frames, error = play(camera)
    assert frames[-1].number == 30 and isinstance(error, CameraEndedError)


def test_an_image_that_is_not_due_is_a_timeout_and_not_lost(tmp_path: Path) -> None:
    camera = SOURCE.open(device_at(write_video(tmp_path / "v.avi", rate_hz=1)))
    assert camera.next_frame(LONG_S).number == 1
    with pytest.raises(CameraTimeoutError):
        camera.next_frame(0.01)
    assert camera.next_frame(LONG_S).number == 2
    assert {prop.key: prop.value for prop in camera.properties()} == {FRAME_RATE_HZ: 1.0}
    with pytest.raises(CameraSettingError):
        camera.change(FRAME_RATE_HZ, 5.0)
    camera.close()
    camera.close()


def test_a_video_cut_short_says_so(tmp_path: Path) -> None:
    whole = write_video(tmp_path / "v.avi", count=40).read_bytes()
    short = tmp_path / "short.avi"
    short.write_bytes(whole[: len(whole) * 3 // 4])
    frames, error = play(SOURCE.open(device_at(short)))
    assert frames and isinstance(error, CameraEndedError)
    assert f"after {frames[-1].number} of its 40 images" in error.message


@pytest.mark.parametrize("content", [b"just text\n" * 100, b"", b"RIFF\x00\x00\x00\x00AVI LIST"])
def test_what_is_no_video_is_refused_whatever_its_name(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.avi"
    path.write_bytes(content)
    with pytest.raises(CameraFormatError, match=r"not a video|no image"):
        SOURCE.open(device_at(path))


def test_nothing_is_written_to_the_terminal(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "notes.avi").write_text("text")
    for address in (str(tmp_path / "notes.avi"), "rtsp://me:secret@127.0.0.1:1/live"):
        with pytest.raises(CameraError):
            SOURCE.open(device_at(address))
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("name", ["none.avi", "none", "none/img_%03d.png", "none.png"])
def test_what_is_not_there_is_said(tmp_path: Path, name: str) -> None:
    error: CameraError
    try:
        camera = SOURCE.open(device_at(tmp_path / name))
        error = play(camera)[1]
    except CameraError as raised:
        error = raised
    assert "There is no such" in error.message


def test_a_file_and_a_folder_that_may_not_be_read_are_told_apart_from_missing_ones() -> None:
    code = """
from leukodesk.capture.opencv_frames import opencv
from leukodesk.capture.opencv_source import OpenCvSource
from leukodesk.core.errors import CameraError
import cv2, cv2_enumerate_cameras
def act(path):
    kinds = []
    for name in ("v.avi", "closed", "closed/img_%d.png"):
        try:
            device = [d for d in OpenCvSource().devices([path + "/" + name]) if d.address][0]
            OpenCvSource().open(device)
            kinds.append("opened")
        except CameraError as error:
            kinds.append(error.kind)
    return kinds
"""
    with folder_open_to_all() as folder:
        write_video(folder / "v.avi").chmod(0)
        (folder / "closed").mkdir(mode=0)
        assert outcome_without_privileges(code, folder) == ["no_permission"] * 3


# --- image sequences --------------------------------------------------------------------------------------------------


def fast(camera: OpenCamera) -> OpenCamera:
    camera.change(FRAME_RATE_HZ, 60.0)
    return camera


def write_images(folder: Path, names: list[str]) -> None:
    folder.mkdir(exist_ok=True)
    for place, name in enumerate(names):
        Image.fromarray(flat(place + 1)).save(folder / name)


def test_a_folder_is_played_in_the_order_people_count(tmp_path: Path) -> None:
    write_images(tmp_path / "case", ["field 1.png", "field 2.tif", "field 10.png"])
    (tmp_path / "case" / "notes.txt").write_text("no image")
    frames, error = play(fast(SOURCE.open(device_at(tmp_path / "case"))))
    assert [int(frame.pixels[0, 0, 0]) for frame in frames] == [1, 2, 3]
    assert [frame.state["file"] for frame in frames] == ["field 1.png", "field 2.tif", "field 10.png"]
    assert isinstance(error, CameraEndedError)
    for frame in frames:
        check_frame(frame)


def test_a_numbered_series_is_played_by_its_numbers_and_may_have_gaps(tmp_path: Path) -> None:
    write_images(tmp_path, ["img_007.png", "img_008.png", "img_1000.png", "img_12.png", "img_009.jpg", "x_img_001.png"])
    frames, _ = play(fast(SOURCE.open(device_at(tmp_path / "img_%03d.png"))))
    assert [frame.state["file"] for frame in frames] == ["img_007.png", "img_008.png", "img_1000.png"]


def test_each_image_keeps_its_own_size_and_notes(tmp_path: Path) -> None:
    Image.fromarray(flat(9, (40, 50))).save(tmp_path / "1.png")
    Image.fromarray(np.full((60, 80), 4095, np.uint16)).save(tmp_path / "2.png")
    frames, _ = play(fast(SOURCE.open(device_at(tmp_path))))
    assert [frame.pixels.shape for frame in frames] == [(50, 40, 3), (60, 80, 3)]
    assert frames[0].notes == () and "16 bits" in frames[1].notes[0]


def test_a_damaged_image_is_named_and_the_next_one_comes(tmp_path: Path) -> None:
    write_images(tmp_path, ["1.png", "3.png"])
    (tmp_path / "2.png").write_bytes((tmp_path / "1.png").read_bytes()[:60])
    camera = fast(SOURCE.open(device_at(tmp_path)))
    assert camera.next_frame(LONG_S).state["file"] == "1.png"
    with pytest.raises(CameraFormatError, match=r"^2\.png: "):
        camera.next_frame(LONG_S)
    assert camera.next_frame(LONG_S).state["file"] == "3.png"
    with pytest.raises(CameraEndedError):
        camera.next_frame(LONG_S)


def test_the_rate_of_a_sequence_can_be_set_within_its_limits(tmp_path: Path) -> None:
    write_images(tmp_path, ["1.png", "2.png"])
    camera = SOURCE.open(device_at(tmp_path))
    (rate,) = camera.properties()
    assert (rate.key, rate.value, rate.unit) == (FRAME_RATE_HZ, 5.0, "1/s")
    camera.change(FRAME_RATE_HZ, 0.0)
    assert camera.properties()[0].value == rate.minimum
    camera.next_frame(LONG_S)
    with pytest.raises(CameraTimeoutError):
        camera.next_frame(0.01)
    camera.change(FRAME_RATE_HZ, 1000.0)
    assert camera.properties()[0].value == rate.maximum
    assert camera.next_frame(LONG_S).number == 2
    for key, value in ((FRAME_RATE_HZ, "fast"), ("gain", 1.0)):
        with pytest.raises(CameraSettingError):
            camera.change(key, value)


def test_a_folder_without_images_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CameraNotFoundError, match="no image there"):
        SOURCE.open(device_at(tmp_path))


# --- streams ----------------------------------------------------------------------------------------------------------


@dataclass
class Server:
    """An HTTP camera. `images` yields what it sends as JPEG; None closes the connection."""

    url: str
    asked: list[str] = field(default_factory=list)
    images: Callable[[], Iterator[bytes | None]] = lambda: iter(())
    stop: threading.Event = field(default_factory=threading.Event)


def jpeg(image: np.ndarray) -> bytes:
    stream = io.BytesIO()
    Image.fromarray(image).save(stream, "JPEG", quality=95)
    return stream.getvalue()


def handler(server: Server) -> type[http.server.BaseHTTPRequestHandler]:
    class Handler(http.server.BaseHTTPRequestHandler):
        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
            pass

        def answer(self, status: int, kind: str, body: bytes = b"", **headers: str) -> None:
            self.send_response(status)
            for name, value in {"Content-Type": kind, **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def do_GET(self) -> None:
            server.asked.append(self.path)
            if self.path == "/live":
                self.answer(200, "multipart/x-mixed-replace; boundary=frame")
                self.send_images()
            elif self.path == "/elsewhere":
                self.answer(302, "text/html", Location="/live")
            elif self.path == "/playlist":
                lines = ("#EXTM3U", "#EXT-X-TARGETDURATION:5", "#EXTINF:5,", f"{server.url}/live", "#EXT-X-ENDLIST")
                self.answer(200, "application/vnd.apple.mpegurl", "\n".join(lines).encode())
            else:
                status = {"/page": 200, "/locked": 401}.get(self.path, 404)
                self.answer(status, "text/html", b"<html>camera</html>" * 500)

        def send_images(self) -> None:
            try:
                for data in server.images():
                    if data is None or server.stop.is_set():
                        return
                    head = f"--frame\r\nContent-Type: image/jpeg\r\nContent-Length: {len(data)}\r\n\r\n"
                    self.wfile.write(head.encode() + data + b"\r\n")
                    server.stop.wait(0.01)
            except OSError:  # the one who looked has gone
                return

    return Handler


@pytest.fixture
def server() -> Iterator[Server]:
    camera = Server("")
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler(camera)) as listening:
        listening.daemon_threads = False  # so that closing waits for them
        camera.url = f"http://127.0.0.1:{listening.server_port}"
        thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield camera
        camera.stop.set()
        listening.shutdown()
        thread.join()


def endless(image: bytes) -> Iterator[bytes | None]:
    while True:
        yield image


def close_with(server: Server, camera: OpenCamera) -> None:
    server.stop.set()
    camera.close()


def test_a_stream_delivers_in_its_colours(server: Server) -> None:
    image = flat(0)
    image[:, :32] = (200, 40, 90)
    server.images = lambda: endless(jpeg(image))
    device = device_at(server.url + "/live")
    camera = SOURCE.open(device)
    frames = [camera.next_frame(LONG_S) for _ in range(5)]
    close_with(server, camera)
    for frame in frames:
        check_frame(frame)
        assert np.abs(frame.pixels[:, :28].mean((0, 1)) - (200, 40, 90)).max() < 5
        assert frame.notes == ("The image came compressed (MJPG).",)
    numbers = [frame.number for frame in frames]
    assert numbers == sorted(set(numbers))
    assert camera.properties() == ()
    with pytest.raises(CameraSettingError):
        camera.change("gain", 1.0)


def test_the_size_may_change_in_mid_stream(server: Server) -> None:
    def images() -> Iterator[bytes | None]:
        for size in ((64, 48), (96, 128)):
            for _ in range(30):
                yield jpeg(flat(90, size))
        yield from endless(jpeg(flat(90, (96, 128))))

    server.images = images
    camera = SOURCE.open(device_at(server.url + "/live"))
    assert camera.next_frame(LONG_S).pixels.shape == (48, 64, 3)
    while (shape := camera.next_frame(LONG_S).pixels.shape) == (48, 64, 3):
        pass
    close_with(server, camera)
    assert shape == (128, 96, 3)


def test_a_slow_reader_of_a_stream_gets_the_newest_image(server: Server) -> None:
    sent = threading.Event()

    def images() -> Iterator[bytes | None]:
        for _ in range(40):
            yield jpeg(flat(10))
        for _ in range(20):
            yield jpeg(flat(200))
        sent.set()
        yield from endless(jpeg(flat(200)))

    server.images = images
    camera = SOURCE.open(device_at(server.url + "/live"))
    assert camera.next_frame(LONG_S).pixels.mean() < 20
    assert sent.wait(LONG_S)
    time.sleep(0.2)
    assert camera.next_frame(LONG_S).pixels.mean() > 190
    close_with(server, camera)


def test_a_stream_that_is_cut_is_lost_and_can_be_opened_again(server: Server) -> None:
    server.images = lambda: iter([jpeg(flat(90))] * 6 + [None])
    device = device_at(server.url + "/live")
    for _ in range(2):
        frames, error = play(SOURCE.open(device))
        assert frames and isinstance(error, CameraLostError)
        assert "stopped" in error.message


def test_a_silent_stream_is_a_timeout_and_then_lost(server: Server) -> None:
    def images() -> Iterator[bytes | None]:
        for _ in range(6):
            yield jpeg(flat(90))
        server.stop.wait(LONG_S)
        yield None

    server.images = images
    camera = SOURCE.open(device_at(server.url + "/live"))
    first = camera.next_frame(LONG_S)
    while first.number < 6:
        first = camera.next_frame(LONG_S)
    with pytest.raises(CameraTimeoutError):
        camera.next_frame(0.1)
    with pytest.raises(CameraLostError):
        camera.next_frame(LONG_S)
    close_with(server, camera)


def test_an_image_that_arrives_damaged_is_marked_or_left_out(server: Server) -> None:
    whole = jpeg(np.random.default_rng(5).integers(0, 255, (48, 64, 3), np.uint8))
    half = whole[: len(whole) // 2] + b"\xff\xd9"

    def images() -> Iterator[bytes | None]:
        for _ in range(10):
            yield whole
        while True:
            yield half

    server.images = images
    camera = SOURCE.open(device_at(server.url + "/live"))
    first = camera.next_frame(LONG_S)
    assert "damaged" not in " ".join(first.notes)
    while "damaged" not in " ".join((frame := camera.next_frame(LONG_S)).notes):
        pass
    close_with(server, camera)
    assert frame.pixels.shape == (48, 64, 3)


@pytest.mark.parametrize("path", ["/none", "/locked", "/page"])
def test_an_address_without_a_stream_is_refused_with_what_to_check(server: Server, path: str) -> None:
    with pytest.raises(CameraNotFoundError, match="no video stream at this address"):
        SOURCE.open(device_at(server.url + path))


@pytest.mark.parametrize("path", ["/elsewhere", "/playlist"])
def test_no_camera_sends_us_to_another_address(server: Server, path: str) -> None:
    server.images = lambda: endless(jpeg(flat(90)))
    with pytest.raises(CameraNotFoundError):
        SOURCE.open(device_at(server.url + path))
    assert server.asked == [path]


def test_no_file_sends_us_to_an_address(server: Server, tmp_path: Path) -> None:
    server.images = lambda: endless(jpeg(flat(90)))
    for name in ("list.m3u8", "list.avi"):
        lines = ("#EXTM3U", "#EXT-X-TARGETDURATION:5", "#EXTINF:5,", f"{server.url}/live", "#EXT-X-ENDLIST")
        (tmp_path / name).write_text("\n".join(lines))
        with pytest.raises(CameraFormatError):
            SOURCE.open(device_at(tmp_path / name))
    assert server.asked == []


@pytest.mark.parametrize("address", ["ftp://host/x", "file:///home/x.avi", "concat://x", "HTTPX://y"])
def test_other_kinds_of_addresses_are_refused(address: str) -> None:
    with pytest.raises(CameraNotFoundError, match="begins with rtsp"):
        SOURCE.open(device_at(address))


def test_a_password_is_shown_nowhere() -> None:
    device = device_at("rtsp://me:hush@127.0.0.1:1/live?channel=1")
    assert "hush" not in device.id + device.name + device.details
    assert device.name == "Stream from 127.0.0.1:1"
    assert device.address == "rtsp://me:hush@127.0.0.1:1/live?channel=1"
    with pytest.raises(CameraNotFoundError) as caught:
        SOURCE.open(device)
    assert "hush" not in caught.value.message + caught.value.details


def test_a_device_has_the_same_id_whenever_it_is_listed(tmp_path: Path) -> None:
    addresses = ["rtsp://camera/live", str(tmp_path), "  ", ""]
    first, second = (SOURCE.devices(addresses) for _ in range(2))
    assert first == second
    assert len({device.id for device in first}) == len(first)
    assert sum(bool(device.address) for device in first) == 2
