"""Every action: reachable by mouse, keyboard and screen reader, enabled only when it makes sense."""

from collections import Counter
from collections.abc import Callable, Iterator
from operator import attrgetter

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QToolButton

from leukodesk.ui.about import ShortcutsDialog
from leukodesk.ui.action_spec import MenuSpec, WindowState
from leukodesk.ui.action_table import ACTIONS
from leukodesk.ui.icons import icon_names
from leukodesk.ui.main_window import MainWindow
from leukodesk.ui.menu_table import MENUS, TOOLBAR
from leukodesk.ui.translations import ENGLISH, available_languages, install_translation


def keys_in(menus: "tuple[str | MenuSpec, ...]") -> Iterator[str]:
    for item in menus:
        if isinstance(item, MenuSpec):
            yield from keys_in(item.items)
        elif item in ACTIONS:
            yield item


TWICE = ("install_model",)
"""In the menu of models, and where somebody looks who was sent one."""


@pytest.mark.parametrize("key", ACTIONS)
def test_an_action_has_a_shortcut_a_tip_an_icon_that_exists_and_its_place_in_one_menu(key: str) -> None:
    spec = ACTIONS[key]

    assert spec.key == key
    assert spec.shortcuts
    for shortcut in spec.shortcuts:
        assert not QKeySequence(shortcut, QKeySequence.SequenceFormat.PortableText).isEmpty()
    assert spec.tip and not spec.tip.endswith(".")
    assert "&" in spec.text
    assert not spec.icon or spec.icon in icon_names()
    assert list(keys_in(MENUS)).count(key) == (2 if key in TWICE else 1)


@pytest.mark.parametrize("key", ACTIONS)
def test_an_action_calls_a_method_that_exists_and_speaks_for_itself(window: MainWindow, key: str) -> None:
    action, spec = window.actions_by_key[key], ACTIONS[key]

    assert callable(attrgetter(spec.callback)(window))
    assert action.shortcuts()
    assert action.shortcuts()[0].toString(QKeySequence.SequenceFormat.NativeText) in action.toolTip()
    assert action.statusTip() == spec.tip
    assert action.isCheckable() == spec.checkable
    assert action.icon().isNull() == (not spec.icon)


def test_no_two_actions_share_a_key() -> None:
    shortcuts = Counter(shortcut for spec in ACTIONS.values() for shortcut in spec.shortcuts)

    assert [shortcut for shortcut, count in shortcuts.items() if count > 1] == []


@pytest.mark.parametrize("language", [language.code for language in available_languages()])
def test_no_two_entries_of_a_menu_share_a_mnemonic(
    language: str, make_window: Callable[..., MainWindow], qapp: QApplication
) -> None:
    def mnemonics(menu: QMenu) -> list[str]:
        texts = [action.text() for action in menu.actions() if "&" in action.text()]
        return [text[text.index("&") + 1].lower() for text in texts]

    install_translation(qapp, QLocale(language))
    window = make_window()
    install_translation(qapp, QLocale(ENGLISH))
    top = [action.menu() for action in window.menuBar().actions()]
    menus = [menu for menu in [*top, *window.menuBar().findChildren(QMenu)] if isinstance(menu, QMenu)]
    for menu in menus:
        doubled = [letter for letter, count in Counter(mnemonics(menu)).items() if count > 1]
        assert doubled == [], menu.title()


def test_a_button_of_the_toolbar_reads_its_name_and_tip_to_a_screen_reader(window: MainWindow) -> None:
    buttons = [button for button in window.findChildren(QToolButton) if button.defaultAction() is not None]
    names = {button.defaultAction().objectName(): button for button in buttons}

    for key in TOOLBAR:
        if key in ACTIONS:
            assert names[key].accessibleName()
            assert names[key].accessibleDescription() == ACTIONS[key].tip


def test_the_list_of_shortcuts_names_every_action(window: MainWindow) -> None:
    window.actions_by_key["shortcuts"].trigger()

    (dialog,) = window.findChildren(ShortcutsDialog)
    shown = {dialog.table.item(row, 0).text(): dialog.table.item(row, 1).text() for row in range(len(ACTIONS))}
    assert len(shown) == len(ACTIONS)
    assert shown["Attention map"] == "A"
    dialog.close()


def enabled(window: MainWindow) -> set[str]:
    return {key for key, action in window.actions_by_key.items() if action.isEnabled()}


def test_without_an_image_only_what_makes_sense_is_enabled(window: MainWindow) -> None:
    assert {"open_images", "open_folder", "paste", "about", "quit", "attention"} <= enabled(window)
    assert not enabled(window) & {"next", "previous", "fit", "zoom_in", "close_image", "cancel", "next_class"}


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (WindowState(), set()),
        (WindowState(count=1, position=0), {"close_image", "analyse_again"}),
        (WindowState(count=2, position=0), {"close_image", "analyse_again", "next"}),
        (WindowState(count=2, position=1), {"close_image", "analyse_again", "previous"}),
        (WindowState(count=1, position=0, has_pixels=True), {"close_image", "analyse_again", "fit"}),
        (WindowState(busy=True), {"cancel"}),
        (WindowState(has_attention=True), {"next_class"}),
    ],
)
def test_enabling_follows_from_the_state(state: WindowState, expected: set[str]) -> None:
    watched = {"close_image", "analyse_again", "next", "previous", "fit", "cancel", "next_class"}

    assert {key for key in watched if ACTIONS[key].enabled(state)} == expected


def test_an_action_says_in_the_menu_what_it_says_in_the_table(window: MainWindow) -> None:
    action: QAction = window.actions_by_key["open_images"]

    assert action.text() == "&Open images…"
    assert action in window.actions()


def test_no_two_letters_with_alt_mean_two_things_in_the_window(window: MainWindow) -> None:
    texts = [action.text() for action in window.menuBar().actions()]
    texts += [button.text() for button in window.findChildren(QAbstractButton)]
    texts += [label.text() for label in window.findChildren(QLabel) if label.buddy() is not None]
    letters = Counter(text[text.index("&") + 1].lower() for text in texts if "&" in text)

    assert [letter for letter, count in letters.items() if count > 1] == []
