"""A captured field as files: the image without loss, all that is known of it in that file and in a sidecar beside it.

The sidecar is there first and the image last, whole from its first moment on: whatever is killed when, an image in the
folder is whole and has its sidecar. A sidecar without an image, perhaps empty, is what a kill between the two leaves:
it keeps its name from being given out again, and nothing that was confirmed hangs on it.
"""

import hashlib
import io
import json
import math
import re
import struct
import zlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from leukodesk import INTENDED_USE, __version__
from leukodesk.core.errors import CaptureError
from leukodesk.core.files import flush_folder, write_atomically
from leukodesk.services.capturing.capture import Capture

SCHEMA_VERSION: Final = 1
SIDECAR_SUFFIX: Final = ".json"
SOFTWARE: Final = f"LeukoDesk {__version__}"

_ADDRESS: Final = re.compile(r"\b([A-Za-z][A-Za-z0-9+.-]*://)([^\s/?#]*)(\S*)")
_MODEL, _DESCRIPTION, _SOFTWARE, _DATE_TIME, _UNIT, _X_RESOLUTION, _Y_RESOLUTION = 272, 270, 305, 306, 296, 282, 283
_CENTIMETRE: Final = 3
_PNG_HEAD_BYTES: Final = 33
"""Signature and IHDR, behind which other chunks may stand."""


class ImageFormat(StrEnum):
    """How captured fields are written; both without loss."""

    TIFF = "tiff"
    PNG = "png"

    @property
    def suffix(self) -> str:
        return ".tif" if self is ImageFormat.TIFF else ".png"


@dataclass(frozen=True)
class WrittenFiles:
    """What lies on the disk now.

    Attributes:
        image, sidecar: the files; sha256: of the image file.
    """

    image: Path
    sidecar: Path
    sha256: str


def write_capture(capture: Capture, folder: Path, stem: str, image_format: ImageFormat) -> WrittenFiles:
    """Write both files under a name that is not taken; when this returns they are on the disk.

    Args:
        capture: the field, with the number that stands in its name.
        folder: which is there; it is not made, as it may be that of a stick which was pulled out.
        stem: the name without ending.
        image_format: how.

    Raises:
        FileExistsError: the name was taken meanwhile; nothing has been changed.
        OSError: they cannot be written; nothing is left of them.
        CaptureError: the encoder refuses.
    """
    image, sidecar = folder / f"{stem}{image_format.suffix}", folder / f"{stem}{SIDECAR_SUFFIX}"
    about = metadata(capture)
    content = encoded(capture, about, image_format)
    digest = hashlib.sha256(content).hexdigest()
    about["image"] = {"file": image.name, "format": image_format.name, "sha256": digest, **about["image"]}
    if image.exists():
        raise FileExistsError(f"{image} is there without a sidecar")
    sidecar.touch(exist_ok=False)  # the name is ours from here on, even if two programs write here
    try:
        write_atomically(sidecar, json.dumps(about, ensure_ascii=False, indent=2).encode(errors="backslashreplace"))
        write_atomically(image, content)
        for path in (sidecar, image):
            with suppress(OSError):  # for others to read, too, where the disk knows of such rights
                path.chmod(0o644)
        flush_folder(folder)
    except BaseException:
        for path in (image, sidecar):
            with suppress(OSError):  # of a disk that is gone nothing can be taken back
                path.unlink(missing_ok=True)
        raise
    return WrittenFiles(image, sidecar, digest)


def encoded(capture: Capture, about: Mapping[str, Any], image_format: ImageFormat) -> bytes:
    """The bytes of an image file with what is known of it.

    Args:
        capture: the field; about: its `metadata`.
        image_format: TIFF is not packed, the quickest by far; PNG has two thirds of its size or less.
    """
    if image_format is ImageFormat.TIFF:
        return _tiff(capture, json.dumps(about))  # escaped: a TIFF's texts are ASCII
    return _png(capture, json.dumps(about, ensure_ascii=False))


