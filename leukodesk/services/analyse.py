"""The way of an image: read, check, find cells, classify, decide. Window, scan and command line all come through here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from leukodesk.core.checks.report import CheckReport
from leukodesk.core.images import ImageRecord
from leukodesk.core.verdict import ModelIdentity, Prediction, Verdict
from leukodesk.core.white_cells import WhiteCell

Stage = str
"""One of "read", "check", "cells", "preprocess", "classify", "explain", "draw"."""


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
        cells: white cells of the field; empty for the cell task.
        error_kind, error_details: for failed, a stable word and the log's details.
        timings_ms: stage → milliseconds.
    """

    path: str
    verdict: Verdict
    reasons: tuple[str, ...] = ()
    image: ImageRecord | None = field(default=None, repr=False)
    checks: CheckReport | None = None
    cells: tuple[WhiteCell, ...] = field(default=(), repr=False)
    prediction: Prediction | None = field(default=None, repr=False)
    label: str | None = None
    model: ModelIdentity | None = None
    error_kind: str = ""
    error_details: str = ""
    timings_ms: Mapping[str, float] = field(default_factory=dict)


def analyse(
    source: str | Path | ImageRecord,
    model: object,
    checks_profile: str | None = None,
    on_stage: Callable[[Stage], None] | None = None,
) -> Analysis: ...
