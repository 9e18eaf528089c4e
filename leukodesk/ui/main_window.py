"""The one main window: puts the parts together and does what the actions say. What is slow, the desk's worker does."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QIcon
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QSplitter, QToolBar, QVBoxLayout, QWidget

from leukodesk.core.errors import LeukoDeskError
from leukodesk.ui import actions, opening, pages, window_memory
from leukodesk.ui.action_spec import WindowState
from leukodesk.ui.attention_control import AttentionControl
from leukodesk.ui.closing import ask_before_closing
from leukodesk.ui.desk import Desk
from leukodesk.ui.empty_page import EmptyPage
from leukodesk.ui.file_dialogs import dialog_start
from leukodesk.ui.folder_scan.scan_memory import ScanMemory
from leukodesk.ui.help_menu import HelpMenu
from leukodesk.ui.icons import load_icon
from leukodesk.ui.image_list import ImageList
from leukodesk.ui.imports_ahead import ImportsAhead
from leukodesk.ui.language_menu import LanguageMenu
from leukodesk.ui.menu_table import LANGUAGE_MENU, MODEL_MENU, RECENT_MENU
from leukodesk.ui.middle_pane import PAGES, MiddlePane
from leukodesk.ui.model_menu import ModelActions
from leukodesk.ui.models import Remembered
from leukodesk.ui.notices import NoticeBar, NoticeLog
from leukodesk.ui.other_model import OtherModel
from leukodesk.ui.qt_classes import make_all_classes
from leukodesk.ui.recent_menu import RecentMenu
from leukodesk.ui.reminders import remind
from leukodesk.ui.right_pane import WIZARD, RightPane
from leukodesk.ui.scan_walk import ScanWalk
from leukodesk.ui.side_panel import SidePanel
from leukodesk.ui.status_bar import StatusBar
from leukodesk.ui.text_size import TextSize
from leukodesk.ui.theme import em
from leukodesk.ui.viewer import Viewer
from leukodesk.ui.views import image_row
from leukodesk.ui.window_shares import WindowShares
from leukodesk.ui.window_title import show_title

if TYPE_CHECKING:
    from leukodesk.ui.models import Models
    from leukodesk.ui.session import Item, Opened
    from leukodesk.ui.settings import SettingsStore
    from leukodesk.ui.view_data import ImageRow

SAVE_AFTER_MS = 2000


class MainWindow(QMainWindow):
    """The window of LeukoDesk.

    Args:
        store: the settings.
        notices: what the technician is told goes in here.
        models: the installed model bundles.

    Attributes:
        desk: the images, the models and the worker thread.
        stopped: whether the worker thread ended when the window was closed.
    """

    def __init__(self, store: SettingsStore, notices: NoticeLog, models: Models) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self.setAcceptDrops(True)
        self.store = store
        self.notices = notices
        self.stopped = True
        self._leaving = False
        self.desk = Desk(models, self)
        self.walk = ScanWalk(self.desk, self)
        self._save_later = QTimer(self, singleShot=True, interval=SAVE_AFTER_MS)
        self._save_later.timeout.connect(lambda: self.desk.save(self.store.save))
        self.desk.checks_profile = store.settings.checks_profile
        self.desk.attention_wanted = store.settings.attention_shown
        self.scans = ScanMemory(store, self.remember, models.data)
        self._compose()
        self.help = HelpMenu(self, self.notices)
        self.text_size = TextSize(store, self.remember)
        self.attention = AttentionControl(self.desk, self.side, self.viewer, store, self.remember)
        self.other_model = OtherModel(self.desk, self.side)
        self.model_actions = ModelActions(self, self.desk, self.notices)
        self.actions_by_key = actions.make_actions(self)
        actions.update_icons(self.actions_by_key, self._icon)
        menus = actions.fill_menu_bar(self.menuBar(), self.actions_by_key)
        self.recent = RecentMenu(menus[RECENT_MENU], store, self.remember, self.desk.open_paths)
        self.languages = LanguageMenu(menus[LANGUAGE_MENU], store, self.remember, self.notices)
        self.model_menu = menus[MODEL_MENU]
        actions.fill_toolbar(self._toolbar, self.actions_by_key)
        self._connect()
        self._restore()
        self._show_current()

    def start(self, paths: Sequence[str]) -> None:
        """Load the model and open what was asked for."""
        settings = self.store.settings
        self.desk.load_models(Remembered(settings.model, settings.task))
        self.desk.open_paths(list(paths))
        once = Qt.ConnectionType.SingleShotConnection
        self.desk.runner.idle.connect(lambda: make_all_classes(self, self._prepare), once)

    def _prepare(self) -> None:
        """Do what nobody waits for, once the first verdict is there."""
        remind(self.desk, self.scans, self.notices)
        ImportsAhead(self, self.desk.runner, (WIZARD, *PAGES))

    # --- putting together ---------------------------------------------------------------------------------------------

    def _compose(self) -> None:
        self.viewer = Viewer()
        self.empty = EmptyPage()
        self.image_list = ImageList()
        self.side = SidePanel()
        self.notice_bar = NoticeBar()
        self.status = StatusBar()
        self.setStatusBar(self.status)
        self._toolbar = QToolBar(self.tr("Tools"))
        self._toolbar.setObjectName("toolbar")
        self._toolbar.setMovable(False)
        self._toolbar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.addToolBar(self._toolbar)
        self.middle = MiddlePane(
            self.empty,
            self.viewer,
            lambda: pages.scan(self.desk, self.scans, self.notices),
            lambda: pages.capture(self.desk, self.store, self.remember, self.notices),
            self.walk,
            self.scans,
        )
        self.right = RightPane(self.side, lambda: pages.wizard(self.desk))
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        for widget in (self.image_list, self.middle, self.right):
            self.splitter.addWidget(widget)
        self.shares = WindowShares(self, self.splitter, self.image_list)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(em(self, 0.4), em(self, 0.4), em(self, 0.4), 0)
        column.setSpacing(em(self, 0.4))
        column.addWidget(self.notice_bar)
        column.addWidget(self.splitter, 1)
        self.setCentralWidget(page)

    def _connect(self) -> None:
        desk, side = self.desk, self.side
        desk.items_changed.connect(self._show_items)
        desk.item_changed.connect(self._show_item)
        desk.current_changed.connect(self._show_current)
        desk.attention_changed.connect(self._update_actions)
        desk.stage_changed.connect(self.status.show_stage)
        desk.models_changed.connect(self._show_models)
        desk.noticed.connect(self.notices.add)
        desk.opened_files.connect(self.recent.add)
        desk.opened_files.connect(lambda _paths: self.middle.bring_image())
        desk.runner.busy_changed.connect(self._show_busy)
        self.notices.added.connect(self.notice_bar.show_notice)
        self.notice_bar.details_wanted.connect(self.help.show_notices)
        self.status.cancel_wanted.connect(desk.cancel)
        self.empty.open_images_wanted.connect(self.open_images)
        self.empty.open_folder_wanted.connect(self.open_folder)
        self.empty.live_wanted.connect(lambda: self.middle.show_capture(True))
        self.empty.samples_wanted.connect(self.help.open_samples)
        self.image_list.current_changed.connect(self._show_chosen)
        self.image_list.clicked.connect(self.middle.bring_image)
        self.viewer.cursor_moved.connect(self.status.show_cursor)
        self.viewer.cursor_left.connect(self.status.cursor_label.clear)
        self.viewer.zoom_changed.connect(self.status.show_zoom)
        self.right.wizard_shown.connect(self._arrange)
        self.middle.front_changed.connect(self._arrange)
        self.walk.changed.connect(self._update_actions)
        self.walk.checks_wanted.connect(self.choose_checks)
        self.other_model.checks_wanted.connect(self.choose_checks)
        self.attention.shown_changed.connect(self.actions_by_key["attention"].setChecked)
        self.attention.outline_changed.connect(self.actions_by_key["attention_outline"].setChecked)
        side.checks.profile_chosen.connect(self.choose_checks)
        self.model_menu.triggered.connect(lambda action: desk.choose_model(action.data()))

    def _restore(self) -> None:
        settings = self.store.settings
        self.resize(em(self, 80), em(self, 50))
        if not window_memory.restore(self, self.splitter, settings.geometry, settings.splitter):
            window_memory.fit_to_screen(self)
        self.attention.restore()
        self.actions_by_key["cells"].setChecked(settings.cells_shown)
        self.viewer.set_cells_visible(settings.cells_shown)
        self._mark_checks()
        self._show_models()
        self._show_items()

    def _icon(self, name: str) -> QIcon:
        return load_icon(name, self.palette())

    def remember(self, **changes: Any) -> None:
        """Change settings. They are written a little later, so that moving a slider does not wait for the disk."""
        self.store.change(**changes)
        self._save_later.start()

    def save_settings(self) -> None:
        """Write the settings now; a disk that refuses is a notice."""
        self._save_later.stop()
        try:
            self.store.save()
        except LeukoDeskError as error:
            self.notices.add(error.message, error.details)

    # --- opening ------------------------------------------------------------------------------------------------------

    def open_images(self) -> None:
        """Ask for image files."""
        pattern = self.tr("Images ({patterns});;All files (*)").format(patterns=opening.file_patterns())
        start = str(dialog_start(self.store.settings.last_folder))
        paths, _ = QFileDialog.getOpenFileNames(self, self.tr("Open images"), start, pattern)
        self.desk.open_paths(paths)

    def open_folder(self) -> None:
        """Ask for a folder with images."""
        start = str(dialog_start(self.store.settings.last_folder))
        path = QFileDialog.getExistingDirectory(self, self.tr("Open folder"), start)
        self.desk.open_paths([path] if path else [])

    def paste(self) -> None:
        """Open what is on the clipboard: files, else a picture."""
        data: QMimeData | None = QApplication.clipboard().mimeData()
        if data is None or not self._take(data):  # none, if the clipboard has been cleared
            self.notices.add(self.tr("There is no image and no image file on the clipboard."))

    def _take(self, data: QMimeData) -> bool:
        paths = opening.paths_in(data)
        image = None if paths else opening.image_in(data)
        self.desk.open_paths(paths)
        if image is not None:
            self.desk.paste(image)
        return bool(paths) or image is not None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if opening.can_be_opened(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self._take(event.mimeData()):
            event.acceptProposedAction()

    # --- the folder scan and the retraining ---------------------------------------------------------------------------

    def _arrange(self) -> None:
        """A page in the middle has the room of the side panel, which speaks of an image that is not seen then."""
        middle, wizard = self.middle, self.right.shows_wizard
        self.right.setVisible(wizard or middle.shows_image)
        self.status.set_image_in_sight(middle.shows_image)
        show_title(self, self.middle, self.desk.session.current)
        for key, shown in (("scan", middle.shows_scan), ("capture", middle.shows_capture), ("training", wizard)):
            self.actions_by_key[key].setChecked(shown)
        self._update_actions()

    # --- the list and the current image -------------------------------------------------------------------------------

    def _show_items(self) -> None:
        items = self.desk.session.items
        self.image_list.set_items(self._rows(items))
        self.shares.show_list(len(items) > 1 and self.desk.walk is None)
        self._show_count()

    def _show_item(self, position: int) -> None:
        (row,) = self._rows([self.desk.session.items[position]])
        self.image_list.update_item(position, row)
        self._show_count()

    def _rows(self, items: Sequence[Item]) -> list[ImageRow]:
        analysing = self.desk.analysing
        return [image_row(item, item is analysing) for item in items]

    def _show_chosen(self, position: int) -> None:
        if position != self.desk.session.position:
            self.middle.bring_image()
            self.desk.show(position)

    def _show_count(self) -> None:
        session = self.desk.session
        self.status.show_count(session.done_count, 1 if self.desk.walk else len(session.items))

    def _show_current(self) -> None:
        """Bring viewer, side panel and status bar to what is known of the current image."""
        item, opened = self.desk.session.current, self.desk.opened
        self.image_list.set_current(self.desk.session.position)
        self.middle.show_image(item is not None)
        show_title(self, self.middle, self.desk.session.current)
        if opened is None:
            self._show_no_image()
        if item is None:
            self.side.show_nothing()
        elif opened is None:
            self.side.show_waiting(item is self.desk.analysing)
        else:
            self._show_opened(opened)
        self._update_actions()

    def _show_opened(self, opened: Opened) -> None:
        self.side.show_opened(opened)
        image = opened.analysis.image
        if image is None:
            self._show_no_image()
            return
        self.viewer.show_image(opened.levels)
        cells = opened.analysis.cells
        self.viewer.show_cells([cell.outline_px for cell in cells], [cell.box_px for cell in cells])
        self.status.show_image(image, len(cells) if "cells" in opened.analysis.timings_ms else None)

    def _show_no_image(self) -> None:
        self.viewer.show_image(None)
        self.status.show_no_image()

    def _show_busy(self, busy: bool) -> None:
        self.status.show_busy(busy)
        self._update_actions()

    def _update_actions(self) -> None:
        desk = self.desk
        opened = desk.opened
        seen = self.middle.shows_image  # what is not seen is not to be changed, and its keys are the page's own
        state = WindowState(
            count=desk.count * seen,
            position=desk.position if seen else -1,
            has_pixels=seen and opened is not None and bool(opened.levels),
            has_attention=seen and desk.class_index is not None and desk.attention_wanted,
            busy=desk.runner.busy,
            has_model=desk.models.loaded is not None,
            has_earlier_model=desk.models.task in desk.models.earlier,
            walking=seen and self.walk.walking,
            has_offer=seen and self.other_model.offered is not None,
            capturing=self.middle.shows_capture,
        )
        actions.update_enabled(self.actions_by_key, state)

    # --- view ---------------------------------------------------------------------------------------------------------

    def set_cells_shown(self, shown: bool) -> None:
        """Whether white cells are outlined."""
        self.viewer.set_cells_visible(shown)
        self.remember(cells_shown=shown)

    def set_full_screen(self, full: bool) -> None:
        """Use the whole screen, or not."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowFullScreen)
        if full:
            self.setWindowState(self.windowState() | Qt.WindowState.WindowFullScreen)

    # --- model and checks ---------------------------------------------------------------------------------------------

    def choose_checks(self, profile: str | None) -> None:
        """Use another profile of smear checks from now on; None for the one the model wants."""
        self.remember(checks_profile=profile)
        self.desk.choose_checks(profile)
        self._mark_checks()

    def _mark_checks(self) -> None:
        self.actions_by_key[f"checks_{self.desk.checks_profile or 'model'}"].setChecked(True)
        self.side.checks.set_profile(self.desk.checks_profile)

    def _show_models(self) -> None:
        self.model_actions.fill(self.model_menu)
        remembered = self.desk.models.remembered
        if remembered is not None:
            self.remember(model=remembered.label, task=remembered.task)
        self._update_actions()

    # --- the window itself --------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "actions_by_key"):
            actions.update_icons(self.actions_by_key, self._icon)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "shares"):
            self.shares.follow_text()

    def leave(self) -> None:
        """Close without asking: whoever wants that (the end of the session, Ctrl-C) cannot be asked."""
        self._leaving = True
        QApplication.closeAllWindows()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._leaving and ask_before_closing(self, self.middle, self.leave):
            event.ignore()
            return
        self.right.show_wizard(False)  # its width is not that of the panel beside the image
        self.middle.bring_image()
        geometry, splitter = window_memory.state_of(self, self.splitter)
        self.remember(geometry=geometry, splitter=splitter)
        self.save_settings()
        self.hide()  # a training may take some seconds to stop
        self.stopped = all((self.middle.close_pages(), self.right.close_wizard(), self.desk.close()))
        super().closeEvent(event)
