"""What every part needs of the file system: questions that do not raise, and writing that leaves nothing half done."""

import os
import tempfile
from pathlib import Path


def is_folder(path: str | Path) -> bool:
    """Whether there is a folder; no where that may not even be asked, or the name is longer than a name can be.

    `Path.is_dir` raises an error then, up to Python 3.13.
    """
    return os.path.isdir(path)  # noqa: PTH112 - see above


def is_file(path: str | Path) -> bool:
    """Whether there is a file, in the same way."""
    return os.path.isfile(path)  # noqa: PTH113 - see above


def write_atomically(path: Path, content: bytes) -> None:
    """Write a file so that a kill or a full disk leaves either the old content or the new, never half of it.

    Only its owner may read it. Its folder is made if it is not there.

    Raises:
        OSError: if the folder or the file cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".leukodesk-", suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
