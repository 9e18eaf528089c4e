"""The command lines of the programs that the wizard starts."""

import importlib.util
import sys
from collections.abc import Sequence
from pathlib import Path

from leukodesk.core.training_runs.folder import TrainingRequest
from leukodesk.ui.programs import leukodesk

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
    return [*_trainer(), "run", str(run), RESUME]


def estimate(request: TrainingRequest, run: Path) -> list[str]:
    """Measures a step of a run, says what the whole will take, and ends."""
    if request.method == "adaptation":
        return [*leukodesk(), "adapt", str(run), ESTIMATE]
    return [*_trainer(), "run", str(run), ESTIMATE]


def has_trainer() -> bool:
    """Whether networks can be trained here. What trains them is looked for, and never imported into the window."""
    return all(importlib.util.find_spec(name) is not None for name in ("training", "tensorflow"))


def _trainer() -> list[str]:
    return [sys.executable, "-m", "training"]
