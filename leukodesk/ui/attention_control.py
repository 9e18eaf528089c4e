"""How the attention map is laid over the image: what menu, panel and keys ask for, and what is remembered of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from leukodesk.ui.desk import Desk
from leukodesk.ui.side_panel import SidePanel
from leukodesk.ui.viewer import Viewer

if TYPE_CHECKING:
    from leukodesk.ui.settings import SettingsStore
    from leukodesk.ui.view_data import AttentionMode


class AttentionControl(QObject):
    """Keeps desk, side panel and viewer at one mind about the attention map.

    Args:
        store: the settings; remember: changes them.

    Signals:
        shown_changed(bool), outline_changed(bool): for the switches in the menu.
    """

    shown_changed = Signal(bool)
    outline_changed = Signal(bool)

    def __init__(
        self, desk: Desk, side: SidePanel, viewer: Viewer, store: SettingsStore, remember: Callable[..., None]
    ) -> None:
        super().__init__(desk)
        self._desk, self._side, self._viewer = desk, side, viewer
        self._store, self._remember = store, remember
        desk.attention_changed.connect(self._show)
        side.chart.class_chosen.connect(desk.explain_class)
        side.attention.class_chosen.connect(desk.explain_class)
        side.attention.mode_changed.connect(self._set_mode)
        side.attention.opacity_changed.connect(self._set_opacity)

    def restore(self) -> None:
        """As the settings have it."""
        settings = self._store.settings
        mode: AttentionMode = "outline" if settings.attention_outline else "fill"
        self._side.attention.set_mode(mode)
        self._set_mode(mode if settings.attention_shown else "off")
        self._set_opacity(settings.attention_opacity)
        self._side.attention.set_opacity(settings.attention_opacity)

    def set_shown(self, shown: bool) -> None:
        """Whether the attention map is laid over the image."""
        kind: AttentionMode = "outline" if self._store.settings.attention_outline else "fill"
        self._choose_mode(kind if shown else "off")

    def set_outline(self, outline: bool) -> None:
        """As outlines, or filled; either way it is shown."""
        self._choose_mode("outline" if outline else "fill")

    def change_opacity(self, by: float) -> None:
        """Lay the attention map more strongly or more weakly over the image."""
        opacity = min(1.0, max(0.0, self._side.attention.opacity + by))
        self._side.attention.set_opacity(opacity)
        self._set_opacity(opacity)

    def step_class(self, by: int) -> None:
        """Ask for the attention map of the next or the previous class."""
        opened, index = self._desk.opened, self._desk.class_index
        if opened is not None and opened.manifest is not None and index is not None:
            self._desk.explain_class((index + by) % len(opened.manifest.classes))

    def _choose_mode(self, mode: AttentionMode) -> None:
        self._side.attention.set_mode(mode)
        self._set_mode(mode)

    def _set_mode(self, mode: AttentionMode) -> None:
        self._viewer.set_attention_mode(mode)
        shown = mode != "off"
        outline = mode == "outline" if shown else self._store.settings.attention_outline
        self.shown_changed.emit(shown)
        self.outline_changed.emit(outline)
        self._remember(attention_shown=shown, attention_outline=outline)
        self._desk.want_attention(shown)

    def _set_opacity(self, opacity: float) -> None:
        self._viewer.set_attention_opacity(opacity)
        self._remember(attention_opacity=opacity)

    def _show(self) -> None:
        attention, index = self._desk.attention, self._desk.class_index
        self._side.chart.set_chosen(index if self._desk.attention_wanted else None)
        if index is not None:
            self._side.attention.set_class(index)
        self._viewer.show_attention(attention.rgba if attention else None, attention.outlines if attention else ())
