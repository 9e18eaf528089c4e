"""What is done with one file of a scan, on whatever thread or machine it is done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from leukodesk.core.checks.report import Outcome
from leukodesk.core.errors import ImageChangingError
from leukodesk.core.manifest import ClassInfo
from leukodesk.core.verdict import Verdict
from leukodesk.services.scan.looking import state_of_file
from leukodesk.store.scan_rows import THUMBNAIL_PX, FieldResult, FilePlace, FileState, Rank, ScanSetup

if TYPE_CHECKING:
    from pathlib import Path

    from leukodesk.core.images import ImageFile
    from leukodesk.core.inference import Classifier
    from leukodesk.services.analyse import Analysis

PASSING: Final = frozenset(
    {"not_found", "no_permission", "vanished", "changing", "memory", "model", "internal", "other", "worker_lost"}
)
"""Kinds of errors that say nothing of a file's content: another time it may be read."""

_TRIES: Final = 3
_THUMBNAIL_QUALITY: Final = 80


@dataclass(frozen=True)
class Scanned:
    """A file, and its result if that had to be computed.

    Attributes:
        file: as it was when it was read.
        result: None if its content could not be read, or had a result already.
    """

    file: FileState
    result: FieldResult | None


def scan_file(
    place: FilePlace,
    classifier: Classifier,
    setup: ScanSetup,
    is_known: Callable[[bytes], bool],
    *,
    attention: bool,
) -> Scanned:
    """Reads a file once, and takes it through `analyse` unless its content has a result.

    A file that changes while it is read is read again. Whatever goes wrong with it ends as a file with an error or, if
    its content is the reason, as a result with the verdict failed; nothing is raised but by `is_known`.

    Args:
        place: of the file.
        classifier: the model of `setup`.
        is_known: whether a content (SHA-256, 32 bytes) has a result.
        attention: whether the attention map of the label is kept.
    """
    from leukodesk.services.analyse import Analysis, analyse, failed

    path = place.location
    size_bytes, modified_ns = state_of_file(path)
    nothing_known = Analysis(str(path), Verdict.FAILED)
    try:
        image, (size_bytes, modified_ns) = _read_unchanging(path)
    except Exception as error:  # noqa: BLE001 - a file must end in a row, whatever happens
        return Scanned(_unread(place, size_bytes, modified_ns, failed(nothing_known, error)), None)
    content = bytes.fromhex(image.sha256)
    file = FileState(place, size_bytes, modified_ns, content)
    if is_known(content):
        return Scanned(file, None)
    analysis = analyse(image, classifier, setup.checks_profile, white_cells=setup.white_cells)
    try:
        if analysis.error_kind not in PASSING:
            return Scanned(file, field_result(analysis, content, classifier, attention=attention))
    except Exception as error:  # noqa: BLE001 - as above
        analysis = failed(nothing_known, error)
    return Scanned(_unread(place, size_bytes, modified_ns, analysis), None)


def field_result(analysis: Analysis, content: bytes, classifier: Classifier, *, attention: bool) -> FieldResult:
    """What a scan keeps of an analysis.

    Raises:
        LeukoDeskError: the attention map cannot be had.
    """
    from leukodesk.core.pictures import small_jpeg

    classes, prediction, image = classifier.manifest.classes, analysis.prediction, analysis.image
    probabilities = None
    if prediction is not None:
        values = prediction.probabilities.tolist()
        probabilities = {info.key: value for info, value in zip(classes, values, strict=True)}
    checks = analysis.checks.checks if analysis.checks is not None else ()
    return FieldResult(
        content=content,
        verdict=analysis.verdict,
        rank=_rank(analysis.verdict, analysis.label, classes),
        reasons=analysis.reasons,
        label=analysis.label,
        probabilities=probabilities,
        malignant_probability=_malignant_probability(probabilities, classes),
        distance=None if prediction is None else float(prediction.distance),
        failed_checks=tuple(check.key for check in checks if check.outcome is not Outcome.PASS),
        checks={check.key: float(check.value) for check in checks},
        width_px=None if image is None else image.width_px,
        height_px=None if image is None else image.height_px,
        white_cells=len(analysis.cells) if "cells" in analysis.timings_ms else None,
        error_kind=analysis.error_kind,
        error_details=analysis.error_details,
        other_task=analysis.other_task,
        thumbnail=b"" if image is None else small_jpeg(image.pixels, THUMBNAIL_PX, _THUMBNAIL_QUALITY),
        attention=_attention(analysis, classifier) if attention else b"",
    )


def _read_unchanging(path: Path) -> tuple[ImageFile, tuple[int, int]]:
    """A file's content, and size and time that it had before and after it was read."""
    from leukodesk.core.images import read_image_file

    for _ in range(_TRIES):
        before = state_of_file(path)
        image = read_image_file(path)
        after = state_of_file(path)
        if before == after and after[0] == len(image.data):
            return image, after
    raise ImageChangingError(
        "This file is just being written. Scan the folder again when that is done.", f"{before}, then {after}"
    )


def _unread(place: FilePlace, size_bytes: int, modified_ns: int, analysis: Analysis) -> FileState:
    return FileState(
        place, size_bytes, modified_ns, None, analysis.error_kind, analysis.reasons[0], analysis.error_details
    )


def _rank(verdict: Verdict, label: str | None, classes: tuple[ClassInfo, ...]) -> Rank:
    if verdict is Verdict.REJECTED:
        return Rank.REJECTED
    if verdict is Verdict.FAILED:
        return Rank.FAILED
    return Rank.WORRYING if verdict is Verdict.UNCERTAIN or label in _malignant(classes) else Rank.ACCEPTED


def _malignant_probability(probabilities: dict[str, float] | None, classes: tuple[ClassInfo, ...]) -> float | None:
    malignant = _malignant(classes)
    if probabilities is None or not malignant:
        return None
    return sum(probabilities[key] for key in malignant)


def _malignant(classes: tuple[ClassInfo, ...]) -> list[str]:
    return [info.key for info in classes if info.malignant == "yes"]


def _attention(analysis: Analysis, classifier: Classifier) -> bytes:
    """The attention map of the label as an 8-bit PNG; empty if no model saw the image."""
    if analysis.prediction is None:
        return b""
    import cv2
    import numpy as np

    from leukodesk.core.explanation import attention_map

    found = attention_map(classifier, analysis.prediction, analysis.prediction.class_index)
    return cv2.imencode(".png", np.rint(found * 255).astype(np.uint8))[1].tobytes()
