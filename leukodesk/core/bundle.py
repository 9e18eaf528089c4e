"""Model bundles on disk: read with every hash checked, written whole or not at all. `core.golden` verifies them."""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from leukodesk.core.errors import BundleError
from leukodesk.core.files import is_file, is_folder
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
    if os.path.lexists(folder):
        raise BundleError("This version of the model exists already. Choose another version.", str(folder))
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    except OSError as error:
        raise BundleError("The model cannot be written here.", str(error)) from error
    try:
        # A manifest with unsafe names must be refused before a file is written by them.
        write_manifest(replace(manifest, files=dict.fromkeys(files, "0" * 64)))
        hashes = {name: _put(beside / name, content) for name, content in files.items()}
        _put(beside / MANIFEST_FILE, write_manifest(replace(manifest, files=hashes)))
        written = read_bundle(beside)
        beside.chmod(0o755)  # mkdtemp's folders are for their owner alone
        beside.rename(folder)
    except OSError as error:
        raise BundleError("The model could not be written.", str(error)) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return replace(written, folder=folder)


def _put(path: Path, content: bytes | Path) -> str:
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
