"""What an action and a menu are, as data, and when an action makes sense."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

from PySide6 import QtCore

SEPARATOR = "-"

# Marks a text for lupdate, which knows it by this name; PySide gives it no type.
QT_TRANSLATE_NOOP = cast(Callable[[str, str], str], QtCore.QT_TRANSLATE_NOOP)


@dataclass(frozen=True)
class WindowState:
    """What decides which actions make sense."""

    count: int = 0
    position: int = -1
    has_pixels: bool = False
    has_attention: bool = False
    busy: bool = False
    has_model: bool = False
    has_earlier_model: bool = False
    walking: bool = False
    has_offer: bool = False
    capturing: bool = False


def always(_state: WindowState) -> bool:
    """Whatever the window shows."""
    return True


def with_item(state: WindowState) -> bool:
    """With an image on the list."""
    return state.count > 0


def with_next(state: WindowState) -> bool:
    """With an image after the current one."""
    return 0 <= state.position < state.count - 1


def with_previous(state: WindowState) -> bool:
    """With an image before the current one."""
    return state.position > 0


def with_pixels(state: WindowState) -> bool:
    """With an image in the viewer."""
    return state.has_pixels


def with_attention(state: WindowState) -> bool:
    """With a classified image, and its attention map switched on."""
    return state.has_attention


def while_busy(state: WindowState) -> bool:
    """While the worker has something to do."""
    return state.busy


def with_offer(state: WindowState) -> bool:
    """With an image that another model is made for."""
    return state.has_offer


def with_model(state: WindowState) -> bool:
    """With a model at work."""
    return state.has_model


def with_earlier_model(state: WindowState) -> bool:
    """With a model that was active before, for the task of the model at work."""
    return state.has_earlier_model


def while_walking(state: WindowState) -> bool:
    """While the fields of a scan are gone through in the viewer."""
    return state.walking


def while_capturing(state: WindowState) -> bool:
    """While the live camera is in front."""
    return state.capturing


@dataclass(frozen=True)
class ActionSpec:
    """One action.

    Attributes:
        key: stable name.
        text: in menus, with its mnemonic; ends in "…" if it asks for something more.
        tip: one sentence, for the tool tip, the status bar and the screen reader.
        shortcuts: portable key sequences, the one to show first. Never empty.
        callback: a method, by its dotted name as seen from the main window ("viewer.fit").
        arguments: what it is called with; a switch passes its state instead.
        icon: name of an SVG in resources/icons, or empty.
        short: under the icon in the toolbar, if it stands there.
        enabled: from the window's state.
        checkable: a switch; group: of several switches in a group one is chosen.
    """

    key: str
    text: str
    tip: str
    shortcuts: tuple[str, ...]
    callback: str
    icon: str = ""
    short: str = ""
    enabled: Callable[[WindowState], bool] = always
    checkable: bool = False
    group: str = ""
    arguments: tuple[Any, ...] = ()


@dataclass(frozen=True)
class MenuSpec:
    """A menu: a title, and action keys, separators and submenus. `name` finds the menus the window fills itself."""

    title: str
    items: "tuple[str | MenuSpec, ...]"
    name: str = ""
