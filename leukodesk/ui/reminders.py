"""What was under way when the window went, told at the start: a scan, a training."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from leukodesk.ui.workers import Urgency

if TYPE_CHECKING:
    from leukodesk.ui.desk import Desk
    from leukodesk.ui.folder_scan.scan_choices import KnownScan
    from leukodesk.ui.folder_scan.scan_memory import ScanMemory
    from leukodesk.ui.notices import NoticeLog

TRAININGS = "reminding of a training"


def remind(desk: Desk, scans: ScanMemory, notices: NoticeLog) -> None:
    """Tell of an interrupted scan, and of an interrupted training, if they can be gone on with."""

    def tell_scan(scan: KnownScan) -> None:
        text = QCoreApplication.translate(
            "Reminders", "A scan was interrupted: {file}. Scan folders (F4) offers to continue it."
        )
        notices.add(text.format(file=scan.path.stem))

    def tell_training(title: str) -> None:
        text = QCoreApplication.translate(
            "Reminders", "A training was interrupted: {title}. Retrain (F9) offers to go on with it."
        )
        if title:
            notices.add(text.format(title=title))

    scans.remind(desk.runner, tell_scan)
    runs = desk.models.library.runs
    desk.runner.submit(
        lambda _job: interrupted_training(runs), slot=TRAININGS, done=tell_training, urgency=Urgency.BACKGROUND
    )


def interrupted_training(runs: Path) -> str:
    """Title of the newest training that was interrupted and can go on; empty if there is none."""
    if not runs.exists():
        return ""
    from leukodesk.services.training_runs import list_runs

    stopped = (run.request for run in list_runs(runs) if run.state == "interrupted" and run.request is not None)
    return next((request.title for request in stopped), "")
