"""The language of the window: chosen at the first start, and in the menu View at any time after it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from leukodesk.ui.translations import ENGLISH, OWN_NAMES, available_languages

if TYPE_CHECKING:
    from leukodesk.ui.notices import NoticeLog
    from leukodesk.ui.settings import SettingsStore

OF_SYSTEM = ""
"""In the settings: the language of the system, where there is a catalogue for it, else English."""


def language_choices() -> tuple[tuple[str, str], ...]:
    """Code and name of what can be chosen, the system's language first; it is said which no speaker has read."""
    unread = _tr("{language} (not reviewed by a speaker)")
    system = QLocale.system().nativeLanguageName() or OWN_NAMES[ENGLISH]  # a system may name none ("C")
    of_system = (OF_SYSTEM, _tr("As the system: {language}").format(language=system))
    names = (
        (language.code, language.name if language.reviewed else unread.format(language=language.name))
        for language in available_languages()
    )
    return of_system, *names


def locale_of(code: str) -> QLocale:
    """The locale of a choice."""
    return QLocale(code) if code else QLocale.system()


class LanguageMenu:
    """Lists the languages. What is on the screen keeps its texts, so that nothing open is lost by the choice.

    Args:
        store: the settings; remember: changes them.
        notices: says from when on the choice holds.
    """

    def __init__(self, menu: QMenu, store: SettingsStore, remember: Callable[..., None], notices: NoticeLog) -> None:
        self.menu, self._remember, self._notices = menu, remember, notices
        group = QActionGroup(menu)
        for code, name in language_choices():
            action = group.addAction(name.replace("&", "&&"))
            action.setData(code)
            action.setCheckable(True)
            action.setChecked(code == store.settings.language)
            menu.addAction(action)
        group.triggered.connect(lambda action: self._choose(action.data(), action.text()))

    def _choose(self, code: str, name: str) -> None:
        self._remember(language=code)
        self._notices.add(
            _tr("From its next start on LeukoDesk speaks this language: {language}.").format(language=name)
        )


def _tr(text: str) -> str:
    return QCoreApplication.translate("LanguageMenu", text)
