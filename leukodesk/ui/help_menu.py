"""What the Help menu opens. Nothing of it blocks the main window, and the window's start does not wait for it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog

from leukodesk.core.errors import LeukoDeskError
from leukodesk.services.user_folders import config_folder, data_folder, log_folder, samples_folder
from leukodesk.ui.action_table import ACTIONS
from leukodesk.ui.first_start import IntendedUseDialog
from leukodesk.ui.notices import NoticeLog, NoticesDialog
from leukodesk.ui.workers import Job

if TYPE_CHECKING:
    from leukodesk.ui.main_window import MainWindow
    from leukodesk.ui.tour.tour import Tour


class HelpMenu:
    """Opens the windows of the Help menu over the main window."""

    def __init__(self, window: MainWindow, notices: NoticeLog) -> None:
        self._window = window
        self._notices = notices
        self.tour: Tour | None = None

    def show_user_guide(self) -> None:
        """Open the guide at the page that speaks of what is in front."""
        from leukodesk.ui.help.guide_dialog import GuideDialog

        topic = self.topic
        for open_one in self._window.findChildren(GuideDialog):
            if open_one.isVisible():
                open_one.show_topic(topic)
                open_one.raise_()
                open_one.activateWindow()
                return
        try:
            dialog = GuideDialog(self._window)
        except LeukoDeskError as error:
            self._notices.add(error.message, error.details)
            return
        dialog.show_topic(topic)
        self._open(dialog)

    @property
    def topic(self) -> str:
        """The page of the guide for what is in front."""
        from leukodesk.services.guide import FIRST_PAGE

        middle = self._window.middle
        if self._window.right.shows_wizard:
            return "retraining.md"
        if middle.shows_scan or self._window.walk.walking:
            return "scanning.md"
        return "capturing.md" if middle.shows_capture else FIRST_PAGE

    def start_tour(self) -> None:
        """Lead through the window; from the beginning, if a tour is on its way."""
        from leukodesk.ui.tour.tour import Tour

        if self.tour is not None:
            self.tour.leave()
        self.tour = Tour(self._window)
        self.tour.ended.connect(self._tour_ended)
        self.tour.begin()

    def _tour_ended(self) -> None:
        self.tour = None

    def open_samples(self) -> None:
        """Open generated fields, which are made first if need be."""
        desk = self._window.desk
        desk.runner.submit(
            _made_samples,
            slot="samples",
            done=lambda paths: desk.open_paths([str(path) for path in paths]),
            failed=lambda error: self._notices.add(error.message, error.details),
            stage=desk.stage_changed.emit,
        )

    def show_shortcuts(self) -> None:
        from leukodesk.ui.about import ShortcutsDialog

        actions = [self._window.findChild(QAction, key) for key in ACTIONS]
        self._open(ShortcutsDialog([action for action in actions if action is not None], self._window))

    def show_intended_use(self) -> None:
        self._open(IntendedUseDialog(to_acknowledge=False, parent=self._window))

    def show_notices(self) -> None:
        self._open(NoticesDialog(self._notices, self._window))

    def show_self_test(self) -> None:
        from leukodesk.ui.self_test.dialog import SelfTestDialog

        self._open(SelfTestDialog(self._window))

    def show_licences(self) -> None:
        from leukodesk.ui.licences_dialog import LicencesDialog

        self._open(LicencesDialog(self._window.desk.runner, self._window))

    def show_about(self) -> None:
        from leukodesk.services.model_library import models_folder
        from leukodesk.ui.about import AboutDialog
        from leukodesk.ui.capture.series_form import default_folder

        fields = self._window.store.settings.capture.series.folder
        tr = self._window.tr
        places = {
            tr("Settings"): config_folder(),
            tr("Log"): log_folder(),
            tr("Models"): models_folder(),
            tr("Your own models"): data_folder(),
            tr("Scans"): self._window.scans.folder,
            tr("Captured fields"): Path(fields) if fields else default_folder(),
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


def _made_samples(job: Job) -> tuple[Path, ...]:
    from leukodesk.services.samples import make_samples

    return make_samples(samples_folder(), lambda: job.stage("files"))
