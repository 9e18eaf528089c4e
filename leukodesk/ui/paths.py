"""Where the package keeps what it brings along."""

import sys
from pathlib import Path


def resource_root() -> Path:
    """The folder that holds `resources`, `models` and `docs`: beside the package, or inside the frozen program."""
    return Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parents[2]))
