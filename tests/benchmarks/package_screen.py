"""What a person sees, asked of the X server and not of the program: when a window is painted, and what it says.

Only a few pixels are asked for at a time, by XGetImage of libX11: that takes some tenths of a millisecond, while a
picture of the whole screen takes eight, and would slow down what is measured.
"""

import contextlib
import ctypes
import shutil
import subprocess
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from leukodesk.ui.palette import LIGHT
from tests.benchmarks.package_program import Installation, Person, end

T = TypeVar("T")

SCREEN_PX = (1366, 768)
BYTES_PER_PX = 4
ALL_PLANES, Z_PIXMAP = 2**32 - 1, 2
LOOK_EVERY_S = 0.004
PATIENCE_S = 60.0
PAINTED_WITHIN_S, LOOKED_AT_S = 0.1, 0.3
"""A step of a walk: until the screen follows the title; and as long as somebody looks, so that the map is drawn."""
VERDICT_SHARE = 0.25
"""Of the area that is looked at: a verdict's surface takes more, and nothing else of its colour is there."""
SURFACES = {
    bytes.fromhex(LIGHT.tone(verdict).surface[1:]): verdict
    for verdict in ("accepted", "uncertain", "rejected", "failed")
}
"""Colour of the surface that a verdict stands on (red, green, blue) → the verdict."""


class _XImage(ctypes.Structure):
    _fields_ = (
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("xoffset", ctypes.c_int),
        ("format", ctypes.c_int),
        ("data", ctypes.c_void_p),
        ("byte_order", ctypes.c_int),
        ("bitmap_unit", ctypes.c_int),
        ("bitmap_bit_order", ctypes.c_int),
        ("bitmap_pad", ctypes.c_int),
        ("depth", ctypes.c_int),
        ("bytes_per_line", ctypes.c_int),
    )


@dataclass(frozen=True)
class Area:
    """A rectangle of the screen, in pixels."""

    left: int
    top: int
    width: int
    height: int


