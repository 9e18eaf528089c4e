"""Makes the window's large pages, whose modules are imported only when one is first wanted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from leukodesk.ui.capture.capture_pane import CapturePane
    from leukodesk.ui.desk import Desk
    from leukodesk.ui.folder_scan.scan_memory import ScanMemory
    from leukodesk.ui.folder_scan.scan_pane import ScanPane
    from leukodesk.ui.notices import NoticeLog
    from leukodesk.ui.settings import SettingsStore
    from leukodesk.ui.training_wizard.wizard import TrainingWizard


def scan(desk: Desk, memory: ScanMemory, notices: NoticeLog) -> ScanPane:
    """The folder scan."""
    from leukodesk.ui.folder_scan.scan_pane import ScanPane

    page = ScanPane(desk, memory)
    page.noticed.connect(notices.add)
    return page


def capture(desk: Desk, store: SettingsStore, remember: Callable[..., None], notices: NoticeLog) -> CapturePane:
    """The live camera."""
    from leukodesk.ui.capture.camera_memory import CameraMemory
    from leukodesk.ui.capture.capture_pane import CapturePane

    page = CapturePane(desk, CameraMemory(store, remember))
    page.noticed.connect(notices.add)
    return page


def wizard(desk: Desk) -> TrainingWizard:
    """The retraining."""
    from leukodesk.ui.training_wizard.wizard import TrainingWizard

    return TrainingWizard(desk)
