"""The window of the user guide: contents or hits on the left, a page on the right."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from leukodesk.core.errors import LeukoDeskError
from leukodesk.services.guide import Hit, Page, Section, read_guide, search
from leukodesk.ui.close_button import close_button
from leukodesk.ui.help.guide_browser import WIDTH_EM, GuideBrowser
from leukodesk.ui.paths import user_guide
from leukodesk.ui.theme import em

CONTENTS_EM = 18
DEEPEST_LEVEL = 3
_ROLE = Qt.ItemDataRole.UserRole

Place = tuple[Page, Section | None]


class GuideDialog(QDialog):
    """The user guide, from the package.

    Raises:
        LeukoDeskError: it is not there.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("User guide"))
        folder = user_guide().parent
        try:
            self.pages = read_guide(folder)
        except (OSError, UnicodeDecodeError) as error:
            raise LeukoDeskError(self.tr("The user guide cannot be read."), str(error)) from error
        if not self.pages:
            raise LeukoDeskError(self.tr("The user guide is not in this installation."), str(folder))
        self._places: list[Place] = []
        self._at = -1
        self.browser = GuideBrowser(folder)
        self.browser.link_chosen.connect(self._follow)
        self._make_left()
        self._arrange()
        self._go((self.pages[0], None))

    def show_topic(self, name: str) -> None:
        """Show the page with this file name; the first page if there is none."""
        self.search_box.clear()
        self._go((next((page for page in self.pages if page.name == name), self.pages[0]), None))

    # --- the left: contents, or what was found ------------------------------------------------------------------------

    def _make_left(self) -> None:
        self.search_box = QLineEdit()
        self.search_box.setPlaceholderText(self.tr("Search in all pages"))
        self.search_box.setAccessibleName(self.tr("Search in the user guide"))
        self.search_box.setClearButtonEnabled(True)
        self.search_box.textChanged.connect(self._search)
        self.search_box.returnPressed.connect(self._show_first_hit)
        self.contents = QTreeWidget()
        self.contents.setHeaderHidden(True)
        self.contents.setAccessibleName(self.tr("Contents of the user guide"))
        for page in self.pages:
            self._add_contents(page)
        self.contents.currentItemChanged.connect(self._show_item)
        self.hits = QListWidget()
        self.hits.setWordWrap(True)
        self.hits.setAlternatingRowColors(True)
        self.hits.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hits.setAccessibleName(self.tr("What was found in the user guide"))
        self.hits.currentItemChanged.connect(self._show_item)
        self.nothing = QLabel()
        self.nothing.setTextFormat(Qt.TextFormat.RichText)
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.left = QStackedWidget()
        for widget in (self.contents, self.hits, self.nothing):
            self.left.addWidget(widget)

    def _add_contents(self, page: Page) -> None:
        first, *others = page.sections
        top = QTreeWidgetItem(self.contents, [first.heading])
        top.setData(0, _ROLE, (page, None))
        for section in others:
            if section.level < DEEPEST_LEVEL:
                QTreeWidgetItem(top, [section.heading]).setData(0, _ROLE, (page, section))

    def _search(self, words: str) -> None:
        found = search(self.pages, words)
        self.hits.clear()
        for hit in found:
            self.hits.addItem(_hit_item(hit))
        sentence = self.tr("No page holds all of these words: {words}").format(words=escape(words))
        self.nothing.setText(sentence)
        self.left.setCurrentWidget(self.hits if found else self.nothing if words.strip() else self.contents)

    def _show_first_hit(self) -> None:
        if self.hits.count():
            self.hits.setCurrentRow(0)
            self.hits.setFocus()

    def _show_item(self, item: QTreeWidgetItem | QListWidgetItem | None) -> None:
        if isinstance(item, QTreeWidgetItem):
            self._go(item.data(0, _ROLE))
        elif item is not None:
            self._go(item.data(_ROLE))

    # --- going from place to place ------------------------------------------------------------------------------------

    def _follow(self, target: str) -> None:
        name, _, anchor = target.partition("#")
        here = self._places[self._at][0]
        page = next((page for page in self.pages if page.name == name), here)
        self._go((page, next((section for section in page.sections if section.anchor == anchor), None)))

    def _go(self, place: Place) -> None:
        if self._at < 0 or place != self._places[self._at]:
            self._places = [*self._places[: self._at + 1], place]
            self._at += 1
        self._show()

    def _step(self, by: int) -> None:
        self._at += by
        self._show()

    def _show(self) -> None:
        page, section = self._places[self._at]
        self.browser.show_page(page, section, self.search_box.text())
        self.setWindowTitle(self.tr("User guide – {page}").format(page=page.title))
        self.back_button.setEnabled(self._at > 0)
        self.forward_button.setEnabled(self._at < len(self._places) - 1)

    # --- putting together ---------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        closing = close_button(self)
        self.back_button = QPushButton(self.tr("&Back"))
        self.back_button.clicked.connect(lambda: self._step(-1))
        self.back_button.setShortcut(QKeySequence(QKeySequence.StandardKey.Back))
        self.forward_button = QPushButton(self.tr("&Forward"))
        self.forward_button.clicked.connect(lambda: self._step(1))
        self.forward_button.setShortcut(QKeySequence(QKeySequence.StandardKey.Forward))
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self.search_box.setFocus)
        self.search_box.setToolTip(find.key().toString(QKeySequence.SequenceFormat.NativeText))
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.search_box)
        column.addWidget(self.left, 1)
        splitter = QSplitter()
        splitter.addWidget(left)
        splitter.addWidget(self.browser)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([em(self, CONTENTS_EM), em(self, WIDTH_EM + 3)])
        row = QHBoxLayout()
        row.addWidget(self.back_button)
        row.addWidget(self.forward_button)
        row.addStretch(1)
        row.addWidget(closing)
        for button in (self.back_button, self.forward_button, *closing.buttons()):
            if isinstance(button, QPushButton):
                button.setAutoDefault(False)  # the return key belongs to the search
        whole = QVBoxLayout(self)
        whole.addWidget(splitter, 1)
        whole.addLayout(row)
        room = self.screen().availableGeometry()
        self.resize(
            min(em(self, CONTENTS_EM + WIDTH_EM + 6), room.width()), min(em(self, 40), round(0.9 * room.height()))
        )
        self.search_box.setFocus()


def _hit_item(hit: Hit) -> QListWidgetItem:
    where = hit.page.title if hit.section is hit.page.sections[0] else f"{hit.page.title} › {hit.section.heading}"
    item = QListWidgetItem(f"{where}\n{hit.before}{hit.found}{hit.after}")
    item.setData(_ROLE, (hit.page, hit.section))
    return item