MIDDLE = Area(SCREEN_PX[0] // 2, 0, 1, SCREEN_PX[1])
"""A line from the top to the bottom: a window that is in the middle of the screen is on it."""


class Screen:
    """A connection of our own to the X server."""

    def __init__(self, display: str) -> None:
        self._x11 = ctypes.CDLL("libX11.so.6")
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._x11.XDefaultRootWindow.restype = ctypes.c_ulong
        self._x11.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        self._x11.XGetImage.restype = ctypes.POINTER(_XImage)
        self._x11.XGetImage.argtypes = [
            ctypes.c_void_p, ctypes.c_ulong, *[ctypes.c_int] * 2, *[ctypes.c_uint] * 2, ctypes.c_ulong, ctypes.c_int,
        ]  # fmt: skip
        self._x11.XDestroyImage.argtypes = [ctypes.POINTER(_XImage)]
        self._x11.XCloseDisplay.argtypes = [ctypes.c_void_p]
        self.name = display
        self._display = self._x11.XOpenDisplay(display.encode())
        if not self._display:
            raise ConnectionError(f"There is no X server at {display}.")
        self._root = self._x11.XDefaultRootWindow(self._display)

    def pixels(self, area: Area) -> bytes:
        """The pixels of an area, row by row, blue, green, red and an unused byte each."""
        image = self._x11.XGetImage(
            self._display, self._root, area.left, area.top, area.width, area.height, ALL_PLANES, Z_PIXMAP
        )
        try:
            return ctypes.string_at(image.contents.data, image.contents.bytes_per_line * area.height)
        finally:
            self._x11.XDestroyImage(image)

    def close(self) -> None:
        self._x11.XCloseDisplay(self._display)

    def wait(self, area: Area, seen: Callable[[bytes], T], what: str) -> tuple[T, float]:
        """Look at an area until something is seen in it.

        Args:
            seen: what its pixels show; anything that counts as false for nothing yet.
            what: is waited for, for the error.

        Returns:
            What `seen` has returned, and when that was on the clock of `time.perf_counter`.

        Raises:
            TimeoutError: it does not come.
        """
        until_s = time.perf_counter() + PATIENCE_S
        while (looked_s := time.perf_counter()) < until_s:
            found = seen(self.pixels(area))
            if found:
                return found, time.perf_counter()
            time.sleep(max(0.0, LOOK_EVERY_S - (time.perf_counter() - looked_s)))
        raise TimeoutError(f"This is not to be seen on the screen: {what}.")

    def wait_for_verdict(self, window: "Geometry") -> tuple[str, float]:
        """Which verdict the window says, and when it was there."""
        return self.wait(window.banner, verdict_in, "a verdict")

    def save_picture(self, path: Path) -> None:
        """The whole screen as a PNG file."""
        from PIL import Image

        pixels = self.pixels(Area(0, 0, *SCREEN_PX))
        Image.frombytes("RGB", SCREEN_PX, pixels, "raw", "BGRX").save(path)


def verdict_in(pixels: bytes) -> str:
    """The verdict whose colour takes a good part of an area; empty if none does.

    Args:
        pixels: blue, green, red and an unused byte each.
    """
    colours = Counter(pixels[at : at + 3][::-1] for at in range(0, len(pixels), BYTES_PER_PX))
    count = sum(colours.values())
    found = [verdict for colour, verdict in SURFACES.items() if colours[colour] >= VERDICT_SHARE * count]
    return found[0] if found else ""


@dataclass(frozen=True)
class Opened:
    """A program with its window: when it was started (`time.perf_counter`), and how long until that was painted."""

    process: "subprocess.Popen[str]"
    began_s: float
    painted_after_s: float


@dataclass(frozen=True)
class Geometry:
    """A top-level window: its number, and where it is on the screen."""

    number: str
    left: int
    top: int
    width: int
    height: int

    @property
    def banner(self) -> Area:
        """A line from the top to the bottom through the right end of where the verdict stands."""
        return Area(self.left + self.width - 12, self.top + self.height // 8, 2, self.height // 5)


def windows(display: str) -> list[Geometry]:
    """The top-level windows of LeukoDesk that are to be seen."""
    environment = {"DISPLAY": display, "PATH": "/usr/bin:/bin"}
    asked = ["xdotool", "search", "--onlyvisible", "--class", "LeukoDesk"]
    numbers = subprocess.run(asked, env=environment, capture_output=True, text=True, check=False).stdout.split()
    found = []
    for number in numbers:
        asked = ["xdotool", "getwindowgeometry", "--shell", number]
        told = subprocess.run(asked, env=environment, capture_output=True, text=True, check=False).stdout
        values = dict(line.split("=", 1) for line in told.splitlines())
        with contextlib.suppress(KeyError):  # it has gone meanwhile
            found.append(Geometry(number, *(int(values[name]) for name in ("X", "Y", "WIDTH", "HEIGHT"))))
    return found


@contextlib.contextmanager
def open_window(
    installation: Installation, person: Person, screen: Screen, arguments: Sequence[str | Path] = ()
) -> Iterator[Opened]:
    """Start the program, wait for its window, and end it afterwards."""
    before = screen.pixels(MIDDLE)
    began_s = time.perf_counter()
    process = person.start([installation.program, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _, painted_s = screen.wait(MIDDLE, lambda pixels: pixels != before, "a window")
        yield Opened(process, began_s, painted_s - began_s)
    finally:
        end(process)
        screen.wait(MIDDLE, lambda pixels: pixels == before, "the empty screen")


def title(display: str, window: Geometry) -> str:
    """What is written above a window."""
    asked = ["xdotool", "getwindowname", window.number]
    return subprocess.run(asked, env={"DISPLAY": display, "PATH": "/usr/bin:/bin"}, capture_output=True, text=True,
                          check=False).stdout.strip()  # fmt: skip


def press(display: str, window: Geometry, key: str) -> None:
    """Press a key as on a keyboard, in a window; without a window manager it has to be given the keyboard first."""
    subprocess.run(["xdotool", "windowfocus", "--sync", window.number, "key", key],
                   env={"DISPLAY": display, "PATH": "/usr/bin:/bin"}, check=True)  # fmt: skip


def step_to(screen: Screen, window: Geometry, key: str, name: str) -> str:
    """Press a key, and wait until an image is shown and its verdict is there; returns the verdict.

    Args:
        key: its name for X; empty for an image that is shown without.
        name: of the image, which is in the title then.

    Raises:
        TimeoutError: it is not shown.
    """
    if key:
        press(screen.name, window, key)
    until_s = time.monotonic() + PATIENCE_S
    while name not in title(screen.name, window):
        if time.monotonic() > until_s:
            raise TimeoutError(f"{name} is not shown.")
    time.sleep(PAINTED_WITHIN_S)  # the title comes before the paint
    while True:
        screen.wait_for_verdict(window)
        time.sleep(LOOKED_AT_S)
        verdict = verdict_in(screen.pixels(window.banner))
        if verdict:  # else it was still that of the image before
            return verdict


def missing_tools(*names: str) -> str:
    """Which of some programs are not installed, in words; empty if all are."""
    return ", ".join(name for name in names if shutil.which(name) is None)
