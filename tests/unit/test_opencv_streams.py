"""Streams from cameras that the test starts on loopback."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from leukodesk.capture.opencv_frames import opencv
from leukodesk.capture.source import OpenCamera
from leukodesk.core.errors import (
    CameraFormatError,
    CameraLostError,
    CameraNotFoundError,
    CameraSettingError,
    CameraTimeoutError,
)
from tests.network_cameras import Server, endless, http_camera, jpeg, rtsp_camera
from tests.opencv_playing import LONG_S, SOURCE, check_frame, device_at, flat, play


@pytest.fixture
def server() -> Iterator[Server]:
    with http_camera() as camera:
        yield camera


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


def test_a_stream_of_nothing_but_damaged_images_says_so(server: Server) -> None:
    def images() -> Iterator[bytes | None]:
        for _ in range(10):
            yield jpeg(flat(90))
        while True:
            yield b"\xff\xd8 no image \xff\xd9"

    server.images = images
    camera = SOURCE.open(device_at(server.url + "/live"))
    frames, error = play(camera)
    server.stop.set()
    assert frames and isinstance(error, CameraFormatError)
    assert "arrive damaged" in error.message


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


def transport_stream(path: Path) -> bytes:
    """A video as network cameras send it: its left half red, the right one ever brighter."""
    cv2 = opencv()
    writer = cv2.VideoWriter(str(path), cv2.CAP_FFMPEG, cv2.VideoWriter.fourcc(*"mp4v"), 25, (320, 240))
    for number in range(60):
        image = flat(4 * number, (320, 240))
        image[:, :160] = (0, 0, 200)  # BGR
        writer.write(image)
    writer.release()
    return path.read_bytes()


def test_an_rtsp_camera_delivers_to_who_has_the_password(tmp_path: Path) -> None:
    with rtsp_camera(transport_stream(tmp_path / "v.ts"), "me:hush") as host:
        frames, error = play(SOURCE.open(device_at(f"rtsp://me:hush@{host}/live")))
        with pytest.raises(CameraNotFoundError, match="password") as caught:
            SOURCE.open(device_at(f"rtsp://me:wrong@{host}/live"))
    assert isinstance(error, CameraLostError)
    assert "hush" not in error.message + error.details
    assert "wrong" not in caught.value.message + caught.value.details
    for frame in frames:
        check_frame(frame)
        assert np.abs(frame.pixels[:, :140].mean((0, 1)) - (200, 0, 0)).max() < 12
        assert frame.notes[0].startswith("The image came compressed")
    assert frames[-1].pixels[:, 180:].mean() > frames[0].pixels[:, 180:].mean() + 50
