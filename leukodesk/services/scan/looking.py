"""Looks through the folders of a scan: every file that is meant, one after the other, each once."""

import logging
import os
import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import translate
from functools import cached_property
from pathlib import Path
from typing import Final

from leukodesk.core.errors import ImagePermissionError, ImageVanishedError, LeukoDeskError
from leukodesk.core.image_folders import is_image_name, list_folder, open_folder
from leukodesk.store.scan_file import ScanTask
from leukodesk.store.scan_rows import FilePlace, FileState

BESIDE_SCAN_FILE: Final = ("", "-wal", "-shm", "-journal", ".lock")
"""What is kept beside a scan file while it is written is called like it, with one of these behind."""

log = logging.getLogger(__name__)


class FolderGoneError(LeukoDeskError):
    """A scanned folder is no longer there: its share or drive is gone, not its files."""

    def __init__(self, root: bytes, details: str) -> None:
        super().__init__(
            f"The folder {os.fsdecode(root)} can no longer be reached. See that its drive or network is connected, "
            "then continue the scan; nothing is lost.",
            details,
        )


def state_of_file(path: str | Path) -> tuple[int, int]:
    """Size in bytes and time of change in ns, by which an unchanged file is known; −1, −1 if there is none."""
    try:
        status = os.stat(path)  # noqa: PTH116 - Path.stat takes twice as long
    except (OSError, ValueError):
        return -1, -1
    return status.st_size, status.st_mtime_ns


@dataclass(frozen=True)
class _Root:
    """A folder to be looked through.

    Attributes:
        name: absolute, as it was asked for; real: without links on the way.
        device: the file system it lies on: another one when its share is gone and left the empty folder behind.
        identity: of the folder itself, whatever it is called.
    """

    name: bytes
    real: str
    device: int
    identity: tuple[int, int]


class ScannedFolders:
    """The folders of a task, as they are now.

    Hidden files and folders are passed over; links to folders are not followed, links to files are taken. Where one
    folder lies within another one, what is in it belongs to the inner one.

    Args:
        task: what to scan.
        without: files that are not to be found, whatever the patterns say.

    Raises:
        LeukoDeskError: one of the folders is not there, or may not be looked into.
    """

    def __init__(self, task: ScanTask, without: Collection[Path] = ()) -> None:
        self._recursive = task.recursive
        self._is_wanted = matcher(task.patterns)
        self._without = {os.path.realpath(path) for path in without}
        self._without_names = {os.path.basename(path) for path in self._without}  # noqa: PTH119 - as above
        self._roots: dict[tuple[int, int], _Root] = {}
        for name in task.folders:
            root = self._opened(name)
            self._roots.setdefault(root.identity, root)

    @cached_property
    def names(self) -> tuple[bytes, ...]:
        """The folders themselves, each once."""
        return tuple(root.name for root in self._roots.values())

    def __iter__(self) -> Iterator[FilePlace | FileState]:
        """Every file that is meant, in natural order; a folder that cannot be looked into is a file with an error.

        So is, beside what is in it, a folder that is called like an image. Each folder is listed when it comes to it.

        Raises:
            FolderGoneError: see `check`.
        """
        for root in self._roots.values():
            yield from self._below(root)

    def check(self, name: bytes) -> None:
        """Asked when a file or folder cannot be read.

        Raises:
            FolderGoneError: the scanned folder itself is no longer there.
        """
        root = next(root for root in self._roots.values() if root.name == name)
        try:
            device = os.stat(root.name).st_dev  # noqa: PTH116 - bytes
        except OSError as error:
            raise FolderGoneError(root.name, str(error)) from error
        if device != root.device:
            raise FolderGoneError(root.name, f"on device {device}, it was on {root.device}")

    def _opened(self, name: bytes) -> _Root:
        folder = os.fsdecode(name)
        try:
            open_folder(folder, lambda _: False)
            status = os.stat(folder)  # noqa: PTH116 - as above
        except LeukoDeskError as error:
            raise LeukoDeskError(f"{folder}: {error.message}", error.details) from error
        except OSError as error:
            raise FolderGoneError(name, str(error)) from error
        return _Root(name, os.path.realpath(folder), status.st_dev, (status.st_dev, status.st_ino))

    def _below(self, root: _Root) -> Iterator[FilePlace | FileState]:
        top = os.fsdecode(root.name)
        pending = [""]
        while pending:
            below = pending.pop()
            try:
                found = list_folder(f"{top}/{below}" if below else top, self._is_wanted)
            except (OSError, ValueError) as error:
                self.check(root.name)
                if not isinstance(error, FileNotFoundError):
                    yield _unreadable(FilePlace(root.name, os.fsencode(below)), error)
                continue
            prefix = f"{below}/" if below else ""
            named_so = [name for name in found.folders if is_image_name(name) and self._is_wanted(name)]
            for name in (*found.files, *found.links, *named_so):
                if not self._is_left_out(root, prefix, name):
                    yield FilePlace(root.name, os.fsencode(prefix + name))
            if self._recursive:
                inner = (prefix + name for name in reversed(found.folders))
                pending.extend(folder for folder in inner if not self._is_root(f"{top}/{folder}"))

    def _is_left_out(self, root: _Root, prefix: str, name: str) -> bool:
        return name in self._without_names and os.path.normpath(f"{root.real}/{prefix}{name}") in self._without

    def _is_root(self, folder: str) -> bool:
        if len(self._roots) == 1:  # the folder cannot lie within itself, and a share is slow to ask
            return False
        try:
            status = os.stat(folder)  # noqa: PTH116 - as above
        except OSError:
            return False
        return (status.st_dev, status.st_ino) in self._roots


def matcher(patterns: Sequence[str]) -> Callable[[str], bool]:
    """Whether a file of a name is meant by patterns such as "*.png", regardless of case; by none, if it is an image."""
    if not patterns:
        return is_image_name
    wanted = re.compile("|".join(translate(pattern.casefold()) for pattern in patterns))
    return lambda name: wanted.match(name.casefold()) is not None


def _unreadable(place: FilePlace, error: Exception) -> FileState:
    log.warning("Cannot look into %s: %s", place.location, error)
    if isinstance(error, PermissionError):
        kind, sentence = ImagePermissionError.kind, "You have no permission to look into this folder."
    else:
        kind, sentence = ImageVanishedError.kind, "This folder cannot be looked into. Images in it are left out."
    return FileState(place, -1, -1, None, kind, sentence, str(error))
