"""Where the licences are: in files that a packaged LeukoDesk and its add-ons bring along, else in what is installed."""

import sys
from collections.abc import Sequence
from pathlib import Path

from leukodesk.services.licences.installed import licences_here
from leukodesk.services.licences.notice import FILE_NAME, PackageLicence, in_order, read_licences
from leukodesk.services.user_folders import program_folder
from leukodesk.ui.paths import resource_root

FOLDER = "licences"


def licence_files() -> tuple[Path, ...]:
    """The application's own file first, then those of the add-ons that lie beside it; none if it is not packaged."""
    program = program_folder()
    if program is None:
        return ()
    own = resource_root() / FOLDER / FILE_NAME
    add_ons = (folder for place in (program, program.parent) for folder in sorted(place.glob("LeukoDesk*")))
    inside = (folder / part / FOLDER / FILE_NAME for folder in add_ons for part in (".", "_internal"))
    files = dict.fromkeys(file.resolve() for file in inside if file.is_file())
    return (own, *(file for file in files if file != own.resolve()))


def load_licences(files: Sequence[Path]) -> tuple[PackageLicence, ...]:
    """Read the files, or ask the packages that are installed here if there are none. Takes up to a second.

    Raises:
        LicenceError: a file cannot be read.
    """
    if not files and not getattr(sys, "frozen", False):
        return licences_here(resource_root() / "resources" / "licences")
    return in_order(licence for file in files for licence in read_licences(file))
