"""The home of a self-test: whatever LeukoDesk keeps goes there, and nothing to where the user's things lie."""

import os
import sys
from pathlib import Path

import pytest

from leukodesk.services import user_folders
from leukodesk.services.self_test.home import move_into


@pytest.fixture
def moved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home that this process has moved into, until the test is over."""
    old = tmp_path / "old"
    old.mkdir()
    (old / ".Xauthority").write_bytes(b"key")
    environment = {**os.environ, "HOME": str(old), "USERPROFILE": str(old)}
    environment.pop("XAUTHORITY", None)
    monkeypatch.setattr(os, "environ", environment)
    home = tmp_path / "home é"
    home.mkdir()
    move_into(home)
    return home


def test_everything_that_is_kept_lies_in_it(moved: Path) -> None:
    kept = (
        user_folders.data_folder(),
        user_folders.config_folder(),
        user_folders.log_folder(),
        user_folders.features_folder(),
        user_folders.documents_folder(),
    )

    for folder in kept:
        assert moved in folder.parents, folder
    assert Path(os.environ["TMPDIR"]).is_dir() and moved in Path(os.environ["TMPDIR"]).parents


def test_a_portable_program_keeps_nothing_beside_itself_meanwhile(
    moved: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "LeukoDesk"
    program.mkdir()
    (program / user_folders.PORTABLE_MARK).touch()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program / "LeukoDesk"))

    assert moved in user_folders.data_folder().parents
    monkeypatch.delitem(os.environ, user_folders.NEVER_PORTABLE)
    assert program in user_folders.data_folder().parents


def test_the_key_to_the_display_is_still_found(moved: Path, tmp_path: Path) -> None:
    assert os.environ["XAUTHORITY"] == str(tmp_path / "old" / ".Xauthority")
