"""RGB of whatever pixels a camera sends: grey, colour, Bayer mosaics and YUV, of 8 to 16 bits, packed or not."""

import math
import re
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.errors import CameraFormatError

GREY_NOTE: Final = "The camera sends grey only."
BAYER_NOTE: Final = "Colours were interpolated from a Bayer pattern."
YUV_NOTE: Final = "Every two neighbouring pixels share their colour (YUV 4:2:2)."

_OTHER_NAMES: Final = {
    "BGRA8": "BGRa8", "RGBA8": "RGBa8", "BGRA8Packed": "BGRa8", "RGBA8Packed": "RGBa8",
    "RGB16Packed": "RGB16", "BGR16Packed": "BGR16",
    "YUV422_8": "YUV422_8_YUYV", "YUV422_YUYV_Packed": "YUV422_8_YUYV", "YCbCr422_8": "YUV422_8_YUYV",
    "YUV422Packed": "YUV422_8_UYVY", "YUV422_Packed": "YUV422_8_UYVY", "YCbCr422_8_CbYCrY": "YUV422_8_UYVY",
    "YCbCr601_422_8": "YUV601_422_8_YUYV", "YCbCr601_422_8_CbYCrY": "YUV601_422_8_UYVY",
}  # fmt: skip
"""Names of the same layout: those of the PFNC, those from before it, those of other drivers."""

_NAME: Final = re.compile(r"(Mono|Bayer(?:RG|GR|GB|BG)|RGB|BGR|RGBa|BGRa)(?!1[46]_?P)(8|10|12|14|16)(p|_?Packed|)")
_CHANNELS: Final = {"RGB": 3, "BGR": 3, "RGBa": 4, "BGRa": 4}


@dataclass(frozen=True)
class RgbPixels:
    """(height, width, 3) uint8 RGB, C-contiguous, not writeable, its own; and what was done, in sentences."""

    pixels: NDArray[np.uint8] = field(repr=False)
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Layout:
    """A layout's name taken apart.

    Attributes:
        order: what the channels are: "Mono", "BayerRG" …, "BGRa" …, "YUV_YUYV" (full range), "YUV601_UYVY" ….
        channels: samples for each pixel; bits: of a sample.
        packing: "" (each sample in whole bytes), "p" (bit after bit, the lowest first) or "pairs" (GigE Vision 1: two
            samples in three bytes, the high bits in the first and the last).
    """

    order: str
    channels: int
    bits: int
    packing: str = ""


def to_rgb(
    raw: NDArray[Any],
    layout: str,
    significant_bits: int | None = None,
    size_px: tuple[int, int] | None = None,
    stride_bytes: int | None = None,
) -> RgbPixels:
    """Make RGB of one frame.

    Args:
        raw: the driver's pixels: (height, width) or (height, width, channels), or flat or of any other shape with
            `size_px`. Samples of more than 8 bits lie in two bytes, the low one first, unless the layout packs them.
        layout: by the names of GenICam's PFNC ("Mono12", "BayerRG8", "BGR8", "YUV422_8_UYVY", "Mono12p") or the older
            names of GigE Vision and Basler ("RGB8Packed", "Mono12Packed").
        significant_bits: how many bits of a sample the camera fills, where that is fewer than the layout's name says.
        size_px: (width, height); needed if `raw` does not have that shape, as packed samples never have.
        stride_bytes: from the start of one row to that of the next, if rows are padded.

    Returns:
        Pixels of its own, whose high bits were kept and low bits dropped, and notes on what was done.

    Raises:
        CameraFormatError: a layout that is not known, or fewer bytes than it needs.
    """
    parts = _parse(layout)
    width, height = size_px if size_px is not None else _natural_size(raw, parts, layout)
    samples, notes = _eight_bits(_samples(raw, parts, (width, height), stride_bytes), parts, significant_bits)
    pixels, colour_notes = _coloured(samples, parts.order)
    if np.may_share_memory(pixels, raw):
        pixels = pixels.copy()
    pixels.setflags(write=False)
    return RgbPixels(pixels, (*colour_notes, *notes))


