"""One item of the audit: a verdict, a sentence, and the images behind it."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Literal

import msgspec

from leukodesk.core.files import as_text

FindingVerdict = Literal["fine", "look", "serious"]

WORST_FIRST: tuple[FindingVerdict, ...] = ("serious", "look", "fine")


class Finding(msgspec.Struct, frozen=True):
    """What the audit says on one thing.

    Attributes:
        key: stable word; title: for lists.
        verdict: fine; look: somebody should look into it; serious: figures measured on these images would deceive.
        sentence: for the technician.
        images: paths of the images behind it.
        sets: the same, where images belong together (duplicates): one tuple for each set.
        numbers: the measurements behind it, by name.
        remedy: what would help, of that which can be chosen when a model is made.
    """

    key: str
    title: str
    verdict: FindingVerdict
    sentence: str
    images: tuple[str, ...] = ()
    sets: tuple[tuple[str, ...], ...] = ()
    numbers: Mapping[str, float] = {}
    remedy: Literal["", "mask border"] = ""


def as_texts(names: Iterable[str | Path]) -> tuple[str, ...]:
    """The same for many."""
    return tuple(map(as_text, names))
