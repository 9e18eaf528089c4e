"""What a network makes of images, kept on the disk by image hash: nothing is computed twice, nothing is lost by a stop.

One folder for each network and preprocessing; in it, shards of at most 256 images, each written whole or not at all.
"""

import hashlib
import io
import logging
import uuid
import zipfile
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import msgspec
import numpy as np
from numpy.typing import NDArray

from leukodesk.core.files import write_atomically
from leukodesk.core.manifest import Preprocessing

SHARD_IMAGES: Final = 256
MOST_BYTES: Final = 2 << 30
"""Of all networks' features together; beyond, the shards that were written first are removed."""

_ARRAYS: Final = ("sha256", "features", "distance_features")

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Features:
    """Of n images, in order.

    Attributes:
        features: (n, d) float32, that a head decides by; distance_features: (n, m) float32.
    """

    features: NDArray[np.float32] = field(repr=False)
    distance_features: NDArray[np.float32] = field(repr=False)


class FeatureCache:
    """The features of one network under one preprocessing.

    Args:
        root: `user_folders.features_folder()`, or a test's own.
        base_sha256: of the bundle whose network it is.
        steps: its input's preprocessing.
        distance_on: the network's output that the distance is taken on.
        kind: of `core.turned_copies.turned`, in which way the input was turned.
    """

    def __init__(self, root: Path, base_sha256: str, steps: Preprocessing, distance_on: str, kind: int = 0) -> None:
        key = msgspec.json.encode((base_sha256, steps, distance_on, *([kind] if kind else ())))
        self._folder = root / hashlib.sha256(key).hexdigest()[:32]
        self._root = root
        self._waiting: dict[str, tuple[NDArray[np.float32], NDArray[np.float32]]] = {}

    def known(self) -> set[str]:
        """SHA-256 of the images whose features are on the disk; a damaged shard holds none."""
        found: set[str] = set()
        for path in self._shards():
            found.update(_members(path, ("sha256",)).get("sha256", np.zeros(0, "<U64")).tolist())
        return found

    def add(self, sha256: str, features: NDArray[np.float32], distance_features: NDArray[np.float32]) -> None:
        """Keeps the features of one image; on the disk with the next full shard, or `flush`.

        Raises:
            OSError: they cannot be written.
        """
        self._waiting[sha256] = (features, distance_features)
        if len(self._waiting) >= SHARD_IMAGES:
            self.flush()

    def flush(self) -> None:
        """Writes what is not on the disk yet.

        Raises:
            OSError: it cannot be written.
        """
        if not self._waiting:
            return
        buffer = io.BytesIO()
        features, distance_features = zip(*self._waiting.values(), strict=True)
        np.savez(
            buffer,
            sha256=np.array(list(self._waiting)),
            features=np.stack(features).astype(np.float32, copy=False),
            distance_features=np.stack(distance_features).astype(np.float32, copy=False),
        )
        write_atomically(self._folder / f"{uuid.uuid4().hex}.npz", buffer.getvalue())
        self._waiting.clear()

    def read(self, sha256: Collection[str]) -> Features:
        """The features of images in this order, all of which are `known`.

        Raises:
            KeyError: of one of them there are none (any more).
        """
        places: dict[str, list[int]] = {}
        for place, one in enumerate(sha256):
            places.setdefault(one, []).append(place)
        result: Features | None = None
        for path in self._shards():
            shard = _members(path, _ARRAYS)
            rows = [(row, places.pop(one)) for row, one in enumerate(shard.get("sha256", ())) if one in places]
            for row, wanted in rows:
                if result is None:
                    result = _room_for(len(sha256), shard)
                result.features[wanted] = shard["features"][row]
                result.distance_features[wanted] = shard["distance_features"][row]
        if places or result is None:
            raise KeyError(next(iter(places), "no image"))
        return result

    def prune(self, most_bytes: int = MOST_BYTES) -> None:
        """Removes the oldest shards of all networks, until no more than so many bytes are left; never the own ones."""
        shards = sorted(self._root.glob("*/*.npz"), key=lambda path: path.stat().st_mtime, reverse=True)
        total = 0
        for path in shards:
            total += path.stat().st_size
            if total > most_bytes and path.parent != self._folder:
                path.unlink(missing_ok=True)

    def _shards(self) -> list[Path]:
        return sorted(self._folder.glob("*.npz"))


def _members(path: Path, names: tuple[str, ...]) -> Mapping[str, NDArray[np.generic]]:
    """Arrays of a shard; none of one that is damaged, which is removed: its images are computed again."""
    try:
        # Opened here, since NumPy leaves a damaged file open.
        with path.open("rb") as opened, np.load(opened, allow_pickle=False) as file:
            return {name: file[name] for name in names}
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile) as error:
        log.warning("features in %s are damaged and are computed again: %s", path, error)
        path.unlink(missing_ok=True)
        return {}


def _room_for(count: int, shard: Mapping[str, NDArray[np.generic]]) -> Features:
    return Features(
        np.empty((count, shard["features"].shape[1]), np.float32),
        np.empty((count, shard["distance_features"].shape[1]), np.float32),
    )