def _parse(layout: str) -> _Layout:
    name = _OTHER_NAMES.get(layout, layout)
    if yuv := re.fullmatch(r"(YUV|YUV601_)422_8_(YUYV|UYVY)", name):
        return _Layout(f"{yuv[1].rstrip('_')}_{yuv[2]}", 2, 8)
    match = _NAME.fullmatch(name)
    if not match:
        raise CameraFormatError(
            f"The camera sends its images as “{layout}”, which LeukoDesk does not read. Set its pixel format to RGB8, "
            "BGR8, a Bayer format or Mono8.",
            f"pixel format {layout}",
        )
    order, bits, packing = match[1], int(match[2]), match[3]
    if packing.endswith("Packed"):  # of colours it means only that they lie beside each other, not in planes
        packing = "pairs" if order not in _CHANNELS and bits > 8 else ""
    return _Layout(order, _CHANNELS.get(order, 1), bits, packing)


def _natural_size(raw: NDArray[Any], parts: _Layout, layout: str) -> tuple[int, int]:
    """Width and height of pixels whose shape says it."""
    channels = raw.shape[2] if raw.ndim == 3 else 1
    if raw.ndim not in (2, 3) or channels != parts.channels or raw.itemsize != (parts.bits + 7) // 8 or parts.packing:
        raise CameraFormatError(
            f"The camera's images are not laid out as “{layout}”, as it says. Choose another pixel format.",
            f"{raw.dtype} {raw.shape} for {layout}",
        )
    return int(raw.shape[1]), int(raw.shape[0])


