"""The smear checks on a few real images of every source and kind; the whole figures come from the benchmark script."""

from pathlib import Path

import pytest

from leukodesk.core.checks import run_checks
from leukodesk.core.checks.report import Outcome
from leukodesk.core.image_folders import image_files_in
from leukodesk.core.images import read_image
from tests.data import require_data

SMEARS = {"taleghani/Benign": 90, "taleghani/Early": 90, "taleghani/Pre": 90, "taleghani/Pro": 90,
          "bccd/JPEGImages": 97, "chula": 97, "pbc_lmu": 97}  # fmt: skip
OTHERS = {"photos": 95, "documents": 95, "microscopy": 95, "histology": 75}
CELLS = ("all", "hem")
AT_MOST = 24


def outcomes(profile: str, folder: Path) -> list[Outcome]:
    files = list(image_files_in(folder))
    return [run_checks(profile, read_image(path).pixels).outcome for path in files[:: max(1, len(files) // AT_MOST)]]


def percent(found: list[Outcome], *wanted: Outcome) -> float:
    return 100 * sum(outcome in wanted for outcome in found) / len(found)


@pytest.mark.parametrize(("folder", "least"), SMEARS.items())
def test_smears_are_not_rejected(folder: str, least: float) -> None:
    found = outcomes("field", require_data(*folder.split("/")))
    assert percent(found, Outcome.PASS, Outcome.WARN) >= least
    assert percent(found, Outcome.WARN) <= 10


@pytest.mark.parametrize(("kind", "least"), OTHERS.items())
def test_what_is_no_smear_is_rejected(kind: str, least: float) -> None:
    folder = require_data("not_smears", kind)
    assert percent(outcomes("field", folder), Outcome.FAIL) >= least
    assert percent(outcomes("cell", folder), Outcome.FAIL) >= least


@pytest.mark.parametrize("label", CELLS)
def test_cut_out_cells_are_not_rejected_by_their_profile_and_are_by_the_other(label: str) -> None:
    folder = require_data("cnmc", label)
    assert percent(outcomes("cell", folder), Outcome.PASS, Outcome.WARN) >= 98
    assert percent(outcomes("field", folder), Outcome.FAIL) == 100


@pytest.mark.parametrize("folder", ["bccd/JPEGImages", "pbc_lmu", "chula"])
def test_fields_are_rejected_by_the_cell_profile(folder: str) -> None:
    assert percent(outcomes("cell", require_data(*folder.split("/"))), Outcome.FAIL) == 100
