"""The menu of the files that were opened last."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from leukodesk.services.user_folders import samples_folder

if TYPE_CHECKING:
    from leukodesk.ui.settings import SettingsStore


class RecentMenu:
    """Keeps it as the settings have it.

    Args:
        store: the settings; remember: changes them.
        open_paths: opens what is chosen.
    """

    def __init__(
        self,
        menu: QMenu,
        store: SettingsStore,
        remember: Callable[..., None],
        open_paths: Callable[[Sequence[str]], None],
    ) -> None:
        self.menu, self._store, self._remember = menu, store, remember
        menu.triggered.connect(lambda action: open_paths([action.data()]))
        self._fill()

    def add(self, paths: Sequence[str]) -> None:
        """These have been opened; the last of them last."""
        generated = samples_folder()  # which the menu File opens, and whose folder is no place to look for one's own
        paths = [path for path in paths if not Path(path).is_relative_to(generated)]
        settings = self._store.settings
        for path in paths:
            settings = settings.with_recent(path)
        folder = str(Path(paths[-1]).parent) if paths else settings.last_folder
        self._remember(recent_files=settings.recent_files, last_folder=folder)
        self._fill()

    def _fill(self) -> None:
        menu = self.menu
        menu.clear()
        for number, path in enumerate(self._store.settings.recent_files, 1):
            name = Path(path).name.replace("&", "&&")  # one alone would be taken for a mnemonic
            action = menu.addAction(f"&{number % 10}  {name}")
            action.setData(path)
            action.setToolTip(path)
            action.setStatusTip(path)
        menu.setEnabled(not menu.isEmpty())
