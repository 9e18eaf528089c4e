"""Generated languages: one that is longer than any real one, and one that is written from right to left."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from leukodesk.ui.translations import CatalogueTranslator

KEPT = re.compile(r"(\{[^{}]*\}|<[^<>]*>|&\w|\n|\(\*[^()]*\)|;;)")
"""Values, tags, mnemonics, line ends and patterns of files stay as they are."""
ACCENTED = str.maketrans("aceinouyACEINOUYsz", "áçéíñöüýÁÇÉÍÑÖÜÝšž")
HEBREW = {letter: chr(0x05D0 + (ord(letter.lower()) - 97) % 27) for letter in "abcdefghijklmnopqrstuvwxyz"}
RIGHT_TO_LEFT = str.maketrans({**HEBREW, **{letter.upper(): sign for letter, sign in HEBREW.items()}})
LONGER = 0.4
FILLING = "ëxtrá lông wôrds "


def longer(text: str) -> str:
    """Accented, in brackets, and 40 % longer; in words, as languages are."""
    said = "".join(one if KEPT.fullmatch(one) else one.translate(ACCENTED) for one in KEPT.split(text))
    more = max(1, round(LONGER * len(text)) - 2)
    filling = (FILLING * (more // len(FILLING) + 1))[:more].strip()
    return f"[{said}{' ' if more > 4 else ''}{filling}]"


def mirrored(text: str) -> str:
    """In letters that are written from right to left."""
    return "".join(one if KEPT.fullmatch(one) else one.translate(RIGHT_TO_LEFT) for one in KEPT.split(text))


WORD = re.compile("[A-Za-z]{3}")
MADE = re.compile("[áçéíñöüýÁÇÉÍÑÖÜÝšžäôë\u05d0-\u05ea]")

LANGUAGES = {"longer": longer, "right to left": mirrored}


class PseudoTranslator(CatalogueTranslator):
    """Translates everything that is asked of it."""

    def __init__(self, app: QApplication, language: str) -> None:
        super().__init__(app)
        self._make = LANGUAGES[language]

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        done = source[:1] == "[" or "\u05d0" <= source[:1] <= "\u05ea"  # as of a sentence that the window itself made
        return source if done or context.startswith("Q") or "%1" in source else self._make(source)  # Qt's texts stay


@contextmanager
def spoken(app: QApplication, language: str) -> Iterator[QTranslator]:
    """While this lasts, the window that is made speaks it."""
    translator = PseudoTranslator(app, language)
    app.installTranslator(translator)
    if language == "right to left":
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        yield translator
    finally:
        app.removeTranslator(translator)
        app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        translator.deleteLater()


def untranslated(root: QWidget) -> list[str]:
    """What can be read or heard of it and was never translated, data among it."""
    found = []
    for widget in root.findChildren(QWidget):
        if widget.isVisible():
            spoken_too = (widget.toolTip(), widget.statusTip(), widget.accessibleName(), widget.accessibleDescription())
            written = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
            found += [text for text in (written, *spoken_too) if WORD.search(text) and not MADE.search(text)]
    return sorted(set(found))
