"""Which files a scan finds: each that is meant once, in the order of counting, whatever lies beside it."""

import os
import sys
from pathlib import Path

import pytest

from leukodesk.core.errors import LeukoDeskError
from leukodesk.services.scan import looking
from leukodesk.services.scan.looking import FolderGoneError, ScannedFolders, state_of_file
from leukodesk.store.scan_file import ScanTask
from leukodesk.store.scan_rows import FilePlace, FileState

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own on Windows")


def fill(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")


def folders_of(*folders: Path, patterns: tuple[str, ...] = (), recursive: bool = True) -> ScannedFolders:
    return ScannedFolders(ScanTask(tuple(map(os.fsencode, folders)), recursive, patterns))


def found_in(folders: ScannedFolders) -> list[str]:
    places = [one for one in folders if isinstance(one, FilePlace)]
    return [os.fsdecode(place.path) for place in places]


def test_files_come_in_the_order_of_counting_and_before_folders(tmp_path: Path) -> None:
    fill(tmp_path, "field 10.png", "field 2.png", "b/2.jpg", "b/10.jpg", "a/x.tif", "a/deep/y.png", "notes.txt")
    folders = folders_of(tmp_path)
    expected = ["field 2.png", "field 10.png", "a/x.tif", "a/deep/y.png", "b/2.jpg", "b/10.jpg"]
    assert found_in(folders) == expected
    assert found_in(folders) == expected, "they can be looked through again"
    assert found_in(folders_of(tmp_path, recursive=False)) == ["field 2.png", "field 10.png"]


def test_patterns_are_of_names_regardless_of_case_and_take_what_is_no_image(tmp_path: Path) -> None:
    fill(tmp_path, "A.PNG", "b.png", "c.jpg", "d.txt", "z/e.png")
    assert found_in(folders_of(tmp_path, patterns=("*.png",))) == ["A.PNG", "b.png", "z/e.png"]
    assert found_in(folders_of(tmp_path, patterns=("[a-c].*", "D*"))) == ["A.PNG", "b.png", "c.jpg", "d.txt"]


def test_hidden_files_and_the_scan_file_are_passed_over(tmp_path: Path) -> None:
    fill(tmp_path, ".x.png", ".hidden/y.png", "a.png", "scan.sqlite", "scan.sqlite-wal", "below/scan.sqlite")
    task = ScanTask((os.fsencode(tmp_path),), patterns=("*",))
    without = [tmp_path / f"scan.sqlite{ending}" for ending in looking.BESIDE_SCAN_FILE]
    assert found_in(ScannedFolders(task, without)) == ["a.png", "below/scan.sqlite"]


def test_folders_within_each_other_and_named_twice_yield_each_file_once(tmp_path: Path) -> None:
    fill(tmp_path, "a.png", "inner/b.png", "inner/deep/c.png", ".hidden/d.png")
    inner, hidden = tmp_path / "inner", tmp_path / ".hidden"
    folders = folders_of(tmp_path, inner, tmp_path / "inner" / ".." / "inner", hidden, tmp_path)
    found = [one.location.relative_to(tmp_path).as_posix() for one in folders if isinstance(one, FilePlace)]
    assert found == ["a.png", "inner/b.png", "inner/deep/c.png", ".hidden/d.png"]
    assert folders.names == tuple(map(os.fsencode, (tmp_path, inner, hidden)))


@needs_links
def test_links_to_folders_are_not_followed_and_what_is_called_like_an_image_has_a_row(tmp_path: Path) -> None:
    fill(tmp_path, "in/a.png", "in/folder.jpg/b.png", "elsewhere/c.png")
    folder = tmp_path / "in"
    (folder / "round").symlink_to(folder)
    (folder / "round.png").symlink_to(folder)
    (folder / "file.png").symlink_to(tmp_path / "elsewhere" / "c.png")
    (folder / "dangling.png").symlink_to("nowhere")
    (folder / "itself.png").symlink_to("itself.png")
    assert found_in(folders_of(folder)) == [
        "a.png", "dangling.png", "file.png", "itself.png", "round.png", "folder.jpg", "folder.jpg/b.png",
    ]  # fmt: skip
    assert "round.png" not in found_in(folders_of(folder, patterns=("a*",)))


@pytest.mark.skipif(sys.platform != "linux", reason="only there a name can be any bytes")
def test_a_name_that_is_no_text_keeps_its_bytes(tmp_path: Path) -> None:
    name = b"no text \xff\xfe.png"
    (tmp_path / os.fsdecode(name)).write_bytes(b"x")
    (place,) = folders_of(tmp_path)
    assert isinstance(place, FilePlace) and place.path == name and place.location.read_bytes() == b"x"


def test_a_folder_that_cannot_be_looked_into_is_one_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path, "a/x.png", "b/x.png", "c/x.png", "d/x.png")
    outcomes = {"a": PermissionError("closed"), "b": OSError("input/output error"), "c": FileNotFoundError("gone")}
    real = looking.list_folder

    def listed(folder: str, is_wanted: object) -> object:
        if Path(folder).name in outcomes:
            raise outcomes[Path(folder).name]
        return real(folder, is_wanted)  # type: ignore[arg-type]

    monkeypatch.setattr(looking, "list_folder", listed)
    found = list(folders_of(tmp_path))
    states = [one for one in found if isinstance(one, FileState)]
    assert [(one.place.path, one.error_kind) for one in states] == [(b"a", "no_permission"), (b"b", "vanished")]
    assert all(one.content is None and "folder" in one.error_sentence for one in states)
    assert [one.path for one in found if isinstance(one, FilePlace)] == [b"d/x.png"]


def test_a_scanned_folder_that_is_gone_is_no_folder_without_files(tmp_path: Path) -> None:
    fill(tmp_path, "share/a/x.png", "share/b/x.png")
    share = tmp_path / "share"
    folders = folders_of(share)
    looked = iter(folders)
    next(looked)
    folders.check(os.fsencode(share))
    share.rename(tmp_path / "moved")
    with pytest.raises(FolderGoneError, match="can no longer be reached"):
        list(looked)
    with pytest.raises(LeukoDeskError, match="no such folder"):
        folders_of(share)


def test_another_file_system_in_its_place_means_that_the_share_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders = folders_of(tmp_path)
    real = os.stat

    def unmounted(path: object, **more: object) -> os.stat_result:
        status = real(path, **more)  # type: ignore[arg-type]
        return os.stat_result((*status[:2], status.st_dev + 1, *status[3:10]))

    monkeypatch.setattr(os, "stat", unmounted)
    with pytest.raises(FolderGoneError):
        folders.check(os.fsencode(tmp_path))


def test_state_of_a_file(tmp_path: Path) -> None:
    fill(tmp_path, "a.png")
    status = (tmp_path / "a.png").stat()
    assert state_of_file(tmp_path / "a.png") == (1, status.st_mtime_ns)
    assert state_of_file(tmp_path / "none.png") == (-1, -1) == state_of_file("a\0b")
