"""Fits the limits and the combination of the `field` and `cell` smear checks, and writes the application's data file.

    python -m training.fit_checks --data DATA [--cache FILE] [--output FILE]

Limits come from the sources' own spread with a margin; the combination is a logistic regression of few measurements,
strongly regularised. The same data give the same file.
"""

import argparse
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

import leukodesk.core.checks
from leukodesk.core.checks.field import RESEMBLANCE
from leukodesk.core.checks.fitted import FITTED_FILE, SCHEMA, Combination, FittedChecks, Term, Transform, transformed
from leukodesk.core.checks.fitted import inverse_of as original
from leukodesk.core.checks.report import Limits
from training.smear_measurements import (
    AS_IT_IS,
    BLURRED_BY,
    BLURS_PX,
    CELL_BLUR_PX,
    COLOURS_OF,
    CUT_OUT,
    DRAWN,
    KINDS,
    NO_SMEAR,
    OTHER_LABORATORY,
    SOURCES,
    Measured,
    measure_cells,
    measure_fields,
)

VERSION = "1.0.0"
HOW = (
    "Limits of a measurement: the range from the 1st to the 99th percentile of each source, all sources taken "
    "together, widened by a share of its width, once for the warning and once for the rejection. Copies as of other "
    "laboratories (colours, light) count as the source's own; for cells, those cut out of pbc_lmu by a threshold count "
    "from the 5th to the 95th percentile. "
    "Focus: what smears typically measure after a blur of 5 and of 8 px, cells after 3 px (a warning only). The size's "
    "limits are set by hand. "
    "Combination: logistic regression (L2, C 0.05) over standardised measurements, smears against non-smears in equal "
    "weight, every source and every kind in equal weight. Smears: as they are, as of other laboratories, parts, and "
    "slightly blurred. Non-smears: as they are, parts, and their shapes in smears' colours; smears with turned hues, "
    "inverted, without shapes, or blurred by 12 px; drawn noise, flats, gradients and clouds. Its limits, one third "
    "and 0.4, are set by hand: something else is twice, and one and a half times, as likely as a smear."
)

Flags = NDArray[np.bool_]
Values = NDArray[np.float64]


@dataclass(frozen=True)
class Guard:
    """Which sides of a measurement get limits, and how far from the sources' spread.

    Attributes:
        measurement: its name.
        transform: in which the spread is taken and widened.
        low, high: whether that side has limits.
        warn_margin, fail_margin: in widths of the spread.
        least_width: of the spread, in the transformed unit, where the sources hardly spread at all.
        greatest: that the measurement can be; no limit is set there or beyond.
    """

    measurement: str
    transform: Transform = "linear"
    low: bool = False
    high: bool = False
    warn_margin: float = 0.25
    fail_margin: float = 0.6
    least_width: float = 0.1
    greatest: float = 1.0


FIELD_GUARDS = (
    Guard("black_share", "root", high=True, least_width=1.0),
    Guard("background_brightness", "logarithm", low=True, greatest=255),
    Guard("clipped_share", "root", high=True, least_width=1.2),
    Guard("illumination", low=True),
    Guard("contrast", "logarithm", low=True, greatest=255),
    Guard("background_share", "root", low=True, high=True),
    Guard("brighter_share", "root", high=True, least_width=0.3),
    Guard("background_unrest", "logarithm", high=True, greatest=2),
    Guard("stain_strength", "root", low=True, high=True),
    Guard("green_share", "root", high=True),
    Guard("nucleus_separation", low=True),
    Guard("cell_sized", "root", low=True),
    Guard("fine_detail", "root", high=True),
    Guard("roundness", low=True),
    Guard("direction_evenness", low=True),
)

CELL_GUARDS = (
    Guard("black_border", low=True, least_width=0.4),
    Guard("cell_share", "logarithm", low=True, high=True, least_width=1.5),
    Guard("main_piece", low=True, least_width=1.0),
    Guard("stained_share", low=True, least_width=0.8),
    Guard("cell_brightness", "logarithm", low=True, high=True, least_width=1.5, greatest=255),
    Guard("cell_chroma", "logarithm", low=True, high=True, least_width=1.0, greatest=180),
    Guard("texture", "logarithm", low=True, high=True, greatest=128),
    Guard("sharpness", "logarithm", high=True, greatest=10),
)

TERMS: tuple[tuple[str, Transform], ...] = (
    ("brighter_share", "root"),
    ("illumination", "linear"),
    ("contrast", "logarithm"),
    ("stain_strength", "linear"),
    ("green_share", "root"),
    ("nucleus_separation", "linear"),
    ("nucleus_density", "linear"),
    ("cell_sized", "root"),
    ("fine_detail", "root"),
    ("roundness", "linear"),
    ("direction_evenness", "linear"),
    ("objects", "root"),
)
"""What was left when all were dropped whose lack did not raise the log loss on left-out sources and kinds."""

