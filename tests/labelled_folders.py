"""Folders and tables of small generated images, all different, for tests of labelled data."""

import zlib
from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np


def write_images(root: Path, *names: str, size_px: int = 40) -> None:
    """A small image for each name, of the format that its suffix says; its pixels follow from the name."""
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        random = np.random.default_rng(zlib.crc32(name.encode()))
        pixels = cv2.resize(random.integers(0, 256, (5, 5, 3), np.uint8), (size_px, size_px))
        written, content = cv2.imencode(path.suffix.lower(), pixels)
        assert written
        path.write_bytes(content.tobytes())


def write_table(path: Path, rows: Sequence[Sequence[str]], separator: str = ",", encoding: str = "utf-8") -> Path:
    """A CSV; returns its path."""
    path.write_bytes("\r\n".join(separator.join(row) for row in rows).encode(encoding))
    return path
