"""How well the smear checks tell smears from everything else, and how fast: the tables of the README.

    python tests/benchmarks/smear_checks.py [--cache FILE]

What is left out of a fit owes nothing to it: neither its images nor altered copies, nor anything in its colours.
Non-smears count only when rejected. The `paper` profile, which is fitted on nothing, stands beside each figure.
"""

import argparse
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from leukodesk.core.checks import PROFILES, run_checks
from leukodesk.core.checks.cell import CellMeasurements, judge_cell, measure_cell
from leukodesk.core.checks.field import judge_field
from leukodesk.core.checks.fitted import FittedChecks
from leukodesk.core.checks.measurements import FieldMeasurements, measure_field
from leukodesk.core.checks.report import CheckReport, Outcome
from leukodesk.core.images import read_image
from leukodesk.core.synthetic import synthetic_cell, synthetic_field
from tests.benchmarks.printing import row
from tests.data import data_folder
from training.fit_checks import all_rows, fit, rows_without
from training.smear_measurements import (
    AS_IT_IS,
    CUT_OUT,
    KINDS,
    SOURCES,
    Measured,
    files_of,
    measure_cells,
    measure_fields,
)
from training.smear_variants import blurred

FOLDS = 5
TARGETS = {"taleghani": 90, "bccd": 97, "chula": 97, "pbc_lmu": 97, "photos": 95, "documents": 95, "microscopy": 95,
           "histology": 75}  # fmt: skip
EVERY_BLURRED = {"taleghani": 40, "bccd": 5, "chula": 1, "pbc_lmu": 8}

Rows = NDArray[np.bool_]
Outcomes = list[Outcome]
Row = TypeVar("Row", FieldMeasurements, CellMeasurements)


def main() -> int:
    """Print every table."""
    parser = argparse.ArgumentParser(description="How well the smear checks tell smears from everything else.")
    parser.add_argument("--cache", type=Path, help="an .npz to keep the fields' measurements in, or to take them from")
    cache = parser.parse_args().cache
    data = data_folder()
    if data is None:
        print("needs real images: set LEUKODESK_DATA to their folder, or put it at shared/data beside the checkout")
        return 2
    fields, cells = measure_fields(data, cache), measure_cells(data)
    paper = {group: [run_checks("paper", read_image(path).pixels).outcome for path in files_of(data, group)]
             for group in SOURCES + KINDS}  # fmt: skip
    print_sources(fields, cells, paper)
    print_kinds(fields, cells, paper)
    print_cells(data, fields, cells)
    whole = fit(fields, all_rows(fields), cells, all_rows(cells))
    print_crossed(data, whole)
    print_blurred(data, whole)
    print_times()
    return 0


def print_sources(fields: Measured, cells: Measured, paper: dict[str, Outcomes]) -> None:
    """Smears that are not rejected: each source left out of the fit, and a fifth of each source left out."""
    print("\nSmears not rejected (of these, warned)\n")
    print(row("source", "images", "to reach", "source left out", "to reach", "5-fold", "paper"))
    print(row(*["---"] * 7))
    by_fold = five_fold(fields, cells)
    for source in SOURCES:
        left_out = field_outcomes(fields, of(fields, source), fit_without(fields, cells, source))
        print(row(source, len(left_out), f"≥ {TARGETS[source]} %, warned ≤ 10 %", kept(left_out), "≥ 98 %",
                  kept(by_fold[source]), kept(paper[source])))  # fmt: skip


def print_kinds(fields: Measured, cells: Measured, paper: dict[str, Outcomes]) -> None:
    """Non-smears that are rejected, each kind left out of the fit."""
    print("\nNon-smears rejected\n")
    print(row("kind", "images", "to reach", "kind left out", "in the fit", "paper"))
    print(row(*["---"] * 6))
    whole = fit(fields, all_rows(fields), cells, all_rows(cells))
    for kind in KINDS:
        left_out = field_outcomes(fields, of(fields, kind), fit_without(fields, cells, kind))
        inside = field_outcomes(fields, of(fields, kind), whole)
        print(
            row(
                kind, len(left_out), f"≥ {TARGETS[kind]} %", rejected(left_out), rejected(inside), rejected(paper[kind])
            )
        )


