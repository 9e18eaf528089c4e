"""Folders that add something to the packaged program: which there are, and why one cannot be used."""

import sys
from pathlib import Path

from leukodesk import __version__
from leukodesk.services.user_folders import program_folder

TRAINER, BASLER = "LeukoDesk Trainer", "LeukoDesk Basler"
"""The add-ons, by the names of their folders."""

VERSION_FILE = "version.txt"
"""In the folder of an add-on: of which LeukoDesk it is."""


def add_on_folder(name: str) -> Path:
    """Where an add-on is, or would have to be: among the program's own files, or beside their folder.

    On macOS both are the folder that LeukoDesk.app lies in.

    Raises:
        RuntimeError: this is not the packaged program.
    """
    program = program_folder()
    if program is None:
        raise RuntimeError("Only the packaged program has add-ons.")
    among = program / name
    in_app = program != Path(sys.executable).resolve().parent
    return among if in_app or among.is_dir() else program.parent / name


def add_on_problem(name: str) -> str:
    """Why an add-on cannot be used, and what to do; empty if it can."""
    folder = add_on_folder(name)
    try:
        # One that is damaged is of another version; the program has to start all the same.
        version = (folder / VERSION_FILE).read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return (
            f"The add-on “{name}” is not there. Get it where you got LeukoDesk. If LeukoDesk was installed, install "
            f"the add-on in the same way; else unpack it so that its folder becomes “{folder}”."
        )
    if version != __version__:
        return (
            f"The add-on “{name}” is of LeukoDesk {version}, and this is LeukoDesk {__version__}. Get the one of this "
            f"version where you got LeukoDesk, and put it in place of “{folder}”."
        )
    return ""
