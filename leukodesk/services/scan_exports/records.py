"""What every export says of a file: one record, in the words of `services.record`, and the names files go by."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath
from typing import Any

import numpy as np
from numpy.typing import NDArray

import leukodesk
from leukodesk.store.scan_file import ScanReader
from leukodesk.store.scan_rows import FieldResult, FilePlace, ScanRow, ScanSetup

OnProgress = Callable[[int, int], None]
"""Told how many of how many files are done. What it raises ends the export, of which nothing is left then."""

_AT_ONCE = 500


@dataclass(frozen=True)
class Exported:
    """What became of an export.

    Attributes:
        files: how many are in it.
        notes: sentences on what is not in it, and why.
    """

    files: int
    notes: tuple[str, ...] = ()


class ShownPaths:
    r"""What files are called in an export.

    Paths are those below the scanned folder. Where several folders were scanned, they begin with the last name of their
    folder, with a number where two have the same. Bytes that are no text are shown as "\xff".

    Args:
        folders: that were scanned into one file; another one gets its name when a file in it is met.
        full: show absolute paths.
    """

    def __init__(self, folders: Sequence[bytes], *, full: bool) -> None:
        self._full = full
        self._names: dict[bytes, str] = {}
        for folder in folders:
            self._add(folder)

    @classmethod
    def of(cls, reader: ScanReader, *, full: bool) -> "ShownPaths":
        """Those of all files that the scan holds now: runs before the last one may have been asked other folders."""
        return cls(tuple(dict.fromkeys((*reader.folders, *reader.task.folders))), full=full)

    @property
    def folders(self) -> tuple[str, ...]:
        """What the folders are called."""
        return tuple(self._names.values())

    def file(self, place: FilePlace) -> str:
        """What a file is called."""
        if place.root not in self._names:  # a scan that goes on in the file may have been asked for more
            self._add(place.root)
        below, folder = _as_text(place.path), self._names[place.root]
        if self._full:
            return str(PurePath(folder, below))
        return below if len(self._names) == 1 else f"{folder}/{below}"

    def _add(self, folder: bytes) -> None:
        self._names[folder] = _as_text(folder) if self._full else self._free_name(_as_text(folder))

    def _free_name(self, folder: str) -> str:
        last = PurePath(folder).name or "folder"
        name, number = last, 1
        while name in self._names.values():
            number += 1
            name = f"{last} ({number})"
        return name


def rows_in_order(reader: ScanReader, ids: NDArray[np.int64]) -> Iterator[list[ScanRow]]:
    """Those files, some hundreds at a time, so that a million need no more memory than a thousand."""
    for start in range(0, len(ids), _AT_ONCE):
        yield reader.rows(ids[start : start + _AT_ONCE].tolist())


def records(
    reader: ScanReader, ids: NDArray[np.int64], *, full_paths: bool, on_progress: OnProgress | None
) -> Iterator[dict[str, Any]]:
    """Each of these files as JSON can hold it, with everything that is known, as `services.record` has one image.

    What was not found out is None, and so is a number that is none (infinite, undefined).
    """
    shown = ShownPaths.of(reader, full=full_paths)
    facts = facts_of(reader.setup)
    keys = [info.key for info in reader.setup.classes]
    done = 0
    for rows in rows_in_order(reader, ids):
        if on_progress is not None:
            on_progress(done, len(ids))
        done += len(rows)
        details = reader.details([row.file_id for row in rows])
        for row in rows:
            yield _record(row, details.get(row.file_id), shown.file(row.place), keys) | facts


def facts_of(setup: ScanSetup) -> dict[str, Any]:
    """What must stand wherever results stand: whose they are, by which limits, and when they were written."""
    return {
        "checks_profile": setup.checks_profile,
        "model": {
            "name": setup.model.name,
            "version": setup.model.version,
            "sha256": setup.model.sha256,
            "task": setup.task,
            "thresholds": {
                "least_probability": setup.thresholds.least_probability,
                "greatest_distance": setup.thresholds.greatest_distance,
                "rule": setup.thresholds.rule,
            },
        },
        "application": {"name": "LeukoDesk", "version": setup.application_version},
        "exported_at": datetime.now().astimezone().isoformat(timespec="seconds"),
        "intended_use": leukodesk.INTENDED_USE,
    }


def _record(row: ScanRow, result: FieldResult | None, path: str, classes: Sequence[str]) -> dict[str, Any]:
    probabilities = None if result is None else result.probabilities
    checks = {} if result is None else result.checks
    return {
        "path": path,
        "sha256": None if row.content is None else row.content.hex(),
        "size_bytes": row.size_bytes if row.size_bytes >= 0 else None,
        "width_px": row.width_px,
        "height_px": row.height_px,
        "verdict": str(row.verdict),
        "rank": row.rank.name.lower(),
        "reasons": list(row.reasons),
        "label": row.label,
        "other_task": None if result is None else result.other_task,
        "probability": _finite(row.probability),
        "malignant_probability": _finite(row.malignant_probability),
        "probabilities": None if probabilities is None else {key: _finite(probabilities[key]) for key in classes},
        "distance": _finite(row.distance),
        "failed_checks": list(row.failed_checks),
        "checks": [{"key": key, "value": _finite(value)} for key, value in checks.items()],
        "white_cells": row.white_cells,
        "error": {"kind": row.error_kind} if row.error_kind else None,
        "seen": row.seen,
    }


def _finite(value: float | None) -> float | None:
    return value if value is not None and math.isfinite(value) else None


def _as_text(path: bytes) -> str:
    return path.decode("utf-8", "backslashreplace")
