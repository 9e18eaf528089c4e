"""How what a scan knows stands in the columns of its file, and the way back."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import msgspec

from leukodesk.core.files import as_text
from leukodesk.core.manifest import Task
from leukodesk.core.verdict import Verdict
from leukodesk.store.scan_rows import FieldResult, FilePlace, FileState, Rank, ScanRow

STATE_COLUMNS: Final = "folders.path, files.path, size_bytes, modified_ns, content, error"
"""Of `files JOIN folders`, for `state_of`."""

ROW_COLUMNS: Final = (
    "files.id, folders.path, files.path, files.verdict, files.rank, files.label, files.probability, files.malignant, "
    "files.distance, files.failed_checks, files.white_cells, files.seen, files.content, files.size_bytes, "
    "error, details"
)
"""Of `files JOIN folders LEFT JOIN results`, for `row_of`."""

RESULT_COLUMNS: Final = (
    "results.content, results.verdict, results.rank, results.label, results.malignant, results.distance, "
    "results.failed_checks, results.white_cells, details"
)
"""Of `results`, for `result_of`."""


@dataclass(frozen=True)
class FileError:
    """Why a file could not be read."""

    kind: str
    sentence: str
    details: str


@dataclass(frozen=True)
class Details:
    """What nothing is sorted or filtered by; as in `FieldResult`."""

    reasons: tuple[str, ...]
    probabilities: Mapping[str, float] | None
    checks: Mapping[str, float]
    width_px: int | None
    height_px: int | None
    error_kind: str
    error_details: str
    other_task: Task | None = None


def error_column(file: FileState) -> bytes | None:
    """Of a file that could not be read."""
    if file.content is not None:
        return None
    return msgspec.json.encode(
        FileError(as_text(file.error_kind), as_text(file.error_sentence), as_text(file.error_details))
    )


def listed_columns(result: FieldResult) -> tuple[object, ...]:
    """Those of `scan_schema.LISTED`."""
    probability = None if result.probabilities is None or result.label is None else result.probabilities[result.label]
    checks = "".join(f" {key}" for key in result.failed_checks) + " " if result.failed_checks else ""
    return (
        int(result.rank), str(result.verdict), result.label, probability, result.malignant_probability,
        result.distance, result.white_cells, checks, *_place_in_worklist(result),
    )  # fmt: skip


def _place_in_worklist(result: FieldResult) -> tuple[float, float]:
    """Ascending, within its rank: whole percents of the malignant probability, then the distance, the greatest first.

    What has no number comes after what has one.
    """
    if result.rank is not Rank.WORRYING:
        return 0.0, 0.0
    malignant, distance = result.malignant_probability, result.distance
    return (
        1.0 if malignant is None else -float(round(100 * malignant)),
        math.inf if distance is None else -distance,
    )


def details_column(result: FieldResult) -> bytes:
    """The rest of a result, without its pictures."""
    return msgspec.json.encode(
        Details(
            tuple(map(as_text, result.reasons)), result.probabilities, result.checks, result.width_px, result.height_px,
            result.error_kind, as_text(result.error_details), result.other_task,
        )
    )  # fmt: skip


def state_of(columns: tuple[Any, ...]) -> FileState:
    """From `STATE_COLUMNS`."""
    root, path, size_bytes, modified_ns, content, error = columns
    known = _error_of(error)
    return FileState(FilePlace(root, path), size_bytes, modified_ns, content, known.kind, known.sentence, known.details)


def row_of(columns: tuple[Any, ...]) -> ScanRow:
    """From `ROW_COLUMNS`."""
    (file_id, root, path, verdict, rank, label, probability, malignant, distance, checks, cells, seen, content, size,
     error, details) = columns  # fmt: skip
    known = _error_of(error)
    more = _NO_DETAILS if details is None else _details_of(details)
    return ScanRow(
        file_id=file_id, place=FilePlace(root, path), verdict=Verdict(verdict), rank=Rank(rank),
        reasons=more.reasons or ((known.sentence,) if known.sentence else ()),
        label=label, probability=probability, malignant_probability=malignant, distance=distance,
        failed_checks=tuple(checks.split()), width_px=more.width_px, height_px=more.height_px, white_cells=cells,
        error_kind=more.error_kind or known.kind, seen=bool(seen), content=content, size_bytes=size,
    )  # fmt: skip


def result_of(columns: tuple[Any, ...], thumbnail: bytes = b"", attention: bytes = b"") -> FieldResult:
    """From `RESULT_COLUMNS`."""
    content, verdict, rank, label, malignant, distance, checks, cells, details = columns
    more = _details_of(details)
    return FieldResult(
        content=content, verdict=Verdict(verdict), rank=Rank(rank), reasons=more.reasons, label=label,
        probabilities=more.probabilities, malignant_probability=malignant, distance=distance,
        failed_checks=tuple(checks.split()), checks=more.checks, width_px=more.width_px, height_px=more.height_px,
        white_cells=cells, error_kind=more.error_kind, error_details=more.error_details, other_task=more.other_task,
        thumbnail=thumbnail, attention=attention,
    )  # fmt: skip


_NO_ERROR: Final = FileError("", "", "")
_NO_DETAILS: Final = Details((), None, {}, None, None, "", "")
_errors: Final = msgspec.json.Decoder(FileError)
_details: Final = msgspec.json.Decoder(Details)


def _error_of(column: bytes | None) -> FileError:
    return _NO_ERROR if column is None else _errors.decode(column)


def _details_of(column: bytes) -> Details:
    return _details.decode(column)
