"""White cells of a field: found by their nuclei, outlined and counted."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import combinations

import cv2
import numpy as np
from numpy.typing import NDArray

from leukodesk.core.stain import Mask, StainMaps, disc, map_stain

_WORKING_SIDE_PX = 512
"""The longer side is brought down to this (never up): finer costs time and finds nothing more."""

_BOX_GROWTH = 1.3
"""From the box of a nucleus to the box of its cell."""

# Lengths in radii of the field's own red cells.
_LEAST_PART_RADIUS = 0.3
_LEAST_NUCLEUS_RADIUS = 0.55
_LARGEST_FRAGMENT_RADIUS = 0.5
_USUAL_LOBE_RADIUS = 0.8
_LARGEST_LOBE_RADIUS = 1.0
_LARGEST_NUCLEUS_RADIUS = 2.8

_LARGEST_ONE_NUCLEUS = 1.8
"""Area, in discs of a red cell's radius, up to which two parts that touch are too little for two nuclei."""

_NECK = 0.55
"""Two discs with less than this share of the smaller radius between them are two parts."""

_CYTOPLASM_BETWEEN = 0.45
_CYTOPLASM_BETWEEN_SMALL = 0.25
"""Least share of cytoplasm in the space between two lobes of one nucleus; between cells is background or red cells."""


@dataclass(frozen=True)
class WhiteCell:
    """One white cell, in pixels of the image it was found in.

    Attributes:
        box_px: (x, y, width, height) of the whole cell.
        outline_px: (points, 2) float32, x and y, of the nucleus outline, closed implicitly.
        nucleus_area_px: area of the nucleus.
    """

    box_px: tuple[float, float, float, float]
    outline_px: NDArray[np.float32] = field(repr=False)
    nucleus_area_px: float


def find_white_cells(pixels: NDArray[np.uint8]) -> tuple[WhiteCell, ...]:
    """Finds the white cells of a stained smear field by their violet nuclei.

    Nuclei are segmented by `map_stain` and cut where they touch (necks of the distance transform); lobes of one nucleus
    are put together again where cytoplasm, not background, lies between them. The field's red cells are the yardstick.

    Args:
        pixels: (height, width, 3) uint8 RGB, at least 32 px a side.

    Returns:
        The cells, from top to bottom; empty where nothing stands off from the red cells.
    """
    height, width = pixels.shape[:2]
    small = _at_working_size(pixels)
    stain = map_stain(small)
    if stain is None:
        return ()
    least_area = np.pi * (_LEAST_NUCLEUS_RADIUS * stain.red_cell_radius_px) ** 2
    nuclei = _join_lobes(_separate(stain), stain)
    factors = (width / small.shape[1], height / small.shape[0])
    cells = [
        _white_cell(parts, factors, (width, height)) for parts in nuclei if sum(p.area for p in parts) >= least_area
    ]
    return tuple(sorted(cells, key=lambda cell: (cell.box_px[1], cell.box_px[0])))


def _at_working_size(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    height, width = pixels.shape[:2]
    ratio = max(height, width) / _WORKING_SIDE_PX
    if ratio <= 1:
        return pixels
    size = (max(1, round(width / ratio)), max(1, round(height / ratio)))
    # Averaging all twelve million pixels would take longer than everything else; a part of them says the same.
    step = max(1, int(ratio / 2))
    thinned = np.ascontiguousarray(pixels[::step, ::step])
    interpolation = cv2.INTER_AREA if ratio >= 2 else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(thinned, size, interpolation=interpolation), np.uint8)


@dataclass(frozen=True)
class _Part:
    """A piece of a nucleus at working resolution that has no neck.

    Attributes:
        outline: (points, 1, 2) int32.
        radius: of the greatest disc inside.
        component: number of the connected piece of the nucleus mask that it was cut from.
    """

    outline: NDArray[np.int32]
    area: float
    radius: float
    component: int


@dataclass(frozen=True)
class _Disc:
    """A greatest disc within the nucleus mask, (x, y) and radius."""

    centre: NDArray[np.intp]
    radius: float


