"""Model bundles on disk: read with every hash checked, written whole or not at all. `core.golden` verifies them."""

import hashlib
import os
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from leukodesk.core.errors import BundleError
from leukodesk.core.files import folder_made_whole, is_file, is_folder
from leukodesk.core.manifest import LARGEST_MANIFEST_BYTES, MANIFEST_FILE, Manifest, read_manifest, write_manifest

LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
"""What file managers drop into a folder that is looked at; no part of a bundle, and no reason to refuse one."""


@dataclass(frozen=True)
class Bundle:
    """A model bundle whose files were what its manifest says when it was read.

    Attributes:
        folder: where its files lie.
        manifest: its description.
        sha256: of the bytes of `manifest.json`, which lists the hashes of all other files: of the whole bundle, then.
    """

    folder: Path
    manifest: Manifest = field(repr=False)
    sha256: str

    def read_file(self, name: str) -> bytes:
        """The bytes of one of its files, checked once more against the manifest: it may have changed since.

        Raises:
            BundleError: gone, unreadable or changed.
            KeyError: no file of this bundle.
        """
        content = _read_bytes(self.folder / name)
        if hashlib.sha256(content).hexdigest() != self.manifest.files[name]:
            raise _damaged(self.folder, f"{name} has changed")
        return content

    def manifest_bytes(self) -> bytes:
        """The bytes of its manifest, checked once more in the same way.

        Raises:
            BundleError: gone, unreadable or changed.
        """
        content = _read_bytes(self.folder / MANIFEST_FILE)
        if hashlib.sha256(content).hexdigest() != self.sha256:
            raise _damaged(self.folder, f"{MANIFEST_FILE} has changed")
        return content


def read_bundle(folder: str | Path) -> Bundle:
    """The bundle in a folder: its manifest read, the SHA-256 of every file compared, nothing there that is not listed.

    Args:
        folder: `models/<name>/<version>`, or any other folder with a `manifest.json`.

    Raises:
        BundleError: no bundle, damaged, incomplete, with foreign files, or of a newer schema.
    """
    folder = Path(folder)
    if not is_folder(folder):
        raise BundleError("There is no model in this place.", f"not a folder: {folder}")
    bundle = read_manifest_of(folder)
    listed, present = set(bundle.manifest.files), set(_files_in(folder))
    if listed - present:
        raise _damaged(folder, "missing: " + ", ".join(sorted(listed - present)))
    if present - listed:
        raise _damaged(folder, "not part of the model: " + ", ".join(sorted(present - listed)))
    for name, sha256 in bundle.manifest.files.items():
        if _sha256_of(folder / name) != sha256:
            raise _damaged(folder, f"{name} has changed")
    return bundle


def read_manifest_of(folder: Path) -> Bundle:
    """The bundle in a folder with none of its files looked at but the manifest: enough to list and to choose.

    Raises:
        BundleError: no manifest, or one that `read_manifest` refuses.
    """
    path = folder / MANIFEST_FILE
    if not is_file(path):
        raise BundleError("There is no model in this place.", f"no file {path}")
    _refuse_escape(path, folder)
    content = _read_bytes(path, at_most_bytes=LARGEST_MANIFEST_BYTES + 1)
    try:
        manifest = read_manifest(content)
    except BundleError as error:
        raise BundleError(error.message, f"{error.details} in {path}") from error
    return Bundle(folder, manifest, hashlib.sha256(content).hexdigest())


def find_bundles(root: str | Path) -> list[Path]:
    """The folders `root/<name>/<version>`, in alphabetical order, damaged ones too; none if there is no root.

    Raises:
        BundleError: the root cannot be looked into.
    """
    try:
        folders = sorted(path for path in Path(root).glob("*/*") if path.is_dir())
        return [path for path in folders if not path.name.startswith(".") and not path.parent.name.startswith(".")]
    except OSError as error:
        raise BundleError("The folder of the models cannot be read.", str(error)) from error


def write_bundle(folder: str | Path, manifest: Manifest, files: Mapping[str, bytes | Path]) -> Bundle:
    """Writes a bundle whole, or nothing at all; never over one that is there.

    Args:
        folder: where to; must not exist. Its parents are made.
        manifest: its `files` are replaced by the hashes of what is written.
        files: name within the bundle → its bytes, or the file to copy.

    Returns:
        The bundle as read back from the disk, every hash checked.

    Raises:
        BundleError: the folder exists, cannot be written, or the manifest is refused.
    """
    folder = Path(folder)
    _refuse_existing(folder)
    try:
        with folder_made_whole(folder) as beside:
            # A manifest with unsafe names must be refused before a file is written by them.
            write_manifest(replace(manifest, files=dict.fromkeys(files, "0" * 64)))
            hashes = {name: put_file(beside / name, content) for name, content in files.items()}
            put_file(beside / MANIFEST_FILE, write_manifest(replace(manifest, files=hashes)))
            written = read_bundle(beside)
    except OSError as error:
        raise BundleError("The model cannot be written here.", str(error)) from error
    return replace(written, folder=folder)


