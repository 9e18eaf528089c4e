"""One look at every image, which keeps numbers and no pixels: some 8 kB an image."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from leukodesk.core.audit.duplicates import Appearance, fine_detail, perceptual_hash
from leukodesk.core.audit.traits import FileTraits, corner_brightness, file_traits, frame_strips, mean_colours
from leukodesk.core.errors import DataSetError, ImageError
from leukodesk.core.images import ImageRecord, read_image
from leukodesk.core.labelled.data_set import LabelledData, LabelledImage
from leukodesk.core.read_ahead import read_ahead


@dataclass(frozen=True)
class Looks:
    """What one look at every image left.

    Attributes:
        appearance: to find duplicates by.
        colours: (n, 9) mean colours.
        strips: (n, 96) the frame; corners: (n, 4, 90) brightness in each corner.
        files: (n,) what the files say.
    """

    appearance: Appearance
    colours: NDArray[np.float64]
    strips: NDArray[np.float64]
    corners: NDArray[np.float64]
    files: tuple[FileTraits, ...]


@dataclass(frozen=True)
class _Look:
    hash: int
    detail: NDArray[np.int8]
    colours: NDArray[np.float64]
    strips: NDArray[np.float64]
    corners: NDArray[np.float64]
    file: FileTraits


class Looking:
    """Looks at images while they are opened to be listed, so that none is opened twice for that.

    `take` is what `read_labelled_data` takes as `while_open`.
    """

    def __init__(self) -> None:
        self._taken: dict[str, _Look] = {}

    def take(self, path: Path, image: ImageRecord) -> None:
        """One image. Called in several threads."""
        self._taken[image.sha256] = _look_at(path, image.pixels, path.stat().st_size)

    def at(self, data: LabelledData) -> Looks:
        """Those of a data set that was listed so, or of some of its images."""
        return _together([self._taken[image.sha256] for image in data.images])


def look_at_images(data: LabelledData, on_progress: Callable[[int, int], None] | None = None) -> Looks:
    """Reads every image once.

    Args:
        data: at least one image.
        on_progress: told how many of how many are done, in the calling thread; what it raises ends the reading.

    Raises:
        DataSetError: an image that could be read when the folder was listed cannot be read any more.
    """
    return _together(list(read_ahead(_open, data.images, len(data.images), on_progress)))


def _together(looks: list[_Look]) -> Looks:
    return Looks(
        Appearance(np.array([look.hash for look in looks], np.uint64), np.array([look.detail for look in looks])),
        np.array([look.colours for look in looks]),
        np.array([look.strips for look in looks]),
        np.array([look.corners for look in looks]),
        tuple(look.file for look in looks),
    )


def _open(image: LabelledImage) -> _Look:
    try:
        pixels = read_image(image.path).pixels
    except ImageError as error:
        raise DataSetError(
            f"{image.path.name} could be read a moment ago and cannot be read now. {error.message}", str(image.path)
        ) from error
    return _look_at(image.path, pixels, image.size_bytes)


def _look_at(path: Path, pixels: NDArray[np.uint8], size_bytes: int) -> _Look:
    height_px, width_px = pixels.shape[:2]
    grey = np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), np.uint8)
    return _Look(
        perceptual_hash(grey),
        fine_detail(grey),
        mean_colours(pixels),
        frame_strips(pixels),
        corner_brightness(pixels),
        file_traits(path, size_bytes, width_px, height_px),
    )