def print_cells(data: Path, fields: Measured, cells: Measured) -> None:
    """Cut-out cells that are not rejected, each subject left out of the fit."""
    print("\n`cell`: cells not rejected (of these, warned), one subject left out of the fit\n")
    print(row("subjects", "cells", "to reach", "one left out", "lowest subject", "paper"))
    print(row(*["---"] * 6))
    as_they_are = cells.variant == AS_IT_IS
    every: Outcomes = []
    lowest = 1.0
    for subject in np.unique(cells.group[as_they_are]):
        fitted = fit(fields, all_rows(fields), cells, cells.group != subject)
        outcomes = cell_outcomes(rows_of(cells, as_they_are & (cells.group == subject), CellMeasurements), fitted)
        every += outcomes
        lowest = min(lowest, share(outcomes, Outcome.PASS, Outcome.WARN))
    paper = [run_checks("paper", read_image(data / name).pixels).outcome for name in cells.name[as_they_are]]
    subjects = len(np.unique(cells.group[as_they_are]))
    print(row(subjects, len(every), "≥ 98 %", kept(every), f"{100 * lowest:.1f} %", kept(paper)))
    strangers = cells.variant == CUT_OUT
    fitted = fit(fields, all_rows(fields), cells, ~strangers)
    outcomes = cell_outcomes(rows_of(cells, strangers, CellMeasurements), fitted)
    print(f"\nCells cut out of pbc_lmu by a threshold, left out of the fit: {kept(outcomes)} not rejected (warned)")


def print_crossed(data: Path, whole: FittedChecks) -> None:
    """Each profile on what belongs to the other, and `cell` on non-smears; everything should be rejected."""
    print("\nThe wrong profile: rejected\n")
    print(row("images", "profile", "rejected", "said to be the other"))
    print(row(*["---"] * 4))
    singles = [read_image(path).pixels for path in sorted((data / "cnmc").rglob("*.png"))[::5]]
    reports = [judge_field(measure_field(pixels), whole) for pixels in singles]
    print(row("cnmc (every 5th)", "field", rejected(outcomes_of(reports)), saying(reports, "black_share")))
    for group in SOURCES + KINDS:
        files = files_of(data, group)[:: EVERY_BLURRED.get(group, 1)]
        reports = [judge_cell(measure_cell(read_image(path).pixels), whole) for path in files]
        print(row(group, "cell", rejected(outcomes_of(reports)), saying(reports, "black_border")))


def print_blurred(data: Path, whole: FittedChecks) -> None:
    """Smears blurred more and more: pass, warned, rejected."""
    print("\nBlurred smears, standard deviation in pixels at the working size: passed / warned / rejected, %\n")
    steps = (0.0, 1.0, 2.0, 4.0, 6.0, 8.0, 12.0, 16.0)
    print(row("source", *steps))
    print(row(*["---"] * (len(steps) + 1)))
    for source in SOURCES:
        images = [read_image(path).pixels for path in files_of(data, source)[:: EVERY_BLURRED[source]]]
        shares = []
        for step in steps:
            made = [measure_field(blurred(pixels, step) if step else pixels) for pixels in images]
            outcomes = outcomes_of(judge_field(one, whole) for one in made)
            shares.append(" / ".join(f"{100 * share(outcomes, outcome):.0f}" for outcome in Outcome))
        print(row(source, *shares))


def print_times() -> None:
    """Milliseconds of each profile on two cores."""
    cv2.setNumThreads(2)
    print("\nMilliseconds, two cores: median (fastest) of 15\n")
    print(row("profile", "640 × 480", "4000 × 3000"))
    print(row(*["---"] * 3))
    for profile in PROFILES:
        times = []
        for width, height in ((640, 480), (4000, 3000)):
            pixels = synthetic_cell(1, height) if profile == "cell" else synthetic_field(1, 640, 480)
            pixels = np.asarray(cv2.resize(pixels, (width, height), interpolation=cv2.INTER_LINEAR), np.uint8)
            run_checks(profile, pixels)
            taken = sorted(seconds_of(profile, pixels) for _ in range(15))
            times.append(f"{1000 * taken[7]:.1f} ({1000 * taken[0]:.1f})")
        print(row(profile, *times))
    print("\nTo reach: 15 and 60.")


