"""A scan file: one SQLite file that holds a scan, written by one process and read by any number meanwhile.

Two tables carry it: `files` (place, size, time → content) and `results` (content, setup → result). So a picture that
was scanned with the same setup is known wherever it lies.
"""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.errors import LeukoDeskError
from leukodesk.core.verdict import Verdict
from leukodesk.store.scan_query import EVERYTHING, Filter, Sorting
from leukodesk.store.scan_rows import FieldResult, FilePlace, FileState, ScanRow, ScanSetup


class ScanFileError(LeukoDeskError):
    """A scan file that cannot be used: no scan file, damaged, of a newer version, in use, or its disk is full."""


@dataclass(frozen=True)
class ScanTask:
    """What was asked of a scan: with it the scan can be taken up later without being told anything.

    Attributes:
        folders: absolute.
        recursive: with the folders below.
        patterns: of file names, such as "*.png"; empty for every image format that is read.
        model: "name/version"; checks_profile: None for the one the model wants.
        attention: whether attention maps are kept.
    """

    folders: tuple[bytes, ...]
    recursive: bool = True
    patterns: tuple[str, ...] = ()
    model: str = ""
    checks_profile: str | None = None
    attention: bool = True


@dataclass(frozen=True)
class ScanSummary:
    """How far a scan is.

    Attributes:
        files: that it knows and that were there when it last looked; missing: that were not.
        verdicts, labels: how many files ended so (labels: of accepted and uncertain).
        waiting: files that have neither a result of this setup nor an error.
        seen: marked so.
        finished: whether the last run went to its end.
    """

    files: int
    missing: int
    verdicts: Mapping[Verdict, int]
    labels: Mapping[str, int]
    waiting: int
    seen: int
    finished: bool


class ScanWriter:
    """Adds to a scan file. Used by one thread; there is one for a file at a time, in all processes.

    Every method that writes is one transaction: after a kill, a power loss or a full disk the file holds it whole or
    not at all. A full disk raises `ScanFileError` with a sentence, and nothing is lost that was there before.
    """

    @classmethod
    def open(cls, path: Path) -> AbstractContextManager["ScanWriter"]:
        """Makes the file if there is none.

        Raises:
            ScanFileError: not a scan file, damaged, newer, being written by another process, or not writable.
        """
        raise NotImplementedError

    @property
    def task(self) -> ScanTask | None:
        """What was last asked; None in a new file."""
        raise NotImplementedError

    def begin(self, task: ScanTask, setup: ScanSetup) -> None:
        """A run begins, or goes on: keeps what is asked, and that it is not finished."""
        raise NotImplementedError

    def known_files(self, root: bytes) -> Iterable[FileState]:
        """The files below a scanned folder as they were when last looked at, missing ones left out."""
        raise NotImplementedError

    def known_file(self, place: FilePlace) -> FileState | None:
        """One of them."""
        raise NotImplementedError

    def has_result(self, content: bytes) -> bool:
        """Whether this run's setup has a result for a content."""
        raise NotImplementedError

    def add(self, files: Sequence[FileState], results: Sequence[FieldResult]) -> None:
        """Keep a batch. A file that is known by its place is brought up to date; a known result stays as it is."""
        raise NotImplementedError

    def finish(self, gone: Iterable[FilePlace]) -> None:
        """The run went to its end.

        Args:
            gone: known files that were not found. Where a new file has the same content it is the old one renamed: it
                takes over the mark "seen", and the old place is forgotten. The others are kept as missing.
        """
        raise NotImplementedError


class ScanReader:
    """Looks into a scan file, also while it is being written, and marks fields as seen. Used by one thread."""

    @classmethod
    def open(cls, path: Path) -> AbstractContextManager["ScanReader"]:
        """Opens it in well under a second, with a million rows too.

        Raises:
            ScanFileError: there is none, not a scan file, damaged, or newer.
        """
        raise NotImplementedError

    @property
    def task(self) -> ScanTask:
        """What was asked."""
        raise NotImplementedError

    @property
    def setup(self) -> ScanSetup:
        """Of the last run; everything below speaks of its results."""
        raise NotImplementedError

    def summary(self, wanted: Filter = EVERYTHING) -> ScanSummary:
        """How far it is, of the files that are meant."""
        raise NotImplementedError

    def file_ids(self, wanted: Filter, sorting: Sorting, limit: int | None = None) -> NDArray[np.int64]:
        """(n,) int64: the files with a result or an error that are meant, in order; the first `limit` of them."""
        raise NotImplementedError

    def rows(self, file_ids: Sequence[int]) -> list[ScanRow]:
        """Those files, in that order; a file that is no longer there is left out."""
        raise NotImplementedError

    def thumbnails(self, file_ids: Sequence[int]) -> dict[int, bytes]:
        """File → JPEG, of those that have one."""
        raise NotImplementedError

    def result(self, file_id: int) -> FieldResult | None:
        """All that is known of a file's content, pictures included; None if it could not be read."""
        raise NotImplementedError

    def details(self, file_ids: Sequence[int]) -> dict[int, FieldResult]:
        """File → what is known of its content, without the pictures, of those that have a result: for exports."""
        raise NotImplementedError

    def points(self, wanted: Filter) -> tuple[NDArray[np.int64], NDArray[np.float32], NDArray[np.float32]]:
        """(n,) ids, (n,) probabilities of the label, (n,) distances, of the files that have them: for a scatter."""
        raise NotImplementedError

    def mark_seen(self, file_ids: Sequence[int], seen: bool) -> None:
        """Mark files as seen, or not, in one short transaction, also while a scan is writing."""
        raise NotImplementedError

    def changed(self) -> bool:
        """Whether anything has been written since this was last asked: cheap, for a window that looks now and then."""
        raise NotImplementedError