def _separate(stain: StainMaps) -> list[_Part]:
    """Cuts the nucleus mask into parts: each pixel goes to its nearest disc; discs without a neck between are one part.

    This is the watershed of the distance transform without its plateaus. `cv2.watershed` itself floods by differences
    of colour between neighbours, not by height, and cuts such a mask into rectangles.
    """
    unit = stain.red_cell_radius_px
    mask = _fill_holes(stain.nucleus, 0.1 * unit**2)
    mask = np.asarray(cv2.morphologyEx(mask, cv2.MORPH_OPEN, disc(int(0.15 * unit))), np.uint8)
    # 16 bits hold all the pieces that `map_stain` leaves, some 30 px each at least, and take a third of the time.
    _, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8, ltype=cv2.CV_16U)
    depth = np.asarray(cv2.distanceTransform(mask, cv2.DIST_L2, 5), np.float32)
    smooth = np.asarray(cv2.GaussianBlur(depth, (0, 0), max(0.1 * unit, 0.6)), np.float32)
    parts: list[_Part] = []
    for component, discs in _discs_by_component(np.asarray(labels, np.int32), depth, smooth, unit).items():
        x, y, width, height, _ = stats[component]
        own = (labels[y : y + height, x : x + width] == component).view(np.uint8)
        group = np.array(_group_without_neck(discs, smooth))
        nearest = group[_nearest_disc(own.shape, (x, y), discs)]
        for number in np.unique(group):
            piece = own & (nearest == number).view(np.uint8)
            radius = max(one.radius for one, its in zip(discs, group, strict=True) if its == number)
            part = _part(piece, (x, y), radius, component)
            if part is not None:
                parts.append(part)
    return parts