def _samples(raw: NDArray[Any], parts: _Layout, size_px: tuple[int, int], stride_bytes: int | None) -> NDArray[Any]:
    """One uint8 or uint16 for each sample, (height, width) or (height, width, channels). May be a view of `raw`."""
    width, height = size_px
    data = np.ascontiguousarray(raw).reshape(-1).view(np.uint8)
    per_row = width * parts.channels
    if parts.packing and stride_bytes is None:  # rows follow each other without a gap, even within a byte
        whole = _unpacked(_cut(data, 1, _packed_bytes(per_row * height, parts), None), per_row * height, parts)
    elif parts.packing:
        whole = _unpacked(_cut(data, height, _packed_bytes(per_row, parts), stride_bytes), per_row, parts)
    else:
        row_bytes = per_row * ((parts.bits + 7) // 8)
        whole = np.ascontiguousarray(_cut(data, height, row_bytes, stride_bytes))
        whole = whole.view(np.uint8 if parts.bits == 8 else np.dtype("<u2"))
    return whole.reshape((height, width) if parts.channels == 1 else (height, width, parts.channels))


def _packed_bytes(count: int, parts: _Layout) -> int:
    """How many bytes hold so many packed samples."""
    return -(-count * 3 // 2) if parts.packing == "pairs" else -(-count * parts.bits // 8)


def _cut(data: NDArray[np.uint8], height: int, row_bytes: int, stride_bytes: int | None) -> NDArray[np.uint8]:
    """(height, row_bytes) without what pads the rows."""
    stride = row_bytes if stride_bytes is None else stride_bytes
    needed = stride * (height - 1) + row_bytes
    if stride < row_bytes or len(data) < needed or height < 1 or row_bytes < 1:
        raise CameraFormatError(
            "The camera sent less of an image than it announced. Check its cable; if this comes again, lower its frame "
            "rate or image size.",
            f"{len(data)} bytes of {needed}; {height} rows of {row_bytes} bytes, stride {stride}",
        )
    return np.lib.stride_tricks.as_strided(data, (height, row_bytes), (stride, 1), writeable=False)


def _unpacked(rows: NDArray[np.uint8], count: int, parts: _Layout) -> NDArray[np.uint16]:
    """(rows, count) samples out of rows of packed bytes, all samples of one place in their group at a time."""
    bits = parts.bits
    group = 2 if parts.packing == "pairs" else math.lcm(bits, 8) // bits
    groups, group_bytes = -(-count // group), 3 if parts.packing == "pairs" else group * bits // 8
    padded = np.zeros((len(rows), groups * group_bytes), np.uint8)
    padded[:, : rows.shape[1]] = rows
    in_groups = padded.reshape(len(rows), groups, group_bytes)
    samples = np.empty((len(rows), groups, group), np.uint16)
    if parts.packing == "pairs":
        low_bits = bits - 8
        for place, (high, shift) in enumerate(((0, 0), (2, 4))):
            low = in_groups[:, :, 1] >> shift & (1 << low_bits) - 1
            samples[:, :, place] = in_groups[:, :, high].astype(np.uint16) << low_bits | low
    else:
        for place in range(group):
            first, shift = divmod(place * bits, 8)
            last = (place * bits + bits - 1) // 8
            window = in_groups[:, :, first].astype(np.uint32)
            for byte in range(first + 1, last + 1):
                window |= in_groups[:, :, byte].astype(np.uint32) << 8 * (byte - first)
            samples[:, :, place] = window >> shift & (1 << bits) - 1
    return samples.reshape(len(rows), -1)[:, :count]


def _eight_bits(
    samples: NDArray[Any], parts: _Layout, significant_bits: int | None
) -> tuple[NDArray[np.uint8], tuple[str, ...]]:
    """The eight highest of the bits that are used."""
    if samples.dtype == np.uint8:
        return samples, ()
    bits = min(parts.bits, significant_bits or parts.bits)
    white = (1 << bits) - 1
    if bits < 16:  # a brighter value than the camera can mean is white, never black
        samples = np.minimum(samples, np.uint16(white))
    reduced = (samples >> max(bits - 8, 0)).astype(np.uint8)
    return reduced, (f"{bits} bits were reduced to 8.",) if bits > 8 else ()


def _coloured(samples: NDArray[np.uint8], order: str) -> tuple[NDArray[np.uint8], tuple[str, ...]]:
    """(height, width, 3) RGB; the samples themselves if they are that already."""
    import cv2

    if order == "RGB":
        return samples, ()
    if order == "Mono":
        return cv2.cvtColor(samples, cv2.COLOR_GRAY2RGB), (GREY_NOTE,)  # type: ignore[return-value]
    if order.startswith("Bayer"):
        return _demosaiced(samples, order), (BAYER_NOTE,)
    if order.startswith("YUV"):
        return _from_yuv(samples, order), (YUV_NOTE,)
    codes = {"BGR": cv2.COLOR_BGR2RGB, "BGRa": cv2.COLOR_BGRA2RGB, "RGBa": cv2.COLOR_RGBA2RGB}
    return cv2.cvtColor(samples, codes[order]), ()  # type: ignore[return-value]


def _demosaiced(samples: NDArray[np.uint8], order: str) -> NDArray[np.uint8]:
    """RGB of a mosaic; `order` names the first two pixels of the first row, as GenICam does and OpenCV does not."""
    import cv2

    if min(samples.shape) < 4:
        raise CameraFormatError(
            "The camera's image is too small to interpolate colours. Choose a larger part of its sensor.",
            f"{samples.shape}",
        )
    codes = {
        "BayerRG": cv2.COLOR_BayerRGGB2RGB,
        "BayerGR": cv2.COLOR_BayerGRBG2RGB,
        "BayerGB": cv2.COLOR_BayerGBRG2RGB,
        "BayerBG": cv2.COLOR_BayerBGGR2RGB,
    }
    return cv2.cvtColor(samples, codes[order])  # type: ignore[return-value]


def _from_yuv(samples: NDArray[np.uint8], order: str) -> NDArray[np.uint8]:
    """RGB of (height, width, 2) YUV 4:2:2; YUV601 holds black at 16 and white at 235, YUV at 0 and 255."""
    import cv2

    if samples.shape[1] % 2:
        raise CameraFormatError(
            "The camera's images have an odd width, which YUV 4:2:2 cannot have. Choose an even width or another pixel "
            "format.",
            f"{samples.shape}",
        )
    kind, sequence = order.split("_")
    if kind == "YUV601":
        code = cv2.COLOR_YUV2RGB_YUYV if sequence == "YUYV" else cv2.COLOR_YUV2RGB_UYVY
        return cv2.cvtColor(samples, code)  # type: ignore[return-value]
    luma, chroma = (samples[:, :, 0], samples[:, :, 1]) if sequence == "YUYV" else (samples[:, :, 1], samples[:, :, 0])
    blue, red = (np.repeat(chroma[:, start::2], 2, axis=1) for start in (0, 1))
    full = cv2.merge([np.ascontiguousarray(luma), red, blue])
    return cv2.cvtColor(full, cv2.COLOR_YCrCb2RGB)  # type: ignore[return-value]
