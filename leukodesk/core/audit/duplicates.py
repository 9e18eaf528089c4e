"""Images that are there twice: the same file, or the same field saved, cropped, brightened or taken once more."""

from collections.abc import Iterable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from leukodesk.core.disjoint_sets import leaders

DETAIL_SIDE_PX = 64

_HASH_SIDE_PX = 32
_HASH_BITS_APART = 10
"""Of 64. Near-duplicates of a public set are 0–8 bits apart; one pair in 100 of unlike cells is as near as this."""

_DETAIL_RADIUS_PX = 2.0
_DETAIL_NOISE = 2.0
"""Grey levels that count as nothing, so that an empty background has no detail."""

_DETAIL_SCALE = 40
_LEAST_DETAIL = 0.05
"""Mean square below which an image has nothing to be known by: blank fields are alike and yet no duplicates."""

_SPREADS_OVER_USUAL = 4.5
_LEAST_LIKENESS, _ENOUGH_LIKENESS = 0.40, 0.93
_SAMPLED_PAIRS = 20_000
_PAIRS_AT_ONCE = 2048
_ROWS_AT_ONCE = 256


@dataclass(frozen=True)
class Appearance:
    """By what images are compared.

    Attributes:
        hashes: (n,) uint64, perceptual.
        details: (n, 4096) int8, fine structure at equal contrast all over the image.
    """

    hashes: NDArray[np.uint64]
    details: NDArray[np.int8]


def perceptual_hash(grey: NDArray[np.uint8]) -> int:
    """64 bits: which of the 8 × 8 lowest frequencies are above their median.

    Args:
        grey: (height, width) uint8.

    Source: the DCT hash of Zauner 2010, "Implementation and Benchmarking of Perceptual Image Hash Functions".
    """
    small = cv2.resize(grey, (_HASH_SIDE_PX, _HASH_SIDE_PX), interpolation=cv2.INTER_AREA)
    low = cv2.dct(small.astype(np.float32))[:8, :8].ravel()
    return int.from_bytes(np.packbits(low > np.median(low[1:])).tobytes(), "big")


def fine_detail(grey: NDArray[np.uint8]) -> NDArray[np.int8]:
    """What is left of a thumbnail when local brightness and local contrast are taken out.

    The hash alone takes any two round cells on black for the same; where their chromatin differs, this does.

    Args:
        grey: (height, width) uint8.

    Returns:
        (4096,) int8.
    """
    size = (DETAIL_SIDE_PX, DETAIL_SIDE_PX)
    small = cv2.resize(grey, size, interpolation=cv2.INTER_AREA).astype(np.float32)
    rest = small - cv2.GaussianBlur(small, (0, 0), _DETAIL_RADIUS_PX)
    contrast = np.sqrt(cv2.GaussianBlur(rest * rest, (0, 0), _DETAIL_RADIUS_PX))
    even = rest / (contrast + _DETAIL_NOISE)
    return np.asarray(np.clip(np.rint(_DETAIL_SCALE * (even - even.mean())), -127, 127), np.int8).ravel()


def near_duplicate_sets(appearance: Appearance, sha256: NDArray[np.str_]) -> tuple[tuple[int, ...], ...]:
    """Which images show the same, copies of one file among them.

    Pairs whose hashes are near are compared by the correlation of their fine detail. How much of it two different
    images of *this* set usually share decides what is near: single cells on black share more than fields of many cells.

    Args:
        appearance: of n images.
        sha256: (n,) of their files.

    Returns:
        Sets of two and more indices, each ascending, in order of their first.
    """
    _, first, copies = np.unique(sha256, return_index=True, return_inverse=True)
    known = first[_has_detail(appearance.details[first])]
    least = _least_likeness(appearance.details[known])
    pairs = [(int(known[i]), int(known[j])) for i, j in _like_pairs(appearance, known, least)]
    pairs += [(int(first[number]), index) for index, number in enumerate(copies)]
    return joined(pairs)


def near_duplicate_names(appearance: Appearance, sha256: NDArray[np.str_]) -> NDArray[np.str_]:
    """(n,) a name shared by the images of each near-duplicate set, empty for the others: `keep_together` of the splits.

    Args:
        appearance, sha256: as for `near_duplicate_sets`.
    """
    return set_names(near_duplicate_sets(appearance, sha256), len(sha256))


def set_names(sets: Iterable[Iterable[int]], count: int) -> NDArray[np.str_]:
    """(count,) a name shared by the images of a set, empty for those in none."""
    names = np.full(count, "", "<U20")
    for number, members in enumerate(sets, 1):
        names[list(members)] = f"duplicates {number}"
    return names


def joined(pairs: Iterable[tuple[int, int]]) -> tuple[tuple[int, ...], ...]:
    """The sets that pairs chain up to, in order of their first; an index paired with itself is in none for that."""
    pairs = list(pairs)
    sets: dict[int, list[int]] = {}
    for index, leader in enumerate(leaders(1 + max(map(max, pairs), default=-1), pairs)):
        sets.setdefault(leader, []).append(index)
    return tuple(tuple(members) for members in sets.values() if len(members) > 1)


def _has_detail(details: NDArray[np.int8]) -> NDArray[np.bool_]:
    least = DETAIL_SIDE_PX**2 * _LEAST_DETAIL * _DETAIL_SCALE**2
    return np.array([float(np.square(row, dtype=np.int32).sum()) >= least for row in details], bool)


def _least_likeness(details: NDArray[np.int8]) -> float:
    """Far above what two different images of the set share: by median and spread of pairs drawn at random."""
    if len(details) < 2:
        return _LEAST_LIKENESS
    random = np.random.default_rng(0)
    one = random.integers(0, len(details), _SAMPLED_PAIRS)
    other = (one + random.integers(1, len(details), _SAMPLED_PAIRS)) % len(details)
    median, upper = np.percentile(_likeness(details, one, other), (50, 84))
    return float(np.clip(median + _SPREADS_OVER_USUAL * (upper - median), _LEAST_LIKENESS, _ENOUGH_LIKENESS))


def _like_pairs(appearance: Appearance, known: NDArray[np.intp], least: float) -> list[tuple[int, int]]:
    """Pairs of positions in `known`, the first the lesser."""
    hashes, details = appearance.hashes[known], appearance.details[known]
    pairs: list[tuple[int, int]] = []
    for start in range(0, len(known), _ROWS_AT_ONCE):
        apart = np.bitwise_count(hashes[start : start + _ROWS_AT_ONCE, np.newaxis] ^ hashes[np.newaxis, start:])
        one, other = np.nonzero(np.triu(apart <= _HASH_BITS_APART, 1))
        alike = _likeness(details, one + start, other + start) >= least
        pairs += zip((one[alike] + start).tolist(), (other[alike] + start).tolist(), strict=True)
    return pairs


def _likeness(details: NDArray[np.int8], one: NDArray[np.integer], other: NDArray[np.integer]) -> NDArray[np.float32]:
    """Correlation of the fine detail of pairs, a few at a time: each takes 32 kB while it is computed."""
    found = np.empty(len(one), np.float32)
    for start in range(0, len(one), _PAIRS_AT_ONCE):
        part = slice(start, start + _PAIRS_AT_ONCE)
        a, b = details[one[part]].astype(np.float32), details[other[part]].astype(np.float32)
        squares = np.einsum("ij,ij->i", a, a) * np.einsum("ij,ij->i", b, b)
        found[part] = np.einsum("ij,ij->i", a, b) / np.sqrt(np.maximum(squares, 1))
    return found
