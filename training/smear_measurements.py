"""Measures every image that the smear checks are fitted on, and their altered copies, once."""

import csv
import dataclasses
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.checks.cell import CellMeasurements, measure_cell
from leukodesk.core.checks.measurements import FieldMeasurements, measure_field
from leukodesk.core.images import IMAGE_SUFFIXES, read_image
from training import smear_variants as variants

SOURCES = ("taleghani", "bccd", "chula", "pbc_lmu")
KINDS = ("photos", "documents", "microscopy", "histology")
FOLDERS = {
    "taleghani": "taleghani", "bccd": "bccd/JPEGImages", "chula": "chula", "pbc_lmu": "pbc_lmu",
    **{kind: f"not_smears/{kind}" for kind in KINDS},
}  # fmt: skip
AS_IT_IS, OTHER_LABORATORY, PART, BLURRED, NO_SMEAR = (
    "as it is",
    "other laboratory",
    "part",
    "slightly blurred",
    "no smear",
)
BLURRED_BY = "blurred by "
"""Followed by the pixels at the working size; these rows only set the limits of focus."""
BLURS_PX, CELL_BLUR_PX = (5, 8), 3
CUT_OUT = "cut out"
COLOURS_OF, DRAWN = "colours of ", "drawn"

_ALTERED_OF_EACH_SOURCE = 60

Pixels = NDArray[np.uint8]


@dataclass(frozen=True)
class Measured:
    """One row per image or altered copy.

    Attributes:
        values: measurement's name → (rows,) float64.
        group: (rows,) the source, the kind of non-smear, or "drawn"; for cells the subject.
        variant: (rows,) "as it is", or how the copy was altered; "colours of " is followed by the source.
        name: (rows,) the file's path below the data folder.
    """

    values: dict[str, NDArray[np.float64]]
    group: NDArray[np.str_]
    variant: NDArray[np.str_]
    name: NDArray[np.str_]


@dataclass(frozen=True)
class _Row:
    group: str
    variant: str
    name: str
    make: Callable[[], Pixels]


def files_of(data: Path, group: str) -> list[Path]:
    """The image files of a source or of a kind of non-smears, in the order of their paths."""
    return sorted(path for path in (data / FOLDERS[group]).rglob("*") if path.suffix.lower() in IMAGE_SUFFIXES)


def measure_fields(data: Path, cache: Path | None = None, threads: int = 2, every: int = 1) -> Measured:
    """Measures every field and non-smear of the data, and altered copies of some, always in the same way.

    Args:
        data: the folder of real images.
        cache: a file to take the measurements from if it is there, and to keep them in if not.
        threads: that measure at the same time.
        every: 2 for every second image of each group and each way of altering, and so on.
    """
    if cache is not None and cache.exists():
        return _read(cache)
    rows = _thinned(_rows(data), every)
    with ThreadPoolExecutor(threads) as pool:
        measured = _columns(pool.map(lambda row: measure_field(row.make()), rows))
    result = Measured(measured, *_labels(rows))
    if cache is not None:
        columns = {f"value {name}": column for name, column in result.values.items()}
        np.savez(cache, group=result.group, variant=result.variant, name=result.name, **columns)  # type: ignore[arg-type]
    return result


def measure_cells(data: Path, threads: int = 2) -> Measured:
    """Measures every cut-out cell of the data, and cells that are cut out for it, of another laboratory.

    The group is the subject, or the source of what was cut out here. Every twentieth cell is measured blurred too.
    """
    with (data / "cnmc" / "subjects.csv").open(newline="", encoding="utf-8") as table:
        subjects = {data / "cnmc" / row["file"]: row["subject"] for row in csv.DictReader(table)}
    rows = [_altered(subjects[path], AS_IT_IS, path, data, lambda pixels: pixels) for path in sorted(subjects)]
    rows += [
        _altered(
            subjects[path], f"{BLURRED_BY}{CELL_BLUR_PX}", path, data, lambda one: variants.blurred(one, CELL_BLUR_PX)
        )
        for path in sorted(subjects)[::20]
    ]
    rows += [_altered("pbc_lmu", CUT_OUT, path, data, variants.cut_out) for path in files_of(data, "pbc_lmu")[::4]]
    with ThreadPoolExecutor(threads) as pool:
        measured = _columns(pool.map(lambda row: measure_cell(row.make()), rows))
    return Measured(measured, *_labels(rows))


def _altered(group: str, variant: str, path: Path, data: Path, alter: Callable[[Pixels], Pixels]) -> _Row:
    return _Row(group, variant, path.relative_to(data).as_posix(), lambda: alter(_pixels(path)))


