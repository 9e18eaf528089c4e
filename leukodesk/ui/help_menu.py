"""What the Help menu opens. Nothing of it blocks the main window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog

from leukodesk.services.user_folders import config_folder, data_folder, log_folder
from leukodesk.ui.about import AboutDialog, ShortcutsDialog, UserGuideDialog
from leukodesk.ui.action_table import ACTIONS
from leukodesk.ui.first_start import IntendedUseDialog
from leukodesk.ui.licences_dialog import LicencesDialog
from leukodesk.ui.notices import NoticeLog, NoticesDialog
from leukodesk.ui.paths import user_guide

if TYPE_CHECKING:
    from leukodesk.ui.main_window import MainWindow


class HelpMenu:
    """Opens the windows of the Help menu over the main window."""

    def __init__(self, window: "MainWindow", notices: NoticeLog) -> None:
        self._window = window
        self._notices = notices

    def show_user_guide(self) -> None:
        self._open(UserGuideDialog(user_guide(), self._window))

    def show_shortcuts(self) -> None:
        actions = [self._window.findChild(QAction, key) for key in ACTIONS]
        self._open(ShortcutsDialog([action for action in actions if action is not None], self._window))

    def show_intended_use(self) -> None:
        self._open(IntendedUseDialog(to_acknowledge=False, parent=self._window))

    def show_notices(self) -> None:
        self._open(NoticesDialog(self._notices, self._window))

    def show_licences(self) -> None:
        self._open(LicencesDialog(self._window.desk.runner, self._window))

    def show_about(self) -> None:
        from leukodesk.services.model_library import models_folder

        tr = self._window.tr
        places = {
            tr("Settings"): config_folder(),
            tr("Log"): log_folder(),
            tr("Models"): models_folder(),
            tr("Your own models"): data_folder(),
        }
        self._open(AboutDialog(places, self._window))

    def _open(self, dialog: QDialog) -> None:
        """Show a window that is gone when it is closed; the one of its kind that is open comes to the front instead."""
        for open_one in self._window.findChildren(type(dialog)):
            if open_one is not dialog and open_one.isVisible():
                dialog.deleteLater()
                open_one.raise_()
                open_one.activateWindow()
                return
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()
