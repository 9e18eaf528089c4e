"""An image is meant for the other task if the smear checks of that task alone accept it."""

from collections.abc import Callable

import numpy as np
import pytest

from leukodesk.core.bundle import Bundle
from leukodesk.core.checks import other_task as module
from leukodesk.core.checks import run_checks
from leukodesk.core.checks.other_task import only_other_task, other_task
from leukodesk.core.checks.report import CheckReport, Limits, Outcome, SmearCheck
from leukodesk.core.images import record_from_pixels
from leukodesk.core.inference import Classifier
from leukodesk.core.manifest import Task
from leukodesk.core.synthetic import synthetic_cell, synthetic_field
from leukodesk.core.verdict import Verdict
from leukodesk.services.analyse import analyse
from tests.bundles import tiny_cell_manifest

CELL, FIELD = synthetic_cell(3, 300), synthetic_field(3, 320, 240)
GREY = np.full((200, 200, 3), 128, np.uint8)
REJECTED = CheckReport("paper", (SmearCheck("value", "Value", 0.0, "", Limits(), Outcome.FAIL, "Too dark."),))


@pytest.mark.parametrize("task", ["field", "cell"])
def test_what_is_the_other_task_of_the_other_is_the_task_itself(task: Task) -> None:
    assert other_task(task) != task and other_task(other_task(task)) == task


@pytest.mark.parametrize(
    ("pixels", "task", "expected"),
    [
        (CELL, "field", "cell"),
        (FIELD, "cell", "field"),
        (FIELD, "field", None),
        (CELL, "cell", None),
        (GREY, "field", None),
        (GREY, "cell", None),
    ],
)
def test_only_what_the_other_checks_alone_accept_is_meant_for_them(
    pixels: "np.ndarray[tuple[int, ...], np.dtype[np.uint8]]", task: Task, expected: Task | None
) -> None:
    assert only_other_task(pixels, task, run_checks(task, pixels)) == expected


def test_what_was_rejected_by_checks_that_were_chosen_is_held_against_those_of_its_task() -> None:
    assert only_other_task(CELL, "field", REJECTED) == "cell"
    assert only_other_task(FIELD, "field", REJECTED) is None


def test_what_both_accept_is_offered_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "run_checks", lambda profile, _pixels: CheckReport(profile, ()))
    assert only_other_task(CELL, "field", REJECTED) is None


def test_a_rejected_image_says_which_task_it_is_meant_for(
    make_tiny_bundle: Callable[..., Bundle], tiny_classifier: Classifier
) -> None:
    cell_manifest = tiny_cell_manifest()
    cells = Classifier(
        make_tiny_bundle(name="cells", task="cell", checks_profile="cell", classes=cell_manifest.classes)
    )

    shown = analyse(record_from_pixels(CELL, "cell"), tiny_classifier)
    assert (shown.verdict, shown.other_task) == (Verdict.REJECTED, "cell")
    shown = analyse(record_from_pixels(FIELD, "field"), cells)
    assert (shown.verdict, shown.other_task) == (Verdict.REJECTED, "field")
    assert analyse(record_from_pixels(GREY, "grey"), cells).other_task is None
    for pixels, classifier in ((FIELD, tiny_classifier), (CELL, cells)):
        accepted = analyse(record_from_pixels(pixels, "image"), classifier)
        assert accepted.verdict is not Verdict.REJECTED and accepted.other_task is None
