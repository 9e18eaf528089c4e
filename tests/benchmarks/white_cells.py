"""Prints how well white cells are found in the fields of `bccd`, against its boxes, and how long that takes.

    python -m tests.benchmarks.white_cells

A found box counts for a drawn box ("WBC") if their intersection over union reaches the threshold, best pairs first,
each box once: a second box on the same cell is a false one. The last row asks only that the found box's middle lies
in the drawn box. The constants of the method were chosen on these same images. Of the boxes that count as false, eleven
lie on white cells that nobody drew, most of them cut by the border.
"""

import os
import sys
import time
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from leukodesk.core.images import read_image
from leukodesk.core.synthetic import synthetic_field
from leukodesk.core.white_cells import find_white_cells
from tests.data import data_folder

Box = tuple[float, float, float, float]


def drawn_boxes(annotation: Path) -> list[Box]:
    """(x, y, width, height) of the white cells of a VOC file."""
    boxes = []
    for element in ET.parse(annotation).getroot().iter("object"):  # noqa: S314 - a data set of ours
        if element.findtext("name") == "WBC":
            left, top, right, bottom = (
                float(element.findtext(f"bndbox/{side}", "nan")) for side in ("xmin", "ymin", "xmax", "ymax")
            )
            boxes.append((left, top, right - left, bottom - top))
    return boxes


def overlap(one: Box, other: Box) -> float:
    """Intersection over union."""
    width = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    height = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    if width <= 0 or height <= 0:
        return 0.0
    common = width * height
    return common / (one[2] * one[3] + other[2] * other[3] - common)


def centre_within(drawn: Box, found: Box) -> float:
    x, y = found[0] + found[2] / 2, found[1] + found[3] / 2
    return float(drawn[0] <= x <= drawn[0] + drawn[2] and drawn[1] <= y <= drawn[1] + drawn[3])


def matches(drawn: list[Box], found: list[Box], likeness: Callable[[Box, Box], float], least: float) -> int:
    """Pairs of a drawn and a found box that are alike enough, the likest first, each box once."""
    pairs = sorted(((likeness(d, f), i, j) for i, d in enumerate(drawn) for j, f in enumerate(found)), reverse=True)
    drawn_left, found_left = set(range(len(drawn))), set(range(len(found)))
    for value, i, j in pairs:
        if value >= least and i in drawn_left and j in found_left:
            drawn_left.remove(i)
            found_left.remove(j)
    return len(drawn) - len(drawn_left)


RULES: tuple[tuple[str, Callable[[Box, Box], float], float], ...] = (
    ("IoU ≥ 0.3", overlap, 0.3),
    ("IoU ≥ 0.5", overlap, 0.5),
    ("middle in box", centre_within, 1.0),
)


def fields(folder: Path) -> Iterator[tuple[NDArray[np.uint8], list[Box]]]:
    for image in sorted((folder / "JPEGImages").glob("*.jpg")):
        yield read_image(image).pixels, drawn_boxes(folder / "Annotations" / f"{image.stem}.xml")


def print_accuracy(folder: Path) -> None:
    drawn_count, found_count, images = 0, 0, 0
    matched = dict.fromkeys((rule for rule, _, _ in RULES), 0)
    for pixels, drawn in fields(folder):
        found = [cell.box_px for cell in find_white_cells(pixels)]
        images, drawn_count, found_count = images + 1, drawn_count + len(drawn), found_count + len(found)
        for rule, likeness, least in RULES:
            matched[rule] += matches(drawn, found, likeness, least)
    print(f"bccd: {images} fields, {drawn_count} white cells drawn, {found_count} found\n")
    print(f"{'a match is':<16}{'recall':>8}{'precision':>11}")
    for rule, count in matched.items():
        print(f"{rule:<16}{count / drawn_count:>8.3f}{count / found_count:>11.3f}")


def print_times() -> None:
    field = synthetic_field(1, 640, 480)
    print(f"\n{'size':<12}{'median ms':>10}{'slowest ms':>12}   (generated field, {cv2.getNumThreads()} threads)")
    for width, height in ((224, 224), (640, 480), (4000, 3000)):
        pixels = np.asarray(cv2.resize(field, (width, height), interpolation=cv2.INTER_LINEAR), np.uint8)
        times = []
        for _ in range(21):
            start = time.perf_counter()
            find_white_cells(pixels)
            times.append(1e3 * (time.perf_counter() - start))
        print(f"{f'{width}×{height}':<12}{np.median(times):>10.1f}{max(times):>12.1f}")


def main() -> int:
    cv2.setNumThreads(min(2, os.cpu_count() or 1))
    data = data_folder()
    if data is None or not (data / "bccd").is_dir():
        print("No real images: set LEUKODESK_DATA to their folder.", file=sys.stderr)
    else:
        print_accuracy(data / "bccd")
    print_times()
    return 0


if __name__ == "__main__":
    sys.exit(main())
