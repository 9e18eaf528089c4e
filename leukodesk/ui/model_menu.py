"""What the Model menu does: choose, install, export, promote and go back. What is slow, the desk's worker does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMenu, QMessageBox

from leukodesk.ui.file_dialogs import dialog_start
from leukodesk.ui.wording import with_active_mark

if TYPE_CHECKING:  # these import OpenCV, for which the window does not wait
    from leukodesk.services.active_file import Change
    from leukodesk.services.model_library import InstalledModel
    from leukodesk.ui.desk import Desk
    from leukodesk.ui.notices import NoticeLog


class ModelActions:
    """Does what the Model menu says, over the main window."""

    def __init__(self, window: QMainWindow, desk: Desk, notices: NoticeLog) -> None:
        self._window, self._desk, self._notices = window, desk, notices
        self._tr = window.tr
        self._group = QActionGroup(window)
        self._last_folder: str | Path = ""  # that a model was taken from, or written to

    def fill(self, menu: QMenu) -> None:
        """List the installed models, the active ones marked, and the candidates after them."""
        models = self._desk.models
        installed, candidates, loaded = models.installed, models.candidates, models.loaded  # the worker may change them
        active = {model.folder for model in models.active.values()}
        menu.clear()
        for model in installed:
            action = self._add(menu, model, model.label)
            if model.folder in active:
                action.setText(with_active_mark(action.text(), model))
            action.setChecked(loaded is not None and model.folder == loaded.folder)
        if candidates:
            menu.addSeparator()
        for model in candidates:
            action = self._add(menu, model, str(model.folder))
            action.setText(self._tr("{model} (candidate)").format(model=action.text()))
            action.setChecked(loaded is not None and model.folder == loaded.folder)
        menu.setEnabled(not menu.isEmpty())

    def _add(self, menu: QMenu, model: InstalledModel, wanted: str) -> QAction:
        title = model.manifest.title if model.manifest else self._tr("cannot be used")
        action = menu.addAction(f"{model.label} – {title}".replace("&", "&&"))
        action.setData(wanted)
        action.setCheckable(True)
        action.setEnabled(model.error is None)
        action.setStatusTip(title)
        self._group.addAction(action)
        return action

    def install(self) -> None:
        """Ask for a file, and install the model in it."""
        from leukodesk.core.bundle_archive import SUFFIX

        pattern = self._tr("Model bundles (*{suffix});;All files (*)").format(suffix=SUFFIX)
        start = str(dialog_start(self._last_folder))
        path, _ = QFileDialog.getOpenFileName(self._window, self._tr("Install model bundle"), start, pattern)
        if path:
            self._last_folder = Path(path).parent
            self._desk.use_models(lambda job: self._desk.models.install(job, Path(path)), self._installed)

    def _installed(self, label: str) -> None:
        sentence = self._tr(
            "The model {model} is installed. It is not active; choose it in the menu Model to use it. Its file is "
            "undamaged; that does not show who made it, so use it only if you know where it comes from."
        )
        self._notices.add(sentence.format(model=label))

    def export(self) -> None:
        """Ask where to, and write the model at work as one file."""
        from leukodesk.core.bundle_archive import SUFFIX, archive_name

        loaded = self._desk.models.loaded
        if loaded is None:
            return
        start = str(dialog_start(self._last_folder) / archive_name(loaded.classifier.bundle))
        pattern = self._tr("Model bundles (*{suffix})").format(suffix=SUFFIX)
        path, _ = QFileDialog.getSaveFileName(self._window, self._tr("Export model bundle"), start, pattern)
        if path:
            self._last_folder = Path(path).parent
            target = Path(path if path.endswith(SUFFIX) else path + SUFFIX)
            self._desk.use_models(lambda job: self._desk.models.export(job, target), self._exported)

    def _exported(self, path: Path) -> None:
        self._notices.add(self._tr("The model was written to {path}.").format(path=path))

    def go_back(self) -> None:
        """Ask once, and make the model before active again."""
        models = self._desk.models
        task, earlier = models.task, models.earlier.get(models.task)
        if earlier is None:
            return
        active = models.active.get(task)
        sentence = self._tr("Go back to the model {earlier}?").format(earlier=earlier)
        if active is not None:
            sentence = self._tr("Go back from {active} to the model before, {earlier}?").format(
                active=active.label, earlier=earlier
            )
        more = self._tr("Images on the list are analysed again with it. No model is deleted.")
        box = QMessageBox(QMessageBox.Icon.Question, self._tr("Go back"), sentence, parent=self._window)
        box.setInformativeText(more)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        yes = box.addButton(self._tr("&Go back"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        yes.clicked.connect(lambda: self._desk.change_model(lambda job: models.roll_back(job, task), self._gone_back))
        box.open()

    def _gone_back(self, change: Change) -> None:
        if change.after is not None:
            label = f"{change.after.name}/{change.after.version}"
            self._notices.add(self._tr("The model {model} is active again.").format(model=label))

    def promote(self, candidate: Path, run: Path | None = None, done: Callable[[Change], None] | None = None) -> None:
        """Make a candidate the active model of its task, if its training offers it. A refusal is a notice.

        Args:
            candidate: folder of its bundle.
            run: folder of the training that made it; looked for if None.
            done: called when it is active.
        """

        def promoted(change: Change) -> None:
            if change.after is not None:
                label = f"{change.after.name}/{change.after.version}"
                self._notices.add(self._tr("The model {model} is active from now on.").format(model=label))
            if done is not None:
                done(change)

        self._desk.change_model(lambda job: self._desk.models.promote(job, candidate, run), promoted)
