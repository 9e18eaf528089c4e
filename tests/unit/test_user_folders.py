"""Where things are kept: in the user's folders, or all beside a portable program; never elsewhere in its folder."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from leukodesk.core.errors import LeukoDeskError
from leukodesk.services import user_folders
from leukodesk.services.samples import make_samples
from leukodesk.services.user_folders import (
    PORTABLE_FOLDER,
    PORTABLE_MARK,
    keep_caches_of_libraries_here,
    portable_folder,
    prepare_portable,
)
from leukodesk.ui import programs
from leukodesk.ui.settings import SettingsStore

PLACES: tuple[Callable[[], Path], ...] = (
    user_folders.data_folder,
    user_folders.documents_folder,
    user_folders.config_folder,
    user_folders.log_folder,
    user_folders.features_folder,
    user_folders.samples_folder,
)


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a packaged program, on a stick whose name is not plain."""
    folder = tmp_path / "Stick ä" / "LeukoDesk"
    folder.mkdir(parents=True)
    (folder / "LeukoDesk").touch()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(folder / "LeukoDesk"))
    return folder


@pytest.mark.parametrize("place", PLACES)
def test_what_belongs_to_the_user_lies_in_the_users_folders(program: Path, place: Callable[[], Path]) -> None:
    prepare_portable()

    assert not place().is_relative_to(program)
    assert [path.name for path in program.iterdir()] == ["LeukoDesk"], "nothing is written into the program's folder"


def test_with_the_mark_beside_it_a_program_keeps_everything_beside_itself(program: Path) -> None:
    (program / PORTABLE_MARK).touch()
    prepare_portable()

    places = [place() for place in PLACES]
    assert len(set(places)) == len(PLACES)
    assert all(place.is_relative_to(program / PORTABLE_FOLDER) for place in places)
    assert user_folders.documents_folder().is_dir()
    assert sorted(path.name for path in program.iterdir()) == sorted(["LeukoDesk", PORTABLE_FOLDER, PORTABLE_MARK])
    assert not [path for path in program.rglob("*") if path.is_file() and path.parent != program], "no trial file stays"


def test_libraries_leave_the_home_alone_unless_the_user_has_said_where(
    program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (program / PORTABLE_MARK).touch()
    monkeypatch.setattr(os, "environ", {"KERAS_HOME": "/where/the/user/wants it"})
    keep_caches_of_libraries_here()

    assert os.environ["KERAS_HOME"] == "/where/the/user/wants it"
    assert Path(os.environ["GENICAM_CACHE_V3_5"]).is_relative_to(program / PORTABLE_FOLDER)
    assert Path(programs.environment()["GENICAM_CACHE_V3_5"]).is_relative_to(program / PORTABLE_FOLDER)


def test_on_macos_the_mark_stands_beside_the_bundle(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inside = program / "LeukoDesk.app" / "Contents" / "MacOS"
    inside.mkdir(parents=True)
    monkeypatch.setattr(sys, "executable", str(inside / "LeukoDesk"))
    (inside / PORTABLE_MARK).touch()
    assert portable_folder() is None

    (program / PORTABLE_MARK).touch()
    assert portable_folder() == program / PORTABLE_FOLDER


def test_from_the_source_nothing_is_portable(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (program / PORTABLE_MARK).touch()
    monkeypatch.setattr(sys, "frozen", False)

    assert portable_folder() is None


def test_a_program_reached_by_a_link_is_the_one_it_leads_to(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (program / PORTABLE_MARK).touch()
    link = program.parent / "leukodesk"
    link.symlink_to(program / "LeukoDesk")
    monkeypatch.setattr(sys, "executable", str(link))

    assert portable_folder() == program / PORTABLE_FOLDER


def test_a_place_beside_the_program_that_takes_no_file_is_said_and_no_other_is_taken(program: Path) -> None:
    (program / PORTABLE_MARK).touch()
    (program / PORTABLE_FOLDER).write_text("a file in the way", encoding="utf-8")

    with pytest.raises(LeukoDeskError, match="cannot write beside itself") as caught:
        prepare_portable()
    assert PORTABLE_FOLDER in caught.value.details
    assert user_folders.config_folder().is_relative_to(program)

    saved = SettingsStore(user_folders.config_folder() / "settings.json")
    saved.change(last_folder="/slides")
    for write in (saved.save, lambda: make_samples(user_folders.samples_folder())):
        with pytest.raises(LeukoDeskError, match="cannot write beside itself"):  # what comes later says no less
            write()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="whoever may do everything is not refused")
def test_a_portable_program_in_a_folder_that_may_not_be_written_says_so(program: Path) -> None:
    (program / PORTABLE_MARK).touch()
    program.chmod(0o555)
    try:
        with pytest.raises(LeukoDeskError, match="cannot write beside itself"):
            prepare_portable()
    finally:
        program.chmod(0o755)
