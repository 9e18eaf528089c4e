"""Collects licences from the Python packages that are installed here."""

import csv
import re
import sys
import sysconfig
from collections.abc import Iterable
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path, PurePosixPath
from typing import Final

from leukodesk.services.licences.known import BETTER_NAMED, CALLED, FORGOTTEN_TEXTS, INSIDE, REMARKS
from leukodesk.services.licences.notice import LicenceError, LicenceText, PackageLicence, in_order

EXTRAS: Final = ("training", "micromanager", "genicam", "basler")
"""What may be installed beside what LeukoDesk needs."""

_LICENCE_FILE: Final = re.compile(
    r"(un)?licen[cs]e|copying|copyright|.*[-_]licen[cs]e|.*third[-_]?party", re.IGNORECASE
)
_NOTICE_FILE: Final = re.compile(r"notice|authors", re.IGNORECASE)
_MAY_BE_TEXT: Final = re.compile(r"licen[cs]e|copying|copyright|notice|authors|party", re.IGNORECASE)
_NO_TEXT: Final = {".py", ".pyc", ".pyi", ".h", ".c", ".cpp", ".js", ".json", ".pdf", ".mht", ".so", ".dll", ".map"}
_LIBRARY: Final = re.compile(r"(?:lib)?([a-z_+]+(?:\d_[a-z]+)?)", re.IGNORECASE)
_REQUIREMENT: Final = re.compile(r"([A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[([^\]]*)\])?[^;]*(?:;(.*))?")
_EXTRA: Final = re.compile(r"extra\s*==\s*['\"]([^'\"]+)['\"]")
_LONGEST_NAME: Final = 80
"""Longer than this, what stands in a package's field for its licence is the text and not the name."""


def same_name(name: str) -> str:
    """A package's name as it is compared: "PySide6_Essentials" is "pyside6-essentials"."""
    return re.sub(r"[-_.]+", "-", name).lower()


def licences_of(names: Iterable[str], forgotten: Path) -> tuple[PackageLicence, ...]:
    """The licences of installed packages, and of Python.

    Args:
        names: of packages; forgotten: the folder with the texts that some packages did not bring along.

    Raises:
        LicenceError: a package is not there, says no licence, or brings no text of it.
    """
    return in_order((python_licence(), *(package_licence(_installed(name), forgotten) for name in names)))


def needed_by(name: str, extras: Iterable[str] = ()) -> tuple[str, ...]:
    """A package and all it needs, directly or not, as far as it is installed.

    Raises:
        LicenceError: the package itself is not installed.
    """
    found: dict[str, None] = {}
    waiting = [(_installed(name), frozenset(extras))]
    while waiting:
        package, wanted = waiting.pop()
        found[same_name(package.name)] = None
        for requirement in package.requires or ():
            match = _REQUIREMENT.match(requirement)
            if match is None:
                continue
            needed, its_extras, condition = match.groups()
            extra = _EXTRA.search(condition or "")
            if same_name(needed) in found or (extra is not None and extra.group(1) not in wanted):
                continue
            try:
                waiting.append((distribution(needed), frozenset((its_extras or "").replace(" ", "").split(","))))
            except PackageNotFoundError:
                continue  # for another system or another Python
    return tuple(sorted(found))


def package_licence(package: Distribution, forgotten: Path) -> PackageLicence:
    """What an installed package says of its licence, with all texts it brings along.

    Raises:
        LicenceError: it says no licence, or there is no text of it.
    """
    key = same_name(package.name)
    texts = _texts(package)
    if key in FORGOTTEN_TEXTS:
        texts += [LicenceText(name, (forgotten / name).read_text(encoding="utf-8")) for name in FORGOTTEN_TEXTS[key]]
    elif not any(_LICENCE_FILE.match(PurePosixPath(text.name).name) for text in texts):
        raise LicenceError(
            f"The package {package.name} {package.version} brings no text of its licence. Put the text into "
            f"resources/licences, and its name into FORGOTTEN_TEXTS of leukodesk/services/licences/known.py."
        )
    licence = BETTER_NAMED.get(key) or _declared(package)
    if not licence:
        raise LicenceError(f"The package {package.name} {package.version} does not say what its licence is.")
    name = CALLED.get(key, package.name)
    found = PackageLicence(name, package.version, licence, REMARKS.get(key, ""), tuple(texts))
    untold = sorted(library for library in libraries_inside(package) if not _is_told(library, found))
    if untold:
        raise LicenceError(
            f"The package {package.name} {package.version} brings libraries along that none of its licence texts "
            f"names: {', '.join(untold)}. Find their licences, and add them to FORGOTTEN_TEXTS or INSIDE."
        )
    return found


