"""The right of the window: what is known of the image, or the panel for retraining, made when it is first wanted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QSplitter, QStackedWidget

from leukodesk.ui.side_panel import SidePanel
from leukodesk.ui.theme import em

if TYPE_CHECKING:
    from leukodesk.ui.training_wizard.wizard import TrainingWizard

WIZARD = "leukodesk.ui.training_wizard.wizard"
WIZARD_SHARE, WIDEST_WIZARD_EM = 0.42, 52
LIST_SHARE, WIDEST_LIST_EM = 0.18, 17
"""Of the window's width. The list shows whole file names where there is room; the viewer, which stays in sight, has
the rest, and longer lines than so many letters are not read more easily."""


class RightPane(QStackedWidget):
    """Shows the side panel until the wizard is wanted.

    Args:
        side: the panel of the image.
        make_wizard: makes the wizard.

    Signals:
        wizard_shown(bool): it has come to the front, or has been put away.
    """

    wizard_shown = Signal(bool)

    def __init__(self, side: SidePanel, make_wizard: Callable[[], TrainingWizard]) -> None:
        super().__init__()
        self._side, self._make_wizard = side, make_wizard
        self._sizes: list[int] = []
        self.wizard: TrainingWizard | None = None
        self.addWidget(side)

    @property
    def shows_wizard(self) -> bool:
        return self.wizard is not None and self.currentWidget() is self.wizard

    def show_tab(self, index: int) -> None:
        """Bring a page of the side panel to the front."""
        self.show_wizard(False)
        self.show()
        self._side.show_tab(index)

    def show_wizard(self, shown: bool) -> None:
        """Bring the wizard to the front, or put it away; what it does goes on."""
        if shown == self.shows_wizard:
            return
        self.show()  # or the splitter would not know how wide it is
        if self.wizard is None:
            self.wizard = self._make_wizard()
            self.wizard.close_wanted.connect(lambda: self.show_wizard(False))
            self.addWidget(self.wizard)
        front, back = (self.wizard, self._side) if shown else (self._side, self.wizard)
        ignored, preferred = QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred
        back.setSizePolicy(ignored, ignored)  # what is not seen must not keep the pane from being narrow
        front.setSizePolicy(preferred, preferred)
        self.setCurrentWidget(front)
        self._resize(shown)
        if shown:
            self.wizard.take_focus()
        else:
            front.setFocus()
        self.wizard_shown.emit(shown)

    def close_wizard(self) -> bool:
        """Put it away and stop what it has started; False if that does not end in time."""
        self.show_wizard(False)
        return self.wizard is None or self.wizard.close_processes()

    def _resize(self, wide: bool) -> None:
        splitter = self.parentWidget()
        if not isinstance(splitter, QSplitter):
            return
        if wide:
            self._sizes = splitter.sizes()
            splitter.setSizes(beside_wizard(self._sizes, em(self)))
        else:
            names, *others = self._sizes
            splitter.setSizes([names or splitter.sizes()[0], *others])  # the list may have come meanwhile


def beside_wizard(sizes: Sequence[int], em_px: int) -> list[int]:
    """Widths of list, viewer and wizard; what the user has made wider before stays so.

    Args:
        sizes: of list, viewer and side panel, 0 for what is hidden; em_px: line height of the font.
    """
    names, viewer, side = sizes
    whole = names + viewer + side
    wanted = max(side, min(round(WIZARD_SHARE * whole), WIDEST_WIZARD_EM * em_px))
    list_px = max(names, min(round(LIST_SHARE * whole), WIDEST_LIST_EM * em_px))
    taken = wanted + (list_px if names else 0)
    return [list_px, max(0, whole - taken), wanted]
