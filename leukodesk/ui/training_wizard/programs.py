"""The command lines of the programs that the wizard starts."""

import importlib.util
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from leukodesk.core.training_runs.folder import TrainingRequest
from leukodesk.services.add_ons import TRAINER, add_on_problem
from leukodesk.services.user_folders import program_folder
from leukodesk.ui.programs import leukodesk, trainer

RESUME, ESTIMATE = "--resume", "--estimate"


def audit(data: str, out: Path, table: str = "", left_out: Sequence[str] = ()) -> list[str]:
    """Looks for what is wrong with labelled images, but for classes left out; writes what it finds into `out`."""
    more = ["--table", table] if table else []
    more += [f"--without={label}" for label in left_out]
    return [*leukodesk(), "audit", data, *more, "--events", "--ends-with-input", "--out", str(out)]


def train(request: TrainingRequest, run: Path) -> list[str]:
    """Does a run, or goes on with it where it was interrupted."""
    if request.method == "adaptation":
        return [*leukodesk(), "adapt", str(run)]
    return [*trainer(), "run", str(run), RESUME]


def estimate(request: TrainingRequest, run: Path) -> list[str]:
    """Measures a step of a run, says what the whole will take, and ends."""
    if request.method == "adaptation":
        return [*leukodesk(), "adapt", str(run), ESTIMATE]
    return [*trainer(), "run", str(run), ESTIMATE]


def has_trainer() -> bool:
    """Whether networks can be trained here."""
    return not trainer_problem()


def trainer_problem() -> str:
    """Why no networks can be trained here; empty if they can. What trains them is never imported into the window."""
    if program_folder():
        return add_on_problem(TRAINER)
    there = all(importlib.util.find_spec(name) is not None for name in ("training", "tensorflow"))
    if there:
        return ""
    return QCoreApplication.translate("MethodPage", "The training program (with TensorFlow) is not installed.")
