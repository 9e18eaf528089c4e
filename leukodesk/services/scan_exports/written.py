"""Writing for others: whole or not at all, with a sentence where it cannot be, and never over what was scanned."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from leukodesk.core.errors import LeukoDeskError
from leukodesk.core.files import disk_is_full, file_made_whole
from leukodesk.core.image_formats.sniffing import HEAD_BYTES, sniff

_SQLITE: Final = b"SQLite format 3\0"


class ExportError(LeukoDeskError):
    """An export that could not be written; nothing of it is left."""


@contextmanager
def file_for_others(path: Path) -> Iterator[BinaryIO]:
    """A file to write to, which takes the place of `path` at the end, and which others may read.

    Raises:
        ExportError: it cannot be written, or something lies there that an export must not replace.
    """
    with told_in_a_sentence(path):
        _refuse_to_replace(path)
        with file_made_whole(path) as file:
            yield file
        path.chmod(0o644)  # a result to be shown to others


@contextmanager
def told_in_a_sentence(path: Path) -> Iterator[None]:
    """Errors of the file system become an `ExportError`."""
    try:
        yield
    except OSError as error:
        raise ExportError(_sentence(error, path), str(error)) from error


def _sentence(error: OSError, path: Path) -> str:
    if disk_is_full(error):
        return f"The disk is full: “{path.name}” was not written. Make room, or choose another place."
    if isinstance(error, PermissionError):
        return f"“{path.name}” may not be written there: you have no permission, or another program has it open."
    return f"“{path.name}” could not be written there. Choose another place."


def _refuse_to_replace(path: Path) -> None:
    """A slip in the name must not cost a scan, or a field."""
    try:
        with path.open("rb") as file:
            head = file.read(HEAD_BYTES)
    except FileNotFoundError:
        return
    if head.startswith(_SQLITE) or sniff(head) is not None:
        sentence = f"“{path.name}” is an image or another document, and is not replaced. Choose another name."
        if head.startswith(_SQLITE):
            sentence = f"“{path.name}” is a scan, and is not replaced. Choose another name."
        raise ExportError(sentence, str(path))