def _fill_holes(mask: Mask, largest_area: float) -> Mask:
    outlines, hierarchy = cv2.findContours(mask, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    if not outlines:
        return mask
    holes = [o for o, (_, _, _, parent) in zip(outlines, hierarchy[0], strict=True) if parent >= 0]
    small = [hole for hole in holes if cv2.contourArea(hole) < largest_area]
    return np.asarray(cv2.drawContours(mask.copy(), small, -1, 1, cv2.FILLED), np.uint8)


def _discs_by_component(
    labels: NDArray[np.int32], depth: NDArray[np.float32], smooth: NDArray[np.float32], unit: float
) -> dict[int, list[_Disc]]:
    side = 2 * int(0.4 * unit) + 1
    highest = cv2.dilate(smooth, np.ones((side, side), np.uint8))
    peaks = np.argwhere((smooth >= highest) & (depth > _LEAST_PART_RADIUS * unit))
    # A long, even ridge is a peak at every pixel; one in a while is enough of it.
    _, first = np.unique(peaks // (side // 2 + 1), axis=0, return_index=True)
    discs: dict[int, list[_Disc]] = {}
    for row, column in peaks[first]:
        component = int(labels[row, column])
        if component:
            discs.setdefault(component, []).append(_Disc(np.array([column, row]), float(depth[row, column])))
    return discs


def _group_without_neck(discs: Sequence[_Disc], smooth: NDArray[np.float32]) -> list[int]:
    """A group number for each disc; discs that are near, with no neck on the straight line between, share one."""
    group = list(range(len(discs)))
    for i, j in combinations(range(len(discs)), 2):
        if group[i] == group[j]:
            continue
        one, other = discs[i], discs[j]
        distance = math.dist(one.centre, other.centre)
        if distance > 1.5 * (one.radius + other.radius):
            continue
        steps = int(distance) + 2
        columns, rows = np.rint(np.linspace(one.centre, other.centre, steps)).astype(int).T
        along = smooth[rows, columns]
        if along.min() > _NECK * min(along[0], along[-1]):
            group = [group[i] if number == group[j] else number for number in group]
    return group


def _nearest_disc(shape: tuple[int, ...], corner: tuple[int, int], discs: Sequence[_Disc]) -> NDArray[np.intp]:
    """For every pixel of a box, the number of the disc whose rim is nearest."""
    if len(discs) == 1:
        return np.zeros(shape, np.intp)
    rows, columns = np.ogrid[: shape[0], : shape[1]]
    from_rim = []
    for one in discs:
        across, down = (columns + corner[0] - one.centre[0]), (rows + corner[1] - one.centre[1])
        from_rim.append(np.sqrt((across**2 + down**2).astype(np.float32)) - np.float32(one.radius))
    return np.asarray(np.argmin(from_rim, axis=0), np.intp)


def _part(piece: Mask, corner: tuple[int, int], radius: float, component: int) -> _Part | None:
    outlines, _ = cv2.findContours(piece, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    if not outlines:
        return None
    outline = max(outlines, key=len)
    return _Part(
        np.asarray(outline, np.int32) + np.array(corner, np.int32), float(np.count_nonzero(piece)), radius, component
    )


def _join_lobes(parts: Sequence[_Part], stain: StainMaps) -> list[list[_Part]]:
    """Nuclei: parts that are lobes of one nucleus are put together, the closest first."""
    unit = stain.red_cell_radius_px
    centres = np.array([cv2.minEnclosingCircle(part.outline)[0] for part in parts]).reshape(-1, 2)
    pairs: list[tuple[float, int, int]] = []
    for i, j in combinations(range(len(parts)), 2):
        if min(parts[i].radius, parts[j].radius) > _LARGEST_LOBE_RADIUS * unit:
            continue
        if np.hypot(*(centres[i] - centres[j])) > 2 * _LARGEST_NUCLEUS_RADIUS * unit:
            continue
        extent = _extent([parts[i], parts[j]])
        if extent <= _LARGEST_NUCLEUS_RADIUS * unit:
            pairs.append((extent, i, j))
    nucleus_of = {i: [i] for i in range(len(parts))}
    for _, i, j in sorted(pairs):
        if nucleus_of[i] is nucleus_of[j]:
            continue
        together = nucleus_of[i] + nucleus_of[j]
        if _extent([parts[k] for k in together]) > _LARGEST_NUCLEUS_RADIUS * unit:
            continue
        if _belong_together(parts[i], parts[j], stain):
            nucleus_of.update(dict.fromkeys(together, together))
    distinct = {id(members): members for members in nucleus_of.values()}
    return [[parts[k] for k in members] for members in distinct.values()]


def _extent(parts: Sequence[_Part]) -> float:
    """Radius of the smallest circle around all of them."""
    return float(cv2.minEnclosingCircle(np.vstack([part.outline for part in parts]))[1])


def _belong_together(one: _Part, other: _Part, stain: StainMaps) -> bool:
    """Whether what lies between two parts, and is not nucleus, is cytoplasm.

    A fragment close by, and parts that touch but are together too small for two nuclei, belong together in any case.
    """
    unit = stain.red_cell_radius_px
    if min(one.radius, other.radius) < _LARGEST_FRAGMENT_RADIUS * unit and _extent([one, other]) < 1.8 * unit:
        return True
    if one.component == other.component and one.area + other.area < _LARGEST_ONE_NUCLEUS * np.pi * unit**2:
        return True
    hull = cv2.convexHull(np.vstack([one.outline, other.outline]))
    x, y, width, height = cv2.boundingRect(hull)
    between = cv2.fillConvexPoly(np.zeros((height, width), np.uint8), hull - np.array([x, y]), 1)
    # The blurred rim of a nucleus looks like cytoplasm and says nothing.
    nucleus = cv2.dilate(stain.nucleus[y : y + height, x : x + width], disc(int(0.12 * unit)))
    between = cv2.subtract(between, nucleus)
    size = cv2.countNonZero(between)
    small = min(one.radius, other.radius) < _USUAL_LOBE_RADIUS * unit
    if size == 0:
        return small
    cytoplasm = cv2.countNonZero(cv2.bitwise_and(between, stain.cytoplasm[y : y + height, x : x + width]))
    return cytoplasm / size >= (_CYTOPLASM_BETWEEN_SMALL if small else _CYTOPLASM_BETWEEN)


def _white_cell(parts: Sequence[_Part], factors: tuple[float, float], size_px: tuple[int, int]) -> WhiteCell:
    """From working resolution to the image's own pixels."""
    points = np.vstack([part.outline for part in parts])
    x, y, width, height = cv2.boundingRect(points)
    spans = []
    for start, length, factor, end in ((x, width, factors[0], size_px[0]), (y, height, factors[1], size_px[1])):
        middle, half = (start + length / 2) * factor, length / 2 * factor * _BOX_GROWTH
        spans.append((max(0.0, middle - half), min(float(end), middle + half)))
    (left, right), (top, bottom) = spans
    outline = parts[0].outline if len(parts) == 1 else cv2.convexHull(points)
    smooth = _smooth(np.asarray(outline, np.float32).reshape(-1, 2))
    outline_px = ((smooth + 0.5) * factors - 0.5).astype(np.float32)
    area_px = sum(part.area for part in parts) * factors[0] * factors[1]
    return WhiteCell((left, top, right - left, bottom - top), outline_px, area_px)


def _smooth(outline: NDArray[np.float32]) -> NDArray[np.float32]:
    """Takes the pixel steps out of a closed outline by a running mean over five points."""
    if len(outline) < 12:
        return outline
    shifted = [np.roll(outline, shift, axis=0) for shift in range(-2, 3)]
    return np.asarray(np.mean(shifted, axis=0), np.float32)
