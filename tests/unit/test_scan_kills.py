"""A scan that is killed, or copied as a power loss leaves it, and gone on with: the short form of a benchmark.

`tests/benchmarks/scan_kills.py` kills a scan of 2,000 files twenty times.
"""

import random
import sys
from pathlib import Path

import cv2
import pytest

from leukodesk.core.bundle import Bundle, read_bundle
from leukodesk.core.synthetic import synthetic_field
from tests.benchmarks.scan_images import write_different
from tests.benchmarks.scan_kills import Moment, kill, power_loss
from tests.benchmarks.scan_runs import Row, broken, rows_of
from tests.scan_here import scan_here

FILES = 60


@pytest.fixture(scope="module")
def bundle(tiny_bundle_folder: Path) -> Bundle:
    return read_bundle(tiny_bundle_folder)


@pytest.fixture(scope="module")
def fields(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sixty fields that all differ."""
    folder = tmp_path_factory.mktemp("fields")
    source = folder / "source.png"
    cv2.imwrite(str(source), synthetic_field(1, 640, 480)[..., ::-1])
    return write_different(folder / "different", FILES, [source])


@pytest.fixture(scope="module")
def unbroken(fields: Path, bundle: Bundle) -> dict[bytes, Row]:
    """What a scan finds that nothing happens to."""
    out = fields.with_name("unbroken.sqlite")
    scan_here(fields, out, bundle)
    return rows_of(out)


@pytest.fixture(scope="module")
def options(tiny_models_folder: Path) -> list[str]:
    """Of the command."""
    return ["--models-folder", str(tiny_models_folder), "--model", "tiny"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_killed_three_times(
    fields: Path, bundle: Bundle, unbroken: dict[bytes, Row], options: list[str], tmp_path: Path
) -> None:
    chance, out = random.Random(), tmp_path / "scan.sqlite"
    for done in (0, FILES // 4, FILES // 2):
        killed = kill(fields, out, Moment(done, chance.uniform(0, 0.2)), options)
        assert killed.doing != "starting" and not killed.faults, killed
    assert scan_here(fields, out, bundle).ended.how == "finished"
    assert rows_of(out) == unbroken and not broken(out)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the state of the log lies elsewhere")
def test_a_power_loss_that_takes_the_end_of_the_log(
    fields: Path, bundle: Bundle, unbroken: dict[bytes, Row], options: list[str], tmp_path: Path
) -> None:
    out = tmp_path / "scan.sqlite"
    lost = power_loss(fields, out, Moment(FILES // 3, 0), random.Random(), options)
    assert not lost.faults and lost.log_bytes, lost
    assert scan_here(fields, out, bundle).ended.how == "finished"
    assert rows_of(out) == unbroken and not broken(out)