def seconds_of(profile: str, pixels: NDArray[np.uint8]) -> float:
    """Time of one run."""
    start = time.perf_counter()
    run_checks(profile, pixels)
    return time.perf_counter() - start


def five_fold(fields: Measured, cells: Measured) -> dict[str, Outcomes]:
    """Outcomes of each source's images, a fifth of every source and kind left out with all their copies."""
    number = fold_numbers(fields)
    result: dict[str, Outcomes] = {source: [] for source in SOURCES}
    for fold in range(FOLDS):
        fitted = fit(fields, number != fold, cells, all_rows(cells))
        for source in SOURCES:
            result[source] += field_outcomes(fields, of(fields, source) & (number == fold), fitted)
    return result


def fold_numbers(fields: Measured) -> NDArray[np.int64]:
    """Fold of each row: runs of consecutive files, copies with their file; −1 for what is drawn."""
    number = np.full(len(fields.group), -1)
    for group in SOURCES + KINDS:
        names = np.unique(fields.name[fields.group == group])
        fold = {name: FOLDS * place // len(names) for place, name in enumerate(names)}
        rows = np.flatnonzero(fields.group == group)
        number[rows] = [fold[name] for name in fields.name[rows]]
    return number


def fit_without(fields: Measured, cells: Measured, group: str) -> FittedChecks:
    """A fit on everything but a source or a kind."""
    return fit(fields, rows_without(fields, group), cells, all_rows(cells))


def of(fields: Measured, group: str) -> Rows:
    """Rows of a group's images as they are."""
    return np.asarray((fields.group == group) & (fields.variant == AS_IT_IS), bool)


def rows_of(measured: Measured, rows: Rows, kind: type[Row]) -> list[Row]:
    """The measurements of some rows."""
    table = {name: column[rows] for name, column in measured.values.items()}
    return [kind(**{name: float(column[place]) for name, column in table.items()}) for place in range(int(rows.sum()))]


def field_outcomes(fields: Measured, rows: Rows, fitted: FittedChecks) -> Outcomes:
    """Outcomes of some rows of fields under a fit."""
    return outcomes_of(judge_field(one, fitted) for one in rows_of(fields, rows, FieldMeasurements))


def cell_outcomes(measured: Iterable[CellMeasurements], fitted: FittedChecks) -> Outcomes:
    """Outcomes of cells under a fit."""
    return outcomes_of(judge_cell(one, fitted) for one in measured)


def outcomes_of(reports: Iterable[CheckReport]) -> Outcomes:
    """The outcome of each."""
    return [report.outcome for report in reports]


def saying(reports: list[CheckReport], key: str) -> str:
    """Share of reports in which one check failed."""
    failed = [any(check.key == key and check.outcome is Outcome.FAIL for check in report.checks) for report in reports]
    return f"{100 * float(np.mean(failed)):.1f} %"


def share(outcomes: Outcomes, *wanted: Outcome) -> float:
    """Share of the outcomes that are among those wanted."""
    return sum(outcome in wanted for outcome in outcomes) / len(outcomes)


def kept(outcomes: Outcomes) -> str:
    """Share that was not rejected, and what share of that was warned."""
    passed, warned = share(outcomes, Outcome.PASS), share(outcomes, Outcome.WARN)
    return f"{100 * (passed + warned):.1f} % ({100 * warned / max(passed + warned, 1e-9):.1f} %)"


def rejected(outcomes: Outcomes) -> str:
    """Share that was rejected."""
    return f"{100 * share(outcomes, Outcome.FAIL):.1f} %"


if __name__ == "__main__":
    raise SystemExit(main())
