"""Reads labelled images for the Data page, in the worker thread. Heavy imports are made here."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from leukodesk.core.errors import ImageError
from leukodesk.ui.training_wizard.choices import ClassChoice, FoundData, count_classes

if TYPE_CHECKING:
    from leukodesk.core.labelled.data_set import LabelledData
    from leukodesk.core.manifest import ClassInfo, Task
    from leukodesk.ui.workers import Job

TELL_EVERY_S = 0.1
LOOKED_AT = 6
"""Images that are held against the smear checks to tell fields from single cells."""


def read_data(job: Job, source: str, table: str, known: Sequence[ClassInfo]) -> FoundData:
    """What is in a folder or a table. The job's stages are "done total", as numbers of files.

    Args:
        known: classes of the models at hand, which labels are compared with.

    Raises:
        DataSetError: nothing can be learnt from it as it lies.
    """
    from leukodesk.core.labelled.class_infos import suggest_classes
    from leukodesk.core.labelled.data_set import read_labelled_data

    last_told_s = 0.0

    def tell(done: int, total: int) -> None:
        nonlocal last_told_s
        job.check()
        if time.monotonic() - last_told_s >= TELL_EVERY_S:
            last_told_s = time.monotonic()
            job.stage(f"{done} {total}")

    data = read_labelled_data(source, table=table or None, on_progress=tell)
    infos = suggest_classes(data.classes, known)
    classes = tuple(
        ClassChoice(label, images, groups, info.display_name, info.malignant)
        for label, info, (images, groups) in zip(data.classes, infos, count_classes(data), strict=True)
    )
    return FoundData(
        source=str(Path(source).absolute()),
        table=str(Path(table).absolute()) if table else "",
        images=len(data.images),
        groups=len({image.group for image in data.images if image.group}),
        groups_from=data.groups_from,
        classes=classes,
        skipped=tuple((str(one.path), one.sentence) for one in data.skipped),
        task=suggest_task(job, data),
    )


def suggest_task(job: Job, data: LabelledData) -> Task:
    """Fields or single cells: whichever smear checks more of a few images pass; fields if it is even."""
    from leukodesk.core.checks import run_checks
    from leukodesk.core.checks.report import Outcome
    from leukodesk.core.images import read_image

    passed = {"field": 0, "cell": 0}
    step = max(1, len(data.images) // LOOKED_AT)
    for image in data.images[::step][:LOOKED_AT]:
        job.check()
        try:
            pixels = read_image(image.path).pixels
        except ImageError:
            continue  # it could be read a moment ago; the run will say so
        for profile in passed:
            passed[profile] += run_checks(profile, pixels).outcome is not Outcome.FAIL
    return "cell" if passed["cell"] > passed["field"] else "field"
