"""Where a field lies against others: has the stage moved, and was this field seen before, if only in part?

Everything is measured on thumbnails of one size, so that shifts are shares of the field whatever the camera sends.
"""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Thumbnail = NDArray[np.uint8]
"""(120, 160) uint8: the green of a frame, in which stain shows best."""

WIDTH_PX: Final = 160
HEIGHT_PX: Final = 120

_COARSE_WIDTH_PX, _COARSE_HEIGHT_PX = 64, 48
_STEP = WIDTH_PX / _COARSE_WIDTH_PX
_WHITENING = 0.7
"""1 keeps only the phase of a spectrum, 0 leaves it: between them is best where one of two fields is out of focus."""
_LEAST_PEAK = 4.5
"""Of a correlation, in its standard deviations: unrelated fields hardly reach it, half a field in common gives 10."""
_MOST_TRIED = 3
_LEAST_LIKENESS = 0.6
"""Normalised correlation of local contrasts where two fields would have something in common: on real fields above 0.9
where they have, also out of focus, and below 0.4 where they have not. Plain grey does not do: two fields with a dark
nucleus each reach 0.65 with one nucleus on the other."""
_LOCAL_PX = 4.0
_LEAST_TRIED_OVERLAP = 0.4
_SAME_PLACE_RESPONSE = 0.1


def thumbnail(pixels: NDArray[np.uint8]) -> Thumbnail:
    """The thumbnail of a frame.

    Args:
        pixels: (height, width, 3) uint8 RGB of any size and shape.
    """
    return np.asarray(
        cv2.resize(halved_green(pixels, 2 * WIDTH_PX), (WIDTH_PX, HEIGHT_PX), interpolation=cv2.INTER_AREA), np.uint8
    )


def halved_green(pixels: NDArray[np.uint8], least_side_px: int) -> NDArray[np.uint8]:
    """The green channel, halved as often as its longer side stays this long: by halves OpenCV is ten times as fast."""
    green = cv2.extractChannel(pixels, 1)
    while max(green.shape) // 2 >= least_side_px:
        height, width = green.shape[0] // 2, green.shape[1] // 2
        green = cv2.resize(green[: 2 * height, : 2 * width], (width, height), interpolation=cv2.INTER_AREA)
    return np.asarray(green, np.uint8)


def difference_px(one: Thumbnail, other: Thumbnail) -> float:
    """About how far a thumbnail must be shifted to differ as much as these two do; reliable up to some 2 px.

    Brightness does not matter. What only becomes blurred differs, too.
    """
    a, b = _smooth(one), _smooth(other)
    slope_x = cv2.Sobel(a, cv2.CV_32F, 1, 0, scale=1 / 8)
    slope_y = cv2.Sobel(a, cv2.CV_32F, 0, 1, scale=1 / 8)
    slope = float(np.sqrt(cv2.norm(slope_x, cv2.NORM_L2SQR) + cv2.norm(slope_y, cv2.NORM_L2SQR)))
    return float(np.sqrt(2) * cv2.norm(a, b, cv2.NORM_L2) / max(slope, 1e-6))


def is_same_place(one: Thumbnail, other: Thumbnail, most_px: float) -> bool:
    """Whether two thumbnails show the same place to within some pixels, be it in another focus."""
    window = cv2.createHanningWindow((WIDTH_PX, HEIGHT_PX), cv2.CV_32F)
    (x, y), response = cv2.phaseCorrelate(_smooth(one), _smooth(other), window)
    return response >= _SAME_PLACE_RESPONSE and float(np.hypot(x, y)) <= most_px


@dataclass
class Search:
    """A field that is looked for among others, some at a time. See `Fields.search`.

    Attributes:
        contrast, spectrum: of its thumbnail, local and whitened.
        done: how many fields it has been held against, the latest first.
        overlap: the greatest share of the field that it has in common with one of them, 0–1; 0 for less than 0.4.
    """

    contrast: NDArray[np.uint8]
    spectrum: NDArray[np.complex64]
    done: int = 0
    overlap: float = 0.0