def metadata(capture: Capture) -> dict[str, Any]:
    """All that is known of a captured field, as JSON can hold it; no password of a camera's address is in it."""
    height_px, width_px = capture.pixels.shape[:2]
    return {
        "schema_version": SCHEMA_VERSION,
        "software": SOFTWARE,
        "intended_use": INTENDED_USE,
        "taken_at": capture.taken_at.isoformat(),
        "case": capture.case,
        "slide": capture.slide,
        "number": capture.number,
        "how": capture.how,
        "camera": {
            "source": capture.device.source,
            "id": without_credentials(capture.device.id),
            "name": without_credentials(capture.device.name),
        },
        "objective": capture.objective,
        "pixel_size_um": _plain(capture.pixel_size_um),
        "state": {key: _plain(value) for key, value in capture.state.items()},
        "corrections": [without_credentials(text) for text in capture.corrections],
        "notes": [without_credentials(text) for text in capture.notes],
        "focus": _plain(capture.report.focus),
        "brightness": _plain(capture.report.brightness),
        "stain_hue_degrees": _plain(capture.report.stain_hue_degrees),
        "white_cells": capture.report.white_cells,
        "checks": [
            {
                "key": one.key,
                "name": one.name,
                "value": _plain(one.value),
                "unit": one.unit,
                "outcome": str(one.outcome),
            }
            for one in capture.report.checks.checks
        ],
        "image": {"width_px": width_px, "height_px": height_px},
    }


def without_credentials(text: str) -> str:
    """A text with only the machine left of each address in it: user, password, path and query may all open a camera.

    Stricter than `capture.addresses`, which leaves what tells two streams apart: these files are given away.

    >>> without_credentials("rtsp://me:secret@camera:554/user=me&password=secret")
    'rtsp://camera:554'
    """

    def machine(found: re.Match[str]) -> str:
        scheme, authority, rest = found.groups()
        if "@" in rest:  # of a password with a slash, or of a path: what is what cannot be told
            return f"{scheme}…"
        return f"{scheme}{authority.rpartition('@')[2]}"

    return _ADDRESS.sub(machine, text)


def _plain(value: float | str | bool | None) -> float | str | bool | None:
    """A value for JSON, which knows no NaN."""
    if isinstance(value, str):
        return without_credentials(value)
    if value is None or isinstance(value, bool):
        return value
    number = float(value)  # NumPy's numbers are none to JSON
    if not math.isfinite(number):
        return None
    return int(number) if isinstance(value, int) else number


def _tiff(capture: Capture, description: str) -> bytes:
    from PIL import Image
    from PIL.TiffImagePlugin import IFDRational, ImageFileDirectory_v2

    tags = ImageFileDirectory_v2()
    tags[_DESCRIPTION] = description
    tags[_SOFTWARE] = SOFTWARE
    tags[_MODEL] = without_credentials(capture.device.name)
    tags[_DATE_TIME] = capture.taken_at.strftime("%Y:%m:%d %H:%M:%S")
    if capture.pixel_size_um is not None:
        per_cm = IFDRational(round(1e4 / capture.pixel_size_um * 1000), 1000)
        tags[_UNIT], tags[_X_RESOLUTION], tags[_Y_RESOLUTION] = _CENTIMETRE, per_cm, per_cm
    file = io.BytesIO()
    Image.fromarray(capture.pixels).save(file, "TIFF", tiffinfo=tags)
    return file.getvalue()


def _png(capture: Capture, description: str) -> bytes:
    content = _png_pixels(capture.pixels)
    chunks = [
        _text_chunk("Software", SOFTWARE),
        _text_chunk("Creation Time", capture.taken_at.isoformat()),
        _text_chunk("Source", without_credentials(capture.device.name)),
        _text_chunk("Description", description),
    ]
    if capture.pixel_size_um is not None:
        per_metre = round(1e6 / capture.pixel_size_um)
        chunks.append(_chunk(b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1)))
    return b"".join([content[:_PNG_HEAD_BYTES], *chunks, content[_PNG_HEAD_BYTES:]])


def _png_pixels(pixels: NDArray[np.uint8]) -> bytes:
    """A PNG without texts. This filter with Huffman codes alone is the quickest, and on fields the smallest too."""
    import cv2

    settings = [
        cv2.IMWRITE_PNG_FILTER, cv2.IMWRITE_PNG_FILTER_AVG,
        cv2.IMWRITE_PNG_STRATEGY, cv2.IMWRITE_PNG_STRATEGY_HUFFMAN_ONLY,
        cv2.IMWRITE_PNG_COMPRESSION, 1,
    ]  # fmt: skip
    done, content = cv2.imencode(".png", cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR), settings)
    if not done:
        raise CaptureError("This field could not be made into a PNG file. Choose TIFF.", f"{pixels.shape}")
    return content.tobytes()


def _text_chunk(key: str, text: str) -> bytes:
    """International text, not packed (PNG specification, 11.3.3.4)."""
    return _chunk(b"iTXt", key.encode("latin-1") + b"\0\0\0\0\0" + text.encode(errors="backslashreplace"))


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
