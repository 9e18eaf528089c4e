"""From what a decoder hands over to RGB uint8: sizes, 16 bits, transparency, orientation. No file is touched here."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeVar

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.errors import ImageTooLargeError, ImageTooSmallError, ImageUnsupportedError

if TYPE_CHECKING:
    from PIL.Image import Image

MIN_SIDE_PX: Final = 32
MAX_PIXELS: Final = 200_000_000

_Sample = TypeVar("_Sample", np.uint8, np.uint16)

_OPAQUE_MODES: Final = ("1", "L", "P", "RGB", "CMYK", "YCbCr")
_ALPHA_MODES: Final = ("LA", "La", "PA", "RGBA", "RGBa")
_CONTAINER_BITS: Final = (8, 10, 12, 14, 16)
_ROWS_AT_A_TIME: Final = 64


@dataclass(frozen=True)
class Decoded:
    """Pixels of a file, (height, width, 3) uint8 RGB, and what was done to get them, in sentences."""

    pixels: NDArray[np.uint8] = field(repr=False)
    notes: tuple[str, ...] = ()


def check_size(width_px: int, height_px: int) -> None:
    """Refuse an image that is too small to hold a cell or too large to hold in memory; called before decoding.

    Raises:
        ImageTooSmallError: a side is shorter than `MIN_SIDE_PX`.
        ImageTooLargeError: more than `MAX_PIXELS`.
    """
    details = f"{width_px} x {height_px} px"
    if width_px * height_px > MAX_PIXELS:
        raise ImageTooLargeError(
            f"The image has {width_px * height_px / 1e6:,.0f} megapixels ({width_px} × {height_px}); at most "
            f"{MAX_PIXELS // 1_000_000} can be opened. Export a smaller part of it.",
            details,
        )
    if min(width_px, height_px) < MIN_SIDE_PX:
        raise ImageTooSmallError(
            f"The image is only {width_px} × {height_px} pixels; at least {MIN_SIDE_PX} × {MIN_SIDE_PX} are needed.",
            details,
        )


def to_rgb(image: "Image") -> Decoded:
    """Convert a loaded Pillow image of any mode that LeukoDesk reads.

    Args:
        image: loaded; its orientation already dealt with, or to be dealt with by `upright`.

    Returns:
        RGB, with transparency laid on white and 16-bit grey reduced to 8 (see `reduce_to_8_bits`).

    Raises:
        ImageUnsupportedError: a mode whose numbers have no agreed brightness (floating point, 32-bit, signed, Lab).
    """
    if image.mode.startswith("I;16"):
        grey, note = reduce_to_8_bits(np.asarray(image).astype(np.uint16))
        return Decoded(np.repeat(grey[:, :, np.newaxis], 3, axis=2), (note,))
    if image.mode in _ALPHA_MODES or (image.mode in _OPAQUE_MODES and "transparency" in image.info):
        return without_alpha(np.asarray(image.convert("RGBA")))
    if image.mode in _OPAQUE_MODES:
        notes = ("The CMYK colours were converted to RGB without a colour profile.",) if image.mode == "CMYK" else ()
        return Decoded(np.asarray(image if image.mode == "RGB" else image.convert("RGB")), notes)
    names = {"F": "floating-point pixels", "I": "32-bit or signed pixels", "LAB": "Lab colours"}
    kind = names.get(image.mode, f"pixels of the kind {image.mode}")
    raise ImageUnsupportedError(
        f"This image holds {kind}, which LeukoDesk does not read. Export it with 8 or 16 bits per colour.",
        f"Pillow mode {image.mode}",
    )


def from_16_bits(samples: NDArray[np.uint16]) -> Decoded:
    """Convert 16-bit colour.

    Args:
        samples: (height, width, 3) RGB or (height, width, 4) RGBA uint16.
    """
    rgb, note = reduce_to_8_bits(samples[:, :, :3])
    if samples.shape[2] == 3:
        return Decoded(rgb, (note,))
    alpha = ((samples[:, :, 3:].astype(np.uint32) + 128) // 257).astype(np.uint8)
    decoded = without_alpha(np.concatenate([rgb, alpha], axis=2))
    return Decoded(decoded.pixels, (note, *decoded.notes))


def reduce_to_8_bits(samples: NDArray[np.uint16]) -> tuple[NDArray[np.uint8], str]:
    """Reduce 16-bit samples to 8 bits, linearly and rounded.

    Cameras with 10, 12 or 14 bits store their values unscaled in 16-bit files, where full white is 1023, 4095 or 16383
    and a division by 257 would leave an all but black image. White is therefore the largest value of the smallest of
    8, 10, 12, 14 and 16 bits that holds the brightest sample. A bright-field smear has a bright background, so the
    brightest sample tells the camera's depth. The choice depends on nothing but the image, and the note names it.

    Args:
        samples: uint16, any shape.

    Returns:
        uint8 of the same shape, and a sentence on what was done.
    """
    brightest = int(samples.max())
    bits = next(bits for bits in _CONTAINER_BITS if brightest < 1 << bits)
    white = (1 << bits) - 1
    table = ((np.arange(white + 1, dtype=np.uint32) * 255 + white // 2) // white).astype(np.uint8)
    note = "16 bits per colour were reduced to 8."
    if bits < 16:
        note = f"The file has 16 bits per colour but uses only {bits} of them; 0 to {white} was scaled to 0 to 255."
    reduced = np.empty(samples.shape, np.uint8)
    for top in range(0, len(samples), _ROWS_AT_A_TIME):  # numpy widens every index to 8 bytes; never all at once
        rows = slice(top, top + _ROWS_AT_A_TIME)
        reduced[rows] = table[samples[rows]]
    return reduced, note


def upright(pixels: NDArray[_Sample], orientation: int) -> NDArray[_Sample]:
    """Turn pixels as the EXIF or TIFF orientation tag says.

    Args:
        pixels: (height, width, …) as stored.
        orientation: 1 to 8 (EXIF 2.32, tag 0x0112); anything else counts as 1.
    """
    if orientation in (5, 6, 7, 8):
        pixels = pixels.swapaxes(0, 1)
    if orientation in (3, 4, 7, 8):
        pixels = pixels[::-1]
    if orientation in (2, 3, 6, 7):
        pixels = pixels[:, ::-1]
    return pixels


def without_alpha(rgba: NDArray[np.uint8]) -> Decoded:
    """Lay an image on white.

    Args:
        rgba: (height, width, 4) uint8, alpha not multiplied into the colours.
    """
    alpha = rgba[:, :, 3:]
    if int(alpha.min()) == 255:
        return Decoded(rgba[:, :, :3])
    if int(alpha.max()) == 0:
        # Some programs write a fourth channel and never fill it; laid on white nothing at all would be left.
        return Decoded(rgba[:, :, :3], ("The image is marked as wholly transparent; that was ignored.",))
    rgb = rgba[:, :, :3].copy()
    for top in range(0, len(rgba), _ROWS_AT_A_TIME):
        rows = slice(top, top + _ROWS_AT_A_TIME)
        weight = alpha[rows].astype(np.uint16)
        if int(weight.min()) < 255:  # white * (1 - alpha) + colour * alpha, rounded; at most 255 * 255 + 127
            on_white = (rgb[rows] * weight + (255 - weight) * np.uint16(255) + np.uint16(127)) // np.uint16(255)
            rgb[rows] = on_white.astype(np.uint8)
    return Decoded(rgb, ("Transparent parts were laid on white.",))
