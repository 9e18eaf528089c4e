"""Image formats: files of every kind that LeukoDesk reads are made, and must be read as they were written."""

import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from leukodesk.core.image_formats.sniffing import READABLE
from leukodesk.core.images import read_image
from leukodesk.core.synthetic import synthetic_field
from leukodesk.services.self_test.steps import SelfTestError, Step

_LOSSY: Final = 6.0
"""Mean absolute difference of pixels, of 255, that a lossy format may make."""

_SIDEWAYS: Final = 6
_ORIENTATION_TAG: Final = 0x0112


@dataclass(frozen=True)
class Sample:
    """A file that was made.

    Attributes:
        kind: what is special about it.
        content: the file's bytes.
        expected: (height, width, 3) uint8 RGB; tolerance: the largest mean absolute difference from it.
    """

    kind: str
    content: bytes = field(repr=False)
    expected: NDArray[np.uint8] = field(repr=False)
    tolerance: float = 0.0


def format_steps(folder: Path) -> Iterator[Step]:
    """One for each format.

    Args:
        folder: for the files.
    """
    for name in READABLE:
        yield Step(f"Images: {name}", partial(read_format, name, folder))


def read_format(name: str, folder: Path) -> str:
    """Read a file of each kind of a format, and compare it with what was written."""
    try:
        samples = SAMPLES[name](synthetic_field(2, 90, 70))
    except (KeyError, OSError, cv2.error) as error:  # Pillow's and OpenCV's words for a codec that they do not have
        sentence = f"No {name} file can be made: a part of LeukoDesk is missing. Install LeukoDesk again."
        raise SelfTestError(sentence, f"{type(error).__name__}: {error}") from error
    for sample in samples:
        path = folder / "sample.image"  # its content says what it is
        path.write_bytes(sample.content)
        found = read_image(path)
        if found.format != name or found.pixels.shape != sample.expected.shape:
            details = f"{sample.kind}: {found.format}, {found.pixels.shape} instead of {sample.expected.shape}"
            raise SelfTestError(f"A {name} file was read as something else.", details)
        difference = float(np.abs(found.pixels.astype(np.float32) - sample.expected).mean())
        if not difference <= sample.tolerance:
            details = f"{sample.kind}: {difference:.3g} off; {sample.tolerance:.3g} is allowed"
            raise SelfTestError(f"A {name} file was read with other colours than it was written with.", details)
    return f"Read as written: {', '.join(sample.kind for sample in samples)}."


def _jpegs(rgb: NDArray[np.uint8]) -> list[Sample]:
    grey = Image.fromarray(rgb).convert("L")
    turned = Image.fromarray(rgb).transpose(Image.Transpose.ROTATE_90)
    exif = Image.Exif()
    exif[_ORIENTATION_TAG] = _SIDEWAYS
    return [
        Sample("baseline", _file(rgb, "JPEG", quality=95), rgb, _LOSSY),
        Sample("progressive", _file(rgb, "JPEG", quality=95, progressive=True), rgb, _LOSSY),
        Sample("grey", _file(grey, "JPEG", quality=95), _three(np.asarray(grey)), _LOSSY),
        Sample("sideways", _file(turned, "JPEG", quality=95, exif=exif.tobytes()), rgb, _LOSSY),
    ]


def _pngs(rgb: NDArray[np.uint8]) -> list[Sample]:
    palette = Image.fromarray(rgb).quantize(200)
    opaque = np.dstack([rgb, np.full(rgb.shape[:2], 255, np.uint8)])
    return [
        Sample("8 bits", _file(rgb, "PNG"), rgb),
        _deep(rgb, ".png"),
        Sample("palette", _file(palette, "PNG"), np.asarray(palette.convert("RGB"))),
        Sample("alpha", _file(opaque, "PNG"), rgb),
    ]


def _bmps(rgb: NDArray[np.uint8]) -> list[Sample]:
    palette = Image.fromarray(rgb).quantize(200)
    return [
        Sample("24 bits", _file(rgb, "BMP"), rgb),
        Sample("palette", _file(palette, "BMP"), np.asarray(palette.convert("RGB"))),
    ]


def _tiffs(rgb: NDArray[np.uint8]) -> list[Sample]:
    return [
        Sample("8 bits", _file(rgb, "TIFF"), rgb),
        Sample("LZW", _file(rgb, "TIFF", compression="tiff_lzw"), rgb),
        Sample("deflate", _file(rgb, "TIFF", compression="tiff_adobe_deflate"), rgb),
        Sample("JPEG", _file(rgb, "TIFF", compression="jpeg", quality=95), rgb, _LOSSY),
        _deep(rgb, ".tif"),
    ]


def _webps(rgb: NDArray[np.uint8]) -> list[Sample]:
    return [
        Sample("lossless", _file(rgb, "WEBP", lossless=True), rgb),
        Sample("lossy", _file(rgb, "WEBP", quality=95), rgb, _LOSSY),
    ]


SAMPLES: Final[Mapping[str, Callable[[NDArray[np.uint8]], list[Sample]]]] = {
    "JPEG": _jpegs,
    "PNG": _pngs,
    "BMP": _bmps,
    "TIFF": _tiffs,
    "WebP": _webps,
}


def _file(image: Image.Image | NDArray[np.uint8], file_format: str, **options: Any) -> bytes:
    stream = io.BytesIO()
    (image if isinstance(image, Image.Image) else Image.fromarray(image)).save(stream, file_format, **options)
    return stream.getvalue()


def _deep(rgb: NDArray[np.uint8], suffix: str) -> Sample:
    """With 16 bits, of which the upper 8 are the picture."""
    with_white = rgb.copy()
    with_white[-1, -1] = 255  # the range of the 16 bits is used up to its end
    deep = with_white[..., ::-1].astype(np.uint16) * 257
    return Sample("16 bits", cv2.imencode(suffix, deep)[1].tobytes(), with_white)


def _three(grey: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return np.repeat(grey[:, :, np.newaxis], 3, axis=2)
