"""How this window starts programs of its own. The packaged program will start itself here instead."""

import os
import sys
from pathlib import Path

from leukodesk.ui.paths import resource_root


def leukodesk() -> list[str]:
    """The beginning of every command line of LeukoDesk."""
    return [sys.executable, "-m", "leukodesk"]


def working_folder() -> Path:
    """Where the programs are started, so that Python finds the packages."""
    return resource_root()


def environment() -> dict[str, str]:
    """The window's own, and UTF-8 without delay through the pipes."""
    return {**os.environ, "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1", "TF_CPP_MIN_LOG_LEVEL": "3"}
