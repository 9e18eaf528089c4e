"""Names of captured fields: a pattern with the case, the slide and a counter, which goes on from what is in the folder.

A pattern is text with placeholders, "{case}_{slide}_{number:04}". What the user typed for case, slide and objective is
made so that every file system takes it; the text between is refused if one would not. A name that differs from another
by upper and lower case only is taken.
"""

import os
import re
import string
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from leukodesk.core.errors import LeukoDeskError
from leukodesk.core.files import UNFINISHED
from leukodesk.services.safe_names import safe_name, same_name

DEFAULT_PATTERN: Final = "{case}_{slide}_{number:04}"

PLACEHOLDERS: Final[Mapping[str, str]] = {
    "case": "the case's local id",
    "slide": "the slide's local id",
    "number": "the counter; {number:04} writes 0001",
    "objective": "the objective's name",
    "date": "year-month-day",
    "time": "hour-minute-second",
}
"""What may stand between braces, and what it stands for."""

_TYPED: Final = ("case", "slide", "objective")
_CLOCK: Final = {"date": ("%Y-%m-%d", r"\d{4}-\d\d-\d\d"), "time": ("%H-%M-%S", r"\d\d-\d\d-\d\d")}
_DIGITS: Final = re.compile(r"(0[1-9])?")
_MOST_BYTES: Final = 120
"""Of the 150 that `safe_name` leaves: the ending, and a counter longer than it was meant to be, must have room."""

_LEAST_TYPED_BYTES: Final = 12
_ENDING: Final = ".json"


class NamePatternError(LeukoDeskError):
    """A pattern that no names can be made from; the sentence says what is wrong with it."""


@dataclass(frozen=True)
class NameValues:
    """What a series is called by.

    Attributes:
        case, slide, objective: as the user typed them; may be empty.
        taken_at: by the clock of the place.
    """

    case: str
    slide: str
    objective: str
    taken_at: datetime


@dataclass(frozen=True)
class NextName:
    """A name that is free.

    Attributes:
        stem: the file's name without its ending; number: the counter in it.
    """

    stem: str
    number: int


@dataclass(frozen=True)
class NamePattern:
    """A pattern that has been checked.

    Attributes:
        text: as the user typed it.
        parts: what stands before a placeholder, the placeholder (empty at the end), and its digits ("04").
    """

    text: str
    parts: tuple[tuple[str, str, str], ...]

    def stem(self, values: NameValues, number: int) -> str:
        """A file's name without its ending. The same for most numbers but for the number."""
        name = "".join(before + self._value(key, digits, values, number) for before, key, digits in self.parts)
        return safe_name(name + _ENDING).removesuffix(_ENDING)  # "com1" as a whole, of parts that are harmless

    def next_name(self, values: NameValues, taken: Collection[str]) -> NextName:
        """The name after the last of this series.

        A series has the same case, slide and objective; its counter goes on over days.

        Args:
            values: what it is called by.
            taken: names of all that is in the folder, with or without endings; it is never one of these.
        """
        known = {same_name(stem_of(name)) for name in taken}
        counted = re.compile(self._counted(values))
        numbers = [int(found["number"]) for stem in known if (found := counted.fullmatch(stem))]
        number = max(numbers, default=0) + 1
        while same_name(self.stem(values, number)) in known:
            number += 1
        return NextName(self.stem(values, number), number)

    def typed_bytes(self) -> int:
        """How long each text of the user may be, so that the whole is not too long for a disk."""
        fixed = sum(len(before.encode()) for before, _, _ in self.parts)
        fixed += sum(10 if key in _CLOCK or key == "number" else 0 for _, key, _ in self.parts)
        return (_MOST_BYTES - fixed) // max(sum(key in _TYPED for _, key, _ in self.parts), 1)

    def _value(self, key: str, digits: str, values: NameValues, number: int) -> str:
        if not key:
            return ""
        if key == "number":
            return format(number, digits)
        if key in _CLOCK:
            return values.taken_at.strftime(_CLOCK[key][0])
        typed = str(getattr(values, key)).strip()
        return _cut(safe_name(typed), self.typed_bytes()) if typed else f"no-{key}"

    def _counted(self, values: NameValues) -> str:
        """A regular expression for all names of this series, as `same_name` makes them."""
        found = ""
        for before, key, digits in self.parts:
            found += re.escape(same_name(before))
            if key == "number":
                found += r"(?P=number)" if "<number>" in found else r"(?P<number>[0-9]{1,9})"
            else:
                found += _CLOCK[key][1] if key in _CLOCK else re.escape(same_name(self._value(key, digits, values, 0)))
        return found


