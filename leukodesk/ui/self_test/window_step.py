"""The main window: opened, with its models, and closed. Over it go the scenarios."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from leukodesk.core.pictures import jpeg
from leukodesk.services.model_library import models_folder
from leukodesk.services.self_test.steps import SelfTestError
from leukodesk.ui.app import make_application
from leukodesk.ui.first_start import INTENDED_USE_VERSION
from leukodesk.ui.folder_scan.results_model import pictures_of
from leukodesk.ui.main_window import MainWindow
from leukodesk.ui.models import Models
from leukodesk.ui.notices import NoticeLog
from leukodesk.ui.self_test.waiting import faults_fail, process_events, wait_until
from leukodesk.ui.settings import SettingsStore


def open_and_close(folder: Path) -> str:
    """Open the window, wait for its model, and close it again.

    Args:
        folder: for its settings and its data.
    """
    with open_window(folder) as window:
        if not window.isVisible() or window.width() * window.height() == 0:
            raise SelfTestError("The window opened, and cannot be seen.")
        model = window.desk.models.loaded
        if model is None:
            raise window.desk.models.problem
        if not pictures_of({1: jpeg(np.zeros((8, 8, 3), np.uint8), quality=80)}):
            raise SelfTestError("The small pictures of a scan cannot be shown.")
        count, label = len(window.actions_by_key), model.label
    display = QGuiApplication.platformName()
    return f"Opened on “{display}” with {count} actions and {label} at work, and closed."


@contextmanager
def open_window(folder: Path) -> Iterator[MainWindow]:
    """The window with its model loaded and no image open; closed at the end, and all its threads have ended.

    Raises:
        SelfTestError: it does not end.
        Exception: whatever went wrong in its event loop.
    """
    application = QApplication.instance() or make_application()
    with faults_fail():
        store = SettingsStore(folder / "settings.json")
        store.change(acknowledged_intended_use=INTENDED_USE_VERSION)
        window = MainWindow(store, NoticeLog(), Models(Path(models_folder()), folder / "data"))
        try:
            window.show()
            window.start([])
            wait_until(lambda: window.isVisible() and not window.desk.runner.busy)
            yield window
        finally:
            window.close()
            window.deleteLater()
            process_events()
    if not window.stopped:
        raise SelfTestError("The window was closed, and its work did not end.", f"of {application}")
