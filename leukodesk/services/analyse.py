"""The way of an image: read, check, find cells, classify, decide. Window, scan and command line all take it."""

import logging
import time
import traceback
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from leukodesk.core.checks import run_checks
from leukodesk.core.checks.other_task import only_other_task
from leukodesk.core.checks.report import CheckReport, Outcome
from leukodesk.core.confidence import reasons_for_uncertainty
from leukodesk.core.errors import BundleError, Cancelled, ImageError, LeukoDeskError
from leukodesk.core.images import ImageFile, ImageRecord, decode_image, read_image_file
from leukodesk.core.inference import Classifier
from leukodesk.core.manifest import Task
from leukodesk.core.preprocessing import preprocess
from leukodesk.core.verdict import ModelIdentity, Prediction, Verdict
from leukodesk.core.white_cells import WhiteCell, find_white_cells

Stage = Literal["read", "check", "cells", "preprocess", "classify", "explain", "draw"]
"""What is being done to an image; `analyse` ends with "classify", the others follow on request."""

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Analysis:
    """Everything known of one image after it went the whole way.

    Attributes:
        path: as given, or a word such as "clipboard".
        verdict, reasons: how it ended and why; reasons are sentences (none needed for accepted).
        image: None only if it could not be read.
        checks: None only if it could not be read.
        prediction, model: None if rejected or failed before a model saw it.
        label: key of the most probable class, only if accepted or uncertain.
        other_task: of a rejected image, the task whose smear checks accept it where those of the model's task do not.
        cells: white cells of the field; empty for the cell task, and if they were not looked for.
        error_kind, error_details: for failed, a stable word and the log's details.
        timings_ms: stage → milliseconds, of the stages that were entered.
    """

    path: str
    verdict: Verdict
    reasons: tuple[str, ...] = ()
    image: ImageRecord | None = field(default=None, repr=False)
    checks: CheckReport | None = None
    cells: tuple[WhiteCell, ...] = field(default=(), repr=False)
    prediction: Prediction | None = field(default=None, repr=False)
    label: str | None = None
    other_task: Task | None = None
    model: ModelIdentity | None = None
    error_kind: str = ""
    error_details: str = ""
    timings_ms: Mapping[str, float] = field(default_factory=dict)


Source = str | Path | ImageFile | ImageRecord
"""A file by its path, the bytes of one, or an image that has been read already."""


def analyse(
    source: Source,
    classifier: Classifier,
    checks_profile: str | None = None,
    on_stage: Callable[[Stage], None] | None = None,
    *,
    white_cells: bool = True,
) -> Analysis:
    """Takes one image the whole way to its verdict.

    A rejected image ends with its smear checks: its cells are not searched and no model sees it. Whatever goes wrong
    ends as `failed` with what is known so far, and never with a default answer.

    Args:
        source: what to analyse; a path and the bytes read from it come to the same.
        classifier: the model to ask.
        checks_profile: of the smear checks; None for the one that the model wants.
        on_stage: told of each stage before it begins. It may raise `Cancelled`; that is how an analysis is stopped.
        white_cells: whether those of a field are looked for. No verdict depends on them.

    Returns:
        The analysis, with one of the four verdicts.

    Raises:
        Cancelled: by `on_stage`. Nothing else is raised.
    """
    watch = _StopWatch(on_stage)
    known = Analysis(str(source) if isinstance(source, str | Path) else source.source, Verdict.FAILED)
    try:
        for fuller in _steps(known, source, classifier, checks_profile, watch.enter, white_cells):
            known = fuller
    except Cancelled:
        raise
    except Exception as error:  # noqa: BLE001 - an image must end in a verdict, whatever happens
        known = failed(known, error)
    return replace(known, timings_ms=watch.stopped())


def failed(known: Analysis, error: Exception) -> Analysis:
    """How an analysis ends by an error, with what was known before; the one place where every error has a sentence."""
    if isinstance(error, LeukoDeskError):
        return _failed(known, error.message, _kind_of(error), error.details)
    if isinstance(error, MemoryError):
        return _failed(known, "There is not enough memory for this image.", "memory", str(error))
    log.error("Analysing %s failed", known.path, exc_info=error)
    sentence = "LeukoDesk made a mistake with this image, and has no result for it."
    return _failed(known, sentence, "internal", "".join(traceback.format_exception(error)))


def _steps(
    known: Analysis,
    source: Source,
    classifier: Classifier,
    checks_profile: str | None,
    enter: Callable[[Stage], None],
    white_cells: bool,
) -> Iterator[Analysis]:
    """Ever fuller analyses of one image; the last has the verdict."""
    manifest = classifier.manifest
    enter("read")
    image = source if isinstance(source, ImageRecord) else _read(source)
    yield (known := replace(known, image=image))

    enter("check")
    checks = run_checks(checks_profile or manifest.checks_profile, image.pixels)
    yield (known := replace(known, checks=checks))
    if checks.outcome is Outcome.FAIL:
        other = only_other_task(image.pixels, manifest.task, checks)
        yield replace(known, verdict=Verdict.REJECTED, reasons=checks.sentences(Outcome.FAIL), other_task=other)
        return

    if white_cells and manifest.task == "field":
        enter("cells")
        yield (known := replace(known, cells=find_white_cells(image.pixels)))

    enter("preprocess")
    model_input = preprocess(image.pixels, manifest.preprocessing)
    enter("classify")
    prediction = classifier.classify(model_input)
    reasons = checks.sentences(Outcome.WARN) + reasons_for_uncertainty(prediction, manifest)
    yield replace(
        known,
        verdict=Verdict.UNCERTAIN if reasons else Verdict.ACCEPTED,
        reasons=reasons,
        prediction=prediction,
        label=manifest.classes[prediction.class_index].key,
        model=classifier.identity,
    )


def _read(source: str | Path | ImageFile) -> ImageRecord:
    return decode_image(source if isinstance(source, ImageFile) else read_image_file(source))


def _failed(known: Analysis, sentence: str, kind: str, details: str) -> Analysis:
    return replace(
        known, verdict=Verdict.FAILED, reasons=(sentence,), label=None, error_kind=kind, error_details=details
    )


def _kind_of(error: LeukoDeskError) -> str:
    """A stable word: an image error's own, "model" for what is wrong with the model."""
    if isinstance(error, ImageError):
        return error.kind
    return "model" if isinstance(error, BundleError) else "other"


class _StopWatch:
    """Times the stages, and tells of each before it begins."""

    def __init__(self, on_stage: Callable[[Stage], None] | None) -> None:
        self._on_stage = on_stage
        self._timings_ms: dict[str, float] = {}
        self._stage: Stage | None = None
        self._began = 0.0

    def enter(self, stage: Stage) -> None:
        self._leave()
        if self._on_stage is not None:
            self._on_stage(stage)
        self._stage = stage
        self._began = time.perf_counter()

    def stopped(self) -> dict[str, float]:
        self._leave()
        return self._timings_ms

    def _leave(self) -> None:
        if self._stage is not None:
            self._timings_ms[self._stage] = (time.perf_counter() - self._began) * 1000
            self._stage = None
