"""Pillow and OpenCV, kept quiet and to one format at a time."""

import io
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.image_formats.pixels import MAX_PIXELS, Decoded, check_size, from_16_bits, to_rgb, upright

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFile import ImageFile

_ORIENTATION_TAG: Final = 0x0112
_FILTERS_LOCK: Final = threading.Lock()


@contextmanager
def quiet_pillow() -> Iterator[list[warnings.WarningMessage]]:
    """Keep Pillow's warnings about tags it cannot read from the user; they are in the list that is given.

    Python's warning filters belong to the process, so one thread at a time.
    """
    with _FILTERS_LOCK, warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        yield caught


def open_header(reader: "type[ImageFile]", file: IO[bytes]) -> "ImageFile":
    """Read a header with the Pillow class of one format; nothing is decoded.

    Straight to the class, as `Image.open` would try every format that Pillow knows.

    Raises:
        ImageTooSmallError, ImageTooLargeError: by the size that the header states.
    """
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = MAX_PIXELS  # Pillow's own bound is lower, and it warns
    with quiet_pillow():
        image = reader(file)
    check_size(*image.size)
    return image


def size_in_header(reader: "type[ImageFile]", file: io.BufferedReader) -> tuple[int, int]:
    """Width and height in px, and nothing more, from an open file."""
    with quiet_pillow():
        return reader(file).size


def finished(image: "ImageFile", decoded: Decoded, *notes: str) -> Decoded:
    """Turn pixels as the image's EXIF block says, and put the notes together."""
    pixels = upright(decoded.pixels, _exif_orientation(image))
    return Decoded(pixels, (*notes, *decoded.notes, *profile_notes(image.info.get("icc_profile"))))


def profile_notes(icc_profile: object) -> tuple[str, ...]:
    """The note for an embedded colour profile that is not sRGB; the profile itself is never interpreted."""
    if not isinstance(icc_profile, bytes) or b"sRGB" in icc_profile or "sRGB".encode("utf-16-be") in icc_profile:
        return ()
    return ("The file's colour profile was not applied; colours are shown as stored.",)


def deep_colour(data: bytes, image: "Image") -> Decoded:
    """Convert a colour PNG or TIFF with 16 bits per sample, of which Pillow keeps the upper 8 and OpenCV all.

    OpenCV's reading counts only where its upper 8 bits are those of Pillow, which knows more layouts and misses no
    truncation.

    Args:
        data: the file that `image` was loaded from.
        image: loaded, in a mode with three or four channels, or LA. Both turn a TIFF upright and neither a PNG.
    """
    shallow = image.convert("RGBA") if image.mode == "LA" else image
    samples = _opencv_samples(data)
    if samples is not None:
        samples = samples[:, :, : len(shallow.getbands())]
        if np.array_equal((samples >> 8).astype(np.uint8), np.asarray(shallow)):
            return from_16_bits(samples)
    decoded = to_rgb(image)
    return Decoded(decoded.pixels, ("The upper 8 of 16 bits per colour were kept.", *decoded.notes))


def _opencv_samples(data: bytes) -> NDArray[np.uint16] | None:
    """(height, width, 3 or 4) RGB or RGBA uint16 as stored; None if OpenCV sees anything else in the file."""
    import cv2

    level = cv2.utils.logging.getLogLevel()
    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)  # it prints every TIFF tag it does not know
    try:
        samples = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
    except cv2.error:
        return None
    finally:
        cv2.utils.logging.setLogLevel(level)
    if samples is None or samples.dtype != np.uint16 or samples.ndim != 3:
        return None
    return np.asarray(samples[:, :, [2, 1, 0, 3][: samples.shape[2]]], np.uint16)


def _exif_orientation(image: "ImageFile") -> int:
    with quiet_pillow():
        try:
            return int(image.getexif().get(_ORIENTATION_TAG, 1))
        except Exception:  # noqa: BLE001 - a broken EXIF block says nothing on orientation, and the pixels are whole
            return 1
