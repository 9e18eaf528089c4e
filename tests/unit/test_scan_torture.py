"""A scan of everything that can lie in a folder: one row for each entry, none lost, none invented, no waiting."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from leukodesk.core.errors import ImageError
from leukodesk.core.image_folders import image_files_in
from leukodesk.core.images import read_image
from tests.torture_folder import IS_FOLDER, READ, TortureFolder, open_up, torture_folder


@pytest.fixture(scope="module")
def torture() -> Iterator[TortureFolder]:
    """Made once, in a folder with a short path; nothing may be changed in it."""
    with tempfile.TemporaryDirectory(prefix="leukodesk-") as name:
        scratch = Path(name)
        yield torture_folder(scratch / "torture")
        open_up(scratch / "torture")
        shutil.rmtree(scratch / "torture")


def below(path: Path, folder: Path) -> bytes:
    return os.fsencode(path.relative_to(folder).as_posix())


def test_the_folder_holds_what_it_is_to_hold(torture: TortureFolder) -> None:
    """What the scan is judged by is true of the files themselves."""
    assert len(torture.rows) > (70 if sys.platform == "linux" else 40)
    for name in torture.rows.keys() - torture.unseen:
        try:
            read_image(torture.folder / os.fsdecode(name))
            found = READ
        except ImageError as error:
            found = error.kind
        assert found == torture.rows[name], name[-80:]


def test_files_are_listed_whatever_lies_beside_them(torture: TortureFolder) -> None:
    unseen: list[Path] = []
    listed = image_files_in(torture.folder, unseen.append)
    files = {name for name, kind in torture.rows.items() if kind != IS_FOLDER} - torture.unseen
    assert sorted(below(path, torture.folder) for path in listed) == sorted(files)
    assert {below(path, torture.folder) for path in unseen} == torture.unseen
