"""Whether an image that is no use for one task is what the other is made for: told by smear checks, asking no model."""

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.checks import run_checks
from leukodesk.core.checks.report import CheckReport, Outcome
from leukodesk.core.manifest import Task


def other_task(task: Task) -> Task:
    """There are two."""
    return "cell" if task == "field" else "field"


def only_other_task(pixels: NDArray[np.uint8], task: Task, report: CheckReport) -> Task | None:
    """The other task, if its smear checks accept an image and those of `task` do not.

    Args:
        pixels: (height, width, 3) uint8 RGB, at least 32 px on each side. Not changed.
        task: of the model that the image was meant for.
        report: of the smear checks that have rejected it, whichever profile was chosen.

    Returns:
        None if both accept it, or neither does.
    """
    own = report if report.profile == task else run_checks(task, pixels)
    if own.outcome is not Outcome.FAIL or run_checks(other_task(task), pixels).outcome is Outcome.FAIL:
        return None
    return other_task(task)
