"""Pages that scroll up and down where the screen is too small, or the font too large, for them."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from leukodesk.ui.theme import em

LEAST_HEIGHT_EM = 6


def make_scrolling(area: QScrollArea, page: QWidget) -> None:
    """Let an area show a page that is always as wide as the area."""
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setAccessibleName(
        page.accessibleName() or QCoreApplication.translate("Scrolling", "Scrolls with the arrow keys")
    )


def scrolling(page: QWidget) -> QScrollArea:
    """A page in an area of its own."""
    area = QScrollArea()
    make_scrolling(area, page)
    return area


class ScrollingColumn(QScrollArea):
    """Widgets one below the other, as high as they are; where the screen has no room for that, they scroll."""

    def __init__(self, widgets: Sequence[QWidget]) -> None:
        super().__init__()
        page = QWidget()
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            self._column.addWidget(widget)
        make_scrolling(self, page)
        page.setMinimumHeight(1)  # else what wrapped texts need at their narrowest counts, and leaves a gap
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        page.installEventFilter(self)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._column.totalHeightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), min(em(self, LEAST_HEIGHT_EM), self.sizeHint().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()  # other widths break the sentences into other lines
        self._show_bar_if_needed()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._show_bar_if_needed()
        return super().eventFilter(watched, event)

    def _show_bar_if_needed(self) -> None:
        """By itself a scroll bar that is shown narrows the page, which makes it higher, and so stays for no reason."""
        enough = self.height() >= self.sizeHint().height()
        policies = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policies.ScrollBarAlwaysOff if enough else policies.ScrollBarAsNeeded)
