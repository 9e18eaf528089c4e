"""The fit of the smear checks: what it leaves out, that it repeats, and that the committed file is what it gives."""

import dataclasses

import numpy as np
import pytest

from leukodesk.core.checks.fitted import FittedChecks, fitted_checks, inverse_of, transformed
from leukodesk.core.checks.measurements import FieldMeasurements
from tests.data import require_data
from training.fit_checks import TERMS, all_rows, fit, rows_without
from training.smear_measurements import AS_IT_IS, COLOURS_OF, KINDS, SOURCES, Measured, measure_cells, measure_fields

pytest.importorskip("sklearn", reason="the fit needs scikit-learn, which the application does not")

EVERY = 13  # no divisor of how many ways an image is altered, so that every way is there


@pytest.fixture(scope="module")
def measured() -> tuple[Measured, Measured]:
    """Every thirteenth row of the data, and all cells."""
    data = require_data()
    return measure_fields(data, every=EVERY), measure_cells(data)


@pytest.fixture(scope="module")
def refitted(measured: tuple[Measured, Measured]) -> FittedChecks:
    fields, cells = measured
    return fit(fields, all_rows(fields), cells, all_rows(cells))


def probabilities(fields: Measured, fitted: FittedChecks) -> np.ndarray:
    names = [name for name, _ in TERMS]
    rows = zip(*(fields.values[name] for name in names), strict=True)
    return np.array([fitted.resemblance.probability(dict(zip(names, row, strict=True))) for row in rows])


def test_committed_combination_is_what_the_data_give(
    measured: tuple[Measured, Measured], refitted: FittedChecks
) -> None:
    fields, _ = measured
    committed, again = probabilities(fields, fitted_checks()), probabilities(fields, refitted)
    assert np.corrcoef(committed, again)[0, 1] > 0.99
    assert np.abs(committed - again).mean() < 0.03


def test_committed_cell_limits_are_what_the_data_give(refitted: FittedChecks) -> None:
    assert refitted.cell_limits == fitted_checks().cell_limits


def test_the_same_rows_give_the_same_fit(measured: tuple[Measured, Measured], refitted: FittedChecks) -> None:
    fields, cells = measured
    assert fit(fields, all_rows(fields), cells, all_rows(cells)) == refitted


@pytest.mark.parametrize("left_out", SOURCES + KINDS)
def test_what_is_left_out_has_no_part_in_the_fit(measured: tuple[Measured, Measured], left_out: str) -> None:
    fields, cells = measured
    use = rows_without(fields, left_out)
    spoilt = dataclasses.replace(
        fields, values={name: np.where(use, column, 1e3) for name, column in fields.values.items()}
    )
    assert not np.any(use & ((fields.group == left_out) | (fields.variant == COLOURS_OF + left_out)))
    assert fit(spoilt, use, cells, all_rows(cells)) == fit(fields, use, cells, all_rows(cells))


def test_every_group_and_measurement_is_there(measured: tuple[Measured, Measured]) -> None:
    fields, _ = measured
    assert set(SOURCES + KINDS) <= set(fields.group[fields.variant == AS_IT_IS])
    assert set(fields.values) == {field.name for field in dataclasses.fields(FieldMeasurements)}


@pytest.mark.parametrize("transform", ["linear", "root", "logarithm"])
@pytest.mark.parametrize("value", [0.0, 0.3, 1.0, 42.0])
def test_transforms_can_be_taken_back(transform: str, value: float) -> None:
    assert inverse_of(transformed(value, transform), transform) == pytest.approx(value, abs=1e-9)  # type: ignore[arg-type]