SIZE_LIMITS = Limits(fail_below=64, warn_below=120)
RESEMBLANCE_LIMITS = Limits(fail_below=1 / 3, warn_below=0.4)
REGULARISATION = 0.05
TOTAL_WEIGHT = 1000.0
QUANTILE = 0.01
CUT_OUT_QUANTILE = 0.05
"""A threshold does not always cut out the cell."""

ALTERED_SHARE = 0.4
"""Of a source's weight, what its altered copies have together."""
NON_SMEAR_WEIGHTS = {"kinds": 1.0, "kinds in smears' colours": 0.5, "made of smears": 0.7, "drawn": 0.3}
"""Of each kind, each kind in smears' colours, all that is made of smears, all that is drawn; scaled to one together."""


def all_rows(measured: Measured) -> Flags:
    """Every row, for a fit that leaves nothing out."""
    return np.ones(len(measured.group), bool)


def rows_without(measured: Measured, group: str) -> Flags:
    """Every row that owes nothing to a source or kind: neither its images nor anything in its colours."""
    return np.asarray((measured.group != group) & (measured.variant != COLOURS_OF + group), bool)


def fit(fields: Measured, use: Flags, cells: Measured, use_cells: Flags) -> FittedChecks:
    """Fits everything on the rows that are to be used.

    Args:
        fields: fields and non-smears, with their altered copies.
        use: (rows,) which of them.
        cells: cut-out cells.
        use_cells: (rows,) which of them.
    """
    only_for_focus = np.char.startswith(fields.variant, BLURRED_BY)
    smears = use & np.isin(fields.group, SOURCES) & (fields.variant != NO_SMEAR) & ~only_for_focus
    spread_over = smears & np.isin(fields.variant, (AS_IT_IS, OTHER_LABORATORY))
    sources = [(rows, QUANTILE) for rows in _of_each_source(fields, spread_over)]
    originals = use & (fields.variant == AS_IT_IS)
    return FittedChecks(
        schema=SCHEMA,
        version=VERSION,
        written_by="python -m training.fit_checks",
        how=HOW,
        images={
            **{group: int((originals & (fields.group == group)).sum()) for group in SOURCES + KINDS},
            "cnmc": int((use_cells & (cells.variant == AS_IT_IS)).sum()),
        },
        field_limits={
            "shorter_side_px": SIZE_LIMITS,
            **{guard.measurement: _limits(guard, fields, sources) for guard in FIELD_GUARDS},
            "edge_blur_px": Limits(
                warn_above=_typical(fields, use, "edge_blur_px", BLURS_PX[0]),
                fail_above=_typical(fields, use, "edge_blur_px", BLURS_PX[1]),
            ),
            RESEMBLANCE: RESEMBLANCE_LIMITS,
        },
        cell_limits=_cell_limits(cells, use_cells),
        resemblance=_combination(fields, smears, use),
    )


def _cell_limits(cells: Measured, use: Flags) -> dict[str, Limits]:
    """Limits of the `cell` profile: from the cells given as they are together, and those cut out of another source."""
    parts = [(use & (cells.variant == AS_IT_IS), QUANTILE), (use & (cells.variant == CUT_OUT), CUT_OUT_QUANTILE)]
    limits = {guard.measurement: _limits(guard, cells, parts) for guard in CELL_GUARDS}
    blurred = _typical(cells, use, "sharpness", CELL_BLUR_PX)
    limits["sharpness"] = replace(limits["sharpness"], warn_below=blurred)
    return {"shorter_side_px": SIZE_LIMITS, **limits}


def _of_each_source(measured: Measured, rows: Flags) -> list[Flags]:
    return [rows & (measured.group == group) for group in np.unique(measured.group[rows])]


def _spread(values: Values, parts: Sequence[tuple[Flags, float]]) -> tuple[float, float]:
    """Least and greatest quantile of several parts, each with its own quantile; parts without rows do not count."""
    there = [(values[rows], quantile) for rows, quantile in parts if rows.any()]
    low = min(float(np.quantile(part, quantile)) for part, quantile in there)
    return low, max(float(np.quantile(part, 1 - quantile)) for part, quantile in there)


