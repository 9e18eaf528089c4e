"""Which images of other laboratories a benchmark speaks of."""

import re
from pathlib import Path

from leukodesk.core.image_folders import image_files_in


def images_in(folder: Path) -> list[Path]:
    """All images of a folder and those below it, in the order of their numbers.

    Raises:
        FileNotFoundError: there are none, so that no table is ever made of nothing.
    """
    found = image_files_in(folder) if folder.is_dir() else []
    if not found:
        raise FileNotFoundError(f"no images in {folder}")
    return found


def odd_bccd(data: Path) -> list[Path]:
    """The fields of `bccd` with an odd number: the even ones may serve in training."""
    return [file for file in images_in(data / "bccd" / "JPEGImages") if int(re.findall(r"\d+", file.stem)[-1]) % 2]
