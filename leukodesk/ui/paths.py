"""Where the program finds what it brings along. What belongs to the user lies in `services.user_folders`."""

import sys
from pathlib import Path

_BESIDE_THE_PACKAGE = Path(__file__).resolve().parents[2]


def resource_root() -> Path:
    """The folder that holds `resources` and `docs`: beside the package, or inside the frozen program."""
    return Path(getattr(sys, "_MEIPASS", _BESIDE_THE_PACKAGE))


def user_guide() -> Path:
    """The first page of the user guide."""
    return resource_root() / "docs" / "user-guide" / "index.md"
