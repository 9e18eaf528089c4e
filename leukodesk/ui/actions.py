"""Makes Qt's actions, menus and toolbar from the table of actions."""

from collections.abc import Callable, Mapping
from operator import attrgetter

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QIcon, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QToolBar, QWidget

from leukodesk.ui.action_spec import SEPARATOR, ActionSpec, MenuSpec, WindowState
from leukodesk.ui.action_table import ACTIONS
from leukodesk.ui.menu_table import MENUS, TOOLBAR

CONTEXT = "Actions"


def translated(text: str) -> str:
    """A text of this file in the user's language."""
    return QCoreApplication.translate(CONTEXT, text)


def plain(text: str) -> str:
    """A menu text without its mnemonic and its dots."""
    return text.replace("&", "").removesuffix("…")


def make_actions(window: QWidget) -> dict[str, QAction]:
    """One QAction for every entry of `ACTIONS`, connected to the method that its `callback` names."""
    made: dict[str, QAction] = {}
    groups: dict[str, QActionGroup] = {}
    for key, spec in ACTIONS.items():
        action = QAction(translated(spec.text), window)
        action.setObjectName(key)
        shortcuts = [QKeySequence(text, QKeySequence.SequenceFormat.PortableText) for text in spec.shortcuts]
        action.setShortcuts(shortcuts)
        keys = shortcuts[0].toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{translated(spec.tip)} ({keys})")
        action.setStatusTip(translated(spec.tip))
        action.setCheckable(spec.checkable)
        action.setIconText(translated(spec.short or plain(spec.text)))
        if spec.group:
            group = groups.setdefault(spec.group, QActionGroup(window))
            group.addAction(action)
        _connect(action, spec, attrgetter(spec.callback)(window))
        window.addAction(action)
        made[key] = action
    return made


def _connect(action: QAction, spec: ActionSpec, callback: Callable[..., object]) -> None:
    if spec.checkable and not spec.arguments:
        action.triggered.connect(callback)
    else:
        action.triggered.connect(lambda _checked=False: callback(*spec.arguments))


def update_icons(actions: Mapping[str, QAction], icon: Callable[[str], QIcon]) -> None:
    """Give every action its icon, in the colours of the moment."""
    for key, action in actions.items():
        if ACTIONS[key].icon:
            action.setIcon(icon(ACTIONS[key].icon))


def fill_menu_bar(bar: QMenuBar, actions: Mapping[str, QAction]) -> dict[str, QMenu]:
    """Build all menus; returns the named ones, which the window fills itself."""
    named: dict[str, QMenu] = {}
    for spec in MENUS:
        _fill(bar.addMenu(translated(spec.title)), spec, actions, named)
    return named


def _fill(menu: QMenu, spec: MenuSpec, actions: Mapping[str, QAction], named: dict[str, QMenu]) -> None:
    menu.setToolTipsVisible(True)
    if spec.name:
        named[spec.name] = menu
    for item in spec.items:
        if isinstance(item, MenuSpec):
            _fill(menu.addMenu(translated(item.title)), item, actions, named)
        elif item == SEPARATOR:
            menu.addSeparator()
        else:
            menu.addAction(actions[item])


def fill_toolbar(bar: QToolBar, actions: Mapping[str, QAction]) -> None:
    """Put the toolbar's actions into it; each button reads its tip to a screen reader."""
    for key in TOOLBAR:
        if key == SEPARATOR:
            bar.addSeparator()
            continue
        bar.addAction(actions[key])
        button = bar.widgetForAction(actions[key])
        button.setAccessibleName(plain(actions[key].text()))
        button.setAccessibleDescription(actions[key].statusTip())


def update_enabled(actions: Mapping[str, QAction], state: WindowState) -> None:
    """Enable what makes sense in this state."""
    for key, action in actions.items():
        action.setEnabled(ACTIONS[key].enabled(state))
