"""What the window remembers between two runs: a small versioned JSON file in the user's configuration folder."""

import dataclasses
import logging
import threading
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from leukodesk.core.errors import LeukoDeskError
from leukodesk.core.files import write_atomically
from leukodesk.services.user_folders import portable_problem
from leukodesk.ui.capture.remembered import CaptureSettings
from leukodesk.ui.text_size import STEPS_PERCENT

log = logging.getLogger(__name__)

SETTINGS_VERSION = 1
RECENT_FILES = 10
RECENT_SCANS = 20
CHECKS_PROFILES = ("field", "cell", "paper")


@dataclass(frozen=True)
class Settings:
    """Every value has a default, so that a file of an earlier version, or none at all, is enough to start.

    Attributes:
        acknowledged_intended_use: version of the intended use that was acknowledged; 0 for none.
        language: code of the one that was chosen; empty for the system's.
        text_size_percent: of the system's size.
        recent_files: paths, the latest first.
        recent_scans: paths of scan files, the latest first; running_scan: the one that runs, or was running when the
            window went.
        checks_profile: chosen in the window; None for the one the model wants.
        model: the one chosen to look through, "name/version"; empty for the active one of `task`.
        capture: of the live view.
        geometry, splitter: Qt's own bytes, in base64.
    """

    version: int = SETTINGS_VERSION
    acknowledged_intended_use: int = 0
    language: str = ""
    text_size_percent: int = STEPS_PERCENT[0]
    recent_files: tuple[str, ...] = ()
    recent_scans: tuple[str, ...] = ()
    running_scan: str = ""
    last_folder: str = ""
    checks_profile: str | None = None
    model: str = ""
    task: Literal["field", "cell"] = "field"
    attention_shown: bool = True
    attention_outline: bool = False
    attention_opacity: float = 0.5
    cells_shown: bool = True
    capture: CaptureSettings = field(default_factory=CaptureSettings)
    geometry: str = ""
    splitter: str = ""

    def __post_init__(self) -> None:
        if not 0 <= self.attention_opacity <= 1:
            raise ValueError(f"attention_opacity is {self.attention_opacity}")
        if self.checks_profile not in (None, *CHECKS_PROFILES):
            raise ValueError(f"checks_profile is {self.checks_profile}")
        if self.text_size_percent not in STEPS_PERCENT:
            raise ValueError(f"text_size_percent is {self.text_size_percent}")

    def with_recent(self, path: str) -> "Settings":
        """The same settings with `path` as the latest of the recent files."""
        return dataclasses.replace(self, recent_files=_with_latest(self.recent_files, path, RECENT_FILES))

    def with_recent_scan(self, path: str) -> "Settings":
        """The same settings with `path` as the latest of the scans."""
        return dataclasses.replace(self, recent_scans=_with_latest(self.recent_scans, path, RECENT_SCANS))


def _with_latest(paths: tuple[str, ...], latest: str, most: int) -> tuple[str, ...]:
    return (latest, *(path for path in paths if path != latest))[:most]


class SettingsStore:
    """Reads and writes one settings file; the current settings are `settings`.

    Attributes:
        problem: why the file was not used, for a notice; None if it was read or is not there yet.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problem: LeukoDeskError | None = None
        self.settings = self._saved = self._read()
        self._lock = threading.Lock()

    def change(self, **changes: Any) -> None:
        """Change some values, for now in memory only."""
        self.settings = dataclasses.replace(self.settings, **changes)

    def save(self) -> None:
        """Write the file, if anything has changed since. Callable from any thread.

        Raises:
            LeukoDeskError: if it cannot be written; the values hold until the program ends.
        """
        with self._lock:
            settings = self.settings
            if settings != self._saved:
                self._write(settings)
                self._saved = settings

    def _read(self) -> Settings:
        import msgspec

        try:
            content = self.path.read_bytes()
        except FileNotFoundError:
            return Settings()
        except OSError as error:
            self.problem = LeukoDeskError(
                "The settings cannot be read; LeukoDesk starts with its defaults.", str(error)
            )
            return Settings()
        try:
            settings = msgspec.json.decode(content, type=Settings)
            if settings.version > SETTINGS_VERSION:
                raise msgspec.ValidationError(f"version {settings.version} is newer than {SETTINGS_VERSION}")
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            self.problem = self._keep_aside(str(error))
            return Settings()
        return dataclasses.replace(settings, version=SETTINGS_VERSION)

    def _keep_aside(self, why: str) -> LeukoDeskError:
        kept = self.path.with_name(
            f"{self.path.stem}-unreadable-{datetime.now().astimezone():%Y%m%d-%H%M%S}{self.path.suffix}"
        )
        try:
            self.path.replace(kept)
        except OSError as error:
            return LeukoDeskError("The settings are not usable; LeukoDesk starts with its defaults.", f"{why}\n{error}")
        return LeukoDeskError(
            "The settings were not usable; LeukoDesk starts with its defaults and has kept the old file.",
            f"{why}\n{kept}",
        )

    def _write(self, settings: Settings) -> None:
        import msgspec

        content = msgspec.json.format(msgspec.json.encode(settings), indent=2)
        try:
            write_atomically(self.path, content)
        except OSError as error:
            raise portable_problem() or LeukoDeskError(
                "The settings could not be saved. See whether the disk is full, or may not be written to.",
                f"{self.path}: {error}",
            ) from error
