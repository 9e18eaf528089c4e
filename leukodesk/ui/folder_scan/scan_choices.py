"""What is chosen before a scan, and what is said of it, as plain data. Qt-free."""

import os
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from leukodesk.store.scan_file import ScanSummary, ScanTask
from leukodesk.store.scan_rows import FilePlace

SUFFIX = ".sqlite"
_SEPARATORS = re.compile(r"[\s,;]+")


@dataclass(frozen=True)
class KnownScan:
    """A scan file that is there.

    Attributes:
        path: where; changed: when it was written to last.
        task, summary: what was asked and how far it is; None if the file cannot be read.
        problem: why not, in a sentence.
        writable: whether it can be gone on with; not where nothing may be written.
    """

    path: Path
    changed: datetime
    task: ScanTask | None = None
    summary: ScanSummary | None = None
    problem: str = ""
    writable: bool = True

    @property
    def unfinished(self) -> bool:
        return self.summary is not None and not self.summary.finished


@dataclass(frozen=True)
class Counted:
    """What lies in the folders.

    Attributes:
        files: how many would be scanned.
        sample: some of them, spread evenly, to measure with.

    """

    files: int
    sample: tuple[FilePlace, ...] = ()


def as_text(name: bytes) -> str:
    """A path to show; what is no text in it becomes a question mark."""
    return os.fsdecode(name).encode("utf-8", "replace").decode()


def patterns_in(text: str) -> tuple[str, ...]:
    """The file patterns a user has typed: "png, *.tif" are "*.png" and "*.tif"; none is every image format."""
    words = [word for word in _SEPARATORS.split(text.strip()) if word]
    return tuple(dict.fromkeys(_pattern(word) for word in words))


def _pattern(word: str) -> str:
    if any(sign in word for sign in "*?["):
        return word
    return f"*{word}" if word.startswith(".") else word if "." in word else f"*.{word}"


def outermost(folders: Iterable[str]) -> tuple[str, ...]:
    """Those that lie in none of the others, each once: with the folders below them they hold all."""
    given = list(dict.fromkeys(folders))
    return tuple(one for one in given if not any(Path(other) in Path(one).parents for other in given))


def folders_in_words(folders: Sequence[bytes]) -> str:
    """The names of a scan's folders: "slide 7", "slide 7, slide 8 + 3"."""
    names = [as_text(os.path.basename(folder) or folder) for folder in folders]  # noqa: PTH119 (bytes)
    shown = ", ".join(names[:2])
    return f"{shown} + {len(names) - 2}" if len(names) > 2 else shown


def same_question(task: ScanTask, other: ScanTask) -> bool:
    """Whether two tasks ask for the same files."""
    return (set(task.folders), task.recursive, task.patterns) == (set(other.folders), other.recursive, other.patterns)


def suggest_file(scans: Path, task: ScanTask, known: Iterable[KnownScan], taken: Collection[str], today: date) -> Path:
    """Into which file a scan goes unless the user says otherwise: into that of the same folders, else a new one.

    One that lies where nothing may be written is left as it is.

    Args:
        scans: folder of the scan files; taken: names of the files in it.
    """
    for scan in known:
        if scan.writable and scan.task is not None and same_question(scan.task, task):
            return scan.path
    name = as_text(os.path.basename(task.folders[0])) if task.folders else ""  # noqa: PTH119 (bytes)
    stem = f"{name or 'scan'} {today:%Y-%m-%d}"
    number = 1
    while (file := f"{stem}{f' {number}' if number > 1 else ''}{SUFFIX}") in taken:
        number += 1
    return scans / file