def copy_bundle(bundle: Bundle, folder: Path) -> Bundle:
    """Copies a bundle byte by byte, whole or not at all; never over one that is there.

    Args:
        bundle: as `read_bundle` gives it.
        folder: where to; must not exist. Its parents are made.

    Returns:
        The copy as read back from the disk, every hash checked. Its SHA-256 is that of the original.

    Raises:
        BundleError: the folder exists or cannot be written, or a file of the bundle has changed since it was read.
    """
    _refuse_existing(folder)
    try:
        with folder_made_whole(folder) as beside:
            for name in bundle.manifest.files:
                put_file(beside / name, bundle.read_file(name))
            put_file(beside / MANIFEST_FILE, bundle.manifest_bytes())
            written = read_bundle(beside)
    except OSError as error:
        raise BundleError("The model cannot be written here.", str(error)) from error
    return replace(written, folder=folder)


def holds_already(folder: Path, sha256: str) -> bool:
    """Whether a place holds a bundle already, sound; a damaged one there does not count.

    Args:
        folder: where a bundle is to be put.
        sha256: of that bundle.

    Raises:
        BundleError: it holds another one.
    """
    try:
        there = read_bundle(folder)
    except BundleError:
        return False
    if there.sha256 != sha256:
        sentence = f"Another model {there.manifest.name}/{there.manifest.version} is installed already."
        raise BundleError(sentence, f"{there.sha256} in {folder}, not {sha256}")
    return True


def put_aside(folder: Path) -> None:
    """Hide a damaged bundle that is in the way of a sound one; it is not deleted. Nothing happens if nothing is there.

    Raises:
        BundleError: it cannot be moved.
    """
    try:
        if os.path.lexists(folder):
            folder.rename(folder.with_name(f".{folder.name}.damaged-{time.time_ns()}"))
    except OSError as error:
        raise BundleError("A damaged model is in the way and cannot be put aside.", str(error)) from error


def _refuse_existing(folder: Path) -> None:
    if os.path.lexists(folder):
        raise BundleError("This version of the model exists already. Choose another version.", str(folder))


def put_file(path: Path, content: bytes | Path) -> str:
    """Writes or copies one file to the disk itself, not only its cache, and returns its SHA-256."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, Path):
        content = content.read_bytes()
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    return hashlib.sha256(content).hexdigest()


def _files_in(folder: Path) -> Iterator[str]:
    """The names, with "/", of every file but the manifest and litter; refuses what leads out of the folder."""
    for parent, folders, names in os.walk(folder, onerror=_raise_unreadable):
        for name in [*folders, *names]:
            _refuse_escape(Path(parent, name), folder)
        # os.walk does not go into links to folders; whatever lies there would be passed over unseen.
        links = [name for name in folders if Path(parent, name).is_symlink()]
        for name in [*names, *links]:
            relative = PurePosixPath(Path(parent, name).relative_to(folder).as_posix())
            if name not in LITTER and str(relative) != MANIFEST_FILE:
                yield str(relative)


def _raise_unreadable(error: OSError) -> None:
    raise BundleError("The model cannot be read.", str(error)) from error


def _refuse_escape(path: Path, folder: Path) -> None:
    """Links may stay (some installers make them), but not lead to files outside the bundle."""
    try:
        if path.is_symlink() and not path.resolve().is_relative_to(folder.resolve()):
            raise _damaged(folder, f"{path.name} leads out of the model's folder")
    except (OSError, RuntimeError) as error:  # RuntimeError: links in a circle, until Python 3.13
        raise _damaged(folder, f"{path.name}: {error}") from error


def _sha256_of(path: Path) -> str:
    if not is_file(path):  # opening a pipe would wait for ever
        raise BundleError("The model cannot be read.", f"not a file: {path}")
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise BundleError("The model cannot be read.", str(error)) from error


def _read_bytes(path: Path, at_most_bytes: int = -1) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(at_most_bytes)
    except OSError as error:
        raise BundleError("The model cannot be read.", str(error)) from error


def _damaged(folder: Path, details: str) -> BundleError:
    sentence = "The model is damaged or was changed, and is not used. Install it again."
    return BundleError(sentence, f"{details} ({folder})")
