"""The light's references of each camera and objective: kept as small files, without which nothing is corrected."""

import hashlib
import io
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from leukodesk.core.corrections import LightReference
from leukodesk.core.errors import LightReferenceError
from leukodesk.core.files import write_atomically
from leukodesk.services.safe_names import safe_name

FOLDER = "light_references"
"""Below the user's data folder."""

SCHEMA_VERSION = 1
_MOST_BYTES = 1_000_000
"""A reference has some 40,000; what is larger is none and is not read."""


@dataclass(frozen=True)
class _About:
    """What stands in a reference's file beside the light."""

    schema_version: int
    camera: str
    objective: str
    width_px: int
    height_px: int
    made_at: datetime


class References:
    """The kept references.

    Args:
        folder: where they are; made when the first is kept.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load(self, camera: str, objective: str) -> LightReference | None:
        """The reference of a camera (its id) with an objective; None if none was made.

        Raises:
            LightReferenceError: there is one, but it cannot be used.
        """
        path = self._path(camera, objective)
        try:
            about, light = _read(path)
        except FileNotFoundError:
            return None
        if (about.camera, about.objective) != (camera, objective):
            raise _damaged(path, f"of {about.camera} and {about.objective}")
        try:
            return LightReference(light, about.width_px, about.height_px, about.made_at)
        except ValueError as error:
            raise _damaged(path, str(error)) from error

    def keep(self, camera: str, objective: str, reference: LightReference) -> None:
        """Keep a reference in place of the one before.

        Raises:
            LightReferenceError: it cannot be written; the one before still holds.
        """
        about = _About(SCHEMA_VERSION, camera, objective, reference.width_px, reference.height_px, reference.made_at)
        buffer = io.BytesIO()
        text = np.frombuffer(msgspec.json.encode(about), np.uint8)
        np.savez(buffer, about=text, light=np.asarray(reference.light, np.float32))
        path = self._path(camera, objective)
        try:
            write_atomically(path, buffer.getvalue())
        except OSError as error:
            sentence = (
                "The reference could not be kept. See that the disk has room; it serves until LeukoDesk is closed."
            )
            raise LightReferenceError(sentence, f"{path}: {error}") from error

    def forget(self, camera: str, objective: str) -> None:
        """Remove the reference, also a damaged one; none being there is as good.

        Raises:
            LightReferenceError: it cannot be removed.
        """
        path = self._path(camera, objective)
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            sentence = "The reference could not be removed. See whether another program uses it, then try again."
            raise LightReferenceError(sentence, f"{path}: {error}") from error

    def _path(self, camera: str, objective: str) -> Path:
        """Readable by its beginning, told from every other by its end."""
        exactly = hashlib.sha256(f"{camera}\0{objective}".encode("utf-8", "surrogatepass")).hexdigest()[:16]
        readable = safe_name(f"{camera} {objective}").replace(".", "_")[:60].strip()
        return self._folder / f"{readable}-{exactly}.npz"


def _read(path: Path) -> tuple[_About, NDArray[np.float32]]:
    """What a file says.

    Raises:
        FileNotFoundError: there is none.
        LightReferenceError: it cannot be read, or is of a newer version.
    """
    try:
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise _damaged(path, repr(error)) from error
    if len(content) > _MOST_BYTES:
        raise _damaged(path, "too large")
    try:
        with np.load(io.BytesIO(content), allow_pickle=False) as arrays:
            about = msgspec.json.decode(arrays["about"].tobytes(), type=_About)
            light = arrays["light"]
    except Exception as error:  # zipfile, zlib, numpy and msgspec each raise their own on damaged bytes
        raise _damaged(path, repr(error)) from error
    if about.schema_version != SCHEMA_VERSION:
        sentence = "The flat-field reference was made by a newer version of LeukoDesk. Use that one, or make it again."
        raise LightReferenceError(sentence, f"{path}: schema {about.schema_version}")
    if light.dtype != np.float32:
        raise _damaged(path, f"light of {light.dtype}")
    return about, light


def _damaged(path: Path, details: str) -> LightReferenceError:
    sentence = "The flat-field reference of this camera and objective cannot be read and is not applied. Make it again."
    return LightReferenceError(sentence, f"{path}: {details}")
