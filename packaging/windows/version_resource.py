"""What Windows shows of the program under Properties → Details. PyInstaller reads it from a file (`version=`)."""

from __future__ import annotations

import re
from pathlib import Path

TEMPLATE = """\
VSVersionInfo(
  ffi=FixedFileInfo(
    filevers={numbers},
    prodvers={numbers},
    mask=0x3f,
    flags=0x0,
    OS=0x40004,
    fileType=0x1,
    subtype=0x0,
    date=(0, 0)
  ),
  kids=[
    StringFileInfo([StringTable('040904B0', [
{strings}
    ])]),
    VarFileInfo([VarStruct('Translation', [0x0409, 1200])])
  ]
)
"""


def version_numbers(version: str) -> tuple[int, int, int, int]:
    """The four numbers that Windows wants: (1, 2, 0, 0) of "1.2.0rc1"."""
    release = re.match(r"\d+(\.\d+)*", version)
    numbers = [int(part) for part in release.group().split(".")] if release is not None else []
    first, second, third, fourth, *_ = (*numbers, 0, 0, 0, 0)
    return first, second, third, fourth


def version_resource(version: str, program: str, description: str) -> str:
    """The text of the version file.

    Args:
        version: of LeukoDesk; program: name of the executable without ".exe"; description: what the task manager shows.
    """
    strings = {
        "CompanyName": "LeukoDesk project",
        "FileDescription": description,
        "FileVersion": version,
        "InternalName": program,
        "LegalCopyright": "Apache License 2.0",
        "OriginalFilename": f"{program}.exe",
        "ProductName": "LeukoDesk",
        "ProductVersion": version,
        "Comments": "Research and education; not a diagnostic device.",
    }
    lines = ",\n".join(f"      StringStruct({key!r}, {value!r})" for key, value in strings.items())
    return TEMPLATE.format(numbers=version_numbers(version), strings=lines)


def write_version_resource(path: Path, version: str, program: str, description: str) -> Path:
    """Write the version file and return its path, for `EXE(version=…)`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(version_resource(version, program, description), encoding="utf-8")
    return path
