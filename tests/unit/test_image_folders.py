"""Images of a folder: all of them, in the order of counting, and nothing else."""

import logging
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leukodesk.core.errors import ImageNotFoundError, ImagePermissionError
from leukodesk.core.image_folders import image_files_in, natural_key
from leukodesk.core.images import IMAGE_SUFFIXES
from tests.unprivileged import folder_open_to_all, outcome_without_privileges


def fill(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


def names_in(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in image_files_in(folder)]


def test_numbers_are_counted_and_case_does_not_matter(tmp_path: Path) -> None:
    fill(tmp_path, "field 10.png", "field 2.png", "Field 1.PNG", "field 02.png", "a.tif", "10.jpg", "9.jpg")
    assert names_in(tmp_path) == [
        "9.jpg", "10.jpg", "a.tif", "Field 1.PNG", "field 02.png", "field 2.png", "field 10.png",
    ]  # fmt: skip


def test_folders_below_come_after_the_files_and_in_order(tmp_path: Path) -> None:
    fill(tmp_path, "b/10/x.png", "b/9/x.png", "b/x.png", "a/x.png", "z.png")
    assert names_in(tmp_path) == ["z.png", "a/x.png", "b/x.png", "b/9/x.png", "b/10/x.png"]


def test_only_known_suffixes_and_nothing_hidden(tmp_path: Path) -> None:
    known = [f"x{suffix}" for suffix in IMAGE_SUFFIXES]
    fill(tmp_path, *known, "x.txt", "x.gif", "jpg", "x.jpg.part", ".x.jpg", "._x.jpg", ".thumbnails/x.jpg")
    (tmp_path / "folder.jpg").mkdir()
    assert sorted(names_in(tmp_path)) == sorted(known)


def test_paths_begin_as_given_and_an_empty_folder_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path, "in/Präparat/血.png")
    monkeypatch.chdir(tmp_path)
    assert image_files_in("in") == [Path("in") / "Präparat" / "血.png"]
    (tmp_path / "empty").mkdir()
    assert image_files_in(tmp_path / "empty") == []


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own on Windows")
def test_links_to_folders_are_not_followed_but_links_to_files_are(tmp_path: Path) -> None:
    fill(tmp_path, "folder/x.png", "elsewhere/y.png")
    folder = tmp_path / "folder"
    (folder / "round").symlink_to(folder)
    (folder / "there").symlink_to(tmp_path / "elsewhere")
    (folder / "there.png").symlink_to(tmp_path / "elsewhere")
    (folder / "z.png").symlink_to(tmp_path / "elsewhere" / "y.png")
    assert names_in(folder) == ["x.png", "z.png"]
    assert len(image_files_in(folder / "there")) == 1, "a link that the user named is followed"


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own on Windows")
def test_a_link_to_itself_is_listed_and_hides_nothing_else(tmp_path: Path) -> None:
    fill(tmp_path, "x.png")
    (tmp_path / "itself.png").symlink_to("itself.png")
    assert names_in(tmp_path) == ["itself.png", "x.png"]


def test_no_folder(tmp_path: Path) -> None:
    fill(tmp_path, "x.png")
    for path in (tmp_path / "missing", tmp_path / "x.png", "a\0b"):
        with pytest.raises(ImageNotFoundError, match="no such folder"):
            image_files_in(path)


def test_a_hidden_attribute_of_windows_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if sys.platform == "win32":
        import ctypes

        fill(tmp_path, "x.png", "y.png")
        assert ctypes.windll.kernel32.SetFileAttributesW(str(tmp_path / "y.png"), 2)
        assert names_in(tmp_path) == ["x.png"]
    else:
        pytest.skip("only Windows has the attribute")


def test_a_folder_that_vanishes_meanwhile_is_told_and_the_others_are_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    fill(tmp_path, "a/x.png", "b/x.png")
    scandir = os.scandir

    def gone(path: Path) -> object:
        if Path(path).name == "a":
            raise FileNotFoundError(path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", gone)
    told: list[Path] = []
    with caplog.at_level(logging.WARNING):
        assert image_files_in(tmp_path, told.append) == [tmp_path / "b" / "x.png"]
    assert told == [tmp_path / "a"] and "Cannot look into" in caplog.text
    assert image_files_in(tmp_path) == [tmp_path / "b" / "x.png"], "nobody need listen"


LISTING = """
from pathlib import Path
from leukodesk.core.image_folders import image_files_in

def act(path):
    told = []
    files = image_files_in(Path(path), told.append)
    return [file.name for file in files], [folder.name for folder in told]
"""


def test_folders_without_permission() -> None:
    with folder_open_to_all() as folder:
        fill(folder, "x.png", "closed/y.png")
        (folder / "closed").chmod(0)
        assert outcome_without_privileges(LISTING, folder) == [["x.png"], ["closed"]]
        assert outcome_without_privileges(LISTING, folder / "closed") == ImagePermissionError.kind


@given(st.data())
def test_natural_order_does_not_depend_on_where_one_begins(data: st.DataObject) -> None:
    names = data.draw(st.lists(st.text(st.sampled_from("aAß血 -.0129٣²"), max_size=8), max_size=6, unique=True))
    shuffled = data.draw(st.permutations(names))
    assert sorted(names, key=_order) == sorted(shuffled, key=_order)


def _order(name: str) -> tuple[object, str]:
    return natural_key(name), name


@given(st.text("abc-_ ", max_size=5), st.integers(0, 10**12), st.integers(0, 10**12))
def test_numbers_sort_by_value(prefix: str, one: int, other: int) -> None:
    keys = natural_key(f"{prefix}{one}.png"), natural_key(f"{prefix}{other}.png")
    assert (keys[0] < keys[1]) == (one < other)
