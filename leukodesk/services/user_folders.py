"""Where what belongs to the user is kept: by the habits of the operating system, or all of it beside the program.

The file `leukodesk.portable` beside the packaged program is what decides; an empty one will do. Nothing is ever written
into the folder of a program that has no such file.
"""

import os
import sys
from pathlib import Path

import platformdirs

from leukodesk.core.errors import LeukoDeskError

APP_NAME = "LeukoDesk"
PORTABLE_MARK = "leukodesk.portable"
PORTABLE_FOLDER = "LeukoDesk data"
NEVER_PORTABLE = "LEUKODESK_NEVER_PORTABLE"
"""Set in the environment of a self-test, which must keep nothing beside the program."""

CACHES_OF_LIBRARIES = {"KERAS_HOME": "keras", "GENICAM_CACHE_V3_5": "genicam"}
"""Libraries that would make a folder in the user's home: the variable that says where else, and what we call that."""


def data_folder() -> Path:
    """The user's models, candidates and training runs."""
    return _portable("Data") or platformdirs.user_data_path(APP_NAME, appauthor=False)


def documents_folder() -> Path:
    """Where the user looks for documents; the home folder where there is no such place."""
    portable = _portable("Documents")
    if portable is not None:
        return portable
    documents = platformdirs.user_documents_path()
    return documents if documents.is_dir() else Path.home()


def config_folder() -> Path:
    """The settings."""
    return _portable("Settings") or platformdirs.user_config_path(APP_NAME, appauthor=False)


def log_folder() -> Path:
    """The log and crash reports."""
    return _portable("Logs") or platformdirs.user_log_path(APP_NAME, appauthor=False)


def features_folder() -> Path:
    """What networks make of images: may be deleted at any time, and is made again."""
    return _cache_folder() / "features"


def samples_folder() -> Path:
    """Generated fields for a first try: may be deleted at any time, and are made again."""
    return _cache_folder() / "Sample fields (generated)"


def keep_caches_of_libraries_here() -> None:
    """Tell Keras and Basler's driver, in this process and every one it starts, to leave the user's home alone.

    To be called before any of them is loaded. What the user has set stays. The folders are not made: Keras makes its
    own, and the driver does without, which costs 3 ms when a camera is opened.
    """
    for variable, name in CACHES_OF_LIBRARIES.items():
        os.environ.setdefault(variable, str(_cache_folder() / name))


def _cache_folder() -> Path:
    return _portable("Cache") or platformdirs.user_cache_path(APP_NAME, appauthor=False)


def program_folder() -> Path | None:
    """The folder that the packaged program stands in; None where LeukoDesk runs from its source."""
    if not getattr(sys, "frozen", False):
        return None
    folder = Path(sys.executable).resolve().parent
    bundle = folder.parent.parent  # macOS: LeukoDesk.app/Contents/MacOS/LeukoDesk, and the user sees the first alone
    return bundle.parent if bundle.suffix == ".app" else folder


def portable_folder() -> Path | None:
    """Where a portable LeukoDesk keeps everything; None for one that is not portable."""
    folder = program_folder() if NEVER_PORTABLE not in os.environ else None
    return folder / PORTABLE_FOLDER if folder is not None and (folder / PORTABLE_MARK).exists() else None


def prepare_portable() -> None:
    """Make the folders of a portable LeukoDesk, if it is one.

    Raises:
        LeukoDeskError: they cannot be made. No other place is taken instead, which the user would not know of.
    """
    portable = portable_folder()
    if portable is None:
        return
    folders = (data_folder(), documents_folder(), config_folder(), log_folder(), _cache_folder())
    try:
        for folder in folders:
            folder.mkdir(parents=True, exist_ok=True)
        _try_writing(portable)
    except OSError as error:
        raise LeukoDeskError(
            f"LeukoDesk is portable here, but cannot write beside itself: nothing can be kept. Make its folder "
            f"writable, or take the file “{PORTABLE_MARK}” away to use this computer's own folders.",
            str(error),
        ) from error


def portable_problem() -> LeukoDeskError | None:
    """Why a portable LeukoDesk can keep nothing; None if it can, or is not portable."""
    try:
        prepare_portable()
    except LeukoDeskError as error:
        return error
    return None


def _try_writing(folder: Path) -> None:
    """Write a file and take it away again: the rights that a system names are not always those it grants."""
    import tempfile

    with tempfile.TemporaryFile(dir=folder):
        pass


def _portable(name: str) -> Path | None:
    folder = portable_folder()
    return None if folder is None else folder / name
