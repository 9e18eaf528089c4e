"""Starts the window: application, style, language, log and crash reports, settings, first start."""

import logging
import os
import sys
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QSettings, Qt
from PySide6.QtWidgets import QApplication, QDialog

import leukodesk
from leukodesk.core.errors import LeukoDeskError
from leukodesk.services.user_folders import (
    APP_NAME,
    config_folder,
    keep_caches_of_libraries_here,
    log_folder,
    portable_folder,
    portable_problem,
)
from leukodesk.ui.crash_report import CrashReporter
from leukodesk.ui.file_open_events import FileOpenEvents
from leukodesk.ui.first_start import INTENDED_USE_VERSION, IntendedUseDialog
from leukodesk.ui.icons import program_icon
from leukodesk.ui.interrupts import Interrupts
from leukodesk.ui.language_menu import locale_of
from leukodesk.ui.main_window import MainWindow
from leukodesk.ui.models import Models
from leukodesk.ui.notices import NoticeLog
from leukodesk.ui.settings import SettingsStore
from leukodesk.ui.single_instance import HandOver, SingleInstance
from leukodesk.ui.text_size import set_text_size
from leukodesk.ui.theme import apply_theme
from leukodesk.ui.translations import install_translation

log = logging.getLogger(__name__)

IN_ANOTHER_LANGUAGE = 1001
"""What the event loop ends with when the window is to be made anew, with other texts."""


def run_window(paths: Sequence[str], new_window: bool = False) -> int:
    """Open the window and stay until it is closed; a window that is open already takes the files instead.

    Args:
        paths: image files and folders to open at once.
        new_window: open one in any case.

    Returns:
        The exit code of the program.
    """
    app = make_application()
    instance = SingleInstance()
    handed_over = HandOver.NO_OTHER if new_window else instance.hand_over_or_listen(paths)
    if handed_over is HandOver.TAKEN:
        return 0
    notices = NoticeLog()
    unprepared = _prepare_folders()
    reporter = CrashReporter(log_folder(), notices.add)
    told = reporter.install()
    interrupts = Interrupts()
    opened = FileOpenEvents()
    if sys.platform == "darwin":  # no other system sends them, and every event passes through a filter
        app.installEventFilter(opened)
    asked = list(paths)
    window = start_window(notices, asked)
    app.lastWindowClosed.connect(instance.close)
    if handed_over is HandOver.NO_ANSWER:
        notices.add(window.tr("Another LeukoDesk is open but does not answer, so this is a window of its own."))
    if told:
        notices.add(told)
    if unprepared is not None:
        notices.add(unprepared.message, unprepared.details)
    while True:
        take = partial(come_forward, window, asked)
        going = (
            interrupts.received.connect(window.leave),
            instance.files_arrived.connect(take),
            opened.files_arrived.connect(take),
        )
        code = app.exec()
        for connection in going:
            QObject.disconnect(connection)
        if code != IN_ANOTHER_LANGUAGE:
            break
        earlier, window = window, start_window(notices, asked)
        window.setGeometry(earlier.geometry())
        earlier.close()
        earlier.deleteLater()
    instance.close()
    interrupts.remove()
    if not window.stopped:
        # The worker is inside a stage that does not end; Python would wait for it, or fall over it, at its own end.
        log.warning("Leaving without the worker thread.")
        logging.shutdown()
        sys.stdout.flush()
        os._exit(code)
    reporter.uninstall()
    return code


def _prepare_folders() -> LeukoDeskError | None:
    """What is wrong with the place beside a portable program, if anything; Qt's own habits are kept there, too."""
    if portable_folder() is not None:
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(config_folder()))
    keep_caches_of_libraries_here()
    return portable_problem()


def make_application() -> QApplication:
    """The application with its names, icon and style."""
    QCoreApplication.setOrganizationName(APP_NAME)
    QCoreApplication.setApplicationName(APP_NAME)
    QCoreApplication.setApplicationVersion(leukodesk.__version__)
    app = QApplication(sys.argv[:1])
    app.setWindowIcon(program_icon())
    apply_theme(app)
    return app


def start_window(notices: NoticeLog, paths: Sequence[str], models: Models | None = None) -> MainWindow:
    """Show the main window at once; what is slow begins after that, and only if the intended use is acknowledged."""
    store = SettingsStore(config_folder() / "settings.json")
    app = QApplication.instance()
    if isinstance(app, QApplication):
        install_translation(app, locale_of(store.settings.language))
        set_text_size(app, store.settings.text_size_percent)
    window = MainWindow(store, notices, models or Models())
    window.show()
    if store.problem is not None:
        notices.add(store.problem.message, store.problem.details)
    if store.settings.acknowledged_intended_use >= INTENDED_USE_VERSION:
        window.start(paths)
    else:
        ask_first(window, paths)
    return window


def come_forward(window: MainWindow, asked: list[str], paths: Sequence[str]) -> None:
    """A second start or the system has handed files over: open them, and bring the window before the user's eyes.

    Args:
        asked: what is opened when the intended use has been acknowledged; these join it, if it has not been yet.
    """
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.raise_()
    window.activateWindow()
    QApplication.alert(window)  # where the system lets no program take the front, it at least shows which one asks
    if any(one.isVisible() and one.isModal() for one in window.findChildren(IntendedUseDialog)):
        asked += paths
    else:
        window.desk.open_paths(paths)


def ask_first(window: MainWindow, paths: Sequence[str]) -> QDialog:
    """Show the intended use; go on when it is acknowledged, close the program when it is not."""
    settings = window.store.settings
    first_ever = settings.acknowledged_intended_use == 0
    dialog = IntendedUseDialog(to_acknowledge=True, parent=window, language=settings.language)

    def acknowledged() -> None:
        window.remember(acknowledged_intended_use=INTENDED_USE_VERSION)
        window.save_settings()
        window.start(paths)
        if first_ever and not paths:
            window.help.start_tour()

    def speak(language: str) -> None:
        window.remember(language=language)
        window.save_settings()
        QApplication.exit(IN_ANOTHER_LANGUAGE)

    dialog.language_chosen.connect(speak)
    dialog.accepted.connect(acknowledged)
    dialog.rejected.connect(window.close)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
