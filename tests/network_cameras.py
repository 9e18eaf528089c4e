"""Network cameras on loopback: HTTP with a series of JPEGs, and RTSP with a password."""

import base64
import http.server
import io
import socketserver
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from PIL import Image


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


@contextmanager
def http_camera() -> Iterator[Server]:
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


_RTSP_ANSWERS = {
    "DESCRIBE": (
        "Content-Type: application/sdp",
        "v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\ns=x\r\nt=0 0\r\nm=video 0 RTP/AVP 33\r\na=control:1\r\n",
    ),
    "SETUP": ("Transport: RTP/AVP/TCP;unicast;interleaved=0-1", ""),
}


def _rtsp_handler(stream: bytes, login: str, stop: threading.Event) -> type[socketserver.StreamRequestHandler]:
    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            while lines := self.request_lines():
                verb, fields = lines[0].split()[0], dict(line.split(": ", 1) for line in lines[1:])
                self.number = fields["CSeq"]
                if fields.get("Authorization") != "Basic " + base64.b64encode(login.encode()).decode():
                    self.reply("401 Unauthorized", 'WWW-Authenticate: Basic realm="camera"')
                    continue
                field, body = _RTSP_ANSWERS.get(verb, ("Public: DESCRIBE, SETUP, PLAY", ""))
                self.reply("200 OK", "Session: 1", field, body=body)
                if verb == "PLAY":
                    self.send()
                    return

        def request_lines(self) -> list[str]:
            return list(iter(lambda: self.rfile.readline().decode().strip(), ""))

        def reply(self, status: str, *fields: str, body: str = "") -> None:
            lines = (f"RTSP/1.0 {status}", f"CSeq: {self.number}", *fields, f"Content-Length: {len(body)}", "", body)
            self.wfile.write("\r\n".join(lines).encode())

        def send(self) -> None:
            size = 7 * 188  # seven packets of the transport stream in one of RTP
            try:
                for number, start in enumerate(range(0, len(stream), size)):
                    packet = struct.pack(">BBHII", 0x80, 33, number & 0xFFFF, 900 * number, 7)
                    packet += stream[start : start + size]
                    self.wfile.write(struct.pack(">cBH", b"$", 0, len(packet)) + packet)
                    if stop.wait(0.005):
                        return
            except OSError:  # the one who looked has gone
                return

    return Handler


@contextmanager
def rtsp_camera(stream: bytes, login: str) -> Iterator[str]:
    """Host and port of a camera that sends an MPEG transport stream to who logs in with "name:password"."""
    stop = threading.Event()
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), _rtsp_handler(stream, login, stop)) as listening:
        thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield f"127.0.0.1:{listening.server_address[1]}"
        stop.set()
        listening.shutdown()
        thread.join()


def endless(image: bytes) -> Iterator[bytes | None]:
    while True:
        yield image
