"""The right of the window: what is known of the image, or the panel for retraining, made when it is first wanted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QSplitter, QStackedWidget, QWidget

if TYPE_CHECKING:
    from leukodesk.ui.training_wizard.wizard import TrainingWizard

WIZARD_SHARE = 0.46
"""Of the window's width; the viewer stays in sight beside it."""


class RightPane(QStackedWidget):
    """Shows the side panel until the wizard is wanted.

    Args:
        side: the panel of the image.
        make_wizard: makes the wizard.
    """

    def __init__(self, side: QWidget, make_wizard: Callable[[], TrainingWizard]) -> None:
        super().__init__()
        self._side, self._make_wizard = side, make_wizard
        self._sizes: list[int] = []
        self.wizard: TrainingWizard | None = None
        self.addWidget(side)

    @property
    def shows_wizard(self) -> bool:
        return self.wizard is not None and self.currentWidget() is self.wizard

    def show_wizard(self, shown: bool) -> None:
        """Bring the wizard to the front, or put it away; what it does goes on."""
        if shown == self.shows_wizard:
            return
        if shown and self.wizard is None:
            self.wizard = self._make_wizard()
            self.addWidget(self.wizard)
        front = self.wizard if shown and self.wizard is not None else self._side
        splitter = self.parentWidget()
        if isinstance(splitter, QSplitter):
            self._resize(splitter, shown)
        self.setCurrentWidget(front)
        self._let_only_the_front_count()
        front.setFocus()

    def close_wizard(self) -> bool:
        """Put it away and stop what it has started; False if that does not end in time."""
        self.show_wizard(False)
        return self.wizard is None or self.wizard.close_processes()

    def _resize(self, splitter: QSplitter, shown: bool) -> None:
        if not shown:
            splitter.setSizes(self._sizes)
            return
        self._sizes = splitter.sizes()
        total = sum(self._sizes)
        wide = max(self._sizes[-1], round(WIZARD_SHARE * total))
        splitter.setSizes([*self._sizes[:-2], total - sum(self._sizes[:-2]) - wide, wide])

    def _let_only_the_front_count(self) -> None:
        """A page that is not seen must not keep the pane from being narrow."""
        for page in (self._side, self.wizard):
            if page is not None:
                front = page is self.currentWidget()
                policy = QSizePolicy.Policy.Preferred if front else QSizePolicy.Policy.Ignored
                page.setSizePolicy(policy, policy)
