"""The size of all texts, on top of what the system says: for old eyes, and for a screen across the bench."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from leukodesk.ui.settings import SettingsStore

STEPS_PERCENT = (100, 125, 150, 175, 200)
_PROPERTY = "text_size_percent"


def set_text_size(app: QApplication, percent: int) -> None:
    """Write everything in so many percent of the system's size."""
    before = app.property(_PROPERTY) or STEPS_PERCENT[0]
    if percent == before:
        return
    font = app.font()
    font.setPointSizeF(QFontInfo(font).pointSizeF() * percent / before)
    app.setFont(font)
    app.setProperty(_PROPERTY, percent)


class TextSize:
    """What View → Text size does. It holds at once, and for the next start.

    Args:
        store: the settings; remember: changes them.
    """

    def __init__(self, store: SettingsStore, remember: Callable[..., None]) -> None:
        self._store, self._remember = store, remember

    def step(self, by: int) -> None:
        """Larger or smaller by so many steps, as far as they go."""
        now = STEPS_PERCENT.index(self._store.settings.text_size_percent)
        self.set(STEPS_PERCENT[min(max(now + by, 0), len(STEPS_PERCENT) - 1)])

    def set(self, percent: int) -> None:
        """One of the steps."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            set_text_size(app, percent)
        self._remember(text_size_percent=percent)
