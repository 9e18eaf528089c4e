"""A folder of everything that a folder of images can hold, and of each entry what a scan must make of it.

Every name, size and kind of file is here that has ended a scan, kept it waiting or filled its memory in some program.
What a file system or a user may not have (names that are no text, pipes, devices, links) is left out where it is so.
"""

import os
import socket
import struct
import sys
import zlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import numpy as np
from PIL import Image

from tests.bundles import generated_field
from tests.image_files import deep_picture, picture, pillow_file, png_chunk, tiff_file

READ: Final = ""
"""The row of a file whose pixels can be had: checks and model say how it ends, and no error does."""

IS_FOLDER: Final = "folder"
"""The row of a folder, or of a link to one, that is called like an image: nobody is to wonder where it is."""

GIGABYTE: Final = 1 << 30
BOMB_PX: Final = 60_000
_PATH_MAX: Final = 4096  # of Linux, with the zero at its end
_LONG_NAME: Final = 240

_NAMES: Final = (
    "فیلد ۱ – نمونه.png",  # right to left
    "gnp.\u202eoverride.png",  # a mark that turns the rest of the line round
    "🩸🔬👩\u200d🔬.png",
    "血液 塗抹.png",
    "é composed.png",
    "e\u0301 decomposed.png",
    "two\nlines\r\n\ttab.png",
    "\x1b[31mred\x07.png",
    "quote\"s and 'apostrophe's.png",
    "=1+1.png",
    '=HYPERLINK("x").png',
    "+1.png",
    "-rf.png",
    "--help.png",
    "@SUM(A1).png",
    "comma, semicolon; pipe|.png",
    " leading and trailing .png",
    "%00 %2F & <b>bold</b>.png",
    "back\\slash.png",
    "CON.png",
    "aux.PNG",
    "star * question ? colon :.png",
    "~.png",
    "#.png",
    "dots...png",
    "n" * (_LONG_NAME - 4) + ".png",
    "'; DROP TABLE files; --.png",
)


@dataclass
class TortureFolder:
    """What was made.

    Attributes:
        folder: the folder to scan.
        rows: path below it, with "/" between parts → the error's kind in its row, or `READ`.
        unseen: of these, folders that cannot be looked into.
        without_row: what is there and must not have a row: hidden, or of no image's name.
    """

    folder: Path
    rows: dict[bytes, str] = field(default_factory=dict)
    unseen: set[bytes] = field(default_factory=set)
    without_row: set[bytes] = field(default_factory=set)

    def add(self, name: str | bytes, content: bytes, kind: str | None = READ) -> None:
        """Writes a file if such a name can be; `kind` None: it must not have a row."""
        self.make(name, lambda path: _write(path, content), kind)

    def make(self, name: str | bytes, act: Callable[[Path], object], kind: str | None = READ) -> None:
        """Lets `act` make something there, if the system lets it."""
        below = os.fsencode(name)
        path = self.folder / os.fsdecode(name)
        with suppress(OSError, NotImplementedError, AttributeError):
            path.parent.mkdir(parents=True, exist_ok=True)
            act(path)
            if kind is None:
                self.without_row.add(below)
            else:
                self.rows[below] = kind


def torture_folder(folder: Path, *, privileged: bool | None = None) -> TortureFolder:
    """Makes it.

    Args:
        folder: is made if it is not there.
        privileged: whether the scan may read what nobody may, as root may; None: as this process may.
    """
    made = TortureFolder(folder)
    folder.mkdir(parents=True, exist_ok=True)
    _add_images(made)
    _add_broken(made)
    _add_names(made)
    _add_huge(made)
    _add_what_is_no_file(made)
    _add_links(made)
    _add_deep(made)
    may_read_all = hasattr(os, "geteuid") and os.geteuid() == 0 if privileged is None else privileged
    _add_forbidden(made, may_read_all)
    return made


def open_up(folder: Path) -> None:
    """Lets everything be removed again."""
    for name in ("forbidden.png", "forbidden"):
        path = folder / name
        if path.exists():
            path.chmod(0o755)


def png_of(seed: int) -> bytes:
    """A small generated field."""
    return pillow_file(generated_field(seed), "PNG", compress_level=1)


def _write(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)


