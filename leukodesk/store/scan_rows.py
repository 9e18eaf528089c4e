"""What a scan file holds, as plain data: of each file where it lies, of each content what a model made of it."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING

import leukodesk
from leukodesk.core.manifest import ClassInfo, Task, Thresholds
from leukodesk.core.verdict import ModelIdentity, Verdict

if TYPE_CHECKING:
    from leukodesk.core.bundle import Bundle


class Rank(IntEnum):
    """The parts of the worklist, in order: what needs eyes first."""

    WORRYING = 0
    """Accepted as a malignant class, or uncertain."""
    ACCEPTED = 1
    """Accepted as a class that is not malignant, or of which that cannot be said."""
    REJECTED = 2
    FAILED = 3


@dataclass(frozen=True)
class ScanSetup:
    """Everything that results depend on besides the image: results of equal setups are never computed twice.

    Attributes:
        model: name, version, SHA-256; title: as the window shows it; task: "field" or "cell".
        classes: of the model, in its order.
        thresholds: for `uncertain`.
        checks_profile: of the smear checks.
        application_version: whose reading, checks and cell search it were.
        white_cells: whether white cells were looked for.
    """

    model: ModelIdentity
    title: str
    task: str
    classes: tuple[ClassInfo, ...]
    thresholds: Thresholds
    checks_profile: str
    application_version: str
    white_cells: bool = False

    @classmethod
    def of(cls, bundle: "Bundle", checks_profile: str | None = None, *, white_cells: bool = False) -> "ScanSetup":
        """That of a model in this application; `checks_profile` None is the one the model wants."""
        manifest = bundle.manifest
        return cls(
            ModelIdentity(manifest.name, manifest.version, bundle.sha256), manifest.title, manifest.task,
            manifest.classes, manifest.thresholds, checks_profile or manifest.checks_profile, leukodesk.__version__,
            white_cells,
        )  # fmt: skip


@dataclass(frozen=True)
class FilePlace:
    """Where a file lies.

    Attributes:
        root: the scanned folder, absolute.
        path: below it, with "/" between parts, as `os.fsencode` gives it: names need not be text.
    """

    root: bytes
    path: bytes

    @property
    def location(self) -> Path:
        """Where it is on this machine."""
        return Path(os.fsdecode(self.root), os.fsdecode(self.path))


@dataclass(frozen=True)
class FileState:
    """A file as it was when it was last looked at.

    Attributes:
        place: where it lies.
        size_bytes, modified_ns: by which an unchanged file is known; -1 where the system did not say.
        content: (32,) bytes, the SHA-256 of what is in it; None if it could not be read.
        error_kind, error_sentence, error_details: why not; empty if it could.
    """

    place: FilePlace
    size_bytes: int
    modified_ns: int
    content: bytes | None
    error_kind: str = ""
    error_sentence: str = ""
    error_details: str = ""


@dataclass(frozen=True)
class FieldResult:
    """What one setup made of one content, wherever files with that content lie.

    Attributes:
        content: its SHA-256, 32 bytes.
        verdict, reasons, label: as `Analysis` has them.
        rank: its part of the worklist.
        probabilities: class key → probability; None if no model saw it.
        malignant_probability: summed over the malignant classes; None without prediction or without such classes.
        distance: to what the model knows; None if no model saw it.
        failed_checks: keys of the smear checks that warned or failed.
        checks: check key → measured value.
        width_px, height_px: of the image; None if it could not be decoded.
        white_cells: how many were found; None if they were not looked for.
        error_kind, error_details: for failed.
        other_task: as `Analysis` has it.
        thumbnail: a JPEG, its longer side at most `THUMBNAIL_PX`; empty if there is no image.
        attention: (h, w) of the map of `label`, as an 8-bit PNG of that size; empty if it was not asked for.
    """

    content: bytes
    verdict: Verdict
    rank: Rank
    reasons: tuple[str, ...] = ()
    label: str | None = None
    probabilities: Mapping[str, float] | None = None
    malignant_probability: float | None = None
    distance: float | None = None
    failed_checks: tuple[str, ...] = ()
    checks: Mapping[str, float] = field(default_factory=dict)
    width_px: int | None = None
    height_px: int | None = None
    white_cells: int | None = None
    error_kind: str = ""
    error_details: str = ""
    other_task: Task | None = None
    thumbnail: bytes = field(default=b"", repr=False)
    attention: bytes = field(default=b"", repr=False)


THUMBNAIL_PX = 128


@dataclass(frozen=True)
class ScanRow:
    """One file with its result, as lists and exports show it; without pictures.

    Attributes:
        file_id: its own within the scan file.
        place: where it lies.
        verdict: failed for a file that could not be read at all.
        rank, reasons, label, malignant_probability, distance, failed_checks, width_px, height_px, white_cells: as in
            `FieldResult`; reasons hold the error's sentence for failed.
        probability: of `label`.
        error_kind: for failed.
        seen: whether somebody has looked at it and said so.
        content: SHA-256; None if it could not be read.
        size_bytes: of the file; -1 where the system did not say.
    """

    file_id: int
    place: FilePlace
    verdict: Verdict
    rank: Rank
    reasons: tuple[str, ...]
    label: str | None
    probability: float | None
    malignant_probability: float | None
    distance: float | None
    failed_checks: tuple[str, ...]
    width_px: int | None
    height_px: int | None
    white_cells: int | None
    error_kind: str
    seen: bool
    content: bytes | None
    size_bytes: int


@dataclass(frozen=True)
class ScanTask:
    """What was asked of a scan: with it the scan can be taken up later without being told anything.

    Attributes:
        folders: absolute.
        recursive: with the folders below.
        patterns: of file names, such as "*.png"; empty for every image format that is read.
        model: "name/version"; checks_profile: None for the one the model wants.
        attention: whether attention maps are kept.
        white_cells: whether white cells are looked for; no verdict depends on them, and it takes half as long again.
    """

    folders: tuple[bytes, ...]
    recursive: bool = True
    patterns: tuple[str, ...] = ()
    model: str = ""
    checks_profile: str | None = None
    attention: bool = True
    white_cells: bool = False


@dataclass(frozen=True)
class ScanSummary:
    """How far a scan is.

    Attributes:
        files: that it knows and that were there when it last looked; missing: that were not. Missing files are in no
            list and no other count.
        verdicts: how many files ended so, of every verdict.
        labels: likewise, of accepted and uncertain; every class of the model in its order, and whatever else there is.
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
