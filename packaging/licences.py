#!/usr/bin/env python3
"""Collects the licences of all that a build bundles, and fails if one is missing or must not be bundled.

    python packaging/licences.py FOLDER DISTRIBUTION [DISTRIBUTION …]

writes FOLDER/licences.json (Help → Licences shows it) and FOLDER/licences.html (for reading without the program) for
these packages. `build.spec` calls `write_for_build` instead, with every file that PyInstaller found.
"""

from __future__ import annotations

import os
import sys
import sysconfig
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from importlib.metadata import distributions
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

from system_libraries import system_licences  # noqa: E402 - found by the line above

from leukodesk.services.licences.installed import file_names, licences_of, same_name  # noqa: E402
from leukodesk.services.licences.notice import (  # noqa: E402
    FILE_NAME,
    LicenceError,
    PackageLicence,
    in_order,
    is_forbidden,
    write_licences,
)

FORGOTTEN = ROOT / "resources" / "licences"
STANDARD_LIBRARY = "base_library.zip"
"""What PyInstaller makes of Python's own modules, in whatever folder it works in."""

ALWAYS = ("leukodesk", "pyinstaller", "pyinstaller-hooks-contrib")
HEAD = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<style>
body {{ font: 15px/1.5 sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em }}
pre {{ white-space: pre-wrap; font-size: 13px }}
summary {{ cursor: pointer }}
td {{ padding: .1em 1.5em .1em 0; vertical-align: top }}
</style></head><body>
<h1>{title}</h1>
"""


@dataclass(frozen=True)
class Origin:
    """Where the files of a build came from: Python packages by name, and libraries of the operating system."""

    packages: tuple[str, ...]
    libraries: tuple[Path, ...]


def origin_of(sources: Iterable[str | Path]) -> Origin:
    """Tell the files of a build apart by what they came with.

    Args:
        sources: the files on this machine that PyInstaller found (`source` in its tables); folders are passed over.
    """
    owners = _owners()
    homes = _homes()
    packages: set[str] = set(ALWAYS)
    libraries: set[Path] = set()
    for source in map(Path, sources):
        if not source.is_file() or source.name == STANDARD_LIBRARY:
            continue
        owner = owners.get(str(source)) or owners.get(str(source.resolve()))
        if owner is not None:
            packages.add(owner)
        elif not any(source.is_relative_to(home) or source.resolve().is_relative_to(home) for home in homes):
            libraries.add(source)
    return Origin(tuple(sorted(packages)), tuple(sorted(libraries)))


def _owners() -> dict[str, str]:
    """File → package, for every package of this environment."""
    owners: dict[str, str] = {}
    for package in distributions():
        folder, name = Path(str(package.locate_file(""))), same_name(package.name)
        owners |= {os.path.normpath(f"{folder}/{file}"): name for file in file_names(package)}
    return owners


def _homes() -> tuple[Path, ...]:
    """Folders whose files need no entry: LeukoDesk's own, and Python's, which has one in any case."""
    python = (Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix))
    own = tuple(path for path in ROOT.iterdir() if not path.name.startswith("."))  # not what is installed in .venv
    # A Python of the system has /usr as its home, where other libraries live as well.
    return (*own, *(folder for folder in python if folder not in {Path("/usr"), Path("/usr/local")}))


def collect(packages: Sequence[str], libraries: Sequence[Path] = ()) -> tuple[PackageLicence, ...]:
    """Every licence, in order.

    Raises:
        LicenceError: naming each package of which the licence is missing or not allowed, and each such library.
    """
    found, troubles = list(licences_of((), FORGOTTEN)), []
    for package in packages:
        try:
            found += licences_of((package,), FORGOTTEN)
        except LicenceError as error:
            troubles.append(error.message)
    try:
        found += system_licences(libraries)
    except LicenceError as error:
        troubles.append(error.message)
    troubles += [
        f"{licence.name} is under {licence.licence}, which a program under Apache-2.0 must not bundle."
        for licence in found
        if is_forbidden(licence.licence)
    ]
    if troubles:
        raise LicenceError("\n".join(troubles))
    return in_order(found)


def as_page(licences: Sequence[PackageLicence], title: str) -> str:
    """All of it as one HTML page that needs nothing else."""
    rows = "".join(
        f'<tr><td><a href="#p{number}">{escape(licence.name)}</a></td><td>{escape(licence.version)}</td>'
        f"<td>{escape(licence.licence)}</td></tr>\n"
        for number, licence in enumerate(licences)
    )
    parts = [HEAD.format(title=escape(title)), f"<table>\n{rows}</table>\n"]
    for number, licence in enumerate(licences):
        heading = f"{licence.name} {licence.version}".strip()
        parts.append(f'<h2 id="p{number}">{escape(heading)}</h2>\n<p>{escape(licence.licence)}</p>\n')
        if licence.remark:
            parts.append(f"<p><b>{escape(licence.remark)}</b></p>\n")
        parts += [
            f"<details><summary>{escape(text.name)}</summary><pre>{escape(text.text)}</pre></details>\n"
            for text in licence.texts
        ]
    return "".join((*parts, "</body></html>\n"))


def write(folder: Path, licences: Sequence[PackageLicence], title: str) -> None:
    """Write licences.json and licences.html into the folder, which is made."""
    folder.mkdir(parents=True, exist_ok=True)
    write_licences(folder / FILE_NAME, licences)
    (folder / "licences.html").write_text(as_page(licences, title), encoding="utf-8")
    for file in folder.iterdir():
        file.chmod(0o644)


def write_for_build(sources: Iterable[str | Path], folder: Path, title: str) -> tuple[PackageLicence, ...]:
    """What `build.spec` calls, once for the application and once for each add-on.

    Args:
        sources: the source path of every entry in the build's tables (pure, binaries, datas, scripts).
        folder: where the two files are written; bundle them as "licences".
        title: over the HTML page.

    Raises:
        LicenceError: a licence is missing, or not allowed; all such packages are named.
    """
    origin = origin_of(sources)
    licences = collect(origin.packages, origin.libraries)
    write(folder, licences, title)
    return licences


def main(arguments: Sequence[str]) -> int:
    """Collect the licences of the packages named; 1 if that fails."""
    if len(arguments) < 2:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    try:
        licences = collect(arguments[1:])
    except LicenceError as error:
        sys.stderr.write(f"{error.message}\n")
        return 1
    write(Path(arguments[0]), licences, "Licences of LeukoDesk and what it is made of")
    sys.stdout.write(f"{len(licences)} packages, {sum(len(licence.texts) for licence in licences)} texts\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
