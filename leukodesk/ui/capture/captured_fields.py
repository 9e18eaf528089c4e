"""Captured fields go the way of opened ones: onto the list, and to the model; how the last one ended is shown."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from leukodesk.ui.capture.live_page import LivePage
from leukodesk.ui.desk import Desk
from leukodesk.ui.views import verdict_view


class CapturedFields(QObject):
    """Puts what has been captured on the desk, and tells in the live page what became of the last of it."""

    def __init__(self, desk: Desk, page: LivePage, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._page = desk, page
        self._last: Path | None = None
        self._waiting: list[Path] = []
        desk.item_changed.connect(self._item_changed)
        desk.walk_ended.connect(self._add_waiting)

    def add(self, path: Path) -> None:
        """A field is on the disk. While a scan is gone through, it waits for its place on the list."""
        self._last = path
        self._page.last.show()
        self._page.last.show_waiting(self.tr("Captured: {name}").format(name=path.name), self.tr("Analysing…"))
        if self._desk.walk is not None:
            self._waiting.append(path)
            return
        position = self._desk.session.add([str(path)])
        if position is not None:  # a file of this name may have been on the list, and is gone from the disk
            self._desk.session.forget(self._desk.session.items[position])
        self._desk.items_changed.emit()
        if position is not None and (self._page.isVisible() or self._desk.session.current is None):
            self._desk.show(position)
        else:  # another image is being looked at, and is not to be taken away
            self._desk.analyse_waiting()

    def _add_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        for path in waiting:
            self.add(path)

    def show_last(self) -> None:
        """Let the field captured last be the current image."""
        self._desk.end_walk()
        for position, item in enumerate(self._desk.session.items):
            if self._last is not None and item.path == str(self._last):
                self._desk.show(position)

    def _item_changed(self, position: int) -> None:
        item = self._desk.session.items[position]
        if self._last is None or item.path != str(self._last) or item.result is None:
            return
        opened = self._desk.session.opened(item)
        if opened is not None:
            what = self.tr("Captured: {name}").format(name=self._last.name)
            self._page.last.show_verdict(what, verdict_view(opened.analysis, opened.manifest))
