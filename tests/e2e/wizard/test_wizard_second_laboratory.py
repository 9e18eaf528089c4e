"""A laboratory whose images the shipped model does badly in retrains it, uses the new model, and goes back.

The images are `taleghani`'s, seen through another stain, lamp, camera and focus: see tests/second_laboratory.py.
"""

import csv
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from leukodesk.core.images import read_image
from leukodesk.core.training_runs.folder import read_result
from leukodesk.services.model_library import models_folder, own_library
from leukodesk.services.promotion import read_changes
from leukodesk.ui.main_window import MainWindow
from leukodesk.ui.training_wizard.wizard import TrainingWizard
from leukodesk.ui.wording import percent
from tests.data import require_data
from tests.e2e.conftest import open_files, save, seen, settle
from tests.e2e.wizard_steps import open_wizard, press, read_data, text_in_sight, wait
from tests.second_laboratory import as_second_laboratory

CLASSES = {"Benign": "benign", "Early": "early_pre_b", "Pre": "pre_b", "Pro": "pro_b"}
"""Folder, and key of the class in the shipped model."""

IMAGES, KEPT_BACK = 60, 8
"""Of each class: in the laboratory's folder, and for the day after, which nothing has learnt from."""

UNSEEN_FOLD = "4"
"""The block of `taleghani` that the shipped model's network was not trained on."""

CLEARLY = 0.10
ADAPTED_WITHIN_MS = 120_000


@dataclass(frozen=True)
class Laboratory:
    """A folder with one folder a class; and further fields, by class, that are not in it."""

    folder: Path
    later: dict[str, list[str]]


@pytest.fixture(scope="module")
def laboratory(tmp_path_factory: pytest.TempPathFactory) -> Laboratory:
    source = require_data("taleghani")
    root = tmp_path_factory.mktemp("laboratory")
    made = Laboratory(root / "Second laboratory", {})
    with (source / "groups.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["block_fold"] == UNSEEN_FOLD]
    for label in CLASSES:
        # Of fields that are nearly the same, one.
        names = list({row["near_duplicate_group"]: row["file"] for row in rows if row["class"] == label}.values())
        known, later = names[:-KEPT_BACK], names[-KEPT_BACK:]
        learnt = [known[place * len(known) // IMAGES] for place in range(IMAGES)]
        write_as_second_laboratory(source / label, learnt, made.folder / label)
        made.later[label] = write_as_second_laboratory(source / label, later, root / "later" / label)
    return made


def write_as_second_laboratory(source: Path, names: Iterable[str], folder: Path) -> list[str]:
    """Files of the same fields as the other laboratory sees them."""
    folder.mkdir(parents=True)
    return [
        save(folder / f"{Path(name).stem}.png", as_second_laboratory(read_image(source / name).pixels))
        for name in names
    ]


def test_the_adapted_model_wins_is_put_to_work_and_taken_back(
    make_window: Callable[..., MainWindow], qtbot: QtBot, laboratory: Laboratory
) -> None:
    folder, later = laboratory.folder, laboratory.later
    window = make_window(Path(models_folder()))
    window.start([])
    settle(window, qtbot)
    shipped = window.desk.models.loaded
    assert shipped is not None and shipped.label.startswith("all-subtypes/")
    fields = [path for paths in later.values() for path in paths]
    open_files(window, qtbot, *fields)
    assert models_of(window) == {shipped.label}
    right_before = rightly_named(window, later)

    wizard = open_wizard(window, qtbot)
    read_data(wizard, qtbot, folder)
    press(wizard, "Next", qtbot)
    wait(qtbot, lambda: not wizard.audit.watch.running)
    press(wizard, "Next", qtbot)
    wait(qtbot, lambda: wizard.method.complete)
    press(wizard, "Start adaptation", qtbot)
    wait(qtbot, lambda: wizard.page is wizard.result, ADAPTED_WITHIN_MS)

    text = text_in_sight(wizard)
    assert "The new model is offered" in text and f"the model at work, {shipped.label.replace('/', ' ')}" in text
    new, old = balanced_accuracies(wizard)
    assert new > old + CLEARLY
    assert percent(new) in text and percent(old) in text

    press(wizard, "Use this model from now on", qtbot)
    settle(window, qtbot)
    assert models_of(window) == {"second-laboratory/1.0.0"}
    assert "second-laboratory 1.0.0" in seen(window)
    assert rightly_named(window, later) > right_before

    press(wizard, f"Go back to {shipped.label}", qtbot)
    settle(window, qtbot)
    assert models_of(window) == {shipped.label} and shipped.label.replace("/", " ") in seen(window)
    assert rightly_named(window, later) == right_before
    promoted, back = read_changes(own_library())
    assert (promoted.action, back.action) == ("promoted", "went back") and promoted.offered
    assert promoted.before == back.after is not None and promoted.before.name == "all-subtypes"
    assert promoted.after == back.before is not None and promoted.after.name == "second-laboratory"


def balanced_accuracies(wizard: TrainingWizard) -> tuple[float, float]:
    """Of the new model and of the one at work, on the test part of the run."""
    run = wizard.train.run
    assert run is not None
    result = read_result(run)
    assert result is not None
    ((_, new, old),) = [line for line in result.headline if line[0] == "Balanced accuracy"]
    assert old is not None
    return new, old


def models_of(window: MainWindow) -> set[str]:
    """Names of the models that the verdicts of all fields come from."""
    used = [item.result.model for item in window.desk.session.items if item.result is not None]
    return {f"{model.name}/{model.version}" for model in used if model is not None}


def rightly_named(window: MainWindow, fields: dict[str, list[str]]) -> int:
    """How many of these fields the window names rightly, whether it is sure or not."""
    named = {item.path: item.result.label for item in window.desk.session.items if item.result is not None}
    return sum(named[path] == CLASSES[label] for label, paths in fields.items() for path in paths)
