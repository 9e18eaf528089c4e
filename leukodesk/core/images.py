"""Image files into RGB pixels, or an error that says why not."""

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class ImageRecord:
    """One image, read whole.

    Attributes:
        pixels: (height, width, 3) uint8 RGB, C-contiguous, not writeable.
        sha256: of the file's bytes; of the pixel bytes for an image without a file (pasted, captured).
        source: the path as given, or a word such as "clipboard".
        format: the file format's name ("JPEG", "TIFF", …); empty without a file.
        notes: sentences on what reading did to it ("The first of 3 pages is shown.", "16 bits were reduced to 8.").
    """

    pixels: NDArray[np.uint8] = field(repr=False)
    sha256: str
    source: str
    format: str = ""
    notes: tuple[str, ...] = ()

    @property
    def width_px(self) -> int:
        return int(self.pixels.shape[1])

    @property
    def height_px(self) -> int:
        return int(self.pixels.shape[0])


def read_image(path: str | Path) -> ImageRecord: ...


def record_from_pixels(pixels: NDArray[np.uint8], source: str) -> ImageRecord: ...
