"""Shows a page of the user guide, a section or a hit in it; nothing but the guide itself can be reached from it."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QImage, QPalette, QResizeEvent, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from leukodesk.services.guide import Page, Section
from leukodesk.ui.theme import em

WIDTH_EM = 46
FIT_AFTER_MS = 100


class GuideBrowser(QTextBrowser):
    """A page with its pictures no wider than a page.

    Args:
        folder: of the guide, where its pictures lie.

    Signals:
        link_chosen(target): the file name of a page and, after “#”, a section; either may be missing.
    """

    link_chosen = Signal(str)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setSearchPaths([str(folder)])
        self.setAccessibleName(self.tr("Page of the user guide"))
        self.anchorClicked.connect(lambda url: self.link_chosen.emit(url.toString()))
        self._page: Page | None = None
        self._pictures_px = 0
        self._fit_later = QTimer(self, singleShot=True, interval=FIT_AFTER_MS)
        self._fit_later.timeout.connect(self._fit_pictures)

    def show_page(self, page: Page, section: Section | None = None, words: str = "") -> None:
        """Bring a section into sight, or the page's beginning, with the words marked that were looked for."""
        if page is not self._page:
            self._page = page
            self._load(page)
        block = self._block_of(section) if section is not None else self.document().begin()
        self._bring_to_top(block)
        self._mark(words.split())

    def _load(self, page: Page) -> None:
        self._pictures_px = self._room_px
        self.document().setMarkdown(page.markdown)

    @property
    def _room_px(self) -> int:
        return min(em(self, WIDTH_EM), self.viewport().width() - 2 * round(self.document().documentMargin()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pictures follow the width of the page when it has come to rest."""
        super().resizeEvent(event)
        self._fit_later.start()

    def _fit_pictures(self) -> None:
        if self._page is not None and self._pictures_px != self._room_px:
            bar = self.verticalScrollBar()
            share = bar.value() / max(1, bar.maximum())
            self._load(self._page)
            bar.setValue(round(share * bar.maximum()))

    def _block_of(self, section: Section) -> QTextBlock:
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and block.text() == section.heading:
                return block
            block = block.next()
        return self.document().begin()

    def _bring_to_top(self, block: QTextBlock) -> None:
        cursor = QTextCursor(block)
        self.setTextCursor(cursor)
        top = self.document().documentLayout().blockBoundingRect(block).top()
        self.verticalScrollBar().setValue(round(top) if block != self.document().begin() else 0)

    def _mark(self, words: list[str]) -> None:
        colours = self.palette()
        mark = QTextCharFormat()
        mark.setBackground(colours.brush(QPalette.ColorRole.Highlight))
        mark.setForeground(colours.brush(QPalette.ColorRole.HighlightedText))
        marks = []
        for word in words:
            found = self.document().find(word)
            while not found.isNull():
                selection = QTextEdit.ExtraSelection()
                selection.cursor, selection.format = found, mark
                marks.append(selection)
                found = self.document().find(word, found)
        self.setExtraSelections(marks)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        found = super().loadResource(kind, name)
        if kind != QTextDocument.ResourceType.ImageResource.value or not isinstance(found, QByteArray | QImage):
            return found
        image = QImage.fromData(found) if isinstance(found, QByteArray) else found
        width = max(1, self._pictures_px)
        smooth = Qt.TransformationMode.SmoothTransformation
        return image.scaledToWidth(width, smooth) if image.width() > width else image
