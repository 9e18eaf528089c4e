"""A model bundle as one file, `name-version.leukodesk-model`, to carry it to another machine.

It is a zip archive: `archive.json`, then the files of the bundle below name/version, and those of the base of a "head"
bundle, if it takes that along. Whoever receives one cannot know who made it. So nothing of it is unpacked before all of
its names and sizes are known to be those of a model; it is unpacked into a hidden folder, where every hash and golden
case is held against it; and only then is it moved to its place.
"""

import os
import shutil
import stat
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from leukodesk.core.bases import base_of
from leukodesk.core.bundle import Bundle, holds_already, put_aside, read_bundle
from leukodesk.core.errors import BundleError
from leukodesk.core.files import file_made_whole, is_file
from leukodesk.core.golden import verify_bundle
from leukodesk.core.manifest import LARGEST_MANIFEST_BYTES, MANIFEST_FILE, Manifest, is_safe_part, read_manifest

SUFFIX = ".leukodesk-model"
FORMAT_VERSION = 1
INDEX_FILE = "archive.json"

LARGEST_UNPACKED_BYTES = 2 * 2**30
GREATEST_RATIO = 100
"""Of unpacked to packed bytes: weights and hashes shrink to a half at best, a decompression bomb to a thousandth."""
LARGEST_INDEX_BYTES = 4096
MOST_FILES = 1000

_UNIX = 3  # of "create_system": the same bytes whatever system writes them
_FIXED_TIME = (1980, 1, 1, 0, 0, 0)
_ZIP_ERRORS = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,  # a later zip version, or a kind of compression
    OverflowError,
    RuntimeError,  # encrypted
    struct.error,
    ValueError,  # UnicodeDecodeError among them
)


@dataclass(frozen=True)
class ArchiveIndex:
    """The whole of `archive.json`.

    Attributes:
        model: "name/version" of the model; base: of the one it builds upon, whether or not that is here; or empty.
    """

    format_version: int
    model: str
    base: str = ""


def archive_name(bundle: Bundle) -> str:
    """What the file of a bundle is called."""
    return f"{bundle.manifest.name}-{bundle.manifest.version}{SUFFIX}"


def export_bundle(bundle: Bundle, path: Path, base: Bundle | None = None, include_base: bool = True) -> None:
    """Write a bundle as one file, whole or not at all. The same bundle gives the same bytes.

    Args:
        bundle: as `read_bundle` gives it.
        path: of the file; one that is there is replaced.
        base: of a "head" bundle: what it builds upon.
        include_base: whether it is taken along, so that the file is enough on another machine.

    Raises:
        BundleError: the bundle has changed, or the file cannot be written.
    """
    index = ArchiveIndex(FORMAT_VERSION, _label(bundle.manifest), _label(base.manifest) if base is not None else "")
    bundles = [bundle, base] if base is not None and include_base else [bundle]
    try:
        # Stored, not deflated: weights hardly shrink, and the bytes then do not depend on a version of zlib.
        with file_made_whole(path) as file, zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
            _put(archive, INDEX_FILE, msgspec.json.encode(index))
            for one in bundles:
                label = _label(one.manifest)
                _put(archive, f"{label}/{MANIFEST_FILE}", one.manifest_bytes())
                for name in sorted(one.manifest.files):
                    _put(archive, f"{label}/{name}", one.read_file(name))
        path.chmod(0o644)  # it is made to be handed on
    except OSError as error:
        raise BundleError("The model could not be exported. See that the disk has room.", str(error)) from error


def import_bundle(path: Path, models: Path, roots: Iterable[Path]) -> Bundle:
    """Install the bundle of an archive, and the base it may bring along: verified first, whole or not at all.

    A damaged copy that is in the way is put aside: that is how a model is installed again.

    Args:
        path: of the archive.
        models: the folder that the bundle is put into, as name/version.
        roots: all folders of installed models, `models` among them.

    Returns:
        The installed bundle.

    Raises:
        BundleError: no archive of a model, damaged, tampered with, of a newer LeukoDesk; without the base it needs; or
            installed already. Nothing is installed then.
    """
    if not is_file(path):
        raise BundleError("There is no file of a model in this place.", f"not a file: {path}")
    try:
        models.mkdir(parents=True, exist_ok=True)
        # Hidden, and beside: moving within one disk is done at once.
        with tempfile.TemporaryDirectory(prefix=".import-", dir=models) as beside:
            index, bundles = _unpack(path, Path(beside))
            return _install(index, bundles, models, [Path(beside), *roots])
    except OSError as error:
        raise BundleError("The model could not be installed.", str(error)) from error


def _install(index: ArchiveIndex, bundles: list[Bundle], models: Path, roots: list[Path]) -> Bundle:
    """Verify what was unpacked into the first of the roots, and move it to its place."""
    bundle = next(one for one in bundles if _label(one.manifest) == index.model)
    if _is_in(roots[1:], bundle):
        raise BundleError(f"The model {index.model} is installed already.", f"SHA-256 {bundle.sha256}")
    try:
        base = base_of(bundle, roots)
    except BundleError as error:
        if not index.base:
            raise
        sentence = f"The model {index.model} builds upon {index.base}, which is not installed. Install that one first."
        raise BundleError(sentence, error.details) from error
    if any(base is None or one.sha256 != base.sha256 for one in bundles if one is not bundle):
        raise _refused("it holds a model that it does not build upon")
    verify_bundle(bundle, base)
    # The base first: by itself it is of use, a model without its base is not.
    for one in sorted(bundles, key=lambda one: one is bundle):
        if not _is_in(roots[1:], one):
            folder = models / _label(one.manifest)
            put_aside(folder)
            folder.parent.mkdir(exist_ok=True)
            one.folder.rename(folder)
    return replace(bundle, folder=models / index.model)


