"""How list, middle and right side share the window's width: at first, when the list comes, when the texts grow."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from leukodesk.ui.right_pane import LIST_SHARE, WIDEST_LIST_EM
from leukodesk.ui.theme import em
from leukodesk.ui.window_memory import MOST_OF_SCREEN

FIRST_EM = (12, 48, 28)
LEAST_IMAGE_SHARE = 0.3
"""Of the width, which larger texts leave to the image as far as their own least widths allow."""


class WindowShares(QObject):
    """Keeps the shares of a splitter of three sensible.

    Args:
        window: that the splitter is in; names: the list, its first part.
    """

    def __init__(self, window: QMainWindow, splitter: QSplitter, names: QWidget) -> None:
        super().__init__(window)
        self._window, self._splitter, self._names = window, splitter, names
        self._em_px = em(window)
        self._given = self._wanted_em = (0.0, 0.0)
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        splitter.setSizes([share * self._em_px for share in FIRST_EM])

    def show_list(self, shown: bool) -> None:
        """Show the list or not. What it takes, the middle gives: by itself the splitter would take it from all."""
        comes = shown and self._names.isHidden()
        before = self._splitter.sizes()
        self._names.setVisible(shown)
        if comes and any(before):
            self._splitter.setSizes(with_list(before, em(self._window)))

    def follow_text(self) -> None:
        """The texts are larger or smaller: so are the parts that hold them, and the window where there is room."""
        before, self._em_px = self._em_px, em(self._window)
        if before == self._em_px:
            return
        names, _middle, right = self._splitter.sizes()
        if (names, right) != self._given:  # by hand since the texts changed the last time
            self._wanted_em = names / before, right / before
        if self._em_px > before:
            self._grow(self._em_px / before)
        self._splitter.setSizes(with_text(sum(self._splitter.sizes()), self._wanted_em, self._em_px))
        names, _middle, right = self._splitter.sizes()
        self._given = names, right

    def _grow(self, ratio: float) -> None:
        window = self._window
        if window.isMaximized() or window.isFullScreen():
            return
        screen = window.screen().availableGeometry()
        most = (screen.size() * MOST_OF_SCREEN).expandedTo(window.size())
        window.resize((window.size() * ratio).boundedTo(most))
        frame = window.frameGeometry()
        frame.moveRight(min(frame.right(), screen.right()))
        frame.moveBottom(min(frame.bottom(), screen.bottom()))
        window.move(frame.topLeft())


def with_list(sizes: Sequence[int], em_px: int) -> list[int]:
    """Widths with the list, which takes its own from the middle.

    Args:
        sizes: of list, middle and right side before; em_px: line height of the font.
    """
    names, middle, right = sizes
    wanted = names or min(round(LIST_SHARE * sum(sizes)), WIDEST_LIST_EM * em_px)
    return [wanted, max(0, middle + names - wanted), right]


def with_text(whole: int, wanted_em: tuple[float, float], em_px: int) -> list[int]:
    """Widths of list, middle and right side where list and right side hold text, and the middle the image.

    Args:
        whole: width of the three; wanted_em: of list and right side, in lines of the font; em_px: of one of these.
    """
    names, right = (share * em_px for share in wanted_em)
    most = (1 - LEAST_IMAGE_SHARE) * whole
    fits = min(1.0, most / (names + right)) if names + right else 1.0
    names, right = round(fits * names), round(fits * right)
    return [names, whole - names - right, right]