def parse_pattern(text: str) -> NamePattern:
    """Check a pattern.

    Raises:
        NamePatternError: an unknown placeholder, a brace that is not closed, no counter, a sign that cannot stand in a
            name, or too long.
    """
    try:
        pieces = list(string.Formatter().parse(text.strip()))
    except ValueError as error:
        raise NamePatternError(
            "A brace is missing in the pattern. A placeholder is a word between two: {case}.", f"{text!r}: {error}"
        ) from error
    for _, key, digits, conversion in pieces:
        if key is not None:
            _refuse_placeholder(key, digits or "", conversion)
    parts = tuple((before, key or "", digits or "") for before, key, digits, _ in pieces)
    for place, (before, _, _) in enumerate(parts):
        _refuse_text(before, first=place == 0)
    if not any(key == "number" for _, key, _ in parts):
        raise NamePatternError("The pattern needs {number}, or all fields of a series would have one name.", repr(text))
    pattern = NamePattern(text.strip(), parts)
    if pattern.typed_bytes() < _LEAST_TYPED_BYTES:
        raise NamePatternError("The pattern is too long for the name of a file. Leave something out.", repr(text))
    return pattern


def names_in(folder: Path) -> tuple[str, ...]:
    """Names of all that is in a folder, but for what is just being written; none if there is no such folder.

    Raises:
        OSError: it may not be looked into.
    """
    try:
        return tuple(name for name in os.listdir(folder) if not name.startswith(UNFINISHED))  # noqa: PTH208 - 4 × faster
    except (FileNotFoundError, NotADirectoryError):
        return ()


def stem_of(name: str) -> str:
    """A file's name without its ending: what a field, its sidecar and its namesakes in other formats have in common."""
    return os.path.splitext(name)[0]  # noqa: PTH122 - Path would take "a/" for "a"


def _refuse_placeholder(key: str, digits: str, conversion: str | None) -> None:
    shown = f"{{{key}}}"
    if key not in PLACEHOLDERS:
        known = ", ".join(f"{{{one}}}" for one in PLACEHOLDERS)
        raise NamePatternError(f"{shown} is not a placeholder. There are {known}.", shown)
    if conversion or (digits and key != "number"):
        raise NamePatternError(f"Only the word may stand between the braces: {shown}.", f"{digits!r} {conversion!r}")
    if not _DIGITS.fullmatch(digits):
        raise NamePatternError("How many digits the counter has is written {number:04}, from 01 to 09.", f"{digits!r}")


def _refuse_text(text: str, *, first: bool) -> None:
    """What stands between placeholders must be such that `safe_name` leaves it as it is, wherever it stands."""
    around = f"{'' if first else 'x'}{text}x"
    if len(text.encode(errors="replace")) > _MOST_BYTES:
        raise NamePatternError("The pattern is too long for the name of a file. Leave something out.", repr(text))
    if safe_name(around) == around:
        return
    for sign in text:
        if safe_name(f"x{sign}x") != f"x{sign}x":
            shown = sign if sign.isprintable() else f"U+{ord(sign):04X}"
            raise NamePatternError(f"“{shown}” cannot stand in the name of a file. Leave it out.", repr(text))
    raise NamePatternError(f"A name cannot have “{text}” in this place. Begin it with a letter or a digit.", repr(text))


def _cut(text: str, most_bytes: int) -> str:
    """As much from the beginning as there is room for."""
    return text.encode()[:most_bytes].decode(errors="ignore").rstrip(". ") or "_"
