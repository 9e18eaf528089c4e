"""What is said of images that the model at work is not made for, and another one is. Only ever said, never done.

Which images those are is told by `core.checks.other_task`; each `Analysis` has it as `other_task`.
"""

import math
from collections import Counter
from typing import Final

from leukodesk.core.manifest import Task
from leukodesk.core.verdict import Verdict
from leukodesk.services.model_library import KINDS, InstalledModel, Library, active_or_none
from leukodesk.store.scan_file import ScanReader
from leukodesk.store.scan_query import Filter, Sorting

MOST_LOOKED_AT: Final = 1000
"""Rejected files of a scan."""

_LOOKS_LIKE: dict[Task, str] = {
    "field": "This looks like a whole field of a smear, not like a single cell cut out on black.",
    "cell": "This looks like a single cell cut out on black.",
}
_LOOK_LIKE: dict[Task, str] = {
    "field": "whole fields of a smear, not like single cells cut out on black",
    "cell": "single cells cut out on black",
}


def image_in_words(task: Task, model: InstalledModel | None) -> str:
    """What is said of a rejected image.

    Args:
        task: whose smear checks accept it.
        model: the active one of that task; None if there is none that can be used.
    """
    if model is None:
        return f"{_LOOKS_LIKE[task]} There is no usable model for {KINDS[task]} to judge it."
    return f"{_LOOKS_LIKE[task]} The model for {KINDS[task]} ({model.name} {model.version}) can judge it."


def scan_in_words(reader: ScanReader, library: Library | None = None) -> str:
    """What is said of a scan most of whose files only the smear checks of the other task accept; else nothing.

    Args:
        library: of the models here, one of which is named; none is if it is None.
    """
    task = _task_of_most(reader)
    if task is None:
        return ""
    model = None if library is None else active_or_none(task, library)
    rejected = (
        f"Most of the {reader.summary().files:,} images look like {_LOOK_LIKE[task]}, which the model of this scan is "
        "not made for: they are rejected."
    )
    again = f"To have them judged, scan the same folders again with a model for {KINDS[task]}."
    if model is not None:
        again = f"To have them judged, scan the same folders again with the model {model.label}."
    return f"{rejected} {again}"


def _task_of_most(reader: ScanReader) -> Task | None:
    """Of many rejected files some, evenly spread, stand for all: a scan may have a million."""
    summary = reader.summary()
    rejected = summary.verdicts[Verdict.REJECTED]
    if 2 * rejected <= summary.files:
        return None
    ids = reader.file_ids(Filter(verdicts=(Verdict.REJECTED,)), Sorting())
    some = ids[:: math.ceil(len(ids) / MOST_LOOKED_AT)].tolist()
    tasks = Counter(result.other_task for result in reader.details(some).values())
    task: Task
    for task in KINDS:
        if 2 * rejected * tasks[task] > summary.files * len(some):
            return task
    return None
