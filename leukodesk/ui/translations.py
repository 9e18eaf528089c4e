"""The languages of the window, and which of them is in use."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from leukodesk.ui.paths import resource_root

ENGLISH = "en"
OWN_NAMES = {ENGLISH: "English", "de": "Deutsch", "es": "Español"}
REVIEWED = frozenset({ENGLISH})
"""Languages whose texts a speaker has read through. Add one when that has been done, not before."""


@dataclass(frozen=True)
class Language:
    """A language that can be chosen.

    Attributes:
        code: "de"; name: in the language itself, "Deutsch".
        reviewed: whether a speaker has read the translation; if not, that is said where the language is chosen.
    """

    code: str
    name: str
    reviewed: bool


class CatalogueTranslator(QTranslator):
    """A translation that this file has installed, so that it can take it away again."""


def translations_folder() -> Path:
    """Where the catalogues lie."""
    return resource_root() / "resources" / "translations"


def available_languages() -> tuple[Language, ...]:
    """English, in which the program is written, and every language that has a catalogue, by name."""
    codes = [path.stem.removeprefix("leukodesk_") for path in translations_folder().glob("leukodesk_*.qm")]
    found = [Language(code, _own_name(code), code in REVIEWED) for code in codes]
    return (Language(ENGLISH, OWN_NAMES[ENGLISH], reviewed=True), *sorted(found, key=lambda language: language.name))


def install_translation(app: QCoreApplication, locale: QLocale) -> bool:
    """Use the language of a locale, for everything that is made from now on; English if it has no catalogue.

    Texts without a translation stay English, one by one. What is on the screen already keeps its texts.

    Returns:
        Whether there is a catalogue; True for English, which needs none.
    """
    for earlier in app.findChildren(CatalogueTranslator):
        app.removeTranslator(earlier)
        earlier.setParent(None)
        earlier.deleteLater()
    if locale.language() == QLocale.Language.English:
        return True
    translator = CatalogueTranslator(app)
    if not translator.load(locale, "leukodesk", "_", str(translations_folder())):
        translator.deleteLater()
        return False
    of_qt = CatalogueTranslator(app)  # OK, Cancel, and what a file dialog says
    if of_qt.load(locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(of_qt)
    return app.installTranslator(translator)


def translation_note() -> str:
    """What the reader of a translation has to know; empty where there is nothing, as in English."""
    if _language_in_use() in REVIEWED:
        return ""
    return QCoreApplication.translate(
        "Translations",
        "This translation has not been reviewed by a speaker. Where it is in doubt, the English text holds.",
    )


def _language_in_use() -> str:
    app = QCoreApplication.instance()
    translators = [] if app is None else app.findChildren(CatalogueTranslator)
    return next((one.language() for one in translators if "leukodesk" in one.filePath()), ENGLISH)


def _own_name(code: str) -> str:
    """Qt says "español de España"."""
    return OWN_NAMES.get(code) or QLocale(code).nativeLanguageName().capitalize()
