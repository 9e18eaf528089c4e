"""Files are written whole or not at all, and asking whether something is there raises nothing."""

import subprocess
import sys
from pathlib import Path

import pytest

from leukodesk.core.files import (
    is_file,
    is_folder,
    remove_unfinished,
    write_atomically,
)
from tests.unprivileged import folder_open_to_all, outcome_without_privileges


def test_a_file_is_written_whole_and_leaves_nothing_else(tmp_path: Path) -> None:
    write_atomically(tmp_path / "new" / "a.json", b"old")
    write_atomically(tmp_path / "new" / "a.json", b"new")

    assert [(path.name, path.read_bytes()) for path in (tmp_path / "new").iterdir()] == [("a.json", b"new")]


def test_a_disk_that_refuses_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    (tmp_path / "a.json").write_bytes(b"old")
    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space left"):
        write_atomically(tmp_path / "a.json", b"new")

    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.json", b"old")]


def test_what_a_killed_process_left_half_written_is_removed_and_nothing_else(tmp_path: Path) -> None:
    write_atomically(tmp_path / "a.json", b"whole")
    code = """
import os, sys
from pathlib import Path
from leukodesk.core.files import file_made_whole, folder_made_whole
with file_made_whole(Path(sys.argv[1], "b.json")) as file, folder_made_whole(Path(sys.argv[1], "c")) as beside:
    (beside / "part").write_bytes(b"half")
    os._exit(1)
"""
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False)
    assert len(list(tmp_path.iterdir())) == 3
    remove_unfinished(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]
    remove_unfinished(tmp_path / "none")


def test_what_is_there_and_what_is_not(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert is_folder(tmp_path) and not is_file(tmp_path)
    assert is_file(tmp_path / "file") and not is_folder(tmp_path / "file")
    for name in ("none", "x" * 300, "a\0b"):
        assert not is_folder(tmp_path / name) and not is_file(tmp_path / name)


def test_what_may_not_be_asked_is_not_there() -> None:
    code = """
from leukodesk.core.files import is_file, is_folder
from pathlib import Path
def act(path):
    return [is_folder(Path(path)), is_file(Path(path) / "file")]
"""
    with folder_open_to_all() as folder:
        closed = folder / "closed"
        (closed / "folder").mkdir(parents=True)
        closed.chmod(0o000)
        assert outcome_without_privileges(code, closed / "folder") == [False, False]
