"""Where the dialogs that ask for files and folders begin."""

from pathlib import Path

from leukodesk.core.files import is_file, is_folder
from leukodesk.services.user_folders import documents_folder


def dialog_start(*places: str | Path) -> Path:
    """The first place that is there; the folder of the user's documents if none is.

    Qt's own choice would be the folder that LeukoDesk was started in, which may be the program's.

    Args:
        places: files or folders, what was used last first. What is no path, such as a camera's address, is none.
    """
    there = (Path(place) for place in places if is_folder(place) or is_file(place))
    return next((place for place in there if place.is_absolute()), documents_folder())
