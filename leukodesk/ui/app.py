"""Starts the window: application, style, language, log and crash reports, settings, first start."""

import logging
import os
import sys
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QDialog

import leukodesk
from leukodesk.services.user_folders import APP_NAME, config_folder, log_folder
from leukodesk.ui.crash_report import CrashReporter
from leukodesk.ui.first_start import INTENDED_USE_VERSION, IntendedUseDialog
from leukodesk.ui.interrupts import Interrupts
from leukodesk.ui.main_window import MainWindow
from leukodesk.ui.models import Models
from leukodesk.ui.notices import NoticeLog
from leukodesk.ui.paths import resource_root
from leukodesk.ui.settings import SettingsStore
from leukodesk.ui.theme import apply_theme

log = logging.getLogger(__name__)


def run_window(paths: Sequence[str]) -> int:
    """Open the window and stay until it is closed.

    Args:
        paths: image files and folders to open at once.

    Returns:
        The exit code of the program.
    """
    app = make_application()
    notices = NoticeLog()
    reporter = CrashReporter(log_folder(), notices.add)
    told = reporter.install()
    interrupts = Interrupts()
    window = start_window(notices, paths)
    interrupts.received.connect(window.leave)
    if told:
        notices.add(told)
    code = app.exec()
    interrupts.remove()
    if not window.stopped:
        # The worker is inside a stage that does not end; Python would wait for it, or fall over it, at its own end.
        log.warning("Leaving without the worker thread.")
        logging.shutdown()
        sys.stdout.flush()
        os._exit(code)
    reporter.uninstall()
    return code


def make_application() -> QApplication:
    """The application with its names, style and language."""
    QCoreApplication.setOrganizationName(APP_NAME)
    QCoreApplication.setApplicationName(APP_NAME)
    QCoreApplication.setApplicationVersion(leukodesk.__version__)
    app = QApplication(sys.argv[:1])
    apply_theme(app)
    install_translation(app, QLocale.system())
    return app


def install_translation(app: QApplication, locale: QLocale) -> bool:
    """Use the translation for the user's language, if there is one; False if there is none."""
    translator = QTranslator(app)
    if not translator.load(locale, "leukodesk", "_", str(resource_root() / "resources" / "translations")):
        return False
    return app.installTranslator(translator)


def start_window(notices: NoticeLog, paths: Sequence[str], models: Models | None = None) -> MainWindow:
    """Show the main window at once; what is slow begins after that, and only if the intended use is acknowledged."""
    store = SettingsStore(config_folder() / "settings.json")
    window = MainWindow(store, notices, models or Models())
    window.show()
    if store.problem is not None:
        notices.add(store.problem.message, store.problem.details)
    if store.settings.acknowledged_intended_use >= INTENDED_USE_VERSION:
        window.start(paths)
    else:
        ask_first(window, paths)
    return window


def ask_first(window: MainWindow, paths: Sequence[str]) -> QDialog:
    """Show the intended use; go on when it is acknowledged, close the program when it is not."""
    dialog = IntendedUseDialog(to_acknowledge=True, parent=window)

    def acknowledged() -> None:
        window.remember(acknowledged_intended_use=INTENDED_USE_VERSION)
        window.save_settings()
        window.start(paths)

    dialog.accepted.connect(acknowledged)
    dialog.rejected.connect(window.close)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
