"""What every part needs of the file system: questions that do not raise, and writing that leaves nothing half done."""

import errno
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Final

UNFINISHED: Final = ".leukodesk-"
"""How the name of whatever is being written begins."""

_FORGOTTEN_S: Final = 3600

_FULL: Final = (errno.ENOSPC, errno.EDQUOT) if hasattr(errno, "EDQUOT") else (errno.ENOSPC,)
_NOT_FLUSHED: Final = (errno.EINVAL, errno.ENOTSUP, errno.EACCES)
"""What file shares say that know no flushing of folders."""


def is_folder(path: str | Path) -> bool:
    """Whether there is a folder; no where that may not even be asked, or the name is longer than a name can be.

    `Path.is_dir` raises an error then, up to Python 3.13.
    """
    return os.path.isdir(path)  # noqa: PTH112 - see above


def is_file(path: str | Path) -> bool:
    """Whether there is a file, in the same way."""
    return os.path.isfile(path)  # noqa: PTH113 - see above


def as_text(name: str | Path) -> str:
    """A path, or a sentence that quotes one, as JSON can hold it: what is no text in it is escaped."""
    return str(name).encode("utf-8", "backslashreplace").decode()


def write_atomically(path: Path, content: bytes) -> None:
    """Write a file so that a kill or a full disk leaves either the old content or the new, never half of it.

    Only its owner may read it. Its folder is made if it is not there.

    Raises:
        OSError: if the folder or the file cannot be written.
    """
    with file_made_whole(path) as file:
        file.write(content)


@contextmanager
def file_made_whole(path: Path) -> Iterator[BinaryIO]:
    """A file to write to, which takes the place of `path` at the end; if anything fails it is gone.

    Raises:
        OSError: if the folder or the file cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=UNFINISHED, suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


@contextmanager
def folder_made_whole(folder: Path) -> Iterator[Path]:
    """A hidden folder beside `folder` to put files into, which takes its name at the end; if anything fails it is gone.

    Its parents are made if they are not there.

    Raises:
        OSError: if it cannot be made, or there is a folder with files of that name.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(tempfile.mkdtemp(prefix=f"{UNFINISHED}{folder.name}.", dir=folder.parent))
    try:
        yield beside
        beside.chmod(0o755)  # mkdtemp's folders are for their owner alone
        beside.rename(folder)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def flush_folder(folder: Path) -> None:
    """Have the names in a folder on the disk, too, and not only what is in the files.

    Raises:
        OSError: the disk fails.
    """
    if os.name == "nt":  # which opens no folders, and writes names down at once
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _NOT_FLUSHED:
            raise
    finally:
        os.close(handle)


def disk_is_full(error: OSError) -> bool:
    """Whether there was no room, or none left for this user."""
    return error.errno in _FULL


def remove_unfinished(folder: Path) -> None:
    """Removes what killed processes left half written in a folder: call it where no other process is writing now.

    What cannot be removed stays.
    """
    for path in folder.glob(f"{UNFINISHED}*"):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            with suppress(OSError):
                path.unlink()


def remove_forgotten(folder: Path) -> None:
    """Removes files that killed processes left half written an hour ago or earlier; others may be writing there now.

    What cannot be removed stays.
    """
    for path in folder.glob(f"{UNFINISHED}*.tmp"):
        with suppress(OSError):
            if path.is_file() and path.stat().st_mtime < time.time() - _FORGOTTEN_S:
                path.unlink()