def _add_images(made: TortureFolder) -> None:
    """What is unusual and still an image."""
    rgb = picture()
    cmyk = Image.fromarray(rgb).convert("CMYK")
    made.add("plain.png", png_of(1))
    made.add("UPPER.JPG", pillow_file(generated_field(2), "JPEG", quality=92))
    made.add("PNG called JPEG.jpg", png_of(3))
    made.add("JPEG called TIFF.tif", pillow_file(generated_field(4), "JPEG", quality=92))
    made.add("16 bits.tif", tiff_file(deep_picture(), 2))
    made.add("CMYK.jpg", pillow_file(cmyk, "JPEG", quality=95))
    made.add("pages.tiff", tiff_file([rgb, rgb // 2, rgb // 3], 2))
    made.add("thin.png", pillow_file(np.tile(rgb[:32], (1, 900, 1)), "PNG", compress_level=1))
    made.add("high.png", pillow_file(np.tile(rgb[:, :32], (900, 1, 1)), "PNG", compress_level=1))
    for name in ("copy 1.png", "copy 2.png", "copies/copy 3.png", "copies/copy 4.bmp"):
        made.add(name, png_of(5))
    made.add("named like an image.jpg/inside.png", png_of(6))
    made.rows[b"named like an image.jpg"] = IS_FOLDER
    made.add("of no image's name", png_of(7), None)
    made.add("text.txt", b"text", None)
    made.add(".hidden.png", png_of(8), None)
    made.add(".png", b"", None)
    made.add(".jpg", b"", None)
    made.add(".hidden/inside.png", png_of(9), None)


def _add_broken(made: TortureFolder) -> None:
    """What has an image's name and is none, or no longer."""
    whole = {
        "jpg": pillow_file(picture(), "JPEG", quality=95),
        "png": pillow_file(picture(), "PNG"),
        "tif": tiff_file(picture(), 2),
        "bmp": pillow_file(picture(), "BMP"),
        "webp": pillow_file(picture(), "WEBP", lossless=True),
    }
    for suffix, content in whole.items():
        made.add(f"truncated.{suffix}", content[: len(content) // 2], "truncated")
        made.add(f"empty.{suffix}", b"", "empty")
    png = whole["png"]
    made.add("damaged.png", png[:200] + bytes((png[200] ^ 0xFF,)) + png[201:], "damaged")
    made.add("one byte.png", b"\x89", "not_an_image")
    made.add("text.jpg", b"This is not an image.\n" * 10, "not_an_image")
    made.add("zeros.png", bytes(4096), "not_an_image")
    made.add("page.jpeg", b"<!doctype html><title>404</title>", "not_an_image")
    made.add("document.tif", b"%PDF-1.7\n", "unsupported")
    made.add("GIF.png", pillow_file(Image.fromarray(picture()).quantize(16), "GIF"), "unsupported")
    made.add("small.png", pillow_file(picture()[:31, :31], "PNG"), "too_small")


def _add_names(made: TortureFolder) -> None:
    devices_of_windows = ("CON.png", "aux.PNG") if sys.platform == "win32" else ()
    for seed, name in enumerate(_NAMES, 100):
        if name not in devices_of_windows:
            made.add(name, png_of(seed))
    if sys.platform != "win32":
        made.add(b"no text \xff\xfe\x80.png", png_of(50))
        made.add(b"no text \xff/\xc3\x28.png", png_of(51))
    made.make("twin.png", lambda path: _write(path, png_of(52)))
    made.make("TWIN.png", lambda path: _write(path, png_of(53)))  # refused where case does not matter


def _add_huge(made: TortureFolder) -> None:
    """What is small and claims to be huge, or is huge and holds nothing."""
    dimensions = struct.pack(">IIBBBBB", BOMB_PX, BOMB_PX, 8, 2, 0, 0, 0)
    rows = png_chunk(b"IDAT", zlib.compress(bytes(30_000_000), 9))
    bomb = b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", dimensions) + rows + png_chunk(b"IEND", b"")
    claim = {256: ("I", [BOMB_PX]), 257: ("I", [BOMB_PX])}
    made.add("bomb.png", bomb, "too_large")
    made.add("bomb.tif", tiff_file(picture(), 2, compression=8, tags=claim), "too_large")
    made.make("sparse.png", lambda path: _write_sparse(path, b""), "not_an_image")
    made.make("sparse with a header.png", lambda path: _write_sparse(path, png_of(60)), "too_large")
    made.make("sparse with a header.jpg", lambda path: _write_sparse(path, b"\xff\xd8\xff\xe0"), "damaged")


def _write_sparse(path: Path, head: bytes) -> None:
    with path.open("xb") as file:
        file.write(head)
        file.truncate(GIGABYTE)


def _add_what_is_no_file(made: TortureFolder) -> None:
    """Pipes, sockets and devices: opening one would wait for ever, or never come to an end."""
    made.make("pipe.png", lambda path: os.mkfifo(path), "not_an_image")  # noqa: PLW0108 - Windows has no mkfifo
    made.make("device.png", lambda path: os.mknod(path, 0o20666, os.makedev(1, 5)), "not_an_image")  # endless zeros
    made.make("socket.png", _bind, "not_an_image")


def _bind(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as end:
        end.bind(str(path))  # OSError where the path is too long for a socket's


def _add_links(made: TortureFolder) -> None:
    """Links to files are files; links to folders are not followed, so that no loop is walked."""
    outside = made.folder.with_name(made.folder.name + " outside.png")
    if not outside.exists():
        outside.write_bytes(png_of(70))
    made.make("link.png", lambda path: path.symlink_to("plain.png"))
    made.make("link to outside.png", lambda path: path.symlink_to(outside))
    made.make("hard link.png", lambda path: path.hardlink_to(made.folder / "plain.png"))
    made.make("dangling.png", lambda path: path.symlink_to("nowhere.png"), "not_found")
    made.make("itself.png", lambda path: path.symlink_to("itself.png"), "not_found")
    made.make("round 1.png", lambda path: path.symlink_to("round 2.png"), "not_found")
    made.make("round 2.png", lambda path: path.symlink_to("round 1.png"), "not_found")
    made.make("loop/to its parent", lambda path: path.symlink_to(".."), None)
    made.make("loop/to itself", lambda path: path.symlink_to("."), None)
    made.make("loop/to the parent.png", lambda path: path.symlink_to(".."), IS_FOLDER)


def _add_deep(made: TortureFolder) -> None:
    """A path beyond Windows' 260 characters, one as long as Linux allows, and one that is longer."""
    made.add("/".join(["d" * 60] * 6 + ["deep.png"]), png_of(80))
    if sys.platform != "linux":
        return
    room = _PATH_MAX - 1 - len(os.fsencode(made.folder)) - len("/")
    below = ((b"e" * _LONG_NAME + b"/") * (room // _LONG_NAME))[: room - _LONG_NAME].rstrip(b"/")
    left = room - len(below) - len("/")
    made.add(below + b"/" + b"f" * (left - len(".png")) + b".png", png_of(81))
    _add_beyond_every_path(made, below, left)


def _add_beyond_every_path(made: TortureFolder, below: bytes, left: int) -> None:
    """A file and a folder that are listed, but whose whole paths are one byte longer than a path may be."""
    file_name, folder_name = b"g" * (left - len(".png") + 1) + b".png", b"h" * (left + 1)
    at = os.open(made.folder / os.fsdecode(below), os.O_RDONLY)
    try:
        handle = os.open(file_name, os.O_CREAT | os.O_WRONLY, dir_fd=at)
        os.write(handle, png_of(82))
        os.close(handle)
        os.mkdir(folder_name, dir_fd=at)
    finally:
        os.close(at)
    made.rows[below + b"/" + file_name] = "not_found"
    made.rows[below + b"/" + folder_name] = "vanished"
    made.unseen.add(below + b"/" + folder_name)


def _add_forbidden(made: TortureFolder, may_read_all: bool) -> None:
    """A file and a folder that nobody may read, but root may; on Windows a mode forbids no reading."""
    if sys.platform == "win32":
        return
    made.add("forbidden.png", png_of(90), READ if may_read_all else "no_permission")
    made.add("forbidden/inside.png", png_of(91))
    if not may_read_all:
        del made.rows[b"forbidden/inside.png"]
        made.rows[b"forbidden"] = "no_permission"
        made.unseen.add(b"forbidden")
    (made.folder / "forbidden.png").chmod(0)
    (made.folder / "forbidden").chmod(0)
