"""What every file of the project must keep to."""

import hashlib
import re
import subprocess
from pathlib import Path

import pytest

from tests.data import ROOT, require_data

MOST_LINES = 450
IMAGE_SUFFIXES = {".bmp", ".gif", ".jpeg", ".jpg", ".png", ".tif", ".tiff", ".webp"}
FOLDERS_OF_IMAGES = ("docs", "models", "resources")

# Written so that they do not find themselves.
UNWANTED = {
    "a package registry's host": r"\bpy[p]i\.org|python[h]osted|\bnpm[j]s\.|\b(?:index|mirror)s?\.[\w.]+/simple\b",
    "a path of somebody's machine": r"(?<![\w.~$}/])/(?:wor[k]|roo[t]|User[s]|hom[e]/\w+)/\w",
}


def tracked_files() -> list[Path]:
    """The project's files, as git knows them."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode != 0:
        pytest.skip("needs the git checkout, to know which files are the project's")
    return [path for name in listed.stdout.decode().split("\0") if name and (path := ROOT / name).is_file()]


def text_of(path: Path) -> str | None:
    """A file's text; None for a file that is none."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None


@pytest.mark.parametrize("what", UNWANTED)
def test_no_file_names(what: str) -> None:
    found = [
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in tracked_files()
        if (text := text_of(path)) is not None and (match := re.search(UNWANTED[what], text))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("what", "text"),
    [
        ("a package registry's host", "--index-url https://py" + "pi.org/simple"),
        ("a package registry's host", "https://files.python" + "hosted.org/x"),
        ("a path of somebody's machine", "open('/wor" + "k/data/x.png')"),
        ("a path of somebody's machine", "cd /hom" + "e/ana/leukodesk"),
    ],
)
def test_what_is_unwanted_is_found(what: str, text: str) -> None:
    assert re.search(UNWANTED[what], text)


def test_no_module_is_too_long() -> None:
    lengths = {
        str(path.relative_to(ROOT)): len((text_of(path) or "").splitlines())
        for folder in ("leukodesk", "training")
        for path in (ROOT / folder).rglob("*.py")
    }
    assert {name: lines for name, lines in lengths.items() if lines >= MOST_LINES} == {}


def tracked_images() -> list[Path]:
    return [path for path in tracked_files() if path.suffix.lower() in IMAGE_SUFFIXES]


def test_images_lie_only_where_they_belong() -> None:
    assert [path for path in tracked_images() if path.relative_to(ROOT).parts[0] not in FOLDERS_OF_IMAGES] == []


def test_no_image_is_one_of_a_data_set() -> None:
    """Compared by size first, so that few of the many thousand files are read."""
    ours: dict[int, set[str]] = {}
    for path in tracked_images():
        ours.setdefault(path.stat().st_size, set()).add(hashlib.sha256(path.read_bytes()).hexdigest())
    copies = [
        path
        for path in require_data().rglob("*")
        if path.suffix.lower() in IMAGE_SUFFIXES
        and (hashes := ours.get(path.stat().st_size))
        and hashlib.sha256(path.read_bytes()).hexdigest() in hashes
    ]
    assert copies == []


def test_every_decision_record_is_listed_once() -> None:
    folder = ROOT / "docs" / "adr"
    index = (folder / "README.md").read_text(encoding="utf-8")
    listed = [name for _, name in re.findall(r"\[(\d{4})\]\((\1-[\w-]+\.md)\)", index)]
    assert listed == sorted(path.name for path in folder.glob("0*.md"))
