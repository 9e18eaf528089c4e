"""A scan of everything that can lie in a folder: one row for each entry, none lost, none invented, no waiting."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from leukodesk.commands.console import SOME_NOT
from leukodesk.core.bundle import read_bundle
from leukodesk.core.errors import ImageError
from leukodesk.core.image_folders import image_files_in
from leukodesk.core.images import read_image
from leukodesk.services.scan.one_image import PASSING
from tests.bundles import build_tiny_bundle
from tests.data import ROOT
from tests.scan_here import rows_by_path, scan_here
from tests.torture_folder import IS_FOLDER, READ, TortureFolder, open_up, png_of, torture_folder
from tests.unprivileged import folder_open_to_all, outcome_without_privileges

MOST_KB = 500_000
SCAN_AND_SAY_PEAK = """
import sys
from pathlib import Path
from leukodesk.cli import main
code = main(sys.argv[1:])
status = Path("/proc/self/status")
lines = status.read_text().splitlines() if status.exists() else []
print(*[line.split()[1] for line in lines if line.startswith("VmHWM")] or [0])
sys.exit(code)
"""


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


def test_every_entry_has_one_row_and_the_command_ends_with_1(
    torture: TortureFolder, tmp_path: Path, tiny_models_folder: Path, tiny_bundle_folder: Path
) -> None:
    out = tmp_path / "torture.sqlite"
    options = ["--out", str(out), "--models-folder", str(tiny_models_folder), "--model", "tiny"]
    done = subprocess.run(
        [sys.executable, "-c", SCAN_AND_SAY_PEAK, "scan", str(torture.folder), *options],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == SOME_NOT, done.stdout + done.stderr
    assert {path: row.error_kind for path, row in rows_by_path(out).items()} == torture.rows
    *_, peak_kb = done.stdout.split()
    assert int(peak_kb) < MOST_KB

    again = scan_here(torture.folder, out, read_bundle(tiny_bundle_folder))
    assert again.ended.how == "finished" and again.kinds == torture.rows
    assert again.ended.failed == sum(kind != READ for kind in torture.rows.values())
    tried_again = [path for path, kind in torture.rows.items() if kind in PASSING and path not in torture.unseen]
    assert again.computed == len(tried_again) + len(torture.unseen), "nothing else is read a second time"


WITHOUT_PRIVILEGES = """
from pathlib import Path
from leukodesk.core.bundle import read_bundle
from tests.scan_here import scan_here
top = Path(sys.argv[1])
bundle = read_bundle(top / "tiny" / "1.0.0")
scan_here(top / "warm", top / "warm.sqlite", bundle)  # what is imported when it is needed is imported now
def act(path):
    outcome = scan_here(top / "torture", top / "writable" / "scan.sqlite", bundle)
    return [outcome.ended.how, {os.fsdecode(name): kind for name, kind in outcome.kinds.items()}]
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a mode forbids no reading on Windows")
def test_what_may_not_be_read_has_a_row_that_says_so() -> None:
    with folder_open_to_all() as top:
        build_tiny_bundle(top / "tiny" / "1.0.0")
        torture = torture_folder(top / "torture", privileged=False)
        (top / "warm").mkdir()
        (top / "warm" / "field.png").write_bytes(png_of(1))
        (top / "writable").mkdir()
        (top / "writable").chmod(0o777)
        try:
            how, kinds = outcome_without_privileges(WITHOUT_PRIVILEGES, top)
        finally:
            open_up(torture.folder)
            shutil.rmtree(torture.folder)
    assert how == "finished"
    assert {os.fsencode(name): kind for name, kind in kinds.items()} == torture.rows
    assert torture.rows[b"forbidden.png"] == torture.rows[b"forbidden"] == "no_permission"
