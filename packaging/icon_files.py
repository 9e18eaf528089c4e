#!/usr/bin/env python3
"""Makes the program's icon in the forms that the three systems want, from the one drawing.

    python packaging/icon_files.py FOLDER

writes leukodesk-16.png … leukodesk-512.png (Linux), leukodesk.ico (Windows) and leukodesk.icns (macOS) into the folder.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING = Path(__file__).resolve().parents[1] / "resources" / "leukodesk.svg"
SIZES_PX = (16, 24, 32, 48, 64, 128, 256, 512)
LARGEST_IN_ICO_PX = 256


def make_icons(folder: Path) -> dict[str, Path]:
    """Draw the icon in every size and write the files.

    Returns:
        "png" (the folder's name for a size: leukodesk-{size}.png), "ico" and "icns" → file; for "png" the largest.
    """
    folder.mkdir(parents=True, exist_ok=True)
    images = {}
    for size_px in SIZES_PX:
        path = folder / f"leukodesk-{size_px}.png"
        draw(size_px).save(str(path))
        images[size_px] = Image.open(path)
    largest = images[max(SIZES_PX)]
    in_ico = [size_px for size_px in SIZES_PX if size_px <= LARGEST_IN_ICO_PX]
    largest.save(
        folder / "leukodesk.ico",
        sizes=[(size_px, size_px) for size_px in in_ico],
        append_images=[images[size_px] for size_px in in_ico],
    )
    largest.save(folder / "leukodesk.icns", append_images=list(images.values()))
    return {
        "png": folder / f"leukodesk-{max(SIZES_PX)}.png",
        "ico": folder / "leukodesk.ico",
        "icns": folder / "leukodesk.icns",
    }


def draw(size_px: int) -> QImage:
    """The icon, square, on a transparent ground."""
    image = QImage(size_px, size_px, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(DRAWING)).render(painter, QRectF(0, 0, size_px, size_px))
    painter.end()
    return image


def main(arguments: Sequence[str]) -> int:
    """Write the icons into the folder named."""
    if len(arguments) != 1:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    make_icons(Path(arguments[0]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