def _labels(rows: Sequence[_Row]) -> tuple[NDArray[np.str_], NDArray[np.str_], NDArray[np.str_]]:
    """Group, variant and name of each row."""
    return (
        np.array([row.group for row in rows]),
        np.array([row.variant for row in rows]),
        np.array([row.name for row in rows]),
    )


def _thinned(rows: Iterable[_Row], every: int) -> list[_Row]:
    seen: Counter[tuple[str, str]] = Counter()
    kept = []
    for row in rows:
        if seen[row.group, row.variant] % every == 0:
            kept.append(row)
        seen[row.group, row.variant] += 1
    return kept


def _columns(measured: Iterable[FieldMeasurements | CellMeasurements]) -> dict[str, NDArray[np.float64]]:
    rows = [dataclasses.asdict(one) for one in measured]
    return {name: np.array([row[name] for row in rows], np.float64) for name in rows[0]}


def _read(cache: Path) -> Measured:
    with np.load(cache, allow_pickle=False) as stored:
        values = {key.removeprefix("value "): stored[key] for key in stored.files if key.startswith("value ")}
        return Measured(values, stored["group"], stored["variant"], stored["name"])


def _rows(data: Path) -> Iterator[_Row]:
    smears = {source: files_of(data, source) for source in SOURCES}
    altered = {source: files[:: max(1, len(files) // _ALTERED_OF_EACH_SOURCE)] for source, files in smears.items()}
    for source, files in smears.items():
        yield from (_as_it_is(source, path, data) for path in files)
        for number, path in enumerate(altered[source]):
            yield from _altered_smear(source, number, path, data)
    for kind in KINDS:
        for number, path in enumerate(files_of(data, kind)):
            yield _as_it_is(kind, path, data)
            yield from _altered_other(kind, number, path, data, altered)
    for number, draw in enumerate(variants.DRAWN):
        for turn in range(12):
            yield _Row(DRAWN, AS_IT_IS, draw.__name__, lambda draw=draw, seed=(number, turn): draw(_random(*seed)))  # type: ignore[misc]


def _altered_smear(source: str, number: int, path: Path, data: Path) -> Iterator[_Row]:
    name = path.relative_to(data).as_posix()

    def row(variant: str, turn: int, alter: Callable[[Pixels, np.random.Generator], Pixels]) -> _Row:
        return _Row(source, variant, name, lambda: alter(_pixels(path), _random(number, turn)))

    yield row(OTHER_LABORATORY, 1, variants.other_laboratory)
    yield row(OTHER_LABORATORY, 2, variants.other_laboratory)
    yield row(PART, 3, lambda pixels, random: variants.part(pixels, random, 0.4, 0.85))
    yield row(BLURRED, 4, lambda pixels, random: variants.blurred(pixels, float(random.uniform(0.5, 1.5))))
    for blur_px in BLURS_PX:
        yield row(f"{BLURRED_BY}{blur_px}", 6, lambda pixels, _, blur_px=blur_px: variants.blurred(pixels, blur_px))  # type: ignore[misc]
    if number % 2 == 0:
        for which in range(6):
            yield row(NO_SMEAR, 5, lambda pixels, random, which=which: variants.no_smear_of(pixels, random)[which])  # type: ignore[misc]


def _altered_other(
    kind: str, number: int, path: Path, data: Path, smears: Mapping[str, Sequence[Path]]
) -> Iterator[_Row]:
    name = path.relative_to(data).as_posix()

    def row(variant: str, turn: int, alter: Callable[[Pixels, np.random.Generator], Pixels]) -> _Row:
        return _Row(kind, variant, name, lambda: alter(_pixels(path), _random(number, turn)))

    for turn in range(3):
        yield row(PART, turn, lambda pixels, random: variants.part(pixels, random, 0.4, 0.8))
    for turn, (source, paths) in enumerate(smears.items()):
        smear = paths[(7 * number + turn) % len(paths)]
        yield row(
            COLOURS_OF + source, 3 + turn,
            lambda pixels, random, smear=smear: variants.in_colours_of(pixels, _pixels(smear), random),  # type: ignore[misc]
        )  # fmt: skip


def _as_it_is(group: str, path: Path, data: Path) -> _Row:
    return _altered(group, AS_IT_IS, path, data, lambda pixels: pixels)


def _pixels(path: Path) -> Pixels:
    return read_image(path).pixels


def _random(*seed: int) -> np.random.Generator:
    return np.random.default_rng(seed)
