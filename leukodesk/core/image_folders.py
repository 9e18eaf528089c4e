"""Which images are in a folder, and which are meant by a list of files and folders."""

import logging
import os
import re
import stat
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from leukodesk.core.errors import ImageError, ImageNotFoundError, ImagePermissionError
from leukodesk.core.files import is_folder
from leukodesk.core.images import IMAGE_SUFFIXES

_log: Final = logging.getLogger(__name__)
_DIGITS: Final = re.compile(r"\d+")


@dataclass(frozen=True)
class FoundImages:
    """What files and folders that a user named come to.

    Attributes:
        files: in order, each once; a file that was named is among them whatever it is: its verdict says what is wrong.
        complaints: sentences on what could not be used.
        complete: whether every folder could be looked into.
    """

    files: tuple[Path, ...]
    complaints: tuple[str, ...]
    complete: bool


def find_images(named: Iterable[str | Path], before_each: Callable[[], None] | None = None) -> FoundImages:
    """The files that are meant: those that were named, and the images in the folders that were named.

    Args:
        named: files and folders.
        before_each: called before each of them; what it raises ends the search. That is how it is cancelled.
    """
    files: dict[Path, None] = {}
    complaints: list[str] = []
    unseen: list[Path] = []
    for path in map(Path, named):
        if before_each is not None:
            before_each()
        if not is_folder(path):
            files[path] = None
            continue
        try:
            found = image_files_in(path, unseen.append)
        except ImageError as error:
            complaints.append(f"{path}: {error.message}")
            unseen.append(path)
            continue
        if not found:
            complaints.append(f"There is no image in the folder {path}.")
        files.update(dict.fromkeys(found))
    complaints += [f"The folder {folder} could not be looked into; images in it are left out." for folder in unseen]
    return FoundImages(tuple(files), tuple(complaints), not unseen)


def image_files_in(folder: str | Path, on_unreadable: Callable[[Path], None] | None = None) -> list[Path]:
    """List the image files in a folder and in the folders below it, in the order a person would count them.

    Files are taken by their suffix (`IMAGE_SUFFIXES`, in either case). Hidden files and folders are passed over, and
    so are links to folders, which may lead round in a circle; links to files are taken.

    Args:
        folder: where to look.
        on_unreadable: told of each folder below that may not be looked into; without it, the log is.

    Returns:
        Paths that begin with `folder` as given; "field 2.png" comes before "field 10.png", files before folders.

    Raises:
        ImageNotFoundError: there is no such folder.
        ImagePermissionError: it may not be looked into.
    """
    top = Path(folder)
    files, folders = _images_and_folders(top, open_folder(top, is_image_name))
    while folders:
        below = folders.pop(0)
        try:
            more_files, more_folders = _images_and_folders(below, list_folder(below, is_image_name))
        except OSError as error:
            _log.warning("Cannot look into %s: %s", below, error)
            if on_unreadable is not None:
                on_unreadable(below)
            continue
        files.extend(more_files)
        folders[:0] = more_folders
    return files


def is_image_name(name: str) -> bool:
    """Whether a file of that name is looked at when a folder is searched."""
    return os.path.splitext(name)[1].lower() in IMAGE_SUFFIXES  # noqa: PTH122 - Path takes ten times as long


@dataclass(frozen=True)
class Listing:
    """What lies directly in a folder and is not hidden: names, in the order a person would count them.

    Attributes:
        files: of those wanted, whatever is no folder, links included; links: of those wanted, links to folders.
        folders: all of them.
    """

    files: list[str]
    links: list[str]
    folders: list[str]


def open_folder(folder: str | Path, is_wanted: Callable[[str], bool]) -> Listing:
    """`list_folder` of a folder that the user named.

    Raises:
        ImageNotFoundError: there is no such folder.
        ImagePermissionError: it may not be looked into.
    """
    try:
        return list_folder(folder, is_wanted)
    except PermissionError as error:
        raise ImagePermissionError("You have no permission to look into this folder.", str(error)) from error
    except (OSError, ValueError) as error:
        raise ImageNotFoundError(
            "There is no such folder. It may have been moved, renamed or deleted.", str(error)
        ) from error


def list_folder(folder: str | Path, is_wanted: Callable[[str], bool]) -> Listing:
    """What lies directly in a folder; nothing but the names is kept, so that a million are no matter.

    Args:
        folder: where to look.
        is_wanted: asked for the name of each file.

    Raises:
        OSError: it cannot be looked into.
    """
    files: list[str] = []
    links: list[str] = []
    folders: list[str] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if _is_hidden(entry):
                continue
            if entry.is_dir(follow_symlinks=False):
                folders.append(entry.name)
            elif is_wanted(entry.name):
                (links if _leads_to_folder(entry) else files).append(entry.name)
    for names in (files, links, folders):
        names.sort(key=lambda name: (natural_key(name), name))
    return Listing(files, links, folders)


def natural_key(name: str) -> str:
    """A key that sorts names as people count: numbers by value, letters regardless of case.

    Numbers come before letters, and a longer number, without zeros before it, after a shorter one. One string takes a
    fraction of what a tuple of parts would, in memory and time.
    """
    return _DIGITS.sub(_number_key, name.casefold())


def _number_key(found: re.Match[str]) -> str:
    digits = str(int(found[0]))
    return f"\0{chr(len(digits))}{digits}{found[0]}\0"


def _images_and_folders(folder: Path, listing: Listing) -> tuple[list[Path], list[Path]]:
    return [folder / name for name in listing.files], [folder / name for name in listing.folders]


def _leads_to_folder(entry: os.DirEntry[str]) -> bool:
    """Whether a link leads to a folder. One that leads round in a circle is listed: reading it says what is wrong."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def _is_hidden(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith("."):
        return True
    if os.name != "nt":  # elsewhere names alone say it, and asking for more would take a while on a share
        return False
    try:
        attributes = getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0)
    except OSError:  # gone meanwhile, or of a path that is too long: it is listed, and reading it says what is wrong
        return False
    return bool(attributes & stat.FILE_ATTRIBUTE_HIDDEN)
