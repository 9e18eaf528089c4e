"""Where the program finds what it brings along, and where it keeps what belongs to the user."""

import sys
from pathlib import Path

import platformdirs

APP_NAME = "LeukoDesk"


def resource_root() -> Path:
    """The folder that holds `resources` and `docs`: beside the package, or inside the frozen program."""
    return Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parents[2]))


def user_guide() -> Path:
    """The first page of the user guide."""
    return resource_root() / "docs" / "user-guide" / "index.md"


def config_folder() -> Path:
    """Where the settings are kept, by the habits of the operating system."""
    return platformdirs.user_config_path(APP_NAME, appauthor=False)


def log_folder() -> Path:
    """Where the log and crash reports are kept, by the habits of the operating system."""
    return platformdirs.user_log_path(APP_NAME, appauthor=False)
