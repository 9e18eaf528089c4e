"""Parts of sentences: how many of what, and names in a row. They stand here alone, so that each is translated alone.

A sentence with such a part is one literal with a value in it. The window knows both again, the sentence and the part;
what is put together in any other way stays English there.
"""

from collections.abc import Iterable, Mapping
from typing import Literal

from leukodesk.core.manifest import Task

Counted = Literal["image", "file", "set", "patient", "patient or slide", "field", "cell"]

_COUNTED: Mapping[Counted, tuple[str, str, str]] = {
    "image": ("no image", "1 image", "{} images"),
    "file": ("no file", "1 file", "{} files"),
    "set": ("no set", "1 set", "{} sets"),
    "patient": ("no patient", "1 patient", "{} patients"),
    "patient or slide": ("no patient or slide", "1 patient or slide", "{} patients or slides"),
    "field": ("no field", "1 field", "{} fields"),
    "cell": ("no cell", "1 cell", "{} cells"),
}

MANY: Mapping[Task, str] = {"field": "fields", "cell": "cells"}
"""What the images of a task show, however many."""

TWO_KINDS = ("not malignant", "malignant")
"""Names of the classes where only that counts."""


def counted(count: int, what: Counted) -> str:
    """“1 image”, “2,929 images”, “no image”."""
    return _COUNTED[what][min(count, 2)].format(f"{count:,}")


def listed(names: Iterable[str]) -> str:
    """“A”, “A” and “B”, “A”, “B” and “C”; in quotation marks, since a name may itself have an “and” in it."""
    return _in_a_row(names, "“{}” and “{}”")


def either(names: Iterable[str]) -> str:
    """“A”, “A” or “B”, “A”, “B” or “C”."""
    return _in_a_row(names, "“{}” or “{}”")


def malignant_name(name: str) -> str:
    """The name of a class that counts as malignant, where that matters."""
    return f"{name} (malignant)"


def sizes_of(counts: Mapping[str, int]) -> str:
    """How many of each name: A: 12, B: 3."""
    return ", ".join(f"{name}: {count:,}" for name, count in counts.items())


def _in_a_row(names: Iterable[str], several: str) -> str:
    *first, last = names
    return several.format("”, “".join(first), last) if first else f"“{last}”"
