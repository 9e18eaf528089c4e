"""The command lines of the programs that the wizard starts. The packaged program will start itself here instead."""

import importlib.util
import os
import sys
from pathlib import Path

from leukodesk.core.training_runs.folder import TrainingRequest
from leukodesk.ui.paths import resource_root

RESUME, ESTIMATE = "--resume", "--estimate"


def audit(data: str, out: Path, table: str = "") -> list[str]:
    """Looks for what is wrong with labelled images; writes what it finds into `out`."""
    with_table = ["--table", table] if table else []
    return [*_leukodesk(), "audit", data, *with_table, "--events", "--out", str(out)]


def train(request: TrainingRequest, run: Path) -> list[str]:
    """Does a run, or goes on with it where it was interrupted."""
    if request.method == "adaptation":
        return [*_leukodesk(), "adapt", str(run)]
    return [*_trainer(), "run", str(run), RESUME]


def estimate(request: TrainingRequest, run: Path) -> list[str]:
    """Measures a step of a run, says what the whole will take, and ends."""
    if request.method == "adaptation":
        return [*_leukodesk(), "adapt", str(run), ESTIMATE]
    return [*_trainer(), "run", str(run), ESTIMATE]


def has_trainer() -> bool:
    """Whether networks can be trained here. What trains them is looked for, and never imported into the window."""
    return all(importlib.util.find_spec(name) is not None for name in ("training", "tensorflow"))


def working_folder() -> Path:
    """Where the programs are started, so that Python finds the packages."""
    return resource_root()


def environment() -> dict[str, str]:
    """The window's own, and UTF-8 without delay through the pipes."""
    return {**os.environ, "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1", "TF_CPP_MIN_LOG_LEVEL": "3"}


def _leukodesk() -> list[str]:
    return [sys.executable, "-m", "leukodesk"]


def _trainer() -> list[str]:
    return [sys.executable, "-m", "training"]
