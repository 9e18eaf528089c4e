"""Files that are deleted, changed or replaced while a scan runs: one row for each, and the truth after the next run."""

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from leukodesk.core import images
from leukodesk.core.bundle import Bundle, read_bundle
from leukodesk.services.scan.threads import ThreadEngine
from tests.meddling_engine import MeddlingEngine
from tests.scan_here import scan_here
from tests.torture_folder import png_of

NAMES = [f"field {number}.png" for number in range(12)]


@pytest.fixture
def bundle(tiny_bundle_folder: Path) -> Bundle:
    return read_bundle(tiny_bundle_folder)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Twelve fields, four of them in a folder of their own."""
    folder = tmp_path / "fields"
    (folder / "below").mkdir(parents=True)
    for number, name in enumerate(NAMES):
        (folder / ("below" if number >= 8 else "") / name).write_bytes(png_of(number))
    return folder


def fresh(folder: Path, bundle: Bundle) -> dict[bytes, tuple[object, ...]]:
    """What a scan finds that has nobody meddle."""
    return content_and_result(scan_here(folder, folder.with_name("fresh.sqlite"), bundle).rows)


def content_and_result(rows: dict) -> dict[bytes, tuple[object, ...]]:
    return {path: (row.content, row.verdict, row.label, row.probability, row.error_kind) for path, row in rows.items()}


def test_deleted_changed_and_replaced_between_finding_and_reading(folder: Path, bundle: Bundle, tmp_path: Path) -> None:
    def replace_by_folder() -> None:
        (folder / NAMES[3]).unlink()
        (folder / NAMES[3]).mkdir()

    meddling = MeddlingEngine(
        ThreadEngine(bundle, workers=2),
        {
            b"field 1.png": (folder / NAMES[1]).unlink,
            b"field 2.png": lambda: (folder / NAMES[2]).write_bytes(png_of(100)),
            b"field 3.png": replace_by_folder,
            b"field 4.png": lambda: (folder / NAMES[4]).write_bytes(png_of(4)[:500]),
            b"field 5.png": lambda: (folder / NAMES[5]).write_bytes(b""),
            b"field 6.png": lambda: (folder / "new.png").write_bytes(png_of(101)),
            b"below/field 8.png": lambda: shutil.rmtree(folder / "below"),
        },
    )
    out = tmp_path / "scan.sqlite"
    first = scan_here(folder, out, bundle, meddling)
    assert not meddling.left_to_do
    assert first.ended.how == "finished"
    expected = {
        b"field 0.png": "", b"field 1.png": "not_found", b"field 2.png": "", b"field 3.png": "folder",
        b"field 4.png": "truncated", b"field 5.png": "empty", b"field 6.png": "", b"field 7.png": "",
    }  # fmt: skip
    assert {path: kind for path, kind in first.kinds.items() if b"below" not in path} == expected
    below = {kind for path, kind in first.kinds.items() if path.startswith(b"below/")}
    assert below == {"not_found"}, "found before their folder was gone"

    second = scan_here(folder, out, bundle)
    assert second.ended.how == "finished"
    assert content_and_result(second.rows) == fresh(folder, bundle)
    assert scan_here(folder, out, bundle).computed == 0


def test_changed_after_reading_is_what_was_read_until_the_next_run(
    folder: Path, bundle: Bundle, tmp_path: Path
) -> None:
    before = png_of(2)
    asked = hashlib.sha256(before).digest()
    meddling = MeddlingEngine(
        ThreadEngine(bundle, workers=2), {}, {asked: lambda: (folder / NAMES[2]).write_bytes(png_of(100))}
    )
    out = tmp_path / "scan.sqlite"
    first = scan_here(folder, out, bundle, meddling)
    assert not meddling.left_to_do
    assert first.rows[b"field 2.png"].content == asked, "result and content belong together"
    second = scan_here(folder, out, bundle)
    assert second.rows[b"field 2.png"].content == hashlib.sha256(png_of(100)).digest()
    assert second.computed == 1
    assert content_and_result(second.rows) == fresh(folder, bundle)


@pytest.mark.parametrize(("times", "kind"), [(1, ""), (99, "changing")])
def test_changed_while_it_is_read(
    times: int, kind: str, folder: Path, bundle: Bundle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once: it is read again. Again and again: there is no telling what it is, until it is left alone."""
    read, left = images.read_image_file, [times]

    def read_and_change(path: Path) -> images.ImageFile:
        found = read(path)
        if path.name == NAMES[2] and left[0]:
            left[0] -= 1
            path.write_bytes(png_of(200 + left[0]))
        return found

    out = tmp_path / "scan.sqlite"
    with monkeypatch.context() as patch:
        patch.setattr(images, "read_image_file", read_and_change)
        first = scan_here(folder, out, bundle)
    assert first.ended.how == "finished" and len(first.rows) == len(NAMES)
    assert first.kinds[b"field 2.png"] == kind
    second = scan_here(folder, out, bundle)
    assert second.computed == (1 if kind else 0)
    assert content_and_result(second.rows) == fresh(folder, bundle)


def test_the_whole_folder_goes_while_it_is_scanned(folder: Path, bundle: Bundle, tmp_path: Path) -> None:
    """A share that vanishes: the scan ends with a sentence, what is done is kept, and it goes on when it is back."""
    away = folder.with_name("away")
    meddling = MeddlingEngine(ThreadEngine(bundle, workers=1), {b"field 6.png": lambda: folder.rename(away)})
    out = tmp_path / "scan.sqlite"
    first = scan_here(folder, out, bundle, meddling)
    assert first.ended.how == "failed" and "can no longer be reached" in first.ended.sentence
    assert set(first.kinds.values()) <= {""}, "no file is said to have failed"
    away.rename(folder)
    second = scan_here(folder, out, bundle)
    assert second.ended.how == "finished" and second.computed == len(NAMES) - len(first.rows)
    assert content_and_result(second.rows) == fresh(folder, bundle)


def test_nothing_is_left_of_files_that_were_only_there_for_a_while(
    folder: Path, bundle: Bundle, tmp_path: Path
) -> None:
    out = tmp_path / "scan.sqlite"
    add: Callable[[], object] = lambda: (folder / "zz.png").write_bytes(png_of(100))  # noqa: E731
    scan_here(folder, out, bundle, MeddlingEngine(ThreadEngine(bundle, workers=2), {b"field 0.png": add}))
    (folder / "zz.png").unlink(missing_ok=True)
    assert content_and_result(scan_here(folder, out, bundle).rows) == fresh(folder, bundle)
