"""Limits and coefficients of the `field` and `cell` profiles, from the data file that `training.fit_checks` writes.

The file lies here and not beside that script, because the application needs it where `training` is not installed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec
import numpy as np

from leukodesk.core.checks.report import Limits

FITTED_FILE = "fitted_checks.json"
SCHEMA = 1

Transform = Literal["linear", "root", "logarithm"]

_LOGARITHM_OFFSET = 0.02
_GREATEST_DEVIATION = 4.0


def transformed(value: float, transform: Transform) -> float:
    """A measurement as the fitted combination takes it: shares by their root, ratios by their logarithm."""
    if transform == "root":
        return float(np.sqrt(max(value, 0.0)))
    if transform == "logarithm":
        return float(np.log(max(value, 0.0) + _LOGARITHM_OFFSET))
    return value


def inverse_of(value: float, transform: Transform) -> float:
    """The measurement that is transformed into this value; the least possible one, 0, where none is."""
    if transform == "root":
        return max(value, 0.0) ** 2
    if transform == "logarithm":
        return max(float(np.exp(value)) - _LOGARITHM_OFFSET, 0.0)
    return value


@dataclass(frozen=True)
class Term:
    """One measurement's part of the combination.

    Attributes:
        measurement: its name.
        transform: applied first.
        centre, scale: mean and standard deviation of the transformed measurement over the images of the fit.
        weight: log-odds per standard deviation.
    """

    measurement: str
    transform: Transform
    centre: float
    scale: float
    weight: float

    def log_odds(self, value: float) -> float:
        """What this measurement adds, its deviation limited to ± 4 standard deviations."""
        deviation = (transformed(value, self.transform) - self.centre) / self.scale
        return self.weight * min(max(deviation, -_GREATEST_DEVIATION), _GREATEST_DEVIATION)


@dataclass(frozen=True)
class Combination:
    """A logistic regression over measurements: how likely an image is a stained smear rather than something else."""

    intercept: float
    terms: tuple[Term, ...]

    def probability(self, values: Mapping[str, float]) -> float:
        """0–1, if both were equally common."""
        log_odds = self.intercept + sum(term.log_odds(values[term.measurement]) for term in self.terms)
        return float(1 / (1 + np.exp(-log_odds)))

    def most_against(self, values: Mapping[str, float]) -> str:
        """The measurement that speaks most against a smear."""
        return min(self.terms, key=lambda term: term.log_odds(values[term.measurement])).measurement


@dataclass(frozen=True)
class FittedChecks:
    """All that was fitted.

    Attributes:
        schema: of this file.
        version: of the fit.
        written_by: the command that wrote it.
        how: the method, in words.
        images: source or kind → images used as they are; altered copies are described in `how`.
        field_limits, cell_limits: measurement → limits, in the measurement's own unit.
        resemblance: of a stained smear.
    """

    schema: int
    version: str
    written_by: str
    how: str
    images: dict[str, int]
    field_limits: dict[str, Limits]
    cell_limits: dict[str, Limits]
    resemblance: Combination


@cache
def fitted_checks() -> FittedChecks:
    """The fit that the application ships with, read once."""
    text = files(__package__).joinpath(FITTED_FILE).read_bytes()
    fitted = msgspec.json.decode(text, type=FittedChecks)
    if fitted.schema != SCHEMA:
        raise ValueError(f"{FITTED_FILE} has schema {fitted.schema}, not {SCHEMA}")
    return fitted
