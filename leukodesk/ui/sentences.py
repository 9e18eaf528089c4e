"""Sentences of the code below the window, in the user's language.

That code knows no Qt and speaks English. What it says is known again here: as it stands, or by the pattern it was made
from, with the values in it, and so is a phrase that is such a value. A sentence that is not known stays English.
"""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QCoreApplication

from leukodesk.ui.translations import translations_folder
from leukodesk.ui.wording import count_in_words

Kind = Literal["sentences", "phrases"]

CONTEXT = "Sentences"
HOLE = re.compile(r"\{\d+\}")
_BETWEEN_SENTENCES = re.compile(r"(?<=[.?!]) (?=[A-Z“])")
LEAST_LETTERS: dict[Kind, int] = {"sentences": 8, "phrases": 0}
"""A sentence with fewer letters of its own would be found in anything; phrases are only looked for in values."""
BETWEEN_NAMES = "”, “"
_THOUSANDS = re.compile(r"\d{1,3}(,\d{3})+")


def said(text: str) -> str:
    """What the code below the window said, in the user's language; English where there is no translation of it."""
    if not text or is_english():
        return text
    translation = _translated(text)
    return translation if translation != text else " ".join(_in_turn(_BETWEEN_SENTENCES.split(text)))


def _in_turn(sentences: list[str]) -> Iterator[str]:
    """From the first on, as few sentences at once as are known: else the value in one could be all that follow."""
    while sentences:
        tried = ((count, _whole(" ".join(sentences[:count]))) for count in range(1, len(sentences) + 1))
        count, translation = next(((count, known) for count, known in tried if known), (1, sentences[0]))
        yield translation
        sentences = sentences[count:]


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
    return _by_pattern(text, "sentences")


def _value(text: str) -> str:
    """What stands in a sentence: a number, a name or several, a phrase; as it is if it is none that is known."""
    if _THOUSANDS.fullmatch(text):
        return count_in_words(int(text.replace(",", "")))
    if phrase := _by_pattern(text, "phrases"):
        return phrase
    if BETWEEN_NAMES in text:
        return _translated(BETWEEN_NAMES).join(map(_value, text.split(BETWEEN_NAMES)))
    return said(text)


def _by_pattern(text: str, kind: Kind) -> str:
    """The translation of a text by the pattern it was made from, its values looked up; empty if there is none."""
    for source, pattern in _patterns(translations_folder() / "sentences.json", kind):
        if (found := pattern.fullmatch(text)) and (translation := _translated(source)) != source:
            values = [_value(value) for value in found.groups()]
            return HOLE.sub(lambda hole, values=values: values[int(hole[0][1:-1])], translation)  # type: ignore[misc]
    return ""


@cache
def _patterns(path: Path, kind: Kind) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The sentences or phrases with values, those with the most words of their own first."""
    sources = json.loads(path.read_text(encoding="utf-8"))[kind]
    known = [source for source in sources if _own_letters(source) >= LEAST_LETTERS[kind]]
    known.sort(key=_own_letters, reverse=True)
    return tuple((source, re.compile("(.+?)".join(map(re.escape, HOLE.split(source))), re.DOTALL)) for source in known)


def _own_letters(source: str) -> int:
    return sum(letter.isalpha() for letter in HOLE.sub("", source))