def _is_in(roots: Iterable[Path], bundle: Bundle) -> bool:
    return any(holds_already(root / _label(bundle.manifest), bundle.sha256) for root in roots)


def _unpack(path: Path, beside: Path) -> tuple[ArchiveIndex, list[Bundle]]:
    """Put the bundles of an archive into an empty folder, as name/version, and read them with every hash checked."""
    try:
        with zipfile.ZipFile(path) as archive:
            files = _checked_files(archive, path.stat().st_size)
            index = _read_index(archive, files)
            members = _members(archive, index, files)
            if sum(info.file_size for info in files.values()) > shutil.disk_usage(beside).free:
                raise BundleError("The disk has no room for the model.", str(path))
            for label, infos in members.items():
                for name, info in infos.items():
                    _unpack_file(archive, info, beside / label / name)
    except _ZIP_ERRORS as error:
        raise _refused(f"{type(error).__name__}: {error}") from error
    return index, [read_bundle(beside / label) for label in members]


def _unpack_file(archive: zipfile.ZipFile, info: zipfile.ZipInfo, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    with archive.open(info) as source, target.open("xb") as file:
        shutil.copyfileobj(source, file, 2**20)  # no more than the size that was checked: zipfile stops there
        file.flush()
        os.fsync(file.fileno())


def _checked_files(archive: zipfile.ZipFile, packed_bytes: int) -> dict[str, zipfile.ZipInfo]:
    """Name → entry, once all names, kinds and sizes are those of files of a model."""
    infos = archive.infolist()
    names = [info.orig_filename for info in infos]  # as they stand there; `filename` is cut at a zero byte
    if len(infos) > MOST_FILES:
        raise _refused(f"{len(infos)} files")
    for name, info in zip(names, infos, strict=True):
        if name != info.filename or not all(is_safe_part(part) for part in name.split("/")):
            raise _refused(f"the name {name[:200]!r} is none of a file of a model")
        if stat.S_IFMT(info.external_attr >> 16) not in (0, stat.S_IFREG):
            raise _refused(f"{name} is not a file")
    if len({name.casefold() for name in names}) < len(names):
        raise _refused("a name stands there twice")
    unpacked_bytes = sum(info.file_size for info in infos)
    if unpacked_bytes > min(LARGEST_UNPACKED_BYTES, GREATEST_RATIO * packed_bytes):
        raise _refused(f"{packed_bytes} bytes become {unpacked_bytes}")
    return dict(zip(names, infos, strict=True))


def _read_index(archive: zipfile.ZipFile, files: dict[str, zipfile.ZipInfo]) -> ArchiveIndex:
    try:
        content = _read_small(archive, files, INDEX_FILE, LARGEST_INDEX_BYTES)
        index = msgspec.json.decode(content, type=ArchiveIndex)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise _refused(f"{INDEX_FILE}: {error}") from error
    if index.format_version > FORMAT_VERSION:
        sentence = "This file was made by a newer version of LeukoDesk. Update LeukoDesk to install it."
        raise BundleError(sentence, f"format {index.format_version}; this version reads {FORMAT_VERSION}")
    if index.base and not all(is_safe_part(part) for part in index.base.split("/")):
        raise _refused(f"{INDEX_FILE}: a base of the name {index.base[:200]!r}")
    return index


def _members(
    archive: zipfile.ZipFile, index: ArchiveIndex, files: dict[str, zipfile.ZipInfo]
) -> dict[str, dict[str, zipfile.ZipInfo]]:
    """Label → name in the bundle → entry, once every bundle there lists just the files that are there."""
    members: dict[str, dict[str, zipfile.ZipInfo]] = {}
    for path, info in files.items():
        if path != INDEX_FILE:
            name, _, rest = path.partition("/")
            version, _, file = rest.partition("/")
            members.setdefault(f"{name}/{version}", {})[file] = info
    if index.model not in members or not set(members) <= {index.model, index.base}:
        raise _refused(f"{INDEX_FILE} names {index.model[:200]!r}; there are {', '.join(members)[:200]}")
    for label, infos in members.items():
        manifest = read_manifest(_read_small(archive, infos, MANIFEST_FILE, LARGEST_MANIFEST_BYTES))
        if _label(manifest) != label:
            raise _refused(f"{_label(manifest)} lies in {label}")
        if set(infos) != {MANIFEST_FILE, *manifest.files}:
            raise _refused(f"{label}: {', '.join(sorted(set(infos) ^ {MANIFEST_FILE, *manifest.files}))[:200]}")
    return members


def _read_small(archive: zipfile.ZipFile, files: dict[str, zipfile.ZipInfo], name: str, most_bytes: int) -> bytes:
    if name not in files:
        raise _refused(f"no {name}")
    if files[name].file_size > most_bytes:
        raise _refused(f"{name} has {files[name].file_size} bytes")
    return archive.read(files[name])


def _put(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    info = zipfile.ZipInfo(name, _FIXED_TIME)
    info.create_system, info.external_attr = _UNIX, (stat.S_IFREG | 0o644) << 16
    archive.writestr(info, content)


def _label(manifest: Manifest) -> str:
    return f"{manifest.name}/{manifest.version}"


def _refused(details: str) -> BundleError:
    sentence = "This file is not a model, or it is damaged or was changed. Nothing was installed. Get it once more."
    return BundleError(sentence, details)