def licences_here(forgotten: Path) -> tuple[PackageLicence, ...]:
    """What LeukoDesk uses on this machine where it runs from its source; of a package without a text, that it has none.

    Raises:
        LicenceError: LeukoDesk itself is not installed.
    """
    licences = [python_licence()]
    for name in needed_by("leukodesk", EXTRAS):
        package = _installed(name)
        try:
            licences.append(package_licence(package, forgotten))
        except LicenceError as error:
            licences.append(PackageLicence(package.name, package.version, _declared(package), error.message, ()))
    return in_order(licences)


def python_licence() -> PackageLicence:
    """The licence of the Python that runs.

    Raises:
        LicenceError: its text is nowhere to be found.
    """
    version = ".".join(str(part) for part in sys.version_info[:3])
    for folder in (sysconfig.get_path("stdlib"), sys.base_prefix):
        path = Path(folder) / "LICENSE.txt"
        if path.is_file():
            text = LicenceText(path.name, path.read_text(encoding="utf-8"))
            return PackageLicence("Python", version, "PSF-2.0", "", (text,))
    raise LicenceError(f"Python {version} brings no text of its licence (LICENSE.txt).", sys.base_prefix)


def libraries_inside(package: Distribution) -> set[str]:
    """The names of libraries that a wheel's repair put into it, as "avcodec" for "libavcodec-c4204469.so.62"."""
    files = (name.split("/") for name in file_names(package) if ".libs/" in name or ".dylibs/" in name)
    names = (_LIBRARY.match(file[-1]) for file in files if not file[-1].startswith("msvcp"))  # every Windows has that
    return {name.group(1).rstrip("_") for name in names if name is not None} - {""}


def _is_told(library: str, licence: PackageLicence) -> bool:
    word = INSIDE.get(library, library)
    pattern = re.compile(rf"(?<![a-z])(lib|scipy_)?{re.escape(word)}", re.IGNORECASE)
    return any(pattern.search(text.text) for text in licence.texts)


def _installed(name: str) -> Distribution:
    try:
        return distribution(name)
    except PackageNotFoundError as error:
        raise LicenceError(f"The package {name} is not installed, so that its licence is not known.") from error


def file_names(package: Distribution) -> list[str]:
    """The files of a package beside and below its metadata; a tenth of the time that `Distribution.files` takes."""
    record = package.read_text("RECORD")
    if record is None:
        return [str(file) for file in package.files or ()]
    return [row[0] for row in csv.reader(record.splitlines()) if row]


def _texts(package: Distribution) -> list[LicenceText]:
    """Licences, then notices; the same text once, however often it lies in the package."""
    candidates = [PurePosixPath(name) for name in file_names(package) if _MAY_BE_TEXT.search(name) is not None]
    found: dict[str, LicenceText] = {}
    for file in sorted(candidates, key=_importance):
        if file.suffix.lower() in _NO_TEXT or _importance(file)[0] > 1 or "/tests/" in f"/{file}":
            continue
        path = Path(str(package.locate_file(str(file))))
        if path.is_file():
            text = path.read_text(encoding="utf-8", errors="replace").strip()
            found.setdefault(text, LicenceText(str(file), text))
    return [text for text in found.values() if text.text]


def _importance(file: PurePosixPath) -> tuple[int, bool, str]:
    """0 for a licence, 1 for a notice, 2 for anything else; what lies beside the metadata goes first."""
    in_folder = any(folder.lower() in {"licenses", "licences"} for folder in file.parts[:-1])
    kind = 0 if _LICENCE_FILE.match(file.name) else 1 if in_folder or _NOTICE_FILE.match(file.name) else 2
    return kind, ".dist-info" not in file.parts[0], str(file)


def _declared(package: Distribution) -> str:
    def field(name: str) -> str:
        return package.metadata[name].strip() if name in package.metadata else ""

    named = field("License")
    classifiers = [
        classifier.rpartition(" :: ")[2]
        for classifier in package.metadata.get_all("Classifier") or ()
        if classifier.startswith("License :: ")
    ]
    short = named if "\n" not in named and len(named) <= _LONGEST_NAME else ""
    return field("License-Expression") or short or ", ".join(classifiers)
