#!/usr/bin/env python3
"""Packs a finished build as a portable .zip: unpacked on a stick, it keeps everything beside the program.

    python packaging/windows/make_portable.py DIST OUT

DIST is the folder that PyInstaller wrote ("dist"); the add-ons beside the application go into its folder.
"""

from __future__ import annotations

import platform
import sys
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = "LeukoDesk"
ADD_ONS = ("LeukoDesk Trainer", "LeukoDesk Basler")
EARLIEST = (1980, 1, 1, 0, 0, 0)
RUNS_UNIX = 0o100755 << 16
READS_UNIX = 0o100644 << 16

sys.path[:0] = [str(ROOT)]


def make_portable(dist: Path, target: Path) -> Path:
    """Write the .zip, which every Windows unpacks by itself; the same from the same files.

    Raises:
        FileNotFoundError: there is no folder LeukoDesk in `dist`.
    """
    from leukodesk.services.user_folders import PORTABLE_MARK

    if not (dist / PROGRAM).is_dir():
        raise FileNotFoundError(dist / PROGRAM)
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path, name in _files(dist):
            entry = zipfile.ZipInfo(name, EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = RUNS_UNIX if path.stat().st_mode & 0o100 else READS_UNIX
            with path.open("rb") as source, archive.open(entry, "w") as packed:
                while block := source.read(1 << 20):
                    packed.write(block)
        archive.writestr(zipfile.ZipInfo(f"{PROGRAM}/{PORTABLE_MARK}", EARLIEST), b"")
    return target


def _files(dist: Path) -> Iterator[tuple[Path, str]]:
    """Every file, with its name in the archive."""
    for folder, place in ((PROGRAM, PROGRAM), *((add_on, f"{PROGRAM}/{add_on}") for add_on in ADD_ONS)):
        for path in sorted((dist / folder).rglob("*")):
            if path.is_file():
                yield path, f"{place}/{path.relative_to(dist / folder).as_posix()}"


def main(arguments: Sequence[str]) -> int:
    """Pack the build."""
    if len(arguments) != 2:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    from leukodesk import __version__

    name = f"{PROGRAM}-{__version__}-{platform.system().lower()}-portable.zip"
    made = make_portable(Path(arguments[0]), Path(arguments[1]) / name)
    sys.stdout.write(f"{made.stat().st_size / 1e6:8.1f} MB  {made}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