class Fields:
    """The fields of a series, to look for others among them."""

    def __init__(self) -> None:
        self._count = 0
        self._contrasts = np.empty((16, HEIGHT_PX, WIDTH_PX), np.uint8)
        self._spectra = np.empty((16, _COARSE_HEIGHT_PX, _COARSE_WIDTH_PX // 2 + 1), np.complex64)

    def __len__(self) -> int:
        return self._count

    def add(self, one: Thumbnail) -> None:
        """Add a field."""
        if self._count == len(self._contrasts):
            self._contrasts = np.concatenate([self._contrasts, np.empty_like(self._contrasts)])
            self._spectra = np.concatenate([self._spectra, np.empty_like(self._spectra)])
        self._contrasts[self._count], self._spectra[self._count] = _local_contrast(one), _spectrum(one)
        self._count += 1

    def search(self, one: Thumbnail) -> Search:
        """Begin to look for a field; go on with `step`."""
        return Search(_local_contrast(one), _spectrum(one))

    def step(self, search: Search, most: int) -> bool:
        """Hold a searched field against some more; True when it has been held against all there are now.

        It may have any shift against them. Found are those of which it has 0.4 or more in common.
        """
        end = self._count - search.done
        begin = max(0, end - most)
        if begin < end:
            for index, right, down in self._candidates(search.spectrum, begin, end):
                overlap = _overlap(search.contrast, self._contrasts[index], right, down)
                search.overlap = max(search.overlap, overlap)
            search.done += end - begin
        return search.done >= self._count

    def _candidates(self, spectrum: NDArray[np.complex64], begin: int, end: int) -> list[tuple[int, int, int]]:
        """Which fields may share content with it, and by what shift (right, down), in coarse pixels.

        Peaks at no shift are looked at by themselves: dust on the camera makes one between any two fields.
        """
        size = (_COARSE_HEIGHT_PX, _COARSE_WIDTH_PX)
        correlation = np.fft.irfft2(spectrum * np.conj(self._spectra[begin:end]), s=size)
        flat = correlation.reshape(end - begin, -1)
        deviation = np.sqrt(np.einsum("ij,ij->i", flat, flat) / flat.shape[1]) + 1e-12
        unmoved = correlation[:, [0, 0, 0, 1, -1], [0, 1, -1, 0, 0]].max(axis=1) / deviation
        correlation[:, :2, :2] = correlation[:, -1:, :2] = correlation[:, :2, -1:] = correlation[:, -1:, -1:] = 0
        places = flat.argmax(axis=1)
        moved = flat[np.arange(end - begin), places] / deviation
        found = [(begin + i, 0, 0) for i in _greatest(unmoved)]
        for i in _greatest(moved):
            down, right = divmod(int(places[i]), _COARSE_WIDTH_PX)
            found += [
                (begin + i, across, along)
                for across in (right, right - _COARSE_WIDTH_PX)
                for along in (down, down - _COARSE_HEIGHT_PX)
            ]
        return found


def _greatest(peaks: NDArray[np.floating]) -> list[int]:
    order = np.argsort(peaks)[: -_MOST_TRIED - 1 : -1]
    return [int(i) for i in order if peaks[i] >= _LEAST_PEAK]


def _smooth(one: Thumbnail) -> Floats:
    grey = cv2.GaussianBlur(one, (0, 0), 1.0).astype(np.float32)
    return np.asarray(grey / max(float(cv2.mean(grey)[0]), 1.0), np.float32)


def _taper(length: int) -> Floats:
    """1, falling to 0 over the outer eighth at both ends: what meets at a picture's ends is no edge."""
    place = np.minimum(np.arange(length), np.arange(length)[::-1]) / (length / 8)
    return ((1 - np.cos(np.pi * np.clip(place, 0, 1))) / 2).astype(np.float32)


_WINDOW = _taper(_COARSE_HEIGHT_PX)[:, None] * _taper(_COARSE_WIDTH_PX)[None]


def _spectrum(one: Thumbnail) -> NDArray[np.complex64]:
    coarse = cv2.resize(one, (_COARSE_WIDTH_PX, _COARSE_HEIGHT_PX), interpolation=cv2.INTER_AREA).astype(np.float32)
    spectrum = np.fft.rfft2((coarse - coarse.mean()) * _WINDOW)
    spectrum[0, 0] = 0
    return (spectrum / np.maximum(np.abs(spectrum), 1e-6) ** _WHITENING).astype(np.complex64)


def _local_contrast(one: Thumbnail) -> NDArray[np.uint8]:
    """(120, 160): how much brighter or darker than its surroundings each place is, against their own contrast."""
    smooth = _smooth(one)
    difference = smooth - cv2.GaussianBlur(smooth, (0, 0), _LOCAL_PX)
    spread = np.sqrt(cv2.GaussianBlur(difference * difference, (0, 0), _LOCAL_PX))
    return np.clip(128 + 40 * difference / (spread + 0.03), 0, 255).astype(np.uint8)


def _overlap(one: NDArray[np.uint8], other: NDArray[np.uint8], right: int, down: int) -> float:
    """What two local contrasts have in common, 0–1, if one is the other moved so (coarse pixels); 0 if it is not."""
    slack = round(_STEP) + 1
    x, y = round(right * _STEP), round(down * _STEP)
    if (1 - abs(x) / WIDTH_PX) * (1 - abs(y) / HEIGHT_PX) < _LEAST_TRIED_OVERLAP:
        return 0.0
    left, top = max(0, x), max(0, y)
    width, height = WIDTH_PX - abs(x), HEIGHT_PX - abs(y)
    common = one[top : top + height, left : left + width]
    left, top = max(0, -x) + slack, max(0, -y) + slack
    middle = other[top : top + height - 2 * slack, left : left + width - 2 * slack]
    if float(cv2.meanStdDev(middle)[1][0, 0]) < 1:  # nothing is in it that could be told again
        return 0.0
    _, likeness, _, (across, along) = cv2.minMaxLoc(cv2.matchTemplate(common, middle, cv2.TM_CCOEFF_NORMED))
    if likeness < _LEAST_LIKENESS:
        return 0.0
    x, y = x + across - slack, y + along - slack
    return max(0.0, 1 - abs(x) / WIDTH_PX) * max(0.0, 1 - abs(y) / HEIGHT_PX)
