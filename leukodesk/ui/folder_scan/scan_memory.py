"""Which scans there have been, and which one was running when the window went: kept in the settings."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from leukodesk.ui.workers import Job, TaskRunner, Urgency

if TYPE_CHECKING:
    from leukodesk.ui.folder_scan.scan_choices import KnownScan
    from leukodesk.ui.settings import SettingsStore

FOLDER = "scans"
REMINDING = "reminding of a scan"


class ScanMemory:
    """Where scan files lie.

    Args:
        store: the settings; remember: changes them.
        data: the user's folder of data.

    Attributes:
        folder: of the scan files whose place nobody has chosen.
    """

    def __init__(self, store: SettingsStore, remember: Callable[..., None], data: Path) -> None:
        self._store, self._remember = store, remember
        self.folder = data / FOLDER

    @property
    def recent(self) -> tuple[str, ...]:
        """Paths of scan files, the latest first."""
        return self._store.settings.recent_scans

    def opened(self, path: Path) -> None:
        """The results of a scan have been looked at."""
        self._remember(recent_scans=self._store.settings.with_recent_scan(str(path)).recent_scans)

    def begun(self, path: Path) -> None:
        """A scan into this file has begun."""
        self.opened(path)
        self._remember(running_scan=str(path))

    def ended(self, path: Path) -> None:
        """It has ended, and the user knows."""
        if self._store.settings.running_scan == str(path):
            self._remember(running_scan="")

    def remind(self, runner: TaskRunner, tell: Callable[[KnownScan], None]) -> None:
        """Tell once of a scan that was running when the window went, if it can be gone on with."""
        interrupted = self._store.settings.running_scan
        if not interrupted:
            return
        path = Path(interrupted)

        def look(job: Job) -> KnownScan | None:
            from leukodesk.ui.folder_scan.scan_reading import look_at_file

            return look_at_file(job, path)

        def looked(scan: KnownScan | None) -> None:
            self.ended(path)
            if scan is not None and scan.unfinished:
                tell(scan)

        runner.submit(look, slot=REMINDING, done=looked, urgency=Urgency.BACKGROUND)