def _limits(guard: Guard, measured: Measured, parts: Sequence[tuple[Flags, float]]) -> Limits:
    """Limits from the spread of several sources' rows."""
    values = _transformed(measured.values[guard.measurement], guard.transform)
    low, high = _spread(values, parts)
    width = max(high - low, guard.least_width)

    def limit(side: bool, transformed_limit: float) -> float | None:
        value = _rounded(original(transformed_limit, guard.transform))
        out_of_reach = value >= guard.greatest or (value <= 0 and guard.transform != "linear")
        return value if side and not out_of_reach else None

    return Limits(
        fail_below=limit(guard.low, low - guard.fail_margin * width),
        warn_below=limit(guard.low, low - guard.warn_margin * width),
        warn_above=limit(guard.high, high + guard.warn_margin * width),
        fail_above=limit(guard.high, high + guard.fail_margin * width),
    )


def _typical(measured: Measured, use: Flags, measurement: str, blur_px: int) -> float:
    """What is typically measured after a blur of so many px: the median over the sources of each one's median."""
    blurred = _of_each_source(measured, use & (measured.variant == f"{BLURRED_BY}{blur_px}"))
    return _rounded(float(np.median([np.median(measured.values[measurement][rows]) for rows in blurred])))


def _combination(measured: Measured, smears: Flags, use: Flags) -> Combination:
    """The logistic regression, its coefficients on standardised and limited measurements."""
    from sklearn.linear_model import LogisticRegression

    weights = _smear_weights(measured, smears) + _other_weights(measured, use)
    rows = weights > 0
    table = np.stack([_transformed(measured.values[name][rows], transform) for name, transform in TERMS], axis=1)
    centre = np.average(table, axis=0, weights=weights[rows])
    scale = np.sqrt(np.average((table - centre) ** 2, axis=0, weights=weights[rows]))
    centre, scale = np.array([_rounded(one) for one in centre]), np.array([_rounded(one) for one in scale + 1e-9])
    model = LogisticRegression(C=REGULARISATION, max_iter=5000, tol=1e-8)
    standardised = np.clip((table - centre) / scale, -4, 4)
    model.fit(standardised, smears[rows].astype(int), sample_weight=weights[rows] * TOTAL_WEIGHT / 2)
    terms = tuple(
        Term(name, transform, float(centre[column]), float(scale[column]), _rounded(model.coef_[0, column]))
        for column, (name, transform) in enumerate(TERMS)
    )
    return Combination(_rounded(model.intercept_[0]), terms)


def _smear_weights(measured: Measured, smears: Flags) -> Values:
    as_it_is = measured.variant == AS_IT_IS
    parts = []
    for source in SOURCES:
        of_source = smears & (measured.group == source)
        parts += [(of_source & as_it_is, 1 - ALTERED_SHARE), (of_source & ~as_it_is, ALTERED_SHARE)]
    return _shared_out(parts)


def _other_weights(measured: Measured, use: Flags) -> Values:
    in_colours = np.char.startswith(measured.variant, COLOURS_OF)
    parts = []
    for kind in KINDS:
        of_kind = use & (measured.group == kind)
        parts.append((of_kind & ~in_colours, NON_SMEAR_WEIGHTS["kinds"]))
        parts.append((of_kind & in_colours, NON_SMEAR_WEIGHTS["kinds in smears' colours"]))
    parts.append((use & (measured.variant == NO_SMEAR), NON_SMEAR_WEIGHTS["made of smears"]))
    parts.append((use & (measured.group == DRAWN), NON_SMEAR_WEIGHTS["drawn"]))
    return _shared_out(parts)


def _shared_out(parts: Iterable[tuple[Flags, float]]) -> Values:
    """Weights that sum to one; each part's share is spread evenly over its rows, and an empty part has none."""
    shares = [(rows, share) for rows, share in parts if rows.any()]
    total = sum(share for _, share in shares)
    return np.asarray(np.sum([rows * (share / total / rows.sum()) for rows, share in shares], axis=0), np.float64)


def _transformed(values: Values, transform: Transform) -> Values:
    return np.array([transformed(float(value), transform) for value in values])


def _rounded(value: float) -> float:
    """To six significant digits: enough, and easily read in the file."""
    return float(f"{value:.6g}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Fits on all data and writes the file."""
    parser = argparse.ArgumentParser(prog="python -m training.fit_checks", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="the folder of real images")
    parser.add_argument("--cache", type=Path, help="an .npz to keep the fields' measurements in, or to take them from")
    parser.add_argument("--output", type=Path, default=Path(leukodesk.core.checks.__file__).with_name(FITTED_FILE))
    chosen = parser.parse_args(arguments)
    fields, cells = measure_fields(chosen.data, chosen.cache), measure_cells(chosen.data)
    fitted = fit(fields, all_rows(fields), cells, all_rows(cells))
    chosen.output.write_bytes(msgspec.json.format(msgspec.json.encode(fitted), indent=1) + b"\n")
    print(f"{len(fields.group)} fields and copies, {len(cells.group)} cells → {chosen.output}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
