"""Sentences of the code below the window, in the user's language.

That code knows no Qt and speaks English. What it says is known again here: as it stands, or by the pattern it was made
from, with the values in it. A sentence that is not known stays English.
"""

import json
import re
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from leukodesk.ui.translations import translations_folder

CONTEXT = "Sentences"
HOLE = re.compile(r"\{\d+\}")
_BETWEEN_SENTENCES = re.compile(r"(?<=[.?!]) (?=[A-Z“])")
LEAST_LETTERS = 8
"""A pattern with fewer letters of its own would be found in anything."""


def said(text: str) -> str:
    """What the code below the window said, in the user's language; English where there is no translation of it."""
    if not text or is_english():
        return text
    return _whole(text) or " ".join(_whole(one) or one for one in _BETWEEN_SENTENCES.split(text))


def is_english() -> bool:
    """Whether nothing is translated at all."""
    return _translated("Waiting: the stage moves.") == "Waiting: the stage moves."


def _translated(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)


def _whole(text: str) -> str:
    """The translation of a text as one; empty if there is none."""
    translation = _translated(text)
    if translation != text:
        return translation
    if not text.endswith((".", "?")):  # a name or a number is not searched for in patterns: tables have thousands
        return ""
    for source, pattern in _patterns(translations_folder() / "sentences.json"):
        if (found := pattern.fullmatch(text)) and (translation := _translated(source)) != source:
            values = [said(value) for value in found.groups()]
            return HOLE.sub(lambda hole, values=values: values[int(hole[0][1:-1])], translation)  # type: ignore[misc]
    return ""


@cache
def _patterns(path: Path) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The sentences with values, those with the most words of their own first."""
    sources = json.loads(path.read_text(encoding="utf-8"))
    known = [source for source in sources if _own_letters(source) >= LEAST_LETTERS]
    known.sort(key=_own_letters, reverse=True)
    return tuple((source, re.compile("(.+?)".join(map(re.escape, HOLE.split(source))), re.DOTALL)) for source in known)


def _own_letters(source: str) -> int:
    return sum(letter.isalpha() for letter in HOLE.sub("", source))
