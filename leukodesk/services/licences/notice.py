"""What is known of one package's licence, and the file that a packaged LeukoDesk brings along with all of them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import msgspec

from leukodesk.core.errors import LeukoDeskError
from leukodesk.core.files import write_atomically

FILE_NAME: Final = "licences.json"

_ALTERNATIVE: Final = re.compile(r"\bor\b", re.IGNORECASE)
_COPYLEFT: Final = re.compile(
    r"(?<![a-z])A?GPL|GNU (Affero )?General Public Licen[cs]e|General Public Licen[cs]e.*\(A?GPL", re.IGNORECASE
)
_WITH_EXCEPTION: Final = re.compile(r"\bwith\b.*\bexception\b", re.IGNORECASE)


class LicenceError(LeukoDeskError):
    """Licences that cannot be collected or read."""


@dataclass(frozen=True)
class LicenceText:
    """One text, under the name of the file it came from."""

    name: str
    text: str


@dataclass(frozen=True)
class PackageLicence:
    """One package.

    Attributes:
        name: as its makers write it.
        version: may be empty.
        licence: as it is declared, by its SPDX name where there is one.
        remark: what whoever passes LeukoDesk on, or uses it, has to know. May be empty.
        texts: the licence first, then the notices.
    """

    name: str
    version: str
    licence: str
    remark: str
    texts: tuple[LicenceText, ...]

    def holds(self, words: str) -> bool:
        """Whether each of the words is in its name, its licence or its texts, in capitals or not."""
        everything = "\n".join((self.name, self.licence, self.remark, *(text.text for text in self.texts))).casefold()
        return all(word in everything for word in words.casefold().split())


def is_forbidden(licence: str) -> bool:
    """Whether a declared licence allows nothing but the GPL or the AGPL, without an exception."""
    return all(
        _COPYLEFT.search(choice) is not None and _WITH_EXCEPTION.search(choice) is None
        for choice in _ALTERNATIVE.split(licence.replace("-or-later", "").replace("or later", ""))
    )


def in_order(licences: Iterable[PackageLicence]) -> tuple[PackageLicence, ...]:
    """By name; a package that comes twice, as in the program and in an add-on, once with the texts of both."""
    merged: dict[tuple[str, str], PackageLicence] = {}
    for licence in licences:
        key = (licence.name.casefold(), licence.version)
        known = merged.get(key, licence)
        merged[key] = replace(known, texts=tuple(dict.fromkeys((*known.texts, *licence.texts))))
    return tuple(merged[key] for key in sorted(merged))


def write_licences(path: Path, licences: Sequence[PackageLicence]) -> None:
    """Write the file that `read_licences` reads.

    Raises:
        OSError: it cannot be written.
    """
    write_atomically(path, msgspec.json.format(msgspec.json.encode(licences), indent=1))


def read_licences(path: Path) -> tuple[PackageLicence, ...]:
    """The licences that a packaged program brings along.

    Raises:
        LicenceError: the file cannot be read or is damaged.
    """
    try:
        return msgspec.json.decode(path.read_bytes(), type=tuple[PackageLicence, ...])
    except (OSError, msgspec.MsgspecError) as error:
        raise LicenceError(
            "The list of licences cannot be read. Copy the program's folder anew from where it came.",
            f"{path}: {error}",
        ) from error
