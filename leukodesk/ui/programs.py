"""How this window starts programs of its own."""

import os
import sys
from pathlib import Path

from leukodesk.services.add_ons import TRAINER, add_on_folder
from leukodesk.services.user_folders import program_folder
from leukodesk.ui.paths import resource_root


def leukodesk() -> list[str]:
    """The beginning of every command line of LeukoDesk; the packaged program is its own."""
    return [sys.executable] if program_folder() else [sys.executable, "-m", "leukodesk"]


def trainer() -> list[str]:
    """The beginning of every command line of what trains networks."""
    if program_folder():
        return [str(add_on_folder(TRAINER) / trainer_file())]
    return [sys.executable, "-m", "training"]


def trainer_file() -> str:
    """The program in the add-on's folder."""
    return f"{TRAINER}.exe" if sys.platform == "win32" else TRAINER


def working_folder() -> Path:
    """Where the programs are started, so that Python finds the packages."""
    return resource_root()


def environment() -> dict[str, str]:
    """The window's own, and UTF-8 without delay through the pipes."""
    return {**os.environ, "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1", "TF_CPP_MIN_LOG_LEVEL": "3"}
