"""Fits the limits and the combination of the `field` and `cell` smear checks, and writes them where the application reads them.

    python -m training.fit_checks --data DATA [--cache FILE] [--output FILE]

Limits come from the sources' own spread with a margin; the combination is a logistic regression of few measurements, strongly
regularised. Nothing random is in it: the same data give the same file.
"""

import argparse
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
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
    BLURRED,
    BLURRED_BY,
    BLURS_PX,
    COLOURS_OF,
    DRAWN,
    KINDS,
    NO_SMEAR,
    SOURCES,
    Measured,
    measure_cells,
    measure_fields,
)

VERSION = "1.0.0"
HOW = (
    "Limits of a measurement: the range from the 0.5th to the 99.5th percentile of each source, all sources taken together, "
    "widened by a share of its width, once for the warning and once for the rejection; the size's limits are set by hand; focus: what smears measure after a blur of 5 and of 8 px. "
    "Combination: logistic regression (L2, C 0.05) over standardised measurements, smears against non-smears in equal weight, "
    "every source and kind in equal weight. Beside the images as they are: smears as of other laboratories (colours, "
    "light), parts and slight blur; parts of non-smears and their shapes in smears' colours; smears with turned "
    "hues, inverted, without shapes, or blurred beyond use as non-smears; drawn noise, flats, gradients and clouds. "
    "Its limits, one third and 0.4, are set by hand: something else twice, and one and a half times, as likely as a smear."
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
    """

    measurement: str
    transform: Transform = "linear"
    low: bool = False
    high: bool = False
    warn_margin: float = 0.25
    fail_margin: float = 0.6
    least_width: float = 0.1


FIELD_GUARDS = (
    Guard("black_share", "root", high=True),
    Guard("background_brightness", "logarithm", low=True),
    Guard("clipped_share", "root", high=True, least_width=1.2),
    Guard("illumination", low=True),
    Guard("contrast", "logarithm", low=True),
    Guard("background_share", "root", low=True, high=True),
    Guard("brighter_share", "root", high=True, least_width=0.3),
    Guard("background_unrest", "logarithm", high=True),
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
    Guard("cell_brightness", "logarithm", low=True, high=True, least_width=1.5),
    Guard("cell_chroma", "logarithm", low=True, high=True, least_width=1.0),
    Guard("texture", "logarithm", low=True, high=True),
    Guard("sharpness", "logarithm", low=True, high=True, warn_margin=0.1, fail_margin=0.25),
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
"""Those measurements that were left when each was dropped whose lack did not raise the log loss on left-out sources and kinds."""

SIZE_LIMITS = Limits(fail_below=64, warn_below=120)
RESEMBLANCE_LIMITS = Limits(fail_below=1 / 3, warn_below=0.4)
REGULARISATION = 0.05
TOTAL_WEIGHT = 1000.0
QUANTILE = 0.005

ALTERED_SHARE = 0.4
"""Of a source's weight, what its altered copies have together."""
NON_SMEAR_WEIGHTS = {"kinds": 1.0, "kinds in smears' colours": 0.5, "made of smears": 0.7, "drawn": 0.3}
"""Of each kind, each kind in smears' colours, all that is made of smears, all that is drawn; scaled to one together."""


def all_rows(measured: Measured) -> Flags:
    """Every row, for a fit that leaves nothing out."""
    return np.ones(len(measured.group), bool)


def rows_without(measured: Measured, group: str) -> Flags:
    """Every row that owes nothing to a source or kind: neither its images nor anything in its colours."""
    return (measured.group != group) & (measured.variant != COLOURS_OF + group)


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
    spread_over = smears & (fields.variant != BLURRED)
    originals = use & (fields.variant == AS_IT_IS)
    return FittedChecks(
        schema=SCHEMA,
        version=VERSION,
        written_by="python -m training.fit_checks",
        how=HOW,
        images={
            **{group: int((originals & (fields.group == group)).sum()) for group in SOURCES + KINDS},
            "cnmc": int(use_cells.sum()),
        },
        field_limits={
            "shorter_side_px": SIZE_LIMITS,
            **{guard.measurement: _limits(guard, fields, spread_over) for guard in FIELD_GUARDS},
            "edge_blur_px": _focus_limits(fields, use),
            RESEMBLANCE: RESEMBLANCE_LIMITS,
        },
        cell_limits={
            "shorter_side_px": SIZE_LIMITS,
            **{guard.measurement: _limits(guard, cells, use_cells, by_group=False) for guard in CELL_GUARDS},
        },
        resemblance=_combination(fields, smears, use),
    )


def _limits(guard: Guard, measured: Measured, rows: Flags, by_group: bool = True) -> Limits:
    values = _transformed(measured.values[guard.measurement], guard.transform)
    parts = [rows & (measured.group == group) for group in np.unique(measured.group[rows])] if by_group else [rows]
    low = min(float(np.quantile(values[part], QUANTILE)) for part in parts)
    high = max(float(np.quantile(values[part], 1 - QUANTILE)) for part in parts)
    width = max(high - low, guard.least_width)

    def limit(side: bool, transformed_limit: float) -> float | None:
        value = _rounded(original(transformed_limit, guard.transform))
        out_of_reach = guard.transform != "linear" and (value <= 0 or (guard.transform == "root" and value >= 1))
        return value if side and not out_of_reach else None

    return Limits(
        fail_below=limit(guard.low, low - guard.fail_margin * width),
        warn_below=limit(guard.low, low - guard.warn_margin * width),
        warn_above=limit(guard.high, high + guard.warn_margin * width),
        fail_above=limit(guard.high, high + guard.fail_margin * width),
    )


def _focus_limits(measured: Measured, use: Flags) -> Limits:
    """What smears typically measure after a blur of 5 px and of 8 px: the median over the sources of each one's median."""

    def typical(blur_px: int) -> float:
        rows = use & (measured.variant == f"{BLURRED_BY}{blur_px}")
        medians = [np.median(measured.values["edge_blur_px"][rows & (measured.group == group)])
                   for group in np.unique(measured.group[rows])]  # fmt: skip
        return _rounded(float(np.median(medians)))

    warn_px, fail_px = BLURS_PX
    return Limits(warn_above=typical(warn_px), fail_above=typical(fail_px))


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
    return np.sum([rows * (share / total / rows.sum()) for rows, share in shares], axis=0, dtype=np.float64)


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
